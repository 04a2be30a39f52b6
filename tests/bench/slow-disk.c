/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * slow-disk.c: a VFS before the system's own that sleeps in each sync, as an old disk or a full network drive does.
 */
#include "slow-disk.h"

#include <sqlite3.h>
#include <string.h>

/** SlowFile: what SQLite holds for a file; the system's own file follows it in memory. */
typedef struct
{
  sqlite3_file base;
  sqlite3_io_methods methods;
} SlowFile;

static sqlite3_vfs slow_vfs;
static sqlite3_vfs *system_vfs;
static guint sync_milliseconds;
static int n_syncs;

static sqlite3_file *
system_file (sqlite3_file *file)
{
  return (sqlite3_file *) ((SlowFile *) file + 1);
}

static int
slow_close (sqlite3_file *file)
{
  sqlite3_file *own = system_file (file);
  const int result = own->pMethods->xClose (own);

  file->pMethods = NULL;
  return result;
}

static int
slow_read (sqlite3_file *file, void *data, int n, sqlite3_int64 offset)
{
  return system_file (file)->pMethods->xRead (system_file (file), data, n, offset);
}

static int
slow_write (sqlite3_file *file, const void *data, int n, sqlite3_int64 offset)
{
  return system_file (file)->pMethods->xWrite (system_file (file), data, n, offset);
}

static int
slow_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return system_file (file)->pMethods->xTruncate (system_file (file), size);
}

static int
slow_sync (sqlite3_file *file, int flags)
{
  g_atomic_int_inc (&n_syncs);
  g_usleep (sync_milliseconds * 1000UL);
  return system_file (file)->pMethods->xSync (system_file (file), flags);
}

static int
slow_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return system_file (file)->pMethods->xFileSize (system_file (file), size);
}

static int
slow_lock (sqlite3_file *file, int level)
{
  return system_file (file)->pMethods->xLock (system_file (file), level);
}

static int
slow_unlock (sqlite3_file *file, int level)
{
  return system_file (file)->pMethods->xUnlock (system_file (file), level);
}

static int
slow_check_reserved_lock (sqlite3_file *file, int *taken)
{
  return system_file (file)->pMethods->xCheckReservedLock (system_file (file), taken);
}

static int
slow_file_control (sqlite3_file *file, int operation, void *argument)
{
  return system_file (file)->pMethods->xFileControl (system_file (file), operation, argument);
}

static int
slow_sector_size (sqlite3_file *file)
{
  return system_file (file)->pMethods->xSectorSize (system_file (file));
}

static int
slow_device_characteristics (sqlite3_file *file)
{
  return system_file (file)->pMethods->xDeviceCharacteristics (system_file (file));
}

static int
slow_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return system_file (file)->pMethods->xShmMap (system_file (file), page, size, extend, memory);
}

static int
slow_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return system_file (file)->pMethods->xShmLock (system_file (file), offset, n, flags);
}

static void
slow_shm_barrier (sqlite3_file *file)
{
  system_file (file)->pMethods->xShmBarrier (system_file (file));
}

static int
slow_shm_unmap (sqlite3_file *file, int remove)
{
  return system_file (file)->pMethods->xShmUnmap (system_file (file), remove);
}

static const sqlite3_io_methods slow_methods = {
  .iVersion = 2,
  .xClose = slow_close,
  .xRead = slow_read,
  .xWrite = slow_write,
  .xTruncate = slow_truncate,
  .xSync = slow_sync,
  .xFileSize = slow_file_size,
  .xLock = slow_lock,
  .xUnlock = slow_unlock,
  .xCheckReservedLock = slow_check_reserved_lock,
  .xFileControl = slow_file_control,
  .xSectorSize = slow_sector_size,
  .xDeviceCharacteristics = slow_device_characteristics,
  .xShmMap = slow_shm_map,
  .xShmLock = slow_shm_lock,
  .xShmBarrier = slow_shm_barrier,
  .xShmUnmap = slow_shm_unmap,
};

static int
slow_open (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  SlowFile *self = (SlowFile *) file;
  sqlite3_file *own = system_file (file);
  const int result = system_vfs->xOpen (system_vfs, name, own, flags, out_flags);

  memset (self, 0, sizeof *self);
  if (own->pMethods == NULL)
    return result;
  self->methods = slow_methods;
  /* Journals and temporary files have no shared memory. */
  self->methods.iVersion = MIN (own->pMethods->iVersion, 2);
  self->base.pMethods = &self->methods;
  return result;
}

void
slow_disk_install (guint milliseconds)
{
  system_vfs = sqlite3_vfs_find (NULL);
  sync_milliseconds = milliseconds;
  slow_vfs = *system_vfs;
  slow_vfs.zName = "slow-disk";
  slow_vfs.szOsFile = (int) sizeof (SlowFile) + system_vfs->szOsFile;
  slow_vfs.xOpen = slow_open;
  if (sqlite3_vfs_register (&slow_vfs, 1) != SQLITE_OK)
    g_error ("the slow disk could not be put in");
}

guint
slow_disk_n_syncs (void)
{
  return (guint) g_atomic_int_get (&n_syncs);
}
