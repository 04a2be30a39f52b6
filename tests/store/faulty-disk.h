/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * faulty-disk.h: a disk that is slow, full or broken, under SQLite's own.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** FaultyDisk: what is wrong with it; set from the test's thread, used from all. */
typedef struct
{
  gint sync_time;    /* atomic: microseconds each sync takes */
  gint writes_left;  /* atomic: so many writes go well; negative: all of them */
  gint failure;      /* atomic: what the others give, such as SQLITE_FULL */
  gint n_failed;     /* atomic: writes that failed */
  gint n_syncs;      /* atomic */
} FaultyDisk;

FaultyDisk *faulty_disk_register (const char *name);

G_END_DECLS
