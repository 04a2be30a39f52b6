/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * answer-pad.h: the answers a card can be given: a button for each rung, not sure, and it depends.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder-values.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_ANSWER_PAD (rungs_answer_pad_get_type ())
G_DECLARE_FINAL_TYPE (RungsAnswerPad, rungs_answer_pad, RUNGS, ANSWER_PAD, GtkWidget)

/* What rungs_answer_pad_read_key() says for another key. */
#define RUNGS_NO_ANSWER (-3)

/* Signal "answered" (int): 1 to the last rung; 0 not sure; -1 it depends. */

GtkWidget *rungs_answer_pad_new          (void);
void       rungs_answer_pad_set_values   (RungsAnswerPad    *self,
                                          RungsLadderValues *values);
void       rungs_answer_pad_set_question (RungsAnswerPad    *self,
                                          const char        *question);
int        rungs_answer_pad_hold         (RungsAnswerPad    *self,
                                          GtkWidget         *row,
                                          double             x,
                                          double             y);
int        rungs_answer_pad_read_key     (guint              keyval,
                                          GdkModifierType    state,
                                          int                n_rungs);

G_END_DECLS
