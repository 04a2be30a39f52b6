/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * work-pane.c: all our work on one ladder: as a picture, in words, or as lists and forms. What is chosen on the picture opens
 * beside it.
 */
#include "config.h"

#include "ladder/work-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/ladder-beside.h"
#include "ladder/ladder-deeds.h"
#include "ladder/ladder-sheet.h"
#include "ladder/ladder-sides.h"
#include "ladder/ladder-view.h"
#include "ladder/work-filter.h"
#include "records/record-page.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"

struct _RungsWorkPane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *as_picture;
  GtkWidget *as_words;
  GtkWidget *as_records;
  GtkWidget *filter;
  GtkWidget *moves;      /* the next press on a figure lifts it */
  GtkWidget *names;
  GtkWidget *what_to_do; /* seen while nothing stands on the ladder */
  GtkWidget *stack;
  GtkWidget *sides;
  GtkWidget *view;
  GtkWidget *beside;
  GtkWidget *words_scroller;
  GtkWidget *records;    /* NULL until it is first looked at */

  /* owned */
  RungsRoom *room;
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsWorkPane, rungs_work_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

static void
choose (RungsWorkPane *self,
        RungsBeside    what,
        int            rung,
        const char    *placing)
{
  RungsLadderSides *sides = RUNGS_LADDER_SIDES (self->sides);
  g_autofree char *kept = g_strdup (placing);

  rungs_ladder_view_set_chosen (RUNGS_LADDER_VIEW (self->view), rung, kept);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
  rungs_ladder_sides_set_open (sides, TRUE);
  rungs_ladder_beside_show (RUNGS_LADDER_BESIDE (self->beside), what, rung, kept);
  /* Where the panel covers the ladder the keyboard goes along; beside it, it stays on the ladder. */
  if (rungs_ladder_sides_is_folded (sides))
    rungs_ladder_beside_take_focus (RUNGS_LADDER_BESIDE (self->beside));
}

/* Gives the ladder all the room, and the keyboard back to what was chosen on it. */
static void
close_beside (RungsWorkPane *self)
{
  RungsLadderBeside *beside = RUNGS_LADDER_BESIDE (self->beside);
  RungsLadderView *view = RUNGS_LADDER_VIEW (self->view);
  GtkWidget *back = NULL;

  switch (rungs_ladder_beside_get_what (beside))
    {
    case RUNGS_BESIDE_NOTHING:
      return;
    case RUNGS_BESIDE_PLACING:
      back = rungs_ladder_view_get_figure (view, rungs_ladder_beside_get_placing (beside));
      break;
    case RUNGS_BESIDE_RUNG:
      back = rungs_ladder_view_get_rung (view, rungs_ladder_beside_get_rung (beside));
      break;
    case RUNGS_BESIDE_PLACE:
    default:
      break;
    }
  rungs_ladder_view_set_chosen (view, 0, NULL);
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), FALSE);
  rungs_ladder_beside_show (beside, RUNGS_BESIDE_NOTHING, 0, NULL);
  if (back == NULL || !gtk_widget_grab_focus (back))
    gtk_widget_grab_focus (self->view);
}

/** rungs_work_pane_show_picture: shows the ladder, and no list of records */
void
rungs_work_pane_show_picture (RungsWorkPane *self)
{
  g_return_if_fail (RUNGS_IS_WORK_PANE (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
}

/** rungs_work_pane_close: leaves, one after the other: who is being moved, moving, and what stands beside the ladder */
void
rungs_work_pane_close (RungsWorkPane *self)
{
  RungsLadderView *view;

  g_return_if_fail (RUNGS_IS_WORK_PANE (self));

  view = RUNGS_LADDER_VIEW (self->view);
  if (rungs_ladder_view_get_lifted (view) != NULL)
    {
      rungs_ladder_view_put_back (view);
      return;
    }
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->moves)))
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->moves), FALSE);
      return;
    }
  close_beside (self);
}

static void
show_words (RungsWorkPane *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);
  GtkWidget *clamp;

  if (values == NULL)
    return;
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), rungs_ladder_words_sheet_new (values));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->words_scroller), clamp);
}

static void
values_changed_cb (RungsWorkPane *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);

  if (values == NULL)
    return;
  gtk_widget_set_visible (self->what_to_do, values->standings->len == 0);
  gtk_label_set_label (GTK_LABEL (self->what_to_do), rungs_work_filter_is_empty (rungs_room_get_filter (self->room))
                       ? _("Nothing stands on the ladder yet. Press “Place on the ladder” and say where a piece of work is "
                           "now. Press a rung to read what it means.")
                       : _("Nothing here is like that. Press “Show all” to see all work again."));
  rungs_ladder_view_set_values (RUNGS_LADDER_VIEW (self->view), rungs_ladder_values_ref (values));
  rungs_ladder_beside_refresh (RUNGS_LADDER_BESIDE (self->beside));
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_words)))
    show_words (self);
}

