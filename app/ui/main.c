/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * main.c: starts the desktop program.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "shell/application.h"
#include "text-direction.h"

/* The window is read the same way as the pages and pictures that are made without one. */
static void
started_cb (GApplication *application)
{
  gtk_widget_set_default_direction (rungs_text_direction_right_to_left () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
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
