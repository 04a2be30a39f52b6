/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-wall-show.c: what is on the wall and what is not: nothing private in anything that can be read there, everything large and
 * clear, and the same by keys and by the console's buttons.
 */
#include "config.h"

#include <string.h>

#include "example.h"
#include "wall/console.h"
#include "wall/presenter.h"
#include "wall/ladder-show.h"
#include "wall/wall-values.h"
#include "wall/wall-view.h"
#include "wall/wall-window.h"
#include "workbook-support.h"

#define MARKER "Quokka"
/* Some fields want a sentence. */
#define MARKED MARKER " said so and nobody on a wall may read it"

typedef struct
{
  Bench bench;
  RungsRoom *room;
  RungsShow *show;
  GtkWidget *wall;
} Wall;

static void
begin (Wall *wall)
{
  wall->room = rungs_room_new (wall->bench.workbook);
  wall->show = rungs_ladder_show_new (wall->room);
  wall->wall = rungs_wall_window_new (gdk_display_get_default (), wall->show);
  rungs_wall_window_place (RUNGS_WALL_WINDOW (wall->wall), NULL);
  rungs_test_until (rungs_test_is_mapped, wall->wall);
  rungs_test_run_pending ();
}

static void
set_up (Wall          *wall,
        gconstpointer  data)
{
  bench_set_up (&wall->bench);
}

static void
set_up_example (Wall          *wall,
                gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autoptr (GError) error = NULL;

  bench_set_up (&wall->bench);
  rungs_example_fill (wall->bench.workbook, now, &error);
  g_assert_no_error (error);
}

static void
tear_down (Wall          *wall,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (wall->wall));
  rungs_test_run_pending ();
  g_assert_finalize_object (wall->show);
  g_assert_finalize_object (wall->room);
  bench_tear_down (&wall->bench);
}

/* All that can be read on the wall now. */
static char *
read_wall (Wall *wall)
{
  GString *heard = g_string_new (NULL);
  g_autofree char *seen = rungs_wall_view_sheet_words (rungs_show_get_wall_sheet (wall->show));

  rungs_test_listen (wall->wall, heard);
  g_string_append (heard, seen);
  return g_string_free (heard, FALSE);
}

static gboolean
is_text (const RungsField *field)
{
  return field->type == RUNGS_FIELD_TEXT || field->type == RUNGS_FIELD_LONG_TEXT;
}

/* Every text of every kind that is not for the wall says the marker: what is private or for partners only, and what is open to
 * everybody and was not thought about for a wall. Each such field of each kind is fed: the example has records of every kind. */
static guint
mark_all (Bench *bench)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  guint n_marked = 0;

  for (gsize k = 0; k < n_kinds; k++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (kinds[k]);
      g_autoptr (GPtrArray) records = rungs_workbook_list (bench->workbook, query, 0, 400, NULL);

      RungsEdits *edits = rungs_edits_new ("Mark");
      g_autoptr (GError) error = NULL;

      for (const RungsField *field = kinds[k]->fields; field->name != NULL; field++)
        {
          /* What a paper is about has to be the name of a kind, and a record of it. The ladder tells of no story. */
          if ((rungs_wall_allows (kinds[k]->name, field->name) && strcmp (kinds[k]->name, "case-study") != 0) ||
              g_str_has_prefix (field->name, "about-") || !is_text (field))
            continue;
          g_test_message ("%s %s", kinds[k]->name, field->name);
          g_assert_cmpuint (records->len, >, 0);
          for (guint i = 0; i < records->len; i++)
            rungs_edits_set (edits, kinds[k], rungs_record_id (records->pdata[i]), field->name, MARKED);
          n_marked++;
        }
      if (rungs_edits_is_empty (edits))
        rungs_edits_free (edits);
      else
        rungs_workbook_write (bench->workbook, edits, NULL, &error);
      if (error != NULL)
        g_error ("%s: %s", kinds[k]->name, error->message);
    }
  rungs_test_run_pending ();
  return n_marked;
}

