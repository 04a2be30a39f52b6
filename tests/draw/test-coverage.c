/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-coverage.c: what an outline covers of a pixel is as much as it says, to the edge of the image and no further.
 */
#include "config.h"

#include "coverage.h"

#define WIDTH 200
#define HEIGHT 40
#define WHITE 0xffffffffu

static const RungsFlood black = { .alpha = 1.0 };

static guint32 *
blank (void)
{
  guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    pixels[i] = WHITE;
  return pixels;
}

static void
add_box (RungsCoverage *coverage,
         double         left,
         double         top,
         double         right,
         double         bottom)
{
  rungs_coverage_edge (coverage, left, top, right, top);
  rungs_coverage_edge (coverage, right, top, right, bottom);
  rungs_coverage_edge (coverage, right, bottom, left, bottom);
  rungs_coverage_edge (coverage, left, bottom, left, top);
}

/* How dark a pixel is, of 255. */
static int
dark (const guint32 *pixels,
      int            x,
      int            y)
{
  guint32 pixel = pixels[y * WIDTH + x];

  /* Grey: the same in each channel, and nothing shows through. */
  g_assert_cmphex (pixel & 0xff, ==, (pixel >> 8) & 0xff);
  g_assert_cmphex (pixel & 0xff, ==, (pixel >> 16) & 0xff);
  g_assert_cmphex (pixel >> 24, ==, 0xff);
  return 255 - (int) (pixel & 0xff);
}

static void
test_parts_of_pixels (void)
{
  g_autofree guint32 *pixels = blank ();
  RungsCoverage *coverage = rungs_coverage_new (pixels, WIDTH, 0, 0, WIDTH, HEIGHT);

  add_box (coverage, 10.25, 5.5, 150.75, 8.0);
  rungs_coverage_flood (coverage, &black, FALSE);
  g_assert_cmpint (dark (pixels, 9, 6), ==, 0);
  g_assert_cmpint (ABS (dark (pixels, 10, 6) - 191), <=, 1);
  g_assert_cmpint (dark (pixels, 11, 6), ==, 255);
  g_assert_cmpint (dark (pixels, 149, 7), ==, 255);
  g_assert_cmpint (ABS (dark (pixels, 150, 7) - 191), <=, 1);
  g_assert_cmpint (dark (pixels, 151, 7), ==, 0);
  g_assert_cmpint (ABS (dark (pixels, 80, 5) - 128), <=, 1);
  g_assert_cmpint (ABS (dark (pixels, 10, 5) - 96), <=, 1);
  g_assert_cmpint (dark (pixels, 80, 4), ==, 0);
  g_assert_cmpint (dark (pixels, 80, 8), ==, 0);
  rungs_coverage_free (coverage);
}

/* A slope: each pixel that it halves is half dark, and all together are as much as the triangle is. */
static void
test_slope (void)
{
  g_autofree guint32 *pixels = blank ();
  RungsCoverage *coverage = rungs_coverage_new (pixels, WIDTH, 0, 0, WIDTH, HEIGHT);
  double sum = 0.0;

  rungs_coverage_edge (coverage, 0.0, 0.0, 120.0, 40.0);
  rungs_coverage_edge (coverage, 120.0, 40.0, 0.0, 40.0);
  rungs_coverage_edge (coverage, 0.0, 40.0, 0.0, 0.0);
  rungs_coverage_flood (coverage, &black, FALSE);
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 0; x < WIDTH; x++)
        sum += dark (pixels, x, y) / 255.0;
      g_assert_cmpint (ABS (dark (pixels, 3 * y + 1, y) - 128), <=, 1);
    }
  g_assert_cmpfloat_with_epsilon (sum, 120.0 * 40.0 / 2.0, 1.0);
  rungs_coverage_free (coverage);
}

static void
test_keeps_to_its_box (void)
{
  g_autofree guint32 *pixels = blank ();
  RungsCoverage *coverage = rungs_coverage_new (pixels, WIDTH, 20, 10, 60, 30);

  /* Larger than the box on every side, and slanted where it leaves it. */
  rungs_coverage_edge (coverage, -500.0, -50.0, 700.0, -20.0);
  rungs_coverage_edge (coverage, 700.0, -20.0, 400.0, 500.0);
  rungs_coverage_edge (coverage, 400.0, 500.0, -900.0, 90.0);
  rungs_coverage_edge (coverage, -900.0, 90.0, -500.0, -50.0);
  rungs_coverage_flood (coverage, &black, FALSE);
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 0; x < WIDTH; x++)
        g_assert_cmpint (dark (pixels, x, y), ==, x >= 20 && x < 60 && y >= 10 && y < 30 ? 255 : 0);
    }
  rungs_coverage_free (coverage);
}

