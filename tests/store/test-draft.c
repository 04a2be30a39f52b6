/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-draft.c: what is typed is never lost: it stands in the record as soon as it may, and as a draft until then.
 */
#include "config.h"

#include "support.h"

static const char *
typed_text (RungsWorkbook *workbook,
            const char    *kind,
            const char    *id,
            const char    *field,
            RungsDraft   **draft)
{
  *draft = rungs_workbook_read_draft (workbook, rungs_kind_find (kind), id);
  return *draft != NULL ? g_hash_table_lookup ((*draft)->typed, field) : NULL;
}

static void
assert_typed (RungsWorkbook *workbook,
              const char    *kind,
              const char    *id,
              const char    *field,
              const char    *expected)
{
  g_autoptr (RungsDraft) draft = NULL;

  g_assert_cmpstr (typed_text (workbook, kind, id, field, &draft), ==, expected);
}

static void
assert_field (RungsWorkbook *workbook,
              const char    *kind,
              const char    *id,
              const char    *field,
              const char    *expected)
{
  g_autofree char *value = get_field (workbook, kind, id, field);

  g_assert_cmpstr (value, ==, expected);
}

static gboolean
is_there (RungsWorkbook *workbook,
          const char    *kind,
          const char    *id)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find (kind), id, NULL);

  return record != NULL;
}

/* A record comes into being by itself once what it needs is there. */
static void
test_new_record (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *start = dump (workbook);
  g_autofree char *end = NULL;
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) no_drafts = NULL;
  g_autoptr (GError) error = NULL;

  type_field (workbook, "enquiry", id, "title", "Proving who you are");
  type_field (workbook, "enquiry", id, "opened-on", "3 March 2026");
  g_assert_false (is_there (workbook, "enquiry", id));
  assert_typed (workbook, "enquiry", id, "title", "Proving who you are");
  assert_typed (workbook, "enquiry", id, "opened-on", "3 March 2026");

  /* It survives the program. */
  g_clear_object (&workbook);
  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_assert_no_error (error);
  drafts = rungs_workbook_list_drafts (workbook, rungs_kind_find ("enquiry"), NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (((RungsDraft *) g_ptr_array_index (drafts, 0))->is_new);
  assert_sound (workbook);

  type_field (workbook, "enquiry", id, "question", "How do people without papers prove who they are?");
  g_assert_true (is_there (workbook, "enquiry", id));
  assert_field (workbook, "enquiry", id, "title", "Proving who you are");
  assert_field (workbook, "enquiry", id, "opened-on", "2026-03-03");
  assert_typed (workbook, "enquiry", id, "title", NULL);
  no_drafts = rungs_workbook_list_drafts (workbook, rungs_kind_find ("enquiry"), NULL);
  g_assert_cmpuint (no_drafts->len, ==, 0);
  assert_sound (workbook);

  while (rungs_workbook_can_undo (workbook))
    g_free (rungs_workbook_undo (workbook, 0, NULL));
  end = dump (workbook);
  g_assert_cmpstr (start, ==, end);
}

/* A value that cannot stand is kept as typed; the record keeps what it has. */
static void
test_fault (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = add_record (workbook, "meeting", "title", "Board", "held-on", "2026-03-03", NULL);
  g_autoptr (RungsDraft) draft = NULL;

  type_field (workbook, "meeting", id, "held-on", "next Tues");
  assert_field (workbook, "meeting", id, "held-on", "2026-03-03");
  assert_typed (workbook, "meeting", id, "held-on", "next Tues");
  draft = rungs_workbook_read_draft (workbook, rungs_kind_find ("meeting"), id);
  g_assert_false (draft->is_new);

  /* Other fields are written meanwhile. */
  type_field (workbook, "meeting", id, "place", "Library");
  assert_field (workbook, "meeting", id, "place", "Library");
  assert_typed (workbook, "meeting", id, "held-on", "next Tues");

  /* A required field that was emptied. */
  type_field (workbook, "meeting", id, "title", "");
  assert_field (workbook, "meeting", id, "title", "Board");
  assert_typed (workbook, "meeting", id, "title", "");

  type_field (workbook, "meeting", id, "held-on", "2026-03-10");
  assert_field (workbook, "meeting", id, "held-on", "2026-03-10");
  assert_typed (workbook, "meeting", id, "held-on", NULL);
  type_field (workbook, "meeting", id, "title", "Board");
  assert_typed (workbook, "meeting", id, "title", NULL);

  /* Emptied where it may be. */
  type_field (workbook, "meeting", id, "place", "");
  assert_field (workbook, "meeting", id, "place", NULL);
  assert_sound (workbook);
}

/* Two answers that need each other, in either order. */
static void
test_answers_that_need_each_other (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id =
      add_record (workbook, "enquiry", "title", "Buses", "question", "Why are there no buses at night?", NULL);

  type_field (workbook, "enquiry", id, "state", "paused");
  assert_field (workbook, "enquiry", id, "state", "open");
  assert_typed (workbook, "enquiry", id, "state", "paused");
  type_field (workbook, "enquiry", id, "reason", "We wait for the new timetable");
  assert_field (workbook, "enquiry", id, "state", "paused");
  assert_field (workbook, "enquiry", id, "reason", "We wait for the new timetable");
  assert_typed (workbook, "enquiry", id, "state", NULL);
  assert_typed (workbook, "enquiry", id, "reason", NULL);

  /* The reason cannot go while it is paused. */
  type_field (workbook, "enquiry", id, "reason", "");
  assert_field (workbook, "enquiry", id, "reason", "We wait for the new timetable");
  assert_typed (workbook, "enquiry", id, "reason", "");
  type_field (workbook, "enquiry", id, "state", "open");
  assert_field (workbook, "enquiry", id, "state", "open");
  assert_sound (workbook);
}

static void
test_links (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *person = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *buddy = add_record (workbook, "person", "known-as", "Bo", NULL);
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *nobody = g_uuid_string_random ();

  type_field (workbook, "pairing", id, "person", person);
  type_field (workbook, "pairing", id, "buddy", nobody);
  g_assert_false (is_there (workbook, "pairing", id));
  /* A link may be typed as the title of what it leads to. */
  type_field (workbook, "pairing", id, "buddy", "Bo");
  g_assert_true (is_there (workbook, "pairing", id));
  assert_field (workbook, "pairing", id, "buddy", buddy);
  type_field (workbook, "pairing", id, "buddy", nobody);
  assert_field (workbook, "pairing", id, "buddy", buddy);
  assert_typed (workbook, "pairing", id, "buddy", nobody);
  assert_sound (workbook);
}

static void
test_discard (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *start = dump (workbook);
  g_autofree char *end = NULL;
  g_autofree char *id = g_uuid_string_random ();
  RungsEdits *edits = rungs_edits_new ("Discard");
  g_autoptr (GError) error = NULL;

  type_field (workbook, "payment", id, "amount", "12.50");
  rungs_edits_discard_draft (edits, rungs_kind_find ("payment"), id);
  rungs_workbook_write (workbook, edits, NULL, &error);
  g_assert_no_error (error);
  end = dump (workbook);
  g_assert_cmpstr (start, ==, end);
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_assert_no_error (error);
  assert_typed (workbook, "payment", id, "amount", "12.50");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/new-record", test_new_record);
  g_test_add_func ("/draft/fault", test_fault);
  g_test_add_func ("/draft/answers-that-need-each-other", test_answers_that_need_each_other);
  g_test_add_func ("/draft/links", test_links);
  g_test_add_func ("/draft/discard", test_discard);
  return g_test_run ();
}
