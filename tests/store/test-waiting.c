/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-waiting.c: what is due on a day, and what is not.
 */
#include "config.h"

#include <string.h>

#include "support.h"

#define TODAY "2026-11-22"

/* What every case links to where its kind needs it. */
typedef struct
{
  char *person;
  char *buddy;
  char *enquiry;
  char *activity;
  char *story;
} Around;

static Around
around_new (RungsWorkbook *workbook)
{
  Around around = { 0 };

  around.person = add_record (workbook, "person", "known-as", "Ash", NULL);
  around.buddy = add_record (workbook, "person", "known-as", "Bo", NULL);
  around.enquiry = add_record (workbook, "enquiry", "title", "Buses", "question", "Why are there no buses?", NULL);
  around.activity = add_record (workbook, "activity", "title", "Newsletter", NULL);
  around.story = add_record (workbook, "case-study", "title", "A key of my own", NULL);
  return around;
}

static void
around_clear (Around *around)
{
  g_free (around->person);
  g_free (around->buddy);
  g_free (around->enquiry);
  g_free (around->activity);
  g_free (around->story);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Around, around_clear)

static void
test_due (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_auto (Around) around = around_new (workbook);
  const struct
  {
    const char *kind;
    const char *values[10];
    const char *field; /* the one that is due; NULL: nothing is */
    const char *due;
    const char *words; /* NULL: any */
  } cases[] = {
    { "action", { "what", "Write", "due", TODAY }, "due", TODAY },
    { "action", { "what", "Write", "due", "2026-11-23" }, NULL, NULL },
    { "action", { "what", "Write", "due", "2026-01-01", "state", "doing" }, "due", "2026-01-01" },
    { "action", { "what", "Write", "due", "2026-01-01", "state", "done" }, NULL, NULL },
    { "action", { "what", "Write", "due", "2026-01-01", "state", "stopped", "why-stopped", "No time" }, NULL, NULL },
    { "told", { "enquiry", around.enquiry, "on", "2026-10-01", "reply-due", "2026-11-01" }, "reply-due", "2026-11-01" },
    { "told", { "enquiry", around.enquiry, "on", "2026-10-01", "reply-due", "2026-11-01", "replied-on", "2026-10-30" },
      NULL, NULL },
    { "change", { "enquiry", around.enquiry, "state", "none", "check-due", "2026-11-22" }, "check-due", TODAY },
    { "change", { "enquiry", around.enquiry, "state", "none", "check-due", "2026-11-22", "check-result", "It holds" },
      NULL, NULL },
    { "pairing", { "person", around.person, "buddy", around.buddy, "review-due", "2026-11-20" }, "review-due", "2026-11-20" },
    { "pairing", { "person", around.person, "buddy", around.buddy, "review-due", "2026-11-20", "state", "ended",
                   "ended-on", "2026-11-21" }, NULL, NULL },
    { "enquiry", { "title", "Keys", "question", "Who has the keys?", "state", "paused", "reason", "Summer",
                   "look-again-on", "2026-11-02" }, "look-again-on", "2026-11-02" },
    { "enquiry", { "title", "Keys", "question", "Who has the keys?", "state", "closed", "reason", "Done",
                   "look-again-on", "2026-11-02" }, NULL, NULL },
    { "aim", { "activity", around.activity, "by", "2026-11-22" }, "by", TODAY },
    { "aim", { "activity", around.activity }, NULL, NULL },
    { "consent", { "case-study", around.story, "scope", "inside", "given-on", "2026-01-01", "ends-on", "2026-12-22" },
      "ends-on", "2026-12-22" },
    { "consent", { "case-study", around.story, "scope", "inside", "given-on", "2026-01-01", "ends-on", "2026-12-23" },
      NULL, NULL },
    { "consent", { "case-study", around.story, "scope", "inside", "given-on", "2026-01-01", "ends-on", "2026-12-01",
                   "withdrawn-on", "2026-11-01" }, NULL, NULL },
    { "consent", { "case-study", around.story, "scope", "inside", "given-on", "2026-01-01", "ends-on", "2026-11-30" },
      "ends-on", "2026-11-30", "This consent ends: " },
    { "consent", { "case-study", around.story, "scope", "inside", "given-on", "2026-01-01", "ends-on", "2026-11-29" },
      "ends-on", "2026-11-29", "within a week" },
    { "consent", { "case-study", around.story, "scope", "inside", "given-on", "2026-01-01", "ends-on", TODAY },
      "ends-on", TODAY, "within a week" },
    { "consent", { "case-study", around.story, "scope", "inside", "given-on", "2026-01-01", "ends-on", "2026-11-21" },
      "ends-on", "2026-11-21", "has ended" },
    { "payment", { "person", around.person, "sort", "travel", "agreed-on", "2026-11-08" }, "agreed-on", "2026-11-22" },
    { "payment", { "person", around.person, "sort", "travel", "agreed-on", "2026-11-09" }, NULL, NULL },
    { "payment", { "person", around.person, "sort", "travel", "agreed-on", "2026-11-01", "paid-on", "2026-11-02" }, NULL,
      NULL },
    { "payment", { "person", around.person, "sort", "travel", "agreed-on", "2026-11-01", "outcome", "declined" }, NULL,
      NULL },
    { "person", { "known-as", "Cy", "review-on", "2026-11-22" }, "review-on", TODAY },
    { "person", { "known-as", "Cy", "review-on", "2026-11-23" }, NULL, NULL },
    { "activity", { "title", "Leaflet", "review-on", "2026-11-22" }, "review-on", TODAY },
    { "activity", { "title", "Leaflet", "review-on", "2026-11-23" }, NULL, NULL },
    { "person", { "known-as", "Cy", "review-on", "2026-11-01", "archived", "yes" }, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RungsRecord) record = rungs_record_new (rungs_kind_find (cases[i].kind), NULL);
      RungsEdits *edits = rungs_edits_new ("Add");
      g_autoptr (GPtrArray) waiting = NULL;
      g_autoptr (GError) error = NULL;
      const RungsWaiting *one = NULL;

      for (gsize j = 0; j + 1 < G_N_ELEMENTS (cases[i].values) && cases[i].values[j] != NULL; j += 2)
        {
          RungsRecord *next = rungs_record_with (record, cases[i].values[j], cases[i].values[j + 1]);

          rungs_record_unref (record);
          record = next;
        }
      g_test_message ("%d %s", (int) i, cases[i].kind);
      rungs_edits_add (edits, record);
      rungs_workbook_write (workbook, edits, NULL, &error);
      g_assert_no_error (error);
      waiting = rungs_workbook_waiting (workbook, TODAY, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (waiting->len, ==, cases[i].field != NULL ? 1 : 0);
      if (waiting->len > 0)
        {
          one = g_ptr_array_index (waiting, 0);
          g_assert_cmpstr (one->kind->name, ==, cases[i].kind);
          g_assert_cmpstr (one->id, ==, rungs_record_id (record));
          g_assert_cmpstr (one->field->name, ==, cases[i].field);
          g_assert_cmpstr (one->due, ==, cases[i].due);
          g_assert_cmpstr (one->words, !=, "");
          if (cases[i].words != NULL)
            g_assert_nonnull (strstr (one->words, cases[i].words));
          g_assert_cmpint (strstr (one->words, "on the ladder") != NULL, ==, g_str_equal (cases[i].kind, "activity"));
          g_assert_cmpstr (one->title, !=, "");
        }
      g_free (rungs_workbook_undo (workbook, 0, NULL));
    }
}

/* A record made of "field=value|field=value", one of them "of" the story. */
static void
add_written (RungsWorkbook *workbook,
             const char    *kind,
             const char    *story,
             const char    *values)
{
  g_autoptr (RungsRecord) record = rungs_record_new (rungs_kind_find (kind), NULL);
  g_auto (GStrv) pairs = g_strsplit (values, "|", -1);
  RungsEdits *edits = rungs_edits_new ("Add");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= g_strv_length (pairs); i++)
    {
      g_auto (GStrv) pair = pairs[i] != NULL ? g_strsplit (pairs[i], "=", 2) : NULL;
      RungsRecord *next = pair != NULL ? rungs_record_with (record, pair[0], pair[1])
                                       : rungs_record_with (record, "case-study", story);

      rungs_record_unref (record);
      record = next;
    }
  rungs_edits_add (edits, record);
  rungs_workbook_write (workbook, edits, NULL, &error);
  g_assert_no_error (error);
}

