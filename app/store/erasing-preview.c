/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-preview.c: what an erasure would do, told before it is done: what goes, what stays and says less, and what no program can
 * reach.
 */
#include "config.h"

#include "erasing.h"

#include <glib/gi18n-lib.h>

#include "erasing-plan.h"
#include "erasure-private.h"
#include "links.h"
#include "migrating.h"
#include "story.h"
#include "table.h"
#include "workbook-private.h"

/* Past so many records that mention it more of them tell nothing new. */
#define MOST_MENTIONS 200

/* What is asked of a thread that reads. */
typedef struct
{
  RungsErasure *erasure;
  char *path;
} Question;

static void
piece_free (gpointer data)
{
  RungsErasePiece *piece = data;

  g_free (piece->id);
  g_free (piece->title);
  g_free (piece);
}

static RungsErasePreview *
preview_new (void)
{
  RungsErasePreview *preview = g_new0 (RungsErasePreview, 1);

  preview->goes = g_ptr_array_new_with_free_func (piece_free);
  preview->answers = g_ptr_array_new_with_free_func (piece_free);
  preview->nameless = g_ptr_array_new_with_free_func (piece_free);
  preview->unlinked = g_ptr_array_new_with_free_func (piece_free);
  preview->mentions = g_ptr_array_new_with_free_func (piece_free);
  preview->copies = g_ptr_array_new_with_free_func (piece_free);
  return preview;
}

/** rungs_erase_preview_free: @preview: (nullable): a preview */
void
rungs_erase_preview_free (RungsErasePreview *preview)
{
  if (preview == NULL)
    return;
  g_ptr_array_unref (preview->goes);
  g_ptr_array_unref (preview->answers);
  g_ptr_array_unref (preview->nameless);
  g_ptr_array_unref (preview->unlinked);
  g_ptr_array_unref (preview->mentions);
  g_ptr_array_unref (preview->copies);
  g_clear_pointer (&preview->backups, g_ptr_array_unref);
  g_free (preview);
}

static gboolean
add_piece (GPtrArray         *pieces,
           RungsDatabase     *database,
           const RungsKind   *kind,
           const char        *id,
           const RungsField  *field,
           GError           **error)
{
  RungsErasePiece *piece = NULL;
  g_autoptr (RungsRecord) record = NULL;

  if (!rungs_table_read (database, kind, id, &record, error))
    return FALSE;
  piece = g_new0 (RungsErasePiece, 1);
  piece->kind = kind;
  piece->id = g_strdup (id);
  piece->field = field;
  /* Translators: stands for the title of a record of which something was typed, and that is not kept yet. */
  piece->title = record != NULL ? rungs_links_title (database, record) : g_strdup (_("(begun)"));
  g_ptr_array_add (pieces, piece);
  return TRUE;
}

static gboolean
add_copies (RungsErasePreview  *preview,
            RungsDatabase      *database,
            const char         *story,
            GError            **error)
{
  const RungsTable *table = rungs_table_of (database, rungs_kind_find ("use"));
  g_autofree char *sql = g_strdup_printf ("%s WHERE case_study = :story ORDER BY \"on\", id", table->select);
  g_autoptr (RungsStatement) statement = rungs_database_prepare (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":story", story);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      g_autoptr (RungsRecord) use = rungs_table_record (table, statement);
      RungsErasePiece *piece = NULL;

      if (!rungs_story_has_copies_out (use))
        continue;
      piece = g_new0 (RungsErasePiece, 1);
      piece->kind = table->kind;
      piece->id = g_strdup (rungs_record_id (use));
      piece->title = rungs_record_get (use, "held-by") != NULL ? g_strdup (rungs_record_get (use, "held-by"))
                                                               : rungs_record_title (use);
      g_ptr_array_add (preview->copies, piece);
    }
  return step != RUNGS_STEP_ERROR;
}

