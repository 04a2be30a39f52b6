/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-table.c: what lies on the table beside the ladder: who is in the room, whose turn it is, the answers a card can be given,
 * and, once all are turned over, the talk. Nothing is written here.
 */
#include "config.h"

#include "ladder/card-table.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/card-row.h"
#include "ladder/card-talk.h"
#include "ladder/ladder-sheet.h"
#include "ladder/round-reading.h"
#include "shell/in-sight.h"
#include "shell/tabbing.h"

struct _RungsCardTable
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *who;       /* who is in the room */
  GtkWidget *who_words;
  GtkWidget *rows[RUNGS_N_VIEWS];
  GtkWidget *state;
  GtkWidget *pad;
  GtkWidget *reveal;
  GtkWidget *reveal_words;
  GtkWidget *talk;

  /* owned */
  RungsRoom *room;
  RungsLadderValues *values;

  /* state */
  const RungsCard *card; /* owned by who shows it */
  int turn;              /* a RungsView, or RUNGS_CARD_NOBODY */
};

G_DEFINE_FINAL_TYPE (RungsCardTable, rungs_card_table, GTK_TYPE_WIDGET)

enum
{
  ANSWERED,
  REVEAL,
  AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_editable (RungsCardTable *self)
{
  return !rungs_workbook_is_read_only (rungs_room_get_workbook (self->room));
}

static const RungsCardSide *
side_of (RungsCardTable *self,
         int             view)
{
  return view >= 0 ? rungs_card_side (self->card, rungs_view_token ((RungsView) view)) : NULL;
}

/* ---- what is shown */

static void
show_rows (RungsCardTable *self)
{
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      const RungsCardSide *side = side_of (self, view);
      g_autofree char *where = rungs_round_where (self->values, side->placing);

      rungs_card_row_show (RUNGS_CARD_ROW (self->rows[view]), side, self->turn == view, is_editable (self), where);
    }
}

static void
show_pad (RungsCardTable *self)
{
  const RungsCardSide *side = side_of (self, self->turn);
  g_autofree char *question = NULL;

  gtk_widget_set_visible (self->pad, side != NULL && is_editable (self));
  if (side == NULL)
    return;
  if (side->placing == NULL)
    /* Translators: a group of people ("The board") */
    question = g_strdup_printf (_("%s: which rung is it on now?"), rungs_view_label ((RungsView) self->turn));
  else
    /* Translators: a group of people ("The board") */
    question = g_strdup_printf (_("%s: which rung instead?"), rungs_view_label ((RungsView) self->turn));
  rungs_answer_pad_set_question (RUNGS_ANSWER_PAD (self->pad), question);
}

static void
show_turn (RungsCardTable *self)
{
  show_rows (self);
  show_pad (self);
}

static void
show_state (RungsCardTable *self)
{
  g_autofree char *words = rungs_card_words (self->card);
  /* Translators: a sentence that says how many have placed a card */
  g_autofree char *named = g_strdup_printf (_("How the round stands: %s"), words);

  gtk_label_set_label (GTK_LABEL (self->state), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state), GTK_ACCESSIBLE_PROPERTY_LABEL, named, -1);
}

