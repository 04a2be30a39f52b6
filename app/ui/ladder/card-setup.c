/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-setup.c: which piece of work lies on the table, and at which meeting. A new piece of work is written as it is typed; a
 * new meeting is made when the first group of people is ticked (see card-pane.c).
 */
#include "config.h"

#include "ladder/card-setup.h"

#include <glib/gi18n.h>

#include "ladder/record-choice.h"
#include "records/form.h"
#include "records/pair-layout.h"
#include "shell/tabbing.h"

/* So wide each choice has to be for one to stand beside the other, with text of the usual size. */
#define LEAST_WIDTH 240

struct _RungsCardSetup
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *intro;
  GtkWidget *choices; /* side by side where there is room: what is placed comes below */
  GtkWidget *activity;
  GtkWidget *fresh;   /* a new piece of work */
  GtkWidget *form;
  GtkWidget *take;
  GtkWidget *meeting;

  /* owned */
  RungsRoom *room;
};

G_DEFINE_FINAL_TYPE (RungsCardSetup, rungs_card_setup, GTK_TYPE_WIDGET)

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_room (RungsCardSetup *self)
{
  const char *activity = rungs_room_get_activity (self->room);

  rungs_record_choice_set_id (RUNGS_RECORD_CHOICE (self->activity), activity);
  rungs_record_choice_set_id (RUNGS_RECORD_CHOICE (self->meeting), rungs_room_get_meeting (self->room));
  gtk_widget_set_visible (self->intro, activity == NULL);
  gtk_widget_set_visible (self->fresh, activity == NULL);
  gtk_widget_set_visible (self->meeting, activity != NULL);
}

static void
activity_chosen_cb (RungsCardSetup *self)
{
  rungs_room_set_activity (self->room, rungs_record_choice_get_id (RUNGS_RECORD_CHOICE (self->activity)));
}

static void
meeting_chosen_cb (RungsCardSetup *self)
{
  rungs_room_set_meeting (self->room, rungs_record_choice_get_id (RUNGS_RECORD_CHOICE (self->meeting)));
}

static void
form_changed_cb (RungsCardSetup *self)
{
  gtk_widget_set_sensitive (self->take, rungs_form_is_kept (RUNGS_FORM (self->form)));
}

static void
begin_fresh (RungsCardSetup *self)
{
  g_autofree char *id = g_uuid_string_random ();

  rungs_form_begin (RUNGS_FORM (self->form), id, NULL, NULL);
  gtk_widget_set_sensitive (self->take, FALSE);
}

static void
flushed_cb (RungsCardSetup *self)
{
  g_autofree char *id = NULL;

  if (self->room == NULL || !rungs_form_is_kept (RUNGS_FORM (self->form)))
    return;
  id = g_strdup (rungs_form_get_id (RUNGS_FORM (self->form)));
  begin_fresh (self);
  rungs_room_set_activity (self->room, id);
  g_signal_emit (self, signals[TAKEN], 0);
}

static void
take_cb (RungsCardSetup *self)
{
  rungs_form_flush_then (RUNGS_FORM (self->form), G_CALLBACK (flushed_cb), G_OBJECT (self));
}

static gboolean
key_pressed_cb (RungsCardSetup  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  take_cb (self);
  return GDK_EVENT_STOP;
}

static void
rungs_card_setup_dispose (GObject *object)
{
  RungsCardSetup *self = RUNGS_CARD_SETUP (object);

  g_clear_pointer (&self->intro, gtk_widget_unparent);
  g_clear_pointer (&self->choices, gtk_widget_unparent);
  g_clear_pointer (&self->fresh, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_card_setup_parent_class)->dispose (object);
}

static gboolean
rungs_card_setup_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_CARD_SETUP (widget)->activity);
}

static void
rungs_card_setup_class_init (RungsCardSetupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_card_setup_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_card_setup_grab_focus;

  signals[TAKEN] = g_signal_new ("taken", RUNGS_TYPE_CARD_SETUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cardsetup");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_card_setup_init (RungsCardSetup *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
}

/**
 * rungs_card_setup_new:
 * @room: what the room looks at
 * @intro: what is done here, in a few sentences; it is seen until something lies on the table
 *
 * Returns: (transfer floating): the two choices
 */
GtkWidget *
rungs_card_setup_new (RungsRoom  *room,
                      const char *intro)
{
  RungsCardSetup *self = g_object_new (RUNGS_TYPE_CARD_SETUP, NULL);
  RungsWorkbook *workbook = rungs_room_get_workbook (room);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->room = g_object_ref (room);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is placed, and at which meeting"),
                                  -1);
  self->intro = g_object_new (GTK_TYPE_LABEL, "label", intro, "wrap", TRUE, "xalign", 0.0f, "max-width-chars", 44, NULL);
  gtk_widget_set_parent (self->intro, GTK_WIDGET (self));
  self->activity = rungs_record_choice_new (workbook, "activity", _("What is being placed?"), _("A new piece of work"));
  self->choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->choices, rungs_pair_layout_new (9, LEAST_WIDTH));
  gtk_widget_set_parent (self->choices, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->choices), self->activity);
  self->fresh = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->form = rungs_form_new (workbook, rungs_kind_find ("activity"), RUNGS_FORM_REQUIRED_ONLY, NULL);
  self->take = gtk_button_new_with_label (_("Put it on the table"));
  gtk_widget_set_size_request (self->take, -1, 44);
  gtk_box_append (GTK_BOX (self->fresh), self->form);
  gtk_box_append (GTK_BOX (self->fresh), self->take);
  gtk_widget_set_parent (self->fresh, GTK_WIDGET (self));
  self->meeting = rungs_record_choice_new (workbook, "meeting", _("At which meeting?"), _("A new one, today"));
  gtk_box_append (GTK_BOX (self->choices), self->meeting);

  g_signal_connect_swapped (self->activity, "chosen", G_CALLBACK (activity_chosen_cb), self);
  g_signal_connect_swapped (self->meeting, "chosen", G_CALLBACK (meeting_chosen_cb), self);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (form_changed_cb), self);
  g_signal_connect_swapped (self->form, "gone", G_CALLBACK (begin_fresh), self);
  g_signal_connect_swapped (self->take, "clicked", G_CALLBACK (take_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->form, keys);
  g_signal_connect_object (room, "notify::activity", G_CALLBACK (show_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::meeting", G_CALLBACK (show_room), self, G_CONNECT_SWAPPED);
  begin_fresh (self);
  show_room (self);
  return GTK_WIDGET (self);
}

/** rungs_card_setup_flush: hands what was typed to the workbook's writer */
void
rungs_card_setup_flush (RungsCardSetup *self)
{
  g_return_if_fail (RUNGS_IS_CARD_SETUP (self));

  rungs_form_flush (RUNGS_FORM (self->form));
}
