/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-direction.h: which way people here read: the window, pages and pictures all ask this.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rungs_text_direction_of_language   (const char *language);
gboolean rungs_text_direction_right_to_left (void);

G_END_DECLS
