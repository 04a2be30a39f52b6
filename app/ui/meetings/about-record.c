/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * about-record.c: what a paper is about: a record of any kind that papers are kept for, chosen and opened.
 */
#include "config.h"

#include "meetings/about-record.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"
#include "records/drop-down.h"
#include "records/link-picker.h"
#include "records/record-words.h"
#include "records/wrap-layout.h"

static const char *const about_kinds[] = { "meeting", "enquiry", "group", "case-study", "activity", "person", "rung" };

struct _RungsAboutRecord
{
  RungsRecordTop parent_instance;

  /* children */
  GtkWidget *heading;
  GtkWidget *box;
  GtkWidget *open;
  GtkWidget *open_label;
  GtkWidget *which;
  GtkWidget *choose;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (RungsAboutRecord, rungs_about_record, RUNGS_TYPE_RECORD_TOP)

static RungsWorkbook *
workbook_of (RungsAboutRecord *self)
{
  return rungs_record_top_get_workbook (RUNGS_RECORD_TOP (self));
}

static const char *
id_of (RungsAboutRecord *self)
{
  return rungs_record_top_get_id (RUNGS_RECORD_TOP (self));
}

static const RungsKind *
paper_kind (void)
{
  return rungs_kind_find ("document");
}

static const RungsKind *
chosen_kind (RungsAboutRecord *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->which));

  return rungs_kind_find (about_kinds[MIN (nth, G_N_ELEMENTS (about_kinds) - 1)]);
}

static void
rungs_about_record_update (RungsRecordTop *top)
{
  RungsAboutRecord *self = RUNGS_ABOUT_RECORD (top);
  g_autoptr (RungsRecord) paper = id_of (self) != NULL ? rungs_workbook_read (workbook_of (self), paper_kind (), id_of (self), NULL)
                                                   : NULL;
  const char *kind_name = paper != NULL ? rungs_record_get (paper, "about-kind") : NULL;
  const RungsKind *kind = kind_name != NULL ? rungs_kind_find (kind_name) : NULL;
  const char *about = paper != NULL ? rungs_record_get (paper, "about-id") : NULL;
  g_autoptr (RungsRecord) record = kind != NULL && about != NULL
                                     ? rungs_workbook_read (workbook_of (self), kind, about, NULL)
                                     : NULL;
  gboolean editable = !rungs_workbook_is_read_only (workbook_of (self));

  gtk_widget_set_visible (GTK_WIDGET (self), paper != NULL);
  gtk_widget_set_visible (self->open, record != NULL);
  gtk_widget_set_visible (self->remove, about != NULL && editable);
  gtk_widget_set_visible (self->which, editable);
  gtk_widget_set_visible (self->choose, editable);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->choose), about != NULL ? _("Change…") : _("Choose…"));
  if (record != NULL)
    {
      g_autofree char *title = rungs_record_words_title (workbook_of (self), record);
      /* Translators: %s is the title of a record, such as a meeting */
      g_autofree char *name = g_strdup_printf (_("Open %s"), title);

      gtk_label_set_text (GTK_LABEL (self->open_label), title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  for (guint i = 0; i < G_N_ELEMENTS (about_kinds); i++)
    {
      if (g_strcmp0 (about_kinds[i], kind_name) == 0)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->which), i);
    }
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsAboutRecord) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

/**
 * rungs_about_record_choose:
 * @kind: (nullable): the kind of what the paper is about
 * @id: (nullable): the record; %NULL for nothing
 */
void
rungs_about_record_choose (RungsAboutRecord *self,
                           const RungsKind  *kind,
                           const char       *id)
{
  RungsEdits *edits;

  g_return_if_fail (RUNGS_IS_ABOUT_RECORD (self) && id_of (self) != NULL);

  edits = rungs_edits_new (_("What the paper is about"));
  rungs_edits_set (edits, paper_kind (), id_of (self), "about-kind", id != NULL ? kind->name : NULL);
  rungs_edits_set (edits, paper_kind (), id_of (self), "about-id", id);
  rungs_workbook_write_async (workbook_of (self), edits, NULL, written_cb, g_object_ref (self));
}

static void
chosen_cb (RungsAboutRecord *self,
           const char       *id)
{
  rungs_about_record_choose (self, chosen_kind (self), id);
  gtk_widget_grab_focus (self->choose);
}

static void
remove_clicked_cb (RungsAboutRecord *self)
{
  gtk_widget_grab_focus (self->choose);
  rungs_about_record_choose (self, NULL, NULL);
}

static void
open_clicked_cb (RungsAboutRecord *self)
{
  g_autoptr (RungsRecord) paper = rungs_workbook_read (workbook_of (self), paper_kind (), id_of (self), NULL);

  if (paper != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", rungs_record_get (paper, "about-kind"),
                                rungs_record_get (paper, "about-id"));
}

/* Another kind has other records to choose from. */
static void
which_selected_cb (RungsAboutRecord *self)
{
  rungs_link_picker_offer (GTK_MENU_BUTTON (self->choose), workbook_of (self), chosen_kind (self), G_CALLBACK (chosen_cb),
                           G_OBJECT (self));
}

static gboolean
rungs_about_record_concerns (RungsRecordTop     *top,
                             const RungsTouched *touched)
{
  return g_strv_contains (about_kinds, touched->kind->name);
}

static void
rungs_about_record_dispose (GObject *object)
{
  RungsAboutRecord *self = RUNGS_ABOUT_RECORD (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_about_record_parent_class)->dispose (object);
}

static void
rungs_about_record_class_init (RungsAboutRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  object_class->dispose = rungs_about_record_dispose;
  top_class->update = rungs_about_record_update;
  top_class->concerns = rungs_about_record_concerns;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "field");
}

static void
rungs_about_record_init (RungsAboutRecord *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  const char *labels[G_N_ELEMENTS (about_kinds) + 1] = { NULL };

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  for (guint i = 0; i < G_N_ELEMENTS (about_kinds); i++)
    labels[i] = rungs_kind_title (rungs_kind_find (about_kinds[i]));

  self->heading = gtk_label_new (_("What is it about?"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is it about?"), -1);

  self->open_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->open_label), PANGO_ELLIPSIZE_END);
  self->open = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->open), self->open_label);
  gtk_widget_add_css_class (self->open, "linked-record");
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);

  self->which = rungs_drop_down_new (labels);
  rungs_drop_down_name (self->which, _("What sort of thing it is about"));
  g_signal_connect_object (self->which, "notify::selected", G_CALLBACK (which_selected_cb), self, G_CONNECT_SWAPPED);

  self->choose = gtk_menu_button_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is it about?"), -1);

  self->remove = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->remove, _("Take away"));
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Take away what it is about"), -1);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);

  self->box = rungs_wrap_box_new (6);
  gtk_box_append (GTK_BOX (self->box), self->open);
  gtk_box_append (GTK_BOX (self->box), self->which);
  gtk_box_append (GTK_BOX (self->box), self->choose);
  gtk_box_append (GTK_BOX (self->box), self->remove);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * rungs_about_record_new:
 * @workbook: where papers and what they are about are kept
 *
 * Returns: (transfer floating): the question of no paper yet
 */
GtkWidget *
rungs_about_record_new (RungsWorkbook *workbook)
{
  RungsAboutRecord *self = g_object_new (RUNGS_TYPE_ABOUT_RECORD, NULL);

  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);
  which_selected_cb (self);
  return GTK_WIDGET (self);
}
