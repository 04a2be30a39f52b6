/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-outside.c: nothing of a ladder that leaves the laptop holds what is not for everybody: each field that is not holds
 * a marker, and the marker is looked for in the values, the words and the pictures.
 */
#include "config.h"

#include "ladder-picture.h"

#ifdef HAVE_POPPLER
#include <poppler.h>
#endif
#include <string.h>

#include "fixture.h"

#define MARKER "Quagga"
#define PEOPLE "777"

static const char *const of_the_ladder[] = { "ladder", "rung", "activity", "placing", "aim" };

/* A record with all that was given, and the marker in every text that is not for everybody. */
static char *
add_marked (Fixture           *fixture,
            const char        *kind_name,
            const char *const *values,
            guint             *n_marked)
{
  const RungsKind *kind = rungs_kind_find (kind_name);
  g_autoptr (RungsRecord) record = rungs_record_new (kind, NULL);
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Add for a test");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);
      RungsRecord *changed;

      if (field->seen_by == RUNGS_AUDIENCE_PUBLIC || (field->flags & RUNGS_FIELD_BUILT_IN) != 0 ||
          (field->type != RUNGS_FIELD_TEXT && field->type != RUNGS_FIELD_LONG_TEXT))
        continue;
      changed = rungs_record_with (record, field->name, MARKER);
      rungs_record_unref (record);
      record = changed;
      (*n_marked)++;
    }
  for (guint i = 0; values[i] != NULL; i += 2)
      record = rungs_record_take_with (record, values[i], values[i + 1]);
  rungs_edits_add (edits, record);
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
  return g_strdup (rungs_record_id (record));
}

#define MARK(kind, ...) add_marked (fixture, kind, (const char *const[]) { __VA_ARGS__, NULL }, &n_marked)

/* Work that may be shown, with a placing of each sort; and work of an enquiry that may not. Returns the work. */
static char *
fill (Fixture *fixture)
{
  guint n_marked = 0;
  g_autofree char *group = MARK ("group", "name", "The tea group");
  g_autofree char *meeting = MARK ("meeting", "title", "Second", "group", group);
  g_autofree char *enquiry = MARK ("enquiry", "title", MARKER, "question", MARKER, "sensitivity", "restricted");
  char *tea = MARK ("activity", "title", "Tea", "level", "service");
  g_autofree char *hidden = MARK ("activity", "title", MARKER, "enquiry", enquiry);

  g_free (MARK ("person", "known-as", MARKER));
  g_free (MARK ("placing", "activity", tea, "view", "lived", "answer", "2", "people", PEOPLE, "placed-on", "2026-03-12"));
  g_free (MARK ("placing", "activity", tea, "view", "lived", "answer", "5", "people", PEOPLE, "meeting", meeting));
  g_free (MARK ("placing", "activity", tea, "view", "frontline", "answer", "unsure", "people", PEOPLE, "meeting", meeting));
  g_free (MARK ("placing", "activity", tea, "view", "management", "answer", "3", "people", "2", "meeting", meeting));
  g_free (MARK ("placing", "activity", tea, "view", "board", "answer", "6", "people", "2", "few", "leave-out", "meeting", meeting,
                "called", MARKER));
  g_free (MARK ("placing", "activity", tea, "view", "mixed", "answer", "7", "face-down", "yes", "people", PEOPLE, "meeting",
                meeting, "called", MARKER));
  g_free (MARK ("placing", "activity", hidden, "view", "lived", "answer", "4", "called", MARKER));
  g_free (MARK ("aim", "activity", tea, "why", "It is our tea", "next-step", "Ask"));
  g_free (MARK ("aim", "activity", hidden, "why", MARKER, "next-step", MARKER));
  g_assert_cmpuint (n_marked, >=, 12);
  return tea;
}

static void
check_text (const char *where,
            const char *text)
{
  if (text != NULL && strstr (text, MARKER) != NULL)
    g_error ("%s holds what is not for everybody: %s", where, text);
}

static void
check_standings (GPtrArray *standings)
{
  for (guint i = 0; i < standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (standings, i);

      check_text ("title", standing->title);
      check_text ("called", standing->called);
      check_text ("because", standing->because);
      /* How many is told of no group of fewer than five that did not say so. */
      g_assert_true (standing->people == 0 || standing->people >= RUNGS_FEW_ENOUGH);
      g_assert_cmpint (standing->view, !=, RUNGS_VIEW_MANAGEMENT);
      if (standing->face_down)
        g_assert_cmpint (standing->rung, ==, 0);
      if (!standing->hidden_because_few)
        g_assert_cmpint (standing->view, !=, RUNGS_VIEW_BOARD);
    }
}

