/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-words-sheet.c: the ladder in words: the same as the picture, from the top down, to be read or read aloud.
 */
#include "config.h"

#include "ladder/ladder-sheet.h"

#include <glib/gi18n.h>

#include "ladder-words.h"

/* The place of cards that lie face down, which is no rung. */
#define FACE_DOWN RUNGS_NOWHERE

static int
place_of (RungsStanding *standing)
{
  return standing->face_down ? FACE_DOWN : standing->rung;
}

static void
add_standings (GtkWidget         *sheet,
               RungsLadderValues *values,
               int                rung)
{
  guint n = 0;

  for (guint i = 0; i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);
      g_autofree char *name = NULL;
      GtkWidget *button;

      if (place_of (standing) != rung)
        continue;
      /* Translators: what is placed, and who placed it ("seen by frontline workers") */
      name = g_strdup_printf (_("%s, %s"), standing->title, rungs_view_seen_by (standing->view));
      button = rungs_ladder_sheet_button (sheet, name, "ladder.show-placing", g_variant_new_string (standing->placing));
      gtk_widget_add_css_class (button, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0.0);
      n++;
    }
  if (n == 0)
    rungs_ladder_sheet_words (sheet, _("Nothing stands here yet."), TRUE);
}

static char *
heading_of (RungsLadderValues *values,
            int                rung)
{
  if (rung == FACE_DOWN)
    return g_strdup (rungs_ladder_face_down ());
  if (rung < 1)
    return g_strdup (rungs_answer_aside (rung));
  if (!values->show_bands)
    /* Translators: number and name of a rung */
    return g_strdup_printf (_("%d. %s"), rung, values->rung_names[rung - 1]);
  /* Translators: number and name of a rung, and its band ("doing for") */
  return g_strdup_printf (_("%d. %s, %s"), rung, values->rung_names[rung - 1], rungs_band_label (values->bands[rung - 1]));
}

/**
 * rungs_ladder_words_sheet_new:
 * @values: the ladder
 *
 * Returns: (transfer floating): the ladder in words
 */
GtkWidget *
rungs_ladder_words_sheet_new (RungsLadderValues *values)
{
  GtkWidget *sheet = rungs_ladder_sheet_new ();

  if (values->is_example)
    rungs_ladder_sheet_words (sheet, rungs_ladder_example (), TRUE);
  for (int rung = (int) values->n_rungs; rung >= FACE_DOWN; rung--)
    {
      g_autofree char *heading = heading_of (values, rung);
      gboolean somebody = FALSE;

      for (guint i = 0; rung < 1 && i < values->standings->len; i++)
        somebody |= place_of (g_ptr_array_index (values->standings, i)) == rung;
      if (rung < 1 && !somebody)
        continue;
      rungs_ladder_sheet_heading (sheet, heading, 2);
      if (rung >= 1 && values->words[rung - 1].meaning != NULL)
        rungs_ladder_sheet_words (sheet, values->words[rung - 1].meaning, FALSE);
      add_standings (sheet, values, rung);
    }
  if (values->credit != NULL)
    rungs_ladder_sheet_words (sheet, values->credit, TRUE);
  return sheet;
}
