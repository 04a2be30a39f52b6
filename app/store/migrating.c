/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * migrating.c: from an empty database, or an older workbook, to the schema of this Rungs: numbered SQL in order, all of it in
 * one transaction, after a copy was made and looked at.
 */
#include "config.h"

#include "migrating.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "supplying.h"

/* Of the resource compiler; its own header tells no more. */
GResource *rungs_schema_get_resource (void);

#define MIGRATION_PATH "/org/rungs/schema/%04u.sql"

/* Stands in the name of a copy, before the day. */
#define BEFORE_UPDATE " before update "

static GBytes *
read_migration (const RungsHooks *hooks,
                guint             number)
{
  g_autofree char *path = g_strdup_printf (MIGRATION_PATH, number);
  guint n = 0;

  if (hooks->migrations == NULL)
    return g_resource_lookup_data (rungs_schema_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  while (n + 1 < number && hooks->migrations[n] != NULL)
    n++;
  if (hooks->migrations[n] == NULL)
    return NULL;
  return g_bytes_new_static (hooks->migrations[n], strlen (hooks->migrations[n]) + 1);
}

/**
 * rungs_migrations_count:
 * @hooks: what a test put in place
 *
 * Returns: the version of a workbook of this Rungs: the number of its latest migration
 */
guint
rungs_migrations_count (const RungsHooks *hooks)
{
  guint n = 0;

  for (;;)
    {
      g_autoptr (GBytes) sql = read_migration (hooks, n + 1);

      if (sql == NULL)
        return n;
      n++;
    }
}

/**
 * rungs_migrations_run:
 * @database: a database that can be written
 * @hooks: what a test put in place
 * @from: its version; 0 for an empty database, which stays without what Rungs supplies
 * @to: the version it is to have
 * @error: place for an error
 *
 * Returns: whether all of it was done; where not, nothing of it was
 */
gboolean
rungs_migrations_run (RungsDatabase     *database,
                      const RungsHooks  *hooks,
                      guint              from,
                      guint              to,
                      GError           **error)
{
  g_autofree char *sign = g_strdup_printf ("PRAGMA application_id=%d; PRAGMA user_version=%u", RUNGS_APPLICATION_ID, to);

  if (!rungs_database_begin (database, error))
    return FALSE;
  for (guint number = from + 1; number <= to; number++)
    {
      g_autoptr (GBytes) sql = read_migration (hooks, number);
      /* The resource compiler does not end its files with a zero. */
      g_autofree char *text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));

      if (!rungs_database_exec (database, text, error))
        {
          rungs_database_rollback (database);
          return FALSE;
        }
    }
  if ((from > 0 && !rungs_supplying_catch_up (database, hooks, from, error)) || !rungs_database_exec (database, sign, error))
    {
      rungs_database_rollback (database);
      return FALSE;
    }
  return rungs_database_commit (database, error);
}

/* The tables that FTS5 keeps its index in: made by SQLite, whose versions may word them differently. */
#define SCHEMA                                                                                                          \
  "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || "                                                            \
  "CASE WHEN name GLOB 'search_*' THEN '' ELSE coalesce (sql, '') END "                                                 \
  "FROM sqlite_schema ORDER BY 1"

static GPtrArray *
read_schema (RungsDatabase  *database,
             GError        **error)
{
  g_autoptr (GPtrArray) schema = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RungsStatement) statement = rungs_database_prepare (database, SCHEMA, error);
  RungsStep step;

  if (statement == NULL)
    return NULL;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (schema, rungs_statement_dup_text (statement, 0));
  return step == RUNGS_STEP_ERROR ? NULL : g_steal_pointer (&schema);
}

/**
 * rungs_migrations_fit:
 * @database: a database
 * @hooks: what a test put in place
 * @version: the version it says it has
 * @fits: (out): whether its schema is the one that the migrations make
 * @error: place for an error
 *
 * Returns: whether it could be looked at
 */
