/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * import-columns.c: which column of a table stands for which field of a kind: the one somebody named, else the one with the
 * field's name or question as its heading.
 */
#include "config.h"

#include "import-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange-error.h"

/**
 * rungs_import_is_kept_by_rungs:
 * @field: a field
 *
 * Returns: %TRUE when no table can say what it holds: when a record was made, changed, archived
 */
gboolean
rungs_import_is_kept_by_rungs (const RungsField *field)
{
  return (field->flags & RUNGS_FIELD_BUILT_IN) != 0 && !g_str_equal (field->name, "review-on");
}

/**
 * rungs_import_field_names:
 * @kind: a kind
 *
 * Returns: (transfer full): the names of the fields that a table may bring, for a message
 */
char *
rungs_import_field_names (const RungsKind *kind)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);

      if (!rungs_import_is_kept_by_rungs (field))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", field->name);
    }
  return g_string_free (names, FALSE);
}

/**
 * rungs_import_field:
 * @kind: a kind
 * @name: the name of a field, as somebody gave it
 * @with_id: the id is welcome too
 * @error: (out): why there is no such field, and which there are
 *
 * Returns: the field, or %NULL
 */
const RungsField *
rungs_import_field (const RungsKind  *kind,
                    const char       *name,
                    gboolean          with_id,
                    GError          **error)
{
  const RungsField *field = rungs_kind_field (kind, name);
  g_autofree char *names = NULL;

  if (field != NULL && (!rungs_import_is_kept_by_rungs (field) || (with_id && g_str_equal (name, "id"))))
    return field;
  names = rungs_import_field_names (kind);
  if (field != NULL)
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %1$s is the name of a field, %2$s a list of names of fields. */
                 _("Rungs keeps the field “%1$s” itself, so it cannot be imported. These can: %2$s."), name, names);
  else
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %1$s is the name of a kind such as feedback, %2$s of a field, %3$s a list of names of fields. */
                 _("A record of the kind %1$s has no field “%2$s”. It has these: %3$s."), kind->name, name, names);
  return NULL;
}

/* "Said on", "said_on" and "said-on " are all the field said-on. */
static char *
plain_heading (const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  char *plain = g_strdelimit (g_strdup (g_strstrip (folded)), " _", '-');
  gsize size = strlen (plain);

  while (size > 0 && strchr ("?:*-", plain[size - 1]) != NULL)
    plain[--size] = '\0';
  return plain;
}

/* The field whose name or question the heading is, or NULL. */
static const RungsField *
match_heading (const RungsKind *kind,
               const char      *heading,
               gboolean         with_id)
{
  g_autofree char *plain = plain_heading (heading);

  if (*plain == '\0')
    return NULL;
  for (int by_label = FALSE; by_label <= TRUE; by_label++)
    for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
      {
        const RungsField *field = rungs_kind_nth_field (kind, i);
        g_autofree char *own = plain_heading (by_label ? rungs_field_label (field) : field->name);

        if (rungs_import_is_kept_by_rungs (field) && !(with_id && g_str_equal (field->name, "id")))
          continue;
        if (g_str_equal (plain, own))
          return field;
      }
  return NULL;
}

