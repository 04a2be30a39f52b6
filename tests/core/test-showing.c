/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-showing.c: what each key makes of what the wall shows.
 */
#include "config.h"

#include "showing.h"

#define W RUNGS_SHOWING_WORK
#define C RUNGS_SHOWING_CARD
#define E RUNGS_SHOWING_EXPLAIN
#define T RUNGS_SHOWING_TIME
#define S RUNGS_SHOWING_STORY
#define OPEN RUNGS_SHOWING_OPEN
#define BLACK RUNGS_SHOWING_BLACK
#define WHITE RUNGS_SHOWING_WHITE

static const struct
{
  const char *name;
  gboolean right_to_left;
  RungsShowingKey key;
  int number;
} names[] = {
  { "Page_Down", FALSE, RUNGS_SHOWING_NEXT, 0 },
  { "Page_Down", TRUE, RUNGS_SHOWING_NEXT, 0 },
  { "Page_Up", FALSE, RUNGS_SHOWING_BACK, 0 },
  { "Right", FALSE, RUNGS_SHOWING_NEXT, 0 },
  { "Right", TRUE, RUNGS_SHOWING_BACK, 0 },
  { "Left", FALSE, RUNGS_SHOWING_BACK, 0 },
  { "KP_Left", TRUE, RUNGS_SHOWING_NEXT, 0 },
  { "Up", FALSE, RUNGS_SHOWING_UP, 0 },
  { "Down", TRUE, RUNGS_SHOWING_DOWN, 0 },
  { "space", FALSE, RUNGS_SHOWING_NEXT, 0 },
  { "BackSpace", FALSE, RUNGS_SHOWING_BACK, 0 },
  { "Home", FALSE, RUNGS_SHOWING_FIRST, 0 },
  { "End", FALSE, RUNGS_SHOWING_LAST, 0 },
  { "1", FALSE, RUNGS_SHOWING_RUNG, 1 },
  { "8", FALSE, RUNGS_SHOWING_RUNG, 8 },
  { "KP_7", FALSE, RUNGS_SHOWING_RUNG, 7 },
  { "0", FALSE, RUNGS_SHOWING_NO_KEY, 0 },
  { "9", FALSE, RUNGS_SHOWING_NO_KEY, 0 },
  { "b", FALSE, RUNGS_SHOWING_TO_BLACK, 0 },
  { "B", FALSE, RUNGS_SHOWING_TO_BLACK, 0 },
  { "period", FALSE, RUNGS_SHOWING_TO_BLACK, 0 },
  { "w", FALSE, RUNGS_SHOWING_TO_WHITE, 0 },
  { "f", FALSE, RUNGS_SHOWING_FREEZE, 0 },
  { "r", FALSE, RUNGS_SHOWING_REVEAL, 0 },
  { "s", FALSE, RUNGS_SHOWING_SWAP, 0 },
  { "question", FALSE, RUNGS_SHOWING_KEYS, 0 },
  { "F1", FALSE, RUNGS_SHOWING_KEYS, 0 },
  { "Escape", FALSE, RUNGS_SHOWING_LEAVE, 0 },
  { "q", FALSE, RUNGS_SHOWING_NO_KEY, 0 },
  { "Alt_Right", FALSE, RUNGS_SHOWING_NO_KEY, 0 },
  { NULL, FALSE, RUNGS_SHOWING_NO_KEY, 0 },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int number = -1;

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (rungs_showing_key (names[i].name, names[i].right_to_left, &number), ==, names[i].key);
      g_assert_cmpint (number, ==, names[i].number);
    }
}

