/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-side-by-side.c: what was first told and what is shared are read together, what differs is marked and told in words, and a
 * paragraph goes from the one into the other.
 */
#include "config.h"

#include "records/form.h"
#include "records/long-text-field.h"
#include "records/pair-layout.h"
#include "stories/first-telling.h"
#include "stories/side-by-side.h"
#include "stories/stories-page.h"
#include "stories/story-text.h"
#include "stories/version-choice.h"
#include "workbook-support.h"

#define TOLD "I came out on 3 March.\nKit rang me.\n\nThey had a list of numbers."

typedef struct
{
  Bench bench;
  GtkWidget *window;
  RungsPage *page;
  char *story;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  bench_set_up (&f->bench);
  f->story = bench_add (&f->bench, "case-study", "title", "A key", "original", data, "situation", "I came out in spring.",
                        "what-changed", "Kit rang me.", NULL);
  f->page = RUNGS_PAGE (rungs_stories_page_new (f->bench.workbook));
  f->window = rungs_test_present (GTK_WIDGET (f->page), 1366, 768);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("case-study"), f->story));
  rungs_page_show_side (f->page, "texts");
  rungs_test_run_pending ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  bench_tear_down (&f->bench);
  g_free (f->story);
}

static RungsSideBySide *
side (Fixture *f)
{
  return RUNGS_SIDE_BY_SIDE (rungs_test_find (f->window, RUNGS_TYPE_SIDE_BY_SIDE, NULL));
}

static RungsFirstTelling *
telling (Fixture *f)
{
  return RUNGS_FIRST_TELLING (rungs_test_find (f->window, RUNGS_TYPE_FIRST_TELLING, NULL));
}

static GtkWidget *
original (Fixture *f)
{
  return rungs_test_find (f->window, RUNGS_TYPE_LONG_TEXT_FIELD, NULL);
}

static GtkTextBuffer *
original_buffer (Fixture *f)
{
  return gtk_text_view_get_buffer (rungs_long_text_field_get_view (RUNGS_LONG_TEXT_FIELD (original (f))));
}

static GtkTextBuffer *
shared_buffer (Fixture *f)
{
  GtkWidget *text = rungs_test_find (f->window, RUNGS_TYPE_STORY_TEXT, NULL);

  return gtk_text_view_get_buffer (rungs_story_text_get_view (RUNGS_STORY_TEXT (text)));
}

static gboolean
has_tag (GtkTextBuffer *buffer,
         const char    *words,
         const char    *tag)
{
  GtkTextIter at, found, end;

  gtk_text_buffer_get_start_iter (buffer, &at);
  g_assert_true (gtk_text_iter_forward_search (&at, words, GTK_TEXT_SEARCH_TEXT_ONLY, &found, &end, NULL));
  return gtk_text_iter_has_tag (&found, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag));
}

static void
assert_chosen (GtkTextBuffer *buffer,
               const char    *words)
{
  GtkTextIter start, end;
  g_autofree char *chosen = NULL;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  chosen = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, TRUE));
  g_assert_cmpstr (chosen, ==, words);
}

static gboolean
says (Fixture    *f,
      const char *words)
{
  return rungs_test_find (f->window, GTK_TYPE_LABEL, words) != NULL;
}

static void
put_cursor (Fixture    *f,
            const char *words)
{
  GtkTextIter at, found, end;

  gtk_text_buffer_get_start_iter (original_buffer (f), &at);
  g_assert_true (gtk_text_iter_forward_search (&at, words, GTK_TEXT_SEARCH_TEXT_ONLY, &found, &end, NULL));
  gtk_text_buffer_place_cursor (original_buffer (f), &end);
}

