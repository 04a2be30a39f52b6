/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-card-pane.c: a round of one card: placed face down, revealed together, talked about; what a screen reader meets while it
 * is face down; and that a round goes on where it was.
 */
#include "config.h"

#include "dates.h"
#include "ladder-panes.h"
#include "ladder-words.h"
#include "ladder/aim-sheet.h"
#include "ladder/answer-pad.h"
#include "ladder/card-pane.h"
#include "ladder/card-row.h"
#include "ladder/look-again.h"
#include "records/form.h"

static void
press_turn (Ladder     *ladder,
            const char *view)
{
  GtkWidget *turn = rungs_test_find (card_row (ladder, view), GTK_TYPE_TOGGLE_BUTTON, view);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (turn), TRUE);
  rungs_test_run_pending ();
}

static char *
answers (Ladder     *ladder,
         const char *face_down)
{
  g_autoptr (GPtrArray) placings = card_read (ladder, face_down);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    for (guint i = 0; i < placings->len; i++)
      if (g_str_equal (rungs_record_get (placings->pdata[i], "view"), rungs_view_token ((RungsView) view)))
        g_ptr_array_add (words, g_strdup_printf ("%s %s", rungs_view_token ((RungsView) view),
                                                 rungs_record_get (placings->pdata[i], "answer")));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

static gboolean
says (Ladder     *ladder,
      const char *words)
{
  return ladder_find (ladder, GTK_TYPE_LABEL, words) != NULL;
}

/* All that the eye or a screen reader could learn from the screen. */
static void
gather_words (GtkWidget *widget,
              GString   *words)
{
  g_autofree char *name = NULL;
  const char *tip;

  if (!gtk_widget_get_mapped (widget))
    return;
  name = rungs_test_name (widget);
  tip = gtk_widget_get_tooltip_text (widget);
  if (name != NULL || tip != NULL)
    g_string_append_printf (words, "%s | %s\n", name != NULL ? name : "", tip != NULL ? tip : "");
  if (GTK_IS_TOGGLE_BUTTON (widget))
    g_string_append_printf (words, "%d\n", gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gather_words (child, words);
}

static char *
all_words (Ladder *ladder)
{
  g_autoptr (GString) words = g_string_new (NULL);

  /* The bar above may be a list or a row of buttons: it knows nothing of cards. */
  gather_words (rungs_test_find (ladder->window, RUNGS_TYPE_CARD_PANE, NULL), words);
  g_string_append_printf (words, "said: %s\n", rungs_room_get_said (ladder_room (ladder)));
  g_string_append_printf (words, "undo: %s\n", rungs_workbook_undo_label (ladder->workbook));
  return g_strdup (words->str);
}

static gboolean
may_take (gpointer data)
{
  GtkWidget *take = ladder_find (data, GTK_TYPE_BUTTON, "Put it on the table");

  return take != NULL && gtk_widget_get_sensitive (take);
}

static gboolean
has_table (gpointer data)
{
  return ladder_find (data, GTK_TYPE_CHECK_BUTTON, "People with lived experience: in the room") != NULL;
}

/* A new piece of work is put on the table, and the keyboard goes on with who is in the room. */
static void
test_new_work (Ladder        *ladder,
               gconstpointer  data)
{
  GtkWidget *form;

  rungs_room_set_activity (ladder_room (ladder), NULL);
  rungs_room_set_mode (ladder_room (ladder), RUNGS_ROOM_CARD);
  rungs_test_run_pending ();
  g_assert_true (says (ladder, "The cards lie face down"));
  form = ladder_find (ladder, RUNGS_TYPE_FORM, NULL);
  rungs_form_type (RUNGS_FORM (form), "title", "Welfare letters");
  rungs_test_until (may_take, ladder);
  rungs_test_activate (ladder_find (ladder, GTK_TYPE_BUTTON, "Put it on the table"));
  rungs_test_until (has_table, ladder);
  g_assert_false (says (ladder, "The cards lie face down"));
  g_assert_true (ladder_focus (ladder) == ladder_find (ladder, GTK_TYPE_CHECK_BUTTON,
                                                       "People with lived experience: in the room"));
}

/* Who is ticked makes a meeting of today, which holds who is there. */
static void
test_who (Ladder        *ladder,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (RungsRecord) meeting = NULL;

  card_begin (ladder);
  g_assert_true (says (ladder, "Tick who is in the room."));
  g_assert_null (ladder_find (ladder, RUNGS_TYPE_ANSWER_PAD, NULL));
  card_tick (ladder, "The board");
  card_tick (ladder, "People with lived experience");
  g_assert_nonnull (rungs_room_get_meeting (ladder_room (ladder)));
  meeting = rungs_workbook_read (ladder->workbook, rungs_kind_find ("meeting"),
                                 rungs_room_get_meeting (ladder_room (ladder)), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rungs_record_get (meeting, "views"), ==, "lived,board");
  g_assert_cmpstr (rungs_record_get (meeting, "held-on"), ==, today);
  g_assert_true (says (ladder, "0 of 2 have placed it."));
  g_assert_nonnull (ladder_find (ladder, RUNGS_TYPE_ANSWER_PAD, "The board"));
  rungs_test_assert_names (ladder->window);

  /* Undo takes the meeting away again: the card is as it was. */
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *label = rungs_workbook_undo (ladder->workbook, 0, &error);

      g_assert_no_error (error);
      ladder_settle (ladder);
    }
  g_assert_null (rungs_room_get_meeting (ladder_room (ladder)));
  g_assert_true (says (ladder, "Tick who is in the room."));
}

/* A whole round by keys: the turn goes round by itself, and R reveals when all have placed it. */
static void
test_keys (Ladder        *ladder,
           gconstpointer  data)
{
  g_autofree char *hidden = NULL;
  g_autofree char *revealed = NULL;
  g_autofree char *label = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_tick (ladder, "Frontline workers");
  card_tick (ladder, "The board");
  card_key (ladder, GDK_KEY_2);
  g_assert_true (says (ladder, "1 of 3 has placed it."));
  card_key (ladder, GDK_KEY_r); /* too early: nothing happens, it is said how the round stands */
  g_assert_cmpstr (rungs_room_get_said (ladder_room (ladder)), ==, "1 of 3 has placed it.");
  card_key (ladder, GDK_KEY_0);
  card_key (ladder, GDK_KEY_KP_7);
  hidden = answers (ladder, "yes");
  g_assert_cmpstr (hidden, ==, "lived 2, frontline unsure, board 7");
  g_assert_true (says (ladder, "All who are here have placed it. Press Reveal to see it together."));
  g_assert_false (says (ladder, "What do you see that others do not?"));
  card_key (ladder, GDK_KEY_R);
  revealed = answers (ladder, NULL);
  g_assert_cmpstr (revealed, ==, hidden);
  g_assert_cmpstr (rungs_room_get_said (ladder_room (ladder)), ==,
                   "Revealed: Tenants' charter. People with lived experience: rung 2, Educating. "
                   "Frontline workers: Not sure. The board: rung 7, Co-production.");
  g_assert_true (says (ladder, "You see this differently. What is behind that?"));
  g_assert_true (says (ladder, "What do you see that others do not?"));
  g_assert_false (says (ladder, "Would anyone like to say more in private?"));
  g_assert_true (says (ladder, "Rung 2, Educating"));
  rungs_test_assert_names (ladder->window);

  /* All of it was one step. */
  label = rungs_workbook_undo (ladder->workbook, 0, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
  again = answers (ladder, "yes");
  g_assert_cmpstr (again, ==, hidden);
  g_assert_false (says (ladder, "You see this differently. What is behind that?"));
}

/* The screen is the same whatever lies face down: seen, read out, in the words at the foot, and in the name of undo. */
static void
test_hidden (Ladder        *ladder,
             gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_1, GDK_KEY_4, GDK_KEY_7, GDK_KEY_0, GDK_KEY_9 };
  g_autofree char *first = NULL;

  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_tick (ladder, "The board");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *kept = NULL;

      press_turn (ladder, "People with lived experience");
      card_key (ladder, keys[i]);
      words = all_words (ladder);
      kept = answers (ladder, "yes");
      g_test_message ("%s", kept);
      g_assert_nonnull (strstr (words, "People with lived experience: ✓ Placed, face down"));
      if (first == NULL)
        first = g_steal_pointer (&words);
      else
        g_assert_cmpstr (words, ==, first);
      g_assert_nonnull (ladder_find (ladder, GTK_TYPE_BUTTON, "People with lived experience: take the card back"));
      rungs_test_activate (ladder_find (ladder, GTK_TYPE_BUTTON, "People with lived experience: take the card back"));
      ladder_settle (ladder);
      g_assert_true (says (ladder, "0 of 2 have placed it."));
    }
}

