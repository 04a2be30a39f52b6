/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-late.h: rows that stay, and once needed one that goes: a payment that was written down for the wrong person first. In
 * the journal they begin when they needed it no longer.
 */
#pragma once

#include "changeset.h"
#include "erasing-plan.h"

G_BEGIN_DECLS

typedef struct _RungsLate RungsLate;

RungsLate *rungs_late_new        (RungsErasing            *erasing);
void       rungs_late_free       (RungsLate               *self);
gboolean   rungs_late_add        (RungsLate               *self,
                                  const RungsKind         *kind,
                                  const char              *id,
                                  gboolean                 is_late,
                                  GError                 **error);
gboolean   rungs_late_is_late    (const RungsLate         *self,
                                  const RungsKind         *kind,
                                  const char              *id);
gboolean   rungs_late_tracks     (const RungsLate         *self,
                                  const RungsKind         *kind,
                                  const char              *id);
void       rungs_late_add_ids    (const RungsLate         *self,
                                  GHashTable              *ids);
void       rungs_late_take_back  (RungsLate               *self,
                                  const RungsKind         *kind,
                                  const char              *id,
                                  sqlite3_changeset_iter  *iter);
void       rungs_late_end_change (RungsLate               *self,
                                  RungsChangeset          *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsLate, rungs_late_free)

G_END_DECLS
