/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-outline.c: the headings of a PDF (ISO 32000-1 12.3.3). An entry names the one before it, the one after it and those below
 * it, so it is written when the next one at its level, or above, is there: no more than one a level is ever kept.
 */
#include "config.h"

#include "pdf-outline.h"

/** Entry: a heading that is not written yet. @depth 0 is the outline itself. */
typedef struct
{
  guint id;
  guint previous; /* 0: none */
  guint first;    /* of those below it */
  guint last;
  guint n_below;  /* right below it */
  guint n_shown;  /* all below it that are shown at first */
  GString *text;
} Entry;

struct _RungsPdfOutline
{
  RungsPdfFile *file; /* not owned */
  int n_open;
  int depth; /* of the last entry */
  Entry entries[RUNGS_PDF_OUTLINE_LEVELS + 1];
};

/**
 * rungs_pdf_outline_new:
 * @file: what is written to; it has to stay
 * @n_open: those below an entry are shown at first down to this level
 *
 * Returns: (transfer full): with no headings yet
 */
RungsPdfOutline *
rungs_pdf_outline_new (RungsPdfFile *file,
                       int           n_open)
{
  RungsPdfOutline *self = g_new0 (RungsPdfOutline, 1);

  self->file = file;
  self->n_open = n_open;
  for (int i = 0; i <= RUNGS_PDF_OUTLINE_LEVELS; i++)
    self->entries[i].text = g_string_new (NULL);
  self->entries[0].id = rungs_pdf_file_reserve (file, 1);
  return self;
}

/** rungs_pdf_outline_free: @self: (transfer full) (nullable): headings */
void
rungs_pdf_outline_free (RungsPdfOutline *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i <= RUNGS_PDF_OUTLINE_LEVELS; i++)
    g_string_free (self->entries[i].text, TRUE);
  g_free (self);
}

/* Writes the entry at the last depth, which @next, if there is one, comes after. */
static gboolean
close_entry (RungsPdfOutline  *self,
             guint             next,
             GError          **error)
{
  Entry *entry = &self->entries[self->depth];
  Entry *parent = &self->entries[self->depth - 1];

  g_string_append_printf (entry->text, " /Parent %u 0 R", parent->id);
  if (entry->previous != 0)
    g_string_append_printf (entry->text, " /Prev %u 0 R", entry->previous);
  if (next != 0)
    g_string_append_printf (entry->text, " /Next %u 0 R", next);
  if (entry->first != 0)
    g_string_append_printf (entry->text, " /First %u 0 R /Last %u 0 R /Count %d", entry->first, entry->last,
                            self->depth < self->n_open ? (int) entry->n_shown : -(int) entry->n_below);
  g_string_append (entry->text, " >>");
  parent->n_shown += 1 + (self->depth < self->n_open ? entry->n_shown : 0);
  self->depth--;
  return rungs_pdf_file_object (self->file, entry->id, entry->text, error);
}

/**
 * rungs_pdf_outline_add:
 * @level: of the heading, from 1; under a heading it goes no more than one level down
 * @words: the heading
 * @where: its destination, as a PDF says it
 * @error: (out): why it could not be written
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_pdf_outline_add (RungsPdfOutline  *self,
                       int               level,
                       const char       *words,
                       const char       *where,
                       GError          **error)
{
  const int depth = MIN (level, self->depth + 1);
  const guint id = rungs_pdf_file_reserve (self->file, 1);
  Entry *parent = &self->entries[depth - 1];
  Entry *entry = &self->entries[depth];
  GString *text = entry->text;

  while (self->depth >= depth)
    if (!close_entry (self, self->depth == depth ? id : 0, error))
      return FALSE;
  g_string_assign (text, "<< /Title ");
  rungs_pdf_append_words (text, words);
  g_string_append_printf (text, " /Dest %s", where);
  *entry = (Entry) { .id = id, .previous = parent->last, .text = text };
  if (parent->first == 0)
    parent->first = id;
  parent->last = id;
  parent->n_below++;
  self->depth = depth;
  return TRUE;
}

/**
 * rungs_pdf_outline_end:
 * @id: (out): the number of the object; 0 where there is no heading
 * @error: (out): why it could not be written
 *
 * Returns: %TRUE when all was
 */
gboolean
rungs_pdf_outline_end (RungsPdfOutline  *self,
                       guint            *id,
                       GError          **error)
{
  Entry *root = &self->entries[0];

  while (self->depth > 0)
    if (!close_entry (self, 0, error))
      return FALSE;
  *id = root->first != 0 ? root->id : 0;
  if (*id == 0)
    return TRUE;
  g_string_printf (root->text, "<< /Type /Outlines /First %u 0 R /Last %u 0 R /Count %u >>", root->first, root->last,
                   root->n_shown);
  return rungs_pdf_file_object (self->file, *id, root->text, error);
}
