/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * locking.h: holding a workbook for one Rungs alone.
 */
#pragma once

#include <glib.h>

#include "store-error.h"

G_BEGIN_DECLS

typedef struct _RungsLock RungsLock;

RungsLock *rungs_lock_take (const char  *path,
                            gboolean     is_alone,
                            GError     **error);
int        rungs_lock_fd   (RungsLock   *self);
void       rungs_lock_free (RungsLock   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsLock, rungs_lock_free)

G_END_DECLS
