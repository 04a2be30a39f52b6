/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * opening.c: from a file's name to connections that may be trusted, or to a sentence that says what is wrong. Everything that
 * can be seen from outside is looked at before SQLite opens the file, so that a file that is no workbook is left as it was,
 * and so is its folder.
 */
#include "config.h"

#include "opening.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "erasing-run.h"
#include "forgetting.h"
#include "migrating.h"

#define HEADER_LENGTH 100
#define MAGIC "SQLite format 3"

/**
 * rungs_opening_clear:
 * @opening: an opening; what was not taken from it is closed
 */
void
rungs_opening_clear (RungsOpening *opening)
{
  g_clear_pointer (&opening->reader, rungs_database_close);
  g_clear_pointer (&opening->writer, rungs_database_close);
  g_clear_pointer (&opening->lock, rungs_lock_free);
}

static gboolean
refuse (const char      *path,
        RungsStoreError  as,
        const char      *text,
        GError         **error)
{
  g_autofree char *name = g_filename_display_name (path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, RUNGS_STORE_ERROR, as, text, name);
#pragma GCC diagnostic pop
  return FALSE;
}

static guint32
big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gint64
log_length (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  struct stat about;

  return stat (log, &about) == 0 ? (gint64) about.st_size : -1;
}

static gboolean
look_at_length (const char    *path,
                const guint8  *header,
                gint64         length,
                GError       **error)
{
  guint32 page = (guint32) header[16] << 8 | header[17];
  guint32 n_pages = big_endian (header + 28);

  if (page == 1)
    page = 65536;
  if (page < 512 || (page & (page - 1)) != 0)
    return refuse (path, RUNGS_STORE_ERROR_CORRUPT,
                   /* Translators: %s is the name of a file. */
                   _("The beginning of “%s” is damaged: open your latest backup of it instead."), error);
  /* With a log beside it the file may be behind what its first page says. */
  if (log_length (path) <= 0 && (length % page != 0 || length / page < n_pages))
    return refuse (path, RUNGS_STORE_ERROR_CORRUPT,
                   /* Translators: %s is the name of a file. */
                   _("A part of “%s” is missing, perhaps because copying it was stopped: copy it again, or open your latest "
                     "backup of it."),
                   error);
  return TRUE;
}

static gboolean
look_at_header (const char        *path,
                const RungsHooks  *hooks,
                int                fd,
                guint             *version,
                GError           **error)
{
  guint8 header[HEADER_LENGTH] = { 0 };
  struct stat about;
  gboolean is_ours;
  gboolean is_sqlite;
  ssize_t n_read = pread (fd, header, sizeof header, 0);

  if (n_read < 0 || fstat (fd, &about) != 0)
    return refuse (path, RUNGS_STORE_ERROR_FAILED,
                   /* Translators: %s is the name of a file. */
                   _("“%s” cannot be read: check that the disk it is on is still connected, then try again."), error);
  if (n_read == 0)
    return refuse (path, RUNGS_STORE_ERROR_CORRUPT,
                   /* Translators: %s is the name of a file. */
                   _("“%s” is empty: open your latest backup of it, or make a new workbook under another name."), error);
  is_sqlite = n_read >= (ssize_t) sizeof MAGIC && memcmp (header, MAGIC, sizeof MAGIC) == 0;
  is_ours = big_endian (header + 68) == RUNGS_APPLICATION_ID;
  if (!is_sqlite && !is_ours)
    return refuse (path, RUNGS_STORE_ERROR_FOREIGN,
                   /* Translators: %s is the name of a file. */
                   _("“%s” is not a workbook of Rungs: choose a file whose name ends in .rungs."), error);
  if (!is_sqlite || n_read < HEADER_LENGTH)
    return refuse (path, RUNGS_STORE_ERROR_CORRUPT,
                   /* Translators: %s is the name of a file. */
                   _("The beginning of “%s” is damaged: open your latest backup of it instead."), error);
  if (!is_ours)
    return refuse (path, RUNGS_STORE_ERROR_FOREIGN,
                   /* Translators: %s is the name of a file. */
                   _("“%s” belongs to another program: open it there, or choose a workbook of Rungs."), error);
  *version = big_endian (header + 60);
  if (*version > rungs_migrations_count (hooks))
    return refuse (path, RUNGS_STORE_ERROR_TOO_NEW,
                   /* Translators: %s is the name of a file. */
                   _("“%s” was made by a newer Rungs: update Rungs on this computer, then open it again."), error);
  if (*version == 0)
    return refuse (path, RUNGS_STORE_ERROR_CORRUPT,
                   /* Translators: %s is the name of a file. */
                   _("The beginning of “%s” is damaged: open your latest backup of it instead."), error);
  return look_at_length (path, header, (gint64) about.st_size, error);
}

