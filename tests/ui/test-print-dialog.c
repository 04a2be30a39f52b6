/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-print-dialog.c: looking at pages before they are printed; a shut gate says why and lets nothing out; each copy of a case
 * study is written down, and is not when there is none.
 */
#include "config.h"

#include <string.h>

#include "dates.h"
#include "printing/page-picture.h"
#include "printing/print-dialog.h"
#include "printing/print-names.h"
#include "printing/print-paper.h"
#include "printing/print-preview.h"
#include "printing/print-words.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  GSettings *settings;
  char *story;
  RungsPrintDialog *dialog;
  GtkWidget *window;
} Printing;

/* Agreed, checked and ready, with a yes for one partner, on paper. */
static void
add_story (Printing *printing)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *ends = rungs_date_add_months (today, 6);

  printing->story = bench_add (&printing->bench, "case-study", "title", "A room with a lock", "situation",
                               "I slept where I could.", "state", "ready", "version", "2", "second-reader", "Robin", NULL);
  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (bench_add (&printing->bench, "identity-check", "case-study", printing->story, "item", items[i].token, "answer",
                       "fine", NULL));
  g_free (bench_add (&printing->bench, "consent", "case-study", printing->story, "scope", "partner", "partners",
                     "The Lantern", "channels", "printed", "naming", "none", "given", "written", "given-on", today, "ends-on",
                     ends, NULL));
}

static gboolean
is_idle (gpointer data)
{
  return !rungs_print_dialog_is_busy (data);
}

static void
wait (Printing *printing)
{
  rungs_test_until (is_idle, printing->dialog);
}

static void
open_dialog (Printing   *printing,
             const char *what,
             int         width)
{
  printing->dialog = rungs_print_dialog_new (printing->bench.workbook, printing->settings, what, printing->story);
  printing->window = rungs_test_present (GTK_WIDGET (printing->dialog), width, 700);
  wait (printing);
}

static void
close_dialog (Printing *printing)
{
  gtk_window_destroy (GTK_WINDOW (printing->window));
  printing->dialog = NULL;
  printing->window = NULL;
  rungs_test_run_pending ();
}

static void
set_up (Printing      *printing,
        gconstpointer  data)
{
  bench_set_up (&printing->bench);
  printing->settings = g_settings_new ("org.rungs.Rungs");
  add_story (printing);
  open_dialog (printing, "case-study", 1100);
}

static void
tear_down (Printing      *printing,
           gconstpointer  data)
{
  if (printing->window != NULL)
    close_dialog (printing);
  g_settings_reset (printing->settings, "print-style");
  g_settings_reset (printing->settings, "print-size");
  g_clear_object (&printing->settings);
  g_clear_pointer (&printing->story, g_free);
  bench_tear_down (&printing->bench);
}

static GtkWidget *
find (Printing   *printing,
      GType       type,
      const char *name)
{
  return rungs_test_find (printing->window, type, name);
}

static void
choose (Printing   *printing,
        const char *question,
        guint       nth)
{
  GtkWidget *drop_down = find (printing, GTK_TYPE_DROP_DOWN, question);

  g_assert_nonnull (drop_down);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), nth);
  wait (printing);
}

/* For the partner the yes is for. */
static void
choose_lantern (Printing *printing)
{
  choose (printing, "Who is it for?", 1);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "The Lantern"));
  wait (printing);
}

static GPtrArray *
uses (Printing *printing)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("use"));
  g_autoptr (GError) error = NULL;
  GPtrArray *found = rungs_workbook_list (printing->bench.workbook, query, 0, 100, &error);

  g_assert_no_error (error);
  return found;
}

static void
assert_uses (Printing   *printing,
             guint       n,
             const char *channel,
             const char *copies)
{
  g_autoptr (GPtrArray) found = uses (printing);

  g_assert_cmpuint (found->len, ==, n);
  if (n == 0)
    return;
  g_assert_cmpstr (rungs_record_get (g_ptr_array_index (found, 0), "held-by"), ==, "The Lantern");
  g_assert_cmpstr (rungs_record_get (g_ptr_array_index (found, 0), "audience"), ==, "partner");
  g_assert_cmpstr (rungs_record_get (g_ptr_array_index (found, 0), "channel"), ==, channel);
  g_assert_cmpstr (rungs_record_get (g_ptr_array_index (found, 0), "version"), ==, "2");
  g_assert_cmpstr (rungs_record_get (g_ptr_array_index (found, 0), "copies"), ==, copies);
}

