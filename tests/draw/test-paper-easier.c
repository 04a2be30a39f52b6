/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-paper-easier.c: a document in easier words: no word is lost, each sentence or two has a picture beside it, hard words are
 * explained, and long sentences are told to who makes it.
 */
#include "config.h"

#include "paper-easier.h"

#include <string.h>

#include "paper-pages.h"

static RungsPaper *
make_paper (void)
{
  RungsPaper *paper = rungs_paper_new ("A key", "en-GB");
  const char *const items[] = { "Who knows?", "Ask Kit. Ask Fern.", NULL };
  const char *const cells[] = { "Rung", "Who", "7", "All of us", NULL };

  rungs_paper_add_heading (paper, 1, "A key");
  rungs_paper_set_topic (paper, RUNGS_EASY_PLANT);
  rungs_paper_add_heading (paper, 2, "What changed");
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH,
                        "It was small. It was mine. A referral took six months, which is a very long time for somebody who has "
                        "nowhere to sleep and nobody to ring. Then it all went well.");
  rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE,
                        "They said this and they said that and I said nothing at all to any of them for the whole of that year.");
  rungs_paper_add_list (paper, items);
  rungs_paper_add_table (paper, 2, cells);
  rungs_paper_set_footer (paper, "Version 1.");
  return paper;
}

static void
test_ideas (void)
{
  static const struct
  {
    RungsPaperSort sort;
    const char *text;
    const char *shows;
  } rows[] = {
    { RUNGS_PAPER_HEADING, "A key", NULL },
    { RUNGS_PAPER_PARAGRAPH, "In easier words", NULL },
    { RUNGS_PAPER_HEADING, "What changed", NULL },
    { RUNGS_PAPER_IDEA, "It was small. It was mine.", "A plant that grows" },
    { RUNGS_PAPER_IDEA, "A referral took six months, which is a very long time for somebody who has nowhere to sleep and nobody to "
                        "ring.", "A telephone" },
    { RUNGS_PAPER_IDEA, "Then it all went well.", "A plant that grows" },
    { RUNGS_PAPER_IDEA, "They said this and they said that and I said nothing at all to any of them for the whole of that year.",
      "Two people talking" },
    { RUNGS_PAPER_IDEA, "Who knows?", "A question mark" },
    { RUNGS_PAPER_IDEA, "Ask Kit. Ask Fern.", "A plant that grows" },
    { RUNGS_PAPER_TABLE, NULL, NULL },
    { RUNGS_PAPER_HEADING, "Hard words", NULL },
    { RUNGS_PAPER_IDEA, "“referral” means: asking another service to help.", "A lamp that is lit" },
  };
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autoptr (RungsPaper) easier = rungs_paper_easier (paper);

  /* What was copied stays when the other goes. */
  g_clear_pointer (&paper, rungs_paper_unref);
  g_assert_cmpuint (rungs_paper_n_blocks (easier), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (easier, i);

      g_assert_cmpint (block->sort, ==, rows[i].sort);
      g_assert_cmpstr (block->text, ==, rows[i].text);
      g_assert_cmpstr (block->shows, ==, rows[i].shows);
      if (block->text != NULL)
        g_assert_null (strstr (block->text, "Easy Read"));
    }
  g_assert_cmpstr (g_ptr_array_index (rungs_paper_nth_block (easier, 9)->items, 3), ==, "All of us");
  g_assert_cmpstr (rungs_paper_footer (easier), ==, "Version 1.");
  g_assert_cmpstr (rungs_paper_title (easier), ==, "A key");
}

/* What one picture would stand beside over and over, and what a form asked and was answered, stays a list; a box stays a box. */
static void
test_lists (void)
{
  static const struct
  {
    const char *items[12];
    gboolean stays;
  } rows[] = {
    { { "A key.", "A letter.", "A cup of tea.", "A door.", "A house." }, FALSE },
    { { "Ash came.", "Kit came.", "Fern came.", "Ivy came." }, TRUE },
    { { "Ash came.", "Kit came.", "Fern came." }, FALSE },
    { { "Who leads it? Kit", "When was it raised? In May", "A key." }, TRUE },
    { { "Who leads it?", "When was it raised?", "A key." }, FALSE },
    { { "A key.", "A letter.", "A cup of tea.", "A door.", "A house.", "A ladder.", "A pencil.", "An hour.", "A day." }, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsPaper) paper = rungs_paper_new ("Lists", "en-GB");
      g_autoptr (RungsPaper) easier = NULL;

      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "☐ Yes, I agreed");
      rungs_paper_add_list (paper, rows[i].items);
      easier = rungs_paper_easier (paper);
      g_assert_cmpint (rungs_paper_nth_block (easier, 0)->sort, ==, RUNGS_PAPER_PARAGRAPH);
      g_assert_cmpint (rungs_paper_nth_block (easier, 1)->sort, ==, rows[i].stays ? RUNGS_PAPER_LIST : RUNGS_PAPER_IDEA);
      g_assert_cmpuint (rungs_paper_n_blocks (easier), ==, 1 + (rows[i].stays ? 1 : g_strv_length ((char **) rows[i].items)));
    }
}

