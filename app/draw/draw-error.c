/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * draw-error.c: the one error domain of draw/.
 */
#include "config.h"

#include "draw-error.h"

G_DEFINE_QUARK (rungs-draw-error, rungs_draw_error)
