/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-ways.c: everything that is done on the ladder, done by keys alone, by single clicks alone and by drag, leaves the
 * same records. Its rows stand in ladder-ways-*.c.
 */
#include "config.h"

#include "ladder-ways.h"

/* What is done with the ladder: one card, our work, now and later, aims, moving, explain, the wall, live. */
#define N_PARTS 8

static const LadderDeed *(*const tables[]) (gsize *n_deeds) = { ladder_ways_of_a_round, ladder_ways_of_our_work };

static void
test_deed (gconstpointer data)
{
  ladder_same_each_way (data);
}

/* No part is left out. */
static void
test_each_part (void)
{
  guint n_rows[N_PARTS + 1] = { 0 };

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      gsize n_deeds;
      const LadderDeed *deeds = tables[t] (&n_deeds);

      for (gsize i = 0; i < n_deeds; i++)
        {
          g_assert_cmpint (deeds[i].part, >=, 1);
          g_assert_cmpint (deeds[i].part, <=, N_PARTS);
          n_rows[deeds[i].part]++;
        }
    }
  for (int part = 1; part <= N_PARTS; part++)
    g_assert_cmpuint (n_rows[part], >, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/ladder-ways/each-part", test_each_part);
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      gsize n_deeds;
      const LadderDeed *deeds = tables[t] (&n_deeds);

      for (gsize i = 0; i < n_deeds; i++)
        {
          g_autofree char *path = g_strdup_printf ("/ui/ladder-ways/%s", deeds[i].name);

          g_test_add_data_func (path, &deeds[i], test_deed);
        }
    }
  return g_test_run ();
}