/* Short sentences about the same thing stand beside one picture, and an answer beside its question. */
static void
test_together (void)
{
  static const struct
  {
    const char *text;
    const char *ideas[3];
    const char *shows;
  } rows[] = {
    { "I knew every form. I knew nobody else.", { "I knew every form. I knew nobody else." }, "A letter" },
    { "I knew every form. I had a key.", { "I knew every form.", "I had a key." }, "A letter" },
    { "Who came? They had a key.", { "Who came? They had a key." }, "A key" },
    { "It was on 4 May 2026.", { "It was on 4 May 2026." }, "A page of a calendar" },
    { "We had forms, and then more, and then still more of them. And in the end we had none that anybody could use.",
      { "We had forms, and then more, and then still more of them.", "And in the end we had none that anybody could use." },
      "A letter" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsPaper) paper = rungs_paper_new ("Together", "en-GB");
      g_autoptr (RungsPaper) easier = NULL;

      rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, rows[i].text);
      easier = rungs_paper_easier (paper);
      g_assert_cmpuint (rungs_paper_n_blocks (easier), ==, g_strv_length ((char **) rows[i].ideas));
      g_assert_cmpstr (rungs_paper_nth_block (easier, 0)->shows, ==, rows[i].shows);
      for (guint j = 0; rows[i].ideas[j] != NULL; j++)
        g_assert_cmpstr (rungs_paper_nth_block (easier, j)->text, ==, rows[i].ideas[j]);
    }
}

/* What somebody said is not taken apart, and is marked as theirs. */
static void
test_quoted (void)
{
  g_autoptr (RungsPaper) paper = rungs_paper_new ("Said", "en-GB");
  g_autoptr (RungsPaper) easier = NULL;
  const char *words = "I had a key. Then I had a letter, and it said that the key was no longer mine. I kept it all the same, and why not?";

  rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE, words);
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "I had a key.");
  easier = rungs_paper_easier (paper);
  g_assert_cmpuint (rungs_paper_n_blocks (easier), ==, 2);
  g_assert_cmpstr (rungs_paper_nth_block (easier, 0)->text, ==, words);
  g_assert_true (rungs_paper_nth_block (easier, 0)->is_quoted);
  g_assert_false (rungs_paper_nth_block (easier, 1)->is_quoted);
}

static void
test_parts (void)
{
  g_autoptr (RungsPaper) all = rungs_paper_new ("All", "en-GB");
  g_autoptr (RungsPaper) part = make_paper ();
  g_autoptr (RungsPaper) easier = NULL;
  g_autoptr (RungsPaper) first = NULL;

  rungs_paper_add_part (all, part);
  easier = rungs_paper_easier (all);
  g_assert_cmpuint (rungs_paper_n_parts (easier), ==, 1);
  g_assert_cmpstr (rungs_paper_part_title (easier, 0), ==, "A key");
  first = rungs_paper_part (easier, 0, NULL);
  g_assert_cmpint (rungs_paper_nth_block (first, 3)->sort, ==, RUNGS_PAPER_IDEA);
}

/* Picture left and words right of it, together on a page, at 16 points. */
static void
test_pages (void)
{
  g_autoptr (RungsPaper) paper = rungs_paper_new ("Many", "en-GB");
  g_autoptr (RungsPaperPages) pages = NULL;
  RungsPaperStyle style;
  guint n = 0;

  for (guint i = 0; i < 40; i++)
    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, i % 3 == 0
                                                          ? "Here are some more words so that this idea takes more lines than its "
                                                            "picture is high, and still it has to stay in one piece on its page, "
                                                            "whatever comes before it and whatever else there is to be said, which "
                                                            "is quite a lot, as all can see, and goes on for a while."
                                                          : "A few words.");
  g_assert_true (rungs_paper_style_init (&style, "easier", RUNGS_PAPER_A4));
  g_assert_cmpfloat (style.size, ==, 16.0);
  pages = rungs_paper_lay_out (paper, &style);
  g_assert_cmpuint (rungs_paper_pages_count (pages), >, 3);
  for (guint p = 0; p < rungs_paper_pages_count (pages); p++)
    {
      const GPtrArray *pieces = rungs_paper_pages_nth (pages, p);
      const RungsPaperPiece *picture = NULL;

      for (guint i = 0; i < pieces->len; i++)
        {
          const RungsPaperPiece *piece = g_ptr_array_index (pieces, i);

          if (piece->content == NULL || piece->content->sort != RUNGS_PAPER_IDEA)
            continue;
          if (piece->layout == NULL)
            {
              g_assert_null (picture);
              picture = piece;
              continue;
            }
          g_assert_true (picture != NULL && picture->content == piece->content);
          g_assert_cmpfloat (piece->x, >=, picture->x + picture->width);
          g_assert_cmpint (piece->n_lines, ==, pango_layout_get_line_count (piece->layout));
          picture = NULL;
          n++;
        }
      g_assert_null (picture);
    }
  g_assert_cmpuint (n, ==, 40);
}

static void
test_long (void)
{
  g_autoptr (RungsPaper) paper = make_paper ();
  g_autoptr (GPtrArray) found = rungs_paper_long_sentences (paper);

  /* What somebody said is theirs. */
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (found, 0), "A referral took six months"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-easier/ideas", test_ideas);
  g_test_add_func ("/paper-easier/lists", test_lists);
  g_test_add_func ("/paper-easier/together", test_together);
  g_test_add_func ("/paper-easier/quoted", test_quoted);
  g_test_add_func ("/paper-easier/parts", test_parts);
  g_test_add_func ("/paper-easier/pages", test_pages);
  g_test_add_func ("/paper-easier/long", test_long);

  return g_test_run ();
}