#define GIVEN "scope=partner|partners=The Lantern|channels=printed|given-on=2026-01-10|ends-on=2027-06-01"
#define LATELY "spoken-on=2026-10-01"

/* A story with one consent and some uses, and what waits about them on TODAY: "day words", in order. */
static const struct
{
  const char *story; /* but for its title */
  const char *consent;
  const char *uses[4];
  const char *waits[3][2];
} stories[] = {
  /* Copies that are out. */
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|until=2026-11-21" }, { { TODAY, "may not be used any more" } } },
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|until=" TODAY } },
  { LATELY, GIVEN, { "on=2026-03-01|channel=meeting|until=2026-11-21" } },
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|until=2026-11-21|ended=destroyed" } },
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|until=2026-11-21|returned-on=2026-04-01" } },
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|until=2026-11-21|asked-back-on=2026-11-20" } },
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|asked-back-on=2026-11-08" }, { { TODAY, "two weeks ago" } } },
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|asked-back-on=2026-11-09" } },
  { LATELY, GIVEN, { "on=2026-03-01|copies=5|asked-back-on=2026-11-01|ended=cannot-get-back" } },
  /* Used without a yes. */
  { LATELY, GIVEN, { "on=2026-01-09" }, { { "2026-01-09", "Nobody said yes" } } },
  { LATELY, GIVEN, { "on=2026-01-10|audience=partner" } },
  { LATELY, GIVEN, { "on=2026-03-01|audience=inside" } },
  { LATELY, GIVEN, { "on=2026-03-01|audience=public" }, { { "2026-03-01", "Nobody said yes" } } },
  { LATELY, GIVEN, { "on=2026-03-01|audience=public|ended=destroyed" } },
  { LATELY, GIVEN "|withdrawn-on=2026-02-02", { "on=2026-02-02" }, { { "2026-02-02", "took back their yes" } } },
  { LATELY, GIVEN "|withdrawn-on=2026-02-02", { "on=2026-02-03" }, { { "2026-02-03", "Nobody said yes" } } },
  { LATELY, GIVEN "|archived=yes", { "on=2026-03-01" } },
  /* One yes of several was taken back, and the copies under it are out. */
  { LATELY, GIVEN "|withdrawn-on=2026-05-05", { "on=2026-03-01|audience=partner|held-by=the lantern|copies=5" },
    { { "2026-05-05", "took back their yes" } } },
  { LATELY, GIVEN "|withdrawn-on=2026-05-05", { "on=2026-03-01|audience=partner|held-by=Lantern|copies=5" } },
  { LATELY, GIVEN "|withdrawn-on=2026-05-05", { "on=2026-03-01|copies=5" }, { { "2026-05-05", "took back their yes" } } },
  { LATELY, GIVEN "|withdrawn-on=2026-05-05", { "on=2026-03-01|copies=5|ended=came-back" } },
  { LATELY, GIVEN "|withdrawn-on=2026-05-05", { "on=2026-03-01|copies=5|asked-back-on=2026-11-20" } },
  { LATELY, "scope=inside|given-on=2026-01-10|ends-on=2026-02-01|withdrawn-on=2026-01-31", { "on=2026-02-02" },
    { { "2026-02-02", "Nobody said yes" } } },
  /* Ask again: after a year, and after three uses. */
  { "state=in-use|spoken-on=2025-11-22", "scope=inside|given-on=2025-11-20|ends-on=2027-01-01", { NULL },
    { { TODAY, "for a year" } } },
  { "state=ready|spoken-on=2025-11-22", "scope=inside|given-on=2025-11-23|ends-on=2027-01-01", { NULL } },
  { "state=ready", "scope=inside|given-on=2025-11-21|ends-on=2027-01-01", { NULL }, { { "2026-11-21", "for a year" } } },
  { "state=resting|spoken-on=2025-01-01", "scope=inside|given-on=2025-01-01|ends-on=2027-01-01", { NULL } },
  { "state=in-use|spoken-on=2026-05-01", GIVEN,
    { "on=2026-05-02|ended=came-back", "on=2026-06-02|ended=came-back", "on=2026-07-02|ended=came-back" },
    { { "2026-07-02", "Used three times" } } },
  { "state=in-use|spoken-on=2026-05-02", GIVEN,
    { "on=2026-05-02|ended=came-back", "on=2026-06-02|ended=came-back", "on=2026-07-02|ended=came-back" } },
  { "state=in-use|spoken-on=2026-05-01", GIVEN,
    { "on=2026-05-02|ended=came-back", "on=2026-06-02|ended=came-back|archived=yes", "on=2026-07-02|ended=came-back" } },
  { "state=in-use", GIVEN,
    { "on=2026-05-02|ended=came-back", "on=2026-06-02|ended=came-back", "on=2026-07-02|ended=came-back", "on=2026-08-02|copies=1" },
    { { "2026-07-02", "Used three times" } } },
  /* Taken back. */
  { "state=withdrawn|withdrawn-on=2026-04-01", GIVEN "|withdrawn-on=2026-04-01",
    { "on=2026-03-01|copies=5|until=2026-06-01", "on=2026-05-01|copies=1", "on=2026-03-01|ended=destroyed" },
    { { "2026-04-01", "ask for the copies" } } },
  { "state=withdrawn|withdrawn-on=2026-04-01", GIVEN "|withdrawn-on=2026-04-01",
    { "on=2026-03-01|copies=5|asked-back-on=2026-04-02" }, { { "2026-04-16", "two weeks ago" } } },
  { "state=withdrawn|withdrawn-on=2026-04-01|kept=story", GIVEN "|withdrawn-on=2026-04-01",
    { "on=2026-03-01|copies=5|ended=cannot-get-back", "on=2026-03-01|channel=training" }, { { "2026-04-01", "decide with them" } } },
  { "state=withdrawn|withdrawn-on=2026-04-01|kept=proof", GIVEN "|withdrawn-on=2026-04-01",
    { "on=2026-03-01|copies=5|ended=came-back" } },
  { "state=withdrawn|withdrawn-on=2026-04-01|archived=yes", GIVEN "|withdrawn-on=2026-04-01", { NULL } },
  /* A consent that ends, where a later one goes on with it, and where there is nothing to go on with. */
  { LATELY, "scope=inside|given-on=2026-01-01|ends-on=2026-12-01", { NULL }, { { "2026-12-01", "This consent ends: " } } },
  { "state=withdrawn|kept=proof", "scope=inside|given-on=2026-01-01|ends-on=2026-12-01", { NULL } },
  { "state=resting", "scope=inside|given-on=2026-01-01|ends-on=2026-12-01", { NULL } },
  { "archived=yes", "scope=inside|given-on=2026-01-01|ends-on=2026-12-01", { NULL } },
};

