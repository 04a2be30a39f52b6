/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-wall-sheet.c: everything on the wall can be read from the back of the room: its size, its contrast, and that all of it is
 * there.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "painter.h"
#include "wall-sheet.h"

#define FONT "DejaVu Sans"

static const RungsSceneRung rungs[] = {
  { "Coercion", RUNGS_BAND_TO },         { "Educating", RUNGS_BAND_TO },    { "Informing", RUNGS_BAND_FOR },
  { "Consultation", RUNGS_BAND_FOR },    { "Engagement", RUNGS_BAND_FOR },  { "Co-design", RUNGS_BAND_WITH },
  { "Co-production", RUNGS_BAND_WITH },
};

static const RungsSceneFigure figures[] = {
  { "a", "Tenants’ charter", RUNGS_VIEW_LIVED, 2, RUNGS_NOWHERE },
  { "b", "Tenants’ charter", RUNGS_VIEW_BOARD, 5, RUNGS_NOWHERE },
  { "c", NULL, RUNGS_VIEW_MANAGEMENT, 0, RUNGS_NOWHERE, .face_down = TRUE },
};

static const RungsWallPair pairs[] = {
  { "Page Down, Right or Space", "Next" }, { "Page Up or Left", "Back" }, { "Up", "One rung up" }, { "Down", "One rung down" },
  { "Home", "To the start" }, { "End", "To the end" }, { "1, 2, 3 …", "To a rung" }, { "R", "Reveal the cards" },
  { "B or full stop", "Black wall" }, { "W", "White wall" }, { "F", "Freeze the wall" }, { "S", "Swap screens" },
  { "? or F1", "List of keys" }, { "Esc", "Stop showing" }, { NULL, NULL },
};

#define LADDER .rungs = rungs, .figures = figures, .n_figures = G_N_ELEMENTS (figures), \
               .scene = { .n_rungs = 7, .show_bands = TRUE }

static const struct
{
  const char *name;
  RungsWallContent content;
} contents[] = {
  { "ladder", { LADDER, .lit = 3 } },
  { "foot", { LADDER, .foot = "You see this differently. What is behind that?" } },
  { "long foot", { LADDER, .foot = "The third of these is a very long sentence that somebody wrote for the wall and that has to be cut "
                                   "into two lines, because it does not fit into one, and that is all it wants to say." } },
  { "beside", { LADDER, .words_beside = TRUE, .heading = "The rules of the night shelter",
                .body = "You see this differently. What is behind that?" } },
  { "explained", { LADDER, .words_first = TRUE, .lit = 2, .number = 2, .heading = "Educating", .label = "What it means",
                   .body = "People are told how things work, so that they fit in with them. Nothing is changed for them." } },
  { "list", { LADDER, .words_first = TRUE, .lit = 2, .number = 7, .heading = "Co-production", .label = "What helps",
              .body = "Time\nTrust\nSomebody who has done it before", .is_list = TRUE } },
  { "long name", { LADDER, .words_first = TRUE, .number = 2, .body = "Words.",
                   .heading = "A rung with a name that is far longer than anybody should ever give a rung of a ladder" } },
  { "keys", { .words_first = TRUE, .heading = "Keys", .pairs = pairs } },
  { "words", { .words_first = TRUE, .heading = "One card", .body = "Choose a piece of work on the laptop." } },
};

static const RungsWallSheetOptions walls[] = {
  { 1920.0, 1080.0, FALSE, FALSE, FONT }, { 1920.0, 1080.0, TRUE, TRUE, FONT },  { 1024.0, 768.0, FALSE, TRUE, FONT },
  { 3840.0, 2160.0, FALSE, FALSE, FONT }, { 1280.0, 720.0, TRUE, FALSE, FONT }, { 960.0, 540.0, FALSE, FALSE, FONT },
};

static void
check_text (const RungsWallText         *text,
            const RungsWallSheetOptions *wall)
{
  g_test_message ("%s: %s", text->what, text->text);
  g_assert_cmpfloat (text->size, >=, wall->height / 28.0 - 0.001);
  g_assert_cmpfloat (rungs_colour_contrast (&text->ink, &text->paper), >=, 7.0);
  g_assert_cmpfloat (text->box.x, >=, 0.0);
  g_assert_cmpfloat (text->box.y, >=, 0.0);
  g_assert_cmpfloat (text->box.x + text->box.width, <=, wall->width);
  g_assert_cmpfloat (text->box.y + text->box.height, <=, wall->height);
}

