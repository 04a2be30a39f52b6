/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * history-view.c: who changed what in a record, field by field, and the way to take one change back.
 */
#include "config.h"

#include "records/history-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "card.h"
#include "history.h"
#include "reading.h"
#include "records/record-words.h"
#include "value.h"

#define PAGE_SIZE 50

struct _RungsHistoryView
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;
  GCancellable *cancellable;

  /* static */
  const RungsKind *kind;

  /* children */
  GtkWidget *box;

  /* state */
  guint limit;
};

G_DEFINE_FINAL_TYPE (RungsHistoryView, rungs_history_view, GTK_TYPE_WIDGET)

static void update (RungsHistoryView *self);

static GtkWidget *
line_new (const char *words,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static char *
time_words (const char *at)
{
  static const RungsField month = { .name = "month", .type = RUNGS_FIELD_MONTH, .label = "" };
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (at == NULL)
    return g_strdup ("");
  /* Of what was said without a name, no finer time is kept than the month. */
  if (strlen (at) == 7)
    return rungs_value_display (&month, at);

  time = g_date_time_new_from_iso8601 (at, NULL);
  if (time == NULL)
    return g_strdup (at);
  local = g_date_time_to_local (time);
  /* Translators: a day and a time of day, as in "3 May 2026, 14:05" */
  return g_date_time_format (local, _("%-d %B %Y, %H:%M"));
}

static char *
value_words (RungsHistoryView        *self,
             const RungsHistoryField *change,
             const char              *value)
{
  const RungsField *field = rungs_kind_field (change->kind, change->field);
  g_autoptr (RungsRecord) blank = NULL;
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (RungsRecord) now = rungs_workbook_read (self->workbook, change->kind, change->id, NULL);

  if (value == NULL || *value == '\0')
    return g_strdup (_("nothing"));
  if (field == NULL)
    return g_strdup (value);
  if (now != NULL && rungs_card_covers (now, change->field))
    return g_strdup (_("not shown yet"));
  if (field->type == RUNGS_FIELD_LONG_TEXT || field->type == RUNGS_FIELD_TEXT)
    return g_strdup_printf ("“%s”", value);

  blank = rungs_record_new (change->kind, change->id);
  record = rungs_record_with (blank, change->field, value);
  return rungs_record_words_field (self->workbook, record, field);
}

static void
taken_back_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (RungsHistoryView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = rungs_workbook_undo_finish (RUNGS_WORKBOOK (object), result, &error);

  if (label == NULL && error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

static void
take_back_cb (GtkWidget *button,
              gpointer   user_data)
{
  RungsHistoryView *self = user_data;
  gint64 *change = g_object_get_data (G_OBJECT (button), "change");

  rungs_workbook_undo_async (self->workbook, *change, NULL, taken_back_cb, g_object_ref (self));
}

static void
add_field (RungsHistoryView        *self,
           GtkWidget               *card,
           const RungsHistoryField *change)
{
  const RungsField *field = rungs_kind_field (change->kind, change->field);
  const char *name = field != NULL ? rungs_field_label (field) : change->field;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *words = NULL;
  GtkWidget *question;

  if (field != NULL && (field->flags & RUNGS_FIELD_BUILT_IN) != 0 && strcmp (field->name, "archived") != 0 &&
      strcmp (field->name, "review-on") != 0)
    return;

  before = value_words (self, change, change->before);
  after = value_words (self, change, change->after);
  if (change->before == NULL || *change->before == '\0')
    words = g_strdup (after);
  else
    /* Translators: what a field held before and holds since: "Draft → Ready" */
    words = g_strdup_printf (_("%s → %s"), before, after);

  question = line_new (name, "caption-heading");
  gtk_widget_set_margin_top (question, 6);
  gtk_box_append (GTK_BOX (card), question);
  gtk_box_append (GTK_BOX (card), line_new (words, NULL));
}

static void
add_entry (RungsHistoryView        *self,
           const RungsHistoryEntry *entry)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *at = time_words (entry->at);
  g_autofree char *who = NULL;
  const char *state = NULL;

  if (entry->person != NULL && *entry->person != '\0')
    who = g_strdup_printf ("%s · %s", at, entry->person);
  else
    who = g_strdup (at);
  if (entry->undone)
    state = _("This was taken back.");
  else if (g_strcmp0 (entry->sort, "undo") == 0 || g_strcmp0 (entry->sort, "take-back") == 0)
    state = _("This took back an earlier change.");
  else if (g_strcmp0 (entry->sort, "redo") == 0)
    state = _("This did an earlier change again.");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "history-entry");
  gtk_box_append (GTK_BOX (card), line_new (entry->label, "heading"));
  gtk_box_append (GTK_BOX (card), line_new (who, "dim-label"));
  if (state != NULL)
    gtk_box_append (GTK_BOX (card), line_new (state, "dim-label"));
  for (guint i = 0; i < entry->fields->len; i++)
    add_field (self, card, g_ptr_array_index (entry->fields, i));

  if (!entry->undone && !rungs_workbook_is_read_only (self->workbook))
    {
      GtkWidget *button = gtk_button_new_with_label (_("Take back this change"));
      /* Translators: the name of a change and when it was made */
      g_autofree char *name = g_strdup_printf (_("Take back this change: %s, %s"), entry->label, at);
      gint64 *change = g_new (gint64, 1);

      *change = entry->change;
      g_object_set_data_full (G_OBJECT (button), "change", change, g_free);
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_set_margin_top (button, 6);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, 0);
      gtk_box_append (GTK_BOX (card), button);
    }
  gtk_box_append (GTK_BOX (self->box), card);
}

