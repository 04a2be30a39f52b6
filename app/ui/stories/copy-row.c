/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * copy-row.c: copies of a story that was taken back, in one place. Each answer is kept when it is given, as one step that
 * undo takes back.
 */
#include "config.h"

#include "stories/copy-row.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "printing.h"
#include "printing/print-dialog.h"
#include "records/part-words.h"
#include "records/radio.h"
#include "records/wrap-layout.h"
#include "stories/story-words.h"
#include "story-deeds.h"
#include "withdrawal.h"

#define LETTER "withdrawal-letter"
#define MOST_ENDS 8

struct _RungsCopyRow
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;
  RungsRecord *use; /* NULL: nothing is shown yet */

  /* children */
  GtkWidget *name;
  GtkWidget *state;
  GtkWidget *letter;
  GtkWidget *asked;
  GtkWidget *ends[MOST_ENDS]; /* the first: still out; then one a choice of the field */

  /* state */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (RungsCopyRow, rungs_copy_row, GTK_TYPE_WIDGET)

static const RungsField *
end_field (void)
{
  return rungs_kind_field (rungs_kind_find ("use"), "ended");
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return rungs_date_today (now);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsCopyRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

static void
write_edits (RungsCopyRow *self,
             RungsEdits   *edits)
{
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, g_object_ref (self));
}

/* Still out after all. */
static RungsEdits *
reopen (RungsCopyRow *self)
{
  RungsEdits *edits = rungs_edits_new (_("Copies are still out"));

  rungs_edits_set (edits, rungs_record_kind (self->use), rungs_record_id (self->use), "ended", NULL);
  rungs_edits_set (edits, rungs_record_kind (self->use), rungs_record_id (self->use), "returned-on", NULL);
  return edits;
}

static void
end_toggled_cb (RungsCopyRow   *self,
                GtkCheckButton *button)
{
  const char *end = g_object_get_data (G_OBJECT (button), "end");
  g_autofree char *day = today ();

  if (!self->is_showing && gtk_check_button_get_active (button))
    write_edits (self, end != NULL ? rungs_story_end_use (self->use, end, day, NULL) : reopen (self));
}

static void
asked_toggled_cb (RungsCopyRow *self)
{
  const gboolean was_asked = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->asked));
  g_autofree char *day = today ();
  g_autoptr (GPtrArray) uses = g_ptr_array_new ();

  if (self->is_showing)
    return;
  g_ptr_array_add (uses, self->use);
  write_edits (self, rungs_story_ask_back (uses, was_asked ? day : NULL));
}

static void
letter_clicked_cb (RungsCopyRow *self)
{
  const gboolean is_of_use = rungs_print_is_about (rungs_print_find (LETTER), "use");

  rungs_print_dialog_present (GTK_WIDGET (self), self->workbook, LETTER,
                              is_of_use ? self->id : rungs_record_get (self->use, "case-study"));
}

/* ---- showing */

/** rungs_copy_row_show: @use: where the copies are, and what became of them, as it is kept now */
void
rungs_copy_row_show (RungsCopyRow *self,
                     RungsRecord  *use)
{
  const gboolean are_out = rungs_use_is_out (use);
  const char *ended = rungs_record_get (use, "ended");
  const char *asked = rungs_record_get (use, "asked-back-on");
  g_autofree char *title = rungs_part_words_title (self->workbook, use);
  g_autofree char *words = rungs_part_words_second (self->workbook, use, title);
  g_autofree char *day = asked != NULL ? rungs_date_display (asked) : NULL;
  g_autofree char *asked_words = NULL;
  g_autofree char *letter = NULL;

  g_return_if_fail (RUNGS_IS_COPY_ROW (self));

  g_clear_pointer (&self->use, rungs_record_unref);
  self->use = rungs_record_ref (use);
  gtk_label_set_text (GTK_LABEL (self->name), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  rungs_story_line_set (self->state, are_out ? RUNGS_SIGN_OPEN : RUNGS_SIGN_YES, words);
  if (day != NULL)
    /* Translators: %s is a day, such as "3 May 2026" */
    asked_words = g_strdup_printf (_("We asked for them back on %s"), day);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->asked), day != NULL ? asked_words : _("We asked for them back"));
  /* Translators: %s is who has copies of a story */
  letter = g_strdup_printf (_("Write a letter to: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->letter), GTK_ACCESSIBLE_PROPERTY_LABEL, letter, -1);
  gtk_widget_set_visible (self->letter, are_out && rungs_print_find (LETTER) != NULL);
  gtk_widget_set_visible (self->asked, are_out || asked != NULL);

  self->is_showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->asked), asked != NULL);
  for (int i = 0; i < MOST_ENDS && self->ends[i] != NULL; i++)
    {
      const char *end = g_object_get_data (G_OBJECT (self->ends[i]), "end");
      /* That they came back, of which somebody only kept the day. */
      const char *now = ended == NULL && !are_out ? "came-back" : ended;

      if (g_strcmp0 (end, now) == 0)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (self->ends[i]), TRUE);
    }
  self->is_showing = FALSE;
}

