/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-restoring.h: giving a ladder or a rung the words back that Rungs supplied, as edits: each is one step of undo.
 */
#pragma once

#include "edits.h"
#include "record.h"

G_BEGIN_DECLS

/* LADDER: the rung's own, NULL for the main one. Both return NULL where the words are the supplied ones, or none were supplied. */
RungsEdits *rungs_restore_rung   (RungsRecord *ladder,
                                  RungsRecord *rung);
RungsEdits *rungs_restore_ladder (RungsRecord *ladder,
                                  GPtrArray   *rungs);

G_END_DECLS
