/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * main.c: starts the desktop program.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "shell/application.h"

/* For tests: the window of a right-to-left language without its locale. */
static void
started_cb (GApplication *application)
{
  if (g_strcmp0 (g_getenv ("RUNGS_TEXT_DIRECTION"), "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(RungsApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RUNGS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = rungs_application_new ();
  g_signal_connect_after (application, "startup", G_CALLBACK (started_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
