/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasure.c: gathering what is to be erased together, and why. Nothing is looked at or erased here.
 */
#include "config.h"

#include "erasure-private.h"

#include <glib/gi18n-lib.h>

#include "story.h"

static const RungsChoice reasons[] = {
  { "asked", N_("The person asked for it") },
  { "consent", N_("They said yes to it no longer") },
  { "time", N_("It was kept long enough") },
  { "mistake", N_("It should not have been written here") },
  { "other", N_("Something else") },
  { NULL },
};

/** rungs_erasure_reasons: Returns: (transfer none): why something may be erased, ended by a %NULL token; labels are N_() text */
const RungsChoice *
rungs_erasure_reasons (void)
{
  return reasons;
}

static void
item_free (gpointer data)
{
  RungsErasureItem *item = data;

  g_free (item->id);
  g_free (item);
}

/**
 * rungs_erasure_new:
 * @reason: a token of rungs_erasure_reasons(); any other text counts as "other", and is not kept
 *
 * Returns: (transfer full): an erasure of nothing yet
 */
RungsErasure *
rungs_erasure_new (const char *reason)
{
  RungsErasure *self = g_new0 (RungsErasure, 1);

  self->reason = "other";
  for (const RungsChoice *choice = reasons; choice->token != NULL; choice++)
    if (g_str_equal (choice->token, reason))
      self->reason = choice->token;
  self->items = g_ptr_array_new_with_free_func (item_free);
  return self;
}

/** rungs_erasure_free: @self: (nullable): an erasure */
void
rungs_erasure_free (RungsErasure *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->items);
  g_free (self);
}

/** rungs_erasure_reason: Returns: (transfer none): the token of its reason */
const char *
rungs_erasure_reason (const RungsErasure *self)
{
  return self->reason;
}

static RungsErasureItem *
add_item (RungsErasure    *self,
          const RungsKind *kind,
          const char      *id)
{
  RungsErasureItem *item = g_new0 (RungsErasureItem, 1);

  item->kind = kind;
  item->id = g_strdup (id);
  g_ptr_array_add (self->items, item);
  return item;
}

/**
 * rungs_erasure_add_record:
 * @self: an erasure
 * @kind: a kind
 * @id: the id of an archived record
 */
void
rungs_erasure_add_record (RungsErasure    *self,
                          const RungsKind *kind,
                          const char      *id)
{
  add_item (self, kind, id);
}

/**
 * rungs_erasure_add_field:
 * @self: an erasure
 * @kind: a kind
 * @id: the id of a record, which stays
 * @field: the name of a field of it, whose answer goes
 */
void
rungs_erasure_add_field (RungsErasure    *self,
                         const RungsKind *kind,
                         const char      *id,
                         const char      *field)
{
  add_item (self, kind, id)->field = rungs_kind_field (kind, field);
}

/**
 * rungs_erasure_add_all_but_proof:
 * @self: an erasure
 * @story: the id of a case study, which stays with nothing but the proof that it was agreed to and taken back
 */
void
rungs_erasure_add_all_but_proof (RungsErasure *self,
                                 const char   *story)
{
  const RungsKind *kind = rungs_kind_find ("case-study");

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    if (!g_strv_contains (rungs_story_proof (), field->name))
      add_item (self, kind, story)->field = field;
  add_item (self, kind, story)->parts = rungs_kind_find ("identity-check");
}

/**
 * _rungs_erasure_copy:
 * @self: an erasure
 *
 * Returns: (transfer full): another like it, for another thread
 */
RungsErasure *
_rungs_erasure_copy (const RungsErasure *self)
{
  RungsErasure *copy = rungs_erasure_new (self->reason);

  for (guint i = 0; i < self->items->len; i++)
    {
      const RungsErasureItem *item = g_ptr_array_index (self->items, i);
      RungsErasureItem *added = add_item (copy, item->kind, item->id);

      added->field = item->field;
      added->parts = item->parts;
    }
  return copy;
}
