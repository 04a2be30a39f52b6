/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-rounds.c: which placings are of one round, and which round comes first.
 */
#include "config.h"

#include "rounds.h"

#include <string.h>

#define MORNING "11111111-1111-4111-8111-111111111111"
#define EVENING "22222222-2222-4222-8222-222222222222"
#define MAX_PLACINGS 6

typedef struct
{
  const char *meeting;
  const char *on;
  const char *made;
  guint round;
} Placing;

typedef struct
{
  const char *name;
  Placing placings[MAX_PLACINGS];
} Case;

static const Case cases[] = {
  { "none", { { NULL } } },
  { "one", { { NULL, "2026-03-12", "2026-03-12T10:00:00Z", 1 } } },
  { "one-day", { { NULL, "2026-03-12", "2026-03-12T10:00:00Z", 1 },
                 { NULL, "2026-03-12", "2026-05-12T10:00:00Z", 1 } } },
  { "two-days-last-first", { { NULL, "2026-07-04", "2026-03-12T10:00:00Z", 2 },
                             { NULL, "2026-03-12", "2026-07-04T10:00:00Z", 1 } } },
  { "meeting-over-two-days", { { MORNING, "2026-03-12", "2026-03-12T10:00:00Z", 1 },
                               { MORNING, "2026-03-14", "2026-03-14T10:00:00Z", 1 },
                               { NULL, "2026-03-13", "2026-03-13T10:00:00Z", 2 } } },
  { "two-meetings-of-a-day", { { EVENING, "2026-03-12", "2026-03-12T19:00:00Z", 2 },
                               { MORNING, "2026-03-12", "2026-03-12T10:00:00Z", 1 } } },
  { "meeting-and-no-meeting", { { MORNING, "2026-03-12", "2026-03-12T10:00:00Z", 1 },
                                { NULL, "2026-03-12", "2026-03-12T11:00:00Z", 2 } } },
  { "no-day-is-the-day-it-was-made", { { NULL, NULL, "2026-07-04T10:00:00Z", 2 },
                                       { NULL, "2026-07-04", "2026-07-05T10:00:00Z", 2 },
                                       { NULL, "2026-03-12", "2026-07-06T10:00:00Z", 1 } } },
  { "nothing-known", { { NULL, NULL, NULL, 1 }, { NULL, "2026-03-12", NULL, 2 } } },
};

static GPtrArray *
make_placings (const Case *test)
{
  GPtrArray *placings = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  for (guint i = 0; i < MAX_PLACINGS && test->placings[i].round > 0; i++)
    {
      const Placing *placing = &test->placings[i];
      g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("placing"), NULL);
      g_autoptr (RungsRecord) at = rungs_record_with (bare, "meeting", placing->meeting);
      g_autoptr (RungsRecord) on = rungs_record_with (at, "placed-on", placing->on);

      g_ptr_array_add (placings, rungs_record_with (on, "made", placing->made));
    }
  return placings;
}

static void
test_number (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) placings = make_placings (test);
  g_autoptr (GArray) numbers = rungs_rounds_number (placings);

  g_assert_cmpuint (numbers->len, ==, placings->len);
  for (guint i = 0; i < numbers->len; i++)
    g_assert_cmpuint (g_array_index (numbers, guint, i), ==, test->placings[i].round);
}

/* However they are listed, the rounds are the same. */
static void
test_any_order (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) placings = make_placings (test);
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();
  g_autoptr (GArray) numbers = NULL;

  for (guint i = placings->len; i > 0; i--)
    g_ptr_array_add (turned, g_ptr_array_index (placings, i - 1));
  numbers = rungs_rounds_number (turned);
  for (guint i = 0; i < numbers->len; i++)
    g_assert_cmpuint (g_array_index (numbers, guint, i), ==, test->placings[placings->len - 1 - i].round);
}

static void
test_rounds (void)
{
  g_autoptr (GPtrArray) placings = make_placings (&cases[4]);
  g_autoptr (GPtrArray) rounds = rungs_rounds_of (placings);
  RungsRound *first = g_ptr_array_index (rounds, 0);
  RungsRound *second = g_ptr_array_index (rounds, 1);

  g_assert_cmpuint (rounds->len, ==, 2);
  g_assert_cmpuint (first->number, ==, 1);
  g_assert_cmpstr (first->meeting, ==, MORNING);
  g_assert_cmpstr (first->day, ==, "2026-03-12");
  g_assert_cmpuint (first->placings->len, ==, 2);
  g_assert_true (g_ptr_array_index (first->placings, 0) == g_ptr_array_index (placings, 0));
  g_assert_cmpuint (second->number, ==, 2);
  g_assert_null (second->meeting);
  g_assert_cmpstr (second->day, ==, "2026-03-13");
}

/* A day that nobody said is not made up, though the order goes by when it was written down. */
static void
test_day_not_said (void)
{
  const Case not_said = { "", { { NULL, NULL, "2026-07-04T10:00:00Z", 1 } } };
  g_autoptr (GPtrArray) placings = make_placings (&not_said);
  g_autoptr (GPtrArray) rounds = rungs_rounds_of (placings);

  g_assert_null (((RungsRound *) g_ptr_array_index (rounds, 0))->day);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = g_strdup_printf ("/core/rounds/number/%s", cases[i].name);
      g_autofree char *any_order = g_strdup_printf ("/core/rounds/any-order/%s", cases[i].name);

      g_test_add_data_func (number, &cases[i], test_number);
      g_test_add_data_func (any_order, &cases[i], test_any_order);
    }
  g_test_add_func ("/core/rounds/rounds", test_rounds);
  g_test_add_func ("/core/rounds/day-not-said", test_day_not_said);
  return g_test_run ();
}
