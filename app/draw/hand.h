/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * hand.h: the small unevenness of something made by hand: the same every time it is drawn.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint  rungs_hand_seed  (const char *words,
                         guint       number);
double rungs_hand       (guint       seed,
                         guint       nth);

G_END_DECLS
