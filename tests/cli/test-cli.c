/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-cli.c: rungs-cli as a script calls it: line after line, each with what it ends with and what it says where.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "steps.h"

static const Step usage_steps[] = {
  { "", 2, NULL, "say what to do.*--help" },
  { "--help", 0, "rungs-cli new FILE.*rungs-cli ladder FILE", NULL },
  { "--version", 0, "^rungs-cli [0-9.]+\n$", NULL },
  { "fly", 2, NULL, "no command “fly”" },
  { "list", 2, NULL, "missing.*Usage: rungs-cli list FILE KIND" },
  { "list --help", 0, "^Usage: rungs-cli list FILE KIND.*--as-at DATE", NULL },
  { "new a.rungs b.rungs", 2, NULL, "“b.rungs” is one word too many.*Usage: rungs-cli new" },
  { "list a.rungs person --loud", 2, NULL, "list has no option --loud.*Usage" },
  { "list a.rungs person -x", 2, NULL, "no option -x" },
  { "list a.rungs person --json=yes", 2, NULL, "--json stands by itself" },
  { "list a.rungs person --json --json", 2, NULL, "--json is given twice" },
  { "list a.rungs person --as-at", 2, NULL, "--as-at needs DATE" },
  { "list a.rungs person --as-at yesterday-ish", 2, NULL, "no date: write it like 2026-11-30" },
  { "list a.rungs person nonsense", 2, NULL, "“nonsense” is not FIELD=VALUE" },
  { "add a.rungs person known-as=A known-as=B", 2, NULL, "twice" },
  { "waiting a.rungs --on never", 2, NULL, "no date" },
  { "erase --help", 0, "^Usage: rungs-cli erase FILE KIND ID --reason TEXT.*--dry-run.*--yes.*--keep-proof", NULL },
  { "undo a.rungs last", 2, NULL, "“last” is not the number of a change" },
  { "history a.rungs person", 2, NULL, "ID of a record too" },
  { "import a.rungs person t.csv --map words", 2, NULL, "“words” is not COLUMN=field" },
  { "export a.rungs person", 2, NULL, "-o OUT is missing" },
  { "export a.rungs -o out.csv", 2, NULL, "Name one KIND, or give --all" },
  { "export a.rungs person --all -o out.json", 2, NULL, "Name one KIND, or give --all" },
  { "export a.rungs --all -o out.csv", 2, NULL, "ends in .json" },
  { "export a.rungs person -o out.csv --for friends", 2, NULL, "“friends” is not inside, partners or public" },
  { "ladder a.rungs", 2, NULL, "-o OUT.*--text" },
  { "ladder a.rungs -o l.png --size large", 2, NULL, "“large” is no size" },
  { "ladder a.rungs --text --round first", 2, NULL, "“first” is no round: write a number" },
  { "ladder a.rungs --text --round 0", 2, NULL, "“0” is no round" },
  { "ladder a.rungs --text --from spring", 2, NULL, "--from: “spring” is no date" },
  { "ladder a.rungs --text --until spring", 2, NULL, "--until: “spring” is no date" },
  { "ladder a.rungs --text --for friends", 2, NULL, "“friends” is not inside, partners or public" },
  { "ladder --help", 0, "^Usage: rungs-cli ladder FILE.*--for.*--rounds.*--ladder", NULL },
  { NULL },
};

