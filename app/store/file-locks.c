/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * file-locks.c: SQLite locks its files with POSIX locks, and a process loses all of those on a file when anything in it closes any
 * descriptor of that file. A window that chooses a file looks into all that lie in a folder, a workbook's log among them: another
 * program would then take the log away under our feet. So the locks are held on a descriptor of our own for each file, as locks
 * of an open file description, which go only when that is closed. SQLite still finds what it counts on: all locks of a process
 * are one owner's, through whichever of its descriptors it asks.
 */
#include "config.h"

#include "file-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#ifdef F_OFD_SETLK

/* One file that SQLite has open in this process, by whichever names. */
typedef struct
{
  dev_t device;
  ino_t inode;
  guint n_open;
  int keeper; /* holds the locks; -1: nothing was locked yet */
} File;

/* Like the locks themselves, a fact of the whole process. */
static GMutex mutex;
static GArray *files; /* File */

static File *
find_file (int fd)
{
  struct stat about;

  if (fstat (fd, &about) != 0)
    return NULL;
  for (guint i = 0; i < files->len; i++)
    {
      File *file = &g_array_index (files, File, i);

      if (file->device == about.st_dev && file->inode == about.st_ino)
        return file;
    }
  return NULL;
}

/* With a name of its own where that may be had: a descriptor that only reads could hold no lock for one that writes. */
static int
open_keeper (int fd)
{
  g_autofree char *name = g_strdup_printf ("/proc/self/fd/%d", fd);
  int keeper = open (name, O_RDWR | O_CLOEXEC);

  if (keeper < 0)
    keeper = open (name, O_RDONLY | O_CLOEXEC);
  return keeper >= 0 ? keeper : fcntl (fd, F_DUPFD_CLOEXEC, 3);
}

static int
keeper_of (int fd)
{
  File *file;
  int keeper = -1;

  g_mutex_lock (&mutex);
  file = find_file (fd);
  if (file != NULL && file->keeper < 0)
    file->keeper = open_keeper (fd);
  if (file != NULL)
    keeper = file->keeper;
  g_mutex_unlock (&mutex);
  return keeper;
}

static int
file_open (const char *path,
           int         flags,
           int         mode)
{
  const int fd = open (path, flags, mode);
  struct stat about;
  File *file;

  if (fd < 0 || fstat (fd, &about) != 0)
    return fd;
  g_mutex_lock (&mutex);
  file = find_file (fd);
  if (file != NULL)
    file->n_open++;
  else
    {
      const File one = { about.st_dev, about.st_ino, 1, -1 };

      g_array_append_val (files, one);
    }
  g_mutex_unlock (&mutex);
  return fd;
}

/* With the last descriptor of SQLite's on a file go its locks. */
static int
file_close (int fd)
{
  File *file;

  g_mutex_lock (&mutex);
  file = find_file (fd);
  if (file != NULL && --file->n_open == 0)
    {
      if (file->keeper >= 0)
        close (file->keeper);
      g_array_remove_index_fast (files, (guint) (file - &g_array_index (files, File, 0)));
    }
  g_mutex_unlock (&mutex);
  return close (fd);
}

static int
lock_file (int           fd,
           int           command,
           struct flock *lock)
{
  const int keeper = keeper_of (fd);
  struct flock own = *lock;
  int result;

  if (keeper < 0)
    {
      errno = EIO;
      return -1;
    }
  own.l_pid = 0;
  result = fcntl (keeper, command == F_GETLK ? F_OFD_GETLK : command == F_SETLKW ? F_OFD_SETLKW : F_OFD_SETLK, &own);
  if (result == 0 && command == F_GETLK)
    *lock = own;
  return result;
}

static int
file_control (int fd,
              int command,
              ...)
{
  va_list arguments;
  int result;

  va_start (arguments, command);
  if (command == F_SETLK || command == F_SETLKW || command == F_GETLK)
    result = lock_file (fd, command, va_arg (arguments, struct flock *));
  else
    result = fcntl (fd, command, va_arg (arguments, int));
  va_end (arguments);
  return result;
}

static void
install (void)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

  if (vfs == NULL || vfs->iVersion < 3)
    return;
  files = g_array_new (FALSE, FALSE, sizeof (File));
  vfs->xSetSystemCall (vfs, "open", (sqlite3_syscall_ptr) file_open);
  vfs->xSetSystemCall (vfs, "close", (sqlite3_syscall_ptr) file_close);
  vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) file_control);
}

#else

/* Elsewhere there are only locks of the whole process. */
static void
install (void)
{
}

#endif

void
rungs_file_locks_install (void)
{
  static gsize once = 0;

  if (!g_once_init_enter (&once))
    return;
  install ();
  g_once_init_leave (&once, 1);
}
