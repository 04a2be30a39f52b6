/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-importing.c: a table becomes records: all of it or nothing, in one step that can be undone.
 */
#include "config.h"

#include "importing.h"

#include <string.h>

#include "exchange-error.h"
#include "fixture.h"

static void
tell_row_cb (const RungsImportRow *row,
             gpointer              data)
{
  static const char *const deeds[] = { "add", "update", "same", "skip" };
  GString *told = data;

  g_string_append_printf (told, "%u %s", row->line, deeds[row->deed]);
  if (row->title != NULL)
    g_string_append_printf (told, " %s", row->title);
  if (row->fields != NULL)
    g_string_append_printf (told, " (%s)", row->fields);
  if (row->why != NULL)
    g_string_append_printf (told, " [%s]", row->why);
  g_string_append_c (told, '\n');
}

typedef struct
{
  const char *kind;
  const char *map[3];    /* "COLUMN=field" */
  const char *update_by;
  gboolean skip_bad;
} Wish;

/* What the rows do and, after a line "left out", the columns that stand for nothing; or "error: …". */
static char *
read_table (Fixture      *fixture,
            const char   *table,
            const Wish   *wish,
            RungsEdits  **edits)
{
  g_autofree char *path = fixture_write (fixture, "table.csv", table);
  g_autoptr (RungsImport) import = rungs_import_new (fixture->workbook, rungs_kind_find (wish->kind));
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  gboolean is_read = TRUE;

  for (guint i = 0; wish->map[i] != NULL && is_read; i++)
    {
      g_auto (GStrv) parts = g_strsplit (wish->map[i], "=", 2);

      is_read = rungs_import_map (import, parts[0], parts[1], &error);
    }
  if (is_read && wish->update_by != NULL)
    is_read = rungs_import_update_by (import, wish->update_by, &error);
  rungs_import_set_skip_bad (import, wish->skip_bad);
  rungs_import_tell_rows (import, tell_row_cb, told);
  is_read = is_read && rungs_import_read (import, path, NULL, &error);
  if (is_read && edits != NULL)
    {
      *edits = rungs_import_take_edits (import, &error);
      is_read = *edits != NULL;
    }
  if (is_read && *rungs_import_left_out (import) != NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) rungs_import_left_out (import));

      g_string_append_printf (told, "left out %s\n", names);
    }
  if (!is_read)
    g_string_append_printf (told, "error: %s\n", error->message);
  else
    g_assert_no_error (error);
  return g_strdup (told->str);
}

static void
write_edits (Fixture    *fixture,
             RungsEdits *edits)
{
  g_autoptr (GError) error = NULL;

  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  Wish wish;
  const char *table;
  const char *says; /* a pattern */
} ImportCase;

static const ImportCase import_cases[] = {
  /* Which column is which field: by name, by question, by what was said. */
  { { "person" }, "known-as,roles\nSam,worker\n", "2 add Sam\n" },
  { { "person" }, "Known As,ROLES\nSam,worker\n", "2 add Sam\n" },
  { { "person" }, "What would they like to be called here?;What part do they play?\nSam;worker, buddy\n", "2 add Sam\n" },
  { { "person", { "Name=known-as" } }, "Name,roles\nSam,worker\n", "2 add Sam\n" },
  { { "person", { "Nick=known-as" } }, "known-as,Nick\nSam,Sammy\n", "2 add Sammy\nleft out known-as\n" },
  { { "person" }, "known-as,shoe size,\nSam,44,x\n", "2 add Sam\nleft out shoe size, column 3, which has no heading\n" },
  { { "person" }, "known-as,id,made,archived\nSam,1,2,yes\n", "2 add Sam\nleft out id, made, archived\n" },
  { { "person" }, "a,b\n1,2\n", "error: No column of the table has the name of a field of person.*" },
  { { "person", { "Name=shoe-size" } }, "Name\nSam\n", "error: A record of the kind person has no field “shoe-size”.*known-as*" },
  { { "person", { "Name=made" } }, "Name\nSam\n", "error: Rungs keeps the field “made” itself*" },
  { { "person", { "Nick=known-as" } }, "Name\nSam\n", "error: The table has no column “Nick”. It has these: Name.\n" },
  { { "person", { "A=known-as", "B=known-as" } }, "A,B\n1,2\n", "error: The columns “A” and “B” both stand for*" },
  { { "person", { "A=known-as", "A=supporter" } }, "A\n1\n", "error: The column “A” cannot stand for both*" },
  { { "person" }, "known-as\n", "" },
  { { "person" }, "\n\n", "error: The table is empty*" },
  /* Rows. */
  { { "person" }, "known-as,roles\nSam,worker\n,\n\nKim,\n", "2 add Sam\n5 add Kim\n" },
  { { "person" }, "known-as,roles\nSam\nKim,worker,,\n", "2 add Sam\n3 add Kim\n" },
  { { "person" }, "known-as,roles\nSam,worker,more\n", "2 skip [it has more cells than there are headings*" },
  { { "person" }, "known-as,roles\nSam,worker\n,buddy\nKim,boss\n",
    "2 add Sam\n3 skip [known-as: *\n4 skip [roles: *boss*\n" },
  { { "placing" }, "activity,view,answer\nNot there,lived,3\n", "2 skip [activity: *" },
  { { "activity" }, "title,begins,ends\nTea,2026-02-01,2026-01-01\n", "2 skip [*It ends before it begins*" },
  { { "person" }, "known-as,notes\nSam,'=1+1\n", "2 add Sam\n" },
  /* Updates. */
  { { "person", { NULL }, "shoe-size" }, "known-as\nSam\n", "error: A record of the kind person has no field “shoe-size”.*" },
  { { "person", { NULL }, "roles" }, "known-as\nSam\n", "error: No column of the table stands for “roles”*" },
  { { "person", { NULL }, "id" }, "known-as,id\nSam,12345\n", "2 skip [“12345” is no id*" },
  { { "person", { NULL }, "known-as" }, "known-as,roles\nSam,worker\nSam,buddy\n",
    "2 add Sam\n3 skip [its “known-as” is that of line 2 too*" },
};

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (import_cases); i++)
    {
      g_autofree char *told = read_table (fixture, import_cases[i].table, &import_cases[i].wish, NULL);

      if (!g_pattern_match_simple (import_cases[i].says, told))
        g_error ("row %u: “%s” is not like “%s”", i, told, import_cases[i].says);
    }
  /* Nothing of all this was written. */
  g_assert_cmpint (fixture_count (fixture, "person"), ==, 0);
}

