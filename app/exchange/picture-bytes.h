/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * picture-bytes.h: gathers in memory what the drawing library writes.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_status_t rungs_picture_bytes_gather (void                *bytes,
                                           const unsigned char *data,
                                           unsigned int         length);

G_END_DECLS
