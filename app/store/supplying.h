/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * supplying.h: putting what Rungs supplies into a workbook.
 */
#pragma once

#include "database.h"
#include "hooks.h"

G_BEGIN_DECLS

gboolean rungs_supplying_fill     (RungsDatabase     *database,
                                   const RungsHooks  *hooks,
                                   GError           **error);
gboolean rungs_supplying_catch_up (RungsDatabase     *database,
                                   const RungsHooks  *hooks,
                                   guint              from,
                                   GError           **error);

G_END_DECLS
