/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * recording.c: writing down what somebody says: one question at a time, in a big box, each of which may be left out.
 */
#include "config.h"

#include "feedback/recording.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"
#include "records/drop-down.h"
#include "records/form.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"

#define WIDTH 640
#define MAX_SETS 50
#define MAX_QUESTIONS 50

struct _RungsRecording
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  GPtrArray *sets;      /* RungsRecord * */
  GPtrArray *questions; /* RungsRecord * */
  GPtrArray *answers;   /* char *: the id that each question's answer has, or will have */

  /* children */
  GtkWidget *scrolled;
  GtkWidget *stack;
  GtkWidget *set_choice;
  GtkWidget *intro;
  GtkWidget *meeting;
  GtkWidget *standing;
  GtkWidget *begin;
  GtkWidget *progress;
  GtkWidget *question;
  GtkWidget *easier;
  GtkWidget *form;
  GtkWidget *next;
  GtkWidget *said;
  GtkWidget *about_all;
  GtkWidget *about_heading;
  GtkWidget *finish;

  /* state */
  guint at;
};

G_DEFINE_FINAL_TYPE (RungsRecording, rungs_recording, GTK_TYPE_WIDGET)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const RungsKind *
feedback_kind (void)
{
  return rungs_kind_find ("feedback");
}

static GtkWidget *
words_new (const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
button_new (RungsRecording *self,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
turn_page (RungsRecording *self,
           const char     *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

/* ---- what was said, read back */

static gboolean
is_written (RungsRecording *self,
            guint           nth)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (self->workbook, feedback_kind (),
                                                        g_ptr_array_index (self->answers, nth), NULL);

  return record != NULL;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsRecording) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

/* What is asked once at the end goes into every answer. */
static void
about_all_typed_cb (RungsRecording *self,
                    RungsFieldRow  *row)
{
  const RungsField *field = rungs_field_row_get_field (row);
  RungsEdits *edits = rungs_edits_new (rungs_field_label (field));
  g_autofree char *typed = rungs_field_row_get_text (row);

  for (guint i = 0; i < self->answers->len; i++)
    {
      if (is_written (self, i))
        rungs_edits_type (edits, feedback_kind (), g_ptr_array_index (self->answers, i), field->name, typed);
    }
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, g_object_ref (self));
}

static void
show_end (RungsRecording *self)
{
  const RungsRecord *first = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->said)) != NULL)
    gtk_box_remove (GTK_BOX (self->said), child);

  for (guint i = 0; i < self->answers->len; i++)
    {
      RungsRecord *record = rungs_workbook_read (self->workbook, feedback_kind (),
                                                 g_ptr_array_index (self->answers, i), NULL);

      if (record == NULL)
        continue;
      g_ptr_array_add (records, record);
      if (first == NULL)
        first = record;
      gtk_box_append (GTK_BOX (self->said),
                      words_new (rungs_record_get (g_ptr_array_index (self->questions, i), "text"), "heading"));
      gtk_box_append (GTK_BOX (self->said), words_new (rungs_record_get (record, "words"), "said-words"));
    }
  if (first == NULL)
    gtk_box_append (GTK_BOX (self->said), words_new (_("Nothing was written down. That is fine."), NULL));

  for (child = gtk_widget_get_first_child (self->about_all); first != NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    rungs_field_row_show (RUNGS_FIELD_ROW (child),
                          rungs_record_get (first, rungs_field_row_get_field (RUNGS_FIELD_ROW (child))->name), FALSE);
  gtk_widget_set_visible (self->about_all, first != NULL);
  gtk_widget_set_visible (self->about_heading, first != NULL);
  turn_page (self, "end");
  gtk_widget_grab_focus (self->finish);
}

/* ---- one question at a time */

static void
show_question (RungsRecording *self)
{
  RungsRecord *question = g_ptr_array_index (self->questions, self->at);
  const char *easier = rungs_record_get (question, "easier");
  const char *answer = g_ptr_array_index (self->answers, self->at);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *month = g_date_time_format (now, "%Y-%m");
  g_autofree char *meeting = rungs_field_row_get_text (RUNGS_FIELD_ROW (self->meeting));
  g_autofree char *standing = rungs_field_row_get_text (RUNGS_FIELD_ROW (self->standing));
  /* Translators: which question this is, and how many there are: "2 of 4" */
  g_autofree char *progress = g_strdup_printf (_("%u of %u"), self->at + 1, self->questions->len);

  gtk_label_set_text (GTK_LABEL (self->progress), progress);
  gtk_label_set_text (GTK_LABEL (self->question), rungs_record_get (question, "text"));
  gtk_label_set_text (GTK_LABEL (self->easier), easier != NULL ? easier : "");
  gtk_widget_set_visible (self->easier, easier != NULL && *easier != '\0');

  if (!rungs_form_show (RUNGS_FORM (self->form), answer))
    {
      rungs_form_begin (RUNGS_FORM (self->form), answer, "question", rungs_record_id (question));
      rungs_form_give (RUNGS_FORM (self->form), "said-on", month);
      if (meeting != NULL && *meeting != '\0')
        rungs_form_give (RUNGS_FORM (self->form), "meeting", meeting);
      if (standing != NULL && *standing != '\0')
        rungs_form_give (RUNGS_FORM (self->form), "standing", standing);
    }
  turn_page (self, "question");
  gtk_widget_grab_focus (self->form);
}

