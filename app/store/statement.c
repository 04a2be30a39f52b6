/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * statement.c: one prepared statement: bound by name, stepped to a row, to the end or to an error.
 */
#include "config.h"

#include "database-private.h"

#include <string.h>

struct _RungsStatement
{
  RungsDatabase *database;
  sqlite3_stmt *stmt;
  int failed; /* the first code a bind gave; told by the next step */
};

/**
 * _rungs_statement_new:
 * @database: where it was prepared
 * @stmt: (transfer full): SQLite's own
 *
 * Returns: (transfer full): the statement
 */
RungsStatement *
_rungs_statement_new (RungsDatabase *database,
                      sqlite3_stmt  *stmt)
{
  RungsStatement *self = g_new0 (RungsStatement, 1);

  self->database = database;
  self->stmt = stmt;
  return self;
}

/**
 * rungs_statement_free:
 * @self: (nullable): a statement of rungs_database_prepare()
 */
void
rungs_statement_free (RungsStatement *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->stmt);
  g_free (self);
}

/**
 * rungs_statement_reset:
 * @self: (nullable): a statement
 *
 * Makes it ready to be run again, with nothing bound. A statement left on a row would hold its view of the file.
 */
void
rungs_statement_reset (RungsStatement *self)
{
  if (self == NULL)
    return;
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->failed = SQLITE_OK;
}

static int
parameter (RungsStatement *self,
           const char     *name)
{
  int index = sqlite3_bind_parameter_index (self->stmt, name);

  if (index == 0)
    g_error ("The statement \"%s\" has no parameter %s", sqlite3_sql (self->stmt), name);
  return index;
}

static void
note (RungsStatement *self,
      int             code)
{
  if (self->failed == SQLITE_OK)
    self->failed = code;
}

/**
 * rungs_statement_bind_text:
 * @self: a statement
 * @name: a parameter with its colon
 * @text: (nullable): copied; %NULL binds NULL
 */
void
rungs_statement_bind_text (RungsStatement *self,
                           const char     *name,
                           const char     *text)
{
  rungs_statement_bind_nth_text (self, parameter (self, name), text);
}

/**
 * rungs_statement_bind_nth_text:
 * @self: a statement
 * @nth: the number of a parameter, from 1
 * @text: (nullable): copied; %NULL binds NULL
 */
void
rungs_statement_bind_nth_text (RungsStatement *self,
                               int             nth,
                               const char     *text)
{
  if (text == NULL)
    note (self, sqlite3_bind_null (self->stmt, nth));
  else
    note (self, sqlite3_bind_text64 (self->stmt, nth, text, strlen (text), SQLITE_TRANSIENT, SQLITE_UTF8));
}

/**
 * rungs_statement_bind_int:
 * @self: a statement
 * @name: a parameter with its colon
 * @number: what it stands for
 */
void
rungs_statement_bind_int (RungsStatement *self,
                          const char     *name,
                          gint64          number)
{
  note (self, sqlite3_bind_int64 (self->stmt, parameter (self, name), number));
}

/**
 * rungs_statement_bind_blob:
 * @self: a statement
 * @name: a parameter with its colon
 * @bytes: copied
 * @length: how many of them
 */
void
rungs_statement_bind_blob (RungsStatement *self,
                           const char     *name,
                           gconstpointer   bytes,
                           gsize           length)
{
  int index = parameter (self, name);

  if (length == 0)
    note (self, sqlite3_bind_zeroblob (self->stmt, index, 0));
  else
    note (self, sqlite3_bind_blob64 (self->stmt, index, bytes, length, SQLITE_TRANSIENT));
}

/**
 * rungs_statement_step:
 * @self: a statement
 * @error: set for %RUNGS_STEP_ERROR
 *
 * Returns: whether there is a row, the end or an error
 */
RungsStep
rungs_statement_step (RungsStatement  *self,
                      GError         **error)
{
  int code = self->failed != SQLITE_OK ? self->failed : sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return RUNGS_STEP_ROW;
  if (code == SQLITE_DONE)
    {
      sqlite3_reset (self->stmt);
      return RUNGS_STEP_DONE;
    }
  rungs_database_set_error (self->database, sqlite3_extended_errcode (rungs_database_handle (self->database)), error);
  rungs_statement_reset (self);
  return RUNGS_STEP_ERROR;
}

/**
 * rungs_statement_run:
 * @self: a statement that gives no rows, or whose rows are not wanted
 * @error: place for an error
 *
 * Returns: whether it came to its end
 */
gboolean
rungs_statement_run (RungsStatement  *self,
                     GError         **error)
{
  RungsStep step;

  while ((step = rungs_statement_step (self, error)) == RUNGS_STEP_ROW)
    ;
  return step == RUNGS_STEP_DONE;
}

/**
 * rungs_statement_n_columns:
 * @self: a statement
 *
 * Returns: how many columns its rows have
 */
int
rungs_statement_n_columns (RungsStatement *self)
{
  return sqlite3_column_count (self->stmt);
}

/**
 * rungs_statement_text:
 * @self: a statement that stands on a row
 * @column: from 0
 *
 * Returns: (nullable): the text, good until the next step
 */
const char *
rungs_statement_text (RungsStatement *self,
                      int             column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

/**
 * rungs_statement_dup_text:
 * @self: a statement that stands on a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): a copy of the text
 */
char *
rungs_statement_dup_text (RungsStatement *self,
                          int             column)
{
  return g_strdup (rungs_statement_text (self, column));
}

/**
 * rungs_statement_int:
 * @self: a statement that stands on a row
 * @column: from 0
 *
 * Returns: the number; 0 for NULL
 */
gint64
rungs_statement_int (RungsStatement *self,
                     int             column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/**
 * rungs_statement_double:
 * @self: a statement that stands on a row
 * @column: from 0
 *
 * Returns: the number; 0 for NULL
 */
double
rungs_statement_double (RungsStatement *self,
                        int             column)
{
  return sqlite3_column_double (self->stmt, column);
}

/**
 * rungs_statement_blob:
 * @self: a statement that stands on a row
 * @column: from 0
 * @length: (out): how many bytes
 *
 * Returns: (nullable): the bytes, good until the next step
 */
gconstpointer
rungs_statement_blob (RungsStatement *self,
                      int             column,
                      gsize          *length)
{
  gconstpointer bytes = sqlite3_column_blob (self->stmt, column);

  *length = (gsize) sqlite3_column_bytes (self->stmt, column);
  return bytes;
}

/**
 * rungs_statement_is_null:
 * @self: a statement that stands on a row
 * @column: from 0
 *
 * Returns: whether nothing stands there
 */
gboolean
rungs_statement_is_null (RungsStatement *self,
                         int             column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}
