/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * could-know.c: could somebody know who a story is about? Signs are looked for on a thread, and only once everybody's names are
 * read, a page at a time; the answers stand all the while.
 */
#include "config.h"

#include "stories/could-know.h"

#include <glib/gi18n.h>
#include <string.h>

#include "identity.h"
#include "records/form.h"
#include "records/name-reader.h"
#include "stories/check-item.h"
#include "stories/story-ways.h"
#include "stories/story-words.h"

/* No story has more answers than this; each item has one. */
#define MOST_CHECKS 100

/* Of the points without an answer, so many are named; each of them says so itself. */
#define MOST_NAMED 3

struct _RungsCouldKnow
{
  RungsRecordTop parent_instance;

  /* owned */
  RungsRecord *story;      /* NULL: none */
  GPtrArray *checks;       /* RungsRecord *; NULL: none */
  RungsNameReader *reader; /* NULL: nobody's name is being read */
  RungsWallNames *names;   /* NULL: not read yet */

  /* children */
  GtkWidget *result;
  GtkWidget *open;
  GtkWidget *suits[3];
  GtkWidget *looking;
  GtkWidget *items;
  GtkWidget *readers;

  /* state */
  guint reader_id;
  gboolean is_looking; /* a thread has the names */
  gboolean is_old;     /* what was looked for is not what stands there now */
  gboolean names_are_old;
};

G_DEFINE_FINAL_TYPE (RungsCouldKnow, rungs_could_know, RUNGS_TYPE_RECORD_TOP)

static const char *const scopes[] = { "inside", "partner", "public" };

static RungsWorkbook *
workbook_of (RungsCouldKnow *self)
{
  return rungs_record_top_get_workbook (RUNGS_RECORD_TOP (self));
}

/* ---- how far it suits */

/* What stands in the way of showing it to a scope, where the check does; NULL: nothing. */
static char *
hindrance (RungsCouldKnow *self,
           int             scope,
           guint           n_open)
{
  const char *first = rungs_record_get (self->story, "checked-by");
  const char *second = rungs_record_get (self->story, "second-reader");

  if (n_open > 0)
    return g_strdup_printf (ngettext ("not yet: %u answer is still missing.", "not yet: %u answers are still missing.", n_open),
                            n_open);
  if (scope < 2 || rungs_identity_has_second_reader (self->story))
    return NULL;
  if (first == NULL)
    return g_strdup (_("not yet: please write down who looked at it."));
  if (second == NULL)
    return g_strdup (_("not yet: somebody else has to read it first, as a stranger would."));
  /* Translators: %s is somebody's name */
  return g_strdup_printf (_("not yet: %s cannot be the second reader too. Ask somebody else to read it."), first);
}

static void
update_result (RungsCouldKnow *self)
{
  const RungsField *field = rungs_kind_field (rungs_kind_find ("consent"), "scope");
  g_autoptr (GPtrArray) open = rungs_identity_open (self->checks, self->story);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < MIN (open->len, MOST_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " · " : "",
                            rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("identity-check"), "item"),
                                                      open->pdata[i]));
  if (open->len > MOST_NAMED)
    /* Translators: the end of a list: how many more points have no answer yet */
    g_string_append_printf (names, ngettext (" · and %u more", " · and %u more", open->len - MOST_NAMED), open->len - MOST_NAMED);
  if (open->len > 0)
    /* Translators: %s is a list of what has to be looked at: "Ages · Family" */
    words = g_strdup_printf (_("Still to be answered: %s"), names->str);
  gtk_label_set_text (GTK_LABEL (self->open), words != NULL ? words : _("Everything was looked at."));
  for (int i = 0; i < 3; i++)
    {
      const char *whom = rungs_field_choice_label (field, scopes[i]);
      g_autofree char *but = hindrance (self, i, open->len);
      g_autofree char *line = NULL;

      if (but != NULL)
        /* Translators: the first %s is who could see a story, the second why it does not suit them yet */
        line = g_strdup_printf (_("%1$s: %2$s"), whom, but);
      else
        /* Translators: %s is who could see a story: "Named partner organisations" */
        line = g_strdup_printf (_("%s: it suits them, where the person said yes."), whom);
      rungs_story_line_set (self->suits[i], but != NULL ? RUNGS_SIGN_NO : RUNGS_SIGN_YES, line);
    }
}

/* ---- the signs */

static void look (RungsCouldKnow *self);

static void
say_looking (RungsCouldKnow *self,
             const char     *words)
{
  gtk_label_set_text (GTK_LABEL (self->looking), words);
  gtk_widget_set_visible (self->looking, *words != '\0');
}

