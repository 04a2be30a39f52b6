/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ink.c: each pixel of a row gets as much ink as its cells say, whatever the row's length, and nothing beside it changes.
 */
#include "config.h"

#include "ink.h"

#include <math.h>

#define LONGEST 4000
#define UNDER 0xff4080c0u
#define BESIDE 0x12345678u

static const RungsColour colour = { 1.0, 0.5, 0.0 };

static int
channel (guint32 pixel,
         int     shift)
{
  return (int) (pixel >> shift & 0xff);
}

static void
assert_blended (guint32 pixel,
                double  share)
{
  const int ink[] = { 0, 128, 255, 255 };

  for (int i = 0; i < 4; i++)
    {
      double wanted = ink[i] * share + channel (UNDER, i * 8) * (1.0 - share);

      g_assert_cmpfloat_with_epsilon (channel (pixel, i * 8), wanted, 1.01);
    }
}

/* A row of @width that is inside from @from to @to, where both are parts of pixels. */
static void
check_row (int      width,
           double   from,
           double   to,
           double   alpha,
           gboolean is_vast)
{
  int n_groups = (width + 3 + RUNGS_INK_GROUP - 1) / RUNGS_INK_GROUP;
  int n_words = (n_groups + 63) / 64;
  g_autofree float *cells = g_new0 (float, (gsize) n_words * 64 * RUNGS_INK_GROUP);
  g_autofree guint64 *touched = g_new0 (guint64, n_words);
  g_autofree guint32 *pixels = g_new (guint32, width + 2);
  RungsInk ink = rungs_ink_new (&colour, alpha, FALSE, is_vast);
  const double ends[] = { from, to };

  for (int i = 0; i < width + 2; i++)
    pixels[i] = i == 0 || i > width ? BESIDE : UNDER;
  for (int i = 0; i < 2; i++)
    {
      int at = (int) ends[i];
      float part = (float) (ends[i] - at);
      float way = i == 0 ? 1.0f : -1.0f;

      cells[at] += way * (1.0f - part);
      cells[at + 1] += way * part;
      touched[at / RUNGS_INK_GROUP / 64] |= G_GUINT64_CONSTANT (1) << (at / RUNGS_INK_GROUP % 64);
      touched[(at + 1) / RUNGS_INK_GROUP / 64] |= G_GUINT64_CONSTANT (1) << ((at + 1) / RUNGS_INK_GROUP % 64);
    }
  rungs_ink_row (&ink, cells, touched, n_words, pixels + 1, width);
  g_assert_cmphex (pixels[0], ==, BESIDE);
  g_assert_cmphex (pixels[width + 1], ==, BESIDE);
  for (int i = 0; i < width; i++)
    assert_blended (pixels[i + 1], alpha * CLAMP (MIN (i + 1.0, to) - MAX (i, from), 0.0, 1.0));
  for (int i = 0; i < n_words; i++)
    g_assert_cmpuint (touched[i], ==, 0);
  for (int i = 0; i < n_words * 64 * RUNGS_INK_GROUP; i++)
    g_assert_cmpfloat (cells[i], ==, 0.0);
}

static void
test_rows (void)
{
  for (int width = 1; width <= 80; width++)
    {
      check_row (width, 0.0, width, 1.0, FALSE);
      check_row (width, 0.0, width, 0.3, FALSE);
      check_row (width, width * 0.3, width * 0.8, 1.0, FALSE);
      check_row (width, width * 0.3, width * 0.8, 0.6, FALSE);
      check_row (width, 0.25, width, 1.0, FALSE);
    }
}

/* What is put on past the caches is the same. */
static void
test_vast (void)
{
  for (int more = 0; more < 9; more++)
    {
      check_row (LONGEST - more, 2.5 + more, LONGEST - 17.25, 1.0, TRUE);
      check_row (LONGEST - more, 2.5 + more, LONGEST - 17.25, 0.5, TRUE);
    }
}

/* Once round is inside, twice is not, three times is; both ways round. */
static void
test_even_odd (void)
{
  const float rounds[] = { 0.0f, 0.5f, 1.0f, 1.25f, 2.0f, 3.0f, -1.0f, -1.5f };
  const double shares[] = { 0.0, 0.5, 1.0, 0.75, 0.0, 1.0, 1.0, 0.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      float cells[8] = { rounds[i], 0.0f, 0.0f, 0.0f, 0.0f, -rounds[i], 0.0f, 0.0f };
      guint64 touched = 3;
      guint32 pixels[6] = { UNDER, UNDER, UNDER, UNDER, UNDER, UNDER };
      RungsInk ink = rungs_ink_new (&colour, 1.0, TRUE, FALSE);

      rungs_ink_row (&ink, cells, &touched, 1, pixels, 6);
      for (int x = 0; x < 6; x++)
        assert_blended (pixels[x], x < 5 ? shares[i] : 0.0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/ink/rows", test_rows);
  g_test_add_func ("/draw/ink/vast", test_vast);
  g_test_add_func ("/draw/ink/even-odd", test_even_odd);
  return g_test_run ();
}
