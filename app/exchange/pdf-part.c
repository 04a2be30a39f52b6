/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-part.c: reads the small PDFs that the drawing library writes: a table of objects, and no object inside another (PDF 1.4,
 * ISO 32000-1 7.2 and 7.5). It is not for files from elsewhere.
 */
#include "config.h"

#include "pdf-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange-error.h"

#define ROW 20 /* bytes a row of the table of objects has */

struct _RungsPdfPart
{
  RungsPdfSpan data; /* not owned */
  RungsPdfSpan trailer;
  GArray *offsets; /* gsize, by the number of the object; 0: there is none */
};

static gboolean
is_space (char letter)
{
  return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f' || letter == '\0';
}

static gboolean
is_delimiter (char letter)
{
  return letter != '\0' && strchr ("()<>[]{}/%", letter) != NULL;
}

static const char *
skip_space (const char *at,
            const char *end)
{
  while (at < end && (is_space (*at) || *at == '%'))
    if (*at++ == '%')
      while (at < end && *at != '\n' && *at != '\r')
        at++;
  return at;
}

/* Behind the string that begins at @at: brackets inside it are in pairs, or behind a backslash. */
static const char *
skip_string (const char *at,
             const char *end)
{
  int depth = 0;

  for (; at < end; at++)
    {
      if (*at == '\\')
        at++;
      else if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 0)
        return at + 1;
    }
  return end;
}

static gboolean
is_number (const RungsPdfSpan *token)
{
  for (const char *at = token->at; at < token->end; at++)
    if (!g_ascii_isdigit (*at))
      return FALSE;
  return token->end > token->at && token->end - token->at < 10;
}

/**
 * rungs_pdf_next:
 * @rest: text; moves on behind what was found
 * @token: (out): what was found
 *
 * Returns: what it is
 */
RungsPdfToken
rungs_pdf_next (RungsPdfSpan *rest,
                RungsPdfSpan *token)
{
  const char *at = skip_space (rest->at, rest->end);
  const char *end = rest->end;
  const char *next = at;
  RungsPdfToken sort = RUNGS_PDF_OTHER;

  if (at >= end)
    {
      rest->at = end;
      *token = *rest;
      return RUNGS_PDF_END;
    }
  if ((*at == '<' || *at == '>') && at + 1 < end && at[1] == *at)
    {
      sort = *at == '<' ? RUNGS_PDF_OPEN : RUNGS_PDF_CLOSE;
      next = at + 2;
    }
  else if (*at == '[' || *at == ']')
    {
      sort = *at == '[' ? RUNGS_PDF_OPEN : RUNGS_PDF_CLOSE;
      next = at + 1;
    }
  else if (*at == '(')
    {
      next = skip_string (at, end);
    }
  else if (*at == '<')
    {
      while (next < end && *next++ != '>')
        ;
    }
  else
    {
      next++;
      while (next < end && !is_space (*next) && !is_delimiter (*next))
        next++;
    }
  *token = (RungsPdfSpan) { at, next };
  rest->at = next;
  if (sort == RUNGS_PDF_OTHER && *at == '/')
    return RUNGS_PDF_NAME;
  return sort == RUNGS_PDF_OTHER && is_number (token) ? RUNGS_PDF_NUMBER : sort;
}

/** rungs_pdf_is: Returns: whether @token is @text */
gboolean
rungs_pdf_is (const RungsPdfSpan *token,
              const char         *text)
{
  return strlen (text) == (gsize) (token->end - token->at) && memcmp (token->at, text, strlen (text)) == 0;
}

/** rungs_pdf_number: @token: a number. Returns: it */
guint
rungs_pdf_number (const RungsPdfSpan *token)
{
  guint number = 0;

  for (const char *at = token->at; at < token->end; at++)
    number = number * 10 + (guint) (*at - '0');
  return number;
}

/** rungs_pdf_reference: @value: "12 0 R". @id: (out): 12. Returns: whether it is such a reference */
gboolean
rungs_pdf_reference (RungsPdfSpan  value,
                     guint        *id)
{
  RungsPdfSpan token;

  if (rungs_pdf_next (&value, &token) != RUNGS_PDF_NUMBER)
    return FALSE;
  *id = rungs_pdf_number (&token);
  return rungs_pdf_next (&value, &token) == RUNGS_PDF_NUMBER && rungs_pdf_next (&value, &token) == RUNGS_PDF_OTHER &&
         rungs_pdf_is (&token, "R");
}

