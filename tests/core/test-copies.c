/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-copies.c: copies are counted by what became of them, and told in words.
 */
#include "config.h"

#include "copies.h"

/** Use: how many copies, what became of them, and who has them. */
typedef struct
{
  const char *copies;
  const char *ended;
  const char *returned_on;
  const char *held_by;
  const char *archived;
  const char *channel;
} Use;

static RungsRecord *
make_use (const Use *use)
{
  const char *const values[][2] = {
    { "copies", use->copies }, { "ended", use->ended }, { "returned-on", use->returned_on }, { "held-by", use->held_by },
    { "archived", use->archived }, { "channel", use->channel },
  };
  RungsRecord *record = rungs_record_new (rungs_kind_find ("use"), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      RungsRecord *next = rungs_record_with (record, values[i][0], values[i][1]);

      rungs_record_unref (record);
      record = next;
    }
  return record;
}

static void
assert_words (const Use  *uses,
              gsize       n_uses,
              const char *expected)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  g_autoptr (RungsCopies) copies = NULL;
  g_autofree char *words = NULL;

  for (gsize i = 0; i < n_uses; i++)
    g_ptr_array_add (records, make_use (&uses[i]));
  copies = rungs_copies_count (records);
  words = rungs_copies_words (copies);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpuint (copies->given, ==, copies->out + copies->back + copies->destroyed + copies->lost);
}

static void
test_words (void)
{
  static const Use uses[] = {
    { "12", NULL, NULL, "The Lantern", "no" },
    { "3", NULL, NULL, "The Lantern", "no" },
    { NULL, NULL, NULL, "Harbour", "no" },
    { "4", NULL, "2026-03-04", "Harbour", "no" },
    { "2", "came-back", "2026-03-04", NULL, "no" },
    { "1", "destroyed", "2026-03-04", NULL, "no" },
    { "5", "cannot-get-back", NULL, "Gone", "no" },
    { "9", NULL, NULL, "Put away", "yes" },
  };

  assert_words (NULL, 0, "It was not shown or given to anybody yet.");
  assert_words (uses, 1, "It was shown or given out 1 time. 12 copies were given out. 12 are still out, with: The Lantern.");
  assert_words (uses + 2, 1, "It was shown or given out 1 time. 1 copy was given out. 1 is still out, with: Harbour.");
  assert_words (uses + 3, 4, "It was shown or given out 4 times. 12 copies were given out. 6 came back. 1 was destroyed. 5 cannot "
                             "be got back. No copy is out.");
  assert_words (uses, G_N_ELEMENTS (uses), "It was shown or given out 7 times. 28 copies were given out. 6 came back. 1 was "
                                           "destroyed. 5 cannot be got back. 16 are still out, with: The Lantern, Harbour.");
}

/* What was only shown left no copy. */
static void
test_shown (void)
{
  static const Use uses[] = { { .channel = "meeting", .held_by = "The board", .archived = "no" } };

  assert_words (uses, 1, "It was shown or given out 1 time. No copy is out.");
}

static void
test_nobody_named (void)
{
  static const Use use = { "2", NULL, NULL, NULL, "no" };

  assert_words (&use, 1, "It was shown or given out 1 time. 2 copies were given out. 2 are still out.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/copies/words", test_words);
  g_test_add_func ("/copies/shown", test_shown);
  g_test_add_func ("/copies/nobody-named", test_nobody_named);

  return g_test_run ();
}