static void
show_hints (RungsCouldKnow    *self,
            const RungsRecord *story,
            GPtrArray         *hints)
{
  for (GtkWidget *item = gtk_widget_get_first_child (self->items); item != NULL; item = gtk_widget_get_next_sibling (item))
    rungs_check_item_set_hints (RUNGS_CHECK_ITEM (item), story, hints);
}

/** Looking: what a thread is asked. It is the only one that has the names while it looks. */
typedef struct
{
  RungsRecord *story;
  const RungsWallNames *names;
} Looking;

static void
looking_free (gpointer data)
{
  Looking *looking = data;

  rungs_record_unref (looking->story);
  g_free (looking);
}

static void
look_on_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Looking *looking = data;

  g_task_return_pointer (task, rungs_identity_look (looking->story, looking->names), (GDestroyNotify) g_ptr_array_unref);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RungsCouldKnow) self = user_data;
  const Looking *looking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) hints = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_looking = FALSE;
  if (self->items == NULL)
    return;
  if (self->is_old)
    {
      look (self);
      return;
    }
  show_hints (self, looking->story, hints);
  say_looking (self, hints->len > 0 ? _("Signs are hints. You know the story and the place: look, and decide.")
                                    : _("Rungs found no signs. That does not mean that there are none: you know the place."));
}

static gboolean
read_names_cb (gpointer user_data)
{
  RungsCouldKnow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (rungs_name_reader_step (self->reader, &error))
    return G_SOURCE_CONTINUE;
  self->reader_id = 0;
  if (error != NULL)
    {
      g_clear_pointer (&self->reader, rungs_name_reader_free);
      say_looking (self, error->message);
      return G_SOURCE_REMOVE;
    }
  g_clear_pointer (&self->names, rungs_wall_names_free);
  self->names = rungs_name_reader_names (self->reader);
  g_clear_pointer (&self->reader, rungs_name_reader_free);
  self->names_are_old = FALSE;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
stop_reading (RungsCouldKnow *self)
{
  g_clear_handle_id (&self->reader_id, g_source_remove);
  g_clear_pointer (&self->reader, rungs_name_reader_free);
}

/* Looks through what stands there now, once names are read and nobody else looks. */
static void
look (RungsCouldKnow *self)
{
  g_autoptr (GTask) task = NULL;
  Looking *looking;

  self->is_old = TRUE;
  if (self->is_looking || self->story == NULL)
    return;
  if (self->names == NULL || self->names_are_old)
    {
      if (self->reader == NULL)
        {
          self->reader = rungs_name_reader_new (workbook_of (self));
          self->reader_id = g_idle_add (read_names_cb, self);
        }
      return;
    }
  self->is_old = FALSE;
  self->is_looking = TRUE;
  looking = g_new0 (Looking, 1);
  looking->story = rungs_record_ref (self->story);
  looking->names = self->names;
  /* No object for the thread to hold on to: it must not be the last to let go of a widget. */
  task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  g_task_set_task_data (task, looking, looking_free);
  g_task_run_in_thread (task, look_on_thread);
}

/* ---- the record */

static void
rungs_could_know_update (RungsRecordTop *top)
{
  RungsCouldKnow *self = RUNGS_COULD_KNOW (top);
  const char *id = rungs_record_top_get_id (top);
  g_autoptr (RungsRecord) before = g_steal_pointer (&self->story);
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("identity-check"));

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  self->story = id != NULL ? rungs_workbook_read (workbook_of (self), rungs_kind_find ("case-study"), id, NULL) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), self->story != NULL);
  if (self->story == NULL)
    return;
  rungs_query_filter (query, "case-study", id);
  self->checks = rungs_workbook_list (workbook_of (self), query, 0, MOST_CHECKS, NULL);
  if (self->checks == NULL)
    self->checks = g_ptr_array_new ();
  for (GtkWidget *item = gtk_widget_get_first_child (self->items); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      rungs_check_item_set_story (RUNGS_CHECK_ITEM (item), id);
      rungs_check_item_show (RUNGS_CHECK_ITEM (item), rungs_identity_check (self->checks, self->story,
                                                                            rungs_check_item_get_token (RUNGS_CHECK_ITEM (item))));
    }
  rungs_form_show (RUNGS_FORM (self->readers), id);
  update_result (self);
  if (before == NULL || !rungs_record_equal (before, self->story) || self->names_are_old)
    look (self);
}

static gboolean
rungs_could_know_concerns (RungsRecordTop     *top,
                           const RungsTouched *touched)
{
  RungsCouldKnow *self = RUNGS_COULD_KNOW (top);

  if (strcmp (touched->kind->name, "person") == 0 || strcmp (touched->kind->name, "person-private") == 0)
    {
      stop_reading (self);
      self->names_are_old = TRUE;
      return TRUE;
    }
  return strcmp (touched->kind->name, "identity-check") == 0;
}

