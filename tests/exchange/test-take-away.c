/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-take-away.c: what is taken away says in other programs what the ladder says in words, and nothing that may not
 * go out.
 */
#include "config.h"

#include "take-away.h"

#include <cairo.h>
#include <string.h>

#include "credit.h"
#include "exchange-error.h"
#include "take-away-support.h"

static void
fill (Fixture *fixture,
      guint    n_works)
{
  for (guint i = 0; i < n_works; i++)
    {
      g_autofree char *title = g_strdup_printf ("Work %u & <more>", i);
      g_autofree char *activity = fixture_add (fixture, "activity", "title", title, NULL);
      const char *const views[] = { "lived", "frontline", "management", "board" };

      for (gsize view = 0; view < G_N_ELEMENTS (views); view++)
        {
          g_autofree char *answer = g_strdup_printf ("%u", (guint) (i + view) % 7 + 1);

          g_free (fixture_add (fixture, "placing", "activity", activity, "view", views[view], "answer", answer,
                               "placed-on", "2025-03-03", "because", AWAY_MARKER, "people", "613", NULL));
          if (view != 2)
            g_free (fixture_add (fixture, "placing", "activity", activity, "view", views[view], "answer", "6",
                                 "placed-on", "2025-07-08", "because", AWAY_MARKER, NULL));
        }
      g_free (fixture_add (fixture, "aim", "activity", activity, "next-step", "Ask first", "who", AWAY_MARKER, NULL));
    }
}

static RungsTakeAway *
read_away (Fixture  *fixture,
           gboolean  with_history)
{
  const RungsLadderShown shown = { .sort = with_history ? RUNGS_LADDER_HISTORY : RUNGS_LADDER_STANDING };
  g_autoptr (GError) error = NULL;
  RungsTakeAway *away = rungs_take_away_read (fixture->workbook, &shown, &error);

  g_assert_no_error (error);
  return away;
}

#ifdef HAVE_POPPLER
/* Behind the picture, every word; with the aims where they are shown. */
static void
test_pdf_says_the_words (Fixture       *fixture,
                         gconstpointer  data)
{
  guint n_works = GPOINTER_TO_UINT (data);
  g_autoptr (RungsTakeAway) away = NULL;
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  g_autofree char *file = NULL;
  const RungsLadderShown shown = { .show_aims = n_works < 3 };
  g_autoptr (GError) error = NULL;
  guint n_pages;

  fill (fixture, n_works);
  away = rungs_take_away_read (fixture->workbook, &shown, &error);
  g_assert_no_error (error);
  path = away_write (fixture, away, "ladder.pdf", TRUE, FALSE);
  words = rungs_take_away_text (away);
  file = away_read_pdf (path, &n_pages);
  g_assert_cmpuint (n_pages, >, 1);
  away_check_lines (words, file);
  g_assert_true ((strstr (words, "Ask first") != NULL) == (n_works < 3));
}

/* The chart: each piece of work, each round, each answer. */
static void
test_pdf_of_history (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (RungsTakeAway) away = NULL;
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;
  g_autofree char *plain = NULL;
  guint n_pages;

  fill (fixture, 9);
  away = read_away (fixture, TRUE);
  path = away_write (fixture, away, "history.pdf", TRUE, FALSE);
  file = away_read_pdf (path, &n_pages);
  plain = away_without_spaces (file);
  /* Charts, and the tables. */
  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_null (strstr (plain, AWAY_MARKER));
  g_assert_nonnull (strstr (plain, "Work8&<more>"));
  g_assert_nonnull (strstr (plain, "Nothingshown"));
  g_assert_nonnull (strstr (plain, "Rung6,Co-design"));
  g_assert_nonnull (strstr (plain, "Round1,3March2025"));
}
#endif

/* An SVG says the same twice: as its description, and as text where it is drawn. librsvg paints it, and none of that
 * text. */
