/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * number-field.h: a field answered with a number: typed, or changed one by one.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_NUMBER_FIELD (rungs_number_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsNumberField, rungs_number_field, RUNGS, NUMBER_FIELD, RungsFieldRow)

G_END_DECLS
