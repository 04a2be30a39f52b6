/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-show.c: a story is shown to a room, to those the person said yes to and only as long as they do; the wall has its
 * agreed words, large, and nothing else of it.
 */
#include "config.h"

#include <string.h>

#include "dates.h"
#include "printing.h"
#include "stories/show-asking.h"
#include "stories/stories-page.h"
#include "stories/story-show.h"
#include "story-gate.h"
#include "wall.h"
#include "wall/console.h"
#include "wall/presenting.h"
#include "wall/wall-view.h"
#include "wall/wall-window.h"
#include "workbook-support.h"

#define PARTNER "The Lantern"
#define MARKER "Quokka"

typedef struct
{
  Bench bench;
  char *story;
  char *consent;
  char *today;
  char *yesterday;
  GtkWidget *page;
  GtkWidget *window;
} Showing;

/* Agreed, checked and ready, with a yes for one partner, at meetings. */
static void
set_up (Showing       *showing,
        gconstpointer  data)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *given = NULL;
  g_autofree char *ends = NULL;

  bench_set_up (&showing->bench);
  showing->today = rungs_date_today (now);
  showing->yesterday = rungs_date_add_days (showing->today, -1);
  given = rungs_date_add_months (showing->today, -1);
  ends = rungs_date_add_months (showing->today, 6);
  showing->story = bench_add (&showing->bench, "case-study", "title", "A room with a lock", "situation", "I slept where I could.",
                              "own-words", "It worked every time.", "state", "ready", "version", "2", "second-reader", "Robin",
                              NULL);
  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (bench_add (&showing->bench, "identity-check", "case-study", showing->story, "item", items[i].token, "answer", "fine",
                       NULL));
  showing->consent = bench_add (&showing->bench, "consent", "case-study", showing->story, "scope", "partner", "partners", PARTNER,
                                "channels", "meeting", "naming", "none", "quotes", "yes", "given", "written", "given-on", given,
                                "ends-on", ends, NULL);
  showing->page = rungs_stories_page_new (showing->bench.workbook);
  showing->window = rungs_test_present (showing->page, 1100, 700);
  g_assert_true (rungs_page_show_record (RUNGS_PAGE (showing->page), rungs_kind_find ("case-study"), showing->story));
  rungs_test_run_pending ();
}

static void
tear_down (Showing       *showing,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (showing->window));
  rungs_test_run_pending ();
  g_free (showing->story);
  g_free (showing->consent);
  g_free (showing->today);
  g_free (showing->yesterday);
  bench_tear_down (&showing->bench);
}

/* ---- what a person does and meets */

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (window), type) ? window : rungs_test_find (window, type, NULL);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return !rungs_show_asking_is_busy (data);
}

static GtkWidget *
ask (Showing *showing)
{
  GtkWidget *asking;

  g_assert_null (rungs_stories_page_present (RUNGS_STORIES_PAGE (showing->page)));
  asking = find_window (RUNGS_TYPE_SHOW_ASKING);
  g_assert_nonnull (asking);
  rungs_test_until (is_asked, asking);
  return asking;
}

static void
choose_audience (GtkWidget *asking,
                 guint      nth)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rungs_test_find (asking, GTK_TYPE_DROP_DOWN, "Who is it for?")), nth);
  rungs_test_until (is_asked, asking);
}

static GtkWidget *
find_begin (GtkWidget *asking)
{
  GtkWidget *begin = rungs_test_find (asking, GTK_TYPE_BUTTON, "Show it to the room");

  g_assert_nonnull (begin);
  return begin;
}

static RungsShow *
get_show (Showing *showing)
{
  return rungs_presenting_get_show (RUNGS_PRESENTING (rungs_test_find (showing->page, RUNGS_TYPE_PRESENTING, NULL)));
}

static gboolean
is_on (gpointer data)
{
  RungsShow *show = get_show (data);

  return show != NULL && !rungs_story_show_is_busy (RUNGS_STORY_SHOW (show)) && find_window (RUNGS_TYPE_WALL_WINDOW) != NULL &&
         gtk_widget_get_mapped (find_window (RUNGS_TYPE_WALL_WINDOW));
}

