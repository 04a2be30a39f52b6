/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-outline.h: plain words that are indented, as headings, lists and paragraphs.
 */
#pragma once

#include "paper.h"

G_BEGIN_DECLS

void rungs_paper_add_outline (RungsPaper *paper,
                              const char *text);

G_END_DECLS
