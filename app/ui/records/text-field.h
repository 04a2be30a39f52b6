/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-field.h: a field answered in one line.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_TEXT_FIELD (rungs_text_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsTextField, rungs_text_field, RUNGS, TEXT_FIELD, RungsFieldRow)

G_END_DECLS
