/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-stories.c: what scripts may do with a story, and what becomes of it.
 */
#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "steps.h"

static const char *const items[] = { "names", "staff-names", "dates", "ages", "small-place", "rare-event", "family", "work", "pictures",
                                     "worker-could-know", "harmer-could-know" };

/* "a.rungs" with a story {story} that is ready and a consent for one organisation, and a draft. */
static void
make_workbook (Place *place)
{
  static const Step steps[] = {
    { "new a.rungs", 0, NULL, NULL },
    { "add a.rungs person known-as=Sam", 0, AN_ID, NULL },
    { "add a.rungs case-study 'title=A key' 'situation=I had a tent.' person=Sam state=ready checked-by=Robin second-reader=Kit",
      0, AN_ID, NULL, NO_JSON, "story" },
    { "add a.rungs case-study 'title=A draft' 'situation=I had nothing.'", 0, AN_ID, NULL, NO_JSON, "draft" },
    { "add a.rungs consent case-study={story} scope=partner 'partners=The Lantern' channels=printed,report,meeting ask-each=website "
      "naming=none given-on=2026-01-01 ends-on=2027-12-31 'contact=Fern, 01632 960 123'", 0, AN_ID, NULL, NO_JSON, "consent" },
    { NULL },
  };

  run_steps (place, steps);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *line = g_strdup_printf ("add a.rungs identity-check case-study={story} item=%s answer=fine", items[i]);

      run_steps (place, (const Step[]) { { line, 0, AN_ID, NULL }, { NULL } });
    }
}

/* Several stories as one: nothing where one of those named may not go; else all that may. */
static void
test_booklet (Place         *place,
              gconstpointer  data)
{
  static const Step steps[] = {
    { "print a.rungs case-study {story} {draft} -o a.pdf --for partners --held-by 'The Lantern'", 1, NULL,
      "A draft: .*not ready.*Nothing is printed" },
    { "print a.rungs case-study --all-allowed -o a.pdf --for public", 1, NULL, "A key: .*Anybody.*No story may be shown to them" },
    { "print a.rungs case-study {story} --all-allowed -o a.pdf", 2, NULL, "needs no ID" },
    { "print a.rungs enquiry One Two -o a.pdf", 2, NULL, "Only case studies" },
    { "print a.rungs case-study {story} -o a.pdf --sheet a3", 2, NULL, "“a3” is not a4, a5 or letter" },
    { "print a.rungs case-study {story} -o a.pdf --style fancy", 2, NULL, "easier" },
    { "list a.rungs use", 0, NULL, NULL },
    { "print a.rungs case-study --all-allowed -o a.html --style easier --sheet a5 --for partners --held-by 'The Lantern' --copies 3", 0,
      NULL, "A draft: " },
    { "list a.rungs use --json", 0, "\"copies\":3", NULL, ARRAY },
    { "print a.rungs case-study {story} {story} -o a.html --for partners --held-by 'The Lantern'", 1, NULL, "There is a file" },
    { "list a.rungs use", 0, "^[^\n]*\n$", NULL },
    { NULL },
  };
  g_autofree char *path = g_build_filename (place->folder, "a.html", NULL);
  g_autofree char *text = NULL;

  make_workbook (place);
  run_steps (place, steps);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<h1>Our stories</h1>"));
  g_assert_nonnull (strstr (text, "<a href=\"#part-1\">A key</a>"));
  g_assert_nonnull (strstr (text, "<div class=\"idea\">\n<img alt=\"A house\""));
  g_assert_null (strstr (text, "I had nothing."));
}

