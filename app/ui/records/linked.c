/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * linked.c: what else links to a record, as a section at the end of its page: each line goes there.
 */
#include "config.h"

#include "records/linked.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"
#include "records/record-words.h"

/* The latest few say what there is; the rest is found in its own list. */
#define N_SHOWN 5

struct _RungsLinked
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;

  /* static */
  const RungsKind *kind;

  /* children */
  GtkWidget *box;

  /* state */
  guint next_kind;
  guint next_field;
  guint look_id;
};

G_DEFINE_FINAL_TYPE (RungsLinked, rungs_linked, GTK_TYPE_WIDGET)

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row)
{
  const RungsKind *kind = g_object_get_data (G_OBJECT (row), "kind");

  gtk_widget_activate_action (GTK_WIDGET (list), "win.open-record", "(ss)", kind->name,
                              g_object_get_data (G_OBJECT (row), "id"));
}

static void
add_section (RungsLinked      *self,
             const RungsKind  *kind,
             const RungsField *field)
{
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *words = NULL;
  GtkWidget *section, *title, *list;
  gint64 total;

  rungs_query_filter (query, field->name, self->id);
  records = rungs_workbook_list (self->workbook, query, 0, N_SHOWN, NULL);
  if (records == NULL || records->len == 0)
    return;
  total = records->len < N_SHOWN ? (gint64) records->len : rungs_workbook_count (self->workbook, query, NULL);

  section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (total > (gint64) records->len)
    /* Translators: the title of a kind, how many are shown, how many there are: "Feedback (5 of 40)" */
    words = g_strdup_printf (_("%s (%u of %u)"), rungs_kind_plural (kind), records->len, (guint) total);
  else
    words = g_strdup_printf ("%s (%u)", rungs_kind_plural (kind), records->len);
  title = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_tooltip_text (title, rungs_field_label (field));

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_kind_plural (kind), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  for (guint i = 0; i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);
      g_autofree char *record_title = rungs_record_words_title (self->workbook, record);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), record_title);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, record_title, -1);
      g_object_set_data (G_OBJECT (row), "kind", (gpointer) kind);
      g_object_set_data_full (G_OBJECT (row), "id", g_strdup (rungs_record_id (record)), g_free);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }

  gtk_box_append (GTK_BOX (section), title);
  gtk_box_append (GTK_BOX (section), list);
  gtk_box_append (GTK_BOX (self->box), section);
}

static gboolean
is_shown (RungsLinked      *self,
          const RungsKind  *kind,
          const RungsField *field)
{
  return g_strcmp0 (field->links_to, self->kind->name) == 0 && g_strcmp0 (kind->belongs_to, field->name) != 0;
}

/* One question to the workbook at a time, when nothing else is to be done: some go through every record of a kind. */
static gboolean
look_cb (gpointer user_data)
{
  RungsLinked *self = user_data;
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);

  for (; self->next_kind < n_kinds; self->next_kind++, self->next_field = 0)
    {
      const RungsKind *kind = kinds[self->next_kind];

      while (self->next_field < rungs_kind_n_fields (kind))
        {
          const RungsField *field = rungs_kind_nth_field (kind, self->next_field++);

          if (is_shown (self, kind, field))
            {
              add_section (self, kind, field);
              return G_SOURCE_CONTINUE;
            }
        }
    }

  self->look_id = 0;
  return G_SOURCE_REMOVE;
}

static void
look (RungsLinked *self)
{
  GtkWidget *section;

  while ((section = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), section);
  self->next_kind = 0;
  self->next_field = 0;
  if (self->id != NULL && self->look_id == 0)
    self->look_id = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

static gboolean
links_here (RungsLinked     *self,
            const RungsKind *kind)
{
  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      if (is_shown (self, kind, rungs_kind_nth_field (kind, i)))
        return TRUE;
    }

  return FALSE;
}

static void
workbook_changed_cb (RungsLinked *self,
                     GPtrArray   *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (links_here (self, one->kind))
        {
          look (self);
          return;
        }
    }
}

static void
rungs_linked_dispose (GObject *object)
{
  RungsLinked *self = RUNGS_LINKED (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_linked_parent_class)->dispose (object);
}

static void
rungs_linked_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_LINKED (object)->id, g_free);

  G_OBJECT_CLASS (rungs_linked_parent_class)->finalize (object);
}

static void
rungs_linked_class_init (RungsLinkedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_linked_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_linked_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_linked_init (RungsLinked *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * rungs_linked_new:
 * @workbook: where to look
 * @kind: the kind of the records that are linked to
 *
 * Returns: (transfer floating): the section, empty
 */
GtkWidget *
rungs_linked_new (RungsWorkbook   *workbook,
                  const RungsKind *kind)
{
  RungsLinked *self = g_object_new (RUNGS_TYPE_LINKED, NULL);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/** rungs_linked_set_record: looks for what links to another record. */
void
rungs_linked_set_record (RungsLinked *self,
                         const char  *id)
{
  g_autofree char *held = g_strdup (id);

  g_return_if_fail (RUNGS_IS_LINKED (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;
  g_free (self->id);
  self->id = g_steal_pointer (&held);
  look (self);
}