/* To the partner, until the pages are on the wall. */
static void
begin (Showing *showing)
{
  GtkWidget *asking = ask (showing);

  choose_audience (asking, 1);
  rungs_test_activate (rungs_test_find (asking, GTK_TYPE_BUTTON, PARTNER));
  rungs_test_until (is_asked, asking);
  rungs_test_activate (find_begin (asking));
  rungs_test_until (is_on, showing);
  rungs_test_run_pending ();
  rungs_test_until (is_on, showing);
}

static void
leave (Showing *showing)
{
  /* The first takes the list of keys away, where that is seen. */
  if (rungs_show_get_showing (get_show (showing))->shows_keys)
    rungs_show_press (get_show (showing), RUNGS_SHOWING_LEAVE, 0);
  rungs_show_press (get_show (showing), RUNGS_SHOWING_LEAVE, 0);
  rungs_test_run_pending ();
  g_assert_null (get_show (showing));
}

/* All that can be read on the wall now. */
static char *
read_wall (Showing *showing)
{
  GString *heard = g_string_new (NULL);
  g_autofree char *seen = rungs_wall_view_sheet_words (rungs_show_get_wall_sheet (get_show (showing)));

  rungs_test_listen (find_window (RUNGS_TYPE_WALL_WINDOW), heard);
  if (rungs_show_get_cover (get_show (showing)) == RUNGS_SHOWING_OPEN)
    g_string_append (heard, seen);
  return g_string_free (heard, FALSE);
}

static void
assert_wall (Showing    *showing,
             const char *words,
             gboolean    is_there)
{
  g_autofree char *read = read_wall (showing);

  if ((strstr (read, words) != NULL) != is_there)
    g_error ("“%s” %s the wall: %s", words, is_there ? "is not on" : "is on", read);
}

static char *
read_console (Showing *showing)
{
  GString *heard = g_string_new (NULL);

  rungs_test_listen (find_window (RUNGS_TYPE_CONSOLE), heard);
  return g_string_free (heard, FALSE);
}

static void
assert_console (Showing    *showing,
                const char *words)
{
  g_autofree char *read = read_console (showing);

  if (strstr (read, words) == NULL)
    g_error ("“%s” is not on the console: %s", words, read);
}

static GPtrArray *
list_uses (Showing *showing)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("use"));

  return rungs_workbook_list (showing->bench.workbook, query, 0, 100, NULL);
}

/* Something happens to the story while it is shown. */
static void
change (Showing    *showing,
        const char *kind,
        const char *field,
        const char *value)
{
  bench_set (&showing->bench, kind, g_str_equal (kind, "consent") ? showing->consent : showing->story, field, value);
  bench_settle (&showing->bench);
  rungs_test_run_pending ();
}

/* ---- before it is shown */

static void
test_nothing_chosen (Showing       *showing,
                     gconstpointer  data)
{
  GtkWidget *page = rungs_stories_page_new (showing->bench.workbook);
  GtkWidget *window = rungs_test_present (page, 1100, 700);

  g_assert_nonnull (rungs_stories_page_present (RUNGS_STORIES_PAGE (page)));
  g_assert_null (find_window (RUNGS_TYPE_SHOW_ASKING));
  gtk_window_destroy (GTK_WINDOW (window));
  rungs_test_run_pending ();
}

/* Where the person did not say yes, it says what is missing and how to ask, and nothing goes past that. */
static void
test_refused (Showing       *showing,
              gconstpointer  data)
{
  GtkWidget *asking = ask (showing);
  g_autoptr (GPtrArray) uses = NULL;
  g_autofree char *why = NULL;
  GString *heard = g_string_new (NULL);

  rungs_test_assert_names (asking);
  choose_audience (asking, 2);
  g_assert_false (gtk_widget_is_sensitive (find_begin (asking)));
  why = rungs_test_description (find_begin (asking));
  rungs_test_listen (asking, heard);
  g_assert_nonnull (strstr (heard->str, "This cannot be shown yet"));
  g_assert_nonnull (strstr (why, "."));
  g_assert_nonnull (rungs_test_find (asking, GTK_TYPE_BUTTON, "Ask about this"));
  g_assert_nonnull (rungs_test_find (asking, GTK_TYPE_BUTTON, "form to ask"));
  uses = list_uses (showing);
  g_assert_cmpuint (uses->len, ==, 0);
  g_assert_null (get_show (showing));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (asking)));
  g_string_free (heard, TRUE);
}

