/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-list.c: a list model over the ids of a query. Sixteen bytes a row are held for the whole list; records are read in
 * pages when a row asks for its own, and only the last few pages are kept.
 */
#include "config.h"

#include "records/record-list.h"

#include <string.h>

#include <gtk/gtk.h>

#define ID_SIZE 16
#define PAGE_SIZE 20
/* A list view keeps about two hundred rows alive around what is seen. */
#define MAX_PAGES 30

typedef struct
{
  guint number;
  GPtrArray *records; /* RungsRecord * or NULL */
} Page;

struct _RungsRecordList
{
  GObject parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  RungsQuery *query;
  GBytes *ids;
  GQueue pages;       /* Page *, the latest used first */
  GHashTable *items;  /* id -> RungsRecordItem *, not owned: those somebody holds */
  GCancellable *cancellable;

  /* state */
  gboolean loading;
  gboolean again;
};

static void rungs_record_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsRecordList, rungs_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rungs_record_list_model_init))

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->records);
  g_free (page);
}

static void
unref_record (gpointer data)
{
  if (data != NULL)
    rungs_record_unref (data);
}

static guint
count_ids (GBytes *ids)
{
  return ids != NULL ? (guint) (g_bytes_get_size (ids) / ID_SIZE) : 0;
}

static const guint8 *
nth_id (GBytes *ids,
        guint   nth)
{
  return (const guint8 *) g_bytes_get_data (ids, NULL) + (gsize) nth * ID_SIZE;
}

static void
forget_pages (RungsRecordList *self)
{
  g_queue_clear_full (&self->pages, page_free);
}

static Page *
read_page (RungsRecordList *self,
           guint            number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  guint first = number * PAGE_SIZE;
  guint n = MIN (PAGE_SIZE, count_ids (self->ids) - first);
  char text[PAGE_SIZE][37];
  const char *ids[PAGE_SIZE + 1] = { NULL };
  Page *page;

  for (guint i = 0; i < n; i++)
    {
      rungs_id_unpack (nth_id (self->ids, first + i), text[i]);
      ids[i] = text[i];
    }

  records = rungs_workbook_read_many (self->workbook, rungs_query_kind (self->query), ids, &error);
  if (records == NULL)
    {
      g_warning ("A page of a list could not be read: %s", error->message);
      records = g_ptr_array_new_with_free_func (unref_record);
      g_ptr_array_set_size (records, (int) n);
    }

  page = g_new (Page, 1);
  page->number = number;
  page->records = g_steal_pointer (&records);
  g_queue_push_head (&self->pages, page);
  if (g_queue_get_length (&self->pages) > MAX_PAGES)
    page_free (g_queue_pop_tail (&self->pages));

  return page;
}

static Page *
find_page (RungsRecordList *self,
           guint            number)
{
  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      Page *page = link->data;

      if (page->number != number)
        continue;
      g_queue_unlink (&self->pages, link);
      g_queue_push_head_link (&self->pages, link);
      return page;
    }

  return read_page (self, number);
}

static RungsRecord *
fetch_record (RungsRecordItem *item,
              gpointer         owner)
{
  RungsRecordList *self = owner;
  const char *id = rungs_record_item_get_id (item);
  guint position = rungs_record_item_get_position (item);
  guint8 packed[ID_SIZE];

  if (!rungs_id_pack (id, packed) || position >= count_ids (self->ids) ||
      memcmp (nth_id (self->ids, position), packed, ID_SIZE) != 0)
    position = rungs_record_list_find (self, id);

  if (position != GTK_INVALID_LIST_POSITION)
    {
      Page *page = find_page (self, position / PAGE_SIZE);
      RungsRecord *record = g_ptr_array_index (page->records, position % PAGE_SIZE);

      rungs_record_item_set_position (item, position);
      return record != NULL ? rungs_record_ref (record) : NULL;
    }

  /* The row is on its way out of the list; who still shows it may have what there is. */
  return rungs_workbook_read (self->workbook, rungs_query_kind (self->query), id, NULL);
}

static void
forget_item (RungsRecordItem *item,
             gpointer         owner)
{
  RungsRecordList *self = owner;

  g_hash_table_remove (self->items, rungs_record_item_get_id (item));
}