/* Where something would be put, for who hears it. */
static void
say_placing (RungsWorkPane *self,
             int            rung)
{
  /* Translators: number and name of a rung; the words on a button */
  g_autofree char *words = g_strdup_printf (_("Rung %d, %s. Press “%s” when all is said."), rung,
                                            rungs_room_get_values (self->room)->rung_names[rung - 1], _("Put it there"));

  rungs_ladder_view_set_chosen (RUNGS_LADDER_VIEW (self->view), rung, NULL);
  rungs_room_say (self->room, words);
}

static void
rung_chosen_cb (RungsWorkPane *self,
                int            rung)
{
  if (rungs_ladder_beside_press (RUNGS_LADDER_BESIDE (self->beside), rung))
    say_placing (self, rung);
  else
    rungs_work_pane_show_rung (self, rung);
}

/* Somebody is dragged from the sheet to the ladder. */
static void
hold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RungsWorkPane *self = RUNGS_WORK_PANE (widget);
  int view;
  double x;
  double y;
  gboolean ended;
  int rung;

  g_variant_get (parameter, "(iddb)", &view, &x, &y, &ended);
  rung = rungs_ladder_view_rung_at (RUNGS_LADDER_VIEW (self->view), GTK_WIDGET (gtk_widget_get_root (widget)), x, y);
  rungs_ladder_view_set_chosen (RUNGS_LADDER_VIEW (self->view), rung, NULL);
  if (ended && rung >= 1 && rungs_ladder_beside_drop (RUNGS_LADDER_BESIDE (self->beside), (RungsView) view, rung))
    say_placing (self, rung);
}

static void
figure_chosen_cb (RungsWorkPane *self,
                  const char    *placing,
                  const char    *activity)
{
  rungs_work_pane_show_placing (self, placing);
}

static void
figure_moved_cb (RungsWorkPane *self,
                 const char    *placing,
                 int            rung)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);
  RungsStanding *standing = rungs_room_find (self->room, placing);
  g_autofree char *words = NULL;

  if (standing == NULL)
    return;
  words = rungs_deed_where (values, standing->title, rung);
  rungs_room_do (self->room, rungs_deed_move (values, placing, rung), words);
}

static void
moving_said_cb (RungsWorkPane *self,
                const char    *words)
{
  rungs_room_say (self->room, words);
}

static void
placed_cb (RungsWorkPane *self,
           const char    *placing)
{
  RungsStanding *standing = rungs_room_find (self->room, placing);
  g_autofree char *words = NULL;
  GtkWidget *figure;

  choose (self, RUNGS_BESIDE_PLACING, 0, placing);
  if (standing == NULL)
    return;
  words = rungs_deed_where (rungs_room_get_values (self->room), standing->title, standing->rung);
  rungs_room_say (self->room, words);
  figure = rungs_ladder_view_get_figure (RUNGS_LADDER_VIEW (self->view), placing);
  if (figure != NULL)
    gtk_widget_grab_focus (figure);
}

/** rungs_work_pane_show_rung: opens what a rung means, beside the ladder; @rung from 1 */
void
rungs_work_pane_show_rung (RungsWorkPane *self,
                           int            rung)
{
  g_return_if_fail (RUNGS_IS_WORK_PANE (self));

  if (rungs_room_get_values (self->room) == NULL || rung < 1 ||
      rung > (int) rungs_room_get_values (self->room)->n_rungs)
    return;
  rungs_room_set_rung (self->room, rung);
  choose (self, RUNGS_BESIDE_RUNG, rung, NULL);
}

/** rungs_work_pane_show_placing: opens who a figure is, beside the ladder */
void
rungs_work_pane_show_placing (RungsWorkPane *self,
                              const char    *placing)
{
  RungsStanding *standing;

  g_return_if_fail (RUNGS_IS_WORK_PANE (self));

  standing = rungs_room_find (self->room, placing);
  if (standing != NULL)
    rungs_room_set_activity (self->room, standing->activity);
  choose (self, RUNGS_BESIDE_PLACING, 0, placing);
}

/**
 * rungs_work_pane_place:
 * @activity: (nullable): what is placed, if it is known
 */
void
rungs_work_pane_place (RungsWorkPane *self,
                       const char    *activity)
{
  g_return_if_fail (RUNGS_IS_WORK_PANE (self));

  if (rungs_room_get_values (self->room) == NULL)
    return;
  choose (self, RUNGS_BESIDE_PLACE, 0, NULL);
  rungs_ladder_beside_begin_place (RUNGS_LADDER_BESIDE (self->beside), activity);
}

/**
 * rungs_work_pane_move:
 * @placing: who
 * @step: 1 up, -1 down
 */
