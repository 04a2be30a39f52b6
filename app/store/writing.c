/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * writing.c: the one function that writes edits: each record is staged, settled, held against its rules and links, written
 * with its drafts and its row of the search index, and what came of it goes into the journal.
 */
#include "config.h"

#include "writing.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "draft.h"
#include "journal.h"
#include "ladder-following.h"
#include "links.h"
#include "reading.h"
#include "rules.h"
#include "search-index.h"
#include "story-following.h"
#include "table.h"
#include "tombstone.h"
#include "value.h"

/* Typing in one field that goes on within this time is one step of undo. */
#define BURST (4 * G_USEC_PER_SEC)

/* One record on its way from what it is to what it is to be. */
typedef struct
{
  const RungsKind *kind;
  const char *id;
  RungsRecord *before; /* NULL: not there yet */
  RungsRecord *after;  /* NULL: not there still */
  GHashTable *drafts_before;
  GHashTable *drafts_after;
  gboolean is_free; /* it was only put away or brought back: rules that came later do not hold it */
} Stage;

typedef struct
{
  RungsDatabase *database;
  GPtrArray *stages; /* Stage, in the order they were first touched */
  GHashTable *by_id; /* "kind id" -> Stage */
  GDateTime *now;
  RungsEdits *following; /* what follows from the edits */
  gboolean knows_erased; /* something was erased for good from this workbook */
} Staging;

static void
stage_free (Stage *stage)
{
  g_clear_pointer (&stage->before, rungs_record_unref);
  g_clear_pointer (&stage->after, rungs_record_unref);
  g_clear_pointer (&stage->drafts_before, g_hash_table_unref);
  g_clear_pointer (&stage->drafts_after, g_hash_table_unref);
  g_free (stage);
}

static void
staging_clear (Staging *staging)
{
  g_clear_pointer (&staging->by_id, g_hash_table_unref);
  g_clear_pointer (&staging->stages, g_ptr_array_unref);
  g_clear_pointer (&staging->now, g_date_time_unref);
  g_clear_pointer (&staging->following, rungs_edits_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Staging, staging_clear)

/**
 * rungs_typing_clear:
 * @typing: a burst of typing that is over
 */
void
rungs_typing_clear (RungsTyping *typing)
{
  g_clear_pointer (&typing->id, g_free);
  g_clear_pointer (&typing->field, g_free);
  g_clear_pointer (&typing->author, g_free);
  typing->kind = NULL;
  typing->change = 0;
}

/* What was erased for good does not come back, from a form that is still open or from a file. */
static gboolean
may_begin (Staging     *self,
           const char  *id,
           GError     **error)
{
  g_autofree char *erased_on = self->knows_erased ? rungs_tombstone_find (self->database, id, NULL) : NULL;

  if (erased_on == NULL)
    return TRUE;
  rungs_tombstone_set_error (erased_on, error);
  return FALSE;
}

static Stage *
get_stage (Staging          *self,
           const RungsEdit  *edit,
           GError          **error)
{
  g_autofree char *key = g_strdup_printf ("%s %s", edit->kind->name, edit->id);
  Stage *stage = g_hash_table_lookup (self->by_id, key);

  if (stage != NULL)
    return stage;
  stage = g_new0 (Stage, 1);
  stage->kind = edit->kind;
  stage->id = edit->id;
  stage->is_free = TRUE;
  g_ptr_array_add (self->stages, stage);
  g_hash_table_insert (self->by_id, g_steal_pointer (&key), stage);
  if (!rungs_table_read (self->database, edit->kind, edit->id, &stage->before, error))
    return NULL;
  if (stage->before != NULL)
    stage->after = rungs_record_ref (stage->before);
  else if (!may_begin (self, edit->id, error))
    return NULL;
  return stage;
}

static void
set_after (Stage       *stage,
           RungsRecord *after)
{
  g_clear_pointer (&stage->after, rungs_record_unref);
  stage->after = after;
}

static gboolean
load_drafts (Staging  *self,
             Stage    *stage,
             GError  **error)
{
  GHashTableIter iter;
  gpointer field = NULL;
  gpointer value = NULL;

  if (stage->drafts_before != NULL)
    return TRUE;
  stage->drafts_before = rungs_drafts_read (self->database, stage->kind, stage->id, error);
  if (stage->drafts_before == NULL)
    return FALSE;
  stage->drafts_after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, stage->drafts_before);
  while (g_hash_table_iter_next (&iter, &field, &value))
    g_hash_table_insert (stage->drafts_after, g_strdup (field), g_strdup (value));
  return TRUE;
}

