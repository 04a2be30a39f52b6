/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * draft-strip.c: what was begun and not finished, of one kind, each a press away from going on.
 */
#include "config.h"

#include "records/draft-strip.h"

#include <glib/gi18n.h>

#include "reading.h"
#include "records/record-words.h"

/* So many stand in sight; more wait behind a button. */
#define N_DRAFTS_IN_SIGHT 3

struct _RungsDraftStrip
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;

  /* static */
  const RungsKind *kind;

  /* children */
  GtkWidget *box;

  /* state */
  gboolean all_drafts;
};

G_DEFINE_FINAL_TYPE (RungsDraftStrip, rungs_draft_strip, GTK_TYPE_WIDGET)

enum
{
  CONTINUED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
draft_clicked_cb (GtkWidget *button,
                  gpointer   user_data)
{
  g_signal_emit (user_data, signals[CONTINUED], 0, g_object_get_data (G_OBJECT (button), "id"));
}

static void update (RungsDraftStrip *self);

static void
more_drafts_cb (RungsDraftStrip *self)
{
  self->all_drafts = TRUE;
  update (self);
}

static void
update (RungsDraftStrip *self)
{
  g_autoptr (GPtrArray) drafts = rungs_workbook_list_drafts (self->workbook, self->kind, NULL);
  guint n = drafts != NULL ? drafts->len : 0;
  guint shown = self->all_drafts ? n : MIN (n, N_DRAFTS_IN_SIGHT);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  for (guint i = 0; i < shown; i++)
    {
      RungsDraft *draft = g_ptr_array_index (drafts, i);
      g_autofree char *words = rungs_record_words_draft (self->workbook, draft);
      /* Translators: %s is the beginning of what was typed into a record that is not finished */
      g_autofree char *text = g_strdup_printf (_("Not finished: %s"), words);
      /* Translators: %s is the beginning of what was typed into a record that is not finished */
      g_autofree char *name = g_strdup_printf (_("Continue what is not finished: %s"), words);
      GtkWidget *button = gtk_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      GtkWidget *label = gtk_label_new (text);
      GtkWidget *go_on = gtk_label_new (_("Continue"));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_add_css_class (go_on, "accent");
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("document-edit-symbolic"));
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), go_on);
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data_full (G_OBJECT (button), "id", g_strdup (draft->id), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (draft_clicked_cb), self, 0);
      gtk_box_append (GTK_BOX (self->box), button);
    }

  if (shown < n)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u more not finished", "%u more not finished", n - shown),
                                                n - shown);
      GtkWidget *button = gtk_button_new_with_label (words);

      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (more_drafts_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
workbook_changed_cb (RungsDraftStrip *self,
                     GPtrArray       *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (one->kind == self->kind)
        {
          update (self);
          return;
        }
    }
}

static void
rungs_draft_strip_dispose (GObject *object)
{
  RungsDraftStrip *self = RUNGS_DRAFT_STRIP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_draft_strip_parent_class)->dispose (object);
}

static void
rungs_draft_strip_class_init (RungsDraftStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_draft_strip_dispose;

  signals[CONTINUED] = g_signal_new ("continued", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_draft_strip_init (RungsDraftStrip *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "drafts");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * rungs_draft_strip_new:
 * @workbook: where drafts are kept
 * @kind: of what
 *
 * Returns: (transfer floating): the strip
 */
GtkWidget *
rungs_draft_strip_new (RungsWorkbook   *workbook,
                       const RungsKind *kind)
{
  RungsDraftStrip *self = g_object_new (RUNGS_TYPE_DRAFT_STRIP, NULL);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
