/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * query.c: which records a list shows and in which order, and the SQL that finds them.
 */
#include "config.h"

#include "query.h"

#include <string.h>

#include "table.h"

typedef enum
{
  IS,
  UNTIL,
} Comparison;

typedef struct
{
  Comparison comparison;
  RungsFilter filter;
} Condition;

struct _RungsQuery
{
  const RungsKind *kind;
  GPtrArray *conditions; /* Condition */
  gboolean is_archived;
  char *order; /* NULL: the kind's own */
};

static void
condition_free (Condition *condition)
{
  g_free (condition->filter.value);
  g_free (condition);
}

/**
 * rungs_query_new:
 * @kind: a kind
 *
 * Returns: (transfer full): a query for all records of @kind that are in use, in the kind's own order
 */
RungsQuery *
rungs_query_new (const RungsKind *kind)
{
  RungsQuery *query = g_new0 (RungsQuery, 1);

  query->kind = kind;
  query->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  return query;
}

static void
append (RungsQuery       *query,
        Comparison        comparison,
        const RungsField *field,
        const char       *value)
{
  Condition *condition = NULL;

  g_return_if_fail (field != NULL);
  condition = g_new0 (Condition, 1);
  condition->comparison = comparison;
  condition->filter.field = field;
  condition->filter.value = g_strdup (value);
  g_ptr_array_add (query->conditions, condition);
}

/**
 * rungs_query_copy:
 * @query: a query
 *
 * Returns: (transfer full): another that asks the same
 */
RungsQuery *
rungs_query_copy (const RungsQuery *query)
{
  RungsQuery *copy = rungs_query_new (query->kind);

  for (guint i = 0; i < query->conditions->len; i++)
    {
      const Condition *condition = g_ptr_array_index (query->conditions, i);

      append (copy, condition->comparison, condition->filter.field, condition->filter.value);
    }
  copy->is_archived = query->is_archived;
  copy->order = g_strdup (query->order);
  return copy;
}

/**
 * rungs_query_free:
 * @query: (nullable): a query
 */
void
rungs_query_free (RungsQuery *query)
{
  if (query == NULL)
    return;
  g_ptr_array_unref (query->conditions);
  g_free (query->order);
  g_free (query);
}

/**
 * rungs_query_kind:
 * @query: a query
 *
 * Returns: the kind of the records it asks for
 */
const RungsKind *
rungs_query_kind (const RungsQuery *query)
{
  return query->kind;
}

/**
 * rungs_query_filter:
 * @query: a query
 * @field: the name of a field
 * @value: (nullable): canonical text that it must have, or hold where it is a set; %NULL: nothing was said
 */
void
rungs_query_filter (RungsQuery *query,
                    const char *field,
                    const char *value)
{
  append (query, IS, rungs_kind_field (query->kind, field), value);
}

/**
 * rungs_query_until:
 * @query: a query
 * @field: the name of a date field
 * @date: an ISO date on or before which it must be
 */
void
rungs_query_until (RungsQuery *query,
                   const char *field,
                   const char *date)
{
  append (query, UNTIL, rungs_kind_field (query->kind, field), date);
}

/**
 * rungs_query_archived:
 * @query: a query
 * @archived: %TRUE for the records that were put away
 */
void
rungs_query_archived (RungsQuery *query,
                      gboolean    archived)
{
  query->is_archived = archived;
}

/**
 * rungs_query_order:
 * @query: a query
 * @order: (nullable): the name of a field, with "-" before it for last first; %NULL for the kind's own order
 */
void
rungs_query_order (RungsQuery *query,
                   const char *order)
{
  g_free (query->order);
  query->order = g_strdup (order);
}

static const RungsField *
order_field (const RungsQuery *query,
             gboolean         *is_last_first)
{
  const char *order = query->order != NULL ? query->order : query->kind->order;
  const RungsField *field = NULL;

  *is_last_first = order != NULL && order[0] == '-';
  if (order != NULL)
    field = rungs_kind_field (query->kind, *is_last_first ? order + 1 : order);
  return field != NULL ? field : rungs_kind_title_field (query->kind);
}

static void
append_condition (GString         *sql,
                  const Condition *condition,
                  guint            nth)
{
  g_autofree char *column = rungs_field_column (condition->filter.field);

  if (condition->filter.value == NULL)
    g_string_append_printf (sql, " AND \"%s\" IS NULL", column);
  else if (condition->comparison == UNTIL)
    g_string_append_printf (sql, " AND \"%s\" <= ?%u", column, nth);
  else if (condition->filter.field->type == RUNGS_FIELD_SET)
    g_string_append_printf (sql, " AND instr (',' || \"%s\" || ',', ',' || ?%u || ',') > 0", column, nth);
  else
    g_string_append_printf (sql, " AND \"%s\" = ?%u", column, nth);
}

/**
 * rungs_query_prepare:
 * @query: a query
 * @database: a database
 * @columns: (nullable): what to select; %NULL: every column of the record
 * @is_ordered: whether the order matters
 * @error: place for an error
 *
 * Returns: (transfer full) (nullable): a statement with everything bound, and :limit and :offset where it is ordered
 */
RungsStatement *
rungs_query_prepare (const RungsQuery  *query,
                     RungsDatabase     *database,
                     const char        *columns,
                     gboolean           is_ordered,
                     GError           **error)
{
  const RungsTable *table = rungs_table_of (database, query->kind);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (RungsStatement) statement = NULL;
  gboolean is_last_first = FALSE;
  gboolean in_order_of_table;
  const RungsField *order = order_field (query, &is_last_first);

  if (columns == NULL)
    g_string_append (sql, table->select);
  else
    g_string_append_printf (sql, "SELECT %s FROM %s", columns, table->name);
  /* In the order of ids a whole list is read off the table itself, where the index of those in use would have to be sorted. */
  in_order_of_table = is_ordered && !query->is_archived && g_str_equal (order->name, "id");
  g_string_append_printf (sql, " WHERE %s\"archived\" = %d", in_order_of_table ? "+" : "", query->is_archived ? 1 : 0);
  for (guint i = 0; i < query->conditions->len; i++)
    append_condition (sql, g_ptr_array_index (query->conditions, i), i + 1);
  if (is_ordered)
    {
      g_autofree char *column = rungs_field_column (order);

      g_string_append_printf (sql, " ORDER BY \"%s\"%s, \"id\" LIMIT :limit OFFSET :offset", column,
                              is_last_first ? " DESC" : "");
    }
  statement = rungs_database_prepare (database, sql->str, error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < query->conditions->len; i++)
    {
      const Condition *condition = g_ptr_array_index (query->conditions, i);
      g_autofree char *value = rungs_table_value (condition->filter.field, condition->filter.value);

      if (condition->filter.value != NULL)
        rungs_statement_bind_nth_text (statement, (int) i + 1, value);
    }
  return g_steal_pointer (&statement);
}
