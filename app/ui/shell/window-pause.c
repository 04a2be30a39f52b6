/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-pause.c: Pause: at once nothing of the programme can be seen or read out, and afterwards everything is as it was.
 */
#include "config.h"

#include "shell/window-private.h"

#include <glib/gi18n.h>

#include "shell/toolkit.h"

#define QUIETENS_ITSELF "rungs-quietens-itself"

static gboolean
stands_on (GtkWindow *window,
           GtkWindow *on)
{
  for (GtkWindow *below = gtk_window_get_transient_for (window); below != NULL;
       below = gtk_window_get_transient_for (below))
    if (below == on)
      return TRUE;
  return FALSE;
}

static void
hide_windows (RungsWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_windows = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n_windows; i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_visible (GTK_WIDGET (window)) && stands_on (window, GTK_WINDOW (self)) &&
          g_object_get_data (G_OBJECT (window), QUIETENS_ITSELF) == NULL)
        g_ptr_array_add (self->hidden_windows, g_steal_pointer (&window));
    }
  for (guint i = 0; i < self->hidden_windows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->hidden_windows, i), FALSE);
}

static void
show_windows (RungsWindow *self)
{
  /* The list of toplevels holds what was opened last first. */
  for (guint i = self->hidden_windows->len; i > 0; i--)
    {
      GtkWindow *window = g_ptr_array_index (self->hidden_windows, i - 1);

      /* One that was closed meanwhile stands on nothing any more. */
      if (gtk_window_get_transient_for (window) != NULL)
        gtk_window_present (window);
    }
  g_ptr_array_set_size (self->hidden_windows, 0);
}

/* Popovers have surfaces of their own, and would stay in sight. */
static void
close_popovers (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child) && gtk_widget_get_visible (child))
        gtk_popover_popdown (GTK_POPOVER (child));
      else
        close_popovers (child);
    }
}

static void
give_focus_back (RungsWindow *self)
{
  GtkWidget *focus = self->focus_before_pause;

  /* An entry would select all its words, so that the next letter typed replaced them. */
  if (focus != NULL && GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else if (focus != NULL)
    gtk_widget_grab_focus (focus);
  else
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&self->focus_before_pause);
}

/**
 * rungs_window_leave_alone:
 * @window: a window that shows a quiet page of its own while Rungs is paused
 *
 * Leaves @window where it is in a pause, also where it stands on the window that is paused.
 */
void
rungs_window_leave_alone (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_object_set_data (G_OBJECT (window), QUIETENS_ITSELF, window);
}

/**
 * rungs_window_pause:
 * @self: the window
 * @paused: whether to hide everything, or to carry on
 *
 * Hides everything at once behind a quiet page, or shows it again exactly as it was. Nothing typed is lost.
 */
void
rungs_window_pause (RungsWindow *self,
                    gboolean     paused)
{
  if (self->paused == !!paused)
    return;

  self->paused = !!paused;
  /* First of all what others can see. */
  g_object_notify (G_OBJECT (self), "paused");
  if (self->paused)
    {
      g_set_weak_pointer (&self->focus_before_pause, gtk_root_get_focus (GTK_ROOT (self)));
      close_popovers (self->content);
      rungs_toolkit_close_dialogs (GTK_WIDGET (self));
      gtk_widget_set_visible (self->pause_page, TRUE);
      gtk_widget_set_visible (self->content, FALSE);
      hide_windows (self);
      gtk_widget_grab_focus (self->pause_page);
      rungs_toolkit_announce (GTK_WIDGET (self), _("Paused"));
      rungs_window_flush (self);
    }
  else
    {
      gtk_widget_set_visible (self->content, TRUE);
      gtk_widget_set_visible (self->pause_page, FALSE);
      give_focus_back (self);
      show_windows (self);
      _rungs_window_update_history (self);
    }
  _rungs_window_update_title (self);
  _rungs_window_update_actions (self);
}

/** rungs_window_is_paused: Returns: %TRUE while everything is hidden */
gboolean
rungs_window_is_paused (RungsWindow *self)
{
  return self->paused;
}
