/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * supplied.h: what a new workbook already holds: the ladder, the questions, the stages, the groups and the themes. All
 * of it is data that people may change.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

GPtrArray *rungs_supplied_records (GDateTime *now);

G_END_DECLS
