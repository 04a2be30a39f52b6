/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-support.c: what the tests of printed documents share.
 */
#include "config.h"

#include "printing-support.h"

#include <string.h>

#include "exchange-error.h"

char *
add_ready_story (Fixture    *fixture,
                 const char *title,
                 const char *naming)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  g_autofree char *person = fixture_add (fixture, "person", "known-as", "Robin", NULL);
  char *story = fixture_add (fixture, "case-study", "title", title, "person", person, "made-with", "Robin, with Kit", "purpose",
                             "For housing teams", "situation", "I had a tent.", "own-words", "It worked.", "season", "Spring 2026",
                             "area", "Cambridgeshire", "topics", "health", "checked-by", "Fern", "second-reader", "Wren", "state",
                             "ready", NULL);

  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (fixture_add (fixture, "identity-check", "case-study", story, "item", items[i].token, "answer", "fine", NULL));
  g_free (fixture_add (fixture, "consent", "case-study", story, "scope", "public", "channels", "printed", "naming", naming, "quotes",
                       "yes", "topics", "health", "given-on", "2026-06-01", "ends-on", "2027-05-31", "contact", "Fern, 01632 960123",
                       NULL));
  return story;
}

RungsPaper *
print_paper (Fixture             *fixture,
             const char          *what,
             const char          *id,
             const RungsPrintUse *use)
{
  g_autoptr (GError) error = NULL;
  RungsPaper *paper = rungs_print_make (rungs_print_find (what), fixture->workbook, id, use, &error);

  g_assert_no_error (error);
  g_assert_nonnull (paper);
  return paper;
}

static void
append_paper (GString    *words,
              RungsPaper *paper)
{
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (paper, i);

      if (block->text != NULL)
        g_string_append_printf (words, "%s\n", block->text);
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        g_string_append_printf (words, "%s\n", (char *) g_ptr_array_index (block->items, j));
    }
  g_string_append_printf (words, "%s\n", rungs_paper_footer (paper) != NULL ? rungs_paper_footer (paper) : "");
  for (guint i = 0; i < rungs_paper_n_parts (paper); i++)
    {
      g_autoptr (RungsPaper) part = rungs_paper_part (paper, i, NULL);

      append_paper (words, part);
    }
}

char *
paper_words (RungsPaper *paper)
{
  GString *words = g_string_new (NULL);

  append_paper (words, paper);
  return g_string_free (words, FALSE);
}

char *
print_words (Fixture             *fixture,
             const char          *what,
             const char          *id,
             const RungsPrintUse *use)
{
  g_autoptr (RungsPaper) paper = print_paper (fixture, what, id, use);

  return paper_words (paper);
}

char *
print_for (Fixture       *fixture,
           const char    *what,
           const char    *id,
           RungsAudience  audience)
{
  RungsPrintUse use = { .audience = audience, .today = TODAY };

  return print_words (fixture, what, id, &use);
}

char *
print_refused (Fixture             *fixture,
               const char          *what,
               const char          *id,
               const RungsPrintUse *use)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_print_make (rungs_print_find (what), fixture->workbook, id, use, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
  return g_strdup (error->message);
}

guint
count_sort (RungsPaper     *paper,
            RungsPaperSort  sort)
{
  guint n = 0;

  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    n += rungs_paper_nth_block (paper, i)->sort == sort ? 1 : 0;
  return n;
}

/* All the words on one line: a test says one thing a line. */
static void
fail (const char *words,
      const char *part,
      const char *how)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *line = g_strjoinv (" | ", lines);
  g_autofree char *looked_for = g_strescape (part, NULL);

  g_error ("“%s” %s: %s", looked_for, how, line);
}

void
assert_has (const char *words,
            const char *part)
{
  if (strstr (words, part) == NULL)
    fail (words, part, "is not in");
}

void
assert_has_not (const char *words,
                const char *part)
{
  if (strstr (words, part) != NULL)
    fail (words, part, "is in");
}
