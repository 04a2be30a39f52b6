/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * call-words.c: from the words of a call to the workbook, kind, record, field and value they mean.
 */
#include "config.h"

#include "call-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dates.h"
#include "output.h"
#include "typed-value.h"

/**
 * rungs_cli_open_to_write:
 * @call: a call whose first word is a file
 * @error: (out): why it cannot be opened
 *
 * Returns: (transfer full): the workbook, for this program alone, or %NULL
 */
RungsWorkbook *
rungs_cli_open_to_write (RungsCliCall  *call,
                         GError       **error)
{
  return rungs_workbook_open (rungs_cli_call_word (call, 0), RUNGS_OPEN_TO_WRITE, error);
}

/**
 * rungs_cli_open_to_read:
 * @call: a call whose first word is a file
 * @error: (out): why it cannot be opened
 *
 * Returns: (transfer full): the workbook, to read in, or %NULL
 */
RungsWorkbook *
rungs_cli_open_to_read (RungsCliCall  *call,
                        GError       **error)
{
  return rungs_workbook_open (rungs_cli_call_word (call, 0), RUNGS_OPEN_TO_READ, error);
}

/**
 * rungs_cli_find_kind:
 * @name: the name of a kind, as somebody gave it
 * @error: (out): that there is none, and where they are listed
 *
 * Returns: the kind, or %NULL
 */
const RungsKind *
rungs_cli_find_kind (const char  *name,
                     GError     **error)
{
  const RungsKind *kind = rungs_kind_find (name);

  if (kind == NULL)
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                 /* Translators: %s is what somebody wrote for a kind of record. */
                 _("there is no kind of record “%s”: “rungs-cli kinds” lists them."), name);
  return kind;
}

/**
 * rungs_cli_find_record:
 * @workbook: a workbook
 * @call: a call whose second word is a kind and whose third is an id
 * @kind: (out): the kind
 * @error: (out): what there is none of, or several
 *
 * Returns: (transfer full): the whole id, or %NULL
 */
char *
rungs_cli_find_record (RungsWorkbook    *workbook,
                       RungsCliCall     *call,
                       const RungsKind **kind,
                       GError          **error)
{
  *kind = rungs_cli_find_kind (rungs_cli_call_word (call, 1), error);
  if (*kind == NULL)
    return NULL;
  return rungs_workbook_resolve (workbook, *kind, rungs_cli_call_word (call, 2), error);
}

/* The archived record with this exact title, where there is but one. */
static char *
find_archived (RungsWorkbook   *workbook,
               const RungsKind *kind,
               const char      *title)
{
  const RungsField *field = rungs_kind_title_field (kind);
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GPtrArray) records = NULL;

  if (field == NULL || (field->type != RUNGS_FIELD_TEXT && field->type != RUNGS_FIELD_LONG_TEXT))
    return NULL;
  rungs_query_archived (query, TRUE);
  rungs_query_filter (query, field->name, title);
  records = rungs_workbook_list (workbook, query, 0, 2, NULL);
  if (records == NULL || records->len != 1)
    return NULL;
  return g_strdup (rungs_record_id (g_ptr_array_index (records, 0)));
}

/**
 * rungs_cli_find_put_away:
 * @workbook: a workbook
 * @call: a call whose second word is a kind and whose third is an id, or the title of a record that may be archived
 * @kind: (out): the kind
 * @error: (out): what there is none of, or several
 *
 * Returns: (transfer full): the whole id, or %NULL
 */
char *
rungs_cli_find_put_away (RungsWorkbook    *workbook,
                         RungsCliCall     *call,
                         const RungsKind **kind,
                         GError          **error)
{
  g_autoptr (GError) local_error = NULL;
  char *id = rungs_cli_find_record (workbook, call, kind, &local_error);

  if (id == NULL && *kind != NULL && g_error_matches (local_error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND))
    id = find_archived (workbook, *kind, rungs_cli_call_word (call, 2));
  if (id == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return id;
}

static void
value_free (RungsCliValue *value)
{
  g_free (value->value);
  g_free (value);
}

/**
 * rungs_cli_check_values:
 * @call: a call
 * @from: the first of its words that has to be FIELD=VALUE
 * @result: (out): what to end with where one is not
 *
 * Returns: %TRUE when all are, and no field stands there twice
 */
gboolean
rungs_cli_check_values (RungsCliCall *call,
                        guint         from,
                        RungsCliExit *result)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = from; i < call->words->len; i++)
    {
      const char *word = rungs_cli_call_word (call, i);
      const char *equals = strchr (word, '=');

      if (equals == NULL || equals == word)
        {
          /* Translators: %s is what somebody wrote. */
          *result = rungs_cli_wrong_usage (call, _("“%s” is not FIELD=VALUE, such as title=Peer training."), word);
          return FALSE;
        }
      if (!g_hash_table_add (seen, g_strndup (word, (gsize) (equals - word))))
        {
          /* Translators: %s is a field and what it is to hold, such as title=Tea. */
          *result = rungs_cli_wrong_usage (call, _("“%s”: this field stands there twice."), word);
          return FALSE;
        }
    }
  return TRUE;
}

