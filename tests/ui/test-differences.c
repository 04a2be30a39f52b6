/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-differences.c: what differs between two texts is told one difference after the other, for who does not see marks.
 */
#include "config.h"

#include <gtk/gtk.h>
#include <string.h>

#include "stories/differences.h"

static const struct
{
  const char *before;
  const char *after;
  const char *summary;
  const char *told; /* each difference, parted by " | " */
} rows[] = {
  { "I had a tent.", "I had a tent.", "Word for word the same.", "" },
  { "I had a tent.", "I had a car.", "1 word left out, 1 added.", "Left out: “tent” – in its place: “car”" },
  { "I had a big tent.", "I had a tent.", "1 word left out, 0 added.", "Left out: “big”" },
  { "I had a tent.", "I had a very big tent.", "0 words left out, 2 added.", "Added: “very big”" },
  /* Where a line ends is no difference by itself, also beside others. */
  { "One here. Two there.", "One here.\nTwo there.", "Word for word the same.", "" },
  { "One here.\nTwo there.\n", "One here. Three there.", "1 word left out, 1 added.", "Left out: “Two” – in its place: “Three”" },
  { "A car came by here today and stopped.", "A bus came by here today and waited.", "2 words left out, 2 added.",
    "Left out: “car” – in its place: “bus” | Left out: “stopped” – in its place: “waited”" },
};

static char *
tell (const char *before,
      const char *after,
      GArray     *runs)
{
  g_autoptr (GArray) differences = rungs_differences_of (runs, before, after);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *words = rungs_difference_words (&g_array_index (differences, RungsDifference, i), before, after);

      g_string_append_printf (told, "%s%s", i > 0 ? " | " : "", words);
    }
  return g_string_free (told, FALSE);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) runs = rungs_word_diff (rows[i].before, rows[i].after);
      g_autofree char *summary = rungs_differences_summary (runs);
      g_autofree char *told = tell (rows[i].before, rows[i].after, runs);

      g_assert_cmpstr (summary, ==, rows[i].summary);
      g_assert_cmpstr (told, ==, rows[i].told);
    }
}

/* Nobody listens to a whole page as one difference. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) runs = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "wörd%u\n", i);
  runs = rungs_word_diff ("", text->str);
  told = tell ("", text->str, runs);
  g_assert_cmpint (g_utf8_strlen (told, -1), <, 200);
  g_assert_true (g_str_has_suffix (told, "…”"));
  g_assert_null (strchr (told, '\n'));
  g_assert_true (g_utf8_validate (told, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/differences/rows", test_rows);
  g_test_add_func ("/differences/long", test_long);

  return g_test_run ();
}
