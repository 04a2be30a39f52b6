/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-run.h: erasing, on the thread that writes.
 */
#pragma once

#include <gio/gio.h>

#include "database.h"
#include "erasing.h"
#include "hooks.h"

G_BEGIN_DECLS

gboolean rungs_erasing_run    (RungsDatabase           *database,
                               const RungsHooks        *hooks,
                               const RungsErasure      *erasure,
                               GCancellable            *cancellable,
                               RungsEraseProgressFunc   tell,
                               gpointer                 data,
                               GPtrArray              **touched,
                               GError                 **error);
gboolean rungs_erasing_finish (RungsDatabase           *database,
                               GError                 **error);

G_END_DECLS
