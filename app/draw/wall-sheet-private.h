/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-sheet-private.h: what a sheet of the wall is made of: laid out here, or a page that the page-maker laid out.
 */
#pragma once

#include <pango/pango.h>

#include "wall-sheet.h"

G_BEGIN_DECLS

/** RungsWallPiece: a text of a sheet. @layout: (nullable): %NULL on a page, which is painted as a whole. */
typedef struct
{
  RungsWallText text;
  PangoLayout *layout;
  gboolean has_plank; /* stands on a plank of its paper's colour */
} RungsWallPiece;

struct _RungsWallSheet
{
  gatomicrefcount ref_count;
  RungsWallSheetOptions options;
  char *font;
  PangoContext *context;
  RungsColour ink;
  RungsColour paper;
  double least;
  GPtrArray *pieces; /* RungsWallPiece * */
  RungsScene *scene;
  RungsBox scene_box;
  RungsChart *chart;
  RungsBox strip;    /* below the ladder, of the paper's colour; empty where there is none */
  cairo_surface_t *page; /* all that is to be seen, where it is a page of a document */
  int lit;
  gboolean fits;
};

RungsWallSheet *_rungs_wall_sheet_alloc (const RungsWallSheetOptions *options);

G_END_DECLS
