/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-parts.c: what the makers of printed documents share: records with their parts, and fields as far as those they are for
 * may see them.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "exchange-error.h"
#include "value.h"

/* A document that begins with its title. */
RungsPaper *
_rungs_print_paper (const char *title)
{
  /* Translators: the language of Rungs' own words, as it is called in files: "en-GB" for British English. */
  RungsPaper *paper = rungs_paper_new (title, _("en-GB"));

  rungs_paper_add_heading (paper, 1, title);
  return paper;
}

/* A paragraph. */
void
_rungs_print_say (RungsPaper *paper,
                  const char *words)
{
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, words);
}

/* The record a document is about, where those it is for may see it. */
RungsRecord *
_rungs_print_read (RungsWorkbook  *workbook,
                   const char     *kind,
                   const char     *id,
                   RungsOutside   *outside,
                   GError        **error)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find (kind), id, error);

  if (record == NULL)
    return NULL;
  if (!rungs_outside_may_see (outside, record))
    {
      g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                           _("They may not see this: print it for inside the programme instead."));
      return NULL;
    }
  return g_steal_pointer (&record);
}

static char *
title_of (RungsWorkbook    *workbook,
          const RungsField *field,
          const char       *id)
{
  return rungs_workbook_title (workbook, rungs_kind_find (field->links_to), id);
}

static char *
join_set (RungsWorkbook    *workbook,
          const RungsField *field,
          const char       *value)
{
  g_auto(GStrv) tokens = rungs_value_set_members (value);
  GString *words = g_string_new (NULL);

  for (gsize i = 0; tokens[i] != NULL; i++)
    {
      g_autofree char *word = field->links_to != NULL ? title_of (workbook, field, tokens[i])
                                                      : g_strdup (rungs_field_choice_label (field, tokens[i]));

      if (word != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
    }
  return g_string_free (words, FALSE);
}

/* A value as people read it, or NULL. */
char *
_rungs_print_value (RungsWorkbook     *workbook,
                    const RungsRecord *record,
                    const char        *name)
{
  const RungsField *field = rungs_kind_field (rungs_record_kind (record), name);
  const char *value = rungs_record_get (record, name);

  if (value == NULL)
    return NULL;
  switch (field->type)
    {
    case RUNGS_FIELD_DATE:
    case RUNGS_FIELD_MONTH:
      return rungs_date_display (value);
    case RUNGS_FIELD_CHOICE:
      return g_strdup (rungs_field_choice_label (field, value));
    case RUNGS_FIELD_FLAG:
      return g_strdup (strcmp (value, "yes") == 0 ? _("Yes") : _("No"));
    case RUNGS_FIELD_LINK:
      return title_of (workbook, field, value);
    case RUNGS_FIELD_SET:
      return join_set (workbook, field, value);
    case RUNGS_FIELD_TEXT:
    case RUNGS_FIELD_LONG_TEXT:
    case RUNGS_FIELD_NUMBER:
    default:
      return g_strdup (value);
    }
}

/* The same, or NULL where @audience may not see the field, or not what it links to. */
char *
_rungs_print_seen (RungsWorkbook     *workbook,
                   const RungsRecord *record,
                   const char        *name,
                   RungsAudience      audience)
{
  const RungsField *field = rungs_kind_field (rungs_record_kind (record), name);
  g_autofree char *words = NULL;

  if (!rungs_field_seen_by (field, audience) ||
      (field->links_to != NULL &&
       !rungs_field_seen_by (rungs_kind_title_field (rungs_kind_find (field->links_to)), audience)))
    return NULL;
  words = _rungs_print_value (workbook, record, name);
  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/* Each of @fields that says something and that @audience may see: its question, then the answer. */
void
_rungs_print_fields (RungsPaper         *paper,
                     RungsWorkbook      *workbook,
                     const RungsRecord  *record,
                     RungsAudience       audience,
                     int                 level,
                     const char *const  *fields)
{
  for (gsize i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *words = _rungs_print_seen (workbook, record, fields[i], audience);

      if (words == NULL)
        continue;
      rungs_paper_add_heading (paper, level, rungs_field_label (rungs_kind_field (rungs_record_kind (record), fields[i])));
      _rungs_print_say (paper, words);
    }
}

/* A question of a form, or what stands for one, and the answer beside it. */
char *
_rungs_print_answer (const RungsField *field,
                     const char       *answer)
{
  const char *question = rungs_field_label (field);
  g_auto(GStrv) lines = g_strsplit (answer, "\n", -1);
  g_autofree char *line = g_strjoinv (" / ", lines);

  if (g_str_has_suffix (question, "?"))
    /* Translators: a question of a form, which ends with its own mark, and the answer to it. */
    return g_strdup_printf (_("%1$s %2$s"), question, line);
  /* Translators: what is asked for, such as “Real name”, and the answer to it. */
  return g_strdup_printf (_("%1$s: %2$s"), question, line);
}

/* The same as short lines of a list, question and answer beside each other. */
void
_rungs_print_facts (RungsPaper         *paper,
                    RungsWorkbook      *workbook,
                    const RungsRecord  *record,
                    RungsAudience       audience,
                    const char *const  *fields)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *words = _rungs_print_seen (workbook, record, fields[i], audience);

      if (words != NULL)
        g_ptr_array_add (items, _rungs_print_answer (rungs_kind_field (rungs_record_kind (record), fields[i]), words));
    }
  _rungs_print_list (paper, NULL, items);
}

/* One line that ends with a mark, as a sentence among others. */
char *
_rungs_print_sentence (const char *words)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n", ' ');
  gunichar last;

  g_strstrip (line);
  if (*line == '\0')
    return g_steal_pointer (&line);
  last = g_utf8_get_char (g_utf8_prev_char (line + strlen (line)));
  if (g_unichar_ispunct (last) && last != ',' && last != ';')
    return g_steal_pointer (&line);
  return g_strconcat (line, ".", NULL);
}

/* A list under its heading; nothing at all where there is nothing in it. */
void
_rungs_print_list (RungsPaper *paper,
                   const char *heading,
                   GPtrArray  *items)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_copy (items, NULL, NULL);

  if (items->len == 0)
    return;
  if (heading != NULL)
    rungs_paper_add_heading (paper, 2, heading);
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_add (lines, NULL);
  rungs_paper_add_list (paper, (const char *const *) lines->pdata);
}

/* At the foot of each page: who it is for, and the day, so that an old sheet is not taken for a new one. */
void
_rungs_print_date (RungsPaper          *paper,
                   const RungsPrintUse *use)
{
  g_autofree char *day = rungs_date_display (use->today);
  g_autofree char *words = NULL;

  switch (use->audience)
    {
    case RUNGS_AUDIENCE_PUBLIC:
      /* Translators: %s is a day. */
      words = g_strdup_printf (_("Printed on %s."), day);
      break;
    case RUNGS_AUDIENCE_PARTNERS:
      /* Translators: %s is a day. */
      words = g_strdup_printf (_("For partner organisations. Printed on %s."), day);
      break;
    case RUNGS_AUDIENCE_PRIVATE:
    case RUNGS_AUDIENCE_PROGRAMME:
    default:
      /* Translators: %s is a day. */
      words = g_strdup_printf (_("For inside the programme. Printed on %s."), day);
      break;
    }
  rungs_paper_set_footer (paper, words);
}
