/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * time-table.c: the ladder through time as tables, one a piece of work: a row a round, a column a view. Each cell is
 * text that can be marked and copied, and a cell to a screen reader.
 */
#include "config.h"

#include "ladder/time-table.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ladder/ladder-sheet.h"

static GtkWidget *
make_cell (const char        *words,
           GtkAccessibleRole  role)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", words, "xalign", 0.0f, "yalign",
                                  0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 8, "hexpand",
                                  TRUE, "margin-start", 9, "margin-end", 9, "margin-top", 6, "margin-bottom", 6, NULL);

  if (role != GTK_ACCESSIBLE_ROLE_CELL)
    gtk_widget_add_css_class (cell, "heading");
  return cell;
}

static GtkWidget *
make_row (GStrv    cells,
          gboolean is_heading)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "homogeneous", TRUE, NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      GtkWidget *cell = make_cell (cells[i], is_heading ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                             : i == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_CELL);

      gtk_box_append (GTK_BOX (row), cell);
    }
  return row;
}

static GtkWidget *
make_table (RungsChart *chart,
            guint       work)
{
  g_autoptr (GPtrArray) rows = rungs_chart_table (chart, work);
  GtkWidget *table = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "orientation",
                                   GTK_ORIENTATION_VERTICAL, NULL);

  gtk_widget_add_css_class (table, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rungs_chart_work_title (chart, work), -1);
  for (guint i = 0; i < rows->len; i++)
    {
      if (i > 0)
        gtk_box_append (GTK_BOX (table), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (table), make_row (g_ptr_array_index (rows, i), i == 0));
    }
  return table;
}

/**
 * rungs_time_table_new:
 * @chart: whose words
 *
 * Returns: (transfer floating): a table for each piece of work, under its title
 */
GtkWidget *
rungs_time_table_new (RungsChart *chart)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (sheet, 18);
  gtk_widget_set_margin_end (sheet, 18);
  gtk_widget_set_margin_top (sheet, 12);
  gtk_widget_set_margin_bottom (sheet, 18);
  if (rungs_chart_points (chart)->len == 0)
    rungs_ladder_sheet_words (sheet, _("Nothing has been placed on the ladder yet."), FALSE);
  for (guint work = 0; work < rungs_chart_n_works (chart); work++)
    {
      rungs_ladder_sheet_heading (sheet, rungs_chart_work_title (chart, work), 2);
      gtk_box_append (GTK_BOX (sheet), make_table (chart, work));
    }
  if (rungs_chart_note (chart) != NULL)
    rungs_ladder_sheet_words (sheet, rungs_chart_note (chart), FALSE);
  rungs_ladder_sheet_words (sheet, rungs_chart_credit (chart), TRUE);
  return sheet;
}