static void
check_values (RungsLadderValues *values)
{
  check_standings (values->standings);
  check_standings (values->earlier);
  check_text ("title", values->title);
  for (guint i = 0; i < values->aims->len; i++)
    {
      const RungsAimMark *aim = g_ptr_array_index (values->aims, i);

      check_text ("aim", aim->title);
      check_text ("why", aim->why);
      check_text ("next step", aim->next_step);
      check_text ("who", aim->who);
    }
}

static void
check_scene (RungsLadderValues *values)
{
  RungsSceneOptions options = {
    .width = 800, .height = 600, .text_scale = 1.0, .show_bands = TRUE, .show_legend = TRUE, .show_credit = TRUE,
    .names = RUNGS_NAMES_ALWAYS,
  };
  g_autoptr (RungsScene) scene = rungs_ladder_values_to_scene (values, &options);
  const GPtrArray *texts = rungs_scene_texts (scene);

  for (guint i = 0; i < texts->len; i++)
    check_text ("scene", ((const RungsSceneText *) g_ptr_array_index (texts, i))->text);
}

#ifdef HAVE_POPPLER
static void
check_pages (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *text = poppler_page_get_text (page);

      check_text (path, text);
      g_object_unref (page);
    }
  g_object_unref (document);
}
#endif

static void
check_file (Fixture            *fixture,
            RungsLadderValues  *values,
            const char         *name,
            RungsPictureFormat  format)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  rungs_ladder_picture_write (values, path, format, 800, 600, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_null (g_strstr_len (bytes, (gssize) size, MARKER));
  if (format == RUNGS_PICTURE_SVG)
    g_assert_nonnull (strstr (bytes, "Tea"));
#ifdef HAVE_POPPLER
  if (format == RUNGS_PICTURE_PDF)
    check_pages (path);
#endif
}

static void
test_markers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *tea = fill (fixture);
  const RungsLadderFilter filters[] = {
    { .for_outside = TRUE },
    { .for_outside = TRUE, .rounds = RUNGS_ALL_ROUNDS },
    { .for_outside = TRUE, .activity = tea, .rounds = RUNGS_ALL_ROUNDS },
    { .for_outside = TRUE, .audience = RUNGS_AUDIENCE_PUBLIC, .view = "mixed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsLadderValues) values = rungs_ladder_values_read_filtered (fixture->workbook, &filters[i], &error);
      g_autoptr (GPtrArray) history = rungs_ladder_history_read (fixture->workbook, &filters[i], &error);
      g_autofree char *svg = g_strdup_printf ("%u.svg", i);
      g_autofree char *pdf = g_strdup_printf ("%u.pdf", i);
      g_autofree char *png = g_strdup_printf ("%u.png", i);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      values->show_aims = TRUE;
      check_values (values);
      check_standings (history);
      text = rungs_ladder_values_to_text (values);
      g_assert_nonnull (strstr (text, "Tea"));
      check_text ("words", text);
      check_scene (values);
      check_file (fixture, values, svg, RUNGS_PICTURE_SVG);
      check_file (fixture, values, pdf, RUNGS_PICTURE_PDF);
      check_file (fixture, values, png, RUNGS_PICTURE_PNG);
    }
}

/* The markers are there to be found: on the laptop they are. */
static void
test_markers_inside (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *tea = fill (fixture);
  RungsLadderFilter filter = { .activity = tea };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsLadderValues) values = rungs_ladder_values_read_filtered (fixture->workbook, &filter, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  values->show_aims = TRUE;
  text = rungs_ladder_values_to_text (values);
  g_assert_nonnull (strstr (text, MARKER));
  g_assert_nonnull (strstr (text, PEOPLE));
}

/* A new field of the ladder that is not for everybody has to be thought of here. */
static void
test_fields_are_known (void)
{
  static const char *const known[] = {
    "activity.organisation", "activity.enquiry", "placing.meeting", "placing.because", "placing.face-down",
    "placing.few", "aim.who", NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (of_the_ladder); i++)
    {
      const RungsKind *kind = rungs_kind_find (of_the_ladder[i]);

      for (guint j = 0; kind->fields[j].name != NULL; j++)
        {
          g_autofree char *name = g_strdup_printf ("%s.%s", kind->name, kind->fields[j].name);

          if (kind->fields[j].seen_by != RUNGS_AUDIENCE_PUBLIC && !g_strv_contains (known, name))
            g_error ("%s is not for everybody: see that it does not leave with a ladder, and add it here", name);
        }
    }
}

#define ADD(name, func) g_test_add ("/exchange/ladder-outside/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("markers", test_markers);
  ADD ("markers-inside", test_markers_inside);
  g_test_add_func ("/exchange/ladder-outside/fields-are-known", test_fields_are_known);
  return g_test_run ();
}