static const char *const deeds[] = { "Print…", "Save as PDF…", "web page…", "Copy the words" };

static void
assert_shut (Printing   *printing,
             const char *because)
{
  GtkWidget *preview = find (printing, RUNGS_TYPE_PRINT_PREVIEW, NULL);

  g_assert_nonnull (rungs_test_find (preview, GTK_TYPE_LABEL, "cannot be printed yet"));
  g_assert_nonnull (rungs_test_find (preview, GTK_TYPE_LABEL, because));
  g_assert_null (rungs_test_find (preview, RUNGS_TYPE_PAGE_PICTURE, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      GtkWidget *deed = find (printing, GTK_TYPE_BUTTON, deeds[i]);

      g_assert_false (gtk_widget_get_sensitive (deed));
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (deed), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
      g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (deed), because));
    }
}

static void
assert_open (Printing *printing)
{
  GtkWidget *preview = find (printing, RUNGS_TYPE_PRINT_PREVIEW, NULL);

  g_assert_nonnull (rungs_test_find (preview, RUNGS_TYPE_PAGE_PICTURE, "Page 1 of"));
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    g_assert_true (gtk_widget_get_sensitive (find (printing, GTK_TYPE_BUTTON, deeds[i])));
}

/* Who, where and which organisation: each alone shuts the gate, and each put right opens it again. */
static void
test_gate (Printing      *printing,
           gconstpointer  data)
{
  choose (printing, "Who is it for?", 2);
  assert_shut (printing, "did not say yes");
  choose (printing, "Who is it for?", 1);
  assert_shut (printing, "organisation");
  choose_lantern (printing);
  assert_open (printing);
  choose (printing, "Where is it shown?", 1);
  assert_shut (printing, "Ask the person about this place");
  choose (printing, "Where is it shown?", 0);
  assert_open (printing);
  gtk_editable_set_text (GTK_EDITABLE (find (printing, GTK_TYPE_ENTRY, NULL)), "The Other House");
  wait (printing);
  assert_shut (printing, "The Other House");
  assert_uses (printing, 0, NULL, NULL);
}

/* What shuts the gate while the pages are looked at, shuts it in the window too. */
static void
test_taken_back (Printing      *printing,
                 gconstpointer  data)
{
  choose_lantern (printing);
  assert_open (printing);
  bench_set (&printing->bench, "case-study", printing->story, "state", "withdrawn");
  wait (printing);
  assert_shut (printing, "");
}

/* A yes that is missing is asked for with the form for it, one press away. */
static void
test_form (Printing      *printing,
           gconstpointer  data)
{
  choose (printing, "Who is it for?", 2);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "form to ask"));
  wait (printing);
  assert_open (printing);
  g_assert_null (find (printing, GTK_TYPE_DROP_DOWN, "Who is it for?"));
  g_assert_null (find (printing, GTK_TYPE_DROP_DOWN, "Where is it shown?"));
}

static void
asked_cb (char      **asked,
          const char *scope,
          const char *partner,
          const char *channel)
{
  g_free (*asked);
  *asked = g_strdup_printf ("%s %s %s", scope, partner != NULL ? partner : "-", channel);
}

/* Or it is asked about at once: about just this. Somebody who took the story back is not asked again. */
static void
test_ask (Printing      *printing,
          gconstpointer  data)
{
  g_autofree char *asked = NULL;

  g_signal_connect_swapped (printing->dialog, "ask", G_CALLBACK (asked_cb), &asked);
  choose (printing, "Who is it for?", 2);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "Ask about this"));
  g_assert_cmpstr (asked, ==, "public - printed");
  choose_lantern (printing);
  choose (printing, "Where is it shown?", 2);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "Ask about this"));
  g_assert_cmpstr (asked, ==, "partner The Lantern website");
  bench_set (&printing->bench, "case-study", printing->story, "state", "withdrawn");
  wait (printing);
  assert_shut (printing, "The person took this story back.");
  g_assert_null (find (printing, GTK_TYPE_BUTTON, "Ask about this"));
  g_assert_null (find (printing, GTK_TYPE_BUTTON, "form to ask"));
}

