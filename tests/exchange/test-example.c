/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-example.c: the example programme has something of everything, keeps every rule, and is a year that could have
 * been.
 */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "dates.h"
#include "example.h"
#include "reading.h"
#include "rules.h"
#include "waiting.h"

typedef struct
{
  char *folder;
  char *path;
  GDateTime *now;
  RungsWorkbook *workbook;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("rungs-example-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "example.rungs", NULL);
  /* 22 November 2026 is a Sunday. */
  fixture->now = g_date_time_new_utc (2026, 11, 22 + GPOINTER_TO_INT (data), 20, 0, 0);
  fixture->workbook = rungs_workbook_create (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (rungs_example_fill (fixture->workbook, fixture->now, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  rungs_workbook_close (fixture->workbook);
  g_assert_finalize_object (fixture->workbook);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_date_time_unref (fixture->now);
}

static GPtrArray *
list_all (Fixture         *fixture,
          const RungsKind *kind)
{
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = rungs_workbook_list (fixture->workbook, query, 0, 1000, &error);

  g_assert_no_error (error);

  return records;
}

/* Enough of every kind that each page, picture and print has something to show. */
static void
test_has_everything (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    const char *kind;
    guint least;
  } enough[] = {
    { "person", 12 }, { "meeting", 14 }, { "activity", 12 }, { "placing", 40 }, { "feedback", 60 }, { "enquiry", 10 },
    { "pairing", 5 }, { "case-study", 5 }, { "stage", 8 }, { "rung", 7 }, { "payment", 10 }, { "learning", 10 },
  };
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) records = list_all (fixture, kinds[i]);

      g_test_message ("%s: %u", kinds[i]->name, records->len);
      g_assert_cmpuint (records->len, >=, 2);
      for (gsize j = 0; j < G_N_ELEMENTS (enough); j++)
        {
          if (strcmp (enough[j].kind, kinds[i]->name) == 0)
            g_assert_cmpuint (records->len, >=, enough[j].least);
        }
    }
}

static void
test_keeps_every_rule (Fixture       *fixture,
                       gconstpointer  data)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) records = list_all (fixture, kinds[i]);

      for (guint j = 0; j < records->len; j++)
        {
          g_autoptr (GError) error = NULL;

          rungs_rules_allow (g_ptr_array_index (records, j), &error);
          g_assert_no_error (error);
        }
    }
}

/* Every answer a form offers is given somewhere, so that each can be seen as it looks when it is given. */
static void
test_gives_the_answers_that_pages_tell_apart (Fixture       *fixture,
                                              gconstpointer  data)
{
  static const struct
  {
    const char *kind, *field;
  } told_apart[] = {
    { "enquiry", "state" }, { "change", "state" }, { "action", "state" }, { "pairing", "seat" },
    { "feedback", "voice" },
    { "feedback", "standing" }, { "feedback", "quote" }, { "placing", "view" }, { "placing", "answer" },
    { "placing", "few" }, { "consent", "scope" }, { "use", "ended" }, { "case-study", "kept" },
    { "activity", "level" }, { "payment", "outcome" }, { "learning", "confidence" }, { "support", "said-it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (told_apart); i++)
    {
      const RungsKind *kind = rungs_kind_find (told_apart[i].kind);
      const RungsField *field = rungs_kind_field (kind, told_apart[i].field);
      g_autoptr (GPtrArray) records = list_all (fixture, kind);

      for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
        {
          guint n = 0;

          /* Only a ladder that is switched off has an eighth rung. */
          if (strcmp (field->name, "answer") == 0 && strcmp (choice->token, "8") == 0)
            continue;
          for (guint j = 0; j < records->len; j++)
            n += g_strcmp0 (rungs_record_get (g_ptr_array_index (records, j), field->name), choice->token) == 0;
          g_test_message ("%s.%s %s: %u", kind->name, field->name, choice->token, n);
          g_assert_cmpuint (n, >, 0);
        }
    }
}

static void
test_enquiries_stand_at_every_stage (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GPtrArray) stages = list_all (fixture, rungs_kind_find ("stage"));
  g_autoptr (GPtrArray) moves = list_all (fixture, rungs_kind_find ("move"));
  g_autoptr (GPtrArray) enquiries = list_all (fixture, rungs_kind_find ("enquiry"));
  g_autoptr (GHashTable) latest = g_hash_table_new (g_str_hash, g_str_equal);

  /* Moves come last first: the first one met of an enquiry is where it stands. */
  for (guint i = 0; i < moves->len; i++)
    {
      const RungsRecord *move = g_ptr_array_index (moves, i);

      if (!g_hash_table_contains (latest, rungs_record_get (move, "enquiry")))
        g_hash_table_insert (latest, (char *) rungs_record_get (move, "enquiry"),
                             (char *) rungs_record_get (move, "stage"));
    }
  for (guint i = 0; i < enquiries->len; i++)
    {
      const RungsRecord *enquiry = g_ptr_array_index (enquiries, i);

      g_test_message ("%s", rungs_record_get (enquiry, "title"));
      g_assert_cmpstr (rungs_record_get (enquiry, "stage"), ==,
                       g_hash_table_lookup (latest, rungs_record_id (enquiry)));
    }
  for (guint i = 0; i < stages->len; i++)
    {
      guint n = 0;

      for (guint j = 0; j < enquiries->len; j++)
        n += strcmp (rungs_record_get (g_ptr_array_index (enquiries, j), "stage"),
                     rungs_record_id (g_ptr_array_index (stages, i))) == 0;
      g_assert_cmpuint (n, >, 0);
    }
}

static gboolean
is_working_day (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, iso);

  return g_date_get_weekday (&date) < G_DATE_SATURDAY;
}

