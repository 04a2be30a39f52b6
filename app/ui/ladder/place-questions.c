/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-questions.c: what is asked when something is placed on the ladder. Why is asked and never demanded; not being sure is an
 * answer.
 */
#include "config.h"

#include "ladder/place-questions.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/head-drag.h"
#include "ladder/in-private.h"
#include "ladder/ladder-sheet.h"
#include "ladder/place-answers.h"
#include "ladder/record-choice.h"
#include "shell/tabbing.h"

struct _RungsPlaceQuestions
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *work;    /* none: something new */
  GtkWidget *title;
  GtkWidget *views[RUNGS_N_VIEWS];
  GtkWidget *answers;
  GtkWidget *in_private;
  GtkWidget *people;
  GtkWidget *because;
  GtkWidget *meeting;

  /* state */
  gboolean setting;   /* an answer is set, by nobody's hand */
};

G_DEFINE_FINAL_TYPE (RungsPlaceQuestions, rungs_place_questions, GTK_TYPE_WIDGET)

enum
{
  TYPED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- each answer as text */

static char *
get_because (RungsPlaceQuestions *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->because));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_because (RungsPlaceQuestions *self,
             const char          *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->because)), text, -1);
}

static char *
get_view (RungsPlaceQuestions *self)
{
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->views[i])))
        return g_strdup (rungs_view_token ((RungsView) i));
    }
  return g_strdup ("");
}

static void
set_view (RungsPlaceQuestions *self,
          const char          *token)
{
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->views[i]), g_str_equal (rungs_view_token ((RungsView) i), token));
}

static char *
get_answer (RungsPlaceQuestions *self)
{
  int answer = rungs_place_answers_get (RUNGS_PLACE_ANSWERS (self->answers));

  return g_strdup (answer != RUNGS_NO_ANSWER ? rungs_answer_token (answer) : "");
}

static void
set_answer (RungsPlaceQuestions *self,
            const char          *token)
{
  rungs_place_answers_set (RUNGS_PLACE_ANSWERS (self->answers), *token != '\0' ? rungs_answer_parse (token) : RUNGS_NO_ANSWER);
}

static char *
get_title (RungsPlaceQuestions *self)
{
  return g_strdup (rungs_place_questions_get_work (self) == NULL ? gtk_editable_get_text (GTK_EDITABLE (self->title)) : "");
}

static void
set_title (RungsPlaceQuestions *self,
           const char          *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->title), text);
}

static char *
get_people (RungsPlaceQuestions *self)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->people)));
}

static void
set_people (RungsPlaceQuestions *self,
            const char          *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->people), text);
}

/** Question: one of them, by the name of its field. */
typedef struct
{
  const char *field;
  gsize widget; /* where it stands in the struct */
  char *(*get) (RungsPlaceQuestions *self);
  void (*set) (RungsPlaceQuestions *self, const char *text);
} Question;

#define WIDGET(name) G_STRUCT_OFFSET (RungsPlaceQuestions, name)

static const Question questions[] = {
  { "activity", WIDGET (title), get_title, set_title },
  { "view", WIDGET (views), get_view, set_view },
  { "answer", WIDGET (answers), get_answer, set_answer },
  { "people", WIDGET (people), get_people, set_people },
  { "because", WIDGET (because), get_because, set_because },
};

static const Question *
find_question (const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      if (g_str_equal (questions[i].field, field))
        return &questions[i];
    }
  g_return_val_if_reached (NULL);
}

/* ---- what is typed and chosen */

static void
typed_cb (RungsPlaceQuestions *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[TYPED], 0);
}

