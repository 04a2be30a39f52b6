/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pdf-feet.c: the feet of pages (ISO 32000-1 8.10). What a page says becomes a form, which another page lays over what it says.
 */
#include "config.h"

#include "pdf-feet.h"

#include "pdf-copying.h"

/** Form: a page that becomes one. */
typedef struct
{
  guint id;
  char *keys;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_free (form->keys);
  g_free (form);
}

/* What each page says -> Form. */
static GHashTable *
find_forms (RungsPdfCopy  *copy,
            const GArray  *feet,
            GError       **error)
{
  g_autoptr (GHashTable) forms = g_hash_table_new_full (NULL, NULL, NULL, form_free);
  g_autoptr (GArray) pages = rungs_pdf_copy_find_pages (copy, error);

  if (pages == NULL)
    return NULL;
  for (guint i = 0; i < pages->len; i++)
    {
      RungsPdfSpan page;
      RungsPdfSpan box;
      guint contents;
      guint resources;
      Form *form;

      if (pages->len != feet->len || !rungs_pdf_part_object (copy->part, g_array_index (pages, guint, i), &page, NULL) ||
          !rungs_pdf_part_follow (copy->part, page, "/Contents", &contents, NULL) ||
          !rungs_pdf_part_follow (copy->part, page, "/Resources", &resources, NULL) || !rungs_pdf_find (page, "/MediaBox", &box))
        {
          rungs_pdf_copy_fail (error);
          return NULL;
        }
      form = g_new0 (Form, 1);
      form->id = g_array_index (feet, guint, i);
      form->keys = g_strdup_printf ("/Type /XObject /Subtype /Form /BBox %.*s /Resources %u 0 R", (int) (box.end - box.at),
                                    box.at, rungs_pdf_copy_number (copy, resources));
      g_hash_table_insert (forms, GUINT_TO_POINTER (contents), form);
    }
  return g_steal_pointer (&forms);
}

static gboolean
copy_object_cb (RungsPdfCopy  *copy,
                guint          id,
                RungsPdfSpan   object,
                RungsPdfSpan   stream,
                gpointer       data,
                GError       **error)
{
  const Form *form = g_hash_table_lookup (data, GUINT_TO_POINTER (id));
  const guint new_id = rungs_pdf_copy_number (copy, id);
  g_autoptr (GString) text = g_string_new (NULL);
  RungsPdfSpan type;
  RungsPdfSpan name;

  if (form != NULL)
    return rungs_pdf_copy_stream (copy, form->id, object, stream, form->keys, error);
  if (stream.at != NULL)
    return rungs_pdf_copy_stream (copy, new_id, object, stream, "", error);
  /* Of the page itself nothing is left. */
  if (rungs_pdf_find (object, "/Type", &type) && rungs_pdf_next (&type, &name) == RUNGS_PDF_NAME && rungs_pdf_is (&name, "/Page"))
    return TRUE;
  rungs_pdf_copy_text (copy, text, object);
  return rungs_pdf_file_object (copy->file, new_id, text, error);
}

/**
 * rungs_pdf_add_feet:
 * @file: what is written to
 * @data: pages as the drawing library wrote them, PDF 1.4, with nothing on them but their feet
 * @size: how many bytes
 * @feet: (element-type guint): the objects they are to be, one for each page
 * @error: (out): why they could not be added
 *
 * Returns: %TRUE when they were
 */
gboolean
rungs_pdf_add_feet (RungsPdfFile  *file,
                    const char    *data,
                    gsize          size,
                    const GArray  *feet,
                    GError       **error)
{
  g_autoptr (GHashTable) forms = NULL;
  RungsPdfCopy copy;
  gboolean is_added;

  if (!rungs_pdf_copy_init (&copy, file, data, size, error))
    return FALSE;
  forms = find_forms (&copy, feet, error);
  is_added = forms != NULL && rungs_pdf_copy_all (&copy, copy_object_cb, forms, error);
  rungs_pdf_copy_clear (&copy);
  return is_added;
}
