/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-gate.c: print, file, export and wall give the answer that the table of the gate says, about stories of a workbook; and
 * a story finds no other road out.
 */
#include "config.h"

#include "story-gate.h"

#include <string.h>

#include "../core/gate-case.h"
#include "exporting.h"
#include "fixture.h"
#include "printing.h"
#include "story-wall.h"

#define TODAY "2026-06-15"
#define PARTNER "The Lantern"

/* The channels of a consent as if @channel were a meeting, and a meeting @channel. */
static char *
swap_channel (const RungsField *field,
              const char       *channels,
              const char       *channel)
{
  g_auto (GStrv) tokens = g_strsplit (channels, ",", -1);
  g_autoptr (GString) swapped = g_string_new (NULL);

  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    {
      const char *other = g_str_equal (choice->token, channel) ? "meeting"
                                                               : g_str_equal (choice->token, "meeting") ? channel : choice->token;

      if (g_strv_contains ((const char *const *) tokens, other))
        g_string_append_printf (swapped, "%s%s", swapped->len > 0 ? "," : "", choice->token);
    }
  return g_string_free (g_steal_pointer (&swapped), FALSE);
}

/* A copy of @record under an id of its own, in @edits. @channel: (nullable): stands for a meeting, and a meeting for it */
static char *
add_copy (RungsEdits        *edits,
          const RungsRecord *record,
          const char        *story,
          const char        *channel)
{
  const RungsKind *kind = rungs_record_kind (record);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr (RungsRecord) copy = rungs_record_new (kind, uuid);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      const char *value = rungs_record_get (record, field->name);
      gboolean is_swapped = channel != NULL && value != NULL && strcmp (kind->name, "consent") == 0 &&
                            (strcmp (field->name, "channels") == 0 || strcmp (field->name, "ask-each") == 0);
      g_autofree char *kept = is_swapped ? swap_channel (field, value, channel) : g_strdup (value);

      copy = rungs_record_take_with (copy, field->name, kept);
    }
  if (story != NULL)
    copy = rungs_record_take_with (copy, "case-study", story);
  copy = rungs_record_take_with (copy, "archived", rungs_record_is_archived (record) ? "yes" : "no");
  rungs_edits_add (edits, copy);
  return g_strdup (rungs_record_id (copy));
}

static void
add_parts (RungsEdits *edits,
           GPtrArray  *parts,
           const char *story,
           const char *other,
           const char *channel)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const char *of = rungs_record_get (parts->pdata[i], "case-study");

      g_free (add_copy (edits, parts->pdata[i], g_str_equal (of, GATE_STORY) ? story : other, channel));
    }
}

/* The story of a case with all that belongs to it, whose words name its person as the case says: one step of undo. */
static char *
plant (Fixture        *fixture,
       GateDesk       *desk,
       const GateCase *one,
       const char     *channel)
{
  static const char *const texts[] = { "I had a tent.", "Sam had a tent.", "Zebedee had a tent." };
  GateRecords records = gate_case_records (desk, one);
  RungsEdits *edits = rungs_edits_new ("Add for a test");
  g_autoptr (RungsRecord) sam = rungs_record_take_with (rungs_record_new (rungs_kind_find ("person"), NULL), "known-as", "Sam");
  g_autoptr (RungsRecord) name = rungs_record_take_with (rungs_record_new (rungs_kind_find ("person-private"), NULL),
                                                         "real-name", "Zebedee Okoro");
  g_autoptr (RungsRecord) none = rungs_record_take_with (rungs_record_new (rungs_kind_find ("case-study"), NULL), "title",
                                                         "Another story");
  g_autofree char *person = add_copy (edits, sam, NULL, NULL);
  g_autofree char *other = add_copy (edits, none, NULL, NULL);
  g_autoptr (RungsRecord) story = rungs_record_with (records.story, "person", person);
  const char *second_reader = rungs_record_get (story, "second-reader");
  g_autofree char *stripped = second_reader != NULL ? g_strstrip (g_strdup (second_reader)) : NULL;
  g_autoptr (GError) error = NULL;
  char *id;

  name = rungs_record_take_with (name, "person", person);
  g_free (add_copy (edits, name, NULL, NULL));
  story = rungs_record_take_with (rungs_record_take_with (story, "second-reader", stripped), "situation", texts[one->name]);
  story = rungs_record_take_with (story, "own-words", one->quotes != GATE_NOT_IN_IT ? "It worked every time." : NULL);
  id = add_copy (edits, story, NULL, NULL);
  add_parts (edits, records.consents, id, other, channel);
  add_parts (edits, records.checks, id, other, channel);
  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  return id;
}

