/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * application.c: Rungs as the desktop sees it. It runs once: a second start hands its workbook to the window that is there.
 */
#include "config.h"

#include "shell/application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "shell/appearance.h"
#include "shell/shortcuts.h"
#include "shell/window.h"

struct _RungsApplication
{
  AdwApplication parent_instance;

  /* owned */
  GSettings *settings;
  RungsAppearance *appearance;

  /* state */
  guint signal_ids[2];
};

G_DEFINE_FINAL_TYPE (RungsApplication, rungs_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "example", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the made-up example programme"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say which version this is"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("WORKBOOK.rungs") },
  { NULL },
};

static RungsWindow *
find_window (RungsApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (RUNGS_IS_WINDOW (l->data))
      return RUNGS_WINDOW (l->data);
  return NULL;
}

static RungsWindow *
need_window (RungsApplication *self,
             gboolean         *is_new)
{
  RungsWindow *window = find_window (self);

  *is_new = window == NULL;
  if (window == NULL)
    window = rungs_window_new (GTK_APPLICATION (self), self->settings);
  return window;
}

static void
rungs_application_activate (GApplication *application)
{
  gboolean is_new;
  RungsWindow *window = need_window (RUNGS_APPLICATION (application), &is_new);

  gtk_window_present (GTK_WINDOW (window));
  if (is_new)
    rungs_window_open_last (window);
}

static void
rungs_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  gboolean is_new;
  RungsWindow *window = need_window (RUNGS_APPLICATION (application), &is_new);
  g_autofree char *path = g_file_get_path (files[0]);

  gtk_window_present (GTK_WINDOW (window));
  /* A place that is no file on this laptop gets the sentence of a file that is not there. */
  if (path == NULL)
    path = g_file_get_parse_name (files[0]);
  rungs_window_open (window, path, RUNGS_OPEN_FILE);
}

static int
rungs_application_handle_local_options (GApplication *application,
                                        GVariantDict *given)
{
  if (!g_variant_dict_contains (given, "version"))
    return -1;

  g_print ("rungs %s\n", RUNGS_VERSION);
  return 0;
}

static int
rungs_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **paths = NULL;
  gboolean is_new;

  g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &paths);
  if (g_variant_dict_contains (given, "example"))
    {
      RungsWindow *window = need_window (RUNGS_APPLICATION (application), &is_new);

      gtk_window_present (GTK_WINDOW (window));
      rungs_window_open_example (window);
    }
  else if (paths != NULL && paths[0] != NULL)
    {
      g_autoptr(GFile) file = g_application_command_line_create_file_for_arg (command_line, paths[0]);

      if (paths[1] != NULL)
        {
          g_application_command_line_printerr (command_line, "%s\n",
                                               _("Rungs opens one workbook at a time. Give one file."));
          return 2;
        }
      g_application_open (application, &file, 1, "");
    }
  else
    {
      g_application_activate (application);
    }
  return 0;
}

static void
pause_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  RungsWindow *window = find_window (RUNGS_APPLICATION (user_data));

  if (window != NULL)
    rungs_window_pause (window, !rungs_window_is_paused (window));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  RungsWindow *window = find_window (RUNGS_APPLICATION (user_data));

  /* The window closes when everything typed is on disk, and the program ends with its last window. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

static gboolean
asked_to_end_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);
  return G_SOURCE_CONTINUE;
}

static const GActionEntry actions[] = {
  { .name = "pause", .activate = pause_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
rungs_application_startup (GApplication *application)
{
  RungsApplication *self = RUNGS_APPLICATION (application);

  G_APPLICATION_CLASS (rungs_application_parent_class)->startup (application);

  self->settings = g_settings_new (RUNGS_APP_ID);
  self->appearance = rungs_appearance_new (gdk_display_get_default (), self->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  rungs_shortcuts_install (GTK_APPLICATION (self));
  self->signal_ids[0] = g_unix_signal_add (SIGTERM, asked_to_end_cb, self);
  self->signal_ids[1] = g_unix_signal_add (SIGINT, asked_to_end_cb, self);
}

static void
rungs_application_shutdown (GApplication *application)
{
  RungsApplication *self = RUNGS_APPLICATION (application);

  for (gsize i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
  g_clear_object (&self->appearance);

  G_APPLICATION_CLASS (rungs_application_parent_class)->shutdown (application);
}

static void
rungs_application_dispose (GObject *object)
{
  RungsApplication *self = RUNGS_APPLICATION (object);

  g_clear_object (&self->appearance);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rungs_application_parent_class)->dispose (object);
}

static void
rungs_application_class_init (RungsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_application_dispose;
  application_class->startup = rungs_application_startup;
  application_class->shutdown = rungs_application_shutdown;
  application_class->activate = rungs_application_activate;
  application_class->open = rungs_application_open;
  application_class->handle_local_options = rungs_application_handle_local_options;
  application_class->command_line = rungs_application_command_line;
}

static void
rungs_application_init (RungsApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), NULL);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("A workbook for programmes in which people shape services as equals."));
}

/** rungs_application_new: Returns: (transfer full): Rungs, not running yet */
RungsApplication *
rungs_application_new (void)
{
  return g_object_new (RUNGS_TYPE_APPLICATION,
                       "application-id", RUNGS_APP_ID,
                       "resource-base-path", "/org/rungs/Rungs",
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
