/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-style.h: how a document is printed: the sheet, the size of its words, and the room around them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RUNGS_PAPER_A4,
  RUNGS_PAPER_A5,
  RUNGS_PAPER_LETTER,
} RungsPaperSize;

/**
 * RungsPaperStyle:
 * @width: of the page, in points
 * @height: of the page
 * @margin: on either side of it
 * @margin_top: above what stands on it
 * @margin_foot: below its foot
 * @size: of running text, of page numbers and the footer too
 * @foot_size: of page numbers and the footer, where they are smaller; else 0
 * @line_height: over the font's own
 * @is_large: large print: no text smaller than @size anywhere, one column
 * @is_cream: a cream ground, which some people read more easily
 * @is_easier: easier words: each idea a picture and a sentence or two
 * @is_wall: for a projector: the colours of a wall, which can be seen from the back of a room
 * @is_dark: of a wall: in a dark room
 * @right_to_left: which way it is read
 */
typedef struct
{
  double width;
  double height;
  double margin;
  double margin_top;
  double margin_foot;
  double size;
  double foot_size;
  double line_height;
  gboolean is_large;
  gboolean is_cream;
  gboolean is_easier;
  gboolean is_wall;
  gboolean is_dark;
  gboolean right_to_left;
} RungsPaperStyle;

gboolean rungs_paper_style_init (RungsPaperStyle *style,
                                 const char      *name,
                                 RungsPaperSize   size);
void     rungs_paper_style_init_wall (RungsPaperStyle *style,
                                 double           aspect);

G_END_DECLS