static void
test_save (Printing      *printing,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (printing->bench.folder, data, NULL);
  g_autofree char *bytes = NULL;

  choose_lantern (printing);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find (printing, GTK_TYPE_SPIN_BUTTON, NULL)), 3);
  wait (printing);
  rungs_print_dialog_save (printing->dialog, path, FALSE);
  g_assert_true (rungs_print_dialog_is_busy (printing->dialog));
  wait (printing);
  g_assert_nonnull (strstr (rungs_print_dialog_get_said (printing->dialog), "It is written down"));
  g_assert_nonnull (strstr (rungs_print_dialog_get_said (printing->dialog), data));
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  assert_uses (printing, 1, "printed", "3");
  {
    g_autofree char *state = bench_get (&printing->bench, "case-study", printing->story, "state");

    g_assert_cmpstr (state, ==, "in-use");
  }

  /* It stands there already: nothing is written, and nothing stays written down. */
  rungs_print_dialog_save (printing->dialog, path, FALSE);
  wait (printing);
  bench_settle (&printing->bench);
  assert_uses (printing, 1, "printed", "3");

  /* The person said that it may be replaced. */
  rungs_print_dialog_save (printing->dialog, path, TRUE);
  wait (printing);
  bench_settle (&printing->bench);
  {
    g_autoptr (GPtrArray) found = uses (printing);

    g_assert_cmpuint (found->len, ==, 2);
  }
}

/* Stopped: no file, no line under "Where it went", and the story is as it was. */
static void
test_stop (Printing      *printing,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (printing->bench.folder, "stopped.pdf", NULL);
  g_autofree char *state = NULL;

  choose_lantern (printing);
  rungs_print_dialog_save (printing->dialog, path, FALSE);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "Stop"));
  wait (printing);
  bench_settle (&printing->bench);
  g_assert_cmpstr (rungs_print_dialog_get_said (printing->dialog), ==, "Stopped. No copy was made.");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_uses (printing, 0, NULL, NULL);
  state = bench_get (&printing->bench, "case-study", printing->story, "state");
  g_assert_cmpstr (state, ==, "ready");
}

static void
test_print (Printing      *printing,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (printing->bench.folder, "printed.pdf", NULL);
  g_autofree char *bytes = NULL;

  choose_lantern (printing);
  rungs_print_dialog_print (printing->dialog, GTK_PRINT_OPERATION_ACTION_EXPORT, path);
  wait (printing);
  g_assert_nonnull (strstr (rungs_print_dialog_get_said (printing->dialog), "Sent to the printer."));
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpmem (bytes, 4, "%PDF", 4);
  assert_uses (printing, 1, "printed", "1");
}

static GtkWidget *
printer_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog") && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static gboolean
is_printer_window_there (gpointer data)
{
  return printer_window () != NULL;
}

/* The printer's own window is closed again: no copy, and none is written down. */
static void
test_change_of_mind (Printing      *printing,
                     gconstpointer  data)
{
  choose_lantern (printing);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "Print…"));
  rungs_test_until (is_printer_window_there, NULL);
  assert_uses (printing, 1, "printed", "1");
  gtk_window_close (GTK_WINDOW (printer_window ()));
  wait (printing);
  bench_settle (&printing->bench);
  g_assert_cmpstr (rungs_print_dialog_get_said (printing->dialog), ==, "Nothing was printed.");
  assert_uses (printing, 0, NULL, NULL);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (Printing      *printing,
           gconstpointer  data)
{
  char *text = NULL;

  choose_lantern (printing);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "Copy the words"));
  wait (printing);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (printing->window), NULL, text_read_cb, &text);
  rungs_test_until (is_read, &text);
  g_assert_nonnull (strstr (text, "A room with a lock"));
  g_assert_nonnull (strstr (text, "I slept where I could."));
  g_assert_nonnull (strstr (text, "The Lantern"));
  assert_uses (printing, 1, "printed", "1");
  g_free (text);
}

/* How prints look is there again next time; who they are for is not. */
static void
test_remembered (Printing      *printing,
                 gconstpointer  data)
{
  choose_lantern (printing);
  choose (printing, "How should it look?", 1);
  choose (printing, "Which paper?", 1);
  close_dialog (printing);
  open_dialog (printing, "case-study", 1100);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find (printing, GTK_TYPE_DROP_DOWN, "look?"))), ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find (printing, GTK_TYPE_DROP_DOWN, "paper?"))), ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (find (printing, GTK_TYPE_DROP_DOWN, "for?"))), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (printing, GTK_TYPE_ENTRY, NULL))), ==, "");
}