/* Seven rungs; the second has three steps, the others one. */
static const RungsShowingGround plain = { .n_rungs = 7, .n_steps = { 1, 3, 1, 1, 1, 1, 2 } };
static const RungsShowingGround waiting = { .n_rungs = 7, .has_face_down = TRUE };
static const RungsShowingGround ready = { .n_rungs = 7, .has_face_down = TRUE, .all_are_in = TRUE };
static const RungsShowingGround revealed = { .n_rungs = 7, .has_cards = TRUE, .has_prompt = TRUE };
static const RungsShowingGround agreed = { .n_rungs = 7, .has_cards = TRUE };
static const RungsShowingGround through = { .n_rungs = 7, .n_works = 3 };
static const RungsShowingGround pages = { .n_pages = 3 };
static const RungsShowingGround nothing = { .n_rungs = 0 };

static const struct
{
  const char *about;
  const RungsShowingGround *ground;
  RungsShowing before;
  RungsShowingKey key;
  int number;
  RungsShowing after;
  RungsShowingDeed deed;
} presses[] = {
  { "next points at the first rung", &plain, { W }, RUNGS_SHOWING_NEXT, 0, { W, 1 } },
  { "next stays at the top", &plain, { W, 7 }, RUNGS_SHOWING_NEXT, 0, { W, 7 } },
  { "back from the first points at none", &plain, { W, 1 }, RUNGS_SHOWING_BACK, 0, { W, 0 } },
  { "back from none stays", &plain, { W }, RUNGS_SHOWING_BACK, 0, { W } },
  { "up", &plain, { W, 3 }, RUNGS_SHOWING_UP, 0, { W, 4 } },
  { "down", &plain, { W, 3 }, RUNGS_SHOWING_DOWN, 0, { W, 2 } },
  { "first", &plain, { W, 3 }, RUNGS_SHOWING_FIRST, 0, { W, 0 } },
  { "last", &plain, { W, 3 }, RUNGS_SHOWING_LAST, 0, { W, 7 } },
  { "a number", &plain, { W }, RUNGS_SHOWING_RUNG, 5, { W, 5 } },
  { "a number over the top", &plain, { W, 2 }, RUNGS_SHOWING_RUNG, 8, { W, 2 } },
  { "no ladder", &nothing, { W }, RUNGS_SHOWING_NEXT, 0, { W } },
  { "explained: next goes on to the next rung", &plain, { E, 1, 0 }, RUNGS_SHOWING_NEXT, 0, { E, 2, 0 } },
  { "explained: next goes through the steps", &plain, { E, 2, 0 }, RUNGS_SHOWING_NEXT, 0, { E, 2, 1 } },
  { "explained: the last step goes on", &plain, { E, 2, 2 }, RUNGS_SHOWING_NEXT, 0, { E, 3, 0 } },
  { "explained: the end stays", &plain, { E, 7, 1 }, RUNGS_SHOWING_NEXT, 0, { E, 7, 1 } },
  { "explained: back comes to the last step", &plain, { E, 3, 0 }, RUNGS_SHOWING_BACK, 0, { E, 2, 2 } },
  { "explained: the start stays", &plain, { E, 1, 0 }, RUNGS_SHOWING_BACK, 0, { E, 1, 0 } },
  { "explained: up leaves the steps out", &plain, { E, 2, 1 }, RUNGS_SHOWING_UP, 0, { E, 3, 0 } },
  { "explained: down", &plain, { E, 2, 1 }, RUNGS_SHOWING_DOWN, 0, { E, 1, 0 } },
  { "explained: first", &plain, { E, 5, 0 }, RUNGS_SHOWING_FIRST, 0, { E, 1, 0 } },
  { "explained: last", &plain, { E, 2, 2 }, RUNGS_SHOWING_LAST, 0, { E, 7, 0 } },
  { "explained: the same number stays on its step", &plain, { E, 2, 2 }, RUNGS_SHOWING_RUNG, 2, { E, 2, 2 } },
  { "card: nobody is turned over while some are missing", &waiting, { C }, RUNGS_SHOWING_NEXT, 0, { C } },
  { "card: next reveals when all are in", &ready, { C }, RUNGS_SHOWING_NEXT, 0, { C }, RUNGS_SHOWING_DO_REVEAL },
  { "card: r reveals", &waiting, { C }, RUNGS_SHOWING_REVEAL, 0, { C }, RUNGS_SHOWING_DO_REVEAL },
  { "card: r once revealed", &revealed, { C, 0, 1 }, RUNGS_SHOWING_REVEAL, 0, { C, 0, 1 } },
  { "r somewhere else", &ready, { W }, RUNGS_SHOWING_REVEAL, 0, { W } },
  { "card: next asks", &revealed, { C, 0, 1 }, RUNGS_SHOWING_NEXT, 0, { C, 0, 2 } },
  { "card: nothing to ask", &agreed, { C, 0, 1 }, RUNGS_SHOWING_NEXT, 0, { C, 0, 1 } },
  { "card: back", &revealed, { C, 0, 2 }, RUNGS_SHOWING_BACK, 0, { C, 0, 1 } },
  { "card: first", &revealed, { C, 0, 2 }, RUNGS_SHOWING_FIRST, 0, { C, 0, 0 } },
  { "card: last", &revealed, { C, 0, 0 }, RUNGS_SHOWING_LAST, 0, { C, 0, 2 } },
  { "through time: next is the next piece of work", &through, { T }, RUNGS_SHOWING_NEXT, 0, { T, 0, 1 } },
  { "through time: the last stays", &through, { T, 0, 2 }, RUNGS_SHOWING_NEXT, 0, { T, 0, 2 } },
  { "through time: back", &through, { T, 0, 2 }, RUNGS_SHOWING_BACK, 0, { T, 0, 1 } },
  { "through time: the first stays", &through, { T }, RUNGS_SHOWING_BACK, 0, { T } },
  { "through time: last", &through, { T }, RUNGS_SHOWING_LAST, 0, { T, 0, 2 } },
  { "through time: first", &through, { T, 0, 2 }, RUNGS_SHOWING_FIRST, 0, { T } },
  { "through time: no rung is pointed at", &through, { T, 0, 1 }, RUNGS_SHOWING_RUNG, 4, { T, 0, 1 } },
  { "through time: nor up or down", &through, { T, 0, 1 }, RUNGS_SHOWING_UP, 0, { T, 0, 1 } },
  { "story: next is the next page", &pages, { S }, RUNGS_SHOWING_NEXT, 0, { S, 0, 1 } },
  { "story: the last page stays", &pages, { S, 0, 2 }, RUNGS_SHOWING_NEXT, 0, { S, 0, 2 } },
  { "story: back", &pages, { S, 0, 2 }, RUNGS_SHOWING_BACK, 0, { S, 0, 1 } },
  { "story: the first page stays", &pages, { S }, RUNGS_SHOWING_BACK, 0, { S } },
  { "story: last", &pages, { S }, RUNGS_SHOWING_LAST, 0, { S, 0, 2 } },
  { "story: first", &pages, { S, 0, 2 }, RUNGS_SHOWING_FIRST, 0, { S } },
  { "story: it has no rungs", &pages, { S, 0, 1 }, RUNGS_SHOWING_UP, 0, { S, 0, 1 } },
  { "story: nor by number", &pages, { S, 0, 1 }, RUNGS_SHOWING_RUNG, 2, { S, 0, 1 } },
  { "story: what means nothing uncovers nothing", &pages, { S, 0, 1, BLACK }, RUNGS_SHOWING_DOWN, 0, { S, 0, 1, BLACK } },
  { "story: no cards", &pages, { S, 0, 1 }, RUNGS_SHOWING_REVEAL, 0, { S, 0, 1 } },
  { "story: a move only uncovers", &pages, { S, 0, 1, WHITE }, RUNGS_SHOWING_NEXT, 0, { S, 0, 1 } },
  { "story: keys", &pages, { S, 0, 1 }, RUNGS_SHOWING_KEYS, 0, { S, 0, 1, OPEN, FALSE, TRUE } },
  { "story: leave", &pages, { S, 0, 1 }, RUNGS_SHOWING_LEAVE, 0, { S, 0, 1 }, RUNGS_SHOWING_DO_LEAVE },
  { "black", &plain, { W, 2 }, RUNGS_SHOWING_TO_BLACK, 0, { W, 2, 0, BLACK } },
  { "black again", &plain, { W, 2, 0, BLACK }, RUNGS_SHOWING_TO_BLACK, 0, { W, 2 } },
  { "black to white", &plain, { W, 2, 0, BLACK }, RUNGS_SHOWING_TO_WHITE, 0, { W, 2, 0, WHITE } },
  { "white again", &plain, { W, 2, 0, WHITE }, RUNGS_SHOWING_TO_WHITE, 0, { W, 2 } },
  { "a move only uncovers", &plain, { W, 2, 0, BLACK }, RUNGS_SHOWING_NEXT, 0, { W, 2 } },
  { "a covered card is not revealed", &ready, { C, 0, 0, WHITE }, RUNGS_SHOWING_NEXT, 0, { C } },
  { "leave while covered", &plain, { W, 2, 0, BLACK }, RUNGS_SHOWING_LEAVE, 0, { W, 2, 0, BLACK }, RUNGS_SHOWING_DO_LEAVE },
  { "freeze", &plain, { W, 2 }, RUNGS_SHOWING_FREEZE, 0, { W, 2, 0, OPEN, TRUE } },
  { "go on while frozen", &plain, { W, 2, 0, OPEN, TRUE }, RUNGS_SHOWING_NEXT, 0, { W, 3, 0, OPEN, TRUE } },
  { "black while frozen", &plain, { W, 2, 0, OPEN, TRUE }, RUNGS_SHOWING_TO_BLACK, 0, { W, 2, 0, BLACK, TRUE } },
  { "thaw", &plain, { W, 2, 0, OPEN, TRUE }, RUNGS_SHOWING_FREEZE, 0, { W, 2 } },
  { "keys", &plain, { W, 2 }, RUNGS_SHOWING_KEYS, 0, { W, 2, 0, OPEN, FALSE, TRUE } },
  { "keys over black", &plain, { W, 2, 0, BLACK }, RUNGS_SHOWING_KEYS, 0, { W, 2, 0, OPEN, FALSE, TRUE } },
  { "keys again", &plain, { W, 2, 0, OPEN, FALSE, TRUE }, RUNGS_SHOWING_KEYS, 0, { W, 2 } },
  { "a move closes the keys", &plain, { W, 2, 0, OPEN, FALSE, TRUE }, RUNGS_SHOWING_NEXT, 0, { W, 2 } },
  { "esc closes the keys", &plain, { W, 2, 0, OPEN, FALSE, TRUE }, RUNGS_SHOWING_LEAVE, 0, { W, 2 } },
  { "leave", &plain, { W, 2 }, RUNGS_SHOWING_LEAVE, 0, { W, 2 }, RUNGS_SHOWING_DO_LEAVE },
  { "swap", &plain, { W, 2 }, RUNGS_SHOWING_SWAP, 0, { W, 2 }, RUNGS_SHOWING_DO_SWAP },
  { "no key", &plain, { W, 2, 0, BLACK }, RUNGS_SHOWING_NO_KEY, 0, { W, 2, 0, BLACK } },
};

