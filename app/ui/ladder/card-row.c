/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-row.c: one view at the card. Where it placed the card is not known here until it is revealed: nothing that is shown or
 * read out could tell it.
 */
#include "config.h"

#include "ladder/card-row.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/head-drag.h"
#include "ladder/ladder-sheet.h"
#include "shell/tabbing.h"

/* So far, in pixels, and it is a drag. */
#define A_DRAG 12

struct _RungsCardRow
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *tick;
  GtkWidget *head;
  GtkWidget *turn;
  GtkWidget *state;
  GtkWidget *back;

  /* state */
  RungsView view;
  gboolean showing;
  gboolean absent;
};

G_DEFINE_FINAL_TYPE (RungsCardRow, rungs_card_row, GTK_TYPE_WIDGET)

enum
{
  TICKED,
  TURN,
  TAKEN_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ticked_cb (RungsCardRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TICKED], 0, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->tick)));
}

static void
turned_cb (RungsCardRow *self)
{
  if (self->showing || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->turn)))
    return;
  /* Who is pressed and was not there has just come in. */
  if (self->absent)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->tick), TRUE);
  g_signal_emit (self, signals[TURN], 0);
}

static void
back_cb (RungsCardRow *self)
{
  g_signal_emit (self, signals[TAKEN_BACK], 0);
}

static gboolean
key_pressed_cb (RungsCardRow    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete && keyval != GDK_KEY_BackSpace) ||
      !gtk_widget_get_visible (self->back) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  back_cb (self);
  return GDK_EVENT_STOP;
}

static void
rungs_card_row_dispose (GObject *object)
{
  RungsCardRow *self = RUNGS_CARD_ROW (object);

  self->showing = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_card_row_parent_class)->dispose (object);
}

static gboolean
rungs_card_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_CARD_ROW (widget)->turn);
}

static void
rungs_card_row_class_init (RungsCardRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_card_row_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_card_row_grab_focus;

  signals[TICKED] = g_signal_new ("ticked", RUNGS_TYPE_CARD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_BOOLEAN);
  signals[TURN] = g_signal_new ("turn", RUNGS_TYPE_CARD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKEN_BACK] = g_signal_new ("taken-back", RUNGS_TYPE_CARD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  rungs_head_drag_signal (RUNGS_TYPE_CARD_ROW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cardrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
rungs_card_row_init (RungsCardRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->tick = gtk_check_button_new ();
  gtk_widget_set_size_request (self->tick, 44, 44);
  gtk_widget_set_valign (self->tick, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->tick, _("In the room"));
  gtk_box_append (GTK_BOX (self->box), self->tick);
  g_signal_connect_swapped (self->tick, "toggled", G_CALLBACK (ticked_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rungs_card_row_new:
 * @view: whose row it is
 * @group: (nullable): another row of the same card: the turn is with one of them
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
rungs_card_row_new (RungsView     view,
                    RungsCardRow *group)
{
  RungsCardRow *self = g_object_new (RUNGS_TYPE_CARD_ROW, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = new_line (NULL);
  g_autofree char *ticked = NULL;
  g_autofree char *back = NULL;

  self->view = view;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_view_label (view), -1);
  /* Translators: a group of people ("The board"); a box to tick */
  ticked = g_strdup_printf (_("%s: in the room"), rungs_view_label (view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, ticked, -1);

  self->head = rungs_ladder_head_new (view);
  gtk_box_append (GTK_BOX (self->box), self->head);
  rungs_head_drag_begin (self->head, GTK_WIDGET (self));

  self->turn = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->turn), GTK_TOGGLE_BUTTON (group->turn));
  gtk_widget_set_size_request (self->turn, -1, 44);
  gtk_widget_set_hexpand (self->turn, TRUE);
  gtk_widget_add_css_class (self->turn, "flat");
  gtk_label_set_label (GTK_LABEL (name), rungs_view_label (view));
  self->state = new_line ("caption");
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), self->state);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self->turn), words);
  g_signal_connect_swapped (self->turn, "toggled", G_CALLBACK (turned_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->turn);

  self->back = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_set_size_request (self->back, 44, 44);
  gtk_widget_set_valign (self->back, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_tooltip_text (self->back, _("Take the card back"));
  /* Translators: a group of people ("The board"); a button */
  back = g_strdup_printf (_("%s: take the card back"), rungs_view_label (view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, back, -1);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->back);
  return GTK_WIDGET (self);
}

/** rungs_card_row_get_view: Returns: whose row it is */
RungsView
rungs_card_row_get_view (RungsCardRow *self)
{
  g_return_val_if_fail (RUNGS_IS_CARD_ROW (self), RUNGS_VIEW_MIXED);

  return self->view;
}

/**
 * rungs_card_row_show:
 * @side: how it stands with this view
 * @is_turn: whether it is its turn
 * @editable: whether anything can be done
 * @where: (nullable): where it placed the card, once it is revealed
 */
void
rungs_card_row_show (RungsCardRow        *self,
                     const RungsCardSide *side,
                     gboolean             is_turn,
                     gboolean             editable,
                     const char          *where)
{
  const char *words;
  g_autofree char *spoken = NULL;

  g_return_if_fail (RUNGS_IS_CARD_ROW (self));

  if (side->placing != NULL)
    words = side->face_down || where == NULL ? _("✓ Placed, face down") : where;
  else
    words = side->there ? is_turn ? _("Placing now") : _("Not placed yet") : _("Not in the room");

  self->absent = !side->there && side->placing == NULL;
  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->tick), side->there);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->turn), is_turn);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->tick, editable);
  gtk_widget_set_sensitive (self->turn, editable);
  gtk_widget_set_visible (self->back, editable && side->placing != NULL && side->face_down);
  gtk_label_set_label (GTK_LABEL (self->state), words);
  if (self->absent)
    gtk_widget_add_css_class (self->state, "dim-label");
  else
    gtk_widget_remove_css_class (self->state, "dim-label");
  /* Translators: a group of people ("The board"), and how it stands with them ("Not placed yet") */
  spoken = g_strdup_printf (_("%s: %s"), rungs_view_label (self->view), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->turn), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
