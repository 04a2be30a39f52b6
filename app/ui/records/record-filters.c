/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-filters.c: what is shown of a list: those of one answer or one link, and what was archived.
 */
#include "config.h"

#include "records/record-filters.h"

#include <glib/gi18n.h>

#include "records/drop-down.h"
#include "records/record-words.h"
#include "shell/tabbing.h"

/* A list narrowed by a link offers so many records to narrow it by. */
#define MAX_FILTER_LINKS 100

typedef struct
{
  const RungsField *field;
  GtkWidget *drop_down;
  GPtrArray *values; /* char *, "" for all */
} Filter;

struct _RungsRecordFilters
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  GPtrArray *filters; /* Filter * */

  /* static */
  const RungsShown *shown;
  const RungsKind *kind;

  /* children */
  GtkWidget *archived;
};

G_DEFINE_FINAL_TYPE (RungsRecordFilters, rungs_record_filters, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
filter_free (gpointer data)
{
  Filter *filter = data;

  g_ptr_array_unref (filter->values);
  g_free (filter);
}

static void
changed_cb (RungsRecordFilters *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_filter (RungsRecordFilters *self,
            const RungsField   *field,
            const char         *all)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  Filter *filter = g_new0 (Filter, 1);

  filter->field = field;
  filter->values = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (filter->values, g_strdup (""));
  g_ptr_array_add (labels, g_strdup (all));

  if (field->links_to != NULL)
    {
      const RungsKind *linked = rungs_kind_find (field->links_to);
      g_autoptr (RungsQuery) query = rungs_query_new (linked);
      g_autoptr (GPtrArray) records = rungs_workbook_list (self->workbook, query, 0, MAX_FILTER_LINKS, NULL);

      for (guint i = 0; records != NULL && i < records->len; i++)
        {
          RungsRecord *record = g_ptr_array_index (records, i);

          g_ptr_array_add (filter->values, g_strdup (rungs_record_id (record)));
          g_ptr_array_add (labels, rungs_record_words_title (self->workbook, record));
        }
    }
  else
    {
      for (const RungsChoice *choice = field->choices; choice != NULL && choice->token != NULL; choice++)
        {
          g_ptr_array_add (filter->values, g_strdup (choice->token));
          g_ptr_array_add (labels, g_strdup (rungs_field_choice_label (field, choice->token)));
        }
    }
  g_ptr_array_add (labels, NULL);

  filter->drop_down = rungs_drop_down_new ((const char *const *) labels->pdata);
  rungs_drop_down_name (filter->drop_down, rungs_field_label (field));
  gtk_widget_set_tooltip_text (filter->drop_down, rungs_field_label (field));
  g_signal_connect_object (filter->drop_down, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (filter->drop_down, TRUE);
  gtk_widget_set_parent (filter->drop_down, GTK_WIDGET (self));
  g_ptr_array_add (self->filters, filter);
}

static void
add_filters (RungsRecordFilters *self)
{
  g_auto (GStrv) names = g_strsplit (self->shown->filters != NULL ? self->shown->filters : "", " ", -1);

  for (guint i = 0; names[i] != NULL && i < G_N_ELEMENTS (self->shown->all); i++)
    {
      const RungsField *field = rungs_kind_field (self->kind, names[i]);

      if (field != NULL && self->shown->all[i] != NULL)
        add_filter (self, field, _(self->shown->all[i]));
    }

  self->archived = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->archived), "folder-symbolic");
  gtk_widget_set_tooltip_text (self->archived, _("Show what was archived"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->archived), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Show what was archived"), -1);
  gtk_widget_add_css_class (self->archived, "flat");
  gtk_widget_set_hexpand (self->archived, self->filters->len == 0);
  gtk_widget_set_halign (self->archived, GTK_ALIGN_END);
  g_signal_connect_object (self->archived, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->archived, GTK_WIDGET (self));
}

static void
rungs_record_filters_dispose (GObject *object)
{
  RungsRecordFilters *self = RUNGS_RECORD_FILTERS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_record_filters_parent_class)->dispose (object);
}

static void
rungs_record_filters_class_init (RungsRecordFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_record_filters_dispose;
  widget_class->focus = rungs_tabbing_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
rungs_record_filters_init (RungsRecordFilters *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "list-tools");
  self->filters = g_ptr_array_new_with_free_func (filter_free);
}

/**
 * rungs_record_filters_new:
 * @workbook: where the records are
 * @shown: the kind and what its list is narrowed by; static
 *
 * Returns: (transfer floating): the filters, which leave nothing out but what was archived
 */
GtkWidget *
rungs_record_filters_new (RungsWorkbook    *workbook,
                          const RungsShown *shown)
{
  RungsRecordFilters *self = g_object_new (RUNGS_TYPE_RECORD_FILTERS, NULL);

  self->workbook = g_object_ref (workbook);
  self->shown = shown;
  self->kind = rungs_kind_find (shown->kind);
  add_filters (self);
  return GTK_WIDGET (self);
}

/** rungs_record_filters_query: Returns: (transfer full): the records that are to be shown */
RungsQuery *
rungs_record_filters_query (RungsRecordFilters *self)
{
  RungsQuery *query;

  g_return_val_if_fail (RUNGS_IS_RECORD_FILTERS (self), NULL);

  query = rungs_query_new (self->kind);
  for (guint i = 0; i < self->filters->len; i++)
    {
      Filter *filter = g_ptr_array_index (self->filters, i);
      guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (filter->drop_down));

      if (chosen > 0 && chosen < filter->values->len)
        rungs_query_filter (query, filter->field->name, g_ptr_array_index (filter->values, chosen));
    }
  rungs_query_archived (query, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->archived)));
  return query;
}

/** rungs_record_filters_are_set: Returns: whether something else is shown than all that was not archived */
gboolean
rungs_record_filters_are_set (RungsRecordFilters *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_FILTERS (self), FALSE);

  for (guint i = 0; i < self->filters->len; i++)
    {
      Filter *filter = g_ptr_array_index (self->filters, i);

      if (gtk_drop_down_get_selected (GTK_DROP_DOWN (filter->drop_down)) > 0)
        return TRUE;
    }

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->archived));
}

/** rungs_record_filters_clear: shows all that was not archived. */
void
rungs_record_filters_clear (RungsRecordFilters *self)
{
  g_return_if_fail (RUNGS_IS_RECORD_FILTERS (self));

  for (guint i = 0; i < self->filters->len; i++)
    {
      Filter *filter = g_ptr_array_index (self->filters, i);

      gtk_drop_down_set_selected (GTK_DROP_DOWN (filter->drop_down), 0);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->archived), FALSE);
}