static const RungsRecordSource source = { fetch_record, forget_item };

/* The smallest stretch that differs is what is told: what stands before and after it is left in peace. */
static void
take_ids (RungsRecordList *self,
          GBytes          *ids)
{
  g_autoptr (GBytes) before = g_steal_pointer (&self->ids);
  guint n_before = count_ids (before);
  guint n_after = count_ids (ids);
  guint head = 0;
  guint tail = 0;

  self->ids = g_bytes_ref (ids);

  while (head < n_before && head < n_after && memcmp (nth_id (before, head), nth_id (ids, head), ID_SIZE) == 0)
    head++;
  while (tail < n_before - head && tail < n_after - head &&
         memcmp (nth_id (before, n_before - tail - 1), nth_id (ids, n_after - tail - 1), ID_SIZE) == 0)
    tail++;

  if (n_before - head - tail == 0 && n_after - head - tail == 0)
    return;

  forget_pages (self);
  g_list_model_items_changed (G_LIST_MODEL (self), head, n_before - head - tail, n_after - head - tail);
}

static void set_loading (RungsRecordList *self,
                         gboolean         loading);
static void ask_for_ids (RungsRecordList *self);

static void
ids_listed_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (RungsRecordList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) ids = rungs_workbook_list_ids_finish (RUNGS_WORKBOOK (object), result, &error);

  /* A newer question was asked meanwhile, or the list is gone: its answer counts. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (ids != NULL)
    take_ids (self, ids);
  else
    g_warning ("A list could not be read: %s", error->message);

  g_clear_object (&self->cancellable);
  if (self->again)
    ask_for_ids (self);
  else
    set_loading (self, FALSE);
}

static void
ask_for_ids (RungsRecordList *self)
{
  self->again = FALSE;
  self->cancellable = g_cancellable_new ();
  set_loading (self, TRUE);
  rungs_workbook_list_ids_async (self->workbook, self->query, self->cancellable, ids_listed_cb, g_object_ref (self));
}

static void
set_loading (RungsRecordList *self,
             gboolean         loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static gboolean
links_to (const RungsKind *kind,
          const RungsKind *other)
{
  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);

      if (field->links_to != NULL && strcmp (field->links_to, other->name) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
refresh_all (RungsRecordList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_ptr_array_add (items, g_object_ref (item));
  for (guint i = 0; i < items->len; i++)
    rungs_record_item_refresh (g_ptr_array_index (items, i));
}

static void
workbook_changed_cb (RungsRecordList *self,
                     GPtrArray       *touched)
{
  const RungsKind *kind = rungs_query_kind (self->query);
  gboolean ours = FALSE;
  gboolean linked = FALSE;

  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      ours = ours || one->kind == kind;
      linked = linked || (one->kind != kind && links_to (kind, one->kind));
    }
  if (!ours && !linked)
    return;

  forget_pages (self);
  if (linked)
    refresh_all (self);
  if (!ours)
    return;

  for (guint i = 0; i < touched->len && !linked; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);
      RungsRecordItem *item = one->kind == kind ? g_hash_table_lookup (self->items, one->id) : NULL;

      if (item != NULL)
        {
          g_autoptr (RungsRecordItem) held = g_object_ref (item);

          rungs_record_item_refresh (held);
        }
    }

  if (self->cancellable != NULL)
    self->again = TRUE;
  else
    ask_for_ids (self);
}

static GType
rungs_record_list_get_item_type (GListModel *model)
{
  return RUNGS_TYPE_RECORD_ITEM;
}

static guint
rungs_record_list_get_n_items (GListModel *model)
{
  return count_ids (RUNGS_RECORD_LIST (model)->ids);
}

static gpointer
rungs_record_list_get_item (GListModel *model,
                            guint       position)
{
  RungsRecordList *self = RUNGS_RECORD_LIST (model);
  RungsRecordItem *item;
  char id[37];

  if (position >= count_ids (self->ids))
    return NULL;

  rungs_id_unpack (nth_id (self->ids, position), id);
  item = g_hash_table_lookup (self->items, id);
  if (item != NULL)
    {
      rungs_record_item_set_position (item, position);
      return g_object_ref (item);
    }

  item = rungs_record_item_new (id, &source, self);
  rungs_record_item_set_position (item, position);
  g_hash_table_insert (self->items, (gpointer) rungs_record_item_get_id (item), item);
  return item;
}

static void
rungs_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rungs_record_list_get_item_type;
  iface->get_n_items = rungs_record_list_get_n_items;
  iface->get_item = rungs_record_list_get_item;
}

static void
rungs_record_list_dispose (GObject *object)
{
  RungsRecordList *self = RUNGS_RECORD_LIST (object);
  GHashTableIter iter;
  gpointer item;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  if (self->items != NULL)
    {
      g_hash_table_iter_init (&iter, self->items);
      while (g_hash_table_iter_next (&iter, NULL, &item))
        rungs_record_item_part (item);
    }
  g_clear_pointer (&self->items, g_hash_table_unref);

  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_record_list_parent_class)->dispose (object);
}

static void
rungs_record_list_finalize (GObject *object)
{
  RungsRecordList *self = RUNGS_RECORD_LIST (object);

  forget_pages (self);
  g_clear_pointer (&self->query, rungs_query_free);
  g_clear_pointer (&self->ids, g_bytes_unref);

  G_OBJECT_CLASS (rungs_record_list_parent_class)->finalize (object);
}

static void
rungs_record_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RungsRecordList *self = RUNGS_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rungs_record_list_class_init (RungsRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rungs_record_list_dispose;
  object_class->finalize = rungs_record_list_finalize;
  object_class->get_property = rungs_record_list_get_property;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rungs_record_list_init (RungsRecordList *self)
{
  g_queue_init (&self->pages);
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * rungs_record_list_new:
 * @workbook: what the records are read from
 * @query: which of them, in which order; copied
 *
 * The list is empty until its ids have been read, off this thread; "loading" tells.
 *
 * Returns: (transfer full): the list
 */
