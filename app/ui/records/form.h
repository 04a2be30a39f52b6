/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * form.h: a form made from a kind's table, which keeps what is typed as it is typed.
 */
#pragma once

#include <gtk/gtk.h>

#include "reading.h"
#include "records/field-row.h"

G_BEGIN_DECLS

/**
 * RungsFormFlags:
 * @RUNGS_FORM_WHOLE: every field of the kind
 * @RUNGS_FORM_REQUIRED_ONLY: only the fields a record cannot be without
 * @RUNGS_FORM_PART: without the field that links a part to its whole: the form stands inside the whole
 * @RUNGS_FORM_ONLY: the fields that are named, and no others
 * @RUNGS_FORM_OPEN: every question in sight, none waits under "More"; and when somebody should look at it again
 */
typedef enum
{
  RUNGS_FORM_WHOLE = 0,
  RUNGS_FORM_REQUIRED_ONLY = 1 << 0,
  RUNGS_FORM_PART = 1 << 1,
  RUNGS_FORM_ONLY = 1 << 2,
  RUNGS_FORM_OPEN = 1 << 3,
} RungsFormFlags;

#define RUNGS_TYPE_FORM (rungs_form_get_type ())
G_DECLARE_FINAL_TYPE (RungsForm, rungs_form, RUNGS, FORM, GtkWidget)

/* Signal "changed": what is kept of the record is another now. Signal "gone": the record is no longer there (undone, erased). */
GtkWidget     *rungs_form_new         (RungsWorkbook   *workbook,
                                       const RungsKind *kind,
                                       RungsFormFlags   flags,
                                       const char      *names);
gboolean       rungs_form_show        (RungsForm       *self,
                                       const char      *id);
void           rungs_form_begin       (RungsForm       *self,
                                       const char      *id,
                                       const char      *field,
                                       const char      *value);
void           rungs_form_give        (RungsForm       *self,
                                       const char      *field,
                                       const char      *value);
void           rungs_form_type        (RungsForm       *self,
                                       const char      *field,
                                       const char      *typed);
void           rungs_form_put_above   (RungsForm       *self,
                                       const char      *field,
                                       GtkWidget       *widget);
void           rungs_form_flush       (RungsForm       *self);
void           rungs_form_flush_then  (RungsForm       *self,
                                       GCallback        callback,
                                       GObject         *object);
void           rungs_form_show_faults (RungsForm       *self);
const char    *rungs_form_get_id      (RungsForm       *self);
RungsRecord   *rungs_form_get_record  (RungsForm       *self);
gboolean       rungs_form_is_kept     (RungsForm       *self);
gboolean       rungs_form_is_draft    (RungsForm       *self);
RungsFieldRow *rungs_form_get_row     (RungsForm       *self,
                                       const char      *field);

G_END_DECLS
