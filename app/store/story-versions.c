/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-versions.c: every text of a case study that its person agreed to. The journal is walked from what stands now back to the
 * beginning, and where a version begins to stand, that is what was agreed.
 */
#include "config.h"

#include "story-versions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "story-steps.h"
#include "story.h"
#include "table.h"
#include "workbook-private.h"

typedef enum
{
  NOTHING,
  BROUGHT_BACK,
  A_SLIP,
  AGREED,
} Weight;

/* A version while the journal is walked. */
typedef struct
{
  RungsStoryVersion version;
  Weight weight;
} Found;

/** rungs_story_version_free: @version: (nullable): a version */
void
rungs_story_version_free (RungsStoryVersion *version)
{
  if (version == NULL)
    return;
  g_free (version->at);
  g_clear_pointer (&version->story, rungs_record_unref);
  g_free (version);
}

/* The version whose text stands in @story, agreed to; 0: none does. */
static gint64
standing (const RungsRecord *story)
{
  const char *version = rungs_record_get (story, "version");

  return version != NULL && rungs_story_is_agreed (story) ? g_ascii_strtoll (version, NULL, 10) : 0;
}

/* @story as it was before @entry. */
static RungsRecord *
unwind (const RungsRecord       *story,
        const RungsHistoryEntry *entry)
{
  RungsRecord *before = rungs_record_with (story, "title", rungs_record_get (story, "title"));

  for (guint i = 0; i < entry->fields->len; i++)
    {
      const RungsHistoryField *change = g_ptr_array_index (entry->fields, i);
      RungsRecord *next = rungs_record_with (before, change->field, change->before);

      rungs_record_unref (before);
      before = next;
    }
  return before;
}

static RungsStoryVersion *
find (GPtrArray *versions,
      gint64     number)
{
  for (guint i = 0; i < versions->len; i++)
    {
      RungsStoryVersion *one = g_ptr_array_index (versions, i);

      if (one->number == number)
        return one;
    }
  return NULL;
}

/* How much it says that a version begins to stand with @entry: an undo or a redo only brings it back, and a step that was undone
 * was a slip. */
static Weight
weigh (const RungsHistoryEntry *entry)
{
  if (entry == NULL)
    return AGREED;
  if (!g_str_equal (entry->sort, "edit"))
    return BROUGHT_BACK;
  return entry->undone ? A_SLIP : AGREED;
}

/* Met from the latest on: of what weighs the same, the latest is told. */
static void
note (GPtrArray               *versions,
      const RungsRecord       *story,
      const RungsHistoryEntry *entry)
{
  Found *one = (Found *) find (versions, standing (story));
  const Weight weight = weigh (entry);

  if (one == NULL)
    {
      one = g_new0 (Found, 1);
      one->version.number = standing (story);
      g_ptr_array_add (versions, one);
    }
  if (weight <= one->weight)
    return;
  one->weight = weight;
  g_clear_pointer (&one->version.story, rungs_record_unref);
  /* The history does not tell when a record was last changed: that was when it was agreed. */
  one->version.story = entry != NULL ? rungs_record_with (story, "changed", entry->at) : rungs_record_ref ((RungsRecord *) story);
  one->version.change = entry != NULL ? entry->change : 0;
  g_free (one->version.at);
  one->version.at = entry != NULL ? g_strdup (entry->at) : NULL;
  one->version.is_undone = weight != AGREED;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const RungsStoryVersion *one = *(RungsStoryVersion *const *) a;
  const RungsStoryVersion *other = *(RungsStoryVersion *const *) b;

  return one->number < other->number ? -1 : one->number > other->number;
}

static GPtrArray *
walk (RungsRecord *now,
      GPtrArray   *entries)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_story_version_free);
  g_autoptr (RungsRecord) story = rungs_record_ref (now);

  for (guint i = 0; i < entries->len; i++)
    {
      const RungsHistoryEntry *entry = g_ptr_array_index (entries, i);
      RungsRecord *before = unwind (story, entry);

      if (standing (story) != 0 && standing (before) != standing (story))
        note (versions, story, entry);
      rungs_record_unref (story);
      story = before;
    }
  /* It stood so before the journal begins. */
  if (standing (story) != 0)
    note (versions, story, NULL);
  g_ptr_array_sort (versions, compare);
  return versions;
}

/* What is known of the case study @id through @database. */
GPtrArray *
_rungs_story_versions_read (RungsDatabase  *database,
                            const char     *id,
                            GError        **error)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (RungsRecord) now = NULL;

  if (!rungs_table_read (database, kind, id, &now, error))
    return NULL;
  entries = _rungs_history_read (database, kind, id, error);
  if (entries == NULL)
    return NULL;
  if (now == NULL)
    now = rungs_record_new (kind, id);
  return walk (now, entries);
}

