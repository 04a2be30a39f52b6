/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-standings.c: who stands where by rounds and by what was asked for; what is face down tells no answer, and few
 * people are merged or left out where the ladder leaves the laptop.
 */
#include "config.h"

#include "ladder-values.h"

#include <string.h>

#include "fixture.h"
#include "ladder-words.h"

#define MAX_PLACINGS 6

typedef struct
{
  const char *view;
  const char *answer;
  const char *on;      /* the day, which makes the round */
  const char *people;
  const char *few;
  const char *face_down;
} Placing;

typedef struct
{
  const char *name;
  Placing placings[MAX_PLACINGS]; /* of one piece of work */
  RungsLadderFilter filter;
  const char *standings;          /* "view answer<before #round" for each */
  const char *earlier;
} Case;

#define FIRST "2026-03-12"
#define SECOND "2026-07-04"
#define THIRD "2026-11-22"

static const Case cases[] = {
  { "nothing", { { NULL } }, { NULL }, "", "" },
  { "once", { { "lived", "2", FIRST } }, { NULL }, "lived 2 #1\n", "" },
  { "twice", { { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { NULL }, "lived 5<2 #2\n", "" },
  { "twice-asked", { { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { .rounds = 2 }, "lived 5<2 #2\n", "lived 2 #1\n" },
  { "three-times-asked-for-two", { { "lived", "1", FIRST }, { "lived", "2", SECOND }, { "lived", "3", THIRD } },
    { .rounds = 2 }, "lived 3<2 #3\n", "lived 2<1 #2\n" },
  { "three-times-asked-for-all", { { "lived", "1", FIRST }, { "lived", "2", SECOND }, { "lived", "3", THIRD } },
    { .rounds = RUNGS_ALL_ROUNDS }, "lived 3<2 #3\n", "lived 1 #1\nlived 2<1 #2\n" },
  { "two-chosen", { { "lived", "1", FIRST }, { "lived", "2", SECOND }, { "lived", "3", THIRD } },
    { .round = 3, .then = 1, .rounds = 2 }, "lived 3<1 #3\n", "lived 1 #1\n" },
  { "each-view-its-latest", { { "lived", "2", SECOND }, { "board", "6", FIRST } }, { NULL }, "lived 2 #2\nboard 6 #1\n", "" },
  { "all-of-a-round-stand", { { "lived", "2", FIRST }, { "lived", "5", SECOND }, { "lived", "6", SECOND } }, { NULL },
    "lived 5<2 #2\nlived 6<2 #2\n", "" },
  { "came-from-one-place", { { "lived", "2", FIRST }, { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { NULL },
    "lived 5<2 #2\n", "" },
  { "came-from-several-places", { { "lived", "2", FIRST }, { "lived", "3", FIRST }, { "lived", "5", SECOND } }, { NULL },
    "lived 5 #2\n", "" },
  { "passed-over-a-round", { { "lived", "2", FIRST }, { "board", "6", SECOND }, { "lived", "5", THIRD } }, { NULL },
    "lived 5<2 #3\nboard 6 #2\n", "" },
  { "from-unsure", { { "lived", "unsure", FIRST }, { "lived", "depends", SECOND } }, { NULL }, "lived -1<0 #2\n", "" },

  { "round", { { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { .round = 1 }, "lived 2 #1\n", "" },
  { "round-two", { { "lived", "2", FIRST }, { "lived", "5", SECOND }, { "lived", "6", THIRD } }, { .round = 2 },
    "lived 5<2 #2\n", "" },
  { "no-such-round", { { "lived", "2", FIRST } }, { .round = 2 }, "", "" },
  { "until", { { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { .until = SECOND }, "lived 5<2 #2\n", "" },
  { "until-before", { { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { .until = "2026-07-03" }, "lived 2 #1\n", "" },
  { "from", { { "lived", "2", FIRST }, { "board", "5", SECOND } }, { .from = SECOND }, "board 5 #2\n", "" },
  { "from-hides-what-was-before", { { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { .from = SECOND, .rounds = 2 },
    "lived 5 #2\n", "" },
  { "view", { { "lived", "2", FIRST }, { "board", "5", FIRST } }, { .view = "board" }, "board 5 #1\n", "" },

  { "face-down", { { "lived", "6", FIRST, .face_down = "yes" } }, { NULL }, "lived down #1\n", "" },
  { "face-down-outside", { { "lived", "6", FIRST, .face_down = "yes" } }, { .for_outside = TRUE }, "lived down #1\n", "" },
  { "turned-over", { { "lived", "6", FIRST, .face_down = "no" } }, { NULL }, "lived 6 #1\n", "" },
  { "was-shown-before", { { "lived", "2", FIRST }, { "lived", "6", SECOND, .face_down = "yes" } }, { .rounds = 2 },
    "lived down #2\n", "lived 2 #1\n" },
  { "was-never-shown", { { "lived", "2", FIRST, .face_down = "yes" }, { "lived", "6", SECOND } }, { .rounds = 2 },
    "lived 6 #2\n", "lived down #1\n" },
  { "one-of-two-was-never-shown", { { "lived", "2", FIRST }, { "lived", "2", FIRST, .face_down = "yes" }, { "lived", "6", SECOND } },
    { NULL }, "lived 6 #2\n", "" },

  { "few-inside", { { "lived", "2", FIRST, "3" } }, { NULL }, "lived 2 #1 few\n", "" },
  { "few", { { "lived", "2", FIRST, "3" } }, { .for_outside = TRUE }, "mixed 2 #1 few\n", "" },
  { "few-in-programme", { { "lived", "2", FIRST, "3" } }, { .for_outside = TRUE, .audience = RUNGS_AUDIENCE_PROGRAMME },
    "mixed 2 #1 few\n", "" },
  { "five", { { "lived", "2", FIRST, "5" } }, { .for_outside = TRUE }, "lived 2 #1\n", "" },
  { "few-show", { { "lived", "2", FIRST, "3", "show" } }, { .for_outside = TRUE }, "lived 2 #1 few\n", "" },
  { "few-leave-out", { { "lived", "2", FIRST, "3", "leave-out" }, { "board", "2", FIRST } }, { .for_outside = TRUE },
    "board 2 #1\n", "" },
  { "few-leave-out-inside", { { "lived", "2", FIRST, "3", "leave-out" } }, { NULL }, "lived 2 #1 few\n", "" },
  { "few-of-a-round-together", { { "lived", "2", FIRST, "3" }, { "lived", "4", FIRST, "2" } }, { .for_outside = TRUE },
    "lived 2 #1\nlived 4 #1\n", "" },
  { "few-of-two-rounds-apart", { { "lived", "2", FIRST, "3" }, { "lived", "4", SECOND, "4" } }, { .for_outside = TRUE },
    "mixed 4 #2 few\n", "" },
  /* An arrow to or from a merged view would say which one it is. */
  { "few-then-many", { { "lived", "2", FIRST, "3" }, { "lived", "4", SECOND, "6" } }, { .for_outside = TRUE, .rounds = 2 },
    "lived 4 #2\n", "mixed 2 #1 few\n" },
  { "many-then-few", { { "lived", "2", FIRST, "6" }, { "lived", "4", SECOND, "3" } }, { .for_outside = TRUE, .rounds = 2 },
    "mixed 4 #2 few\n", "lived 2 #1\n" },
  { "left-out-then-many", { { "lived", "2", FIRST, "3", "leave-out" }, { "lived", "4", SECOND, "6" } },
    { .for_outside = TRUE, .rounds = 2 }, "lived 4 #2\n", "" },
  /* Nor does what was before stand as if it were now. */
  { "many-then-left-out", { { "lived", "2", FIRST, "6" }, { "lived", "4", SECOND, "3", "leave-out" } }, { .for_outside = TRUE },
    "", "" },
  { "shown-then-shown", { { "lived", "2", FIRST, "3", "show" }, { "lived", "4", SECOND, "3", "show" } }, { .for_outside = TRUE },
    "lived 4<2 #2 few\n", "" },
  /* Who asks for one view is not told that it is what was merged. */
  { "few-asked-by-view", { { "lived", "2", FIRST, "3" } }, { .for_outside = TRUE, .view = "lived" }, "", "" },
  { "few-asked-as-mixed", { { "lived", "2", FIRST, "3" } }, { .for_outside = TRUE, .view = "mixed" }, "mixed 2 #1 few\n", "" },
  { "few-face-down", { { "lived", "2", FIRST, "3", NULL, "yes" } }, { .for_outside = TRUE }, "mixed down #1 few\n", "" },
  { "few-face-down-leave-out", { { "lived", "2", FIRST, "3", "leave-out", "yes" } }, { .for_outside = TRUE }, "", "" },
};

static char *
tell (GPtrArray *standings)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (standings, i);

      g_string_append_printf (told, "%s ", rungs_view_token (standing->view));
      if (standing->hidden_because_few)
        g_string_append (told, "hidden");
      else if (standing->face_down)
        g_string_append (told, "down");
      else
        g_string_append_printf (told, "%d", standing->rung);
      if (standing->before != RUNGS_NOWHERE)
        g_string_append_printf (told, "<%d", standing->before);
      g_string_append_printf (told, " #%u%s\n", standing->round, standing->few != RUNGS_FEW_NOT ? " few" : "");
    }
  return g_string_free (told, FALSE);
}

static char *
place (Fixture       *fixture,
       const char    *activity,
       const Placing *placing)
{
  return fixture_add (fixture, "placing", "activity", activity, "view", placing->view, "answer", placing->answer, "placed-on",
                      placing->on, "people", placing->people, "few", placing->few, "face-down", placing->face_down,
                      "because", "They asked us.", NULL);
}

static RungsLadderValues *
read_ladder (Fixture                 *fixture,
             const RungsLadderFilter *filter)
{
  g_autoptr (GError) error = NULL;
  RungsLadderValues *values = rungs_ladder_values_read_filtered (fixture->workbook, filter, &error);

  g_assert_no_error (error);
  return values;
}

/* Nothing that is face down has an answer anywhere in the values, and outside nothing has what is for the programme. */
static void
check_secrets (GPtrArray *standings,
               gboolean   for_everybody)
{
  for (guint i = 0; i < standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (standings, i);

      if (standing->face_down)
        {
          g_assert_cmpint (standing->rung, ==, 0);
          g_assert_cmpint (standing->before, ==, RUNGS_NOWHERE);
          g_assert_null (standing->called);
          g_assert_null (standing->because);
        }
      if (for_everybody)
        g_assert_null (standing->because);
    }
}

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  const Case *test = data;
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autoptr (RungsLadderValues) values = NULL;
  g_autofree char *standings = NULL;
  g_autofree char *earlier = NULL;

  for (guint i = 0; i < MAX_PLACINGS && test->placings[i].view != NULL; i++)
    g_free (place (fixture, tea, &test->placings[i]));
  values = read_ladder (fixture, &test->filter);
  standings = tell (values->standings);
  earlier = tell (values->earlier);
  g_assert_cmpstr (standings, ==, test->standings);
  g_assert_cmpstr (earlier, ==, test->earlier);
  check_secrets (values->standings, test->filter.for_outside && test->filter.audience != RUNGS_AUDIENCE_PROGRAMME);
  check_secrets (values->earlier, test->filter.for_outside && test->filter.audience != RUNGS_AUDIENCE_PROGRAMME);
}

static const struct
{
  const char *name;
  Placing placings[MAX_PLACINGS];
  RungsLadderFilter filter;
  const char *history;
} histories[] = {
  { "all", { { "board", "6", FIRST }, { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { NULL },
    "lived 2 #1\nboard 6 #1\nlived 5<2 #2\n" },
  { "round", { { "lived", "2", FIRST }, { "lived", "5", SECOND } }, { .round = 1 }, "lived 2 #1\n" },
  { "face-down", { { "lived", "2", FIRST }, { "lived", "5", SECOND, .face_down = "yes" } }, { NULL }, "lived 2 #1\n" },
  { "few-inside", { { "lived", "2", FIRST, "3" } }, { NULL }, "lived 2 #1 few\n" },
  { "few", { { "lived", "2", FIRST, "3" } }, { .for_outside = TRUE }, "mixed 2 #1 few\n" },
  { "few-leave-out", { { "lived", "2", FIRST, "3", "leave-out" } }, { .for_outside = TRUE }, "lived hidden #1 few\n" },
  { "few-leave-out-other-view", { { "lived", "2", FIRST, "3", "leave-out" } }, { .for_outside = TRUE, .view = "board" }, "" },
  { "few-leave-out-not-there", { { "lived", "2", FIRST, "3", "leave-out" }, { "board", "2", SECOND } },
    { .for_outside = TRUE, .round = 2 }, "board 2 #2\n" },
};

static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (histories); i++)
    {
      g_autofree char *tea = fixture_add (fixture, "activity", "title", histories[i].name, NULL);
      RungsLadderFilter filter = histories[i].filter;
      g_autoptr (GPtrArray) history = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *told = NULL;

      for (guint j = 0; j < MAX_PLACINGS && histories[i].placings[j].view != NULL; j++)
        g_free (place (fixture, tea, &histories[i].placings[j]));
      filter.activity = tea;
      history = rungs_ladder_history_read (fixture->workbook, &filter, &error);
      g_assert_no_error (error);
      told = tell (history);
      g_assert_cmpstr (told, ==, histories[i].history);
    }
}

static char *
titles_of (Fixture                 *fixture,
           const RungsLadderFilter *filter)
{
  g_autoptr (RungsLadderValues) values = read_ladder (fixture, filter);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < values->standings->len; i++)
    g_string_append_printf (titles, "%s ", ((RungsStanding *) g_ptr_array_index (values->standings, i))->title);
  return g_string_free (titles, FALSE);
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", "level", "service", "organisation", "The kettle", NULL);
  g_autofree char *walk = fixture_add (fixture, "activity", "title", "Walk", "level", "person", NULL);
  g_autofree char *board = fixture_add (fixture, "group", "name", "The board of tea", NULL);
  g_autofree char *forum = fixture_add (fixture, "group", "name", "The forum of walks", NULL);
  g_autofree char *morning = fixture_add (fixture, "meeting", "title", "Morning", "group", board, NULL);
  g_autofree char *evening = fixture_add (fixture, "meeting", "title", "Evening", "group", forum, NULL);
  const struct
  {
    RungsLadderFilter filter;
    const char *titles;
  } filters[] = {
    { { NULL }, "Tea Walk " },
    { { .activity = walk }, "Walk " },
    { { .level = "service" }, "Tea " },
    { { .level = "strategy" }, "" },
    { { .organisation = "The kettle" }, "Tea " },
    { { .group = board }, "Tea " },
    { { .group = forum }, "Walk " },
    { { .meeting = evening }, "Walk " },
    { { .meeting = evening, .level = "service" }, "" },
  };

  g_free (fixture_add (fixture, "placing", "activity", tea, "view", "lived", "answer", "2", "meeting", morning, NULL));
  g_free (fixture_add (fixture, "placing", "activity", walk, "view", "lived", "answer", "2", "meeting", evening, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autofree char *titles = titles_of (fixture, &filters[i].filter);

      g_assert_cmpstr (titles, ==, filters[i].titles);
    }
}

/* An earlier meeting shows what stood then, with where it came from. */
static void
test_meeting (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autofree char *group = fixture_add (fixture, "group", "name", "Tea group", NULL);
  g_autofree char *meeting = fixture_add (fixture, "meeting", "title", "Second", "group", group, NULL);
  RungsLadderFilter filter = { .meeting = meeting };
  g_autoptr (RungsLadderValues) values = NULL;
  g_autofree char *told = NULL;
  const Placing first = { "lived", "2", FIRST };
  const Placing third = { "lived", "6", THIRD };

  g_free (place (fixture, tea, &first));
  g_free (place (fixture, tea, &third));
  g_free (fixture_add (fixture, "placing", "activity", tea, "view", "lived", "answer", "4", "meeting", meeting, "placed-on",
                       SECOND, NULL));
  values = read_ladder (fixture, &filter);
  told = tell (values->standings);
  g_assert_cmpstr (told, ==, "lived 4<2 #2\n");
  g_assert_cmpstr (((RungsStanding *) g_ptr_array_index (values->standings, 0))->meeting, ==, meeting);
}

/* What a partner may see and everybody may not; what belongs to an enquiry that is not open. */
static const struct
{
  RungsLadderFilter filter;
  gboolean because;
  gboolean who;
  gboolean restricted;
} audiences[] = {
  { { .for_outside = FALSE }, TRUE, TRUE, TRUE },
  { { .for_outside = TRUE }, FALSE, FALSE, FALSE },
  { { .for_outside = TRUE, .audience = RUNGS_AUDIENCE_PUBLIC }, FALSE, FALSE, FALSE },
  { { .for_outside = TRUE, .audience = RUNGS_AUDIENCE_PARTNERS }, TRUE, FALSE, FALSE },
  { { .for_outside = TRUE, .audience = RUNGS_AUDIENCE_PROGRAMME }, TRUE, TRUE, TRUE },
};

static void
test_audiences (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Keys", "question", "Who has it?", "sensitivity",
                                          "restricted", NULL);
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  g_autofree char *keys = fixture_add (fixture, "activity", "title", "Keys", "enquiry", enquiry, NULL);
  const Placing placing = { "lived", "2", FIRST, "7" };

  g_free (place (fixture, tea, &placing));
  g_free (place (fixture, keys, &placing));
  g_free (fixture_add (fixture, "aim", "activity", tea, "next-step", "Ask", "who", "Robin", NULL));
  g_free (fixture_add (fixture, "aim", "activity", keys, "next-step", "Ask", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      g_autoptr (RungsLadderValues) values = read_ladder (fixture, &audiences[i].filter);
      guint n = audiences[i].restricted ? 2 : 1;
      const RungsStanding *standing;
      const RungsAimMark *aim;

      g_assert_cmpuint (values->standings->len, ==, n);
      g_assert_cmpuint (values->aims->len, ==, n);
      standing = g_ptr_array_index (values->standings, n - 1);
      aim = g_ptr_array_index (values->aims, n - 1);
      g_assert_cmpstr (standing->title, ==, "Tea");
      g_assert_cmpint (standing->because != NULL, ==, audiences[i].because);
      g_assert_cmpuint (standing->people, ==, 7);
      g_assert_cmpint (aim->who != NULL, ==, audiences[i].who);
    }
}

/* Inside and among partners too, nothing tells who a merged group is: not its number, nor what it said. */
static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  static const RungsAudience seen_by[] = { RUNGS_AUDIENCE_PROGRAMME, RUNGS_AUDIENCE_PARTNERS, RUNGS_AUDIENCE_PUBLIC };
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  const Placing placing = { "board", "2", FIRST, "3" };

  g_free (place (fixture, tea, &placing));
  for (guint i = 0; i < G_N_ELEMENTS (seen_by); i++)
    {
      RungsLadderFilter filter = { .for_outside = TRUE, .audience = seen_by[i] };
      g_autoptr (RungsLadderValues) values = read_ladder (fixture, &filter);
      const RungsStanding *standing = g_ptr_array_index (values->standings, 0);

      g_assert_cmpint (standing->view, ==, RUNGS_VIEW_MIXED);
      g_assert_cmpuint (standing->people, ==, 0);
      g_assert_null (standing->because);
    }
}

static guint
count_legend (RungsLadderValues *values)
{
  RungsSceneOptions options = { .width = 800, .height = 600, .text_scale = 1.0, .show_legend = TRUE };
  g_autoptr (RungsScene) scene = rungs_ladder_values_to_scene (values, &options);
  const GPtrArray *texts = rungs_scene_texts (scene);
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += g_str_equal (((const RungsSceneText *) g_ptr_array_index (texts, i))->what, "legend");
  return n;
}

/* The laptop marks a view of few people, and its legend says so; outside, those who agreed to be shown are not pointed at. */
static void
test_scene_few (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  RungsLadderFilter filter = { NULL };
  g_autoptr (RungsLadderValues) inside = NULL;
  g_autoptr (RungsLadderValues) outside = NULL;
  const Placing placing = { "board", "2", FIRST, "3", "show" };

  g_free (place (fixture, tea, &placing));
  inside = read_ladder (fixture, &filter);
  filter.for_outside = TRUE;
  outside = read_ladder (fixture, &filter);
  g_assert_cmpuint (count_legend (inside), ==, count_legend (outside) + 1);
}

static void
test_scene_face_down (Fixture       *fixture,
                      gconstpointer  data)
{
  RungsSceneOptions options = { .width = 800, .height = 600, .text_scale = 1.0 };
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  RungsLadderFilter filter = { NULL };
  g_autoptr (RungsLadderValues) values = NULL;
  g_autoptr (RungsScene) scene = NULL;
  const Placing placing = { "board", "2", FIRST, .face_down = "yes" };

  g_free (place (fixture, tea, &placing));
  values = read_ladder (fixture, &filter);
  scene = rungs_ladder_values_to_scene (values, &options);
  g_assert_cmpint (rungs_scene_figure_pose (scene, 0), ==, RUNGS_POSE_WAITING);
}

/* The one that was asked for and may not be shown is not even named. */
static void
test_restricted_one (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Keys", "question", "Who has it?", "sensitivity",
                                          "restricted", NULL);
  g_autofree char *keys = fixture_add (fixture, "activity", "title", "Secret keys", "enquiry", enquiry, NULL);
  RungsLadderFilter filter = { .activity = keys, .for_outside = TRUE };
  g_autoptr (RungsLadderValues) values = read_ladder (fixture, &filter);
  g_autoptr (RungsLadderValues) inside = NULL;

  g_assert_null (values->title);
  filter.for_outside = FALSE;
  inside = read_ladder (fixture, &filter);
  g_assert_cmpstr (inside->title, ==, "Secret keys");
}

static char *
find_ladder (Fixture    *fixture,
             const char *rungs)
{
  g_autoptr (GPtrArray) ladders = fixture_list (fixture, "ladder");

  for (guint i = 0; i < ladders->len; i++)
    {
      RungsLadderFilter filter = { .ladder = rungs_record_id (g_ptr_array_index (ladders, i)) };
      g_autoptr (RungsLadderValues) values = read_ladder (fixture, &filter);
      g_autofree char *n = g_strdup_printf ("%u", values->n_rungs);

      if (g_str_equal (n, rungs))
        return g_strdup (filter.ladder);
    }
  g_assert_not_reached ();
}

static void
test_other_ladder (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *eight = find_ladder (fixture, "8");
  g_autofree char *seven = find_ladder (fixture, "7");
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  RungsLadderFilter filter = { .ladder = eight };
  RungsSceneOptions options = { .width = 800, .height = 600, .text_scale = 1.0, .show_bands = TRUE, .show_credit = TRUE };
  g_autoptr (RungsLadderValues) other = NULL;
  g_autoptr (RungsLadderValues) main_one = NULL;
  g_autoptr (RungsScene) scene = NULL;
  g_autofree char *told = NULL;
  g_autofree char *told_main = NULL;

  g_free (fixture_add (fixture, "placing", "activity", tea, "view", "lived", "answer", "8", "ladder", eight, NULL));
  g_free (fixture_add (fixture, "placing", "activity", tea, "view", "lived", "answer", "3", NULL));
  other = read_ladder (fixture, &filter);
  told = tell (other->standings);
  g_assert_cmpstr (told, ==, "lived 8 #1\n");
  g_assert_false (other->is_main);
  g_assert_nonnull (other->rung_names[7]);
  g_assert_nonnull (other->words[7].id);
  scene = rungs_ladder_values_to_scene (other, &options);
  g_assert_cmpuint (rungs_scene_n_figures (scene), ==, 1);

  filter.ladder = seven;
  main_one = read_ladder (fixture, &filter);
  told_main = tell (main_one->standings);
  g_assert_cmpstr (told_main, ==, "lived 3 #1\n");
  g_assert_true (main_one->is_main);
  g_assert_cmpstr (main_one->ladder, ==, seven);
}

static void
test_missing_ladder (Fixture       *fixture,
                     gconstpointer  data)
{
  RungsLadderFilter filter = { .ladder = "00000000-0000-4000-8000-000000000001" };
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_ladder_values_read_filtered (fixture->workbook, &filter, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (rungs_ladder_history_read (fixture->workbook, &filter, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
}

static void
test_aims (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) rungs = fixture_list (fixture, "rung");
  g_autofree char *tea = fixture_add (fixture, "activity", "title", "Tea", NULL);
  RungsSceneOptions options = { .width = 800, .height = 600, .text_scale = 1.0 };
  RungsLadderFilter filter = { NULL };
  g_autoptr (RungsLadderValues) values = read_ladder (fixture, &filter);
  g_autofree char *sixth = g_strdup (values->words[5].id);
  g_autoptr (RungsScene) without = NULL;
  g_autoptr (RungsScene) with = NULL;
  const RungsAimMark *aim;

  g_free (fixture_add (fixture, "aim", "activity", tea, "rung", sixth, "why", "It is our tea", "by", "2026-12-01", NULL));
  g_free (fixture_add (fixture, "aim", "activity", tea, "next-step", "Ask", NULL));
  g_clear_pointer (&values, rungs_ladder_values_free);
  values = read_ladder (fixture, &filter);
  g_assert_cmpuint (values->aims->len, ==, 2);
  aim = g_ptr_array_index (values->aims, 0);
  g_assert_cmpint (aim->rung, ==, RUNGS_NOWHERE);
  g_assert_cmpstr (aim->next_step, ==, "Ask");
  aim = g_ptr_array_index (values->aims, 1);
  g_assert_cmpint (aim->rung, ==, 6);
  g_assert_cmpstr (aim->why, ==, "It is our tea");
  g_assert_cmpstr (aim->by, ==, "2026-12-01");

  without = rungs_ladder_values_to_scene (values, &options);
  g_assert_cmpuint (rungs_scene_n_figures (without), ==, 0);
  values->show_aims = TRUE;
  with = rungs_ladder_values_to_scene (values, &options);
  g_assert_cmpuint (rungs_scene_n_figures (with), ==, 1);
}

#define ADD(name, func) g_test_add ("/exchange/ladder-standings/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/ladder-standings/case/%s", cases[i].name);

      g_test_add (path, Fixture, &cases[i], fixture_set_up, test_case, fixture_tear_down);
    }
  ADD ("histories", test_histories);
  ADD ("filters", test_filters);
  ADD ("meeting", test_meeting);
  ADD ("audiences", test_audiences);
  ADD ("merged", test_merged);
  ADD ("scene-few", test_scene_few);
  ADD ("scene-face-down", test_scene_face_down);
  ADD ("restricted-one", test_restricted_one);
  ADD ("other-ladder", test_other_ladder);
  ADD ("missing-ladder", test_missing_ladder);
  ADD ("aims", test_aims);
  return g_test_run ();
}