static void
more_cb (RungsHistoryView *self)
{
  self->limit += PAGE_SIZE;
  update (self);
}

static void
clear (RungsHistoryView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
history_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (RungsHistoryView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rungs_workbook_history_finish (RUNGS_WORKBOOK (object), result, &error);

  /* Another record, or a newer state of this one, was asked for meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  clear (self);
  if (entries == NULL)
    {
      gtk_box_append (GTK_BOX (self->box), line_new (error->message, "error"));
      return;
    }
  if (entries->len == 0)
    gtk_box_append (GTK_BOX (self->box), line_new (_("Nothing has been changed since it was made."), "dim-label"));

  for (guint i = 0; i < entries->len && i < self->limit; i++)
    add_entry (self, g_ptr_array_index (entries, i));
  if (entries->len > self->limit)
    {
      GtkWidget *more = gtk_button_new_with_label (_("Show more"));

      gtk_widget_add_css_class (more, "flat");
      g_signal_connect_object (more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), more);
    }
}

/* What is shown stays until the answer is there: a big import makes a journal slow to read. */
static void
update (RungsHistoryView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->id == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  rungs_workbook_history_async (self->workbook, self->kind, self->id, self->limit + 1, self->cancellable, history_read_cb,
                                g_object_ref (self));
}

static void
workbook_changed_cb (RungsHistoryView *self,
                     GPtrArray        *touched)
{
  for (guint i = 0; self->id != NULL && i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (one->kind == self->kind && strcmp (one->id, self->id) == 0)
        {
          update (self);
          return;
        }
    }
}

static void
rungs_history_view_dispose (GObject *object)
{
  RungsHistoryView *self = RUNGS_HISTORY_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_history_view_parent_class)->dispose (object);
}

static void
rungs_history_view_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_HISTORY_VIEW (object)->id, g_free);

  G_OBJECT_CLASS (rungs_history_view_parent_class)->finalize (object);
}

static void
rungs_history_view_class_init (RungsHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_history_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_history_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_history_view_init (RungsHistoryView *self)
{
  self->limit = PAGE_SIZE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("History"), -1);
}

/**
 * rungs_history_view_new:
 * @workbook: whose journal is read
 *
 * Returns: (transfer floating): a history of nothing yet
 */
GtkWidget *
rungs_history_view_new (RungsWorkbook *workbook)
{
  RungsHistoryView *self = g_object_new (RUNGS_TYPE_HISTORY_VIEW, NULL);

  self->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/** rungs_history_view_show: tells the history of a record, the latest first; %NULL for none. */
void
rungs_history_view_show (RungsHistoryView *self,
                         const RungsKind  *kind,
                         const char       *id)
{
  g_autofree char *held = g_strdup (id);

  g_return_if_fail (RUNGS_IS_HISTORY_VIEW (self));

  g_free (self->id);
  self->id = g_steal_pointer (&held);
  self->kind = kind;
  self->limit = PAGE_SIZE;
  clear (self);
  update (self);
}
