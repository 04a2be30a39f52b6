/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * date-field.h: a field answered with a day or a month: typed, or picked from a calendar.
 */
#pragma once

#include "records/field-row.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_DATE_FIELD (rungs_date_field_get_type ())
G_DECLARE_FINAL_TYPE (RungsDateField, rungs_date_field, RUNGS, DATE_FIELD, RungsFieldRow)

G_END_DECLS
