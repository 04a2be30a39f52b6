/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-joining.c: puts pages that were written some hundred at a time together as one PDF (ISO 32000-1 7.7 and 14.7). What stood at
 * the root of each part, its pages, its structure and its table of what each piece of a page is, comes under one root. What the
 * drawing library cannot say is put in on the way: what a figure shows, what a heading of a table is about, and where in the whole
 * a link leads. The foot of a page, which says how many there are, comes later and is laid over what stands on it; it is no part
 * of the structure.
 */
#include "config.h"

#include "pdf-joining.h"

#include <string.h>

#include "pdf-copying.h"
#include "pdf-feet.h"

struct _RungsPdfJoin
{
  RungsPdfFile *file; /* not owned */
  guint pages;        /* numbers of objects: the root of the pages */
  guint structure;
  guint document;
  guint tree;
  guint before;       /* streams before and behind what stands on a page: the second lays the foot over it */
  guint behind;
  guint n_pages;
  guint n_places;     /* keys of the table of what each piece of a page is */
  GString *page_nodes;
  GString *elements;
  GString *tree_leaves;
};

/** Adding: pages that are being added. */
typedef struct
{
  RungsPdfJoin *join;
  const RungsPdfAdded *added;
  guint next_figure;
  GHashTable *feet; /* number in the part of what a page draws with -> its foot */
} Adding;

/**
 * rungs_pdf_join_new:
 * @file: what is written to; it has to stay
 *
 * Returns: (transfer full): with no pages yet
 */
RungsPdfJoin *
rungs_pdf_join_new (RungsPdfFile *file)
{
  RungsPdfJoin *self = g_new0 (RungsPdfJoin, 1);

  self->file = file;
  self->pages = rungs_pdf_file_reserve (file, 6);
  self->structure = self->pages + 1;
  self->document = self->pages + 2;
  self->tree = self->pages + 3;
  self->before = self->pages + 4;
  self->behind = self->pages + 5;
  self->page_nodes = g_string_new (NULL);
  self->elements = g_string_new (NULL);
  self->tree_leaves = g_string_new (NULL);
  return self;
}

/** rungs_pdf_join_free: @self: (transfer full) (nullable): pages */
void
rungs_pdf_join_free (RungsPdfJoin *self)
{
  if (self == NULL)
    return;
  g_string_free (self->page_nodes, TRUE);
  g_string_free (self->elements, TRUE);
  g_string_free (self->tree_leaves, TRUE);
  g_free (self);
}

/* What the drawing library cannot say about an element of the structure. */
static gboolean
describe_element (Adding       *adding,
                  RungsPdfSpan  element,
                  GString      *more)
{
  RungsPdfSpan sort;
  RungsPdfSpan name;

  if (!rungs_pdf_find (element, "/S", &sort) || rungs_pdf_next (&sort, &name) != RUNGS_PDF_NAME)
    return FALSE;
  if (rungs_pdf_is (&name, "/Figure"))
    {
      if (adding->next_figure == adding->added->shows->len)
        return FALSE;
      g_string_append (more, "/Alt ");
      rungs_pdf_append_words (more, g_ptr_array_index (adding->added->shows, adding->next_figure++));
    }
  else if (rungs_pdf_is (&name, "/TH"))
    {
      g_string_append (more, "/A << /O /Table /Scope /Column >>");
    }
  else if (rungs_pdf_is (&name, "/L"))
    {
      g_string_append (more, "/A << /O /List /ListNumbering /Disc >>");
    }
  return TRUE;
}

/* Where a link leads, where it leads to a place in the whole. */
static gboolean
find_link (const Adding *adding,
           RungsPdfSpan  annotation,
           guint        *link)
{
  RungsPdfSpan action;
  RungsPdfSpan uri;
  RungsPdfSpan token;
  const gsize length = strlen (adding->added->link);

  if (!rungs_pdf_find (annotation, "/A", &action) || !rungs_pdf_find (action, "/URI", &uri) ||
      rungs_pdf_next (&uri, &token) != RUNGS_PDF_OTHER || (gsize) (token.end - token.at) < length + 3 ||
      memcmp (token.at + 1, adding->added->link, length) != 0)
    return FALSE;
  *link = (guint) g_ascii_strtoull (token.at + 1 + length, NULL, 10);
  return TRUE;
}

