/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-row.h: one view at the card: whether it is in the room, whether it has placed, and whose turn it is.
 */
#pragma once

#include <gtk/gtk.h>

#include "card.h"
#include "scene.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CARD_ROW (rungs_card_row_get_type ())
G_DECLARE_FINAL_TYPE (RungsCardRow, rungs_card_row, RUNGS, CARD_ROW, GtkWidget)

/* Signals: "ticked" (gboolean) it came or went; "turn" it is its turn; "taken-back" it wants its card back;
 * "dragged" (double x, double y, gboolean ended): its figure is held over that point of this widget. */

GtkWidget *rungs_card_row_new        (RungsView            view,
                                      RungsCardRow        *group);
RungsView  rungs_card_row_get_view   (RungsCardRow         *self);
void       rungs_card_row_show       (RungsCardRow         *self,
                                      const RungsCardSide  *side,
                                      gboolean              is_turn,
                                      gboolean              editable,
                                      const char           *where);

G_END_DECLS