/* What may go goes, and is written down; what may not is named, with why. */
static void
test_export (Place         *place,
             gconstpointer  data)
{
  static const Step steps[] = {
    { "export a.rungs case-study -o none.csv --for public", 0, NULL,
      "“A draft” was left out.*not ready.*“A key” was left out.*did not say yes to showing it to: Anybody.*0 records" },
    { "export a.rungs case-study -o none.json --for partners", 0, NULL, "“A key” was left out.*Say which one the story is for.*0 records" },
    { "export a.rungs case-study -o none2.json --for partners --held-by Harbour", 0, NULL, "“A key” was left out.*Harbour.*0 records" },
    { "export a.rungs case-study -o none3.json --channel website", 0, NULL, "“A key” was left out.*asked each time.*0 records" },
    { "export a.rungs case-study -o none4.json --channel wall", 2, NULL, "“wall” is no place a story is shown" },
    { "list a.rungs use", 0, NULL, NULL },
    { "show a.rungs case-study {story} --json", 0, "\"state\" : \"ready\"", NULL, OBJECT },

    { "export a.rungs case-study -o out.json --for partners --held-by 'the lantern'", 0, NULL, "“A draft” was left out.*1 record was" },
    { "list a.rungs use --json", 0, "\"audience\":\"partner\".*\"channel\":\"report\".*\"held-by\":\"the lantern\".*\"version\":\"1\".*"
      "\"until\":\"2027-12-31\"", NULL, ARRAY },
    { "show a.rungs case-study {story} --json", 0, "\"state\" : \"in-use\"", NULL, OBJECT },

    /* A file that does not come to be is not written down. */
    { "export a.rungs case-study -o out.json --for partners --held-by 'The Lantern'", 1, NULL, "There is a file “out.json” already" },
    { "print a.rungs case-study {story} -o nowhere/out.pdf", 1, NULL, "folder" },
    { "list a.rungs use", 0, "^[^\n]*\n$", NULL },

    /* All of it: the story where it may go, and its parts inside alone. */
    { "export a.rungs --all -o inside.json", 0, NULL, "“A draft” was left out.*records were exported" },
    { "export a.rungs --all -o partners.json --for partners --held-by 'The Lantern'", 0, NULL, "“A draft” was left out" },
    { "export a.rungs consent -o consent.csv --for partners", 1, NULL, "Nothing of consent may be shown to them" },
    { "check a.rungs", 0, "^sound\n$", NULL },
    { NULL },
  };
  static const struct
  {
    const char *name;
    const char *words;
    gboolean is_there;
  } files[] = {
    { "out.json", "I had a tent.", TRUE },       { "out.json", "I had nothing.", FALSE },
    { "inside.json", "I had a tent.", TRUE },    { "inside.json", "I had nothing.", FALSE },
    { "inside.json", "\"scope\"", TRUE },        { "partners.json", "I had a tent.", TRUE },
    { "partners.json", "\"scope\"", FALSE },     { "partners.json", "I had nothing.", FALSE },
    { "partners.json", "01632 960 123", FALSE },
  };

  make_workbook (place);
  run_steps (place, steps);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, files[i].name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_test_message ("%s: %s", files[i].name, files[i].words);
      g_assert_cmpint (g_strstr_len (text, -1, files[i].words) != NULL, ==, files[i].is_there);
    }
}

/* What somebody agreed to is shown again, however often it was changed since; and the history says where it was agreed. */
static void
test_versions (Place         *place,
               gconstpointer  data)
{
  static const Step steps[] = {
    { "show a.rungs case-study {story} --version 1 --json", 0, "I had a tent.*\"version\" : 1", NULL, OBJECT },
    { "set a.rungs case-study {story} 'situation=I had a flat.' 'title=My own key'", 0, NULL, NULL },
    { "show a.rungs case-study {story}", 0, "Being read back.*", NULL },
    { "set a.rungs case-study {story} state=agreed", 0, NULL, NULL },
    { "set a.rungs case-study {story} 'situation=I had a boat.'", 0, NULL, NULL },
    { "show a.rungs case-study {story} --version 1", 0, "^A key\n.*\ntitle +A key\n.*situation +I had a tent", NULL },
    { "show a.rungs case-study {story} --version 2 --json", 0, "My own key.*I had a flat.*\"version\" : 2", NULL, OBJECT },
    { "show a.rungs case-study {story} --version 3", 1, NULL, "no version 3 of this story. These there are: 1, 2" },
    { "show a.rungs case-study {draft} --version 1", 1, NULL, "Nobody has agreed to this story yet" },
    { "show a.rungs case-study {story} --version two", 2, NULL, "“two” is no number" },
    { "show a.rungs person Sam --version 1", 2, NULL, "only a case-study" },
    { "history a.rungs case-study {story}", 0, "Version 2 was agreed.*Version 1 was agreed", NULL },
    { "history a.rungs case-study {story} --json", 0, "\"agreed-version\" : 2.*\"agreed-version\" : null.*\"agreed-version\" : 1", NULL, ARRAY },
    { NULL },
  };

  make_workbook (place);
  run_steps (place, steps);
}

/* What may be done is what print does: the same answer for every place and everybody. */
static void
test_may (Place         *place,
          gconstpointer  data)
{
  static const Step steps[] = {
    { "may a.rungs case-study {story}", 0, "^Today this story may be shown, but only as written here.*The Lantern\n  Yes, until "
      "31 December 2027: On paper, In a meeting, In a report.\n  Ask the person first, each time: On a website.*Anybody\n  No, ", NULL },
    { "may a.rungs case-study {story} --on 2028-01-01", 0, "^Today this story may not be shown.*The consent ended on 31 December 2027", NULL },
    { "may a.rungs case-study {draft} --json", 0, "\"reason\" : \"not-ready\"", NULL, OBJECT },
    { "may a.rungs case-study nothing", 1, NULL, "nothing" },
    { "may a.rungs person Sam", 2, NULL, "Only of a case-study" },
    { "may a.rungs case-study {story} --on soon", 2, NULL, "“soon” is no date" },
    { NULL },
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  JsonArray *uses;
  guint n_open = 0;

  make_workbook (place);
  run_steps (place, steps);
  g_assert_cmpint (place_call (place, "may a.rungs case-study {story} --json", &out, &err), ==, 0);
  g_assert_true (json_parser_load_from_data (parser, out, -1, NULL));
  uses = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "uses");
  g_assert_cmpuint (json_array_get_length (uses), ==, 7 * 3);
  for (guint i = 0; i < json_array_get_length (uses); i++)
    {
      JsonObject *use = json_array_get_object_element (uses, i);
      const char *audience = json_object_get_string_member (use, "audience");
      const char *channel = json_object_get_string_member (use, "channel");
      const gboolean may = json_object_get_boolean_member (use, "may");
      const gboolean is_partner = g_str_equal (audience, "partner");
      g_autofree char *line = g_strdup_printf ("print a.rungs case-study {story} -o %u.html --for %s --channel %s%s", i,
                                               is_partner ? "partners" : audience, channel,
                                               is_partner ? " --held-by 'The Lantern'" : "");

      run_steps (place, (const Step[]) { { line, may ? 0 : 1, NULL, may ? NULL : "may not be shown to them" }, { NULL } });
      g_assert_cmpint (json_array_get_length (json_object_get_array_member (use, "missing")) == 0, ==, may);
      n_open += may;
    }
  g_assert_cmpuint (n_open, ==, 2 * 3);
}