static gboolean
fill_goes (RungsErasePreview   *preview,
           const RungsErasing  *erasing,
           GError             **error)
{
  for (guint i = 0; i < erasing->order->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (erasing->order, i);

      if (!add_piece (preview->goes, erasing->database, one->kind, one->id, NULL, error) ||
          (g_str_equal (one->kind->name, "case-study") && !add_copies (preview, erasing->database, one->id, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_answers (RungsErasePreview   *preview,
              const RungsErasing  *erasing,
              GError             **error)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer fields = NULL;

  g_hash_table_iter_init (&iter, erasing->blanked);
  while (g_hash_table_iter_next (&iter, &key, &fields))
    {
      const RungsTouched *one = key;

      if (rungs_erasing_is_gone (erasing, one->kind, one->id))
        continue;
      for (const RungsField *field = one->kind->fields; field->name != NULL; field++)
        if (g_hash_table_contains (fields, field) &&
            !add_piece (preview->answers, erasing->database, one->kind, one->id, field, error))
          return FALSE;
      if (g_str_equal (one->kind->name, "case-study") && !add_copies (preview, erasing->database, one->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_links (RungsErasePreview   *preview,
            const RungsErasing  *erasing,
            GError             **error)
{
  for (guint i = 0; i < erasing->unlinked->len; i++)
    {
      const RungsErasingLink *link = g_ptr_array_index (erasing->unlinked, i);
      gboolean is_nameless =
          g_str_equal (link->from.kind->name, "feedback") && g_str_equal (link->field->name, "person");

      if (!add_piece (is_nameless ? preview->nameless : preview->unlinked, erasing->database, link->from.kind,
                      link->from.id, link->field, error))
        return FALSE;
    }
  return TRUE;
}

/* What a record is called, as the search index is asked for it; NULL where it is called nothing of its own. */
static char *
phrase_of (const RungsRecord *record)
{
  const RungsField *field = rungs_kind_title_field (rungs_record_kind (record));
  g_autofree char *title = NULL;

  if (field == NULL || field->type != RUNGS_FIELD_TEXT || rungs_record_get (record, field->name) == NULL)
    return NULL;
  title = g_strdelimit (g_strdup (rungs_record_get (record, field->name)), "\"", ' ');
  return g_strdup_printf ("\"%s\"", title);
}

static gboolean
find_mentions (RungsErasePreview   *preview,
               const RungsErasing  *erasing,
               const char          *phrase,
               GError             **error)
{
  g_autoptr (RungsStatement) statement = rungs_database_prepare (
      erasing->database, "SELECT kind, id FROM search WHERE search MATCH :phrase LIMIT " G_STRINGIFY (MOST_MENTIONS), error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":phrase", phrase);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      const RungsKind *kind = rungs_kind_find (rungs_statement_text (statement, 0));
      const char *id = rungs_statement_text (statement, 1);
      RungsTouched one = { kind, (char *) id };

      if (!rungs_erasing_is_gone (erasing, kind, id) && !g_hash_table_contains (erasing->blanked, &one) &&
          !add_piece (preview->mentions, erasing->database, kind, id, NULL, error))
        return FALSE;
    }
  return step != RUNGS_STEP_ERROR;
}

static gboolean
fill_mentions (RungsErasePreview   *preview,
               const RungsErasing  *erasing,
               const RungsErasure  *erasure,
               GError             **error)
{
  const char *latest = NULL;

  for (guint i = 0; i < erasure->items->len; i++)
    {
      const RungsErasureItem *item = g_ptr_array_index (erasure->items, i);
      g_autoptr (RungsRecord) record = NULL;
      g_autofree char *phrase = NULL;

      /* Several answers of one record come one after another. */
      if (g_strcmp0 (latest, item->id) == 0)
        continue;
      latest = item->id;
      if (!rungs_table_read (erasing->database, item->kind, item->id, &record, error))
        return FALSE;
      phrase = phrase_of (record);
      if (phrase != NULL && !find_mentions (preview, erasing, phrase, error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
read_preview (RungsDatabase  *database,
              gpointer        data,
              GError        **error)
{
  const Question *question = data;
  g_autoptr (RungsErasing) erasing = rungs_erasing_plan (database, question->erasure, error);
  g_autoptr (RungsErasePreview) preview = preview_new ();

  if (erasing == NULL || !fill_goes (preview, erasing, error) || !fill_answers (preview, erasing, error) ||
      !fill_links (preview, erasing, error) || !fill_mentions (preview, erasing, question->erasure, error))
    return NULL;
  preview->backups = rungs_migrations_copies (question->path);
  return g_steal_pointer (&preview);
}

static Question *
question_new (RungsWorkbook      *workbook,
              const RungsErasure *erasure)
{
  Question *question = g_new0 (Question, 1);

  question->erasure = _rungs_erasure_copy (erasure);
  question->path = g_strdup (rungs_workbook_get_path (workbook));
  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  rungs_erasure_free (question->erasure);
  g_free (question->path);
  g_free (question);
}

/**
 * rungs_workbook_erase_preview:
 * @self: a workbook
 * @erasure: what is asked for
 * @error: place for an error: why it cannot be erased
 *
 * Returns: (transfer full) (nullable): what it would do
 */
RungsErasePreview *
rungs_workbook_erase_preview (RungsWorkbook       *self,
                              const RungsErasure  *erasure,
                              GError             **error)
{
  Question *question = NULL;
  RungsErasePreview *preview = NULL;

  if (self->reader == NULL)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                           _("This workbook was closed: open it again."));
      return NULL;
    }
  question = question_new (self, erasure);
  preview = read_preview (self->reader, question, error);
  question_free (question);
  return preview;
}

/**
 * rungs_workbook_erase_preview_async:
 * @self: a workbook
 * @erasure: what is asked for
 * @cancellable: (nullable): stops it
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * For a window: somebody may have said and done a great deal.
 */
void
rungs_workbook_erase_preview_async (RungsWorkbook       *self,
                                    const RungsErasure  *erasure,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rungs_workbook_erase_preview_async);
  if (self->is_private || self->reader == NULL)
    {
      GError *error = NULL;
      RungsErasePreview *preview = rungs_workbook_erase_preview (self, erasure, &error);

      if (preview != NULL)
        g_task_return_pointer (task, preview, (GDestroyNotify) rungs_erase_preview_free);
      else
        g_task_return_error (task, error);
      return;
    }
  rungs_background_ask (_rungs_workbook_get_lister (self), g_steal_pointer (&task), read_preview,
                        question_new (self, erasure), question_free, (GDestroyNotify) rungs_erase_preview_free, NULL);
}

/**
 * rungs_workbook_erase_preview_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error: why it cannot be erased
 *
 * Returns: (transfer full) (nullable): what it would do
 */
RungsErasePreview *
rungs_workbook_erase_preview_finish (RungsWorkbook  *self,
                                     GAsyncResult   *result,
                                     GError        **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rungs_erase_preview_words:
 * @preview: a preview
 *
 * What somebody should know who is about to do it, and no program can change.
 *
 * Returns: (transfer full) (element-type utf8): plain sentences, in the order they are read
 */
GPtrArray *
rungs_erase_preview_words (const RungsErasePreview *preview)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (words, g_strdup (_("Erasing cannot be undone.")));
  if (preview->copies->len > 0)
    /* Translators: %u is how many times copies of a story were given out. */
    g_ptr_array_add (words, g_strdup_printf (ngettext ("Copies that were given out did not come back (%u time). Ask for them "
                                                       "before you erase who has them.",
                                                       "Copies that were given out did not come back (%u times). Ask for them "
                                                       "before you erase who has them.",
                                                       preview->copies->len),
                                             preview->copies->len));
  for (guint i = 0; i < preview->backups->len; i++)
    {
      g_autofree char *name = g_filename_display_basename (g_ptr_array_index (preview->backups, i));

      /* Translators: %s is the name of a file. */
      g_ptr_array_add (words, g_strdup_printf (_("“%s” is an older copy that Rungs made before an update. It still holds all of "
                                                 "this: delete it when you no longer need it."),
                                               name));
    }
  g_ptr_array_add (words, g_strdup (_("Rungs cannot reach other backups, nor what was printed or sent: they still hold it.")));
  if (preview->mentions->len > 0)
    /* Translators: %u is a number of records. */
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u other record says its name in words of its own, and stays as it is: "
                                                       "look at it.",
                                                       "%u other records say its name in words of their own, and stay as they "
                                                       "are: look at them.",
                                                       preview->mentions->len),
                                             preview->mentions->len));
  else
    g_ptr_array_add (words, g_strdup (_("Where other records tell of it in words of their own, those stay: search for them.")));
  return words;
}