/* What a page draws with: its foot too. */
static void
copy_resources (const RungsPdfCopy *copy,
                GString            *text,
                RungsPdfSpan        object,
                guint               foot)
{
  static const char none[] = "<< >>";
  g_autoptr (GString) drawn = g_string_new ("/XObject ");
  g_autofree char *own = g_strdup_printf (RUNGS_PDF_FOOT " %u 0 R", foot);
  RungsPdfSpan others = { none, none + strlen (none) };
  RungsPdfSpan found;

  if (rungs_pdf_find (object, "/XObject", &found))
    others = found;
  rungs_pdf_copy_dictionary (copy, drawn, others, "", own);
  rungs_pdf_copy_dictionary (copy, text, object, "/XObject", drawn->str);
}

static gboolean
copy_typed (Adding              *adding,
            const RungsPdfCopy  *copy,
            GString             *text,
            RungsPdfSpan         object,
            const RungsPdfSpan  *type,
            GError             **error)
{
  g_autoptr (GString) more = g_string_new (NULL);
  const char *left_out = "";
  RungsPdfSpan contents;
  guint id;

  if (rungs_pdf_is (type, "/Annot") && find_link (adding, object, &id))
    {
      left_out = "/A";
      g_string_append_printf (more, "/Dest %u 0 R", adding->added->links + id);
    }
  else if (rungs_pdf_is (type, "/StructElem"))
    {
      if (!describe_element (adding, object, more))
        return rungs_pdf_copy_fail (error);
    }
  else if (rungs_pdf_is (type, "/Page"))
    {
      if (!rungs_pdf_find (object, "/Contents", &contents) || !rungs_pdf_reference (contents, &id))
        return rungs_pdf_copy_fail (error);
      left_out = "/Contents";
      g_string_append_printf (more, "/Contents [%u 0 R %u 0 R %u 0 R]", adding->join->before, rungs_pdf_copy_number (copy, id),
                              adding->join->behind);
    }
  rungs_pdf_copy_dictionary (copy, text, object, left_out, more->str);
  return TRUE;
}

static gboolean
copy_object_cb (RungsPdfCopy  *copy,
                guint          id,
                RungsPdfSpan   object,
                RungsPdfSpan   stream,
                gpointer       data,
                GError       **error)
{
  Adding *adding = data;
  const guint foot = GPOINTER_TO_UINT (g_hash_table_lookup (adding->feet, GUINT_TO_POINTER (id)));
  const guint new_id = rungs_pdf_copy_number (copy, id);
  g_autoptr (GString) text = g_string_new (NULL);
  RungsPdfSpan value;
  RungsPdfSpan type;

  if (stream.at != NULL)
    return rungs_pdf_copy_stream (copy, new_id, object, stream, "", error);
  if (foot != 0)
    copy_resources (copy, text, object, foot);
  else if (!rungs_pdf_find (object, "/Type", &value) || rungs_pdf_next (&value, &type) != RUNGS_PDF_NAME)
    rungs_pdf_copy_text (copy, text, object);
  else if (!copy_typed (adding, copy, text, object, &type, error))
    return FALSE;
  return rungs_pdf_file_object (copy->file, new_id, text, error);
}

/* Gives each page a foot, that what it draws with will know. */
static gboolean
give_feet (Adding        *adding,
           RungsPdfCopy  *copy,
           const GArray  *pages,
           GError       **error)
{
  const guint first = rungs_pdf_file_reserve (copy->file, pages->len);

  for (guint i = 0; i < pages->len; i++)
    {
      const guint foot = first + i;
      RungsPdfSpan page;
      guint resources;

      if (!rungs_pdf_part_object (copy->part, g_array_index (pages, guint, i), &page, NULL) ||
          !rungs_pdf_part_follow (copy->part, page, "/Resources", &resources, NULL) ||
          !g_hash_table_insert (adding->feet, GUINT_TO_POINTER (resources), GUINT_TO_POINTER (foot)))
        return rungs_pdf_copy_fail (error);
      g_array_append_val (adding->added->feet, foot);
    }
  return TRUE;
}

