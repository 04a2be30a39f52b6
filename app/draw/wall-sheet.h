/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-sheet.h: what stands on the projector's wall at a moment, worked out: the ladder, words beside or below it, and nothing
 * smaller than can be read from the back of the room.
 */
#pragma once

#include <cairo.h>

#include "chart.h"
#include "paper-pages.h"
#include "scene.h"

G_BEGIN_DECLS

/* Text on the wall is at least this part of its height. */
#define RUNGS_WALL_LEAST_TEXT 28.0

/** RungsWallPair: a line of two columns. */
typedef struct
{
  const char *first;
  const char *second;
} RungsWallPair;

/** RungsWallContent: what is to be said. Everything is copied; what is %NULL or 0 is left out. */
typedef struct
{
  const RungsSceneRung *rungs;
  const RungsSceneFigure *figures;
  guint n_figures;
  RungsSceneOptions scene;     /* where there are rungs; the sheet sets size, direction, palette and font */
  int lit;                     /* the rung that is pointed at */
  gboolean words_first;        /* the words are what matters, and the ladder stands small beside them */
  gboolean words_beside;       /* the ladder is what matters, and the words stand in a narrow column beside it */
  int number;                  /* of the rung the words are about */
  const char *heading;
  const char *label;
  const char *body;            /* where @is_list, each line is an item */
  gboolean is_list;
  const RungsWallPair *pairs;  /* ended by a NULL first */
  const char *foot;            /* one sentence below the ladder */
  const RungsChartWork *work;  /* its rounds through time, drawn in place of the ladder whose @rungs they are */
  const RungsChartAnswer *answers;
  guint n_answers;
} RungsWallContent;

typedef struct
{
  double width;
  double height;
  gboolean right_to_left;
  gboolean dark;
  const char *font; /* Pango families; NULL: the scene's own */
} RungsWallSheetOptions;

/** RungsWallText: a text of the sheet, the scene's own not counted. */
typedef struct
{
  const char *what; /* "number", "heading", "label", "body", "quote", "key", "deed", "foot" */
  char *text;
  double size;      /* font size in user units */
  RungsBox box;
  RungsColour ink;
  RungsColour paper;
} RungsWallText;

typedef struct _RungsWallSheet RungsWallSheet;

RungsWallSheet   *rungs_wall_sheet_new    (const RungsWallContent      *content,
                                           const RungsWallSheetOptions *options);
/* A page that was laid out for the wall; it needs PAGES no more. */
RungsWallSheet   *rungs_wall_sheet_new_page (RungsPaperPages          *pages,
                                           guint                        nth);
RungsWallSheet   *rungs_wall_sheet_ref    (RungsWallSheet              *sheet);
void              rungs_wall_sheet_unref  (RungsWallSheet              *sheet);
void              rungs_wall_sheet_paint  (cairo_t                     *cr,
                                           const RungsWallSheet        *sheet);
double            rungs_wall_sheet_width  (const RungsWallSheet        *sheet);
double            rungs_wall_sheet_height (const RungsWallSheet        *sheet);
/* RungsWallText *, owned by the sheet, in reading order. */
const GPtrArray  *rungs_wall_sheet_texts  (const RungsWallSheet        *sheet);
/* The ladder on the sheet and where it stands, or NULL. */
const RungsScene *rungs_wall_sheet_scene  (const RungsWallSheet        *sheet,
                                           RungsBox                    *box);
/* The rounds on the sheet, or NULL. They take all of it. */
const RungsChart *rungs_wall_sheet_chart  (const RungsWallSheet        *sheet);
/* FALSE where the body was too long for one sheet: see rungs_wall_sheet_split(). */
gboolean          rungs_wall_sheet_fits   (const RungsWallSheet        *sheet);
GStrv             rungs_wall_sheet_split  (const RungsWallContent      *content,
                                           const RungsWallSheetOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsWallSheet, rungs_wall_sheet_unref)

G_END_DECLS
