/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-palette.c: contrast of every colour with what it stands on, and how far the rungs' colours are from each other, also
 * for people who see colours otherwise.
 */
#include "config.h"

#include "palette.h"

#include <math.h>

static const char *const names[] = { "light", "dark", "high-contrast", "print", "high-contrast-dark", "wall",
                                    "wall-dark" };

static void
assert_contrast (const char        *what,
                 const RungsColour *ink,
                 const RungsColour *paper,
                 double             least)
{
  double contrast = rungs_colour_contrast (ink, paper);

  if (contrast < least)
    {
      g_test_message ("%s: %.2f, least %.1f", what, contrast, least);
      g_test_fail ();
    }
}

static void
test_contrast_formula (void)
{
  RungsColour black = { 0, 0, 0 };
  RungsColour white = { 1, 1, 1 };
  RungsColour grey = { 0.5, 0.5, 0.5 };

  g_assert_cmpfloat_with_epsilon (rungs_colour_contrast (&black, &white), 21.0, 0.001);
  g_assert_cmpfloat_with_epsilon (rungs_colour_contrast (&white, &black), 21.0, 0.001);
  g_assert_cmpfloat_with_epsilon (rungs_colour_contrast (&grey, &grey), 1.0, 0.001);
  g_assert_cmpfloat_with_epsilon (rungs_colour_contrast (&grey, &white), 3.98, 0.01);
}

static void
test_text (gconstpointer data)
{
  RungsPaletteName name = GPOINTER_TO_INT (data);
  const RungsPalette *palette = rungs_palette (name);
  const RungsColour *papers[] = { &palette->sky_top, &palette->sky_bottom, &palette->hill, &palette->ground };
  double least = name == RUNGS_PALETTE_HIGH_CONTRAST || name == RUNGS_PALETTE_HIGH_CONTRAST_DARK ||
                 rungs_palette_is_wall (name) ? 7.0 : 4.5;

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      assert_contrast ("text", &palette->text, papers[i], 7.0);
      assert_contrast ("quiet text", &palette->quiet_text, papers[i], least);
    }
  for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
    assert_contrast ("text on a rung", &palette->rung_text[i], &palette->rung[i], least);
  for (int i = 0; i < 5; i++)
    assert_contrast ("letter on a head", &palette->view_text, &palette->view[i], least);
}

static void
test_shapes (gconstpointer data)
{
  RungsPaletteName name = GPOINTER_TO_INT (data);
  const RungsPalette *palette = rungs_palette (name);
  const RungsColour *papers[] = { &palette->sky_top, &palette->sky_bottom, &palette->hill, &palette->ground };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      for (int view = 0; view < 5; view++)
        assert_contrast ("figure", &palette->view[view], papers[i], 3.0);
      assert_contrast ("rail", &palette->rail, papers[i], 3.0);
      assert_contrast ("bracket", &palette->bracket, papers[i], 3.0);
      assert_contrast ("focus ring", &palette->focus, papers[i], 3.0);
    }
  /* Rungs hang in the sky; where their colour is pale, their outline is what is seen. */
  for (int rung = 0; rung < RUNGS_MAX_RUNGS; rung++)
    {
      for (int i = 0; i < 2; i++)
        {
          gboolean is_pale = name == RUNGS_PALETTE_PRINT || name == RUNGS_PALETTE_WALL;
          const RungsColour *shape = is_pale ? &palette->rung_edge[rung] : &palette->rung[rung];

          assert_contrast ("rung", shape, papers[i], 3.0);
        }
    }
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Full dichromacy in linear light, by the matrices of Machado, Oliveira and Fernandes (2009). */
static const double seen_as[4][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};
static const char *const sight[] = { "full colour", "protanopia", "deuteranopia", "tritanopia" };

