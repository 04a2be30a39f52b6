/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * journey.c: the way of an enquiry: its stages in a row, the one it has come to marked, and the step to another.
 */
#include "config.h"

#include "enquiries/journey.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"
#include "records/way-step.h"
#include "records/wrap-layout.h"

/* More stages than this are no picture any more. */
#define MAX_STAGES 24

struct _RungsJourney
{
  RungsRecordTop parent_instance;

  /* owned */
  GPtrArray *stages; /* RungsRecord * */

  /* children */
  GtkWidget *heading;
  GtkWidget *steps;
  GtkWidget *next;
  GtkWidget *needs;

  /* state */
  int at; /* the stage it has come to, or -1 */
};

G_DEFINE_FINAL_TYPE (RungsJourney, rungs_journey, RUNGS_TYPE_RECORD_TOP)

static RungsWorkbook *
workbook_of (RungsJourney *self)
{
  return rungs_record_top_get_workbook (RUNGS_RECORD_TOP (self));
}

static const char *
id_of (RungsJourney *self)
{
  return rungs_record_top_get_id (RUNGS_RECORD_TOP (self));
}

static void
moved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (RungsJourney) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

/**
 * rungs_journey_move_to:
 * @stage: the stage the enquiry comes to
 *
 * Moves the enquiry and keeps the move with its day, as one step that undo takes back.
 */
void
rungs_journey_move_to (RungsJourney *self,
                       const char   *stage)
{
  const RungsKind *enquiry = rungs_kind_find ("enquiry");
  const RungsKind *move = rungs_kind_find ("move");
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (RungsRecord) record = NULL;
  char **values = NULL;
  RungsEdits *edits;

  g_return_if_fail (RUNGS_IS_JOURNEY (self) && id_of (self) != NULL);

  name = rungs_workbook_title (workbook_of (self), rungs_kind_find ("stage"), stage);
  /* Translators: %s is the name of a stage, such as "Learning" */
  label = g_strdup_printf (_("Move enquiry to %s"), name);
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, enquiry, id_of (self), "stage", stage);
  values = g_new0 (char *, rungs_kind_n_fields (move));
  values[rungs_kind_field_index (move, "id")] = g_uuid_string_random ();
  values[rungs_kind_field_index (move, "enquiry")] = g_strdup (id_of (self));
  values[rungs_kind_field_index (move, "stage")] = g_strdup (stage);
  values[rungs_kind_field_index (move, "on")] = g_date_time_format (now, "%Y-%m-%d");
  record = rungs_record_take_values (move, values);
  rungs_edits_add (edits, record);
  rungs_workbook_write_async (workbook_of (self), edits, NULL, moved_cb, g_object_ref (self));
}

static void
step_clicked_cb (GtkWidget *button,
                 gpointer   user_data)
{
  rungs_journey_move_to (user_data, g_object_get_data (G_OBJECT (button), "stage"));
}

static void
next_clicked_cb (RungsJourney *self)
{
  if (self->at + 1 < (int) self->stages->len)
    rungs_journey_move_to (self, rungs_record_id (g_ptr_array_index (self->stages, self->at + 1)));
}

