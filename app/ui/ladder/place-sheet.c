/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-sheet.c: placing a piece of work on the ladder, by clicks or by keys alone. Why is asked and never demanded; not being
 * sure is an answer. The work, if it is new, and the placing become one step of undo. What was typed is kept when it is left.
 */
#include "config.h"

#include "ladder/place-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dates.h"
#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/ladder-sheet.h"
#include "value.h"

#define MOST_CHOICES 1000

struct _RungsPlaceSheet
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *work;          /* a drop-down: something new, or one that is there */
  GtkWidget *title;
  GtkWidget *views[RUNGS_N_VIEWS];
  GtkWidget *answers[RUNGS_MAX_RUNGS + 2]; /* -1 it depends, 0 not sure, and the rungs from 1 */
  GtkWidget *answer_names[RUNGS_MAX_RUNGS];
  GtkWidget *answer_easier[RUNGS_MAX_RUNGS];
  GtkWidget *in_private;
  GtkWidget *people;
  GtkWidget *because;
  GtkWidget *meeting;
  GtkWidget *problem;
  GtkWidget *put;

  /* owned */
  RungsWorkbook *workbook;
  GPtrArray *work_ids;      /* char *; the first stands for something new and is NULL */
  GPtrArray *meeting_ids;   /* char *; the first stands for none and is NULL */
  char *draft_id;           /* of the placing that is being made */
  char *ladder;             /* NULL: the main one */
  char *writing;            /* the placing that is on its way to the disk */

  /* state */
  int n_rungs;
  gboolean draft_kept;      /* the workbook holds a draft of it */
  gboolean closing_down;
};

G_DEFINE_FINAL_TYPE (RungsPlaceSheet, rungs_place_sheet, GTK_TYPE_WIDGET)

enum
{
  PLACED,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
because_text (RungsPlaceSheet *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->because));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
is_new_work (RungsPlaceSheet *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->work)) == 0;
}

static int
chosen_view (RungsPlaceSheet *self)
{
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->views[i])))
        return i;
    }
  return -1;
}

/* -1 to 7, or -2 for none yet. */
static int
chosen_answer (RungsPlaceSheet *self)
{
  for (int i = 0; i < RUNGS_MAX_RUNGS + 2; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->answers[i])))
        return i - 1;
    }
  return -2;
}

static void
show_problem (RungsPlaceSheet *self,
              const char      *words,
              GtkWidget       *where)
{
  gtk_label_set_label (GTK_LABEL (self->problem), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
  if (where != NULL)
    gtk_widget_grab_focus (where);
}

static void
work_chosen_cb (RungsPlaceSheet *self)
{
  gtk_widget_set_visible (self->title, is_new_work (self));
  show_problem (self, NULL, NULL);
}

static void
answer_chosen_cb (RungsPlaceSheet *self)
{
  gtk_widget_set_visible (self->in_private, chosen_answer (self) == 1);
  show_problem (self, NULL, NULL);
}

static void
view_chosen_cb (RungsPlaceSheet *self)
{
  show_problem (self, NULL, NULL);
}

static void
clear (RungsPlaceSheet *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->title), "");
  gtk_editable_set_text (GTK_EDITABLE (self->people), "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->because)), "", 0);
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->views[i]), FALSE);
  for (int i = 0; i < RUNGS_MAX_RUNGS + 2; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->answers[i]), FALSE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->work), 0);
  g_clear_pointer (&self->draft_id, g_free);
  self->draft_id = g_uuid_string_random ();
  self->draft_kept = FALSE;
  show_problem (self, NULL, NULL);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsPlaceSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *placing = g_steal_pointer (&self->writing);

  if (self->closing_down)
    return;
  gtk_widget_set_sensitive (self->put, TRUE);
  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error))
    {
      show_problem (self, error->message, NULL);
      return;
    }
  clear (self);
  g_signal_emit (self, signals[PLACED], 0, placing);
}

/* RECORD with VALUE, or as it was where VALUE is NULL. */
static RungsRecord *
take_with (RungsRecord *record,
           const char  *field,
           const char  *value)
{
  RungsRecord *changed;

  if (value == NULL)
    return record;
  changed = rungs_record_with (record, field, value);
  rungs_record_unref (record);
  return changed;
}