static RungsAudience
audience_of (const GateCase *one)
{
  return RUNGS_AUDIENCE_PROGRAMME + one->audience;
}

static void
assert_print (Fixture            *fixture,
              const char         *id,
              const GateCase     *one,
              const RungsGateUse *asked,
              gboolean            is_open)
{
  RungsPrintUse use = { .audience = audience_of (one), .channel = asked->channel, .held_by = asked->partner, .copies = 1,
                        .today = asked->today };
  const RungsPrint *print = rungs_print_find ("case-study");
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_print_make (print, fixture->workbook, id, &use, &error);
  g_autoptr (RungsEdits) edits = rungs_print_record (print, fixture->workbook, id, &use, NULL);

  g_assert_cmpint (paper != NULL, ==, is_open);
  g_assert_cmpint (error == NULL, ==, is_open);
  g_assert_cmpint (edits != NULL, ==, is_open);
}

static void
assert_file (Fixture             *fixture,
             const char          *id,
             const RungsStoryUse *use,
             gboolean             is_open)
{
  g_autoptr (RungsStoriesOut) out = rungs_stories_out_new (fixture->workbook, use, TRUE, NULL, NULL);
  GPtrArray *left_out = rungs_stories_out_left_out (out);
  guint n = 0;

  g_assert_cmpint (rungs_stories_out_has (out, id), ==, is_open);
  for (guint i = 0; i < left_out->len; i++)
    {
      const RungsLeftOut *one = g_ptr_array_index (left_out, i);

      g_assert_nonnull (strchr (one->why, '.'));
      n += g_str_equal (one->id, id);
    }
  g_assert_cmpuint (n, ==, is_open ? 0 : 1);
}

static void
assert_may_do (Fixture            *fixture,
               const RungsRecord  *story,
               const RungsGateUse *asked,
               gboolean            is_open)
{
  g_autoptr (GPtrArray) all = rungs_story_gate_may_do (fixture->workbook, story, asked->today, NULL);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const RungsMayDo *may = g_ptr_array_index (all, i);

      if (!g_str_equal (may->audience, asked->audience) || !g_str_equal (may->channel, asked->channel) ||
          (may->partner != NULL && g_strcmp0 (may->partner, asked->partner) != 0))
        continue;
      g_assert_cmpint (may->may, ==, is_open);
      n++;
    }
  /* Of the organisations, only those that a consent names are told about. */
  if (n == 0)
    g_assert_true (g_str_equal (asked->audience, "partner") && (g_strcmp0 (asked->partner, PARTNER) != 0 || !is_open));
  else
    g_assert_cmpuint (n, ==, 1);
}

