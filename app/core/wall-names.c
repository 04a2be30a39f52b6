/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-names.c: whether somebody's name stands in a text that is about to be shown to a room. It would rather find a name too
 * many than miss one: what is held back is told on the laptop, what slips through is seen by everybody.
 */
#include "config.h"

#include "wall-names.h"

#include <string.h>

struct _RungsWallNames
{
  GPtrArray *whole;       /* GPtrArray of Word *: the words of each name, in order */
  GHashTable *parts;      /* folded words that are a name by themselves */
  GHashTable *everyday;   /* folded words that are a name only where they begin with a capital */
};

/** Word: one word of a text. @begin, @end: where it stands, in bytes. */
typedef struct
{
  gsize begin;
  gsize end;
  char *folded;
  gboolean has_capital; /* it begins with one */
} Word;

/* Names that are everyday words too: they are names only with a capital. */
static const char *const everyday_names[] = {
  "april", "art", "ash", "august", "bill", "brook", "chance", "charity", "clay", "daisy", "dale", "dawn", "dean", "dee", "faith",
  "fern", "frank", "gene", "glen", "grace", "grant", "guy", "harmony", "hazel", "heath", "heather", "holly", "hope", "iris",
  "ivy", "jack", "jade", "jay", "jean", "jet", "jo", "joy", "june", "kit", "lane", "lee", "lily", "mark", "marsh", "mat", "may",
  "mike", "miles", "nick", "noble", "norm", "olive", "pat", "patience", "penny", "pearl", "poppy", "ray", "reed", "rich", "rob",
  "robin", "rose", "ruby", "rusty", "sandy", "skip", "sky", "sol", "sonny", "storm", "sue", "summer", "tam", "trust", "victor",
  "violet", "ward", "will", "willow", "winter", "wren",
};

/* Words that people use around a name, or that many names are made of: alone they name nobody. */
static const char *const no_names[] = {
  "a", "adviser", "an", "and", "at", "black", "board", "brown", "buddy", "centre", "chair", "commissioner", "council", "day", "dr",
  "expert", "forum", "friend", "from", "green", "group", "house", "i", "in", "king", "lead", "long", "man", "manager", "member",
  "miss", "mr", "mrs", "ms", "new", "nurse", "of", "officer", "on", "one", "page", "park", "peer", "people", "person", "price",
  "service", "short", "street", "support", "team", "the", "to", "two", "white", "with", "woman", "worker", "young",
};

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_free (word);
}

static gboolean
is_among (const char        *word,
          const char *const *words,
          gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* The same letters whatever their case and their accents. */
static char *
fold (const char *word,
      gsize       length)
{
  g_autofree char *apart = g_utf8_normalize (word, (gssize) length, G_NORMALIZE_ALL);
  g_autofree char *lower = NULL;
  GString *plain = g_string_new (NULL);

  lower = g_utf8_casefold (apart != NULL ? apart : "", -1);
  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
  return g_string_free (plain, FALSE);
}

static gboolean
is_letter (gunichar letter)
{
  return g_unichar_isalpha (letter) || g_unichar_ismark (letter);
}

/* The words of TEXT: runs of letters, and runs of digits, so that "Sam's" and "Sam2001" both hold "Sam". */
static GPtrArray *
read_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (word_free);
  const char *at = text;

  while (*at != '\0')
    {
      const char *begin = at;
      Word *word;

      while (*at != '\0' && is_letter (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at == begin)
        while (*at != '\0' && g_unichar_isdigit (g_utf8_get_char (at)))
          at = g_utf8_next_char (at);
      if (at == begin)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      word = g_new0 (Word, 1);
      word->begin = (gsize) (begin - text);
      word->end = (gsize) (at - text);
      word->folded = fold (begin, (gsize) (at - begin));
      word->has_capital = g_unichar_isupper (g_utf8_get_char (begin)) || g_unichar_istitle (g_utf8_get_char (begin));
      g_ptr_array_add (words, word);
    }
  return words;
}

/* A script without capitals has none to wait for. */
static gboolean
has_case (const char *folded)
{
  gunichar first = g_utf8_get_char (folded);

  return g_unichar_toupper (first) != first;
}

static void
add_part (RungsWallNames *self,
          const Word     *word,
          gboolean        alone)
{
  if (g_unichar_isdigit (g_utf8_get_char (word->folded)))
    return;
  if (is_among (word->folded, no_names, G_N_ELEMENTS (no_names)))
    {
      /* Somebody who is known as "White" and nothing else. */
      if (alone && g_utf8_strlen (word->folded, -1) > 1)
        g_hash_table_add (self->everyday, g_strdup (word->folded));
      return;
    }
  if (!alone && (g_utf8_strlen (word->folded, -1) < 3 || (has_case (word->folded) && !word->has_capital)))
    return;
  if (is_among (word->folded, everyday_names, G_N_ELEMENTS (everyday_names)) ||
      (has_case (word->folded) && g_utf8_strlen (word->folded, -1) < 3))
    g_hash_table_add (self->everyday, g_strdup (word->folded));
  else
    g_hash_table_add (self->parts, g_strdup (word->folded));
}

/**
 * rungs_wall_names_new:
 * @names: what people are called, and what they are really called; ended by %NULL
 *
 * Returns: (transfer full): what is needed to find them again in a text
 */
RungsWallNames *
rungs_wall_names_new (const char *const *names)
{
  RungsWallNames *self = g_new0 (RungsWallNames, 1);

  self->whole = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->everyday = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) words = read_words (names[i]);

      for (guint at = 0; at < words->len; at++)
        add_part (self, g_ptr_array_index (words, at), words->len == 1);
      if (words->len > 1)
        g_ptr_array_add (self->whole, g_steal_pointer (&words));
    }
  return self;
}