static void
put_cb (RungsPlaceSheet *self)
{
  const RungsKind *activity_kind = rungs_kind_find ("activity");
  const RungsKind *placing_kind = rungs_kind_find ("placing");
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) activity = NULL;
  g_autoptr (RungsRecord) placing = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *typed_because = because_text (self);
  g_autofree char *because = NULL;
  g_autofree char *title = NULL;
  g_autofree char *people = NULL;
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *label = NULL;
  g_autoptr (RungsEdits) edits = NULL;
  const char *activity_id;
  int view = chosen_view (self);
  int answer = chosen_answer (self);

  if (self->writing != NULL)
    return;
  if (is_new_work (self))
    {
      if (!rungs_value_parse (rungs_kind_field (activity_kind, "title"),
                              gtk_editable_get_text (GTK_EDITABLE (self->title)), &title, &error))
        {
          show_problem (self, error->message, self->title);
          return;
        }
      if (title == NULL)
        {
          show_problem (self, _("Please write a few words that say what is placed."), self->title);
          return;
        }
    }
  else
    {
      title = g_strdup (gtk_string_list_get_string (
          GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->work))),
          gtk_drop_down_get_selected (GTK_DROP_DOWN (self->work))));
    }
  if (view < 0)
    {
      show_problem (self, _("Please choose whose view it is."), self->views[0]);
      return;
    }
  if (answer < -1)
    {
      show_problem (self, _("Please choose a rung. “Not sure” is a good answer too."), self->answers[self->n_rungs + 1]);
      return;
    }
  if (!rungs_value_parse (rungs_kind_field (placing_kind, "people"),
                          gtk_editable_get_text (GTK_EDITABLE (self->people)), &people, &error))
    {
      show_problem (self, error->message, self->people);
      return;
    }
  if (!rungs_value_parse (rungs_kind_field (placing_kind, "because"), typed_because, &because, &error))
    {
      show_problem (self, error->message, self->because);
      return;
    }

  /* Translators: what is placed */
  label = g_strdup_printf (_("Place “%s”"), title);
  edits = rungs_edits_new (label);
  if (is_new_work (self))
    {
      activity = take_with (rungs_record_new (activity_kind, NULL), "title", title);
      activity_id = rungs_record_id (activity);
      rungs_edits_add (edits, activity);
    }
  else
    {
      activity_id = g_ptr_array_index (self->work_ids, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->work)));
    }
  placing = take_with (rungs_record_new (placing_kind, self->draft_id), "activity", activity_id);
  placing = take_with (g_steal_pointer (&placing), "view", rungs_view_token (view));
  placing = take_with (g_steal_pointer (&placing), "answer", rungs_answer_token (answer));
  placing = take_with (g_steal_pointer (&placing), "people", people);
  placing = take_with (g_steal_pointer (&placing), "because", because);
  placing = take_with (g_steal_pointer (&placing), "placed-on", today);
  placing = take_with (g_steal_pointer (&placing), "meeting",
                       g_ptr_array_index (self->meeting_ids,
                                          gtk_drop_down_get_selected (GTK_DROP_DOWN (self->meeting))));
  placing = take_with (g_steal_pointer (&placing), "ladder", self->ladder);
  if (self->draft_kept)
    rungs_edits_discard_draft (edits, placing_kind, self->draft_id);
  rungs_edits_add (edits, placing);
  self->writing = g_strdup (self->draft_id);
  gtk_widget_set_sensitive (self->put, FALSE);
  rungs_workbook_write_async (self->workbook, g_steal_pointer (&edits), NULL, written_cb, g_object_ref (self));
}

static void
leave_cb (RungsPlaceSheet *self)
{
  rungs_place_sheet_flush (self);
  g_signal_emit (self, signals[LEAVE], 0);
}

static gboolean
key_pressed_cb (RungsPlaceSheet *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  int rung;

  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    {
      put_cb (self);
      return GDK_EVENT_STOP;
    }
  if (state & GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  rung = rungs_answer_pad_read_key (keyval, state, self->n_rungs);
  if (rung == RUNGS_NO_ANSWER)
    return GDK_EVENT_PROPAGATE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->answers[rung + 1]), TRUE);
  gtk_widget_grab_focus (self->answers[rung + 1]);
  return GDK_EVENT_STOP;
}

static void
rungs_place_sheet_dispose (GObject *object)
{
  RungsPlaceSheet *self = RUNGS_PLACE_SHEET (object);

  self->closing_down = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_place_sheet_parent_class)->dispose (object);
}