static void
went_on_cb (RungsRecording *self)
{
  if (self->answers == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (self->at < self->questions->len)
    show_question (self);
  else
    show_end (self);
}

static void
stopped_cb (RungsRecording *self)
{
  if (self->answers != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_end (self);
}

static void
go_on_cb (RungsRecording *self)
{
  self->at++;
  rungs_form_flush_then (RUNGS_FORM (self->form), G_CALLBACK (went_on_cb), G_OBJECT (self));
}

/* What comes after is left out; Back leads to where it was stopped. */
static void
stop_cb (RungsRecording *self)
{
  self->at++;
  rungs_form_flush_then (RUNGS_FORM (self->form), G_CALLBACK (stopped_cb), G_OBJECT (self));
}

static void
go_back_cb (RungsRecording *self)
{
  rungs_form_flush (RUNGS_FORM (self->form));
  if (self->at == 0)
    {
      turn_page (self, "begin");
      gtk_widget_grab_focus (self->begin);
      return;
    }

  self->at--;
  rungs_form_flush_then (RUNGS_FORM (self->form), G_CALLBACK (went_on_cb), G_OBJECT (self));
}

/* ---- before it begins */

static void
set_chosen_cb (RungsRecording *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->set_choice));
  const char *intro = NULL;

  if (nth < self->sets->len)
    intro = rungs_record_get (g_ptr_array_index (self->sets, nth), "intro");
  gtk_label_set_text (GTK_LABEL (self->intro), intro != NULL ? intro : "");
  gtk_widget_set_visible (self->intro, intro != NULL && *intro != '\0');
}

static void
begin_cb (RungsRecording *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->set_choice));
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("question"));

  if (nth >= self->sets->len)
    return;

  rungs_query_filter (query, "question-set", rungs_record_id (g_ptr_array_index (self->sets, nth)));
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  self->questions = rungs_workbook_list (self->workbook, query, 0, MAX_QUESTIONS, NULL);
  g_ptr_array_set_size (self->answers, 0);
  for (guint i = 0; self->questions != NULL && i < self->questions->len; i++)
    g_ptr_array_add (self->answers, g_uuid_string_random ());

  self->at = 0;
  if (self->answers->len > 0)
    show_question (self);
}

static void
finish_cb (RungsRecording *self)
{
  g_autofree char *first = NULL;

  rungs_recording_flush (GTK_WIDGET (self));
  for (guint i = 0; i < self->answers->len && first == NULL; i++)
    {
      if (is_written (self, i))
        first = g_strdup (g_ptr_array_index (self->answers, i));
    }
  g_signal_emit (self, signals[DONE], 0, first);
}

/* ---- making it */

static GtkWidget *
row_new (RungsRecording *self,
         const char     *field)
{
  return rungs_field_row_new (self->workbook, rungs_kind_field (feedback_kind (), field));
}

/* The set that asks most is what a forum begins with; the others are a choice away. */
static guint
fullest_set (RungsRecording *self)
{
  guint fullest = 0;
  gint64 most = 0;

  for (guint i = 0; i < self->sets->len; i++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("question"));
      gint64 n;

      rungs_query_filter (query, "question-set", rungs_record_id (g_ptr_array_index (self->sets, i)));
      n = rungs_workbook_count (self->workbook, query, NULL);
      if (n > most)
        {
          most = n;
          fullest = i;
        }
    }

  return fullest;
}

static GtkWidget *
make_begin (RungsRecording *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *which = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = rungs_wrap_box_new (12);
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("question-set"));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  self->sets = rungs_workbook_list (self->workbook, query, 0, MAX_SETS, NULL);
  if (self->sets == NULL)
    self->sets = g_ptr_array_new ();
  for (guint i = 0; i < self->sets->len; i++)
    g_ptr_array_add (names, (gpointer) rungs_record_get (g_ptr_array_index (self->sets, i), "name"));
  g_ptr_array_add (names, NULL);

  self->set_choice = rungs_drop_down_new ((const char *const *) names->pdata);
  gtk_widget_set_halign (self->set_choice, GTK_ALIGN_START);
  rungs_drop_down_name (self->set_choice, _("Which questions?"));
  g_signal_connect_object (self->set_choice, "notify::selected", G_CALLBACK (set_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (which), words_new (_("Which questions?"), "heading"));
  gtk_box_append (GTK_BOX (which), self->set_choice);

  self->intro = words_new (NULL, "notice");
  self->meeting = row_new (self, "meeting");
  self->standing = row_new (self, "standing");
  self->begin = button_new (self, _("Begin"), G_CALLBACK (begin_cb));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  gtk_widget_set_sensitive (self->begin, self->sets->len > 0);

  gtk_box_append (GTK_BOX (buttons), self->begin);
  gtk_box_append (GTK_BOX (buttons), button_new (self, _("Not now"), G_CALLBACK (finish_cb)));
  gtk_box_append (GTK_BOX (page), words_new (_("Record feedback"), "title-1"));
  gtk_box_append (GTK_BOX (page), which);
  gtk_box_append (GTK_BOX (page), self->intro);
  gtk_box_append (GTK_BOX (page), self->meeting);
  gtk_box_append (GTK_BOX (page), self->standing);
  gtk_box_append (GTK_BOX (page), buttons);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->set_choice), fullest_set (self));
  set_chosen_cb (self);

  return page;
}