static void
done_cb (RungsPlaceQuestions *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
work_chosen_cb (RungsPlaceQuestions *self)
{
  gtk_widget_set_visible (self->title, rungs_place_questions_get_work (self) == NULL);
  typed_cb (self);
}

static void
answer_chosen_cb (RungsPlaceQuestions *self)
{
  gtk_widget_set_visible (self->in_private, rungs_place_answers_get (RUNGS_PLACE_ANSWERS (self->answers)) == 1);
  typed_cb (self);
}

/* A figure is held over something else in the window. */
static void
dragged_cb (RungsPlaceQuestions *self,
            double               x,
            double               y,
            gboolean             ended)
{
  GtkWidget *head = rungs_head_drag_get_head (GTK_WIDGET (self));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t there;

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    if (gtk_widget_get_parent (self->views[view]) == gtk_widget_get_parent (head) &&
        gtk_widget_compute_point (GTK_WIDGET (self), root, &here, &there))
      gtk_widget_activate_action (GTK_WIDGET (self), "place.hold", "(iddb)", view, (double) there.x, (double) there.y, ended);
}

/* ---- making it */

static gboolean
rungs_place_questions_grab_focus (GtkWidget *widget)
{
  RungsPlaceQuestions *self = RUNGS_PLACE_QUESTIONS (widget);

  return gtk_widget_grab_focus (rungs_place_questions_get_work (self) == NULL ? self->title : self->views[0]);
}

static void
rungs_place_questions_dispose (GObject *object)
{
  g_clear_pointer (&RUNGS_PLACE_QUESTIONS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_place_questions_parent_class)->dispose (object);
}

static void
rungs_place_questions_class_init (RungsPlaceQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_place_questions_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_place_questions_grab_focus;

  signals[TYPED] = g_signal_new ("typed", RUNGS_TYPE_PLACE_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", RUNGS_TYPE_PLACE_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  rungs_head_drag_signal (RUNGS_TYPE_PLACE_QUESTIONS);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "placequestions");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_question (RungsPlaceQuestions *self,
              const char          *words,
              const char          *hint,
              GtkWidget           *field)
{
  rungs_ladder_sheet_heading (self->box, words, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (hint != NULL)
    {
      GtkWidget *label = rungs_ladder_sheet_choice_words (self->box, hint, "dim-label");

      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
    }
}

static GtkWidget *
new_entry (RungsPlaceQuestions *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_size_request (entry, -1, 44);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  return entry;
}

static void
add_title (RungsPlaceQuestions *self)
{
  self->title = new_entry (self);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->title), _("A few words that say what it is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is the new piece of work called?"), -1);
  g_signal_connect_swapped (self->title, "activate", G_CALLBACK (done_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->title);
}

static void
add_views (RungsPlaceQuestions *self)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);

  add_question (self, _("Whose view is it?"), _("Different people may see the same work differently. No view is the wrong one."),
                group);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *button = rungs_ladder_sheet_choice (view > 0 ? self->views[0] : NULL);
      GtkWidget *head = rungs_ladder_head_new (view);

      self->views[view] = button;
      rungs_head_drag_begin (head, GTK_WIDGET (self));
      gtk_box_append (GTK_BOX (row), head);
      gtk_widget_set_hexpand (button, TRUE);
      gtk_box_append (GTK_BOX (row), button);
      rungs_ladder_sheet_choice_words (words, rungs_view_label (view), "body");
      gtk_button_set_child (GTK_BUTTON (button), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_view_label (view), -1);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (typed_cb), self);
      gtk_box_append (GTK_BOX (group), row);
    }
  gtk_box_append (GTK_BOX (self->box), group);
}

static void
add_answers (RungsPlaceQuestions *self,
             RungsWorkbook       *workbook)
{
  self->answers = rungs_place_answers_new ();
  add_question (self, _("Which rung is it on now?"), _("Press its number, here or on the ladder. Not sure is a good answer too."),
                self->answers);
  g_signal_connect_swapped (self->answers, "chosen", G_CALLBACK (answer_chosen_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->answers);
  self->in_private = rungs_in_private_new (workbook);
  gtk_widget_set_margin_top (self->in_private, 6);
  gtk_widget_set_visible (self->in_private, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->in_private);
}

static void
add_reasons (RungsPlaceQuestions *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  self->people = new_entry (self);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->people), GTK_INPUT_PURPOSE_DIGITS);
  add_question (self, _("How many people placed it?"), _("It may stay empty."), self->people);
  gtk_box_append (GTK_BOX (self->box), self->people);
  self->because = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin", 9,
                                "bottom-margin", 9, "left-margin", 9, "right-margin", 9, NULL);
  add_question (self, _("What makes you say so?"), _("It may stay empty. The reasons often matter more than the number."),
                self->because);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->because)), "changed", G_CALLBACK (typed_cb), self);
  gtk_widget_set_focusable (frame, FALSE);
  gtk_widget_add_css_class (frame, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), self->because);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), 88);
  gtk_box_append (GTK_BOX (self->box), frame);
}

static void
rungs_place_questions_init (RungsPlaceQuestions *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self, "dragged", G_CALLBACK (dragged_cb), NULL);
}

/**
 * rungs_place_questions_new:
 * @workbook: whose work and meetings can be chosen
 *
 * Returns: (transfer floating): the questions, none of them answered
 */
