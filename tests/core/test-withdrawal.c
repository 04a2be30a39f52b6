/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-withdrawal.c: which copies of a story are out, who has them, what remains to be done, and what is said about it.
 */
#include "config.h"

#include "withdrawal.h"

#include <string.h>

#define STORY "11111111-1111-4111-8111-111111111111"
#define OTHER "22222222-2222-4222-8222-222222222222"

/* @values: "channel=printed|copies=5" */
static RungsRecord *
make_use (const char *values)
{
  RungsRecord *use = rungs_record_take_with (rungs_record_new (rungs_kind_find ("use"), NULL), "case-study", STORY);
  g_auto (GStrv) pairs = g_strsplit (values, "|", -1);

  for (guint i = 0; pairs[i] != NULL && *pairs[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      use = rungs_record_take_with (use, pair[0], pair[1]);
    }
  return use;
}

static RungsRecord *
make_story (const char *state,
            const char *kept)
{
  RungsRecord *story = rungs_record_new (rungs_kind_find ("case-study"), STORY);

  story = rungs_record_take_with (story, "state", state);
  return rungs_record_take_with (story, "kept", kept);
}

static GPtrArray *
make_uses (const char *const *values)
{
  GPtrArray *uses = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  for (guint i = 0; values[i] != NULL; i++)
    g_ptr_array_add (uses, make_use (values[i]));
  return uses;
}

/* One use, and what remains to be done about it: "ask", "take-off", "wait" or nothing. */
static const struct
{
  const char *use;
  const char *remains;
} rows[] = {
  { "channel=printed|copies=5|held-by=The county", "ask" },
  { "channel=printed|held-by=The county", "ask" },
  { "channel=report|held-by=The yearly report", "ask" },
  { "", "ask" },
  { "channel=meeting|copies=12", "ask" },
  { "channel=meeting", NULL },
  { "channel=training", NULL },
  { "channel=training|copies=1", "ask" },
  { "channel=website", "take-off" },
  { "channel=social-media", "take-off" },
  { "channel=press|copies=3", "take-off" },
  { "channel=website|asked-back-on=2026-03-01", "wait" },
  { "channel=printed|copies=5|asked-back-on=2026-03-01", "wait" },
  { "channel=printed|copies=5|ended=came-back", NULL },
  { "channel=printed|copies=5|ended=destroyed|asked-back-on=2026-03-01", NULL },
  { "channel=printed|copies=5|ended=cannot-get-back", NULL },
  /* Written down before anybody was asked what became of them. */
  { "channel=printed|copies=5|returned-on=2026-03-01", NULL },
  { "channel=printed|copies=5|archived=yes", NULL },
  { "channel=printed|copies=5|case-study=" OTHER, NULL },
};

static void
test_uses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) story = make_story ("withdrawn", "proof");
      g_autoptr (GPtrArray) uses = make_uses ((const char *const[]) { rows[i].use, NULL });
      g_autoptr (RungsWithdrawal) withdrawal = rungs_withdrawal_new (story, uses);
      const RungsWithdrawalStep *step;

      g_test_message ("%s", rows[i].use);
      g_assert_true (withdrawal->is_taken_back);
      g_assert_cmpint (withdrawal->is_finished, ==, rows[i].remains == NULL);
      g_assert_cmpuint (withdrawal->steps->len, ==, rows[i].remains != NULL ? 1 : 0);
      g_assert_cmpuint (withdrawal->holders->len, ==, rows[i].remains != NULL ? 1 : 0);
      if (rows[i].remains == NULL)
        continue;
      step = g_ptr_array_index (withdrawal->steps, 0);
      g_assert_cmpstr (rungs_withdrawal_sort_name (step->sort), ==, rows[i].remains);
      g_assert_true (step->use == uses->pdata[0]);
    }
}

