/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-credit.c: the ladder's makers are named as they ask to be.
 */
#include "config.h"

#include <string.h>

#include "credit.h"

static void
test_names_its_makers (void)
{
  static const char *const names[] = {
    "Think Local Act Personal", "National Co-production Advisory Group", "Arnstein (1969)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (strstr (rungs_ladder_credit (), names[i]));
  g_assert_true (g_uri_is_valid (RUNGS_LADDER_CREDIT_LINK, G_URI_FLAGS_NONE, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credit/names-its-makers", test_names_its_makers);

  return g_test_run ();
}
