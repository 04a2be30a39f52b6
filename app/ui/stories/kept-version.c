/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kept-version.c: that the words a person agreed to are kept while others are written. On which day they agreed is in the journal,
 * which is read beside the main thread.
 */
#include "config.h"

#include "stories/kept-version.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/wrap-layout.h"
#include "stories/story-ways.h"
#include "stories/story-words.h"
#include "stories/version-choice.h"
#include "story-steps.h"
#include "story.h"

struct _RungsKeptVersion
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  GCancellable *reading;
  char *asked; /* of which story and version the day was asked */
  char *day;   /* NULL: not known, or not yet */

  /* children */
  GtkWidget *box;
  GtkWidget *words;
  GtkWidget *look;

  /* state */
  gint64 number;
};

G_DEFINE_FINAL_TYPE (RungsKeptVersion, rungs_kept_version, GTK_TYPE_WIDGET)

static void
say (RungsKeptVersion *self)
{
  g_autofree char *words = NULL;
  g_autofree char *way = NULL;

  if (self->day != NULL)
    /* Translators: the number of a version of a story, and a day, such as "3 May 2026" */
    words = g_strdup_printf (_("Version %d, agreed to on %s, is kept as it was."), (int) self->number, self->day);
  else
    /* Translators: the number of a version of a story */
    words = g_strdup_printf (_("Version %d, which the person agreed to, is kept as it was."), (int) self->number);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  /* Translators: the number of a version of a story */
  way = g_strdup_printf (_("Look at version %d"), (int) self->number);
  gtk_button_set_label (GTK_BUTTON (self->look), way);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (RungsKeptVersion) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = rungs_workbook_story_versions_finish (RUNGS_WORKBOOK (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      const RungsStoryVersion *one = g_ptr_array_index (versions, i);

      if (one->number == self->number && self->day == NULL)
        self->day = rungs_story_version_day (one);
    }
  say (self);
}

static void
stop_reading (RungsKeptVersion *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
look_clicked_cb (RungsKeptVersion *self)
{
  rungs_story_go_to_version (GTK_WIDGET (self), self->number);
}

static void
rungs_kept_version_dispose (GObject *object)
{
  RungsKeptVersion *self = RUNGS_KEPT_VERSION (object);

  stop_reading (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_kept_version_parent_class)->dispose (object);
}

static void
rungs_kept_version_finalize (GObject *object)
{
  RungsKeptVersion *self = RUNGS_KEPT_VERSION (object);

  g_free (self->asked);
  g_free (self->day);

  G_OBJECT_CLASS (rungs_kept_version_parent_class)->finalize (object);
}

static void
rungs_kept_version_class_init (RungsKeptVersionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_kept_version_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_kept_version_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_kept_version_init (RungsKeptVersion *self)
{
  self->box = rungs_wrap_box_new (9);
  self->words = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->words);
  self->look = rungs_story_button_new ("", NULL);
  g_signal_connect_object (self->look, "clicked", G_CALLBACK (look_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->look);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/** rungs_kept_version_new: Returns: (transfer floating): the notice, of no story yet */
GtkWidget *
rungs_kept_version_new (RungsWorkbook *workbook)
{
  RungsKeptVersion *self = g_object_new (RUNGS_TYPE_KEPT_VERSION, NULL);

  self->workbook = g_object_ref (workbook);
  return GTK_WIDGET (self);
}

/** rungs_kept_version_set: @story: a case study as it is now: where its words are those that were agreed to, nothing is said */
void
rungs_kept_version_set (RungsKeptVersion  *self,
                        const RungsRecord *story)
{
  const char *version;
  g_autofree char *asked = NULL;

  g_return_if_fail (RUNGS_IS_KEPT_VERSION (self));

  version = rungs_record_get (story, "version");
  gtk_widget_set_visible (GTK_WIDGET (self), version != NULL && !rungs_story_is_agreed (story) &&
                                               strcmp (rungs_story_state (story), "withdrawn") != 0);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  asked = g_strconcat (rungs_record_id (story), " ", version, NULL);
  self->number = g_ascii_strtoll (version, NULL, 10);
  if (g_strcmp0 (asked, self->asked) != 0)
    {
      g_clear_pointer (&self->day, g_free);
      g_free (self->asked);
      self->asked = g_steal_pointer (&asked);
      stop_reading (self);
      self->reading = g_cancellable_new ();
      rungs_workbook_story_versions_async (self->workbook, rungs_record_id (story), self->reading, read_cb, g_object_ref (self));
    }
  say (self);
}
