/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-may-do.c: what may be done with a story today: the gate's own answers, in words that somebody can act on.
 */
#include "config.h"

#include <string.h>

#include "identity.h"
#include "may-do.h"

#define STORY "11111111-1111-4111-8111-111111111111"

typedef struct
{
  GPtrArray *consents;
  GPtrArray *checks;
  RungsRecord *story;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  const RungsChoice *items = rungs_identity_items ();

  desk->consents = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  desk->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  desk->story = rungs_record_take_with (rungs_record_new (rungs_kind_find ("case-study"), STORY), "state", "ready");
  desk->story = rungs_record_take_with (rungs_record_take_with (desk->story, "checked-by", "Robin"), "second-reader", "Kit");
  for (gsize i = 0; items[i].token != NULL; i++)
    {
      RungsRecord *check = rungs_record_new (rungs_kind_find ("identity-check"), NULL);

      check = rungs_record_take_with (check, "case-study", STORY);
      check = rungs_record_take_with (check, "item", items[i].token);
      g_ptr_array_add (desk->checks, rungs_record_take_with (check, "answer", "fine"));
    }
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_ptr_array_unref (desk->consents);
  g_ptr_array_unref (desk->checks);
  rungs_record_unref (desk->story);
}

static void
allow (Desk       *desk,
       const char *scope,
       const char *partners,
       const char *channels,
       const char *ends_on)
{
  RungsRecord *consent = rungs_record_take_with (rungs_record_new (rungs_kind_find ("consent"), NULL), "case-study", STORY);

  consent = rungs_record_take_with (consent, "scope", scope);
  consent = rungs_record_take_with (consent, "channels", channels);
  consent = rungs_record_take_with (consent, "partners", partners);
  consent = rungs_record_take_with (consent, "given-on", "2026-01-10");
  consent = rungs_record_take_with (consent, "ends-on", ends_on);
  g_ptr_array_add (desk->consents, rungs_record_take_with (consent, "quotes", "yes"));
}

static GPtrArray *
look (Desk *desk)
{
  RungsGateUse use = { .naming = "none", .quotes = TRUE, .today = "2026-11-22" };

  return rungs_may_do (desk->story, desk->consents, desk->checks, &use);
}

/* Each answer is what the gate says when it is asked for just this. */
static void
test_is_the_gate (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) all = NULL;
  guint n_open = 0;

  allow (desk, "inside", NULL, "printed,meeting,training", "2026-12-31");
  allow (desk, "partner", "The housing office\nthe County\n\nTHE HOUSING OFFICE", "printed", "2027-01-31");
  allow (desk, "public", NULL, "website", "2026-11-21");
  all = look (desk);
  g_assert_cmpuint (all->len % 7, ==, 0);
  g_assert_cmpuint (all->len, ==, 7 * 4);
  for (guint i = 0; i < all->len; i++)
    {
      const RungsMayDo *one = g_ptr_array_index (all, i);
      RungsGateUse use = { .audience = one->audience, .partner = one->partner, .channel = one->channel, .naming = "none",
                           .quotes = TRUE, .today = "2026-11-22" };
      g_autoptr (RungsGateAnswer) answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);

      g_assert_cmpint (one->may, ==, rungs_gate_is_open (answer));
      g_assert_cmpstr (one->ends_on, ==, answer->ends_on);
      n_open += one->may;
    }
  g_assert_cmpuint (n_open, ==, 3 + 2);
}

static void
test_words (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) none = look (desk);
  g_autofree char *nothing = rungs_may_do_words (none);
  g_autoptr (GPtrArray) some = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpstr (nothing, ==,
                   "Today this story may not be shown to anybody.\n"
                   "  Nobody has written down what the person said yes to. Talk it through with the person, and write down "
                   "what they say under “Consent”.\n");
  allow (desk, "partner", "The housing office", "printed,meeting", "2027-01-31");
  some = look (desk);
  words = rungs_may_do_words (some);
  g_test_message ("%s", words);
  g_assert_true (g_str_has_prefix (words, "Today this story may be shown, but only as written here.\n\nInside the programme\n"));
  g_assert_nonnull (strstr (words, "\nThe housing office\n  Yes, until 31 January 2027: "));
  g_assert_nonnull (strstr (words, "  No: "));
  g_assert_nonnull (strstr (words, "The person did not say yes to showing it to: "));
}