/* A wall is a meeting: the case is asked with one in place of its channel. What may be printed for a meeting may be shown there. */
static void
assert_wall (Fixture        *fixture,
             GateDesk       *desk,
             const GateCase *one)
{
  const RungsGateUse asked = gate_case_records (desk, one).use;
  const gboolean is_open = gate_case_expected (one) == 0;
  g_autofree char *id = plant (fixture, desk, one, asked.channel);
  RungsStoryUse use = { .audience = audience_of (one), .held_by = asked.partner, .today = asked.today };
  RungsPrintUse print = { .audience = audience_of (one), .channel = "meeting", .held_by = asked.partner, .today = asked.today };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) shown = NULL;
  g_autoptr (RungsPaper) wall = rungs_story_wall_paper (fixture->workbook, id, &use, &shown, &error);
  g_autoptr (GError) refused = NULL;
  g_autoptr (RungsPaper) paper = rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, id, &print, &refused);
  RungsEdits *edits = rungs_story_wall_record (fixture->workbook, id, &use, NULL);

  g_assert_cmpint (wall != NULL, ==, is_open);
  g_assert_cmpint (shown != NULL, ==, is_open);
  g_assert_cmpint (error == NULL, ==, is_open);
  g_assert_cmpint (edits != NULL, ==, is_open);
  g_assert_cmpint (paper != NULL, ==, is_open);
  if (!is_open)
    g_assert_cmpstr (error->message, ==, refused->message);
  else
    g_assert_true (rungs_story_wall_is_same (fixture->workbook, shown, &use, NULL));
  g_clear_pointer (&edits, rungs_edits_free);
  g_free (rungs_workbook_undo (fixture->workbook, 0, NULL));
}

static void
assert_case (Fixture        *fixture,
             GateDesk       *desk,
             const GateCase *one)
{
  const RungsGateUse asked = gate_case_records (desk, one).use;
  const guint64 expected = gate_case_expected (one);
  g_autofree char *id = plant (fixture, desk, one, NULL);
  g_autofree char *words = gate_case_words (one);
  RungsStoryUse use = { .audience = audience_of (one), .channel = asked.channel, .held_by = asked.partner, .today = asked.today };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) story = rungs_workbook_read (fixture->workbook, rungs_kind_find ("case-study"), id, &error);
  g_autoptr (RungsGateAnswer) answer = rungs_story_gate_ask (fixture->workbook, story, &use, &error);
  guint64 found = 0;

  g_test_message ("%s", words);
  g_assert_no_error (error);
  for (guint i = 0; i < answer->missing->len; i++)
    found |= G_GUINT64_CONSTANT (1) << ((const RungsGateMissing *) answer->missing->pdata[i])->reason;
  g_assert_cmphex (found, ==, expected);
  assert_print (fixture, id, one, &asked, expected == 0);
  assert_file (fixture, id, &use, expected == 0);
  assert_may_do (fixture, story, &asked, expected == 0);
  g_free (rungs_workbook_undo (fixture->workbook, 0, NULL));
  assert_wall (fixture, desk, one);
}

#define EACH(field, n)                                     \
  for (guint pick = 0; pick < (n); pick++)                 \
    {                                                      \
      GateCase one = gate_case_open ();                    \
                                                           \
      one.scope = scope;                                   \
      one.audience = audience;                             \
      one.agreed_name = GATE_CHOSEN_NAME;                  \
      one.field = pick;                                    \
      assert_case (fixture, desk, &one);                   \
    }

/* One answer after the other, of what is asked of the gate; each road says the same as the table. */
static void
test_cases (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GateDesk) desk = gate_desk_new ();

  for (GateScope scope = GATE_INSIDE; scope < GATE_N_SCOPES; scope++)
    for (GateScope audience = GATE_INSIDE; audience < GATE_N_SCOPES; audience++)
      {
        EACH (place, GATE_N_PLACES)
        EACH (name, GATE_N_NAMES)
        if (audience == GATE_PARTNER)
          EACH (partner, GATE_N_PARTNERS)
        if (scope == GATE_PUBLIC)
          EACH (readers, GATE_N_READERS)
        if (scope != audience)
          continue;
        EACH (day, GATE_N_DAYS)
        EACH (state, GATE_N_STATES - 1)
        EACH (topic, GATE_N_TOPICS)
        EACH (quotes, GATE_N_PARTS)
        EACH (checks, GATE_N_CHECKS)
        EACH (consents, GATE_N_CONSENTS)
        EACH (taken_back, 2)
        EACH (put_away, 2)
      }
}

