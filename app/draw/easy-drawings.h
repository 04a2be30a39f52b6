/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * easy-drawings.h: the drawings of the small pictures, each in a square of 100 units.
 */
#pragma once

#include "easy-picture.h"

G_BEGIN_DECLS

#define RUNGS_EASY_UNITS 100.0

void _rungs_easy_draw (cairo_t          *cr,
                       RungsEasyPicture  picture);

G_END_DECLS
