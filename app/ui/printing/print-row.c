/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-row.c: a question and its answer, one above the other.
 */
#include "config.h"

#include "printing/print-row.h"

#include "records/drop-down.h"

/**
 * rungs_print_row_new:
 * @question: what is asked, translated
 * @answer: where it is answered; it has a name of its own
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
rungs_print_row_new (const char *question,
                     GtkWidget  *answer)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", question, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_size_request (answer, -1, 44);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), answer);
  return row;
}

/**
 * rungs_print_row_choice:
 * @question: what is asked, translated
 * @labels: the words there are to choose from, ended by %NULL
 * @choice: (out) (transfer none): gets the list
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
rungs_print_row_choice (const char         *question,
                        const char *const  *labels,
                        GtkWidget         **choice)
{
  *choice = rungs_drop_down_new (labels);
  rungs_drop_down_name (*choice, question);
  return rungs_print_row_new (question, *choice);
}

/** rungs_print_row_ask: puts @question above @answer, for a screen reader too */
void
rungs_print_row_ask (GtkWidget  *answer,
                     const char *question)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_parent (answer))), question);
  if (GTK_IS_DROP_DOWN (answer))
    rungs_drop_down_name (answer, question);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
}

/** rungs_print_row_show: shows the row of @answer, or hides it */
void
rungs_print_row_show (GtkWidget *answer,
                      gboolean   visible)
{
  gtk_widget_set_visible (gtk_widget_get_parent (answer), visible);
}
