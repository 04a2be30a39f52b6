/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-search.c: looking through the journal for what belongs to records that go and is not among the records any more, because
 * it was undone or thrown away; for what needed them once and does not now; and for the changes that tell of any of these.
 */
#include "config.h"

#include "erasing-search.h"

#include <string.h>

#include "erasing-values.h"
#include "farewell.h"
#include "journal.h"
#include "sealing.h"
#include "table.h"

#define ID_LENGTH 36

/* How a changeset tells that it has drafts: the name of their table, with its end. */
static const char drafts[] = "draft";

/* Looking through one change. */
typedef struct
{
  RungsErasing *erasing;
  RungsLate *late;
  GHashTable *wanted; /* ids of rows that go or are late, whose links are looked for in this round */
  GHashTable *found;  /* char *: ids to look for in the next one */
} Search;

/* Ids stand in changesets as they are: four dashes at their places, and it may be one. */
static gboolean
mentions (const char *bytes,
          gsize       length,
          GHashTable *ids)
{
  static const gsize dashes[] = { 13, 18, 23 };
  const char *at = bytes;
  const char *end = bytes + length;
  char id[ID_LENGTH + 1] = { 0 };

  while ((at = memchr (at, '-', (gsize) (end - at))) != NULL)
    {
      const char *begin = at - bytes >= 8 ? at - 8 : NULL;
      gboolean is_id = begin != NULL && end - begin >= ID_LENGTH;

      for (gsize i = 0; is_id && i < G_N_ELEMENTS (dashes); i++)
        is_id = begin[dashes[i]] == '-';
      at++;
      if (!is_id)
        continue;
      memcpy (id, begin, ID_LENGTH);
      if (g_hash_table_contains (ids, id))
        return TRUE;
    }
  return FALSE;
}

/* The changes that mention one of @ids or, where @with_drafts, tell of drafts; latest first. */
static GArray *
find_changes (RungsDatabase  *database,
              GHashTable     *ids,
              gboolean        with_drafts,
              GError        **error)
{
  g_autoptr (RungsStatement) statement =
      rungs_database_prepare (database, "SELECT seq, changeset FROM journal ORDER BY seq DESC", error);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (gint64));
  RungsStep step;

  if (statement == NULL)
    return NULL;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      gint64 seq = rungs_statement_int (statement, 0);
      gsize length = 0;
      const char *bytes = rungs_statement_blob (statement, 1, &length);

      if (mentions (bytes, length, ids) || (with_drafts && memmem (bytes, length, drafts, sizeof drafts) != NULL))
        g_array_append_val (changes, seq);
    }
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&changes);
}

static void
want_next (Search     *self,
           const char *id)
{
  g_hash_table_add (self->found, g_strdup (id));
}

/* A row that needs what goes, or what is late, as a change tells it. */
static gboolean
look_at_need (Search           *self,
              const RungsKind  *kind,
              const char       *id,
              gboolean          needs_gone,
              GError          **error)
{
  gboolean is_there = FALSE;

  if (!rungs_table_holds (self->erasing->database, kind, id, &is_there, error))
    return FALSE;
  if (!is_there && needs_gone)
    {
      if (rungs_erasing_add_gone (self->erasing, kind, id))
        want_next (self, id);
      return TRUE;
    }
  if (!rungs_late_is_late (self->late, kind, id))
    want_next (self, id);
  return rungs_late_add (self->late, kind, id, TRUE, error);
}

static gboolean
look_at_link (Search           *self,
              const RungsKind  *kind,
              const char       *id,
              const RungsField *field,
              const char       *to,
              GError          **error)
{
  const RungsKind *leads_to = field->links_to != NULL ? rungs_kind_find (field->links_to) : NULL;
  gboolean is_gone = leads_to != NULL && rungs_erasing_is_gone (self->erasing, leads_to, to);
  gboolean is_late = leads_to != NULL && rungs_late_is_late (self->late, leads_to, to);
  gboolean is_there = FALSE;

  if (field->type == RUNGS_FIELD_LINK && rungs_farewell (kind, field) != RUNGS_FAREWELL_STAYS)
    return (!is_gone && !is_late) || look_at_need (self, kind, id, is_gone, error);
  if (is_gone && g_str_equal (kind->name, "feedback") && g_str_equal (field->name, "person"))
    {
      /* Of feedback that is there the records tell who said it; of what is not, any of its states may. */
      if (!rungs_table_holds (self->erasing->database, kind, id, &is_there, error))
        return FALSE;
      if (!is_there)
        g_hash_table_add (self->erasing->nameless, g_strdup (id));
    }
  /* A link to what goes is emptied whenever it is met; one to what is late depends on when. */
  if (is_late || (leads_to == NULL && !g_hash_table_contains (self->erasing->ids, to)))
    return rungs_late_add (self->late, kind, id, FALSE, error);
  return TRUE;
}

