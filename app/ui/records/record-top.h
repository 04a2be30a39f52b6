/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-top.h: what may stand above the form of a record: something of that record that is more than a field.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORD_TOP (rungs_record_top_get_type ())
G_DECLARE_DERIVABLE_TYPE (RungsRecordTop, rungs_record_top, RUNGS, RECORD_TOP, GtkWidget)

struct _RungsRecordTopClass
{
  GtkWidgetClass parent_class;

  /* Shows the record of now, which may be none. */
  void     (*update)   (RungsRecordTop     *self);
  /* Whether what was touched is shown here; it is asked for everything but the record itself. */
  gboolean (*concerns) (RungsRecordTop     *self,
                        const RungsTouched *touched);
};

void           rungs_record_top_set_workbook (RungsRecordTop *self,
                                              RungsWorkbook  *workbook);
RungsWorkbook *rungs_record_top_get_workbook (RungsRecordTop *self);
void           rungs_record_top_set_id       (RungsRecordTop *self,
                                              const char     *id);
const char    *rungs_record_top_get_id       (RungsRecordTop *self);

G_END_DECLS