static void
test_stories (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *story = add_record (workbook, "case-study", "title", "A key of my own", NULL);
      g_auto (GStrv) pairs = g_strsplit (stories[i].story, "|", -1);
      RungsEdits *edits = rungs_edits_new ("Set");
      g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), story, NULL);
      g_autoptr (GPtrArray) waiting = NULL;
      g_autoptr (GError) error = NULL;
      guint n = 0;

      g_test_message ("%d: %s", (int) i, stories[i].story);
      g_free (rungs_workbook_undo (workbook, 0, NULL));
      for (guint p = 0; pairs[p] != NULL; p++)
        {
          g_auto (GStrv) pair = g_strsplit (pairs[p], "=", 2);
          RungsRecord *next = rungs_record_with (record, pair[0], pair[1]);

          rungs_record_unref (record);
          record = next;
        }
      rungs_edits_add (edits, record);
      rungs_workbook_write (workbook, edits, NULL, &error);
      g_assert_no_error (error);
      add_written (workbook, "consent", story, stories[i].consent);
      for (guint u = 0; u < G_N_ELEMENTS (stories[i].uses) && stories[i].uses[u] != NULL; u++)
        add_written (workbook, "use", story, stories[i].uses[u]);

      waiting = rungs_workbook_waiting (workbook, TODAY, &error);
      g_assert_no_error (error);
      while (n < G_N_ELEMENTS (stories[i].waits) && stories[i].waits[n][0] != NULL)
        n++;
      for (guint w = 0; w < waiting->len; w++)
        g_test_message ("  %s %s", ((RungsWaiting *) waiting->pdata[w])->due, ((RungsWaiting *) waiting->pdata[w])->words);
      g_assert_cmpuint (waiting->len, ==, n);
      for (guint w = 0; w < n; w++)
        {
          const RungsWaiting *one = g_ptr_array_index (waiting, w);

          g_assert_cmpstr (one->due, ==, stories[i].waits[w][0]);
          g_assert_nonnull (strstr (one->words, stories[i].waits[w][1]));
          g_assert_nonnull (strstr (one->title, "A key of my own"));
        }
      while (rungs_workbook_can_undo (workbook))
        g_free (rungs_workbook_undo (workbook, 0, NULL));
    }
}

