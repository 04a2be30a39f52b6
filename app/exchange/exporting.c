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

/* An export on its way. */
typedef struct
{
  RungsOutside *outside;
  const RungsKind *kind;
  RungsNewFile *file;
  GString *row;
  guint n_of_kind;
  guint n_records;
} Export;

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
append_value (Export           *export,
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
write_csv_head (Export  *export,
                GError **error)
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
  Export *export = data;
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
  Export *export = data;
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

static gboolean
write_json_array (Export         *export,
                  RungsWorkbook  *workbook,
                  gboolean        with_archived,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (export->kind);

  export->n_of_kind = 0;
  if (!rungs_new_file_write (export->file, "[", 1, error) ||
      !rungs_each_record (workbook, query, cancellable, write_json_cb, export, error))
    return FALSE;
  if (with_archived)
    {
      rungs_query_archived (query, TRUE);
      if (!rungs_each_record (workbook, query, cancellable, write_json_cb, export, error))
        return FALSE;
    }
  return rungs_new_file_write (export->file, "\n]", 2, error);
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * rungs_export_kind:
 * @workbook: a workbook
 * @kind: the kind of the records
 * @path: where the file will be; nothing may stand there
 * @format: what is written
 * @audience: who it is for; from %RUNGS_AUDIENCE_PROGRAMME on
 * @cancellable: (nullable): ends it; no file is left
 * @n_records: (out): how many records went into the file
 * @error: (out): why not, and how to put it right
 *
 * Writes those records of a kind that are in use and that the audience may see, with those fields that it may see.
 *
 * Returns: %TRUE when the file stands there
 */
gboolean
rungs_export_kind (RungsWorkbook      *workbook,
                   const RungsKind    *kind,
                   const char         *path,
                   RungsExportFormat   format,
                   RungsAudience       audience,
                   GCancellable       *cancellable,
                   guint              *n_records,
                   GError            **error)
{
  g_autofree char *day = today ();
  g_autoptr (RungsOutside) outside = NULL;
  g_autoptr (RungsNewFile) file = NULL;
  g_autoptr (GString) row = g_string_new (NULL);
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  Export export = { .kind = kind, .row = row };

  g_return_val_if_fail (audience > RUNGS_AUDIENCE_PRIVATE, FALSE);

  outside = rungs_outside_new (workbook, audience, day, error);
  if (outside == NULL || !rungs_outside_sees_kind (outside, kind, error))
    return FALSE;
  file = rungs_new_file_begin (path, error);
  if (file == NULL)
    return FALSE;

  export.outside = outside;
  export.file = file;
  if (format == RUNGS_EXPORT_CSV)
    {
      if (!write_csv_head (&export, error) ||
          !rungs_each_record (workbook, query, cancellable, write_csv_cb, &export, error))
        return FALSE;
    }
  else if (!write_json_array (&export, workbook, FALSE, cancellable, error) ||
           !rungs_new_file_write (file, "\n", 1, error))
    {
      return FALSE;
    }
  *n_records = export.n_records;
  return rungs_new_file_keep (file, error);
}

static gboolean
write_member (Export         *export,
              RungsWorkbook  *workbook,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autofree char *head = g_strdup_printf (",\n\"%s\": ", export->kind->name);
  gboolean inside = rungs_outside_audience (export->outside) == RUNGS_AUDIENCE_PROGRAMME;

  return rungs_new_file_write (export->file, head, -1, error) &&
         write_json_array (export, workbook, inside, cancellable, error);
}

/**
 * rungs_export_all:
 * @workbook: a workbook
 * @path: where the file will be; nothing may stand there
 * @audience: who it is for; from %RUNGS_AUDIENCE_PROGRAMME on
 * @cancellable: (nullable): ends it; no file is left
 * @n_records: (out): how many records went into the file
 * @error: (out): why not, and how to put it right
 *
 * Writes one JSON object with an array for each kind of which the audience may see anything. Inside the programme, what is
 * archived goes too.
 *
 * Returns: %TRUE when the file stands there
 */
gboolean
rungs_export_all (RungsWorkbook  *workbook,
                  const char     *path,
                  RungsAudience   audience,
                  GCancellable   *cancellable,
                  guint          *n_records,
                  GError        **error)
{
  g_autofree char *day = today ();
  g_autoptr (RungsOutside) outside = NULL;
  g_autoptr (RungsNewFile) file = NULL;
  g_autoptr (GString) row = g_string_new (NULL);
  Export export = { .row = row };
  g_autofree char *head = NULL;

  g_return_val_if_fail (audience > RUNGS_AUDIENCE_PRIVATE, FALSE);

  outside = rungs_outside_new (workbook, audience, day, error);
  file = outside != NULL ? rungs_new_file_begin (path, error) : NULL;
  if (file == NULL)
    return FALSE;

  export.outside = outside;
  export.file = file;
  head = g_strdup_printf ("{\n\"example\": %s", rungs_workbook_is_example (workbook) ? "true" : "false");
  if (!rungs_new_file_write (file, head, -1, error))
    return FALSE;
  for (const RungsKind *const *kind = rungs_kinds (NULL); *kind != NULL; kind++)
    {
      export.kind = *kind;
      if (rungs_outside_sees_kind (outside, *kind, NULL) && !write_member (&export, workbook, cancellable, error))
        return FALSE;
    }
  if (!rungs_new_file_write (file, "\n}\n", 3, error))
    return FALSE;
  *n_records = export.n_records;
  return rungs_new_file_keep (file, error);
}
