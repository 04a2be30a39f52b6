/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * searching.c: finding records by words. What people type is words and nothing else: quotes and signs have no meaning, and
 * the last word may be a beginning.
 */
#include "config.h"

#include "searching.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "links.h"
#include "table.h"
#include "workbook-private.h"

/* So many of the records that fit are put in order of how well they do: a word that every record holds still answers at
 * once. They come in the order of their random ids, so that which ones it is tells nothing. */
#define MOST_RANKED 2000
#define MOST_HITS 1000
#define USUAL_HITS 50
#define WORDS_AROUND "14"

typedef struct
{
  char *expression; /* NULL: nothing to look for */
  guint limit;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->expression);
  g_free (question);
}

/** rungs_hit_free: @hit: (nullable): a hit */
void
rungs_hit_free (RungsHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->id);
  g_free (hit->title);
  g_free (hit->around);
  g_free (hit);
}

static gboolean
holds_word (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Each word in quotes, which FTS5 takes as they are; the last with a star. */
static char *
make_expression (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_auto (GStrv) parts = g_strsplit_set (valid, " \t\n\r\"", -1);
  g_autoptr (GString) expression = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (holds_word (parts[i]))
      g_string_append_printf (expression, "%s\"%s\"", expression->len > 0 ? " " : "", parts[i]);
  if (expression->len == 0)
    return NULL;
  g_string_append_c (expression, '*');
  return g_string_free (g_steal_pointer (&expression), FALSE);
}

static Question *
question_new (const char *words,
              guint       limit)
{
  Question *question = g_new0 (Question, 1);

  question->expression = make_expression (words);
  question->limit = limit == 0 ? USUAL_HITS : MIN (limit, MOST_HITS);
  return question;
}

/* The numbers of the best rows, best first, and the same as a JSON array. */
static GArray *
find_best (RungsDatabase   *database,
           const Question  *question,
           char           **json,
           GError         **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database,
      "SELECT row FROM (SELECT rowid AS row, bm25 (search) AS score FROM search WHERE search MATCH :words "
      "LIMIT " G_STRINGIFY (MOST_RANKED) ") ORDER BY score, row LIMIT :limit",
      error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GString) list = g_string_new ("[");
  RungsStep step;

  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":words", question->expression);
  rungs_statement_bind_int (statement, ":limit", question->limit);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      gint64 row = rungs_statement_int (statement, 0);

      g_array_append_val (rows, row);
      g_string_append_printf (list, "%s%" G_GINT64_FORMAT, list->len > 1 ? "," : "", row);
    }
  if (step == RUNGS_STEP_ERROR)
    return NULL;
  g_string_append_c (list, ']');
  *json = g_string_free (g_steal_pointer (&list), FALSE);
  return g_steal_pointer (&rows);
}

static RungsHit *
read_hit (RungsDatabase  *database,
          RungsStatement *statement)
{
  const RungsKind *kind = rungs_kind_find (rungs_statement_text (statement, 1));
  const char *id = rungs_statement_text (statement, 2);
  g_autoptr (RungsRecord) record = NULL;
  RungsHit *hit = NULL;

  if (kind == NULL || !rungs_table_read (database, kind, id, &record, NULL) || record == NULL)
    return NULL;
  hit = g_new0 (RungsHit, 1);
  hit->kind = kind;
  hit->id = g_strdup (id);
  hit->title = rungs_links_title (database, record);
  hit->around = g_strdelimit (rungs_statement_dup_text (statement, 3), "\n\r\t", ' ');
  return hit;
}

/* The hits of the rows in @json by the number of their row. One more walk over the same rows: asking for each by its number
 * would have FTS5 gather all words with a common beginning each time; "+" keeps SQLite from doing so. */
static GHashTable *
read_hits (RungsDatabase   *database,
           const Question  *question,
           const char      *json,
           guint            n_rows,
           GError         **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database,
      "SELECT rowid, kind, id, snippet (search, 2, '" RUNGS_HIT_BEGINS "', '" RUNGS_HIT_ENDS "', '…', " WORDS_AROUND ") "
      "FROM search WHERE search MATCH :words AND +rowid IN (SELECT value FROM json_each (:rows)) LIMIT :limit",
      error);
  g_autoptr (GHashTable) hits =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) rungs_hit_free);
  RungsStep step;

  if (statement == NULL)
    return NULL;
  rungs_statement_bind_text (statement, ":words", question->expression);
  rungs_statement_bind_text (statement, ":rows", json);
  rungs_statement_bind_int (statement, ":limit", n_rows);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      gint64 row = rungs_statement_int (statement, 0);
      RungsHit *hit = read_hit (database, statement);

      if (hit != NULL)
        g_hash_table_insert (hits, g_memdup2 (&row, sizeof row), hit);
    }
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&hits);
}

static gpointer
search (RungsDatabase  *database,
        gpointer        data,
        GError        **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_hit_free);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GHashTable) by_row = NULL;
  g_autofree char *json = NULL;

  if (question->expression == NULL)
    return g_steal_pointer (&hits);
  rows = find_best (database, question, &json, error);
  by_row = rows != NULL ? read_hits (database, question, json, rows->len, error) : NULL;
  if (by_row == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer key = NULL;
      gpointer hit = NULL;

      if (g_hash_table_steal_extended (by_row, &g_array_index (rows, gint64, i), &key, &hit))
        {
          g_free (key);
          g_ptr_array_add (hits, hit);
        }
    }
  return g_steal_pointer (&hits);
}

/**
 * rungs_workbook_search:
 * @self: a workbook
 * @words: what somebody typed
 * @limit: how many at most; 0 for as many as fit a list
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsHit): what was found, best first
 */
GPtrArray *
rungs_workbook_search (RungsWorkbook  *self,
                       const char     *words,
                       guint           limit,
                       GError        **error)
{
  Question *question = question_new (words, limit);
  GPtrArray *hits = NULL;

  if (self->reader == NULL)
    g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                         _("This workbook was closed: open it again."));
  else
    hits = search (self->reader, question, error);
  question_free (question);
  return hits;
}

/**
 * rungs_workbook_search_async:
 * @self: a workbook
 * @words: what somebody typed
 * @limit: how many at most; 0 for as many as fit a list
 * @cancellable: (nullable): stops it
 * @callback: called with what was found; the callback of an earlier search that is not answered yet gets
 *   %G_IO_ERROR_CANCELLED
 * @user_data: for @callback
 */
void
rungs_workbook_search_async (RungsWorkbook       *self,
                             const char          *words,
                             guint                limit,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rungs_workbook_search_async);
  if (self->is_private || self->reader == NULL)
    {
      GError *error = NULL;
      GPtrArray *hits = rungs_workbook_search (self, words, limit, &error);

      if (hits != NULL)
        g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
      else
        g_task_return_error (task, error);
      return;
    }
  if (self->latest_search != NULL)
    rungs_background_job_stop (self->latest_search);
  if (self->searcher == NULL)
    self->searcher = rungs_background_new ("rungs-searcher", self->path, self->reading, self->hooks.vfs, self->inbox);
  self->latest_search =
      rungs_background_ask (self->searcher, g_steal_pointer (&task), search, question_new (words, limit),
                            question_free, (GDestroyNotify) g_ptr_array_unref, &self->latest_search);
}

/**
 * rungs_workbook_search_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsHit): what was found, best first
 */
GPtrArray *
rungs_workbook_search_finish (RungsWorkbook  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
