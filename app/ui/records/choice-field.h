/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * choice-field.h: a field answered with one of a few answers.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CHOICE_FIELD (rungs_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsChoiceField, rungs_choice_field, RUNGS, CHOICE_FIELD, RungsFieldRow)

G_END_DECLS