GtkWidget *
rungs_place_questions_new (RungsWorkbook *workbook)
{
  RungsPlaceQuestions *self = g_object_new (RUNGS_TYPE_PLACE_QUESTIONS, NULL);

  self->work = rungs_record_choice_new (workbook, "activity", _("What is being placed?"), _("Something new"));
  g_signal_connect_swapped (self->work, "chosen", G_CALLBACK (work_chosen_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->work);
  add_title (self);
  add_views (self);
  add_answers (self, workbook);
  add_reasons (self);
  self->meeting = rungs_record_choice_new (workbook, "meeting", _("At which meeting was it placed?"), _("No meeting"));
  gtk_widget_set_margin_top (self->meeting, 12);
  gtk_box_append (GTK_BOX (self->box), self->meeting);
  return GTK_WIDGET (self);
}

/**
 * rungs_place_questions_set_rungs:
 * @values: the ladder something is placed on
 */
void
rungs_place_questions_set_rungs (RungsPlaceQuestions *self,
                                 RungsLadderValues   *values)
{
  g_return_if_fail (RUNGS_IS_PLACE_QUESTIONS (self));

  rungs_place_answers_set_rungs (RUNGS_PLACE_ANSWERS (self->answers), values);
}

/** rungs_place_questions_get_work: Returns: (transfer none) (nullable): the piece of work that is chosen; %NULL: a new one */
const char *
rungs_place_questions_get_work (RungsPlaceQuestions *self)
{
  g_return_val_if_fail (RUNGS_IS_PLACE_QUESTIONS (self), NULL);

  return rungs_record_choice_get_id (RUNGS_RECORD_CHOICE (self->work));
}

/**
 * rungs_place_questions_set_work:
 * @activity: (nullable): a piece of work; %NULL: a new one
 */
void
rungs_place_questions_set_work (RungsPlaceQuestions *self,
                                const char          *activity)
{
  g_return_if_fail (RUNGS_IS_PLACE_QUESTIONS (self));

  rungs_record_choice_set_id (RUNGS_RECORD_CHOICE (self->work), activity);
  gtk_widget_set_visible (self->title, activity == NULL);
}

/** rungs_place_questions_get_meeting: Returns: (transfer none) (nullable): the meeting that is chosen */
const char *
rungs_place_questions_get_meeting (RungsPlaceQuestions *self)
{
  g_return_val_if_fail (RUNGS_IS_PLACE_QUESTIONS (self), NULL);

  return rungs_record_choice_get_id (RUNGS_RECORD_CHOICE (self->meeting));
}

/** rungs_place_questions_get: Returns: (transfer full): the answer to a question as it is typed; empty where there is none */
char *
rungs_place_questions_get (RungsPlaceQuestions *self,
                           const char          *field)
{
  g_return_val_if_fail (RUNGS_IS_PLACE_QUESTIONS (self), NULL);

  return find_question (field)->get (self);
}

/**
 * rungs_place_questions_set:
 * @text: (nullable): the answer as it was typed
 *
 * Sets an answer; nobody is told.
 */
void
rungs_place_questions_set (RungsPlaceQuestions *self,
                           const char          *field,
                           const char          *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (RUNGS_IS_PLACE_QUESTIONS (self));

  shown = find_question (field)->get (self);
  if (g_str_equal (shown, text != NULL ? text : ""))
    return;
  self->setting = TRUE;
  find_question (field)->set (self, text != NULL ? text : "");
  self->setting = FALSE;
}

/** rungs_place_questions_ask: puts the keyboard into a question */
void
rungs_place_questions_ask (RungsPlaceQuestions *self,
                           const char          *field)
{
  g_return_if_fail (RUNGS_IS_PLACE_QUESTIONS (self));

  gtk_widget_grab_focus (G_STRUCT_MEMBER (GtkWidget *, self, find_question (field)->widget));
}

/** rungs_place_questions_press: chooses an answer on the ladder, and takes the keyboard there */
void
rungs_place_questions_press (RungsPlaceQuestions *self,
                             int                  answer)
{
  g_return_if_fail (RUNGS_IS_PLACE_QUESTIONS (self));

  rungs_place_answers_press (RUNGS_PLACE_ANSWERS (self->answers), answer);
}

/** rungs_place_questions_drop: chooses whose view it is, and an answer on the ladder: somebody was dragged there */
void
rungs_place_questions_drop (RungsPlaceQuestions *self,
                            RungsView            view,
                            int                  answer)
{
  g_return_if_fail (RUNGS_IS_PLACE_QUESTIONS (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->views[view]), TRUE);
  rungs_place_questions_press (self, answer);
}
