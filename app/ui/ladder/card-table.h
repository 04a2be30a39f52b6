/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-table.h: what lies on the table beside the ladder: who is in the room, whose turn it is, the answers, and the talk.
 */
#pragma once

#include <gtk/gtk.h>

#include "card.h"
#include "ladder/room.h"

G_BEGIN_DECLS

/* The turn of no view. */
#define RUNGS_CARD_NOBODY (-1)

#define RUNGS_TYPE_CARD_TABLE (rungs_card_table_get_type ())
G_DECLARE_FINAL_TYPE (RungsCardTable, rungs_card_table, RUNGS, CARD_TABLE, GtkWidget)

/* Signals: "answered" (int): 1 to the last rung, 0 not sure, -1 it depends; "reveal"; "again" (int view): a view would like to place
 * it elsewhere. The rows tell for themselves what is done with them: see card-row.h. */

GtkWidget *rungs_card_table_new         (RungsRoom         *room);
GtkWidget *rungs_card_table_get_row     (RungsCardTable    *self,
                                         RungsView          view);
void       rungs_card_table_set_values  (RungsCardTable    *self,
                                         RungsLadderValues *values);
void       rungs_card_table_set_card    (RungsCardTable    *self,
                                         const RungsCard   *card,
                                         int                turn);
void       rungs_card_table_set_turn    (RungsCardTable    *self,
                                         int                turn);
void       rungs_card_table_show_next   (RungsCardTable    *self);
void       rungs_card_table_focus_pad   (RungsCardTable    *self);
int        rungs_card_table_hold        (RungsCardTable    *self,
                                         GtkWidget         *row,
                                         double             x,
                                         double             y);
void       rungs_card_table_flush       (RungsCardTable    *self);

G_END_DECLS
