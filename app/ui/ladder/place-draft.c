/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-draft.c: what was typed about a placing that is not made yet, as the workbook keeps it. A new piece of work has no record
 * yet: its title stands in the draft where the id of the work will be.
 */
#include "config.h"

#include "ladder/place-draft.h"

#include <glib/gi18n.h>

#include "reading.h"
#include "value.h"

struct _RungsPlaceDraft
{
  RungsWorkbook *workbook;
  char *id;         /* of the placing that it becomes */
  GHashTable *kept; /* field -> text: what was handed to the workbook */
};

static const RungsKind *
placing_kind (void)
{
  return rungs_kind_find ("placing");
}

/**
 * rungs_place_draft_new:
 * @workbook: where it is kept
 *
 * Returns: (transfer full): a draft with nothing in it
 */
RungsPlaceDraft *
rungs_place_draft_new (RungsWorkbook *workbook)
{
  RungsPlaceDraft *self = g_new0 (RungsPlaceDraft, 1);

  self->workbook = g_object_ref (workbook);
  self->id = g_uuid_string_random ();
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/** rungs_place_draft_free: @self: (transfer full): a draft; what the workbook keeps of it stays */
void
rungs_place_draft_free (RungsPlaceDraft *self)
{
  g_object_unref (self->workbook);
  g_hash_table_unref (self->kept);
  g_free (self->id);
  g_free (self);
}

/** rungs_place_draft_begin: begins another, with nothing in it */
void
rungs_place_draft_begin (RungsPlaceDraft *self)
{
  g_free (self->id);
  self->id = g_uuid_string_random ();
  g_hash_table_remove_all (self->kept);
}

static void
take (RungsPlaceDraft *self,
      RungsDraft      *draft)
{
  GHashTableIter iter;
  gpointer field;
  gpointer text;

  g_hash_table_remove_all (self->kept);
  if (draft == NULL)
    return;
  g_hash_table_iter_init (&iter, draft->typed);
  while (g_hash_table_iter_next (&iter, &field, &text))
    g_hash_table_insert (self->kept, g_strdup (field), g_strdup (text));
}

/**
 * rungs_place_draft_take_up:
 *
 * Takes up what was typed and left, before or after a restart. A draft of a form names its piece of work by id: it is not ours.
 *
 * Returns: whether there is such a draft
 */
gboolean
rungs_place_draft_take_up (RungsPlaceDraft *self)
{
  g_autoptr (GPtrArray) drafts = rungs_workbook_list_drafts (self->workbook, placing_kind (), NULL);

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      RungsDraft *draft = g_ptr_array_index (drafts, i);
      const char *activity = g_hash_table_lookup (draft->typed, "activity");
      guint8 packed[16];

      if (!draft->is_new || (activity != NULL && rungs_id_pack (activity, packed)))
        continue;
      g_free (self->id);
      self->id = g_strdup (draft->id);
      take (self, draft);
      return TRUE;
    }
  return FALSE;
}

/**
 * rungs_place_draft_read:
 *
 * Reads again what the workbook keeps: undo may have changed it.
 *
 * Returns: whether it was changed
 */
gboolean
rungs_place_draft_read (RungsPlaceDraft *self)
{
  static const char *const fields[] = { "activity", "people", "because", "view", "answer" };
  g_autoptr (RungsDraft) draft = rungs_workbook_read_draft (self->workbook, placing_kind (), self->id);
  gboolean is_same = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *was = g_hash_table_lookup (self->kept, fields[i]);
      const char *is = draft != NULL ? g_hash_table_lookup (draft->typed, fields[i]) : NULL;

      is_same = is_same && g_strcmp0 (was != NULL ? was : "", is != NULL ? is : "") == 0;
    }
  if (!is_same)
    take (self, draft);
  return !is_same;
}

/** rungs_place_draft_get_id: Returns: (transfer none): the id of the placing that it becomes */
const char *
rungs_place_draft_get_id (RungsPlaceDraft *self)
{
  return self->id;
}

/** rungs_place_draft_get: Returns: (transfer none) (nullable): what is kept of a field */
const char *
rungs_place_draft_get (RungsPlaceDraft *self,
                       const char      *field)
{
  return g_hash_table_lookup (self->kept, field);
}

/**
 * rungs_place_draft_type:
 * @field: the name of a field of a placing
 * @text: what stands there
 *
 * A burst of typing in one field is one step of undo: each field is written by itself.
 *
 * Returns: (transfer full) (nullable): what is to be written; %NULL where the workbook has it
 */
RungsEdits *
rungs_place_draft_type (RungsPlaceDraft *self,
                        const char      *field,
                        const char      *text)
{
  const char *kept = g_hash_table_lookup (self->kept, field);
  RungsEdits *edits;

  if (g_strcmp0 (kept != NULL ? kept : "", text) == 0)
    return NULL;
  g_hash_table_insert (self->kept, g_strdup (field), g_strdup (text));
  edits = rungs_edits_new (_("Begin to place something on the ladder"));
  rungs_edits_type (edits, placing_kind (), self->id, field, text);
  return edits;
}

/** rungs_place_draft_is_kept: Returns: whether the workbook keeps anything of it */
gboolean
rungs_place_draft_is_kept (RungsPlaceDraft *self)
{
  return g_hash_table_size (self->kept) > 0;
}

/** rungs_place_draft_discard: lets @edits take away what is kept of it */
void
rungs_place_draft_discard (RungsPlaceDraft *self,
                           RungsEdits      *edits)
{
  if (rungs_place_draft_is_kept (self))
    rungs_edits_discard_draft (edits, placing_kind (), self->id);
  g_hash_table_remove_all (self->kept);
}
