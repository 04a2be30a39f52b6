/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-consent-side.c: what may be done today stands in words, each no has its way out, and a consent is asked as a talk.
 */
#include "config.h"

#include "dates.h"
#include "printing/print-dialog.h"
#include "records/part-row.h"
#include "stories/channel-talk.h"
#include "stories/consent-side.h"
#include "stories/may-do-view.h"
#include "workbook-support.h"

typedef struct
{
  Bench bench;
  char *story;
  char *consent;
  char *today;
  GtkWidget *side;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *ends = NULL;

  bench_set_up (&f->bench);
  f->today = rungs_date_today (now);
  ends = rungs_date_add_months (f->today, 6);
  f->story = bench_add (&f->bench, "case-study", "title", "A room with a lock", "situation", "I slept where I could.", "state",
                        "ready", "version", "2", NULL);
  for (gsize i = 0; items[i].token != NULL; i++)
    g_free (bench_add (&f->bench, "identity-check", "case-study", f->story, "item", items[i].token, "answer", "fine", NULL));
  f->consent = bench_add (&f->bench, "consent", "case-study", f->story, "scope", "partner", "partners", "The Lantern", "channels",
                          "printed", "ask-each", "report", "naming", "none", "given", "written", "given-on", f->today, "ends-on",
                          ends, NULL);
  f->side = rungs_consent_side_new (f->bench.workbook);
  rungs_record_top_set_id (RUNGS_RECORD_TOP (f->side), f->story);
  f->window = rungs_test_present_side (f->side, 760);
  rungs_test_run_pending ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  rungs_consent_side_flush (f->side);
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  g_clear_pointer (&f->story, g_free);
  g_clear_pointer (&f->consent, g_free);
  g_clear_pointer (&f->today, g_free);
  bench_tear_down (&f->bench);
}

static GtkWidget *
find (Fixture    *f,
      GType       type,
      const char *name)
{
  return rungs_test_get (f->window, type, name);
}

static guint
n_consents (Fixture *f)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("consent"));

  return (guint) rungs_workbook_count (f->bench.workbook, query, NULL);
}

/* The row that stands first, opened. */
static RungsPartRow *
first_row (Fixture *f)
{
  return RUNGS_PART_ROW (find (f, RUNGS_TYPE_PART_ROW, NULL));
}

static char *
answer (Fixture    *f,
        const char *field)
{
  return rungs_field_row_get_text (rungs_form_get_row (rungs_part_row_get_form (first_row (f)), field));
}

static void
keep (Fixture *f)
{
  rungs_consent_side_flush (f->side);
  bench_settle (&f->bench);
}

static void
test_today (Fixture       *f,
            gconstpointer  data)
{
  find (f, GTK_TYPE_LABEL, "Today this story may be shown, but only as written here.");
  find (f, GTK_TYPE_LABEL, "The Lantern");
  find (f, GTK_TYPE_LABEL, ": On paper.");
  find (f, GTK_TYPE_LABEL, "Ask the person first, each time: In a report.");
  find (f, GTK_TYPE_LABEL, "No: In a meeting, On a website");
  find (f, GTK_TYPE_LABEL, "The person did not say yes to showing it to: Anybody.");

  bench_set (&f->bench, "consent", f->consent, "withdrawn-on", f->today);
  find (f, GTK_TYPE_LABEL, "Today this story may not be shown to anybody.");
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Ask about this"));
  bench_undo (&f->bench);
  find (f, GTK_TYPE_LABEL, "Today this story may be shown, but only as written here.");
}

/* The way out of a no: a consent that is begun, with what is asked about filled in, and not kept before somebody writes. */
static void
test_ask (Fixture       *f,
          gconstpointer  data)
{
  g_autofree char *scope = NULL;
  g_autofree char *partners = NULL;
  g_autofree char *channels = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *year = rungs_date_add_months (f->today, 12);

  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Ask about this: The Lantern, On a website"));
  g_assert_true (rungs_part_row_is_new (first_row (f)));
  scope = answer (f, "scope");
  partners = answer (f, "partners");
  channels = answer (f, "channels");
  g_assert_cmpstr (scope, ==, "partner");
  g_assert_cmpstr (partners, ==, "The Lantern");
  g_assert_cmpstr (channels, ==, "website");
  rungs_test_until (rungs_test_is_mapped, rungs_part_row_get_form (first_row (f)));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, "On a website: Yes"))));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, "On paper: No"))));
  g_assert_true (rungs_field_row_has_focus (rungs_form_get_row (rungs_part_row_get_form (first_row (f)), "explained-by")));
  keep (f);
  g_assert_cmpuint (n_consents (f), ==, 1);

  /* 12 months unless told. */
  type_into (GTK_WIDGET (rungs_form_get_row (rungs_part_row_get_form (first_row (f)), "explained-by")), "Fern");
  type_into (GTK_WIDGET (rungs_form_get_row (rungs_part_row_get_form (first_row (f)), "given-on")), f->today);
  keep (f);
  g_assert_cmpuint (n_consents (f), ==, 2);
  ends = bench_get (&f->bench, "consent", rungs_part_row_get_id (first_row (f)), "ends-on");
  g_assert_cmpstr (ends, ==, year);
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_BUTTON, "Ask about this: The Lantern, On a website"));
}

