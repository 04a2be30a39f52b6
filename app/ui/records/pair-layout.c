/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pair-layout.c: lays children side by side, each as wide as the other, or one under the other where that would be too narrow.
 */
#include "config.h"

#include "records/pair-layout.h"

#include "shell/toolkit.h"

struct _RungsPairLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int least;
  gboolean is_stacked;
};

G_DEFINE_FINAL_TYPE (RungsPairLayout, rungs_pair_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
count (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

/* How wide each child is in @width; the whole of it where they stand one under the other. */
static int
column_of (RungsPairLayout *self,
           GtkWidget       *widget,
           int              width)
{
  const int n = MAX (1, count (widget));
  const int column = (width - (n - 1) * self->spacing) / n;

  return n > 1 && column < self->least * rungs_toolkit_text_scale (widget) ? width : column;
}

static GtkSizeRequestMode
rungs_pair_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rungs_pair_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  RungsPairLayout *self = RUNGS_PAIR_LAYOUT (manager);
  const int column = for_size >= 0 ? column_of (self, widget, for_size) : -1;
  const gboolean is_stacked = orientation == GTK_ORIENTATION_VERTICAL && column == for_size;

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, orientation == GTK_ORIENTATION_VERTICAL ? column : -1, &child_minimum,
                          &child_natural, NULL, NULL);
      if (is_stacked)
        {
          *minimum += child_minimum + (*minimum > 0 ? self->spacing : 0);
          *natural += child_natural + (*natural > 0 ? self->spacing : 0);
        }
      else
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
    }
}

static void
rungs_pair_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  RungsPairLayout *self = RUNGS_PAIR_LAYOUT (manager);
  const gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation box = { 0, 0, column_of (self, widget, width), height };
  int at = 0;

  self->is_stacked = count (widget) > 1 && box.width == width;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      if (self->is_stacked)
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &box.height, NULL, NULL);
          box.y = at;
          at += box.height + self->spacing;
        }
      else
        {
          box.x = is_mirrored ? width - at - box.width : at;
          at += box.width + self->spacing;
        }
      gtk_widget_size_allocate (child, &box, -1);
    }
}

static void
rungs_pair_layout_class_init (RungsPairLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rungs_pair_layout_get_request_mode;
  layout_class->measure = rungs_pair_layout_measure;
  layout_class->allocate = rungs_pair_layout_allocate;
}

static void
rungs_pair_layout_init (RungsPairLayout *self)
{
}

/**
 * rungs_pair_layout_new:
 * @spacing: pixels between children
 * @least: so wide each has to be to stand beside the other, with text of the usual size
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
rungs_pair_layout_new (int spacing,
                       int least)
{
  RungsPairLayout *self = g_object_new (RUNGS_TYPE_PAIR_LAYOUT, NULL);

  self->spacing = spacing;
  self->least = least;
  return GTK_LAYOUT_MANAGER (self);
}

/** rungs_pair_layout_is_stacked: Returns: whether the children stand one under the other */
gboolean
rungs_pair_layout_is_stacked (RungsPairLayout *self)
{
  g_return_val_if_fail (RUNGS_IS_PAIR_LAYOUT (self), FALSE);

  return self->is_stacked;
}
