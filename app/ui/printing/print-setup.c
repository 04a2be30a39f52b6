/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-setup.c: the paper and the printer. What was printed, how often and into which file is not kept.
 */
#include "config.h"

#include "printing/print-setup.h"

/* Of one print, and not of the printer. */
static const char *const not_kept[] = {
  GTK_PRINT_SETTINGS_N_COPIES,        GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_PAGE_RANGES,
  GTK_PRINT_SETTINGS_PAGE_SET,        GTK_PRINT_SETTINGS_OUTPUT_URI,  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  GTK_PRINT_SETTINGS_OUTPUT_DIR,      GTK_PRINT_SETTINGS_SCALE,       GTK_PRINT_SETTINGS_PAPER_FORMAT,
  GTK_PRINT_SETTINGS_PAPER_WIDTH,     GTK_PRINT_SETTINGS_PAPER_HEIGHT, GTK_PRINT_SETTINGS_ORIENTATION,
};

/** rungs_print_setup_page: Returns: (transfer full): the paper of @style, of which Rungs keeps its own margins free */
GtkPageSetup *
rungs_print_setup_page (const RungsPaperStyle *style)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A5, GTK_PAPER_NAME_LETTER };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *size = gtk_paper_size_new (names[i]);

      if (ABS (gtk_paper_size_get_width (size, GTK_UNIT_POINTS) - style->width) < 2.0 &&
          ABS (gtk_paper_size_get_height (size, GTK_UNIT_POINTS) - style->height) < 2.0)
        gtk_page_setup_set_paper_size_and_default_margins (setup, size);
      gtk_paper_size_free (size);
    }
  return setup;
}

/** rungs_print_setup_read: @settings: (nullable). Returns: (transfer full): the printer of last time, if there was one */
GtkPrintSettings *
rungs_print_setup_read (GSettings *settings)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *kept = settings != NULL ? g_settings_get_string (settings, "print-setup") : g_strdup ("");
  GtkPrintSettings *print = NULL;

  if (*kept != '\0' && g_key_file_load_from_data (file, kept, (gsize) -1, G_KEY_FILE_NONE, NULL))
    print = gtk_print_settings_new_from_key_file (file, NULL, NULL);
  return print != NULL ? print : gtk_print_settings_new ();
}

/** rungs_print_setup_keep: keeps what is of the printer in @print for next time */
void
rungs_print_setup_keep (GSettings        *settings,
                        GtkPrintSettings *print)
{
  g_autoptr (GtkPrintSettings) kept = gtk_print_settings_copy (print);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (not_kept); i++)
    gtk_print_settings_unset (kept, not_kept[i]);
  gtk_print_settings_to_key_file (kept, file, NULL);
  text = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (settings, "print-setup", text);
}