/* Another yes goes on for the same people, so their copies may stay. */
static void
test_yes_goes_on (void)
{
  static const struct
  {
    const char *consent;
    gboolean goes_on;
  } rows[] = {
    { "scope=public|given-on=2026-01-10|ends-on=2027-06-01", TRUE },
    { "scope=partner|partners=Quay House\nTHE LANTERN|given-on=2026-01-10|ends-on=2027-06-01", TRUE },
    { "scope=partner|partners=Quay House|given-on=2026-01-10|ends-on=2027-06-01", FALSE },
    { "scope=inside|given-on=2026-01-10|ends-on=2027-06-01", FALSE },
    { "scope=public|given-on=2026-01-10|ends-on=2027-06-01|archived=yes", FALSE },
  };
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key of my own", NULL);

  add_written (workbook, "consent", story, GIVEN "|withdrawn-on=2026-05-05");
  add_written (workbook, "use", story, "on=2026-03-01|audience=partner|held-by=The Lantern|copies=5");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) waiting = NULL;

      add_written (workbook, "consent", story, rows[i].consent);
      waiting = rungs_workbook_waiting (workbook, TODAY, NULL);
      g_test_message ("%s", rows[i].consent);
      g_assert_cmpuint (waiting->len, ==, rows[i].goes_on ? 0 : 1);
      g_free (rungs_workbook_undo (workbook, 0, NULL));
    }
}

