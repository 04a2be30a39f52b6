/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands-history.c: the commands undo, redo and history.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>
#include <string.h>

#include "card.h"
#include "call-words.h"
#include "output.h"
#include "record-json.h"
#include "record-table.h"
#include "story-versions.h"

#define MAX_FIELDS_OF_A_CHANGE 8

static RungsCliExit
run_undo (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autofree char *label = NULL;
  const char *word = rungs_cli_call_word (call, 1);
  gint64 change = 0;

  if (word != NULL && !g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, &change, NULL))
    /* Translators: %s is what somebody wrote. */
    return rungs_cli_wrong_usage (call, _("“%s” is not the number of a change: “history” lists them."), word);

  workbook = rungs_cli_open_to_write (call, &error);
  label = workbook != NULL ? rungs_workbook_undo (workbook, change, &error) : NULL;
  if (label == NULL)
    return rungs_cli_refuse (error);
  rungs_workbook_close (workbook);
  /* Translators: %s is the name of a step, such as “Add meeting”. */
  rungs_cli_out (_("Undone: %s"), label);
  rungs_cli_out ("\n");
  return RUNGS_CLI_DONE;
}

static RungsCliExit
run_redo (RungsCliCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_write (call, &error);
  g_autofree char *label = workbook != NULL ? rungs_workbook_redo (workbook, &error) : NULL;

  if (label == NULL)
    return rungs_cli_refuse (error);
  rungs_workbook_close (workbook);
  /* Translators: %s is the name of a step, such as “Add meeting”. */
  rungs_cli_out (_("Done again: %s"), label);
  rungs_cli_out ("\n");
  return RUNGS_CLI_DONE;
}

/* Private details are told to whoever asks for that record, not to whoever looks through everything. */
static gboolean
is_held_back (const RungsHistoryField *change,
              gboolean                 of_one)
{
  const RungsField *field = rungs_kind_field (change->kind, change->field);

  return !of_one && (field == NULL || !rungs_field_seen_by (field, RUNGS_AUDIENCE_PROGRAMME));
}

static JsonNode *
value_to_json (const RungsHistoryField *change,
               const char              *value,
               gboolean                 of_one)
{
  const RungsField *field = rungs_kind_field (change->kind, change->field);

  if (is_held_back (change, of_one))
    return json_node_init_null (json_node_alloc ());
  if (field != NULL)
    return rungs_value_to_json (field, value);
  return value != NULL ? json_node_init_string (json_node_alloc (), value) : json_node_init_null (json_node_alloc ());
}

/* @id: of the record it is all about, or NULL. */
static JsonNode *
entry_to_json (const RungsHistoryEntry *entry,
               const char              *id)
{
  const gboolean of_one = id != NULL;
  const gint64 agreed = of_one ? rungs_history_entry_agreed (entry, id) : 0;
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonArray) fields = json_array_new ();

  json_object_set_int_member (object, "change", entry->change);
  rungs_json_set_text (object, "at", entry->at);
  rungs_json_set_text (object, "person", entry->person);
  rungs_json_set_text (object, "device", entry->device);
  rungs_json_set_text (object, "label", entry->label);
  rungs_json_set_text (object, "sort", entry->sort);
  if (entry->of != 0)
    json_object_set_int_member (object, "of", entry->of);
  else
    json_object_set_null_member (object, "of");
  json_object_set_boolean_member (object, "undone", entry->undone);
  if (agreed != 0)
    json_object_set_int_member (object, "agreed-version", agreed);
  else
    json_object_set_null_member (object, "agreed-version");

  for (guint i = 0; entry->fields != NULL && i < entry->fields->len; i++)
    {
      const RungsHistoryField *change = g_ptr_array_index (entry->fields, i);
      g_autoptr (JsonObject) one = json_object_new ();

      json_object_set_string_member (one, "kind", change->kind->name);
      json_object_set_string_member (one, "id", change->id);
      json_object_set_string_member (one, "field", change->field);
      json_object_set_member (one, "before", value_to_json (change, change->before, of_one));
      json_object_set_member (one, "after", value_to_json (change, change->after, of_one));
      json_object_set_boolean_member (one, "held-back", is_held_back (change, of_one));
      json_array_add_object_element (fields, g_steal_pointer (&one));
    }
  json_object_set_array_member (object, "fields", g_steal_pointer (&fields));
  return json_node_init_object (json_node_alloc (), object);
}