/* What the gate says of a print for a meeting, by window or command line, it says of the wall. */
static void
test_same_answer (Showing       *showing,
                  gconstpointer  data)
{
  static const struct
  {
    const char *about;
    const char *kind;
    const char *field;
    const char *value; /* "today" and "yesterday" are days */
    guint audience;
    const char *partner;
    gboolean is_open;
  } rows[] = {
    { "the partner that was named", NULL, NULL, NULL, 1, PARTNER, TRUE },
    { "another partner", NULL, NULL, NULL, 1, "The Anchor", FALSE },
    { "a partner without a name", NULL, NULL, NULL, 1, "", FALSE },
    { "inside", NULL, NULL, NULL, 0, NULL, TRUE },
    { "everybody", NULL, NULL, NULL, 2, NULL, FALSE },
    { "no yes for meetings", "consent", "channels", "printed", 0, NULL, FALSE },
    { "to be asked each time", "consent", "ask-each", "meeting", 0, NULL, FALSE },
    { "the last day", "consent", "ends-on", "today", 0, NULL, TRUE },
    { "ended", "consent", "ends-on", "yesterday", 0, NULL, FALSE },
    { "not yet", "consent", "given-on", "today", 0, NULL, TRUE },
    { "the yes was taken back", "consent", "withdrawn-on", "today", 0, NULL, FALSE },
    { "no quotes", "consent", "quotes", "no", 0, NULL, FALSE },
    { "a topic nobody asked about", "case-study", "topics", "health", 0, NULL, FALSE },
    { "it rests", "case-study", "state", "resting", 0, NULL, FALSE },
    { "taken back", "case-study", "state", "withdrawn", 0, NULL, FALSE },
    { "put away", "case-study", "archived", "yes", 0, NULL, FALSE },
    { "other words", "case-study", "situation", "I slept outside.", 0, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME + rows[i].audience;
      const char *partner = rows[i].partner != NULL && *rows[i].partner != '\0' ? rows[i].partner : NULL;
      const RungsStoryUse use = { .audience = audience, .channel = "meeting", .held_by = partner, .today = showing->today };
      const RungsPrintUse print = { .audience = audience, .channel = "meeting", .held_by = partner, .today = showing->today };
      g_autoptr (RungsRecord) story = NULL;
      g_autoptr (RungsGateAnswer) answer = NULL;
      g_autoptr (RungsPaper) paper = NULL;
      GtkWidget *asking;

      g_test_message ("%s", rows[i].about);
      if (rows[i].kind != NULL && g_str_equal (rows[i].field, "archived"))
        {
          RungsEdits *edits = rungs_edits_new ("Put away");

          rungs_edits_archive (edits, rungs_kind_find ("case-study"), showing->story, TRUE);
          rungs_workbook_write (showing->bench.workbook, edits, NULL, NULL);
        }
      else if (rows[i].kind != NULL)
        {
          change (showing, rows[i].kind, rows[i].field,
                  g_str_equal (rows[i].value, "today") ? showing->today
                                                       : g_str_equal (rows[i].value, "yesterday") ? showing->yesterday : rows[i].value);
        }
      story = rungs_workbook_read (showing->bench.workbook, rungs_kind_find ("case-study"), showing->story, NULL);
      answer = rungs_story_gate_ask (showing->bench.workbook, story, &use, NULL);
      paper = rungs_print_make (rungs_print_find ("case-study"), showing->bench.workbook, showing->story, &print, NULL);
      asking = ask (showing);
      choose_audience (asking, rows[i].audience);
      if (rows[i].partner != NULL)
        {
          gtk_editable_set_text (GTK_EDITABLE (rungs_test_find (asking, GTK_TYPE_ENTRY, "Which organisation is in the room?")),
                                 rows[i].partner);
          rungs_test_until (is_asked, asking);
        }
      g_assert_cmpint (rungs_gate_is_open (answer), ==, rows[i].is_open);
      g_assert_cmpint (paper != NULL, ==, rows[i].is_open);
      g_assert_cmpint (gtk_widget_is_sensitive (find_begin (asking)), ==, rows[i].is_open);
      gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (asking)));
      rungs_test_run_pending ();
      if (rows[i].kind != NULL)
        bench_undo (&showing->bench);
      bench_settle (&showing->bench);
    }
}