static void
rungs_place_sheet_finalize (GObject *object)
{
  RungsPlaceSheet *self = RUNGS_PLACE_SHEET (object);

  g_free (self->ladder);
  g_ptr_array_unref (self->work_ids);
  g_ptr_array_unref (self->meeting_ids);
  g_free (self->draft_id);
  g_free (self->writing);

  G_OBJECT_CLASS (rungs_place_sheet_parent_class)->finalize (object);
}

static void
rungs_place_sheet_class_init (RungsPlaceSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_place_sheet_dispose;
  object_class->finalize = rungs_place_sheet_finalize;

  signals[PLACED] = g_signal_new ("placed", RUNGS_TYPE_PLACE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);
  signals[LEAVE] = g_signal_new ("leave", RUNGS_TYPE_PLACE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "placesheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static GtkWidget *
add_question (RungsPlaceSheet *self,
              const char      *words,
              const char      *hint,
              GtkWidget       *field)
{
  GtkWidget *heading = rungs_ladder_sheet_heading (self->box, words, 2);

  if (hint != NULL)
    {
      GtkWidget *label = gtk_label_new (hint);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0.0);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (self->box), label);
    }
  if (field != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_box_append (GTK_BOX (self->box), field);
    }
  return heading;
}

static GtkWidget *
new_choice (GtkWidget  *group,
            const char *name)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_widget_set_size_request (button, -1, 44);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
choice_label (GtkWidget  *box,
              const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_views (RungsPlaceSheet *self)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_question (self, _("Whose view is it?"), _("Different people may see the same work differently. No view is the wrong one."),
                group);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

      self->views[view] = new_choice (view > 0 ? self->views[0] : NULL, rungs_view_label (view));
      gtk_box_append (GTK_BOX (row), rungs_ladder_head_new (view));
      choice_label (row, rungs_view_label (view), "body");
      gtk_button_set_child (GTK_BUTTON (self->views[view]), row);
      g_signal_connect_swapped (self->views[view], "toggled", G_CALLBACK (view_chosen_cb), self);
      gtk_box_append (GTK_BOX (group), self->views[view]);
    }
}

static void
add_answers (RungsPlaceSheet *self)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_question (self, _("Which rung is it on now?"), _("Press its number, or choose. Not sure is a good answer too."), group);
  for (int rung = RUNGS_MAX_RUNGS; rung >= -1; rung--)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *button = new_choice (rung < RUNGS_MAX_RUNGS ? self->answers[RUNGS_MAX_RUNGS + 1] : NULL, NULL);

      self->answers[rung + 1] = button;
      if (rung >= 1)
        {
          g_autofree char *number = g_strdup_printf ("%d", rung);
          g_autofree char *css_class = g_strdup_printf ("rung-%d", rung);
          GtkWidget *disc = gtk_label_new (number);

          gtk_widget_add_css_class (disc, "rung-disc");
          gtk_widget_add_css_class (disc, css_class);
          gtk_widget_set_valign (disc, GTK_ALIGN_CENTER);
          gtk_box_append (GTK_BOX (row), disc);
          self->answer_names[rung - 1] = choice_label (words, "", "heading");
          self->answer_easier[rung - 1] = choice_label (words, "", "caption");
        }
      else
        {
          choice_label (words, rung == 0 ? _("We are not sure") : _("It depends on who you ask"), "heading");
          gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          rung == 0 ? _("We are not sure") : _("It depends on who you ask"), -1);
        }
      gtk_box_append (GTK_BOX (row), words);
      gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), row);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (answer_chosen_cb), self);
      gtk_box_append (GTK_BOX (group), button);
    }
  self->in_private = choice_label (self->box, _("Would anyone like to say more in private?"), "dim-label");
  gtk_widget_set_visible (self->in_private, FALSE);
}

static GtkWidget *
new_drop_down (void)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)),
                                            gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_widget_set_size_request (drop_down, -1, 44);
  return drop_down;
}