static void
add_step (RungsJourney *self,
          int           nth,
          gboolean      editable)
{
  RungsRecord *stage = g_ptr_array_index (self->stages, nth);
  const char *name = rungs_record_get (stage, "name");
  const char *about = rungs_record_get (stage, "about");
  RungsWayPlace place = nth == self->at ? RUNGS_WAY_NOW : nth < self->at ? RUNGS_WAY_DONE : RUNGS_WAY_AHEAD;
  GtkWidget *button = rungs_way_step_new ();
  g_autofree char *words = NULL;

  if (place == RUNGS_WAY_NOW)
    /* Translators: %s is the name of a stage; the enquiry has come to it */
    words = g_strdup_printf (_("%s: the enquiry is here"), name);
  else
    /* Translators: %s is the name of a stage, such as "Learning" */
    words = g_strdup_printf (_("Move enquiry to %s"), name);

  rungs_way_step_set (button, name, place, words, about);
  gtk_widget_set_sensitive (button, editable);
  g_object_set_data_full (G_OBJECT (button), "stage", g_strdup (rungs_record_id (stage)), g_free);
  if (place != RUNGS_WAY_NOW)
    g_signal_connect_object (button, "clicked", G_CALLBACK (step_clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (self->steps), button);
}

static void
update_next (RungsJourney *self,
             gboolean      editable)
{
  RungsRecord *stage = self->at + 1 < (int) self->stages->len ? g_ptr_array_index (self->stages, self->at + 1) : NULL;
  const char *needs = stage != NULL ? rungs_record_get (stage, "needs") : NULL;
  g_autofree char *words = NULL;
  g_autofree char *needs_words = NULL;

  gtk_widget_set_visible (self->next, stage != NULL && editable);
  gtk_widget_set_visible (self->needs, needs != NULL && *needs != '\0');
  if (stage == NULL)
    return;

  /* Translators: %s is the name of a stage, such as "Learning" */
  words = g_strdup_printf (_("Move on to: %s"), rungs_record_get (stage, "name"));
  gtk_button_set_label (GTK_BUTTON (self->next), words);
  if (needs != NULL)
    {
      /* Translators: %s says what needs to be there before an enquiry comes to its next stage */
      needs_words = g_strdup_printf (_("Before that: %s"), needs);
      gtk_label_set_text (GTK_LABEL (self->needs), needs_words);
    }
}

static void
rungs_journey_update (RungsRecordTop *top)
{
  RungsJourney *self = RUNGS_JOURNEY (top);
  const RungsKind *enquiry = rungs_kind_find ("enquiry");
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("stage"));
  gboolean editable = !rungs_workbook_is_read_only (workbook_of (self));
  const char *stage;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->steps)) != NULL)
    gtk_box_remove (GTK_BOX (self->steps), child);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  self->at = -1;

  record = id_of (self) != NULL ? rungs_workbook_read (workbook_of (self), enquiry, id_of (self), NULL) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  if (record == NULL)
    return;
  self->stages = rungs_workbook_list (workbook_of (self), query, 0, MAX_STAGES, NULL);
  if (self->stages == NULL)
    return;

  stage = rungs_record_get (record, "stage");
  for (guint i = 0; i < self->stages->len; i++)
    {
      if (g_strcmp0 (rungs_record_id (g_ptr_array_index (self->stages, i)), stage) == 0)
        self->at = (int) i;
    }
  for (guint i = 0; i < self->stages->len; i++)
    add_step (self, (int) i, editable);
  update_next (self, editable);
}

static gboolean
rungs_journey_concerns (RungsRecordTop     *top,
                        const RungsTouched *touched)
{
  return strcmp (touched->kind->name, "stage") == 0;
}

static void
rungs_journey_dispose (GObject *object)
{
  RungsJourney *self = RUNGS_JOURNEY (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->steps, gtk_widget_unparent);
  g_clear_pointer (&self->next, gtk_widget_unparent);
  g_clear_pointer (&self->needs, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_journey_parent_class)->dispose (object);
}

static void
rungs_journey_finalize (GObject *object)
{
  RungsJourney *self = RUNGS_JOURNEY (object);

  g_clear_pointer (&self->stages, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_journey_parent_class)->finalize (object);
}

static void
rungs_journey_class_init (RungsJourneyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  object_class->dispose = rungs_journey_dispose;
  object_class->finalize = rungs_journey_finalize;
  top_class->update = rungs_journey_update;
  top_class->concerns = rungs_journey_concerns;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "journey");
}

static void
rungs_journey_init (RungsJourney *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
  self->at = -1;

  self->heading = gtk_label_new (_("How far it has come"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far it has come"), -1);

  self->steps = rungs_wrap_box_new (6);
  gtk_widget_set_parent (self->steps, GTK_WIDGET (self));

  self->next = gtk_button_new ();
  gtk_widget_set_halign (self->next, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->next, "way-next");
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (next_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->next, GTK_WIDGET (self));

  self->needs = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->needs), 0);
  gtk_label_set_wrap (GTK_LABEL (self->needs), TRUE);
  gtk_widget_add_css_class (self->needs, "dim-label");
  gtk_widget_set_parent (self->needs, GTK_WIDGET (self));
}

/**
 * rungs_journey_new:
 * @workbook: where the enquiry and the stages are kept
 *
 * Returns: (transfer floating): the way of no enquiry yet
 */
GtkWidget *
rungs_journey_new (RungsWorkbook *workbook)
{
  RungsJourney *self = g_object_new (RUNGS_TYPE_JOURNEY, NULL);

  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);
  return GTK_WIDGET (self);
}
