/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * presenting.c: a page that can be shown to a room. Where there is no room for both, the console covers the page, and a button
 * above it goes back there.
 */
#include "config.h"

#include "wall/presenting.h"

#include "ladder/ladder-sides.h"
#include "shell/tabbing.h"
#include "wall/presenter.h"

struct _RungsPresenting
{
  GtkWidget parent_instance;

  /* owned */
  RungsPresenter *presenter; /* NULL while nothing is presented */

  /* children */
  GtkWidget *sides;
  GtkWidget *beside;
  GtkWidget *back;
};

G_DEFINE_FINAL_TYPE (RungsPresenting, rungs_presenting, GTK_TYPE_WIDGET)

enum
{
  LEFT,
  BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
left_cb (RungsPresenting *self)
{
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), FALSE);
  gtk_box_remove (GTK_BOX (self->beside), rungs_presenter_get_console (self->presenter));
  rungs_presenter_flush (self->presenter);
  g_clear_object (&self->presenter);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
back_clicked_cb (RungsPresenting *self)
{
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), FALSE);
  g_signal_emit (self, signals[BACK], 0);
}

static void
rungs_presenting_dispose (GObject *object)
{
  RungsPresenting *self = RUNGS_PRESENTING (object);

  g_clear_object (&self->presenter);
  g_clear_pointer (&self->sides, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_presenting_parent_class)->dispose (object);
}

static void
rungs_presenting_class_init (RungsPresentingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_presenting_dispose;
  widget_class->focus = rungs_tabbing_focus;

  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_presenting_init (RungsPresenting *self)
{
  self->beside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->back = gtk_button_new ();
  gtk_widget_add_css_class (self->back, "flat");
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->beside), self->back);
}

/**
 * rungs_presenting_new:
 * @page: what can be shown
 * @back: what the button above the console says that goes back to it, translated
 *
 * Returns: (transfer floating): the page, with nothing beside it yet
 */
GtkWidget *
rungs_presenting_new (GtkWidget  *page,
                      const char *back)
{
  RungsPresenting *self = g_object_new (RUNGS_TYPE_PRESENTING, NULL);

  gtk_button_set_label (GTK_BUTTON (self->back), back);
  self->sides = rungs_ladder_sides_new (page, self->beside);
  gtk_widget_set_parent (self->sides, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/** rungs_presenting_begin: @show: what is shown; another that is on from here ends */
void
rungs_presenting_begin (RungsPresenting *self,
                        RungsShow       *show)
{
  GtkRoot *root;

  g_return_if_fail (RUNGS_IS_PRESENTING (self) && RUNGS_IS_SHOW (show));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  g_return_if_fail (GTK_IS_WINDOW (root));
  if (self->presenter != NULL)
    left_cb (self);
  self->presenter = rungs_presenter_new (GTK_WINDOW (root), show, NULL);
  g_signal_connect_object (self->presenter, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->beside), rungs_presenter_get_console (self->presenter));
  rungs_presenting_go_on (self);
}

/** rungs_presenting_go_on: brings what is on to the front */
void
rungs_presenting_go_on (RungsPresenting *self)
{
  g_return_if_fail (RUNGS_IS_PRESENTING (self));

  if (self->presenter == NULL)
    return;
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), TRUE);
  rungs_presenter_begin (self->presenter);
  gtk_widget_grab_focus (rungs_presenter_get_console (self->presenter));
}

/** rungs_presenting_get_show: Returns: (transfer none) (nullable): what is shown now */
RungsShow *
rungs_presenting_get_show (RungsPresenting *self)
{
  g_return_val_if_fail (RUNGS_IS_PRESENTING (self), NULL);

  return self->presenter != NULL ? rungs_presenter_get_show (self->presenter) : NULL;
}

/** rungs_presenting_flush: hands what was typed to the workbook now */
void
rungs_presenting_flush (RungsPresenting *self)
{
  g_return_if_fail (RUNGS_IS_PRESENTING (self));

  if (self->presenter != NULL)
    rungs_presenter_flush (self->presenter);
}
