/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * sheet.h: a picture to take away, with the same in words beside it or below it, and whom it comes from.
 */
#pragma once

#include <cairo.h>

#include "scene.h"

G_BEGIN_DECLS

/** RungsSheetPicture: something that is drawn into whatever room the sheet has for it. */
typedef struct
{
  double aspect;                               /* width over height at which it looks best */
  gboolean fills_room;                         /* it looks well in any other shape too */
  double width;                                /* the width, in its own units, for which it is laid out */
  gpointer (*make) (gpointer       data,       /* worked out for a room, in its own units */
                    double         width,
                    double         height);
  void (*paint) (cairo_t  *cr,
                 gpointer  made);
  const GPtrArray *(*texts) (gpointer made);   /* RungsSceneText * */
  void (*free) (gpointer made);
  gpointer data;
} RungsSheetPicture;

typedef struct
{
  double width;              /* in user units */
  double height;             /* the least: it grows downwards */
  double text_scale;         /* 1.0 to 3.0 */
  RungsPaletteName palette;
  gboolean right_to_left;
  gboolean is_example;       /* marks it as made up */
  const char *title;
  gboolean picture_says_title; /* then it is not said again */
  const char *credit;        /* NULL: that of the ladder; "" none */
  const char *font;          /* Pango families; NULL: Cantarell or sans */
} RungsSheetOptions;

typedef struct _RungsSheet RungsSheet;

/* The words of a sheet, in reading order: GPtrArray of what only draw/ looks into. */
GPtrArray       *rungs_sheet_words_new     (void);
/* Line by line: what is indented belongs to the line above it, an empty line is some air. */
void             rungs_sheet_words_add     (GPtrArray               *words,
                                            const char              *text);
void             rungs_sheet_words_add_heading (GPtrArray           *words,
                                            const char              *text);
/* rows: GPtrArray of char **, the first the heading of the table. */
void             rungs_sheet_words_add_table (GPtrArray             *words,
                                            const GPtrArray         *rows);

RungsSheet      *rungs_sheet_new           (const RungsSheetPicture *picture,
                                            GPtrArray               *words,
                                            const RungsSheetOptions *options);
void             rungs_sheet_free          (RungsSheet              *sheet);
double           rungs_sheet_height        (const RungsSheet        *sheet);
/* RungsSceneText *, owned by the sheet, without those of the picture. what: "title", "example", "heading", "line",
 * "cell", "credit". */
const GPtrArray *rungs_sheet_texts         (const RungsSheet        *sheet);
/* Where the picture stands, and how many user units one of its own is. */
RungsBox         rungs_sheet_picture_box   (const RungsSheet        *sheet,
                                            double                  *scale);
/* Those of the picture, in its own units. */
const GPtrArray *rungs_sheet_picture_texts (const RungsSheet        *sheet);
void             rungs_sheet_paint         (cairo_t                 *cr,
                                            const RungsSheet        *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsSheet, rungs_sheet_free)

G_END_DECLS
