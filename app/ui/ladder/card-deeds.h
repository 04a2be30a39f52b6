/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-deeds.h: what is done with one card, as edits, and the words that are said then.
 */
#pragma once

#include "card.h"
#include "edits.h"
#include "ladder-values.h"
#include "workbook.h"

G_BEGIN_DECLS

/** RungsCardDeed: one view answers. */
typedef struct
{
  const RungsCard *card;
  const char *activity; /* its id */
  const char *title;    /* of the activity */
  const char *meeting;  /* its id; may be NULL */
  const char *ladder;   /* its id; NULL: the main one */
  RungsView view;
} RungsCardDeed;

RungsEdits *rungs_card_deed_answer       (const RungsCardDeed *deed,
                                          int                  rung);
char       *rungs_card_deed_words        (const RungsCardDeed *deed,
                                          RungsLadderValues   *values,
                                          int                  rung);
RungsEdits *rungs_card_deed_take_back    (const char          *title,
                                          const RungsRecord   *placing);
RungsEdits *rungs_card_deed_tick         (const RungsCard     *card,
                                          const char          *meeting,
                                          const char          *view,
                                          gboolean             there,
                                          char               **made);
RungsEdits *rungs_card_deed_reveal       (RungsWorkbook       *workbook,
                                          RungsLadderValues   *values,
                                          const char          *activity,
                                          const char          *meeting,
                                          const char          *today);
char       *rungs_card_deed_reveal_words (const RungsCard     *card,
                                          RungsLadderValues   *values,
                                          const char          *title);

G_END_DECLS
