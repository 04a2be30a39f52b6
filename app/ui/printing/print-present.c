/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-present.c: the print dialog in a window over the main one, and how it leads to where a person is asked.
 */
#include "config.h"

#include "printing/print-dialog.h"

#include <glib/gi18n.h>

#include "shell/aside.h"
#include "shell/window.h"
#include "stories/story-ways.h"

/** Presented: from where a dialog was opened. */
typedef struct
{
  GtkWidget *parent; /* weak */
  char *id;
} Presented;

static void
presented_free (gpointer  data,
                GClosure *closure)
{
  Presented *presented = data;

  g_clear_weak_pointer (&presented->parent);
  g_free (presented->id);
  g_free (presented);
}

static void
asked_cb (GtkWidget  *dialog,
          const char *scope,
          const char *partner,
          const char *channel,
          Presented  *presented)
{
  g_autoptr (GtkWidget) parent = presented->parent != NULL ? g_object_ref (presented->parent) : NULL;
  g_autofree char *id = g_strdup (presented->id);
  g_autofree char *whom = g_strdup (partner);

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (dialog)));
  if (parent != NULL)
    rungs_story_ask (parent, id, scope, whom, channel);
}

static void
present (GtkWidget              *parent,
         RungsWorkbook          *workbook,
         const char             *what,
         const char             *id,
         const RungsLadderShown *shown)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  RungsPrintDialog *self;
  Presented *presented;
  GtkWidget *window;

  g_return_if_fail (GTK_IS_WINDOW (root));

  self = rungs_print_dialog_new (workbook, RUNGS_IS_WINDOW (root) ? rungs_window_get_settings (RUNGS_WINDOW (root)) : NULL,
                                 what, id);
  if (shown != NULL)
    rungs_print_dialog_set_ladder (self, shown);
  presented = g_new0 (Presented, 1);
  presented->id = g_strdup (id);
  g_set_weak_pointer (&presented->parent, parent);
  g_signal_connect_data (self, "ask", G_CALLBACK (asked_cb), presented, presented_free, 0);
  window = rungs_aside_new (GTK_WINDOW (root), _("Print"), GTK_WIDGET (self), 1120, 760);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * rungs_print_dialog_present:
 * @parent: a widget of the main window
 * @workbook: what is printed from
 * @what: a word of rungs_print_list()
 * @id: (nullable): of the record that is shown
 *
 * Shows, in a window over the main one, how a document will look, and prints it from there.
 */
void
rungs_print_dialog_present (GtkWidget     *parent,
                            RungsWorkbook *workbook,
                            const char    *what,
                            const char    *id)
{
  present (parent, workbook, what, id, NULL);
}

/** rungs_print_dialog_present_ladder: the same, of the view of the ladder that is @shown */
void
rungs_print_dialog_present_ladder (GtkWidget              *parent,
                                   RungsWorkbook          *workbook,
                                   const RungsLadderShown *shown)
{
  present (parent, workbook, "ladder", NULL, shown);
}
