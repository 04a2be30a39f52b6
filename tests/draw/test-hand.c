/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-hand.c: unevenness that is the same every time.
 */
#include "config.h"

#include "hand.h"

static void
test_repeats (void)
{
  double sum = 0.0;
  double least = 1.0;
  double most = -1.0;

  for (guint i = 0; i < 1000; i++)
    {
      double value = rungs_hand (42, i);

      g_assert_cmpfloat (value, ==, rungs_hand (42, i));
      g_assert_cmpfloat (value, >=, -1.0);
      g_assert_cmpfloat (value, <=, 1.0);
      sum += value;
      least = MIN (least, value);
      most = MAX (most, value);
    }
  g_assert_cmpfloat (ABS (sum / 1000.0), <, 0.1);
  g_assert_cmpfloat (least, <, -0.95);
  g_assert_cmpfloat (most, >, 0.95);
}

static void
test_seed (void)
{
  g_assert_cmpuint (rungs_hand_seed ("a", 0), ==, rungs_hand_seed ("a", 5));
  g_assert_cmpuint (rungs_hand_seed ("a", 0), !=, rungs_hand_seed ("b", 0));
  g_assert_cmpuint (rungs_hand_seed (NULL, 0), !=, rungs_hand_seed (NULL, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/hand/repeats", test_repeats);
  g_test_add_func ("/draw/hand/seed", test_seed);
  return g_test_run ();
}
