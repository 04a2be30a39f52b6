/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-talk.c: what the room talks about once a card is revealed. Views stand side by side; nothing is added up. Why is asked of
 * each, and never demanded.
 */
#include "config.h"

#include "ladder/card-talk.h"

#include <glib/gi18n.h>

#include "few.h"
#include "ladder-words.h"
#include "ladder/aim-sheet.h"
#include "ladder/in-private.h"
#include "ladder/ladder-sheet.h"
#include "ladder/look-again.h"
#include "ladder/round-reading.h"
#include "records/form.h"

/* All that is asked elsewhere, or filled in by Rungs. */
#define NOT_ASKED "meeting view answer placed-on ladder called face-down"

/* The last is the offer to say more in private. */
#define N_PROMPTS 3

typedef struct
{
  GtkWidget *box;
  GtkWidget *where;
  GtkWidget *form;
} Side;

struct _RungsCardTalk
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *prompts[N_PROMPTS];
  Side sides[RUNGS_N_VIEWS];
  GtkWidget *aim;
  GtkWidget *again;

  /* owned */
  RungsRoom *room;
};

G_DEFINE_FINAL_TYPE (RungsCardTalk, rungs_card_talk, GTK_TYPE_WIDGET)

enum
{
  AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
again_cb (RungsCardTalk *self,
          GtkWidget     *button)
{
  g_signal_emit (self, signals[AGAIN], 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "view")));
}

static void
rungs_card_talk_dispose (GObject *object)
{
  RungsCardTalk *self = RUNGS_CARD_TALK (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_card_talk_parent_class)->dispose (object);
}

static void
rungs_card_talk_class_init (RungsCardTalkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_card_talk_dispose;

  signals[AGAIN] = g_signal_new ("again", RUNGS_TYPE_CARD_TALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cardtalk");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_card_talk_init (RungsCardTalk *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Talking about it"), -1);
}

/* Where so few placed it that it could show who they are, they are asked what may be shown. */
static void
show_few (Side              *side,
          const RungsRecord *placing)
{
  const char *people = rungs_record_get (placing, "people");
  RungsFieldRow *row = rungs_form_get_row (RUNGS_FORM (side->form), "few");

  gtk_widget_set_visible (GTK_WIDGET (row), people != NULL && atoi (people) < RUNGS_FEW_ENOUGH);
}

static void
make_prompts (RungsCardTalk *self)
{
  rungs_ladder_sheet_heading (self->box, _("To ask the room"), 2);
  for (int i = 0; i < N_PROMPTS - 1; i++)
    {
      GtkWidget *prompt = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "xalign",
                                        0.0f, "max-width-chars", 44, "label",
                                        rungs_card_prompt_words ((RungsCardPrompts) (1 << i)), NULL);

      gtk_widget_add_css_class (prompt, "notice");
      gtk_box_append (GTK_BOX (self->box), prompt);
      self->prompts[i] = prompt;
    }
  self->prompts[N_PROMPTS - 1] = rungs_in_private_new (rungs_room_get_workbook (self->room));
  gtk_box_append (GTK_BOX (self->box), self->prompts[N_PROMPTS - 1]);
}