static void
test_consent_goes_on (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key of my own", NULL);
  static const struct
  {
    const char *consent;
    gboolean goes_on;
  } rows[] = {
    { "scope=inside|given-on=2026-11-01|ends-on=2027-06-01", TRUE },
    { "scope=inside|given-on=2026-11-01|ends-on=2027-06-01|archived=yes", FALSE },
    { "scope=inside|given-on=2026-11-01|ends-on=2027-06-01|withdrawn-on=2026-11-02", FALSE },
    { "scope=public|given-on=2026-11-01|ends-on=2027-06-01", FALSE },
    { "scope=inside|given-on=2026-10-01|ends-on=2026-11-30", FALSE },
  };

  add_written (workbook, "consent", story, "scope=inside|given-on=2026-01-01|ends-on=2026-12-01");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) waiting = NULL;
      guint n = 0;

      add_written (workbook, "consent", story, rows[i].consent);
      waiting = rungs_workbook_waiting (workbook, TODAY, NULL);
      for (guint w = 0; w < waiting->len; w++)
        n += g_str_equal (((RungsWaiting *) waiting->pdata[w])->due, "2026-12-01");
      g_test_message ("%s", rows[i].consent);
      g_assert_cmpuint (n, ==, rows[i].goes_on ? 0 : 1);
      g_free (rungs_workbook_undo (workbook, 0, NULL));
    }
}

