/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-tables.c: bringing a table of 100,000 rows in and out with rungs-cli, beside the sqlite3 shell, which keeps no journal, no
 * search index and no rules.
 */
#include "measure.h"

#define N_RUNS 3

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  g_autofree char *table = measure_table ();
  g_autofree char *workbook = g_build_filename (folder, "tables.rungs", NULL);
  g_autofree char *database = g_build_filename (folder, "tables.db", NULL);
  g_autofree char *out = g_build_filename (folder, "out.csv", NULL);
  g_autofree char *shell_import = g_strdup_printf (".import %s feedback", table);
  g_autofree char *shell_output = g_strdup_printf (".once %s", out);
  const char *cli = g_getenv ("RUNGS_CLI");
  const char *fresh[] = { "rm", "-f", workbook, database, out, NULL };
  const char *create[] = { cli, "new", workbook, NULL };
  const char *import[] = { cli, "import", workbook, "feedback", table, NULL };
  const char *export[] = { cli, "export", workbook, "feedback", "-o", out, NULL };
  const char *clear_out[] = { "rm", "-f", out, NULL };
  const char *import_in_shell[] = { "sqlite3", database, ".mode csv", shell_import, NULL };
  const char *export_in_shell[] = { "sqlite3", database, ".mode csv", shell_output, "SELECT * FROM feedback", NULL };
  const char *clearing[] = { "rm", "-r", folder, NULL };
  g_autoptr (Measure) imports = measure_new ();
  g_autoptr (Measure) exports = measure_new ();
  g_autoptr (Measure) shell_imports = measure_new ();
  g_autoptr (Measure) shell_exports = measure_new ();

  for (int i = 0; i < N_RUNS; i++)
    {
      measure_command (fresh);
      measure_command (create);
      measure_add (imports, measure_command (import));
      measure_add (exports, measure_command (export));
      measure_command (clear_out);
      measure_add (shell_imports, measure_command (import_in_shell));
      measure_add (shell_exports, measure_command (export_in_shell));
    }
  measure_note ("Importing 100,000 rows, with rules, journal and search index", measure_median (imports));
  measure_note ("The sqlite3 shell's .import of the same table", measure_median (shell_imports));
  measure_note ("Exporting 100,000 rows", measure_median (exports));
  measure_note ("The sqlite3 shell's output of the same table", measure_median (shell_exports));
  measure_command (clearing);
  return measure_end ();
}