static void
rungs_place_sheet_init (RungsPlaceSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkWidget *leave;

  self->work_ids = g_ptr_array_new_with_free_func (g_free);
  self->meeting_ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->work_ids, NULL);
  g_ptr_array_add (self->meeting_ids, NULL);
  self->draft_id = g_uuid_string_random ();
  self->box = rungs_ladder_sheet_new ();
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->work = new_drop_down ();
  self->title = gtk_entry_new ();
  self->people = gtk_entry_new ();
  self->because = gtk_text_view_new ();
  self->meeting = new_drop_down ();
  add_question (self, _("What is being placed?"), NULL, self->work);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->title), _("A few words that say what it is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is the new piece of work called?"), -1);
  gtk_widget_set_size_request (self->title, -1, 44);
  gtk_widget_set_size_request (self->people, -1, 44);
  gtk_box_append (GTK_BOX (self->box), self->title);
  add_views (self);
  add_answers (self);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->people), GTK_INPUT_PURPOSE_DIGITS);
  add_question (self, _("How many people placed it?"), _("It may stay empty."), self->people);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->because), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->because), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->because), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->because), 9);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->because), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->because), 9);
  gtk_widget_set_focusable (frame, FALSE);
  gtk_widget_add_css_class (frame, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), self->because);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), 88);
  add_question (self, _("What makes you say so?"), _("It may stay empty. The reasons often matter more than the number."), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->because), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What makes you say so?"), -1);
  gtk_box_append (GTK_BOX (self->box), frame);
  add_question (self, _("At which meeting was it placed?"), NULL, self->meeting);

  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0f,
                                "visible", FALSE, "max-width-chars", 40, NULL);
  gtk_widget_add_css_class (self->problem, "heading");
  gtk_box_append (GTK_BOX (self->box), self->problem);
  self->put = gtk_button_new_with_label (_("Put it there"));
  gtk_widget_add_css_class (self->put, "suggested-action");
  gtk_widget_add_css_class (self->put, "pill");
  gtk_widget_set_margin_top (self->put, 12);
  gtk_box_append (GTK_BOX (self->box), self->put);
  leave = gtk_button_new_with_label (_("Not now"));
  gtk_widget_add_css_class (leave, "flat");
  gtk_widget_set_size_request (leave, -1, 44);
  gtk_widget_set_tooltip_text (leave, _("What you wrote is kept for next time"));
  gtk_box_append (GTK_BOX (self->box), leave);

  g_signal_connect_swapped (self->work, "notify::selected", G_CALLBACK (work_chosen_cb), self);
  g_signal_connect_swapped (self->title, "activate", G_CALLBACK (put_cb), self);
  g_signal_connect_swapped (self->put, "clicked", G_CALLBACK (put_cb), self);
  g_signal_connect_swapped (leave, "clicked", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rungs_place_sheet_new:
 * @workbook: where it is written
 *
 * Returns: (transfer floating): the sheet
 */
GtkWidget *
rungs_place_sheet_new (RungsWorkbook *workbook)
{
  RungsPlaceSheet *self = g_object_new (RUNGS_TYPE_PLACE_SHEET, NULL);

  self->workbook = g_object_ref (workbook);
  return GTK_WIDGET (self);
}

/**
 * rungs_place_sheet_set_rungs:
 * @values: the ladder something is placed on
 */
void
rungs_place_sheet_set_rungs (RungsPlaceSheet   *self,
                             RungsLadderValues *values)
{
  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  self->n_rungs = (int) values->n_rungs;
  g_free (self->ladder);
  self->ladder = values->is_main ? NULL : g_strdup (values->ladder);
  for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
    {
      const char *easier = values->words[i].easier;
      g_autofree char *name = NULL;

      gtk_widget_set_visible (self->answers[i + 2], i < self->n_rungs);
      if (i >= self->n_rungs)
        continue;
      /* Translators: number and name of a rung */
      name = g_strdup_printf (_("Rung %d, %s"), i + 1, values->rung_names[i]);
      gtk_label_set_label (GTK_LABEL (self->answer_names[i]), values->rung_names[i]);
      gtk_label_set_label (GTK_LABEL (self->answer_easier[i]), easier != NULL ? easier : "");
      gtk_widget_set_visible (self->answer_easier[i], easier != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers[i + 2]), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, easier != NULL ? easier : "", -1);
    }
}

/* Fills a drop-down with the records of a kind, after one line for none of them. Returns where ID stands, or 0. */
static guint
fill (RungsPlaceSheet *self,
      GtkWidget       *drop_down,
      GPtrArray       *ids,
      const char      *kind,
      const char      *first,
      const char      *id)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  g_autoptr (GPtrArray) records = rungs_workbook_list (self->workbook, query, 0, MOST_CHOICES, NULL);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint at = 0;

  gtk_string_list_append (list, first);
  g_ptr_array_set_size (ids, 0);
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);

      gtk_string_list_take (list, rungs_record_title (record));
      g_ptr_array_add (ids, g_strdup (rungs_record_id (record)));
      if (g_strcmp0 (rungs_record_id (record), id) == 0)
        at = i + 1;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), at);
  return at;
}

