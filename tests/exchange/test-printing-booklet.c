/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing-booklet.c: several stories as one document: each passes the gate by itself, keeps its own foot, and is written
 * down.
 */
#include "config.h"

#include "printing-booklet.h"

#include <string.h>

#include "each-record.h"
#include "edits.h"
#include "exchange-error.h"
#include "paper-pages.h"
#include "printing-support.h"

static const RungsPrintUse inside = { .audience = RUNGS_AUDIENCE_PROGRAMME, .copies = 2, .today = TODAY };

static void
add (RungsBooklet *booklet,
     const char   *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rungs_booklet_add (booklet, id, &error));
  g_assert_no_error (error);
}

static GPtrArray *
list_uses (Fixture *fixture)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("use"));
  g_autoptr (GError) error = NULL;
  GPtrArray *uses = rungs_workbook_list (fixture->workbook, query, 0, 10, &error);

  g_assert_no_error (error);
  return uses;
}

static void
test_stories (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *first = add_ready_story (fixture, "A key", "chosen");
  g_autofree char *second = add_ready_story (fixture, "A door", "none");
  g_autoptr (RungsBooklet) booklet = rungs_booklet_new (fixture->workbook, &inside);
  g_autoptr (RungsPaper) paper = NULL;
  g_autoptr (RungsPaperPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consents = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autofree char *words = NULL;
  RungsPaperStyle style;
  RungsEdits *edits;

  /* Another day on which it ends, and so another foot. */
  consents = rungs_records_of (fixture->workbook, "consent", "case-study", second, &error);
  g_assert_cmpuint (consents->len, ==, 1);
  edits = rungs_edits_new ("Another day");
  rungs_edits_set (edits, rungs_kind_find ("consent"), rungs_record_id (consents->pdata[0]), "ends-on", "2027-03-31");
  g_assert_true (rungs_workbook_write (fixture->workbook, edits, NULL, &error));
  add (booklet, first);
  add (booklet, second);
  add (booklet, first);
  g_assert_cmpuint (rungs_booklet_n (booklet), ==, 2);
  g_assert_cmpuint (rungs_booklet_refused (booklet)->len, ==, 0);

  paper = rungs_booklet_make (booklet);
  g_assert_cmpuint (rungs_paper_n_parts (paper), ==, 2);
  g_assert_cmpstr (rungs_paper_part_title (paper, 0), ==, "A key");
  g_assert_cmpstr (rungs_paper_part_title (paper, 1), ==, "A door");
  words = paper_words (paper);
  assert_has (words, "Our stories\nFor: Inside the programme\nPrinted on 22 November 2026\nWhat is in it\n");
  assert_has (words, "Use it until 31 May 2027");
  assert_has (strstr (words, "Use it until 31 May 2027"), "Use it until 31 March 2027");

  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  pages = rungs_paper_lay_out (paper, &style);
  g_assert_cmpuint (rungs_paper_pages_count (pages), ==, 3);

  edits = rungs_booklet_record (booklet, &error);
  g_assert_no_error (error);
  g_assert_true (rungs_workbook_write (fixture->workbook, edits, NULL, &error));
  uses = list_uses (fixture);
  g_assert_cmpuint (uses->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (rungs_record_get (uses->pdata[i], "copies"), ==, "2");
      g_assert_cmpstr (rungs_record_get (uses->pdata[i], "on"), ==, TODAY);
    }
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "case-study"), !=, rungs_record_get (uses->pdata[1], "case-study"));
}

/* What may not be shown is named, with why, and is not in it; what a story that was let through became since counts. */
static void
test_gate (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *ready = add_ready_story (fixture, "A key", "none");
  g_autofree char *draft = fixture_add (fixture, "case-study", "title", "A draft", "situation", "MARK", NULL);
  g_autoptr (RungsBooklet) asked = rungs_booklet_new (fixture->workbook, &inside);
  g_autoptr (RungsBooklet) all = rungs_booklet_new (fixture->workbook, &inside);
  g_autoptr (RungsPaper) paper = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  RungsEdits *edits;

  add (asked, draft);
  g_assert_cmpuint (rungs_booklet_n (asked), ==, 0);
  g_assert_cmpuint (rungs_booklet_refused (asked)->len, ==, 1);
  assert_has (g_ptr_array_index (rungs_booklet_refused (asked), 0), "A draft: ");
  assert_has (g_ptr_array_index (rungs_booklet_refused (asked), 0), "not ready");

  g_assert_true (rungs_booklet_add_all (all, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (rungs_booklet_n (all), ==, 1);
  g_assert_cmpuint (rungs_booklet_refused (all)->len, ==, 1);
  paper = rungs_booklet_make (all);
  words = paper_words (paper);
  assert_has (words, "I had a tent.");
  assert_has_not (words, "MARK");
  assert_has_not (words, "A draft");

  edits = rungs_edits_new ("Take back");
  rungs_edits_set (edits, rungs_kind_find ("case-study"), ready, "state", "withdrawn");
  g_assert_true (rungs_workbook_write (fixture->workbook, edits, NULL, &error));
  g_assert_null (rungs_booklet_record (all, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (rungs_paper_part (paper, 0, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing-booklet/stories", test_stories);
  ADD ("/printing-booklet/gate", test_gate);

  return g_test_run ();
}
