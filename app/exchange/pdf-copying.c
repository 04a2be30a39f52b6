/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-copying.c: copies objects with other numbers. What the others hang on, the list of the pages, the root of the structure, is
 * left to who knows the whole.
 */
#include "config.h"

#include "pdf-copying.h"

#include <glib/gi18n-lib.h>

#include "exchange-error.h"

/** rungs_pdf_copy_fail: @error: (out): that these are not the pages they should be. Returns: %FALSE */
gboolean
rungs_pdf_copy_fail (GError **error)
{
  g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                       _("The pages could not be put together: please try again."));
  return FALSE;
}

static gboolean
find_roots (RungsPdfCopy *self)
{
  const RungsPdfSpan trailer = rungs_pdf_part_trailer (self->part);
  RungsPdfSpan catalog;
  RungsPdfSpan structure;
  RungsPdfSpan kids;
  RungsPdfSpan token;

  rungs_pdf_part_follow (self->part, trailer, "/Info", &self->info, NULL);
  if (!rungs_pdf_part_follow (self->part, trailer, "/Root", &self->catalog, &catalog) ||
      !rungs_pdf_part_follow (self->part, catalog, "/Pages", &self->pages, NULL))
    return FALSE;
  /* Pages with nothing on them have no structure. */
  if (!rungs_pdf_part_follow (self->part, catalog, "/StructTreeRoot", &self->structure, &structure))
    return TRUE;
  if (!rungs_pdf_part_follow (self->part, structure, "/ParentTree", &self->tree, NULL) ||
      !rungs_pdf_find (structure, "/K", &kids))
    return FALSE;
  return rungs_pdf_reference (kids, &self->document) ||
         (rungs_pdf_next (&kids, &token) == RUNGS_PDF_OPEN && rungs_pdf_reference (kids, &self->document));
}

/**
 * rungs_pdf_copy_init:
 * @self: (out): to be copied, until rungs_pdf_copy_clear()
 * @file: what they are copied to; it has to stay
 * @data: a PDF of the drawing library; it has to stay
 * @size: how many bytes
 * @error: (out): that it cannot be read
 *
 * Returns: %TRUE when it can be
 */
gboolean
rungs_pdf_copy_init (RungsPdfCopy  *self,
                     RungsPdfFile  *file,
                     const char    *data,
                     gsize          size,
                     GError       **error)
{
  *self = (RungsPdfCopy) { .file = file, .part = rungs_pdf_part_new (data, size, error) };
  if (self->part == NULL)
    return FALSE;
  if (!find_roots (self))
    {
      rungs_pdf_copy_clear (self);
      return rungs_pdf_copy_fail (error);
    }
  self->lengths = g_hash_table_new (NULL, NULL);
  self->base = rungs_pdf_file_reserve (file, rungs_pdf_part_n (self->part));
  return TRUE;
}

/** rungs_pdf_copy_clear: @self: gives up what it holds */
void
rungs_pdf_copy_clear (RungsPdfCopy *self)
{
  g_clear_pointer (&self->part, rungs_pdf_part_free);
  g_clear_pointer (&self->lengths, g_hash_table_unref);
}

/** rungs_pdf_copy_number: Returns: the number that an object of the part has in the whole */
guint
rungs_pdf_copy_number (const RungsPdfCopy *self,
                       guint               id)
{
  if (id == self->document && id != 0)
    return self->new_document;
  return id == self->structure && id != 0 ? self->new_structure : self->base + id;
}

/** rungs_pdf_copy_text: copies @from, its references to the new numbers, its places to those of the whole */
void
rungs_pdf_copy_text (const RungsPdfCopy *self,
                     GString            *to,
                     RungsPdfSpan        from)
{
  RungsPdfSpan token;
  gboolean is_place = FALSE;
  guint id;

  while (from.at < from.end)
    {
      RungsPdfToken sort;

      if (rungs_pdf_reference (from, &id))
        {
          g_string_append_printf (to, " %u 0 R", rungs_pdf_copy_number (self, id));
          for (int i = 0; i < 3; i++)
            rungs_pdf_next (&from, &token);
          continue;
        }
      sort = rungs_pdf_next (&from, &token);
      if (sort == RUNGS_PDF_END)
        return;
      g_string_append_c (to, ' ');
      if (sort == RUNGS_PDF_NUMBER && is_place)
        g_string_append_printf (to, "%u", self->n_places + rungs_pdf_number (&token));
      else
        g_string_append_len (to, token.at, token.end - token.at);
      is_place = rungs_pdf_is (&token, "/StructParents") || rungs_pdf_is (&token, "/StructParent");
    }
}