/* Who is in the room and has not placed yet, in words; NULL where that is nobody. */
static char *
missing_words (RungsCardTable *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      const RungsCardSide *side = side_of (self, view);

      if (side->there && side->placing == NULL)
        /* Translators: this stands between the members of a list */
        g_string_append_printf (words, "%s%s", words->len > 0 ? C_("list", ", ") : "", rungs_view_label ((RungsView) view));
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

/* Where the window is low it stands below what is seen. If there is not room for both, it is the answers. */
static void
bring_next (RungsCardTable *self)
{
  if (gtk_widget_get_visible (self->reveal))
    rungs_in_sight_bring (self->reveal);
  if (gtk_widget_get_visible (self->pad))
    rungs_in_sight_bring (self->pad);
}

static void
show_reveal (RungsCardTable *self)
{
  const gboolean may = rungs_card_may_reveal (self->card) && is_editable (self);
  const gboolean is_ready = self->card->stage == RUNGS_CARD_READY;
  const gboolean is_new = !gtk_widget_get_visible (self->reveal) ||
                          (is_ready && !gtk_widget_has_css_class (self->reveal, "suggested-action"));
  g_autofree char *missing = missing_words (self);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->reveal, may);
  if (missing != NULL)
    /* Translators: groups of people ("The board, Frontline workers") who have not placed a card yet */
    words = g_strdup_printf (_("Reveal now, without: %s"), missing);
  else
    words = g_strdup (_("Reveal"));
  gtk_label_set_label (GTK_LABEL (self->reveal_words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reveal), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (is_ready)
    gtk_widget_add_css_class (self->reveal, "suggested-action");
  else
    gtk_widget_remove_css_class (self->reveal, "suggested-action");
  if (may && is_new)
    bring_next (self);
}

static void
show_talk (RungsCardTable *self)
{
  gboolean open = self->card->stage == RUNGS_CARD_OPEN;

  if (open)
    rungs_card_talk_set_card (RUNGS_CARD_TALK (self->talk), rungs_room_get_activity (self->room), self->card, self->values);
  /* It begins where the button to reveal stood, or above it. */
  if (open && !gtk_widget_get_visible (self->talk))
    rungs_in_sight_bring (self->state);
  gtk_widget_set_visible (self->talk, open);
}

/* Once the card is revealed the talk comes first, and who may still join stands below it. */
static void
show_who (RungsCardTable *self)
{
  gboolean open = self->card->stage == RUNGS_CARD_OPEN;
  const char *words = open ? _("Who else is in the room?") : _("Who is in the room?");

  gtk_label_set_label (GTK_LABEL (self->who_words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->who_words), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    gtk_widget_set_visible (self->rows[view], !open || side_of (self, view)->placing == NULL);
  gtk_widget_set_visible (self->who, !open || self->card->n_placed < self->card->n_sides);
  gtk_box_reorder_child_after (GTK_BOX (self->box), self->who, open ? self->talk : NULL);
}

/* ---- what is pressed */

static void
answered_cb (RungsCardTable *self,
             int             answer)
{
  g_signal_emit (self, signals[ANSWERED], 0, answer);
}

static void
reveal_cb (RungsCardTable *self)
{
  g_signal_emit (self, signals[REVEAL], 0);
}

static void
again_cb (RungsCardTable *self,
          int             view)
{
  g_signal_emit (self, signals[AGAIN], 0, view);
}

/* ---- making it */

/* Who comes first is in the room or not. */
static gboolean
rungs_card_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (RUNGS_CARD_TABLE (widget)->box, GTK_DIR_TAB_FORWARD);
}

static void
rungs_card_table_dispose (GObject *object)
{
  RungsCardTable *self = RUNGS_CARD_TABLE (object);

  self->card = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->values, rungs_ladder_values_free);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_card_table_parent_class)->dispose (object);
}

static void
rungs_card_table_class_init (RungsCardTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_card_table_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_card_table_grab_focus;

  signals[ANSWERED] = g_signal_new ("answered", RUNGS_TYPE_CARD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_INT);
  signals[REVEAL] = g_signal_new ("reveal", RUNGS_TYPE_CARD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[AGAIN] = g_signal_new ("again", RUNGS_TYPE_CARD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cardtable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_who (RungsCardTable *self)
{
  self->who = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->who_words = rungs_ladder_sheet_heading (self->who, "", 2);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      self->rows[view] = rungs_card_row_new ((RungsView) view, view > 0 ? RUNGS_CARD_ROW (self->rows[0]) : NULL);
      gtk_box_append (GTK_BOX (self->who), self->rows[view]);
    }
  gtk_box_append (GTK_BOX (self->box), self->who);
}

static void
add_state (RungsCardTable *self)
{
  self->state = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "xalign", 0.0f,
                              "max-width-chars", 44, NULL);
  gtk_widget_set_margin_top (self->state, 6);
  gtk_box_append (GTK_BOX (self->box), self->state);
}

static void
add_pad (RungsCardTable *self)
{
  self->pad = rungs_answer_pad_new ();
  gtk_widget_set_margin_top (self->pad, 6);
  g_signal_connect_swapped (self->pad, "answered", G_CALLBACK (answered_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->pad);
}

static void
add_reveal (RungsCardTable *self)
{
  self->reveal = gtk_button_new ();
  self->reveal_words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->reveal_words), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->reveal_words), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (self->reveal), self->reveal_words);
  gtk_widget_add_css_class (self->reveal, "pill");
  gtk_widget_set_tooltip_text (self->reveal, _("Key R, when all have placed it"));
  gtk_widget_set_margin_top (self->reveal, 6);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (reveal_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->reveal);
}

static void
rungs_card_table_init (RungsCardTable *self)
{
  self->turn = RUNGS_CARD_NOBODY;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The round"), -1);
}

