/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-decoding.h: opens a text file in whatever encoding a spreadsheet left it in, as a stream of UTF-8.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GInputStream *rungs_text_open (const char    *path,
                               char         **encoding,
                               gint64        *size,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
