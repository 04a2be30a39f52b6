/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rungs-count.h: how many rungs a ladder has, for the rules and for the picture.
 */
#pragma once

/* The ladder of co-production. */
#define RUNGS_MAIN_RUNGS 7
/* Any other ladder: the longest one that is supplied, and as many as a wall shows legibly. */
#define RUNGS_MAX_RUNGS 8
