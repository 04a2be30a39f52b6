/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * parts.c: the parts of one kind that belong to a record, as a section of its page: each opened and written in place.
 */
#include "config.h"

#include "records/parts.h"

#include <glib/gi18n.h>
#include <string.h>

/* Parts are few; where they are not, so many more are shown at a time. */
#define PAGE_SIZE 50

struct _RungsParts
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *whole;

  /* static */
  const RungsKind *kind;

  /* children */
  GtkWidget *heading;
  GtkWidget *title;
  GtkWidget *add;
  GtkWidget *about;
  GtkWidget *list;
  GtkWidget *more;

  /* state */
  RungsFormFlags flags;
  guint limit;
};

G_DEFINE_FINAL_TYPE (RungsParts, rungs_parts, GTK_TYPE_WIDGET)

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RungsPartRow *
find_row (RungsParts *self,
          const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (RUNGS_IS_PART_ROW (row) && strcmp (rungs_part_row_get_id (RUNGS_PART_ROW (row)), id) == 0)
        return RUNGS_PART_ROW (row);
    }

  return NULL;
}

/* Where the latest come first, so does what is only begun. */
static gboolean
is_latest_first (RungsParts *self)
{
  return self->kind->order != NULL && *self->kind->order == '-';
}

static void
made_cb (RungsParts   *self,
         RungsPartRow *row)
{
  g_signal_emit (self, signals[MADE], 0, row);
}

static GtkWidget *
row_new (RungsParts *self,
         const char *id)
{
  GtkWidget *row = rungs_part_row_new (self->workbook, self->kind, id, self->whole);

  rungs_part_row_set_flags (RUNGS_PART_ROW (row), self->flags);
  g_signal_connect_object (row, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* What belongs to the whole now: the records in their order, and behind or before them what is begun and not finished. */
static GPtrArray *
list_ids (RungsParts *self,
          gint64     *total)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RungsQuery) query = rungs_query_new (self->kind);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  rungs_query_filter (query, self->kind->belongs_to, self->whole);
  records = rungs_workbook_list (self->workbook, query, 0, self->limit, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (ids, g_strdup (rungs_record_id (g_ptr_array_index (records, i))));
  *total = ids->len < self->limit ? (gint64) ids->len : rungs_workbook_count (self->workbook, query, NULL);

  drafts = rungs_workbook_list_drafts (self->workbook, self->kind, NULL);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      RungsDraft *draft = g_ptr_array_index (drafts, i);

      if (g_strcmp0 (g_hash_table_lookup (draft->typed, self->kind->belongs_to), self->whole) == 0)
        {
          g_ptr_array_insert (ids, is_latest_first (self) ? 0 : -1, g_strdup (draft->id));
          (*total)++;
        }
    }

  return ids;
}

static void
update_heading (RungsParts *self,
                gint64      total)
{
  g_autofree char *words = NULL;

  if (total > 0)
    words = g_strdup_printf ("%s (%" G_GINT64_FORMAT ")", rungs_kind_plural (self->kind), total);
  else
    words = g_strdup (rungs_kind_plural (self->kind));
  gtk_label_set_text (GTK_LABEL (self->title), words);
  gtk_widget_set_visible (self->about, total == 0 && gtk_widget_get_first_child (self->list) == NULL);
  gtk_widget_set_visible (self->list, gtk_widget_get_first_child (self->list) != NULL);
}

/* Rows that stay are left as they are, open or closed, with what is being typed in them. */
static void
update (RungsParts *self)
{
  g_autoptr (GPtrArray) ids = NULL;
  GtkWidget *row, *next;
  gint64 total = 0;
  int n_new = 0; /* rows of which nothing is written, before all others */

  if (self->whole == NULL)
    return;

  ids = list_ids (self, &total);
  for (row = gtk_widget_get_first_child (self->list); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!RUNGS_IS_PART_ROW (row) || rungs_part_row_is_new (RUNGS_PART_ROW (row)))
        {
          n_new += is_latest_first (self);
          continue;
        }
      if (!g_ptr_array_find_with_equal_func (ids, rungs_part_row_get_id (RUNGS_PART_ROW (row)), g_str_equal, NULL))
        gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
    }

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      RungsPartRow *there = find_row (self, id);

      if (there != NULL)
        rungs_part_row_update (there);
      else
        gtk_list_box_insert (GTK_LIST_BOX (self->list), row_new (self, id), (int) i + n_new);
    }

  gtk_widget_set_visible (self->more, total > (gint64) ids->len);
  update_heading (self, total);
}

static void
workbook_changed_cb (RungsParts *self,
                     GPtrArray  *touched)
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
add_clicked_cb (RungsParts *self)
{
  rungs_parts_add (self);
}

static void
more_clicked_cb (RungsParts *self)
{
  self->limit += PAGE_SIZE;
  update (self);
}

static void
rungs_parts_dispose (GObject *object)
{
  RungsParts *self = RUNGS_PARTS (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->about, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_parts_parent_class)->dispose (object);
}

