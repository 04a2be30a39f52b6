/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-joining.c: puts pages that were written some hundred at a time together as one PDF (ISO 32000-1 7.7 and 14.7). Objects are
 * copied with other numbers; what stood at the root of each part, its pages, its structure and its table of what each piece of a
 * page is, comes under one root. What the drawing library cannot say is put in on the way: what a figure shows, what a heading of
 * a table is about, and where in the whole a link leads.
 */
#include "config.h"

#include "pdf-joining.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange-error.h"
#include "pdf-part.h"

struct _RungsPdfJoin
{
  RungsPdfFile *file; /* not owned */
  guint pages;        /* numbers of objects: the root of the pages */
  guint structure;
  guint document;
  guint tree;
  guint links;    /* of the first of them */
  guint n_pages;
  guint n_places; /* keys of the table of what each piece of a page is */
  GString *page_nodes;
  GString *elements;
  GString *tree_leaves;
};

/** Adding: a part that is being copied. */
typedef struct
{
  RungsPdfJoin *join;
  RungsPdfPart *part;
  guint base;      /* on top of the numbers of its objects */
  guint catalog;   /* numbers in the part: not copied */
  guint info;
  guint structure; /* becomes that of the whole */
  guint document;  /* too */
  guint pages;     /* written otherwise */
  guint tree;
  const char *link;
  GPtrArray *shows;
  guint next_figure;
  GHashTable *lengths; /* of streams, which are said with the streams */
} Adding;

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                       _("The pages could not be put together: please try again."));
  return FALSE;
}

/**
 * rungs_pdf_join_new:
 * @file: what is written to; it has to stay
 * @n_links: how many places links lead to
 *
 * Returns: (transfer full): with no pages yet
 */
RungsPdfJoin *
rungs_pdf_join_new (RungsPdfFile *file,
                    guint         n_links)
{
  RungsPdfJoin *self = g_new0 (RungsPdfJoin, 1);

  self->file = file;
  self->pages = rungs_pdf_file_reserve (file, 4);
  self->structure = self->pages + 1;
  self->document = self->pages + 2;
  self->tree = self->pages + 3;
  self->links = rungs_pdf_file_reserve (file, n_links);
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

static guint
new_number (const Adding *adding,
            guint         id)
{
  if (id == adding->document && id != 0)
    return adding->join->document;
  return id == adding->structure && id != 0 ? adding->join->structure : adding->base + id;
}

/* Copies @from, its references to the new numbers, its places to those of the whole. */
static void
copy (const Adding *adding,
      GString      *to,
      RungsPdfSpan  from)
{
  RungsPdfSpan token;
  gboolean is_place = FALSE;
  guint id;

  while (from.at < from.end)
    {
      if (rungs_pdf_reference (from, &id))
        {
          g_string_append_printf (to, " %u 0 R", new_number (adding, id));
          for (int i = 0; i < 3; i++)
            rungs_pdf_next (&from, &token);
          continue;
        }
      switch (rungs_pdf_next (&from, &token))
        {
        case RUNGS_PDF_END:
          return;
        case RUNGS_PDF_NUMBER:
          if (is_place)
            {
              g_string_append_printf (to, " %u", adding->join->n_places + rungs_pdf_number (&token));
              break;
            }
          G_GNUC_FALLTHROUGH;
        case RUNGS_PDF_NAME:
        case RUNGS_PDF_OPEN:
        case RUNGS_PDF_CLOSE:
        case RUNGS_PDF_OTHER:
        default:
          g_string_append_c (to, ' ');
          g_string_append_len (to, token.at, token.end - token.at);
          break;
        }
      is_place = rungs_pdf_is (&token, "/StructParents") || rungs_pdf_is (&token, "/StructParent");
    }
}

/* Copies a dictionary, and puts @more in; not @left_out and its value. */
static void
copy_dictionary (const Adding *adding,
                 GString      *to,
                 RungsPdfSpan  from,
                 const char   *left_out,
                 const char   *more)
{
  RungsPdfSpan token;
  RungsPdfSpan value;

  rungs_pdf_next (&from, &token);
  g_string_append (to, "<<");
  while (rungs_pdf_next (&from, &token) == RUNGS_PDF_NAME && rungs_pdf_value (&from, &value))
    if (!rungs_pdf_is (&token, left_out))
      copy (adding, to, (RungsPdfSpan) { token.at, value.end });
  g_string_append_printf (to, " %s >>", more);
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
      if (adding->next_figure == adding->shows->len)
        return FALSE;
      g_string_append (more, "/Alt ");
      rungs_pdf_append_words (more, g_ptr_array_index (adding->shows, adding->next_figure++));
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
  const gsize length = strlen (adding->link);

  if (!rungs_pdf_find (annotation, "/A", &action) || !rungs_pdf_find (action, "/URI", &uri) ||
      rungs_pdf_next (&uri, &token) != RUNGS_PDF_OTHER || (gsize) (token.end - token.at) < length + 3 ||
      memcmp (token.at + 1, adding->link, length) != 0)
    return FALSE;
  *link = (guint) g_ascii_strtoull (token.at + 1 + length, NULL, 10);
  return TRUE;
}

static gboolean
copy_object (Adding   *adding,
             guint     id,
             GError  **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) more = g_string_new (NULL);
  RungsPdfSpan object;
  RungsPdfSpan stream;
  RungsPdfSpan type;
  RungsPdfSpan name;
  guint link;

  if (!rungs_pdf_part_object (adding->part, id, &object, &stream))
    return fail (error);
  if (stream.at != NULL)
    {
      if (rungs_pdf_find (object, "/Length", &type) && rungs_pdf_reference (type, &link))
        g_hash_table_add (adding->lengths, GUINT_TO_POINTER (link));
      copy_dictionary (adding, text, object, "/Length", "");
      /* The brackets are those of the file. */
      g_string_truncate (text, text->len - 2);
      g_string_erase (text, 0, 2);
      return rungs_pdf_file_stream (adding->join->file, adding->base + id, text, stream.at, (gsize) (stream.end - stream.at),
                                    error);
    }
  if (rungs_pdf_find (object, "/Type", &type) && rungs_pdf_next (&type, &name) == RUNGS_PDF_NAME &&
      (rungs_pdf_is (&name, "/StructElem") || rungs_pdf_is (&name, "/Annot")))
    {
      const gboolean leads = rungs_pdf_is (&name, "/Annot") && find_link (adding, object, &link);

      if (leads)
        g_string_append_printf (more, "/Dest %u 0 R", adding->join->links + link);
      else if (rungs_pdf_is (&name, "/StructElem") && !describe_element (adding, object, more))
        return fail (error);
      copy_dictionary (adding, text, object, leads ? "/A" : "", more->str);
    }
  else
    {
      copy (adding, text, object);
    }
  return rungs_pdf_file_object (adding->join->file, adding->base + id, text, error);
}

