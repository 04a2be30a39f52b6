/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-word-diff.c: what was left out of a text and what was added, word by word, and that nothing of either text gets lost.
 */
#include "config.h"

#include "word-diff.h"

#include <string.h>

/* "in both [left out] {added}" */
static char *
describe (const char *before,
          const char *after,
          GArray     *runs)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const RungsDiffRun *run = &g_array_index (runs, RungsDiffRun, i);
      const gboolean added = run->sort == RUNGS_DIFF_ADDED;
      const char *text = added ? after + run->after : before + run->before;
      const gsize length = added ? run->after_end - run->after : run->before_end - run->before;
      g_autofree char *there = g_strndup (text, length);

      if (run->sort == RUNGS_DIFF_SAME)
        g_string_append (words, there);
      else
        g_string_append_printf (words, added ? "{%s}" : "[%s]", there);
    }
  return g_string_free (words, FALSE);
}

static const struct
{
  const char *before;
  const char *after;
  const char *expected;
} rows[] = {
  { NULL, NULL, "" },
  { "", "", "" },
  { "", "One two", "{One two}" },
  { "One two", "", "[One two]" },
  { "One two", NULL, "[One two]" },
  { "I had a tent.", "I had a tent.", "I had a tent." },
  { "I had a tent.", "I  had a\ttent.", "I had a tent." },
  { "I had a tent.", "I had a car.", "I had a [tent]{car}." },
  { "I had a tent.", "I had a big tent.", "I had a {big }tent." },
  { "I had a big tent.", "I had a tent.", "I had a [big ]tent." },
  { "On 3 March 2024 I came out.", "In spring I came out.", "[On 3 March 2024 ]{In spring }I came out." },
  { "I came out. Sam rang me.", "I came out. They rang me.", "I came out. [Sam ]{They }rang me." },
  /* A mark is no part of its word. */
  { "No, he said.", "No he said.", "No[, ]he said." },
  { "It ended", "It ended.", "It ended{.}" },
  { "Wait? No.", "Wait! No.", "Wait[? ]{! }No." },
  { "don’t go", "do go", "[don’t ]{do }go" },
  /* Small and capital letters differ. */
  { "the Hub", "The hub", "[the Hub]{The hub}" },
  /* Lines. */
  { "One.\nTwo.", "One.\nTwo and a half.", "One.\nTwo{and a half}." },
  { "One.\n\nTwo.", "Two.", "[One.\n\n]Two." },
  { "One two three\nand here", "Seven eight nine\nand there", "[One two three]{Seven eight nine}\nand [here]{there}" },
  /* What was added begins where the words of both end. */
  { "It was. Noor came.", "It was.\nForms.\nNoor came.", "It was. {\nForms.\n}Noor came." },
  { "A. B.", "A. C. B.", "A. {C. }B." },
  { "A. C. B.", "A. B.", "A. [C. ]B." },
  /* What stands in both by chance goes with the change around it. */
  { "The keys rang and the bells went home", "Nobody here saw and heard it at night",
    "[The keys rang and the bells went home]{Nobody here saw and heard it at night}" },
  /* Other letters. */
  { "Žofie přišla domů", "Žofie odešla domů", "Žofie [přišla ]{odešla }domů" },
  { "家に帰った", "家に帰った", "家に帰った" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) runs = rungs_word_diff (rows[i].before, rows[i].after);
      g_autofree char *found = describe (rows[i].before, rows[i].after, runs);

      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

static void
test_words (void)
{
  g_autoptr (GArray) runs = rungs_word_diff ("I had a big, red tent.", "I had a car there.");

  g_assert_cmpuint (rungs_word_diff_words (runs, RUNGS_DIFF_SAME), ==, 3);
  g_assert_cmpuint (rungs_word_diff_words (runs, RUNGS_DIFF_LEFT_OUT), ==, 3);
  g_assert_cmpuint (rungs_word_diff_words (runs, RUNGS_DIFF_ADDED), ==, 2);
}

/* Every byte of both texts is in the runs once, in order, and what is said to be the same is. */
static void
assert_whole (const char *before,
              const char *after)
{
  g_autoptr (GArray) runs = rungs_word_diff (before, after);
  gsize at_before = 0;
  gsize at_after = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const RungsDiffRun *run = &g_array_index (runs, RungsDiffRun, i);

      g_assert_cmpuint (run->before, ==, at_before);
      g_assert_cmpuint (run->after, ==, at_after);
      g_assert_cmpuint (run->before_end, >=, run->before);
      g_assert_cmpuint (run->after_end, >=, run->after);
      if (run->sort == RUNGS_DIFF_SAME)
        {
          g_autofree char *one = g_strndup (before + run->before, run->before_end - run->before);
          g_autofree char *other = g_strndup (after + run->after, run->after_end - run->after);

          g_assert_cmpstr (g_strchomp (one), ==, g_strchomp (other));
        }
      else
        {
          g_assert_cmpuint (run->sort == RUNGS_DIFF_ADDED ? run->before_end : run->after_end, ==,
                            run->sort == RUNGS_DIFF_ADDED ? run->before : run->after);
        }
      at_before = run->before_end;
      at_after = run->after_end;
    }
  g_assert_cmpuint (at_before, ==, strlen (before));
  g_assert_cmpuint (at_after, ==, strlen (after));
}

static char *
random_text (GRand *rand,
             int    most)
{
  static const char *const words[] = { "a", "b", "c", "dé", "e", ".", "\n" };
  GString *text = g_string_new (NULL);
  const int n = g_rand_int_range (rand, 0, most);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4711);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *before = random_text (rand, 30);
      g_autofree char *after = random_text (rand, 30);

      assert_whole (before, after);
      assert_whole (before, before);
    }
}

/* Two texts that have nothing in common, each as long as a long story, are told as two, and nobody waits for it. */
static void
test_nothing_in_common (void)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GArray) runs = NULL;

  for (guint i = 0; i < 6000; i++)
    {
      g_string_append_printf (before, "one%u ", i);
      g_string_append_printf (after, "other%u ", i);
    }
  assert_whole (before->str, after->str);
  runs = rungs_word_diff (before->str, after->str);
  g_assert_cmpuint (runs->len, ==, 2);
  g_assert_cmpuint (rungs_word_diff_words (runs, RUNGS_DIFF_LEFT_OUT), ==, 6000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-diff/rows", test_rows);
  g_test_add_func ("/word-diff/words", test_words);
  g_test_add_func ("/word-diff/random", test_random);
  g_test_add_func ("/word-diff/nothing-in-common", test_nothing_in_common);

  return g_test_run ();
}