/* What was typed and left, before or after a restart. A draft of a form names its activity by id: it is not ours. */
static void
take_up_draft (RungsPlaceSheet *self)
{
  const RungsKind *kind = rungs_kind_find ("placing");
  g_autoptr (GPtrArray) drafts = rungs_workbook_list_drafts (self->workbook, kind, NULL);

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      RungsDraft *draft = g_ptr_array_index (drafts, i);
      const char *activity = g_hash_table_lookup (draft->typed, "activity");
      const char *people = g_hash_table_lookup (draft->typed, "people");
      const char *because = g_hash_table_lookup (draft->typed, "because");
      guint8 packed[16];

      if (!draft->is_new || (activity != NULL && rungs_id_pack (activity, packed)))
        continue;
      g_free (self->draft_id);
      self->draft_id = g_strdup (draft->id);
      self->draft_kept = TRUE;
      if (activity != NULL)
        gtk_editable_set_text (GTK_EDITABLE (self->title), activity);
      if (people != NULL)
        gtk_editable_set_text (GTK_EDITABLE (self->people), people);
      if (because != NULL)
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->because)), because, -1);
      return;
    }
}

static gboolean
is_empty (RungsPlaceSheet *self)
{
  g_autofree char *because = because_text (self);

  return *because == '\0' && *gtk_editable_get_text (GTK_EDITABLE (self->title)) == '\0' &&
         *gtk_editable_get_text (GTK_EDITABLE (self->people)) == '\0';
}

/**
 * rungs_place_sheet_begin:
 * @activity: (nullable): what is placed, if it is known
 *
 * Makes the lists new and puts the keyboard into the first field. What was typed before is still there.
 */
void
rungs_place_sheet_begin (RungsPlaceSheet *self,
                         const char      *activity)
{
  g_autofree char *was = NULL;
  g_autofree char *met = NULL;
  guint work;
  guint meeting;

  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  work = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->work));
  if (work < self->work_ids->len)
    was = g_strdup (g_ptr_array_index (self->work_ids, work));
  meeting = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->meeting));
  if (meeting < self->meeting_ids->len)
    met = g_strdup (g_ptr_array_index (self->meeting_ids, meeting));
  fill (self, self->work, self->work_ids, "activity", _("Something new"), activity != NULL ? activity : was);
  fill (self, self->meeting, self->meeting_ids, "meeting", _("No meeting"), met);
  if (is_empty (self))
    take_up_draft (self);
  gtk_widget_set_visible (self->title, is_new_work (self));
  gtk_widget_grab_focus (is_new_work (self) ? self->title : self->views[0]);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (RungsPlaceSheet) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error) && !self->closing_down)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

/**
 * rungs_place_sheet_flush:
 *
 * Hands what was typed and not yet placed to the workbook, as a draft.
 */
void
rungs_place_sheet_flush (RungsPlaceSheet *self)
{
  const RungsKind *kind = rungs_kind_find ("placing");
  g_autofree char *because = NULL;
  g_autoptr (RungsEdits) edits = NULL;

  g_return_if_fail (RUNGS_IS_PLACE_SHEET (self));

  if (self->writing != NULL || (is_empty (self) && !self->draft_kept) || rungs_workbook_is_read_only (self->workbook))
    return;
  because = because_text (self);
  edits = rungs_edits_new (_("Begin to place something on the ladder"));
  if (is_empty (self))
    {
      rungs_edits_discard_draft (edits, kind, self->draft_id);
      self->draft_kept = FALSE;
    }
  else
    {
      if (is_new_work (self))
        rungs_edits_type (edits, kind, self->draft_id, "activity", gtk_editable_get_text (GTK_EDITABLE (self->title)));
      rungs_edits_type (edits, kind, self->draft_id, "people", gtk_editable_get_text (GTK_EDITABLE (self->people)));
      rungs_edits_type (edits, kind, self->draft_id, "because", because);
      self->draft_kept = TRUE;
    }
  rungs_workbook_write_async (self->workbook, g_steal_pointer (&edits), NULL, kept_cb, g_object_ref (self));
}
