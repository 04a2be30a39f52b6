/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * faulty-disk.c: an SQLite VFS that hands everything on to the system's own, and on the way loses time or has no room.
 */
#include "config.h"

#include "faulty-disk.h"

#include <string.h>

typedef struct
{
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  FaultyDisk disk;
} Vfs;

typedef struct
{
  sqlite3_file file;
  Vfs *vfs;
  sqlite3_file *real; /* after this struct */
} File;

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
fail_or_go_on (Vfs *vfs)
{
  FaultyDisk *disk = &vfs->disk;

  if (g_atomic_int_get (&disk->writes_left) < 0)
    return SQLITE_OK;
  if (g_atomic_int_add (&disk->writes_left, -1) > 0)
    return SQLITE_OK;
  /* From now on every write fails, until the test sets it anew. */
  g_atomic_int_set (&disk->writes_left, 0);
  g_atomic_int_inc (&disk->n_failed);
  return g_atomic_int_get (&disk->failure);
}

static int
x_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
x_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 offset)
{
  return real_of (file)->pMethods->xRead (real_of (file), bytes, n, offset);
}

static int
x_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 offset)
{
  int code = fail_or_go_on (((File *) file)->vfs);

  return code != SQLITE_OK ? code : real_of (file)->pMethods->xWrite (real_of (file), bytes, n, offset);
}

static int
x_truncate (sqlite3_file *file, sqlite3_int64 length)
{
  return real_of (file)->pMethods->xTruncate (real_of (file), length);
}

static int
x_sync (sqlite3_file *file, int flags)
{
  FaultyDisk *disk = &((File *) file)->vfs->disk;

  g_atomic_int_inc (&disk->n_syncs);
  g_usleep ((gulong) g_atomic_int_get (&disk->sync_time));
  return real_of (file)->pMethods->xSync (real_of (file), flags);
}

static int
x_file_size (sqlite3_file *file, sqlite3_int64 *length)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), length);
}

static int
x_lock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
x_unlock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
x_check_reserved_lock (sqlite3_file *file, int *is_taken)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), is_taken);
}

static int
x_file_control (sqlite3_file *file, int operation, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
x_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
x_device_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
x_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return real_of (file)->pMethods->xShmMap (real_of (file), page, size, extend, memory);
}

static int
x_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
x_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
x_shm_unmap (sqlite3_file *file, int is_to_delete)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), is_to_delete);
}

static const sqlite3_io_methods methods = {
  2,           x_close,       x_read,         x_write,   x_truncate,    x_sync,
  x_file_size, x_lock,        x_unlock,       x_check_reserved_lock,    x_file_control,
  x_sector_size, x_device_characteristics, x_shm_map, x_shm_lock, x_shm_barrier, x_shm_unmap,
};

static int
x_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;
  int code;

  memset (self, 0, sizeof *self);
  self->vfs = (Vfs *) vfs;
  self->real = (sqlite3_file *) (self + 1);
  code = self->vfs->real->xOpen (self->vfs->real, name, self->real, flags, out_flags);
  /* Where the real one has no methods there is nothing to close, and SQLite must see that. */
  file->pMethods = self->real->pMethods != NULL ? &methods : NULL;
  return code;
}

/**
 * faulty_disk_register:
 * @name: of the VFS
 *
 * Returns: (transfer none): a disk on which nothing is wrong yet
 */
FaultyDisk *
faulty_disk_register (const char *name)
{
  sqlite3_vfs *real = sqlite3_vfs_find (NULL);
  Vfs *self = g_new0 (Vfs, 1);

  self->vfs = *real;
  self->vfs.pNext = NULL;
  self->vfs.szOsFile = (int) sizeof (File) + real->szOsFile;
  self->vfs.zName = g_strdup (name);
  self->vfs.xOpen = x_open;
  self->real = real;
  self->disk.writes_left = -1;
  g_assert_cmpint (sqlite3_vfs_register (&self->vfs, 0), ==, SQLITE_OK);
  return &self->disk;
}