/* ---- making it */

static void
add_end (RungsCopyRow *self,
         GtkWidget    *box,
         int           nth,
         const char   *end,
         const char   *words)
{
  GtkWidget *button = rungs_radio_new (words, nth > 0 ? self->ends[0] : NULL);

  g_object_set_data (G_OBJECT (button), "end", (gpointer) end);
  g_signal_connect_object (button, "toggled", G_CALLBACK (end_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  self->ends[nth] = button;
}

static void
rungs_copy_row_dispose (GObject *object)
{
  RungsCopyRow *self = RUNGS_COPY_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_copy_row_parent_class)->dispose (object);
}

static void
rungs_copy_row_finalize (GObject *object)
{
  RungsCopyRow *self = RUNGS_COPY_ROW (object);

  g_free (self->id);
  g_clear_pointer (&self->use, rungs_record_unref);

  G_OBJECT_CLASS (rungs_copy_row_parent_class)->finalize (object);
}

static void
rungs_copy_row_class_init (RungsCopyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_copy_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_copy_row_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "copyrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_copy_row_init (RungsCopyRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "story-card");
}

/**
 * rungs_copy_row_new:
 * @workbook: where it is kept
 * @use: the id of a use of a story
 *
 * Returns: (transfer floating): the row, which shows nothing yet
 */
GtkWidget *
rungs_copy_row_new (RungsWorkbook *workbook,
                    const char    *use)
{
  RungsCopyRow *self = g_object_new (RUNGS_TYPE_COPY_ROW, NULL);
  GtkWidget *asking = rungs_wrap_box_new (12);
  GtkWidget *ends = rungs_wrap_box_new (18);
  const RungsChoice *choices;
  int nth = 0;

  self->workbook = g_object_ref (workbook);
  self->id = g_strdup (use);
  choices = end_field ()->choices;
  self->name = rungs_story_heading_new ("", 3);
  self->state = rungs_story_line_new (RUNGS_SIGN_OPEN, "");
  self->letter = rungs_story_button_new (_("Write a letter"), NULL);
  self->asked = gtk_check_button_new ();
  gtk_widget_add_css_class (ends, "answers");
  gtk_accessible_update_property (GTK_ACCESSIBLE (ends), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_field_label (end_field ()), -1);
  add_end (self, ends, nth++, NULL, _("Still out"));
  for (; choices[nth - 1].token != NULL && nth < MOST_ENDS; nth++)
    add_end (self, ends, nth, choices[nth - 1].token, rungs_field_choice_label (end_field (), choices[nth - 1].token));
  g_signal_connect_object (self->letter, "clicked", G_CALLBACK (letter_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->asked, "toggled", G_CALLBACK (asked_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (asking), self->letter);
  gtk_box_append (GTK_BOX (asking), self->asked);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  gtk_widget_set_parent (self->state, GTK_WIDGET (self));
  gtk_widget_set_parent (asking, GTK_WIDGET (self));
  gtk_widget_set_parent (ends, GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->asked, !rungs_workbook_is_read_only (workbook));
  gtk_widget_set_sensitive (ends, !rungs_workbook_is_read_only (workbook));
  return GTK_WIDGET (self);
}

/** rungs_copy_row_get_id: Returns: (transfer none): the use it is of */
const char *
rungs_copy_row_get_id (RungsCopyRow *self)
{
  g_return_val_if_fail (RUNGS_IS_COPY_ROW (self), NULL);

  return self->id;
}
