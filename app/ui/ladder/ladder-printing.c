/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-printing.c: the ladder on paper: landscape A4 unless another is chosen; larger paper has larger words.
 */
#include "config.h"

#include "ladder/ladder-printing.h"

#include <math.h>

#define PAPER_WIDTH 842.0 /* A4, landscape, in points: the page that words are sized for */
#define PAPER_HEIGHT 595.0

typedef struct
{
  RungsTakeAway *away;
  RungsSheet *sheet;
  gboolean with_words;
  gboolean right_to_left;
  double enlarged;
  RungsPrintedFunc callback;
  gpointer data;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  rungs_sheet_free (printing->sheet);
  rungs_take_away_free (printing->away);
  g_free (printing);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Printing          *printing)
{
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  RungsSheetOptions options = { .text_scale = 1.0,
                                .palette = RUNGS_PALETTE_PRINT,
                                .right_to_left = printing->right_to_left };

  /* The same words in the same place of any paper of that shape. */
  printing->enlarged = sqrt (width * height / (PAPER_WIDTH * PAPER_HEIGHT));
  printing->enlarged = printing->enlarged > 0.0 ? printing->enlarged : 1.0;
  options.width = width / printing->enlarged;
  options.height = height / printing->enlarged;
  g_clear_pointer (&printing->sheet, rungs_sheet_free);
  printing->sheet = rungs_take_away_sheet (printing->away, printing->with_words, &options);
  gtk_print_operation_set_n_pages (operation, (int) rungs_sheet_n_pages (printing->sheet));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  cairo_scale (cr, printing->enlarged, printing->enlarged);
  rungs_sheet_paint (cr, printing->sheet, (guint) page);
  cairo_restore (cr);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Printing                *printing)
{
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR && printing->callback != NULL)
    printing->callback (result == GTK_PRINT_OPERATION_RESULT_APPLY, printing->data);
}

/**
 * rungs_ladder_print:
 * @near: a widget of the window it is printed from
 * @away: (transfer full): what is printed
 * @with_words: the same in words too
 * @action: with or without the dialog, or into a PDF
 * @export_path: (nullable): where that PDF will be
 * @callback: (nullable): called when the pages are drawn, or the person changed their mind
 * @data: for @callback
 * @error: (out): why it could not be printed
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
rungs_ladder_print (GtkWidget                *near,
                    RungsTakeAway            *away,
                    gboolean                  with_words,
                    GtkPrintOperationAction   action,
                    const char               *export_path,
                    RungsPrintedFunc          callback,
                    gpointer                  data,
                    GError                  **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkRoot *root = gtk_widget_get_root (near);
  Printing *printing = g_new0 (Printing, 1);

  printing->away = away;
  printing->with_words = with_words;
  printing->right_to_left = gtk_widget_get_direction (near) == GTK_TEXT_DIR_RTL;
  printing->callback = callback;
  printing->data = data;
  g_object_set_data_full (G_OBJECT (operation), "rungs-printing", printing, printing_free);

  gtk_page_setup_set_paper_size_and_default_margins (paper, size);
  gtk_page_setup_set_orientation (paper, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, rungs_take_away_title (away));
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, action == GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
  if (export_path != NULL)
    gtk_print_operation_set_export_filename (operation, export_path);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), printing);
  return gtk_print_operation_run (operation, action, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
