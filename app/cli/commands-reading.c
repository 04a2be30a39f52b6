/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands-reading.c: the commands list, show, search and waiting.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "each-record.h"
#include "call-words.h"
#include "output.h"
#include "record-json.h"
#include "record-table.h"
#include "searching.h"
#include "story-versions.h"
#include "waiting.h"

#define MAX_HITS 1000
#define NAME_WIDTH 18

/* The workbook of the call, as it stood on --as-at where that is given. */
static RungsWorkbook *
open_as_at (RungsCliCall  *call,
            const char    *date,
            GError       **error)
{
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_read (call, error);

  if (workbook == NULL || date == NULL)
    return g_steal_pointer (&workbook);
  return rungs_workbook_as_at (workbook, date, error);
}

/* A list on its way out: as lines, or as the objects of one array, each printed as it comes. */
typedef struct
{
  RungsCliTable *table; /* NULL for JSON */
  guint n;
} Listing;

static gboolean
list_record_cb (RungsRecord  *record,
                gpointer      data,
                GError      **error)
{
  Listing *listing = data;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (listing->table != NULL)
    {
      rungs_cli_table_add (listing->table, record);
      return TRUE;
    }
  node = rungs_record_to_json (record, RUNGS_AUDIENCE_PRIVATE);
  text = rungs_json_to_text (node, FALSE);
  rungs_cli_out ("%s%s", listing->n++ == 0 ? "\n" : ",\n", text);
  return TRUE;
}

static gboolean
print_list (RungsWorkbook    *workbook,
            const RungsQuery *query,
            gboolean          as_json,
            GError          **error)
{
  g_autoptr (RungsCliTable) table = NULL;
  Listing listing = { 0 };

  if (as_json)
    {
      rungs_cli_out ("[");
      if (!rungs_each_record (workbook, query, NULL, list_record_cb, &listing, error))
        return FALSE;
      rungs_cli_out ("\n]\n");
      return TRUE;
    }
  table = rungs_cli_table_new (workbook, rungs_query_kind (query), error);
  listing.table = table;
  if (table == NULL || !rungs_each_record (workbook, query, NULL, list_record_cb, &listing, error))
    return FALSE;
  rungs_cli_table_finish (table);
  return TRUE;
}

static RungsCliExit
run_list (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;
  RungsCliExit result;
  const RungsKind *kind = rungs_cli_find_kind (rungs_cli_call_word (call, 1), &error);
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (RungsQuery) query = NULL;
  g_autoptr (GPtrArray) filters = NULL;

  if (!rungs_cli_check_values (call, 2, &result) || !rungs_cli_read_date (call, "as-at", &date, &result))
    return result;
  if (kind == NULL)
    return rungs_cli_refuse (error);
  workbook = open_as_at (call, date, &error);
  filters = workbook != NULL ? rungs_cli_read_values (workbook, kind, call, 2, &error) : NULL;
  if (filters == NULL)
    return rungs_cli_refuse (error);

  query = rungs_query_new (kind);
  rungs_query_archived (query, rungs_cli_call_has (call, "archived"));
  for (guint i = 0; i < filters->len; i++)
    {
      const RungsCliValue *filter = g_ptr_array_index (filters, i);

      rungs_query_filter (query, filter->field->name, filter->value);
    }
  if (!print_list (workbook, query, rungs_cli_call_has (call, "json"), &error))
    return rungs_cli_refuse (error);
  return RUNGS_CLI_DONE;
}

/* "known-as          Sam", and further lines of a long text under its first. */
static void
print_value (const char *name,
             const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      rungs_cli_out_padded (i == 0 ? name : "", NAME_WIDTH);
      rungs_cli_out ("%s%s\n", *lines[i] != '\0' ? " " : "", lines[i]);
    }
}

static void
print_record (RungsWorkbook *workbook,
              RungsRecord   *record,
              const char    *title)
{
  const RungsKind *kind = rungs_record_kind (record);
  g_autofree char *line = rungs_cli_one_line (title != NULL ? title : "", 100);

  rungs_cli_out ("%s\n", line);
  print_value ("kind", rungs_kind_title (kind));
  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);
      const char *value = rungs_record_get_nth (record, i);
      g_autofree char *words = NULL;

      if (value == NULL)
        continue;
      words = rungs_cli_record_words (workbook, record, field);
      print_value (field->name, words);
    }
}

