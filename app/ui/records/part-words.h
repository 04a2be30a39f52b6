/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * part-words.h: the two lines that a part is told by while it is closed.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

char *rungs_part_words_title  (RungsWorkbook     *workbook,
                               const RungsRecord *part);
char *rungs_part_words_second (RungsWorkbook     *workbook,
                               const RungsRecord *part,
                               const char        *title);

G_END_DECLS