static GtkWidget *
make_question (RungsRecording *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *buttons = rungs_wrap_box_new (12);

  self->progress = words_new (NULL, "dim-label");
  self->question = words_new (NULL, "title-1");
  self->easier = words_new (NULL, "title-4");
  self->form = rungs_form_new (self->workbook, feedback_kind (), RUNGS_FORM_REQUIRED_ONLY, NULL);
  gtk_widget_add_css_class (self->form, "big");
  self->next = button_new (self, _("Next"), G_CALLBACK (go_on_cb));
  gtk_widget_add_css_class (self->next, "suggested-action");

  gtk_box_append (GTK_BOX (buttons), self->next);
  gtk_box_append (GTK_BOX (buttons), button_new (self, _("Skip this question"), G_CALLBACK (go_on_cb)));
  gtk_box_append (GTK_BOX (buttons), button_new (self, _("Back"), G_CALLBACK (go_back_cb)));
  gtk_box_append (GTK_BOX (buttons), button_new (self, _("Stop here"), G_CALLBACK (stop_cb)));
  gtk_box_append (GTK_BOX (page), self->progress);
  gtk_box_append (GTK_BOX (page), self->question);
  gtk_box_append (GTK_BOX (page), self->easier);
  gtk_box_append (GTK_BOX (page), self->form);
  gtk_box_append (GTK_BOX (page), buttons);

  return page;
}

static GtkWidget *
make_end (RungsRecording *self)
{
  static const char *const about_all[] = { "read-back", "voice", "quote", "hear-back" };
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *buttons = rungs_wrap_box_new (12);

  self->said = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->said, "card");
  gtk_widget_add_css_class (self->said, "history-entry");
  self->about_heading = words_new (_("A few questions about all of it"), "title-4");
  self->about_all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  for (guint i = 0; i < G_N_ELEMENTS (about_all); i++)
    {
      GtkWidget *row = row_new (self, about_all[i]);

      g_signal_connect_object (row, "typed", G_CALLBACK (about_all_typed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->about_all), row);
    }
  self->finish = button_new (self, _("Finish"), G_CALLBACK (finish_cb));
  gtk_widget_add_css_class (self->finish, "suggested-action");

  gtk_box_append (GTK_BOX (buttons), self->finish);
  gtk_box_append (GTK_BOX (buttons), button_new (self, _("Back"), G_CALLBACK (go_back_cb)));
  gtk_box_append (GTK_BOX (page), words_new (_("Thank you"), "title-1"));
  gtk_box_append (GTK_BOX (page), words_new (_("Read it out, and change whatever is not right."), NULL));
  gtk_box_append (GTK_BOX (page), self->said);
  gtk_box_append (GTK_BOX (page), self->about_heading);
  gtk_box_append (GTK_BOX (page), self->about_all);
  gtk_box_append (GTK_BOX (page), buttons);

  return page;
}

static gboolean
rungs_recording_grab_focus (GtkWidget *widget)
{
  RungsRecording *self = RUNGS_RECORDING (widget);
  const char *page = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  if (g_strcmp0 (page, "question") == 0)
    return gtk_widget_grab_focus (self->form);
  return gtk_widget_grab_focus (g_strcmp0 (page, "end") == 0 ? self->finish : self->begin);
}

static void
rungs_recording_dispose (GObject *object)
{
  RungsRecording *self = RUNGS_RECORDING (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_recording_parent_class)->dispose (object);
}

static void
rungs_recording_class_init (RungsRecordingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_recording_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_recording_grab_focus;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_recording_init (RungsRecording *self)
{
  self->answers = g_ptr_array_new_with_free_func (g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Record feedback"), -1);
}

/**
 * rungs_recording_new:
 * @workbook: where the answers are kept, from the first key on
 *
 * Returns: (transfer floating): the way through a set of questions
 */
GtkWidget *
rungs_recording_new (RungsWorkbook *workbook)
{
  RungsRecording *self = g_object_new (RUNGS_TYPE_RECORDING, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  self->workbook = g_object_ref (workbook);
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_add_css_class (self->stack, "record-body");
  gtk_stack_add_named (GTK_STACK (self->stack), make_begin (self), "begin");
  gtk_stack_add_named (GTK_STACK (self->stack), make_question (self), "question");
  gtk_stack_add_named (GTK_STACK (self->stack), make_end (self), "end");

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->stack);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/** rungs_recording_flush: hands what was typed to the workbook's writer. */
void
rungs_recording_flush (GtkWidget *recording)
{
  g_return_if_fail (RUNGS_IS_RECORDING (recording));

  rungs_form_flush (RUNGS_FORM (RUNGS_RECORDING (recording)->form));
}