/**
 * rungs_pdf_value:
 * @rest: text; moves on behind what was found
 * @value: (out): the text of a whole value: a word, a reference, all from a bracket to the one that closes it
 *
 * Returns: whether there was one
 */
gboolean
rungs_pdf_value (RungsPdfSpan *rest,
                 RungsPdfSpan *value)
{
  RungsPdfSpan token;
  guint id;
  int depth = 0;

  value->at = rest->at;
  if (rungs_pdf_reference (*rest, &id))
    {
      for (int i = 0; i < 3; i++)
        rungs_pdf_next (rest, &token);
      value->end = rest->at;
      return TRUE;
    }
  do
    {
      const RungsPdfToken sort = rungs_pdf_next (rest, &token);

      depth += sort == RUNGS_PDF_OPEN;
      depth -= sort == RUNGS_PDF_CLOSE;
      if (sort == RUNGS_PDF_END || depth < 0)
        return FALSE;
    }
  while (depth > 0);
  value->end = rest->at;
  return TRUE;
}

/**
 * rungs_pdf_find:
 * @dictionary: its text
 * @key: "/Type"
 * @value: (out): the text of its value
 *
 * Returns: whether it is in it
 */
gboolean
rungs_pdf_find (RungsPdfSpan   dictionary,
                const char    *key,
                RungsPdfSpan  *value)
{
  RungsPdfSpan token;

  if (rungs_pdf_next (&dictionary, &token) != RUNGS_PDF_OPEN || !rungs_pdf_is (&token, "<<"))
    return FALSE;
  while (rungs_pdf_next (&dictionary, &token) == RUNGS_PDF_NAME && rungs_pdf_value (&dictionary, value))
    if (rungs_pdf_is (&token, key))
      return TRUE;
  return FALSE;
}

static gboolean
read_table (RungsPdfPart *self)
{
  static const char start[] = "startxref";
  const gsize length = strlen (start);
  RungsPdfSpan rest = self->data;
  RungsPdfSpan token;
  guint n;

  if ((gsize) (rest.end - rest.at) < length)
    return FALSE;
  for (rest.at = rest.end - length; rest.at > self->data.at && memcmp (rest.at, start, length) != 0; rest.at--)
    ;
  rest.at += length;
  if (rungs_pdf_next (&rest, &token) != RUNGS_PDF_NUMBER ||
      rungs_pdf_number (&token) >= (gsize) (self->data.end - self->data.at))
    return FALSE;
  rest.at = self->data.at + rungs_pdf_number (&token);
  if (rungs_pdf_next (&rest, &token) != RUNGS_PDF_OTHER || !rungs_pdf_is (&token, "xref") ||
      rungs_pdf_next (&rest, &token) != RUNGS_PDF_NUMBER || rungs_pdf_number (&token) != 0 ||
      rungs_pdf_next (&rest, &token) != RUNGS_PDF_NUMBER)
    return FALSE;
  n = rungs_pdf_number (&token);
  rest.at = skip_space (rest.at, rest.end);
  if ((gsize) (rest.end - rest.at) / ROW < n)
    return FALSE;
  g_array_set_size (self->offsets, n);
  for (guint i = 0; i < n; i++, rest.at += ROW)
    g_array_index (self->offsets, gsize, i) = rest.at[17] == 'n' ? (gsize) g_ascii_strtoull (rest.at, NULL, 10) : 0;
  if (rungs_pdf_next (&rest, &token) != RUNGS_PDF_OTHER || !rungs_pdf_is (&token, "trailer"))
    return FALSE;
  self->trailer = rest;
  return TRUE;
}

/**
 * rungs_pdf_part_new:
 * @data: a PDF that has to stay
 * @size: how many bytes
 * @error: (out): that it is none
 *
 * Returns: (transfer full): it, to be read
 */
