/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * later-words.c: two rounds of one piece of work in words. They say what was seen then and what is seen now; whether that is
 * better is not for Rungs to say.
 */
#include "config.h"

#include "ladder/later-words.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder-words.h"
#include "ladder/round-reading.h"
#include "reading.h"

static gboolean
is_of (const RungsRecord *placing,
       RungsView          view)
{
  return rungs_view_parse (rungs_record_get (placing, "view")) == view;
}

/* Each place once, from the ground up and then beside the ladder; NULL where the view placed nothing. */
static char *
where_list (RungsLadderValues *values,
            RungsView          view,
            GPtrArray         *placings)
{
  static const int asides[] = { 0, -1 };
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (int i = 1; i <= (int) (values->n_rungs + G_N_ELEMENTS (asides)); i++)
    {
      int rung = i <= (int) values->n_rungs ? i : asides[i - (int) values->n_rungs - 1];

      for (guint j = 0; placings != NULL && j < placings->len; j++)
        {
          const RungsRecord *placing = g_ptr_array_index (placings, j);

          if (is_of (placing, view) && rungs_round_rung (placing) == rung)
            {
              char *where = rungs_round_where (values, placing);

              if (where != NULL)
                g_ptr_array_add (places, where);
              break;
            }
        }
    }
  if (places->len == 0)
    return NULL;
  g_ptr_array_add (places, NULL);
  /* Translators: this stands between the places where people see a piece of work */
  return g_strjoinv (C_("places", "; "), (char **) places->pdata);
}

/**
 * rungs_later_round_words:
 * @round: a round of a piece of work
 *
 * Returns: (transfer full): "Round 2, 3 May 2026, Forum in May"
 */
char *
rungs_later_round_words (RungsWorkbook    *workbook,
                         const RungsRound *round)
{
  g_autofree char *day = round->day != NULL ? rungs_date_display (round->day) : NULL;
  g_autofree char *meeting = round->meeting != NULL
                                 ? rungs_workbook_title (workbook, rungs_kind_find ("meeting"), round->meeting)
                                 : NULL;

  if (day != NULL && meeting != NULL)
    /* Translators: the number of a round, a day, and the name of a meeting */
    return g_strdup_printf (_("Round %u, %s, %s"), round->number, day, meeting);
  if (day != NULL || meeting != NULL)
    /* Translators: the number of a round, and a day or the name of a meeting */
    return g_strdup_printf (_("Round %u, %s"), round->number, day != NULL ? day : meeting);
  /* Translators: the number of a round */
  return g_strdup_printf (_("Round %u"), round->number);
}

/**
 * rungs_later_view_words:
 * @values: the ladder
 * @view: whose view
 * @then: (nullable) (element-type RungsRecord): the earlier round
 * @now: (element-type RungsRecord): the later one
 *
 * Returns: (transfer full) (nullable): what this view saw then and sees now; %NULL where it took part in neither
 */
char *
rungs_later_view_words (RungsLadderValues *values,
                        RungsView          view,
                        GPtrArray         *then,
                        GPtrArray         *now)
{
  g_autofree char *before = where_list (values, view, then);
  g_autofree char *after = where_list (values, view, now);

  if (before == NULL && after == NULL)
    return NULL;
  if (then == NULL)
    return g_steal_pointer (&after);
  if (before == NULL)
    /* Translators: a rung */
    return g_strdup_printf (_("Now: %s. Not placed then."), after);
  if (after == NULL)
    /* Translators: a rung */
    return g_strdup_printf (_("Then: %s. Not placed now."), before);
  if (g_str_equal (before, after))
    /* Translators: a rung */
    return g_strdup_printf (_("The same then and now: %s."), after);
  /* Translators: a rung, and another rung */
  return g_strdup_printf (_("Then: %s. Now: %s."), before, after);
}

/** rungs_later_because: Returns: (transfer full) (nullable): why this view placed it there, one reason a line */
char *
rungs_later_because (RungsView  view,
                     GPtrArray *placings)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; placings != NULL && i < placings->len; i++)
    {
      const RungsRecord *placing = g_ptr_array_index (placings, i);
      const char *because = is_of (placing, view) ? rungs_record_get (placing, "because") : NULL;

      if (because != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", because);
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}
