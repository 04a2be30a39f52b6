/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * exporting.c: records of a kind, or of every kind, into a file for others: only what they may see. The fields are chosen by
 * a list of those that may go, so that a field nobody thought of stays.
 */
#include "config.h"

#include "exporting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "each-record.h"
#include "escaping.h"
#include "exchange-error.h"
#include "new-file.h"
#include "outside.h"
#include "record-json.h"

struct _RungsExport
{
  RungsWorkbook *workbook;
  const RungsKind *only; /* NULL: every kind */
  RungsOutside *outside;
  RungsStoriesOut *stories; /* NULL: no stories are asked for */

  /* while it is written */
  const RungsKind *kind;
  RungsNewFile *file;
  GString *row;
  guint n_of_kind;
  guint n_records;
};

/**
 * rungs_export_format_of:
 * @path: where the export goes
 * @format: (out): what its name asks for
 * @error: (out): which names there are
 *
 * Returns: %TRUE when the name ends in one of them
 */
gboolean
rungs_export_format_of (const char         *path,
                        RungsExportFormat  *format,
                        GError            **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (folded, ".csv"))
    *format = RUNGS_EXPORT_CSV;
  else if (g_str_has_suffix (folded, ".json"))
    *format = RUNGS_EXPORT_JSON;
  else
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   /* Translators: %s is the name of a file. */
                   _("Rungs does not write “%s”: give the file a name that ends in .csv, for a spreadsheet, or in .json."),
                   path);
      return FALSE;
    }
  return TRUE;
}

static void
append_value (RungsExport      *export,
              const RungsField *field,
              const char       *value)
{
  g_autofree char *guarded = NULL;

  if (value == NULL)
    return;
  if (field->type != RUNGS_FIELD_NUMBER)
    guarded = rungs_csv_cell_guard (value);
  rungs_csv_append_cell (export->row, guarded != NULL ? guarded : value);
}