static void
check_texts (Wall *wall)
{
  RungsWallSheet *sheet = rungs_show_get_wall_sheet (wall->show);
  const GPtrArray *texts = rungs_wall_sheet_texts (sheet);
  const RungsScene *scene = rungs_wall_sheet_scene (sheet, NULL);
  double least = rungs_wall_sheet_height (sheet) / 28.0 - 0.001;

  for (guint i = 0; i < texts->len; i++)
    {
      const RungsWallText *text = texts->pdata[i];

      g_assert_cmpfloat (text->size, >=, least);
      g_assert_cmpfloat (rungs_colour_contrast (&text->ink, &text->paper), >=, 7.0);
    }
  for (guint i = 0; scene != NULL && i < rungs_scene_texts (scene)->len; i++)
    {
      const RungsSceneText *text = rungs_scene_texts (scene)->pdata[i];

      g_test_message ("%s: %s", text->what, text->text);
      g_assert_cmpfloat (text->size, >=, least);
    }
  for (guint i = 0; rungs_wall_sheet_chart (sheet) != NULL && i < rungs_chart_texts (rungs_wall_sheet_chart (sheet))->len; i++)
    {
      const RungsSceneText *text = rungs_chart_texts (rungs_wall_sheet_chart (sheet))->pdata[i];

      g_test_message ("%s: %s", text->what, text->text);
      g_assert_cmpfloat (text->size, >=, least);
    }
  g_assert_true (rungs_wall_sheet_fits (sheet));
}

/* Walks through all there is to show of what the room looks at. */
static guint
walk (Wall *wall)
{
  guint n_sheets = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *words = read_wall (wall);
      RungsShowing before = *rungs_show_get_showing (wall->show);

      if (strstr (words, MARKER) != NULL)
        g_error ("On the wall: %s", words);
      check_texts (wall);
      n_sheets++;
      rungs_show_press (wall->show, RUNGS_SHOWING_NEXT, 0);
      if (rungs_showing_equal (&before, rungs_show_get_showing (wall->show)))
        break;
    }
  return n_sheets;
}

static void
test_marker (Wall          *wall,
             gconstpointer  data)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("activity"));
  g_autoptr (GPtrArray) activities = rungs_workbook_list (wall->bench.workbook, query, 0, 100, NULL);

  g_assert_cmpuint (mark_all (&wall->bench), >, 90);
  begin (wall);
  for (int mode = 0; mode < RUNGS_ROOM_N_MODES; mode++)
    {
      gboolean about_one = mode != RUNGS_ROOM_WORK && mode != RUNGS_ROOM_EXPLAIN;

      rungs_room_set_mode (wall->room, mode);
      for (guint i = 0; i < (about_one ? MIN (activities->len, 6) : 1); i++)
        {
          rungs_room_set_activity (wall->room, rungs_record_id (activities->pdata[i]));
          rungs_show_press (wall->show, RUNGS_SHOWING_FIRST, 0);
          g_test_message ("mode %d, %s", mode, rungs_record_get (activities->pdata[i], "title"));
          g_assert_cmpuint (walk (wall), >=, mode == RUNGS_ROOM_EXPLAIN ? 14 : 1);
        }
    }
}

/* The test above can fail: what is on the wall is heard. */
static void
test_is_heard (Wall          *wall,
               gconstpointer  data)
{
  g_autofree char *activity = bench_add (&wall->bench, "activity", "title", MARKER, NULL);
  g_autofree char *placing = bench_add (&wall->bench, "placing", "activity", activity, "view", "lived", "answer", "3", NULL);
  GString *heard = g_string_new (NULL);

  begin (wall);
  rungs_test_listen (wall->wall, heard);
  g_assert_nonnull (strstr (heard->str, MARKER));
  g_assert_nonnull (strstr (heard->str, "Informing"));
  g_string_free (heard, TRUE);
}

