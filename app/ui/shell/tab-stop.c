/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * tab-stop.c: a place that Tab stops at once, whatever is in it; the arrows go about inside. The toolkit's list goes from row to
 * row with Tab as well: where the row that has the keyboard is the one that is shown, Tab would show one after the other.
 */
#include "config.h"

#include "shell/tab-stop.h"

#include "shell/tabbing.h"

struct _RungsTabStop
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (RungsTabStop, rungs_tab_stop, GTK_TYPE_WIDGET)

static gboolean
rungs_tab_stop_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && rungs_tabbing_child (widget) != NULL)
    return FALSE;
  return gtk_widget_child_focus (RUNGS_TAB_STOP (widget)->child, direction);
}

static void
rungs_tab_stop_dispose (GObject *object)
{
  g_clear_pointer (&RUNGS_TAB_STOP (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_tab_stop_parent_class)->dispose (object);
}

static void
rungs_tab_stop_class_init (RungsTabStopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_tab_stop_dispose;
  widget_class->focus = rungs_tab_stop_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tabstop");
}

static void
rungs_tab_stop_init (RungsTabStop *self)
{
}

/** rungs_tab_stop_new: Returns: (transfer floating): @child, as one stop of Tab */
GtkWidget *
rungs_tab_stop_new (GtkWidget *child)
{
  RungsTabStop *self = g_object_new (RUNGS_TYPE_TAB_STOP, NULL);

  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
