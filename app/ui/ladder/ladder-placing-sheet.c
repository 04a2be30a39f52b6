/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-placing-sheet.c: a figure that was chosen: the piece of work it stands for, how each view sees it and why, and moving it.
 */
#include "config.h"

#include "ladder/ladder-sheet.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder-words.h"
#include "ladder/in-private.h"
#include "value.h"

static char *
where_words (RungsLadderValues *values,
             RungsRecord       *placing)
{
  int rung = rungs_answer_parse (rungs_record_get (placing, "answer"));
  const char *called = rungs_record_get (placing, "called");
  const char *name;

  if (rung < 1)
    return g_strdup (rungs_answer_aside (rung));
  name = rung <= (int) values->n_rungs ? values->rung_names[rung - 1] : called;
  if (called != NULL && g_strcmp0 (called, name) != 0)
    /* Translators: number and name of a rung, and what it was called when something was placed there */
    return g_strdup_printf (_("Rung %d, %s (called %s then)"), rung, name, called);
  /* Translators: number and name of a rung */
  return g_strdup_printf (_("Rung %d, %s"), rung, name != NULL ? name : "");
}

/* Whether a placing may not be seen yet, not even here. */
static gboolean
is_face_down (RungsRecord *placing)
{
  return g_strcmp0 (rungs_record_get (placing, "face-down"), "yes") == 0;
}

static void
add_placing (GtkWidget         *sheet,
             RungsLadderValues *values,
             RungsRecord       *placing,
             gboolean           chosen)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  RungsView view = rungs_view_parse (rungs_record_get (placing, "view"));
  gboolean face_down = is_face_down (placing);
  g_autofree char *where = face_down ? g_strdup (_("Placed, and not shown yet"))
                                     : where_words (values, placing);
  const char *because = face_down ? NULL : rungs_record_get (placing, "because");
  const char *people = rungs_record_get (placing, "people");
  const char *on = rungs_record_get (placing, "placed-on");
  g_autoptr (GString) when = g_string_new (NULL);
  GtkWidget *heading;

  gtk_widget_add_css_class (row, "card");
  gtk_box_append (GTK_BOX (row), rungs_ladder_head_new (view));
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_start (gtk_widget_get_first_child (row), 9);
  gtk_widget_set_margin_top (words, 9);
  gtk_widget_set_margin_bottom (words, 9);
  gtk_widget_set_margin_end (words, 9);
  heading = rungs_ladder_sheet_heading (words, rungs_view_label (view), 3);
  gtk_widget_set_margin_top (heading, 0);
  rungs_ladder_sheet_words (words, where, FALSE);
  if (people != NULL)
    {
      int n = atoi (people);

      g_string_append_printf (when, ngettext ("%d person", "%d people", (gulong) n), n);
    }
  if (on != NULL)
    {
      g_autofree char *day = rungs_date_display (on);

      g_string_append_printf (when, "%s%s", when->len > 0 ? ", " : "", day);
    }
  if (when->len > 0)
    rungs_ladder_sheet_words (words, when->str, TRUE);
  if (because != NULL)
    {
      /* Translators: why people placed it there, in their words */
      g_autofree char *said = g_strdup_printf (_("Because: %s"), because);

      rungs_ladder_sheet_words (words, said, FALSE);
    }
  if (chosen)
    gtk_widget_add_css_class (row, "chosen");
  gtk_box_append (GTK_BOX (sheet), row);
}

static void
add_moving (GtkWidget         *sheet,
            RungsLadderValues *values,
            RungsRecord       *placing)
{
  int rung = rungs_answer_parse (rungs_record_get (placing, "answer"));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *up;
  GtkWidget *down;

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  up = rungs_ladder_sheet_button (row, _("Move up"), "ladder.move-up", g_variant_new_string (rungs_record_id (placing)));
  down = rungs_ladder_sheet_button (row, _("Move down"), "ladder.move-down",
                                    g_variant_new_string (rungs_record_id (placing)));
  gtk_widget_set_hexpand (up, TRUE);
  gtk_widget_set_hexpand (down, TRUE);
  gtk_widget_set_margin_top (row, 12);
  if (rung >= (int) values->n_rungs)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (up), NULL);
  if (rung <= 1)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (down), NULL);
  gtk_widget_set_sensitive (up, rung < (int) values->n_rungs);
  gtk_widget_set_sensitive (down, rung > 1);
  gtk_box_append (GTK_BOX (sheet), row);
  rungs_ladder_sheet_button (sheet, _("Move to another rung"), "ladder.lift",
                             g_variant_new_string (rungs_record_id (placing)));
}

/**
 * rungs_ladder_placing_sheet_new:
 * @placing: id of the chosen placing
 * @title: (out): what is placed
 * @error: place for an error
 *
 * Returns: (transfer floating) (nullable): the sheet
 */
GtkWidget *
rungs_ladder_placing_sheet_new (RungsWorkbook      *workbook,
                                RungsLadderValues  *values,
                                const char         *placing,
                                char              **title,
                                GError            **error)
{
  const RungsKind *placing_kind = rungs_kind_find ("placing");
  const RungsKind *activity_kind = rungs_kind_find ("activity");
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, placing_kind, placing, error);
  g_autoptr (RungsRecord) activity = NULL;
  g_autoptr (RungsQuery) query = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *level = NULL;
  GtkWidget *sheet;
  const char *activity_id;

  if (record == NULL)
    return NULL;
  activity_id = rungs_record_get (record, "activity");
  activity = rungs_workbook_read (workbook, activity_kind, activity_id, error);
  if (activity == NULL)
    return NULL;
  query = rungs_query_new (placing_kind);
  rungs_query_filter (query, "activity", activity_id);
  all = rungs_workbook_list (workbook, query, 0, 50, error);
  if (all == NULL)
    return NULL;

  *title = rungs_record_title (activity);
  sheet = rungs_ladder_sheet_new ();
  if (rungs_record_get (activity, "about") != NULL)
    rungs_ladder_sheet_words (sheet, rungs_record_get (activity, "about"), FALSE);
  if (!is_face_down (record))
    {
      add_moving (sheet, values, record);
      if (rungs_answer_parse (rungs_record_get (record, "answer")) == 1)
        gtk_box_append (GTK_BOX (sheet), rungs_in_private_new (workbook));
    }
  rungs_ladder_sheet_heading (sheet, _("Who sees it where"), 2);
  for (guint i = 0; i < all->len; i++)
    add_placing (sheet, values, g_ptr_array_index (all, i),
                 g_strcmp0 (rungs_record_id (g_ptr_array_index (all, i)), placing) == 0);
  if (rungs_record_get (activity, "level") != NULL)
    level = rungs_value_display (rungs_kind_field (activity_kind, "level"), rungs_record_get (activity, "level"));
  rungs_ladder_sheet_part (sheet, _("How wide it reaches"), level);
  rungs_ladder_sheet_part (sheet, _("What people can change by taking part"), rungs_record_get (activity, "decision"));
  rungs_ladder_sheet_part (sheet, _("What cannot be changed"), rungs_record_get (activity, "fixed"));
  gtk_widget_set_margin_top (rungs_ladder_sheet_button (sheet, _("Place it for another view"), "ladder.place",
                                                        g_variant_new_string (activity_id)), 12);
  rungs_ladder_sheet_button (sheet, _("Open and change"), "ladder.open",
                             g_variant_new ("(ss)", "activity", activity_id));
  return sheet;
}
