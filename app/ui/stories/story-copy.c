/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-copy.c: words that are copied to the end of a part of a story. What is being typed there is kept first: the words go behind
 * it and over none of it.
 */
#include "config.h"

#include "stories/story-copy.h"

#include <glib/gi18n.h>

#include "reading.h"

typedef struct
{
  char *story;
  const char *section;
  char *words;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->story);
  g_free (copy->words);
  g_free (copy);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const Copy *copy = g_task_get_task_data (task);
  const RungsKind *kind = rungs_kind_find ("case-study");
  g_autoptr (RungsRecord) story = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;
  const char *there;
  RungsEdits *edits;

  /* Whether a write failed is told by the write itself. */
  rungs_workbook_settle_finish (RUNGS_WORKBOOK (object), result, NULL);
  story = rungs_workbook_read (RUNGS_WORKBOOK (object), kind, copy->story, &error);
  if (story == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  there = rungs_record_get (story, copy->section);
  text = there != NULL ? g_strconcat (there, "\n", copy->words, NULL) : g_strdup (copy->words);
  /* Translators: %s is a part of a story, such as "My situation" */
  label = g_strdup_printf (_("Case study: copy into “%s”"), rungs_field_label (rungs_kind_field (kind, copy->section)));
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, kind, copy->story, copy->section, text);
  rungs_workbook_write_async (RUNGS_WORKBOOK (object), edits, NULL, written_cb, g_steal_pointer (&task));
}

/**
 * rungs_story_copy_async:
 * @workbook: where the story is kept
 * @story: the id of a case study
 * @section: the field that gets the words; static
 * @words: words of it
 * @callback: called when they are on disk, or could not be written
 * @user_data: for @callback
 *
 * Puts @words on a line of their own behind what stands in @section.
 */
void
rungs_story_copy_async (RungsWorkbook       *workbook,
                        const char          *story,
                        const char          *section,
                        const char          *words,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (workbook, NULL, callback, user_data);
  Copy *copy = g_new (Copy, 1);

  copy->story = g_strdup (story);
  copy->section = section;
  copy->words = g_strdup (words);
  g_task_set_source_tag (task, rungs_story_copy_async);
  g_task_set_task_data (task, copy, copy_free);
  rungs_workbook_settle_async (workbook, settled_cb, task);
}

/** rungs_story_copy_finish: Returns: whether the words are there */
gboolean
rungs_story_copy_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