/* Taken back: from then on nothing may be done, and each copy is dealt with until all is done. */
static void
test_withdraw (Place         *place,
               gconstpointer  data)
{
  static const Step steps[] = {
    { "copies a.rungs case-study {story}", 0, "^No copy is out that we know of.\n$", NULL },
    { "print a.rungs case-study {story} -o a.html --for partners --held-by 'The Lantern' --copies 5", 0, NULL, NULL },
    { "copies a.rungs case-study {story}", 0, "^These copies of the story are out:\n  5 copies, held by: The Lantern. To be used until 31 December 2027."
      "  \\(use [-0-9a-f]{36}\\)\n$", NULL },
    { "withdraw a.rungs case-study {story}", 2, NULL, "--how TEXT is missing" },
    { "withdraw a.rungs case-study {story} --how 'A call' --on 2099-01-01", 1, NULL, "Choose the day" },
    { "withdraw a.rungs case-study {story} --how 'A call to Fern'", 0,
      "^This story was taken back. Nothing new is made of it.*5 copies are still out.\n  Ask for it back.*\n  Decide with", NULL },
    { "withdraw a.rungs case-study {story} --how Again", 1, NULL, "taken back already" },
    { "print a.rungs case-study {story} -o b.html", 1, NULL, "The person took this story back" },
    { "export a.rungs case-study -o b.json", 0, NULL, "“A key” was left out.*took this story back.*0 records" },
    { "may a.rungs case-study {story}", 0, "^Today this story may not be shown to anybody.\n  The person took this story back", NULL },
    { "show a.rungs consent {consent} --json", 0, "\"withdrawn-how\" : \"A call to Fern\"", NULL, OBJECT },
    { "waiting a.rungs", 0, "A key +[^\n]*ask for the copies that are out", NULL },
    { "copies a.rungs case-study {story} --json", 0, "\"taken-back\" : true.*\"finished\" : false.*\"copies-out\" : 5.*\"held-by\" : "
      "\"The Lantern\".*\"to-do\" : \"ask\"", NULL, OBJECT },
    { "history a.rungs", 0, "Take a story back", NULL },
    { "undo a.rungs", 0, "Take a story back", NULL },
    { "print a.rungs case-study {story} -o c.html", 0, NULL, NULL },
    { NULL },
  };

  make_workbook (place);
  run_steps (place, steps);
}

/* Only the proof stays: the text is in none of the files any more, and what is known of it is that it was agreed to. */
static void
test_keep_proof (Place         *place,
                 gconstpointer  data)
{
  static const Step steps[] = {
    { "withdraw a.rungs case-study {story} --how 'A call to Fern'", 0, "Decide with the person", NULL },
    { "erase a.rungs case-study {story} --keep-proof --reason consent --yes", 0, "Erased for good", NULL },
    { "show a.rungs case-study {story}", 0, "^A story that was taken back\n.*\nkept +Only the proof", NULL },
    { "copies a.rungs case-study {story}", 0, "^This story was taken back, and everything about that is done.\n$", NULL },
    { "show a.rungs case-study {story} --version 1", 1, NULL, "its text is not in this workbook any more" },
    { "show a.rungs consent {consent}", 0, "A call to Fern", NULL },
    { "waiting a.rungs", 0, NULL, "Nothing is waiting" },
    { "check a.rungs", 0, "^sound\n$", NULL },
    { NULL },
  };
  g_autofree char *path = g_build_filename (place->folder, "a.rungs", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  make_workbook (place);
  run_steps (place, steps);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "I had a tent", strlen ("I had a tent")));
}

#define ADD(name, func) g_test_add ("/cli/stories/" name, Place, NULL, place_set_up, func, place_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("booklet", test_booklet);
  ADD ("export", test_export);
  ADD ("versions", test_versions);
  ADD ("may", test_may);
  ADD ("withdraw", test_withdraw);
  ADD ("keep-proof", test_keep_proof);
  return g_test_run ();
}