/* The pages of the part: a node of the tree of pages. */
static GArray *
copy_pages (Adding   *adding,
            GError  **error)
{
  RungsPdfJoin *join = adding->join;
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *parent = g_strdup_printf ("/Parent %u 0 R", join->pages);
  RungsPdfSpan node;
  RungsPdfSpan kids;
  RungsPdfSpan token;
  guint id;

  if (!rungs_pdf_part_object (adding->part, adding->pages, &node, NULL) || !rungs_pdf_find (node, "/Kids", &kids) ||
      rungs_pdf_next (&kids, &token) != RUNGS_PDF_OPEN)
    {
      fail (error);
      return NULL;
    }
  while (rungs_pdf_reference (kids, &id))
    {
      guint number = new_number (adding, id);

      g_array_append_val (pages, number);
      rungs_pdf_value (&kids, &token);
    }
  copy_dictionary (adding, text, node, "", parent);
  if (!rungs_pdf_file_object (join->file, adding->base + adding->pages, text, error))
    return NULL;
  g_string_append_printf (join->page_nodes, " %u 0 R", adding->base + adding->pages);
  join->n_pages += pages->len;
  return g_steal_pointer (&pages);
}

/* The table of what each piece of a page is: a leaf of that of the whole. */
static gboolean
copy_tree (Adding   *adding,
           GError  **error)
{
  RungsPdfJoin *join = adding->join;
  g_autoptr (GString) text = g_string_new (NULL);
  RungsPdfSpan tree;
  RungsPdfSpan rest;
  RungsPdfSpan token;
  RungsPdfSpan value;
  guint n = 0;

  if (adding->tree == 0)
    return TRUE;
  if (!rungs_pdf_part_object (adding->part, adding->tree, &tree, NULL) || !rungs_pdf_find (tree, "/Nums", &rest) ||
      rungs_pdf_next (&rest, &token) != RUNGS_PDF_OPEN)
    return fail (error);
  g_string_append (text, "<< /Nums [");
  while (rungs_pdf_next (&rest, &token) == RUNGS_PDF_NUMBER && rungs_pdf_value (&rest, &value))
    {
      g_string_append_printf (text, " %u", join->n_places + rungs_pdf_number (&token));
      copy (adding, text, value);
      n = rungs_pdf_number (&token) + 1;
    }
  if (n == 0)
    return TRUE;
  g_string_append_printf (text, " ] /Limits [%u %u] >>", join->n_places, join->n_places + n - 1);
  g_string_append_printf (join->tree_leaves, " %u 0 R", adding->base + adding->tree);
  join->n_places += n;
  return rungs_pdf_file_object (join->file, adding->base + adding->tree, text, error);
}

