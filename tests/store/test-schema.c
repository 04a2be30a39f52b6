/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-schema.c: the tables that the migrations make hold exactly what the kinds declare, and refuse what they do not.
 */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "farewell.h"

#define ID "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f"
#define OTHER_ID "1f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f"

static sqlite3 *
open_schema (void)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  for (guint i = 1;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u.sql", i);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", name, NULL);
      g_autofree char *sql = NULL;

      if (!g_file_get_contents (path, &sql, NULL, NULL))
        {
          g_assert_cmpuint (i, >, 1);
          break;
        }
      if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
        g_error ("%s: %s", name, sqlite3_errmsg (database));
    }
  g_assert_cmpint (sqlite3_exec (database, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==, SQLITE_OK);

  return database;
}

static void
close_schema (sqlite3 *database)
{
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* The first column of the first row, or NULL where there is no row. */
static char *
ask (sqlite3    *database,
     const char *sql,
     const char *first,
     const char *second)
{
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, first, -1, SQLITE_TRANSIENT);
  if (second != NULL)
    sqlite3_bind_text (statement, 2, second, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return answer;
}

/* What the schema calls the farewells. */
static const char *const on_delete[] = {
  [RUNGS_FAREWELL_GOES] = "CASCADE",
  [RUNGS_FAREWELL_STAYS] = "SET NULL",
  [RUNGS_FAREWELL_HOLDS] = "NO ACTION",
};

static const char *
expected_type (const RungsField *field)
{
  return field->type == RUNGS_FIELD_NUMBER || field->type == RUNGS_FIELD_FLAG ? "INTEGER" : "TEXT";
}

static void
check_column (sqlite3          *database,
              const RungsKind  *kind,
              const RungsField *field)
{
  g_autofree char *table = rungs_kind_table (kind);
  g_autofree char *column = rungs_field_column (field);
  g_autofree char *type = ask (database, "SELECT type FROM pragma_table_info (?1) WHERE name = ?2", table, column);
  g_autofree char *not_null =
    ask (database, "SELECT \"notnull\" FROM pragma_table_info (?1) WHERE name = ?2", table, column);
  g_autofree char *target = ask (database, "SELECT \"table\" FROM pragma_foreign_key_list (?1) WHERE \"from\" = ?2",
                                 table, column);
  gboolean is_link = field->type == RUNGS_FIELD_LINK;
  gboolean must_be_there = (field->flags & RUNGS_FIELD_REQUIRED) != 0 || strcmp (field->name, "made") == 0 ||
                           strcmp (field->name, "changed") == 0 || strcmp (field->name, "archived") == 0;

  g_test_message ("%s.%s", table, column);
  g_assert_cmpstr (type, ==, expected_type (field));
  g_assert_cmpstr (not_null, ==, must_be_there ? "1" : "0");

  g_assert_cmpint (target != NULL, ==, is_link);
  if (is_link)
    {
      g_autofree char *linked = rungs_kind_table (rungs_kind_find (field->links_to));
      g_autofree char *farewell =
        ask (database, "SELECT on_delete FROM pragma_foreign_key_list (?1) WHERE \"from\" = ?2", table, column);
      g_autofree char *index =
        ask (database,
             "SELECT l.name FROM pragma_index_list (?1) AS l JOIN pragma_index_info (l.name) AS i "
             "WHERE i.seqno = 0 AND i.name = ?2",
             table, column);

      g_assert_cmpstr (target, ==, linked);
      g_assert_cmpstr (farewell, ==, on_delete[rungs_farewell (kind, field)]);
      g_assert_nonnull (index);
    }
}

static void
test_tables (void)
{
  sqlite3 *database = open_schema ();
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *table = rungs_kind_table (kinds[i]);
      g_autofree char *n_columns = ask (database, "SELECT count (*) FROM pragma_table_info (?1)", table, NULL);
      g_autofree char *strict = ask (database, "SELECT strict AND wr FROM pragma_table_list (?1)", table, NULL);
      guint n_fields = rungs_kind_n_fields (kinds[i]);

      g_assert_cmpuint (g_ascii_strtoull (n_columns, NULL, 10), ==, n_fields);
      g_assert_cmpstr (strict, ==, "1");
      for (guint j = 0; j < n_fields; j++)
        check_column (database, kinds[i], rungs_kind_nth_field (kinds[i], j));
    }

  close_schema (database);
}

static void
test_list_orders_have_an_index (void)
{
  sqlite3 *database = open_schema ();
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      const char *order = kinds[i]->order == NULL ? rungs_kind_title_field (kinds[i])->name : kinds[i]->order;
      gboolean last_first = *order == '-';
      const RungsField *field = rungs_kind_field (kinds[i], order + (last_first ? 1 : 0));
      g_autofree char *table = rungs_kind_table (kinds[i]);
      g_autofree char *column = rungs_field_column (field);
      g_autofree char *index = g_strdup_printf ("%s_in_order", table);
      g_autofree char *columns =
        ask (database,
             "SELECT group_concat (name || iif (desc, ' DESC', ''), ', ') FROM pragma_index_xinfo (?1) WHERE key",
             index, NULL);
      g_autofree char *expected = g_strdup_printf ("archived, %s%s, id", column, last_first ? " DESC" : "");

      g_assert_cmpstr (columns, ==, expected);
    }

  close_schema (database);
}

