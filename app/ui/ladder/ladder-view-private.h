/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view-private.h: what the parts of the ladder's widget share: how it looks, where the keys go, who is met, who moves.
 */
#pragma once

#include "ladder/ladder-figure.h"
#include "ladder/ladder-rung.h"
#include "ladder/ladder-view.h"

G_BEGIN_DECLS

struct _RungsLadderView
{
  GtkWidget parent_instance;

  /* owned */
  RungsLadderValues *values;
  RungsScene *scene;
  GskRenderNode *still;    /* under the rungs: all that has no child of its own */
  GskRenderNode *over;     /* over the rungs and under the figures: the round before, and aims; NULL for none */
  GskRenderNode *held;     /* who is dragged, round the point where they are held; NULL for nobody */
  RungsScene *still_of;    /* of which the still part was painted: another may have the same */
  RungsScene *over_of;     /* likewise */
  GHashTable *were;        /* id of a placing -> RungsBox: where it stood before the values changed */

  /* weak: children */
  GtkWidget *rungs[RUNGS_MAX_RUNGS];
  GPtrArray *figures;      /* in the order of values->standings; NULL for one that is only counted */
  GtkWidget *last_focus;

  /* state */
  RungsSceneOptions made_for;
  char *font;
  int painted_scale;
  guint over_aims;         /* how many aims were painted */
  int n_rungs;
  int chosen_rung;
  char *chosen_placing;
  char *to_focus;          /* placing that gets the keyboard when it has a figure again */
  gboolean shows_names;

  /* moving: ladder-view-moving.c */
  gboolean can_move;
  gboolean press_lifts;    /* pressing a figure lifts it, instead of choosing it */
  char *lifted;            /* placing; NULL for none */
  int target;              /* where it would be put: a rung; 0 unsure; -1 it depends; RUNGS_NOWHERE: where it was */
  gboolean dragging;
  gboolean drag_left;      /* Esc was pressed: the hand is still down, and means nothing any more */
  double start_x;          /* of a drag */
  double start_y;
  double held_x;           /* the middle of who is dragged */
  double held_y;
};

/* ladder-view.c */
GtkWidget *_rungs_ladder_view_focused_child (RungsLadderView *self);
gboolean   _rungs_ladder_view_take_focus    (RungsLadderView *self,
                                             GtkWidget       *child);
double     _rungs_ladder_view_text_scale    (RungsLadderView *self);
RungsStanding *_rungs_ladder_view_find      (RungsLadderView *self,
                                             const char      *placing);

/* ladder-view-layers.c */
void       _rungs_ladder_view_snapshot_layers (RungsLadderView *self,
                                             GtkSnapshot     *snapshot);
void       _rungs_ladder_view_snapshot_held (RungsLadderView *self,
                                             GtkSnapshot     *snapshot);
void       _rungs_ladder_view_drop_layers   (RungsLadderView *self);

/* ladder-view-figures.c */
void       _rungs_ladder_view_make_figures  (RungsLadderView *self);
void       _rungs_ladder_view_clear_figures (RungsLadderView *self);
void       _rungs_ladder_view_note_places   (RungsLadderView *self);
char      *_rungs_ladder_view_find_focused  (RungsLadderView *self,
                                             RungsLadderValues *values);
void       _rungs_ladder_view_give_focus_back (RungsLadderView *self);

/* ladder-view-keys.c */
void       _rungs_ladder_view_add_keys      (RungsLadderView *self);

/* ladder-view-words.c */
void       _rungs_ladder_view_snapshot_words (RungsLadderView *self,
                                             GtkSnapshot     *snapshot);
char      *_rungs_ladder_view_figure_name   (RungsLadderValues *values,
                                             RungsStanding   *standing);
char      *_rungs_ladder_view_rung_name     (RungsLadderValues *values,
                                             int              rung,
                                             int              n);

/* ladder-view-moving.c */
void       _rungs_ladder_view_add_moving    (RungsLadderView *self);
gboolean   _rungs_ladder_view_moving_key    (RungsLadderView *self,
                                             guint            keyval);
gboolean   _rungs_ladder_view_pressed_rung  (RungsLadderView *self,
                                             int              rung);
gboolean   _rungs_ladder_view_pressed_figure (RungsLadderView *self,
                                             const char      *placing);
void       _rungs_ladder_view_show_moving   (RungsLadderView *self);

G_END_DECLS
