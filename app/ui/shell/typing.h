/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * typing.h: whether a key is a letter that somebody writes, and not for those who listen to single keys; and how soon it is
 * kept.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean rungs_is_typing   (GtkWidget   *near);
void     rungs_typing_keep (guint       *id,
                            GSourceFunc  keep,
                            gpointer     data);

G_END_DECLS