/* In the time people live in; a month stays a month. */
static char *
local_time (const char *at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (at, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (at);
}

static char *
value_words (RungsWorkbook           *workbook,
             const RungsHistoryField *change,
             const char              *value)
{
  const RungsField *field = rungs_kind_field (change->kind, change->field);
  g_autoptr (RungsRecord) now = NULL;
  g_autofree char *words = NULL;

  if (value == NULL)
    /* Translators: stands for what a field held before anything was written there. */
    return g_strdup (_("(nothing)"));
  now = rungs_workbook_read (workbook, change->kind, change->id, NULL);
  if (now != NULL && rungs_card_covers (now, change->field))
    return g_strdup (_("(not shown yet)"));
  words = field != NULL ? rungs_cli_value_words (workbook, field, value) : g_strdup (value);
  return rungs_cli_one_line (words, 60);
}

static void
print_change (RungsWorkbook           *workbook,
              const RungsHistoryField *change,
              gboolean                 of_one)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  rungs_cli_out ("      %s %.8s  %s: ", change->kind->name, change->id, change->field);
  if (is_held_back (change, of_one))
    {
      /* Translators: stands for what a private field held. */
      rungs_cli_out ("%s\n", _("(private)"));
      return;
    }
  before = value_words (workbook, change, change->before);
  after = value_words (workbook, change, change->after);
  rungs_cli_out ("%s → %s\n", before, after);
}

static void
print_entry (RungsWorkbook           *workbook,
             const RungsHistoryEntry *entry,
             const char              *id)
{
  const gint64 agreed = id != NULL ? rungs_history_entry_agreed (entry, id) : 0;
  g_autofree char *at = local_time (entry->at);
  guint n = entry->fields != NULL ? entry->fields->len : 0;

  rungs_cli_out ("%" G_GINT64_FORMAT "  ", entry->change);
  rungs_cli_out_padded (at, 16);
  rungs_cli_out ("  %s%s%s", entry->label, entry->person != NULL ? ", " : "", entry->person != NULL ? entry->person : "");
  /* Translators: stands behind a change that was undone. */
  rungs_cli_out ("%s%s\n", entry->undone ? "  " : "", entry->undone ? _("(undone)") : "");
  if (agreed != 0)
    {
      rungs_cli_out ("      ");
      /* Translators: %u is the number of a version of a story; “show --version” is a command. */
      rungs_cli_out (_("Version %u was agreed: “show --version” shows it again."), (guint) agreed);
      rungs_cli_out ("\n");
    }

  for (guint i = 0; i < MIN (n, MAX_FIELDS_OF_A_CHANGE); i++)
    print_change (workbook, g_ptr_array_index (entry->fields, i), id != NULL);
  if (n > MAX_FIELDS_OF_A_CHANGE)
    {
      /* Translators: %u is how many further fields a change touched. */
      rungs_cli_out (ngettext ("      and %u more field", "      and %u more fields", n - MAX_FIELDS_OF_A_CHANGE),
                     n - MAX_FIELDS_OF_A_CHANGE);
      rungs_cli_out ("\n");
    }
}

static RungsCliExit
run_history (RungsCliCall *call)
{
  gboolean as_json = rungs_cli_call_has (call, "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *id = NULL;
  const RungsKind *kind = NULL;
  g_autoptr (JsonArray) array = json_array_new ();

  if (call->words->len == 2)
    return rungs_cli_wrong_usage (call, "%s", _("Give the ID of a record too, or leave the kind out."));
  workbook = rungs_cli_open_to_read (call, &error);
  if (workbook != NULL && call->words->len == 3)
    id = rungs_cli_find_record (workbook, call, &kind, &error);
  if (error == NULL)
    entries = rungs_workbook_history (workbook, kind, id, 0, &error);
  if (entries == NULL)
    return rungs_cli_refuse (error);

  for (guint i = 0; i < entries->len; i++)
    {
      if (as_json)
        json_array_add_element (array, entry_to_json (g_ptr_array_index (entries, i), id));
      else
        print_entry (workbook, g_ptr_array_index (entries, i), id);
    }
  if (as_json)
    rungs_cli_out_json (json_node_init_array (json_node_alloc (), array));
  return RUNGS_CLI_DONE;
}

static const RungsCliOption history_options[] = {
  { "json", '\0', NULL, FALSE, N_("Print one JSON document.") },
  { NULL },
};

const RungsCliCommand rungs_cli_history_commands[] = {
  { "undo", "FILE [CHANGE]", N_("Takes the latest change back, or the one with that number alone."), 1, 2, NULL, run_undo },
  { "redo", "FILE", N_("Does again what was undone last."), 1, 1, NULL, run_redo },
  { "history", "FILE [KIND ID] [--json]", N_("Lists what was changed, the latest first: all, or of one record."), 1, 3,
    history_options, run_history },
  { NULL },
};
