/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-item.h: one row of a list of records: an id, and its record once somebody asks for it.
 */
#pragma once

#include <gio/gio.h>

#include "record.h"

G_BEGIN_DECLS


#define RUNGS_TYPE_RECORD_ITEM (rungs_record_item_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecordItem, rungs_record_item, RUNGS, RECORD_ITEM, GObject)

/**
 * RungsRecordSource: where items get their records from.
 * @fetch: finds the record of an item; returns a new reference, or %NULL when it is gone
 * @forget: the item is about to be freed
 */
typedef struct
{
  RungsRecord *(*fetch)  (RungsRecordItem *item,
                          gpointer         owner);
  void         (*forget) (RungsRecordItem *item,
                          gpointer         owner);
} RungsRecordSource;

RungsRecordItem *rungs_record_item_new          (const char              *id,
                                                 const RungsRecordSource *source,
                                                 gpointer                 owner);
const char      *rungs_record_item_get_id       (RungsRecordItem         *self);
RungsRecord     *rungs_record_item_get_record   (RungsRecordItem         *self);
guint            rungs_record_item_get_position (RungsRecordItem         *self);
void             rungs_record_item_set_position (RungsRecordItem         *self,
                                                 guint                    position);
void             rungs_record_item_refresh      (RungsRecordItem         *self);
void             rungs_record_item_part         (RungsRecordItem         *self);

G_END_DECLS