static char *
add_open_story (Fixture    *fixture,
                const char *title,
                const char *naming)
{
  char *story = fixture_add (fixture, "case-study", "title", title, "situation", "A tent.", "state", "ready", "checked-by", "Robin",
                             "second-reader", "Kit", NULL);

  fixture_add_checks (fixture, story);
  g_free (fixture_add (fixture, "consent", "case-study", story, "scope", "public", "channels", "printed,report", "naming", naming,
                       "quotes", "yes", "given-on", "2026-01-10", "ends-on", "2026-12-31", "contact", "Fern, 01632 960 123", NULL));
  return story;
}

/* Who made it together is told in a file for partners, and counts there; a name is one still when it was put away. */
static void
test_naming (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *person = fixture_add (fixture, "person", "known-as", "Sam", NULL);
  g_autofree char *story = add_open_story (fixture, "A key", "chosen");
  g_autofree char *named = fixture_add (fixture, "person-private", "person", person, "real-name", "Zebedee Okoro",
                                         "archived", "yes", NULL);
  static const struct
  {
    const char *made_with;
    gboolean with_makers;
    gboolean is_open;
  } rows[] = {
    { NULL, TRUE, TRUE },
    { "Sam, with Robin", FALSE, TRUE },
    { "Sam, with Robin", TRUE, TRUE },
    { "Zebedee, with Robin", FALSE, TRUE },
    { "Zebedee, with Robin", TRUE, FALSE },
    { "Okoro, with Robin", FALSE, TRUE },
    { "Okoro, with Robin", TRUE, FALSE },
  };

  fixture_set (fixture, "case-study", story, "person", person);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RungsStoryUse use = { .audience = RUNGS_AUDIENCE_PARTNERS, .channel = "report", .with_makers = rows[i].with_makers,
                            .today = TODAY };
      g_autoptr (RungsRecord) record = rungs_workbook_read (fixture->workbook, rungs_kind_find ("case-study"), story, NULL);
      g_autoptr (RungsRecord) asked = rungs_record_with (record, "made-with", rows[i].made_with);
      g_autoptr (RungsGateAnswer) answer = rungs_story_gate_ask (fixture->workbook, asked, &use, NULL);

      g_assert_cmpint (rungs_gate_is_open (answer), ==, rows[i].is_open);
      if (!rows[i].is_open)
        g_assert_cmpint (((const RungsGateMissing *) answer->missing->pdata[0])->reason, ==, RUNGS_GATE_NAMING);
    }
  g_assert_nonnull (named);
}

/* What is written down: where it went, which version, how many, with whom, and until when. What was ready is in use. */
static void
test_record (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const fields[][2] = {
    { "on", TODAY }, { "audience", "partner" }, { "channel", "report" }, { "copies", "4" }, { "held-by", PARTNER }, { "version", "1" },
    { "until", "2026-12-31" }, { "ended", NULL }, { "returned-on", NULL },
  };
  g_autofree char *story = add_open_story (fixture, "A key", "none");
  RungsStoryUse use = { RUNGS_AUDIENCE_PARTNERS, "report", PARTNER, 4, FALSE, TODAY };
  g_autoptr (RungsStoriesOut) out = rungs_stories_out_new (fixture->workbook, &use, FALSE, NULL, NULL);
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (RungsRecord) after = NULL;
  g_autoptr (GError) error = NULL;

  rungs_workbook_write (fixture->workbook, rungs_stories_out_record (out), NULL, &error);
  g_assert_no_error (error);
  g_assert_null (rungs_stories_out_record (out));
  uses = fixture_list (fixture, "use");
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "case-study"), ==, story);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (rungs_record_get (uses->pdata[0], fields[i][0]), ==, fields[i][1]);
  after = rungs_workbook_read (fixture->workbook, rungs_kind_find ("case-study"), story, NULL);
  g_assert_cmpstr (rungs_record_get (after, "state"), ==, "in-use");
}

