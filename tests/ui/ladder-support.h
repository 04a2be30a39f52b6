/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-support.h: what tests of the ladder share: a workbook with a few placings, the page in a window; keys, clicks and drags;
 * and holding one deed done in several ways to the same records.
 */
#pragma once

#include "ladder/ladder-page.h"
#include "ladder/ladder-view.h"
#include "reading.h"
#include "ui-support.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  RungsWorkbook *workbook;
  GtkWidget *page;
  GtkWidget *window;
  RungsLadderView *view;
  char *charter;  /* an activity */
  char *lived;    /* its placing by people with lived experience, on rung 5 */
  char *managers; /* its placing by managers, on rung 7 */
  char *unsure;   /* its placing by the board: not sure */
} Ladder;

void       ladder_set_up    (Ladder        *ladder,
                             gconstpointer  data);
void       ladder_tear_down (Ladder        *ladder,
                             gconstpointer  data);
void       ladder_settle    (Ladder        *ladder);
gboolean   ladder_press     (Ladder        *ladder,
                             guint          keyval,
                             GdkModifierType state);
GtkWidget *ladder_focus     (Ladder        *ladder);
char      *ladder_answer    (Ladder        *ladder,
                             const char    *placing);

/* So many more activities, each placed by one view: on a rung, or spread over all with 0. */
void       ladder_add_many  (Ladder        *ladder,
                             int            n,
                             int            rung);

/* One press and release on a widget, as a finger or a mouse gives it. */
void       ladder_click     (Ladder        *ladder,
                             GtkWidget     *widget);
/* A drag over the ladder, in the coordinates of its widget, in a few steps; LET_GO FALSE: it is still held. */
void       ladder_drag      (Ladder        *ladder,
                             double         from_x,
                             double         from_y,
                             double         to_x,
                             double         to_y,
                             gboolean       let_go);
/* Goes on with a drag that is still held: how far it is now from where it began. */
void       ladder_drag_on   (Ladder        *ladder,
                             double         by_x,
                             double         by_y);
/* Drags the figure of a placing onto a rung; 0: beside the ladder. */
void       ladder_drag_to   (Ladder        *ladder,
                             const char    *placing,
                             int            rung,
                             gboolean       let_go);
GtkWidget *ladder_find      (Ladder        *ladder,
                             GType          type,
                             const char    *name);
RungsRoom *ladder_room      (Ladder        *ladder);
/* All that is kept about the ladder, as text that does not depend on ids and times. */
char      *ladder_records   (Ladder        *ladder);

/** LadderDeed: one thing that is done on the ladder, by keys alone, by single clicks alone, and by drag. */
typedef struct
{
  const char *name;
  int part; /* of what is done with the ladder */
  void (*by_keys) (Ladder *ladder);
  void (*by_clicks) (Ladder *ladder);
  void (*by_drag) (Ladder *ladder);  /* NULL where nothing is there to be dragged */
  int n_steps;                       /* of undo that lead back; 0: not looked at */
} LadderDeed;

/* Does it each way in a workbook of its own, and fails where the records differ, or are as they were. */
void       ladder_same_each_way (const LadderDeed *deed);

G_END_DECLS
