/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-talk.h: what the room talks about once a card is revealed: what to ask, why each view placed it there, the aim, and when to
 * come back.
 */
#pragma once

#include <gtk/gtk.h>

#include "card.h"
#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CARD_TALK (rungs_card_talk_get_type ())
G_DECLARE_FINAL_TYPE (RungsCardTalk, rungs_card_talk, RUNGS, CARD_TALK, GtkWidget)

/* Signal "again" (int view): this view would like to place it elsewhere. */

GtkWidget *rungs_card_talk_new      (RungsRoom         *room);
void       rungs_card_talk_set_card (RungsCardTalk     *self,
                                     const char        *activity,
                                     const RungsCard   *card,
                                     RungsLadderValues *values);
void       rungs_card_talk_flush    (RungsCardTalk     *self);

G_END_DECLS