/* Nothing is to be written down where no story goes. */
static void
test_record_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *story = fixture_add (fixture, "case-study", "title", "A draft", NULL);
  RungsStoryUse use = { .audience = RUNGS_AUDIENCE_PROGRAMME, .today = TODAY };
  g_autoptr (RungsStoriesOut) out = rungs_stories_out_new (fixture->workbook, &use, FALSE, NULL, NULL);

  g_assert_null (rungs_stories_out_record (out));
  g_assert_cmpuint (rungs_stories_out_left_out (out)->len, ==, 1);
  g_assert_nonnull (story);
}

#define MARK "Marigold"

/* A story each of whose texts is marked, that nobody said yes to; and a record of every other kind, for documents about those. */
static char *
add_marked_story (Fixture *fixture)
{
  const RungsKind *kind = rungs_kind_find ("case-study");
  char *story = fixture_add (fixture, "case-study", "title", MARK, NULL);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    if (field->type == RUNGS_FIELD_TEXT || field->type == RUNGS_FIELD_LONG_TEXT)
      fixture_set (fixture, "case-study", story, field->name, MARK);
  return story;
}

static void
add_around (Fixture    *fixture,
            const char *story,
            GPtrArray  *ids)
{
  char *person = fixture_add (fixture, "person", "known-as", "Sam", NULL);
  char *buddy = fixture_add (fixture, "person", "known-as", "Kit", NULL);
  char *meeting = fixture_add (fixture, "meeting", "title", "October", "held-on", "2026-06-20", NULL);
  char *enquiry = fixture_add (fixture, "enquiry", "title", "Buses", "question", "Why?", "sensitivity", "open", NULL);
  char *pairing = fixture_add (fixture, "pairing", "person", person, "buddy", buddy, NULL);

  fixture_set (fixture, "case-study", story, "person", person);
  g_ptr_array_add (ids, g_strdup (story));
  g_ptr_array_add (ids, person);
  g_ptr_array_add (ids, buddy);
  g_ptr_array_add (ids, meeting);
  g_ptr_array_add (ids, enquiry);
  g_ptr_array_add (ids, pairing);
  g_ptr_array_add (ids, fixture_add (fixture, "activity", "title", "Tea", "enquiry", enquiry, NULL));
  g_ptr_array_add (ids, fixture_add (fixture, "feedback", "words", "Late", NULL));
  g_ptr_array_add (ids, fixture_add (fixture, "consent", "case-study", story, "scope", "inside", "channels", "press", "given-on",
                                     "2026-01-10", "ends-on", "2026-12-31", "spoken-words", MARK, "read-back", MARK, NULL));
  g_ptr_array_add (ids, fixture_add (fixture, "identity-check", "case-study", story, "item", "names", "why", MARK, NULL));
  g_ptr_array_add (ids, fixture_add (fixture, "use", "case-study", story, "held-by", MARK, "note", MARK, NULL));
  g_ptr_array_add (ids, NULL);
}

static gboolean
paper_has (RungsPaper *paper,
           const char *words)
{
  const char *around[] = { rungs_paper_title (paper), rungs_paper_footer (paper) };

  for (gsize i = 0; i < G_N_ELEMENTS (around); i++)
    if (around[i] != NULL && strstr (around[i], words) != NULL)
      return TRUE;
  for (guint i = 0; i < rungs_paper_n_blocks (paper); i++)
    {
      const RungsPaperBlock *block = rungs_paper_nth_block (paper, i);

      if (block->text != NULL && strstr (block->text, words) != NULL)
        return TRUE;
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        if (g_ptr_array_index (block->items, j) != NULL && strstr (g_ptr_array_index (block->items, j), words) != NULL)
          return TRUE;
    }
  return FALSE;
}

