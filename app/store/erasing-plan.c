/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-plan.c: what goes with a record that is erased, what stays and loses a link, and what cannot go, as the records stand.
 */
#include "config.h"

#include "erasing-plan.h"

#include <glib/gi18n-lib.h>

#include "erasing-values.h"
#include "erasure-private.h"
#include "farewell.h"
#include "journal.h"
#include "links.h"
#include "rules.h"
#include "story.h"
#include "table.h"

static void
link_free (gpointer data)
{
  RungsErasingLink *link = data;

  if (link == NULL)
    return;
  g_free (link->from.id);
  g_free (link);
}

static RungsErasing *
erasing_new (RungsDatabase *database)
{
  RungsErasing *self = g_new0 (RungsErasing, 1);

  self->database = database;
  self->gone =
      g_hash_table_new_full (rungs_touched_hash, rungs_touched_equal, (GDestroyNotify) rungs_touched_free, NULL);
  self->order = g_ptr_array_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->blanked = g_hash_table_new_full (rungs_touched_hash, rungs_touched_equal, (GDestroyNotify) rungs_touched_free,
                                         (GDestroyNotify) g_hash_table_unref);
  self->nameless = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unlinked = g_ptr_array_new_with_free_func (link_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/** rungs_erasing_free: @self: (nullable): what an erasure does */
void
rungs_erasing_free (RungsErasing *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->gone);
  g_hash_table_unref (self->blanked);
  g_hash_table_unref (self->nameless);
  g_ptr_array_unref (self->unlinked);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->titles);
  g_free (self);
}

/**
 * rungs_erasing_add_gone:
 * @self: what an erasure does
 * @kind: a kind
 * @id: the id of a row that goes
 *
 * Returns: whether it did not go before
 */
gboolean
rungs_erasing_add_gone (RungsErasing    *self,
                        const RungsKind *kind,
                        const char      *id)
{
  RungsTouched *one = NULL;

  if (rungs_erasing_is_gone (self, kind, id))
    return FALSE;
  one = rungs_touched_new (kind, id);
  g_hash_table_add (self->gone, one);
  g_hash_table_add (self->ids, one->id);
  g_ptr_array_add (self->order, one);
  return TRUE;
}

/** rungs_erasing_is_gone: Returns: whether the row of @kind with @id goes */
gboolean
rungs_erasing_is_gone (const RungsErasing *self,
                       const RungsKind    *kind,
                       const char         *id)
{
  RungsTouched one = { kind, (char *) id };

  return g_hash_table_contains (self->gone, &one);
}

/**
 * rungs_erasing_note_title:
 * @self: what an erasure does
 * @kind: the kind of a row that goes
 * @said: (nullable): what the row says in its title, or once said
 */
void
rungs_erasing_note_title (RungsErasing    *self,
                          const RungsKind *kind,
                          const char      *said)
{
  const RungsField *title = rungs_kind_title_field (kind);

  if (title == NULL || (title->type != RUNGS_FIELD_TEXT && title->type != RUNGS_FIELD_LONG_TEXT) || said == NULL)
    return;
  g_hash_table_add (self->titles, g_strdup (said));
  g_hash_table_add (self->names, rungs_erasing_name (kind, said));
}

/**
 * rungs_erasing_follow_draft:
 * @self: what an erasure does
 * @kind: (nullable): the kind of a record
 * @id: its id
 * @field: the name of a field of it
 * @typed: what was typed there
 * @error: place for an error
 *
 * Where this is a part of what goes, and was begun and never made a record, it goes too.
 *
 * Returns: whether it could be looked at
 */
gboolean
rungs_erasing_follow_draft (RungsErasing     *self,
                            const RungsKind  *kind,
                            const char       *id,
                            const char       *field,
                            const char       *typed,
                            GError          **error)
{
  const RungsField *declared = kind != NULL ? rungs_kind_field (kind, field) : NULL;
  gboolean is_there = FALSE;

  if (declared == NULL || declared->type != RUNGS_FIELD_LINK ||
      rungs_farewell (kind, declared) == RUNGS_FAREWELL_STAYS || !rungs_erasing_leads_to_gone (self, declared, typed))
    return TRUE;
  if (!rungs_table_holds (self->database, kind, id, &is_there, error))
    return FALSE;
  if (!is_there)
    rungs_erasing_add_gone (self, kind, id);
  return TRUE;
}

/* Links that cannot stay as they are, gathered until all that goes is known. */
typedef struct
{
  RungsErasing *erasing;
  GPtrArray *links; /* RungsErasingLink */
} Planning;

