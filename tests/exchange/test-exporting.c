/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-exporting.c: what goes out comes back as it was, runs as no formula, and is only what its audience may see.
 */
#include "config.h"

#include "exporting.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

#include "dates.h"
#include "exchange-error.h"
#include "fixture.h"
#include "importing.h"

#define PARTNER "The Lantern"

/* One kind, or all where @kind is NULL, into @name; what is to be written down is. */
static gboolean
export_to (Fixture          *fixture,
           const char       *kind,
           const char       *name,
           RungsAudience     audience,
           guint            *n,
           GError          **error)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  RungsStoryUse use = { .audience = audience, .channel = "report", .held_by = PARTNER, .today = today };
  g_autoptr (RungsExport) export = NULL;
  RungsExportFormat format;

  g_assert_true (rungs_export_format_of (path, &format, NULL));
  export = rungs_export_new (fixture->workbook, kind != NULL ? rungs_kind_find (kind) : NULL, &use, NULL, error);
  if (export == NULL)
    return FALSE;
  if (rungs_export_stories (export) != NULL)
    {
      RungsEdits *edits = rungs_stories_out_record (rungs_export_stories (export));

      if (edits != NULL)
        g_assert_true (rungs_workbook_write (fixture->workbook, edits, NULL, NULL));
    }
  return rungs_export_write (export, path, format, NULL, n, error);
}

static guint
export_kind (Fixture       *fixture,
             const char    *kind,
             const char    *name,
             RungsAudience  audience)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  export_to (fixture, kind, name, audience, &n, &error);
  g_assert_no_error (error);
  return n;
}

static const char *const hard_texts[] = {
  "plain", "=HYPERLINK(\"http://x\")", "+44 1733", "-5 degrees", "@home", "'=1", "''quoted", "a,b;c\td", "say \"hi\"",
  "one\ntwo\n\nthree", "“£20” – café", "'", "\"", "0012", "TRUE", "\xf0\x9f\x8c\x88 rainbow",
};

static void
import_back (Fixture    *fixture,
             const char *kind,
             const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autoptr (RungsImport) import = rungs_import_new (fixture->workbook, rungs_kind_find (kind));
  g_autoptr (RungsEdits) edits = NULL;
  g_autoptr (GError) error = NULL;

  rungs_import_update_by (import, "id", &error);
  g_assert_no_error (error);
  rungs_import_read (import, path, NULL, &error);
  g_assert_no_error (error);
  edits = rungs_import_take_edits (import, &error);
  g_assert_no_error (error);
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
}

