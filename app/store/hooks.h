/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * hooks.h: what a test may put in place of the clock, the disk and the migrations.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RungsHooks: a member left out is the real thing. */
typedef struct
{
  const char *vfs;                           /* the name of a registered sqlite3_vfs */
  const char *const *migrations;             /* SQL texts from 0001 on, ended by NULL */
  GDateTime *(*now) (gpointer data);         /* the time of day, in UTC */
  gint64 (*monotonic) (gpointer data);       /* microseconds that only go forward */
  guint64 (*free_room) (gpointer data);      /* bytes that are free on the disk */
  gpointer data;
} RungsHooks;

GDateTime *rungs_hooks_now       (const RungsHooks *hooks);
gint64     rungs_hooks_monotonic (const RungsHooks *hooks);

G_END_DECLS
