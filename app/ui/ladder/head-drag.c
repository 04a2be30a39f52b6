/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * head-drag.c: lets the figure of a row be dragged to a place outside the row: onto a rung, or onto a button that says where.
 */
#include "config.h"

#include "ladder/head-drag.h"

/* Under this name a row knows which of its figures is dragged. */
#define DRAGGED "rungs-dragged"

typedef struct
{
  GtkWidget *head; /* not owned: these are its own */
  GtkWidget *row;  /* not owned: @head is in it */
  double start_x;
  double start_y;
} HeadDrag;

static void
tell (HeadDrag *drag,
      double    offset_x,
      double    offset_y,
      gboolean  ended)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) (drag->start_x + offset_x), (float) (drag->start_y + offset_y));
  graphene_point_t there;

  g_object_set_data (G_OBJECT (drag->row), DRAGGED, drag->head);
  if (gtk_widget_compute_point (drag->head, drag->row, &here, &there))
    g_signal_emit_by_name (drag->row, "dragged", (double) there.x, (double) there.y, ended);
}

static void
begun_cb (HeadDrag *drag,
          double    x,
          double    y)
{
  drag->start_x = x;
  drag->start_y = y;
}

static void
moved_cb (HeadDrag *drag,
          double    offset_x,
          double    offset_y)
{
  tell (drag, offset_x, offset_y, FALSE);
}

static void
ended_cb (HeadDrag *drag,
          double    offset_x,
          double    offset_y)
{
  tell (drag, offset_x, offset_y, TRUE);
}

static void
free_drag (gpointer  drag,
           GClosure *closure)
{
  g_free (drag);
}

/**
 * rungs_head_drag_signal:
 * @row_type: a type of rows
 *
 * Gives rows the signal "dragged" (double x, double y, gboolean ended): the figure is held over that point of the row.
 *
 * Returns: its id
 */
guint
rungs_head_drag_signal (GType row_type)
{
  return g_signal_new ("dragged", row_type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE,
                       G_TYPE_BOOLEAN);
}

/**
 * rungs_head_drag_begin:
 * @head: the figure
 * @row: the row it is in, whose type has the signal
 *
 * From now on @head can be dragged.
 */
void
rungs_head_drag_begin (GtkWidget *head,
                       GtkWidget *row)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  HeadDrag *drag = g_new0 (HeadDrag, 1);

  drag->head = head;
  drag->row = row;
  gtk_widget_set_cursor_from_name (head, "grab");
  g_signal_connect_data (gesture, "drag-begin", G_CALLBACK (begun_cb), drag, free_drag, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (gesture, "drag-update", G_CALLBACK (moved_cb), drag);
  g_signal_connect_swapped (gesture, "drag-end", G_CALLBACK (ended_cb), drag);
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (gesture));
}

/** rungs_head_drag_get_head: Returns: (transfer none) (nullable): the figure of @row that was dragged last, where it has several */
GtkWidget *
rungs_head_drag_get_head (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), DRAGGED);
}

/**
 * rungs_head_drag_is_over:
 * @target: where a figure could be let go
 * @row: the row that says where it is held
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: whether @target is seen, and the figure is held over it
 */
gboolean
rungs_head_drag_is_over (GtkWidget *target,
                         GtkWidget *row,
                         double     x,
                         double     y)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t there;

  return gtk_widget_get_mapped (target) && gtk_widget_compute_point (row, target, &here, &there) &&
         gtk_widget_contains (target, there.x, there.y);
}

/**
 * rungs_head_drag_hold:
 * @target: where a figure could be let go
 * @row: (nullable): the row that says where it is held; %NULL: it is let go
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Lights up @target where the figure is held over it.
 *
 * Returns: whether it is
 */
gboolean
rungs_head_drag_hold (GtkWidget *target,
                      GtkWidget *row,
                      double     x,
                      double     y)
{
  gboolean is_over = row != NULL && rungs_head_drag_is_over (target, row, x, y);

  if (is_over)
    gtk_widget_add_css_class (target, "held-over");
  else
    gtk_widget_remove_css_class (target, "held-over");
  return is_over;
}