static void
test_marks (Fixture       *f,
            gconstpointer  data)
{
  g_assert_true (has_tag (original_buffer (f), "3 March", "left-out"));
  g_assert_false (has_tag (original_buffer (f), "Kit rang", "left-out"));
  g_assert_true (has_tag (original_buffer (f), "list of numbers", "left-out"));
  g_assert_true (has_tag (shared_buffer (f), "in spring", "added"));
  g_assert_false (has_tag (shared_buffer (f), "I came out", "added"));
  /* A heading is no word of the story. */
  g_assert_false (has_tag (shared_buffer (f), "My situation", "added"));
  g_assert_true (says (f, "9 words left out, 2 added."));
  g_assert_true (says (f, "Struck through: not in the story to share."));
  g_assert_false (gtk_text_view_get_editable (rungs_story_text_get_view (
    RUNGS_STORY_TEXT (rungs_test_find (f->window, RUNGS_TYPE_STORY_TEXT, NULL)))));
  rungs_test_assert_names (f->window);
  /* It is the person's own. */
  g_assert_true (says (f, "Only on this laptop."));
}

/* A copy waits until what was typed is kept. */
static void
settle_copy (Fixture *f)
{
  bench_settle (&f->bench);
  bench_settle (&f->bench);
}

/* One after the other, chosen in both and told in words. */
static void
test_steps (Fixture       *f,
            gconstpointer  data)
{
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Next difference"));
  g_assert_true (says (f, "1 of 2. Left out: “on 3 March” – in its place: “in spring”"));
  assert_chosen (original_buffer (f), "on 3 March");
  g_assert_true (has_tag (shared_buffer (f), "in spring", "here"));
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Next difference"));
  g_assert_true (says (f, "2 of 2. Left out: “They had a list of numbers.”"));
  assert_chosen (original_buffer (f), "They had a list of numbers.");
  g_assert_false (has_tag (shared_buffer (f), "in spring", "here"));
  rungs_side_by_side_step (side (f), 1);
  g_assert_true (says (f, "2 of 2."));
  /* What is written elsewhere in the story, and is no word of it, leaves one where one is. */
  bench_set (&f->bench, "case-study", f->story, "purpose", "For housing teams.");
  g_assert_true (says (f, "2 of 2."));
  rungs_test_activate (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Difference before"));
  g_assert_true (says (f, "1 of 2."));
}

static gboolean
is_same_now (gpointer window)
{
  return rungs_test_find (window, GTK_TYPE_LABEL, "Word for word the same.") != NULL;
}

/* What is typed is kept, and looked at anew. */
static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *kept = NULL;

  type_into (original (f), "I came out in spring. Kit rang me.");
  rungs_test_until (is_same_now, f->window);
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Next difference"));
  rungs_page_flush (f->page);
  bench_settle (&f->bench);
  kept = bench_get (&f->bench, "case-study", f->story, "original");
  g_assert_cmpstr (kept, ==, "I came out in spring. Kit rang me.");
}

/* A step through what was typed just now finds its places in the text of now. */
static void
test_typing_and_stepping (Fixture       *f,
                          gconstpointer  data)
{
  type_into (original (f), "In spring.");
  rungs_side_by_side_step (side (f), 1);
  g_assert_true (says (f, "1 of"));
}

static void
test_copying (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *situation = NULL;
  g_autofree char *own = NULL;
  g_autofree char *part = NULL;
  GtkWidget *section = rungs_test_find (GTK_WIDGET (side (f)), GTK_TYPE_DROP_DOWN, "Copy the paragraph to:");

  /* The paragraph the cursor is in, behind what is there. */
  put_cursor (f, "a list");
  rungs_test_activate (rungs_test_find (GTK_WIDGET (side (f)), GTK_TYPE_BUTTON, "Copy it there"));
  settle_copy (f);
  situation = bench_get (&f->bench, "case-study", f->story, "situation");
  g_assert_cmpstr (situation, ==, "I came out in spring.\nThey had a list of numbers.");
  g_assert_cmpstr (rungs_workbook_undo_label (f->bench.workbook), ==, "Case study: copy into “My situation”");
  g_assert_true (says (f, "Copied to the end of that part."));
  g_assert_false (has_tag (shared_buffer (f), "list of numbers", "heading"));

  /* Into a part where nothing is yet; and only what is chosen. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (section), 4);
  put_cursor (f, "Kit rang me");
  rungs_first_telling_copy (telling (f));
  settle_copy (f);
  own = bench_get (&f->bench, "case-study", f->story, "own-words");
  g_assert_cmpstr (own, ==, "Kit rang me.");
  rungs_side_by_side_step (side (f), 1);
  rungs_first_telling_copy (telling (f));
  settle_copy (f);
  part = bench_get (&f->bench, "case-study", f->story, "own-words");
  g_assert_cmpstr (part, ==, "Kit rang me.\non 3 March");

  /* An empty line has nothing to copy. */
  put_cursor (f, "rang me.\n");
  rungs_first_telling_copy (telling (f));
  settle_copy (f);
  g_assert_true (says (f, "There are no words in that line."));
}