/* What is done has its day behind it, what is planned before it, and people meet on working days. */
static void
test_days_could_have_been (Fixture       *fixture,
                           gconstpointer  data)
{
  /* Days on which something happened; each is today or before. */
  static const struct
  {
    const char *kind, *field;
  } past[] = {
    { "move", "on" }, { "log", "on" }, { "told", "on" }, { "told", "replied-on" }, { "change", "on" },
    { "consent", "given-on" }, { "consent", "copy-given-on" }, { "consent", "withdrawn-on" },
    { "case-study", "spoken-on" }, { "case-study", "withdrawn-on" },
    { "use", "on" }, { "use", "returned-on" }, { "use", "asked-back-on" }, { "payment", "paid-on" }, { "payment", "agreed-on" },
    { "pairing", "ended-on" },
    { "placing", "placed-on" }, { "enquiry", "opened-on" }, { "meeting", "papers-sent-on" }, { "document", "dated" },
    { "feedback", "said-on" },
  };
  g_autofree char *today = rungs_date_today (fixture->now);

  for (gsize i = 0; i < G_N_ELEMENTS (past); i++)
    {
      g_autoptr (GPtrArray) records = list_all (fixture, rungs_kind_find (past[i].kind));

      for (guint j = 0; j < records->len; j++)
        {
          const char *day = rungs_record_get (g_ptr_array_index (records, j), past[i].field);

          if (day == NULL)
            continue;
          g_test_message ("%s.%s %s", past[i].kind, past[i].field, day);
          g_assert_cmpint (strcmp (day, today), <=, 0);
          if (rungs_date_is_day (day))
            g_assert_true (is_working_day (day));
        }
    }
}

/* Both what waits now and what is to come, of each sort that can wait. */
static void
test_some_things_are_due_and_some_to_come (Fixture       *fixture,
                                           gconstpointer  data)
{
  static const struct
  {
    const char *kind, *due, *done;
  } waits[] = {
    { "action", "due", NULL }, { "told", "reply-due", "replied-on" }, { "change", "check-due", "check-result" },
    { "pairing", "review-due", NULL }, { "consent", "ends-on", NULL }, { "enquiry", "look-again-on", NULL },
    { "aim", "by", NULL },
  };
  g_autofree char *today = rungs_date_today (fixture->now);

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autoptr (GPtrArray) records = list_all (fixture, rungs_kind_find (waits[i].kind));
      guint n_due = 0, n_to_come = 0;

      for (guint j = 0; j < records->len; j++)
        {
          const RungsRecord *record = g_ptr_array_index (records, j);
          const char *day = rungs_record_get (record, waits[i].due);

          if (day == NULL || (waits[i].done != NULL && rungs_record_get (record, waits[i].done) != NULL))
            continue;
          if (rungs_kind_field (rungs_record_kind (record), "state") != NULL &&
              (g_strcmp0 (rungs_record_get (record, "state"), "done") == 0 ||
               g_strcmp0 (rungs_record_get (record, "state"), "stopped") == 0))
            continue;
          n_due += strcmp (day, today) <= 0;
          n_to_come += strcmp (day, today) > 0;
        }
      g_test_message ("%s.%s: %u due, %u to come", waits[i].kind, waits[i].due, n_due, n_to_come);
      g_assert_cmpuint (n_due, >, 0);
      g_assert_cmpuint (n_to_come, >, 0);
    }
}

