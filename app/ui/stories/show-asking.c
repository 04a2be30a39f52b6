/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * show-asking.c: who is in the room, and whether they may read the story. The gate is asked with every choice; where it is shut,
 * what is missing and how to ask for it stands in place of the answer. That it is shown is on the disk before it is on the wall.
 */
#include "config.h"

#include "stories/show-asking.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "printing/print-about.h"
#include "printing/print-refusal.h"
#include "printing/print-row.h"
#include "printing/print-who.h"
#include "shell/mnemonic.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "stories/story-show.h"
#include "stories/story-words.h"
#include "story-wall.h"

/* Whoever writes a name, or runs through a list, is not interrupted by each letter. */
#define SETTLE_MS 150

struct _RungsShowAsking
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;
  GPtrArray *meetings; /* RungsPrintAbout *; the first is none */
  RungsShow *show;     /* while it is written down that it is on; else NULL */

  /* children */
  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *who;
  GtkWidget *meeting;
  GtkWidget *heading;
  GtkWidget *words;
  GtkWidget *ways;     /* out of a refusal */
  GtkWidget *begin;

  /* state */
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (RungsShowAsking, rungs_show_asking, GTK_TYPE_WIDGET)

enum
{
  BEGIN,
  ASK,
  FORM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return rungs_date_today (now);
}

/* What the gate is asked; the strings of @print hold until something else is chosen. */
static RungsStoryUse
get_use (RungsShowAsking *self,
         RungsPrintUse   *print,
         const char      *day)
{
  *print = (RungsPrintUse) { .today = day };
  rungs_print_who_get_use (RUNGS_PRINT_WHO (self->who), print);
  return (RungsStoryUse) { .audience = print->audience, .channel = print->channel, .held_by = print->held_by, .today = day };
}

static void
ask_cb (RungsShowAsking *self)
{
  g_autofree char *day = today ();
  RungsPrintUse print;
  const RungsStoryUse use = get_use (self, &print, day);

  g_signal_emit (self, signals[ASK], 0, rungs_story_gate_scope (use.audience), use.held_by, use.channel);
}

static void
form_cb (RungsShowAsking *self)
{
  g_signal_emit (self, signals[FORM], 0);
}

/* @reason: (nullable): why it may not begin */
static void
say (RungsShowAsking *self,
     const char      *heading,
     const char      *words,
     const char      *reason)
{
  /* Each thing that is missing stands by itself. */
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *apart = g_strjoinv ("\n\n", lines);
  g_autofree char *all = g_strdup_printf ("%s. %s", heading, words);

  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_label_set_text (GTK_LABEL (self->words), apart);
  gtk_widget_set_sensitive (self->begin, reason == NULL);
  gtk_widget_set_tooltip_text (self->begin, reason);
  if (reason != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->begin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->begin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  rungs_toolkit_announce (GTK_WIDGET (self), all);
}

static void
refuse (RungsShowAsking     *self,
        const RungsPrintUse *print,
        const char          *words)
{
  GtkWidget *ways = rungs_print_refusal_new (self->workbook, self->id, print);

  g_signal_connect_object (ways, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ways, "form", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->ways), ways);
  say (self, _("This cannot be shown yet"), words, words);
}

static void
update (RungsShowAsking *self)
{
  g_autofree char *day = today ();
  RungsPrintUse print;
  const RungsStoryUse use = get_use (self, &print, day);
  g_autoptr (RungsRecord) shown = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_story_wall_paper (self->workbook, self->id, &use, &shown, &error);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  rungs_story_box_clear (self->ways);
  if (paper != NULL)
    say (self, _("This may be shown"), rungs_paper_footer (paper), NULL);
  else
    refuse (self, &print, error->message);
}

static gboolean
settled_cb (gpointer data)
{
  RungsShowAsking *self = data;

  self->settle_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (RungsShowAsking *self)
{
  /* What was asked about is written down now. */
  if (self->show != NULL)
    return;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* ---- it begins */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsShowAsking) self = user_data;
  g_autoptr (RungsShow) show = g_steal_pointer (&self->show);
  g_autoptr (GError) error = NULL;

  /* Nobody waits for it any more. */
  if (self->workbook == NULL)
    return;
  gtk_widget_set_sensitive (self->box, TRUE);
  if (rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error))
    g_signal_emit (self, signals[BEGIN], 0, show);
  else
    say (self, _("It could not be written down, so it is not shown"), error->message, NULL);
}

