/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * waiting-item.h: one thing that waits, as an object for lists.
 */
#pragma once

#include <glib-object.h>

#include "waiting.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_WAITING_ITEM (rungs_waiting_item_get_type ())
G_DECLARE_FINAL_TYPE (RungsWaitingItem, rungs_waiting_item, RUNGS, WAITING_ITEM, GObject)

RungsWaitingItem   *rungs_waiting_item_new (RungsWaiting     *waiting);
const RungsWaiting *rungs_waiting_item_get (RungsWaitingItem *self);

G_END_DECLS