/* A case study as it was when one of its versions was agreed to; any other record as it is. */
static RungsRecord *
read_version (RungsWorkbook    *workbook,
              const RungsKind  *kind,
              const char       *id,
              gint64            number,
              GError          **error)
{
  g_autoptr (GPtrArray) versions = NULL;

  if (number == 0)
    return rungs_workbook_read (workbook, kind, id, error);
  versions = rungs_workbook_story_versions (workbook, id, error);
  return versions != NULL ? rungs_story_versions_find (versions, number, error) : NULL;
}

static RungsCliExit
run_show (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;
  g_autofree char *id = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (RungsRecord) record = NULL;
  const char *version = rungs_cli_call_option (call, "version");
  const RungsKind *kind;
  gint64 number = 0;
  RungsCliExit result;

  if (!rungs_cli_read_date (call, "as-at", &date, &result))
    return result;
  if (version != NULL && !g_ascii_string_to_signed (version, 10, 1, 100000, &number, NULL))
    /* Translators: %s is what somebody wrote. */
    return rungs_cli_wrong_usage (call, _("--version: “%s” is no number of a version: write it like 2."), version);
  if (version != NULL && !g_str_equal (rungs_cli_call_word (call, 1), "case-study"))
    return rungs_cli_wrong_usage (call, "%s", _("--version: only a case-study has versions that somebody agreed to."));
  workbook = open_as_at (call, date, &error);
  id = workbook != NULL ? rungs_cli_find_record (workbook, call, &kind, &error) : NULL;
  record = id != NULL ? read_version (workbook, kind, id, number, &error) : NULL;
  if (record == NULL)
    return rungs_cli_refuse (error);

  if (rungs_cli_call_has (call, "json"))
    rungs_cli_out_json (rungs_record_to_json (record, RUNGS_AUDIENCE_PRIVATE));
  else
    {
      /* What an earlier version was called, it is called no more. */
      g_autofree char *title = number != 0 ? rungs_record_title (record) : rungs_workbook_title (workbook, kind, id);

      print_record (workbook, record, title);
    }
  return RUNGS_CLI_DONE;
}

/* The words around a hit: those looked for stand out on a terminal, and plainly everywhere else. */
static char *
words_around (const RungsHit *hit,
              gboolean        in_bold)
{
  g_autoptr (GString) words = g_string_new (hit->around != NULL ? hit->around : "");

  g_string_replace (words, RUNGS_HIT_BEGINS, in_bold ? "\033[1m" : "", 0);
  g_string_replace (words, RUNGS_HIT_ENDS, in_bold ? "\033[0m" : "", 0);
  return g_strdup (words->str);
}

static JsonNode *
hit_to_json (const RungsHit *hit)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *around = words_around (hit, FALSE);

  json_object_set_string_member (object, "kind", hit->kind->name);
  json_object_set_string_member (object, "id", hit->id);
  rungs_json_set_text (object, "title", hit->title);
  json_object_set_string_member (object, "around", around);
  return json_node_init_object (json_node_alloc (), object);
}

static void
print_hit (const RungsHit *hit)
{
  RungsHit plain = *hit;
  g_autofree char *title = rungs_cli_one_line (hit->title != NULL ? hit->title : "", 72);
  g_autofree char *line = rungs_cli_one_line (hit->around != NULL ? hit->around : "", 300);
  g_autofree char *around = NULL;

  plain.around = line;
  around = words_around (&plain, isatty (STDOUT_FILENO));
  rungs_cli_out ("%s  (%s %s)\n    %s\n", title, hit->kind->name, hit->id, around);
}

