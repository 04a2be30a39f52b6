/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-page.c: the page of the ladder: a bar that says what is done with it, the pane of that, and below it what happened
 * last, in words.
 */
#include "config.h"

#include "ladder/ladder-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dates.h"
#include "ladder/aims-pane.h"
#include "ladder/card-pane.h"
#include "ladder/explain-pane.h"
#include "ladder/ladder-choice.h"
#include "ladder/ladder-settings.h"
#include "ladder/later-pane.h"
#include "ladder/live-pane.h"
#include "ladder/room.h"
#include "ladder/round-reading.h"
#include "ladder/taking-away.h"
#include "ladder/time-pane.h"
#include "ladder/work-pane.h"
#include "records/modes.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "shell/typing.h"
#include "wall/ladder-show.h"
#include "wall/presenting.h"

/* What can be done with the ladder, in the order of the bar. A pane is made when it is first shown; one that holds typed text is
 * a RungsPage and is flushed with this one. */
static const struct
{
  RungsRoomMode mode;
  const char *name;
  const char *label;
  GtkWidget *(*make_pane) (RungsRoom *room);
} modes[] = {
  { RUNGS_ROOM_WORK, "work", N_("Our work"), rungs_work_pane_new },
  { RUNGS_ROOM_CARD, "card", N_("One card"), rungs_card_pane_new },
  { RUNGS_ROOM_LATER, "later", N_("Now and later"), rungs_later_pane_new },
  { RUNGS_ROOM_AIMS, "aims", N_("Aims"), rungs_aims_pane_new },
  { RUNGS_ROOM_EXPLAIN, "explain", N_("Explain"), rungs_explain_pane_new },
  { RUNGS_ROOM_LIVE, "live", N_("Live"), rungs_live_pane_new },
  { RUNGS_ROOM_TIME, "time", N_("Through time"), rungs_time_pane_new },
};

#define RUNGS_TYPE_LADDER_PAGE (rungs_ladder_page_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderPage, rungs_ladder_page, RUNGS, LADDER_PAGE, GtkWidget)

struct _RungsLadderPage
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *presenting; /* the page, and beside it the console while the wall is on */
  GtkWidget *box;
  GtkWidget *modes;
  GtkWidget *which;    /* seen where there is more than one ladder to choose from */
  GtkWidget *taking_away;
  GtkWidget *present;
  GtkWidget *problem;
  GtkWidget *stack;
  GtkWidget *said_place;
  GtkWidget *said;

  /* owned */
  RungsRoom *room;
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsLadderPage, rungs_ladder_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

static GtkWidget *
get_pane (RungsLadderPage *self,
          RungsRoomMode    mode)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      GtkWidget *pane;

      if (modes[i].mode != mode)
        continue;
      pane = gtk_stack_get_child_by_name (GTK_STACK (self->stack), modes[i].name);
      if (pane == NULL)
        {
          pane = modes[i].make_pane (self->room);
          gtk_stack_add_named (GTK_STACK (self->stack), pane, modes[i].name);
        }
      return pane;
    }
  return NULL;
}

/* While nothing was done yet it says what can be done with all our work; the other panes say it themselves. */
static void
show_said (RungsLadderPage *self)
{
  const char *shown = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
  const char *said = rungs_room_get_said (self->room);

  if (said == NULL)
    said = g_strcmp0 (shown, "work") == 0
             ? _("Press anything to read about it. In the picture, drag a figure to move it.") : "";
  gtk_label_set_label (GTK_LABEL (self->said), said);
}

static void
place_changed_cb (RungsLadderPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.place-changed", NULL);
}

static void
mode_changed_cb (RungsLadderPage *self)
{
  GtkWidget *pane = get_pane (self, rungs_room_get_mode (self->room));

  if (pane == NULL)
    return;
  rungs_modes_set_chosen (RUNGS_MODES (self->modes), (int) rungs_room_get_mode (self->room));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), pane);
  show_said (self);
  place_changed_cb (self);
}

