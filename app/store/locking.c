/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * locking.c: holding a workbook for one Rungs alone, with flock(2) on the file itself, which the kernel lets go when the
 * program ends in whatever way.
 *
 * Closing any descriptor of a file drops every POSIX lock this process has on it, SQLite's among them. So a descriptor that
 * is done with is kept until nothing in this process uses the file any more. That is a fact of the whole process, and the
 * table of it is the one thing in store/ that is not of one workbook.
 */
#include "config.h"

#include "locking.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

/* Every use of one file in this process. */
typedef struct
{
  dev_t device;
  ino_t inode;
  guint n_users;
  GArray *finished; /* int: descriptors to close when nobody uses the file */
} File;

struct _RungsLock
{
  int fd;
  File *file;
};

static GMutex files_mutex;
static GPtrArray *files;

static File *
use_file (const struct stat *about)
{
  File *file = NULL;

  g_mutex_lock (&files_mutex);
  if (files == NULL)
    files = g_ptr_array_new ();
  for (guint i = 0; i < files->len && file == NULL; i++)
    {
      File *one = g_ptr_array_index (files, i);

      if (one->device == about->st_dev && one->inode == about->st_ino)
        file = one;
    }
  if (file == NULL)
    {
      file = g_new0 (File, 1);
      file->device = about->st_dev;
      file->inode = about->st_ino;
      file->finished = g_array_new (FALSE, FALSE, sizeof (int));
      g_ptr_array_add (files, file);
    }
  file->n_users++;
  g_mutex_unlock (&files_mutex);
  return file;
}

static void
leave_file (File *file,
            int   fd)
{
  g_mutex_lock (&files_mutex);
  g_array_append_val (file->finished, fd);
  if (--file->n_users == 0)
    {
      for (guint i = 0; i < file->finished->len; i++)
        close (g_array_index (file->finished, int, i));
      g_array_unref (file->finished);
      g_ptr_array_remove_fast (files, file);
      g_free (file);
      if (files->len == 0)
        g_clear_pointer (&files, g_ptr_array_unref);
    }
  g_mutex_unlock (&files_mutex);
}

static void
set_open_error (const char  *path,
                int          reason,
                GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (reason)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is the name of a file. */
                   _("There is no file “%s”: check its name, or make a new workbook."), name);
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                   /* Translators: %s is the name of a file. */
                   _("You may not open “%s”: ask the person it belongs to, or choose another workbook."), name);
      break;
    default:
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED,
                   /* Translators: the first %s is the name of a file, the second what the system says about it. */
                   _("“%s” cannot be opened (%s): check the disk it is on, then try again."), name, g_strerror (reason));
      break;
    }
}

/**
 * rungs_lock_take:
 * @path: a file
 * @is_alone: whether no other Rungs may take it to write
 * @error: place for an error
 *
 * Opens @path without changing it in any way.
 *
 * Returns: (transfer full) (nullable): a hold on it
 */
RungsLock *
rungs_lock_take (const char  *path,
                 gboolean     is_alone,
                 GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (RungsLock) self = NULL;
  struct stat about;
  int fd;

  /* Before open(): a pipe or a device must not be opened at all. */
  if (stat (path, &about) != 0)
    {
      set_open_error (path, errno, error);
      return NULL;
    }
  if (!S_ISREG (about.st_mode))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FOREIGN,
                   S_ISDIR (about.st_mode)
                       /* Translators: %s is the name of a folder. */
                       ? _("“%s” is a folder: choose a workbook inside it.")
                       /* Translators: %s is the name of something that is no file. */
                       : _("“%s” is not a file: choose a workbook."),
                   name);
      return NULL;
    }
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (fd < 0 || fstat (fd, &about) != 0)
    {
      set_open_error (path, errno, error);
      if (fd >= 0)
        close (fd);
      return NULL;
    }
  self = g_new0 (RungsLock, 1);
  self->fd = fd;
  self->file = use_file (&about);
  if (is_alone && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno == EWOULDBLOCK)
        g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_BUSY,
                     /* Translators: %s is the name of a file. */
                     _("“%s” is open in another Rungs already: close it there first."), name);
      else
        set_open_error (path, errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * rungs_lock_fd:
 * @self: a hold on a file
 *
 * Returns: a descriptor to read it by, that must not be closed
 */
int
rungs_lock_fd (RungsLock *self)
{
  return self->fd;
}

/**
 * rungs_lock_free:
 * @self: (nullable): a hold; every connection of the one that took it must be closed
 */
void
rungs_lock_free (RungsLock *self)
{
  if (self == NULL)
    return;
  flock (self->fd, LOCK_UN);
  leave_file (self->file, self->fd);
  g_free (self);
}
