/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * taking-back.c: a person takes their story back. Nothing is asked but how they told us, and any way will do; it blocks at
 * once. What comes after is a list: every copy that is out, until each is dealt with.
 */
#include "config.h"

#include "stories/taking-back.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dates.h"
#include "records/wrap-layout.h"
#include "shell/toolkit.h"
#include "stories/copy-row.h"
#include "stories/keeping.h"
#include "stories/story-ways.h"
#include "stories/story-words.h"
#include "story-deeds.h"
#include "withdrawal.h"

struct _RungsTakingBack
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id; /* NULL: no story */

  /* children */
  GtkWidget *before;
  GtkWidget *begin;
  GtkWidget *question;
  GtkWidget *how;
  GtkWidget *problem;
  GtkWidget *after;
  GtkWidget *said;
  GtkWidget *honest;
  GtkWidget *progress;
  GtkWidget *rows;
  GtkWidget *keeping;
};

G_DEFINE_FINAL_TYPE (RungsTakingBack, rungs_taking_back, GTK_TYPE_WIDGET)

/* ---- in one step */

static void
say_problem (RungsTakingBack *self,
             const char      *words)
{
  gtk_label_set_text (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
  if (words != NULL)
    rungs_toolkit_announce (GTK_WIDGET (self), words);
}

static void
show_question (RungsTakingBack *self,
               gboolean         shown)
{
  say_problem (self, NULL);
  gtk_widget_set_visible (self->question, shown);
  gtk_widget_set_visible (self->begin, !shown);
}

static void
taken_back_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (RungsTakingBack) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    {
      rungs_toolkit_announce (GTK_WIDGET (self), rungs_story_line_get (self->said));
      gtk_widget_child_focus (self->after, GTK_DIR_TAB_FORWARD);
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

static void
take_back_clicked_cb (RungsTakingBack *self)
{
  g_autofree char *how = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->how))));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GError) error = NULL;
  RungsEdits *edits = rungs_story_take_back (self->workbook, self->id, today, how, &error);

  say_problem (self, edits == NULL ? error->message : NULL);
  if (edits != NULL)
    rungs_workbook_write_async (self->workbook, edits, NULL, taken_back_cb, g_object_ref (self));
  else
    gtk_widget_grab_focus (self->how);
}

static void
not_now_clicked_cb (RungsTakingBack *self)
{
  gtk_widget_grab_focus (self->begin);
  show_question (self, FALSE);
  gtk_widget_grab_focus (self->begin);
}

/** rungs_taking_back_begin: asks how the person told us, with the keyboard there */
void
rungs_taking_back_begin (RungsTakingBack *self)
{
  g_return_if_fail (RUNGS_IS_TAKING_BACK (self));

  if (!gtk_widget_get_visible (self->before) || rungs_workbook_is_read_only (self->workbook))
    return;
  show_question (self, TRUE);
  gtk_widget_grab_focus (self->how);
  rungs_story_reveal (GTK_WIDGET (self), self->question);
}

/* ---- place by place */

static RungsCopyRow *
find_row (RungsTakingBack *self,
          const char      *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (strcmp (rungs_copy_row_get_id (RUNGS_COPY_ROW (row)), id) == 0)
      return RUNGS_COPY_ROW (row);
  return NULL;
}

static gboolean
stands_among (GPtrArray  *uses,
              const char *id)
{
  for (guint i = 0; i < uses->len; i++)
    if (strcmp (rungs_record_id (uses->pdata[i]), id) == 0)
      return TRUE;
  return FALSE;
}

/* Rows that stay are left where they are: the keyboard may be in one. */
static void
update_rows (RungsTakingBack *self,
             GPtrArray       *uses)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!stands_among (uses, rungs_copy_row_get_id (RUNGS_COPY_ROW (row))))
        gtk_box_remove (GTK_BOX (self->rows), row);
    }
  for (guint i = 0; i < uses->len; i++)
    {
      RungsCopyRow *row = find_row (self, rungs_record_id (uses->pdata[i]));

      if (row == NULL)
        {
          row = RUNGS_COPY_ROW (rungs_copy_row_new (self->workbook, rungs_record_id (uses->pdata[i])));
          gtk_box_append (GTK_BOX (self->rows), GTK_WIDGET (row));
        }
      rungs_copy_row_show (row, uses->pdata[i]);
    }
}

