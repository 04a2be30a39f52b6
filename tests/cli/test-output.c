/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-output.c: text on one line of a terminal: as wide as it may be, and steering nothing.
 */
#include "config.h"

#include "output.h"

static const struct
{
  const char *text;
  guint width;
  const char *line;
} line_cases[] = {
  { "", 10, "" },
  { "short", 10, "short" },
  { "exactly 10", 10, "exactly 10" },
  { "exactly 11!", 10, "exactly 1…" },
  { "one\ntwo", 20, "one two" },
  { "  one \t\n  two", 20, "one two" },
  { "\033[31mred", 20, "[31mred" },
  { "wide 日本", 9, "wide 日本" },
  { "wide 日本", 8, "wide 日…" },
  { "e\xcc\x81t\xc3\xa9", 3, "e\xcc\x81t\xc3\xa9" },
  { "abc", 1, "…" },
};

static void
test_one_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (line_cases); i++)
    {
      g_autofree char *line = rungs_cli_one_line (line_cases[i].text, line_cases[i].width);

      g_assert_cmpstr (line, ==, line_cases[i].line);
      g_assert_cmpuint (rungs_cli_text_width (line), <=, line_cases[i].width);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/output/one-line", test_one_line);
  return g_test_run ();
}
