/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * long-text-field.h: a field answered in as many lines as it takes.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LONG_TEXT_FIELD (rungs_long_text_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsLongTextField, rungs_long_text_field, RUNGS, LONG_TEXT_FIELD, RungsFieldRow)

GtkTextView *rungs_long_text_field_get_view (RungsLongTextField *self);
void         rungs_long_text_field_set_page (RungsLongTextField *self);

G_END_DECLS
