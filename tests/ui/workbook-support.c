/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workbook-support.c: what tests of lists and forms share: a workbook in a folder of its own, and records in it.
 */
#include "config.h"

#include "workbook-support.h"

#include <glib/gstdio.h>

/** bench_set_up: makes the workbook */
void
bench_set_up (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  bench->folder = g_dir_make_tmp ("rungs-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (bench->folder, "test.rungs", NULL);
  bench->workbook = rungs_workbook_create (path, FALSE, &error);
  g_assert_no_error (error);
}

/* A list whose ids are still being read holds on to the workbook until they are there. */
static gboolean
is_held_by_nobody_else (gpointer workbook)
{
  return G_OBJECT (workbook)->ref_count == 1;
}

/** bench_tear_down: nothing of the workbook may be held any more */
void
bench_tear_down (Bench *bench)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  bench_settle (bench);
  rungs_test_until (is_held_by_nobody_else, bench->workbook);
  rungs_workbook_close (bench->workbook);
  g_assert_finalize_object (bench->workbook);

  folder = g_dir_open (bench->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (bench->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (bench->folder);
  g_clear_pointer (&bench->folder, g_free);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  rungs_workbook_settle_finish (RUNGS_WORKBOOK (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/** bench_settle: waits until everything that was asked to be written is on disk and told */
void
bench_settle (Bench *bench)
{
  gboolean settled = FALSE;

  rungs_workbook_settle_async (bench->workbook, settled_cb, &settled);
  rungs_test_until (is_true, &settled);
  rungs_test_run_pending ();
}

static void
write_now (Bench      *bench,
           RungsEdits *edits)
{
  g_autoptr (GError) error = NULL;

  rungs_workbook_write (bench->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  rungs_test_run_pending ();
}

/** bench_add: adds a record of pairs of field and value. Returns: (transfer full): its id */
char *
bench_add (Bench      *bench,
           const char *kind,
           ...)
{
  RungsEdits *edits = rungs_edits_new ("Add");
  g_autoptr (RungsRecord) record = rungs_record_new (rungs_kind_find (kind), NULL);
  const char *field;
  va_list args;

  va_start (args, kind);
  while ((field = va_arg (args, const char *)) != NULL)
    {
      RungsRecord *next = rungs_record_with (record, field, va_arg (args, const char *));

      rungs_record_unref (record);
      record = next;
    }
  va_end (args);
  rungs_edits_add (edits, record);
  write_now (bench, edits);

  return g_strdup (rungs_record_id (record));
}

/** bench_set: changes one field; with the field "archived", archives or brings back */
void
bench_set (Bench      *bench,
           const char *kind,
           const char *id,
           const char *field,
           const char *value)
{
  RungsEdits *edits = rungs_edits_new ("Set");

  if (g_str_equal (field, "archived"))
    rungs_edits_archive (edits, rungs_kind_find (kind), id, g_str_equal (value, "yes"));
  else
    rungs_edits_set (edits, rungs_kind_find (kind), id, field, value);
  write_now (bench, edits);
}

/** bench_get: Returns: (transfer full) (nullable): what the workbook holds in one field */
char *
bench_get (Bench      *bench,
           const char *kind,
           const char *id,
           const char *field)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (bench->workbook, rungs_kind_find (kind), id, NULL);

  return record != NULL ? g_strdup (rungs_record_get (record, field)) : NULL;
}

/** bench_typed: Returns: (transfer full) (nullable): what was typed into one field and could not be kept in the record */
char *
bench_typed (Bench      *bench,
             const char *kind,
             const char *id,
             const char *field)
{
  g_autoptr (RungsDraft) draft = rungs_workbook_read_draft (bench->workbook, rungs_kind_find (kind), id);

  return draft != NULL ? g_strdup (g_hash_table_lookup (draft->typed, field)) : NULL;
}

/** bench_undo: takes back the latest change */
void
bench_undo (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = rungs_workbook_undo (bench->workbook, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
  rungs_test_run_pending ();
}

static GtkWidget *
find_inside (GtkWidget *root,
             GType      type,
             guint     *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_inside (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/** inside: Returns: (transfer none) (nullable): the nth widget of a type under @root, in the order of the tree */
GtkWidget *
inside (GtkWidget *root,
        GType      type,
        guint      nth)
{
  return find_inside (root, type, &nth);
}

/** type_into: puts @text into the entry or the text of a row, as the keyboard would */
void
type_into (GtkWidget  *row,
           const char *text)
{
  GtkWidget *view = inside (row, GTK_TYPE_TEXT_VIEW, 0);
  GtkWidget *entry = inside (row, GTK_TYPE_ENTRY, 0);

  if (view != NULL)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

      gtk_text_buffer_set_text (buffer, "", -1);
      gtk_text_buffer_insert_at_cursor (buffer, text, -1);
      return;
    }

  g_assert_nonnull (entry);
  gtk_editable_delete_text (GTK_EDITABLE (entry), 0, -1);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      int position = gtk_editable_get_position (GTK_EDITABLE (entry));

      gtk_editable_insert_text (GTK_EDITABLE (entry), at, (int) (g_utf8_next_char (at) - at), &position);
      gtk_editable_set_position (GTK_EDITABLE (entry), position);
    }
}

/** text_of: Returns: (transfer full): what stands in the entry or the text of a row */
char *
text_of (GtkWidget *row)
{
  GtkWidget *view = inside (row, GTK_TYPE_TEXT_VIEW, 0);
  GtkTextIter start, end;

  if (view == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (inside (row, GTK_TYPE_ENTRY, 0))));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end, TRUE);
}
