/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * database.c: one SQLite connection: every pragma set and its answer checked, statements kept by their text, transactions,
 * and result codes as plain sentences.
 */
#include "config.h"

#include "database-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "file-locks.h"
#include "table.h"

/* In KiB, as SQLite wants it told. */
#define WRITER_CACHE "-131072"

struct _RungsDatabase
{
  sqlite3 *handle;
  GHashTable *statements; /* SQL text -> RungsStatement */
  GHashTable *tables;     /* RungsKind -> RungsTable, filled by table.c */
};

/**
 * rungs_database_set_error:
 * @self: (nullable): where it happened
 * @code: SQLite's extended result code
 * @error: place for an error
 *
 * Says in a plain sentence what @code means.
 */
void
rungs_database_set_error (RungsDatabase  *self,
                          int             code,
                          GError        **error)
{
  RungsStoreError as = RUNGS_STORE_ERROR_FAILED;
  const char *text = NULL;

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("This was stopped before its end."));
      return;
    case SQLITE_FULL:
      as = RUNGS_STORE_ERROR_NO_SPACE;
      text = _("The disk is full: make some room on it, then try again.");
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      as = RUNGS_STORE_ERROR_CORRUPT;
      text = _("This workbook is damaged: open your latest backup of it instead.");
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      as = RUNGS_STORE_ERROR_READ_ONLY;
      text = _("This workbook may be read but not changed: copy it to a folder of your own and open the copy.");
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      as = RUNGS_STORE_ERROR_BUSY;
      text = _("Another program is using this workbook: close it there, then try again.");
      break;
    case SQLITE_CONSTRAINT:
      as = RUNGS_STORE_ERROR_REFUSED;
      text = code == SQLITE_CONSTRAINT_FOREIGNKEY
                 ? _("Something here points to a record that is not in the workbook: choose one that is.")
                 : _("The workbook cannot hold this value: check what was written and try again.");
      break;
    case SQLITE_IOERR:
      text = _("The disk did not do what it was asked: check that it is still connected, then try again.");
      break;
    case SQLITE_CANTOPEN:
      text = _("The workbook, or a file beside it, cannot be opened: check that you may use its folder.");
      break;
    case SQLITE_NOMEM:
      text = _("There is not enough memory: close some other programs, then try again.");
      break;
    default:
      break;
    }
  if (text != NULL)
    g_set_error_literal (error, RUNGS_STORE_ERROR, as, text);
  else
    /* Translators: %s is what the database engine said, in English. */
    g_set_error (error, RUNGS_STORE_ERROR, as, _("The workbook could not do this (%s): close it, open it and try again."),
                 self != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
}

static gboolean
configure (RungsDatabase  *self,
           int             option,
           int             value,
           GError        **error)
{
  int now = -1;
  int code = sqlite3_db_config (self->handle, option, value, &now);

  if (code == SQLITE_OK && now == value)
    return TRUE;
  rungs_database_set_error (self, code == SQLITE_OK ? SQLITE_MISUSE : code, error);
  return FALSE;
}

/**
 * rungs_database_pragma:
 * @self: a database
 * @name: a pragma
 * @value: what to set it to
 * @answer: what reading it back must give
 * @error: place for an error
 *
 * Sets a pragma and reads it back: an unknown or refused pragma is silent in SQLite.
 *
 * Returns: whether it is as asked
 */
gboolean
rungs_database_pragma (RungsDatabase  *self,
                       const char     *name,
                       const char     *value,
                       const char     *answer,
                       GError        **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s=%s", name, value);
  g_autofree char *get = g_strdup_printf ("PRAGMA %s", name);
  g_autofree char *now = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!rungs_database_exec (self, set, error))
    return FALSE;
  now = rungs_database_text (self, get, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (now, answer) == 0)
    return TRUE;
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
               /* Translators: the first %s is the name of a setting of the database engine, the second its value. */
               _("This computer cannot keep the workbook safely (%s is %s): keep it in a folder on this computer's own disk."),
               name, now != NULL ? now : "NULL");
  return FALSE;
}