/* Puts one value into one column of an otherwise acceptable row; links are not looked at. */
static gboolean
accepts (sqlite3          *database,
         const RungsKind  *kind,
         const RungsField *field,
         const char       *value)
{
  g_autofree char *table = rungs_kind_table (kind);
  g_autoptr (GString) columns = g_string_new ("id, made, changed");
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *sql = NULL;
  gboolean month_only = strcmp (kind->name, "feedback") == 0;
  int result;

  g_string_printf (values, "'" ID "', '%s', '%s'", month_only ? "2026-11" : "x", month_only ? "2026-11" : "x");
  for (const RungsField *other = kind->fields; other->name != NULL; other++)
    {
      g_autofree char *column = rungs_field_column (other);

      if (other != field && (other->flags & RUNGS_FIELD_REQUIRED) == 0)
        continue;
      g_string_append_printf (columns, ", \"%s\"", column);
      if (other == field)
        g_string_append_printf (values, ", %s", value);
      else if (other->choices != NULL)
        g_string_append_printf (values, ", '%s'", other->choices[0].token);
      else if (other->type == RUNGS_FIELD_NUMBER)
        g_string_append_printf (values, ", %" G_GINT64_FORMAT, other->minimum);
      else if (other->type == RUNGS_FIELD_DATE)
        g_string_append (values, ", '2026-11-22'");
      else
        g_string_append (values, ", '" ID "'");
    }

  sqlite3_exec (database, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table, columns->str, values->str);
  result = sqlite3_exec (database, sql, NULL, NULL, NULL);
  if (result != SQLITE_OK && result != SQLITE_CONSTRAINT)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
  if (result == SQLITE_OK)
    {
      g_autofree char *clear = g_strdup_printf ("DELETE FROM \"%s\"", table);

      g_assert_cmpint (sqlite3_exec (database, clear, NULL, NULL, NULL), ==, SQLITE_OK);
    }

  return result == SQLITE_OK;
}

static void
test_checks (void)
{
  sqlite3 *database = open_schema ();
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      for (const RungsField *field = kinds[i]->fields; field->name != NULL; field++)
        {
          g_test_message ("%s.%s", kinds[i]->name, field->name);
          if (field->type == RUNGS_FIELD_CHOICE)
            {
              for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
                {
                  g_autofree char *quoted = g_strdup_printf ("'%s'", choice->token);

                  g_assert_true (accepts (database, kinds[i], field, quoted));
                }
              g_assert_false (accepts (database, kinds[i], field, "'no such answer'"));
            }
          else if (field->type == RUNGS_FIELD_FLAG)
            {
              g_assert_true (accepts (database, kinds[i], field, "1"));
              g_assert_false (accepts (database, kinds[i], field, "2"));
            }
          else if (field->type == RUNGS_FIELD_DATE)
            {
              g_assert_true (accepts (database, kinds[i], field, "'2026-11-22'"));
              g_assert_false (accepts (database, kinds[i], field, "'2026-11'"));
            }
          else if (field->type == RUNGS_FIELD_NUMBER)
            {
              g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum);
              g_autofree char *too_much = g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum + 1);
              g_autofree char *too_little = g_strdup_printf ("%" G_GINT64_FORMAT, field->minimum - 1);

              g_assert_true (accepts (database, kinds[i], field, most));
              g_assert_false (accepts (database, kinds[i], field, too_much));
              g_assert_false (accepts (database, kinds[i], field, too_little));
            }
        }
    }

  close_schema (database);
}

/* Anonymous feedback leads to no person and to no day, whatever writes the file. */
static void
test_anonymous_feedback (void)
{
  static const struct
  {
    const char *made, *standing, *person, *said_on;
    gboolean accepted;
  } rows[] = {
    { "2026-11", "NULL", "NULL", "NULL", TRUE },
    { "2026-11", "'anonymous'", "NULL", "'2026-11'", TRUE },
    { "2026-11", "'known'", "'" OTHER_ID "'", "'2026-11-22'", TRUE },
    { "2026-11-22", "NULL", "NULL", "NULL", FALSE },
    { "2026-11-22T10:00:00Z", "'named'", "NULL", "NULL", FALSE },
    { "2026-11", "NULL", "NULL", "'2026-11-22'", FALSE },
    { "2026-11", "'anonymous'", "NULL", "'2026-11-22'", FALSE },
    { "2026-11", "'anonymous'", "'" OTHER_ID "'", "NULL", FALSE },
    { "2026-11", "NULL", "'" OTHER_ID "'", "NULL", FALSE },
  };
  sqlite3 *database = open_schema ();

  sqlite3_exec (database, "INSERT INTO person (id, known_as, made, changed) VALUES ('" OTHER_ID "', 'Robin', 'x', 'x')",
                NULL, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("INSERT OR ABORT INTO feedback (id, words, made, changed, standing, person, said_on) "
                         "VALUES ('" ID "', 'It was good', '%s', '%s', %s, %s, %s)",
                         rows[i].made, rows[i].made, rows[i].standing, rows[i].person, rows[i].said_on);

      g_test_message ("%s", sql);
      g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==,
                       rows[i].accepted ? SQLITE_OK : SQLITE_CONSTRAINT);
      sqlite3_exec (database, "DELETE FROM feedback", NULL, NULL, NULL);
    }

  close_schema (database);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/tables", test_tables);
  g_test_add_func ("/schema/list-orders-have-an-index", test_list_orders_have_an_index);
  g_test_add_func ("/schema/checks", test_checks);
  g_test_add_func ("/schema/anonymous-feedback", test_anonymous_feedback);

  return g_test_run ();
}
