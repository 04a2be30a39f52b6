/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-take-away-views.c: each view of the example's ladder, taken away as SVG and as PDF: other programs open it, and it says
 * there what the command line prints with --text.
 */
#include "config.h"

#include "take-away.h"

#include <string.h>

#include "example.h"
#include "take-away-support.h"

/** View: as the Ladder page asks for it. */
typedef struct
{
  const char *name;
  RungsLadderShown shown;
  gboolean of_one;      /* piece of work */
  gboolean of_meeting;
  const char *says;     /* it would not be this view without */
  const char *says_not;
} View;

static const View views[] = {
  { "card", { .show_aims = TRUE }, TRUE, FALSE, "What people aim at", "How a first home is given" },
  { "work", { .show_aims = FALSE }, FALSE, FALSE, "How a first home is given", "What people aim at" },
  { "later", { .filter = { .rounds = 2 }, .show_aims = TRUE }, TRUE, FALSE, "Round by round", "How a first home is given" },
  { "aims", { .show_aims = TRUE }, FALSE, FALSE, "What people aim at", NULL },
  { "explain", { .sort = RUNGS_LADDER_EXPLAINED }, FALSE, FALSE, "What sets people back.\n  ", "pieces of work" },
  { "live", { .show_aims = FALSE }, TRUE, TRUE, "The weekly drop-in", "How a first home is given" },
  { "time", { .sort = RUNGS_LADDER_HISTORY }, FALSE, FALSE, "\nRound 2, ", "What people aim at" },
};

static void
fill (Fixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 22, 12, 0, 0);
  g_autoptr (GError) error = NULL;

  rungs_example_fill (fixture->workbook, now, &error);
  g_assert_no_error (error);
}

/* The meeting at which @activity was placed last. */
static char *
find_meeting (Fixture    *fixture,
              const char *activity)
{
  RungsLadderFilter filter = { .activity = activity };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsLadderValues) values = rungs_ladder_values_read_filtered (fixture->workbook, &filter, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->meeting != NULL)
        return g_strdup (standing->meeting);
    }
  return NULL;
}

static RungsTakeAway *
read_view (Fixture    *fixture,
           const View *view)
{
  RungsLadderShown shown = view->shown;
  g_autofree char *activity = NULL;
  g_autofree char *meeting = NULL;
  g_autoptr (GError) error = NULL;
  RungsTakeAway *away;

  if (view->of_one)
    activity = rungs_workbook_resolve (fixture->workbook, rungs_kind_find ("activity"), "The weekly drop-in", &error);
  g_assert_no_error (error);
  if (view->of_meeting)
    meeting = find_meeting (fixture, activity);
  g_assert_true (!view->of_meeting || meeting != NULL);
  shown.filter.activity = activity;
  shown.filter.meeting = meeting;
  away = rungs_take_away_read (fixture->workbook, &shown, &error);
  g_assert_no_error (error);
  return away;
}

/* Where a chart has tables: the round, the view and the answer of each line have cells of their own. */
static char *
in_cells (const char *words)
{
  g_autoptr (GRegex) regex = g_regex_new (": |(?<=, )(?=[0-9]+ [A-Z])|; ", 0, 0, NULL);

  return g_regex_replace_literal (regex, words, -1, 0, "\n", 0, NULL);
}

static void
check_says (const View *view,
            const char *words,
            const char *file)
{
  const gboolean has_tables = view->shown.sort == RUNGS_LADDER_HISTORY;
  g_autofree char *cells = has_tables ? in_cells (words) : g_strdup (words);

  away_check_lines (cells, file);
}

static void
test_view (Fixture       *fixture,
           gconstpointer  data)
{
  const View *view = data;
  g_autofree char *svg_name = g_strdup_printf ("%s.svg", view->name);
  g_autoptr (RungsTakeAway) away = NULL;
  g_autofree char *words = NULL;
  g_autofree char *svg_path = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *description = NULL;
  g_autofree char *drawn = NULL;

  fill (fixture);
  away = read_view (fixture, view);
  words = rungs_take_away_text (away);
  g_assert_nonnull (strstr (words, view->says));
  g_assert_true (view->says_not == NULL || strstr (words, view->says_not) == NULL);

  svg_path = away_write (fixture, away, svg_name, TRUE, FALSE);
  away_check_opens (svg_path);
  svg = fixture_read (fixture, svg_name);
  description = away_find_words (svg, "desc");
  g_assert_cmpstr (description, ==, words);
  drawn = away_find_words (svg, "text");
  check_says (view, words, drawn);
#ifdef HAVE_POPPLER
  {
    g_autofree char *pdf_name = g_strdup_printf ("%s.pdf", view->name);
    g_autofree char *pdf_path = away_write (fixture, away, pdf_name, TRUE, FALSE);
    g_autofree char *pdf = NULL;
    guint n_pages;

    pdf = away_read_pdf (pdf_path, &n_pages);
    g_assert_cmpuint (n_pages, >, 1);
    check_says (view, words, pdf);
    g_assert_true (view->says_not == NULL || strstr (pdf, view->says_not) == NULL);
  }
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/take-away-views/%s", views[i].name);

      g_test_add (path, Fixture, &views[i], fixture_set_up, test_view, fixture_tear_down);
    }
  return g_test_run ();
}
