/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * time-pane.c: through time: where each view stood, round by round, of one piece of work or of all, as a picture and as
 * a table.
 */
#include "config.h"

#include "ladder/time-pane.h"

#include <glib/gi18n.h>

#include "ladder-history.h"
#include "ladder/ladder-sheet.h"
#include "ladder/record-choice.h"
#include "ladder/time-chart.h"
#include "ladder/time-table.h"
#include "records/wrap-layout.h"

struct _RungsTimePane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *activity;
  GtkWidget *as_picture;
  GtkWidget *as_table;
  GtkWidget *stack;
  GtkWidget *chart;
  GtkWidget *table_scroller;

  /* owned */
  RungsRoom *room;
};

G_DEFINE_FINAL_TYPE (RungsTimePane, rungs_time_pane, GTK_TYPE_WIDGET)

static RungsChart *
read_chart (RungsTimePane  *self,
            GError        **error)
{
  RungsLadderFilter filter = {
    .ladder = rungs_room_get_ladder (self->room),
    .activity = rungs_room_get_activity (self->room),
    .for_outside = TRUE, /* what fewer than five people said is not shown here, on the laptop either */
    .audience = RUNGS_AUDIENCE_PROGRAMME,
  };
  g_autoptr (RungsLadderValues) values =
      rungs_ladder_values_read_filtered (rungs_room_get_workbook (self->room), &filter, error);
  g_autoptr (GPtrArray) history =
      values != NULL ? rungs_ladder_history_read (rungs_room_get_workbook (self->room), &filter, error) : NULL;
  RungsChartOptions options = {
    .width = 800, .height = 600, .text_scale = 1.0, .is_example = TRUE, .show_credit = TRUE
  };

  if (history == NULL)
    return NULL;
  return rungs_ladder_history_to_chart (values, history, 0, G_MAXUINT, &options);
}

static void
show (RungsTimePane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsChart) chart = NULL;

  /* What is not seen is not read; it is when it comes. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  chart = read_chart (self, &error);
  if (chart == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
      return;
    }
  rungs_time_chart_set_chart (RUNGS_TIME_CHART (self->chart), chart);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table_scroller), rungs_time_table_new (chart));
}

static void
activity_changed_cb (RungsTimePane *self)
{
  rungs_record_choice_set_id (RUNGS_RECORD_CHOICE (self->activity), rungs_room_get_activity (self->room));
  show (self);
}

static void
activity_chosen_cb (RungsTimePane *self)
{
  rungs_room_set_activity (self->room, rungs_record_choice_get_id (RUNGS_RECORD_CHOICE (self->activity)));
}

static void
way_chosen_cb (RungsTimePane *self)
{
  gboolean as_table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_table));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), as_table ? "table" : "picture");
}

static void
rungs_time_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rungs_time_pane_parent_class)->map (widget);
  show (RUNGS_TIME_PANE (widget));
}

static void
rungs_time_pane_dispose (GObject *object)
{
  RungsTimePane *self = RUNGS_TIME_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_time_pane_parent_class)->dispose (object);
}

static void
rungs_time_pane_class_init (RungsTimePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_time_pane_dispose;
  widget_class->map = rungs_time_pane_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timepane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
make_ways (RungsTimePane *self)
{
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (ways, "linked");
  gtk_widget_set_valign (ways, GTK_ALIGN_END);
  self->as_picture = gtk_toggle_button_new_with_label (_("Picture"));
  self->as_table = gtk_toggle_button_new_with_label (_("As a table"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->as_table), GTK_TOGGLE_BUTTON (self->as_picture));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
  gtk_widget_set_size_request (self->as_picture, -1, 44);
  gtk_widget_set_size_request (self->as_table, -1, 44);
  gtk_accessible_update_property (GTK_ACCESSIBLE (ways), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How it is shown"), -1);
  g_signal_connect_swapped (self->as_table, "toggled", G_CALLBACK (way_chosen_cb), self);
  gtk_box_append (GTK_BOX (ways), self->as_picture);
  gtk_box_append (GTK_BOX (ways), self->as_table);
  gtk_widget_set_parent (ways, self->bar);
}

static void
rungs_time_pane_init (RungsTimePane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->bar = rungs_wrap_box_new (12);
  gtk_widget_set_margin_start (self->bar, 12);
  gtk_widget_set_margin_end (self->bar, 12);
  gtk_widget_set_margin_top (self->bar, 6);
  gtk_widget_set_margin_bottom (self->bar, 6);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  self->chart = rungs_time_chart_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), rungs_ladder_scroller_new (self->chart, _("Through time")), "picture");
  self->table_scroller = rungs_ladder_scroller_new (NULL, _("Through time, as a table"));
  gtk_stack_add_named (GTK_STACK (self->stack), self->table_scroller, "table");
}

/**
 * rungs_time_pane_new:
 * @room: what is looked at
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
rungs_time_pane_new (RungsRoom *room)
{
  RungsTimePane *self = g_object_new (RUNGS_TYPE_TIME_PANE, NULL);

  self->room = g_object_ref (room);
  self->activity = rungs_record_choice_new (rungs_room_get_workbook (room), "activity", _("Which piece of work?"),
                                            _("All our work"));
  gtk_widget_set_parent (self->activity, self->bar);
  make_ways (self);
  g_signal_connect_swapped (self->activity, "chosen", G_CALLBACK (activity_chosen_cb), self);
  g_signal_connect_object (room, "notify::activity", G_CALLBACK (activity_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::ladder", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  activity_changed_cb (self);
  return GTK_WIDGET (self);
}