static void
test_ask_whom (Fixture       *f,
               gconstpointer  data)
{
  g_autofree char *scope = NULL;
  g_autofree char *partners = NULL;
  g_autofree char *channels = NULL;

  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Ask about this: Anybody"));
  scope = answer (f, "scope");
  partners = answer (f, "partners");
  channels = answer (f, "channels");
  g_assert_cmpstr (scope, ==, "public");
  g_assert_cmpstr (partners, ==, "");
  g_assert_cmpstr (channels, ==, "");
}

static void
open_consent (Fixture *f)
{
  g_assert_nonnull (rungs_consent_side_open_part (f->side, rungs_kind_find ("consent"), f->consent));
  rungs_test_until (rungs_test_is_mapped, rungs_part_row_get_form (first_row (f)));
}

static void
press (Fixture    *f,
       const char *button)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, button)), TRUE);
  keep (f);
}

static void
assert_places (Fixture    *f,
               const char *yes,
               const char *ask)
{
  g_autofree char *channels = bench_get (&f->bench, "consent", f->consent, "channels");
  g_autofree char *ask_each = bench_get (&f->bench, "consent", f->consent, "ask-each");

  g_assert_cmpstr (channels, ==, yes);
  g_assert_cmpstr (ask_each, ==, ask);
}

/* Place by place: yes, no, or ask me each time, and never two of them. */
static void
test_places (Fixture       *f,
             gconstpointer  data)
{
  open_consent (f);
  find (f, RUNGS_TYPE_CHANNEL_TALK, "Where may it be shown?");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, "On paper: Yes"))));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, "In a report: Ask me each time"))));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, "In the news: No"))));
  press (f, "In training: Yes");
  assert_places (f, "printed,training", "report");
  press (f, "On paper: Ask me each time");
  assert_places (f, "training", "printed,report");
  press (f, "In a report: No");
  assert_places (f, "training", "printed");
  press (f, "On paper: Yes");
  assert_places (f, "printed,training", NULL);
  bench_undo (&f->bench);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (f, GTK_TYPE_CHECK_BUTTON, "On paper: Ask me each time"))));
}

/* Every question of the talk is in sight, each once, those that hang on another when they arise. */
static void
test_talk (Fixture       *f,
           gconstpointer  data)
{
  static const char *const asked[] = {
    "explained-by", "scope", "partners", "naming", "quotes", "pictures", "topics", "given", "read-back", "given-on", "ends-on",
    "review-on", "contact", "copy-given-on", "basis",
  };
  GtkWidget *before = NULL;
  RungsForm *form;

  open_consent (f);
  form = rungs_part_row_get_form (first_row (f));
  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      GtkWidget *row = GTK_WIDGET (rungs_form_get_row (form, asked[i]));
      graphene_point_t place;

      g_test_message ("%s", asked[i]);
      g_assert_true (gtk_widget_get_mapped (row));
      if (before != NULL)
        {
          g_assert_true (gtk_widget_compute_point (row, before, &GRAPHENE_POINT_INIT (0, 0), &place));
          g_assert_cmpfloat (place.y, >, 0);
        }
      before = row;
    }
  g_assert_null (rungs_test_find (f->window, GTK_TYPE_WIDGET, "Where do they want to be asked each time?"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (rungs_form_get_row (form, "spoken-words"))));
  press (f, "Out loud");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (rungs_form_get_row (form, "spoken-words"))));
  find (f, GTK_TYPE_LABEL, "Before you begin");
  rungs_test_assert_names (f->window);
}

/* The latest first; each says in words how it stands. */
static void
test_rows (Fixture       *f,
           gconstpointer  data)
{
  g_free (bench_add (&f->bench, "consent", "case-study", f->story, "scope", "inside", "given-on", "2020-01-10", "ends-on",
                     "2021-01-10", NULL));
  g_free (bench_add (&f->bench, "consent", "case-study", f->story, "scope", "public", "given-on", "2021-01-10", "ends-on",
                     "2022-01-10", "withdrawn-on", "2021-03-01", NULL));
  gtk_test_accessible_assert_property (first_row (f), GTK_ACCESSIBLE_PROPERTY_LABEL, "Named partner organisations: The Lantern");
  find (f, GTK_TYPE_LABEL, "Holds until ");
  find (f, GTK_TYPE_LABEL, "Ended on 10 January 2021.");
  find (f, GTK_TYPE_LABEL, "Taken back on 1 March 2021.");
  {
    GtkWidget *taken = find (f, RUNGS_TYPE_PART_ROW, "Anybody");

    g_assert_true (gtk_widget_get_next_sibling (GTK_WIDGET (first_row (f))) == taken);
  }
}

static void
test_print_form (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *dialog = NULL;
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  rungs_test_activate (find (f, GTK_TYPE_BUTTON, "Print the form to ask with"));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window == f->window || !gtk_widget_get_mapped (window))
        continue;
      dialog = window;
      g_assert_nonnull (rungs_test_find (window, RUNGS_TYPE_PRINT_DIALOG, NULL));
    }
  g_assert_nonnull (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  rungs_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/consent-side/today", test_today);
  ADD ("/consent-side/ask", test_ask);
  ADD ("/consent-side/ask-whom", test_ask_whom);
  ADD ("/consent-side/places", test_places);
  ADD ("/consent-side/talk", test_talk);
  ADD ("/consent-side/rows", test_rows);
  ADD ("/consent-side/print-form", test_print_form);
#undef ADD

  return g_test_run ();
}
