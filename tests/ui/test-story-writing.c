/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story-writing.c: a story is written section by section, kept as it is typed, counted, and hinted at where somebody wants it.
 */
#include "config.h"

#include "records/long-text-field.h"
#include "stories/section-foot.h"
#include "stories/stories-page.h"
#include "stories/story-writing.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  GSimpleAction *plain_hints;
  GtkWidget *window;
  RungsPage *page;
  char *story;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GSimpleActionGroup) settings = g_simple_action_group_new ();

  bench_set_up (&f->bench);
  f->story = bench_add (&f->bench, "case-study", "title", "A key", "situation", "I had a tent.", "state",
                        data != NULL ? data : "draft", NULL);
  f->page = RUNGS_PAGE (rungs_stories_page_new (f->bench.workbook));
  /* As the window does with what it remembers. */
  f->plain_hints = g_simple_action_new_stateful ("plain-hints", NULL, g_variant_new_boolean (TRUE));
  g_action_map_add_action (G_ACTION_MAP (settings), G_ACTION (f->plain_hints));
  f->window = rungs_test_present (GTK_WIDGET (f->page), 1100, 700);
  gtk_widget_insert_action_group (f->window, "settings", G_ACTION_GROUP (settings));
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("case-study"), f->story));
  rungs_page_show_side (f->page, "write");
  rungs_test_run_pending ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  bench_tear_down (&f->bench);
  g_clear_object (&f->plain_hints);
  g_free (f->story);
}

static GtkWidget *
side (Fixture *f)
{
  return rungs_test_find (f->window, RUNGS_TYPE_STORY_WRITING, NULL);
}

static GtkWidget *
row (Fixture    *f,
     const char *section)
{
  return GTK_WIDGET (rungs_story_writing_get_row (RUNGS_STORY_WRITING (side (f)), section));
}

static GtkTextView *
view (Fixture    *f,
      const char *section)
{
  return rungs_long_text_field_get_view (RUNGS_LONG_TEXT_FIELD (row (f, section)));
}

/* What is typed is looked at once its writer rests. */
typedef struct
{
  GtkWidget *root;
  GType type;
  const char *name;
} Sought;

static gboolean
is_there (gpointer data)
{
  const Sought *sought = data;

  return rungs_test_find (sought->root, sought->type, sought->name) != NULL;
}

static gboolean
is_not_there (gpointer data)
{
  return !is_there (data);
}

static GtkWidget *
wait_for (GtkWidget  *root,
          GType       type,
          const char *name)
{
  Sought sought = { root, type, name };

  rungs_test_until (is_there, &sought);
  return rungs_test_find (root, type, name);
}

static gboolean
has_mark (Fixture    *f,
          const char *section,
          const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view (f, section));
  GtkTextIter at, found, end;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_start_iter (buffer, &at);
  g_assert_true (gtk_text_iter_forward_search (&at, words, GTK_TEXT_SEARCH_TEXT_ONLY, &found, &end, NULL));
  tags = gtk_text_iter_get_tags (&found);
  return tags != NULL;
}

static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *kept = NULL;

  wait_for (f->window, GTK_TYPE_LABEL, "4 words in all");
  wait_for (row (f, "situation"), GTK_TYPE_LABEL, "4 words");
  type_into (row (f, "tried"), "They gave me a list of numbers.");
  rungs_page_flush (f->page);
  bench_settle (&f->bench);
  kept = bench_get (&f->bench, "case-study", f->story, "tried");
  g_assert_cmpstr (kept, ==, "They gave me a list of numbers.");
  wait_for (f->window, GTK_TYPE_LABEL, "11 words in all");
  wait_for (row (f, "tried"), GTK_TYPE_LABEL, "7 words");
  rungs_test_assert_names (f->window);
}

