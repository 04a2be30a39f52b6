/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stories-out.c: goes to the gate with each story of a workbook, before anything goes out.
 */
#include "config.h"

#include "stories-out.h"

#include <glib/gi18n-lib.h>

#include "each-record.h"

struct _RungsStoriesOut
{
  GHashTable *ids;     /* of those that go, owned */
  RungsEdits *edits;   /* that they go; NULL once taken */
  GPtrArray *left_out; /* RungsLeftOut */
};

/* Asking about one after the other. */
typedef struct
{
  RungsStoriesOut *out;
  RungsWorkbook *workbook;
  const RungsStoryUse *use;
} Asking;

static void
left_out_free (gpointer data)
{
  RungsLeftOut *one = data;

  g_free (one->id);
  g_free (one->title);
  g_free (one->why);
  g_free (one);
}

static gboolean
ask_cb (RungsRecord  *story,
        gpointer      data,
        GError      **error)
{
  const Asking *asking = data;
  RungsStoriesOut *self = asking->out;
  g_autoptr (RungsGateAnswer) answer = rungs_story_gate_ask (asking->workbook, story, asking->use, error);

  if (answer == NULL)
    return FALSE;
  if (rungs_gate_is_open (answer))
    {
      g_hash_table_add (self->ids, g_strdup (rungs_record_id (story)));
      rungs_story_gate_record (self->edits, story, asking->use, answer);
    }
  else
    {
      RungsLeftOut *one = g_new (RungsLeftOut, 1);

      one->id = g_strdup (rungs_record_id (story));
      one->title = rungs_record_title (story);
      one->why = rungs_gate_words (answer);
      g_ptr_array_add (self->left_out, one);
    }
  return TRUE;
}

static gboolean
ask_all (Asking        *asking,
         gboolean       archived,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("case-study"));

  rungs_query_archived (query, archived);
  return rungs_each_record (asking->workbook, query, cancellable, ask_cb, asking, error);
}

/**
 * rungs_stories_out_new:
 * @workbook: a workbook
 * @use: who they are for and where they go; inside the programme too, a story goes only where the gate is open
 * @with_archived: ask about what was put away, too
 * @cancellable: (nullable): ends it
 * @error: (out): why the workbook could not be read
 *
 * Returns: (transfer full): which of all its stories go
 */
RungsStoriesOut *
rungs_stories_out_new (RungsWorkbook        *workbook,
                       const RungsStoryUse  *use,
                       gboolean              with_archived,
                       GCancellable         *cancellable,
                       GError              **error)
{
  g_autoptr (RungsStoriesOut) self = g_new0 (RungsStoriesOut, 1);
  Asking asking = { self, workbook, use };

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->edits = rungs_edits_new (_("Write down where stories went"));
  self->left_out = g_ptr_array_new_with_free_func (left_out_free);
  if (!ask_all (&asking, FALSE, cancellable, error) || (with_archived && !ask_all (&asking, TRUE, cancellable, error)))
    return NULL;
  return g_steal_pointer (&self);
}

/** rungs_stories_out_free: @self: (transfer full) (nullable): which stories go */
void
rungs_stories_out_free (RungsStoriesOut *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->ids);
  g_clear_pointer (&self->edits, rungs_edits_free);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/** rungs_stories_out_has: Returns: whether the story @id goes */
gboolean
rungs_stories_out_has (RungsStoriesOut *self,
                       const char      *id)
{
  return g_hash_table_contains (self->ids, id);
}

/** rungs_stories_out_left_out: Returns: (transfer none) (element-type RungsLeftOut): the stories that stay in, and why */
GPtrArray *
rungs_stories_out_left_out (RungsStoriesOut *self)
{
  return self->left_out;
}

/**
 * rungs_stories_out_record:
 * @self: which stories go
 *
 * Returns: (transfer full) (nullable): what is to be written down before they go; %NULL where none goes, or once it was taken
 */
RungsEdits *
rungs_stories_out_record (RungsStoriesOut *self)
{
  return g_hash_table_size (self->ids) > 0 ? g_steal_pointer (&self->edits) : NULL;
}
