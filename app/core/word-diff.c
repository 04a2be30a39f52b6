/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * word-diff.c: what differs between two texts, word by word. The shortest way from one to the other is found from both ends at
 * once: E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986). A word or two that happen to
 * stand in both, between changes that are longer, are no help to a reader: they go with the change.
 */
#include "config.h"

#include "word-diff.h"

#include <string.h>

/* Texts that have so little in common are two texts: each is told as a whole. Who waits for more would not be told more. */
#define MOST_STEPS 1500

/* No place on the way. */
#define NOWHERE (G_MININT / 4)

/* So few words that stand in both, between changes at least as long, are chance. */
#define CHANCE_WORDS 2

/* A word, a mark or the end of a line, up to the next one. */
typedef struct
{
  gsize start;
  gsize end;
  guint id; /* the same for the same words */
  gboolean is_word;
  gboolean is_break;
} Token;

/* The two texts, and which token of the one is which of the other. */
typedef struct
{
  GArray *before; /* Token */
  GArray *after;  /* Token */
  int *match;     /* for each of before: its place in after, or -1 */
  int *forward;
  int *backward;
} Search;

static gboolean
is_of_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter) || letter == '\'' || letter == 0x2019;
}

/* Behind the token that begins at @at. */
static const char *
end_of_token (const char *at)
{
  const char *end = g_utf8_next_char (at);

  if (!is_of_word (g_utf8_get_char (at)))
    return end;
  while (*end != '\0' && is_of_word (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end;
}

static const char *
skip_spaces (const char *at)
{
  while (*at != '\0' && *at != '\n' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static GArray *
split (const char *text,
       GHashTable *ids)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  const char *at = text;

  while (*at != '\0')
    {
      /* Spaces before the first word belong to it. */
      const char *begin = tokens->len == 0 ? skip_spaces (at) : at;
      const char *end = *begin != '\0' ? end_of_token (begin) : begin;
      g_autofree char *words = g_strndup (begin, (gsize) (end - begin));
      gpointer id = g_hash_table_lookup (ids, words);
      const char *next = skip_spaces (end);
      Token token = { .start = (gsize) (at - text), .end = (gsize) (next - text) };

      if (id == NULL)
        {
          id = GUINT_TO_POINTER (g_hash_table_size (ids) + 1);
          g_hash_table_insert (ids, g_steal_pointer (&words), id);
        }
      token.id = GPOINTER_TO_UINT (id);
      token.is_break = *begin == '\n';
      token.is_word = *begin != '\0' && is_of_word (g_utf8_get_char (begin));
      g_array_append_val (tokens, token);
      at = next;
    }
  return tokens;
}

static const Token *
nth (GArray *tokens,
     int     n)
{
  return &g_array_index (tokens, Token, n);
}

static gboolean
is_same (const Search *search,
         int           a,
         int           b)
{
  return nth (search->before, a)->id == nth (search->after, b)->id;
}

/* How far the way goes on diagonal @k after @d steps, from how far it went after one less; NOWHERE: not in the box. */
static int
step_on (const int *reached,
         int        d,
         int        k,
         int        n,
         int        m)
{
  int down = k < d ? reached[k + 1] : NOWHERE;
  int right = k > -d ? reached[k - 1] + 1 : NOWHERE;

  if (d == 0)
    return 0;
  if (down - k > m)
    down = NOWHERE;
  if (right > n)
    right = NOWHERE;
  return MAX (down, right) >= 0 ? MAX (down, right) : NOWHERE;
}

/* Finds where the shortest way through the box of before a0..a1 and after b0..b1 passes its middle. FALSE: it is too long. */
static gboolean
find_middle (const Search *search,
             int           a0,
             int           a1,
             int           b0,
             int           b1,
             int          *middle_a,
             int          *middle_b)
{
  const int n = a1 - a0;
  const int m = b1 - b0;
  const int most = MIN ((n + m + 1) / 2, MOST_STEPS);
  const int delta = n - m;
  int *forward = search->forward + MOST_STEPS;
  int *backward = search->backward + MOST_STEPS;

  for (int d = 0; d <= most; d++)
    {
      for (int k = -d; k <= d; k += 2)
        {
          int x = step_on (forward, d, k, n, m);

          while (x >= 0 && x < n && x - k < m && is_same (search, a0 + x, b0 + x - k))
            x++;
          forward[k] = x;
          if (delta % 2 != 0 && ABS (delta - k) < d && x + backward[delta - k] >= n)
            {
              *middle_a = a0 + x;
              *middle_b = b0 + x - k;
              return TRUE;
            }
        }
      for (int k = -d; k <= d; k += 2)
        {
          int x = step_on (backward, d, k, n, m);

          while (x >= 0 && x < n && x - k < m && is_same (search, a1 - 1 - x, b1 - 1 - (x - k)))
            x++;
          backward[k] = x;
          if (delta % 2 == 0 && ABS (delta - k) <= d && x + forward[delta - k] >= n)
            {
              *middle_a = a1 - x;
              *middle_b = b1 - (x - k);
              return TRUE;
            }
        }
    }
  return FALSE;
}

static void
match_box (const Search *search,
           int           a0,
           int           a1,
           int           b0,
           int           b1)
{
  int middle_a, middle_b;

  while (a0 < a1 && b0 < b1 && is_same (search, a0, b0))
    search->match[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && is_same (search, a1 - 1, b1 - 1))
    search->match[--a1] = --b1;
  if (a0 == a1 || b0 == b1 || !find_middle (search, a0, a1, b0, b1, &middle_a, &middle_b))
    return;
  match_box (search, a0, middle_a, b0, middle_b);
  match_box (search, middle_a, a1, middle_b, b1);
}

static guint
count_words (GArray *tokens,
             int     from,
             int     to)
{
  guint n = 0;

  for (int i = from; i < to; i++)
    n += nth (tokens, i)->is_word ? 1 : 0;
  return n;
}

/* Behind what stands in both from @a on; @same: else behind what does not. */
static int
end_of_stretch (const Search *search,
                int           a,
                gboolean      same)
{
  const int n = (int) search->before->len;
  int end = a;

  while (end < n && (search->match[end] >= 0) == same && (!same || end == a || search->match[end] == search->match[end - 1] + 1))
    end++;
  return end;
}

/* The same words may stand at the end of what was added and before it. What stays together is told together: words are matched as
 * near to what stands before them as can be. */
static void
draw_together (const Search *search)
{
  const int n = (int) search->before->len;
  int a = -1; /* the last that stands in both, and its place */
  int b = -1;

  for (int i = 0; i < n; i++)
    {
      if (search->match[i] < 0)
        continue;
      if (a + 1 == i && b + 1 < search->match[i] && is_same (search, i, b + 1))
        {
          search->match[i] = b + 1;
        }
      else if (b + 1 == search->match[i] && a + 1 < i && is_same (search, a + 1, b + 1))
        {
          search->match[a + 1] = b + 1;
          search->match[i] = -1;
          i = a + 1;
        }
      a = i;
      b = search->match[i];
    }
}

static gboolean
has_break (const Search *search,
           int           from,
           int           to)
{
  for (int i = from; i < to; i++)
    if (nth (search->before, i)->is_break)
      return TRUE;
  return FALSE;
}

/* Takes what stands in both by chance out of the matches; returns whether there was any. */
static gboolean
drop_chance (const Search *search)
{
  const int n = (int) search->before->len;
  const int m = (int) search->after->len;
  gboolean is_dropped = FALSE;
  int a = 0;
  int b = 0;
  guint words_before = 0; /* changed, since the last stretch that stayed */

  while (a < n)
    {
      const int gap = end_of_stretch (search, a, FALSE);
      const int b_gap = gap < n ? search->match[gap] : m;
      const int end = end_of_stretch (search, gap, TRUE);
      const int b_end = b_gap + (end - gap);
      const int next = end_of_stretch (search, end, FALSE);
      const int b_next = next < n ? search->match[next] : m;
      const guint same = count_words (search->before, gap, end);
      const guint words_after = MAX (count_words (search->before, end, next), count_words (search->after, b_end, b_next));

      words_before = MAX (words_before, MAX (count_words (search->before, a, gap), count_words (search->after, b, b_gap)));
      if (end > gap && same <= CHANCE_WORDS && words_before > same && words_after > same && !has_break (search, gap, end))
        {
          for (int i = gap; i < end; i++)
            search->match[i] = -1;
          is_dropped = TRUE;
        }
      else
        {
          words_before = 0;
        }
      a = end > a ? end : n;
      b = b_end;
    }
  return is_dropped;
}

static void
add_run (GArray        *runs,
         const Search  *search,
         RungsDiffSort  sort,
         int            a0,
         int            a1,
         int            b0,
         int            b1)
{
  const Token *last_before = a1 > 0 ? nth (search->before, a1 - 1) : NULL;
  const Token *last_after = b1 > 0 ? nth (search->after, b1 - 1) : NULL;
  RungsDiffRun run = { .sort = sort };

  if (a0 == a1 && b0 == b1)
    return;
  run.before_end = last_before != NULL ? last_before->end : 0;
  run.before = a0 < a1 ? nth (search->before, a0)->start : run.before_end;
  run.after_end = last_after != NULL ? last_after->end : 0;
  run.after = b0 < b1 ? nth (search->after, b0)->start : run.after_end;
  run.n_words = sort == RUNGS_DIFF_ADDED ? count_words (search->after, b0, b1) : count_words (search->before, a0, a1);
  g_array_append_val (runs, run);
}

static GArray *
collect (const Search *search)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (RungsDiffRun));
  const int n = (int) search->before->len;
  const int m = (int) search->after->len;
  int a = 0;
  int b = 0;

  while (a < n || b < m)
    {
      const int gap = end_of_stretch (search, a, FALSE);
      const int b_gap = gap < n ? search->match[gap] : m;
      const int end = end_of_stretch (search, gap, TRUE);

      add_run (runs, search, RUNGS_DIFF_LEFT_OUT, a, gap, b, b);
      add_run (runs, search, RUNGS_DIFF_ADDED, gap, gap, b, b_gap);
      add_run (runs, search, RUNGS_DIFF_SAME, gap, end, b_gap, b_gap + (end - gap));
      a = end;
      b = b_gap + (end - gap);
    }
  return runs;
}

/**
 * rungs_word_diff:
 * @before: (nullable): a text
 * @after: (nullable): what became of it
 *
 * Words and marks are compared, letter for letter; how many spaces stand between them does not matter. What was left out
 * stands before what was added in its place. The runs have every byte of both texts, once, in order.
 *
 * Returns: (transfer full) (element-type RungsDiffRun): the runs, as they are read
 */
GArray *
rungs_word_diff (const char *before,
                 const char *after)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { .before = split (before != NULL ? before : "", ids), .after = split (after != NULL ? after : "", ids) };
  GArray *runs;

  search.match = g_new (int, search.before->len + 1);
  memset (search.match, -1, sizeof (int) * (search.before->len + 1));
  search.forward = g_new0 (int, 2 * MOST_STEPS + 1);
  search.backward = g_new0 (int, 2 * MOST_STEPS + 1);
  match_box (&search, 0, (int) search.before->len, 0, (int) search.after->len);
  draw_together (&search);
  while (drop_chance (&search))
    continue;
  runs = collect (&search);

  g_free (search.match);
  g_free (search.forward);
  g_free (search.backward);
  g_array_unref (search.before);
  g_array_unref (search.after);
  return runs;
}

/**
 * rungs_word_diff_words:
 * @runs: what rungs_word_diff() found
 * @sort: a sort of run
 *
 * Returns: how many words all runs of that sort have
 */
guint
rungs_word_diff_words (GArray        *runs,
                       RungsDiffSort  sort)
{
  guint n = 0;

  for (guint i = 0; i < runs->len; i++)
    if (g_array_index (runs, RungsDiffRun, i).sort == sort)
      n += g_array_index (runs, RungsDiffRun, i).n_words;
  return n;
}