/* Another answer before it is revealed: the same card, still face down. */
static void
test_again (Ladder        *ladder,
            gconstpointer  data)
{
  g_autofree char *kept = NULL;

  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_tick (ladder, "The board");
  card_key (ladder, GDK_KEY_3);
  press_turn (ladder, "People with lived experience");
  g_assert_nonnull (ladder_find (ladder, RUNGS_TYPE_ANSWER_PAD, "which rung instead?"));
  card_key (ladder, GDK_KEY_6);
  kept = answers (ladder, "yes");
  g_assert_cmpstr (kept, ==, "lived 6");
}

/* Who leads the round may reveal it without somebody; that somebody may still join, and then all see it at once. */
static void
test_early (Ladder        *ladder,
            gconstpointer  data)
{
  g_autofree char *revealed = NULL;
  g_autofree char *late = NULL;

  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_tick (ladder, "The board");
  card_key (ladder, GDK_KEY_1);
  rungs_test_activate (ladder_find (ladder, GTK_TYPE_BUTTON, "Reveal now, without: The board"));
  ladder_settle (ladder);
  revealed = answers (ladder, NULL);
  g_assert_cmpstr (revealed, ==, "lived 1");
  g_assert_true (says (ladder, "Would anyone like to say more in private?"));
  g_assert_true (says (ladder, "Who else is in the room?"));
  press_turn (ladder, "The board");
  rungs_test_activate (rungs_test_find (ladder_find (ladder, RUNGS_TYPE_ANSWER_PAD, NULL), GTK_TYPE_BUTTON, "Rung 2"));
  ladder_settle (ladder);
  late = answers (ladder, NULL);
  g_assert_cmpstr (late, ==, "lived 1, board 2");
}