static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  gboolean with_history = GPOINTER_TO_INT (data);
  g_autoptr (RungsTakeAway) away = NULL;
  g_autofree char *path = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *words = NULL;
  g_autofree char *description = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *title = NULL;

  fill (fixture, 4);
  away = read_away (fixture, with_history);
  path = away_write (fixture, away, "ladder.svg", TRUE, TRUE);
  svg = fixture_read (fixture, "ladder.svg");
  words = rungs_take_away_text (away);
  description = away_find_words (svg, "desc");
  drawn = away_find_words (svg, "text");
  title = away_find_words (svg, "title");
  g_assert_cmpstr (description, ==, words);
  g_assert_cmpstr (title, ==, rungs_take_away_title (away));
  g_assert_null (strstr (svg, AWAY_MARKER));
  g_assert_nonnull (strstr (drawn, rungs_ladder_credit ()));
  if (!with_history)
    away_check_lines (words, drawn);
  away_check_opens (path);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (RungsTakeAway) away = NULL;
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  gsize size;

  fill (fixture, 12);
  away = read_away (fixture, FALSE);
  path = away_write (fixture, away, "ladder.png", TRUE, FALSE);
  words = rungs_take_away_text (away);
  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  g_assert_nonnull (memmem (bytes, size, words, strlen (words)));
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 842);
  /* The words did not fit beside: it grew. */
  g_assert_cmpint (cairo_image_surface_get_height (surface), >, 595);
  cairo_surface_destroy (surface);
}

/* What nobody has turned round yet is not told by anything that leaves. */
static void
test_face_down (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autoptr (RungsTakeAway) away = NULL;
  g_autofree char *words = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *path = NULL;
  g_autofree char *svg = NULL;

  g_free (fixture_add (fixture, "placing", "activity", tea, "view", "lived", "answer", "2", "face-down", "yes", NULL));
  for (int with_history = 0; with_history < 2; with_history++)
    {
      g_autoptr (RungsTakeAway) one = read_away (fixture, with_history);
      g_autofree char *text = rungs_take_away_text (one);

      g_assert_null (strstr (text, "Rung 2, Educating, doing to: 1"));
      g_assert_null (strstr (text, "lived experience: Rung 2"));
    }
  away = read_away (fixture, FALSE);
  path = away_write (fixture, away, "ladder.svg", TRUE, FALSE);
  svg = fixture_read (fixture, "ladder.svg");
  g_assert_null (strstr (svg, "Rung 2, Educating, doing to: 1"));
}

/* Stopped: no file, and the one that was there stays. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (RungsTakeAway) away = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = fixture_path (fixture, "ladder.pdf");
  g_autofree char *kept = fixture_write (fixture, "old.pdf", "old");
  g_autofree char *still = NULL;
  g_autoptr (GError) error = NULL;
  RungsPictureOptions options = { .format = RUNGS_PICTURE_PDF, .width = 842, .height = 595, .with_words = TRUE };

  fill (fixture, 2);
  away = read_away (fixture, FALSE);
  g_cancellable_cancel (cancellable);
  g_assert_false (rungs_take_away_write (away, path, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (rungs_take_away_write (away, kept, &options, NULL, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_EXISTS);
  g_clear_error (&error);
  options.may_replace = TRUE;
  g_assert_false (rungs_take_away_write (away, kept, &options, cancellable, &error));
  g_clear_error (&error);
  still = fixture_read (fixture, "old.pdf");
  g_assert_cmpstr (still, ==, "old");
  g_assert_true (rungs_take_away_write (away, kept, &options, NULL, &error));
  g_assert_no_error (error);
  g_free (still);
  still = fixture_read (fixture, "old.pdf");
  g_assert_true (g_str_has_prefix (still, "%PDF"));
}

#define ADD(name, func, data) \
  g_test_add ("/exchange/take-away/" name, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#ifdef HAVE_POPPLER
  ADD ("pdf/few-works", test_pdf_says_the_words, GUINT_TO_POINTER (2));
  ADD ("pdf/many-works", test_pdf_says_the_words, GUINT_TO_POINTER (14));
  ADD ("pdf/history", test_pdf_of_history, NULL);
#endif
  ADD ("svg/ladder", test_svg, GINT_TO_POINTER (FALSE));
  ADD ("svg/history", test_svg, GINT_TO_POINTER (TRUE));
  ADD ("png", test_png, NULL);
  ADD ("face-down", test_face_down, NULL);
  ADD ("cancel", test_cancel, NULL);
  return g_test_run ();
}
