/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-card.c: who has placed a card, whether it may be revealed, whose turn it is, and what is asked and when.
 */
#include "config.h"

#include "card.h"

static RungsRecord *
make_placing (const char *view,
              const char *answer,
              gboolean    face_down)
{
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("placing"), NULL);
  g_autoptr (RungsRecord) seen = rungs_record_with (bare, "view", view);
  g_autoptr (RungsRecord) answered = rungs_record_with (seen, "answer", answer);

  return rungs_record_with (answered, "face-down", face_down ? "yes" : NULL);
}

/* "lived 5, board ?7": a question mark for what lies face down. */
static GPtrArray *
make_round (const char *words)
{
  GPtrArray *placings = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  g_auto (GStrv) parts = g_strsplit (words, ", ", -1);

  for (int i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], " ", 2);
      gboolean face_down = pair[1][0] == '?';

      g_ptr_array_add (placings, make_placing (pair[0], pair[1] + (face_down ? 1 : 0), face_down));
    }
  return placings;
}

#define NOTHING RUNGS_CARD_ASK_NOTHING
#define DIFFERENCE RUNGS_CARD_ASK_DIFFERENCE
#define OTHERS RUNGS_CARD_ASK_OTHERS
#define IN_PRIVATE RUNGS_CARD_ASK_PRIVATE

static const struct
{
  const char *there;
  const char *round;
  RungsCardStage stage;
  const char *next; /* after nobody */
  guint prompts;
} rows[] = {
  { NULL, "", RUNGS_CARD_EMPTY, NULL, NOTHING },
  { "lived", "", RUNGS_CARD_PLACING, "lived", NOTHING },
  { "lived,board", "lived ?5", RUNGS_CARD_PLACING, "board", NOTHING },
  { "lived,board", "lived ?1, board ?7", RUNGS_CARD_READY, NULL, NOTHING },
  { "lived,board", "board ?7, lived ?unsure", RUNGS_CARD_READY, NULL, NOTHING },
  { "lived,board", "lived 5, board 6", RUNGS_CARD_OPEN, NULL, OTHERS },
  { "lived,board", "lived 5, board 7", RUNGS_CARD_OPEN, NULL, OTHERS | DIFFERENCE },
  { "lived,board", "lived 1, board 2", RUNGS_CARD_OPEN, NULL, OTHERS | IN_PRIVATE },
  { "lived", "lived 1", RUNGS_CARD_OPEN, NULL, IN_PRIVATE },
  { "lived,board", "lived unsure, board 7", RUNGS_CARD_OPEN, NULL, OTHERS },
  { "lived,board", "lived depends, board unsure", RUNGS_CARD_OPEN, NULL, OTHERS },
  /* Revealed without the board: it may still place, and then everybody sees it at once. */
  { "lived,board", "lived 3", RUNGS_CARD_OPEN, "board", NOTHING },
  /* Who places without being ticked takes part all the same. */
  { "lived", "lived ?3, board ?4", RUNGS_CARD_READY, NULL, NOTHING },
  { NULL, "mixed ?4", RUNGS_CARD_READY, NULL, NOTHING },
  /* One side that lies face down keeps all questions back. */
  { "lived,frontline,board", "lived 1, frontline 7, board ?4", RUNGS_CARD_READY, NULL, NOTHING },
  /* Several answers of one view, as a room gives them live: two apart is a difference there too. */
  { "lived", "lived 2, lived 4", RUNGS_CARD_OPEN, NULL, DIFFERENCE },
  /* An eighth rung is a rung. */
  { "lived,board", "lived 8, board 5", RUNGS_CARD_OPEN, NULL, OTHERS | DIFFERENCE },
};

static void
test_stages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) placings = make_round (rows[i].round);
      g_autoptr (RungsCard) card = rungs_card_new (rows[i].there, placings);
      const RungsCardSide *next = rungs_card_next (card, NULL);

      g_test_message ("%s: %s", rows[i].there, rows[i].round);
      g_assert_cmpint (card->stage, ==, rows[i].stage);
      g_assert_cmpint (card->prompts, ==, rows[i].prompts);
      g_assert_cmpstr (next != NULL ? next->view : NULL, ==, rows[i].next);
      g_assert_cmpint (rungs_card_may_reveal (card), ==, g_strrstr (rows[i].round, "?") != NULL);
      g_assert_cmpint (rungs_card_hides (card), ==, rows[i].stage != RUNGS_CARD_OPEN);
    }
}