/* From page to page, and the words of all of them. */
static void
test_pages (Printing      *printing,
            gconstpointer  data)
{
  RungsPrintPreview *preview;
  GtkWidget *next;

  close_dialog (printing);
  g_settings_set_string (printing->settings, "print-style", "large");
  open_dialog (printing, "consent-form", 1100);
  preview = RUNGS_PRINT_PREVIEW (find (printing, RUNGS_TYPE_PRINT_PREVIEW, NULL));
  next = find (printing, GTK_TYPE_BUTTON, "The next page");
  g_assert_false (gtk_widget_get_sensitive (find (printing, GTK_TYPE_BUTTON, "The page before")));
  rungs_test_activate (next);
  g_assert_cmpuint (rungs_print_preview_get_page (preview), ==, 1);
  g_assert_nonnull (find (printing, RUNGS_TYPE_PAGE_PICTURE, "Page 2 of"));
  rungs_print_preview_go (preview, G_MAXUINT);
  g_assert_false (gtk_widget_get_sensitive (next));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (printing, GTK_TYPE_TOGGLE_BUTTON, "Only the")), TRUE);
  {
    GtkWidget *text = find (printing, GTK_TYPE_TEXT_VIEW, "What the pages say");
    g_autofree char *words = NULL;

    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "text", &words, NULL);
    g_assert_nonnull (strstr (words, "Who may read your story?"));
    g_assert_nonnull (strstr (words, "I take my story back"));
  }
}

/* Larger and smaller by keys, and back to the whole page. */
static void
test_zoom (Printing      *printing,
           gconstpointer  data)
{
  RungsPrintPreview *preview;
  RungsPagePicture *picture;
  double whole;

  choose_lantern (printing);
  preview = RUNGS_PRINT_PREVIEW (find (printing, RUNGS_TYPE_PRINT_PREVIEW, NULL));
  picture = RUNGS_PAGE_PICTURE (find (printing, RUNGS_TYPE_PAGE_PICTURE, NULL));
  whole = rungs_page_picture_shown_zoom (picture);
  rungs_print_preview_zoom (preview, 1);
  g_assert_cmpfloat (rungs_page_picture_shown_zoom (picture), >, whole * 1.2);
  rungs_print_preview_zoom (preview, -2);
  g_assert_cmpfloat (rungs_page_picture_shown_zoom (picture), <, whole);
  rungs_print_preview_zoom (preview, 0);
  g_assert_cmpfloat_with_epsilon (rungs_page_picture_shown_zoom (picture), whole, 0.001);
}

static gboolean
is_folded (gpointer data)
{
  return rungs_test_find (data, GTK_TYPE_BUTTON, "Look at the pages") != NULL;
}

/* Open and shut, wide and narrow: everything that can have the keyboard has a name. */
static void
test_names (Printing      *printing,
            gconstpointer  data)
{
  rungs_test_assert_names (printing->window);
  choose_lantern (printing);
  rungs_test_assert_names (printing->window);
  close_dialog (printing);
  open_dialog (printing, "case-study", 420);
  rungs_test_until (is_folded, printing->window);
  rungs_test_assert_names (printing->window);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "Look at the pages"));
  rungs_test_run_pending ();
  rungs_test_assert_names (printing->window);
  rungs_test_activate (find (printing, GTK_TYPE_BUTTON, "Back to the choices"));
  g_assert_nonnull (find (printing, GTK_TYPE_DROP_DOWN, "Who is it for?"));
}

/* What can be printed has a name people would use. */
static void
test_print_names (void)
{
  const RungsKind *story = rungs_kind_find ("case-study");
  g_auto(GStrv) whats = rungs_print_whats (story, TRUE);
  g_auto(GStrv) none = rungs_print_whats (rungs_kind_find ("theme"), TRUE);

  g_assert_cmpstr (whats[0], ==, "case-study");
  g_assert_true (g_strv_contains ((const char *const *) whats, "consent-form"));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (gsize i = 0; whats[i] != NULL; i++)
    g_assert_cmpstr (rungs_print_name (whats[i]), !=, whats[i]);
  g_assert_true (rungs_print_is_written_down ("case-study"));
  g_assert_false (rungs_print_is_written_down ("consent-form"));
}

