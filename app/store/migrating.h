/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * migrating.h: from an empty database, or an older workbook, to the schema of this Rungs.
 */
#pragma once

#include "database.h"
#include "hooks.h"

G_BEGIN_DECLS

/* "RUNG", at byte 68 of the file */
#define RUNGS_APPLICATION_ID 0x52554E47

guint    rungs_migrations_count  (const RungsHooks  *hooks);
gboolean rungs_migrations_run    (RungsDatabase     *database,
                                  const RungsHooks  *hooks,
                                  guint              from,
                                  guint              to,
                                  GError           **error);
gboolean rungs_migrations_fit    (RungsDatabase     *database,
                                  const RungsHooks  *hooks,
                                  guint              version,
                                  gboolean          *fits,
                                  GError           **error);
char    *rungs_migrations_copy   (RungsDatabase     *database,
                                  const char        *path,
                                  const RungsHooks  *hooks,
                                  GError           **error);
GPtrArray *rungs_migrations_copies (const char     *path);

G_END_DECLS