static void
leave_settings_cb (RungsLadderPage *self)
{
  mode_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The words of each ladder, shown instead of a pane. */
static RungsPage *
go_to_settings (RungsLadderPage *self)
{
  GtkWidget *settings = gtk_stack_get_child_by_name (GTK_STACK (self->stack), "settings");

  if (settings == NULL)
    {
      settings = rungs_ladder_settings_new (self->room);
      gtk_stack_add_named (GTK_STACK (self->stack), settings, "settings");
      g_signal_connect_object (settings, "leave", G_CALLBACK (leave_settings_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), settings);
  show_said (self);
  rungs_modes_set_elsewhere (RUNGS_MODES (self->modes), _("The ladder's words"));
  gtk_widget_grab_focus (settings);
  return RUNGS_PAGE (settings);
}

static void
ladder_chosen_cb (RungsLadderPage *self)
{
  RungsRecord *ladder = rungs_ladder_choice_get_ladder (RUNGS_LADDER_CHOICE (self->which));
  gboolean is_main = ladder == NULL || g_strcmp0 (rungs_record_get (ladder, "main"), "yes") == 0;

  rungs_room_set_ladder (self->room, is_main ? NULL : rungs_record_id (ladder));
}

static void
ladder_changed_cb (RungsLadderPage *self)
{
  rungs_ladder_choice_set_id (RUNGS_LADDER_CHOICE (self->which), rungs_room_get_ladder (self->room));
}

static void
update_which (RungsLadderPage *self)
{
  gtk_widget_set_visible (self->which, rungs_ladder_choice_get_count (RUNGS_LADDER_CHOICE (self->which)) > 1);
}

static void
mode_chosen_cb (RungsLadderPage *self,
                int              mode)
{
  rungs_room_set_mode (self->room, mode);
  /* It may be the mode that the words of the ladder were shown over. */
  mode_changed_cb (self);
}

static void
speak_cb (RungsLadderPage *self,
          const char      *words)
{
  rungs_toolkit_announce (GTK_WIDGET (self), words);
}

static void
problem_cb (RungsLadderPage *self,
            const char      *words)
{
  if (rungs_room_get_values (self->room) != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", words);
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->problem), words);
  gtk_widget_set_visible (self->problem, TRUE);
}

static void
values_changed_cb (RungsLadderPage *self)
{
  gtk_widget_set_visible (self->problem, FALSE);
}

/* The pane of all our work, shown. */
static RungsWorkPane *
go_to_work (RungsLadderPage *self)
{
  rungs_room_set_mode (self->room, RUNGS_ROOM_WORK);
  mode_changed_cb (self);
  return RUNGS_WORK_PANE (get_pane (self, RUNGS_ROOM_WORK));
}

static void
show_rung_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  rungs_work_pane_show_rung (go_to_work (RUNGS_LADDER_PAGE (widget)), g_variant_get_int32 (parameter));
}

static void
show_placing_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  rungs_work_pane_show_placing (go_to_work (RUNGS_LADDER_PAGE (widget)), g_variant_get_string (parameter, NULL));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const char *kind;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  rungs_page_show_record (RUNGS_PAGE (widget), rungs_kind_find (kind), id);
}

static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const char *activity = g_variant_get_string (parameter, NULL);

  rungs_work_pane_place (go_to_work (RUNGS_LADDER_PAGE (widget)), *activity != '\0' ? activity : NULL);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (widget);

  if (rungs_room_get_mode (self->room) == RUNGS_ROOM_WORK)
    rungs_work_pane_close (go_to_work (self));
}

static void
move_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  rungs_work_pane_move (go_to_work (RUNGS_LADDER_PAGE (widget)), g_variant_get_string (parameter, NULL), 1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  rungs_work_pane_move (go_to_work (RUNGS_LADDER_PAGE (widget)), g_variant_get_string (parameter, NULL), -1);
}

/* Where there is no room for both, the console covers the ladder; this button changes between them. */
static void
update_present (RungsLadderPage *self)
{
  RungsShow *show = rungs_presenting_get_show (RUNGS_PRESENTING (self->presenting));

  gtk_button_set_label (GTK_BUTTON (self->present), show == NULL ? _("Present") : _("The wall"));
}

static void
left_cb (RungsLadderPage *self)
{
  update_present (self);
  gtk_widget_grab_focus (self->present);
  rungs_room_say (self->room, _("The ladder is no longer shown to the room."));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  rungs_taking_away_print (RUNGS_TAKING_AWAY (RUNGS_LADDER_PAGE (widget)->taking_away));
}

static void
present_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (widget);

  if (rungs_presenting_get_show (RUNGS_PRESENTING (self->presenting)) == NULL)
    {
      g_autoptr (RungsShow) show = rungs_ladder_show_new (self->room);

      rungs_presenting_begin (RUNGS_PRESENTING (self->presenting), show);
      update_present (self);
      return;
    }
  rungs_presenting_go_on (RUNGS_PRESENTING (self->presenting));
}