/* What was typed into the story a moment ago is not lost to a copy. */
static void
test_copying_behind_typing (Fixture       *f,
                            gconstpointer  data)
{
  GtkWidget *form;
  g_autofree char *situation = NULL;

  rungs_page_show_side (f->page, "write");
  rungs_test_run_pending ();
  form = rungs_test_find (f->window, RUNGS_TYPE_FORM, NULL);
  type_into (GTK_WIDGET (rungs_form_get_row (RUNGS_FORM (form), "situation")), "Typed just now.");
  rungs_page_show_side (f->page, "texts");
  put_cursor (f, "Kit rang");
  rungs_first_telling_copy (telling (f));
  settle_copy (f);
  situation = bench_get (&f->bench, "case-study", f->story, "situation");
  g_assert_cmpstr (situation, ==, "Typed just now.\nKit rang me.");
}

static void
test_nothing_told (Fixture       *f,
                   gconstpointer  data)
{
  g_assert_true (says (f, "Nothing is kept of how it was first told."));
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Next difference"));
  g_assert_false (has_tag (shared_buffer (f), "in spring", "added"));
  rungs_side_by_side_step (side (f), 1);
  rungs_test_assert_names (f->window);
}

/* Whatever is called so and seen; for what is read beside the main thread. */
typedef struct
{
  GtkWidget *window;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return rungs_test_find (said->window, GTK_TYPE_LABEL, said->words) != NULL;
}

static void
wait_said (Fixture    *f,
           const char *words)
{
  Said said = { f->window, words };

  rungs_test_until (is_said, &said);
}

static void
test_versions (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *choice;
  GtkTextBuffer *version;

  /* Nobody agreed to anything yet: there is nothing to choose. */
  g_assert_null (rungs_test_find (f->window, RUNGS_TYPE_VERSION_CHOICE, NULL));
  bench_set (&f->bench, "case-study", f->story, "state", "read-back");
  bench_set (&f->bench, "case-study", f->story, "state", "agreed");
  bench_set (&f->bench, "case-study", f->story, "situation", "I came out in the cold spring.");
  bench_set (&f->bench, "case-study", f->story, "title", "Another key");
  rungs_side_by_side_show_version (side (f), 1);
  wait_said (f, "Version 1, agreed to on");
  choice = rungs_test_find (f->window, RUNGS_TYPE_VERSION_CHOICE, NULL);
  g_assert_nonnull (choice);

  /* The first text in the tree is that of the version, and it is read, not written. */
  g_assert_null (rungs_test_find (f->window, RUNGS_TYPE_FIRST_TELLING, NULL));
  version = shared_buffer (f);
  g_assert_false (has_tag (version, "in spring", "left-out"));
  g_assert_true (has_tag (version, "A key", "left-out"));
  g_assert_true (says (f, "1 word left out, 3 added."));
  g_assert_true (says (f, "new since that version."));
  rungs_side_by_side_step (side (f), 1);
  g_assert_true (says (f, "1 of 2. Left out: “A” – in its place: “Another”"));
  rungs_side_by_side_step (side (f), 1);
  g_assert_true (says (f, "2 of 2. Added: “the cold”"));
  rungs_test_assert_names (f->window);

  /* What is agreed now stands there too, and is word for word the same. */
  bench_set (&f->bench, "case-study", f->story, "state", "agreed");
  rungs_side_by_side_show_version (side (f), 2);
  wait_said (f, "Word for word the same.");

  /* Back to how it was first told. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rungs_test_find (choice, GTK_TYPE_DROP_DOWN, NULL)), 0);
  g_assert_nonnull (rungs_test_find (f->window, RUNGS_TYPE_FIRST_TELLING, NULL));
  g_assert_true (has_tag (original_buffer (f), "3 March", "left-out"));
}

/* Another story has other versions. */
static void
test_versions_of_another (Fixture       *f,
                          gconstpointer  data)
{
  g_autofree char *other = bench_add (&f->bench, "case-study", "title", "Other", "situation", "Words", NULL);

  bench_set (&f->bench, "case-study", f->story, "state", "read-back");
  bench_set (&f->bench, "case-study", f->story, "state", "agreed");
  rungs_side_by_side_show_version (side (f), 1);
  wait_said (f, "Version 1, agreed to on");
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("case-study"), other));
  rungs_test_run_pending ();
  g_assert_false (says (f, "Version 1"));
  g_assert_nonnull (rungs_test_find (f->window, RUNGS_TYPE_FIRST_TELLING, NULL));
}

