/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-labels.c: the names of changes, such as "Place “Buddy scheme”", without what they quote of records that were erased.
 */
#include "config.h"

#include "erasing-labels.h"

#include <string.h>

/* Stands where something was quoted. */
#define LEFT_OUT "…"

static gboolean
is_in_word (gunichar letter)
{
  return g_unichar_isalnum (letter);
}

/* Whether what begins at @at and is @length bytes long stands by itself, and is not a piece of other words. */
static gboolean
stands_alone (const char *label,
              const char *at,
              gsize       length)
{
  const char *before = at > label ? g_utf8_prev_char (at) : NULL;
  const char *after = at + length;

  return (before == NULL || !is_in_word (g_utf8_get_char (before)) || !is_in_word (g_utf8_get_char (at))) &&
         (*after == '\0' || !is_in_word (g_utf8_get_char (after)) ||
          !is_in_word (g_utf8_get_char (g_utf8_prev_char (after))));
}

static char *
without_one (const char *label,
             const char *text)
{
  GString *left = g_string_new (NULL);
  gsize length = strlen (text);
  const char *from = label;
  const char *at = label;

  while ((at = strstr (at, text)) != NULL)
    if (stands_alone (label, at, length))
      {
        g_string_append_len (left, from, at - from);
        g_string_append (left, LEFT_OUT);
        from = at = at + length;
      }
    else
      {
        at = g_utf8_next_char (at);
      }
  g_string_append (left, from);
  return g_string_free (left, FALSE);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a);
  gsize other = strlen (*(const char *const *) b);

  return one < other ? 1 : one > other ? -1 : 0;
}

/* The longest first: one may be the beginning of another. */
static GPtrArray *
in_order (GHashTable *texts)
{
  GPtrArray *ordered = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer text = NULL;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    g_ptr_array_add (ordered, text);
  g_ptr_array_sort (ordered, compare_lengths);
  return ordered;
}

static char *
without_all (const char *label,
             GPtrArray  *texts)
{
  char *left = g_strdup (label);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      char *next = NULL;

      if (*text == '\0' || strstr (left, text) == NULL)
        continue;
      next = without_one (left, text);
      g_free (left);
      left = next;
    }
  return left;
}

/**
 * rungs_label_without:
 * @label: what a change is called
 * @texts: (element-type utf8): what it must not say
 *
 * Returns: (transfer full): the label, with "…" for each of them
 */
char *
rungs_label_without (const char *label,
                     GHashTable *texts)
{
  g_autoptr (GPtrArray) ordered = in_order (texts);

  return without_all (label, ordered);
}

static gboolean
rename_change (RungsDatabase  *database,
               gint64          seq,
               const char     *label,
               gboolean        has_author,
               GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "UPDATE journal SET label = :label, person = iif (:keep, person, NULL) WHERE seq = :seq", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":label", label);
  rungs_statement_bind_int (statement, ":keep", has_author);
  rungs_statement_bind_int (statement, ":seq", seq);
  return rungs_statement_run (statement, error);
}

/**
 * rungs_labels_forget:
 * @database: a database in a transaction
 * @texts: (element-type utf8): what no label of the journal must say, and no author be called
 * @error: place for an error
 *
 * Returns: whether it was done
 */
gboolean
rungs_labels_forget (RungsDatabase  *database,
                     GHashTable     *texts,
                     GError        **error)
{
  g_autoptr (GPtrArray) ordered = in_order (texts);
  g_autoptr (RungsStatement) statement =
      rungs_database_prepare (database, "SELECT seq, label, person FROM journal", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      const char *label = rungs_statement_text (statement, 1);
      const char *person = rungs_statement_text (statement, 2);
      g_autofree char *left = without_all (label, ordered);
      gboolean has_author = person != NULL && !g_hash_table_contains (texts, person);

      if ((!g_str_equal (left, label) || (person != NULL && !has_author)) &&
          !rename_change (database, rungs_statement_int (statement, 0), left, has_author, error))
        return FALSE;
    }
  return step != RUNGS_STEP_ERROR;
}