/* ---- the show */

static void
test_shown (Showing       *showing,
            gconstpointer  data)
{
  static const char *const fields[][2] = { { "audience", "partner" }, { "channel", "meeting" }, { "version", "2" },
                                           { "copies", NULL }, { "held-by", NULL }, { "note", "Shown to: " PARTNER } };
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) another = NULL;

  begin (showing);
  assert_wall (showing, "A room with a lock", TRUE);
  assert_wall (showing, "I slept where I could.", TRUE);
  assert_wall (showing, "Version 2. For: ", TRUE);
  assert_wall (showing, PARTNER, TRUE);
  assert_console (showing, "A room with a lock: page 1 of ");
  assert_console (showing, "I slept where I could.");
  g_assert_null (rungs_test_find (find_window (RUNGS_TYPE_CONSOLE), GTK_TYPE_BUTTON, "One rung up"));
  rungs_test_assert_names (find_window (RUNGS_TYPE_CONSOLE));

  uses = list_uses (showing);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (rungs_record_get (uses->pdata[0], "on"), ==, showing->today);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (rungs_record_get (uses->pdata[0], fields[i][0]), ==, fields[i][1]);

  /* Asked for again it goes on, and is written down once. */
  g_assert_null (rungs_stories_page_present (RUNGS_STORIES_PAGE (showing->page)));
  g_assert_null (find_window (RUNGS_TYPE_SHOW_ASKING));
  rungs_show_press (get_show (showing), RUNGS_SHOWING_NEXT, 0);
  again = list_uses (showing);
  g_assert_cmpuint (again->len, ==, 1);
  leave (showing);
  g_assert_null (find_window (RUNGS_TYPE_WALL_WINDOW));
  begin (showing);
  another = list_uses (showing);
  g_assert_cmpuint (another->len, ==, 2);
  leave (showing);
}

static void
check_texts (RungsWallSheet *sheet)
{
  const GPtrArray *texts = rungs_wall_sheet_texts (sheet);

  for (guint i = 0; i < texts->len; i++)
    {
      const RungsWallText *text = texts->pdata[i];

      g_assert_cmpfloat (text->size, >=, rungs_wall_sheet_height (sheet) / RUNGS_WALL_LEAST_TEXT);
      g_assert_cmpfloat (rungs_colour_contrast (&text->ink, &text->paper), >=, 7.0);
    }
}

static void
agree (Showing *showing)
{
  static const char *const states[] = { "agreed", "checked", "ready" };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    change (showing, "case-study", "state", states[i]);
}