static void
rungs_parts_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_PARTS (object)->whole, g_free);

  G_OBJECT_CLASS (rungs_parts_parent_class)->finalize (object);
}

static void
rungs_parts_class_init (RungsPartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_parts_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_parts_finalize;

  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                RUNGS_TYPE_PART_ROW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "parts");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_parts_init (RungsParts *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->limit = PAGE_SIZE;

  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  self->add = gtk_button_new_with_label (_("Add"));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->heading), self->title);
  gtk_box_append (GTK_BOX (self->heading), self->add);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));

  self->about = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->about), 0);
  gtk_label_set_wrap (GTK_LABEL (self->about), TRUE);
  gtk_widget_add_css_class (self->about, "dim-label");
  gtk_widget_set_parent (self->about, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->more = gtk_button_new_with_label (_("Show more"));
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

/**
 * rungs_parts_new:
 * @workbook: where the parts are kept
 * @kind: a kind that belongs to another
 *
 * Returns: (transfer floating): the section, without a whole
 */
GtkWidget *
rungs_parts_new (RungsWorkbook   *workbook,
                 const RungsKind *kind)
{
  RungsParts *self = g_object_new (RUNGS_TYPE_PARTS, NULL);
  /* Translators: %s is the title of a kind of record, such as "Action" */
  g_autofree char *add_name = g_strdup_printf (_("Add: %s"), rungs_kind_title (kind));

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  gtk_label_set_text (GTK_LABEL (self->about), rungs_kind_about (kind));
  gtk_widget_set_visible (self->add, !rungs_workbook_is_read_only (workbook));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_kind_plural (kind), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_kind_plural (kind), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add_name, -1);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/** rungs_parts_set_flags: how each part is asked, before there is a whole */
void
rungs_parts_set_flags (RungsParts     *self,
                       RungsFormFlags  flags)
{
  g_return_if_fail (RUNGS_IS_PARTS (self) && self->whole == NULL);

  self->flags = flags;
}

/** rungs_parts_get_kind: Returns: (transfer none): the kind of the parts */
const RungsKind *
rungs_parts_get_kind (RungsParts *self)
{
  g_return_val_if_fail (RUNGS_IS_PARTS (self), NULL);

  return self->kind;
}

/** rungs_parts_set_whole: shows the parts of another record; what was typed into the old ones is kept first. */
void
rungs_parts_set_whole (RungsParts *self,
                       const char *id)
{
  GtkWidget *row;
  g_autofree char *held = g_strdup (id);

  g_return_if_fail (RUNGS_IS_PARTS (self));

  if (g_strcmp0 (self->whole, id) == 0)
    return;

  rungs_parts_flush (self);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_free (self->whole);
  self->whole = g_steal_pointer (&held);
  self->limit = PAGE_SIZE;
  update (self);
}

/** rungs_parts_open: opens one part in place. Returns: (transfer none) (nullable): its row; %NULL when it is not one of these */
RungsPartRow *
rungs_parts_open (RungsParts *self,
                  const char *id)
{
  RungsPartRow *row;

  g_return_val_if_fail (RUNGS_IS_PARTS (self), NULL);

  row = find_row (self, id);
  /* It may stand beyond what is shown of a long list. */
  while (row == NULL && gtk_widget_get_visible (self->more))
    {
      more_clicked_cb (self);
      row = find_row (self, id);
    }
  if (row != NULL)
    rungs_part_row_open (row, FALSE);
  return row;
}

/** rungs_parts_add: begins a new part, open, with the keyboard in its first field. Returns: (transfer none): its row */
RungsPartRow *
rungs_parts_add (RungsParts *self)
{
  g_autofree char *id = g_uuid_string_random ();
  GtkWidget *row;

  g_return_val_if_fail (RUNGS_IS_PARTS (self) && self->whole != NULL, NULL);

  row = row_new (self, id);
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row, is_latest_first (self) ? 0 : -1);
  gtk_widget_set_visible (self->list, TRUE);
  gtk_widget_set_visible (self->about, FALSE);
  rungs_part_row_open (RUNGS_PART_ROW (row), TRUE);

  return RUNGS_PART_ROW (row);
}

/** rungs_parts_flush: hands what was typed into any part to the workbook's writer. */
void
rungs_parts_flush (RungsParts *self)
{
  g_return_if_fail (RUNGS_IS_PARTS (self));

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (RUNGS_IS_PART_ROW (row))
        rungs_part_row_flush (RUNGS_PART_ROW (row));
    }
}

/** rungs_parts_get_n: Returns: how many rows are shown */
guint
rungs_parts_get_n (RungsParts *self)
{
  guint n = 0;

  g_return_val_if_fail (RUNGS_IS_PARTS (self), 0);

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

/** rungs_parts_get_nth: Returns: (transfer none) (nullable): one row */
RungsPartRow *
rungs_parts_get_nth (RungsParts *self,
                     guint       nth)
{
  g_return_val_if_fail (RUNGS_IS_PARTS (self), NULL);

  return (RungsPartRow *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) nth);
}