static void
note_link (Planning         *self,
           const RungsKind  *kind,
           const RungsField *field,
           const char       *id)
{
  RungsErasingLink *link = NULL;

  if (field->type == RUNGS_FIELD_LINK && rungs_farewell (kind, field) == RUNGS_FAREWELL_GOES)
    {
      rungs_erasing_add_gone (self->erasing, kind, id);
      return;
    }
  link = g_new0 (RungsErasingLink, 1);
  link->from.kind = kind;
  link->from.id = g_strdup (id);
  link->field = field;
  g_ptr_array_add (self->links, link);
}

static gboolean
follow (Planning            *self,
        const char          *sql,
        const RungsTouched  *to,
        const RungsKind     *kind,
        const RungsField    *field,
        GError             **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (self->erasing->database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", to->id);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    note_link (self, kind, field, rungs_statement_text (statement, 0));
  return step != RUNGS_STEP_ERROR;
}

static gboolean
follow_fields (Planning            *self,
               const RungsTouched  *to,
               const RungsKind     *kind,
               GError             **error)
{
  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      g_autofree char *column = NULL;
      g_autofree char *sql = NULL;

      if (g_strcmp0 (field->links_to, to->kind->name) != 0)
        continue;
      column = rungs_field_column (field);
      sql = g_strdup_printf (field->type == RUNGS_FIELD_SET ? "SELECT \"id\" FROM %s WHERE instr (\"%s\", :id) > 0"
                                                            : "SELECT \"id\" FROM %s WHERE \"%s\" = :id",
                             rungs_table_of (self->erasing->database, kind)->name, column);
      if (!follow (self, sql, to, kind, field, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
note_title (RungsErasing        *self,
            const RungsTouched  *one,
            GError             **error)
{
  const RungsField *title = rungs_kind_title_field (one->kind);
  g_autoptr (RungsRecord) record = NULL;

  if (!rungs_table_read (self->database, one->kind, one->id, &record, error))
    return FALSE;
  if (record != NULL && title != NULL)
    rungs_erasing_note_title (self, one->kind, rungs_record_get (record, title->name));
  return TRUE;
}

static gboolean
follow_one (Planning            *self,
            const RungsTouched  *to,
            GError             **error)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);
  const RungsKind *document = rungs_kind_find ("document");

  for (guint i = 0; kinds[i] != NULL; i++)
    if (!follow_fields (self, to, kinds[i], error))
      return FALSE;
  /* A document is about a record of any kind, which its declaration cannot tell. */
  return follow (self, "SELECT id FROM document WHERE about_id = :id", to, document,
                 rungs_kind_field (document, "about-id"), error) &&
         note_title (self->erasing, to, error);
}

/* A part may be begun and not be there yet: what was typed for it tells what it belongs to. */
static gboolean
follow_drafts (RungsErasing  *self,
               GError       **error)
{
  g_autoptr (RungsStatement) statement =
      rungs_database_prepare (self->database, "SELECT kind, id, field, value FROM draft", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    {
      const RungsKind *kind = rungs_kind_find (rungs_statement_text (statement, 0));

      if (!rungs_erasing_follow_draft (self, kind, rungs_statement_text (statement, 1), rungs_statement_text (statement, 2),
                                       rungs_statement_text (statement, 3), error))
        return FALSE;
    }
  return step != RUNGS_STEP_ERROR;
}

static gboolean
hold (RungsErasing            *self,
      const RungsErasingLink  *link,
      GError                 **error)
{
  g_autoptr (RungsRecord) record = NULL;
  g_autofree char *title = NULL;

  if (!rungs_table_read (self->database, link->from.kind, link->from.id, &record, error))
    return FALSE;
  title = rungs_links_title (self->database, record);
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
               /* Translators: the first %s is a kind of record, such as "Move", the second what one of them is called. */
               _("Another record needs it (%s: %s), so it cannot be erased: change that one, or erase it first."),
               rungs_kind_title (link->from.kind), title);
  return FALSE;
}

static gboolean
sort_links (Planning  *self,
            GError   **error)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      RungsErasingLink *link = g_ptr_array_index (self->links, i);

      if (rungs_erasing_is_gone (self->erasing, link->from.kind, link->from.id))
        continue;
      if (link->field->type == RUNGS_FIELD_LINK && rungs_farewell (link->from.kind, link->field) == RUNGS_FAREWELL_HOLDS)
        return hold (self->erasing, link, error);
      if (g_str_equal (link->from.kind->name, "feedback") && g_str_equal (link->field->name, "person"))
        g_hash_table_add (self->erasing->nameless, g_strdup (link->from.id));
      g_ptr_array_add (self->erasing->unlinked, link);
      g_ptr_array_index (self->links, i) = NULL;
    }
  return TRUE;
}

