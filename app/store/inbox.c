/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * inbox.c: what other threads have done, delivered in order on the thread that opened the workbook: from its main loop, or
 * while it waits for something of it.
 */
#include "config.h"

#include "inbox.h"

/* Microseconds for one turn of the main loop: a quarter of a frame. */
#define LONGEST_TURN 4000

typedef struct
{
  RungsDeliver deliver;
  gpointer data;
} Letter;

struct _RungsInbox
{
  guint n_holders; /* a letter may be what lets the workbook go, and its inbox with it */
  GAsyncQueue *letters;
  GSource *source;
};

static void
let_go (RungsInbox *self)
{
  if (--self->n_holders > 0)
    return;
  g_source_unref (self->source);
  g_async_queue_unref (self->letters);
  g_free (self);
}

static gboolean
dispatch (GSource     *source,
          GSourceFunc  callback,
          gpointer     data)
{
  /* Asked anew by the next letter; before emptying, or a letter that comes meanwhile would lie. */
  g_source_set_ready_time (source, -1);
  return callback (data);
}

static void
open_letter (Letter *letter)
{
  letter->deliver (letter->data);
  g_free (letter);
}

/* Many letters come at once when a slow disk has caught up; the screen is drawn between them. */
static gboolean
empty_cb (gpointer data)
{
  RungsInbox *self = data;
  gint64 until = g_get_monotonic_time () + LONGEST_TURN;
  Letter *letter = NULL;

  self->n_holders++;
  while ((letter = g_async_queue_try_pop (self->letters)) != NULL)
    {
      open_letter (letter);
      if (g_get_monotonic_time () >= until)
        {
          g_source_set_ready_time (self->source, 0);
          break;
        }
    }
  let_go (self);
  return G_SOURCE_CONTINUE;
}

/**
 * rungs_inbox_new:
 * @context: whose thread everything is delivered on
 *
 * Returns: (transfer full): an empty inbox
 */
RungsInbox *
rungs_inbox_new (GMainContext *context)
{
  static GSourceFuncs funcs = { NULL, NULL, dispatch, NULL, NULL, NULL };
  RungsInbox *self = g_new0 (RungsInbox, 1);

  self->n_holders = 1;
  self->letters = g_async_queue_new ();
  self->source = g_source_new (&funcs, sizeof (GSource));
  g_source_set_static_name (self->source, "rungs-inbox");
  g_source_set_callback (self->source, empty_cb, self, NULL);
  g_source_attach (self->source, context);
  return self;
}

/**
 * rungs_inbox_free:
 * @self: (nullable): an inbox that nobody posts to any more
 *
 * What still lies in it is delivered first.
 */
void
rungs_inbox_free (RungsInbox *self)
{
  if (self == NULL)
    return;
  rungs_inbox_empty (self);
  g_source_destroy (self->source);
  let_go (self);
}

/**
 * rungs_inbox_post:
 * @self: an inbox
 * @deliver: what to call
 * @data: for @deliver
 *
 * From any thread.
 */
void
rungs_inbox_post (RungsInbox   *self,
                  RungsDeliver  deliver,
                  gpointer      data)
{
  Letter *letter = g_new0 (Letter, 1);

  letter->deliver = deliver;
  letter->data = data;
  g_async_queue_push (self->letters, letter);
  g_source_set_ready_time (self->source, 0);
}

/**
 * rungs_inbox_wait_for:
 * @self: an inbox
 * @is_done: becomes %TRUE when the letter that is waited for is delivered
 *
 * Delivers what comes, in order, until then.
 */
void
rungs_inbox_wait_for (RungsInbox     *self,
                      const gboolean *is_done)
{
  self->n_holders++;
  while (!*is_done)
    open_letter (g_async_queue_pop (self->letters));
  let_go (self);
}

/**
 * rungs_inbox_empty:
 * @self: an inbox
 *
 * Delivers what lies in it.
 */
void
rungs_inbox_empty (RungsInbox *self)
{
  /* A letter may end in the inbox being freed: the window closes when it hears that all is written. */
  GAsyncQueue *letters = g_async_queue_ref (self->letters);
  Letter *letter = NULL;

  while ((letter = g_async_queue_try_pop (letters)) != NULL)
    open_letter (letter);
  g_async_queue_unref (letters);
}
