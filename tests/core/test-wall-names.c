/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-wall-names.c: whether somebody's name stands in a text.
 */
#include "config.h"

#include "wall-names.h"

static const char *const names[] = {
  "Maz", "Will", "Mary O’Brien", "Renée", "Sam from the forum", "Member 12", "Jo", "Hope", "J", "White", "Anne-Marie Smith", "美玲",
  "", NULL,
};

static const struct
{
  const char *text;
  gboolean found;
} rows[] = {
  { NULL, FALSE },
  { "", FALSE },
  { "Maz", TRUE },
  { "ask maz first", TRUE },
  { "Maz’s plan", TRUE },
  { "Maz's plan", TRUE },
  { "MAZ-led work", TRUE },
  { "Maz2001", TRUE },
  { "A maze of forms", FALSE },
  { "Amaz", FALSE },
  { "People will be asked", FALSE },
  { "Ask Will about it", TRUE },
  { "we hope so", FALSE },
  { "What Hope said", TRUE },
  { "Mary helps", TRUE },
  { "O'Brien helps", TRUE },
  { "mary o'brien", TRUE },
  { "Renee spoke", TRUE },
  { "RENÉE spoke", TRUE },
  { "from the forum", FALSE },
  { "The forum met", FALSE },
  { "Sam met them", TRUE },
  { "same day help", FALSE },
  { "A member of the board", FALSE },
  { "Member of the board", FALSE },
  { "Jo came", TRUE },
  { "J came", TRUE },
  { "White came", TRUE },
  { "a white wall", FALSE },
  { "Anne helps", TRUE },
  { "anne marie smith", TRUE },
  { "Ask 美玲", TRUE },
  { "A drop-in for breakfast", FALSE },
};

static void
test_names (void)
{
  g_autoptr (RungsWallNames) all = rungs_wall_names_new (names);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (rungs_wall_names_stand_in (all, rows[i].text), ==, rows[i].found);
    }
}

static void
test_none (void)
{
  g_autoptr (RungsWallNames) none = rungs_wall_names_new (NULL);

  g_assert_false (rungs_wall_names_stand_in (none, "Maz"));
  g_assert_false (rungs_wall_names_stand_in (NULL, "Maz"));
}

/* Of the names, "Jo" and "Mary O’Brien" are the reader's own. */
static void
test_replace (void)
{
  static const char *const own[] = { "Jo", "Mary O’Brien", NULL };
  static const struct
  {
    const char *text;
    const char *kept;
  } cases[] = {
    { "", "" },
    { "Nobody came.", "Nobody came." },
    { "Maz said it, and Will wrote it down.", "[them] said it, and [them] wrote it down." },
    { "Maz’s plan", "[them]’s plan" },
    { "Anne-Marie Smith helps", "[them] helps" },
    { "Jo met Maz and Sam from the forum.", "Jo met [them] and [them]." },
    { "Mary O'Brien will see Will", "Mary O'Brien will see [them]" },
    { "White Smith", "[them]" },
    { "RENÉE spoke\nMaz listened", "[them] spoke\n[them] listened" },
  };
  g_autoptr (RungsWallNames) all = rungs_wall_names_new (names);
  g_autoptr (RungsWallNames) but = rungs_wall_names_new (own);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = rungs_wall_names_replace (all, but, cases[i].text, "[them]");

      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-names/names", test_names);
  g_test_add_func ("/wall-names/none", test_none);
  g_test_add_func ("/wall-names/replace", test_replace);

  return g_test_run ();
}
