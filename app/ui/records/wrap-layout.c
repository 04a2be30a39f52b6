/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wrap-layout.c: lays children in a line, and in more lines where one is too narrow, each as wide as it wishes.
 */
#include "config.h"

#include "records/wrap-layout.h"

#define MOST_LINE_SPACING 6

struct _RungsWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (RungsWrapLayout, rungs_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
rungs_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Goes through the lines as they fall in WIDTH, and gives each child its place where PLACE says so. */
static int
lay_lines (RungsWrapLayout *self,
           GtkWidget       *widget,
           int              width,
           gboolean         place)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  /* What is set far apart in a line keeps together as a group when it takes several. */
  int line_spacing = MIN (self->spacing, MOST_LINE_SPACING);
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *first = child;
      int height = 0;
      int x = 0;

      for (; child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          int minimum, natural, child_width, child_height;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
          child_width = MAX (minimum, MIN (natural, width));
          if (x > 0 && x + child_width > width)
            break;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
          height = MAX (height, child_height);
          x += child_width + self->spacing;
        }

      x = 0;
      for (GtkWidget *one = first; place && one != child; one = gtk_widget_get_next_sibling (one))
        {
          int minimum, natural;
          GtkAllocation box;

          if (!gtk_widget_should_layout (one))
            continue;
          gtk_widget_measure (one, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
          box.width = MAX (minimum, MIN (natural, width));
          box.x = mirrored ? width - x - box.width : x;
          box.y = y;
          box.height = height;
          gtk_widget_size_allocate (one, &box, -1);
          x += box.width + self->spacing;
        }
      if (height > 0)
        y += height + line_spacing;
    }

  return MAX (0, y - line_spacing);
}

static void
rungs_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  RungsWrapLayout *self = RUNGS_WRAP_LAYOUT (manager);
  int widest = 0;
  int sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->spacing : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, sum);
      return;
    }

  *minimum = *natural = lay_lines (self, widget, for_size < 0 ? MAX (widest, sum) : MAX (for_size, widest), FALSE);
}

static void
rungs_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  lay_lines (RUNGS_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
rungs_wrap_layout_class_init (RungsWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rungs_wrap_layout_get_request_mode;
  layout_class->measure = rungs_wrap_layout_measure;
  layout_class->allocate = rungs_wrap_layout_allocate;
}

static void
rungs_wrap_layout_init (RungsWrapLayout *self)
{
}

/** rungs_wrap_layout_new: @spacing pixels between children and between lines. Returns: (transfer full): the layout */
GtkLayoutManager *
rungs_wrap_layout_new (int spacing)
{
  RungsWrapLayout *self = g_object_new (RUNGS_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}

/** rungs_wrap_box_new: Returns: (transfer floating): a box whose children wrap; they are added with gtk_box_append() */
GtkWidget *
rungs_wrap_box_new (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);

  gtk_widget_set_layout_manager (box, rungs_wrap_layout_new (spacing));

  return box;
}