static void
test_names (Wall          *wall,
            gconstpointer  data)
{
  g_autofree char *person = bench_add (&wall->bench, "person", "known-as", "Zebedee", NULL);
  g_autofree char *activity = bench_add (&wall->bench, "activity", "title", "Lunch with Zebedee", NULL);
  g_autofree char *placing = bench_add (&wall->bench, "placing", "activity", activity, "view", "lived", "answer", "3", NULL);
  g_autofree char *words = NULL;
  const GPtrArray *kept;

  begin (wall);
  words = read_wall (wall);
  g_assert_null (strstr (words, "Zebedee"));
  g_assert_nonnull (strstr (words, "A piece of work"));
  kept = rungs_show_get_kept (wall->show);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (((RungsWallKept *) kept->pdata[0])->title, ==, "Lunch with Zebedee");
  g_assert_cmpint (((RungsWallKept *) kept->pdata[0])->why, ==, RUNGS_WALL_HELD_NAME);

  /* Somebody new is looked out for at once. */
  bench_set (&wall->bench, "person", person, "known-as", "Somebody");
  g_free (words);
  words = read_wall (wall);
  g_assert_nonnull (strstr (words, "Zebedee"));
}

static void
test_enquiry (Wall          *wall,
              gconstpointer  data)
{
  g_autofree char *enquiry = bench_add (&wall->bench, "enquiry", "title", "E", "question", "Q", "sensitivity", "partners", NULL);
  g_autofree char *activity = bench_add (&wall->bench, "activity", "title", "Lunch", "enquiry", enquiry, NULL);
  g_autofree char *placing = bench_add (&wall->bench, "placing", "activity", activity, "view", "lived", "answer", "3", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  begin (wall);
  before = read_wall (wall);
  g_assert_null (strstr (before, "Lunch"));
  bench_set (&wall->bench, "enquiry", enquiry, "sensitivity", "open");
  after = read_wall (wall);
  g_assert_nonnull (strstr (after, "Lunch"));
}

/* What the room calls out is seen to grow on the wall; how many, only of five or more. */
static void
test_live (Wall          *wall,
           gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&wall->bench, "meeting", "title", "Forum", NULL);
  g_autofree char *activity = bench_add (&wall->bench, "activity", "title", "Lunch", NULL);
  g_autofree char *many = bench_add (&wall->bench, "placing", "activity", activity, "meeting", meeting, "view", "lived",
                                     "answer", "3", "people", "6", NULL);
  g_autofree char *two = bench_add (&wall->bench, "placing", "activity", activity, "meeting", meeting, "view", "board",
                                    "answer", "5", "people", "2", NULL);
  const RungsScene *scene;
  g_autofree char *words = NULL;

  begin (wall);
  rungs_room_set_activity (wall->room, activity);
  rungs_room_set_meeting (wall->room, meeting);
  rungs_room_set_mode (wall->room, RUNGS_ROOM_LIVE);
  rungs_test_run_pending ();
  words = read_wall (wall);
  scene = rungs_wall_sheet_scene (rungs_show_get_wall_sheet (wall->show), NULL);
  g_assert_nonnull (scene);
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, "×6"));
  g_assert_null (strstr (words, "×2"));
  bench_set (&wall->bench, "placing", many, "people", "7");
  g_free (g_steal_pointer (&words));
  words = read_wall (wall);
  g_assert_nonnull (strstr (words, "×7"));
}

/* Through time, the rounds of one piece of work after the other; what few people said is told to be there, and not what. */
static void
test_time (Wall          *wall,
           gconstpointer  data)
{
  g_autofree char *restricted = bench_add (&wall->bench, "enquiry", "title", "E", "question", "Q", "sensitivity", "partners", NULL);
  g_autofree char *lunch = bench_add (&wall->bench, "activity", "title", "Lunch", NULL);
  g_autofree char *rent = bench_add (&wall->bench, "activity", "title", "Rent", NULL);
  g_autofree char *secret = bench_add (&wall->bench, "activity", "title", "Hidden", "enquiry", restricted, NULL);
  g_autofree char *words = NULL;
  static const struct
  {
    guint work;
    const char *view;
    const char *answer;
    const char *on;
    const char *people;
  } placings[] = {
    { 0, "lived", "2", "2026-01-05", "6" }, { 0, "lived", "5", "2026-05-05", "7" }, { 0, "board", "7", "2026-05-05", "2" },
    { 1, "lived", "3", "2026-02-06", NULL }, { 2, "lived", "3", "2026-02-06", NULL },
  };
  const char *works[] = { lunch, rent, secret };

  for (gsize i = 0; i < G_N_ELEMENTS (placings); i++)
    g_free (bench_add (&wall->bench, "placing", "activity", works[placings[i].work], "view", placings[i].view, "answer",
                       placings[i].answer, "placed-on", placings[i].on, placings[i].people != NULL ? "people" : NULL,
                       placings[i].people, NULL));
  begin (wall);
  rungs_room_set_mode (wall->room, RUNGS_ROOM_TIME);
  words = read_wall (wall);
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, "Lunch"));
  g_assert_null (strstr (words, "Rent"));
  g_assert_nonnull (strstr (words, "Educating"));
  g_assert_null (strstr (words, "The board"));
  rungs_show_press (wall->show, RUNGS_SHOWING_NEXT, 0);
  g_free (words);
  words = read_wall (wall);
  g_assert_nonnull (strstr (words, "Rent"));
  g_assert_null (strstr (words, "Lunch"));
  rungs_show_press (wall->show, RUNGS_SHOWING_LAST, 0);
  g_free (words);
  words = read_wall (wall);
  g_assert_null (strstr (words, "Hidden"));

  rungs_room_set_activity (wall->room, lunch);
  g_free (words);
  words = read_wall (wall);
  g_assert_nonnull (strstr (words, "Lunch"));
  rungs_room_set_activity (wall->room, secret);
  g_free (words);
  words = read_wall (wall);
  g_assert_null (strstr (words, "Hidden"));
  g_assert_nonnull (strstr (words, "no rounds"));
}