/* ---- making it */

static void
go_there_cb (RungsCouldKnow *self,
             const char     *field,
             guint           start,
             guint           end)
{
  rungs_story_go_to_words (GTK_WIDGET (self), field, start, end);
}

static void
rungs_could_know_dispose (GObject *object)
{
  RungsCouldKnow *self = RUNGS_COULD_KNOW (object);
  GtkWidget *child;

  stop_reading (self);
  self->items = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rungs_could_know_parent_class)->dispose (object);
}

static void
rungs_could_know_finalize (GObject *object)
{
  RungsCouldKnow *self = RUNGS_COULD_KNOW (object);

  g_clear_pointer (&self->story, rungs_record_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->names, rungs_wall_names_free);

  G_OBJECT_CLASS (rungs_could_know_parent_class)->finalize (object);
}

static void
rungs_could_know_class_init (RungsCouldKnowClass *klass)
{
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_could_know_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_could_know_finalize;
  top_class->update = rungs_could_know_update;
  top_class->concerns = rungs_could_know_concerns;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "couldknow");
}

static void
rungs_could_know_init (RungsCouldKnow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  const char *title = rungs_kind_plural (rungs_kind_find ("identity-check"));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  self->result = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->result), rungs_story_heading_new (title, 2));
  gtk_box_append (GTK_BOX (self->result),
                  rungs_story_words_new (_("Read the story as somebody would who wants to find out who it is. It is often not one "
                                           "thing, but a place, an age and a day together."), "dim-label"));
  for (int i = 0; i < 3; i++)
    {
      self->suits[i] = rungs_story_line_new (RUNGS_SIGN_NO, NULL);
      gtk_box_append (GTK_BOX (self->result), self->suits[i]);
    }
  self->open = rungs_story_words_new (NULL, NULL);
  self->looking = rungs_story_words_new (NULL, "dim-label");
  gtk_widget_set_visible (self->looking, FALSE);
  gtk_box_append (GTK_BOX (self->result), self->open);
  gtk_box_append (GTK_BOX (self->result), self->looking);
  gtk_widget_set_parent (self->result, GTK_WIDGET (self));

  self->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->items, GTK_WIDGET (self));
}

/**
 * rungs_could_know_new:
 * @workbook: where the story and its checks are kept
 *
 * Returns: (transfer floating): the question of no story yet
 */
GtkWidget *
rungs_could_know_new (RungsWorkbook *workbook)
{
  RungsCouldKnow *self = g_object_new (RUNGS_TYPE_COULD_KNOW, NULL);

  /* What is looked at first, then who looked. */
  self->readers = rungs_form_new (workbook, rungs_kind_find ("case-study"), RUNGS_FORM_ONLY, "checked-by second-reader");
  gtk_widget_set_parent (self->readers, GTK_WIDGET (self));
  for (const RungsChoice *item = rungs_identity_items (); item->token != NULL; item++)
    {
      GtkWidget *one = rungs_check_item_new (workbook, item->token);

      g_signal_connect_object (one, "go-there", G_CALLBACK (go_there_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->items), one);
    }
  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);
  return GTK_WIDGET (self);
}

/**
 * rungs_could_know_open_part:
 * @side: the question
 * @kind: the kind of its checks
 * @id: one of them, finished or not
 *
 * Returns: (transfer none) (nullable): the point it answers; %NULL: there is none such
 */
GtkWidget *
rungs_could_know_open_part (GtkWidget       *side,
                            const RungsKind *kind,
                            const char      *id)
{
  RungsCouldKnow *self = RUNGS_COULD_KNOW (side);

  for (GtkWidget *item = gtk_widget_get_first_child (self->items); item != NULL; item = gtk_widget_get_next_sibling (item))
    if (g_strcmp0 (rungs_check_item_get_id (RUNGS_CHECK_ITEM (item)), id) == 0)
      return item;
  return NULL;
}

/** rungs_could_know_flush: hands what was typed here to the workbook's writer */
void
rungs_could_know_flush (GtkWidget *side)
{
  RungsCouldKnow *self = RUNGS_COULD_KNOW (side);

  rungs_form_flush (RUNGS_FORM (self->readers));
  for (GtkWidget *item = gtk_widget_get_first_child (self->items); item != NULL; item = gtk_widget_get_next_sibling (item))
    rungs_check_item_flush (RUNGS_CHECK_ITEM (item));
}

/** rungs_could_know_is_busy: Returns: whether the text is still being looked through */
gboolean
rungs_could_know_is_busy (RungsCouldKnow *self)
{
  g_return_val_if_fail (RUNGS_IS_COULD_KNOW (self), FALSE);

  return self->reader != NULL || self->is_looking;
}
