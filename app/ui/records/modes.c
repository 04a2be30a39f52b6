/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * modes.c: what is done with a thing, or which side of it is seen: buttons in a row, or one drop-down where there is no room
 * for them. Both are always there, and say the same; one of them is seen.
 */
#include "config.h"

#include "records/modes.h"

#include "records/drop-down.h"
#include "shell/toolkit.h"

struct _RungsModes
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *row;
  GtkWidget *drop_down;

  /* owned */
  GPtrArray *buttons; /* weak: children of the row */
  GArray *modes;      /* int, in the order of the buttons */

  /* state */
  gboolean folded;
  gboolean setting;   /* what is chosen is set, by nobody's hand */
  gboolean elsewhere; /* the drop-down has one line more, of what is shown instead of a mode */
};

G_DEFINE_FINAL_TYPE (RungsModes, rungs_modes, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (RungsModes *self,
        guint       at)
{
  int mode;

  if (self->setting || at >= self->modes->len)
    return;
  mode = g_array_index (self->modes, int, at);
  rungs_modes_set_chosen (self, mode);
  g_signal_emit (self, signals[CHOSEN], 0, mode);
}

static void
toggled_cb (RungsModes      *self,
            GtkToggleButton *button)
{
  guint at;

  if (gtk_toggle_button_get_active (button) && g_ptr_array_find (self->buttons, button, &at))
    choose (self, at);
}

static void
selected_cb (RungsModes *self)
{
  choose (self, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)));
}

static void
rungs_modes_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  RungsModes *self = RUNGS_MODES (widget);
  int row_min;
  int row_nat;
  int down_min;
  int down_nat;

  gtk_widget_measure (self->row, orientation, -1, &row_min, &row_nat, NULL, NULL);
  gtk_widget_measure (self->drop_down, orientation, -1, &down_min, &down_nat, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (row_min, down_min);
      *natural = MAX (row_nat, *minimum);
    }
  else
    {
      *minimum = MAX (row_min, down_min);
      *natural = MAX (row_nat, down_nat);
    }
}

static void
rungs_modes_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  RungsModes *self = RUNGS_MODES (widget);
  GtkAllocation box = { 0, 0, width, height };
  int needed;
  int natural;

  gtk_widget_measure (self->row, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  gtk_widget_measure (self->drop_down, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  self->folded = needed > width;
  gtk_widget_set_child_visible (self->row, !self->folded);
  gtk_widget_set_child_visible (self->drop_down, self->folded);
  if (!self->folded)
    {
      gtk_widget_size_allocate (self->row, &box, -1);
      return;
    }
  box.width = MIN (width, natural);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    box.x = width - box.width;
  gtk_widget_size_allocate (self->drop_down, &box, -1);
}

static void
rungs_modes_dispose (GObject *object)
{
  RungsModes *self = RUNGS_MODES (object);

  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_modes_parent_class)->dispose (object);
}

static void
rungs_modes_finalize (GObject *object)
{
  RungsModes *self = RUNGS_MODES (object);

  g_ptr_array_unref (self->buttons);
  g_array_unref (self->modes);

  G_OBJECT_CLASS (rungs_modes_parent_class)->finalize (object);
}

static void
rungs_modes_class_init (RungsModesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_modes_dispose;
  object_class->finalize = rungs_modes_finalize;
  widget_class->measure = rungs_modes_measure;
  widget_class->size_allocate = rungs_modes_size_allocate;

  signals[CHOSEN] = g_signal_new ("chosen", RUNGS_TYPE_MODES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "modes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_modes_init (RungsModes *self)
{
  const char *const nothing[] = { NULL };

  self->buttons = g_ptr_array_new ();
  self->modes = g_array_new (FALSE, FALSE, sizeof (int));
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->row, "linked");
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  self->drop_down = rungs_drop_down_new (nothing);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->drop_down, FALSE);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * rungs_modes_new:
 * @name: what a screen reader calls the choice
 *
 * Returns: (transfer floating): a choice of nothing yet
 */
GtkWidget *
rungs_modes_new (const char *name)
{
  RungsModes *self = g_object_new (RUNGS_TYPE_MODES, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  rungs_drop_down_name (self->drop_down, name);
  rungs_toolkit_name_inside (self->drop_down, name);
  return GTK_WIDGET (self);
}

/** rungs_modes_add: one more to choose; the first is chosen until another is */
void
rungs_modes_add (RungsModes *self,
                 int         mode,
                 const char *label)
{
  GtkWidget *button;
  GListModel *list;

  g_return_if_fail (RUNGS_IS_MODES (self));

  self->setting = TRUE;
  button = gtk_toggle_button_new_with_label (label);
  gtk_widget_set_size_request (button, -1, 36);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), g_ptr_array_index (self->buttons, 0));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->row), button);
  g_ptr_array_add (self->buttons, button);
  g_array_append_val (self->modes, mode);
  list = gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down));
  gtk_string_list_append (GTK_STRING_LIST (list), label);
  self->setting = FALSE;
}

/* One line more than there are modes, or not any more. */
static void
set_elsewhere (RungsModes *self,
               const char *words)
{
  GListModel *list = gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down));
  const char *lines[] = { words, NULL };

  gtk_string_list_splice (GTK_STRING_LIST (list), self->modes->len, self->elsewhere ? 1 : 0, words != NULL ? lines : NULL);
  self->elsewhere = words != NULL;
}

/**
 * rungs_modes_set_elsewhere:
 * @words: what is shown instead of a mode
 *
 * Shows that none of the modes is chosen, so that each can be, that which was chosen last too. Nobody is told.
 */
void
rungs_modes_set_elsewhere (RungsModes *self,
                           const char *words)
{
  g_return_if_fail (RUNGS_IS_MODES (self) && words != NULL);

  self->setting = TRUE;
  for (guint i = 0; i < self->modes->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), FALSE);
  set_elsewhere (self, words);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), self->modes->len);
  self->setting = FALSE;
}

/** rungs_modes_set_chosen: shows which is chosen; nobody is told */
void
rungs_modes_set_chosen (RungsModes *self,
                        int         mode)
{
  g_return_if_fail (RUNGS_IS_MODES (self));

  self->setting = TRUE;
  for (guint i = 0; i < self->modes->len; i++)
    {
      if (g_array_index (self->modes, int, i) != mode)
        continue;
      gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), TRUE);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
    }
  set_elsewhere (self, NULL);
  self->setting = FALSE;
}

/** rungs_modes_is_folded: Returns: whether there is room for the drop-down only */
gboolean
rungs_modes_is_folded (RungsModes *self)
{
  g_return_val_if_fail (RUNGS_IS_MODES (self), FALSE);

  return self->folded;
}
