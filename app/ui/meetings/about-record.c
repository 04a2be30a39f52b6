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

static const char *const about_kinds[] = { "meeting", "enquiry", "group", "case-study", "activity", "person" };

struct _RungsAboutRecord
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;

  /* children */
  GtkWidget *heading;
  GtkWidget *box;
  GtkWidget *open;
  GtkWidget *open_label;
  GtkWidget *which;
  GtkWidget *choose;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (RungsAboutRecord, rungs_about_record, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_RECORD_ID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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
update (RungsAboutRecord *self)
{
  g_autoptr (RungsRecord) paper = self->id != NULL ? rungs_workbook_read (self->workbook, paper_kind (), self->id, NULL)
                                                   : NULL;
  const char *kind_name = paper != NULL ? rungs_record_get (paper, "about-kind") : NULL;
  const RungsKind *kind = kind_name != NULL ? rungs_kind_find (kind_name) : NULL;
  const char *about = paper != NULL ? rungs_record_get (paper, "about-id") : NULL;
  g_autoptr (RungsRecord) record = kind != NULL && about != NULL
                                     ? rungs_workbook_read (self->workbook, kind, about, NULL)
                                     : NULL;
  gboolean editable = !rungs_workbook_is_read_only (self->workbook);

  gtk_widget_set_visible (GTK_WIDGET (self), paper != NULL);
  gtk_widget_set_visible (self->open, record != NULL);
  gtk_widget_set_visible (self->remove, about != NULL && editable);
  gtk_widget_set_visible (self->which, editable);
  gtk_widget_set_visible (self->choose, editable);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->choose), about != NULL ? _("Change…") : _("Choose…"));
  if (record != NULL)
    {
      g_autofree char *title = rungs_record_words_title (self->workbook, record);
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

  g_return_if_fail (RUNGS_IS_ABOUT_RECORD (self) && self->id != NULL);

  edits = rungs_edits_new (_("What the paper is about"));
  rungs_edits_set (edits, paper_kind (), self->id, "about-kind", id != NULL ? kind->name : NULL);
  rungs_edits_set (edits, paper_kind (), self->id, "about-id", id);
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, g_object_ref (self));
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
  g_autoptr (RungsRecord) paper = rungs_workbook_read (self->workbook, paper_kind (), self->id, NULL);

  if (paper != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", rungs_record_get (paper, "about-kind"),
                                rungs_record_get (paper, "about-id"));
}

/* Another kind has other records to choose from. */
static void
which_selected_cb (RungsAboutRecord *self)
{
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->choose), NULL);
}

static void
create_popup (GtkMenuButton *button,
              gpointer       user_data)
{
  RungsAboutRecord *self = user_data;
  GtkWidget *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = rungs_link_picker_new (self->workbook, chosen_kind (self));
  g_signal_connect_object (picker, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static void
workbook_changed_cb (RungsAboutRecord *self,
                     GPtrArray        *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (g_strcmp0 (one->id, self->id) == 0 || g_strv_contains (about_kinds, one->kind->name))
        {
          update (self);
          return;
        }
    }
}

static void
rungs_about_record_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD_ID:
      g_value_set_string (value, RUNGS_ABOUT_RECORD (object)->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rungs_about_record_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RungsAboutRecord *self = RUNGS_ABOUT_RECORD (object);

  switch (prop_id)
    {
    case PROP_RECORD_ID:
      if (g_strcmp0 (self->id, g_value_get_string (value)) == 0)
        return;
      g_free (self->id);
      self->id = g_value_dup_string (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rungs_about_record_dispose (GObject *object)
{
  RungsAboutRecord *self = RUNGS_ABOUT_RECORD (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_about_record_parent_class)->dispose (object);
}

static void
rungs_about_record_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_ABOUT_RECORD (object)->id, g_free);

  G_OBJECT_CLASS (rungs_about_record_parent_class)->finalize (object);
}

static void
rungs_about_record_class_init (RungsAboutRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_about_record_dispose;
  object_class->finalize = rungs_about_record_finalize;
  object_class->get_property = rungs_about_record_get_property;
  object_class->set_property = rungs_about_record_set_property;

  props[PROP_RECORD_ID] = g_param_spec_string ("record-id", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_about_record_init (RungsAboutRecord *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  const char *labels[G_N_ELEMENTS (about_kinds) + 1] = { NULL };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
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
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->choose), create_popup, self, NULL);
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

  self->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