static void
test_frozen (Wall          *wall,
             gconstpointer  data)
{
  g_autofree char *activity = bench_add (&wall->bench, "activity", "title", "Lunch", NULL);
  g_autofree char *placing = bench_add (&wall->bench, "placing", "activity", activity, "view", "lived", "answer", "3", NULL);
  RungsWallSheet *frozen;
  g_autofree char *kept = NULL;
  g_autofree char *now = NULL;

  begin (wall);
  rungs_show_press (wall->show, RUNGS_SHOWING_FREEZE, 0);
  frozen = rungs_show_get_wall_sheet (wall->show);
  bench_set (&wall->bench, "activity", activity, "title", "Breakfast");
  rungs_room_set_mode (wall->room, RUNGS_ROOM_EXPLAIN);
  g_assert_true (rungs_show_get_wall_sheet (wall->show) == frozen);
  kept = read_wall (wall);
  g_assert_nonnull (strstr (kept, "Lunch"));
  rungs_room_set_mode (wall->room, RUNGS_ROOM_WORK);
  rungs_show_press (wall->show, RUNGS_SHOWING_FREEZE, 0);
  now = read_wall (wall);
  g_assert_null (strstr (now, "Lunch"));
  g_assert_nonnull (strstr (now, "Breakfast"));
}

static void
test_covered (Wall          *wall,
              gconstpointer  data)
{
  GString *heard = g_string_new (NULL);

  begin (wall);
  rungs_show_press (wall->show, RUNGS_SHOWING_TO_BLACK, 0);
  rungs_test_listen (wall->wall, heard);
  g_assert_null (strstr (heard->str, "Informing"));
  g_assert_nonnull (strstr (heard->str, "black"));

  /* Pause hides it also from under a cover, and says so. */
  rungs_show_set_paused (wall->show, TRUE);
  g_string_truncate (heard, 0);
  rungs_test_listen (wall->wall, heard);
  g_assert_null (strstr (heard->str, "Informing"));
  g_assert_nonnull (strstr (heard->str, "Paused"));
  rungs_show_set_paused (wall->show, FALSE);
  rungs_show_press (wall->show, RUNGS_SHOWING_TO_BLACK, 0);
  g_string_truncate (heard, 0);
  rungs_test_listen (wall->wall, heard);
  g_assert_nonnull (strstr (heard->str, "Informing"));
  g_string_free (heard, TRUE);
}

