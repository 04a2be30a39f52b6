/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-later-pane.c: two rounds side by side: which two, the same in words, a new round from there, and when to come back.
 */
#include "config.h"

#include "ladder-panes.h"
#include "ladder-words.h"
#include "ladder/later-pane.h"
#include "ladder/later-words.h"
#include "ladder/look-again.h"
#include "ladder/round-reading.h"

/* "lived 5, board 7" */
static GPtrArray *
make_round (const char *words)
{
  GPtrArray *placings = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  g_auto (GStrv) parts = g_strsplit (words, ", ", -1);

  for (int i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], " ", 2);

      g_ptr_array_add (placings, later_placing (NULL, pair[0], pair[1], NULL, NULL));
    }
  return placings;
}

static const struct
{
  const char *then; /* NULL: there is no earlier round */
  const char *now;
  const char *expected;
} rows[] = {
  { "lived 2", "lived 5", "Then: Rung 2, B. Now: Rung 5, E." },
  /* Down is told as up is. */
  { "lived 5", "lived 2", "Then: Rung 5, E. Now: Rung 2, B." },
  { "lived 3", "lived 3", "The same then and now: Rung 3, C." },
  { "lived 3", "board 3", "Then: Rung 3, C. Not placed now." },
  { "board 3", "lived 3", "Now: Rung 3, C. Not placed then." },
  { "board 3", "board 4", NULL },
  { NULL, "lived 4", "Rung 4, D" },
  { NULL, "board 4", NULL },
  { "lived unsure", "lived 4", "Then: Not sure. Now: Rung 4, D." },
  /* Several people of a view, as a room calls out: each place once, and nothing is added up. */
  { "lived 2", "lived unsure, lived 5, lived 4, lived 5", "Then: Rung 2, B. Now: Rung 4, D; Rung 5, E; Not sure." },
};

static void
test_words (void)
{
  static const char *const names[] = { "A", "B", "C", "D", "E", "F", "G" };
  RungsLadderValues values = { .n_rungs = RUNGS_N_RUNGS };

  memcpy (values.rung_names, names, sizeof names);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) then = rows[i].then != NULL ? make_round (rows[i].then) : NULL;
      g_autoptr (GPtrArray) now = make_round (rows[i].now);
      g_autofree char *words = rungs_later_view_words (&values, RUNGS_VIEW_LIVED, then, now);

      g_assert_cmpstr (words, ==, rows[i].expected);
    }
}

static gboolean
says (Ladder     *ladder,
      const char *words)
{
  return ladder_find (ladder, GTK_TYPE_LABEL, words) != NULL;
}

