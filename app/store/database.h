/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * database.h: a thin coat over one SQLite connection: opening with every pragma set and checked, statements kept by their
 * text, transactions, and SQLite's result codes as plain sentences.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "store-error.h"

G_BEGIN_DECLS

/**
 * RungsDatabaseFlags:
 * @RUNGS_DATABASE_READS: queries only; what is on disk is not changed by it
 * @RUNGS_DATABASE_WRITES: the one connection that writes
 * @RUNGS_DATABASE_CREATES: makes the file
 * @RUNGS_DATABASE_IMMUTABLE: nobody writes to the file meanwhile, so no lock or log is looked for
 * @RUNGS_DATABASE_SHARED: it may be used from another thread than the one that opened it, one at a time or not
 * @RUNGS_DATABASE_KEEPS_LOG: it reads, and leaves the log beside the file as it finds it
 * @RUNGS_DATABASE_CLEANS: it reads, and takes away the empty log that reading makes
 */
typedef enum
{
  RUNGS_DATABASE_READS = 0,
  RUNGS_DATABASE_WRITES = 1 << 0,
  RUNGS_DATABASE_CREATES = 1 << 1,
  RUNGS_DATABASE_IMMUTABLE = 1 << 2,
  RUNGS_DATABASE_SHARED = 1 << 3,
  RUNGS_DATABASE_KEEPS_LOG = 1 << 4,
  RUNGS_DATABASE_CLEANS = 1 << 5,
} RungsDatabaseFlags;

/** RungsStep: what a step of a statement gave. */
typedef enum
{
  RUNGS_STEP_ROW,
  RUNGS_STEP_DONE,
  RUNGS_STEP_ERROR,
} RungsStep;

typedef struct _RungsDatabase RungsDatabase;
typedef struct _RungsStatement RungsStatement;
typedef struct _RungsStatement RungsBorrowed; /* a statement of rungs_database_cached(), reset when it goes out of scope */

RungsDatabase  *rungs_database_open           (const char         *path,
                                               RungsDatabaseFlags  flags,
                                               const char         *vfs,
                                               GError            **error);
RungsDatabase  *rungs_database_open_memory    (GError            **error);
void            rungs_database_close          (RungsDatabase      *self);
sqlite3        *rungs_database_handle         (RungsDatabase      *self);
GHashTable     *rungs_database_tables         (RungsDatabase      *self);
gboolean        rungs_database_exec           (RungsDatabase      *self,
                                               const char         *sql,
                                               GError            **error);
RungsStatement *rungs_database_prepare        (RungsDatabase      *self,
                                               const char         *sql,
                                               GError            **error);
RungsStatement *rungs_database_cached         (RungsDatabase      *self,
                                               const char         *sql,
                                               GError            **error);
gint64          rungs_database_number         (RungsDatabase      *self,
                                               const char         *sql,
                                               GError            **error);
char           *rungs_database_text           (RungsDatabase      *self,
                                               const char         *sql,
                                               GError            **error);
gboolean        rungs_database_pragma         (RungsDatabase      *self,
                                               const char         *name,
                                               const char         *value,
                                               const char         *answer,
                                               GError            **error);
gboolean        rungs_database_begin          (RungsDatabase      *self,
                                               GError            **error);
gboolean        rungs_database_commit         (RungsDatabase      *self,
                                               GError            **error);
void            rungs_database_rollback       (RungsDatabase      *self);
gboolean        rungs_database_save           (RungsDatabase      *self,
                                               GError            **error);
gboolean        rungs_database_keep           (RungsDatabase      *self,
                                               GError            **error);
void            rungs_database_give_back      (RungsDatabase      *self);
gboolean        rungs_database_is_in_place    (RungsDatabase      *self,
                                               GError            **error);
gboolean        rungs_database_checkpoint     (RungsDatabase      *self,
                                               GError            **error);
gboolean        rungs_database_copy_into      (RungsDatabase      *self,
                                               RungsDatabase      *into,
                                               GError            **error);
gboolean        rungs_database_settle_links   (RungsDatabase      *self);
void            rungs_database_interrupt      (RungsDatabase      *self);
void            rungs_database_set_error      (RungsDatabase      *self,
                                               int                 code,
                                               GError            **error);

void            rungs_statement_free          (RungsStatement     *self);
void            rungs_statement_reset         (RungsStatement     *self);
void            rungs_statement_bind_text     (RungsStatement     *self,
                                               const char         *name,
                                               const char         *text);
void            rungs_statement_bind_int      (RungsStatement     *self,
                                               const char         *name,
                                               gint64              number);
void            rungs_statement_bind_blob     (RungsStatement     *self,
                                               const char         *name,
                                               gconstpointer       bytes,
                                               gsize               length);
void            rungs_statement_bind_nth_text (RungsStatement     *self,
                                               int                 nth,
                                               const char         *text);
RungsStep       rungs_statement_step          (RungsStatement     *self,
                                               GError            **error);
gboolean        rungs_statement_run           (RungsStatement     *self,
                                               GError            **error);
int             rungs_statement_n_columns     (RungsStatement     *self);
const char     *rungs_statement_text          (RungsStatement     *self,
                                               int                 column);
char           *rungs_statement_dup_text      (RungsStatement     *self,
                                               int                 column);
gint64          rungs_statement_int           (RungsStatement     *self,
                                               int                 column);
double          rungs_statement_double        (RungsStatement     *self,
                                               int                 column);
gconstpointer   rungs_statement_blob          (RungsStatement     *self,
                                               int                 column,
                                               gsize              *length);
gboolean        rungs_statement_is_null       (RungsStatement     *self,
                                               int                 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsDatabase, rungs_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsStatement, rungs_statement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsBorrowed, rungs_statement_reset)

G_END_DECLS