static const Step refused_steps[] = {
  { "list a.rungs person", 1, NULL, "^rungs-cli: There is no file" },
  { "check a.rungs", 1, NULL, "There is no file" },
  { "new a.rungs", 0, NULL, NULL },
  { "new a.rungs", 1, NULL, "already" },
  { "kinds nothing", 1, NULL, "no kind of record “nothing”" },
  { "list a.rungs nothing", 1, NULL, "no kind of record “nothing”" },
  { "list a.rungs person shoe-size=44", 1, NULL, "person has no field “shoe-size”" },
  { "show a.rungs person 12345678", 1, NULL, "^rungs-cli: " },
  { "add a.rungs person roles=worker", 1, NULL, "known-as: " },
  { "add a.rungs person known-as=Sam roles=boss", 1, NULL, "roles: .*boss" },
  { "add a.rungs person known-as=Sam made=2020-01-01", 1, NULL, "made: Rungs keeps this field itself" },
  { "add a.rungs placing activity=nowhere view=lived answer=3", 1, NULL, "activity: " },
  { "set a.rungs person 12345678 known-as=Kim", 1, NULL, "^rungs-cli: " },
  { "archive a.rungs person 12345678", 1, NULL, "^rungs-cli: " },
  { "undo a.rungs", 1, NULL, "^rungs-cli: " },
  { "undo a.rungs 4711", 1, NULL, "^rungs-cli: " },
  { "redo a.rungs", 1, NULL, "^rungs-cli: " },
  { "import a.rungs person nothing.csv", 1, NULL, "no file “nothing.csv”" },
  { "export a.rungs person -o out.xlsx", 1, NULL, "does not write “out.xlsx”.*.csv" },
  { "export a.rungs person-private -o out.csv", 1, NULL, "never leave" },
  { "export a.rungs person -o nowhere/out.csv", 1, NULL, "make the folder first" },
  { "export a.rungs person -o a.rungs.csv", 0, NULL, "0 records" },
  { "export a.rungs person -o a.rungs.csv", 1, NULL, "There is a file “a.rungs.csv” already" },
  { "ladder a.rungs -o l.gif", 1, NULL, "no picture “l.gif”" },
  { "ladder a.rungs -o l.png --size 1x1", 1, NULL, "choose a size between" },
  { "ladder a.rungs --text --activity nothing", 1, NULL, "^rungs-cli: --activity: " },
  { "ladder a.rungs --text --ladder nothing", 1, NULL, "^rungs-cli: --ladder: " },
  { "ladder a.rungs --text --group nothing", 1, NULL, "^rungs-cli: --group: " },
  { "ladder a.rungs --text --level sky", 1, NULL, "^rungs-cli: --level: .*sky" },
  { "ladder a.rungs --text --view mine", 1, NULL, "^rungs-cli: --view: .*mine" },
  { "list a.rungs person", 0, NULL, NULL },
  { NULL },
};

/* The same sentences as in the window. */
static const Step story_steps[] = {
  { "new a.rungs", 0, NULL, NULL },
  { "add a.rungs case-study 'title=A key'", 0, AN_ID, NULL, NO_JSON, "story" },
  { "set a.rungs case-study {story} state=read-back", 1, NULL, "nothing to read back yet" },
  { "set a.rungs case-study {story} 'situation=I had a tent.'", 0, NULL, NULL },
  { "set a.rungs case-study {story} state=agreed", 1, NULL, "Read the story back with the person first" },
  { "set a.rungs case-study {story} state=read-back", 0, NULL, NULL },
  { "set a.rungs case-study {story} state=agreed", 0, NULL, NULL },
  { "set a.rungs case-study {story} state=ready", 1, NULL, "11 points have no answer yet" },
  { "show a.rungs case-study {story} --json", 0, "\"state\" : \"agreed\"", NULL, OBJECT },
  { NULL },
};

static const Step erase_steps[] = {
  { "new a.rungs", 0, NULL, NULL },
  { "add a.rungs person known-as=Sam", 0, AN_ID, NULL, NO_JSON, "sam" },
  { "add a.rungs person known-as=Kim", 0, AN_ID, NULL, NO_JSON, "kim" },
  { "add a.rungs feedback 'words=The bus was late' standing=known person=Sam", 0, AN_ID, NULL, NO_JSON, "said" },
  { "add a.rungs person-private person=Sam 'real-name=Samira Quince'", 0, AN_ID, NULL },
  { "add a.rungs meeting title=Tuesday 'purpose=Sam tells us about buses'", 0, AN_ID, NULL },
  { "erase a.rungs person {sam}", 2, NULL, "--reason is missing.*Usage: rungs-cli erase" },
  { "erase a.rungs person {sam} --reason ''", 2, NULL, "--reason is missing" },
  { "erase a.rungs person {sam} --reason asked", 1, "^$",
    "“Sam” is in use still.*rungs-cli archive 'a.rungs' person [0-9a-f-]{36}" },
  { "archive a.rungs person {sam}", 0, NULL, NULL },
  { "erase a.rungs person {sam} --dry-run", 0,
    "goes for good.*person +[0-9a-f]{8}  Sam.*person-private.*no longer says who.*feedback.*says its name.*Tuesday.*other backups", NULL },
  { "show a.rungs person {sam}", 0, "Sam", NULL },
  { "erase a.rungs person {sam} --reason asked --keep-proof", 1, NULL, "for a case-study" },
  { "erase a.rungs person {sam} --reason asked --field shoe-size", 1, NULL, "no field “shoe-size”" },
  { "erase a.rungs person {sam} --reason asked --field notes --keep-proof", 2, NULL, "not both" },
  { "erase a.rungs person Sam --reason 'Sam was cross'", 0, "Erased for good: 2 records", "reason are not kept" },
  { "check a.rungs", 0, "^sound\n$", NULL },
  { "show a.rungs person {sam}", 1, NULL, "erased for good" },
  { "history a.rungs person {sam}", 1, NULL, "erased for good" },
  { "restore a.rungs person {sam}", 1, NULL, "erased for good" },
  { "erase a.rungs person {sam} --reason asked", 1, NULL, "erased for good" },
  { "undo a.rungs 1", 1, NULL, "erased for good" },
  { "show a.rungs feedback {said} --json", 0, "\"standing\" : \"anonymous\"", NULL, OBJECT },
  { "set a.rungs person {kim} 'notes=Rings at noon'", 0, NULL, NULL },
  { "erase a.rungs person {kim} --reason mistake --field notes", 0, "Kim: notes.*Erased for good: 1 answer", NULL },
  { "show a.rungs person {kim} --json", 0, "\"notes\" : null", NULL, OBJECT },
  { "history a.rungs person {kim}", 0, "^((?!noon).)*$", NULL },
  { "check a.rungs", 0, "^sound\n$", NULL },
  { NULL },
};

