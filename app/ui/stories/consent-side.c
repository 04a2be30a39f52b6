/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * consent-side.c: what a person said yes to for their story. What may be done today stands first, for that is what people come to
 * look up; below it each consent, the latest first.
 */
#include "config.h"

#include "stories/consent-side.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dates.h"
#include "printing/print-dialog.h"
#include "records/parts.h"
#include "records/wrap-layout.h"
#include "stories/consent-talk.h"
#include "stories/may-do-view.h"
#include "stories/story-ways.h"
#include "stories/story-words.h"
#include "story-gate.h"

struct _RungsConsentSide
{
  RungsRecordTop parent_instance;

  /* children */
  GtkWidget *may_do;
  GtkWidget *problem;
  GtkWidget *prints;
  GtkWidget *parts;
};

G_DEFINE_FINAL_TYPE (RungsConsentSide, rungs_consent_side, RUNGS_TYPE_RECORD_TOP)

static RungsWorkbook *
workbook_of (RungsConsentSide *self)
{
  return rungs_record_top_get_workbook (RUNGS_RECORD_TOP (self));
}

static const char *
id_of (RungsConsentSide *self)
{
  return rungs_record_top_get_id (RUNGS_RECORD_TOP (self));
}

static void
rungs_consent_side_update (RungsRecordTop *top)
{
  RungsConsentSide *self = RUNGS_CONSENT_SIDE (top);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) story = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (id_of (self) != NULL)
    story = rungs_workbook_read (workbook_of (self), rungs_kind_find ("case-study"), id_of (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), story != NULL);
  if (story == NULL)
    return;
  all = rungs_story_gate_may_do (workbook_of (self), story, today, &error);
  gtk_label_set_text (GTK_LABEL (self->problem), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->problem, error != NULL);
  gtk_widget_set_visible (self->may_do, all != NULL);
  if (all != NULL)
    rungs_may_do_view_show (RUNGS_MAY_DO_VIEW (self->may_do), all);
  rungs_parts_set_whole (RUNGS_PARTS (self->parts), id_of (self));
}

static gboolean
rungs_consent_side_concerns (RungsRecordTop     *top,
                             const RungsTouched *touched)
{
  static const char *const kinds[] = { "consent", "identity-check", "person", "person-private", NULL };

  return g_strv_contains (kinds, touched->kind->name);
}

static void
made_cb (RungsConsentSide *self,
         RungsPartRow     *row)
{
  rungs_consent_talk_make (rungs_part_row_get_form (row));
}

static void
ask_cb (RungsConsentSide *self,
        const char       *scope,
        const char       *partner,
        const char       *channel)
{
  rungs_story_reveal (GTK_WIDGET (self), rungs_consent_side_ask (self, scope, partner, channel));
}

static void
look_at_check_cb (RungsConsentSide *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "record.show-side", "s", "check");
}

static void
print_cb (GtkWidget *button,
          gpointer   user_data)
{
  RungsConsentSide *self = user_data;

  rungs_consent_side_flush (GTK_WIDGET (self));
  rungs_print_dialog_present (GTK_WIDGET (self), workbook_of (self), g_object_get_data (G_OBJECT (button), "what"), id_of (self));
}

/* ---- making it */

static void
rungs_consent_side_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rungs_consent_side_parent_class)->dispose (object);
}

static void
rungs_consent_side_class_init (RungsConsentSideClass *klass)
{
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_consent_side_dispose;
  top_class->update = rungs_consent_side_update;
  top_class->concerns = rungs_consent_side_concerns;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "consentside");
}

static void
rungs_consent_side_init (RungsConsentSide *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 24);
}

static void
add_print (RungsConsentSide *self,
           const char       *label,
           const char       *what)
{
  GtkWidget *button = rungs_story_button_new (label, NULL);

  g_object_set_data (G_OBJECT (button), "what", (gpointer) what);
  g_signal_connect_object (button, "clicked", G_CALLBACK (print_cb), self, 0);
  gtk_box_append (GTK_BOX (self->prints), button);
}

/**
 * rungs_consent_side_new:
 * @workbook: where the story and its consents are kept
 *
 * Returns: (transfer floating): the side of no story yet
 */
GtkWidget *
rungs_consent_side_new (RungsWorkbook *workbook)
{
  RungsConsentSide *self = g_object_new (RUNGS_TYPE_CONSENT_SIDE, NULL);

  self->may_do = rungs_may_do_view_new ();
  self->problem = rungs_story_words_new (NULL, "error");
  self->prints = rungs_wrap_box_new (6);
  self->parts = rungs_parts_new (workbook, rungs_kind_find ("consent"));
  rungs_parts_set_flags (RUNGS_PARTS (self->parts), RUNGS_FORM_OPEN);
  add_print (self, _("Print what may be done"), "may-do");
  add_print (self, _("Print the form to ask with"), "consent-form");
  g_signal_connect_object (self->may_do, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->may_do, "look-at-check", G_CALLBACK (look_at_check_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->may_do, GTK_WIDGET (self));
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
  gtk_widget_set_parent (self->prints, GTK_WIDGET (self));
  gtk_widget_set_parent (self->parts, GTK_WIDGET (self));
  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);
  return GTK_WIDGET (self);
}

/** rungs_consent_side_open_part: Returns: (transfer none) (nullable): the row of a consent, opened; %NULL when it is not there */
GtkWidget *
rungs_consent_side_open_part (GtkWidget       *side,
                              const RungsKind *kind,
                              const char      *id)
{
  return GTK_WIDGET (rungs_parts_open (RUNGS_PARTS (RUNGS_CONSENT_SIDE (side)->parts), id));
}

/**
 * rungs_consent_side_ask:
 * @scope: (nullable): who could see the story
 * @partner: (nullable): the organisation's name
 * @channel: (nullable): where it could be shown
 *
 * Begins a consent with what the person is to be asked about, and the keyboard in its first question. Nothing is kept before
 * somebody writes something down.
 *
 * Returns: (transfer none): the row it is asked in
 */
GtkWidget *
rungs_consent_side_ask (RungsConsentSide *self,
                        const char       *scope,
                        const char       *partner,
                        const char       *channel)
{
  RungsPartRow *row;

  g_return_val_if_fail (RUNGS_IS_CONSENT_SIDE (self) && id_of (self) != NULL, NULL);

  row = rungs_parts_add (RUNGS_PARTS (self->parts));
  rungs_consent_talk_give (rungs_part_row_get_form (row), scope, partner, channel);
  gtk_widget_grab_focus (GTK_WIDGET (rungs_form_get_row (rungs_part_row_get_form (row), "explained-by")));
  return GTK_WIDGET (row);
}

/** rungs_consent_side_flush: hands what was typed into any consent to the workbook's writer */
void
rungs_consent_side_flush (GtkWidget *side)
{
  g_return_if_fail (RUNGS_IS_CONSENT_SIDE (side));

  rungs_parts_flush (RUNGS_PARTS (RUNGS_CONSENT_SIDE (side)->parts));
}