/* Reasons are kept as they are typed; a rung below where it is now is allowed, and asked about. */
static void
test_talk (Ladder        *ladder,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) round = NULL;
  g_autoptr (GPtrArray) aims = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("aim"));
  g_autoptr (RungsRecord) rung = NULL;
  GtkWidget *form;
  GtkWidget *aim;

  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_key (ladder, GDK_KEY_5);
  card_key (ladder, GDK_KEY_r);
  form = ladder_find (ladder, RUNGS_TYPE_FORM, "People with lived experience");
  g_assert_nonnull (form);
  rungs_form_type (RUNGS_FORM (form), "because", "We chose the questions.");
  rungs_page_flush (RUNGS_PAGE (ladder->page));
  ladder_settle (ladder);
  round = card_read (ladder, NULL);
  g_assert_cmpuint (round->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (round->pdata[0], "because"), ==, "We chose the questions.");
  g_assert_cmpstr (rungs_record_get (round->pdata[0], "called"), ==, "Engagement");

  aim = ladder_find (ladder, RUNGS_TYPE_AIM_SHEET, NULL);
  g_assert_nonnull (aim);
  g_assert_false (says (ladder, "That is lower than where it is now."));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rungs_test_find (aim, GTK_TYPE_DROP_DOWN, "Which rung is right for this?")), 4);
  ladder_settle (ladder);
  g_assert_true (says (ladder, "That is lower than where it is now. That can be right. Please say why."));
  form = rungs_test_find (aim, RUNGS_TYPE_FORM, NULL);
  rungs_form_type (RUNGS_FORM (form), "next-step", "Share the agenda a week before");
  rungs_form_type (RUNGS_FORM (form), "who", "Noor");
  rungs_form_flush (RUNGS_FORM (form));
  ladder_settle (ladder);
  aims = rungs_workbook_list (ladder->workbook, query, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aims->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (aims->pdata[0], "activity"), ==, ladder->charter);
  g_assert_cmpstr (rungs_record_get (aims->pdata[0], "next-step"), ==, "Share the agenda a week before");
  g_assert_cmpstr (rungs_record_get (aims->pdata[0], "who"), ==, "Noor");
  rung = rungs_workbook_read (ladder->workbook, rungs_kind_find ("rung"), rungs_record_get (aims->pdata[0], "rung"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rungs_record_get (rung, "position"), ==, "4");
  /* The flag is on the ladder, and the rung says so. */
  g_assert_nonnull (ladder_find (ladder, RUNGS_TYPE_LADDER_VIEW, NULL));
  {
    g_autofree char *name = rungs_test_name (rungs_ladder_view_get_rung (ladder->view, 4));

    g_assert_nonnull (strstr (name, "; the aim"));
  }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rungs_test_find (aim, GTK_TYPE_DROP_DOWN, "Which rung is right for this?")), 6);
  ladder_settle (ladder);
  g_assert_false (says (ladder, "That is lower than where it is now."));
}