static const Step record_steps[] = {
  { "new a.rungs", 0, NULL, NULL },
  { "check a.rungs", 0, "^sound\n$", NULL },
  { "add a.rungs person known-as=Sam 'roles=worker, buddy'", 0, AN_ID, NULL, NO_JSON, "sam" },
  { "add a.rungs activity title=Tea 'about=-5 is a fine number'", 0, AN_ID, NULL, NO_JSON, "tea" },
  { "add a.rungs placing activity=Tea view=lived answer=7", 0, AN_ID, NULL, NO_JSON, "placing" },
  { "add a.rungs -- person-private person=Sam phone=-100", 0, AN_ID, NULL, NO_JSON, "private" },
  { "show a.rungs person-private {private}", 0, "phone +-100", NULL },
  { "history a.rungs person-private {private} --json", 0, "\"after\" : \"-100\"", NULL, ARRAY },
  { "history a.rungs person-private {private}", 0, "phone: .*-100", NULL },
  { "history a.rungs --json", 0, "^((?!\"-100).)*$", NULL, ARRAY },
  { "history a.rungs", 0, "^((?!-100).)*phone: \\(private\\)((?!-100).)*$", NULL },
  { "--version", 0, ".", NULL },
  { "list a.rungs person", 0, "^Sam +[0-9a-f]{8}\n$", NULL },
  { "list a.rungs person --json", 0, "\"known-as\":\"Sam\".*\"supporter\":null", NULL, ARRAY },
  { "list a.rungs person roles=buddy --json", 0, "Sam", NULL, ARRAY },
  { "list a.rungs person roles=facilitator --json", 0, "^\\[\n\\]\n$", NULL, ARRAY },
  { "list a.rungs placing activity=Tea", 0, "Tea", NULL },
  { "list --json a.rungs placing", 0, "\"answer\":\"7\"", NULL, ARRAY },
  { "list a.rungs person supporter= --json", 0, "Sam", NULL, ARRAY },
  { "show a.rungs person {sam} --json", 0, "\"roles\" : \\[\n +\"worker\",\n +\"buddy\"\n +\\]", NULL, OBJECT },
  { "show a.rungs person Sam", 0, "^Sam\nkind +Person\nknown-as +Sam\n", NULL },
  { "set a.rungs person {sam} 'known-as=Sam Two' supporter=Jo", 0, NULL, NULL },
  { "show a.rungs person {sam} --json", 0, "\"supporter\" : \"Jo\"", NULL, OBJECT },
  { "set a.rungs person {sam} supporter=", 0, NULL, NULL },
  { "show a.rungs person {sam} --json", 0, "\"supporter\" : null", NULL, OBJECT },
  { "history a.rungs person {sam} --json", 0, "\"before\" : \"Jo\"", NULL, ARRAY },
  { "history a.rungs", 0, "Change person.*supporter: Jo → .*Add person", NULL },
  { "undo a.rungs", 0, "^Undone: Change person\n$", NULL },
  { "show a.rungs person {sam}", 0, "supporter +Jo", NULL },
  { "redo a.rungs", 0, "^Done again: Change person\n$", NULL },
  { "archive a.rungs person {sam}", 0, NULL, NULL },
  { "list a.rungs person", 0, NULL, NULL },
  { "list a.rungs person --archived --json", 0, "\"archived\":true", NULL, ARRAY },
  { "restore a.rungs person {sam}", 0, NULL, NULL },
  { "list a.rungs person", 0, "^Sam Two", NULL },
  { "search a.rungs fine number --json", 0, "\"kind\" : \"activity\".*\"around\" : \".*fine number", NULL, ARRAY },
  { "search a.rungs fine", 0, "^Tea  \\(activity ", NULL },
  { "search a.rungs nothingness", 0, NULL, "Nothing was found" },
  { "search a.rungs nothingness --json", 0, "^\\[\\]\n$", NULL, ARRAY },
  { "add a.rungs enquiry title=Keys 'question=Who has the key?'", 0, AN_ID, NULL, NO_JSON, "keys" },
  { "add a.rungs action enquiry={keys} 'what=Ring the office' due=2026-01-15", 0, AN_ID, NULL },
  { "waiting a.rungs --on 2026-01-14", 0, NULL, "Nothing is waiting" },
  { "waiting a.rungs --on 2026-01-16 --json", 0, "\"kind\" : \"action\".*\"due\" : \"2026-01-15\"", NULL, ARRAY },
  { "waiting a.rungs --on 2026-01-16", 0, "Ring the office.*2026-01-15", NULL },
  { "list a.rungs person --as-at 2020-01-01 --json", 0, "^\\[\n\\]\n$", NULL, ARRAY },
  { "kinds", 0, "^person .*\ncase-study ", NULL },
  { "kinds --json", 0, "\"name\" : \"case-study\"", NULL, ARRAY },
  { "kinds person", 0, "^known-as\\* +text +programme +What would", NULL },
  { "kinds person --json", 0, "\"choices\" : \\[.*\"token\" : \"worker\"", NULL, ARRAY },
  { "check a.rungs", 0, "^sound\n$", NULL },
  { NULL },
};

