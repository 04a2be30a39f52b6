/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * opening.h: from a file's name to connections that may be trusted, or to a sentence that says what is wrong.
 */
#pragma once

#include "database.h"
#include "hooks.h"
#include "locking.h"

G_BEGIN_DECLS

/** RungsOpening: what opening a workbook gives. */
typedef struct
{
  RungsLock *lock;
  RungsDatabase *writer; /* NULL where it is only read */
  RungsDatabase *reader;
  RungsDatabaseFlags reading; /* how further connections that read are to be opened */
  gboolean is_private;        /* the reader is a copy in memory */
} RungsOpening;

gboolean rungs_opening_to_write (const char        *path,
                                 const RungsHooks  *hooks,
                                 RungsOpening      *opening,
                                 GError           **error);
gboolean rungs_opening_to_read  (const char        *path,
                                 const RungsHooks  *hooks,
                                 RungsOpening      *opening,
                                 GError           **error);
void     rungs_opening_clear    (RungsOpening      *opening);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RungsOpening, rungs_opening_clear)

G_END_DECLS
