/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * store-error.h: the one error domain of store/.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RUNGS_STORE_ERROR (rungs_store_error_quark ())

/**
 * RungsStoreError:
 * Every message is one plain sentence for people that says what is wrong and how to put it right.
 */
typedef enum
{
  RUNGS_STORE_ERROR_NOT_FOUND,  /* no such file, record or change */
  RUNGS_STORE_ERROR_EXISTS,     /* there is a file already */
  RUNGS_STORE_ERROR_FOREIGN,    /* not a workbook: a folder, another program's file, things Rungs never put there */
  RUNGS_STORE_ERROR_TOO_NEW,    /* made by a newer Rungs */
  RUNGS_STORE_ERROR_CORRUPT,    /* truncated or damaged */
  RUNGS_STORE_ERROR_READ_ONLY,  /* may be read, not written */
  RUNGS_STORE_ERROR_BUSY,       /* open in another Rungs */
  RUNGS_STORE_ERROR_NO_SPACE,   /* the disk is full */
  RUNGS_STORE_ERROR_REFUSED,    /* a rule or a link does not allow it */
  RUNGS_STORE_ERROR_AMBIGUOUS,  /* an id prefix or a title that fits several records */
  RUNGS_STORE_ERROR_CONFLICT,   /* a change cannot be taken back because later ones stand on it */
  RUNGS_STORE_ERROR_NOTHING,    /* there is nothing to undo or redo */
  RUNGS_STORE_ERROR_FAILED,
} RungsStoreError;

GQuark rungs_store_error_quark (void);

G_END_DECLS