/* Where fewer than five placed it they are asked what may be shown; where nobody said how many, or enough did, they are not. */
static void
test_few (Ladder        *ladder,
          gconstpointer  data)
{
  static const struct
  {
    const char *people;
    gboolean asked;
  } rows[] = { { "4", TRUE }, { "5", FALSE }, { "1", TRUE }, { "", FALSE } };
  const char *question = rungs_field_label (rungs_kind_field (rungs_kind_find ("placing"), "few"));
  GtkWidget *form;

  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_key (ladder, GDK_KEY_5);
  card_key (ladder, GDK_KEY_r);
  form = ladder_find (ladder, RUNGS_TYPE_FORM, "People with lived experience");
  g_assert_nonnull (form);
  g_assert_null (rungs_test_find (form, GTK_TYPE_LABEL, question));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rungs_form_type (RUNGS_FORM (form), "people", rows[i].people);
      rungs_form_flush (RUNGS_FORM (form));
      ladder_settle (ladder);
      g_assert_cmpint (rungs_test_find (form, GTK_TYPE_LABEL, question) != NULL, ==, rows[i].asked);
    }
}

static char *
review_day (Ladder *ladder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) activity = rungs_workbook_read (ladder->workbook, rungs_kind_find ("activity"), ladder->charter,
                                                          &error);

  g_assert_no_error (error);
  return g_strdup (rungs_record_get (activity, "review-on"));
}

/* Revealing says when to come back, in four months; it can be another day, or none. */
static void
test_reminder (Ladder        *ladder,
               gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *later = rungs_date_add_months (today, 4);
  g_autofree char *set = NULL;
  g_autofree char *none = NULL;
  g_autofree char *again = NULL;
  GtkWidget *sheet;

  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_key (ladder, GDK_KEY_5);
  card_key (ladder, GDK_KEY_r);
  set = review_day (ladder);
  g_assert_cmpstr (set, ==, later);
  sheet = ladder_find (ladder, RUNGS_TYPE_LOOK_AGAIN, NULL);
  g_assert_nonnull (sheet);
  rungs_test_activate (rungs_test_find (sheet, GTK_TYPE_BUTTON, "No reminder"));
  ladder_settle (ladder);
  none = review_day (ladder);
  g_assert_null (none);
  rungs_test_activate (rungs_test_find (sheet, GTK_TYPE_BUTTON, "In four months"));
  ladder_settle (ladder);
  again = review_day (ladder);
  g_assert_cmpstr (again, ==, later);
}

static const struct
{
  const char *kept;
  const char *expected;
} days[] = {
  { NULL, "2027-03-22" },
  { "2026-11-22", "2027-03-22" },
  { "2026-01-01", "2027-03-22" },
  { "2026-12-01", "2026-12-01" },
  { "2028-01-01", "2028-01-01" },
};

static void
test_default_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = rungs_look_again_default (days[i].kept, "2026-11-22");

      g_assert_cmpstr (day, ==, days[i].expected);
    }
}