static void
make_side (RungsCardTalk *self,
           RungsView      view)
{
  Side *side = &self->sides[view];
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *again = gtk_button_new_with_label (_("Place it again"));
  /* Translators: a group of people ("The board"); a button */
  g_autofree char *named = g_strdup_printf (_("%s: place it again"), rungs_view_label (view));
  GtkWidget *heading;

  side->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (side->box, "card-side");
  heading = rungs_ladder_sheet_heading (words, rungs_view_label (view), 3);
  gtk_widget_set_margin_top (heading, 0);
  side->where = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (side->where), 0);
  gtk_label_set_wrap (GTK_LABEL (side->where), TRUE);
  gtk_box_append (GTK_BOX (words), side->where);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), rungs_ladder_head_new (view));
  gtk_box_append (GTK_BOX (top), words);
  gtk_widget_set_hexpand (words, TRUE);
  g_object_set (gtk_button_get_child (GTK_BUTTON (again)), "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify",
                GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (again, "flat");
  gtk_widget_set_size_request (again, -1, 44);
  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (again, !rungs_workbook_is_read_only (rungs_room_get_workbook (self->room)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (again), GTK_ACCESSIBLE_PROPERTY_LABEL, named, -1);
  g_object_set_data (G_OBJECT (again), "view", GINT_TO_POINTER (view));
  g_signal_connect_swapped (again, "clicked", G_CALLBACK (again_cb), self);
  gtk_box_append (GTK_BOX (top), again);
  gtk_box_append (GTK_BOX (side->box), top);
  side->form = rungs_form_new (rungs_room_get_workbook (self->room), rungs_kind_find ("placing"), RUNGS_FORM_PART, NOT_ASKED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (side->form), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_view_label (view), -1);
  gtk_box_append (GTK_BOX (side->box), side->form);
  gtk_widget_set_margin_top (side->box, 12);
  gtk_widget_set_visible (side->box, FALSE);
  gtk_box_append (GTK_BOX (self->box), side->box);
}

/**
 * rungs_card_talk_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): a talk about no card yet
 */
GtkWidget *
rungs_card_talk_new (RungsRoom *room)
{
  RungsCardTalk *self = g_object_new (RUNGS_TYPE_CARD_TALK, NULL);

  self->room = g_object_ref (room);
  make_prompts (self);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    make_side (self, (RungsView) view);
  self->aim = rungs_aim_sheet_new (room);
  gtk_widget_set_margin_top (self->aim, 12);
  gtk_box_append (GTK_BOX (self->box), self->aim);
  self->again = rungs_look_again_new (room);
  gtk_widget_set_margin_top (self->again, 18);
  gtk_box_append (GTK_BOX (self->box), self->again);
  return GTK_WIDGET (self);
}

/**
 * rungs_card_talk_set_card:
 * @activity: the piece of work
 * @card: how its round stands; it is revealed
 * @values: the ladder
 */
void
rungs_card_talk_set_card (RungsCardTalk     *self,
                          const char        *activity,
                          const RungsCard   *card,
                          RungsLadderValues *values)
{
  g_return_if_fail (RUNGS_IS_CARD_TALK (self));
  g_return_if_fail (card != NULL && card->n_face_down == 0);

  gtk_widget_set_visible (gtk_widget_get_first_child (self->box), card->prompts != RUNGS_CARD_ASK_NOTHING);
  for (int i = 0; i < N_PROMPTS; i++)
    gtk_widget_set_visible (self->prompts[i], (card->prompts & (1u << i)) != 0);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      const RungsCardSide *seen = rungs_card_side (card, rungs_view_token ((RungsView) view));
      Side *side = &self->sides[view];
      gboolean placed = seen != NULL && seen->placing != NULL;
      g_autofree char *where = placed ? rungs_round_where (values, seen->placing) : NULL;

      gtk_widget_set_visible (side->box, placed);
      if (!placed)
        continue;
      gtk_label_set_label (GTK_LABEL (side->where), where != NULL ? where : "");
      rungs_form_show (RUNGS_FORM (side->form), rungs_record_id (seen->placing));
      show_few (side, seen->placing);
    }
  rungs_aim_sheet_set_card (RUNGS_AIM_SHEET (self->aim), activity, card);
  rungs_look_again_set_activity (RUNGS_LOOK_AGAIN (self->again), activity);
}

/** rungs_card_talk_flush: hands what was typed to the workbook's writer */
void
rungs_card_talk_flush (RungsCardTalk *self)
{
  g_return_if_fail (RUNGS_IS_CARD_TALK (self));

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    rungs_form_flush (RUNGS_FORM (self->sides[view].form));
  rungs_aim_sheet_flush (RUNGS_AIM_SHEET (self->aim));
  rungs_look_again_flush (RUNGS_LOOK_AGAIN (self->again));
}
