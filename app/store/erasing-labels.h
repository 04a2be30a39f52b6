/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-labels.h: the names of changes, without what they quote of records that were erased.
 */
#pragma once

#include "database.h"

G_BEGIN_DECLS

char     *rungs_label_without          (const char     *label,
                                        GHashTable     *texts);
gboolean  rungs_labels_forget          (RungsDatabase  *database,
                                        GHashTable     *texts,
                                        GError        **error);

G_END_DECLS