static gboolean
look_at_value (Search           *self,
               const RungsKind  *kind,
               const char       *id,
               const RungsField *field,
               sqlite3_value    *value,
               GError          **error)
{
  g_auto (GStrv) members = NULL;

  if (value == NULL || sqlite3_value_type (value) != SQLITE_TEXT)
    return TRUE;
  members = g_strsplit ((const char *) sqlite3_value_text (value), ",", -1);
  for (gsize i = 0; members[i] != NULL; i++)
    if (g_hash_table_contains (self->wanted, members[i]) && !look_at_link (self, kind, id, field, members[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
look_at_draft (Search                  *self,
               const RungsKind         *kind,
               const char              *id,
               sqlite3_changeset_iter  *iter,
               GError                 **error)
{
  guint before = g_hash_table_size (self->erasing->gone);

  for (int is_new = 0; is_new < 2; is_new++)
    {
      sqlite3_value *typed = NULL;
      const char *field = rungs_journal_draft_field (iter);

      if (is_new)
        sqlite3changeset_new (iter, 3, &typed);
      else
        sqlite3changeset_old (iter, 3, &typed);
      if (typed != NULL && !rungs_erasing_follow_draft (self->erasing, kind, id, field,
                                                        (const char *) sqlite3_value_text (typed), error))
        return FALSE;
    }
  if (g_hash_table_size (self->erasing->gone) > before)
    want_next (self, id);
  return TRUE;
}

static gboolean
look_at_row (sqlite3_changeset_iter  *iter,
             const RungsKind         *kind,
             const char              *id,
             gboolean                 is_draft,
             gpointer                 data,
             GError                 **error)
{
  Search *self = data;
  const GPtrArray *columns = NULL;
  const RungsField *title = rungs_kind_title_field (kind);
  gboolean is_gone = rungs_erasing_is_gone (self->erasing, kind, id);
  int n_columns = 0;
  int operation = 0;

  if (is_draft)
    return is_gone || look_at_draft (self, kind, id, iter, error);
  columns = rungs_table_in_order (self->erasing->database, kind, error);
  if (columns == NULL)
    return FALSE;
  sqlite3changeset_op (iter, &(const char *){ NULL }, &n_columns, &operation, NULL);
  for (int i = 0; i < n_columns && (guint) i < columns->len; i++)
    {
      const RungsField *field = g_ptr_array_index (columns, (guint) i);
      sqlite3_value *was = NULL;
      sqlite3_value *is = NULL;

      if (field == NULL || (is_gone ? field != title : field->links_to == NULL && !g_str_equal (field->name, "about-id")))
        continue;
      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, i, &was);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, i, &is);
      if (is_gone)
        {
          rungs_erasing_note_title (self->erasing, kind, was != NULL ? (const char *) sqlite3_value_text (was) : NULL);
          rungs_erasing_note_title (self->erasing, kind, is != NULL ? (const char *) sqlite3_value_text (is) : NULL);
        }
      else if (!look_at_value (self, kind, id, field, was, error) || !look_at_value (self, kind, id, field, is, error))
        {
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
look_at_changes (Search   *self,
                 GArray   *changes,
                 GError  **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (GBytes) changeset = rungs_journal_read (self->erasing->database, g_array_index (changes, gint64, i), error);

      if (changeset == NULL || !rungs_journal_visit (changeset, look_at_row, self, error))
        return FALSE;
    }
  return TRUE;
}

/* One round: what the changes tell that mention what was found in the round before. */
static gboolean
look_for (Search   *self,
          gboolean  with_drafts,
          GError  **error)
{
  g_autoptr (GArray) changes = find_changes (self->erasing->database, self->wanted, with_drafts, error);

  return changes != NULL && look_at_changes (self, changes, error);
}

/**
 * rungs_erasing_find_in_journal:
 * @self: what an erasure does to the records as they stand; what it does to those that are not there any more is added
 * @late: where the rows are added that needed what goes
 * @error: place for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
rungs_erasing_find_in_journal (RungsErasing  *self,
                               RungsLate     *late,
                               GError       **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean are_drafts_done = FALSE;

  for (guint i = 0; i < self->order->len; i++)
    g_hash_table_add (wanted, g_strdup (((const RungsTouched *) g_ptr_array_index (self->order, i))->id));
  while (g_hash_table_size (wanted) > 0 || !are_drafts_done)
    {
      g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      Search search = { self, late, wanted, found };

      /* What was typed may be a title, and all of those are known only when nothing else is found. */
      are_drafts_done = g_hash_table_size (wanted) == 0;
      if (!look_for (&search, are_drafts_done, error))
        return FALSE;
      g_hash_table_unref (wanted);
      wanted = g_steal_pointer (&found);
    }
  return TRUE;
}

/**
 * rungs_erasing_changes_to_write:
 * @self: what an erasure does
 * @late: the rows that needed what goes
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the changes of the journal that may have to be written anew, latest
 * first
 */
GArray *
rungs_erasing_changes_to_write (RungsErasing  *self,
                                RungsLate     *late,
                                GError       **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key = NULL;

  for (guint i = 0; i < self->order->len; i++)
    g_hash_table_add (ids, ((RungsTouched *) g_ptr_array_index (self->order, i))->id);
  g_hash_table_iter_init (&iter, self->blanked);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (ids, ((RungsTouched *) key)->id);
  g_hash_table_iter_init (&iter, self->nameless);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (ids, key);
  rungs_late_add_ids (late, ids);
  return find_changes (self->database, ids, TRUE, error);
}