static void
test_presses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      RungsShowingDeed deed;
      RungsShowing after = rungs_showing_press (presses[i].before, presses[i].ground, presses[i].key, presses[i].number, &deed);

      g_test_message ("%s", presses[i].about);
      g_assert_true (rungs_showing_equal (&after, &presses[i].after));
      g_assert_cmpint (deed, ==, presses[i].deed);
    }
}

static const struct
{
  const char *about;
  const RungsShowingGround *ground;
  RungsShowing before;
  RungsShowingMode mode;
  RungsShowing after;
} turns[] = {
  { "explaining begins at the first rung", &plain, { W }, E, { E, 1 } },
  { "explaining begins at the rung pointed at", &plain, { W, 4 }, E, { E, 4 } },
  { "the whole ladder points at none", &plain, { E, 4, 0 }, W, { W } },
  { "a rung went away", &nothing, { E, 4, 0 }, E, { E } },
  { "a step went away", &plain, { E, 7, 5 }, E, { E, 7, 1 } },
  { "cards face down", &ready, { W, 2 }, C, { C } },
  { "a reveal turns to what the cards say", &revealed, { C }, C, { C, 0, 1 } },
  { "an undone reveal turns back", &ready, { C, 0, 2 }, C, { C } },
  { "through time begins with the first piece of work", &through, { W, 4 }, T, { T } },
  { "a piece of work went away", &through, { T, 0, 5 }, T, { T, 0, 2 } },
  { "a page went away", &pages, { S, 0, 5 }, S, { S, 0, 2 } },
  { "nothing was placed yet", &plain, { T, 0, 1 }, T, { T } },
  { "covers and freezing stay", &plain, { W, 2, 0, BLACK, TRUE, FALSE }, E, { E, 2, 0, BLACK, TRUE, FALSE } },
};