void
rungs_work_pane_move (RungsWorkPane *self,
                      const char    *placing,
                      int            step)
{
  RungsStanding *standing;
  int rung;

  g_return_if_fail (RUNGS_IS_WORK_PANE (self));

  standing = rungs_room_find (self->room, placing);
  if (standing == NULL)
    return;
  /* From beside the ladder the way goes up, onto the first rung. */
  rung = standing->rung < 1 ? 1 : standing->rung + step;
  if (rung >= 1)
    figure_moved_cb (self, placing, rung);
}

/** rungs_work_pane_lift: lets somebody be put on the rung that is pressed next */
void
rungs_work_pane_lift (RungsWorkPane *self,
                      const char    *placing)
{
  g_autofree char *kept = g_strdup (placing);

  g_return_if_fail (RUNGS_IS_WORK_PANE (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
  /* Where the panel covers the ladder, it gives way. */
  if (rungs_ladder_sides_is_folded (RUNGS_LADDER_SIDES (self->sides)))
    close_beside (self);
  rungs_ladder_view_lift (RUNGS_LADDER_VIEW (self->view), kept);
}

static void
show_records (RungsWorkPane *self)
{
  if (self->records == NULL)
    {
      self->records = rungs_ladder_records_page_new (rungs_room_get_workbook (self->room));
      gtk_stack_add_named (GTK_STACK (self->stack), self->records, "records");
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "records");
}

static void
way_chosen_cb (RungsWorkPane *self)
{
  gboolean is_picture = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_picture));

  /* A list of records is filtered by what stands above it; only in the picture are there names to show and figures to move. */
  gtk_widget_set_visible (self->filter, !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_records)));
  gtk_widget_set_visible (self->names, is_picture);
  if (!is_picture)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->moves), FALSE);
  gtk_widget_set_visible (self->moves, is_picture);
  if (is_picture)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "picture");
    }
  else if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_words)))
    {
      show_words (self);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "words");
    }
  else if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_records)))
    {
      show_records (self);
    }
}

static gboolean
rungs_work_pane_show_record (RungsPage       *page,
                             const RungsKind *kind,
                             const char      *id)
{
  RungsWorkPane *self = RUNGS_WORK_PANE (page);

  if (kind == NULL)
    return FALSE;
  if (g_str_equal (kind->name, "placing") && rungs_room_find (self->room, id) != NULL)
    {
      rungs_work_pane_show_placing (self, id);
      return TRUE;
    }
  if (!g_str_equal (kind->name, "activity") && !g_str_equal (kind->name, "rung") &&
      !g_str_equal (kind->name, "placing") && !g_str_equal (kind->name, "aim"))
    return FALSE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_records), TRUE);
  show_records (self);
  return rungs_page_show_record (RUNGS_PAGE (self->records), kind, id);
}

static void
rungs_work_pane_get_current (RungsPage        *page,
                             const RungsKind **kind,
                             char            **id)
{
  RungsWorkPane *self = RUNGS_WORK_PANE (page);

  if (self->records != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_records)))
    {
      rungs_page_get_current (RUNGS_PAGE (self->records), kind, id);
    }
  else if (rungs_ladder_beside_get_what (RUNGS_LADDER_BESIDE (self->beside)) == RUNGS_BESIDE_PLACING)
    {
      *kind = rungs_kind_find ("placing");
      *id = g_strdup (rungs_ladder_beside_get_placing (RUNGS_LADDER_BESIDE (self->beside)));
    }
}

static void
rungs_work_pane_flush (RungsPage *page)
{
  RungsWorkPane *self = RUNGS_WORK_PANE (page);

  rungs_ladder_beside_flush (RUNGS_LADDER_BESIDE (self->beside));
  if (self->records != NULL)
    rungs_page_flush (RUNGS_PAGE (self->records));
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->show_record = rungs_work_pane_show_record;
  iface->get_current = rungs_work_pane_get_current;
  iface->flush = rungs_work_pane_flush;
}

static void
rungs_work_pane_dispose (GObject *object)
{
  RungsWorkPane *self = RUNGS_WORK_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_work_pane_parent_class)->dispose (object);
}

static gboolean
rungs_work_pane_grab_focus (GtkWidget *widget)
{
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (RUNGS_WORK_PANE (widget)->stack));

  return shown != NULL && ((gtk_widget_get_state_flags (shown) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ||
                           gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD));
}

static void
rungs_work_pane_class_init (RungsWorkPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_work_pane_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_work_pane_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "workpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_class_install_action (widget_class, "place.hold", "(iddb)", hold_action);
}

static GtkWidget *
new_way (RungsWorkPane *self,
         GtkWidget     *group,
         const char    *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_widget_set_size_request (button, -1, 36);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (way_chosen_cb), self);
  return button;
}

