/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * forgetting.h: taking out of the journal what feedback may keep no longer once it is anonymous.
 */
#pragma once

#include "database.h"

G_BEGIN_DECLS

gboolean rungs_forgetting_note   (RungsDatabase  *database,
                                  GBytes         *changeset,
                                  GError        **error);
gboolean rungs_forgetting_run    (RungsDatabase  *database,
                                  GError        **error);
gboolean rungs_forgetting_unmark (RungsDatabase  *database,
                                  const char     *id,
                                  GError        **error);

G_END_DECLS
