/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * hooks.c: the clock, real or a test's.
 */
#include "config.h"

#include "hooks.h"

/**
 * rungs_hooks_now:
 * @hooks: what a test put in place
 *
 * Returns: (transfer full): the time of day, in UTC
 */
GDateTime *
rungs_hooks_now (const RungsHooks *hooks)
{
  return hooks->now != NULL ? hooks->now (hooks->data) : g_date_time_new_now_utc ();
}

/**
 * rungs_hooks_monotonic:
 * @hooks: what a test put in place
 *
 * Returns: microseconds that only go forward
 */
gint64
rungs_hooks_monotonic (const RungsHooks *hooks)
{
  return hooks->monotonic != NULL ? hooks->monotonic (hooks->data) : g_get_monotonic_time ();
}