static void
test_rounds (Ladder        *ladder,
             gconstpointer  data)
{
  later_begin (ladder);
  g_assert_true (says (ladder, "Then: Rung 4, Consultation. Now: Rung 5, Engagement."));
  g_assert_true (says (ladder, "Now: Rung 6, Co-design. Not placed then."));
  g_assert_true (says (ladder, "Because, now: We wrote half of it."));
  rungs_test_assert_names (ladder->window);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Then")), 0);
  rungs_test_run_pending ();
  g_assert_true (says (ladder, "Then: Rung 2, Educating. Now: Rung 5, Engagement."));
  g_assert_true (says (ladder, "Because, then: Nobody asked us."));
  g_assert_cmpstr (rungs_room_get_said (ladder_room (ladder)), ==,
                   "Shown: Round 1, 5 January 2026, and Round 3, 5 September 2026");
  /* What is taken away and what is on the wall are the same two. */
  {
    guint then;
    guint now;

    rungs_room_get_rounds (ladder_room (ladder), &then, &now);
    g_assert_cmpuint (then, ==, 1);
    g_assert_cmpuint (now, ==, 3);
  }
  /* Somebody types a reason meanwhile: the choice stays. */
  ladder_settle (ladder);
  g_signal_emit_by_name (ladder_room (ladder), "values-changed");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Then"))), ==, 0);
  /* Chosen the other way round, the earlier one is still the one that arrows come from. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Then")), 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Now")), 1);
  rungs_test_run_pending ();
  g_assert_true (says (ladder, "Then: Rung 4, Consultation. Now: Rung 5, Engagement."));
}

/* With nothing chosen, the piece of work that was placed last and has two rounds is shown. */
static void
test_by_itself (Ladder        *ladder,
                gconstpointer  data)
{
  g_autofree char *latest = NULL;
  const char *shown;

  later_begin (ladder);
  shown = rungs_room_get_activity (ladder_room (ladder));
  latest = rungs_round_latest_repeated (ladder->workbook, NULL);
  g_assert_cmpstr (latest, ==, shown);
  g_assert_cmpstr (latest, !=, ladder->charter);
}

static void
test_few (Ladder        *ladder,
          gconstpointer  data)
{
  later_begin (ladder);
  rungs_room_set_activity (ladder_room (ladder), ladder->charter);
  rungs_test_run_pending ();
  g_assert_true (says (ladder, "There is one round so far."));
  g_assert_null (ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Then"));
  g_assert_true (says (ladder, "Rung 5, Engagement"));
  rungs_room_set_activity (ladder_room (ladder), NULL);
  rungs_test_run_pending ();
  g_assert_true (says (ladder, "Choose a piece of work to see its rounds."));
  g_assert_null (ladder_find (ladder, GTK_TYPE_BUTTON, "Begin a new round"));
}

static void
test_new_round (Ladder        *ladder,
                gconstpointer  data)
{
  later_begin (ladder);
  rungs_test_activate (ladder_find (ladder, GTK_TYPE_BUTTON, "Begin a new round"));
  g_assert_cmpint (rungs_room_get_mode (ladder_room (ladder)), ==, RUNGS_ROOM_CARD);
  g_assert_true (says (ladder, "Tick who is in the room."));
}

static char *
review_day (Ladder *ladder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) activity = rungs_workbook_read (ladder->workbook, rungs_kind_find ("activity"),
                                                          rungs_room_get_activity (ladder_room (ladder)), &error);

  g_assert_no_error (error);
  return g_strdup (rungs_record_get (activity, "review-on"));
}

/* A day that is typed is kept; so is one that is not understood, beside what is wrong with it. */
static void
test_typed_day (Ladder        *ladder,
                gconstpointer  data)
{
  g_autofree char *day = NULL;
  g_autofree char *still = NULL;
  g_autoptr (RungsDraft) draft = NULL;
  GtkWidget *sheet;
  GtkWidget *text;

  later_begin (ladder);
  sheet = ladder_find (ladder, RUNGS_TYPE_LOOK_AGAIN, NULL);
  text = rungs_test_find (sheet, GTK_TYPE_ENTRY, NULL);
  g_assert_nonnull (text);
  gtk_editable_set_text (GTK_EDITABLE (text), "3 May 2031");
  rungs_page_flush (RUNGS_PAGE (ladder->page));
  ladder_settle (ladder);
  day = review_day (ladder);
  g_assert_cmpstr (day, ==, "2031-05-03");
  gtk_editable_set_text (GTK_EDITABLE (text), "when the swallows come");
  rungs_page_flush (RUNGS_PAGE (ladder->page));
  ladder_settle (ladder);
  still = review_day (ladder);
  g_assert_cmpstr (still, ==, "2031-05-03");
  draft = rungs_workbook_read_draft (ladder->workbook, rungs_kind_find ("activity"),
                                     rungs_room_get_activity (ladder_room (ladder)));
  g_assert_nonnull (draft);
  g_assert_cmpstr (g_hash_table_lookup (draft->typed, "review-on"), ==, "when the swallows come");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/later-pane/words", test_words);
#define ADD(name, function) g_test_add ("/ui/later-pane/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("rounds", test_rounds);
  ADD ("by_itself", test_by_itself);
  ADD ("few", test_few);
  ADD ("new-round", test_new_round);
  ADD ("typed-day", test_typed_day);
#undef ADD
  return g_test_run ();
}