static gboolean
may_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (path, W_OK) == 0 && access (folder, W_OK | X_OK) == 0;
}

static gboolean
look_at_schema (const char        *path,
                const RungsHooks  *hooks,
                RungsDatabase     *database,
                guint             *version,
                GError           **error)
{
  gint64 found = rungs_database_number (database, "PRAGMA user_version", error);
  gboolean fits = FALSE;

  if (found < 0)
    return FALSE;
  /* The log may know of a migration that the first page of the file does not show yet. */
  *version = (guint) found;
  if (*version > rungs_migrations_count (hooks))
    return refuse (path, RUNGS_STORE_ERROR_TOO_NEW,
                   /* Translators: %s is the name of a file. */
                   _("“%s” was made by a newer Rungs: update Rungs on this computer, then open it again."), error);
  if (!rungs_migrations_fit (database, hooks, *version, &fits, error))
    return FALSE;
  return fits || refuse (path, RUNGS_STORE_ERROR_FOREIGN,
                         /* Translators: %s is the name of a file. */
                         _("“%s” holds things that Rungs never put there, so it is not opened: open your latest backup of it "
                           "instead."),
                         error);
}

/* Whatever SQLite finds wrong while it is opened is told with the file's name. */
static gboolean
tell_damage (const char  *path,
             GError     **error)
{
  if (error == NULL || !g_error_matches (*error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_CORRUPT))
    return FALSE;
  g_clear_error (error);
  return refuse (path, RUNGS_STORE_ERROR_CORRUPT,
                 /* Translators: %s is the name of a file. */
                 _("“%s” is damaged: open your latest backup of it instead."), error);
}

/* Looks with a connection that cannot change the file, so that what is refused stays untouched. */
static gboolean
look_inside (const char        *path,
             const RungsHooks  *hooks,
             RungsDatabaseFlags flags,
             guint             *version,
             GError           **error)
{
  g_autoptr (RungsDatabase) database = rungs_database_open (path, flags, hooks->vfs, error);

  return (database != NULL && look_at_schema (path, hooks, database, version, error)) || tell_damage (path, error);
}

static RungsDatabaseFlags
how_to_read (const char *path)
{
  if (!may_write (path))
    return log_length (path) >= 0 ? RUNGS_DATABASE_READS : RUNGS_DATABASE_IMMUTABLE;
  return log_length (path) >= 0 ? RUNGS_DATABASE_KEEPS_LOG : RUNGS_DATABASE_CLEANS;
}

static gboolean
migrate (const char        *path,
         const RungsHooks  *hooks,
         RungsDatabase     *database,
         guint              from,
         GError           **error)
{
  guint to = rungs_migrations_count (hooks);
  g_autofree char *copy = NULL;

  if (from == to)
    return TRUE;
  copy = rungs_migrations_copy (database, path, hooks, error);
  if (copy == NULL)
    return FALSE;
  if (rungs_migrations_run (database, hooks, from, to, error))
    return TRUE;
  /* The workbook is as it was, so its copy says nothing new. */
  g_unlink (copy);
  return FALSE;
}

