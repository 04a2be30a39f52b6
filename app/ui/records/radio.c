/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * radio.c: one of several answers of which one is chosen. GTK 4.8 calls it a tick box unless it is told when it is made; and its
 * arrow keys go where there is something to see, so that an answer in a line of its own could not be left.
 */
#include "config.h"

#include "records/radio.h"

/* The next answer of the same question that can be chosen, on this side of BUTTON. */
static GtkWidget *
step (GtkWidget *button,
      gboolean   forward)
{
  GtkWidget *next = button;

  do
    {
      next = forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next);
    }
  while (next != NULL && !(GTK_IS_CHECK_BUTTON (next) && gtk_widget_get_visible (next) && gtk_widget_is_sensitive (next)));
  return next;
}

/* Answers stand in one box: from the last the keys go on to the first. */
static GtkWidget *
step_around (GtkWidget *button,
             gboolean   forward)
{
  GtkWidget *next = step (button, forward);
  GtkWidget *parent = gtk_widget_get_parent (button);

  if (next != NULL)
    return next;
  next = forward ? gtk_widget_get_first_child (parent) : gtk_widget_get_last_child (parent);
  return GTK_IS_CHECK_BUTTON (next) && gtk_widget_get_visible (next) && gtk_widget_is_sensitive (next) ? next
                                                                                                      : step (next, forward);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  const gboolean is_mirrored = gtk_widget_get_direction (button) == GTK_TEXT_DIR_RTL;
  gboolean forward = FALSE;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      forward = TRUE;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      forward = !is_mirrored;
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      forward = is_mirrored;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  button = step_around (button, forward);
  if (button == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  return GDK_EVENT_STOP;
}

/**
 * rungs_radio_new:
 * @words: what it says, and is called
 * @first: (nullable): another answer to the same question
 *
 * Returns: (transfer floating): the answer, not chosen
 */
GtkWidget *
rungs_radio_new (const char *words,
                 GtkWidget  *first)
{
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *label = gtk_label_new (words);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (button, keys);
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
  return button;
}