RungsRecordList *
rungs_record_list_new (RungsWorkbook    *workbook,
                       const RungsQuery *query)
{
  RungsRecordList *self = g_object_new (RUNGS_TYPE_RECORD_LIST, NULL);

  self->workbook = g_object_ref (workbook);
  self->query = rungs_query_copy (query);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  ask_for_ids (self);

  return self;
}

/**
 * rungs_record_list_set_query:
 * @query: other conditions on the same kind; copied
 *
 * What is listed changes when the new ids have been read.
 */
void
rungs_record_list_set_query (RungsRecordList  *self,
                             const RungsQuery *query)
{
  g_return_if_fail (RUNGS_IS_RECORD_LIST (self));
  g_return_if_fail (rungs_query_kind (query) == rungs_query_kind (self->query));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->query, rungs_query_free);
  self->query = rungs_query_copy (query);
  ask_for_ids (self);
}

/** rungs_record_list_get_kind: Returns: (transfer none): the kind that is listed */
const RungsKind *
rungs_record_list_get_kind (RungsRecordList *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_LIST (self), NULL);

  return rungs_query_kind (self->query);
}

/** rungs_record_list_is_loading: whether the ids are being read, so that an empty list says nothing yet. */
gboolean
rungs_record_list_is_loading (RungsRecordList *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_LIST (self), FALSE);

  return self->loading;
}

/**
 * rungs_record_list_find:
 * @id: (nullable): a record's id
 *
 * Returns: where it stands, or GTK_INVALID_LIST_POSITION
 */
guint
rungs_record_list_find (RungsRecordList *self,
                        const char      *id)
{
  guint8 packed[ID_SIZE];
  guint n;

  g_return_val_if_fail (RUNGS_IS_RECORD_LIST (self), GTK_INVALID_LIST_POSITION);

  n = count_ids (self->ids);
  if (id == NULL || !rungs_id_pack (id, packed))
    return GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++)
    {
      if (memcmp (nth_id (self->ids, i), packed, ID_SIZE) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/** rungs_record_list_refresh: tells who shows its rows that something else about their records is another now. */
void
rungs_record_list_refresh (RungsRecordList *self)
{
  g_return_if_fail (RUNGS_IS_RECORD_LIST (self));

  refresh_all (self);
}