/* What stands in the way of everything is said once, with how to put it right. */
static void
test_blocked (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *words = NULL;

  allow (desk, "public", NULL, "printed", "2027-01-31");
  desk->story = rungs_record_take_with (desk->story, "state", "withdrawn");
  all = look (desk);
  blocks = rungs_may_do_blocks (all);
  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpint (((RungsGateMissing *) blocks->pdata[0])->reason, ==, RUNGS_GATE_WITHDRAWN);
  words = rungs_may_do_words (all);
  g_assert_nonnull (strstr (words, "The person took this story back."));
  g_assert_null (strstr (words, "Yes"));
}

static void
assert_line (const RungsMayDoGroup *group,
             guint                  nth,
             RungsMayDoSort         sort,
             const char            *words)
{
  g_autofree char *said = NULL;

  g_assert_cmpuint (group->lines->len, >, nth);
  said = rungs_may_do_line_words (group->lines->pdata[nth]);
  g_assert_cmpstr (said, ==, words);
  g_assert_cmpint (rungs_may_do_line_sort (group->lines->pdata[nth]), ==, sort);
}

/* Places that get the same answer stand in one line: what may be done, what is asked each time, what may not. */
static void
test_groups (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  allow (desk, "partner", "The housing office", "printed,meeting", "2027-01-31");
  desk->consents->pdata[0] = rungs_record_take_with (desk->consents->pdata[0], "ask-each", "report");
  all = look (desk);
  blocks = rungs_may_do_blocks (all);
  groups = rungs_may_do_groups (all, blocks);
  g_assert_cmpuint (blocks->len, ==, 0);
  g_assert_cmpuint (groups->len, ==, 3);
  for (guint i = 0; i < 2; i++)
    {
      const RungsMayDoGroup *group = groups->pdata[i];

      g_assert_cmpuint (group->common->len, ==, 0);
      g_assert_cmpuint (group->lines->len, ==, 3);
      g_assert_cmpstr (group->of->partner, ==, i == 0 ? NULL : "The housing office");
      assert_line (group, 0, RUNGS_MAY_DO_YES, "Yes, until 31 January 2027: On paper, In a meeting.");
      assert_line (group, 1, RUNGS_MAY_DO_ASK, "Ask the person first, each time: In a report.");
      assert_line (group, 2, RUNGS_MAY_DO_NO, "No: On a website, In training, In the news, On social media.");
    }
  {
    const RungsMayDoGroup *public = groups->pdata[2];

    g_assert_cmpuint (public->lines->len, ==, 0);
    g_assert_cmpuint (public->common->len, ==, 1);
    g_assert_cmpint (((RungsGateMissing *) public->common->pdata[0])->reason, ==, RUNGS_GATE_SCOPE);
  }
}

/* What is not ready yet says what was said yes to all the same, but never that it may be done today. */
static void
test_once_put_right (Desk          *desk,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *words = NULL;

  allow (desk, "inside", NULL, "printed", "2027-01-31");
  desk->story = rungs_record_take_with (desk->story, "state", "draft");
  all = look (desk);
  blocks = rungs_may_do_blocks (all);
  groups = rungs_may_do_groups (all, blocks);
  g_assert_cmpuint (blocks->len, ==, 1);
  assert_line (groups->pdata[0], 0, RUNGS_MAY_DO_YES, "Yes, once that is put right: On paper.");
  words = rungs_may_do_words (all);
  g_assert_null (strstr (words, "Yes, until"));
  g_assert_true (g_str_has_prefix (words, "Today this story may not be shown to anybody.\n"));
}

/* Where the yes has ended, everywhere and for everybody, there is no more to say. */
static void
test_ended (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  allow (desk, "public", NULL, "printed", "2026-01-31");
  all = look (desk);
  blocks = rungs_may_do_blocks (all);
  groups = rungs_may_do_groups (all, blocks);
  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpint (((RungsGateMissing *) blocks->pdata[0])->reason, ==, RUNGS_GATE_ENDED);
  g_assert_cmpuint (groups->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/may-do/" name, Desk, NULL, set_up, function, tear_down)
  ADD ("is-the-gate", test_is_the_gate);
  ADD ("words", test_words);
  ADD ("blocked", test_blocked);
  ADD ("groups", test_groups);
  ADD ("once-put-right", test_once_put_right);
  ADD ("ended", test_ended);
#undef ADD
  return g_test_run ();
}