static void
test_words (void)
{
  static const char *const items[] = { "one", "two", NULL };
  static const char *const cells[] = { "", "Who", "first", "Ash", NULL };
  g_autoptr (RungsPaper) paper = rungs_paper_new ("Title", "en-GB");
  g_autoptr (RungsPaper) part = rungs_paper_new ("Part", "en-GB");
  g_autofree char *words = NULL;

  rungs_paper_add_heading (paper, 1, "Heading");
  rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE, "Said");
  rungs_paper_add_new_page (paper);
  rungs_paper_add_list (paper, items);
  rungs_paper_add_table (paper, 2, cells);
  rungs_paper_set_footer (paper, "Foot");
  rungs_paper_add_contents (paper);
  rungs_paper_add_text (part, RUNGS_PAPER_PARAGRAPH, "More");
  rungs_paper_set_footer (part, "Its foot");
  rungs_paper_add_part (paper, part);
  words = rungs_print_words (paper);
  g_assert_cmpstr (words, ==, "Heading\n\n“Said”\n\n• one\n• two\n\nfirst; Who: Ash\n\n• Part\n\nFoot\n\nMore\n\nIts foot");
}

#define ADD(name, func, data) g_test_add ("/ui/print-dialog/" name, Printing, data, set_up, func, tear_down)

/* Long sentences are told to whoever chooses easier words, and to nobody else. */
static void
test_easier (Printing      *printing,
             gconstpointer  data)
{
  close_dialog (printing);
  g_settings_set_string (printing->settings, "print-style", "easier");
  open_dialog (printing, "consent-form", 1100);
  g_assert_nonnull (find (printing, GTK_TYPE_LABEL, "have more than 15 words"));
  close_dialog (printing);
  g_settings_set_string (printing->settings, "print-style", "standard");
  open_dialog (printing, "consent-form", 1100);
  g_assert_null (find (printing, GTK_TYPE_LABEL, "have more than 15 words"));
}

/** Told: what a long print says of itself. */
typedef struct
{
  GCancellable *cancellable;
  double done;
  double stop_at;
  guint n;
  gboolean is_finished;
  gboolean was_done;
} Told;

static Told told;

static void
progress_cb (GObject *who,
             double   done)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_cmpfloat (done, >=, told.done);
  g_assert_cmpfloat (done, <=, 1.0);
  told.done = done;
  told.n++;
  if (done >= told.stop_at)
    g_cancellable_cancel (told.cancellable);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  told.was_done = rungs_print_file_finish (result, &error);
  told.is_finished = TRUE;
}

static RungsPaper *
make_chapter (gpointer   data,
              GError   **error)
{
  RungsPaper *paper = rungs_paper_new ("Chapter", "en-GB");

  for (guint i = 0; i < 60; i++)
    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, "Somebody went there and came back, and told the others what it was like.");
  return paper;
}

/* A long one tells how far it is, and can be stopped in the middle: then nothing is there. */
static void
test_progress (Printing      *printing,
               gconstpointer  data)
{
  g_autoptr (RungsPaper) paper = rungs_paper_new ("Long", "en-GB");
  RungsPaperStyle style;

  for (guint i = 0; i < 300; i++)
    rungs_paper_add_made_part (paper, "Chapter", make_chapter, NULL, NULL);
  rungs_paper_style_init (&style, "standard", RUNGS_PAPER_A4);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_build_filename (printing->bench.folder, i == 0 ? "stopped.pdf" : "whole.pdf", NULL);

      told = (Told) { .cancellable = g_cancellable_new (), .stop_at = i == 0 ? 0.3 : 2.0 };
      rungs_print_file_async (paper, &style, path, FALSE, progress_cb, G_OBJECT (printing->settings), told.cancellable, written_cb,
                              NULL);
      while (!told.is_finished)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (told.n, >, 0);
      g_assert_cmpint (told.was_done, ==, i == 1);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i == 1);
      g_object_unref (told.cancellable);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("gate", test_gate, NULL);
  ADD ("taken-back", test_taken_back, NULL);
  ADD ("form", test_form, NULL);
  ADD ("ask", test_ask, NULL);
  ADD ("save/pdf", test_save, "saved.pdf");
  ADD ("save/page", test_save, "saved.html");
  ADD ("stop", test_stop, NULL);
  ADD ("print", test_print, NULL);
  ADD ("change-of-mind", test_change_of_mind, NULL);
  ADD ("copy", test_copy, NULL);
  ADD ("remembered", test_remembered, NULL);
  ADD ("pages", test_pages, NULL);
  ADD ("zoom", test_zoom, NULL);
  ADD ("names", test_names, NULL);
  ADD ("easier", test_easier, NULL);
  ADD ("progress", test_progress, NULL);
  g_test_add_func ("/ui/print-dialog/print-names", test_print_names);
  g_test_add_func ("/ui/print-dialog/words", test_words);
  return g_test_run ();
}