/**
 * rungs_opening_to_write:
 * @path: a file
 * @hooks: what a test put in place
 * @opening: (out): what it gives
 * @error: place for an error
 *
 * Takes a workbook for this Rungs alone, and brings it to the schema of this Rungs where it is older.
 *
 * Returns: whether it is open; where not, neither the file nor its folder was touched
 */
gboolean
rungs_opening_to_write (const char        *path,
                        const RungsHooks  *hooks,
                        RungsOpening      *opening,
                        GError           **error)
{
  g_auto (RungsOpening) open = { 0 };
  guint version = 0;
  RungsDatabaseFlags looking;

  open.lock = rungs_lock_take (path, TRUE, error);
  if (open.lock == NULL || !look_at_header (path, hooks, rungs_lock_fd (open.lock), &version, error))
    return FALSE;
  if (!may_write (path))
    return refuse (path, RUNGS_STORE_ERROR_READ_ONLY,
                   /* Translators: %s is the name of a file. */
                   _("“%s” or its folder may be read but not changed: copy it to a folder of your own and open the copy."),
                   error);
  looking = log_length (path) <= 0 ? RUNGS_DATABASE_IMMUTABLE : RUNGS_DATABASE_KEEPS_LOG;
  if (!look_inside (path, hooks, looking, &version, error))
    return FALSE;
  open.writer = rungs_database_open (path, RUNGS_DATABASE_WRITES, hooks->vfs, error);
  if (open.writer == NULL || !migrate (path, hooks, open.writer, version, error))
    return tell_damage (path, error);
  /* Only where the last Rungs ended in the middle is anything left of this; a failure now leaves it for the next time. */
  rungs_forgetting_run (open.writer, NULL);
  rungs_erasing_finish (open.writer, NULL);
  open.reader = rungs_database_open (path, RUNGS_DATABASE_READS, hooks->vfs, error);
  if (open.reader == NULL)
    return FALSE;
  open.reading = RUNGS_DATABASE_READS;
  *opening = open;
  memset (&open, 0, sizeof open);
  return TRUE;
}

static RungsDatabase *
migrated_copy (RungsDatabase     *database,
               const RungsHooks  *hooks,
               guint              version,
               GError           **error)
{
  g_autoptr (RungsDatabase) copy = rungs_database_open_memory (error);

  if (copy == NULL || !rungs_database_copy_into (database, copy, error) ||
      !rungs_migrations_run (copy, hooks, version, rungs_migrations_count (hooks), error))
    return NULL;
  return g_steal_pointer (&copy);
}

/**
 * rungs_opening_to_read:
 * @path: a file
 * @hooks: what a test put in place
 * @opening: (out): what it gives
 * @error: place for an error
 *
 * Opens a workbook beside whoever else has it open. An older one is brought up to date in a copy in memory.
 *
 * Returns: whether it is open
 */
gboolean
rungs_opening_to_read (const char        *path,
                       const RungsHooks  *hooks,
                       RungsOpening      *opening,
                       GError           **error)
{
  g_auto (RungsOpening) open = { 0 };
  guint version = 0;

  open.lock = rungs_lock_take (path, FALSE, error);
  if (open.lock == NULL || !look_at_header (path, hooks, rungs_lock_fd (open.lock), &version, error))
    return FALSE;
  open.reading = how_to_read (path);
  open.reader = rungs_database_open (path, open.reading, hooks->vfs, error);
  if (open.reader == NULL || !look_at_schema (path, hooks, open.reader, &version, error))
    return tell_damage (path, error);
  if (version < rungs_migrations_count (hooks))
    {
      RungsDatabase *copy = migrated_copy (open.reader, hooks, version, error);

      if (copy == NULL)
        return FALSE;
      rungs_database_close (open.reader);
      open.reader = copy;
      open.is_private = TRUE;
    }
  *opening = open;
  memset (&open, 0, sizeof open);
  return TRUE;
}