static void
begin_cb (RungsShowAsking *self)
{
  g_autofree char *day = today ();
  RungsPrintUse print;
  const RungsStoryUse use = get_use (self, &print, day);
  const RungsPrintAbout *meeting = g_ptr_array_index (self->meetings, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->meeting)));
  g_autoptr (GError) error = NULL;
  RungsEdits *edits = NULL;

  if (self->show != NULL)
    return;
  /* The gate may have been shut since it was looked at. */
  self->show = rungs_story_show_new (self->workbook, self->id, &use, meeting->id, &error);
  if (self->show != NULL)
    edits = rungs_story_wall_record (self->workbook, self->id, &use, &error);
  if (edits == NULL)
    {
      g_clear_object (&self->show);
      update (self);
      return;
    }
  gtk_widget_set_sensitive (self->box, FALSE);
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, g_object_ref (self));
}

/* ---- making it */

static void
rungs_show_asking_dispose (GObject *object)
{
  RungsShowAsking *self = RUNGS_SHOW_ASKING (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_show_asking_parent_class)->dispose (object);
}

static void
rungs_show_asking_finalize (GObject *object)
{
  RungsShowAsking *self = RUNGS_SHOW_ASKING (object);

  g_free (self->id);
  g_ptr_array_unref (self->meetings);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (rungs_show_asking_parent_class)->finalize (object);
}

static gboolean
rungs_show_asking_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_SHOW_ASKING (widget)->who);
}

static void
rungs_show_asking_class_init (RungsShowAskingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_show_asking_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_show_asking_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_show_asking_grab_focus;

  signals[BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 RUNGS_TYPE_SHOW);
  signals[ASK] = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                               G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[FORM] = g_signal_new ("form", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_show_asking_init (RungsShowAsking *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "print-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who it is shown to"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static GtkWidget *
make_meetings (RungsShowAsking *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *row;
  guint nth;

  self->meetings = rungs_print_about_meetings (self->workbook, _("None that is written down here"), &nth);
  for (guint i = 0; i < self->meetings->len; i++)
    g_ptr_array_add (labels, ((const RungsPrintAbout *) g_ptr_array_index (self->meetings, i))->label);
  g_ptr_array_add (labels, NULL);
  row = rungs_print_row_choice (_("At which meeting? Its notes will stand beside the story."), (const char *const *) labels->pdata,
                                &self->meeting);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->meeting), nth);
  return row;
}

static void
build (RungsShowAsking *self)
{
  self->who = rungs_print_who_new (self->workbook, self->id, TRUE);
  self->heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (self->heading, "title-4");
  gtk_widget_set_margin_top (self->heading, 12);
  self->words = rungs_story_words_new (NULL, NULL);
  self->ways = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->begin = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Show it to the room")));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  gtk_widget_set_size_request (self->begin, -1, 44);
  gtk_widget_set_halign (self->begin, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (self->box), self->who);
  gtk_box_append (GTK_BOX (self->box), make_meetings (self));
  gtk_box_append (GTK_BOX (self->box), self->heading);
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_box_append (GTK_BOX (self->box), self->ways);
  gtk_box_append (GTK_BOX (self->box), self->begin);
  g_signal_connect_object (self->who, "changed", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rungs_show_asking_new:
 * @workbook: a workbook
 * @id: of the case study that is to be shown
 *
 * Returns: (transfer floating): the questions, and what the gate says
 */
GtkWidget *
rungs_show_asking_new (RungsWorkbook *workbook,
                       const char    *id)
{
  RungsShowAsking *self = g_object_new (RUNGS_TYPE_SHOW_ASKING, NULL);

  self->workbook = g_object_ref (workbook);
  self->id = g_strdup (id);
  build (self);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/** rungs_show_asking_get_id: Returns: (transfer none): of the case study that is to be shown */
const char *
rungs_show_asking_get_id (RungsShowAsking *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW_ASKING (self), NULL);

  return self->id;
}

/** rungs_show_asking_is_busy: Returns: whether something is being asked or written down */
gboolean
rungs_show_asking_is_busy (RungsShowAsking *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW_ASKING (self), FALSE);

  return self->settle_id != 0 || self->show != NULL;
}
