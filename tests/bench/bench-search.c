/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-search.c: a keystroke in the search over 100,000 records, beside the same question asked of the sqlite3 shell.
 */
#include "measure.h"

#include <string.h>

#include <gio/gio.h>

#include "searching.h"

#define N_RUNS 15
#define LIMIT 50
#define AT_MOST_MS 50
#define MATCH "search MATCH '\"" MEASURE_WORD "\"*'"
#define SQL \
  "SELECT rowid, kind, id, snippet (search, 2, '', '', '…', 14) FROM search WHERE " MATCH " AND +rowid IN " \
  "(SELECT row FROM (SELECT rowid AS row, bm25 (search) AS score FROM search WHERE " MATCH " LIMIT 2000) " \
  "ORDER BY score, row LIMIT 50)"

static void
search_ended_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GError) error = NULL;
  guint *n_hits = data;
  g_autoptr (GPtrArray) hits = rungs_workbook_search_finish (RUNGS_WORKBOOK (source), result, &error);

  if (hits == NULL)
    g_error ("%s", error->message);
  *n_hits = hits->len;
}

static double
keystroke (RungsWorkbook *workbook,
           const char    *words)
{
  const double begun = measure_now ();
  guint n_hits = G_MAXUINT;

  rungs_workbook_search_async (workbook, words, LIMIT, NULL, search_ended_cb, &n_hits);
  while (n_hits == G_MAXUINT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_hits, ==, LIMIT);
  return measure_now () - begun;
}

/* The shell's own timer; the time it takes to start is not in it. The question is that of app/store/searching.c. */
static double
ask_shell (const char *path)
{
  const char *argv[] = { "sqlite3", "-readonly", path, NULL };
  const char *question = ".timer on\n" SQL ";\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GSubprocess) shell = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  const char *time;

  if (shell == NULL || !g_subprocess_communicate_utf8 (shell, question, NULL, &said, NULL, &error))
    g_error ("sqlite3: %s", error->message);
  time = g_strrstr (said, "Run Time: real ");
  if (time == NULL || !g_subprocess_get_successful (shell))
    g_error ("sqlite3 did not answer: %s", said);
  return g_ascii_strtod (time + strlen ("Run Time: real "), NULL) * 1000.0;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  g_autofree char *path = measure_workbook (folder);
  const char *clearing[] = { "rm", "-r", folder, NULL };
  g_autoptr (GError) error = NULL;
  RungsWorkbook *workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_autoptr (Measure) first_letters = measure_new ();
  g_autoptr (Measure) whole_word = measure_new ();
  g_autoptr (Measure) shell = measure_new ();

  if (workbook == NULL)
    g_error ("%s", error->message);
  for (int run = 0; run < N_RUNS; run++)
    {
      g_autofree char *typed = g_strdup (MEASURE_WORD);

      for (gsize n = strlen (typed) - 1; n >= 1; n--)
        {
          typed[n] = '\0';
          measure_add (first_letters, keystroke (workbook, typed));
        }
      measure_add (whole_word, keystroke (workbook, MEASURE_WORD));
      measure_add (shell, ask_shell (path));
    }
  measure_limit ("A search keystroke, a word that 1,000 of 100,000 records hold", measure_median (whole_word), AT_MOST_MS);
  measure_limit ("The slowest of them", measure_most (whole_word), AT_MOST_MS);
  measure_note ("The same in the sqlite3 shell", measure_median (shell));
  measure_note ("The first letters of that word, in the middle", measure_median (first_letters));
  rungs_workbook_close (workbook);
  g_object_unref (workbook);
  measure_command (clearing);
  return measure_end ();
}