static const RungsField *
find_field (const RungsKind  *kind,
            const char       *name,
            GError          **error)
{
  const RungsField *field = rungs_kind_field (kind, name);

  if (field == NULL)
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND,
                 /* Translators: %1$s is the name of a kind such as feedback, %2$s what somebody wrote for a field. */
                 _("%1$s has no field “%2$s”: “rungs-cli kinds %1$s” lists its fields."), kind->name, name);
  return field;
}

/**
 * rungs_cli_read_values:
 * @workbook: where linked records are looked for
 * @kind: the kind that has the fields
 * @call: a call
 * @from: the first of its words that is FIELD=VALUE
 * @error: (out): the name of the field and how to put it right
 *
 * Returns: (transfer full) (element-type RungsCliValue): the values, or %NULL
 */
GPtrArray *
rungs_cli_read_values (RungsWorkbook    *workbook,
                       const RungsKind  *kind,
                       RungsCliCall     *call,
                       guint             from,
                       GError          **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);

  for (guint i = from; i < call->words->len; i++)
    {
      const char *word = rungs_cli_call_word (call, i);
      const char *equals = strchr (word, '=');
      g_autofree char *name = g_strndup (word, (gsize) (equals - word));
      RungsCliValue *value = g_new0 (RungsCliValue, 1);

      g_ptr_array_add (values, value);
      value->field = find_field (kind, name, error);
      if (value->field == NULL || !rungs_typed_value (workbook, value->field, equals + 1, &value->value, error))
        return NULL;
    }
  return g_steal_pointer (&values);
}

/**
 * rungs_cli_read_date:
 * @call: a call
 * @option: the name of an option that takes a date
 * @date: (out) (transfer full) (nullable): the day, ISO 8601; %NULL where the option was not given
 * @result: (out): what to end with where it is no date
 *
 * Returns: %TRUE unless it is no date
 */
gboolean
rungs_cli_read_date (RungsCliCall  *call,
                     const char    *option,
                     char         **date,
                     RungsCliExit  *result)
{
  const char *typed = rungs_cli_call_option (call, option);

  *date = NULL;
  if (typed == NULL || rungs_date_read (typed, FALSE, date))
    return TRUE;
  /* Translators: %1$s is an option such as as-at, %2$s what somebody wrote. */
  *result = rungs_cli_wrong_usage (call, _("--%1$s: “%2$s” is no date: write it like 2026-11-30."), option, typed);
  return FALSE;
}

/**
 * rungs_cli_read_audience:
 * @call: a call that may have the option for
 * @audience: (out): who it is for; inside the programme where nobody said
 * @result: (out): what to end with where it is nobody that is known
 *
 * Returns: %TRUE unless it is nobody that is known
 */
gboolean
rungs_cli_read_audience (RungsCliCall  *call,
                         RungsAudience *audience,
                         RungsCliExit  *result)
{
  const char *word = rungs_cli_call_option (call, "for");

  *audience = RUNGS_AUDIENCE_PROGRAMME;
  if (word == NULL || g_str_equal (word, "inside"))
    return TRUE;
  if (g_str_equal (word, "partners"))
    *audience = RUNGS_AUDIENCE_PARTNERS;
  else if (g_str_equal (word, "public"))
    *audience = RUNGS_AUDIENCE_PUBLIC;
  else
    /* Translators: %s is what somebody wrote. */
    *result = rungs_cli_wrong_usage (call, _("--for: “%s” is not inside, partners or public."), word);
  return *audience != RUNGS_AUDIENCE_PROGRAMME;
}

/**
 * rungs_cli_read_channel:
 * @call: a call that may have the option channel
 * @channel: (inout): where a story is shown; stays as it is where nobody said
 * @result: (out): what to end with where it is no place
 *
 * Returns: %TRUE unless it is no place that is known
 */
gboolean
rungs_cli_read_channel (RungsCliCall  *call,
                        const char   **channel,
                        RungsCliExit  *result)
{
  const char *word = rungs_cli_call_option (call, "channel");

  if (word == NULL)
    return TRUE;
  if (rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("consent"), "channels"), word) == NULL)
    {
      /* Translators: %s is what somebody wrote. */
      *result = rungs_cli_wrong_usage (call, _("--channel: “%s” is no place a story is shown: write printed, meeting, website, "
                                               "report, training, press or social-media."), word);
      return FALSE;
    }
  *channel = word;
  return TRUE;
}
