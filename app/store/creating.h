/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * creating.h: making a new workbook file.
 */
#pragma once

#include "hooks.h"
#include "store-error.h"

G_BEGIN_DECLS

gboolean rungs_creating_make (const char        *path,
                              gboolean           is_example,
                              const RungsHooks  *hooks,
                              GError           **error);

G_END_DECLS