/* To Oklab, where distance is about what the eye sees; a just noticeable difference is near 2 of 100. */
static void
to_lab (const RungsColour *colour,
        int                eye,
        double             lab[3])
{
  double light[3] = { linear (colour->red), linear (colour->green), linear (colour->blue) };
  double seen[3];
  double l;
  double m;
  double s;

  for (int i = 0; i < 3; i++)
    seen[i] = CLAMP (seen_as[eye][i][0] * light[0] + seen_as[eye][i][1] * light[1] + seen_as[eye][i][2] * light[2], 0, 1);
  l = cbrt (0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
  m = cbrt (0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
  s = cbrt (0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
  lab[0] = 100.0 * (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s);
  lab[1] = 100.0 * (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s);
  lab[2] = 100.0 * (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
}

/* Whether two colours stand on neighbouring rungs of any ladder, of up to eight rungs. */
static gboolean
are_neighbours (int a,
                int b)
{
  for (int n = 2; n <= RUNGS_MAX_RUNGS; n++)
    {
      for (int rung = 1; rung < n; rung++)
        {
          if (rungs_palette_place (rung, n) == b && rungs_palette_place (rung + 1, n) == a)
            return TRUE;
        }
    }
  return FALSE;
}

/* Every ladder begins and ends apart, goes up through the colours, and the ladder of seven takes the first seven. */
static void
test_places (void)
{
  for (int n = 1; n <= RUNGS_MAX_RUNGS; n++)
    {
      for (int rung = 1; rung <= n; rung++)
        {
          int place = rungs_palette_place (rung, n);

          g_assert_cmpint (place, >=, 0);
          g_assert_cmpint (place, <, RUNGS_MAX_RUNGS);
          if (rung > 1)
            g_assert_cmpint (place, >, rungs_palette_place (rung - 1, n));
          if (n >= 7)
            g_assert_cmpint (place, ==, rung - 1);
        }
    }
  g_assert_cmpint (rungs_palette_place (1, 5), ==, 0);
  g_assert_cmpint (rungs_palette_place (5, 5), ==, 6);
}

static void
test_apart (gconstpointer data)
{
  RungsPaletteName name = GPOINTER_TO_INT (data);
  const RungsPalette *palette = rungs_palette (name);

  for (int eye = 0; eye < 4; eye++)
    {
      for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
        {
          for (int j = 0; j < i; j++)
            {
              /* On paper both the tint and the outline tell a rung. */
              const RungsColour *set = name == RUNGS_PALETTE_PRINT ? palette->rung_edge : palette->rung;
              double a[3];
              double b[3];
              double apart;
              gboolean neighbours = are_neighbours (i, j);
              double least = neighbours ? 6.0 : 4.0;

              to_lab (&set[i], eye, a);
              to_lab (&set[j], eye, b);
              apart = sqrt ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
              if (apart < least)
                {
                  g_test_message ("%s, %s: rungs %d and %d are %.1f apart", names[name], sight[eye], j + 1, i + 1, apart);
                  g_test_fail ();
                }
              if (eye == 0 && neighbours && name != RUNGS_PALETTE_PRINT && ABS (a[0] - b[0]) < 1.0)
                {
                  g_test_message ("%s: rungs %d and %d are equally light", names[name], j + 1, i + 1);
                  g_test_fail ();
                }
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/palette/formula", test_contrast_formula);
  g_test_add_func ("/draw/palette/places", test_places);
  for (int i = 0; i < RUNGS_N_PALETTES; i++)
    {
      g_autofree char *text = g_strdup_printf ("/draw/palette/%s/text", names[i]);
      g_autofree char *shapes = g_strdup_printf ("/draw/palette/%s/shapes", names[i]);
      g_autofree char *apart = g_strdup_printf ("/draw/palette/%s/apart", names[i]);

      g_test_add_data_func (text, GINT_TO_POINTER (i), test_text);
      g_test_add_data_func (shapes, GINT_TO_POINTER (i), test_shapes);
      g_test_add_data_func (apart, GINT_TO_POINTER (i), test_apart);
    }
  return g_test_run ();
}