/* A slanted edge that goes through the side of the box covers the same inside as without a side. */
static void
test_through_the_side (void)
{
  g_autofree guint32 *whole = blank ();
  g_autofree guint32 *part = blank ();
  RungsCoverage *coverage = rungs_coverage_new (whole, WIDTH, 0, 0, WIDTH, HEIGHT);

  for (int time = 0; time < 2; time++)
    {
      rungs_coverage_edge (coverage, 20.0, 3.0, 130.0, 20.0);
      rungs_coverage_edge (coverage, 130.0, 20.0, 15.0, 33.0);
      rungs_coverage_edge (coverage, 15.0, 33.0, 20.0, 3.0);
      rungs_coverage_flood (coverage, &black, FALSE);
      rungs_coverage_free (coverage);
      if (time == 0)
        coverage = rungs_coverage_new (part, WIDTH, 40, 0, 90, HEIGHT);
    }
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 40; x < 90; x++)
        g_assert_cmpint (ABS (dark (whole, x, y) - dark (part, x, y)), <=, 1);
      g_assert_cmpint (dark (part, 39, y), ==, 0);
      g_assert_cmpint (dark (part, 90, y), ==, 0);
    }
}

static void
test_round_twice (void)
{
  for (int even_odd = 0; even_odd < 2; even_odd++)
    {
      g_autofree guint32 *pixels = blank ();
      RungsCoverage *coverage = rungs_coverage_new (pixels, WIDTH, 0, 0, WIDTH, HEIGHT);

      add_box (coverage, 10.0, 5.0, 100.0, 30.0);
      add_box (coverage, 20.0, 10.0, 190.0, 20.0);
      rungs_coverage_flood (coverage, &black, even_odd);
      g_assert_cmpint (dark (pixels, 15, 15), ==, 255);
      g_assert_cmpint (dark (pixels, 50, 15), ==, even_odd ? 0 : 255);
      g_assert_cmpint (dark (pixels, 150, 15), ==, 255);
      g_assert_cmpint (dark (pixels, 50, 25), ==, 255);
      /* Nothing is left over for the next. */
      rungs_coverage_flood (coverage, &black, even_odd);
      g_assert_cmpint (dark (pixels, 150, 25), ==, 0);
      rungs_coverage_free (coverage);
    }
}

static void
test_colours (void)
{
  const RungsFlood down = { .colour = { 1.0, 0.0, 0.0 }, .alpha = 1.0, .below = { 0.0, 0.0, 1.0 }, .top = 10.0, .bottom = 30.0 };
  const RungsFlood thin = { .colour = { 0.0, 1.0, 0.0 }, .alpha = 0.25 };
  g_autofree guint32 *pixels = blank ();
  RungsCoverage *coverage = rungs_coverage_new (pixels, WIDTH, 0, 0, WIDTH, HEIGHT);

  add_box (coverage, 0.0, 0.0, 150.0, 40.0);
  rungs_coverage_flood (coverage, &down, FALSE);
  g_assert_cmphex (pixels[5 * WIDTH + 70], ==, 0xffff0000u);
  g_assert_cmphex (pixels[35 * WIDTH + 70], ==, 0xff0000ffu);
  g_assert_cmpint (ABS ((int) ((pixels[20 * WIDTH + 70] >> 16) & 0xff) - 121), <=, 2);
  add_box (coverage, 150.0, 0.0, 197.0, 40.0);
  rungs_coverage_flood (coverage, &thin, FALSE);
  for (int x = 150; x < 197; x++)
    g_assert_cmphex (pixels[20 * WIDTH + x], ==, 0xffbfffbfu);
  /* On nothing, the colour is as thin as it was put on. */
  pixels[0] = 0;
  add_box (coverage, 0.0, 0.0, 1.0, 1.0);
  rungs_coverage_flood (coverage, &thin, FALSE);
  g_assert_cmphex (pixels[0], ==, 0x40004000u);
  rungs_coverage_free (coverage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/coverage/parts-of-pixels", test_parts_of_pixels);
  g_test_add_func ("/draw/coverage/slope", test_slope);
  g_test_add_func ("/draw/coverage/keeps-to-its-box", test_keeps_to_its_box);
  g_test_add_func ("/draw/coverage/through-the-side", test_through_the_side);
  g_test_add_func ("/draw/coverage/round-twice", test_round_twice);
  g_test_add_func ("/draw/coverage/colours", test_colours);
  return g_test_run ();
}