/** rungs_pdf_copy_dictionary: copies a dictionary without @left_out and its value, and puts @more in */
void
rungs_pdf_copy_dictionary (const RungsPdfCopy *self,
                           GString            *to,
                           RungsPdfSpan        from,
                           const char         *left_out,
                           const char         *more)
{
  RungsPdfSpan token;
  RungsPdfSpan value;

  rungs_pdf_next (&from, &token);
  g_string_append (to, "<<");
  while (rungs_pdf_next (&from, &token) == RUNGS_PDF_NAME && rungs_pdf_value (&from, &value))
    if (!rungs_pdf_is (&token, left_out))
      rungs_pdf_copy_text (self, to, (RungsPdfSpan) { token.at, value.end });
  g_string_append_printf (to, " %s >>", more);
}

/**
 * rungs_pdf_copy_stream:
 * @new_id: the number it has in the whole
 * @object: its dictionary
 * @stream: its bytes
 * @more: what is put in its dictionary
 * @error: (out): why it could not be written
 *
 * Returns: %TRUE when it was copied
 */
gboolean
rungs_pdf_copy_stream (RungsPdfCopy  *self,
                       guint          new_id,
                       RungsPdfSpan   object,
                       RungsPdfSpan   stream,
                       const char    *more,
                       GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RungsPdfSpan value;
  guint length;

  if (rungs_pdf_find (object, "/Length", &value) && rungs_pdf_reference (value, &length))
    g_hash_table_add (self->lengths, GUINT_TO_POINTER (length));
  rungs_pdf_copy_dictionary (self, text, object, "/Length", more);
  /* The brackets are those of the file. */
  g_string_truncate (text, text->len - 2);
  g_string_erase (text, 0, 2);
  return rungs_pdf_file_stream (self->file, new_id, text, stream.at, (gsize) (stream.end - stream.at), error);
}

static gboolean
is_root (const RungsPdfCopy *self,
         guint               id)
{
  return id == self->catalog || id == self->info || id == self->structure || id == self->document || id == self->pages ||
         id == self->tree;
}

/**
 * rungs_pdf_copy_all:
 * @func: is called with each object but what the others hang on
 * @data: for @func
 * @error: (out): what @func says
 *
 * Numbers by themselves come last, and only where they are not the length of a stream.
 *
 * Returns: %TRUE when @func was content with each
 */
gboolean
rungs_pdf_copy_all (RungsPdfCopy      *self,
                    RungsPdfCopyFunc   func,
                    gpointer           data,
                    GError           **error)
{
  const guint n = rungs_pdf_part_n (self->part);

  for (int turn = 0; turn < 2; turn++)
    for (guint id = 1; id < n; id++)
      {
        RungsPdfSpan object;
        RungsPdfSpan stream;
        RungsPdfSpan rest;
        RungsPdfSpan token;

        if (is_root (self, id) || !rungs_pdf_part_object (self->part, id, &object, turn == 0 ? &stream : NULL))
          continue;
        rest = object;
        if ((rungs_pdf_next (&rest, &token) == RUNGS_PDF_NUMBER) != (turn == 1) ||
            (turn == 1 && g_hash_table_contains (self->lengths, GUINT_TO_POINTER (id))))
          continue;
        if (turn == 1)
          stream = (RungsPdfSpan) { NULL, NULL };
        if (!func (self, id, object, stream, data, error))
          return FALSE;
      }
  return TRUE;
}

/**
 * rungs_pdf_copy_find_pages:
 * @error: (out): that it has none
 *
 * Returns: (transfer full) (element-type guint): the numbers in the part of its pages, in their order
 */
GArray *
rungs_pdf_copy_find_pages (RungsPdfCopy  *self,
                           GError       **error)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  RungsPdfSpan node;
  RungsPdfSpan kids;
  RungsPdfSpan token;
  guint id;

  if (!rungs_pdf_part_object (self->part, self->pages, &node, NULL) || !rungs_pdf_find (node, "/Kids", &kids) ||
      rungs_pdf_next (&kids, &token) != RUNGS_PDF_OPEN)
    {
      rungs_pdf_copy_fail (error);
      return NULL;
    }
  while (rungs_pdf_reference (kids, &id))
    {
      g_array_append_val (pages, id);
      rungs_pdf_value (&kids, &token);
    }
  return g_steal_pointer (&pages);
}
