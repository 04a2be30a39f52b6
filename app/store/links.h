/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * links.h: where links between records lead.
 */
#pragma once

#include "database.h"
#include "record.h"

G_BEGIN_DECLS

char    *rungs_links_resolve (RungsDatabase      *database,
                              const RungsKind    *kind,
                              const char         *text,
                              GError            **error);
gboolean rungs_links_lead    (RungsDatabase      *database,
                              const RungsRecord  *before,
                              const RungsRecord  *after,
                              GError            **error);
gboolean rungs_links_find    (RungsDatabase      *database,
                              const RungsKind    *kind,
                              const char         *id,
                              GHashTable         *besides,
                              const RungsKind   **from,
                              GError            **error);
char    *rungs_links_title   (RungsDatabase      *database,
                              const RungsRecord  *record);

G_END_DECLS
