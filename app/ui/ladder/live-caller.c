/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-caller.c: one view that may be calling out, and where those of it stand so far. Its figure can be dragged onto the ladder,
 * as often as somebody calls.
 */
#include "config.h"

#include "ladder/live-caller.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/head-drag.h"
#include "ladder/ladder-sheet.h"
#include "shell/tabbing.h"

struct _RungsLiveCaller
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *head;
  GtkWidget *turn;
  GtkWidget *where;

  /* state */
  RungsView view;
  gboolean showing; /* it is shown whose turn it is, by nobody's hand */
};

G_DEFINE_FINAL_TYPE (RungsLiveCaller, rungs_live_caller, GTK_TYPE_WIDGET)

enum
{
  TURN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
turned_cb (RungsLiveCaller *self)
{
  if (!self->showing && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->turn)))
    g_signal_emit (self, signals[TURN], 0);
}

static void
rungs_live_caller_dispose (GObject *object)
{
  RungsLiveCaller *self = RUNGS_LIVE_CALLER (object);

  self->showing = TRUE;
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->turn, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_live_caller_parent_class)->dispose (object);
}

static gboolean
rungs_live_caller_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_LIVE_CALLER (widget)->turn);
}

static void
rungs_live_caller_class_init (RungsLiveCallerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_live_caller_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_live_caller_grab_focus;

  signals[TURN] = g_signal_new ("turn", RUNGS_TYPE_LIVE_CALLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  rungs_head_drag_signal (RUNGS_TYPE_LIVE_CALLER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "livecaller");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_live_caller_init (RungsLiveCaller *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
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

/**
 * rungs_live_caller_new:
 * @view: who
 * @group: (nullable): another caller: one of them calls out at a time
 *
 * Returns: (transfer floating): the caller
 */
GtkWidget *
rungs_live_caller_new (RungsView        view,
                       RungsLiveCaller *group)
{
  RungsLiveCaller *self = g_object_new (RUNGS_TYPE_LIVE_CALLER, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = new_line (NULL);

  self->view = view;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_view_label (view), -1);
  self->head = rungs_ladder_head_new (view);
  gtk_widget_set_size_request (self->head, 32, 44);
  rungs_head_drag_begin (self->head, GTK_WIDGET (self));
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->turn = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->turn), GTK_TOGGLE_BUTTON (group->turn));
  gtk_widget_set_size_request (self->turn, -1, 44);
  gtk_widget_set_hexpand (self->turn, TRUE);
  gtk_widget_add_css_class (self->turn, "flat");
  gtk_label_set_label (GTK_LABEL (name), rungs_view_label (view));
  self->where = new_line ("caption");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), self->where);
  gtk_button_set_child (GTK_BUTTON (self->turn), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->turn), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_view_label (view), -1);
  g_signal_connect_swapped (self->turn, "toggled", G_CALLBACK (turned_cb), self);
  gtk_widget_set_parent (self->turn, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/** rungs_live_caller_get_view: Returns: who it is */
RungsView
rungs_live_caller_get_view (RungsLiveCaller *self)
{
  g_return_val_if_fail (RUNGS_IS_LIVE_CALLER (self), RUNGS_VIEW_MIXED);

  return self->view;
}

/**
 * rungs_live_caller_show:
 * @where: where those of it stand, in words; "" for nobody
 * @is_turn: whether it calls out now
 */
void
rungs_live_caller_show (RungsLiveCaller *self,
                        const char      *where,
                        gboolean         is_turn)
{
  const char *words = *where != '\0' ? where : _("Nobody yet");

  g_return_if_fail (RUNGS_IS_LIVE_CALLER (self));

  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->turn), is_turn);
  self->showing = FALSE;
  gtk_label_set_label (GTK_LABEL (self->where), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->turn), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
