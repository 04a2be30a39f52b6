/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-refusal.c: the ways out where a case study may not be printed. None of them goes past the gate: what is missing is asked of
 * the person, and kept as a new consent. Somebody who took the story back is not asked again.
 */
#include "config.h"

#include "printing/print-refusal.h"

#include <glib/gi18n.h>

#include "records/wrap-layout.h"
#include "shell/mnemonic.h"
#include "story-gate.h"

struct _RungsPrintRefusal
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (RungsPrintRefusal, rungs_print_refusal, GTK_TYPE_WIDGET)

enum
{
  ASK,
  FORM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ask_clicked_cb (RungsPrintRefusal *self)
{
  g_signal_emit (self, signals[ASK], 0);
}

static void
form_clicked_cb (RungsPrintRefusal *self)
{
  g_signal_emit (self, signals[FORM], 0);
}

static void
rungs_print_refusal_dispose (GObject *object)
{
  g_clear_pointer (&RUNGS_PRINT_REFUSAL (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_print_refusal_parent_class)->dispose (object);
}

static void
rungs_print_refusal_class_init (RungsPrintRefusalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_print_refusal_dispose;

  signals[ASK] = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FORM] = g_signal_new ("form", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_print_refusal_init (RungsPrintRefusal *self)
{
  self->box = rungs_wrap_box_new (6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_button (RungsPrintRefusal *self,
            const char        *label,
            GCallback          callback)
{
  GtkWidget *button = rungs_mnemonic_named (gtk_button_new_with_mnemonic (label));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_size_request (button, -1, 44);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
}

static gboolean
can_ask (RungsWorkbook       *workbook,
         const char          *id,
         const RungsPrintUse *use)
{
  g_autoptr (RungsRecord) story = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), id, NULL);
  const RungsStoryUse asked = { .audience = use->audience, .channel = use->channel, .held_by = use->held_by, .today = use->today };
  g_autoptr (RungsGateAnswer) answer = story != NULL ? rungs_story_gate_ask (workbook, story, &asked, NULL) : NULL;

  return answer != NULL && rungs_may_do_can_ask (answer->missing);
}

/**
 * rungs_print_refusal_new:
 * @workbook: what is printed from
 * @story: the id of a case study that the gate does not let through
 * @use: what for
 *
 * Returns: (transfer floating): the ways out; there may be none
 */
GtkWidget *
rungs_print_refusal_new (RungsWorkbook       *workbook,
                         const char          *story,
                         const RungsPrintUse *use)
{
  RungsPrintRefusal *self = g_object_new (RUNGS_TYPE_PRINT_REFUSAL, NULL);

  if (!can_ask (workbook, story, use))
    return GTK_WIDGET (self);
  if (!rungs_workbook_is_read_only (workbook))
    add_button (self, _("_Ask about this"), G_CALLBACK (ask_clicked_cb));
  add_button (self, _("Look at the _form to ask for consent"), G_CALLBACK (form_clicked_cb));
  return GTK_WIDGET (self);
}
