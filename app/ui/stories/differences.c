/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * differences.c: what differs between two texts, one difference after the other, in words: for who does not see the marks.
 */
#include "config.h"

#include "stories/differences.h"

#include <glib/gi18n.h>

/* More words than fit into so many characters are not read out as one difference. */
#define MOST_CHARACTERS 160

static gboolean
is_blank (const char *text,
          gsize       start,
          gsize       end)
{
  for (gsize i = start; i < end; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

/**
 * rungs_differences_of:
 * @runs: what rungs_word_diff() found
 * @before: the one text
 * @after: the other
 *
 * Where a line ends is no difference by itself.
 *
 * Returns: (transfer full) (element-type RungsDifference): each place where the texts differ, as they are read
 */
GArray *
rungs_differences_of (GArray     *runs,
                      const char *before,
                      const char *after)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (RungsDifference));

  for (guint i = 0; i < runs->len;)
    {
      const RungsDiffRun *run = &g_array_index (runs, RungsDiffRun, i);
      RungsDifference one = { run->before, run->before_end, run->after, run->after_end };

      for (i++; run->sort != RUNGS_DIFF_SAME && i < runs->len; i++)
        {
          const RungsDiffRun *next = &g_array_index (runs, RungsDiffRun, i);

          if (next->sort == RUNGS_DIFF_SAME)
            break;
          one.before_end = next->before_end;
          one.after_end = next->after_end;
        }
      if (run->sort != RUNGS_DIFF_SAME &&
          !(is_blank (before, one.before, one.before_end) && is_blank (after, one.after, one.after_end)))
        g_array_append_val (differences, one);
    }
  return differences;
}

/** rungs_differences_summary: Returns: (transfer full): how many words are left out and added, in a sentence */
char *
rungs_differences_summary (GArray *runs)
{
  const guint n_left_out = rungs_word_diff_words (runs, RUNGS_DIFF_LEFT_OUT);
  const guint n_added = rungs_word_diff_words (runs, RUNGS_DIFF_ADDED);
  g_autofree char *left_out = NULL;
  g_autofree char *added = NULL;

  if (n_left_out == 0 && n_added == 0)
    return g_strdup (_("Word for word the same."));
  left_out = g_strdup_printf (ngettext ("%u word left out", "%u words left out", n_left_out), n_left_out);
  /* Translators: how many words */
  added = g_strdup_printf (ngettext ("%u added", "%u added", n_added), n_added);
  /* Translators: the first %s is "3 words left out", the second "5 added" */
  return g_strdup_printf (_("%s, %s."), left_out, added);
}

static char *
quote (const char *text,
       gsize       start,
       gsize       end)
{
  g_autofree char *words = g_strstrip (g_strndup (text + start, end - start));
  g_autofree char *begin = NULL;

  g_strdelimit (words, "\n", ' ');
  if (g_utf8_strlen (words, -1) <= MOST_CHARACTERS)
    return g_steal_pointer (&words);
  begin = g_utf8_substring (words, 0, MOST_CHARACTERS);
  return g_strconcat (begin, "…", NULL);
}

/**
 * rungs_difference_words:
 * @difference: one difference
 * @before: the one text
 * @after: the other
 *
 * Returns: (transfer full): what was left out and what was added
 */
char *
rungs_difference_words (const RungsDifference *difference,
                        const char            *before,
                        const char            *after)
{
  g_autofree char *left_out = quote (before, difference->before, difference->before_end);
  g_autofree char *added = quote (after, difference->after, difference->after_end);

  if (*added == '\0')
    /* Translators: %s is words that are in one text and not in the other */
    return g_strdup_printf (_("Left out: “%s”"), left_out);
  if (*left_out == '\0')
    /* Translators: %s is words that are in one text and not in the other */
    return g_strdup_printf (_("Added: “%s”"), added);
  /* Translators: the first %s is words of one text, the second what stands in their place in the other */
  return g_strdup_printf (_("Left out: “%s” – in its place: “%s”"), left_out, added);
}