/* Out of one workbook and into a new one: every field but when it was written is the same. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  const RungsKind *kind = rungs_kind_find ("activity");
  Fixture other = { NULL };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hard_texts); i++)
    g_free (fixture_add (fixture, "activity", "title", strchr (hard_texts[i], '\n') == NULL ? hard_texts[i] : "several lines",
                         "about", hard_texts[i], "level", "service", "begins", "2026-01-31", NULL));
  g_assert_cmpuint (export_kind (fixture, "activity", "out.csv", RUNGS_AUDIENCE_PROGRAMME), ==, G_N_ELEMENTS (hard_texts));

  fixture_set_up (&other, NULL);
  from = fixture_path (fixture, "out.csv");
  to = fixture_path (&other, "out.csv");
  g_assert_cmpint (g_rename (from, to), ==, 0);
  import_back (&other, "activity", "out.csv");

  before = fixture_list (fixture, "activity");
  g_assert_cmpint (fixture_count (&other, "activity"), ==, before->len);
  for (guint i = 0; i < before->len; i++)
    {
      RungsRecord *out = g_ptr_array_index (before, i);
      g_autoptr (RungsRecord) back = rungs_workbook_read (other.workbook, kind, rungs_record_id (out), &error);

      g_assert_no_error (error);
      for (guint f = 0; f < rungs_kind_n_fields (kind); f++)
        {
          const char *name = rungs_kind_nth_field (kind, f)->name;

          if (!g_str_equal (name, "made") && !g_str_equal (name, "changed"))
            g_assert_cmpstr (rungs_record_get_nth (out, f), ==, rungs_record_get_nth (back, f));
        }
    }
  fixture_tear_down (&other, NULL);
}

static void
test_formulas (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *person = fixture_add (fixture, "person", "known-as", "=cmd()", "supporter", "@SUM(A1)", NULL);
  g_auto (GStrv) lines = NULL;

  g_free (fixture_add (fixture, "payment", "person", person, "amount", "12.50", NULL));
  export_kind (fixture, "person", "people.csv", RUNGS_AUDIENCE_PROGRAMME);
  export_kind (fixture, "payment", "payments.csv", RUNGS_AUDIENCE_PROGRAMME);

  text = fixture_read (fixture, "people.csv");
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "known-as,roles,"));
  g_assert_true (g_str_has_prefix (lines[1], "'=cmd(),"));
  g_assert_nonnull (strstr (lines[1], ",'@SUM(A1),"));
  g_assert_cmpstr (lines[2], ==, "");

  g_clear_pointer (&text, g_free);
  text = fixture_read (fixture, "payments.csv");
  g_assert_nonnull (strstr (text, ",12.50,"));
}

/* Each field of each kind that takes text holds who may see it: no wider file may hold those words. */
static void
add_marked_records (Fixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *later = rungs_date_add_days (today, 300);
  g_autofree char *person = fixture_add (fixture, "person", "known-as", "MARK-programme", "contact-by", "MARK-private",
                                         "not-ask", "MARK-private", "notes", "MARK-private", NULL);
  g_autofree char *open = fixture_add (fixture, "enquiry", "title", "MARK-public", "question", "MARK-public", "sensitivity",
                                       "open", "out-of-scope", "MARK-partners", NULL);
  g_autofree char *shared = fixture_add (fixture, "enquiry", "title", "MARK-partners", "question", "MARK-partners",
                                         "sensitivity", "partners", NULL);
  g_autofree char *restricted = fixture_add (fixture, "enquiry", "title", "MARK-programme", "question", "MARK-programme",
                                             "sensitivity", "restricted", NULL);
  g_autofree char *unsaid = fixture_add (fixture, "enquiry", "title", "MARK-programme", "question", "MARK-programme", NULL);
  /* Not ready, for anybody. */
  g_autofree char *told = fixture_add (fixture, "case-study", "title", "MARK-private", "own-words", "MARK-private", NULL);
  g_autofree char *inside = fixture_add (fixture, "case-study", "title", "MARK-programme", "state", "ready", NULL);
  g_autofree char *agreed = fixture_add (fixture, "case-study", "title", "MARK-partners", "own-words", "MARK-partners", "original",
                                         "MARK-private", "checked-by", "MARK-programme", "state", "ready", NULL);
  g_autofree char *ended = fixture_add (fixture, "case-study", "title", "MARK-private", "state", "ready", NULL);
  g_autofree char *withdrawn = fixture_add (fixture, "case-study", "title", "MARK-private", "state", "ready", NULL);
  const char *const stories[] = { told, inside, agreed, ended, withdrawn };

  g_free (fixture_add (fixture, "person-private", "person", person, "real-name", "MARK-private", "phone", "MARK-private",
                       "address", "MARK-private", NULL));
  g_free (fixture_add (fixture, "feedback", "words", "MARK-programme", "quote", "public", NULL));
  g_free (fixture_add (fixture, "learning", "enquiry", open, "text", "MARK-partners", NULL));
  g_free (fixture_add (fixture, "learning", "enquiry", restricted, "text", "MARK-programme", NULL));
  g_free (fixture_add (fixture, "change", "enquiry", open, "state", "made", "what", "MARK-public and some more words", NULL));
  g_free (fixture_add (fixture, "change", "enquiry", shared, "state", "made", "what", "MARK-partners and more words", NULL));
  g_free (fixture_add (fixture, "change", "enquiry", unsaid, "state", "made", "what", "MARK-programme and more words", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    fixture_add_checks (fixture, stories[i]);
  g_free (fixture_add (fixture, "consent", "case-study", told, "scope", "public", "channels", "report", "quotes", "yes", "given-on",
                       today, "ends-on", later, NULL));
  g_free (fixture_add (fixture, "consent", "case-study", inside, "scope", "inside", "channels", "report", "contact",
                       "MARK-programme", "given-on", today, "ends-on", later, NULL));
  g_free (fixture_add (fixture, "consent", "case-study", agreed, "scope", "partner", "partners", PARTNER "\nMARK-programme",
                       "channels", "report", "quotes", "yes", "given-on", today, "ends-on", later, NULL));
  g_free (fixture_add (fixture, "consent", "case-study", ended, "scope", "public", "channels", "report", "given-on", "2020-01-01",
                       "ends-on", "2020-02-01", NULL));
  g_free (fixture_add (fixture, "consent", "case-study", withdrawn, "scope", "public", "channels", "report", "given-on", today,
                       "ends-on", later, "withdrawn-on", today, NULL));
}

static const char *const marks[] = { "MARK-private", "MARK-programme", "MARK-partners", "MARK-public" };

static void
check_marks (Fixture       *fixture,
             const char    *name,
             RungsAudience  audience)
{
  g_autofree char *text = fixture_read (fixture, name);

  for (RungsAudience mark = RUNGS_AUDIENCE_PRIVATE; mark < audience; mark++)
    if (strstr (text, marks[mark]) != NULL)
      g_error ("%s holds %s", name, marks[mark]);
}

static void
test_audiences (Fixture       *fixture,
                gconstpointer  data)
{
  add_marked_records (fixture);
  for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
    {
      g_autofree char *all = g_strdup_printf ("all-%d.json", (int) audience);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      guint n;

      export_to (fixture, NULL, all, audience, &n, &error);
      g_assert_no_error (error);
      check_marks (fixture, all, audience);
      text = fixture_read (fixture, all);
      for (RungsAudience mark = audience; mark <= RUNGS_AUDIENCE_PUBLIC; mark++)
        g_assert_nonnull (strstr (text, marks[mark]));

      for (const RungsKind *const *kind = rungs_kinds (NULL); *kind != NULL; kind++)
        for (RungsExportFormat format = RUNGS_EXPORT_CSV; format <= RUNGS_EXPORT_JSON; format++)
          {
            g_autofree char *one = g_strdup_printf ("%s-%d.%s", (*kind)->name, (int) audience,
                                                    format == RUNGS_EXPORT_CSV ? "csv" : "json");

            if (export_to (fixture, (*kind)->name, one, audience, &n, &error))
              check_marks (fixture, one, audience);
            else
              g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
            g_clear_error (&error);
          }
    }
}

static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = fixture_path (fixture, "private.csv");
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_false (export_to (fixture, "person-private", "private.csv", RUNGS_AUDIENCE_PROGRAMME, &n, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "never leave this laptop"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_json (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = fixture_path (fixture, "out.json");
  g_autofree char *all = fixture_path (fixture, "all.json");
  g_autoptr (GError) error = NULL;
  JsonArray *array;
  JsonObject *object;
  guint n;

  g_free (fixture_add (fixture, "person", "known-as", "Sam", "roles", "worker,buddy", "notes", "secret", NULL));
  g_assert_cmpuint (export_kind (fixture, "person", "out.json", RUNGS_AUDIENCE_PROGRAMME), ==, 1);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (array), ==, 1);
  object = json_array_get_object_element (array, 0);
  g_assert_cmpstr (json_object_get_string_member (object, "known-as"), ==, "Sam");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "roles")), ==, 2);
  g_assert_true (json_object_get_null_member (object, "supporter"));
  g_assert_false (json_object_has_member (object, "notes"));

  g_assert_true (export_to (fixture, NULL, "all.json", RUNGS_AUDIENCE_PROGRAMME, &n, &error));
  json_parser_load_from_file (parser, all, &error);
  g_assert_no_error (error);
  object = json_node_get_object (json_parser_get_root (parser));
  /* The rungs of the ladders that are switched off too: it is the whole of the workbook. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "rung")), ==, 7 + 8 + 5);
  g_assert_false (json_object_has_member (object, "person-private"));
}

/* An empty list is a table with headings alone, and an array of nothing. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = fixture_path (fixture, "out.json");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (export_kind (fixture, "person", "out.csv", RUNGS_AUDIENCE_PROGRAMME), ==, 0);
  text = fixture_read (fixture, "out.csv");
  g_assert_true (g_str_has_suffix (text, "review-on\r\n"));
  export_kind (fixture, "person", "out.json", RUNGS_AUDIENCE_PROGRAMME);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (json_parser_get_root (parser))), ==, 0);
}

static const struct
{
  const char *path;
  gboolean is_written;
  RungsExportFormat format;
} format_cases[] = {
  { "out.csv", TRUE, RUNGS_EXPORT_CSV },
  { "/some/where/OUT.CSV", TRUE, RUNGS_EXPORT_CSV },
  { "out.json", TRUE, RUNGS_EXPORT_JSON },
  { "out.xlsx", FALSE },
  { "csv", FALSE },
  { "out", FALSE },
};

static void
test_formats (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RungsExportFormat format;

      if (format_cases[i].is_written)
        {
          g_assert_true (rungs_export_format_of (format_cases[i].path, &format, &error));
          g_assert_cmpint (format, ==, format_cases[i].format);
        }
      else
        {
          g_assert_false (rungs_export_format_of (format_cases[i].path, &format, &error));
          g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT);
          g_assert_nonnull (strstr (error->message, ".csv"));
        }
    }
}

#define ADD(name, func) g_test_add ("/exchange/exporting/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("formulas", test_formulas);
  ADD ("audiences", test_audiences);
  ADD ("private", test_private);
  ADD ("json", test_json);
  ADD ("empty", test_empty);
  g_test_add_func ("/exchange/exporting/formats", test_formats);
  return g_test_run ();
}
