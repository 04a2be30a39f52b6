/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-page.h: a text that grows with its words to the last of them, like a page; what scrolls around it follows the line that is
 * written.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rungs_text_page_turn (GtkScrolledWindow *frame,
                           GtkTextView       *view);
void rungs_text_page_show (GtkTextView       *view);

G_END_DECLS