/** rungs_wall_names_free: @self: (transfer full): names that are needed no longer */
void
rungs_wall_names_free (RungsWallNames *self)
{
  g_ptr_array_unref (self->whole);
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->everyday);
  g_free (self);
}

static gboolean
stands_whole (const GPtrArray *name,
              const GPtrArray *words,
              guint            from)
{
  if (from + name->len > words->len)
    return FALSE;
  for (guint i = 0; i < name->len; i++)
    if (strcmp (((Word *) name->pdata[i])->folded, ((Word *) words->pdata[from + i])->folded) != 0)
      return FALSE;
  return TRUE;
}

/* How many words from @at on are one of the names; 0: none is. */
static guint
count_name (const RungsWallNames *self,
            const GPtrArray      *words,
            guint                 at)
{
  const Word *word = g_ptr_array_index (words, at);
  guint n = g_hash_table_contains (self->parts, word->folded) ||
            (word->has_capital && g_hash_table_contains (self->everyday, word->folded));

  for (guint i = 0; i < self->whole->len; i++)
    {
      const GPtrArray *name = g_ptr_array_index (self->whole, i);

      if (name->len > n && stands_whole (name, words, at))
        n = name->len;
    }
  return n;
}

/**
 * rungs_wall_names_stand_in:
 * @self: names
 * @text: (nullable): what somebody wrote
 *
 * Returns: %TRUE if one of the names stands in the text as words
 */
gboolean
rungs_wall_names_stand_in (const RungsWallNames *self,
                           const char           *text)
{
  g_autoptr (GPtrArray) words = NULL;

  if (self == NULL || text == NULL)
    return FALSE;
  words = read_words (text);
  for (guint at = 0; at < words->len; at++)
    if (count_name (self, words, at) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_space (const char *text,
          gsize       begin,
          gsize       end)
{
  for (gsize i = begin; i < end; i++)
    if (text[i] != ' ')
      return FALSE;
  return TRUE;
}

/**
 * rungs_wall_names_replace:
 * @self: names
 * @but: (nullable): names that stay, also where they are among the others
 * @text: what somebody wrote
 * @with: what stands for a name
 *
 * Returns: (transfer full): the text without the names; first and last name beside each other are one
 */
char *
rungs_wall_names_replace (const RungsWallNames *self,
                          const RungsWallNames *but,
                          const char           *text,
                          const char           *with)
{
  g_autoptr (GPtrArray) words = read_words (text);
  GString *kept = g_string_new (NULL);
  gsize done = 0;
  gboolean was_name = FALSE;

  for (guint at = 0; at < words->len;)
    {
      const guint stays = but != NULL ? count_name (but, words, at) : 0;
      const guint n = stays > 0 ? 0 : count_name (self, words, at);
      const Word *first = g_ptr_array_index (words, at);

      if (n > 0 && !(was_name && is_space (text, done, first->begin)))
        {
          g_string_append_len (kept, text + done, (gssize) (first->begin - done));
          g_string_append (kept, with);
        }
      if (n > 0)
        done = ((const Word *) g_ptr_array_index (words, at + n - 1))->end;
      was_name = n > 0;
      at += MAX (MAX (n, stays), 1);
    }
  g_string_append (kept, text + done);
  return g_string_free (kept, FALSE);
}
