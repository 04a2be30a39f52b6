/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * show.h: the show that is on: what the wall shows, and what the keys make of it. What there is to show comes from those that are
 * made of it: the ladder, a story. It knows no window.
 */
#pragma once

#include <gtk/gtk.h>

#include "showing.h"
#include "wall-sheet.h"
#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_SHOW (rungs_show_get_type ())
G_DECLARE_DERIVABLE_TYPE (RungsShow, rungs_show, RUNGS, SHOW, GObject)

struct _RungsShowClass
{
  GObjectClass parent_class;

  RungsShowingMode (*get_mode)  (RungsShow                   *self);
  /* What there is to show on such a wall, where it is another than before; FALSE where nothing may be shown now. */
  gboolean        (*survey)     (RungsShow                   *self,
                                 const RungsWallSheetOptions *wall,
                                 RungsShowingGround          *ground);
  /* (transfer full), both: a sheet, and what is on it in a few words. They are asked for where there is something to show. */
  RungsWallSheet *(*make_sheet) (RungsShow                   *self,
                                 const RungsShowing          *showing,
                                 const RungsWallSheetOptions *wall);
  char           *(*name)       (RungsShow                   *self,
                                 const RungsShowing          *showing,
                                 const RungsWallSheetOptions *wall);
  /* Why nothing may be shown, translated; what holds is asked again before each key. (transfer none) */
  const char     *(*why_nothing) (RungsShow                  *self);
  void            (*ask_again)  (RungsShow                   *self);
  /* Another thing is shown now; the cards are to be revealed. Both may be NULL. */
  void            (*turned)     (RungsShow                   *self);
  void            (*reveal)     (RungsShow                   *self);
  /* RungsWallKept *: what was held back; NULL where that means nothing. */
  const GPtrArray *(*get_kept)  (RungsShow                   *self);
  /* Whose notes are kept; its id may be NULL. */
  RungsWorkbook  *(*get_workbook) (RungsShow                 *self);
  const char     *(*get_meeting) (RungsShow                  *self);
};

/* Signals: "changed": something else is to be seen, on the wall or on the laptop; "leave"; "swap". */

/* The wall's size, and how it is to look. */
void                rungs_show_set_wall       (RungsShow                   *self,
                                               const RungsWallSheetOptions *wall);
void                rungs_show_set_paused     (RungsShow                   *self,
                                               gboolean                     paused);
/* TRUE where the key meant something. */
gboolean            rungs_show_press          (RungsShow                   *self,
                                               RungsShowingKey              key,
                                               int                          number);
const RungsShowing *rungs_show_get_showing    (RungsShow                   *self);
int                 rungs_show_get_n_rungs    (RungsShow                   *self);
gboolean            rungs_show_can_reveal     (RungsShow                   *self);
/* What is on the wall now: what it was frozen at, while it is frozen. */
RungsWallSheet     *rungs_show_get_wall_sheet (RungsShow                   *self);
RungsShowingCover   rungs_show_get_cover      (RungsShow                   *self);
/* What the next key would bring; NULL where there is nothing. */
RungsWallSheet     *rungs_show_get_next_sheet (RungsShow                   *self);
/* In words for the laptop: what the wall shows, and what comes next. (transfer full) */
char               *rungs_show_describe       (RungsShow                   *self);
char               *rungs_show_describe_next  (RungsShow                   *self);
const GPtrArray    *rungs_show_get_kept       (RungsShow                   *self);
RungsWorkbook      *rungs_show_get_workbook   (RungsShow                   *self);
const char         *rungs_show_get_meeting    (RungsShow                   *self);

/* For those that are made of it: there is something else to show; something else is shown. */
void                rungs_show_turn           (RungsShow                   *self);
void                rungs_show_go             (RungsShow                   *self,
                                               RungsShowing                 showing);
const RungsShowingGround *rungs_show_get_ground (RungsShow                 *self);

G_END_DECLS