static gboolean
check_wishes (GPtrArray   *headings,
              GHashTable  *wishes,
              GError     **error)
{
  GHashTableIter iter;
  gpointer column;

  g_hash_table_iter_init (&iter, wishes);
  while (g_hash_table_iter_next (&iter, &column, NULL))
    {
      g_autoptr (GString) names = g_string_new (NULL);
      gboolean is_there = FALSE;

      for (guint i = 0; i < headings->len; i++)
        {
          const char *heading = g_ptr_array_index (headings, i);

          is_there = is_there || g_str_equal (heading, column);
          if (*heading != '\0')
            g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", heading);
        }
      if (!is_there)
        {
          g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                       /* Translators: %1$s is the heading of a column, %2$s a list of headings. */
                       _("The table has no column “%1$s”. It has these: %2$s."), (const char *) column, names->str);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
add_column (RungsColumnMap    *map,
            const RungsKind   *kind,
            const RungsField  *field,
            const char        *heading,
            GError           **error)
{
  int number = field != NULL ? rungs_kind_field_index (kind, field->name) : -1;

  for (guint i = 0; number >= 0 && i < map->fields->len; i++)
    if (g_array_index (map->fields, int, i) == number)
      {
        g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                     /* Translators: %1$s and %2$s are headings of columns, %3$s the name of a field. */
                     _("The columns “%1$s” and “%2$s” both stand for the field “%3$s”: give one of them another heading, "
                       "or take it out."),
                     (const char *) g_ptr_array_index (map->headings, i), heading, field->name);
        return FALSE;
      }
  if (number < 0 && *heading != '\0')
    g_ptr_array_add (map->left_out, g_strdup (heading));
  else if (number < 0)
    /* Translators: %u is the number of a column. */
    g_ptr_array_add (map->left_out, g_strdup_printf (_("column %u, which has no heading"), map->fields->len + 1));
  g_array_append_val (map->fields, number);
  g_ptr_array_add (map->headings, g_strdup (heading));
  return TRUE;
}

/**
 * rungs_column_map_new:
 * @kind: the kind the rows become
 * @headings: (element-type utf8): the first row
 * @wishes: (element-type utf8 utf8): names of fields by headings, where somebody said so
 * @with_id: the id may be a column
 * @error: (out): what does not fit and how to put it right
 *
 * Returns: (transfer full): the field of each column, or %NULL
 */
RungsColumnMap *
rungs_column_map_new (const RungsKind  *kind,
                      GPtrArray        *headings,
                      GHashTable       *wishes,
                      gboolean          with_id,
                      GError          **error)
{
  g_autoptr (RungsColumnMap) map = g_new0 (RungsColumnMap, 1);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_direct_hash, g_direct_equal);
  GHashTableIter iter;
  gpointer name;

  map->fields = g_array_new (FALSE, FALSE, sizeof (int));
  map->headings = g_ptr_array_new_with_free_func (g_free);
  map->left_out = g_ptr_array_new_with_free_func (g_free);

  if (!check_wishes (headings, wishes, error))
    return NULL;
  g_hash_table_iter_init (&iter, wishes);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    {
      const RungsField *field = rungs_import_field (kind, name, with_id, error);

      if (field == NULL)
        return NULL;
      g_hash_table_add (taken, (gpointer) field);
    }

  for (guint i = 0; i < headings->len; i++)
    {
      const char *heading = g_ptr_array_index (headings, i);
      const char *wish = g_hash_table_lookup (wishes, heading);
      const RungsField *field = wish != NULL ? rungs_kind_field (kind, wish) : match_heading (kind, heading, with_id);

      /* A field that somebody gave a column of its own is not taken from another that bears its name. */
      if (wish == NULL && field != NULL && g_hash_table_contains (taken, field))
        field = NULL;
      if (!add_column (map, kind, field, heading, error))
        return NULL;
    }

  if (map->left_out->len == map->fields->len)
    {
      g_autofree char *names = rungs_import_field_names (kind);

      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   /* Translators: %1$s is the name of a kind such as feedback, %2$s a list of names of fields. */
                   _("No column of the table has the name of a field of %1$s. Its fields are %2$s: use them as headings, or "
                     "say which column is for which field (--map \"COLUMN=field\")."), kind->name, names);
      return NULL;
    }
  return g_steal_pointer (&map);
}

/**
 * rungs_column_map_free:
 * @map: (transfer full) (nullable): a map
 */
void
rungs_column_map_free (RungsColumnMap *map)
{
  if (map == NULL)
    return;
  g_clear_pointer (&map->fields, g_array_unref);
  g_clear_pointer (&map->headings, g_ptr_array_unref);
  g_clear_pointer (&map->left_out, g_ptr_array_unref);
  g_free (map);
}

/**
 * rungs_column_map_holds:
 * @map: a map
 * @field: the number of a field
 *
 * Returns: %TRUE when a column stands for it
 */
gboolean
rungs_column_map_holds (RungsColumnMap *map,
                        int             field)
{
  for (guint i = 0; i < map->fields->len; i++)
    if (g_array_index (map->fields, int, i) == field)
      return TRUE;
  return FALSE;
}