static gboolean
fits (const RungsField  *field,
      const char        *value,
      GError           **error)
{
  g_autoptr (GError) local_error = NULL;

  if (rungs_value_is_canonical (field, value, &local_error))
    return TRUE;
  /* Translators: the first %s is a question of a form, the second what is wrong with its answer. */
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED, _("“%s”: %s"), rungs_field_label (field),
               local_error->message);
  return FALSE;
}

static gboolean
stage_add (Stage            *stage,
           const RungsEdit  *edit,
           GError          **error)
{
  guint8 packed[16];

  if (!rungs_id_pack (edit->id, packed))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   /* Translators: %s is what was given as the id of a record. */
                   _("“%s” is not an id: leave it out, and the record gets one."), edit->id);
      return FALSE;
    }
  set_after (stage, rungs_record_ref (edit->record));
  return TRUE;
}

static gboolean
stage_set (Stage            *stage,
           const RungsEdit  *edit,
           GError          **error)
{
  const RungsField *field = rungs_kind_field (edit->kind, edit->field);

  if (stage->after == NULL)
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is a kind of record, such as "Enquiry". */
                   _("This record (%s) is not in the workbook any more: undo what took it away, or make it again."),
                   rungs_kind_title (edit->kind));
      return FALSE;
    }
  if (field == NULL || g_str_equal (edit->field, "id"))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   /* Translators: the first %s is a kind of record, the second the name of a field. */
                   _("%s has no field “%s” that can be set: check its name."), rungs_kind_title (edit->kind),
                   edit->field);
      return FALSE;
    }
  if (!fits (field, edit->value, error))
    return FALSE;
  set_after (stage, rungs_record_with (stage->after, edit->field, edit->value));
  return TRUE;
}

/* What a form holds, read field by field: the values that can be read, and the fields that cannot. */
static RungsRecord *
read_typed (Staging     *self,
            Stage       *stage,
            GHashTable  *held_back)
{
  g_autoptr (RungsRecord) record =
      stage->after != NULL ? rungs_record_ref (stage->after) : rungs_record_new (stage->kind, stage->id);
  GHashTableIter iter;
  gpointer name = NULL;
  gpointer typed = NULL;

  g_hash_table_iter_init (&iter, stage->drafts_after);
  while (g_hash_table_iter_next (&iter, &name, &typed))
    {
      const RungsField *field = rungs_kind_field (stage->kind, name);
      g_autofree char *value = NULL;
      RungsRecord *next = NULL;

      if (g_hash_table_contains (held_back, name))
        continue;
      if (field == NULL || !rungs_value_parse (field, typed, &value, NULL))
        {
          g_hash_table_add (held_back, name);
          continue;
        }
      if (field->type == RUNGS_FIELD_LINK && value != NULL)
        {
          char *id = rungs_links_resolve (self->database, rungs_kind_find (field->links_to), value, NULL);

          if (id == NULL)
            {
              g_hash_table_add (held_back, name);
              continue;
            }
          g_free (value);
          value = id;
        }
      next = rungs_record_with (record, name, value);
      if (field->type == RUNGS_FIELD_SET && field->links_to != NULL &&
          !rungs_links_lead (self->database, record, next, NULL))
        {
          g_hash_table_add (held_back, name);
          g_clear_pointer (&next, rungs_record_unref);
          continue;
        }
      g_clear_pointer (&record, rungs_record_unref);
      record = next;
    }
  return g_steal_pointer (&record);
}

/* The rules that need other records. */
static gboolean
follow (Staging            *self,
        const RungsRecord  *before,
        RungsRecord       **after,
        GError            **error)
{
  return rungs_ladder_follow (self->database, before, after, error) &&
         rungs_story_follow (self->database, before, after, self->now, error);
}