static gpointer
read_cb (RungsDatabase  *database,
         gpointer        question,
         GError        **error)
{
  return _rungs_story_versions_read (database, question, error);
}

/**
 * rungs_workbook_story_versions:
 * @self: a workbook
 * @id: of a case study
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsStoryVersion): all it was agreed to in, oldest first
 */
GPtrArray *
rungs_workbook_story_versions (RungsWorkbook  *self,
                               const char     *id,
                               GError        **error)
{
  if (self->reader == NULL)
    {
      g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                           _("This workbook was closed: open it again."));
      return NULL;
    }
  return _rungs_story_versions_read (self->reader, id, error);
}

/**
 * rungs_workbook_story_versions_async:
 * @self: a workbook
 * @id: of a case study
 * @cancellable: (nullable): stops it
 * @callback: called when they are there
 * @user_data: for @callback
 */
void
rungs_workbook_story_versions_async (RungsWorkbook       *self,
                                     const char          *id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rungs_workbook_story_versions_async);
  if (self->is_private || self->reader == NULL)
    {
      GError *error = NULL;
      GPtrArray *versions = rungs_workbook_story_versions (self, id, &error);

      if (versions != NULL)
        g_task_return_pointer (task, versions, (GDestroyNotify) g_ptr_array_unref);
      else
        g_task_return_error (task, error);
      return;
    }
  rungs_background_ask (_rungs_workbook_get_lister (self), g_steal_pointer (&task), read_cb, g_strdup (id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, NULL);
}

/**
 * rungs_workbook_story_versions_finish:
 * @self: a workbook
 * @result: what the callback was given
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable) (element-type RungsStoryVersion): all it was agreed to in, oldest first
 */
GPtrArray *
rungs_workbook_story_versions_finish (RungsWorkbook  *self,
                                      GAsyncResult   *result,
                                      GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
set_not_there (GPtrArray  *versions,
               gint64      number,
               GError    **error)
{
  const RungsStoryVersion *first = versions->len > 0 ? g_ptr_array_index (versions, 0) : NULL;
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            ((const RungsStoryVersion *) g_ptr_array_index (versions, i))->number);
  if (first == NULL)
    g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                         _("Nobody has agreed to this story yet, so there is no version of it."));
  else if (number < first->number)
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                 _("This workbook does not know version %1$u: the story came into it later, as version %2$u."), (guint) number,
                 (guint) first->number);
  else
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                 /* Translators: %2$s stands for one or more numbers: "1, 2" */
                 _("There is no version %1$u of this story. These there are: %2$s."), (guint) number, numbers->str);
}

/**
 * rungs_story_versions_find:
 * @versions: (element-type RungsStoryVersion): from rungs_workbook_story_versions()
 * @number: which one
 * @error: (out): why it cannot be shown
 *
 * Returns: (transfer full) (nullable): the case study as it was when that version was agreed
 */
RungsRecord *
rungs_story_versions_find (GPtrArray  *versions,
                           gint64      number,
                           GError    **error)
{
  const RungsStoryVersion *one = find (versions, number);

  if (one == NULL)
    {
      set_not_there (versions, number, error);
      return NULL;
    }
  /* What was erased for good is out of the journal, too. */
  if (!rungs_story_has_text (one->story))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                   _("Version %u was agreed to, but its text is not in this workbook any more."), (guint) number);
      return NULL;
    }
  return rungs_record_ref (one->story);
}

static const RungsHistoryField *
find_change (const RungsHistoryEntry *entry,
             const char              *id,
             const char              *field)
{
  for (guint i = 0; i < entry->fields->len; i++)
    {
      const RungsHistoryField *change = g_ptr_array_index (entry->fields, i);

      if (g_str_equal (change->kind->name, "case-study") && g_str_equal (change->field, field) && g_str_equal (change->id, id))
        return change;
    }
  return NULL;
}

/**
 * rungs_history_entry_agreed:
 * @entry: a change
 * @id: of a case study
 *
 * Returns: the number of the version that was agreed to by it, or agreed to again; 0 for none
 */
gint64
rungs_history_entry_agreed (const RungsHistoryEntry *entry,
                            const char              *id)
{
  const RungsHistoryField *version = find_change (entry, id, "version");
  const RungsHistoryField *state = find_change (entry, id, "state");
  g_autoptr (RungsRecord) story = NULL;
  gint64 number;

  if (version == NULL || state == NULL || version->after == NULL || state->after == NULL)
    return 0;
  story = rungs_record_new (version->kind, id);
  number = g_ascii_strtoll (version->after, NULL, 10);
  if (version->before != NULL && g_ascii_strtoll (version->before, NULL, 10) > number)
    return 0;
  {
    g_autoptr (RungsRecord) after = rungs_record_with (story, "state", state->after);

    return rungs_story_is_agreed (after) ? number : 0;
  }
}
