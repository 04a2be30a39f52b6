/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-text-direction.c: languages are read the way their letters run, and who asks for the other way gets it.
 */
#include "config.h"

#include "text-direction.h"

static void
test_languages (void)
{
  const char *const right_to_left[] = { "ar", "ar_EG.UTF-8", "he-IL", "fa_IR", "ur_PK", "yi", "ps_AF", "ckb_IQ", "dv", "ug" };
  const char *const left_to_right[] = { "en-GB", "C", "cy_GB.UTF-8", "pl", "ja_JP", "xx", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (right_to_left); i++)
    if (!rungs_text_direction_of_language (right_to_left[i]))
      g_test_fail_printf ("%s is read from right to left", right_to_left[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (left_to_right); i++)
    if (rungs_text_direction_of_language (left_to_right[i]))
      g_test_fail_printf ("%s is read from left to right", left_to_right[i]);
}

static void
test_asked_for (void)
{
  g_setenv ("RUNGS_TEXT_DIRECTION", "rtl", TRUE);
  g_assert_true (rungs_text_direction_right_to_left ());
  g_setenv ("RUNGS_TEXT_DIRECTION", "ltr", TRUE);
  g_assert_false (rungs_text_direction_right_to_left ());
  g_unsetenv ("RUNGS_TEXT_DIRECTION");
  g_assert_false (rungs_text_direction_right_to_left ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-direction/languages", test_languages);
  g_test_add_func ("/text-direction/asked-for", test_asked_for);
  return g_test_run ();
}
