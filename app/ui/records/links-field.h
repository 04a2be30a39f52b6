/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * links-field.h: a field answered with any number of other records.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LINKS_FIELD (rungs_links_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsLinksField, rungs_links_field, RUNGS, LINKS_FIELD, RungsFieldRow)

G_END_DECLS