/**
 * rungs_card_table_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): a table with no card on it; it is not seen
 */
GtkWidget *
rungs_card_table_new (RungsRoom *room)
{
  RungsCardTable *self = g_object_new (RUNGS_TYPE_CARD_TABLE, "visible", FALSE, NULL);

  self->room = g_object_ref (room);
  add_who (self);
  add_state (self);
  add_pad (self);
  add_reveal (self);
  self->talk = rungs_card_talk_new (room);
  g_signal_connect_swapped (self->talk, "again", G_CALLBACK (again_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->talk);
  return GTK_WIDGET (self);
}

/** rungs_card_table_get_row: Returns: (transfer none): the row of a view */
GtkWidget *
rungs_card_table_get_row (RungsCardTable *self,
                          RungsView       view)
{
  g_return_val_if_fail (RUNGS_IS_CARD_TABLE (self), NULL);

  return self->rows[view];
}

/**
 * rungs_card_table_set_values:
 * @values: the ladder that the card is placed on
 */
void
rungs_card_table_set_values (RungsCardTable    *self,
                             RungsLadderValues *values)
{
  g_return_if_fail (RUNGS_IS_CARD_TABLE (self));

  g_clear_pointer (&self->values, rungs_ladder_values_free);
  self->values = rungs_ladder_values_ref (values);
  rungs_answer_pad_set_values (RUNGS_ANSWER_PAD (self->pad), values);
}

/**
 * rungs_card_table_set_card:
 * @card: (nullable): how the round stands; good until another is set. %NULL: no card lies there
 * @turn: whose turn it is: a RungsView, or %RUNGS_CARD_NOBODY
 */
void
rungs_card_table_set_card (RungsCardTable  *self,
                           const RungsCard *card,
                           int              turn)
{
  g_return_if_fail (RUNGS_IS_CARD_TABLE (self));

  self->card = card;
  self->turn = turn;
  gtk_widget_set_visible (GTK_WIDGET (self), card != NULL);
  if (card == NULL)
    return;
  show_state (self);
  show_turn (self);
  show_reveal (self);
  show_talk (self);
  show_who (self);
}

static gboolean
has_keyboard (GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/**
 * rungs_card_table_set_turn:
 * @turn: whose turn it is now
 *
 * Who uses the keyboard goes along with the turn, and stays where the last one was placed when it is nobody's.
 */
void
rungs_card_table_set_turn (RungsCardTable *self,
                           int             turn)
{
  int before = self->turn;
  gboolean in_row = before >= 0 && has_keyboard (self->rows[before]);
  gboolean in_pad = has_keyboard (self->pad);

  g_return_if_fail (RUNGS_IS_CARD_TABLE (self));

  self->turn = turn;
  if (self->card == NULL)
    return;
  show_turn (self);
  if (in_row && turn >= 0)
    gtk_widget_grab_focus (self->rows[turn]);
  else if (in_pad && turn < 0 && before >= 0)
    gtk_widget_grab_focus (self->rows[before]);
}

/** rungs_card_table_show_next: brings into sight what is pressed next: the answers, or the button to reveal */
void
rungs_card_table_show_next (RungsCardTable *self)
{
  g_return_if_fail (RUNGS_IS_CARD_TABLE (self));

  bring_next (self);
}

/** rungs_card_table_focus_pad: puts the keyboard on the answers */
void
rungs_card_table_focus_pad (RungsCardTable *self)
{
  g_return_if_fail (RUNGS_IS_CARD_TABLE (self));

  gtk_widget_grab_focus (self->pad);
}

/**
 * rungs_card_table_hold:
 * @row: (nullable): the row whose figure is dragged; %NULL: nobody is any more
 * @x: where it is held, in the coordinates of the row
 * @y: where it is held
 *
 * Returns: the answer it is held over, which lights up, or %RUNGS_NO_ANSWER
 */
int
rungs_card_table_hold (RungsCardTable *self,
                       GtkWidget      *row,
                       double          x,
                       double          y)
{
  g_return_val_if_fail (RUNGS_IS_CARD_TABLE (self), RUNGS_NO_ANSWER);

  return rungs_answer_pad_hold (RUNGS_ANSWER_PAD (self->pad), row, x, y);
}

/** rungs_card_table_flush: hands what was typed to the workbook's writer */
void
rungs_card_table_flush (RungsCardTable *self)
{
  g_return_if_fail (RUNGS_IS_CARD_TABLE (self));

  rungs_card_talk_flush (RUNGS_CARD_TALK (self->talk));
}