static gboolean
touch (const RungsBox *a,
       const RungsBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
check_sheet (const RungsWallSheet        *sheet,
             const RungsWallSheetOptions *wall)
{
  const GPtrArray *texts = rungs_wall_sheet_texts (sheet);
  RungsBox box;
  const RungsScene *scene = rungs_wall_sheet_scene (sheet, &box);

  g_assert_true (rungs_wall_sheet_fits (sheet));
  for (guint i = 0; i < texts->len; i++)
    {
      const RungsWallText *text = texts->pdata[i];

      check_text (text, wall);
      if (scene != NULL)
        g_assert_false (touch (&text->box, &box));
      for (guint other = 0; other < i; other++)
        g_assert_false (touch (&text->box, &((const RungsWallText *) texts->pdata[other])->box));
    }
  for (guint i = 0; scene != NULL && i < rungs_scene_texts (scene)->len; i++)
    {
      const RungsSceneText *text = rungs_scene_texts (scene)->pdata[i];

      g_test_message ("%s: %s", text->what, text->text);
      g_assert_cmpfloat (text->size, >=, wall->height / 28.0 - 0.001);
    }
}

static void
test_readable (void)
{
  for (gsize w = 0; w < G_N_ELEMENTS (walls); w++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
        {
          g_autoptr (RungsWallSheet) sheet = rungs_wall_sheet_new (&contents[i].content, &walls[w]);

          g_test_message ("%s on %.0fx%.0f", contents[i].name, walls[w].width, walls[w].height);
          check_sheet (sheet, &walls[w]);
        }
    }
}

static const char *const days[] = { "3 February 2025", "4 June 2025",     "6 October 2025", "2 February 2026", "5 June 2026",
                                    "8 October 2026",  "9 February 2027", "9 June 2027",    "1 October 2027" };

/* Every round that is shown can be read from the back; where more are there than fit, the latest are shown, with their own
 * numbers. */
static void
test_rounds (void)
{
  for (gsize w = 0; w < G_N_ELEMENTS (walls); w++)
    for (guint n_rounds = 1; n_rounds <= G_N_ELEMENTS (days); n_rounds++)
      {
        RungsChartWork work = { "The rules of the night shelter", days, n_rounds };
        RungsChartAnswer answers[G_N_ELEMENTS (days) * RUNGS_N_VIEWS];
        RungsWallContent content = { .rungs = rungs, .scene = { .n_rungs = 7, .show_credit = TRUE, .is_example = TRUE },
                                     .work = &work, .answers = answers };
        g_autoptr (RungsWallSheet) sheet = NULL;
        g_autofree char *latest = g_strdup_printf ("Round %u, %s", n_rounds, days[n_rounds - 1]);
        g_autofree char *words = NULL;
        const RungsChart *chart;

        for (guint round = 1; round <= n_rounds; round++)
          for (guint view = 0; view < RUNGS_N_VIEWS; view++)
            answers[content.n_answers++] = (RungsChartAnswer) { 0, round, view, (int) ((round + view * 2) % 8) };
        sheet = rungs_wall_sheet_new (&content, &walls[w]);
        chart = rungs_wall_sheet_chart (sheet);
        g_assert_nonnull (chart);
        g_assert_null (rungs_wall_sheet_scene (sheet, NULL));
        words = rungs_chart_to_text (chart);
        g_test_message ("%u rounds on %.0fx%.0f: %s", n_rounds, walls[w].width, walls[w].height, words);
        g_assert_true (rungs_wall_sheet_fits (sheet));
        g_assert_nonnull (strstr (words, "The rules of the night shelter"));
        g_assert_nonnull (strstr (words, latest));
        g_assert_cmpint (strstr (words, days[0]) == NULL, ==, strstr (words, "Round 1,") == NULL);
        for (guint i = 0; i < rungs_chart_texts (chart)->len; i++)
          {
            const RungsSceneText *text = rungs_chart_texts (chart)->pdata[i];

            g_test_message ("%s: %s", text->what, text->text);
            g_assert_cmpfloat (text->size, >=, walls[w].height / 28.0 * 0.999);
          }
      }
}

/* A text that is far too long for one sheet: every word of it stands on one of the sheets, in order. */
static void
test_split (void)
{
  GString *body = g_string_new (NULL);
  GString *shown = g_string_new (NULL);
  RungsWallContent content = { LADDER, .words_first = TRUE, .number = 4, .heading = "Consultation", .label = "What it means" };
  g_auto (GStrv) pieces = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (body, "%sword%u", i > 0 ? " " : "", i);
  content.body = body->str;
  {
    g_autoptr (RungsWallSheet) sheet = rungs_wall_sheet_new (&content, &walls[0]);

    g_assert_false (rungs_wall_sheet_fits (sheet));
  }
  pieces = rungs_wall_sheet_split (&content, &walls[0]);
  g_assert_cmpuint (g_strv_length (pieces), >, 1);
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      g_autoptr (RungsWallSheet) sheet = NULL;

      content.body = pieces[i];
      sheet = rungs_wall_sheet_new (&content, &walls[0]);
      check_sheet (sheet, &walls[0]);
      g_string_append_printf (shown, "%s%s", i > 0 ? " " : "", pieces[i]);
    }
  g_assert_cmpstr (shown->str, ==, body->str);
  g_string_free (shown, TRUE);
  g_string_free (body, TRUE);
}