/* A story of many pages: each word of it is on the wall, and each key goes where it says. */
static void
test_long (Showing       *showing,
           gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RungsShow *show;
  guint n_pages = 1;
  guint word = 0;

  for (guint i = 0; i < 1800; i++)
    g_string_append_printf (text, "word%u%s", i, i % 60 == 59 ? ".\n\n" : " ");
  change (showing, "case-study", "tried", g_strchomp (text->str));
  agree (showing);
  begin (showing);
  show = get_show (showing);
  for (;;)
    {
      g_autofree char *words = read_wall (showing);
      g_autofree char *page = g_strdup_printf ("page %u of ", n_pages);
      const int step = rungs_show_get_showing (show)->step;
      const char *rest = words;

      assert_console (showing, page);
      check_texts (rungs_show_get_wall_sheet (show));
      for (;; word++)
        {
          g_autofree char *one = g_strdup_printf ("word%u", word);
          const char *found = strstr (rest, one);

          if (found == NULL)
            break;
          rest = found;
        }
      g_assert_true (rungs_show_press (show, RUNGS_SHOWING_NEXT, 0));
      if (rungs_show_get_showing (show)->step == step)
        break;
      n_pages++;
    }
  g_assert_cmpuint (word, ==, 1800);
  g_assert_cmpuint (n_pages, >=, 20);
  g_assert_null (rungs_show_get_next_sheet (show));
  rungs_show_press (show, RUNGS_SHOWING_FIRST, 0);
  g_assert_cmpint (rungs_show_get_showing (show)->step, ==, 0);
  rungs_show_press (show, RUNGS_SHOWING_LAST, 0);
  g_assert_cmpint (rungs_show_get_showing (show)->step, ==, (int) n_pages - 1);
  rungs_show_press (show, RUNGS_SHOWING_BACK, 0);
  g_assert_cmpint (rungs_show_get_showing (show)->step, ==, (int) n_pages - 2);
  g_assert_false (rungs_show_press (show, RUNGS_SHOWING_UP, 0));
  g_assert_false (rungs_show_press (show, RUNGS_SHOWING_RUNG, 3));
  g_assert_false (rungs_show_press (show, RUNGS_SHOWING_REVEAL, 0));
  g_assert_cmpint (rungs_show_get_showing (show)->step, ==, (int) n_pages - 2);

  /* Another wall, another shape of page: about as far on. */
  {
    const RungsWallSheetOptions wall = { .width = 1024.0, .height = 768.0, .dark = TRUE };

    rungs_show_set_wall (show, &wall);
    rungs_test_until (is_on, showing);
    g_assert_cmpint (rungs_show_get_showing (show)->step, >=, (int) n_pages - 4);
    check_texts (rungs_show_get_wall_sheet (show));
  }
  rungs_show_press (show, RUNGS_SHOWING_KEYS, 0);
  assert_wall (showing, "Page Down, Right or Space", TRUE);
  assert_wall (showing, "One rung up", FALSE);
  leave (showing);
}

/* ---- while it is shown */

/* What may happen meanwhile: the wall is black at once, frozen or not, and the laptop says why. */
static void
test_meanwhile (Showing       *showing,
                gconstpointer  data)
{
  static const struct
  {
    const char *about;
    const char *kind;
    const char *field;
    const char *value;
    const char *says;
  } rows[] = {
    { "the yes was taken back", "consent", "withdrawn-on", "today", "back" },
    { "the yes ended", "consent", "ends-on", "yesterday", "ended" },
    { "no more meetings", "consent", "channels", "printed", "meeting" },
    { "the story was taken back", "case-study", "state", "withdrawn", "back" },
    { "other words", "case-study", "situation", "I slept in " MARKER ".", "read" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows) * 2; i++)
    {
      const gboolean is_frozen = i % 2 == 1;
      const gsize row = i / 2;

      g_test_message ("%s%s", rows[row].about, is_frozen ? ", frozen" : "");
      begin (showing);
      if (is_frozen)
        rungs_show_press (get_show (showing), RUNGS_SHOWING_FREEZE, 0);
      assert_wall (showing, "I slept where I could.", TRUE);
      change (showing, rows[row].kind, rows[row].field,
              g_str_equal (rows[row].value, "today") ? showing->today
                                                     : g_str_equal (rows[row].value, "yesterday") ? showing->yesterday : rows[row].value);
      assert_wall (showing, "I slept", FALSE);
      assert_wall (showing, MARKER, FALSE);
      assert_wall (showing, "The wall is black.", TRUE);
      assert_console (showing, rows[row].says);
      /* No key brings it back, nor does it come back by itself. */
      for (RungsShowingKey key = RUNGS_SHOWING_NEXT; key <= RUNGS_SHOWING_KEYS; key++)
        {
          rungs_show_press (get_show (showing), key, 1);
          assert_wall (showing, "I slept", FALSE);
          assert_wall (showing, MARKER, FALSE);
        }
      bench_undo (&showing->bench);
      bench_settle (&showing->bench);
      rungs_test_run_pending ();
      assert_wall (showing, "I slept", FALSE);
      leave (showing);
      /* What was undone may be shown again. */
      begin (showing);
      assert_wall (showing, "I slept where I could.", TRUE);
      leave (showing);
    }
}

