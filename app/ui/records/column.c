/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * column.c: a column of a page, no wider than lines are read with ease. Larger text takes wider lines.
 */
#include "config.h"

#include "records/column.h"

#include <adwaita.h>

#include "shell/toolkit.h"

/* A line of a form is read with ease up to this width, with text of the usual size. */
#define FORM_WIDTH 680

static void
update_width (AdwClamp *clamp)
{
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (clamp), "width"));
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (clamp)), "gtk-xft-dpi", &dpi, NULL);
  if (dpi > 0)
    width = (int) (width * MAX (1.0, dpi / (96.0 * 1024)));
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

/**
 * rungs_column_new:
 * @child: what stands in the column
 * @width: how wide it may be, with text of the usual size; 0: as wide as a form
 *
 * Returns: (transfer floating): the column
 */
GtkWidget *
rungs_column_new (GtkWidget *child,
                  int        width)
{
  GtkWidget *clamp = adw_clamp_new ();

  g_object_set_data (G_OBJECT (clamp), "width", GINT_TO_POINTER (width > 0 ? width : FORM_WIDTH));
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  g_signal_connect_object (gtk_widget_get_settings (clamp), "notify::gtk-xft-dpi", G_CALLBACK (update_width), clamp,
                           G_CONNECT_SWAPPED);
  update_width (ADW_CLAMP (clamp));

  return clamp;
}

/**
 * rungs_column_scroll:
 * @child: what stands in the column
 * @width: how wide it may be, with text of the usual size; 0: as wide as a form
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): what scrolls the column; it has the keyboard itself where nothing in it can
 */
GtkWidget *
rungs_column_scroll (GtkWidget  *child,
                     int         width,
                     const char *name)
{
  GtkWidget *scrolled = rungs_toolkit_scroller_new (name);

  gtk_widget_add_css_class (child, "record-body");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), rungs_column_new (child, width));

  return scrolled;
}