static void
test_turns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      RungsShowing after = rungs_showing_turn (turns[i].before, turns[i].ground, turns[i].mode);

      g_test_message ("%s", turns[i].about);
      g_assert_true (rungs_showing_equal (&after, &turns[i].after));
    }
}

/* Going on and on ends at the end, and going back as often ends at the start. */
static void
test_there_and_back (void)
{
  RungsShowing showing = { E, 1 };
  RungsShowingDeed deed;
  guint n_steps = 0;

  for (guint i = 0; i < 50; i++)
    {
      RungsShowing next = rungs_showing_press (showing, &plain, RUNGS_SHOWING_NEXT, 0, &deed);

      n_steps += rungs_showing_equal (&next, &showing) ? 0 : 1;
      showing = next;
    }
  g_assert_cmpuint (n_steps, ==, 1 + 3 + 1 + 1 + 1 + 1 + 2 - 1);
  for (guint i = 0; i < n_steps; i++)
    showing = rungs_showing_press (showing, &plain, RUNGS_SHOWING_BACK, 0, &deed);
  g_assert_cmpint (showing.rung, ==, 1);
  g_assert_cmpint (showing.step, ==, 0);
}

/* Which keys a story listens to. */
static void
test_means (void)
{
  gsize n_keys;
  const RungsShowingKeyWords *keys = rungs_showing_keys (&n_keys);
  guint n = 0;

  g_assert_false (rungs_showing_means (W, RUNGS_SHOWING_NO_KEY));
  for (gsize i = 0; i < n_keys; i++)
    {
      g_assert_true (rungs_showing_means (W, keys[i].key));
      g_assert_true (rungs_showing_means (C, keys[i].key));
      n += rungs_showing_means (S, keys[i].key);
    }
  g_assert_cmpuint (n, ==, n_keys - 4);
}

/* Every line of the list of keys does something, and says so. */
static void
test_list (void)
{
  gsize n_keys;
  const RungsShowingKeyWords *keys = rungs_showing_keys (&n_keys);

  g_assert_cmpuint (n_keys, ==, RUNGS_SHOWING_SWAP);
  for (gsize i = 0; i < n_keys; i++)
    {
      g_assert_cmpint (keys[i].key, !=, RUNGS_SHOWING_NO_KEY);
      g_assert_cmpstr (keys[i].names, !=, "");
      g_assert_cmpstr (keys[i].does, !=, "");
      for (gsize other = 0; other < i; other++)
        g_assert_cmpint (keys[i].key, !=, keys[other].key);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/showing/names", test_names);
  g_test_add_func ("/showing/presses", test_presses);
  g_test_add_func ("/showing/turns", test_turns);
  g_test_add_func ("/showing/there-and-back", test_there_and_back);
  g_test_add_func ("/showing/means", test_means);
  g_test_add_func ("/showing/list", test_list);

  return g_test_run ();
}
