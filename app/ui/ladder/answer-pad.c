/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * answer-pad.c: the answers a card can be given. The buttons keep no mark of the one that was pressed: the next group looks at
 * the same screen.
 */
#include "config.h"

#include "ladder/answer-pad.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/head-drag.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"

/* Not sure, and it depends. */
#define N_ASIDES 2

struct _RungsAnswerPad
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *question;
  GtkWidget *rungs[RUNGS_MAX_RUNGS];
  GtkWidget *asides[N_ASIDES];
};

G_DEFINE_FINAL_TYPE (RungsAnswerPad, rungs_answer_pad, GTK_TYPE_WIDGET)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (RungsAnswerPad *self,
            GtkWidget      *button)
{
  g_signal_emit (self, signals[ANSWERED], 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "answer")));
}

static GtkWidget *
add_answer (RungsAnswerPad *self,
            GtkWidget      *box,
            GtkWidget      *child,
            int             answer)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_set_size_request (button, 44, 44);
  g_object_set_data (G_OBJECT (button), "answer", GINT_TO_POINTER (answer));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
add_aside (RungsAnswerPad *self,
           GtkWidget      *box,
           int             answer,
           const char     *tip)
{
  const char *words = answer == 0 ? _("We are not sure") : _("It depends on who you ask");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "width-chars", 8,
                                   NULL);
  GtkWidget *button;

  button = add_answer (self, box, label, answer);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}

static void
rungs_answer_pad_dispose (GObject *object)
{
  RungsAnswerPad *self = RUNGS_ANSWER_PAD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_answer_pad_parent_class)->dispose (object);
}

static gboolean
rungs_answer_pad_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_ANSWER_PAD (widget)->rungs[0]);
}

static void
rungs_answer_pad_class_init (RungsAnswerPadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_answer_pad_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_answer_pad_grab_focus;

  signals[ANSWERED] = g_signal_new ("answered", RUNGS_TYPE_ANSWER_PAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answerpad");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_answer_pad_init (RungsAnswerPad *self)
{
  GtkWidget *numbers = rungs_wrap_box_new (6);
  GtkWidget *asides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->question = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0f,
                                 "max-width-chars", 40, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->question), GTK_ACCESSIBLE_PROPERTY_LEVEL, 3, -1);
  gtk_widget_add_css_class (self->question, "heading");
  gtk_box_append (GTK_BOX (self->box), self->question);
  for (int rung = 1; rung <= RUNGS_MAX_RUNGS; rung++)
    {
      g_autofree char *number = g_strdup_printf ("%d", rung);
      g_autofree char *css_class = g_strdup_printf ("rung-%d", rung);
      GtkWidget *disc = gtk_label_new (number);

      gtk_widget_add_css_class (disc, "rung-disc");
      gtk_widget_add_css_class (disc, css_class);
      self->rungs[rung - 1] = add_answer (self, numbers, disc, rung);
      gtk_widget_add_css_class (self->rungs[rung - 1], "flat");
    }
  gtk_box_append (GTK_BOX (self->box), numbers);
  gtk_box_set_homogeneous (GTK_BOX (asides), TRUE);
  self->asides[0] = add_aside (self, asides, 0, _("Key 0"));
  self->asides[1] = add_aside (self, asides, -1, _("Key 9"));
  gtk_box_append (GTK_BOX (self->box), asides);
}

/** rungs_answer_pad_new: Returns: (transfer floating): the answers */
GtkWidget *
rungs_answer_pad_new (void)
{
  return g_object_new (RUNGS_TYPE_ANSWER_PAD, NULL);
}

/** rungs_answer_pad_set_values: shows the rungs of a ladder */
void
rungs_answer_pad_set_values (RungsAnswerPad    *self,
                             RungsLadderValues *values)
{
  g_return_if_fail (RUNGS_IS_ANSWER_PAD (self));

  for (int rung = 1; rung <= RUNGS_MAX_RUNGS; rung++)
    {
      GtkWidget *button = self->rungs[rung - 1];
      g_autofree char *name = NULL;

      gtk_widget_set_visible (button, rung <= (int) values->n_rungs);
      if (rung > (int) values->n_rungs)
        continue;
      /* Translators: number and name of a rung */
      name = g_strdup_printf (_("Rung %d, %s"), rung, values->rung_names[rung - 1]);
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/** rungs_answer_pad_set_question: what is asked, and of whom */
void
rungs_answer_pad_set_question (RungsAnswerPad *self,
                               const char     *question)
{
  g_return_if_fail (RUNGS_IS_ANSWER_PAD (self));

  gtk_label_set_label (GTK_LABEL (self->question), question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->question), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
}

/**
 * rungs_answer_pad_hold:
 * @row: (nullable): the row whose figure is dragged; %NULL: nobody is any more
 * @x: where it is held, in the coordinates of the row
 * @y: where it is held
 *
 * Lights up the answer that somebody is held over.
 *
 * Returns: that answer, or %RUNGS_NO_ANSWER
 */
int
rungs_answer_pad_hold (RungsAnswerPad *self,
                       GtkWidget      *row,
                       double          x,
                       double          y)
{
  int held = RUNGS_NO_ANSWER;

  g_return_val_if_fail (RUNGS_IS_ANSWER_PAD (self), RUNGS_NO_ANSWER);

  for (int rung = 1; rung <= RUNGS_MAX_RUNGS; rung++)
    if (rungs_head_drag_hold (self->rungs[rung - 1], row, x, y))
      held = rung;
  for (int i = 0; i < N_ASIDES; i++)
    if (rungs_head_drag_hold (self->asides[i], row, x, y))
      held = -i;
  return held;
}

/**
 * rungs_answer_pad_read_key:
 * @n_rungs: how many rungs the ladder has
 *
 * Returns: the answer a key stands for: 1 and on for a rung, 0 for not sure (key 0), -1 for it depends (key 9);
 *   %RUNGS_NO_ANSWER for other keys
 */
int
rungs_answer_pad_read_key (guint           keyval,
                           GdkModifierType state,
                           int             n_rungs)
{
  int digit;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return RUNGS_NO_ANSWER;
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    digit = (int) (keyval - GDK_KEY_0);
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    digit = (int) (keyval - GDK_KEY_KP_0);
  else
    return RUNGS_NO_ANSWER;
  if (digit == 9)
    return -1;
  return digit <= n_rungs ? digit : RUNGS_NO_ANSWER;
}