static RungsCliExit
run_search (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_read (call, &error);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 1; i < call->words->len; i++)
    g_string_append_printf (words, "%s%s", i > 1 ? " " : "", rungs_cli_call_word (call, i));
  hits = workbook != NULL ? rungs_workbook_search (workbook, words->str, MAX_HITS, &error) : NULL;
  if (hits == NULL)
    return rungs_cli_refuse (error);

  for (guint i = 0; i < hits->len; i++)
    {
      if (rungs_cli_call_has (call, "json"))
        json_array_add_element (array, hit_to_json (g_ptr_array_index (hits, i)));
      else
        print_hit (g_ptr_array_index (hits, i));
    }
  if (rungs_cli_call_has (call, "json"))
    rungs_cli_out_json (json_node_init_array (json_node_alloc (), array));
  else if (hits->len == 0)
    rungs_cli_say ("%s", _("Nothing was found: try fewer words, or the beginning of one."));
  if (hits->len == MAX_HITS)
    rungs_cli_say ("%s", _("These are the best 1,000: add a word to find fewer."));
  return RUNGS_CLI_DONE;
}

static JsonNode *
waiting_to_json (const RungsWaiting *waiting)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "kind", waiting->kind->name);
  json_object_set_string_member (object, "id", waiting->id);
  rungs_json_set_text (object, "title", waiting->title);
  json_object_set_string_member (object, "field", waiting->field->name);
  rungs_json_set_text (object, "due", waiting->due);
  rungs_json_set_text (object, "words", waiting->words);
  return json_node_init_object (json_node_alloc (), object);
}

static void
print_waiting (const RungsWaiting *waiting)
{
  g_autofree char *title = rungs_cli_one_line (waiting->title != NULL ? waiting->title : "", 56);

  rungs_cli_out_padded (title, 58);
  rungs_cli_out ("%s  %s  (%s %s)\n", waiting->due, waiting->words, waiting->kind->name, waiting->id);
}

static RungsCliExit
run_waiting (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (JsonArray) array = json_array_new ();
  RungsCliExit result;

  if (!rungs_cli_read_date (call, "on", &date, &result))
    return result;
  workbook = rungs_cli_open_to_read (call, &error);
  all = workbook != NULL ? rungs_workbook_waiting (workbook, date, &error) : NULL;
  if (all == NULL)
    return rungs_cli_refuse (error);

  for (guint i = 0; i < all->len; i++)
    {
      if (rungs_cli_call_has (call, "json"))
        json_array_add_element (array, waiting_to_json (g_ptr_array_index (all, i)));
      else
        print_waiting (g_ptr_array_index (all, i));
    }
  if (rungs_cli_call_has (call, "json"))
    rungs_cli_out_json (json_node_init_array (json_node_alloc (), array));
  else if (all->len == 0)
    rungs_cli_say ("%s", _("Nothing is waiting."));
  return RUNGS_CLI_DONE;
}

#define JSON_OPTION { "json", '\0', NULL, FALSE, N_("Print one JSON document.") }
#define AS_AT_OPTION { "as-at", '\0', "DATE", FALSE, N_("As it stood at the end of that day.") }

static const RungsCliOption list_options[] = {
  AS_AT_OPTION,
  { "archived", '\0', NULL, FALSE, N_("List the archived ones instead.") },
  JSON_OPTION,
  { NULL },
};

static const RungsCliOption show_options[] = {
  AS_AT_OPTION,
  { "version", '\0', "N", FALSE, N_("A case study as it was when this version of it was agreed.") },
  JSON_OPTION,
  { NULL },
};

static const RungsCliOption search_options[] = { JSON_OPTION, { NULL } };

static const RungsCliOption waiting_options[] = {
  { "on", '\0', "DATE", FALSE, N_("What waits on that day; else today.") },
  JSON_OPTION,
  { NULL },
};

const RungsCliCommand rungs_cli_reading_commands[] = {
  { "list", "FILE KIND [FIELD=VALUE ...] [--as-at DATE] [--archived] [--json]",
    N_("Lists records of a kind: all, or those with certain values."), 2, RUNGS_CLI_ANY_NUMBER, list_options, run_list },
  { "show", "FILE KIND ID [--as-at DATE] [--version N] [--json]",
    N_("Shows one record, as it is or as it was; a case study as somebody agreed to it."), 3, 3, show_options, run_show },
  { "search", "FILE WORDS ... [--json]", N_("Finds records by words in them, the best first."), 2, RUNGS_CLI_ANY_NUMBER,
    search_options, run_search },
  { "waiting", "FILE [--on DATE] [--json]", N_("Lists what is overdue or due."), 1, 1, waiting_options, run_waiting },
  { NULL },
};
