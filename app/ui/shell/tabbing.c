/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * tabbing.c: how Tab goes through a widget that gives the keyboard to one of its children when it is asked to take it.
 */
#include "config.h"

#include "shell/tabbing.h"

/**
 * rungs_tabbing_child:
 * @widget: a widget on the screen
 *
 * Returns: (transfer none) (nullable): which child of @widget the keyboard is in now. The toolkit's focus child may also be the
 * one that it was in before it went elsewhere.
 */
GtkWidget *
rungs_tabbing_child (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *child = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (child != NULL && gtk_widget_get_parent (child) != widget)
    child = gtk_widget_get_parent (child);
  return child;
}

/**
 * rungs_tabbing_focus:
 * @widget: a widget that cannot have the keyboard itself
 * @direction: where the keyboard goes
 *
 * The focus() of every such widget that has a grab_focus() of its own. The toolkit's asks grab_focus() before it looks at the
 * children: Tab would go past all that stands before the child that takes the keyboard, and Shift+Tab would never come out again.
 *
 * Returns: whether a child took the keyboard
 */
gboolean
rungs_tabbing_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN || direction == GTK_DIR_RIGHT;
  GtkWidget *child = rungs_tabbing_child (widget);

  g_return_val_if_fail (!gtk_widget_get_focusable (widget), FALSE);

  if (child == NULL)
    child = is_forward ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  for (; child != NULL; child = is_forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}
