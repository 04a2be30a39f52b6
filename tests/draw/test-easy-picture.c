/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-easy-picture.c: the small pictures of easier words: each says what it shows, is drawn and like no other, and stands beside
 * words that name it.
 */
#include "config.h"

#include "easy-picture.h"

#include <string.h>

#define SIZE 100

static cairo_surface_t *
paint (RungsEasyPicture picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  rungs_easy_picture_paint (cr, picture, SIZE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_ink (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 0;
  return n;
}

static void
test_all (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  cairo_surface_t *nothing = paint (RUNGS_EASY_NONE);

  g_assert_cmpuint (count_ink (nothing), ==, 0);
  cairo_surface_destroy (nothing);
  g_assert_cmpint (RUNGS_N_EASY_PICTURES, >, 12);
  for (int i = 1; i < RUNGS_N_EASY_PICTURES; i++)
    {
      cairo_surface_t *surface = paint ((RungsEasyPicture) i);

      g_assert_cmpuint (strlen (rungs_easy_picture_shows ((RungsEasyPicture) i)), >, 3);
      g_assert_true (g_hash_table_add (said, (gpointer) rungs_easy_picture_shows ((RungsEasyPicture) i)));
      /* The patch alone covers most of it. */
      g_assert_cmpuint (count_ink (surface), >, SIZE * SIZE / 2);
      cairo_surface_destroy (surface);
    }
}

/* In colour, no two are the same; each the same every time. */
static void
test_apart (void)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int turn = 0; turn < 2; turn++)
    for (int i = 1; i < RUNGS_N_EASY_PICTURES; i++)
      {
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
        cairo_t *cr = cairo_create (surface);
        char *sum;

        rungs_easy_picture_paint (cr, (RungsEasyPicture) i, SIZE);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        sum = g_compute_checksum_for_data (G_CHECKSUM_MD5, cairo_image_surface_get_data (surface),
                                           (gsize) cairo_image_surface_get_stride (surface) * SIZE);
        g_assert_cmpint (g_hash_table_add (sums, sum), ==, turn == 0);
        cairo_surface_destroy (surface);
      }
}

static void
test_words (void)
{
  static const struct
  {
    const char *words;
    RungsEasyPicture picture;
  } rows[] = {
    { "I have had the same key for over a year.", RUNGS_EASY_KEY },
    { "They rang me back.", RUNGS_EASY_PHONE },
    { "I had a Tent, and then a room.", RUNGS_EASY_HOME },
    { "How would somebody know that their home was gone?", RUNGS_EASY_QUESTION },
    { "We did it together.", RUNGS_EASY_PEOPLE },
    { "Pay my bus.", RUNGS_EASY_BUS },
    { "It costs money.", RUNGS_EASY_COINS },
    { "Who may see it: you say so.", RUNGS_EASY_EYE },
    { "This is your story.", RUNGS_EASY_BOOK },
    { "It worked.", RUNGS_EASY_NONE },
    { "The monkey, the keyhole and the homely roomful.", RUNGS_EASY_NONE },
    { "", RUNGS_EASY_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].words);
      g_assert_cmpint (rungs_easy_picture_for (rows[i].words), ==, rows[i].picture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/easy-picture/all", test_all);
  g_test_add_func ("/easy-picture/apart", test_apart);
  g_test_add_func ("/easy-picture/words", test_words);

  return g_test_run ();
}
