/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * fitting.c: shows its child only where the whole of it fits. A title that says "Lad…" helps nobody; a screen reader meets the
 * child all the same.
 */
#include "config.h"

#include "shell/fitting.h"

struct _RungsFitting
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (RungsFitting, rungs_fitting, GTK_TYPE_WIDGET)

static void
rungs_fitting_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && child != NULL)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
}

static void
rungs_fitting_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkAllocation box = { 0, 0, width, height };
  int minimum, natural;

  if (child == NULL)
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_set_child_visible (child, natural <= width);
  if (natural <= width)
    gtk_widget_size_allocate (child, &box, -1);
}

static void
rungs_fitting_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rungs_fitting_parent_class)->dispose (object);
}

static void
rungs_fitting_class_init (RungsFittingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_fitting_dispose;
  widget_class->measure = rungs_fitting_measure;
  widget_class->size_allocate = rungs_fitting_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
rungs_fitting_init (RungsFitting *self)
{
}