static const Step exchange_steps[] = {
  { "new a.rungs", 0, NULL, NULL },
  { "import a.rungs feedback said.csv --dry-run --map comment-body=words", 0,
    "^line 2: add The bus…\nline 5: add £20 a week\n$", "left out: stamp.*would add 2, update 0" },
  { "list a.rungs feedback --json", 0, "^\\[\n\\]\n$", NULL, ARRAY },
  { "import a.rungs feedback said.csv --map comment-body=words", 0, NULL, "left out: stamp.*Added 2" },
  { "list a.rungs feedback --json", 0, "The bus\\\\nwas late", NULL, ARRAY },
  { "search a.rungs late --json", 0, "\"kind\" : \"feedback\"", NULL, ARRAY },
  { "history a.rungs", 0, "Import 2 feedback records", NULL },
  { "undo a.rungs", 0, "Import 2 feedback records", NULL },
  { "list a.rungs feedback", 0, NULL, NULL },
  { "redo a.rungs", 0, "Import 2 feedback records", NULL },
  { "import a.rungs person bad.csv", 1, NULL, "line 3: roles: .*1 row cannot be imported, so nothing was" },
  { "list a.rungs person", 0, NULL, NULL },
  { "import a.rungs person bad.csv --dry-run", 1, "line 3: skipped: roles", "would add 1.*skip 1" },
  { "import a.rungs person bad.csv --skip-bad", 0, NULL, "line 3: roles: .*Added 1, .*skipped 1" },
  { "import a.rungs person bad.csv --map Name=shoe-size", 1, NULL, "no field “shoe-size”" },
  { "import a.rungs person more.csv --update-by known-as --dry-run", 0, "^line 2: update .* Sam \\(supporter\\)\n$",
    "update 1" },
  { "import a.rungs person more.csv --update-by known-as", 0, NULL, "updated 1" },
  { "show a.rungs person Sam", 0, "supporter +Jo", NULL },
  { "import a.rungs person latin.csv", 0, NULL, "read as WINDOWS-1252.*Added 1" },
  { "show a.rungs person Zoë", 0, "known-as +Zoë", NULL },
  { "export a.rungs person -o people.csv", 0, NULL, "2 records were exported" },
  { "export a.rungs person -o people.json --for inside", 0, NULL, "2 records were exported" },
  { "export a.rungs --all -o all.json", 0, NULL, "records were exported" },
  { "export a.rungs feedback -o public.csv --for public", 1, NULL, "Nothing of feedback may be shown to them" },
  { "add a.rungs activity title=Tea", 0, AN_ID, NULL },
  { "add a.rungs placing activity=Tea view=board answer=5", 0, AN_ID, NULL },
  { "ladder a.rungs --text", 0, "^The ladder of co-production.*Rung 7, .*Rung 5, [^\n]*: 1 piece of work.\n  Tea, seen by .*"
    "Rung 1, .*Think Local Act Personal", NULL },
  { "ladder a.rungs --text --activity Tea", 0, "^Tea\n", NULL },
  { "ladder a.rungs -o l.png", 0, NULL, NULL },
  { "ladder a.rungs -o l.svg --size 800x600", 0, NULL, NULL },
  { "ladder a.rungs -o l.pdf --text", 0, "Tea", NULL },
  { "check a.rungs", 0, "^sound\n$", NULL },
  { NULL },
};

static void
test_usage (Place         *place,
            gconstpointer  data)
{
  run_steps (place, usage_steps);
}

static void
test_refused (Place         *place,
              gconstpointer  data)
{
  run_steps (place, refused_steps);
}