static void
test_hints (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *tried = row (f, "tried");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view (f, "tried"));
  GtkTextIter start, end;
  GtkWidget *expander;
  g_autofree char *chosen = NULL;
  Sought gone = { tried, GTK_TYPE_EXPANDER, NULL };

  type_into (tried, "Ünder a bridge. The stakeholders said he was hard to reach.");
  expander = wait_for (tried, GTK_TYPE_EXPANDER, NULL);
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (expander)), ==, "2 hints on plain words");
  g_assert_true (has_mark (f, "tried", "stakeholders"));
  g_assert_true (has_mark (f, "tried", "hard to reach"));
  g_assert_false (has_mark (f, "tried", "bridge"));
  /* They are there for who wants them. */
  g_assert_null (rungs_test_find (tried, GTK_TYPE_BUTTON, "hard to reach"));

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  rungs_test_run_pending ();
  rungs_test_assert_names (f->window);
  rungs_test_activate (wait_for (tried, GTK_TYPE_BUTTON, "“hard to reach”: This can make somebody feel small."));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == GTK_WIDGET (view (f, "tried")));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  chosen = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (chosen, ==, "hard to reach");

  /* What was put right is not told of any more. */
  type_into (tried, "Under a bridge.");
  rungs_test_until (is_not_there, &gone);
}

static void
test_a_long_sentence (Fixture       *f,
                      gconstpointer  data)
{
  GtkWidget *tried = row (f, "tried");
  GtkWidget *expander;

  type_into (tried, "One two three four five six seven eight nine ten and one two three four five six seven eight nine ten.");
  expander = wait_for (tried, GTK_TYPE_EXPANDER, NULL);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  rungs_test_run_pending ();
  g_assert_nonnull (wait_for (tried, GTK_TYPE_BUTTON, "“One two three four five six seven eight…”: This sentence has 21 words."));
  /* Half the text would be underlined. */
  g_assert_false (has_mark (f, "tried", "One"));
}

static void
test_hints_off (Fixture       *f,
                gconstpointer  data)
{
  GtkWidget *tried = row (f, "tried");
  GtkWidget *check = rungs_test_find (f->window, GTK_TYPE_CHECK_BUTTON, "Hints on plain words");

  type_into (tried, "He was hard to reach.");
  wait_for (tried, GTK_TYPE_EXPANDER, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_action_activate (G_ACTION (f->plain_hints), NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_null (rungs_test_find (tried, GTK_TYPE_EXPANDER, NULL));
  g_assert_false (has_mark (f, "tried", "hard to reach"));
  wait_for (tried, GTK_TYPE_LABEL, "5 words");
}

/* Their own words stay as they said them: nobody hints, and nothing looks at the spelling. */
static void
test_own_words (Fixture       *f,
                gconstpointer  data)
{
  GtkWidget *own = row (f, "own-words");

  type_into (own, "they said i was hard to reach, i was stood there the whole time");
  wait_for (own, GTK_TYPE_LABEL, "14 words");
  g_assert_null (rungs_test_find (own, GTK_TYPE_EXPANDER, NULL));
  g_assert_false (has_mark (f, "own-words", "hard to reach"));
  g_assert_true (gtk_text_view_get_input_hints (view (f, "own-words")) & GTK_INPUT_HINT_NO_SPELLCHECK);
  g_assert_true (gtk_text_view_get_input_hints (view (f, "tried")) & GTK_INPUT_HINT_SPELLCHECK);
  g_assert_true (gtk_widget_has_css_class (own, "own-words"));
  g_assert_nonnull (rungs_test_find (own, GTK_TYPE_LABEL, "Just as they said it."));
}

/* Far down nobody sees the strip: it is said where they write that what was agreed is kept. */
static void
test_a_word_changes (Fixture       *f,
                     gconstpointer  data)
{
  Sought said = { f->window, GTK_TYPE_LABEL, "Version 1 is kept. These words are read back again." };
  g_autofree char *state = NULL;

  gtk_widget_grab_focus (row (f, "tried"));
  type_into (row (f, "tried"), "A list of numbers.");
  rungs_page_flush (f->page);
  bench_settle (&f->bench);
  state = bench_get (&f->bench, "case-study", f->story, "state");
  g_assert_cmpstr (state, ==, "read-back");
  g_assert_true (is_there (&said));
  /* It stays while they write on, and goes when the person agreed. */
  type_into (row (f, "tried"), "A list of numbers, and no bus.");
  rungs_page_flush (f->page);
  bench_settle (&f->bench);
  g_assert_true (is_there (&said));
  bench_set (&f->bench, "case-study", f->story, "state", "agreed");
  g_assert_false (is_there (&said));
}

/* What could not be kept of another side has its mark there, not here. */
static void
test_held_back_elsewhere (Fixture       *f,
                          gconstpointer  data)
{
  RungsEdits *edits = rungs_edits_new ("Type");

  rungs_edits_type (edits, rungs_kind_find ("case-study"), f->story, "person", "nobody of that name");
  rungs_workbook_write (f->bench.workbook, edits, NULL, NULL);
  rungs_test_run_pending ();
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_LABEL, "Something typed here is not part of the record yet"));
  rungs_page_show_side (f->page, "");
  rungs_test_run_pending ();
  g_assert_nonnull (rungs_test_find (f->window, GTK_TYPE_LABEL, "Something typed here is not part of the record yet"));
}

