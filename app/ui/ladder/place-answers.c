/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * place-answers.c: where a piece of work stands: each rung with its easier words, not sure, it depends; one of them is chosen.
 */
#include "config.h"

#include "ladder/place-answers.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/ladder-sheet.h"
#include "shell/tabbing.h"

#define N_ANSWERS (RUNGS_MAX_RUNGS + 2)

struct _RungsPlaceAnswers
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *buttons[N_ANSWERS]; /* -1 it depends, 0 not sure, and the rungs from 1 */
  GtkWidget *names[RUNGS_MAX_RUNGS];
  GtkWidget *easier[RUNGS_MAX_RUNGS];

  /* state */
  int n_rungs;
};

G_DEFINE_FINAL_TYPE (RungsPlaceAnswers, rungs_place_answers, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
button_of (RungsPlaceAnswers *self,
           int                answer)
{
  return self->buttons[answer + 1];
}

static void
toggled_cb (RungsPlaceAnswers *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
add_rung (RungsPlaceAnswers *self,
          GtkWidget         *row,
          GtkWidget         *words,
          int                rung)
{
  g_autofree char *number = g_strdup_printf ("%d", rung);
  g_autofree char *css_class = g_strdup_printf ("rung-%d", rung);
  GtkWidget *disc = gtk_label_new (number);

  gtk_widget_add_css_class (disc, "rung-disc");
  gtk_widget_add_css_class (disc, css_class);
  gtk_widget_set_valign (disc, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), disc);
  self->names[rung - 1] = rungs_ladder_sheet_choice_words (words, "", "heading");
  self->easier[rung - 1] = rungs_ladder_sheet_choice_words (words, "", "caption");
}

static void
add_answer (RungsPlaceAnswers *self,
            int                answer)
{
  GtkWidget *group = answer < RUNGS_MAX_RUNGS ? button_of (self, RUNGS_MAX_RUNGS) : NULL;
  GtkWidget *button = rungs_ladder_sheet_choice (group);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->buttons[answer + 1] = button;
  if (answer >= 1)
    {
      add_rung (self, row, words, answer);
    }
  else
    {
      const char *label = answer == 0 ? _("We are not sure") : _("It depends on who you ask");

      rungs_ladder_sheet_choice_words (words, label, "heading");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), words);
  gtk_button_set_child (GTK_BUTTON (button), row);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* The one that is chosen, or the topmost rung. */
static gboolean
rungs_place_answers_grab_focus (GtkWidget *widget)
{
  RungsPlaceAnswers *self = RUNGS_PLACE_ANSWERS (widget);
  int answer = rungs_place_answers_get (self);

  return gtk_widget_grab_focus (button_of (self, answer != RUNGS_NO_ANSWER ? answer : self->n_rungs));
}

static void
rungs_place_answers_dispose (GObject *object)
{
  RungsPlaceAnswers *self = RUNGS_PLACE_ANSWERS (object);

  for (int i = 0; i < N_ANSWERS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_place_answers_parent_class)->dispose (object);
}

static void
rungs_place_answers_class_init (RungsPlaceAnswersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_place_answers_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_place_answers_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", RUNGS_TYPE_PLACE_ANSWERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "placeanswers");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
rungs_place_answers_init (RungsPlaceAnswers *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  for (int answer = RUNGS_MAX_RUNGS; answer >= -1; answer--)
    add_answer (self, answer);
}

/** rungs_place_answers_new: Returns: (transfer floating): the answers, none of them chosen */
GtkWidget *
rungs_place_answers_new (void)
{
  return g_object_new (RUNGS_TYPE_PLACE_ANSWERS, NULL);
}

/**
 * rungs_place_answers_set_rungs:
 * @values: the ladder something is placed on
 */
void
rungs_place_answers_set_rungs (RungsPlaceAnswers *self,
                               RungsLadderValues *values)
{
  g_return_if_fail (RUNGS_IS_PLACE_ANSWERS (self));

  self->n_rungs = (int) values->n_rungs;
  for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
    {
      GtkWidget *button = button_of (self, i + 1);
      const char *easier = values->words[i].easier;
      g_autofree char *name = NULL;

      gtk_widget_set_visible (button, i < self->n_rungs);
      if (i >= self->n_rungs)
        continue;
      /* Translators: number and name of a rung */
      name = g_strdup_printf (_("Rung %d, %s"), i + 1, values->rung_names[i]);
      gtk_label_set_label (GTK_LABEL (self->names[i]), values->rung_names[i]);
      gtk_label_set_label (GTK_LABEL (self->easier[i]), easier != NULL ? easier : "");
      gtk_widget_set_visible (self->easier[i], easier != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, easier != NULL ? easier : "", -1);
    }
}

/** rungs_place_answers_get: Returns: the answer that is chosen, or %RUNGS_NO_ANSWER */
int
rungs_place_answers_get (RungsPlaceAnswers *self)
{
  g_return_val_if_fail (RUNGS_IS_PLACE_ANSWERS (self), RUNGS_NO_ANSWER);

  for (int answer = -1; answer <= RUNGS_MAX_RUNGS; answer++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button_of (self, answer))))
        return answer;
    }
  return RUNGS_NO_ANSWER;
}

/** rungs_place_answers_set: chooses @answer; %RUNGS_NO_ANSWER for none */
void
rungs_place_answers_set (RungsPlaceAnswers *self,
                         int                answer)
{
  g_return_if_fail (RUNGS_IS_PLACE_ANSWERS (self));

  for (int each = -1; each <= RUNGS_MAX_RUNGS; each++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button_of (self, each)), each == answer);
}

/** rungs_place_answers_press: chooses @answer, and takes the keyboard there */
void
rungs_place_answers_press (RungsPlaceAnswers *self,
                           int                answer)
{
  g_return_if_fail (RUNGS_IS_PLACE_ANSWERS (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button_of (self, answer)), TRUE);
  gtk_widget_grab_focus (button_of (self, answer));
}
