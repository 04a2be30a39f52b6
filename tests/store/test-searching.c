/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-searching.c: words are found however they are typed, private ones never, and the last question wins.
 */
#include "config.h"

#include "support.h"

#include <string.h>

#define SECRET "xylographicon"

static RungsWorkbook *
sample_workbook (const Place *place)
{
  RungsWorkbook *workbook = place_workbook (place, "a.rungs");
  g_autofree char *person = add_record (workbook, "person", "known-as", "Ash", "supporter", "Plays the ukulele", "notes", SECRET, NULL);
  g_autofree char *buddy = add_record (workbook, "person", "known-as", "Bo", NULL);
  g_autofree char *gone = add_record (workbook, "theme", "name", "Ukulele lessons", NULL);
  g_autofree char *pairing = add_record (workbook, "pairing", "person", person, "buddy", buddy, "ending",
                                         "They thanked each other", NULL);
  g_autofree char *meeting = add_record (workbook, "meeting", "title", "Winter board", NULL);
  RungsEdits *edits = rungs_edits_new ("Archive");

  g_free (add_record (workbook, "feedback", "words", "The café was shuttered\nand we waited: “why?” she said AND left", NULL));
  g_free (add_record (workbook, "feedback", "words", "Yurts yurts yurts", NULL));
  g_free (add_record (workbook, "feedback", "words", "A long account of many things, where somewhere the word yurts "
                                                     "stands once between a great number of other words", NULL));
  g_free (add_record (workbook, "person-private", "person", person, "real-name", SECRET, "phone", "01223 000000", NULL));
  g_free (add_record (workbook, "support", "pairing", pairing, "meeting", meeting, "after", SECRET, "travel", "By bus",
                      NULL));
  rungs_edits_archive (edits, rungs_kind_find ("theme"), gone, TRUE);
  g_assert_true (rungs_workbook_write (workbook, edits, NULL, NULL));
  return workbook;
}

static void
test_words (void)
{
  static const struct
  {
    const char *words;
    guint n_hits;
    const char *kind;
    const char *around; /* in the first */
  } cases[] = {
    { "café", 1, "feedback", RUNGS_HIT_BEGINS "café" RUNGS_HIT_ENDS },
    { "CAFE", 1, "feedback", RUNGS_HIT_BEGINS "café" RUNGS_HIT_ENDS },
    { "caf", 1, "feedback", RUNGS_HIT_BEGINS "café" RUNGS_HIT_ENDS },
    { "ukul", 1, "person", "ukulele" },
    { "kulele", 0, NULL, NULL },
    { "waited shuttered", 1, "feedback", "waited" },
    /* Only the last word may be a beginning. */
    { "wait shuttered", 0, NULL, NULL },
    { "shuttered wait", 1, "feedback", "shuttered" },
    { "ukulele", 1, "person", RUNGS_HIT_BEGINS "ukulele" RUNGS_HIT_ENDS },
    { "yurts", 2, "feedback", RUNGS_HIT_BEGINS "Yurts" RUNGS_HIT_ENDS },
    { SECRET, 0, NULL, NULL },
    { "01223", 0, NULL, NULL },
    { "bus", 1, "support", "By " RUNGS_HIT_BEGINS "bus" RUNGS_HIT_ENDS },
    { "winter", 1, "meeting", NULL },
    /* Signs that mean something to a search engine mean nothing here. */
    { "said AND left", 1, "feedback", NULL },
    { "café OR nothing", 0, NULL, NULL },
    { "NOT shuttered", 0, NULL, NULL },
    { "\"shuttered", 1, "feedback", NULL },
    { "shutt*", 1, "feedback", NULL },
    { "words:shuttered", 0, NULL, NULL },
    { "shuttered)", 1, "feedback", NULL },
    { "( shuttered", 1, "feedback", NULL },
    { "NEAR(café shuttered)", 0, NULL, NULL },
    { "shuttered - ^ + ?", 1, "feedback", NULL },
    { "", 0, NULL, NULL },
    { " \t", 0, NULL, NULL },
    { "\"", 0, NULL, NULL },
    { "-- '); DROP TABLE search", 0, NULL, NULL },
    { "caf\xe9", 1, "feedback", NULL },
  };
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = sample_workbook (&place);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = rungs_workbook_search (workbook, cases[i].words, 10, &error);
      const RungsHit *hit = NULL;

      g_test_message ("case %d", (int) i);
      g_assert_no_error (error);
      g_assert_cmpuint (hits->len, ==, cases[i].n_hits);
      if (hits->len == 0)
        continue;
      hit = g_ptr_array_index (hits, 0);
      g_assert_cmpstr (hit->kind->name, ==, cases[i].kind);
      if (cases[i].around != NULL)
        g_assert_nonnull (strstr (hit->around, cases[i].around));
      g_assert_null (strchr (hit->around, '\n'));
    }
  assert_sound (workbook);
}

/* What is found is called what a list would call it, also where that is somebody else's name. */
static void
test_titles (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = sample_workbook (&place);
  g_autoptr (GPtrArray) pairing = rungs_workbook_search (workbook, "thanked", 0, NULL);
  g_autoptr (GPtrArray) best = rungs_workbook_search (workbook, "yurts", 1, NULL);

  g_assert_cmpstr (((RungsHit *) g_ptr_array_index (pairing, 0))->title, ==, "Ash and Bo");
  /* Best first: the short one that says it three times. */
  g_assert_cmpuint (best->len, ==, 1);
  g_assert_true (g_str_has_prefix (((RungsHit *) g_ptr_array_index (best, 0))->title, "Yurts yurts"));
}

