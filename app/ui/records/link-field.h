/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * link-field.h: a field answered with another record.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LINK_FIELD (rungs_link_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsLinkField, rungs_link_field, RUNGS, LINK_FIELD, RungsFieldRow)

G_END_DECLS
