/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-paper.c: 1,000 case studies as one tagged PDF, beside LibreOffice, which converts the same words, headings, lists, quotes
 * and tables without a window; and the memory it takes, for some hundred pages and for thousands. The memory is that of a process
 * that does nothing else.
 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "measure.h"
#include "paper-file.h"
#include "paper-stories.h"

#define N_STUDIES 1000
#define N_RUNS 3

/* Two programs do not break every line at the same word. */
#define PAGES_APART 0.15

/* Writes the studies, and prints the most memory this process ever had, in kB. */
static int
write_studies (guint       n,
               const char *path)
{
  g_autoptr (RungsPaper) paper = paper_stories_make (n);
  g_autoptr (GError) error = NULL;
  RungsPaperStyle style;
  struct rusage usage;

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  if (!rungs_paper_file_write (paper, &style, path, NULL, NULL, &error))
    g_error ("%s", error->message);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%ld\n", usage.ru_maxrss);
  return 0;
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                                       &error);
  char *out = NULL;

  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error) ||
      !g_subprocess_get_successful (process))
    g_error ("%s: %s", argv[0], error != NULL ? error->message : "it failed");
  return out;
}

/* How many milliseconds a new process takes for @n studies. @memory: (out): the most it had, in kB. */
static double
time_ours (const char *self,
           guint       n,
           const char *path,
           double     *memory)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  const char *argv[] = { self, count, path, NULL };
  g_autofree char *out = NULL;
  double begun;

  g_unlink (path);
  begun = measure_now ();
  out = run (argv);
  begun = measure_now () - begun;
  if (memory != NULL)
    *memory = g_ascii_strtod (out, NULL);
  return begun;
}

/* Without anything of whoever runs it: its settings are made anew in @folder. */
static double
time_theirs (const char *office,
             const char *folder,
             const char *document)
{
  g_autofree char *settings = g_strdup_printf ("-env:UserInstallation=file://%s/office", folder);
  const char *argv[] = { office, settings, "--headless", "--convert-to",
                         "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}", "--outdir", folder,
                         document, NULL };

  return measure_command (argv);
}

static guint
count_pages (const char *path)
{
  const char *argv[] = { "pdfinfo", path, NULL };
  g_autofree char *out = run (argv);
  const char *tagged = strstr (out, "Tagged:");
  const char *found = strstr (out, "\nPages:");

  g_assert_nonnull (found);
  g_assert_true (tagged != NULL && g_str_has_prefix (g_strchug ((char *) tagged + strlen ("Tagged:")), "yes"));
  return (guint) g_ascii_strtoull (found + strlen ("\nPages:"), NULL, 10);
}

/* Whether the PDF holds the words of the studies, each as often as they do, and the feet of its pages. */
static void
check_words (const char *path,
             guint       n_pages,
             GHashTable *expected)
{
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *out = run (argv);
  g_autofree char *foot = paper_stories_foot ();
  g_autoptr (GHashTable) feet = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *total = g_strdup_printf ("%u", n_pages);
  GHashTableIter iter;
  gpointer word;
  gpointer count;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf (" Page %u of %s", i + 1, total);

      paper_stories_count (feet, foot);
      paper_stories_count (feet, number);
    }
  paper_stories_count (found, out);
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &word, &count))
    {
      const guint n = GPOINTER_TO_UINT (count) + GPOINTER_TO_UINT (g_hash_table_lookup (feet, word));

      if (GPOINTER_TO_UINT (g_hash_table_lookup (found, word)) != n)
        g_error ("%s: “%s” stands %u times, not %u", path, (char *) word,
                 GPOINTER_TO_UINT (g_hash_table_lookup (found, word)), n);
    }
}

static void
compare (const char *office,
         const char *folder,
         const char *ours,
         double      ours_time)
{
  g_autofree char *document = g_build_filename (folder, "theirs.fodt", NULL);
  g_autofree char *small = g_build_filename (folder, "small.fodt", NULL);
  g_autofree char *theirs = g_build_filename (folder, "theirs.pdf", NULL);
  g_autoptr (GHashTable) words = paper_stories_words (N_STUDIES);
  guint our_pages;
  guint their_pages;
  double theirs_time;

  paper_stories_write_fodt (1, small);
  paper_stories_write_fodt (N_STUDIES, document);
  /* The first start makes its settings, and is not counted. */
  time_theirs (office, folder, small);
  measure_note ("LibreOffice, one case study", time_theirs (office, folder, small));
  theirs_time = time_theirs (office, folder, document);
  our_pages = count_pages (ours);
  their_pages = count_pages (theirs);
  g_print ("Pages: ours %u, LibreOffice's %u\n", our_pages, their_pages);
  if (ABS ((double) our_pages - their_pages) > PAGES_APART * their_pages)
    g_error ("The two are not the same work.");
  check_words (ours, our_pages, words);
  check_words (theirs, their_pages, words);
  g_print ("Both hold the same words, each as often.\n");
  measure_ratio ("1,000 case studies to one tagged PDF", ours_time, "LibreOffice converts the same", theirs_time, 0.25);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autoptr (Measure) times = measure_new ();
  double small;
  double middle;
  double large;

  if (argc == 3)
    return write_studies ((guint) g_ascii_strtoull (argv[1], NULL, 10), argv[2]);
  folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  ours = g_build_filename (folder, "ours.pdf", NULL);
  time_ours (argv[0], N_STUDIES / 4, ours, &small);
  time_ours (argv[0], N_STUDIES * 4, ours, &large);
  for (int i = 0; i < N_RUNS; i++)
    measure_add (times, time_ours (argv[0], N_STUDIES, ours, &middle));
  g_print ("The most memory it takes: 250 case studies %.1f MB, 1,000 %.1f MB, 4,000 %.1f MB\n", small / 1024.0, middle / 1024.0,
           large / 1024.0);
  measure_growth ("Memory for 4,000 case studies beside that for 250", large, small, 1.25);
  if (office != NULL)
    compare (office, folder, ours, measure_median (times));
  else
    measure_note ("1,000 case studies to one tagged PDF (LibreOffice is not installed: nothing to compare it with)",
                  measure_median (times));
  measure_command ((const char *const[]) { "rm", "-r", folder, NULL });
  return measure_end ();
}
