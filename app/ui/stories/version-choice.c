/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * version-choice.c: which text of a case study is read beside the one of now. The versions are in the journal, which is read beside
 * the main thread, again when another one was agreed to.
 */
#include "config.h"

#include "stories/version-choice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dates.h"
#include "records/drop-down.h"
#include "story-steps.h"

#define FIRST_TOLD 0

struct _RungsVersionChoice
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *story;
  char *known;         /* of which state of the story the versions are */
  GPtrArray *versions; /* RungsStoryVersion *, latest first */
  GCancellable *reading;

  /* children */
  GtkWidget *drop_down;

  /* state */
  gint64 wanted; /* the version to show; 0: as first told */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (RungsVersionChoice, rungs_version_choice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/** rungs_story_version_day: Returns: (transfer full) (nullable): on which day it was agreed to; %NULL: not known */
char *
rungs_story_version_day (const RungsStoryVersion *version)
{
  g_autoptr (GDateTime) utc = version->at != NULL ? g_date_time_new_from_iso8601 (version->at, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = local != NULL ? rungs_date_today (local) : NULL;

  return day != NULL ? rungs_date_display (day) : NULL;
}

/** rungs_story_version_words: Returns: (transfer full): its number, and the day where it is known */
char *
rungs_story_version_words (const RungsStoryVersion *version)
{
  g_autofree char *day = rungs_story_version_day (version);

  if (day == NULL)
    /* Translators: the number of a version of a story */
    return g_strdup_printf (_("Version %d"), (int) version->number);
  /* Translators: the number of a version of a story, and a day, such as "3 May 2026" */
  return g_strdup_printf (_("Version %d, agreed to on %s"), (int) version->number, day);
}

/* As it was first told, then the versions. */
static void
update_list (RungsVersionChoice *self)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down)));
  guint chosen = FIRST_TOLD;

  self->setting = TRUE;
  gtk_string_list_splice (list, 1, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1, NULL);
  for (guint i = 0; i < self->versions->len; i++)
    {
      const RungsStoryVersion *version = g_ptr_array_index (self->versions, i);
      g_autofree char *words = rungs_story_version_words (version);

      gtk_string_list_append (list, words);
      if (version->number == self->wanted)
        chosen = i + 1;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), chosen);
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->versions->len > 0);
}

static void
selected_cb (RungsVersionChoice *self)
{
  const RungsStoryVersion *version;

  if (self->setting)
    return;
  version = rungs_version_choice_get (self);
  self->wanted = version != NULL ? version->number : 0;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (RungsVersionChoice) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = rungs_workbook_story_versions_finish (RUNGS_WORKBOOK (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (versions == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
      return;
    }

  g_ptr_array_set_size (self->versions, 0);
  for (guint i = versions->len; i > 0; i--)
    {
      const RungsStoryVersion *version = g_ptr_array_index (versions, i - 1);

      /* A step that was taken back was a slip: nobody agreed to that. */
      if (!version->is_undone)
        g_ptr_array_add (self->versions, g_ptr_array_steal_index (versions, i - 1));
    }
  update_list (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
stop_reading (RungsVersionChoice *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
rungs_version_choice_dispose (GObject *object)
{
  RungsVersionChoice *self = RUNGS_VERSION_CHOICE (object);

  stop_reading (self);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_version_choice_parent_class)->dispose (object);
}

static void
rungs_version_choice_finalize (GObject *object)
{
  RungsVersionChoice *self = RUNGS_VERSION_CHOICE (object);

  g_ptr_array_unref (self->versions);
  g_free (self->story);
  g_free (self->known);

  G_OBJECT_CLASS (rungs_version_choice_parent_class)->finalize (object);
}

static void
rungs_version_choice_class_init (RungsVersionChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_version_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_version_choice_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_version_choice_init (RungsVersionChoice *self)
{
  const char *const first[] = { _("As it was first told"), NULL };

  self->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_story_version_free);
  self->drop_down = rungs_drop_down_new (first);
  rungs_drop_down_name (self->drop_down, _("What to read beside the story of now"));
  gtk_widget_set_tooltip_text (self->drop_down, _("What to read beside the story of now"));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** rungs_version_choice_new: Returns: (transfer floating): the choice, of no story yet */
GtkWidget *
rungs_version_choice_new (RungsWorkbook *workbook)
{
  RungsVersionChoice *self = g_object_new (RUNGS_TYPE_VERSION_CHOICE, NULL);

  self->workbook = g_object_ref (workbook);
  return GTK_WIDGET (self);
}

/**
 * rungs_version_choice_set_story:
 * @story: (nullable): a case study as it is now
 *
 * Reads its versions where they may be others than before; another story begins with how it was first told.
 */
void
rungs_version_choice_set_story (RungsVersionChoice *self,
                                const RungsRecord  *story)
{
  const char *id = story != NULL ? rungs_record_id (story) : NULL;
  const char *version = story != NULL ? rungs_record_get (story, "version") : NULL;
  g_autofree char *known = NULL;

  g_return_if_fail (RUNGS_IS_VERSION_CHOICE (self));

  if (g_strcmp0 (id, self->story) != 0)
    {
      stop_reading (self);
      g_free (self->story);
      self->story = g_strdup (id);
      g_clear_pointer (&self->known, g_free);
      self->wanted = 0;
      g_ptr_array_set_size (self->versions, 0);
      update_list (self);
    }
  if (version == NULL)
    return;

  /* It is agreed to with a step. */
  known = g_strconcat (version, " ", rungs_story_state (story), NULL);
  if (g_strcmp0 (known, self->known) == 0)
    return;
  g_free (self->known);
  self->known = g_steal_pointer (&known);
  stop_reading (self);
  self->reading = g_cancellable_new ();
  rungs_workbook_story_versions_async (self->workbook, id, self->reading, read_cb, g_object_ref (self));
}

/** rungs_version_choice_choose: chooses a version, now or when it is known */
void
rungs_version_choice_choose (RungsVersionChoice *self,
                             gint64              number)
{
  g_return_if_fail (RUNGS_IS_VERSION_CHOICE (self));

  self->wanted = number;
  update_list (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/** rungs_version_choice_get: Returns: (transfer none) (nullable): the version that is chosen; %NULL: as it was first told */
const RungsStoryVersion *
rungs_version_choice_get (RungsVersionChoice *self)
{
  guint nth;

  g_return_val_if_fail (RUNGS_IS_VERSION_CHOICE (self), NULL);

  nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  return nth > FIRST_TOLD && nth <= self->versions->len ? g_ptr_array_index (self->versions, nth - 1) : NULL;
}
