/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-words.h: the words of the ladder that are the same in the picture, on the page and read aloud.
 */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

/* What a view is called by itself ("People with lived experience"). */
const char *rungs_view_label     (RungsView   view);
/* Inside a sentence ("seen by people with lived experience"). */
const char *rungs_view_seen_by   (RungsView   view);
/* The mark on the head of a figure. */
const char *rungs_view_letter    (RungsView   view);
/* The shape of the head, in words ("round"). */
const char *rungs_view_shape     (RungsView   view);
/* The token of the field placing.view; an unknown one is RUNGS_VIEW_MIXED. */
const char *rungs_view_token     (RungsView   view);
RungsView   rungs_view_parse     (const char *token);

const char *rungs_band_label     (RungsBand   band);
const char *rungs_band_short     (RungsBand   band);
const char *rungs_band_token     (RungsBand   band);
RungsBand   rungs_band_parse     (const char *token);

/* The token of the field placing.answer ("1" to "7", "unsure", "depends") and the rung of a figure (1 to 7, 0, -1). */
const char *rungs_answer_token   (int         rung);
int         rungs_answer_parse   (const char *token);
/* "We are not sure", "It depends"; NULL for a rung. */
const char *rungs_answer_aside   (int         rung);

const char *rungs_ladder_example (void);
/* Over those who hold a card that is not turned over yet. */
const char *rungs_ladder_face_down (void);

G_END_DECLS
