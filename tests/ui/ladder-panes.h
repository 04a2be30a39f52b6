/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-panes.h: what a person does in the panes of the ladder, for the tests of each pane and for the table of all ways.
 */
#pragma once

#include "ladder-support.h"

G_BEGIN_DECLS

/* The figure of a row, onto a rung or an answer. */
void       ladder_drag_head (GtkWidget  *head,
                             GtkWidget  *target);

/* One card: the charter lies on the table. */
void       card_begin       (Ladder     *ladder);
/* LADDER: a Ladder, to be waited for. */
gboolean   card_is_there    (gpointer    ladder);
/* Who is in the room, and has a card. */
void       card_tick        (Ladder     *ladder,
                             const char *view);
GtkWidget *card_row         (Ladder     *ladder,
                             const char *view);
void       card_key         (Ladder     *ladder,
                             guint       keyval);
void       card_press_pad   (Ladder     *ladder,
                             const char *answer);
GtkWidget *card_answer      (Ladder     *ladder,
                             const char *answer);
/* The figure of VIEW, onto a rung or an answer. */
void       card_drag        (Ladder     *ladder,
                             const char *view,
                             GtkWidget  *target);
/* The placings of today's round, in the order of the views; FACE_DOWN "yes": those that nobody sees yet. */
GPtrArray *card_read        (Ladder     *ladder,
                             const char *face_down);

/* Live: the room calls out where the charter is. */
void       live_begin       (Ladder     *ladder);
GtkWidget *live_pane        (Ladder     *ladder);
GtkWidget *live_rung        (Ladder     *ladder,
                             int         rung);
GtkWidget *live_caller      (Ladder     *ladder,
                             const char *view);
/* Each character is a key. */
void       live_press       (Ladder     *ladder,
                             const char *keys,
                             GdkModifierType state);
/* Somebody of VIEW, onto a rung or a row of the list. */
void       live_drag        (Ladder     *ladder,
                             const char *view,
                             GtkWidget  *target);
/* Where it is asked how a view of fewer than five may be shown; NULL where it is not asked. */
GtkWidget *live_question    (Ladder     *ladder,
                             const char *view);

/* Aims: the charter's. */
void       aims_begin       (Ladder     *ladder);
GtkWidget *aims_choice      (Ladder     *ladder);
void       aims_choose      (Ladder     *ladder,
                             guint       rung);

/* Now and later: another piece of work, with three rounds. */
void       later_begin      (Ladder     *ladder);
RungsRecord *later_placing  (const char *activity,
                             const char *view,
                             const char *answer,
                             const char *on,
                             const char *because);

/* Explain. */
void       explain_begin    (Ladder     *ladder);
void       explain_type     (Ladder     *ladder,
                             const char *question,
                             const char *line);

G_END_DECLS
