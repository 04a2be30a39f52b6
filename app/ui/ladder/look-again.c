/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * look-again.c: when to come back to a piece of work. The day stands there, can be changed, and can be taken away.
 */
#include "config.h"

#include "ladder/look-again.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder/ladder-deeds.h"
#include "reading.h"
#include "records/field-row.h"
#include "records/wrap-layout.h"
#include "shell/typing.h"

static const RungsField question = {
  .name = "review-on",
  .type = RUNGS_FIELD_DATE,
  .seen_by = RUNGS_AUDIENCE_PROGRAMME,
  .label = N_("When shall we look at this on the ladder again?"),
  .hint = N_("It stands in Waiting on that day."),
};

struct _RungsLookAgain
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *row;
  GtkWidget *buttons;
  GtkWidget *later;
  GtkWidget *never;

  /* owned */
  RungsRoom *room;
  char *activity;

  /* state */
  guint typing_id;
};

G_DEFINE_FINAL_TYPE (RungsLookAgain, rungs_look_again, GTK_TYPE_WIDGET)

static const RungsKind *
activity_kind (void)
{
  return rungs_kind_find ("activity");
}

/** rungs_look_again_default: Returns: (transfer full): @kept where that is still to come, else the day four months on */
char *
rungs_look_again_default (const char *kept,
                          const char *today)
{
  if (kept != NULL && g_strcmp0 (kept, today) > 0)
    return g_strdup (kept);
  return rungs_date_add_months (today, RUNGS_LOOK_AGAIN_MONTHS);
}

static void
show_day (RungsLookAgain *self)
{
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (RungsDraft) draft = NULL;
  const char *typed;

  if (self->activity == NULL || self->typing_id != 0)
    return;
  record = rungs_workbook_read (rungs_room_get_workbook (self->room), activity_kind (), self->activity, NULL);
  if (record == NULL)
    return;
  draft = rungs_workbook_read_draft (rungs_room_get_workbook (self->room), activity_kind (), self->activity);
  typed = draft != NULL ? g_hash_table_lookup (draft->typed, "review-on") : NULL;
  gtk_widget_set_sensitive (self->never, typed != NULL || rungs_record_get (record, "review-on") != NULL);
  if (rungs_field_row_has_focus (RUNGS_FIELD_ROW (self->row)))
    return;
  rungs_field_row_show (RUNGS_FIELD_ROW (self->row), typed != NULL ? typed : rungs_record_get (record, "review-on"),
                        typed != NULL);
}

static char *
title_of (RungsLookAgain *self)
{
  return rungs_workbook_title (rungs_room_get_workbook (self->room), activity_kind (), self->activity);
}

/* Half a date is no fault while it is written; what was said of it goes as soon as it is put right. */
static void
show_fault (RungsLookAgain *self,
            const char     *typed,
            gboolean        is_left)
{
  g_autofree char *canonical = NULL;
  g_autoptr (GError) error = NULL;

  rungs_value_parse (&question, typed != NULL ? typed : "", &canonical, &error);
  if (error == NULL || is_left)
    rungs_field_row_set_fault (RUNGS_FIELD_ROW (self->row), error != NULL ? error->message : NULL, FALSE);
}

/**
 * rungs_look_again_flush: hands what was typed to the workbook's writer
 */
void
rungs_look_again_flush (RungsLookAgain *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  RungsEdits *edits;

  g_return_if_fail (RUNGS_IS_LOOK_AGAIN (self));

  if (self->typing_id == 0)
    return;
  g_clear_handle_id (&self->typing_id, g_source_remove);
  typed = rungs_field_row_get_text (RUNGS_FIELD_ROW (self->row));
  title = title_of (self);
  /* Translators: a piece of work */
  label = g_strdup_printf (_("Say when to look at “%s” again"), title);
  edits = rungs_edits_new (label);
  rungs_edits_type (edits, activity_kind (), self->activity, "review-on", typed != NULL ? typed : "");
  show_fault (self, typed, FALSE);
  rungs_room_do (self->room, edits, NULL);
}