/* What was only shown left nothing to be dealt with. */
static GPtrArray *
left_copies (GPtrArray *uses)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < uses->len; i++)
    if (rungs_use_is_out (uses->pdata[i]) || rungs_record_get (uses->pdata[i], "ended") != NULL ||
        rungs_record_get (uses->pdata[i], "returned-on") != NULL)
      g_ptr_array_add (left, uses->pdata[i]);
  return left;
}

static void
update_after (RungsTakingBack   *self,
              const RungsRecord *story,
              GPtrArray         *uses)
{
  g_autoptr (RungsWithdrawal) withdrawal = rungs_withdrawal_new (story, uses);
  g_autoptr (GPtrArray) left = left_copies (uses);
  g_autofree char *honest = rungs_withdrawal_honest (withdrawal);
  const char *on = rungs_record_get (story, "withdrawn-on");
  const char *how = rungs_record_get (story, "withdrawn-how");
  g_autofree char *day = on != NULL ? rungs_date_display (on) : NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *progress = NULL;
  guint n_out = 0;

  if (day != NULL)
    /* Translators: %s is a day, such as "3 May 2026" */
    g_string_append_printf (said, _("The person took this story back on %s. Nobody may use it."), day);
  else
    g_string_append (said, _("The person took this story back. Nobody may use it."));
  if (how != NULL)
    /* Translators: begins with a space; %s is how somebody told us: "a call" */
    g_string_append_printf (said, _(" How they told us: %s"), how);
  rungs_story_line_set (self->said, RUNGS_SIGN_NO, said->str);
  gtk_label_set_text (GTK_LABEL (self->honest), honest);
  for (guint i = 0; i < left->len; i++)
    n_out += rungs_use_is_out (left->pdata[i]);
  if (left->len > 0)
    progress = g_strdup_printf (ngettext ("%1$u of %2$u place is dealt with.", "%1$u of %2$u places are dealt with.", left->len),
                                left->len - n_out, left->len);
  rungs_story_line_set (self->progress, n_out > 0 ? RUNGS_SIGN_OPEN : RUNGS_SIGN_YES,
                        progress != NULL ? progress : _("There are no copies to ask for."));
  update_rows (self, left);
  rungs_keeping_show (RUNGS_KEEPING (self->keeping), story, n_out > 0);
}

/**
 * rungs_taking_back_show:
 * @story: a case study
 * @uses: (element-type RungsRecord): where it went
 */
void
rungs_taking_back_show (RungsTakingBack   *self,
                        const RungsRecord *story,
                        GPtrArray         *uses)
{
  const gboolean is_taken_back = g_strcmp0 (rungs_record_get (story, "state"), "withdrawn") == 0;

  g_return_if_fail (RUNGS_IS_TAKING_BACK (self));

  if (g_strcmp0 (self->id, rungs_record_id (story)) != 0 || is_taken_back)
    {
      show_question (self, FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->how), "");
    }
  if (g_strcmp0 (self->id, rungs_record_id (story)) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (rungs_record_id (story));
    }
  gtk_widget_set_visible (self->before, !is_taken_back);
  gtk_widget_set_sensitive (self->begin, !rungs_workbook_is_read_only (self->workbook));
  gtk_widget_set_visible (self->after, is_taken_back);
  if (is_taken_back)
    update_after (self, story, uses);
}

/* ---- making it */

