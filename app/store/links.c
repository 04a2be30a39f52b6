/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * links.c: where links between records lead, what leads to a record, and what a record is called where its title is a link.
 */
#include "config.h"

#include "links.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "table.h"
#include "tombstone.h"
#include "value.h"

/* A title that is a link is the title of what it leads to; this far at most. */
#define FARTHEST_TITLE 4

static gboolean
find_two (RungsDatabase  *database,
          const char     *sql,
          const char     *from,
          const char     *to,
          char          **found,
          guint          *n_found,
          GError        **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  g_clear_pointer (found, g_free);
  *n_found = 0;
  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":from", from);
  if (to != NULL)
    rungs_statement_bind_text (statement, ":to", to);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    if ((*n_found)++ == 0)
      *found = rungs_statement_dup_text (statement, 0);
  return step != RUNGS_STEP_ERROR;
}

static gboolean
is_beginning_of_id (const char *text)
{
  return strlen (text) <= 36 && text[strspn (text, "0123456789abcdefABCDEF-")] == '\0';
}

static gboolean
list_ids (RungsDatabase     *database,
          const RungsTable  *table,
          GPtrArray         *ids,
          GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"id\" FROM %s WHERE \"archived\" = 0", table->name);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    g_ptr_array_add (ids, rungs_statement_dup_text (statement, 0));
  return step != RUNGS_STEP_ERROR;
}

/* Where the title is a link no column holds it: “Robin and Kit”. @found: (out): the first. */
static gboolean
find_linked_title (RungsDatabase    *database,
                   const RungsKind  *kind,
                   const char       *text,
                   char            **found,
                   guint            *n_found,
                   GError          **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!list_ids (database, rungs_table_of (database, kind), ids, error))
    return FALSE;
  for (guint i = 0; i < ids->len && *n_found < 2; i++)
    {
      g_autoptr (RungsRecord) record = NULL;
      g_autofree char *title = NULL;

      if (!rungs_table_read (database, kind, g_ptr_array_index (ids, i), &record, error))
        return FALSE;
      title = record != NULL ? rungs_links_title (database, record) : NULL;
      if (g_strcmp0 (title, text) == 0 && (*n_found)++ == 0)
        *found = g_strdup (g_ptr_array_index (ids, i));
    }
  return TRUE;
}

/**
 * rungs_links_resolve:
 * @database: a database
 * @kind: the kind of a record
 * @text: its id, its exact title, or a beginning of its id that fits no other
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): its id
 */
char *
rungs_links_resolve (RungsDatabase    *database,
                     const RungsKind  *kind,
                     const char       *text,
                     GError          **error)
{
  const RungsTable *table = rungs_table_of (database, kind);
  const RungsField *title = rungs_kind_title_field (kind);
  g_autofree char *found = NULL;
  guint n_found = 0;
  g_autofree char *erased_on = NULL;
  gboolean is_ambiguous = FALSE;

  if (title != NULL && (title->type == RUNGS_FIELD_TEXT || title->type == RUNGS_FIELD_LONG_TEXT))
    {
      g_autofree char *column = rungs_field_column (title);
      g_autofree char *sql = g_strdup_printf (
          "SELECT \"id\" FROM %s WHERE \"archived\" = 0 AND \"%s\" = :from LIMIT 2", table->name, column);

      if (!find_two (database, sql, text, NULL, &found, &n_found, error))
        return NULL;
      if (n_found == 1)
        return g_steal_pointer (&found);
      is_ambiguous = n_found > 1;
    }
  if (*text != '\0' && is_beginning_of_id (text))
    {
      g_autofree char *sql =
          g_strdup_printf ("SELECT \"id\" FROM %s WHERE \"id\" BETWEEN :from AND :to LIMIT 2", table->name);
      g_autofree char *from = g_ascii_strdown (text, -1);
      g_autofree char *to = g_strconcat (from, "g", NULL);

      if (!find_two (database, sql, from, to, &found, &n_found, error))
        return NULL;
      if (n_found == 1)
        return g_steal_pointer (&found);
      is_ambiguous = is_ambiguous || n_found > 1;
    }
  if (title != NULL && title->type == RUNGS_FIELD_LINK && !is_ambiguous)
    {
      g_clear_pointer (&found, g_free);
      n_found = 0;
      if (!find_linked_title (database, kind, text, &found, &n_found, error))
        return NULL;
      if (n_found == 1)
        return g_steal_pointer (&found);
      is_ambiguous = n_found > 1;
    }
  erased_on = is_ambiguous ? NULL : rungs_tombstone_find (database, text, NULL);
  if (erased_on != NULL)
    rungs_tombstone_set_error (erased_on, error);
  else if (is_ambiguous)
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_AMBIGUOUS,
                 /* Translators: the first %s is what was written, the second a kind of record, such as "Enquiry". */
                 _("“%s” fits more than one record (%s): write more of its id."), text, rungs_kind_title (kind));
  else
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                 /* Translators: the first %s is what was written, the second a kind of record, such as "Enquiry". */
                 _("“%s” is not in this workbook (%s): choose one from the list, or make it first."), text,
                 rungs_kind_title (kind));
  return NULL;
}