/* The pages of the part: a node of the tree of pages. */
static gboolean
add_pages (Adding        *adding,
           RungsPdfCopy  *copy,
           const GArray  *pages,
           gboolean       is_front,
           GError       **error)
{
  RungsPdfJoin *join = adding->join;
  const guint new_id = rungs_pdf_copy_number (copy, copy->pages);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *parent = g_strdup_printf ("/Parent %u 0 R", join->pages);
  g_autofree char *reference = g_strdup_printf (" %u 0 R", new_id);
  RungsPdfSpan node;

  if (!rungs_pdf_part_object (copy->part, copy->pages, &node, NULL))
    return rungs_pdf_copy_fail (error);
  for (guint i = 0; i < pages->len; i++)
    {
      const guint number = rungs_pdf_copy_number (copy, g_array_index (pages, guint, i));

      g_array_append_val (adding->added->pages, number);
    }
  rungs_pdf_copy_dictionary (copy, text, node, "", parent);
  g_string_insert (join->page_nodes, is_front ? 0 : -1, reference);
  join->n_pages += pages->len;
  return rungs_pdf_file_object (join->file, new_id, text, error);
}

/* The table of what each piece of a page is: a leaf of that of the whole. */
static gboolean
add_tree (Adding        *adding,
          RungsPdfCopy  *copy,
          GError       **error)
{
  RungsPdfJoin *join = adding->join;
  g_autoptr (GString) text = g_string_new ("<< /Nums [");
  RungsPdfSpan tree;
  RungsPdfSpan rest;
  RungsPdfSpan token;
  RungsPdfSpan value;
  guint n = 0;

  if (copy->tree == 0)
    return TRUE;
  if (!rungs_pdf_part_object (copy->part, copy->tree, &tree, NULL) || !rungs_pdf_find (tree, "/Nums", &rest) ||
      rungs_pdf_next (&rest, &token) != RUNGS_PDF_OPEN)
    return rungs_pdf_copy_fail (error);
  while (rungs_pdf_next (&rest, &token) == RUNGS_PDF_NUMBER && rungs_pdf_value (&rest, &value))
    {
      g_string_append_printf (text, " %u", copy->n_places + rungs_pdf_number (&token));
      rungs_pdf_copy_text (copy, text, value);
      n = rungs_pdf_number (&token) + 1;
    }
  if (n == 0)
    return TRUE;
  g_string_append_printf (text, " ] /Limits [%u %u] >>", join->n_places, join->n_places + n - 1);
  g_string_append_printf (join->tree_leaves, " %u 0 R", rungs_pdf_copy_number (copy, copy->tree));
  join->n_places += n;
  return rungs_pdf_file_object (join->file, rungs_pdf_copy_number (copy, copy->tree), text, error);
}

/* What stands right in the document. */
static gboolean
add_elements (Adding        *adding,
              RungsPdfCopy  *copy,
              gboolean       is_front,
              GError       **error)
{
  g_autoptr (GString) elements = g_string_new (NULL);
  RungsPdfSpan document;
  RungsPdfSpan rest;
  RungsPdfSpan token;
  guint id;

  if (copy->document == 0)
    return TRUE;
  if (!rungs_pdf_part_object (copy->part, copy->document, &document, NULL))
    return rungs_pdf_copy_fail (error);
  if (!rungs_pdf_find (document, "/K", &rest))
    return TRUE;
  if (!rungs_pdf_reference (rest, &id) && rungs_pdf_next (&rest, &token) != RUNGS_PDF_OPEN)
    return rungs_pdf_copy_fail (error);
  while (rungs_pdf_reference (rest, &id))
    {
      g_string_append_printf (elements, " %u 0 R", rungs_pdf_copy_number (copy, id));
      rungs_pdf_value (&rest, &token);
    }
  g_string_insert (adding->join->elements, is_front ? 0 : -1, elements->str);
  return TRUE;
}

