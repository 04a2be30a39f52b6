/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * slow-disk.h: a disk that takes its time to sync, for SQLite in this process.
 */
#pragma once

#include <glib.h>

/* From now on every file that SQLite opens takes MILLISECONDS longer to sync. Call before a workbook is opened. */
void  slow_disk_install (guint milliseconds);
/* How often something was synced since. */
guint slow_disk_n_syncs (void);
