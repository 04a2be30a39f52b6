/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * typing.c: whether a key is a letter that somebody writes, and not for those who listen to single keys; and how soon it is
 * kept.
 */
#include "config.h"

#include "shell/typing.h"

/* The longest that what was typed is nowhere but on the screen. */
#define KEEP_MS 400

/** rungs_is_typing: Returns: whether the keyboard of the window of @near is in a text, or in a list that is open over it */
gboolean
rungs_is_typing (GtkWidget *near)
{
  GtkRoot *root = gtk_widget_get_root (near);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) ||
                           gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

/**
 * rungs_typing_keep:
 * @id: (inout): the source that waits to keep what is typed; 0 for none. @keep sets it to 0
 * @keep: hands what is typed to the workbook
 * @data: for @keep
 *
 * To be called at each letter. A letter does not put off what the one before began: who types on and on is kept all the same.
 */
void
rungs_typing_keep (guint       *id,
                   GSourceFunc  keep,
                   gpointer     data)
{
  if (*id == 0)
    *id = g_timeout_add (KEEP_MS, keep, data);
}
