/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-ways.h: the rows of the table of all that is done on the ladder, each in every way in which it is done.
 */
#pragma once

#include "ladder-support.h"

G_BEGIN_DECLS

/* A round: one card, what the room calls out, the wall. */
const LadderDeed *ladder_ways_of_a_round  (gsize *n_deeds);
/* All our work: placing, moving, coming back, aims, what helps and sets back. */
const LadderDeed *ladder_ways_of_our_work (gsize *n_deeds);

G_END_DECLS