/* Holds back the typed fields that are at fault in @record; returns whether any fault was found. */
static gboolean
hold_back_faults (Staging      *self,
                  Stage        *stage,
                  RungsRecord  *record,
                  const char   *latest,
                  GHashTable   *held_back,
                  gboolean     *is_stuck)
{
  g_autoptr (RungsRecord) settled = rungs_rules_settle (stage->before, record, self->now);
  g_autoptr (GPtrArray) faults = rungs_rules_faults (settled);
  guint n_before = g_hash_table_size (held_back);
  gboolean is_found = FALSE;
  gpointer key = NULL;

  for (guint i = 0; i < faults->len; i++)
    {
      const RungsFault *fault = g_ptr_array_index (faults, i);

      if (fault->is_hint)
        continue;
      is_found = TRUE;
      if (fault->field != NULL && g_hash_table_lookup_extended (stage->drafts_after, fault->field, &key, NULL))
        g_hash_table_add (held_back, key);
    }
  if (!is_found)
    {
      g_autoptr (RungsRecord) following = rungs_record_ref (settled);

      is_found = !follow (self, stage->before, &following, NULL);
    }
  /* The fault stands beside a field that was not typed: what was typed last brought it about. */
  if (is_found && g_hash_table_size (held_back) == n_before)
    {
      *is_stuck = !g_hash_table_lookup_extended (stage->drafts_after, latest, &key, NULL) ||
                  !g_hash_table_add (held_back, key);
    }
  return is_found;
}

/* Whether the rules keep the month only of what @field says in @record. */
static gboolean
is_day_hidden (Staging          *self,
               const Stage      *stage,
               RungsRecord      *record,
               const RungsField *field)
{
  g_autofree char *day = g_date_time_format (self->now, "%Y-%m-%d");
  g_autoptr (RungsRecord) probe = rungs_record_with (record, field->name, day);
  g_autoptr (RungsRecord) settled = rungs_rules_settle (stage->before, probe, self->now);

  return g_strcmp0 (rungs_record_get (settled, field->name), day) != 0;
}

/* A draft must not keep the day that the record itself would not: what was typed is cut to its month, and what is no date
 * yet, and may be half a day, stays on the screen alone. */
static void
cut_typed_days (Staging *self,
                Stage   *stage)
{
  for (const RungsField *field = stage->kind->fields; field->name != NULL; field++)
    {
      const char *typed = g_hash_table_lookup (stage->drafts_after, field->name);
      g_autoptr (GHashTable) held_back = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (RungsRecord) record = NULL;
      g_autofree char *value = NULL;

      if (field->type != RUNGS_FIELD_MONTH || typed == NULL)
        continue;
      record = read_typed (self, stage, held_back);
      if (!is_day_hidden (self, stage, record, field))
        continue;
      if (!rungs_value_parse (field, typed, &value, NULL))
        g_hash_table_remove (stage->drafts_after, field->name);
      else if (value != NULL)
        g_hash_table_replace (stage->drafts_after, g_strdup (field->name), g_strndup (value, strlen ("2026-11")));
    }
}

static gboolean
is_anything_left (Stage      *stage,
                  GHashTable *held_back)
{
  return g_hash_table_size (held_back) < g_hash_table_size (stage->drafts_after);
}

static gboolean
stage_type (Staging          *self,
            Stage            *stage,
            const RungsEdit  *edit,
            GError          **error)
{
  g_autoptr (GHashTable) held_back = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (RungsRecord) record = NULL;
  const RungsField *field = rungs_kind_field (edit->kind, edit->field);
  gboolean is_stuck = FALSE;
  GHashTableIter iter;
  gpointer name = NULL;

  if (field == NULL || ((field->flags & RUNGS_FIELD_BUILT_IN) && !g_str_equal (edit->field, "review-on")))
    return stage_set (stage, edit, error);
  if (!load_drafts (self, stage, error))
    return FALSE;
  g_hash_table_replace (stage->drafts_after, g_strdup (edit->field), g_strdup (edit->value));
  cut_typed_days (self, stage);
  do
    {
      g_clear_pointer (&record, rungs_record_unref);
      record = read_typed (self, stage, held_back);
    }
  while (hold_back_faults (self, stage, record, edit->field, held_back, &is_stuck) && !is_stuck &&
         is_anything_left (stage, held_back));
  if (is_stuck || !is_anything_left (stage, held_back))
    return TRUE;
  g_clear_pointer (&record, rungs_record_unref);
  record = read_typed (self, stage, held_back);
  set_after (stage, g_steal_pointer (&record));
  g_hash_table_iter_init (&iter, stage->drafts_after);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (held_back, name))
      g_hash_table_iter_remove (&iter);
  return TRUE;
}