/* A yes that was taken back by mistake: who shows the story presses a key, and it is there again. */
static void
test_back_again (Showing       *showing,
                 gconstpointer  data)
{
  begin (showing);
  change (showing, "consent", "withdrawn-on", showing->today);
  assert_wall (showing, "I slept", FALSE);
  bench_undo (&showing->bench);
  bench_settle (&showing->bench);
  assert_wall (showing, "I slept", FALSE);
  rungs_show_press (get_show (showing), RUNGS_SHOWING_FIRST, 0);
  assert_wall (showing, "I slept where I could.", TRUE);
  leave (showing);
}

/* Pause hides it, on the wall too. */
static void
test_paused (Showing       *showing,
             gconstpointer  data)
{
  begin (showing);
  rungs_show_set_paused (get_show (showing), TRUE);
  assert_wall (showing, "I slept", FALSE);
  assert_wall (showing, "Paused", TRUE);
  /* What is shut meanwhile stays shut. */
  change (showing, "consent", "withdrawn-on", showing->today);
  rungs_show_set_paused (get_show (showing), FALSE);
  assert_wall (showing, "I slept", FALSE);
  leave (showing);
}

/* Everything of the story and of what belongs to it that is not for the wall says the marker, and so does a part of it that the
 * person did not agree to yet. */
static void
test_marker (Showing       *showing,
             gconstpointer  data)
{
  static const char *const kinds[] = { "case-study", "consent", "identity-check" };
  guint n_marked = 0;

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kinds[k]));
      g_autoptr (GPtrArray) records = rungs_workbook_list (showing->bench.workbook, query, 0, 100, NULL);

      for (const RungsField *field = rungs_kind_find (kinds[k])->fields; field->name != NULL; field++)
        {
          /* The partner has to be one that was named. */
          if (rungs_wall_allows (kinds[k], field->name) || strcmp (field->name, "partners") == 0 ||
              (field->type != RUNGS_FIELD_TEXT && field->type != RUNGS_FIELD_LONG_TEXT))
            continue;
          for (guint i = 0; i < records->len; i++)
            {
              g_autofree char *words = g_strdup_printf (MARKER " %s", field->name);

              bench_set (&showing->bench, kinds[k], rungs_record_id (records->pdata[i]), field->name, words);
            }
          n_marked++;
        }
    }
  g_assert_cmpuint (n_marked, >=, 10);
  agree (showing);
  begin (showing);
  for (guint i = 0; i < 10; i++)
    {
      assert_wall (showing, MARKER, FALSE);
      rungs_show_press (get_show (showing), RUNGS_SHOWING_NEXT, 0);
    }
  rungs_show_press (get_show (showing), RUNGS_SHOWING_FIRST, 0);
  assert_wall (showing, "I slept where I could.", TRUE);
  change (showing, "case-study", "learning", MARKER);
  assert_wall (showing, MARKER, FALSE);
  leave (showing);
}

/* The notes of the meeting stand beside it, on the laptop alone. */
static void
test_notes (Showing       *showing,
            gconstpointer  data)
{
  g_autofree char *meeting = bench_add (&showing->bench, "meeting", "title", "Forum", "held-on", showing->today, "notes",
                                        MARKER " said so", NULL);

  begin (showing);
  g_assert_cmpstr (rungs_show_get_meeting (get_show (showing)), ==, meeting);
  g_assert_nonnull (rungs_test_find (find_window (RUNGS_TYPE_CONSOLE), GTK_TYPE_TEXT_VIEW, NULL));
  assert_wall (showing, MARKER, FALSE);
  leave (showing);
}

#define ADD(name, func) g_test_add ("/story-show/" name, Showing, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("nothing-chosen", test_nothing_chosen);
  ADD ("refused", test_refused);
  ADD ("same-answer", test_same_answer);
  ADD ("shown", test_shown);
  ADD ("long", test_long);
  ADD ("meanwhile", test_meanwhile);
  ADD ("back-again", test_back_again);
  ADD ("paused", test_paused);
  ADD ("marker", test_marker);
  ADD ("notes", test_notes);

  return g_test_run ();
}
