/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * waiting-item.c: wraps one thing that waits in an object, because lists hold objects.
 */
#include "config.h"

#include "waiting/waiting-item.h"

struct _RungsWaitingItem
{
  GObject parent_instance;

  RungsWaiting *waiting; /* owned */
};

G_DEFINE_FINAL_TYPE (RungsWaitingItem, rungs_waiting_item, G_TYPE_OBJECT)

static void
rungs_waiting_item_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_WAITING_ITEM (object)->waiting, rungs_waiting_free);

  G_OBJECT_CLASS (rungs_waiting_item_parent_class)->finalize (object);
}

static void
rungs_waiting_item_class_init (RungsWaitingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rungs_waiting_item_finalize;
}

static void
rungs_waiting_item_init (RungsWaitingItem *self)
{
}

/**
 * rungs_waiting_item_new:
 * @waiting: (transfer full): what waits
 *
 * Returns: (transfer full): an object that holds it
 */
RungsWaitingItem *
rungs_waiting_item_new (RungsWaiting *waiting)
{
  RungsWaitingItem *self = g_object_new (RUNGS_TYPE_WAITING_ITEM, NULL);

  self->waiting = waiting;
  return self;
}

/** rungs_waiting_item_get: Returns: (transfer none): what waits */
const RungsWaiting *
rungs_waiting_item_get (RungsWaitingItem *self)
{
  return self->waiting;
}