/* Every document there is, about every record there is, for everybody outside the programme. */
static void
test_road_of_print (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *story = add_marked_story (fixture);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = rungs_print_list ();
  g_auto (GStrv) whats = g_strsplit (list, ", ", -1);
  guint n = 0;

  add_around (fixture, story, ids);
  for (gsize w = 0; whats[w] != NULL; w++)
    for (guint i = 0; i < ids->len; i++)
      for (RungsAudience audience = RUNGS_AUDIENCE_PARTNERS; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
        {
          RungsPrintUse use = { .audience = audience, .held_by = PARTNER, .today = TODAY };
          const RungsPrint *print = rungs_print_find (whats[w]);
          g_autoptr (GError) error = NULL;
          g_autoptr (RungsPaper) paper = NULL;

          if (ids->pdata[i] == NULL && rungs_print_needs_id (print))
            continue;
          paper = rungs_print_make (print, fixture->workbook, ids->pdata[i], &use, &error);
          if (paper != NULL && paper_has (paper, MARK))
            g_error ("%s for %s lets a story out that nobody said yes to", whats[w], rungs_audience_name (audience));
          n += paper != NULL;
        }
  g_test_message ("%u documents were made", n);
  g_assert_cmpuint (n, >, 0);
}

/* Every kind in every format, and all of it, inside too; but the parts of a story may be kept inside in a file. */
static void
test_road_of_export (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *story = add_marked_story (fixture);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n_files = 0;

  add_around (fixture, story, ids);
  for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
    for (const RungsKind *const *kind = rungs_kinds (NULL);; kind++)
      {
        RungsStoryUse use = { .audience = audience, .channel = "report", .held_by = PARTNER, .today = TODAY };

        if (audience == RUNGS_AUDIENCE_PROGRAMME && (*kind == NULL || g_strcmp0 ((*kind)->belongs_to, "case-study") == 0))
          {
            if (*kind == NULL)
              break;
            continue;
          }
        for (RungsExportFormat format = RUNGS_EXPORT_CSV; format <= RUNGS_EXPORT_JSON; format++)
          {
            g_autofree char *name = g_strdup_printf ("%u.out", n_files);
            g_autofree char *path = fixture_path (fixture, name);
            g_autoptr (RungsExport) export = rungs_export_new (fixture->workbook, *kind, &use, NULL, NULL);
            g_autofree char *text = NULL;
            guint n;

            if (export == NULL)
              continue;
            g_assert_true (rungs_export_write (export, path, format, NULL, &n, NULL));
            text = fixture_read (fixture, name);
            if (strstr (text, MARK) != NULL)
              g_error ("The export of %s for %s lets a story out that nobody said yes to",
                       *kind != NULL ? (*kind)->name : "all", rungs_audience_name (audience));
            n_files++;
          }
        if (*kind == NULL)
          break;
      }
  g_test_message ("%u files were written", n_files);
  g_assert_cmpuint (n_files, >, 20);
}

/* Where somebody did say yes, it goes; else the roads were walked in vain. */
static void
test_roads_are_open (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *story = add_open_story (fixture, MARK, "none");
  g_autofree char *path = fixture_path (fixture, "out.json");
  RungsPrintUse print = { .audience = RUNGS_AUDIENCE_PUBLIC, .today = TODAY };
  RungsStoryUse use = { .audience = RUNGS_AUDIENCE_PUBLIC, .channel = "report", .today = TODAY };
  g_autoptr (RungsPaper) paper = rungs_print_make (rungs_print_find ("case-study"), fixture->workbook, story, &print, NULL);
  g_autoptr (RungsExport) export = rungs_export_new (fixture->workbook, rungs_kind_find ("case-study"), &use, NULL, NULL);
  g_autofree char *text = NULL;
  guint n = 0;

  g_assert_true (paper_has (paper, MARK));
  g_assert_true (paper_has (paper, "Fern, 01632 960 123"));
  g_assert_true (rungs_export_write (export, path, RUNGS_EXPORT_JSON, NULL, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  text = fixture_read (fixture, "out.json");
  g_assert_nonnull (strstr (text, MARK));
}

#define ADD(name, func) g_test_add ("/story-gate/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cases", test_cases);
  ADD ("naming", test_naming);
  ADD ("record", test_record);
  ADD ("record-nothing", test_record_nothing);
  ADD ("road-of-print", test_road_of_print);
  ADD ("road-of-export", test_road_of_export);
  ADD ("roads-are-open", test_roads_are_open);

  return g_test_run ();
}
