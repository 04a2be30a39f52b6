/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-easier.h: a document in easier words: each idea a picture and a sentence or two.
 */
#pragma once

#include "paper.h"

G_BEGIN_DECLS

RungsPaper *rungs_paper_easier         (RungsPaper *paper);
GPtrArray  *rungs_paper_long_sentences (RungsPaper *paper);

G_END_DECLS
