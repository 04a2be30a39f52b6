/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-prints.c: every print of the example programme, in every style, as the file that is handed over: what it says of itself, its
 * order, its words and their size, read back by the programs of others.
 */
#include "config.h"

#include "printing.h"

#include <glib/gstdio.h>
#include <string.h>

#include "example.h"
#include "fixture.h"
#include "paper-file.h"
#include "paper-twin.h"
#include "printing-booklet.h"
#include "printing-support.h"

static const struct
{
  const char *style;
  RungsPaperSize sheet;
  gboolean right_to_left;
} looks[] = {
  { "standard", RUNGS_PAPER_A4, FALSE }, { "large", RUNGS_PAPER_A4, FALSE },     { "large", RUNGS_PAPER_A5, FALSE },
  { "standard", RUNGS_PAPER_A5, TRUE },  { "cream", RUNGS_PAPER_LETTER, FALSE }, { "easier", RUNGS_PAPER_A4, FALSE },
};

static const struct
{
  const char *name;
  RungsLadderShown shown;
} views[] = {
  { "two rounds of the ladder", { .filter = { .rounds = 2 } } },
  { "the ladder through time", { .sort = RUNGS_LADDER_HISTORY } },
  { "the ladder explained", { .sort = RUNGS_LADDER_EXPLAINED } },
  { "the ladder with its aims", { .show_aims = TRUE } },
};

/** Print: a document of the example programme, and what it is called in messages. */
typedef struct
{
  char *name;
  RungsPaper *paper;
} Print;

static void
print_free (gpointer data)
{
  Print *print = data;

  rungs_paper_unref (print->paper);
  g_free (print->name);
  g_free (print);
}

/* @paper is taken. */
static void
add_print (GPtrArray  *prints,
           const char *name,
           RungsPaper *paper)
{
  Print *print = g_new0 (Print, 1);

  print->name = g_strdup (name);
  print->paper = paper;
  g_ptr_array_add (prints, print);
}

/* Of a kind, the record that there is most to print of, so that there is more than one page of what can be so long. */
static RungsPaper *
make_fullest (Fixture          *fixture,
              const RungsPrint *print,
              const char       *kind,
              RungsPrintUse    *use)
{
  g_autoptr (GPtrArray) records = fixture_list (fixture, kind);
  RungsPaper *fullest = NULL;
  gsize most = 0;

  for (guint i = 0; i < records->len; i++)
    {
      RungsPaper *paper = rungs_print_make (print, fixture->workbook, rungs_record_id (records->pdata[i]), use, NULL);
      g_autofree char *words = paper != NULL ? paper_words (paper) : NULL;

      if (words != NULL && strlen (words) > most)
        {
          g_clear_pointer (&fullest, rungs_paper_unref);
          fullest = rungs_paper_ref (paper);
          most = strlen (words);
        }
      g_clear_pointer (&paper, rungs_paper_unref);
    }
  return fullest;
}

static void
add_each (GPtrArray  *prints,
          Fixture    *fixture,
          const char *what)
{
  const RungsPrint *print = rungs_print_find (what);
  g_autoptr (GPtrArray) meetings = fixture_list (fixture, "meeting");
  RungsPrintUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY };

  if (rungs_print_asks (print) & RUNGS_PRINT_ASKS_MEETING)
    use.meeting = rungs_record_id (meetings->pdata[0]);
  if (!rungs_print_needs_id (print))
    add_print (prints, what, print_paper (fixture, what, NULL, &use));
  for (const char *const *kind = rungs_print_kinds (print); *kind != NULL; kind++)
    {
      g_autofree char *name = g_strdup_printf ("%s of %s", what, *kind);
      RungsPaper *paper = make_fullest (fixture, print, *kind, &use);

      if (paper == NULL)
        g_error ("The example programme has nothing to print as %s.", name);
      add_print (prints, name, paper);
    }
}

/* Everything that can be printed, and the views of the ladder, and a booklet. */
static GPtrArray *
make_prints (Fixture *fixture)
{
  GPtrArray *prints = g_ptr_array_new_with_free_func (print_free);
  g_autofree char *list = rungs_print_list ();
  g_auto (GStrv) whats = g_strsplit (list, ", ", -1);
  const RungsPrintUse inside = { .audience = RUNGS_AUDIENCE_PROGRAMME, .copies = 1, .today = TODAY };
  g_autoptr (RungsBooklet) booklet = rungs_booklet_new (fixture->workbook, &inside);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; whats[i] != NULL; i++)
    add_each (prints, fixture, whats[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      const RungsPrintUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY, .ladder = &views[i].shown };

      add_print (prints, views[i].name, print_paper (fixture, "ladder", NULL, &use));
    }
  g_assert_true (rungs_booklet_add_all (booklet, &error));
  g_assert_cmpuint (rungs_booklet_n (booklet), >, 0);
  add_print (prints, "a booklet", rungs_booklet_make (booklet));
  return prints;
}

static void
check_print (Fixture     *fixture,
             const Print *print,
             gsize        look)
{
  RungsPaperStyle style;
  g_autoptr (RungsPaperPages) pages = NULL;
  g_autofree char *path = fixture_path (fixture, "print.pdf");
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  Pdf pdf;

  rungs_paper_style_init (&style, looks[look].style, looks[look].sheet);
  style.right_to_left = looks[look].right_to_left;
  g_assert_true (rungs_paper_file_write (print->paper, &style, path, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_unlink (path);
  pages = rungs_paper_lay_out (print->paper, &style);
  pdf_open (&pdf, g_bytes_new_take (g_steal_pointer (&bytes), size));
  g_test_message ("%s, %s, sheet %d: %u pages", print->name, looks[look].style, looks[look].sheet, pdf_n_pages (&pdf));
  check_pdf (&pdf, pages);
  pdf_close (&pdf);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 20, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("rungs-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = fixture_path (fixture, "example.rungs");
  fixture->workbook = rungs_workbook_create (path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (rungs_example_fill (fixture->workbook, now, &error));
  g_assert_no_error (error);
}

static void
test_prints (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) prints = make_prints (fixture);

  for (guint i = 0; i < prints->len; i++)
    for (gsize look = 0; look < G_N_ELEMENTS (looks); look++)
      check_print (fixture, g_ptr_array_index (prints, i), look);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/prints/all", Fixture, NULL, set_up, test_prints, fixture_tear_down);

  return g_test_run ();
}
