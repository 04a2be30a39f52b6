/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * inbox.h: what other threads have done, delivered in order on the thread that opened the workbook.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RungsInbox RungsInbox;

/** RungsDeliver: called on the thread of the inbox's context. */
typedef void (*RungsDeliver) (gpointer data);

RungsInbox *rungs_inbox_new      (GMainContext *context);
void        rungs_inbox_free     (RungsInbox   *self);
void        rungs_inbox_post     (RungsInbox   *self,
                                  RungsDeliver  deliver,
                                  gpointer      data);
void        rungs_inbox_wait_for (RungsInbox   *self,
                                  const gboolean *is_done);
void        rungs_inbox_empty    (RungsInbox   *self);

G_END_DECLS
