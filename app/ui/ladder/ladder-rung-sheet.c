/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-rung-sheet.c: what a rung means, what it looks like, what helps and what sets back, and what stands there.
 */
#include "config.h"

#include "ladder/ladder-sheet.h"

#include <glib/gi18n.h>

#include "credit.h"
#include "ladder-words.h"

static void
add_standings (GtkWidget         *sheet,
               RungsLadderValues *values,
               int                rung)
{
  guint n = 0;

  rungs_ladder_sheet_heading (sheet, _("What stands here"), 2);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      gboolean headed = FALSE;

      for (guint i = 0; i < values->standings->len; i++)
        {
          RungsStanding *standing = g_ptr_array_index (values->standings, i);
          GtkWidget *button;
          g_autofree char *name = NULL;

          if (standing->rung != rung || standing->view != (RungsView) view)
            continue;
          if (!headed)
            {
              GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

              gtk_box_append (GTK_BOX (row), rungs_ladder_head_new (view));
              gtk_box_append (GTK_BOX (sheet), row);
              gtk_widget_set_valign (rungs_ladder_sheet_heading (row, rungs_view_label (view), 3), GTK_ALIGN_CENTER);
              headed = TRUE;
            }
          button = rungs_ladder_sheet_button (sheet, standing->title, "ladder.show-placing",
                                              g_variant_new_string (standing->placing));
          gtk_widget_set_name (button, standing->placing);
          gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0.0);
          /* Translators: what is placed, and who placed it ("seen by frontline workers") */
          name = g_strdup_printf (_("%s, %s"), standing->title, rungs_view_seen_by (view));
          gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
          n++;
        }
    }
  if (n == 0)
    rungs_ladder_sheet_words (sheet, _("Nothing yet. Choose “Place on the ladder” to put something here."), TRUE);
}

/* One thing a line is kept; each gets a mark of its own, so that a long one is still one. */
static void
add_list (GtkWidget  *sheet,
          const char *heading,
          const char *lines)
{
  g_auto (GStrv) each = lines != NULL ? g_strsplit (lines, "\n", -1) : NULL;
  g_autoptr (GString) marked = g_string_new (NULL);

  for (guint i = 0; each != NULL && each[i] != NULL; i++)
    {
      if (*g_strstrip (each[i]) == '\0')
        continue;
      g_string_append_printf (marked, "%s• %s", marked->len > 0 ? "\n" : "", each[i]);
    }
  rungs_ladder_sheet_part (sheet, heading, marked->str);
}

/**
 * rungs_ladder_rung_sheet_new:
 * @values: the ladder
 * @record: (nullable): the rung's record
 * @rung: from 1
 *
 * Returns: (transfer floating): the sheet
 */
GtkWidget *
rungs_ladder_rung_sheet_new (RungsLadderValues *values,
                             RungsRecord       *record,
                             int                rung)
{
  GtkWidget *sheet = rungs_ladder_sheet_new ();
  g_autofree char *where = NULL;

  if (values->show_bands)
    /* Translators: number of a rung, how many there are, and its band ("doing for") */
    where = g_strdup_printf (_("Rung %d of %u, %s"), rung, values->n_rungs, rungs_band_label (values->bands[rung - 1]));
  else
    /* Translators: number of a rung, and how many there are */
    where = g_strdup_printf (_("Rung %d of %u"), rung, values->n_rungs);
  rungs_ladder_sheet_words (sheet, where, TRUE);
  if (record != NULL)
    {
      rungs_ladder_sheet_part (sheet, _("What it means"), rungs_record_get (record, "meaning"));
      rungs_ladder_sheet_part (sheet, _("In easier words"), rungs_record_get (record, "easier"));
      rungs_ladder_sheet_part (sheet, _("What it looks like"), rungs_record_get (record, "example"));
      add_list (sheet, _("What helps people climb"), rungs_record_get (record, "helps"));
      add_list (sheet, _("What sets people back"), rungs_record_get (record, "snakes"));
    }
  add_standings (sheet, values, rung);
  if (record != NULL)
    {
      GtkWidget *button = rungs_ladder_sheet_button (sheet, _("Change the words of this rung"), "ladder.open",
                                                     g_variant_new ("(ss)", "rung", rungs_record_id (record)));

      gtk_widget_set_margin_top (button, 12);
    }
  rungs_ladder_sheet_part (sheet, _("Where the ladder comes from"), values->credit);
  if (values->is_main && g_strcmp0 (values->credit, rungs_ladder_credit ()) == 0)
    {
      GtkWidget *link = gtk_link_button_new_with_label (RUNGS_LADDER_CREDIT_LINK, _("Think Local Act Personal on the web"));

      gtk_widget_set_halign (link, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (sheet), link);
    }
  return sheet;
}