static void
test_turns (void)
{
  g_autoptr (GPtrArray) placings = make_round ("frontline ?4");
  g_autoptr (RungsCard) card = rungs_card_new ("lived,frontline,management,board", placings);

  g_assert_cmpstr (rungs_card_next (card, NULL)->view, ==, "lived");
  g_assert_cmpstr (rungs_card_next (card, "lived")->view, ==, "management");
  g_assert_cmpstr (rungs_card_next (card, "management")->view, ==, "board");
  /* After the last one it is the first one's turn again. */
  g_assert_cmpstr (rungs_card_next (card, "board")->view, ==, "lived");
  g_assert_cmpuint (card->n_there, ==, 4);
  g_assert_cmpuint (card->n_there_placed, ==, 1);
}

/* What lies face down stands for its view, also where something older lies open. */
static void
test_sides (void)
{
  g_autoptr (GPtrArray) placings = make_round ("lived 2, lived ?6, board 3");
  g_autoptr (RungsCard) card = rungs_card_new ("lived,board", placings);
  const RungsCardSide *lived = rungs_card_side (card, "lived");
  const RungsCardSide *board = rungs_card_side (card, "board");

  g_assert_true (lived->face_down);
  g_assert_cmpuint (lived->n, ==, 2);
  g_assert_cmpstr (rungs_record_get (lived->placing, "answer"), ==, "6");
  g_assert_false (board->face_down);
  g_assert_null (rungs_card_side (card, "mixed")->placing);
  g_assert_null (rungs_card_side (card, "nobody"));
  /* The rung that lies face down is not counted among those that can be seen. */
  g_assert_cmpint (card->highest, ==, 3);
}

static const struct
{
  const char *round;
  int rung;
  gboolean lower;
} aims[] = {
  { "lived 5, board 6", 4, TRUE },
  { "lived 5, board 6", 5, FALSE },
  { "lived 5, board 6", 7, FALSE },
  { "lived unsure", 1, FALSE },
  { "lived ?5", 1, FALSE },
  { "", 1, FALSE },
  { "lived 5", 0, FALSE },
};

static void
test_aims (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aims); i++)
    {
      g_autoptr (GPtrArray) placings = make_round (aims[i].round);
      g_autoptr (RungsCard) card = rungs_card_new (NULL, placings);

      g_assert_cmpint (rungs_card_aim_is_lower (rungs_card_lowest (card), aims[i].rung), ==, aims[i].lower);
    }
}

/* The sentence that stands in the room is the same whatever lies face down. */
static void
test_words (void)
{
  static const char *const answers[] = { "1", "4", "8", "unsure", "depends" };
  g_autofree char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *round = g_strdup_printf ("lived ?%s", answers[i]);
      g_autoptr (GPtrArray) placings = make_round (round);
      g_autoptr (RungsCard) card = rungs_card_new ("lived,board", placings);
      g_autofree char *words = rungs_card_words (card);

      if (first == NULL)
        first = g_strdup (words);
      g_assert_cmpstr (words, ==, first);
    }
  g_assert_cmpstr (first, ==, "1 of 2 has placed it.");
  g_assert_null (rungs_card_prompt_words (RUNGS_CARD_ASK_NOTHING));
  g_assert_cmpstr (rungs_card_prompt_words (DIFFERENCE), ==, "You see this differently. What is behind that?");
  g_assert_cmpstr (rungs_card_prompt_words (OTHERS), ==, "What do you see that others do not?");
  g_assert_cmpstr (rungs_card_prompt_words (IN_PRIVATE), ==, "Would anyone like to say more in private?");
}

/* What would tell the answer is covered while the card lies face down; nothing of another kind ever is. */
static void
test_covers (void)
{
  g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find ("placing"), NULL);
  g_autoptr (RungsRecord) open = rungs_record_with (empty, "face-down", "no");
  g_autoptr (RungsRecord) down = rungs_record_with (empty, "face-down", "yes");
  g_autoptr (RungsRecord) other = rungs_record_new (rungs_kind_find ("aim"), NULL);

  for (const RungsField *field = rungs_kind_find ("placing")->fields; field->name != NULL; field++)
    {
      gboolean tells = strcmp (field->name, "answer") == 0 || strcmp (field->name, "called") == 0 ||
                       strcmp (field->name, "because") == 0;

      g_assert_cmpint (rungs_card_covers (down, field->name), ==, tells);
      g_assert_false (rungs_card_covers (open, field->name));
      g_assert_false (rungs_card_covers (empty, field->name));
    }
  g_assert_false (rungs_card_covers (other, "why"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card/stages", test_stages);
  g_test_add_func ("/card/turns", test_turns);
  g_test_add_func ("/card/sides", test_sides);
  g_test_add_func ("/card/aims", test_aims);
  g_test_add_func ("/card/words", test_words);
  g_test_add_func ("/card/covers", test_covers);

  return g_test_run ();
}
