/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * scene-private.h: what a scene is made of, for the files that lay it out and the painter that puts it down.
 */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "scene.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} RungsPoint;

/** RungsInk: which colour of the palette a piece of text is painted in. */
typedef enum
{
  RUNGS_INK_TEXT,
  RUNGS_INK_QUIET,
  RUNGS_INK_RUNG,   /* the text colour of the rung RungsSceneText.index */
  RUNGS_INK_NUMBER, /* the colour of the rung itself: its number stands on a disc of the text colour */
} RungsInk;

/** RungsScenePiece: one piece of text, shaped once and painted many times. @text comes first: a piece is a RungsSceneText. */
typedef struct
{
  RungsSceneText text;
  PangoLayout *layout;
  RungsInk ink;
  int order;           /* place in reading order */
} RungsScenePiece;

/* Number and name of a rung, written on its plank. */
static inline gboolean
_rungs_piece_is_name (const RungsScenePiece *piece)
{
  return piece->ink == RUNGS_INK_RUNG || piece->ink == RUNGS_INK_NUMBER;
}

enum
{
  RUNGS_CORNER_TOP_LEFT,
  RUNGS_CORNER_TOP_RIGHT,
  RUNGS_CORNER_BOTTOM_RIGHT,
  RUNGS_CORNER_BOTTOM_LEFT,
};

typedef struct
{
  char *name;
  RungsBand band;
  RungsPoint corner[4]; /* of the plank */
  RungsBox plank;       /* around the plank */
  RungsBox box;         /* the plank and the room above it */
  RungsBox stand;       /* the room between the rails where figures stand; its bottom is the plank's lowest top edge */
  RungsPoint disc;      /* middle of the disc the number stands on */
  double disc_radius;
  double name_end;      /* where the name ends, away from the side reading begins on */
} RungsScenePlank;

typedef struct
{
  char *id;
  char *label;
  int index;       /* its number in the scene */
  RungsView view;
  int rung;        /* RUNGS_NOWHERE: face down */
  int before;
  gboolean face_down;
  gboolean is_aim;
  gboolean few;
  gboolean named;  /* its whole label stands beside it */
  guint key;       /* the number beside it, or 0 */
  guint label_number; /* of its label among all that differ, from 1 */
  guint people;    /* more than 1: a crowd */
  gboolean is_mark; /* nobody: an outline where body[index] stood in the round before */
  RungsPose pose;
  guint seed;
  double facing;   /* 1: to the right, -1: to the left */
  gboolean shown;  /* FALSE where it is only counted ("+12") */
  RungsBox box;
  RungsPoint feet; /* in the middle */
  double height;   /* from the feet to the top of the head or a raised hand */
  double away;     /* 1: words stand on the right of it, -1: on the left */
  RungsPoint arrow[4]; /* a curve from where it stood before */
  RungsBox arrow_box;  /* empty: no arrow */
} RungsSceneBody;

typedef struct
{
  RungsBand band;
  RungsPoint from; /* top; the label's side is left of it */
  RungsPoint to;   /* bottom */
  double depth;    /* how far the ends reach towards the ladder; negative when mirrored */
} RungsSceneBracket;

/* What a legend can explain: the views, and what else is in a picture. */
enum
{
  RUNGS_KEY_BEFORE = RUNGS_N_VIEWS,
  RUNGS_KEY_SAME,
  RUNGS_KEY_AIM,
  RUNGS_KEY_FEW,
  RUNGS_N_KEYS,
};

typedef struct
{
  int sort;        /* a RungsView, or one of these */
  RungsPoint feet;
  double height;
} RungsSceneKey;

/* Beside the ladder: 0 not sure, -1 it depends, RUNGS_NOWHERE face down. */
#define RUNGS_N_ASIDES 3

struct _RungsScene
{
  gatomicrefcount ref_count;

  /* As asked */
  RungsSceneOptions options;
  const RungsPalette *palette;

  /* Worked out */
  double scale;             /* text scale that fitted */
  double unit;              /* one pixel of the design at 820 by 760 */
  RungsScenePlank rung[RUNGS_MAX_RUNGS];
  RungsPoint rail_top[2];   /* middle of the left and right rail */
  RungsPoint rail_foot[2];
  double rail_width;
  double feet_y;            /* where the ladder stands */
  RungsSceneBracket bracket[RUNGS_MAX_RUNGS];
  guint n_brackets;
  RungsSceneKey key[RUNGS_N_KEYS];
  guint n_keys;
  RungsBox example_box;
  RungsSceneBody *body;     /* the figures, then the marks */
  guint n_bodies;           /* figures */
  guint n_all;              /* figures and marks */
  GPtrArray *labels;        /* those that differ, in the order they are first met */
  gboolean without_marks;   /* too many views for outlines and arrows */
  gboolean in_columns;      /* two rounds, each view in a column of its own, with outlines and arrows */
  guint *order;             /* bodies from the back to the front */
  guint *from_back;         /* the same, of figures alone */
  GPtrArray *pieces;        /* RungsScenePiece */

  /* Kept for painting and shaping */
  PangoContext *context;
  GHashTable *measured;     /* words in bold -> RungsBox at font size 100 */
  cairo_path_t *letter[RUNGS_N_VIEWS]; /* in units of the letter's height, its middle at the origin */
};

