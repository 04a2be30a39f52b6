/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-sides.c: the ladder, and beside it what was chosen on it. The ladder keeps all the room until something is chosen; where
 * there is no room for both, what was chosen covers the ladder until it is closed.
 */
#include "config.h"

#include "ladder/ladder-sides.h"

#include <glib/gi18n.h>

/* The picture is still good to read when this much of it is left. */
#define PICTURE_LEAST 500

struct _RungsLadderSides
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *picture;
  GtkWidget *divider;
  GtkWidget *beside;

  /* weak */
  GtkWidget *toggle; /* or NULL */

  /* state */
  gboolean open;
  gboolean folded;
  guint folding_id;
};

G_DEFINE_FINAL_TYPE (RungsLadderSides, rungs_ladder_sides, GTK_TYPE_WIDGET)

static int
beside_width (RungsLadderSides *self,
              int               width)
{
  int minimum;
  int natural;

  gtk_widget_measure (self->beside, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width * 2 / 5));
}

static void
rungs_ladder_sides_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RungsLadderSides *self = RUNGS_LADDER_SIDES (widget);
  int picture_min;
  int picture_nat;
  int beside_min = 0;
  int beside_nat = 0;

  gtk_widget_measure (self->picture, orientation, -1, &picture_min, &picture_nat, NULL, NULL);
  gtk_widget_measure (self->beside, orientation, -1, &beside_min, &beside_nat, NULL, NULL);
  *minimum = MAX (picture_min, beside_min);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL && self->open ? picture_nat + beside_nat : picture_nat;
  *natural = MAX (*natural, *minimum);
}

static void
show_toggle (RungsLadderSides *self)
{
  if (self->toggle == NULL)
    return;
  if (!self->folded)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), FALSE);
  gtk_widget_set_visible (self->toggle, self->folded);
}

static gboolean
folded_cb (gpointer data)
{
  RungsLadderSides *self = data;

  self->folding_id = 0;
  show_toggle (self);
  return G_SOURCE_REMOVE;
}

static void
rungs_ladder_sides_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  RungsLadderSides *self = RUNGS_LADDER_SIDES (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation box = { 0, 0, width, height };
  int divider;
  int beside = beside_width (self, width);

  gtk_widget_measure (self->divider, GTK_ORIENTATION_HORIZONTAL, -1, &divider, NULL, NULL, NULL);
  if (self->folded != (width - beside - divider < PICTURE_LEAST))
    {
      self->folded = !self->folded;
      /* While places are given out, nothing may come or go. */
      if (self->toggle != NULL && self->folding_id == 0)
        self->folding_id = g_idle_add (folded_cb, self);
    }
  gtk_widget_set_child_visible (self->picture, !self->open || !self->folded);
  gtk_widget_set_child_visible (self->divider, self->open && !self->folded);
  gtk_widget_set_child_visible (self->beside, self->open);
  if (!self->open)
    {
      gtk_widget_size_allocate (self->picture, &box, -1);
    }
  else if (self->folded)
    {
      gtk_widget_size_allocate (self->beside, &box, -1);
    }
  else
    {
      box.width = width - beside - divider;
      box.x = mirrored ? beside + divider : 0;
      gtk_widget_size_allocate (self->picture, &box, -1);
      box.x = mirrored ? beside : width - beside - divider;
      box.width = divider;
      gtk_widget_size_allocate (self->divider, &box, -1);
      box.x = mirrored ? 0 : width - beside;
      box.width = beside;
      gtk_widget_size_allocate (self->beside, &box, -1);
    }
}

static void
rungs_ladder_sides_dispose (GObject *object)
{
  RungsLadderSides *self = RUNGS_LADDER_SIDES (object);

  g_clear_handle_id (&self->folding_id, g_source_remove);
  g_clear_weak_pointer (&self->toggle);
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->divider, gtk_widget_unparent);
  g_clear_pointer (&self->beside, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_ladder_sides_parent_class)->dispose (object);
}

static void
rungs_ladder_sides_class_init (RungsLadderSidesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_ladder_sides_dispose;
  widget_class->measure = rungs_ladder_sides_measure;
  widget_class->size_allocate = rungs_ladder_sides_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "sides");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_ladder_sides_init (RungsLadderSides *self)
{
}

/**
 * rungs_ladder_sides_new:
 * @picture: the ladder
 * @beside: what is chosen on it; not seen until rungs_ladder_sides_set_open()
 *
 * Returns: (transfer floating): both
 */
GtkWidget *
rungs_ladder_sides_new (GtkWidget *picture,
                        GtkWidget *beside)
{
  RungsLadderSides *self = g_object_new (RUNGS_TYPE_LADDER_SIDES, NULL);

  self->picture = picture;
  self->divider = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  self->beside = beside;
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  gtk_widget_set_parent (self->divider, GTK_WIDGET (self));
  gtk_widget_set_parent (self->beside, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->divider, FALSE);
  gtk_widget_set_child_visible (self->beside, FALSE);
  return GTK_WIDGET (self);
}

/** rungs_ladder_sides_set_open: shows what stands beside the ladder, or gives the ladder all the room */
void
rungs_ladder_sides_set_open (RungsLadderSides *self,
                             gboolean          open)
{
  g_return_if_fail (RUNGS_IS_LADDER_SIDES (self));

  if (self->open == !!open)
    return;
  self->open = !!open;
  gtk_widget_set_child_visible (self->beside, self->open);
  gtk_widget_set_child_visible (self->picture, !self->open || !self->folded);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** rungs_ladder_sides_get_open: Returns: whether something stands beside the ladder */
gboolean
rungs_ladder_sides_get_open (RungsLadderSides *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_SIDES (self), FALSE);

  return self->open;
}

/** rungs_ladder_sides_is_folded: Returns: whether there is room for one of the two only */
gboolean
rungs_ladder_sides_is_folded (RungsLadderSides *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_SIDES (self), FALSE);

  return self->folded;
}

static void
toggled_cb (RungsLadderSides *self,
            GtkWidget        *toggle)
{
  rungs_ladder_sides_set_open (self, !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
}

/**
 * rungs_ladder_sides_new_toggle:
 *
 * For what always stands beside the ladder, and would cover it for good where there is no room for both.
 *
 * Returns: (transfer floating): a button that uncovers the ladder; it is seen only where there is room for one of the two
 */
GtkWidget *
rungs_ladder_sides_new_toggle (RungsLadderSides *self)
{
  GtkWidget *toggle;

  g_return_val_if_fail (RUNGS_IS_LADDER_SIDES (self), NULL);

  toggle = gtk_toggle_button_new_with_label (_("See the ladder"));
  gtk_widget_set_size_request (toggle, -1, 44);
  gtk_widget_set_halign (toggle, GTK_ALIGN_START);
  gtk_widget_set_margin_start (toggle, 12);
  gtk_widget_set_margin_top (toggle, 6);
  gtk_widget_set_margin_bottom (toggle, 6);
  g_set_weak_pointer (&self->toggle, toggle);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  show_toggle (self);
  return toggle;
}