static void
test_order_and_day (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-11-21T12:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *later = add_record (workbook, "action", "what", "Later", "due", "2026-11-21", NULL);
  g_autofree char *sooner = add_record (workbook, "person", "known-as", "Ash", "review-on", "2026-03-01", NULL);
  g_autofree char *tomorrow = add_record (workbook, "action", "what", "Tomorrow", "due", "2026-11-22", NULL);
  g_autoptr (GPtrArray) waiting = rungs_workbook_waiting (workbook, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (waiting->len, ==, 2);
  g_assert_cmpstr (((RungsWaiting *) g_ptr_array_index (waiting, 0))->id, ==, sooner);
  g_assert_cmpstr (((RungsWaiting *) g_ptr_array_index (waiting, 1))->id, ==, later);
  g_assert_null (rungs_workbook_waiting (workbook, "tomorrow", &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
  g_assert_nonnull (tomorrow);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GPtrArray **waiting = user_data;
  g_autoptr (GError) error = NULL;

  *waiting = rungs_workbook_waiting_finish (RUNGS_WORKBOOK (object), result, &error);
  g_assert_no_error (error);
}

static void
stopped_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  gboolean *is_stopped = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_workbook_waiting_finish (RUNGS_WORKBOOK (object), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *is_stopped = TRUE;
}

/* A thread of its own finds the same, whole and part by name; what nobody waits for any more is not told. */
static void
test_in_the_background (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-11-21T12:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *enquiry = add_record (workbook, "enquiry", "title", "Keys", "question", "Who?", NULL);
  g_autofree char *told = add_record (workbook, "told", "enquiry", enquiry, "audience", "group", "on", "2026-11-01", "reply-due", "2026-11-20", NULL);
  g_autofree char *unnamed = add_record (workbook, "told", "enquiry", enquiry, "on", "2026-11-01", "reply-due", "2026-11-21", NULL);
  g_autoptr (GPtrArray) here = rungs_workbook_waiting (workbook, NULL, NULL);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean is_stopped = FALSE;

  rungs_workbook_waiting_async (workbook, NULL, read_cb, &there);
  while (there == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (here->len, ==, 2);
  g_assert_cmpuint (there->len, ==, here->len);
  for (guint i = 0; i < here->len; i++)
    {
      const RungsWaiting *one = g_ptr_array_index (here, i);
      const RungsWaiting *other = g_ptr_array_index (there, i);

      g_assert_cmpstr (one->id, ==, i == 0 ? told : unnamed);
      g_assert_cmpstr (other->id, ==, one->id);
      g_assert_cmpstr (other->title, ==, one->title);
      g_assert_true (g_str_has_prefix (one->title, "Keys: "));
    }
  rungs_workbook_waiting_async (workbook, cancellable, stopped_cb, &is_stopped);
  g_cancellable_cancel (cancellable);
  while (!is_stopped)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/waiting/due", test_due);
  g_test_add_func ("/waiting/stories", test_stories);
  g_test_add_func ("/waiting/consent-goes-on", test_consent_goes_on);
  g_test_add_func ("/waiting/yes-goes-on", test_yes_goes_on);
  g_test_add_func ("/waiting/order-and-day", test_order_and_day);
  g_test_add_func ("/waiting/in-the-background", test_in_the_background);
  return g_test_run ();
}
