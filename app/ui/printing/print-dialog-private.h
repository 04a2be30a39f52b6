/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-dialog-private.h: what the files of the print dialog share.
 */
#pragma once

#include "printing/print-dialog.h"
#include "printing/print-job.h"

G_BEGIN_DECLS

struct _RungsPrintDialog
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *split;
  GtkWidget *choices;
  GtkWidget *see_pages;
  GtkWidget *long_words;
  GtkWidget *back;
  GtkWidget *preview;
  GtkWidget *said;
  GtkWidget *deeds;
  GtkWidget *print;
  GtkWidget *save_pdf;
  GtkWidget *save_page;
  GtkWidget *copy;
  GtkWidget *busy;
  GtkWidget *busy_words;
  GtkWidget *spinner;
  GtkWidget *progress;
  GtkWidget *stop;
  GtkWidget *focus_before; /* weak */

  /* owned */
  RungsWorkbook *workbook;
  GSettings *settings; /* may be NULL */
  RungsLadderShown *ladder; /* NULL: all work on it */
  GCancellable *laying_out; /* NULL: no pages are being made */
  GCancellable *doing;      /* NULL: nothing is on its way out */

  /* state */
  guint settle_id;
  guint patience_id;
};

void           _rungs_print_dialog_say         (RungsPrintDialog *self,
                                                const char       *words,
                                                gboolean          is_fault);
/* The document as it is chosen now; NULL and why not. */
RungsPrintJob *_rungs_print_dialog_make_job    (RungsPrintDialog *self,
                                                GError          **error);
/* Shows, where the pages would be, why there are none. */
void           _rungs_print_dialog_refuse      (RungsPrintDialog *self,
                                                const char       *words);
/* What the buttons do. */
void           _rungs_print_dialog_ask_printer (RungsPrintDialog *self);
void           _rungs_print_dialog_save_pdf    (RungsPrintDialog *self);
void           _rungs_print_dialog_save_page   (RungsPrintDialog *self);
void           _rungs_print_dialog_copy        (RungsPrintDialog *self);
void           _rungs_print_dialog_stop        (RungsPrintDialog *self);

G_END_DECLS
