/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * aside.c: a small window beside the main one. A plain window, because the dialogs that newer toolkits keep inside the window
 * are not there on older ones, and the windows that older ones offer are deprecated on newer ones.
 */
#include "config.h"

#include "shell/aside.h"

#include "shell/toolkit.h"

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return GDK_EVENT_STOP;
}

/**
 * rungs_aside_new:
 * @parent: the main window
 * @title: what the window is for, translated
 * @content: what is in it
 * @width: its width in pixels at plain text size; it grows with the text as far as @parent has room
 * @height: its height likewise
 *
 * Makes a window over @parent that Escape and Ctrl+W close.
 *
 * Returns: (transfer none): the window, not shown yet; the toolkit owns it
 */
GtkWidget *
rungs_aside_new (GtkWindow  *parent,
                 const char *title,
                 GtkWidget  *content,
                 int         width,
                 int         height)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  double scale = rungs_toolkit_text_scale (GTK_WIDGET (parent));

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window),
                               MIN ((int) (width * scale), gtk_widget_get_width (GTK_WIDGET (parent)) - 48),
                               MIN ((int) (height * scale), gtk_widget_get_height (GTK_WIDGET (parent)) - 48));
  gtk_widget_add_css_class (window, "rungs");

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape|<Control>w"),
                                                          gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);

  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (window), box);
  return window;
}
