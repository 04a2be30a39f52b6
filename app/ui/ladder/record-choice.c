/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-choice.c: choosing one record of a kind, or none of them. The list is read again when the workbook changes.
 */
#include "config.h"

#include "ladder/record-choice.h"

#include <string.h>

#include "dates.h"
#include "reading.h"
#include "records/drop-down.h"
#include "shell/tabbing.h"

#define MOST_CHOICES 1000

struct _RungsRecordChoice
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *heading;
  GtkWidget *drop_down;

  /* owned */
  RungsWorkbook *workbook;
  GPtrArray *ids; /* char *; the first stands for none and is NULL */
  char *none;
  char *id;

  /* static */
  const RungsKind *kind;

  /* state */
  gboolean showing; /* the list changes under nobody's hand */
};

G_DEFINE_FINAL_TYPE (RungsRecordChoice, rungs_record_choice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A title, and the day where the kind has one: two meetings may have the same name. */
static char *
line_words (RungsRecord *record)
{
  g_autofree char *title = rungs_record_title (record);
  gboolean has_day = rungs_kind_field (rungs_record_kind (record), "held-on") != NULL;
  const char *day = has_day ? rungs_record_get (record, "held-on") : NULL;
  g_autofree char *shown = day != NULL ? rungs_date_display (day) : NULL;

  return shown != NULL && strstr (title, shown) == NULL ? g_strdup_printf ("%s, %s", title, shown)
                                                        : g_steal_pointer (&title);
}

static void
fill (RungsRecordChoice *self)
{
  g_autoptr (RungsQuery) query = rungs_query_new (self->kind);
  g_autoptr (GPtrArray) records = rungs_workbook_list (self->workbook, query, 0, MOST_CHOICES, NULL);
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  self->showing = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, NULL);
  g_ptr_array_add (lines, g_strdup (self->none));
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);

      g_ptr_array_add (lines, line_words (record));
      g_ptr_array_add (self->ids, g_strdup (rungs_record_id (record)));
      if (g_strcmp0 (rungs_record_id (record), self->id) == 0)
        at = i + 1;
    }
  g_ptr_array_add (lines, NULL);
  gtk_string_list_splice (GTK_STRING_LIST (model), 0, g_list_model_get_n_items (model),
                          (const char *const *) lines->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), at);
  self->showing = FALSE;
}

static void
changed_cb (RungsRecordChoice *self,
            GPtrArray         *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      if (((RungsTouched *) g_ptr_array_index (touched, i))->kind == self->kind)
        {
          fill (self);
          return;
        }
    }
}

static void
selected_cb (RungsRecordChoice *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->showing || at >= self->ids->len || g_strcmp0 (self->id, self->ids->pdata[at]) == 0)
    return;
  g_free (self->id);
  self->id = g_strdup (self->ids->pdata[at]);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static gboolean
rungs_record_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_RECORD_CHOICE (widget)->drop_down);
}

static void
rungs_record_choice_dispose (GObject *object)
{
  RungsRecordChoice *self = RUNGS_RECORD_CHOICE (object);

  self->showing = TRUE;
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_record_choice_parent_class)->dispose (object);
}

static void
rungs_record_choice_finalize (GObject *object)
{
  RungsRecordChoice *self = RUNGS_RECORD_CHOICE (object);

  g_ptr_array_unref (self->ids);
  g_free (self->none);
  g_free (self->id);

  G_OBJECT_CLASS (rungs_record_choice_parent_class)->finalize (object);
}

static void
rungs_record_choice_class_init (RungsRecordChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_record_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_record_choice_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_record_choice_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", RUNGS_TYPE_RECORD_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordchoice");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_record_choice_init (RungsRecordChoice *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  g_autoptr (GtkExpression) words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  const char *const nothing[] = { NULL };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_label_set_wrap (GTK_LABEL (self->heading), TRUE);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  self->drop_down = rungs_drop_down_new (nothing);
  gtk_drop_down_set_expression (GTK_DROP_DOWN (self->drop_down), words);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), TRUE);
  gtk_widget_set_size_request (self->drop_down, -1, 44);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * rungs_record_choice_new:
 * @kind: the name of a kind
 * @question: what is asked; it stands above and is the name
 * @none: the first line, for none of them
 *
 * Returns: (transfer floating): the choice, with the first line chosen
 */
GtkWidget *
rungs_record_choice_new (RungsWorkbook *workbook,
                         const char    *kind,
                         const char    *question,
                         const char    *none)
{
  RungsRecordChoice *self = g_object_new (RUNGS_TYPE_RECORD_CHOICE, NULL);

  self->workbook = g_object_ref (workbook);
  self->kind = rungs_kind_find (kind);
  self->none = g_strdup (none);
  gtk_label_set_label (GTK_LABEL (self->heading), question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  rungs_drop_down_name (self->drop_down, question);
  fill (self);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rungs_record_choice_set_id:
 * @id: (nullable): the record that is chosen
 */
void
rungs_record_choice_set_id (RungsRecordChoice *self,
                            const char        *id)
{
  guint at = 0;

  g_return_if_fail (RUNGS_IS_RECORD_CHOICE (self));

  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
    }
  for (guint i = 1; i < self->ids->len; i++)
    if (g_strcmp0 (self->ids->pdata[i], id) == 0)
      at = i;
  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), at);
  self->showing = FALSE;
}

/** rungs_record_choice_get_id: Returns: (transfer none) (nullable): the record that is chosen */
const char *
rungs_record_choice_get_id (RungsRecordChoice *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_CHOICE (self), NULL);

  return self->id;
}
