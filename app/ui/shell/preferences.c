/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * preferences.c: what a person chooses once for this laptop. Each choice works at once; there is nothing to confirm.
 */
#include "config.h"

#include "shell/preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shell/aside.h"

/* An enum key and a row of choices in the same order. The row outlives its handlers, the settings drop theirs with the row. */
static void
choice_made_cb (GtkWidget  *row,
                GParamSpec *pspec,
                GSettings  *settings)
{
  g_settings_set_enum (settings, gtk_widget_get_name (row), (int) adw_combo_row_get_selected (ADW_COMBO_ROW (row)));
}

static void
bind_choice (GtkBuilder *builder,
             GSettings  *settings,
             const char *key)
{
  GtkWidget *row = GTK_WIDGET (gtk_builder_get_object (builder, key));

  gtk_widget_set_name (row, key);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) g_settings_get_enum (settings, key));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (choice_made_cb), settings, G_CONNECT_DEFAULT);
}

/**
 * rungs_preferences_show:
 * @parent: the main window
 * @settings: the settings of org.rungs.Rungs
 *
 * Shows the preferences in a window over @parent.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
rungs_preferences_show (GtkWindow *parent,
                        GSettings *settings)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/rungs/Rungs/shell/preferences.ui");
  GtkWidget *page = GTK_WIDGET (gtk_builder_get_object (builder, "page"));
  GtkWidget *window;

  g_settings_bind (settings, "text-size", gtk_builder_get_object (builder, "percent"), "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "author", gtk_builder_get_object (builder, "author"), "text", G_SETTINGS_BIND_DEFAULT);
  bind_choice (builder, settings, "style");
  bind_choice (builder, settings, "background");

  window = rungs_aside_new (parent, _("Preferences"), page, 620, 560);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