static void
test_stories (Place         *place,
              gconstpointer  data)
{
  run_steps (place, story_steps);
}

/* No byte of the file tells of what went. */
static void
test_erase (Place         *place,
            gconstpointer  data)
{
  static const char *const words[] = { "Quince", "noon", "cross" };
  g_autofree char *path = g_build_filename (place->folder, "a.rungs", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  run_steps (place, erase_steps);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (memmem (bytes, length, words[i], strlen (words[i])));
  g_assert_nonnull (memmem (bytes, length, "Kim", strlen ("Kim")));
}

static void
test_records (Place         *place,
              gconstpointer  data)
{
  run_steps (place, record_steps);
}

static void
test_exchange (Place         *place,
               gconstpointer  data)
{
  place_write (place, "said.csv", "stamp,comment-body\n1,\"The bus\nwas late\n\"\n2,£20 a week\n");
  place_write (place, "bad.csv", "known-as;roles\nSam;worker\nKim;boss\n");
  place_write (place, "more.csv", "known-as\tsupporter\nSam\tJo\n");
  place_write (place, "latin.csv", "known-as,roles\nZo\xeb,worker\n");
  run_steps (place, exchange_steps);
}

/* The example programme is sound, and every reading command has something to say about it. */
static void
test_example (Place         *place,
              gconstpointer  data)
{
  static const Step steps[] = {
    { "new a.rungs --example", 0, NULL, NULL },
    { "check a.rungs", 0, "^sound\n$", NULL },
    { "list a.rungs enquiry --json", 0, "\"title\"", NULL, ARRAY },
    { "waiting a.rungs --json", 0, "\"due\"", NULL, ARRAY },
    { "history a.rungs --json", 0, "\"change\"", NULL, ARRAY },
    { "ladder a.rungs --text", 0, "made up", NULL },
    { NULL },
  };
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *kinds;

  run_steps (place, steps);
  g_assert_cmpint (place_call (place, "kinds --json", &out, &err), ==, 0);
  g_assert_true (json_parser_load_from_data (parser, out, -1, NULL));
  kinds = json_node_get_array (json_parser_get_root (parser));
  for (guint k = 0; k < json_array_get_length (kinds); k++)
    {
      const char *name = json_object_get_string_member (json_array_get_object_element (kinds, k), "name");
      g_autofree char *line = g_strdup_printf ("list a.rungs %s --json", name);
      g_autofree char *lines = g_strdup_printf ("list a.rungs %s", name);

      run_steps (place, (const Step[]) { { line, 0, "^\\[\n", NULL, ARRAY }, { lines, 0, "", NULL }, { NULL } });
    }
}

/* The ladder is printed as it may go out: by rounds, by what was asked for, and to whom. */
static const Step ladder_steps[] = {
  { "new a.rungs", 0, NULL, NULL },
  { "add a.rungs enquiry title=Keys question=Who? sensitivity=restricted", 0, AN_ID, NULL },
  { "add a.rungs activity title=Tea level=service organisation=Kettle", 0, AN_ID, NULL },
  { "add a.rungs activity title=Secret level=person enquiry=Keys", 0, AN_ID, NULL },
  { "add a.rungs placing activity=Tea view=lived answer=2 placed-on=2026-03-12 people=6 because=Nobody-asked", 0, AN_ID, NULL },
  { "add a.rungs placing activity=Tea view=lived answer=5 placed-on=2026-07-04 people=6 because=They-asked", 0, AN_ID, NULL },
  { "add a.rungs placing activity=Tea view=board answer=7 placed-on=2026-07-04 people=2 because=Only-two", 0, AN_ID, NULL },
  { "add a.rungs placing activity=Tea view=frontline answer=1 placed-on=2026-07-04 face-down=yes because=Hidden", 0, AN_ID, NULL },
  { "add a.rungs placing activity=Secret view=lived answer=4", 0, AN_ID, NULL },

  { "ladder a.rungs --text", 0, "7, Co-production[^\n]*1 piece[^\n]*\n  Tea, seen by a mixed group.\n.*"
    "Rung 5, [^\n]*\n  Tea, seen by people with lived experience \\(6 people\\).\n.*Rung 4, [^\n]*\n  Secret.*"
    "Rung 1, [^\n]*nothing stands here.\n"
    "Has been placed, not shown yet: 1 piece of work.\n  Tea, seen by frontline workers.\n", NULL },
  /* What lies face down is not told to people; a script asks for the data. */
  { "list a.rungs placing view=frontline", 0, "^(?!.*Coercion)(?!.*Hidden).*Placed, and not shown", NULL },
  { "history a.rungs", 0, "^(?!.*Hidden).*\\(not shown yet\\)", NULL },
  { "list a.rungs placing view=frontline --json", 0, "\"because\":\"Hidden\"", NULL },

  { "ladder a.rungs --text --activity Tea", 0, "^Tea\n.*People with lived experience, rung 5, Engagement: They-asked\n", NULL },
  { "ladder a.rungs --text --activity Tea --rounds", 0,
    "First round, 12 March 2026: People with lived experience: rung 2, Educating.\n"
    "  Second round, 4 July 2026, and now: People with lived experience: rung 5, Engagement. "
    "Frontline workers: has been placed, not shown yet. A mixed group: rung 7, Co-production.\n", NULL },
  { "ladder a.rungs --text --round 1", 0, "Rung 5, [^\n]*nothing stands here.*Rung 2, [^\n]*\n  Tea", NULL },
  { "ladder a.rungs --text --until 2026-03-12", 0, "Rung 5, [^\n]*nothing stands here.*Rung 2, [^\n]*\n  Tea", NULL },
  { "ladder a.rungs --text --from 2026-07-05", 0, "Rung 5, [^\n]*nothing stands here", NULL },
  { "ladder a.rungs --text --level person", 0, "Rung 5, [^\n]*nothing stands here.*\n  Secret", NULL },
  { "ladder a.rungs --text --organisation Kettle", 0, "\n  Tea.*Rung 4, [^\n]*nothing stands here", NULL },
  { "ladder a.rungs --text --view lived", 0, "Rung 7, [^\n]*nothing stands here.*\n  Tea", NULL },
  { "ladder a.rungs --text --for partners --activity Tea", 0, "They-asked", NULL },
  { "ladder a.rungs --text --for public --activity Secret", 1, NULL, "an enquiry that they may not see" },
  { "ladder a.rungs --text --explain", 0,
    "\n\nRung 1, [^\n]*\\.\n[^\n]+\n.*\nWhat helps people climb from here\\.\n  .*\n\nRung 7, [^\n]*\\.\n", NULL },
  { "ladder a.rungs -o e.svg --explain --words", 0, NULL, NULL },
  { "ladder a.rungs --text --ladder IAP2-spectrum", 1, NULL, "--ladder: " },
  { "ladder a.rungs -o l.svg --for public --rounds", 0, NULL, NULL },
  { "ladder a.rungs -o w.svg --for public --rounds --words", 0, NULL, NULL },
  { "ladder a.rungs -o t.svg --for public --time", 0, NULL, NULL },
  { "ladder a.rungs --text --time", 0, "\n\nTea\nRound 1, 12 March 2026.\n  People with lived experience: [^\n]*Educating[^\n]*\n"
    "Round 2, 4 July 2026.\n  People with lived experience: [^\n]*Engagement[^\n]*\n  A mixed group: [^\n]*Co-production", NULL },
  { "ladder a.rungs --text --time --activity Tea --round 1", 0, "^Tea, through time\n\nTea\nRound 1[^\n]*\n[^\n]*\n\n", NULL },
  { NULL },
};

static void
check_is_not_in (const char        *where,
                 const char        *text,
                 const char *const *secrets)
{
  for (guint i = 0; secrets[i] != NULL; i++)
    if (strstr (text, secrets[i]) != NULL)
      g_error ("%s: “%s” stands there: %s", where, secrets[i], text);
}

static void
test_ladder (Place         *place,
             gconstpointer  data)
{
  static const char *const always[] = { "Hidden", "Only-two", "seen by the board", "Frontline workers: rung", NULL };
  static const char *const for_all[] = { "Hidden", "Only-two", "They-asked", "Nobody-asked", "Secret", "(2 people)", NULL };
  static const char *const lines[] = {
    "ladder a.rungs --text --rounds", "ladder a.rungs --text --activity Tea --rounds", "ladder a.rungs --text --view mixed",
    "ladder a.rungs --text --activity Tea --for partners", "ladder a.rungs --text --time", NULL,
  };
  static const char *const public_lines[] = {
    "ladder a.rungs --text --rounds --for public", "ladder a.rungs --text --activity Tea --for public",
    "ladder a.rungs --text --time --for public", NULL,
  };
  static const char *const pictures[] = { "l.svg", "w.svg", "t.svg" };
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  run_steps (place, ladder_steps);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_clear_pointer (&out, g_free);
      g_clear_pointer (&err, g_free);
      g_assert_cmpint (place_call (place, lines[i], &out, &err), ==, 0);
      check_is_not_in (lines[i], out, always);
    }
  for (guint i = 0; public_lines[i] != NULL; i++)
    {
      g_clear_pointer (&out, g_free);
      g_clear_pointer (&err, g_free);
      g_assert_cmpint (place_call (place, public_lines[i], &out, &err), ==, 0);
      check_is_not_in (public_lines[i], out, for_all);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, pictures[i], NULL);
      g_autofree char *svg = NULL;

      g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
      g_assert_nonnull (strstr (svg, "12 March 2026"));
      check_is_not_in (pictures[i], svg, for_all);
    }
}

