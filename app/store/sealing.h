/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * sealing.h: changesets on their way into the journal and out of it, each under a seal that tells when it was damaged.
 */
#pragma once

#include "database.h"

G_BEGIN_DECLS

void    rungs_sealing_bind (RungsStatement  *statement,
                            const char      *name,
                            gconstpointer    changeset,
                            gsize            length);
GBytes *rungs_sealing_read (RungsStatement  *row,
                            int              column,
                            GError         **error);

G_END_DECLS
