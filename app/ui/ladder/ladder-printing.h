/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-printing.h: the ladder, or its chart through time, on paper.
 */
#pragma once

#include <gtk/gtk.h>

#include "take-away.h"

G_BEGIN_DECLS

typedef void (*RungsPrintedFunc) (gboolean  was_printed,
                                  gpointer  data);

/* AWAY is taken. The callback comes when the pages are drawn, or when the person changed their mind; on a fault ERROR
 * is set and it does not come. */
gboolean rungs_ladder_print (GtkWidget                *near,
                             RungsTakeAway            *away,
                             gboolean                  with_words,
                             GtkPrintOperationAction   action,
                             const char               *export_path,
                             RungsPrintedFunc          callback,
                             gpointer                  data,
                             GError                  **error);

G_END_DECLS