static gboolean
stage_edit (Staging          *self,
            const RungsEdit  *edit,
            GError          **error)
{
  Stage *stage = get_stage (self, edit, error);

  if (stage == NULL)
    return FALSE;
  if (edit->sort != RUNGS_EDIT_ARCHIVE)
    stage->is_free = FALSE;
  switch (edit->sort)
    {
    case RUNGS_EDIT_ADD:
      return stage_add (stage, edit, error);
    case RUNGS_EDIT_SET:
    case RUNGS_EDIT_ARCHIVE:
      return stage_set (stage, edit, error);
    case RUNGS_EDIT_TYPE:
      return stage_type (self, stage, edit, error);
    case RUNGS_EDIT_DISCARD:
      if (!load_drafts (self, stage, error))
        return FALSE;
      g_hash_table_remove_all (stage->drafts_after);
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_changed (const Stage *stage)
{
  guint n_fields = rungs_kind_n_fields (stage->kind);

  if (stage->before == NULL || stage->after == NULL)
    return stage->after != NULL;
  for (guint i = 0; i < n_fields; i++)
    if (rungs_table_differs (stage->before, stage->after, i))
      return TRUE;
  return FALSE;
}

static gboolean
allow (const RungsRecord  *record,
       GError            **error)
{
  const RungsKind *kind = rungs_record_kind (record);
  guint n_fields = rungs_kind_n_fields (kind);
  g_autoptr (GError) local_error = NULL;

  if (rungs_rules_allow (record, &local_error))
    return TRUE;
  /* A value that does not fit its field is told with the field's name. */
  for (guint i = 0; i < n_fields; i++)
    if (!fits (rungs_kind_nth_field (kind, i), rungs_record_get_nth (record, i), error))
      return FALSE;
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED, local_error->message);
  return FALSE;
}

static gboolean
write_stage (Staging  *self,
             Stage    *stage,
             GError  **error)
{
  if (stage->drafts_before != NULL && !rungs_drafts_write (self->database, stage->kind, stage->id,
                                                           stage->drafts_before, stage->drafts_after, error))
    return FALSE;
  if (!is_changed (stage))
    {
      g_clear_pointer (&stage->after, rungs_record_unref);
      return TRUE;
    }
  set_after (stage, rungs_rules_settle (stage->before, stage->after, self->now));
  return (stage->is_free ||
          (allow (stage->after, error) && follow (self, stage->before, &stage->after, error))) &&
         rungs_table_write (self->database, stage->before, stage->after, error);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Stage *one = *(Stage *const *) a;
  const Stage *other = *(Stage *const *) b;

  return rungs_index_compare (one->id, other->id);
}

static gboolean
index_stages (Staging  *self,
              GError  **error)
{
  g_ptr_array_sort (self->stages, compare_rows);
  for (guint i = 0; i < self->stages->len; i++)
    {
      const Stage *stage = g_ptr_array_index (self->stages, i);

      if (stage->after != NULL && !rungs_index_change (self->database, stage->before, stage->after, error))
        return FALSE;
    }
  return TRUE;
}

/* The stages that a change of another one brings about. */
static gboolean
stage_following (Staging  *self,
                 GError  **error)
{
  guint n_stages = self->stages->len;

  for (guint i = 0; i < n_stages; i++)
    {
      const Stage *stage = g_ptr_array_index (self->stages, i);
      const char *archived = NULL;
      g_autoptr (GPtrArray) rungs = NULL;

      if (stage->after == NULL)
        continue;
      rungs = rungs_ladder_rungs_to_switch (self->database, stage->before, stage->after, &archived, error);
      if (rungs == NULL)
        return FALSE;
      for (guint j = 0; j < rungs->len; j++)
        rungs_edits_archive (self->following, rungs_kind_find ("rung"), g_ptr_array_index (rungs, j),
                             g_str_equal (archived, "yes"));
    }
  for (guint i = 0; i < self->following->edits->len; i++)
    if (!stage_edit (self, g_ptr_array_index (self->following->edits, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_stages (Staging           *self,
              const RungsEdits  *edits,
              GError           **error)
{
  for (guint i = 0; i < edits->edits->len; i++)
    if (!stage_edit (self, g_ptr_array_index (edits->edits, i), error))
      return FALSE;
  if (!stage_following (self, error))
    return FALSE;
  for (guint i = 0; i < self->stages->len; i++)
    if (!write_stage (self, g_ptr_array_index (self->stages, i), error))
      return FALSE;
  /* After all of them are there: a group may link its records to each other. */
  for (guint i = 0; i < self->stages->len; i++)
    {
      const Stage *stage = g_ptr_array_index (self->stages, i);

      if (stage->after != NULL && !rungs_links_lead (self->database, stage->before, stage->after, error))
        return FALSE;
    }
  return index_stages (self, error);
}

/* Whether the group is a piece of typing in one field, that an earlier piece may be one step with. */
static const RungsEdit *
only_typing (const RungsEdits *edits)
{
  const RungsEdit *first = edits->edits->len > 0 ? g_ptr_array_index (edits->edits, 0) : NULL;

  for (guint i = 0; i < edits->edits->len; i++)
    {
      const RungsEdit *edit = g_ptr_array_index (edits->edits, i);

      if (edit->sort != RUNGS_EDIT_TYPE || edit->kind != first->kind || !g_str_equal (edit->id, first->id) ||
          !g_str_equal (edit->field, first->field))
        return NULL;
    }
  return first;
}

static gboolean
goes_on (const RungsTyping *typing,
         const RungsEdit   *edit,
         const char        *author,
         gint64             at)
{
  return typing->change != 0 && edit != NULL && typing->kind == edit->kind && g_str_equal (typing->id, edit->id) &&
         g_str_equal (typing->field, edit->field) && g_strcmp0 (typing->author, author) == 0 &&
         at - typing->at <= BURST;
}

static void
remember (RungsTyping     *typing,
          const RungsEdit *edit,
          const char      *author,
          gint64           change,
          gint64           at)
{
  rungs_typing_clear (typing);
  if (edit == NULL)
    return;
  typing->kind = edit->kind;
  typing->id = g_strdup (edit->id);
  typing->field = g_strdup (edit->field);
  typing->author = g_strdup (author);
  typing->change = change;
  typing->at = at;
}

static gboolean
is_latest (RungsDatabase *database,
           gint64         change)
{
  return rungs_database_number (database, "SELECT max (seq) FROM journal", NULL) == change;
}

static gboolean
journal (RungsDatabase     *database,
         const RungsHooks  *hooks,
         RungsTyping       *typing,
         const RungsEdits  *edits,
         const char        *author,
         GBytes            *changeset,
         gint64            *change,
         GError           **error)
{
  const RungsEdit *piece = only_typing (edits);
  gint64 at = rungs_hooks_monotonic (hooks);
  RungsEntry entry = { author, edits->label, "edit", 0 };

  if (goes_on (typing, piece, author, at) && is_latest (database, typing->change))
    {
      *change = typing->change;
      typing->at = at;
      if (!rungs_journal_merge (database, hooks, typing->change, changeset, error))
        return FALSE;
      if (!is_latest (database, typing->change))
        rungs_typing_clear (typing);
      return TRUE;
    }
  if (!rungs_journal_write (database, hooks, &entry, changeset, change, error))
    return FALSE;
  remember (typing, piece, author, *change, at);
  return TRUE;
}

/**
 * rungs_writing_apply:
 * @database: the database that writes, in a transaction
 * @hooks: the clock
 * @typing: (inout): the burst of typing that goes on
 * @edits: what to write
 * @author: (nullable): who writes
 * @change: (out): the number of the change in the journal; 0 where nothing changed
 * @touched: (out) (transfer full) (element-type RungsTouched): the records that were touched
 * @error: place for an error
 *
 * Where it fails the caller gives back the part of the transaction it opened for it.
 *
 * Returns: whether all of it was written
 */
gboolean
rungs_writing_apply (RungsDatabase     *database,
                     const RungsHooks  *hooks,
                     RungsTyping       *typing,
                     const RungsEdits  *edits,
                     const char        *author,
                     gint64            *change,
                     GPtrArray        **touched,
                     GError           **error)
{
  g_auto (Staging) staging = { 0 };
  g_autoptr (RungsRecording) recording = rungs_recording_begin (database, error);
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GDateTime) now = NULL;

  *change = 0;
  *touched = NULL;
  staging.database = database;
  staging.knows_erased = rungs_tombstone_any (database);
  staging.following = rungs_edits_new (edits->label);
  staging.stages = g_ptr_array_new_with_free_func ((GDestroyNotify) stage_free);
  staging.by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  now = rungs_hooks_now (hooks);
  staging.now = g_date_time_to_local (now);
  if (recording == NULL || !write_stages (&staging, edits, error))
    return FALSE;
  if (!rungs_database_settle_links (database))
    {
      rungs_database_set_error (database, SQLITE_CONSTRAINT_FOREIGNKEY, error);
      return FALSE;
    }
  changeset = rungs_recording_end (recording, error);
  if (changeset == NULL)
    return FALSE;
  *touched = rungs_journal_touched (changeset, error);
  if (*touched == NULL)
    return FALSE;
  if (g_bytes_get_size (changeset) > 0 &&
      !journal (database, hooks, typing, edits, author, changeset, change, error))
    {
      g_clear_pointer (touched, g_ptr_array_unref);
      return FALSE;
    }
  return TRUE;
}
