/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * name-reader.c: what everybody in a workbook is called, and what they are really called. Who has been put away is still somebody.
 */
#include "config.h"

#include "records/name-reader.h"

#define PAGE 200

static const struct
{
  const char *kind;
  const char *field;
  gboolean archived;
} places[] = {
  { "person", "known-as", FALSE },
  { "person-private", "real-name", FALSE },
  { "person", "known-as", TRUE },
  { "person-private", "real-name", TRUE },
};

struct _RungsNameReader
{
  RungsWorkbook *workbook;
  GStrvBuilder *names;
  gsize place;
  guint offset;
};

/** rungs_name_reader_new: Returns: (transfer full): a reader that has read nothing yet */
RungsNameReader *
rungs_name_reader_new (RungsWorkbook *workbook)
{
  RungsNameReader *self = g_new0 (RungsNameReader, 1);

  self->workbook = g_object_ref (workbook);
  self->names = g_strv_builder_new ();
  return self;
}

/** rungs_name_reader_free: @self: (transfer full): a reader that is needed no longer */
void
rungs_name_reader_free (RungsNameReader *self)
{
  g_object_unref (self->workbook);
  g_strv_builder_unref (self->names);
  g_free (self);
}

/** rungs_name_reader_step: Returns: %TRUE where there is more; %FALSE without @error where that was all */
gboolean
rungs_name_reader_step (RungsNameReader  *self,
                        GError          **error)
{
  g_autoptr (RungsQuery) query = NULL;
  g_autoptr (GPtrArray) people = NULL;

  if (self->place == G_N_ELEMENTS (places))
    return FALSE;
  query = rungs_query_new (rungs_kind_find (places[self->place].kind));
  rungs_query_archived (query, places[self->place].archived);
  people = rungs_workbook_list (self->workbook, query, self->offset, PAGE, error);
  if (people == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (rungs_record_get (people->pdata[i], places[self->place].field) != NULL)
      g_strv_builder_add (self->names, rungs_record_get (people->pdata[i], places[self->place].field));
  self->offset += PAGE;
  if (people->len < PAGE)
    {
      self->place++;
      self->offset = 0;
    }
  return self->place < G_N_ELEMENTS (places);
}

/** rungs_name_reader_names: Returns: (transfer full): what was read since it was last asked, to be found again in a text */
RungsWallNames *
rungs_name_reader_names (RungsNameReader *self)
{
  g_auto (GStrv) names = g_strv_builder_end (self->names);

  return rungs_wall_names_new ((const char *const *) names);
}