/* The page goes without a word, as in a power cut: another one shows the round where it was. */
static void
test_goes_on (Ladder        *ladder,
              gconstpointer  data)
{
  g_autofree char *meeting = NULL;
  GtkWidget *page;

  card_begin (ladder);
  card_tick (ladder, "Frontline workers");
  card_tick (ladder, "The board");
  card_key (ladder, GDK_KEY_3);
  meeting = g_strdup (rungs_room_get_meeting (ladder_room (ladder)));
  page = rungs_ladder_page_new (ladder->workbook);
  gtk_window_set_child (GTK_WINDOW (ladder->window), page);
  ladder->page = page;
  rungs_room_set_mode (ladder_room (ladder), RUNGS_ROOM_CARD);
  rungs_test_until (card_is_there, ladder);
  g_assert_cmpstr (rungs_room_get_activity (ladder_room (ladder)), ==, ladder->charter);
  g_assert_cmpstr (rungs_room_get_meeting (ladder_room (ladder)), ==, meeting);
  g_assert_true (says (ladder, "1 of 2 has placed it."));
  g_assert_nonnull (ladder_find (ladder, RUNGS_TYPE_ANSWER_PAD, "The board"));
}

/* The next piece of work of the day begins with the same people at the same meeting, and the same one with a new round. */
static void
test_next_card (Ladder        *ladder,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("activity"), NULL);
  g_autoptr (RungsRecord) pack = rungs_record_with (bare, "title", "Welcome pack");
  g_autofree char *meeting = NULL;
  RungsEdits *edits = rungs_edits_new ("Another");

  rungs_edits_add (edits, pack);
  rungs_workbook_write (ladder->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  card_begin (ladder);
  card_tick (ladder, "Frontline workers");
  card_key (ladder, GDK_KEY_3);
  card_key (ladder, GDK_KEY_r);
  meeting = g_strdup (rungs_room_get_meeting (ladder_room (ladder)));
  rungs_room_set_meeting (ladder_room (ladder), NULL);
  rungs_room_set_activity (ladder_room (ladder), rungs_record_id (pack));
  rungs_test_run_pending ();
  g_assert_cmpstr (rungs_room_get_meeting (ladder_room (ladder)), ==, meeting);
  g_assert_true (says (ladder, "0 of 1 have placed it."));
  rungs_room_set_meeting (ladder_room (ladder), NULL);
  rungs_room_set_activity (ladder_room (ladder), ladder->charter);
  rungs_test_run_pending ();
  g_assert_null (rungs_room_get_meeting (ladder_room (ladder)));
  g_assert_true (says (ladder, "Tick who is in the room."));
}

/* A ladder of eight rungs takes an eight; the placing knows which ladder, and what the rung was called. */
static void
test_other_ladder (Ladder        *ladder,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("ladder"));
  g_autoptr (GPtrArray) ladders = rungs_workbook_list (ladder->workbook, query, 0, 20, &error);
  g_autoptr (GPtrArray) round = NULL;
  const char *arnstein = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < ladders->len; i++)
    if (strstr (rungs_record_get (ladders->pdata[i], "name"), "Arnstein") != NULL)
      arnstein = rungs_record_id (ladders->pdata[i]);
  g_assert_nonnull (arnstein);
  rungs_room_set_ladder (ladder_room (ladder), arnstein);
  card_begin (ladder);
  card_tick (ladder, "People with lived experience");
  card_key (ladder, GDK_KEY_8);
  round = card_read (ladder, "yes");
  g_assert_cmpuint (round->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (round->pdata[0], "answer"), ==, "8");
  g_assert_cmpstr (rungs_record_get (round->pdata[0], "ladder"), ==, arnstein);
  g_assert_nonnull (rungs_record_get (round->pdata[0], "called"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/ui/card-pane/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("new-work", test_new_work);
  ADD ("who", test_who);
  ADD ("keys", test_keys);
  ADD ("hidden", test_hidden);
  ADD ("again", test_again);
  ADD ("early", test_early);
  ADD ("talk", test_talk);
  ADD ("few", test_few);
  ADD ("reminder", test_reminder);
  ADD ("goes-on", test_goes_on);
  ADD ("next-card", test_next_card);
  ADD ("other-ladder", test_other_ladder);
#undef ADD
  g_test_add_func ("/ui/card-pane/default-day", test_default_day);
  return g_test_run ();
}