static void
make_before (RungsTakingBack *self)
{
  GtkWidget *deeds = rungs_wrap_box_new (6);
  GtkWidget *label = rungs_story_words_new (_("How did they tell us?"), "heading");
  GtkWidget *hint = rungs_story_words_new (_("Any way will do: a word, a call, a message through somebody. They need not say why."),
                                           "dim-label");
  GtkWidget *take_back = rungs_story_button_new (_("Take it back now"), NULL);
  GtkWidget *not_now = rungs_story_button_new (_("Not now"), NULL);

  self->before = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->begin = rungs_story_button_new (_("The person takes the story back"), NULL);
  self->question = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->how = gtk_entry_new ();
  self->problem = rungs_story_words_new (NULL, "error");
  gtk_widget_add_css_class (self->question, "story-card");
  gtk_widget_add_css_class (take_back, "destructive-action");
  gtk_widget_set_size_request (self->how, -1, 44);
  gtk_entry_set_max_length (GTK_ENTRY (self->how), 500);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->how), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, hint, NULL, -1);
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (rungs_taking_back_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->how, "activate", G_CALLBACK (take_back_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (take_back, "clicked", G_CALLBACK (take_back_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (not_now, "clicked", G_CALLBACK (not_now_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (deeds), take_back);
  gtk_box_append (GTK_BOX (deeds), not_now);
  gtk_box_append (GTK_BOX (self->question), label);
  gtk_box_append (GTK_BOX (self->question), hint);
  gtk_box_append (GTK_BOX (self->question), self->how);
  gtk_box_append (GTK_BOX (self->question), self->problem);
  gtk_box_append (GTK_BOX (self->question), deeds);
  gtk_box_append (GTK_BOX (self->question),
                  rungs_story_words_new (_("From then on nobody can print, copy, save or show it, and every consent ends. "
                                           "If it was a slip of the hand, undo takes it back at once."), "dim-label"));
  gtk_box_append (GTK_BOX (self->before), self->begin);
  gtk_box_append (GTK_BOX (self->before), self->question);
  gtk_widget_set_parent (self->before, GTK_WIDGET (self));
}

static void
make_after (RungsTakingBack *self)
{
  self->keeping = rungs_keeping_new (self->workbook);
  self->after = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->said = rungs_story_line_new (RUNGS_SIGN_NO, NULL);
  self->honest = rungs_story_words_new (NULL, NULL);
  self->progress = rungs_story_line_new (RUNGS_SIGN_OPEN, NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->said, "heading");
  gtk_box_append (GTK_BOX (self->after), self->said);
  gtk_box_append (GTK_BOX (self->after), self->honest);
  gtk_box_append (GTK_BOX (self->after), rungs_story_heading_new (_("The copies"), 2));
  gtk_box_append (GTK_BOX (self->after), self->progress);
  gtk_box_append (GTK_BOX (self->after), self->rows);
  gtk_box_append (GTK_BOX (self->after), self->keeping);
  gtk_widget_set_parent (self->after, GTK_WIDGET (self));
}

static void
rungs_taking_back_dispose (GObject *object)
{
  RungsTakingBack *self = RUNGS_TAKING_BACK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_taking_back_parent_class)->dispose (object);
}

static void
rungs_taking_back_finalize (GObject *object)
{
  g_free (RUNGS_TAKING_BACK (object)->id);

  G_OBJECT_CLASS (rungs_taking_back_parent_class)->finalize (object);
}

static void
rungs_taking_back_class_init (RungsTakingBackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_taking_back_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_taking_back_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "takingback");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_taking_back_init (RungsTakingBack *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Taking the story back"), -1);
}

/**
 * rungs_taking_back_new:
 * @workbook: where the story is kept
 *
 * Returns: (transfer floating): the way to take a story back, of none yet
 */
GtkWidget *
rungs_taking_back_new (RungsWorkbook *workbook)
{
  RungsTakingBack *self = g_object_new (RUNGS_TYPE_TAKING_BACK, NULL);

  self->workbook = g_object_ref (workbook);
  make_before (self);
  make_after (self);
  show_question (self, FALSE);
  return GTK_WIDGET (self);
}
