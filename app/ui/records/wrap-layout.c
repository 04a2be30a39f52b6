/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wrap-layout.c: lays children in a line, and in more lines where one is too narrow, each as wide as it wishes.
 */
#include "config.h"

#include "records/wrap-layout.h"

#include "shell/toolkit.h"

#define MOST_LINE_SPACING 6

struct _RungsWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  GtkWidget *filling; /* not owned, and only compared; NULL: none */
  int least;
};

G_DEFINE_FINAL_TYPE (RungsWrapLayout, rungs_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
rungs_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How wide a child has to be at least to stand in a line of WIDTH. */
static int
width_of (RungsWrapLayout *self,
          GtkWidget       *child,
          int              width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (child == self->filling)
    natural = MIN (natural, (int) (self->least * rungs_toolkit_text_scale (child)));
  return MAX (minimum, MIN (natural, width));
}

/* The child that begins the next line, and how much room the line leaves. */
static GtkWidget *
end_of_line (RungsWrapLayout *self,
             GtkWidget       *first,
             int              width,
             int             *left)
{
  GtkWidget *child;
  int x = 0;

  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = width_of (self, child, width);
      if (x > 0 && x + child_width > width)
        break;
      x += child_width + self->spacing;
    }
  *left = MAX (0, width - x + self->spacing);
  return child;
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
      int left;
      GtkWidget *first = child;
      GtkWidget *end = end_of_line (self, first, width, &left);
      int height = 0;
      int x = 0;

      for (child = first; child != end; child = gtk_widget_get_next_sibling (child))
        {
          int child_height;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                              width_of (self, child, width) + (child == self->filling ? left : 0), NULL, &child_height, NULL, NULL);
          height = MAX (height, child_height);
        }
      for (child = first; place && child != end; child = gtk_widget_get_next_sibling (child))
        {
          GtkAllocation box;

          if (!gtk_widget_should_layout (child))
            continue;
          box.width = width_of (self, child, width) + (child == self->filling ? left : 0);
          box.x = mirrored ? width - x - box.width : x;
          box.y = y;
          box.height = height;
          gtk_widget_size_allocate (child, &box, -1);
          x += box.width + self->spacing;
        }
      child = end;
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

/**
 * rungs_wrap_box_fill:
 * @box: from rungs_wrap_box_new()
 * @child: one of its children
 * @least: as wide as that it stands beside others, with text of the usual size
 *
 * Lets @child have all the room that its line leaves.
 */
void
rungs_wrap_box_fill (GtkWidget *box,
                     GtkWidget *child,
                     int        least)
{
  RungsWrapLayout *self = RUNGS_WRAP_LAYOUT (gtk_widget_get_layout_manager (box));

  self->filling = child;
  self->least = least;
}