/* Made, checked and asked as people do it; what is done does not wait. */
static void
test_is_sound_and_waits (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = rungs_date_today (fixture->now);
  g_autoptr (GPtrArray) wrong = rungs_workbook_check (fixture->workbook, &error);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  g_assert_cmpuint (wrong->len, ==, 0);

  waiting = rungs_workbook_waiting (fixture->workbook, today, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < waiting->len; i++)
    {
      const RungsWaiting *one = g_ptr_array_index (waiting, i);

      g_test_message ("%s: %s (%s)", one->kind->name, one->title, one->due);
      g_assert_cmpint (rungs_date_days_between (one->due, today), <, 60);
      g_hash_table_add (kinds, (char *) one->kind->name);
    }
  g_assert_cmpuint (waiting->len, >=, 8);
  g_assert_cmpuint (waiting->len, <=, 20);
  g_assert_cmpuint (g_hash_table_size (kinds), >=, 7);
}

static void
test_anonymous_stays_anonymous (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GPtrArray) feedback = list_all (fixture, rungs_kind_find ("feedback"));
  guint n_anonymous = 0;

  for (guint i = 0; i < feedback->len; i++)
    {
      const RungsRecord *record = g_ptr_array_index (feedback, i);
      const char *standing = rungs_record_get (record, "standing");

      g_assert_true (rungs_date_is_month (rungs_record_get (record, "made")));
      g_assert_true (rungs_date_is_month (rungs_record_get (record, "changed")));
      if (standing != NULL && strcmp (standing, "anonymous") != 0)
        continue;
      n_anonymous++;
      g_assert_null (rungs_record_get (record, "person"));
      g_assert_true (rungs_date_is_month (rungs_record_get (record, "said-on")));
    }
  g_assert_cmpuint (n_anonymous, >, feedback->len / 2);
}

static void
test_two_rounds_show_what_moved (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GPtrArray) placings = list_all (fixture, rungs_kind_find ("placing"));
  g_autoptr (GHashTable) rounds = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) both = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < placings->len; i++)
    {
      const RungsRecord *placing = g_ptr_array_index (placings, i);

      g_hash_table_add (rounds, (char *) rungs_record_get (placing, "placed-on"));
      g_hash_table_add (both, g_strconcat (rungs_record_get (placing, "activity"), " ",
                                           rungs_record_get (placing, "view"), NULL));
    }
  /* The two times the forum did it, and the open day. */
  g_assert_cmpuint (g_hash_table_size (rounds), ==, 3);
  /* Most were placed twice by the same people. */
  g_assert_cmpuint (g_hash_table_size (both), <, placings->len * 3 / 4);
}

/* One by one people came up and put a figure on a rung, so one view gave several answers; rungs keep the names they had. */
static void
test_a_live_round_has_many_answers (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GPtrArray) placings = list_all (fixture, rungs_kind_find ("placing"));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_again = 0;

  for (guint i = 0; i < placings->len; i++)
    {
      const RungsRecord *placing = g_ptr_array_index (placings, i);
      const char *people = rungs_record_get (placing, "people");

      g_assert_cmpint (rungs_record_get (placing, "called") != NULL, ==,
                       g_ascii_isdigit (*rungs_record_get (placing, "answer")));
      if (rungs_record_get (placing, "few") != NULL)
        g_assert_cmpint (g_ascii_strtoll (people, NULL, 10), <, 5);
      n_again += !g_hash_table_add (seen, g_strjoin (" ", rungs_record_get (placing, "activity"),
                                                     rungs_record_get (placing, "view"),
                                                     rungs_record_get (placing, "placed-on"), NULL));
    }
  g_assert_cmpuint (n_again, >=, 4);
}