RungsPdfPart *
rungs_pdf_part_new (const char  *data,
                    gsize        size,
                    GError     **error)
{
  RungsPdfPart *self = g_new0 (RungsPdfPart, 1);

  self->data = (RungsPdfSpan) { data, data + size };
  self->offsets = g_array_new (FALSE, TRUE, sizeof (gsize));
  if (read_table (self))
    return self;
  rungs_pdf_part_free (self);
  g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                       _("The pages could not be put together: please try again."));
  return NULL;
}

/** rungs_pdf_part_free: @self: (transfer full) (nullable): a part */
void
rungs_pdf_part_free (RungsPdfPart *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->offsets);
  g_free (self);
}

/** rungs_pdf_part_n: Returns: one more than the highest number of an object */
guint
rungs_pdf_part_n (RungsPdfPart *self)
{
  return self->offsets->len;
}

/** rungs_pdf_part_trailer: Returns: the dictionary that says where to begin */
RungsPdfSpan
rungs_pdf_part_trailer (RungsPdfPart *self)
{
  return self->trailer;
}

/* How long a stream is: a number, or the object that says it. */
static gboolean
stream_length (RungsPdfPart *self,
               RungsPdfSpan  dictionary,
               gsize        *length)
{
  RungsPdfSpan value;
  RungsPdfSpan token;
  guint id;

  if (!rungs_pdf_find (dictionary, "/Length", &value))
    return FALSE;
  if (rungs_pdf_reference (value, &id) && !rungs_pdf_part_object (self, id, &value, NULL))
    return FALSE;
  if (rungs_pdf_next (&value, &token) != RUNGS_PDF_NUMBER)
    return FALSE;
  *length = rungs_pdf_number (&token);
  return TRUE;
}

/**
 * rungs_pdf_part_object:
 * @id: its number
 * @object: (out): its text
 * @stream: (out) (optional): the bytes of its stream; from %NULL where it has none
 *
 * Returns: whether there is one
 */
gboolean
rungs_pdf_part_object (RungsPdfPart *self,
                       guint         id,
                       RungsPdfSpan *object,
                       RungsPdfSpan *stream)
{
  const gsize offset = id < self->offsets->len ? g_array_index (self->offsets, gsize, id) : 0;
  RungsPdfSpan rest = { self->data.at + offset, self->data.end };
  RungsPdfSpan token;
  gsize length;

  if (stream != NULL)
    *stream = (RungsPdfSpan) { NULL, NULL };
  if (offset == 0 || offset >= (gsize) (self->data.end - self->data.at) ||
      rungs_pdf_next (&rest, &token) != RUNGS_PDF_NUMBER || rungs_pdf_number (&token) != id ||
      rungs_pdf_next (&rest, &token) != RUNGS_PDF_NUMBER || rungs_pdf_next (&rest, &token) != RUNGS_PDF_OTHER)
    return FALSE;
  object->at = rest.at;
  for (RungsPdfToken sort = rungs_pdf_next (&rest, &token); sort != RUNGS_PDF_END; sort = rungs_pdf_next (&rest, &token))
    {
      object->end = token.at;
      if (sort != RUNGS_PDF_OTHER || !(rungs_pdf_is (&token, "endobj") || rungs_pdf_is (&token, "stream")))
        continue;
      if (*token.at == 'e' || stream == NULL)
        return TRUE;
      rest.at += rest.at < rest.end && *rest.at == '\r';
      rest.at += rest.at < rest.end && *rest.at == '\n';
      if (!stream_length (self, *object, &length) || length > (gsize) (rest.end - rest.at))
        return FALSE;
      *stream = (RungsPdfSpan) { rest.at, rest.at + length };
      return TRUE;
    }
  return FALSE;
}

/**
 * rungs_pdf_part_follow:
 * @dictionary: its text
 * @key: "/Pages"
 * @id: (out): the number of the object it leads to
 * @object: (out) (optional): that object's text
 *
 * Returns: whether it leads to one
 */
gboolean
rungs_pdf_part_follow (RungsPdfPart *self,
                       RungsPdfSpan  dictionary,
                       const char   *key,
                       guint        *id,
                       RungsPdfSpan *object)
{
  RungsPdfSpan value;

  return rungs_pdf_find (dictionary, key, &value) && rungs_pdf_reference (value, id) &&
         (object == NULL || rungs_pdf_part_object (self, *id, object, NULL));
}
