/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-questions.h: what is asked when something is placed on the ladder: what, whose view, which rung, how many, why, and when.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder-values.h"
#include "scene.h"
#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PLACE_QUESTIONS (rungs_place_questions_get_type ())
G_DECLARE_FINAL_TYPE (RungsPlaceQuestions, rungs_place_questions, RUNGS, PLACE_QUESTIONS, GtkWidget)

/* Signal "typed": somebody typed or chose something. Signal "done": Enter was pressed in the title. The figure of a view can be
 * dragged: the action "place.hold" (view, x, y in the window, whether it was let go) is asked what is there.
 *
 * A question goes by the name of its field: "activity" (the title of a new piece of work), "view", "answer", "people", "because".
 */

GtkWidget  *rungs_place_questions_new         (RungsWorkbook       *workbook);
void        rungs_place_questions_set_rungs   (RungsPlaceQuestions *self,
                                               RungsLadderValues   *values);
const char *rungs_place_questions_get_work    (RungsPlaceQuestions *self);
void        rungs_place_questions_set_work    (RungsPlaceQuestions *self,
                                               const char          *activity);
const char *rungs_place_questions_get_meeting (RungsPlaceQuestions *self);
char       *rungs_place_questions_get         (RungsPlaceQuestions *self,
                                               const char          *field);
void        rungs_place_questions_set         (RungsPlaceQuestions *self,
                                               const char          *field,
                                               const char          *text);
void        rungs_place_questions_ask         (RungsPlaceQuestions *self,
                                               const char          *field);
void        rungs_place_questions_press       (RungsPlaceQuestions *self,
                                               int                  answer);
void        rungs_place_questions_drop        (RungsPlaceQuestions *self,
                                               RungsView            view,
                                               int                  answer);

G_END_DECLS