static void
test_split_list (void)
{
  GString *body = g_string_new (NULL);
  RungsWallContent content = { .words_first = TRUE, .heading = "Consultation", .label = "What helps", .is_list = TRUE };
  g_auto (GStrv) pieces = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (body, "A thing that helps people climb, and another that helps even more, number %u\n", i);
  content.body = body->str;
  pieces = rungs_wall_sheet_split (&content, &walls[2]);
  g_assert_cmpuint (g_strv_length (pieces), >, 2);
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      g_autoptr (RungsWallSheet) sheet = NULL;

      content.body = pieces[i];
      sheet = rungs_wall_sheet_new (&content, &walls[2]);
      check_sheet (sheet, &walls[2]);
    }
  g_string_free (body, TRUE);
}

static void
test_short_is_not_split (void)
{
  RungsWallContent content = contents[4].content;
  g_auto (GStrv) pieces = rungs_wall_sheet_split (&content, &walls[0]);

  g_assert_cmpuint (g_strv_length (pieces), ==, 1);
  g_assert_cmpstr (pieces[0], ==, content.body);
  content.body = NULL;
  g_strfreev (g_steal_pointer (&pieces));
  pieces = rungs_wall_sheet_split (&content, &walls[0]);
  g_assert_cmpuint (g_strv_length (pieces), ==, 1);
}

/* Mirrored, the words stand on the other side of the ladder. */
static void
test_mirrored (void)
{
  RungsWallSheetOptions mirrored = walls[0];
  g_autoptr (RungsWallSheet) here = rungs_wall_sheet_new (&contents[4].content, &walls[0]);
  g_autoptr (RungsWallSheet) there = NULL;
  RungsBox box;

  mirrored.right_to_left = TRUE;
  there = rungs_wall_sheet_new (&contents[4].content, &mirrored);
  rungs_wall_sheet_scene (here, &box);
  g_assert_cmpfloat (box.x, >, 900.0);
  rungs_wall_sheet_scene (there, &box);
  g_assert_cmpfloat (box.x, ==, 0.0);
}

static guint32
pixel (cairo_surface_t *surface,
       int              x,
       int              y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  guint32 value;

  memcpy (&value, data + y * cairo_image_surface_get_stride (surface) + x * 4, sizeof value);
  return value;
}

/* What is said to be the paper of a text is what is painted under it. */
static void
test_paper (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (RungsWallSheet) sheet = rungs_wall_sheet_new (&contents[i].content, &walls[5]);
      const GPtrArray *texts = rungs_wall_sheet_texts (sheet);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 960, 540);
      cairo_t *cr = cairo_create (surface);

      rungs_wall_sheet_paint (cr, sheet);
      cairo_surface_flush (surface);
      for (guint t = 0; t < texts->len; t++)
        {
          const RungsWallText *text = texts->pdata[t];
          guint32 found = pixel (surface, (int) text->box.x, (int) text->box.y + 1);

          g_test_message ("%s: %s", text->what, text->text);
          g_assert_cmpint (abs ((int) ((found >> 16) & 0xff) - (int) lround (text->paper.red * 255.0)), <=, 2);
          g_assert_cmpint (abs ((int) ((found >> 8) & 0xff) - (int) lround (text->paper.green * 255.0)), <=, 2);
          g_assert_cmpint (abs ((int) (found & 0xff) - (int) lround (text->paper.blue * 255.0)), <=, 2);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-sheet/readable", test_readable);
  g_test_add_func ("/wall-sheet/rounds", test_rounds);
  g_test_add_func ("/wall-sheet/split", test_split);
  g_test_add_func ("/wall-sheet/split-list", test_split_list);
  g_test_add_func ("/wall-sheet/short-is-not-split", test_short_is_not_split);
  g_test_add_func ("/wall-sheet/mirrored", test_mirrored);
  g_test_add_func ("/wall-sheet/paper", test_paper);

  return g_test_run ();
}