gboolean
rungs_migrations_fit (RungsDatabase     *database,
                      const RungsHooks  *hooks,
                      guint              version,
                      gboolean          *fits,
                      GError           **error)
{
  g_autoptr (RungsDatabase) made = rungs_database_open_memory (error);
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (made == NULL || !rungs_migrations_run (made, hooks, 0, version, error))
    return FALSE;
  expected = read_schema (made, error);
  found = read_schema (database, error);
  if (expected == NULL || found == NULL)
    return FALSE;
  *fits = expected->len == found->len;
  for (guint i = 0; *fits && i < found->len; i++)
    *fits = g_str_equal (g_ptr_array_index (expected, i), g_ptr_array_index (found, i));
  return TRUE;
}

/* What the names of all copies of a workbook begin with. */
static char *
copy_stem (const char *path)
{
  g_autofree char *stem = g_str_has_suffix (path, ".rungs") ? g_strndup (path, strlen (path) - 6) : g_strdup (path);

  return g_strconcat (stem, BEFORE_UPDATE, NULL);
}

static char *
make_place (const char        *path,
            const RungsHooks  *hooks,
            GError           **error)
{
  g_autoptr (GDateTime) now = rungs_hooks_now (hooks);
  g_autoptr (GDateTime) local = g_date_time_to_local (now);
  g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *stem = copy_stem (path);

  for (guint n = 1; n < 1000; n++)
    {
      g_autofree char *number = n > 1 ? g_strdup_printf (" (%u)", n) : g_strdup ("");
      g_autofree char *place = g_strdup_printf ("%s%s%s.rungs", stem, day, number);
      int fd = g_open (place, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

      if (fd >= 0)
        {
          close (fd);
          return g_steal_pointer (&place);
        }
      if (errno != EEXIST)
        break;
    }
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                       _("This workbook is from an older Rungs, and no copy of it can be made in its folder: check that you "
                         "may write there and that there is room, then open it again."));
  return NULL;
}

static gboolean
make_copy (RungsDatabase     *database,
           const char        *place,
           const RungsHooks  *hooks,
           GError           **error)
{
  g_autoptr (RungsDatabase) copy = rungs_database_open (place, RUNGS_DATABASE_WRITES, hooks->vfs, error);
  g_autofree char *found = NULL;

  if (copy == NULL || !rungs_database_copy_into (database, copy, error))
    return FALSE;
  found = rungs_database_text (copy, "PRAGMA quick_check", error);
  if (found == NULL)
    return FALSE;
  if (g_str_equal (found, "ok"))
    return TRUE;
  rungs_database_set_error (NULL, SQLITE_CORRUPT, error);
  return FALSE;
}

/**
 * rungs_migrations_copy:
 * @database: an older workbook
 * @path: its file
 * @hooks: what a test put in place
 * @error: place for an error
 *
 * Makes a copy beside it, and looks whether the copy is sound.
 *
 * Returns: (transfer full) (nullable): the file of the copy
 */
char *
rungs_migrations_copy (RungsDatabase     *database,
                       const char        *path,
                       const RungsHooks  *hooks,
                       GError           **error)
{
  g_autofree char *place = make_place (path, hooks, error);

  if (place == NULL)
    return NULL;
  if (make_copy (database, place, hooks, error))
    return g_steal_pointer (&place);
  g_unlink (place);
  return NULL;
}

/**
 * rungs_migrations_copies:
 * @path: the file of a workbook
 *
 * Returns: (transfer full) (element-type utf8): the files beside it that rungs_migrations_copy() made of it
 */
GPtrArray *
rungs_migrations_copies (const char *path)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = copy_stem (path);
  g_autofree char *begins = g_path_get_basename (stem);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, begins) && g_str_has_suffix (name, ".rungs"))
      g_ptr_array_add (copies, g_build_filename (folder, name, NULL));
  return copies;
}
