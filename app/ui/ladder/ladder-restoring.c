/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-restoring.c: giving a ladder or a rung the words back that Rungs supplied, as edits: each is one step of undo.
 */
#include "config.h"

#include "ladder/ladder-restoring.h"

#include <glib/gi18n.h>

#include "supplied-ladders.h"

static const char *const rung_words[] = { "name", "meaning", "easier", "example", "helps", "snakes", "band", NULL };
/* Whether it can be chosen and whether it says its bands are no words: they stay as people set them. */
static const char *const ladder_words[] = { "name", "credit", "source", "adopted-by", "about", NULL };

/* Returns whether anything is another now. */
static gboolean
restore (RungsEdits         *edits,
         RungsRecord        *record,
         RungsRecord        *supplied,
         const char *const  *fields)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const char *value = rungs_record_get (supplied, fields[i]);

      if (g_strcmp0 (rungs_record_get (record, fields[i]), value) == 0)
        continue;
      rungs_edits_set (edits, rungs_record_kind (record), rungs_record_id (record), fields[i], value);
      is_changed = TRUE;
    }
  /* What was typed and could not stand would come over the restored words again. */
  if (is_changed)
    rungs_edits_discard_draft (edits, rungs_record_kind (record), rungs_record_id (record));
  return is_changed;
}

static gboolean
restore_rung (RungsEdits  *edits,
              RungsRecord *ladder,
              RungsRecord *rung)
{
  const char *position = rungs_record_get (rung, "position");
  g_autoptr (RungsRecord) supplied = rungs_supplied_rung (ladder, position != NULL ? atoi (position) : 0);

  return supplied != NULL && restore (edits, rung, supplied, rung_words);
}

/**
 * rungs_restore_rung:
 * @ladder: (nullable): its ladder; %NULL for the main one
 * @rung: a rung
 *
 * Returns: (transfer full) (nullable): the edits; %NULL where there is nothing to restore
 */
RungsEdits *
rungs_restore_rung (RungsRecord *ladder,
                    RungsRecord *rung)
{
  g_autofree char *title = rungs_record_title (rung);
  /* Translators: the name of a rung */
  g_autofree char *label = g_strdup_printf (_("Restore the supplied words of “%s”"), title);
  g_autoptr (RungsEdits) edits = rungs_edits_new (label);

  return restore_rung (edits, ladder, rung) ? g_steal_pointer (&edits) : NULL;
}

/**
 * rungs_restore_ladder:
 * @ladder: a ladder
 * @rungs: (element-type RungsRecord): all of its rungs
 *
 * Returns: (transfer full) (nullable): the edits; %NULL where there is nothing to restore
 */
RungsEdits *
rungs_restore_ladder (RungsRecord *ladder,
                      GPtrArray   *rungs)
{
  g_autofree char *title = rungs_record_title (ladder);
  /* Translators: the name of a ladder */
  g_autofree char *label = g_strdup_printf (_("Restore all supplied words of “%s”"), title);
  g_autoptr (RungsEdits) edits = rungs_edits_new (label);
  g_autoptr (RungsRecord) supplied = rungs_supplied_ladder (ladder);
  gboolean is_changed = supplied != NULL && restore (edits, ladder, supplied, ladder_words);

  for (guint i = 0; i < rungs->len; i++)
    is_changed = restore_rung (edits, ladder, g_ptr_array_index (rungs, i)) || is_changed;
  return is_changed ? g_steal_pointer (&edits) : NULL;
}
