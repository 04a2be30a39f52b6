/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * field-row.h: one field of a form: its question, its hint, what stands wrong with it, and room for the control that answers it.
 */
#pragma once

#include <gtk/gtk.h>

#include "value.h"
#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_FIELD_ROW (rungs_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (RungsFieldRow, rungs_field_row, RUNGS, FIELD_ROW, GtkWidget)

/**
 * RungsFieldRowClass:
 * @show: shows @text without telling "typed": a canonical value, or (@is_typed) words as somebody typed them
 * @get_text: what stands in the control, as rungs_edits_type() takes it; new text or %NULL
 * @settle: the keyboard left the row: what was understood may be shown the way people read it; or %NULL
 *
 * Signal "typed": somebody changed what stands in the control.
 */
struct _RungsFieldRowClass
{
  GtkWidgetClass parent_class;

  void  (*show)     (RungsFieldRow *self,
                     const char    *text,
                     gboolean       is_typed);
  char *(*get_text) (RungsFieldRow *self);
  void  (*settle)   (RungsFieldRow *self,
                     const char    *canonical);
};

/* For who shows a field. */
GtkWidget        *rungs_field_row_new           (RungsWorkbook    *workbook,
                                                 const RungsField *field);
const RungsField *rungs_field_row_get_field     (RungsFieldRow    *self);
void              rungs_field_row_show          (RungsFieldRow    *self,
                                                 const char       *text,
                                                 gboolean          is_typed);
char             *rungs_field_row_get_text      (RungsFieldRow    *self);
void              rungs_field_row_settle        (RungsFieldRow    *self,
                                                 const char       *canonical);
void              rungs_field_row_set_fault     (RungsFieldRow    *self,
                                                 const char       *text,
                                                 gboolean          is_hint);
const char       *rungs_field_row_get_fault     (RungsFieldRow    *self);
void              rungs_field_row_set_editable  (RungsFieldRow    *self,
                                                 gboolean          editable);
gboolean          rungs_field_row_has_focus     (RungsFieldRow    *self);
void              rungs_field_row_select        (RungsFieldRow    *self,
                                                 gsize             start,
                                                 gsize             end);
void              rungs_field_row_set_foot      (RungsFieldRow    *self,
                                                 GtkWidget        *foot);

/* For the widgets that are rows. */
RungsWorkbook    *rungs_field_row_get_workbook  (RungsFieldRow    *self);
void              rungs_field_row_set_control   (RungsFieldRow    *self,
                                                 GtkWidget        *control,
                                                 GtkWidget        *named);
void              rungs_field_row_name          (RungsFieldRow    *self,
                                                 GtkWidget        *widget);
void              rungs_field_row_typed         (RungsFieldRow    *self);
gboolean          rungs_field_row_is_showing    (RungsFieldRow    *self);

G_END_DECLS