static gboolean
leads_somewhere (RungsDatabase     *database,
                 const RungsField  *field,
                 const char        *id,
                 GError           **error)
{
  const RungsKind *kind = rungs_kind_find (field->links_to);
  gboolean holds = FALSE;

  if (!rungs_table_holds (database, kind, id, &holds, error))
    return FALSE;
  if (holds)
    return TRUE;
  g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED,
               /* Translators: the first %s is a question of a form, the second a kind of record, such as "Enquiry". */
               _("“%s” points to a record that is not in this workbook (%s): choose one that is."),
               rungs_field_label (field), rungs_kind_title (kind));
  return FALSE;
}

/**
 * rungs_links_lead:
 * @database: a database
 * @before: (nullable): a record as it was, whose links are taken as good
 * @after: as it is now
 * @error: place for an error
 *
 * Returns: whether each link of @after that is not in @before leads to a record that is there
 */
gboolean
rungs_links_lead (RungsDatabase      *database,
                  const RungsRecord  *before,
                  const RungsRecord  *after,
                  GError            **error)
{
  const RungsKind *kind = rungs_record_kind (after);

  for (guint i = 0; kind->fields[i].name != NULL; i++)
    {
      const RungsField *field = &kind->fields[i];
      const char *value = rungs_record_get_nth (after, i);
      g_auto (GStrv) members = NULL;

      if (field->links_to == NULL || value == NULL ||
          (before != NULL && g_strcmp0 (rungs_record_get_nth (before, i), value) == 0))
        continue;
      if (field->type == RUNGS_FIELD_LINK && !leads_somewhere (database, field, value, error))
        return FALSE;
      if (field->type == RUNGS_FIELD_SET)
        members = rungs_value_set_members (value);
      for (guint j = 0; members != NULL && members[j] != NULL; j++)
        if (!leads_somewhere (database, field, members[j], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
find_in_field (RungsDatabase     *database,
               const RungsTable  *table,
               const RungsField  *field,
               const char        *id,
               GHashTable        *besides,
               gboolean          *is_found,
               GError           **error)
{
  g_autofree char *column = rungs_field_column (field);
  g_autofree char *sql = g_strdup_printf (
      field->type == RUNGS_FIELD_SET ? "SELECT \"id\" FROM %s WHERE instr (\"%s\", :id) > 0"
                                     : "SELECT \"id\" FROM %s WHERE \"%s\" = :id",
      table->name, column);
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (database, sql, error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", id);
  while ((step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    if (!g_hash_table_contains (besides, rungs_statement_text (statement, 0)))
      {
        *is_found = TRUE;
        return TRUE;
      }
  return step != RUNGS_STEP_ERROR;
}

/* A document is about a record of any kind, which its declaration cannot tell. */
static gboolean
find_document_about (RungsDatabase    *database,
                     const RungsKind  *kind,
                     const char       *id,
                     GHashTable       *besides,
                     gboolean         *is_found,
                     GError          **error)
{
  g_autoptr (RungsBorrowed) statement = rungs_database_cached (
      database, "SELECT id FROM document WHERE about_id = :id AND about_kind = :kind", error);
  RungsStep step;

  if (statement == NULL)
    return FALSE;
  rungs_statement_bind_text (statement, ":id", id);
  rungs_statement_bind_text (statement, ":kind", kind->name);
  while (!*is_found && (step = rungs_statement_step (statement, error)) == RUNGS_STEP_ROW)
    *is_found = !g_hash_table_contains (besides, rungs_statement_text (statement, 0));
  return *is_found || step != RUNGS_STEP_ERROR;
}

/**
 * rungs_links_find:
 * @database: a database
 * @kind: the kind of a record
 * @id: its id
 * @besides: (element-type utf8 utf8): ids of records that do not count
 * @from: (out) (nullable): a kind with a record that links to it; %NULL where nothing does
 * @error: place for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
rungs_links_find (RungsDatabase    *database,
                  const RungsKind  *kind,
                  const char       *id,
                  GHashTable       *besides,
                  const RungsKind **from,
                  GError          **error)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);
  gboolean is_about = FALSE;

  *from = NULL;
  if (!find_document_about (database, kind, id, besides, &is_about, error))
    return FALSE;
  if (is_about)
    {
      *from = rungs_kind_find ("document");
      return TRUE;
    }
  for (guint i = 0; kinds[i] != NULL; i++)
    for (const RungsField *field = kinds[i]->fields; field->name != NULL; field++)
      {
        gboolean is_found = FALSE;

        if (g_strcmp0 (field->links_to, kind->name) != 0)
          continue;
        if (!find_in_field (database, rungs_table_of (database, kinds[i]), field, id, besides, &is_found, error))
          return FALSE;
        if (is_found)
          {
            *from = kinds[i];
            return TRUE;
          }
      }
  return TRUE;
}

/* A pairing is of two people: the other required link to the same kind as the title's. */
static const RungsField *
title_partner (const RungsKind  *kind,
               const RungsField *title)
{
  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    if (field != title && (field->flags & RUNGS_FIELD_REQUIRED) != 0 && g_strcmp0 (field->links_to, title->links_to) == 0)
      return field;
  return NULL;
}

static char *
title_of_partner (RungsDatabase     *database,
                  const RungsRecord *record)
{
  const RungsField *title = rungs_kind_title_field (rungs_record_kind (record));
  const RungsField *field = title != NULL && title->type == RUNGS_FIELD_LINK
                              ? title_partner (rungs_record_kind (record), title) : NULL;
  const char *id = field != NULL ? rungs_record_get (record, field->name) : NULL;
  g_autoptr (RungsRecord) partner = NULL;

  if (id == NULL || !rungs_table_read (database, rungs_kind_find (field->links_to), id, &partner, NULL) ||
      partner == NULL)
    return NULL;
  return rungs_record_title (partner);
}

/**
 * rungs_links_title:
 * @database: a database
 * @record: a record
 *
 * Returns: (transfer full): its title; where that is a link, the title of what it leads to: "Robin and Kit" for a pairing
 */
char *
rungs_links_title (RungsDatabase     *database,
                   const RungsRecord *record)
{
  g_autoptr (RungsRecord) at = rungs_record_ref ((RungsRecord *) record);
  g_autofree char *title = NULL;
  g_autofree char *partner = NULL;

  for (guint i = 0; i < FARTHEST_TITLE; i++)
    {
      const RungsField *field = rungs_kind_title_field (rungs_record_kind (at));
      const char *value = field != NULL ? rungs_record_get (at, field->name) : NULL;
      g_autoptr (RungsRecord) next = NULL;

      if (field == NULL || field->type != RUNGS_FIELD_LINK || value == NULL ||
          !rungs_table_read (database, rungs_kind_find (field->links_to), value, &next, NULL) || next == NULL)
        break;
      if (partner == NULL)
        partner = title_of_partner (database, at);
      g_clear_pointer (&at, rungs_record_unref);
      at = g_steal_pointer (&next);
    }
  title = rungs_record_title (at);
  if (partner == NULL)
    return g_steal_pointer (&title);
  /* Translators: a pairing: the first %s goes to a board or group, the second goes with them. */
  return g_strdup_printf (_("%s and %s"), title, partner);
}
