/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-style.c: how a document is printed.
 */
#include "config.h"

#include "paper-style.h"

#include <string.h>

#define MM (72.0 / 25.4)

/* Of a page for the wall: how high it is, and how large its words. They are a 22nd part of its height, and at its foot a 27th; a
 * 28th is the least. */
#define WALL_HEIGHT 540.0
#define WALL_SIZE 24.0
#define WALL_FOOT 20.0
/* A line of 60 to 70 letters, and the least room beside it. */
#define WALL_LINE 800.0
#define WALL_MARGIN 40.0
/* From the walls of old projectors to very wide screens: others have bars beside the page. */
#define LEAST_ASPECT (4.0 / 3.0)
#define MOST_ASPECT (21.0 / 9.0)

/**
 * rungs_paper_style_init:
 * @style: (out): filled
 * @name: "standard", "large", "cream" or "easier"
 * @size: of the sheet
 *
 * Large print is 18 points throughout and standard 13, or 12 on a small sheet: UK Association for Accessible Formats (large: 16
 * at least, ideally 18; clear: 12 at least, ideally 14), easier words 16, or 14. Margins leave 60 to 70 letters a line, where the
 * sheet has room.
 *
 * Returns: %FALSE for a name that is none
 */
gboolean
rungs_paper_style_init (RungsPaperStyle *style,
                        const char      *name,
                        RungsPaperSize   size)
{
  static const double sheets[][2] = { { 210.0 * MM, 297.0 * MM }, { 148.0 * MM, 210.0 * MM }, { 8.5 * 72.0, 11.0 * 72.0 } };
  const gboolean is_small = size == RUNGS_PAPER_A5;

  *style = (RungsPaperStyle) { .width = sheets[size][0], .height = sheets[size][1], .margin = (is_small ? 14.0 : 24.0) * MM,
                               .margin_top = (is_small ? 14.0 : 20.0) * MM, .margin_foot = (is_small ? 10.0 : 13.0) * MM,
                               .size = is_small ? 12.0 : 13.0, .line_height = 1.25 };
  if (strcmp (name, "large") == 0)
    {
      style->margin = (is_small ? 11.0 : 18.0) * MM;
      style->margin_top = (is_small ? 11.0 : 18.0) * MM;
      style->size = 18.0;
      style->line_height = 1.3;
      style->is_large = TRUE;
    }
  else if (strcmp (name, "cream") == 0)
    {
      style->is_cream = TRUE;
    }
  else if (strcmp (name, "easier") == 0)
    {
      style->margin = (is_small ? 13.0 : 22.0) * MM;
      style->size = is_small ? 14.0 : 16.0;
      style->line_height = 1.35;
      style->is_easier = TRUE;
    }
  else if (strcmp (name, "standard") != 0)
    {
      return FALSE;
    }
  return TRUE;
}

/**
 * rungs_paper_style_init_wall:
 * @style: (out): filled
 * @aspect: how wide the wall is, over its height; 0: as most are, 16 over 9
 *
 * A page fills the wall, and everything on it can be read from the back of the room.
 */
void
rungs_paper_style_init_wall (RungsPaperStyle *style,
                             double           aspect)
{
  const double width = WALL_HEIGHT * CLAMP (aspect > 0.0 ? aspect : 16.0 / 9.0, LEAST_ASPECT, MOST_ASPECT);

  *style = (RungsPaperStyle) { .width = width, .height = WALL_HEIGHT, .margin = MAX (WALL_MARGIN, (width - WALL_LINE) / 2.0),
                               .margin_top = 30.0, .margin_foot = 18.0, .size = WALL_SIZE, .foot_size = WALL_FOOT,
                               .line_height = 1.2, .is_large = TRUE, .is_wall = TRUE };
}