/* What is asked for must be there and, to go as a whole, have been put away before. A story that was taken back was. */
static gboolean
look_at_item (RungsErasing           *self,
              const RungsErasureItem *item,
              GError                **error)
{
  g_autoptr (RungsRecord) record = NULL;
  g_autofree char *title = NULL;

  if (!rungs_table_read (self->database, item->kind, item->id, &record, error))
    return FALSE;
  if (record == NULL)
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is a kind of record, such as "Enquiry". */
                   _("This record (%s) is not in the workbook, so there is nothing of it to erase: look for it in the list."),
                   rungs_kind_title (item->kind));
      return FALSE;
    }
  if (item->field != NULL || item->parts != NULL || rungs_record_is_archived (record) ||
      (g_str_equal (item->kind->name, "case-study") && rungs_story_is_taken_back (record)))
    return TRUE;
  title = rungs_links_title (self->database, record);
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
               /* Translators: %s is what a record is called. */
               _("“%s” is in use still: archive it first, which can be undone, then erase it."), title);
  return FALSE;
}

static gboolean
blank (RungsErasing           *self,
       const RungsErasureItem *item,
       GError                **error)
{
  RungsTouched one = { item->kind, item->id };
  GHashTable *fields = g_hash_table_lookup (self->blanked, &one);
  g_autofree char *value = NULL;

  if (!rungs_farewell_empty (item->field, &value))
    {
      g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
                   /* Translators: %s is a question of a form. */
                   _("“%s”: the record cannot be without this answer. Erase the whole record instead."),
                   rungs_field_label (item->field));
      return FALSE;
    }
  if (fields == NULL)
    {
      fields = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->blanked, rungs_touched_new (item->kind, item->id), fields);
    }
  g_hash_table_add (fields, (gpointer) item->field);
  return TRUE;
}

static gboolean
add_parts (RungsErasing           *self,
           const RungsErasureItem *item,
           GError                **error)
{
  g_autofree char *column = rungs_field_column (rungs_kind_field (item->parts, item->parts->belongs_to));
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE \"%s\" = :id",
                                          rungs_table_of (self->database, item->parts)->name, column);
  g_autoptr (RungsStatement) statement = rungs_database_prepare (self->database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", item->id);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    rungs_erasing_add_gone (self, item->parts, rungs_statement_text (statement, 0));
  return step != RUNGS_STEP_ERROR;
}

static gboolean
add_items (RungsErasing        *self,
           const RungsErasure  *erasure,
           GError             **error)
{
  for (guint i = 0; i < erasure->items->len; i++)
    {
      const RungsErasureItem *item = g_ptr_array_index (erasure->items, i);

      if (!look_at_item (self, item, error))
        return FALSE;
      if (item->field != NULL ? !blank (self, item, error) : item->parts != NULL && !add_parts (self, item, error))
        return FALSE;
      if (item->field == NULL && item->parts == NULL)
        rungs_erasing_add_gone (self, item->kind, item->id);
    }
  return TRUE;
}

/* A record that stays must be as good without its answers as it was with them. */
static gboolean
allow (RungsErasing        *self,
       const RungsTouched  *one,
       GError             **error)
{
  g_autoptr (RungsRecord) before = NULL;
  g_autoptr (RungsRecord) after = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!rungs_table_read (self->database, one->kind, one->id, &before, error))
    return FALSE;
  after = rungs_erasing_record (self, before);
  if (rungs_rules_allow (after, &local_error) || !rungs_rules_allow (before, NULL))
    return TRUE;
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
               /* Translators: %s is a sentence that says which answer a record cannot be without. */
               _("The record cannot stay without these answers, so erase the whole of it instead: %s"), local_error->message);
  return FALSE;
}

static gboolean
allow_all (RungsErasing  *self,
           GError       **error)
{
  GHashTableIter iter;
  gpointer one = NULL;

  g_hash_table_iter_init (&iter, self->blanked);
  while (g_hash_table_iter_next (&iter, &one, NULL))
    if (!allow (self, one, error))
      return FALSE;
  return TRUE;
}

/**
 * rungs_erasing_plan:
 * @database: a database
 * @erasure: what is asked for
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): what it does to the records as they stand; %NULL where it cannot be done
 */
RungsErasing *
rungs_erasing_plan (RungsDatabase       *database,
                    const RungsErasure  *erasure,
                    GError             **error)
{
  g_autoptr (RungsErasing) self = erasing_new (database);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (link_free);
  Planning planning = { self, links };

  if (!add_items (self, erasure, error))
    return NULL;
  /* What is found on the way is followed in its turn. */
  for (guint i = 0; i < self->order->len; i++)
    if (!follow_one (&planning, g_ptr_array_index (self->order, i), error))
      return NULL;
  if (!follow_drafts (self, error))
    return NULL;
  return sort_links (&planning, error) && allow_all (self, error) ? g_steal_pointer (&self) : NULL;
}