/* Back to the ladder where the console covers it; the show goes on. */
static void
back_cb (RungsLadderPage *self)
{
  gtk_widget_grab_focus (self->present);
}

static void
lift_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  rungs_work_pane_lift (go_to_work (RUNGS_LADDER_PAGE (widget)), g_variant_get_string (parameter, NULL));
}

static void
words_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  go_to_settings (RUNGS_LADDER_PAGE (widget));
}

static void
rungs_ladder_page_begin_new (RungsPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "ladder.place", "s", "");
}

static gboolean
rungs_ladder_page_show_record (RungsPage       *page,
                               const RungsKind *kind,
                               const char      *id)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (page);

  if (kind != NULL && (g_str_equal (kind->name, "ladder") || g_str_equal (kind->name, "rung")))
    return rungs_page_show_record (go_to_settings (self), kind, id);
  if (!rungs_page_show_record (RUNGS_PAGE (get_pane (self, RUNGS_ROOM_WORK)), kind, id))
    return FALSE;
  go_to_work (self);
  return TRUE;
}

static void
rungs_ladder_page_get_current (RungsPage        *page,
                               const RungsKind **kind,
                               char            **id)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (page);
  GtkWidget *pane = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (rungs_page_get_side (page) != NULL)
    {
      *kind = rungs_kind_find ("activity");
      *id = g_strdup (rungs_room_get_activity (self->room));
    }
  else if (RUNGS_IS_PAGE (pane))
    rungs_page_get_current (RUNGS_PAGE (pane), kind, id);
}

/* What is done with the ladder: nothing but all our work, until something else is. */
static const char *
rungs_ladder_page_get_side (RungsPage *page)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (page);
  const char *shown = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    if (modes[i].mode != RUNGS_ROOM_WORK && g_strcmp0 (modes[i].name, shown) == 0)
      return modes[i].name;
  return NULL;
}

/* The piece of work, and the meeting of today at which it was placed. */
static void
take_up (RungsLadderPage *self,
         const char      *activity)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *meeting = rungs_round_left (rungs_room_get_workbook (self->room), activity, today);

  rungs_room_set_meeting (self->room, meeting);
  rungs_room_set_activity (self->room, activity);
}

/* The piece of work that was shown before it is the one that it is done with. */
static void
rungs_ladder_page_show_side (RungsPage  *page,
                             const char *name)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (page);
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      if (modes[i].mode == RUNGS_ROOM_WORK || g_strcmp0 (modes[i].name, name) != 0)
        continue;
      rungs_ladder_page_get_current (page, &kind, &id);
      if (kind != NULL && g_str_equal (kind->name, "activity") && id != NULL)
        {
          rungs_work_pane_show_picture (go_to_work (self));
          take_up (self, id);
        }
      rungs_room_set_mode (self->room, modes[i].mode);
      return;
    }
}

static void
rungs_ladder_page_flush (RungsPage *page)
{
  GtkWidget *stack = RUNGS_LADDER_PAGE (page)->stack;

  for (GtkWidget *pane = gtk_widget_get_first_child (stack); pane != NULL; pane = gtk_widget_get_next_sibling (pane))
    if (RUNGS_IS_PAGE (pane))
      rungs_page_flush (RUNGS_PAGE (pane));
  rungs_presenting_flush (RUNGS_PRESENTING (RUNGS_LADDER_PAGE (page)->presenting));
}

static const char *
rungs_ladder_page_get_task (RungsPage *page)
{
  return _("Place on the ladder");
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->begin_new = rungs_ladder_page_begin_new;
  iface->show_record = rungs_ladder_page_show_record;
  iface->get_current = rungs_ladder_page_get_current;
  iface->get_side = rungs_ladder_page_get_side;
  iface->show_side = rungs_ladder_page_show_side;
  iface->flush = rungs_ladder_page_flush;
  iface->get_task = rungs_ladder_page_get_task;
}

static void
rungs_ladder_page_dispose (GObject *object)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (object);

  g_clear_pointer (&self->presenting, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_ladder_page_parent_class)->dispose (object);
}

static gboolean
rungs_ladder_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (RUNGS_LADDER_PAGE (widget)->stack));

  return shown != NULL && ((gtk_widget_get_state_flags (shown) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ||
                           gtk_widget_grab_focus (shown) || gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD));
}

