/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-tags.h: says on a PDF what each thing on its pages is, for those who have it read out.
 */
#pragma once

#include "paper-painter.h"

G_BEGIN_DECLS

void        _rungs_paper_tags_open_part (cairo_t               *cr,
                                         RungsPaperTags        *tags,
                                         int                    part);
const char *_rungs_paper_tags_open      (cairo_t               *cr,
                                         RungsPaperTags        *tags,
                                         const RungsPaperPiece *piece);
void        _rungs_paper_tags_own_ended (cairo_t               *cr,
                                         RungsPaperTags        *tags,
                                         const RungsPaperPiece *piece);
void        _rungs_paper_tags_end_block (cairo_t               *cr,
                                         RungsPaperTags        *tags);
void        _rungs_paper_tags_end_page  (cairo_t               *cr,
                                         RungsPaperTags        *tags,
                                         const GPtrArray       *pieces);
void        _rungs_paper_tags_end       (cairo_t               *cr,
                                         RungsPaperTags        *tags);

G_END_DECLS
