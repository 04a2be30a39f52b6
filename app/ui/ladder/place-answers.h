/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-answers.h: where a piece of work stands: each rung with its easier words, not sure, it depends; one of them is chosen.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder-values.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_PLACE_ANSWERS (rungs_place_answers_get_type ())
G_DECLARE_FINAL_TYPE (RungsPlaceAnswers, rungs_place_answers, RUNGS, PLACE_ANSWERS, GtkWidget)

/* Signal "chosen": another one, or none, is chosen. An answer is a rung from 1, 0 not sure, -1 it depends; RUNGS_NO_ANSWER none. */

GtkWidget *rungs_place_answers_new       (void);
void       rungs_place_answers_set_rungs (RungsPlaceAnswers *self,
                                          RungsLadderValues *values);
int        rungs_place_answers_get       (RungsPlaceAnswers *self);
void       rungs_place_answers_set       (RungsPlaceAnswers *self,
                                          int                answer);
void       rungs_place_answers_press     (RungsPlaceAnswers *self,
                                          int                answer);

G_END_DECLS
