/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * set-field.h: a field answered with any number of a few answers.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SET_FIELD (rungs_set_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsSetField, rungs_set_field, RUNGS, SET_FIELD, RungsFieldRow)

G_END_DECLS
