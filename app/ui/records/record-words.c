/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-words.c: the words that stand for a record where there is a line of room: its title, and a second line.
 */
#include "config.h"

#include "records/record-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "card.h"
#include "value.h"

/* More than a line ever shows; what is longer would only be measured in vain. */
#define MAX_LINE 200

static char *
one_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean space = FALSE;
  guint n = 0;

  for (const char *at = text; *at != '\0' && n < MAX_LINE; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          space = line->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_unichar (line, c);
      n++;
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
link_title (RungsWorkbook    *workbook,
            const RungsField *field,
            const char       *id)
{
  const RungsKind *kind = rungs_kind_find (field->links_to);
  g_autofree char *title = kind != NULL ? rungs_workbook_title (workbook, kind, id) : NULL;

  return title != NULL && *title != '\0' ? one_line (title) : g_strdup (_("No longer here"));
}

/**
 * rungs_record_words_field:
 *
 * Returns: (transfer full) (nullable): one line that says what the field holds, links by their titles; %NULL when it holds nothing
 */
char *
rungs_record_words_field (RungsWorkbook     *workbook,
                          const RungsRecord *record,
                          const RungsField  *field)
{
  const char *value = rungs_record_get (record, field->name);
  g_autofree char *shown = NULL;

  if (value == NULL || *value == '\0')
    return NULL;
  if (rungs_card_covers (record, field->name))
    return g_strdup (_("Placed, and not shown yet"));

  if (field->links_to != NULL)
    {
      g_auto (GStrv) ids = field->type == RUNGS_FIELD_SET ? rungs_value_set_members (value) : g_strsplit (value, ",", 1);
      g_autoptr (GString) titles = g_string_new (NULL);

      for (guint i = 0; ids[i] != NULL && titles->len < MAX_LINE; i++)
        {
          g_autofree char *title = link_title (workbook, field, ids[i]);

          g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", title);
        }
      return g_string_free (g_steal_pointer (&titles), FALSE);
    }

  shown = rungs_value_display (field, value);
  return shown != NULL ? one_line (shown) : NULL;
}

/* A part is told from its neighbours by what it says, not by the whole it belongs to. */
static char *
title_from_fields (RungsWorkbook     *workbook,
                   const RungsRecord *record)
{
  const RungsKind *kind = rungs_record_kind (record);
  g_autoptr (GString) title = g_string_new (NULL);
  guint n = 0;

  for (const RungsField *field = kind->fields; field->name != NULL && n < 2; field++)
    {
      g_autofree char *words = NULL;

      if (kind->belongs_to != NULL && strcmp (field->name, kind->belongs_to) == 0)
        continue;
      if (field->seen_by == RUNGS_AUDIENCE_PRIVATE || field->type == RUNGS_FIELD_FLAG)
        continue;
      words = rungs_record_words_field (workbook, record, field);
      if (words == NULL)
        continue;
      if (n > 0)
        g_string_append (title, field->type == RUNGS_FIELD_LINK ? _(" and ") : " · ");
      g_string_append (title, words);
      n++;
    }

  return g_string_free (g_steal_pointer (&title), FALSE);
}

/**
 * rungs_record_words_title:
 *
 * Returns: (transfer full): one line that stands for the record, never empty
 */
char *
rungs_record_words_title (RungsWorkbook     *workbook,
                          const RungsRecord *record)
{
  const RungsKind *kind = rungs_record_kind (record);
  const RungsField *field = rungs_kind_title_field (kind);
  g_autofree char *title = NULL;

  if (field != NULL && (kind->belongs_to == NULL || strcmp (field->name, kind->belongs_to) != 0) &&
      field->links_to == NULL)
    title = rungs_record_words_field (workbook, record, field);
  if (title == NULL || *title == '\0')
    {
      g_free (title);
      title = title_from_fields (workbook, record);
    }

  if (title == NULL || *title == '\0')
    return g_strdup (rungs_kind_title (kind));
  return g_steal_pointer (&title);
}

/**
 * rungs_record_words_second:
 * @fields: (nullable): names of fields, parted by spaces
 *
 * Returns: (transfer full): what those fields hold, parted by dots in the middle of the line; may be empty
 */
char *
rungs_record_words_second (RungsWorkbook     *workbook,
                           const RungsRecord *record,
                           const char        *fields)
{
  g_auto (GStrv) names = g_strsplit (fields != NULL ? fields : "", " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const RungsField *field = rungs_kind_field (rungs_record_kind (record), names[i]);
      g_autofree char *words = field != NULL ? rungs_record_words_field (workbook, record, field) : NULL;

      if (words == NULL)
        continue;
      if (line->len > 0)
        g_string_append (line, " · ");
      g_string_append (line, words);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * rungs_record_words_draft:
 *
 * Returns: (transfer full): one line that tells a record not finished from others: the first thing that was typed
 */
char *
rungs_record_words_draft (RungsWorkbook    *workbook,
                          const RungsDraft *draft)
{
  for (int pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < rungs_kind_n_fields (draft->kind); i++)
        {
          const RungsField *field = rungs_kind_nth_field (draft->kind, i);
          const char *typed = g_hash_table_lookup (draft->typed, field->name);
          gboolean text = field->type == RUNGS_FIELD_TEXT || field->type == RUNGS_FIELD_LONG_TEXT;

          if (typed == NULL || *typed == '\0')
            continue;
          if (text)
            return one_line (typed);
          if (pass == 1 && field->type == RUNGS_FIELD_LINK &&
              (draft->kind->belongs_to == NULL || strcmp (field->name, draft->kind->belongs_to) != 0))
            return link_title (workbook, field, typed);
        }
    }

  return g_strdup (rungs_kind_title (draft->kind));
}
