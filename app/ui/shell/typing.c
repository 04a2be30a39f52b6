/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * typing.c: whether a key is a letter that somebody writes, and not for those who listen to single keys.
 */
#include "config.h"

#include "shell/typing.h"

/** rungs_is_typing: Returns: whether the keyboard of the window of @near is in a text, or in a list that is open over it */
gboolean
rungs_is_typing (GtkWidget *near)
{
  GtkRoot *root = gtk_widget_get_root (near);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) ||
                           gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}
