/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * sealing.c: changesets on their way into the journal and out of it. SQLite's session code trusts what it is given and may
 * never come back from a damaged one (3.40 does not from the four letters "TABC"), so each is kept with its digest behind it.
 */
#include "config.h"

#include "sealing.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "store-error.h"

#define DIGEST 32

static void
digest_of (gconstpointer  bytes,
           gsize          length,
           guint8         digest[DIGEST])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize n_digest = DIGEST;

  g_checksum_update (checksum, bytes, (gssize) length);
  g_checksum_get_digest (checksum, digest, &n_digest);
}

/**
 * rungs_sealing_bind:
 * @statement: a statement that writes into the journal
 * @name: its parameter for the changeset
 * @changeset: (nullable): a changeset, which is copied
 * @length: its bytes
 */
void
rungs_sealing_bind (RungsStatement *statement,
                    const char     *name,
                    gconstpointer   changeset,
                    gsize           length)
{
  g_autofree guint8 *sealed = g_malloc (length + DIGEST);

  if (length > 0)
    memcpy (sealed, changeset, length);
  digest_of (sealed, length, sealed + length);
  rungs_statement_bind_blob (statement, name, sealed, length + DIGEST);
}

/**
 * rungs_sealing_read:
 * @row: a statement that stands on a row of the journal
 * @column: the column with the changeset
 * @error: place for an error: the changeset is not what was written
 *
 * Returns: (transfer full) (nullable): the changeset
 */
GBytes *
rungs_sealing_read (RungsStatement  *row,
                    int              column,
                    GError         **error)
{
  gsize length = 0;
  const guint8 *sealed = rungs_statement_blob (row, column, &length);
  guint8 digest[DIGEST];

  if (length >= DIGEST)
    {
      length -= DIGEST;
      digest_of (sealed, length, digest);
      if (memcmp (digest, sealed + length, DIGEST) == 0)
        return g_bytes_new (sealed, length);
    }
  g_set_error_literal (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_CORRUPT,
                       _("A change in the journal is damaged, so it cannot be read or taken back: open your latest backup of this "
                         "workbook."));
  return NULL;
}