/* Of a list as it is said in a data protection office: bad rows keep the others out, unless somebody says otherwise. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *table = "known-as,roles\nSam,worker\nKim,boss\nAlex,buddy\n";
  g_autoptr (RungsEdits) edits = NULL;
  g_autofree char *strict = NULL;
  g_autofree char *lenient = NULL;

  strict = read_table (fixture, table, &(Wish) { "person" }, &edits);
  g_assert_null (edits);
  g_assert_nonnull (strstr (strict, "error: 1 row cannot be imported, so nothing was"));

  lenient = read_table (fixture, table, &(Wish) { "person", .skip_bad = TRUE }, &edits);
  g_assert_nonnull (edits);
  g_assert_null (strstr (lenient, "error"));
  write_edits (fixture, g_steal_pointer (&edits));
  g_assert_cmpint (fixture_count (fixture, "person"), ==, 2);
}

static void
test_one_step (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GString) table = g_string_new ("timestamp,comment-body\n");
  g_autoptr (RungsEdits) edits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GPtrArray) records = NULL;
  guint n_broken = 0;

  for (guint i = 0; i < 165; i++)
    g_string_append_printf (table, "%u,\"Remark %u, “quoted”%s\"\n", i, i, i % 10 == 0 ? "\n\nand a second paragraph" : "");
  told = read_table (fixture, table->str, &(Wish) { "feedback", { "comment-body=words" } }, &edits);
  g_assert_true (g_str_has_suffix (told, "left out timestamp\n"));
  write_edits (fixture, g_steal_pointer (&edits));

  g_assert_cmpint (fixture_count (fixture, "feedback"), ==, 165);
  g_assert_cmpstr (rungs_workbook_undo_label (fixture->workbook), ==, "Import 165 feedback records");
  records = fixture_list (fixture, "feedback");
  for (guint i = 0; i < records->len; i++)
    n_broken += strstr (rungs_record_get (g_ptr_array_index (records, i), "words"), "\n\nand a second") != NULL;
  g_assert_cmpuint (n_broken, ==, 17);

  undone = rungs_workbook_undo (fixture->workbook, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (fixture, "feedback"), ==, 0);
  redone = rungs_workbook_redo (fixture->workbook, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (fixture, "feedback"), ==, 165);
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea, and talk", NULL);
  g_autofree char *walk = fixture_add (fixture, "activity", "title", "Walk", NULL);
  g_autofree char *trust = fixture_add (fixture, "theme", "name", "Trust", NULL);
  g_autofree char *buses = fixture_add (fixture, "theme", "name", "Buses to town", NULL);
  g_autofree char *table = g_strdup_printf ("activity,view,answer\n\"Tea, and talk\",lived,7\n%.8s,board,2\n", walk);
  g_autofree char *said = g_strdup_printf ("words,themes\none,Trust\n"
                                           "two,\"Trust, Buses to town\"\nthree,%s\n", buses);
  g_autofree char *both = g_strdup_printf ("%s,%s", strcmp (trust, buses) < 0 ? trust : buses,
                                           strcmp (trust, buses) < 0 ? buses : trust);
  g_autoptr (RungsEdits) edits = NULL;
  g_autoptr (RungsEdits) more = NULL;
  g_autoptr (GPtrArray) placings = NULL;
  g_autoptr (GPtrArray) feedback = NULL;
  g_autofree char *told = read_table (fixture, table, &(Wish) { "placing" }, &edits);
  g_autofree char *told_more = NULL;

  g_assert_null (strstr (told, "skip"));
  write_edits (fixture, g_steal_pointer (&edits));
  placings = fixture_list (fixture, "placing");
  g_assert_cmpuint (placings->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      RungsRecord *placing = g_ptr_array_index (placings, i);
      gboolean is_lived = g_str_equal (rungs_record_get (placing, "view"), "lived");

      g_assert_cmpstr (rungs_record_get (placing, "activity"), ==, is_lived ? tea : walk);
    }

  told_more = read_table (fixture, said, &(Wish) { "feedback" }, &more);
  g_assert_null (strstr (told_more, "skip"));
  write_edits (fixture, g_steal_pointer (&more));
  feedback = fixture_list (fixture, "feedback");
  for (guint i = 0; i < feedback->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (feedback, i);
      const char *words = rungs_record_get (record, "words");

      g_assert_cmpstr (rungs_record_get (record, "themes"), ==,
                       g_str_equal (words, "one") ? trust : g_str_equal (words, "two") ? both : buses);
    }
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *sam = fixture_add (fixture, "person", "known-as", "Sam", "roles", "worker", "supporter", "Jo", NULL);
  g_autofree char *kim = fixture_add (fixture, "person", "known-as", "Kim", NULL);
  g_autofree char *kim_too = fixture_add (fixture, "person", "known-as", "Kim", NULL);
  g_autofree char *old = fixture_add (fixture, "person", "known-as", "Old", NULL);
  g_autofree char *by_id = g_strdup_printf ("id,known-as\n%s,Kimberley\n%s,Old\n,Brand new\n"
                                            "00000000-0000-4000-8000-000000000001,With an id\n", kim, old);
  g_autoptr (RungsEdits) archive = rungs_edits_new ("Archive");
  g_autoptr (RungsEdits) edits = NULL;
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (RungsRecord) renamed = NULL;
  g_autoptr (RungsRecord) with_id = NULL;
  g_autofree char *told = NULL;
  g_autofree char *told_by_id = NULL;

  rungs_edits_archive (archive, rungs_kind_find ("person"), old, TRUE);
  write_edits (fixture, g_steal_pointer (&archive));

  told = read_table (fixture, "known-as,roles,supporter\nSam,\"worker,buddy\",\nKim,worker,\nAlex,,\n",
                     &(Wish) { "person", .update_by = "known-as", .skip_bad = TRUE }, &edits);
  g_assert_true (g_pattern_match_simple ("2 update Sam (roles, supporter)\n3 skip [several records have the known-as "
                                         "“Kim”*\n4 add Alex\n", told));
  write_edits (fixture, g_steal_pointer (&edits));
  record = rungs_workbook_read (fixture->workbook, rungs_kind_find ("person"), sam, NULL);
  g_assert_cmpstr (rungs_record_get (record, "roles"), ==, "worker,buddy");
  g_assert_null (rungs_record_get (record, "supporter"));

  g_clear_pointer (&told, g_free);
  told = read_table (fixture, "known-as,roles\nSam,\"buddy,worker\"\n", &(Wish) { "person", .update_by = "known-as" }, &edits);
  g_assert_cmpstr (told, ==, "2 same Sam\n");
  g_assert_true (rungs_edits_is_empty (edits));
  g_clear_pointer (&edits, rungs_edits_free);

  told_by_id = read_table (fixture, by_id, &(Wish) { "person", .update_by = "id", .skip_bad = TRUE }, &edits);
  g_assert_true (g_pattern_match_simple ("2 update Kimberley (known-as)\n3 skip [the record with this id is archived*\n"
                                         "4 add Brand new\n5 add With an id\n", told_by_id));
  write_edits (fixture, g_steal_pointer (&edits));
  renamed = rungs_workbook_read (fixture->workbook, rungs_kind_find ("person"), kim, NULL);
  g_assert_cmpstr (rungs_record_get (renamed, "known-as"), ==, "Kimberley");
  with_id = rungs_workbook_read (fixture->workbook, rungs_kind_find ("person"), "00000000-0000-4000-8000-000000000001", NULL);
  g_assert_cmpstr (rungs_record_get (with_id, "known-as"), ==, "With an id");
}

static void
cancel_cb (double   done,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) table = g_string_new ("known-as\n");
  g_autoptr (RungsImport) import = rungs_import_new (fixture->workbook, rungs_kind_find ("person"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (table, "Person %u\n", i);
  path = fixture_write (fixture, "table.csv", table->str);
  rungs_import_tell_progress (import, cancel_cb, cancellable);
  g_assert_false (rungs_import_read (import, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (rungs_import_count (import, RUNGS_IMPORT_ADD), <, 1000);
  g_assert_cmpint (fixture_count (fixture, "person"), ==, 0);
}

#define ADD(name, func) g_test_add ("/exchange/importing/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("rows", test_rows);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("one-step", test_one_step);
  ADD ("links", test_links);
  ADD ("update", test_update);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