/* What stands right in the document. */
static gboolean
copy_elements (Adding   *adding,
               GError  **error)
{
  RungsPdfSpan document;
  RungsPdfSpan kids;
  RungsPdfSpan rest;
  RungsPdfSpan token;
  guint id;

  if (adding->document == 0)
    return TRUE;
  if (!rungs_pdf_part_object (adding->part, adding->document, &document, NULL))
    return fail (error);
  if (!rungs_pdf_find (document, "/K", &kids))
    return TRUE;
  rest = kids;
  if (!rungs_pdf_reference (kids, &id) && rungs_pdf_next (&rest, &token) != RUNGS_PDF_OPEN)
    return fail (error);
  while (rungs_pdf_reference (rest, &id))
    {
      g_string_append_printf (adding->join->elements, " %u 0 R", new_number (adding, id));
      rungs_pdf_value (&rest, &token);
    }
  return TRUE;
}

static gboolean
is_copied_alone (const Adding *adding,
                 guint         id)
{
  return id == adding->catalog || id == adding->info || id == adding->structure || id == adding->document ||
         id == adding->pages || id == adding->tree;
}

/* Numbers by themselves are the lengths of streams, or else copied like all the others. */
static gboolean
copy_objects (Adding   *adding,
              GError  **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint id = 1; id < rungs_pdf_part_n (adding->part); id++)
    {
      RungsPdfSpan object;
      RungsPdfSpan token;

      if (is_copied_alone (adding, id) || !rungs_pdf_part_object (adding->part, id, &object, NULL))
        continue;
      if (rungs_pdf_next (&object, &token) == RUNGS_PDF_NUMBER)
        g_array_append_val (numbers, id);
      else if (!copy_object (adding, id, error))
        return FALSE;
    }
  for (guint i = 0; i < numbers->len; i++)
    {
      const guint id = g_array_index (numbers, guint, i);

      if (!g_hash_table_contains (adding->lengths, GUINT_TO_POINTER (id)) && !copy_object (adding, id, error))
        return FALSE;
    }
  return adding->next_figure == adding->shows->len || fail (error);
}

static gboolean
find_roots (Adding *adding)
{
  const RungsPdfSpan trailer = rungs_pdf_part_trailer (adding->part);
  RungsPdfSpan catalog;
  RungsPdfSpan structure;
  RungsPdfSpan kids;
  RungsPdfSpan token;

  rungs_pdf_part_follow (adding->part, trailer, "/Info", &adding->info, NULL);
  if (!rungs_pdf_part_follow (adding->part, trailer, "/Root", &adding->catalog, &catalog) ||
      !rungs_pdf_part_follow (adding->part, catalog, "/Pages", &adding->pages, NULL))
    return FALSE;
  /* Pages with nothing on them have no structure. */
  if (!rungs_pdf_part_follow (adding->part, catalog, "/StructTreeRoot", &adding->structure, &structure))
    return TRUE;
  if (!rungs_pdf_part_follow (adding->part, structure, "/ParentTree", &adding->tree, NULL) ||
      !rungs_pdf_find (structure, "/K", &kids))
    return FALSE;
  return rungs_pdf_reference (kids, &adding->document) ||
         (rungs_pdf_next (&kids, &token) == RUNGS_PDF_OPEN && rungs_pdf_reference (kids, &adding->document));
}

/**
 * rungs_pdf_join_add:
 * @data: pages as the drawing library wrote them, PDF 1.4, all in one element of the structure
 * @size: how many bytes
 * @link: what the address of a link into the whole begins with; the number of its place follows
 * @shows: what the figures of these pages show, in their order
 * @error: (out): why they could not be added
 *
 * Returns: (transfer full) (element-type guint): the numbers of the objects that the pages are now
 */
GArray *
rungs_pdf_join_add (RungsPdfJoin  *self,
                    const char    *data,
                    gsize          size,
                    const char    *link,
                    GPtrArray     *shows,
                    GError       **error)
{
  g_autoptr (RungsPdfPart) part = rungs_pdf_part_new (data, size, error);
  g_autoptr (GHashTable) lengths = g_hash_table_new (NULL, NULL);
  Adding adding = { .join = self, .part = part, .link = link, .shows = shows, .lengths = lengths };
  GArray *pages;

  if (part == NULL)
    return NULL;
  if (!find_roots (&adding))
    {
      fail (error);
      return NULL;
    }
  adding.base = rungs_pdf_file_reserve (self->file, rungs_pdf_part_n (part));
  if (!copy_objects (&adding, error) || !copy_elements (&adding, error))
    return NULL;
  pages = copy_pages (&adding, error);
  if (pages != NULL && !copy_tree (&adding, error))
    g_clear_pointer (&pages, g_array_unref);
  return pages;
}

/**
 * rungs_pdf_join_lead:
 * @link: the number of a place, from 0
 * @where: the destination, as a PDF says it
 * @error: (out): why it could not be written
 *
 * Says where links to that place lead.
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_pdf_join_lead (RungsPdfJoin  *self,
                     guint          link,
                     const char    *where,
                     GError       **error)
{
  g_autoptr (GString) text = g_string_new (where);

  return rungs_pdf_file_object (self->file, self->links + link, text, error);
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
         write_object (self, self->tree, error, "<< /Kids [%s ] >>", self->tree_leaves->str);
}
