/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * value.h: between what people type, the canonical text that is kept, and what people read.
 */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

gboolean rungs_value_parse    (const RungsField *field,
                               const char       *typed,
                               char            **canonical,
                               GError          **error);
gboolean rungs_value_is_canonical (const RungsField *field,
                               const char       *value,
                               GError          **error);
char    *rungs_value_display  (const RungsField *field,
                               const char       *canonical);
char   **rungs_value_set_members (const char    *canonical);
char    *rungs_value_set_join (const RungsField *field,
                               const char *const *members);

G_END_DECLS