static gboolean
write_csv_head (RungsExport  *export,
                GError      **error)
{
  g_string_truncate (export->row, 0);
  for (guint i = 0; i < rungs_kind_n_fields (export->kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (export->kind, i);

      if (rungs_field_seen_by (field, rungs_outside_audience (export->outside)))
        g_string_append_printf (export->row, "%s%s", export->row->len > 0 ? "," : "", field->name);
    }
  g_string_append (export->row, "\r\n");
  return rungs_new_file_write (export->file, export->row->str, (gssize) export->row->len, error);
}

static gboolean
write_csv_cb (RungsRecord  *record,
              gpointer      data,
              GError      **error)
{
  RungsExport *export = data;
  guint n = 0;

  if (!rungs_outside_may_see (export->outside, record))
    return TRUE;
  g_string_truncate (export->row, 0);
  for (guint i = 0; i < rungs_kind_n_fields (export->kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (export->kind, i);

      if (!rungs_field_seen_by (field, rungs_outside_audience (export->outside)))
        continue;
      if (n++ > 0)
        g_string_append_c (export->row, ',');
      append_value (export, field, rungs_record_get_nth (record, i));
    }
  /* A row of one empty cell would be an empty line, which readers pass over. */
  if (export->row->len == 0)
    g_string_append (export->row, "\"\"");
  g_string_append (export->row, "\r\n");
  export->n_records++;
  return rungs_new_file_write (export->file, export->row->str, (gssize) export->row->len, error);
}

static gboolean
write_json_cb (RungsRecord  *record,
               gpointer      data,
               GError      **error)
{
  RungsExport *export = data;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (!rungs_outside_may_see (export->outside, record))
    return TRUE;
  node = rungs_record_to_json (record, rungs_outside_audience (export->outside));
  text = rungs_json_to_text (node, FALSE);
  g_string_assign (export->row, export->n_of_kind++ > 0 ? ",\n" : "\n");
  g_string_append (export->row, text);
  export->n_records++;
  return rungs_new_file_write (export->file, export->row->str, (gssize) export->row->len, error);
}

/* Inside the programme, all of the workbook: what is archived too. */
static gboolean
is_whole (RungsExport *self)
{
  return self->only == NULL && rungs_outside_audience (self->outside) == RUNGS_AUDIENCE_PROGRAMME;
}

static gboolean
write_json_array (RungsExport    *export,
                  gboolean        with_archived,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (export->kind);

  export->n_of_kind = 0;
  if (!rungs_new_file_write (export->file, "[", 1, error) ||
      !rungs_each_record (export->workbook, query, cancellable, write_json_cb, export, error))
    return FALSE;
  if (with_archived)
    {
      rungs_query_archived (query, TRUE);
      if (!rungs_each_record (export->workbook, query, cancellable, write_json_cb, export, error))
        return FALSE;
    }
  return rungs_new_file_write (export->file, "\n]", 2, error);
}

/**
 * rungs_export_new:
 * @workbook: a workbook
 * @kind: (nullable): the kind of the records; %NULL for every kind
 * @use: who it is for, from %RUNGS_AUDIENCE_PROGRAMME on, and where it goes
 * @cancellable: (nullable): ends it
 * @error: (out): why not, and how to put it right
 *
 * Works out what may go. Stories go to the gate one by one, inside the programme too.
 *
 * Returns: (transfer full): an export that waits to be written
 */
RungsExport *
rungs_export_new (RungsWorkbook        *workbook,
                  const RungsKind      *kind,
                  const RungsStoryUse  *use,
                  GCancellable         *cancellable,
                  GError              **error)
{
  g_autoptr (RungsExport) self = g_new0 (RungsExport, 1);
  /* A file for partners says who made a story together. */
  RungsStoryUse going = *use;

  g_return_val_if_fail (use->audience > RUNGS_AUDIENCE_PRIVATE, NULL);

  going.with_makers = rungs_field_seen_by (rungs_kind_field (rungs_kind_find ("case-study"), "made-with"), use->audience);
  self->workbook = g_object_ref (workbook);
  self->only = kind;
  self->outside = rungs_outside_new (workbook, use->audience, error);
  if (self->outside == NULL || (kind != NULL && !rungs_outside_sees_kind (self->outside, kind, error)))
    return NULL;
  if (kind == NULL || g_str_equal (kind->name, "case-study"))
    {
      self->stories = rungs_stories_out_new (workbook, &going, is_whole (self), cancellable, error);
      if (self->stories == NULL)
        return NULL;
      rungs_outside_let_stories (self->outside, self->stories);
    }
  return g_steal_pointer (&self);
}

/** rungs_export_free: @self: (transfer full) (nullable): an export */
void
rungs_export_free (RungsExport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->outside, rungs_outside_free);
  g_clear_pointer (&self->stories, rungs_stories_out_free);
  g_clear_object (&self->workbook);
  g_free (self);
}

/** rungs_export_stories: Returns: (transfer none) (nullable): which stories go; %NULL where no stories are asked for */
RungsStoriesOut *
rungs_export_stories (RungsExport *self)
{
  return self->stories;
}

static gboolean
write_table (RungsExport   *self,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (self->kind);

  return write_csv_head (self, error) && rungs_each_record (self->workbook, query, cancellable, write_csv_cb, self, error);
}

static gboolean
write_member (RungsExport   *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *head = g_strdup_printf (",\n\"%s\": ", self->kind->name);

  return rungs_new_file_write (self->file, head, -1, error) && write_json_array (self, is_whole (self), cancellable, error);
}

/* One object with an array for each kind of which the audience may see anything. */
static gboolean
write_every_kind (RungsExport   *self,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autofree char *head =
    g_strdup_printf ("{\n\"example\": %s", rungs_workbook_is_example (self->workbook) ? "true" : "false");

  if (!rungs_new_file_write (self->file, head, -1, error))
    return FALSE;
  for (const RungsKind *const *kind = rungs_kinds (NULL); *kind != NULL; kind++)
    {
      self->kind = *kind;
      if (rungs_outside_sees_kind (self->outside, *kind, NULL) && !write_member (self, cancellable, error))
        return FALSE;
    }
  return rungs_new_file_write (self->file, "\n}\n", 3, error);
}

/**
 * rungs_export_write:
 * @self: an export; once
 * @path: where the file will be; nothing may stand there
 * @format: what is written; every kind is written as JSON
 * @cancellable: (nullable): ends it; no file is left
 * @n_records: (out): how many records went into the file
 * @error: (out): why not, and how to put it right
 *
 * Writes those records that are in use and that the audience may see, with those fields that it may see; of every kind inside
 * the programme, what is archived goes too. What rungs_stories_out_record() says is to be written down before.
 *
 * Returns: %TRUE when the file stands there
 */
gboolean
rungs_export_write (RungsExport        *self,
                    const char         *path,
                    RungsExportFormat   format,
                    GCancellable       *cancellable,
                    guint              *n_records,
                    GError            **error)
{
  g_autoptr (RungsNewFile) file = rungs_new_file_begin (path, error);
  g_autoptr (GString) row = g_string_new (NULL);
  gboolean is_written;

  if (file == NULL)
    return FALSE;
  self->file = file;
  self->row = row;
  self->kind = self->only;
  if (self->only == NULL)
    is_written = write_every_kind (self, cancellable, error);
  else if (format == RUNGS_EXPORT_CSV)
    is_written = write_table (self, cancellable, error);
  else
    is_written = write_json_array (self, FALSE, cancellable, error) && rungs_new_file_write (file, "\n", 1, error);
  self->file = NULL;
  self->row = NULL;
  if (!is_written)
    return FALSE;
  *n_records = self->n_records;
  return rungs_new_file_keep (file, error);
}
