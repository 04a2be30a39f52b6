/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-page.h: a page of the sidebar made from kinds: their lists on one side, the chosen record's form on the other.
 */
#pragma once

#include "records/record-row.h"
#include "shell/page.h"

G_BEGIN_DECLS

/**
 * RungsShownSide: a side that a record has beside its form, with a pane of its own. A table of them is static, and ends with one
 * without a name. Sides are there once a record is kept.
 * @name: its name, for what is remembered
 * @label: N_() what its button says
 * @make: makes a RungsRecordTop that shows it
 * @width: how wide it may be, with text of the usual size; 0: as wide as a form
 * @make_foot: makes what stays in sight at the foot of the side, however it is scrolled; or NULL
 * @fields: the fields it asks, parted by spaces, so that the form does not; or NULL
 * @parts: the kinds of parts it shows, parted by spaces, so that they do not stand under the form; or NULL
 * @open_part: opens one such part; returns the widget inside the side that shows it, which then gets the keyboard, or NULL when
 *   there is none; NULL where the side shows no parts
 * @flush: hands what was typed into it to the workbook's writer; or NULL
 */
typedef struct
{
  const char *name;
  const char *label;
  GtkWidget *(*make) (RungsWorkbook *workbook);
  int width;
  GtkWidget *(*make_foot) (GtkWidget *side);
  const char *fields;
  const char *parts;
  GtkWidget *(*open_part) (GtkWidget       *side,
                           const RungsKind *kind,
                           const char      *id);
  void (*flush) (GtkWidget *side);
} RungsShownSide;

/**
 * RungsShown: one kind as a page shows it. A page's table is static, ends with a NULL kind, and begins with its main kind.
 * @kind: the name of the kind
 * @task: N_() the words of its main button
 * @empty: N_() one sentence that says what to do where there is none yet
 * @second: names of the fields, up to three parted by spaces, that make the second line in the list; or NULL
 * @note: tells what stands behind them, of other records; or NULL
 * @note_of: the kinds of those records, parted by spaces
 * @filters: names of the choice or link fields the list can be narrowed by, up to two parted by a space; or NULL
 * @all: N_() for each of them, the words that stand for not narrowing by it: "All stages"
 * @make_top: makes a RungsRecordTop to stand above the form, or above whichever side is seen; or NULL
 * @top_field: the fields that widget asks, parted by spaces, so that the form does not; or NULL
 * @present: N_() what showing a record of it to a room means, where the page can do that ("win.present"); or NULL
 * @make_task: makes a widget that leads through the main button's task step by step, in place of an empty form; it has a signal
 *   "done" (const char *id: what was made, may be NULL) and a function to flush; or NULL
 * @flush_task: hands what was typed into that widget to the workbook's writer
 * @last_parts: the kind of parts that stands after the others under the form; or NULL
 * @sides: what else of a record has a pane of its own; or NULL
 */
typedef struct
{
  const char *kind;
  const char *task;
  const char *empty;
  const char *second;
  RungsRecordNote note;
  const char *note_of;
  const char *filters;
  const char *all[2];
  GtkWidget *(*make_top) (RungsWorkbook *workbook);
  const char *top_field;
  const char *present;
  GtkWidget *(*make_task) (RungsWorkbook *workbook);
  void (*flush_task) (GtkWidget *task);
  const char *last_parts;
  const RungsShownSide *sides;
} RungsShown;

#define RUNGS_TYPE_RECORD_PAGE (rungs_record_page_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordPage, rungs_record_page, RUNGS, RECORD_PAGE, GtkWidget)

GtkWidget *rungs_record_page_new (RungsWorkbook    *workbook,
                                  const char       *title,
                                  const RungsShown *shown);

/* The page of what the ladder is made of: activities (with what each view placed, and aims) and the rungs themselves. */
GtkWidget *rungs_ladder_records_page_new (RungsWorkbook *workbook);

G_END_DECLS