static void
test_reveal (Wall          *wall,
             gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&wall->bench, "meeting", "title", "Forum", "views", "lived,board", NULL);
  g_autofree char *activity = bench_add (&wall->bench, "activity", "title", "Lunch", NULL);
  g_autofree char *lived = bench_add (&wall->bench, "placing", "activity", activity, "meeting", meeting, "view", "lived", "answer",
                                      "2", "face-down", "yes", "placed-on", "2026-11-22", NULL);
  g_autofree char *board = NULL;
  g_autofree char *words = NULL;
  g_autofree char *down = NULL;

  begin (wall);
  rungs_room_set_activity (wall->room, activity);
  rungs_room_set_meeting (wall->room, meeting);
  rungs_room_set_mode (wall->room, RUNGS_ROOM_CARD);
  words = read_wall (wall);
  g_assert_nonnull (strstr (words, "1 of 2"));
  g_assert_nonnull (strstr (words, "face down"));

  /* One of the two is missing: a clicker turns no card over. */
  rungs_show_press (wall->show, RUNGS_SHOWING_NEXT, 0);
  bench_settle (&wall->bench);
  down = bench_get (&wall->bench, "placing", lived, "face-down");
  g_assert_cmpstr (down, ==, "yes");

  board = bench_add (&wall->bench, "placing", "activity", activity, "meeting", meeting, "view", "board", "answer", "6", "face-down",
                     "yes", "placed-on", "2026-11-22", NULL);
  rungs_show_press (wall->show, RUNGS_SHOWING_NEXT, 0);
  bench_settle (&wall->bench);
  g_free (down);
  down = bench_get (&wall->bench, "placing", lived, "face-down");
  g_assert_cmpstr (down, !=, "yes");
  g_free (words);
  words = read_wall (wall);
  g_assert_null (strstr (words, "face down"));
  g_assert_nonnull (strstr (words, "You see this differently"));
  g_assert_cmpint (rungs_show_get_showing (wall->show)->step, ==, 1);
  /* Who does not see the wall hears what is seen there. */
  g_assert_cmpstr (rungs_room_get_said (wall->room), ==,
                   "Revealed: Lunch. People with lived experience: rung 2, Educating. The board: rung 6, Co-design.");

  /* One step of undo lays them down again. */
  bench_undo (&wall->bench);
  bench_settle (&wall->bench);
  g_free (words);
  words = read_wall (wall);
  g_assert_nonnull (strstr (words, "face down"));
  g_assert_cmpint (rungs_show_get_showing (wall->show)->step, ==, 0);
}

/* With one screen the wall is a window over the laptop's, which has the keyboard and would cover it. */
static void
test_practice (Wall          *wall,
               gconstpointer  data)
{
  g_autoptr (GListStore) screens = g_list_store_new (GDK_TYPE_MONITOR);
  GtkWidget *laptop = rungs_test_present (gtk_label_new ("The laptop"), 400, 300);
  RungsPresenter *presenter;
  GtkWidget *practice;

  begin (wall);
  presenter = rungs_presenter_new (GTK_WINDOW (laptop), wall->show, G_LIST_MODEL (screens));
  rungs_presenter_begin (presenter);
  practice = rungs_presenter_get_wall (presenter);
  rungs_test_until (rungs_test_is_mapped, practice);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (practice)) == GTK_WINDOW (laptop));
  g_object_unref (presenter);
  gtk_window_destroy (GTK_WINDOW (laptop));
  rungs_test_run_pending ();
}

/* Before a new round nobody reads on the wall where people stood in the round before. */
static void
test_new_round (Wall          *wall,
                gconstpointer  data)
{
  static const RungsRoomMode placing[] = { RUNGS_ROOM_CARD, RUNGS_ROOM_LIVE };
  g_autofree char *meeting = bench_add (&wall->bench, "meeting", "title", "Forum", NULL);
  g_autofree char *activity = bench_add (&wall->bench, "activity", "title", "Lunch", NULL);
  g_autofree char *lived = bench_add (&wall->bench, "placing", "activity", activity, "meeting", meeting, "view", "lived", "answer",
                                      "2", "people", "9", NULL);

  begin (wall);
  rungs_room_set_activity (wall->room, activity);
  for (gsize i = 0; i < G_N_ELEMENTS (placing); i++)
    {
      g_autofree char *new_round = NULL;
      g_autofree char *round = NULL;

      rungs_room_set_mode (wall->room, placing[i]);
      rungs_room_set_meeting (wall->room, NULL);
      new_round = read_wall (wall);
      g_assert_nonnull (strstr (new_round, "Lunch"));
      g_assert_null (strstr (new_round, "People with lived experience"));
      rungs_room_set_meeting (wall->room, meeting);
      round = read_wall (wall);
      g_assert_nonnull (strstr (round, "People with lived experience"));
    }
}

