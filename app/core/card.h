/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card.h: one card in the room: who is there, who has placed it, whether it may be revealed, and what to ask then.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/* At most so many views can be told apart. */
#define RUNGS_CARD_MOST 8

/**
 * RungsCardStage:
 * @RUNGS_CARD_EMPTY: nobody is there, and nobody has placed it
 * @RUNGS_CARD_PLACING: somebody who is there has not placed it yet
 * @RUNGS_CARD_READY: all who are there have placed it, face down
 * @RUNGS_CARD_OPEN: revealed: nothing lies face down any more
 */
typedef enum
{
  RUNGS_CARD_EMPTY,
  RUNGS_CARD_PLACING,
  RUNGS_CARD_READY,
  RUNGS_CARD_OPEN,
} RungsCardStage;

/** RungsCardPrompts: what to ask the room. None of them while anything lies face down: a question would tell the answer. */
typedef enum
{
  RUNGS_CARD_ASK_NOTHING = 0,
  RUNGS_CARD_ASK_DIFFERENCE = 1 << 0, /* two views are two rungs apart or more */
  RUNGS_CARD_ASK_OTHERS = 1 << 1,     /* two views or more have placed it */
  RUNGS_CARD_ASK_PRIVATE = 1 << 2,    /* somebody sees it on the first rung */
} RungsCardPrompts;

/**
 * RungsCardSide: one view of the card.
 * @view: the token of the view; static
 * @there: it is in the room
 * @placing: where it placed the card; the one that lies face down, else the latest; %NULL while it has not
 * @face_down: @placing lies face down
 * @n: how many placings it has in this round
 */
typedef struct
{
  const char *view;
  gboolean there;
  RungsRecord *placing;
  gboolean face_down;
  guint n;
} RungsCardSide;

/**
 * RungsCard: a round of one piece of work.
 * @lowest: the lowest rung that can be seen; 0 for none
 * @highest: the highest
 */
typedef struct
{
  RungsCardStage stage;
  RungsCardPrompts prompts;
  RungsCardSide sides[RUNGS_CARD_MOST];
  guint n_sides;
  guint n_there;
  guint n_there_placed;
  guint n_placed;
  guint n_face_down;
  int lowest;
  int highest;
} RungsCard;

RungsCard           *rungs_card_new        (const char       *there,
                                            GPtrArray        *placings);
void                 rungs_card_free       (RungsCard        *card);
const RungsCardSide *rungs_card_side       (const RungsCard  *card,
                                            const char       *view);
const RungsCardSide *rungs_card_next       (const RungsCard  *card,
                                            const char       *after);
gboolean             rungs_card_may_reveal (const RungsCard  *card);
gboolean             rungs_card_hides      (const RungsCard  *card);
int                  rungs_card_lowest     (const RungsCard  *card);
gboolean             rungs_card_aim_is_lower (int             lowest,
                                            int               rung);
gboolean             rungs_card_covers     (const RungsRecord *record,
                                            const char       *field);
RungsCardPrompts     rungs_card_ask        (int               lowest,
                                            int               highest,
                                            guint             n_placed);
char                *rungs_card_words      (const RungsCard  *card);
const char          *rungs_card_prompt_words (RungsCardPrompts prompt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsCard, rungs_card_free)

G_END_DECLS
