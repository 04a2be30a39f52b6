/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * file-locks.h: SQLite's locks on its files, held so that nothing else in this process lets go of them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the first database is opened; again does nothing. */
void rungs_file_locks_install (void);

G_END_DECLS