/* Work that the room does not look at is not on the wall either. */
static void
test_filter (Wall          *wall,
             gconstpointer  data)
{
  g_autofree char *one = bench_add (&wall->bench, "activity", "title", "Lunch", "level", "service", NULL);
  g_autofree char *other = bench_add (&wall->bench, "activity", "title", "Rent", "level", "strategy", NULL);
  g_autofree char *first = bench_add (&wall->bench, "placing", "activity", one, "view", "lived", "answer", "3", NULL);
  g_autofree char *second = bench_add (&wall->bench, "placing", "activity", other, "view", "lived", "answer", "6", NULL);
  RungsLadderFilter filter = { .level = "strategy" };
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  begin (wall);
  all = read_wall (wall);
  g_assert_nonnull (strstr (all, "Lunch"));
  g_assert_nonnull (strstr (all, "Rent"));
  rungs_room_set_filter (wall->room, &filter);
  some = read_wall (wall);
  g_assert_null (strstr (some, "Lunch"));
  g_assert_nonnull (strstr (some, "Rent"));
}

/* The room points where the wall points, and the other way round. */
static void
test_room_follows (Wall          *wall,
                   gconstpointer  data)
{
  begin (wall);
  rungs_room_set_mode (wall->room, RUNGS_ROOM_EXPLAIN);
  g_assert_cmpint (rungs_room_get_rung (wall->room), ==, 1);
  rungs_show_press (wall->show, RUNGS_SHOWING_RUNG, 5);
  g_assert_cmpint (rungs_room_get_rung (wall->room), ==, 5);
  rungs_room_set_rung (wall->room, 3);
  g_assert_cmpint (rungs_show_get_showing (wall->show)->rung, ==, 3);
}

static GtkWidget *
find_button (GtkWidget       *widget,
             RungsShowingKey  key,
             int              number)
{
  if (GTK_IS_BUTTON (widget) && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "key")) == (int) key &&
      GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "number")) == number)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, key, number);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Each key has a button on the console that does the same, large enough to press. */
