/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-item.c: one row of a list of records: an id, and its record once somebody asks for it.
 */
#include "config.h"

#include "records/record-item.h"

struct _RungsRecordItem
{
  GObject parent_instance;

  /* owned */
  char id[37];

  /* weak */
  const RungsRecordSource *source;
  gpointer owner;

  /* state */
  guint position;
};

G_DEFINE_FINAL_TYPE (RungsRecordItem, rungs_record_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
rungs_record_item_dispose (GObject *object)
{
  RungsRecordItem *self = RUNGS_RECORD_ITEM (object);

  if (self->owner != NULL)
    self->source->forget (self, self->owner);
  self->owner = NULL;

  G_OBJECT_CLASS (rungs_record_item_parent_class)->dispose (object);
}

static void
rungs_record_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RungsRecordItem *self = RUNGS_RECORD_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_RECORD:
      g_value_take_boxed (value, rungs_record_item_get_record (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rungs_record_item_class_init (RungsRecordItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rungs_record_item_dispose;
  object_class->get_property = rungs_record_item_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_RECORD] = g_param_spec_boxed ("record", NULL, NULL, RUNGS_TYPE_RECORD,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rungs_record_item_init (RungsRecordItem *self)
{
}

/**
 * rungs_record_item_new:
 * @id: the record's id
 * @source: how the record is found
 * @owner: given to @source, not owned; it lives until the item is gone, or parts from it
 *
 * Returns: (transfer full): a row that has not read its record yet
 */
RungsRecordItem *
rungs_record_item_new (const char              *id,
                       const RungsRecordSource *source,
                       gpointer                 owner)
{
  RungsRecordItem *self = g_object_new (RUNGS_TYPE_RECORD_ITEM, NULL);

  g_strlcpy (self->id, id, sizeof self->id);
  self->source = source;
  self->owner = owner;

  return self;
}

/** rungs_record_item_get_id: Returns: the id of the row */
const char *
rungs_record_item_get_id (RungsRecordItem *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_ITEM (self), NULL);

  return self->id;
}

/**
 * rungs_record_item_get_record:
 *
 * Returns: (transfer full) (nullable): the record, %NULL when it is gone
 */
RungsRecord *
rungs_record_item_get_record (RungsRecordItem *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_ITEM (self), NULL);

  return self->owner != NULL ? self->source->fetch (self, self->owner) : NULL;
}

/** rungs_record_item_get_position: where the row stood when it was last asked for: a hint that saves a search. */
guint
rungs_record_item_get_position (RungsRecordItem *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_ITEM (self), 0);

  return self->position;
}

/** rungs_record_item_set_position: keeps where the row stands */
void
rungs_record_item_set_position (RungsRecordItem *self,
                                guint            position)
{
  g_return_if_fail (RUNGS_IS_RECORD_ITEM (self));

  self->position = position;
}

/** rungs_record_item_refresh: tells who shows this row that its record is another one now. */
void
rungs_record_item_refresh (RungsRecordItem *self)
{
  g_return_if_fail (RUNGS_IS_RECORD_ITEM (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORD]);
}

/** rungs_record_item_part: the list this row belonged to is gone; from now on it has no record. */
void
rungs_record_item_part (RungsRecordItem *self)
{
  g_return_if_fail (RUNGS_IS_RECORD_ITEM (self));

  self->owner = NULL;
}