static gboolean
prepare_connection (RungsDatabase       *self,
                    RungsDatabaseFlags   flags,
                    GError             **error)
{
  static const struct
  {
    const char *name;
    const char *value;
    const char *answer;
  } always[] = {
    { "foreign_keys", "ON", "1" },
    { "trusted_schema", "OFF", "0" },
    { "cell_size_check", "ON", "1" },
    { "secure_delete", "ON", "1" },
    { "temp_store", "MEMORY", "2" },
    { "busy_timeout", "5000", "5000" },
  };

  sqlite3_extended_result_codes (self->handle, 1);
  if (!configure (self, SQLITE_DBCONFIG_DEFENSIVE, 1, error) ||
      !configure (self, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, error) ||
      !configure (self, SQLITE_DBCONFIG_DQS_DML, 0, error) ||
      !configure (self, SQLITE_DBCONFIG_DQS_DDL, 0, error))
    return FALSE;
  if ((flags & RUNGS_DATABASE_KEEPS_LOG) && !configure (self, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (always); i++)
    if (!rungs_database_pragma (self, always[i].name, always[i].value, always[i].answer, error))
      return FALSE;
  if (flags & RUNGS_DATABASE_WRITES)
    return rungs_database_pragma (self, "journal_mode", "WAL", "wal", error) &&
           rungs_database_pragma (self, "synchronous", "FULL", "2", error) &&
           /* Room for a large import: rows come in the order of their random ids, and touch pages all over. */
           rungs_database_pragma (self, "cache_size", WRITER_CACHE, WRITER_CACHE, error);
  return rungs_database_pragma (self, "query_only", "ON", "1", error);
}

static RungsDatabase *
open_name (const char          *name,
           int                  how,
           const char          *vfs,
           RungsDatabaseFlags   flags,
           GError             **error)
{
  g_autoptr (RungsDatabase) self = g_new0 (RungsDatabase, 1);
  int code;

  rungs_file_locks_install ();
  code = sqlite3_open_v2 (name, &self->handle, how | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, vfs);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rungs_statement_free);
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) rungs_table_free);
  if (code != SQLITE_OK)
    {
      rungs_database_set_error (self, code, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * rungs_database_open:
 * @path: a file
 * @flags: how
 * @vfs: (nullable): the name of another VFS than SQLite's own
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): an open database, every pragma as it must be
 */
RungsDatabase *
rungs_database_open (const char          *path,
                     RungsDatabaseFlags   flags,
                     const char          *vfs,
                     GError             **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);
  g_autofree char *name =
      g_strdup_printf ("file://%s%s", escaped, flags & RUNGS_DATABASE_IMMUTABLE ? "?immutable=1" : "");
  int how = flags & RUNGS_DATABASE_SHARED ? SQLITE_OPEN_FULLMUTEX : SQLITE_OPEN_NOMUTEX;
  g_autoptr (RungsDatabase) self = NULL;

  if (flags & RUNGS_DATABASE_CREATES)
    how |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  else if (flags & (RUNGS_DATABASE_WRITES | RUNGS_DATABASE_KEEPS_LOG | RUNGS_DATABASE_CLEANS))
    how |= SQLITE_OPEN_READWRITE;
  else
    how |= SQLITE_OPEN_READONLY;
  self = open_name (name, how, vfs, flags, error);
  if (self == NULL || !prepare_connection (self, flags, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rungs_database_open_memory:
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): an empty database that is nowhere on disk and may be written
 */
RungsDatabase *
rungs_database_open_memory (GError **error)
{
  g_autoptr (RungsDatabase) self =
      open_name (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, NULL, 0, error);

  if (self == NULL || !rungs_database_pragma (self, "foreign_keys", "ON", "1", error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rungs_database_close:
 * @self: (nullable): a database; its statements go with it
 */
void
rungs_database_close (RungsDatabase *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->tables, g_hash_table_unref);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement outlived its database");
  g_free (self);
}

/**
 * rungs_database_handle:
 * @self: a database
 *
 * Returns: SQLite's own handle
 */
sqlite3 *
rungs_database_handle (RungsDatabase *self)
{
  return self->handle;
}

/**
 * rungs_database_tables:
 * @self: a database
 *
 * Returns: (transfer none): what rungs_table_of() keeps for it
 */
GHashTable *
rungs_database_tables (RungsDatabase *self)
{
  return self->tables;
}

/**
 * rungs_database_exec:
 * @self: a database
 * @sql: one or more statements
 * @error: place for an error
 *
 * Returns: whether all of them ran
 */
gboolean
rungs_database_exec (RungsDatabase  *self,
                     const char     *sql,
                     GError        **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;
  rungs_database_set_error (self, sqlite3_extended_errcode (self->handle), error);
  return FALSE;
}

/**
 * rungs_database_prepare:
 * @self: a database
 * @sql: one statement
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the statement; it must go before @self does
 */
RungsStatement *
rungs_database_prepare (RungsDatabase  *self,
                        const char     *sql,
                        GError        **error)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v3 (self->handle, sql, -1, 0, &stmt, NULL) != SQLITE_OK)
    {
      rungs_database_set_error (self, sqlite3_extended_errcode (self->handle), error);
      return NULL;
    }
  return _rungs_statement_new (self, stmt);
}

/**
 * rungs_database_cached:
 * @self: a database
 * @sql: one statement
 * @error: place for an error
 *
 * Returns: (transfer none) (nullable): the statement, reset; it is kept for the next time and may not be used by two loops
 * at once. For statements that are the same each time: they are never forgotten.
 */
RungsStatement *
rungs_database_cached (RungsDatabase  *self,
                       const char     *sql,
                       GError        **error)
{
  RungsStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    {
      rungs_statement_reset (statement);
      return statement;
    }
  statement = rungs_database_prepare (self, sql, error);
  if (statement != NULL)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * rungs_database_text:
 * @self: a database
 * @sql: a query of one value
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): the first column of the first row; %NULL where there is none, or on an error
 */
char *
rungs_database_text (RungsDatabase  *self,
                     const char     *sql,
                     GError        **error)
{
  g_autoptr (RungsStatement) statement = rungs_database_prepare (self, sql, error);

  if (statement == NULL || rungs_statement_step (statement, error) != RUNGS_STEP_ROW)
    return NULL;
  return rungs_statement_dup_text (statement, 0);
}

/**
 * rungs_database_number:
 * @self: a database
 * @sql: a query of one value
 * @error: place for an error
 *
 * Returns: the first column of the first row; 0 where there is none; -1 on an error
 */
gint64
rungs_database_number (RungsDatabase  *self,
                       const char     *sql,
                       GError        **error)
{
  g_autoptr (RungsStatement) statement = rungs_database_prepare (self, sql, error);

  if (statement == NULL)
    return -1;
  switch (rungs_statement_step (statement, error))
    {
    case RUNGS_STEP_ROW:
      return rungs_statement_int (statement, 0);
    case RUNGS_STEP_DONE:
      return 0;
    case RUNGS_STEP_ERROR:
    default:
      return -1;
    }
}

/**
 * rungs_database_begin:
 * @self: a database
 * @error: place for an error
 *
 * Begins a transaction that may write, or fails at once. Links are looked at when it ends, whatever the order of the rows.
 *
 * Returns: whether it was begun
 */
gboolean
rungs_database_begin (RungsDatabase  *self,
                      GError        **error)
{
  if (!rungs_database_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (rungs_database_exec (self, "PRAGMA defer_foreign_keys=ON", error))
    return TRUE;
  rungs_database_rollback (self);
  return FALSE;
}

/**
 * rungs_database_commit:
 * @self: a database
 * @error: place for an error
 *
 * Returns: whether the transaction is on disk; where not, it is rolled back
 */
gboolean
rungs_database_commit (RungsDatabase  *self,
                       GError        **error)
{
  if (rungs_database_exec (self, "COMMIT", error))
    return TRUE;
  rungs_database_rollback (self);
  return FALSE;
}

/**
 * rungs_database_rollback:
 * @self: a database
 */
void
rungs_database_rollback (RungsDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * rungs_database_save:
 * @self: a database in a transaction
 * @error: place for an error
 *
 * Opens a part of the transaction that can be given back by itself.
 *
 * Returns: whether it was opened
 */
gboolean
rungs_database_save (RungsDatabase  *self,
                     GError        **error)
{
  return rungs_database_exec (self, "SAVEPOINT part; PRAGMA defer_foreign_keys=ON", error);
}

/**
 * rungs_database_keep:
 * @self: a database
 * @error: place for an error
 *
 * Returns: whether the part of rungs_database_save() is now of the transaction around it
 */
gboolean
rungs_database_keep (RungsDatabase  *self,
                     GError        **error)
{
  return rungs_database_exec (self, "RELEASE part", error);
}

/**
 * rungs_database_give_back:
 * @self: a database
 *
 * Undoes the part of rungs_database_save(). Where SQLite has already ended the whole transaction by itself (a full disk
 * can do that) there is nothing left to undo.
 */
void
rungs_database_give_back (RungsDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK TO part; RELEASE part", NULL, NULL, NULL);
}

/**
 * rungs_database_settle_links:
 * @self: a database in a transaction
 *
 * Returns: whether every link of the transaction until now leads to a row
 */
gboolean
rungs_database_settle_links (RungsDatabase *self)
{
  int now = 0;
  int most = 0;

  return sqlite3_db_status (self->handle, SQLITE_DBSTATUS_DEFERRED_FKS, &now, &most, 0) == SQLITE_OK && now == 0;
}

/**
 * rungs_database_is_in_place:
 * @self: a database
 * @error: place for an error
 *
 * A file that was taken away or put aside under an open database can still be written, and nobody would find it again.
 *
 * Returns: whether its file is still the one that its name leads to
 */
gboolean
rungs_database_is_in_place (RungsDatabase  *self,
                            GError        **error)
{
  int is_moved = 0;

  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &is_moved) != SQLITE_OK || !is_moved)
    return TRUE;
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                       _("The file of this workbook was moved, renamed or deleted while it was open: put it back where it was, "
                         "and what you write is kept again."));
  return FALSE;
}

/**
 * rungs_database_checkpoint:
 * @self: the database that writes
 * @error: place for an error
 *
 * Brings everything from the log into the file and empties the log, as far as readers let it.
 *
 * Returns: whether it was done
 */
gboolean
rungs_database_checkpoint (RungsDatabase  *self,
                           GError        **error)
{
  int code = sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;
  rungs_database_set_error (self, code, error);
  return FALSE;
}

/**
 * rungs_database_copy_into:
 * @self: a database
 * @into: another, whose contents go
 * @error: place for an error
 *
 * Returns: whether @into now holds what @self holds
 */
gboolean
rungs_database_copy_into (RungsDatabase  *self,
                          RungsDatabase  *into,
                          GError        **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (into->handle, "main", self->handle, "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    {
      rungs_database_set_error (into, sqlite3_extended_errcode (into->handle), error);
      return FALSE;
    }
  code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;
  rungs_database_set_error (NULL, code, error);
  return FALSE;
}

/**
 * rungs_database_interrupt:
 * @self: a database, from any thread
 *
 * Makes what runs on it now fail with %G_IO_ERROR_CANCELLED.
 */
void
rungs_database_interrupt (RungsDatabase *self)
{
  sqlite3_interrupt (self->handle);
}