static void
test_buttons (Wall          *wall,
              gconstpointer  data)
{
  static const struct
  {
    RungsShowingKey key;
    int number;
  } presses[] = {
    { RUNGS_SHOWING_NEXT, 0 },     { RUNGS_SHOWING_UP, 0 },      { RUNGS_SHOWING_BACK, 0 },     { RUNGS_SHOWING_RUNG, 6 },
    { RUNGS_SHOWING_DOWN, 0 },     { RUNGS_SHOWING_FREEZE, 0 },  { RUNGS_SHOWING_LAST, 0 },     { RUNGS_SHOWING_FREEZE, 0 },
    { RUNGS_SHOWING_TO_BLACK, 0 }, { RUNGS_SHOWING_NEXT, 0 },    { RUNGS_SHOWING_TO_WHITE, 0 }, { RUNGS_SHOWING_TO_WHITE, 0 },
    { RUNGS_SHOWING_KEYS, 0 },     { RUNGS_SHOWING_FIRST, 0 },   { RUNGS_SHOWING_KEYS, 0 },     { RUNGS_SHOWING_KEYS, 0 },
  };
  g_autoptr (GListStore) screens = g_list_store_new (GDK_TYPE_MONITOR);
  g_autoptr (RungsMonitors) monitors = rungs_monitors_new (G_LIST_MODEL (screens));
  g_autoptr (RungsRoom) room = NULL;
  g_autoptr (RungsShow) other = NULL;
  GtkWidget *console;
  GtkWidget *window;

  begin (wall);
  room = rungs_room_new (wall->bench.workbook);
  other = rungs_ladder_show_new (room);
  rungs_room_set_mode (room, RUNGS_ROOM_EXPLAIN);
  rungs_room_set_mode (wall->room, RUNGS_ROOM_EXPLAIN);
  console = rungs_console_new (wall->show, monitors);
  window = rungs_test_present (console, 360, 700);
  rungs_test_assert_names (console);
  for (gsize i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      GtkWidget *button = find_button (console, presses[i].key, presses[i].number);
      const RungsShowing *by_key;
      const RungsShowing *by_button;
      graphene_rect_t bounds;

      g_test_message ("press %zu", i);
      g_assert_nonnull (button);
      g_assert_true (gtk_widget_compute_bounds (button, button, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, 44.0);
      g_assert_cmpfloat (bounds.size.height, >=, 44.0);
      rungs_test_activate (button);
      rungs_show_press (other, presses[i].key, presses[i].number);
      by_key = rungs_show_get_showing (other);
      by_button = rungs_show_get_showing (wall->show);
      g_assert_cmpint (by_button->rung, ==, by_key->rung);
      g_assert_cmpint (by_button->cover, ==, by_key->cover);
      g_assert_cmpint (by_button->is_frozen, ==, by_key->is_frozen);
      g_assert_cmpint (by_button->shows_keys, ==, by_key->shows_keys);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  rungs_test_run_pending ();
}

static void
press_wall (Wall  *wall,
            guint  keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (wall->wall);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
    }
  g_assert_true (taken);
}

static void
reveal_by_key (Wall *wall)
{
  press_wall (wall, GDK_KEY_r);
}

static void
reveal_by_clicker (Wall *wall)
{
  press_wall (wall, GDK_KEY_Page_Down);
}

static void
reveal_by_button (Wall *wall)
{
  g_autoptr (GListStore) screens = g_list_store_new (GDK_TYPE_MONITOR);
  g_autoptr (RungsMonitors) monitors = rungs_monitors_new (G_LIST_MODEL (screens));
  GtkWidget *console = rungs_console_new (wall->show, monitors);
  GtkWidget *window = rungs_test_present (console, 360, 700);

  rungs_test_activate (find_button (console, RUNGS_SHOWING_REVEAL, 0));
  bench_settle (&wall->bench);
  gtk_window_destroy (GTK_WINDOW (window));
  rungs_test_run_pending ();
}

/* All that is kept of a round that was revealed in some way, without ids and times. */
static char *
reveal_some_way (void (*way) (Wall *wall))
{
  static const char *const fields[] = { "view", "answer", "face-down", "called", "placed-on" };
  Wall wall = { 0 };
  g_autofree char *meeting = NULL;
  g_autofree char *activity = NULL;
  g_autofree char *review = NULL;
  char *ids[2];
  GString *kept = g_string_new (NULL);

  set_up (&wall, NULL);
  meeting = bench_add (&wall.bench, "meeting", "title", "Forum", "views", "lived,board", NULL);
  activity = bench_add (&wall.bench, "activity", "title", "Lunch", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = bench_add (&wall.bench, "placing", "activity", activity, "meeting", meeting, "view", i == 0 ? "lived" : "board",
                        "answer", i == 0 ? "2" : "depends", "face-down", "yes", "placed-on", "2026-11-22", NULL);
  begin (&wall);
  rungs_room_set_activity (wall.room, activity);
  rungs_room_set_meeting (wall.room, meeting);
  rungs_room_set_mode (wall.room, RUNGS_ROOM_CARD);
  way (&wall);
  bench_settle (&wall.bench);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
        {
          g_autofree char *value = bench_get (&wall.bench, "placing", ids[i], fields[f]);

          g_string_append_printf (kept, "%s=%s ", fields[f], value != NULL ? value : "");
        }
      g_free (ids[i]);
    }
  review = bench_get (&wall.bench, "activity", activity, "review-on");
  g_string_append (kept, review);
  tear_down (&wall, NULL);
  return g_string_free (kept, FALSE);
}

/* A round is revealed by a key at the wall, by a clicker and by the console's button: the same is kept. */
static void
test_reveal_each_way (void)
{
  g_autofree char *by_key = reveal_some_way (reveal_by_key);
  g_autofree char *by_clicker = reveal_some_way (reveal_by_clicker);
  g_autofree char *by_button = reveal_some_way (reveal_by_button);

  g_assert_nonnull (strstr (by_key, "answer=2 face-down= "));
  g_assert_cmpstr (by_clicker, ==, by_key);
  g_assert_cmpstr (by_button, ==, by_key);
}

static void
test_notes (Wall          *wall,
            gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&wall->bench, "meeting", "title", "Forum", NULL);
  g_autoptr (GListStore) screens = g_list_store_new (GDK_TYPE_MONITOR);
  g_autoptr (RungsMonitors) monitors = rungs_monitors_new (G_LIST_MODEL (screens));
  g_autofree char *notes = NULL;
  g_autofree char *words = NULL;
  GtkWidget *console;
  GtkWidget *window;
  GtkWidget *text;

  begin (wall);
  console = rungs_console_new (wall->show, monitors);
  window = rungs_test_present (console, 360, 1400);
  g_assert_null (rungs_test_find (console, GTK_TYPE_TEXT_VIEW, NULL));
  rungs_room_set_meeting (wall->room, meeting);
  rungs_test_run_pending ();
  text = inside (console, GTK_TYPE_TEXT_VIEW, 0);
  g_assert_nonnull (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), MARKER " said so", -1);
  rungs_console_flush (RUNGS_CONSOLE (console));
  bench_settle (&wall->bench);
  notes = bench_get (&wall->bench, "meeting", meeting, "notes");
  g_assert_cmpstr (notes, ==, MARKER " said so");
  words = read_wall (wall);
  g_assert_null (strstr (words, MARKER));
  gtk_window_destroy (GTK_WINDOW (window));
  rungs_test_run_pending ();
}

