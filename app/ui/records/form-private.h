/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * form-private.h: what the files of the form share: its answers, and the writes that are on their way.
 */
#pragma once

#include "records/form.h"

G_BEGIN_DECLS

typedef struct
{
  const RungsField *field;
  RungsFieldRow *row;
  gboolean more;
  gboolean covered; /* it is not to be seen now: a card lies face down */
  gboolean pending;  /* typed, and not handed to the workbook yet */
  guint in_flight;   /* handed over so many times, and not answered yet */
  gboolean visited;  /* the keyboard has been here and left */
} RungsAnswer;

/* One group of edits on its way: kept until it is on disk, so that nothing is lost when it fails. */
typedef struct
{
  RungsForm *form;
  guint generation;
  char *id;
  GPtrArray *fields; /* const RungsField * */
  GPtrArray *typed;  /* char * */
} RungsFormWrite;

struct _RungsForm
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;
  RungsRecord *record;
  RungsDraft *draft;
  GArray *answers; /* RungsAnswer */
  GHashTable *given; /* field name -> canonical value: what is answered already */
  GPtrArray *failed; /* RungsFormWrite *, to be tried again */

  /* static */
  const RungsKind *kind;
  RungsFormFlags flags;
  const char *names;

  /* children */
  GtkWidget *notice;
  GtkWidget *fields;
  GtkWidget *expander;
  GtkWidget *more;
  GtkWidget *footer;

  /* state */
  guint typing_id;
  guint retry_id;
  guint generation;
  gboolean seen;
  gboolean shows_all_faults;
  gboolean problem;
};

RungsAnswer *_rungs_form_nth_answer      (RungsForm        *self,
                                          guint             nth);
RungsAnswer *_rungs_form_find_answer     (RungsForm        *self,
                                          const char       *field);
gboolean     _rungs_form_answer_is_empty (RungsAnswer      *answer);
const char  *_rungs_form_typed_text      (RungsForm        *self,
                                          const RungsField *field);
const char  *_rungs_form_kept_value      (RungsForm        *self,
                                          const RungsField *field);
void         _rungs_form_refresh         (RungsForm        *self);
void         _rungs_form_update_faults   (RungsForm        *self);
void         _rungs_form_row_typed_cb    (RungsForm        *self,
                                          RungsFieldRow    *row);
void         _rungs_form_row_left_cb     (RungsForm        *self,
                                          GtkEventControllerFocus *controller);
void         _rungs_form_write_free      (gpointer          data);

G_END_DECLS