static gboolean
add_copy (Adding        *adding,
          RungsPdfCopy  *copy,
          gboolean       is_front,
          GError       **error)
{
  g_autoptr (GArray) pages = rungs_pdf_copy_find_pages (copy, error);

  copy->new_structure = adding->join->structure;
  copy->new_document = adding->join->document;
  copy->n_places = adding->join->n_places;
  return pages != NULL && give_feet (adding, copy, pages, error) &&
         rungs_pdf_copy_all (copy, copy_object_cb, adding, error) &&
         (adding->next_figure == adding->added->shows->len || rungs_pdf_copy_fail (error)) &&
         add_elements (adding, copy, is_front, error) && add_pages (adding, copy, pages, is_front, error) &&
         add_tree (adding, copy, error);
}

/**
 * rungs_pdf_join_add:
 * @data: pages as the drawing library wrote them, PDF 1.4, all in one element of the structure
 * @size: how many bytes
 * @is_front: these pages come before all that were added
 * @added: what has to be known of them
 * @error: (out): why they could not be added
 *
 * Returns: %TRUE when they were
 */
gboolean
rungs_pdf_join_add (RungsPdfJoin         *self,
                    const char           *data,
                    gsize                 size,
                    gboolean              is_front,
                    const RungsPdfAdded  *added,
                    GError              **error)
{
  g_autoptr (GHashTable) feet = g_hash_table_new (NULL, NULL);
  Adding adding = { .join = self, .added = added, .feet = feet };
  RungsPdfCopy copy;
  gboolean is_added;

  if (!rungs_pdf_copy_init (&copy, self->file, data, size, error))
    return FALSE;
  is_added = add_copy (&adding, &copy, is_front, error);
  rungs_pdf_copy_clear (&copy);
  return is_added;
}

static gboolean
write_object (RungsPdfJoin  *self,
              guint          id,
              GError       **error,
              const char    *format,
              ...) G_GNUC_PRINTF (4, 5);

static gboolean
write_object (RungsPdfJoin  *self,
              guint          id,
              GError       **error,
              const char    *format,
              ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  va_list args;

  va_start (args, format);
  g_string_vprintf (text, format, args);
  va_end (args);
  return rungs_pdf_file_object (self->file, id, text, error);
}

static gboolean
write_stream (RungsPdfJoin  *self,
              guint          id,
              const char    *text,
              GError       **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  return rungs_pdf_file_stream (self->file, id, keys, text, strlen (text), error);
}

/**
 * rungs_pdf_join_end:
 * @catalog: what stands in the first dictionary of the file; what leads to the pages and the structure is appended
 * @error: (out): why it could not be written
 *
 * Writes the roots of all that was added.
 *
 * Returns: %TRUE when they were
 */
gboolean
rungs_pdf_join_end (RungsPdfJoin  *self,
                    GString       *catalog,
                    GError       **error)
{
  g_string_append_printf (catalog, " /Pages %u 0 R /StructTreeRoot %u 0 R /MarkInfo << /Marked true >>", self->pages,
                          self->structure);
  return write_object (self, self->pages, error, "<< /Type /Pages /Kids [%s ] /Count %u >>", self->page_nodes->str,
                       self->n_pages) &&
         write_object (self, self->structure, error,
                       "<< /Type /StructTreeRoot /K %u 0 R /ParentTree %u 0 R /ParentTreeNextKey %u >>", self->document,
                       self->tree, self->n_places) &&
         write_object (self, self->document, error, "<< /Type /StructElem /S /Document /P %u 0 R /K [%s ] >>",
                       self->structure, self->elements->str) &&
         write_object (self, self->tree, error, "<< /Kids [%s ] >>", self->tree_leaves->str) &&
         write_stream (self, self->before, "q\n", error) &&
         write_stream (self, self->behind,
                       "Q\n/Artifact << /Type /Pagination /Subtype /Footer >> BDC\n" RUNGS_PDF_FOOT " Do\nEMC\n", error);
}
