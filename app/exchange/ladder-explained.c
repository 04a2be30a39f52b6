/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-explained.c: what each rung of a ladder means, at length: in parts for whoever lays them out, and in words.
 */
#include "config.h"

#include "ladder-values.h"

#include <glib/gi18n-lib.h>

#include "ladder-private.h"
#include "ladder-words.h"

/** _rungs_ladder_rung_heading: Returns: (transfer full): what stands over all that is said of a rung; @rung from 1 */
char *
_rungs_ladder_rung_heading (const RungsLadderValues *values,
                            guint                    rung)
{
  const char *name = values->rung_names[rung - 1];

  if (!values->show_bands)
    /* Translators: %1$u is the number of a rung, %2$s its name. */
    return g_strdup_printf (_("Rung %1$u, %2$s"), rung, name);
  /* Translators: %1$u is the number of a rung, %2$s its name, %3$s “doing with”. */
  return g_strdup_printf (_("Rung %1$u, %2$s: %3$s"), rung, name, rungs_band_label (values->bands[rung - 1]));
}

/** _rungs_ladder_rung_parts: @parts: (out): what is said of a rung; where nothing is, text is %NULL */
void
_rungs_ladder_rung_parts (const RungsRungWords *words,
                          RungsRungPart         parts[RUNGS_N_RUNG_PARTS])
{
  parts[0] = (RungsRungPart) { NULL, words->meaning };
  parts[1] = (RungsRungPart) { NULL, words->easier };
  parts[2] = (RungsRungPart) { _("In real life"), words->example };
  parts[3] = (RungsRungPart) { _("What helps people climb from here"), words->helps };
  parts[4] = (RungsRungPart) { _("What sets people back"), words->snakes };
}

static void
append_part (GString             *text,
             const RungsRungPart *part)
{
  g_auto (GStrv) lines = g_strsplit (part->text != NULL ? part->text : "", "\n", -1);
  gboolean is_begun = FALSE;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (part->heading != NULL && !is_begun)
        g_string_append_printf (text, "%s.\n", part->heading);
      is_begun = TRUE;
      g_string_append_printf (text, "  %s\n", lines[i]);
    }
}

/**
 * rungs_ladder_explained_to_text:
 * @values: a ladder
 *
 * Returns: (transfer full): what each rung means, in words that can be read aloud: from the ground up, then whom the ladder comes
 *   from
 */
char *
rungs_ladder_explained_to_text (RungsLadderValues *values)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", _rungs_ladder_title (values));
  if (values->is_example)
    g_string_append_printf (text, "%s\n", rungs_ladder_example ());
  for (guint rung = 1; rung <= values->n_rungs; rung++)
    {
      g_autofree char *heading = _rungs_ladder_rung_heading (values, rung);
      RungsRungPart parts[RUNGS_N_RUNG_PARTS];

      g_string_append_printf (text, "\n%s.\n", heading);
      _rungs_ladder_rung_parts (&values->words[rung - 1], parts);
      for (gsize i = 0; i < RUNGS_N_RUNG_PARTS; i++)
        append_part (text, &parts[i]);
    }
  if (values->credit != NULL)
    g_string_append_printf (text, "\n%s\n", values->credit);
  return g_string_free (text, FALSE);
}
