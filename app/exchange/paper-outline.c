/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-outline.c: plain words as a document: what is indented belongs to the line above it, an empty line parts two things.
 */
#include "config.h"

#include "paper-outline.h"

#include <string.h>

static gboolean
is_indented (const char *line)
{
  return line != NULL && *line == ' ';
}

static gboolean
is_gap (const char *line)
{
  return line == NULL || *line == '\0';
}

/* A line that is no sentence, and has more than a list under it: it stands over them all. */
static gboolean
is_over_others (char **lines,
                gsize  at)
{
  return !g_str_has_suffix (lines[at], ".") && !is_gap (lines[at + 1]) && !is_indented (lines[at + 1]);
}

static void
add_heading (RungsPaper *paper,
             int         level,
             const char *line)
{
  g_autofree char *words = g_strdup (line);

  if (g_str_has_suffix (words, "."))
    words[strlen (words) - 1] = '\0';
  rungs_paper_add_heading (paper, level, words);
}

/* The lines from @at up to @end, as a list. */
static void
add_items (RungsPaper  *paper,
           char       **lines,
           gsize        at,
           gsize        end)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (; at < end; at++)
    g_ptr_array_add (items, g_strchug (lines[at]));
  g_ptr_array_add (items, NULL);
  rungs_paper_add_list (paper, (const char *const *) items->pdata);
}

/* Where sentences that nothing belongs to end, from @at on. */
static gsize
end_of_sentences (char  **lines,
                  gsize   at)
{
  while (!is_gap (lines[at]) && !is_over_others (lines, at) && !is_indented (lines[at + 1]))
    at++;
  return at;
}

/**
 * rungs_paper_add_outline:
 * @paper: a document
 * @text: line by line: a line with indented ones under it is a heading, they are its list; others are a list too, or a paragraph
 *
 * Adds words that are for reading aloud as what they are.
 */
void
rungs_paper_add_outline (RungsPaper *paper,
                         const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int level = 2;

  for (gsize i = 0; lines[i] != NULL;)
    {
      gsize end = i + 1;

      if (is_gap (lines[i]))
        {
          level = 2;
          i++;
        }
      else if (is_over_others (lines, i))
        {
          add_heading (paper, 2, lines[i++]);
          level = 3;
        }
      else if (is_indented (lines[i + 1]))
        {
          while (is_indented (lines[end]))
            end++;
          add_heading (paper, level, lines[i]);
          add_items (paper, lines, i + 1, end);
          i = end;
        }
      else
        {
          end = end_of_sentences (lines, i);
          if (end > i + 1)
            add_items (paper, lines, i, end);
          else
            rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, lines[i]);
          i = end;
        }
    }
}