/* Lower than now is allowed, and says why. */
static void
test_an_aim_is_lower_than_now (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GPtrArray) aims = list_all (fixture, rungs_kind_find ("aim"));
  g_autoptr (GPtrArray) placings = list_all (fixture, rungs_kind_find ("placing"));
  guint n_lower = 0;

  for (guint i = 0; i < aims->len; i++)
    {
      const RungsRecord *aim = g_ptr_array_index (aims, i);
      g_autoptr (RungsRecord) rung =
        rungs_workbook_read (fixture->workbook, rungs_kind_find ("rung"), rungs_record_get (aim, "rung"), NULL);
      const char *latest = NULL;
      gint64 lowest = 0;

      for (guint j = 0; j < placings->len; j++)
        {
          const RungsRecord *placing = g_ptr_array_index (placings, j);
          const char *day = rungs_record_get (placing, "placed-on");
          gint64 at = g_ascii_strtoll (rungs_record_get (placing, "answer"), NULL, 10);

          /* The latest are listed first. */
          if (strcmp (rungs_record_get (placing, "activity"), rungs_record_get (aim, "activity")) != 0 || at == 0 ||
              (latest != NULL && g_strcmp0 (day, latest) != 0))
            continue;
          latest = day;
          lowest = lowest == 0 ? at : MIN (lowest, at);
        }
      if (lowest > 0 && g_ascii_strtoll (rungs_record_get (rung, "position"), NULL, 10) < lowest)
        {
          g_assert_nonnull (rungs_record_get (aim, "why"));
          n_lower++;
        }
    }
  g_assert_cmpuint (n_lower, >, 0);
}

static void
test_is_not_undone (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find ("group"), NULL);
  g_autoptr (RungsRecord) group = rungs_record_with (empty, "name", "Garden group");
  RungsEdits *edits = rungs_edits_new ("New: Group");
  g_autoptr (GError) error = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *taken_back = NULL;
  g_autofree char *no_more = NULL;

  g_assert_false (rungs_workbook_can_undo (fixture->workbook));
  g_assert_null (rungs_workbook_undo_label (fixture->workbook));
  nothing = rungs_workbook_undo (fixture->workbook, 0, &error);
  g_assert_null (nothing);
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  rungs_edits_add (edits, group);
  rungs_workbook_write (fixture->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  taken_back = rungs_workbook_undo (fixture->workbook, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (taken_back, ==, "New: Group");
  g_assert_false (rungs_workbook_can_undo (fixture->workbook));
  no_more = rungs_workbook_undo (fixture->workbook, 0, &error);
  g_assert_null (no_more);
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/example/has-everything", test_has_everything },
    { "/example/keeps-every-rule", test_keeps_every_rule },
    { "/example/gives-the-answers-that-pages-tell-apart", test_gives_the_answers_that_pages_tell_apart },
    { "/example/enquiries-stand-at-every-stage", test_enquiries_stand_at_every_stage },
    { "/example/days-could-have-been", test_days_could_have_been },
    { "/example/some-things-are-due-and-some-to-come", test_some_things_are_due_and_some_to_come },
    { "/example/is-sound-and-waits", test_is_sound_and_waits },
    { "/example/anonymous-stays-anonymous", test_anonymous_stays_anonymous },
    { "/example/two-rounds-show-what-moved", test_two_rounds_show_what_moved },
    { "/example/a-live-round-has-many-answers", test_a_live_round_has_many_answers },
    { "/example/an-aim-is-lower-than-now", test_an_aim_is_lower_than_now },
    { "/example/is-not-undone", test_is_not_undone },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  /* Whatever day of the week it is made on. */
  for (int i = 1; i < 7; i++)
    {
      g_autofree char *path = g_strdup_printf ("/example/days-could-have-been/%d", i);

      g_test_add (path, Fixture, GINT_TO_POINTER (i), set_up, test_days_could_have_been, tear_down);
    }

  return g_test_run ();
}
