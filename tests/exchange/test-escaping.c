/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-escaping.c: no cell of a CSV runs as a formula, and every cell comes back as it was.
 */
#include "config.h"

#include "escaping.h"

static const struct
{
  const char *text;
  const char *guarded;
} guard_cases[] = {
  { "", "" },
  { "hello", "hello" },
  { "=1+1", "'=1+1" },
  { "+44 1733", "'+44 1733" },
  { "-5", "'-5" },
  { "@home", "'@home" },
  { "\tindented", "'\tindented" },
  { "\rreturned", "'\rreturned" },
  { "'=1+1", "''=1+1" },
  { "''=1+1", "'''=1+1" },
  { "'tis the season", "'tis the season" },
  { "'", "'" },
  { "a=b", "a=b" },
  { " =1", " =1" },
};

static void
test_guard (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guard_cases); i++)
    {
      g_autofree char *guarded = rungs_csv_cell_guard (guard_cases[i].text);

      g_assert_cmpstr (guarded, ==, guard_cases[i].guarded);
      g_assert_cmpstr (rungs_csv_cell_unguard (guarded), ==, guard_cases[i].text);
    }
}

static const struct
{
  const char *text;
  const char *cell;
} cell_cases[] = {
  { "", "" },
  { "plain", "plain" },
  { "two words", "two words" },
  { "a,b", "\"a,b\"" },
  { "a;b", "\"a;b\"" },
  { "a\tb", "\"a\tb\"" },
  { "say \"hi\"", "\"say \"\"hi\"\"\"" },
  { "one\ntwo", "\"one\ntwo\"" },
  { " kept ", "\" kept \"" },
  { "end ", "\"end \"" },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cell_cases); i++)
    {
      g_autoptr (GString) line = g_string_new ("x,");
      g_autofree char *expected = g_strconcat ("x,", cell_cases[i].cell, NULL);

      rungs_csv_append_cell (line, cell_cases[i].text);
      g_assert_cmpstr (line->str, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/escaping/guard", test_guard);
  g_test_add_func ("/exchange/escaping/cells", test_cells);
  return g_test_run ();
}