/* Keys that are for the pane are heard wherever the keyboard is on the page: what was pressed last is often above it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RungsLadderPage       *self)
{
  GtkWidget *pane = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (pane == NULL || gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (keys)) == NULL ||
      rungs_tabbing_child (pane) != NULL || rungs_is_typing (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  return gtk_event_controller_key_forward (keys, pane);
}

static void
rungs_ladder_page_class_init (RungsLadderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_ladder_page_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_ladder_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ladderpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_class_install_action (widget_class, "ladder.show-rung", "i", show_rung_action);
  gtk_widget_class_install_action (widget_class, "ladder.show-placing", "s", show_placing_action);
  gtk_widget_class_install_action (widget_class, "ladder.open", "(ss)", open_action);
  gtk_widget_class_install_action (widget_class, "ladder.place", "s", place_action);
  gtk_widget_class_install_action (widget_class, "ladder.words", NULL, words_action);
  gtk_widget_class_install_action (widget_class, "ladder.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "ladder.present", NULL, present_action);
  gtk_widget_class_install_action (widget_class, "ladder.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "ladder.move-up", "s", move_up_action);
  gtk_widget_class_install_action (widget_class, "ladder.move-down", "s", move_down_action);
  gtk_widget_class_install_action (widget_class, "ladder.lift", "s", lift_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "ladder.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "ladder.print", NULL);
}

static void
rungs_ladder_page_init (RungsLadderPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->presenting = rungs_presenting_new (self->box, _("Back to the ladder"));
  g_signal_connect_swapped (self->presenting, "left", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (self->presenting, "back", G_CALLBACK (back_cb), self);
  gtk_widget_set_parent (self->presenting, GTK_WIDGET (self));
  self->modes = rungs_modes_new (_("What to do with the ladder"));
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    rungs_modes_add (RUNGS_MODES (self->modes), (int) modes[i].mode, _(modes[i].label));
  gtk_widget_set_visible (self->modes, G_N_ELEMENTS (modes) > 1);
  gtk_box_append (GTK_BOX (bar), self->modes);
  gtk_widget_set_hexpand (self->modes, TRUE);
  gtk_widget_add_css_class (bar, "ladder-bar");
  self->present = gtk_button_new ();
  gtk_widget_set_valign (self->present, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->present, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (self->present, _("Show the ladder to a room (F5)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->present), "ladder.present");
  update_present (self);
  gtk_box_append (GTK_BOX (bar), self->present);
  gtk_box_append (GTK_BOX (self->box), bar);
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "visible", FALSE,
                                "margin-start", 18, "margin-end", 18, NULL);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  /* The place has a name of its own; a label would be called what it says. */
  self->said_place = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->said_place), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What happened last"), -1);
  self->said = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->said_place), self->said);
  gtk_widget_add_css_class (self->said_place, "ladder-said");
  gtk_box_append (GTK_BOX (self->box), self->said_place);
  g_signal_connect_swapped (self->modes, "chosen", G_CALLBACK (mode_chosen_cb), self);
}

/**
 * rungs_ladder_page_new:
 * @workbook: what is shown
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
rungs_ladder_page_new (RungsWorkbook *workbook)
{
  RungsLadderPage *self = g_object_new (RUNGS_TYPE_LADDER_PAGE, NULL);

  self->room = rungs_room_new (workbook);
  self->taking_away = rungs_taking_away_new (self->room);
  gtk_widget_insert_before (self->taking_away, gtk_widget_get_parent (self->present), self->present);
  g_signal_connect_object (self->room, "notify::mode", G_CALLBACK (mode_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "notify::activity", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "notify::said", G_CALLBACK (show_said), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "speak", G_CALLBACK (speak_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "values-changed", G_CALLBACK (values_changed_cb), self, G_CONNECT_SWAPPED);
  if (rungs_room_get_values (self->room) == NULL)
    rungs_room_reload (self->room); /* once more, to be heard */
  self->which = rungs_ladder_choice_new (workbook, _("Which ladder?"), TRUE);
  gtk_widget_set_valign (self->which, GTK_ALIGN_CENTER);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->modes)), self->which, self->modes);
  g_signal_connect_swapped (self->which, "chosen", G_CALLBACK (ladder_chosen_cb), self);
  g_signal_connect_object (self->room, "notify::ladder", G_CALLBACK (ladder_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (update_which), self, G_CONNECT_SWAPPED);
  update_which (self);
  mode_changed_cb (self);
  return GTK_WIDGET (self);
}

/** rungs_ladder_page_get_room: Returns: (transfer none): what the room looks at, for the wall and the console */
RungsRoom *
rungs_ladder_page_get_room (GtkWidget *page)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_PAGE (page), NULL);

  return RUNGS_LADDER_PAGE (page)->room;
}