/* What goes to others has neither what is face down nor what few people said; the list inside has all of it. */
static void
test_ladder_export (Place         *place,
                    gconstpointer  data)
{
  static const Step steps[] = {
    { "export a.rungs placing -o partners.csv --for partners", 0, NULL, "2 records" },
    { "export a.rungs placing -o public.json --for public", 0, NULL, "2 records" },
    { "export a.rungs --all -o all.json --for public", 0, NULL, "." },
    { "export a.rungs placing -o inside.csv", 0, NULL, "5 records" },
    { "list a.rungs placing --json", 0, "Only-two", NULL, ARRAY },
    { NULL },
  };
  static const char *const partners[] = { "Hidden", "Only-two", "board", "frontline", NULL };
  static const char *const for_all[] = { "Hidden", "Only-two", "They-asked", "Secret", "\"frontline\"", NULL };
  static const struct { const char *name; const char *const *secrets; } files[] = {
    { "partners.csv", partners }, { "public.json", for_all }, { "all.json", for_all },
  };

  run_steps (place, ladder_steps);
  run_steps (place, steps);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, files[i].name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      check_is_not_in (files[i].name, text, files[i].secrets);
    }
}

/* What others on the machine may not read, they may not read. */
static void
test_for_the_owner (Place         *place,
                    gconstpointer  data)
{
  static const char *const names[] = { "a.rungs", "people.csv", "l.png" };
  static const Step steps[] = {
    { "new a.rungs", 0, NULL, NULL },
    { "export a.rungs person -o people.csv", 0, NULL, "." },
    { "ladder a.rungs -o l.png", 0, NULL, NULL },
    { NULL },
  };

  run_steps (place, steps);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, names[i], NULL);
      GStatBuf there;

      g_assert_cmpint (g_stat (path, &there), ==, 0);
      g_assert_cmpint (there.st_mode & 0777, ==, 0600);
    }
}