/* One letter goes to each who has some, however their name was typed; what is known is counted. */
static void
test_holders (void)
{
  static const char *const values[] = {
    "channel=printed|copies=5|held-by=The county|on=2026-04-01",
    "channel=printed|copies=20|held-by=The hospital|on=2026-03-01",
    "channel=training|copies=3|held-by= the County |on=2026-02-01",
    "channel=printed|copies=2|on=2026-05-01",
    "channel=printed|held-by=The hospital|on=2026-06-01",
    "channel=printed|copies=7|held-by=The council|on=2026-01-01|ended=cannot-get-back",
    "channel=printed|copies=9|held-by=The council|on=2026-01-01|ended=came-back|returned-on=2026-01-02",
    NULL,
  };
  static const struct
  {
    const char *who;
    guint n_uses;
    guint copies;
  } expected[] = { { "the County", 2, 8 }, { "The hospital", 2, 20 }, { NULL, 1, 2 } };
  g_autoptr (RungsRecord) story = make_story ("withdrawn", "story");
  g_autoptr (GPtrArray) uses = make_uses (values);
  g_autoptr (RungsWithdrawal) withdrawal = rungs_withdrawal_new (story, uses);

  g_assert_true (withdrawal->is_taken_back);
  g_assert_cmpuint (withdrawal->n_out, ==, 30);
  g_assert_cmpuint (withdrawal->n_lost, ==, 7);
  g_assert_false (withdrawal->is_public);
  g_assert_cmpuint (withdrawal->holders->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RungsHolder *holder = g_ptr_array_index (withdrawal->holders, i);

      g_assert_cmpstr (holder->who, ==, expected[i].who);
      g_assert_cmpuint (holder->uses->len, ==, expected[i].n_uses);
      g_assert_cmpuint (holder->copies, ==, expected[i].copies);
    }
  /* The five that are out, the oldest first, and the decision. */
  g_assert_cmpuint (withdrawal->steps->len, ==, 6);
  g_assert_true (((RungsWithdrawalStep *) withdrawal->steps->pdata[0])->use == uses->pdata[2]);
  g_assert_cmpint (((RungsWithdrawalStep *) withdrawal->steps->pdata[5])->sort, ==, RUNGS_WITHDRAWAL_DECIDE);
}

/* From the first day to the last: told as it is each time. */
static void
test_until_done (void)
{
  static const struct
  {
    const char *state;
    const char *kept;
    const char *uses[3];
    const char *says; /* all of these, parted by "|" */
    const char *not;
    gboolean is_finished;
  } stages[] = {
    { "in-use", NULL, { "channel=printed|copies=5|held-by=The county|until=2026-12-21", "channel=website" },
      "These copies of the story are out|5 copies, held by: The county. To be used until 21 December 2026.|nobody wrote down who",
      "back", FALSE },
    { "resting", NULL, { "channel=printed|copies=5|asked-back-on=2026-03-01" }, "Asked for on 1 March 2026.", "Decide", FALSE },
    { "in-use", NULL, { NULL }, "No copy is out that we know of.", "Decide", FALSE },
    { "withdrawn", "story", { "channel=printed|copies=5|held-by=The county", "channel=website|audience=public" },
      "was taken back. Nothing new is made of it|cannot call back paper|5 copies are still out|Anybody could see it|Ask for it "
      "back: 5 copies|Take it off, or ask for that. On a website: nobody wrote down who has it.|Decide with the person", NULL,
      FALSE },
    { "withdrawn", "story", { "channel=printed|copies=1|held-by=The county|asked-back-on=2026-03-01" },
      "1 copy is still out.|Asked for on 1 March 2026. Say what became of this: 1 copy, held by: The county.", "Anybody", FALSE },
    { "withdrawn", "story", { "channel=printed|copies=5|held-by=The county|ended=cannot-get-back" },
      "5 copies cannot be got back.|Decide with the person", "still out", FALSE },
    { "withdrawn", NULL, { "channel=printed|copies=5|ended=destroyed" }, "No copy is out|Decide with the person", "cannot", FALSE },
    { "withdrawn", "proof", { "channel=printed|copies=5|held-by=The county" }, "Ask for it back", "Decide", FALSE },
    { "withdrawn", "proof", { "channel=printed|copies=5|ended=came-back" }, "everything about that is done", "Decide", TRUE },
    { "withdrawn", "proof", { NULL }, "everything about that is done", NULL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (RungsRecord) story = make_story (stages[i].state, stages[i].kept);
      g_autoptr (GPtrArray) uses = make_uses (stages[i].uses);
      g_autoptr (RungsWithdrawal) withdrawal = rungs_withdrawal_new (story, uses);
      g_autofree char *words = rungs_withdrawal_words (withdrawal);
      g_auto (GStrv) says = g_strsplit (stages[i].says, "|", -1);

      g_test_message ("%s", words);
      g_assert_cmpint (withdrawal->is_finished, ==, stages[i].is_finished);
      for (guint s = 0; says[s] != NULL; s++)
        g_assert_nonnull (strstr (words, says[s]));
      if (stages[i].not != NULL)
        g_assert_null (strstr (words, stages[i].not));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/withdrawal/uses", test_uses);
  g_test_add_func ("/withdrawal/holders", test_holders);
  g_test_add_func ("/withdrawal/until-done", test_until_done);

  return g_test_run ();
}
