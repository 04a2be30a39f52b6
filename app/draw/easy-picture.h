/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * easy-picture.h: small pictures that stand beside easier words, in the hand of the ladder.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RUNGS_EASY_NONE,
  RUNGS_EASY_HOME,
  RUNGS_EASY_TALKING,
  RUNGS_EASY_HAND,
  RUNGS_EASY_LETTER,
  RUNGS_EASY_CLOCK,
  RUNGS_EASY_PEOPLE,
  RUNGS_EASY_YES,
  RUNGS_EASY_NO,
  RUNGS_EASY_PHONE,
  RUNGS_EASY_KEY,
  RUNGS_EASY_QUESTION,
  RUNGS_EASY_LADDER,
  RUNGS_EASY_PENCIL,
  RUNGS_EASY_LAMP,
  RUNGS_EASY_PLANT,
  RUNGS_EASY_DOOR,
  RUNGS_EASY_CALENDAR,
  RUNGS_EASY_CUP,
  RUNGS_EASY_EYE,
  RUNGS_EASY_COINS,
  RUNGS_EASY_BUS,
  RUNGS_EASY_BOOK,
} RungsEasyPicture;

#define RUNGS_N_EASY_PICTURES (RUNGS_EASY_BOOK + 1)

const char       *rungs_easy_picture_shows (RungsEasyPicture  picture);
RungsEasyPicture  rungs_easy_picture_for   (const char       *words);
void              rungs_easy_picture_paint (cairo_t          *cr,
                                            RungsEasyPicture  picture,
                                            double            size);

G_END_DECLS
