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
          g_assert_cmpint (strstr (one->words, "on the ladder") != NULL, ==, g_str_equal (cases[i].kind, "activity"));
          g_assert_cmpstr (one->title, !=, "");
        }
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/waiting/due", test_due);
  g_test_add_func ("/waiting/order-and-day", test_order_and_day);
  return g_test_run ();
}
