/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-text.c: a ladder in words that can be read aloud: the twin of the picture.
 */
#include "config.h"

#include "ladder-values.h"

#include <glib/gi18n-lib.h>

#include "credit.h"
#include "ladder-words.h"

/* What stands in one place, activity by activity: "Peer training, seen by the board and seen by …" */
static guint
append_place (GString           *text,
              RungsLadderValues *values,
              int                rung)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  const char *last = NULL;
  guint n = 0;

  for (guint i = 0; i < values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->rung != rung)
        continue;
      if (g_strcmp0 (last, standing->activity) == 0)
        {
          g_string_append_printf (lines, "; %s", rungs_view_seen_by (standing->view));
        }
      else
        {
          n++;
          g_string_append_printf (lines, "%s  %s, %s", lines->len > 0 ? ".\n" : "", standing->title,
                                  rungs_view_seen_by (standing->view));
        }
      last = standing->activity;
    }

  if (n > 0)
    /* Translators: %u is how many pieces of work stand on a rung; it follows the name of the rung. */
    g_string_append_printf (text, ngettext (": %u piece of work", ": %u pieces of work", n), n);
  else
    g_string_append (text, _(": nothing stands here"));
  g_string_append_printf (text, ".\n%s%s", lines->str, n > 0 ? ".\n" : "");
  return n;
}

static gboolean
stands_beside (RungsLadderValues *values,
               int                rung)
{
  for (guint i = 0; i < values->standings->len; i++)
    if (((const RungsStanding *) g_ptr_array_index (values->standings, i))->rung == rung)
      return TRUE;
  return FALSE;
}

/**
 * rungs_ladder_values_to_text:
 * @values: a ladder
 *
 * Returns: (transfer full): the ladder in words that can be read aloud: from the seventh rung to the first, then what stands
 *   beside it, then whom the ladder comes from
 */
char *
rungs_ladder_values_to_text (RungsLadderValues *values)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", values->title != NULL ? values->title : _("The ladder of co-production"));
  if (values->is_example)
    g_string_append_printf (text, "%s\n", rungs_ladder_example ());
  g_string_append_c (text, '\n');

  for (int rung = (int) values->n_rungs; rung >= 1; rung--)
    {
      /* Translators: %1$d is the number of a rung, %2$s its name, %3$s its band such as “doing with”. */
      g_string_append_printf (text, _("Rung %1$d, %2$s, %3$s"), rung, values->rung_names[rung - 1],
                              rungs_band_label (values->bands[rung - 1]));
      append_place (text, values, rung);
    }
  for (int beside = 0; beside >= -1; beside--)
    if (stands_beside (values, beside))
      {
        g_string_append (text, rungs_answer_aside (beside));
        append_place (text, values, beside);
      }
  g_string_append_printf (text, "\n%s\n", rungs_ladder_credit ());
  return g_string_free (text, FALSE);
}
