/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-plain-words.c: what is hinted at in a text, where it stands, and what is not.
 */
#include "config.h"

#include <string.h>

#include "plain-words.h"

static const struct
{
  const char *text;
  guint n_words;
  guint longest;
} counts[] = {
  { NULL, 0, 0 },
  { "", 0, 0 },
  { " \n ", 0, 0 },
  { "One", 1, 1 },
  { "I don't know. - Nobody does!", 5, 3 },
  { "It cost £3.50 and no more.", 6, 6 },
  { "First line\nsecond line here", 5, 3 },
  { "“Why?” she asked. “Because.”", 4, 2 },
  { "Žofie přišla. Äpfel, Öl!", 4, 2 },
  { "No end of it", 4, 4 },
};

static void
test_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_test_message ("%s", counts[i].text);
      g_assert_cmpuint (rungs_plain_words_count (counts[i].text), ==, counts[i].n_words);
      g_assert_cmpuint (rungs_plain_words_longest (counts[i].text), ==, counts[i].longest);
    }
}

/* "long: words | jargon: words" */
static char *
describe (const char *text,
          guint       longest)
{
  static const char *const sorts[] = { "long", "jargon", "small" };
  g_autoptr (GPtrArray) hints = rungs_plain_words_look (text, longest);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < hints->len; i++)
    {
      const RungsPlainHint *hint = g_ptr_array_index (hints, i);
      g_autofree char *there = g_strndup (text + hint->start, hint->end - hint->start);

      g_assert_cmpstr (there, ==, hint->words);
      g_assert_cmpuint (strlen (hint->say), >, 10);
      g_string_append_printf (words, "%s%s: %s", i > 0 ? " | " : "", sorts[hint->sort], hint->words);
    }
  return g_string_free (words, FALSE);
}

static const struct
{
  const char *text;
  guint longest;
  const char *expected;
} rows[] = {
  { NULL, 20, "" },
  { "Kit took my side.", 20, "" },
  { "We met the Stakeholders.", 20, "jargon: Stakeholders" },
  { "A stakeholders' day, and stakeholdership.", 20, "jargon: stakeholders" },
  { "He was HARD TO REACH, they said.", 20, "small: HARD TO REACH" },
  { "Service users with complex needs", 20, "small: Service users | small: complex needs" },
  { "The addiction service", 20, "" },
  { "One two three four five. Six seven.", 4, "long: One two three four five." },
  { "One two three four five", 5, "" },
  { "One two.\n  Prior to that it was three four five six seven.", 6,
    "long: Prior to that it was three four five six seven. | jargon: Prior to" },
  { "Überall: multi-agency!", 20, "jargon: multi-agency" },
  { "İstanbul stakeholder", 20, "jargon: stakeholder" },
};

static void
test_hints (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = describe (rows[i].text, rows[i].longest);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

/* The sentence around a place: to the mark before it and the mark behind it, or to the ends of its line. */
static void
test_sentence (void)
{
  static const struct
  {
    const char *text;
    const char *at;
    const char *sentence;
  } places[] = {
    { "One.", "One", "One." },
    { "One. Two here! Three?", "Two", "Two here!" },
    { "One. Two here! Three?", "!", "Two here!" },
    { "One. Two here! Three?", "Three", "Three?" },
    { "One line\nAnother line", "Another", "Another line" },
    { "At 3.30 we met. Then not.", "30", "At 3.30 we met." },
    { "“Was it you?” he said. No.", "you", "“Was it you?”" },
    { "  No mark at the end  ", "mark", "No mark at the end" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gsize start;
      gsize end;
      g_autofree char *sentence = NULL;

      rungs_plain_words_sentence (places[i].text, (gsize) (strstr (places[i].text, places[i].at) - places[i].text), &start, &end);
      sentence = g_strndup (places[i].text + start, end - start);
      g_assert_cmpstr (sentence, ==, places[i].sentence);
    }
}

static void
test_sentences (void)
{
  g_auto(GStrv) sentences = rungs_plain_words_sentences (" One. “Two?”  Three £3.50!\n\nFour\n");
  g_autofree char *joined = g_strjoinv ("|", sentences);

  g_assert_cmpstr (joined, ==, "One.|“Two?”|Three £3.50!|Four");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-words/counts", test_counts);
  g_test_add_func ("/plain-words/hints", test_hints);
  g_test_add_func ("/plain-words/sentence", test_sentence);
  g_test_add_func ("/plain-words/sentences", test_sentences);
  return g_test_run ();
}