/* A private word is nowhere in what the index keeps. */
static void
test_private_is_not_kept (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = sample_workbook (&place);
  static const char *const tables[] = { "search_data", "search_content", "search_idx", "search_docsize" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", tables[i]);
      g_autoptr (RungsStatement) statement = rungs_database_prepare (workbook->reader, sql, NULL);

      while (rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW)
        for (int j = 0; j < rungs_statement_n_columns (statement); j++)
          {
            gsize length = 0;
            const char *bytes = rungs_statement_blob (statement, j, &length);

            /* FTS5 leaves out the beginning that a term shares with the one before it. */
            if (bytes != NULL)
              g_assert_null (memmem (bytes, length, SECRET + 4, strlen (SECRET + 4)));
          }
    }
}

/* Changes, undo and archiving are followed. */
static void
test_follows (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = add_record (workbook, "person", "known-as", "Ash", "supporter", "marimba", NULL);
  static const struct
  {
    const char *step;
    guint n_old;
    guint n_new;
  } steps[] = {
    { "nothing", 1, 0 }, { "set", 0, 1 },     { "undo", 1, 0 },    { "redo", 0, 1 },
    { "archive", 0, 0 }, { "restore", 0, 1 }, { "undo", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) old_hits = NULL;
      g_autoptr (GPtrArray) new_hits = NULL;
      RungsEdits *edits = rungs_edits_new ("Step");

      g_test_message ("%s", steps[i].step);
      if (g_str_equal (steps[i].step, "set"))
        rungs_edits_set (edits, rungs_kind_find ("person"), id, "supporter", "trombone");
      else if (g_str_equal (steps[i].step, "archive") || g_str_equal (steps[i].step, "restore"))
        rungs_edits_archive (edits, rungs_kind_find ("person"), id, g_str_equal (steps[i].step, "archive"));
      else if (g_str_equal (steps[i].step, "undo"))
        g_free (rungs_workbook_undo (workbook, 0, NULL));
      else if (g_str_equal (steps[i].step, "redo"))
        g_free (rungs_workbook_redo (workbook, NULL));
      g_assert_true (rungs_workbook_write (workbook, edits, NULL, NULL));
      old_hits = rungs_workbook_search (workbook, "marimba", 0, NULL);
      new_hits = rungs_workbook_search (workbook, "trombone", 0, NULL);
      g_assert_cmpuint (old_hits->len, ==, steps[i].n_old);
      g_assert_cmpuint (new_hits->len, ==, steps[i].n_new);
    }
}

typedef struct
{
  int n_answers;
  int n_cancelled;
  guint n_hits;
} Answers;

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Answers *answers = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = rungs_workbook_search_finish (RUNGS_WORKBOOK (source), result, &error);

  answers->n_answers++;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    answers->n_cancelled++;
  else
    g_assert_no_error (error);
  if (hits != NULL)
    answers->n_hits = hits->len;
}

static void
test_last_wins (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = sample_workbook (&place);
  static const char *const typed[] = { "y", "yu", "yur", "yurt", "yurts", "ukulele" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answers answers = { 0, 0, 0 };
  Answers cancelled = { 0, 0, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    rungs_workbook_search_async (workbook, typed[i], 0, NULL, found_cb, &answers);
  while (answers.n_answers < (int) G_N_ELEMENTS (typed))
    g_main_context_iteration (NULL, TRUE);
  /* All but the last were stopped, whether they had begun or not. */
  g_assert_cmpint (answers.n_cancelled, ==, G_N_ELEMENTS (typed) - 1);
  g_assert_cmpuint (answers.n_hits, ==, 1);

  g_cancellable_cancel (cancellable);
  rungs_workbook_search_async (workbook, "yurts", 0, cancellable, found_cb, &cancelled);
  while (cancelled.n_answers < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (cancelled.n_cancelled, ==, 1);

  /* A workbook that is closed answers what was asked. */
  rungs_workbook_search_async (workbook, "yurts", 0, NULL, found_cb, &cancelled);
  rungs_workbook_close (workbook);
  while (cancelled.n_answers < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (g_steal_pointer (&workbook));
}

/* So many records that hold one word, and fewer that hold another as well. */
static void
test_many (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  RungsEdits *edits = rungs_edits_new ("Import");
  g_autoptr (GPtrArray) common = NULL;
  g_autoptr (GPtrArray) rare = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 6000; i++)
    {
      g_autofree char *words = g_strdup_printf ("everywhere %s", i % 1000 == 0 ? "seldom" : "often");
      g_autoptr (RungsRecord) record = sample_record ("feedback", "words", words, NULL);

      rungs_edits_add (edits, record);
    }
  rungs_workbook_write (workbook, edits, NULL, &error);
  g_assert_no_error (error);
  common = rungs_workbook_search (workbook, "every", 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (common->len, ==, 20);
  rare = rungs_workbook_search (workbook, "everywhere seldom", 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rare->len, ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/searching/words", test_words);
  g_test_add_func ("/searching/titles", test_titles);
  g_test_add_func ("/searching/private-is-not-kept", test_private_is_not_kept);
  g_test_add_func ("/searching/follows", test_follows);
  g_test_add_func ("/searching/last-wins", test_last_wins);
  g_test_add_func ("/searching/many", test_many);
  return g_test_run ();
}
