/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * conditions.c: reads a source in C as the house writes it: a function's name begins a line, and its body ends at the edge.
 */
#include "config.h"

#include "conditions.h"

#include <string.h>

/* What a copy of a source asks before each of its conditions. */
#define ASKING                                                                                        \
  "#include <stdlib.h>\n"                                                                             \
  "static int dropped (int n) { const char *d = getenv (\"RUNGS_DROPPED\"); return d && atoi (d) == n; }\n"

void
condition_free (gpointer data)
{
  Condition *condition = data;

  g_free (condition->where);
  g_free (condition);
}

char *
conditions_read_text (const char *top,
                      const char *path)
{
  g_autofree char *full = g_build_filename (top, path, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (full, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

char *
conditions_blank_words (const char *source)
{
  char *code = g_strdup (source);

  for (char *at = code; *at != '\0'; at++)
    {
      char *end = NULL;

      if (g_str_has_prefix (at, "/*"))
        end = strstr (at + 2, "*/") + 2;
      else if (*at == '"' || *at == '\'')
        for (end = at + 1; *end != *at; end++)
          end += *end == '\\';
      if (end == NULL)
        continue;
      for (char *c = at + 1; c < end; c++)
        *c = *c == '\n' ? '\n' : ' ';
      if (*at == '/')
        *at = end[-1] = ' ';
      at = end - (*at == ' ');
    }
  return code;
}

static gsize
end_of_brackets (const char *code,
                 gsize       open)
{
  int depth = 0;

  for (gsize at = open;; at++)
    {
      g_assert_true (code[at] != '\0');
      depth += (code[at] == '(') - (code[at] == ')');
      if (depth == 0)
        return at;
    }
}

static gboolean
is_word_at (const char *code,
            gsize       at,
            const char *word)
{
  return g_str_has_prefix (code + at, word) && !g_ascii_isalnum (code[at + strlen (word)]) && code[at + strlen (word)] != '_' &&
         (at == 0 || (!g_ascii_isalnum (code[at - 1]) && code[at - 1] != '_'));
}

static void
add_condition (GPtrArray  *conditions,
               const char *path,
               const char *source,
               gsize       at,
               gsize       start,
               gsize       end,
               const char *instead)
{
  Condition *condition = g_new0 (Condition, 1);
  g_autofree char *dropped = g_strndup (source + start, end - start);
  guint line = 1;

  for (gsize i = 0; i < start; i++)
    line += source[i] == '\n';
  for (char *c = dropped; *c != '\0'; c++)
    *c = *c == '\n' ? ' ' : *c;
  condition->source = path;
  condition->at = at;
  condition->start = start;
  condition->end = end;
  condition->instead = instead;
  condition->where = g_strdup_printf ("%s:%u: %s instead of “%s”", path, line, instead, dropped);
  g_ptr_array_add (conditions, condition);
}

/* Each part of a condition that is joined to others by "&&" or "||" is dropped by itself, within brackets of its own too. */
static void
drop_parts (GPtrArray  *conditions,
            const char *path,
            const char *source,
            const char *code,
            gsize       condition,
            gsize       start,
            gsize       end)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *joint = NULL;
  int depth = 0;

  g_array_append_val (parts, start);
  for (gsize at = start; at < end; at++)
    {
      gsize next = at + 2;

      depth += (code[at] == '(') - (code[at] == ')');
      if (depth != 0 || (!g_str_has_prefix (code + at, "&&") && !g_str_has_prefix (code + at, "||")))
        continue;
      g_assert_true (joint == NULL || strncmp (joint, code + at, 2) == 0);
      joint = code + at;
      g_array_append_val (parts, next);
      at++;
    }
  for (guint i = 0; joint != NULL && i < parts->len; i++)
    {
      gsize from = g_array_index (parts, gsize, i);
      gsize to = i + 1 < parts->len ? g_array_index (parts, gsize, i + 1) - 2 : end;

      while (g_ascii_isspace (code[from]))
        from++;
      while (g_ascii_isspace (code[to - 1]))
        to--;
      if (code[from] == '(' && end_of_brackets (code, from) == to - 1)
        drop_parts (conditions, path, source, code, condition, from + 1, to - 1);
      else
        add_condition (conditions, path, source, condition, from, to, *joint == '&' ? "1" : "0");
    }
}

/* "if" and "return", from @start to @end of a source. */
static void
drop_conditions (GPtrArray  *conditions,
                 const char *path,
                 const char *source,
                 const char *code,
                 gsize       start,
                 gsize       end)
{
  for (gsize at = start; at < end; at++)
    {
      gsize open, close;

      if (is_word_at (code, at, "if"))
        {
          open = at + strcspn (code + at, "(");
          close = end_of_brackets (code, open);
          add_condition (conditions, path, source, at, open + 1, close, "0");
          drop_parts (conditions, path, source, code, at, open + 1, close);
        }
      else if (is_word_at (code, at, "return"))
        {
          close = at + strcspn (code + at, ";");
          /* A choice between two answers is no condition. */
          if (memchr (code + at, '?', close - at) == NULL)
            drop_parts (conditions, path, source, code, at, at + strlen ("return"), close);
        }
    }
}

/* Where the body of a function that begins at @at of the code ends; each stands at the edge. */
static gsize
end_of_function (const char *code,
                 gsize       at)
{
  const char *end = strstr (code + at, "\n}\n");

  g_assert_nonnull (end);
  return (gsize) (end - code);
}

void
conditions_read (GPtrArray         *conditions,
                 const char        *top,
                 const char        *path,
                 const char *const *functions,
                 const char *const *passed_over)
{
  g_autofree char *source = conditions_read_text (top, path);
  g_autofree char *code = conditions_blank_words (source);
  guint n_found = 0;

  g_assert_cmpuint (strlen (code), ==, strlen (source));
  for (const char *body = strstr (code, "\n{\n"); body != NULL; body = strstr (body + 1, "\n{\n"))
    {
      const gsize at = (gsize) (body - code);
      const char *head = g_strrstr_len (code, (gssize) at, "(");
      g_autofree char *name = NULL;

      /* Tables and structs have no brackets before them. */
      if (head == NULL || strcspn (head, ";") < (gsize) (body - head))
        continue;
      while (head > code && head[-1] != '\n')
        head--;
      /* The first line of the parameters has the name. */
      while (*head == ' ')
        for (head--; head > code && head[-1] != '\n';)
          head--;
      name = g_strndup (head, strcspn (head, " ("));
      if (g_strv_contains (passed_over, name) || (functions[0] != NULL && !g_strv_contains (functions, name)))
        continue;
      n_found++;
      drop_conditions (conditions, path, source, code, at, end_of_function (code, at));
    }
  if (functions[0] != NULL)
    g_assert_cmpuint (n_found, ==, g_strv_length ((char **) functions));
}

char *
conditions_copy (const char *top,
                 const char *path,
                 GPtrArray  *conditions)
{
  g_autofree char *source = conditions_read_text (top, path);
  GString *copy = g_string_new (ASKING);

  for (gsize at = 0; source[at] != '\0'; at++)
    {
      /* They were found the whole first, then its parts: brackets close the other way round. */
      for (guint i = conditions->len; i > 0; i--)
        {
          const Condition *one = g_ptr_array_index (conditions, i - 1);

          if (one->end == at && g_str_equal (one->source, path))
            g_string_append (copy, "))");
        }
      for (guint i = 0; i < conditions->len; i++)
        {
          const Condition *one = g_ptr_array_index (conditions, i);

          if (one->start == at && g_str_equal (one->source, path))
            g_string_append_printf (copy, "(dropped (%u) ? %s : (", i, one->instead);
        }
      g_string_append_c (copy, source[at]);
    }
  return g_string_free (copy, FALSE);
}
