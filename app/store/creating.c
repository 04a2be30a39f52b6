/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * creating.c: making a new workbook file: under another name until it is whole and on disk, then under its own, and never
 * over a file that is there.
 */
#include "config.h"

#include "creating.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "database.h"
#include "migrating.h"
#include "supplying.h"

static gboolean
set_setting (RungsDatabase  *database,
             const char     *name,
             const char     *value,
             GError        **error)
{
  g_autoptr (RungsBorrowed) statement =
      rungs_database_cached (database, "INSERT INTO setting (name, value) VALUES (:name, :value)", error);

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":name", name);
  rungs_statement_bind_text (statement, ":value", value);
  return rungs_statement_run (statement, error);
}

static gboolean
write_settings (RungsDatabase  *database,
                gboolean        is_example,
                GError        **error)
{
  g_autofree char *device = g_uuid_string_random ();

  return set_setting (database, "made-by", "Rungs " RUNGS_VERSION, error) &&
         set_setting (database, "device", device, error) &&
         (!is_example || set_setting (database, "example", "yes", error));
}

static gboolean
fill (RungsDatabase     *database,
      gboolean           is_example,
      const RungsHooks  *hooks,
      GError           **error)
{
  if (!rungs_migrations_run (database, hooks, 0, rungs_migrations_count (hooks), error) ||
      !rungs_database_begin (database, error))
    return FALSE;
  if (write_settings (database, is_example, error) && rungs_supplying_fill (database, hooks, error))
    return rungs_database_commit (database, error) && rungs_database_checkpoint (database, error);
  rungs_database_rollback (database);
  return FALSE;
}

static gboolean
make_file (const char        *path,
           gboolean           is_example,
           const RungsHooks  *hooks,
           GError           **error)
{
  g_autoptr (RungsDatabase) database =
      rungs_database_open (path, RUNGS_DATABASE_WRITES | RUNGS_DATABASE_CREATES, hooks->vfs, error);

  return database != NULL && fill (database, is_example, hooks, error);
}

static void
remove_file (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (log);
  g_unlink (shared);
}

/* Some disks (a stick formatted for other systems) know neither way of renaming without overwriting: there the name is
 * taken first, by a file of its own. */
static int
rename_over_nothing (const char *from,
                     const char *to)
{
  int fd;

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno == EEXIST)
    return -1;
  fd = g_open (to, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return -1;
  close (fd);
  return g_rename (from, to);
}

static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  /* Not every file system can; the file itself is on disk already. */
  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

static gboolean
set_place_error (const char  *path,
                 int          reason,
                 GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (reason)
    {
    case EEXIST:
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_EXISTS,
                   /* Translators: %s is the name of a file. */
                   _("There is a file “%s” already: open it, or choose another name for the new workbook."), name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is the name of a file. */
                   _("The folder of “%s” is not there: make it first, or choose another one."), name);
      break;
    case ENOSPC:
    case EDQUOT:
      rungs_database_set_error (NULL, SQLITE_FULL, error);
      break;
    default:
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY,
                   /* Translators: the first %s is the name of a file, the second what the system says about it. */
                   _("“%s” cannot be made there (%s): choose a folder of your own."), name, g_strerror (reason));
      break;
    }
  return FALSE;
}

/* A log that lost its workbook is played into whatever stands under that name next. It may hold somebody's last words, so it
 * is not taken away. */
static gboolean
is_log_there (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf about;

  return g_stat (log, &about) == 0 && about.st_size > 0;
}

/**
 * rungs_creating_make:
 * @path: the file to be
 * @is_example: whether it is marked as the made-up example programme
 * @hooks: what a test put in place
 * @error: place for an error
 *
 * Returns: whether it is there, with what a new workbook holds
 */
gboolean
rungs_creating_make (const char        *path,
                     gboolean           is_example,
                     const RungsHooks  *hooks,
                     GError           **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *place = g_build_filename (folder, ".new-XXXXXX.rungs", NULL);
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return set_place_error (path, EEXIST, error);
  if (is_log_there (path))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_EXISTS,
                   /* Translators: both %s are the name of the same file. */
                   _("“%s-wal” is left from a workbook that was called “%s”: put that workbook back and open it, or choose "
                     "another name for the new one."),
                   name, name);
      return FALSE;
    }
  fd = g_mkstemp_full (place, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return set_place_error (path, errno, error);
  close (fd);
  if (!make_file (place, is_example, hooks, error))
    {
      remove_file (place);
      return FALSE;
    }
  if (rename_over_nothing (place, path) != 0)
    {
      int reason = errno;

      remove_file (place);
      return set_place_error (path, reason, error);
    }
  sync_folder (folder);
  return TRUE;
}