static gboolean
is_stacked (Fixture *f)
{
  GtkWidget *pair = gtk_widget_get_parent (gtk_widget_get_parent (rungs_test_find (f->window, RUNGS_TYPE_STORY_TEXT, NULL)));

  return rungs_pair_layout_is_stacked (RUNGS_PAIR_LAYOUT (gtk_widget_get_layout_manager (pair)));
}

static void
test_narrow (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *text = rungs_test_find (f->window, RUNGS_TYPE_STORY_TEXT, NULL);
  graphene_rect_t told, shared;

  g_assert_false (is_stacked (f));
  g_assert_true (gtk_widget_compute_bounds (original (f), GTK_WIDGET (side (f)), &told));
  g_assert_true (gtk_widget_compute_bounds (text, GTK_WIDGET (side (f)), &shared));
  g_assert_cmpfloat (shared.origin.x, >, told.origin.x + told.size.width);

  gtk_window_destroy (GTK_WINDOW (f->window));
  f->page = RUNGS_PAGE (rungs_stories_page_new (f->bench.workbook));
  f->window = rungs_test_present (GTK_WIDGET (f->page), 800, 600);
  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("case-study"), f->story));
  rungs_page_show_side (f->page, "texts");
  rungs_test_until (rungs_test_is_mapped, side (f));
  text = rungs_test_find (f->window, RUNGS_TYPE_STORY_TEXT, NULL);
  g_assert_true (is_stacked (f));
  g_assert_true (gtk_widget_compute_bounds (original (f), GTK_WIDGET (side (f)), &told));
  g_assert_true (gtk_widget_compute_bounds (text, GTK_WIDGET (side (f)), &shared));
  g_assert_cmpfloat (shared.origin.y, >, told.origin.y + told.size.height);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, told, test) g_test_add (path, Fixture, told, set_up, test, tear_down)
  ADD ("/side-by-side/marks", TOLD, test_marks);
  ADD ("/side-by-side/steps", TOLD, test_steps);
  ADD ("/side-by-side/typing", TOLD, test_typing);
  ADD ("/side-by-side/typing-and-stepping", TOLD, test_typing_and_stepping);
  ADD ("/side-by-side/copying", TOLD, test_copying);
  ADD ("/side-by-side/copying-behind-typing", TOLD, test_copying_behind_typing);
  ADD ("/side-by-side/nothing-told", NULL, test_nothing_told);
  ADD ("/side-by-side/versions", TOLD, test_versions);
  ADD ("/side-by-side/versions-of-another", TOLD, test_versions_of_another);
  ADD ("/side-by-side/narrow", TOLD, test_narrow);
#undef ADD

  return g_test_run ();
}
