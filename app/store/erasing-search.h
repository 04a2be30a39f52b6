/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-search.h: looking through the journal for what has to do with records that go.
 */
#pragma once

#include "erasing-late.h"

G_BEGIN_DECLS

gboolean rungs_erasing_find_in_journal  (RungsErasing  *self,
                                         RungsLate     *late,
                                         GError       **error);
GArray  *rungs_erasing_changes_to_write (RungsErasing  *self,
                                         RungsLate     *late,
                                         GError       **error);

G_END_DECLS