static char *
run_shell (Place      *place,
           const char *line,
           int        *ended_with)
{
  const char *argv[] = { "sh", "-c", line, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;
  g_autofree char *out = NULL;
  int status;

  g_spawn_sync (place->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  *ended_with = g_spawn_check_wait_status (status, &error) ? 0 : error->code;
  return g_strconcat (out, err, NULL);
}

/* Somebody who stops reading hears nothing of it; a full disk is told. */
static void
test_pipes (Place         *place,
            gconstpointer  data)
{
  g_autofree char *quiet = NULL;
  g_autofree char *full = NULL;
  int ended_with;

  run_steps (place, (const Step[]) { { "new a.rungs --example", 0, NULL, NULL }, { NULL } });
  quiet = run_shell (place, "\"$RUNGS_CLI\" kinds --json | head -n 1", &ended_with);
  g_assert_cmpstr (quiet, ==, "[\n");
  full = run_shell (place, "\"$RUNGS_CLI\" kinds --json >/dev/full", &ended_with);
  g_assert_cmpint (ended_with, ==, 1);
  g_assert_nonnull (strstr (full, "could not be written out"));
}

/* Ctrl+C while a table is read, and once all of it was read, leaves the workbook as it was. The table is a pipe, so that the
 * moment is certain: what came out of it has been read, and so many rows are not written at once. */
static void
interrupt (Place    *place,
           gboolean  after_all)
{
  g_autofree char *path = g_build_filename (place->folder, "rows", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) import = NULL;
  g_autoptr (GError) error = NULL;
  FILE *rows;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_subprocess_launcher_set_cwd (launcher, place->folder);
  import = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("RUNGS_CLI"), "import", "a.rungs", "person", "rows", NULL);
  g_assert_no_error (error);
  rows = fopen (path, "w");
  g_assert_nonnull (rows);
  fputs ("known-as\n", rows);
  for (guint i = 0; i < 20000; i++)
    fprintf (rows, "Person %u\n", i);
  fflush (rows);
  if (after_all)
    fclose (rows);
  g_subprocess_send_signal (import, SIGINT);
  g_subprocess_wait (import, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (import));
  if (!after_all)
    fclose (rows);
  g_unlink (path);
}

static void
test_interrupted (Place         *place,
                  gconstpointer  data)
{
  static const Step untouched[] = {
    { "list a.rungs person", 0, NULL, NULL },
    { "check a.rungs", 0, "sound", NULL },
    { NULL },
  };

  run_steps (place, (const Step[]) { { "new a.rungs", 0, NULL, NULL }, { NULL } });
  interrupt (place, FALSE);
  run_steps (place, untouched);
  interrupt (place, TRUE);
  run_steps (place, untouched);
  run_steps (place, (const Step[]) { { "add a.rungs person known-as=Kim", 0, AN_ID, NULL }, { NULL } });
}

/* What can be printed, of what and for whom; a wrong call says how it is done. */
static const Step print_steps[] = {
  { "new a.rungs", 0, NULL, NULL },
  { "add a.rungs enquiry title=Keys question=Who? opened-on=2022-10-01 sensitivity=open", 0, AN_ID, NULL },
  { "add a.rungs feedback words=Late quote=public voice=said said-on=2026-05", 0, AN_ID, NULL },
  { "print a.rungs poster -o a.html", 2, NULL, "“poster” cannot be printed. These can: ladder, " },
  { "print a.rungs enquiry -o a.html", 2, NULL, "Say which one" },
  { "print a.rungs position Keys -o a.html", 2, NULL, "needs no ID" },
  { "print a.rungs position", 2, NULL, "Say where it goes" },
  { "print a.rungs position -o a.html --as-at soon", 2, NULL, "--as-at: “soon” is no date" },
  { "print a.rungs position -o a.html --as-at 2099-01-01", 1, NULL, "still to come" },
  { "print a.rungs position -o a.html --from 2026-05", 1, NULL, "leave the months out" },
  { "print a.rungs enquiry Keys -o a.html --as-at 2026-01-01", 1, NULL, "leave the other day out" },
  { "print a.rungs feedback -o a.html --from may-be", 2, NULL, "--from: “may-be” is no month" },
  { "print a.rungs feedback Nothing -o a.html", 1, NULL, "Nothing" },
  { "print a.rungs enquiry Keys -o a.html --sheet a0", 2, NULL, "“a0” is not a4, a5 or letter" },
  { "print a.rungs enquiry Keys -o then.html --sheet A5", 0, NULL, NULL },
  { "print a.rungs you-said Keys -o said.html --for public", 0, NULL, NULL },
  { "print a.rungs position -o then.pdf --as-at 2022-10-31 --style large", 0, NULL, NULL },
  { "print a.rungs feedback -o may.html --from 2026-05 --until 2026-06", 0, NULL, NULL },
  { "print a.rungs feedback -o may.html", 1, NULL, "may.html" },
  { NULL },
};

static char *
read_file (Place      *place,
           const char *name)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
check_file (Place      *place,
            const char *name,
            const char *part)
{
  g_autofree char *text = read_file (place, name);

  g_assert_nonnull (strstr (text, part));
}

static void
test_print (Place         *place,
            gconstpointer  data)
{
  run_steps (place, print_steps);
  check_file (place, "said.html", "<h2>You said</h2>");
  check_file (place, "may.html", "<blockquote>Late</blockquote>");
  check_file (place, "then.pdf", "%PDF");
}

static const Step left_to_right_steps[] = {
  { "new a.rungs", 0, NULL, NULL },
  { "print a.rungs position -o left.html", 0, NULL, NULL },
  { "ladder a.rungs -o left.svg", 0, NULL, NULL },
  { NULL },
};

static const Step right_to_left_steps[] = {
  { "print a.rungs position -o right.html", 0, NULL, NULL },
  { "ladder a.rungs -o right.svg", 0, NULL, NULL },
  { NULL },
};

/* Pages and pictures made without a window run the way a window would. */
static void
test_right_to_left (Place         *place,
                    gconstpointer  data)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_setenv ("RUNGS_TEXT_DIRECTION", "ltr", TRUE);
  run_steps (place, left_to_right_steps);
  g_setenv ("RUNGS_TEXT_DIRECTION", "rtl", TRUE);
  run_steps (place, right_to_left_steps);
  g_unsetenv ("RUNGS_TEXT_DIRECTION");
  check_file (place, "left.html", "dir=\"ltr\"");
  check_file (place, "right.html", "dir=\"rtl\"");
  left = read_file (place, "left.svg");
  right = read_file (place, "right.svg");
  g_assert_cmpstr (left, !=, right);
}

#define ADD(name, func) g_test_add ("/cli/" name, Place, NULL, place_set_up, func, place_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("usage", test_usage);
  ADD ("refused", test_refused);
  ADD ("stories", test_stories);
  ADD ("erase", test_erase);
  ADD ("records", test_records);
  ADD ("exchange", test_exchange);
  ADD ("example", test_example);
  ADD ("ladder", test_ladder);
  ADD ("ladder-export", test_ladder_export);
  ADD ("print", test_print);
  ADD ("right-to-left", test_right_to_left);
  ADD ("for-the-owner", test_for_the_owner);
  ADD ("pipes", test_pipes);
  ADD ("interrupted", test_interrupted);
  return g_test_run ();
}