/* Reading order: down the picture as it is read, rungs from the top. */
#define RUNGS_ORDER_TITLE 0
#define RUNGS_ORDER_EXAMPLE 1
#define RUNGS_ORDER_RUNG(rung) (10 + (RUNGS_MAX_RUNGS - (rung)) * 4)
#define RUNGS_ORDER_ASIDE 52
#define RUNGS_ORDER_BAND 60
#define RUNGS_ORDER_LEGEND 70
#define RUNGS_ORDER_CREDIT 90

/* The rung that a piece of text stands on, or beside those who stand there; 0 for none. */
static inline int
_rungs_piece_rung (const RungsScenePiece *piece)
{
  if (piece->order < RUNGS_ORDER_RUNG (RUNGS_MAX_RUNGS) || piece->order >= RUNGS_ORDER_RUNG (0))
    return 0;
  return RUNGS_MAX_RUNGS - (piece->order - RUNGS_ORDER_RUNG (RUNGS_MAX_RUNGS)) / 4;
}

/* scene-text.c */
PangoLayout     *_rungs_scene_shape       (RungsScene      *scene,
                                           const char      *words,
                                           double           size,
                                           PangoWeight      weight,
                                           double           width,
                                           int              max_lines,
                                           PangoAlignment   align);
void             _rungs_layout_size       (PangoLayout     *layout,
                                           double          *width,
                                           double          *height);
void             _rungs_scene_measure     (RungsScene      *scene,
                                           const char      *words,
                                           double           size,
                                           double          *width,
                                           double          *height);
RungsScenePiece *_rungs_scene_add_text    (RungsScene      *scene,
                                           const char      *what,
                                           int              index,
                                           int              order,
                                           RungsInk         ink,
                                           double           size,
                                           PangoLayout     *layout,
                                           double           x,
                                           double           y);
void             _rungs_scene_make_letters (RungsScene     *scene);
void             _rungs_piece_free        (RungsScenePiece *piece);

/* scene-layout.c */
void             _rungs_scene_lay_out     (RungsScene      *scene);
double           _rungs_plank_top_at      (const RungsScenePlank *plank,
                                           double           x);

/** RungsLimits: how small a figure may be: its height where there is room, at the least, and how far apart middles stay. */
typedef struct
{
  double comfort;
  double least;
  double target;
  gboolean is_flat; /* none stands before another */
} RungsLimits;

/** RungsRows: how a number of figures fits into a room. */
typedef struct
{
  guint rows;
  guint columns;
  guint shown;
  double height; /* of one figure */
  double cell;   /* width of one figure with its share of air */
  double rise;   /* from one row to the one behind it; less than the height where they overlap */
} RungsRows;

/* scene-change.c, scene-figures.c */
#define RUNGS_FIGURE_ASPECT 0.60 /* width of a figure's box over its height */
#define RUNGS_WONDER_BODY 0.76   /* a wondering figure's own height over that of its box, which holds its thought too */

double           _rungs_scene_ghost_height (const RungsScene     *scene,
                                           const RungsSceneBody *body);
void             _rungs_scene_place_figures (RungsScene    *scene,
                                           double           text_size,
                                           const RungsLimits *limits);
void             _rungs_scene_place_aside (RungsScene      *scene,
                                           int              rung,
                                           const RungsBox  *room,
                                           double           text_size,
                                           const RungsLimits *limits);
double           _rungs_scene_tag_size    (const RungsScene *scene,
                                           double           text_size);
void             _rungs_scene_add_tags    (RungsScene      *scene,
                                           GPtrArray       *here,
                                           double           size);
gboolean         _rungs_scene_fits_label  (PangoLayout     *layout);
PangoLayout     *_rungs_scene_shape_label (RungsScene      *scene,
                                           const RungsScenePlank *plank,
                                           const RungsSceneBody *body,
                                           double           text_size,
                                           double           room);
void             _rungs_scene_add_label   (RungsScene      *scene,
                                           RungsSceneBody  *body,
                                           PangoLayout     *layout,
                                           double           text_size,
                                           const RungsBox  *room);

/* scene-rows.c */
RungsRows        _rungs_rows_fit          (guint            n,
                                           double           width,
                                           double           height,
                                           double           tallest,
                                           const RungsLimits *limits,
                                           double           tag);
void             _rungs_rows_place        (GPtrArray       *here,
                                           const RungsRows *rows,
                                           const RungsScenePlank *plank,
                                           const RungsBox  *room,
                                           double           tag);
void             _rungs_body_stand        (RungsSceneBody  *body,
                                           double           x,
                                           double           y,
                                           double           height);
void             _rungs_scene_order_depth (RungsScene      *scene);

/* scene-rounds.c */
gboolean         _rungs_scene_place_columns (RungsScene    *scene,
                                           double           text_size,
                                           const RungsLimits *limits);
void             _rungs_scene_place_arrows (RungsScene     *scene);
gboolean         _rungs_body_stayed       (const RungsScene *scene,
                                           const RungsSceneBody *body);

/* scene-mirror.c */
void             _rungs_scene_mirror      (RungsScene      *scene);

G_END_DECLS