static void
test_console_says (Wall          *wall,
                   gconstpointer  data)
{
  g_autoptr (GListStore) screens = g_list_store_new (GDK_TYPE_MONITOR);
  g_autoptr (RungsMonitors) monitors = rungs_monitors_new (G_LIST_MODEL (screens));
  GString *heard = g_string_new (NULL);
  GtkWidget *console;
  GtkWidget *window;

  begin (wall);
  rungs_room_set_mode (wall->room, RUNGS_ROOM_EXPLAIN);
  console = rungs_console_new (wall->show, monitors);
  window = rungs_test_present (console, 360, 700);
  rungs_test_listen (console, heard);
  g_assert_nonnull (strstr (heard->str, "Rung 1, Coercion: What it means"));
  g_assert_nonnull (strstr (heard->str, "0 minutes gone"));
  g_assert_nonnull (strstr (heard->str, "Nothing is held back."));
  rungs_console_set_wall (RUNGS_CONSOLE (console), RUNGS_CONSOLE_WALL_GONE);
  g_string_truncate (heard, 0);
  rungs_test_listen (console, heard);
  g_assert_nonnull (strstr (heard->str, "screen is gone"));
  g_assert_nonnull (rungs_test_find (console, GTK_TYPE_BUTTON, "Show it in a window here"));
  g_string_free (heard, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  rungs_test_run_pending ();
}

static void
test_time_words (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 14, 5, 0);
  g_autofree char *one = rungs_console_time_words (now, 1);
  g_autofree char *many = rungs_console_time_words (now, 59);
  g_autofree char *hours = rungs_console_time_words (now, 125);

  g_assert_cmpstr (one, ==, "14:05, 1 minute gone");
  g_assert_cmpstr (many, ==, "14:05, 59 minutes gone");
  g_assert_cmpstr (hours, ==, "14:05, 2 h 5 min gone");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, begin_with, function) g_test_add ("/wall-show/" path, Wall, NULL, begin_with, function, tear_down)
  ADD ("marker", set_up_example, test_marker);
  ADD ("is-heard", set_up, test_is_heard);
  ADD ("names", set_up, test_names);
  ADD ("enquiry", set_up, test_enquiry);
  ADD ("live", set_up, test_live);
  ADD ("time", set_up, test_time);
  ADD ("frozen", set_up, test_frozen);
  ADD ("covered", set_up, test_covered);
  ADD ("reveal", set_up, test_reveal);
  ADD ("practice", set_up, test_practice);
  ADD ("new-round", set_up, test_new_round);
  ADD ("filter", set_up, test_filter);
  ADD ("room-follows", set_up, test_room_follows);
  ADD ("buttons", set_up, test_buttons);
  ADD ("notes", set_up, test_notes);
  ADD ("console-says", set_up, test_console_says);
#undef ADD
  g_test_add_func ("/wall-show/reveal-each-way", test_reveal_each_way);
  g_test_add_func ("/wall-show/time-words", test_time_words);

  return g_test_run ();
}
