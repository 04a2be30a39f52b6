/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * undoing.h: undo, redo and taking one old change back, for the writer thread.
 */
#pragma once

#include "database.h"
#include "hooks.h"

G_BEGIN_DECLS

gboolean rungs_undoing_undo   (RungsDatabase     *database,
                               const RungsHooks  *hooks,
                               gint64             change,
                               const char        *author,
                               char             **label,
                               GPtrArray        **touched,
                               GError           **error);
gboolean rungs_undoing_redo   (RungsDatabase     *database,
                               const RungsHooks  *hooks,
                               const char        *author,
                               char             **label,
                               GPtrArray        **touched,
                               GError           **error);
gboolean rungs_undoing_unwind (RungsDatabase     *database,
                               gint64             down_to,
                               GError           **error);

G_END_DECLS