static gboolean
keep_cb (gpointer data)
{
  RungsLookAgain *self = data;

  rungs_look_again_flush (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (RungsLookAgain *self)
{
  if (self->activity == NULL)
    return;
  rungs_typing_keep (&self->typing_id, keep_cb, self);
}

static void
left_cb (RungsLookAgain *self)
{
  g_autofree char *typed = NULL;

  if (self->room == NULL)
    return;
  rungs_look_again_flush (self);
  typed = rungs_field_row_get_text (RUNGS_FIELD_ROW (self->row));
  show_fault (self, typed, TRUE);
}

static void
say_day (RungsLookAgain *self,
         const char     *day)
{
  g_autofree char *title = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *spoken = NULL;

  if (self->activity == NULL)
    return;
  g_clear_handle_id (&self->typing_id, g_source_remove);
  title = title_of (self);
  shown = day != NULL ? rungs_date_display (day) : NULL;
  if (shown != NULL)
    /* Translators: a piece of work, and a day */
    spoken = g_strdup_printf (_("%s: we look again on %s"), title, shown);
  else
    /* Translators: a piece of work */
    spoken = g_strdup_printf (_("%s: no reminder"), title);
  rungs_field_row_set_fault (RUNGS_FIELD_ROW (self->row), NULL, FALSE);
  rungs_field_row_show (RUNGS_FIELD_ROW (self->row), day, FALSE);
  rungs_room_do (self->room, rungs_deed_look_again (self->activity, title, day), spoken);
}

static void
later_cb (RungsLookAgain *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *day = rungs_date_add_months (today, RUNGS_LOOK_AGAIN_MONTHS);

  say_day (self, day);
}

static void
never_cb (RungsLookAgain *self)
{
  say_day (self, NULL);
}

static void
rungs_look_again_dispose (GObject *object)
{
  RungsLookAgain *self = RUNGS_LOOK_AGAIN (object);

  if (self->room != NULL)
    rungs_look_again_flush (self);
  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_look_again_parent_class)->dispose (object);
}

static void
rungs_look_again_finalize (GObject *object)
{
  g_free (RUNGS_LOOK_AGAIN (object)->activity);

  G_OBJECT_CLASS (rungs_look_again_parent_class)->finalize (object);
}

static void
rungs_look_again_class_init (RungsLookAgainClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_look_again_dispose;
  object_class->finalize = rungs_look_again_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lookagain");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_look_again_init (RungsLookAgain *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * rungs_look_again_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): the day of no piece of work yet
 */
GtkWidget *
rungs_look_again_new (RungsRoom *room)
{
  RungsLookAgain *self = g_object_new (RUNGS_TYPE_LOOK_AGAIN, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  gboolean editable = !rungs_workbook_is_read_only (rungs_room_get_workbook (room));

  self->room = g_object_ref (room);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reminder to come back"), -1);
  self->row = rungs_field_row_new (rungs_room_get_workbook (room), &question);
  rungs_field_row_set_editable (RUNGS_FIELD_ROW (self->row), editable);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  self->buttons = rungs_wrap_box_new (6);
  self->later = gtk_button_new_with_label (_("In four months"));
  self->never = gtk_button_new_with_label (_("No reminder"));
  gtk_widget_set_size_request (self->later, -1, 44);
  gtk_widget_set_size_request (self->never, -1, 44);
  gtk_box_append (GTK_BOX (self->buttons), self->later);
  gtk_box_append (GTK_BOX (self->buttons), self->never);
  gtk_widget_set_sensitive (self->buttons, editable);
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  g_signal_connect_swapped (self->row, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->row, focus);
  g_signal_connect_swapped (self->later, "clicked", G_CALLBACK (later_cb), self);
  g_signal_connect_swapped (self->never, "clicked", G_CALLBACK (never_cb), self);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (show_day), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rungs_look_again_set_activity:
 * @activity: a piece of work
 */
void
rungs_look_again_set_activity (RungsLookAgain *self,
                               const char     *activity)
{
  g_return_if_fail (RUNGS_IS_LOOK_AGAIN (self) && activity != NULL);

  if (g_strcmp0 (self->activity, activity) != 0)
    {
      rungs_look_again_flush (self);
      g_free (self->activity);
      self->activity = g_strdup (activity);
      rungs_field_row_set_fault (RUNGS_FIELD_ROW (self->row), NULL, FALSE);
    }
  show_day (self);
}