static gboolean
shows_line (gpointer data)
{
  GtkTextView *text = data;
  GtkWidget *page = gtk_widget_get_ancestor (gtk_widget_get_ancestor (GTK_WIDGET (text), RUNGS_TYPE_FIELD_ROW),
                                             GTK_TYPE_SCROLLED_WINDOW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GdkRectangle line;
  GtkTextIter at;
  graphene_point_t there;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (text, &at, &line);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (text), page, &GRAPHENE_POINT_INIT ((float) line.x, (float) line.y),
                                           &there));
  return there.y >= 0 && there.y + (float) line.height <= gtk_widget_get_height (page);
}

/* The box grows to the last of the words, and the page follows. */
static void
test_a_long_section (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextView *last = view (f, "questions");

  for (guint i = 0; i < 80; i++)
    g_string_append_printf (text, "What about this, number %u?\n", i);
  gtk_widget_grab_focus (GTK_WIDGET (last));
  type_into (row (f, "questions"), text->str);
  rungs_test_until (shows_line, last);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (last)), >, 80 * 20);
}

static gboolean
has_height (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

/* What grows above the text does not push the line that is written out of sight. */
static void
test_the_line_stays_in_sight (Fixture       *f,
                              gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextView *tried;
  GtkWidget *all_steps, *one_step;

  gtk_window_destroy (GTK_WINDOW (f->window));
  f->page = RUNGS_PAGE (rungs_stories_page_new (f->bench.workbook));
  f->window = rungs_test_present (GTK_WIDGET (f->page), 700, 420);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("case-study"), f->story));
  rungs_page_show_side (f->page, "write");
  rungs_test_until (rungs_test_is_mapped, side (f));
  tried = view (f, "tried");
  for (guint i = 0; i < 8; i++)
    g_string_append (text, "They gave me a list.\n");
  gtk_widget_grab_focus (GTK_WIDGET (tried));
  type_into (row (f, "tried"), text->str);
  rungs_test_until (shows_line, tried);
  wait_for (row (f, "tried"), GTK_TYPE_LABEL, "40 words");
  all_steps = rungs_test_find (f->window, GTK_TYPE_TOGGLE_BUTTON, "the story is here. All the steps");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all_steps), TRUE);
  one_step = wait_for (f->window, GTK_TYPE_BUTTON, "In use: It is in use");
  rungs_test_until (has_height, one_step);
  rungs_test_until (shows_line, tried);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, state, test) g_test_add (path, Fixture, state, set_up, test, tear_down)
  ADD ("/story-writing/typing", NULL, test_typing);
  ADD ("/story-writing/hints", NULL, test_hints);
  ADD ("/story-writing/a-long-sentence", NULL, test_a_long_sentence);
  ADD ("/story-writing/hints-off", NULL, test_hints_off);
  ADD ("/story-writing/own-words", NULL, test_own_words);
  ADD ("/story-writing/a-word-changes", "agreed", test_a_word_changes);
  ADD ("/story-writing/held-back-elsewhere", NULL, test_held_back_elsewhere);
  ADD ("/story-writing/a-long-section", NULL, test_a_long_section);
  ADD ("/story-writing/the-line-stays-in-sight", NULL, test_the_line_stays_in_sight);
#undef ADD

  return g_test_run ();
}