static void
moves_cb (RungsWorkPane *self)
{
  gboolean moves = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->moves));

  if (moves)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
  rungs_ladder_view_set_press_lifts (RUNGS_LADDER_VIEW (self->view), moves);
  rungs_room_say (self->room, moves ? _("Press who you want to move. Esc when you are done.") : _("Moving is done."));
}

static void
names_cb (RungsWorkPane *self)
{
  rungs_ladder_view_set_names (RUNGS_LADDER_VIEW (self->view),
                               gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->names)));
}

static gboolean
key_pressed_cb (RungsWorkPane   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkToggleButton *names = GTK_TOGGLE_BUTTON (self->names);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) || (keyval != GDK_KEY_n && keyval != GDK_KEY_N))
    return GDK_EVENT_PROPAGATE;
  gtk_toggle_button_set_active (names, !gtk_toggle_button_get_active (names));
  return GDK_EVENT_STOP;
}

static GtkWidget *
add_toggle (RungsWorkPane *self,
            const char    *label,
            const char    *tooltip,
            GCallback      toggled)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_size_request (button, -1, 36);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_swapped (button, "toggled", toggled, self);
  gtk_widget_set_parent (button, self->bar);
  return button;
}

static void
make_bar (RungsWorkPane *self)
{
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (ways, "linked");
  self->as_picture = new_way (self, NULL, _("Picture"));
  self->as_words = new_way (self, self->as_picture, _("In words"));
  self->as_records = new_way (self, self->as_picture, _("As a list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (ways), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How the ladder is shown"), -1);
  gtk_box_append (GTK_BOX (ways), self->as_picture);
  gtk_box_append (GTK_BOX (ways), self->as_words);
  gtk_box_append (GTK_BOX (ways), self->as_records);
  gtk_widget_set_parent (ways, self->bar);
  self->filter = rungs_work_filter_new (self->room);
  gtk_widget_set_parent (self->filter, self->bar);
  self->moves = add_toggle (self, _("Move"), _("Press a figure, then a rung. Or drag a figure; or press M on one."),
                            G_CALLBACK (moves_cb));
  gtk_widget_set_sensitive (self->moves, !rungs_workbook_is_read_only (rungs_room_get_workbook (self->room)));
  self->names = add_toggle (self, _("Names"), _("Say beside each who it is, where there is room (N on the ladder)"), G_CALLBACK (names_cb));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->names), TRUE);
}

static void
rungs_work_pane_init (RungsWorkPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->bar = rungs_wrap_box_new (6);
  gtk_widget_set_margin_start (self->bar, 12);
  gtk_widget_set_margin_end (self->bar, 12);
  gtk_widget_set_margin_top (self->bar, 6);
  gtk_widget_set_margin_bottom (self->bar, 6);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  self->what_to_do = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->what_to_do), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->what_to_do), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_start (self->what_to_do, 18);
  gtk_widget_set_margin_end (self->what_to_do, 18);
  gtk_widget_set_margin_bottom (self->what_to_do, 9);
  gtk_box_append (GTK_BOX (self->box), self->what_to_do);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_box_append (GTK_BOX (self->box), self->stack);
}

/**
 * rungs_work_pane_new:
 * @room: what is looked at
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
rungs_work_pane_new (RungsRoom *room)
{
  RungsWorkPane *self = g_object_new (RUNGS_TYPE_WORK_PANE, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->room = g_object_ref (room);
  self->view = rungs_ladder_view_new ();
  self->beside = rungs_ladder_beside_new (room);
  self->sides = rungs_ladder_sides_new (rungs_ladder_scroller_new (self->view, NULL), self->beside);
  gtk_stack_add_named (GTK_STACK (self->stack), self->sides, "picture");
  self->words_scroller = rungs_ladder_scroller_new (NULL, _("The ladder in words"));
  gtk_stack_add_named (GTK_STACK (self->stack), self->words_scroller, "words");
  make_bar (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_swapped (self->view, "rung-chosen", G_CALLBACK (rung_chosen_cb), self);
  g_signal_connect_swapped (self->view, "figure-chosen", G_CALLBACK (figure_chosen_cb), self);
  g_signal_connect_swapped (self->view, "figure-moved", G_CALLBACK (figure_moved_cb), self);
  g_signal_connect_swapped (self->view, "moving-said", G_CALLBACK (moving_said_cb), self);
  rungs_ladder_view_set_can_move (RUNGS_LADDER_VIEW (self->view), !rungs_workbook_is_read_only (rungs_room_get_workbook (room)));
  g_signal_connect_swapped (self->beside, "placed", G_CALLBACK (placed_cb), self);
  g_signal_connect_swapped (self->beside, "leave", G_CALLBACK (close_beside), self);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (values_changed_cb), self, G_CONNECT_SWAPPED);
  values_changed_cb (self);
  return GTK_WIDGET (self);
}
