/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-gate-table.c: every combination of what can be asked of the gate, and what may be done, against an answer that was
 * worked out another way.
 */
#include "config.h"

#include <string.h>

#include "gate-case.h"
#include "may-do.h"

typedef struct
{
  guint n_asked;
  guint n_open;
} Count;

static guint64
reasons_of (const RungsGateAnswer *answer)
{
  guint64 reasons = 0;

  for (guint i = 0; i < answer->missing->len; i++)
    reasons |= G_GUINT64_CONSTANT (1) << ((const RungsGateMissing *) answer->missing->pdata[i])->reason;
  return reasons;
}

static void
ask (GateDesk       *desk,
     const GateCase *one,
     Count          *count)
{
  GateRecords records = gate_case_records (desk, one);
  g_autoptr (RungsGateAnswer) answer = rungs_gate_ask (records.story, records.consents, records.checks, &records.use);
  const guint64 expected = gate_case_expected (one);
  const guint64 found = reasons_of (answer);

  if (found != expected || rungs_gate_is_open (answer) != (expected == 0))
    {
      g_autofree char *words = gate_case_words (one);
      g_autofree char *wanted = gate_reasons_words (expected);
      g_autofree char *said = gate_reasons_words (found);

      g_error ("%s: wanted “%s”, the gate says “%s”", words, wanted, said);
    }
  count->n_asked++;
  count->n_open += expected == 0;
}

/* Who, where, when, how far the story has come, which version, what it talks about and what name stands in it. */
static void
test_main_questions (void)
{
  g_autoptr (GateDesk) desk = gate_desk_new ();
  GateCase one = gate_case_open ();
  Count count = { 0 };

  for (one.scope = 0; one.scope < GATE_N_SCOPES; one.scope++)
    for (one.audience = 0; one.audience < GATE_N_SCOPES; one.audience++)
      for (one.place = 0; one.place < GATE_N_PLACES; one.place++)
        for (one.day = 0; one.day < GATE_N_DAYS; one.day++)
          for (one.state = 0; one.state < GATE_N_STATES; one.state++)
            for (one.version = 0; one.version < GATE_N_VERSIONS; one.version++)
              for (one.topic = 0; one.topic < GATE_N_TOPICS; one.topic++)
                for (one.agreed_name = 0; one.agreed_name <= GATE_N_NAMES; one.agreed_name++)
                  for (one.name = 0; one.name < GATE_N_NAMES; one.name++)
                    ask (desk, &one, &count);
  g_test_message ("%u of %u are open", count.n_open, count.n_asked);
  g_assert_cmpuint (count.n_asked, ==, 3 * 3 * 4 * 5 * 9 * 3 * 4 * 4 * 3);
  /* Scopes that reach, one place, three days, two states, two versions, two of the topics, names no wider than agreed. */
  g_assert_cmpuint (count.n_open, ==, 6 * 1 * 3 * 2 * 2 * 2 * 7);
}

/* The organisation, what else is in it, whether it was taken back or put away, who looked at it, and whose consent it is. */
static void
test_other_questions (void)
{
  g_autoptr (GateDesk) desk = gate_desk_new ();
  GateCase one = gate_case_open ();
  Count count = { 0 };

  for (one.scope = 0; one.scope < GATE_N_SCOPES; one.scope++)
    for (one.audience = 0; one.audience < GATE_N_SCOPES; one.audience++)
      for (one.partner = 0; one.partner < GATE_N_PARTNERS; one.partner++)
        for (one.quotes = 0; one.quotes < GATE_N_PARTS; one.quotes++)
          for (one.pictures = 0; one.pictures < GATE_N_PARTS; one.pictures++)
            for (one.taken_back = FALSE; one.taken_back <= TRUE; one.taken_back++)
              for (one.put_away = FALSE; one.put_away <= TRUE; one.put_away++)
                for (one.readers = 0; one.readers < GATE_N_READERS; one.readers++)
                  for (one.checks = 0; one.checks < GATE_N_CHECKS; one.checks++)
                    for (one.consents = 0; one.consents < GATE_N_CONSENTS; one.consents++)
                      ask (desk, &one, &count);
  g_test_message ("%u of %u are open", count.n_open, count.n_asked);
  g_assert_cmpuint (count.n_open, >, 0);
}

/* All of it at once, in an order that is the same each time. */
static void
test_all_questions (void)
{
  g_autoptr (GateDesk) desk = gate_desk_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  Count count = { 0 };

  while (count.n_asked < 20000)
    {
      /* Most things are well: else hardly any gate would be open. */
#define PICK(n) (g_rand_int_range (rand, 0, 10) < 7 ? 0 : g_rand_int_range (rand, 0, (n)))
      GateCase one = {
        .scope = g_rand_int_range (rand, 0, GATE_N_SCOPES),
        .audience = PICK (GATE_N_SCOPES),
        .partner = PICK (GATE_N_PARTNERS),
        .place = PICK (GATE_N_PLACES),
        .day = PICK (GATE_N_DAYS),
        .state = (GATE_STATE_READY + PICK (GATE_N_STATES)) % GATE_N_STATES,
        .version = PICK (GATE_N_VERSIONS),
        .topic = PICK (GATE_N_TOPICS),
        .agreed_name = g_rand_int_range (rand, 0, GATE_N_NAMES + 1),
        .name = PICK (GATE_N_NAMES),
        .quotes = PICK (GATE_N_PARTS),
        .pictures = PICK (GATE_N_PARTS),
        .taken_back = PICK (2),
        .put_away = PICK (2),
        .readers = PICK (GATE_N_READERS),
        .checks = PICK (GATE_N_CHECKS),
        .consents = PICK (GATE_N_CONSENTS),
      };
#undef PICK

      ask (desk, &one, &count);
    }
  g_test_message ("%u of %u are open", count.n_open, count.n_asked);
  g_assert_cmpuint (count.n_open, >, 100);
}

/* What may be done is asked for every place and audience at once; of each, the same must be answered. */
static void
test_may_do (void)
{
  static const char *const places[] = { "printed", "press", "website", "meeting" };
  static const char *const scopes[] = { "inside", "partner", "public" };
  g_autoptr (GateDesk) desk = gate_desk_new ();
  GateCase one = gate_case_open ();
  guint n = 0;

  for (one.scope = 0; one.scope < GATE_N_SCOPES; one.scope++)
    for (one.day = 0; one.day < GATE_N_DAYS; one.day++)
      for (one.state = 0; one.state < GATE_N_STATES; one.state++)
        for (one.topic = 0; one.topic < GATE_N_TOPICS; one.topic++)
          for (one.name = 0; one.name < GATE_N_NAMES; one.name++)
            for (one.readers = 0; one.readers < GATE_N_READERS; one.readers++)
              for (one.taken_back = FALSE; one.taken_back <= TRUE; one.taken_back++)
                {
                  GateRecords records = gate_case_records (desk, &one);
                  g_autoptr (GPtrArray) all =
                    rungs_may_do (records.story, records.consents, records.checks, &records.use);

                  for (guint i = 0; i < all->len; i++)
                    {
                      const RungsMayDo *may = g_ptr_array_index (all, i);
                      GateCase asked = one;

                      for (asked.audience = 0; strcmp (scopes[asked.audience], may->audience) != 0;)
                        asked.audience++;
                      for (asked.place = 0; asked.place < GATE_N_PLACES && strcmp (places[asked.place], may->channel) != 0;)
                        asked.place++;
                      if (asked.place == GATE_N_PLACES)
                        asked.place = GATE_OTHER_PLACE;
                      g_assert_cmpint (may->may, ==, gate_case_expected (&asked) == 0);
                      g_assert_cmpstr (may->ends_on, ==, may->may ? "2026-12-31" : NULL);
                      n++;
                    }
                }
  /* Seven places for those inside, for two organisations, and for everybody. */
  g_assert_cmpuint (n, ==, 3 * 5 * 9 * 4 * 3 * 4 * 2 * 7 * 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gate-table/main-questions", test_main_questions);
  g_test_add_func ("/gate-table/other-questions", test_other_questions);
  g_test_add_func ("/gate-table/all-questions", test_all_questions);
  g_test_add_func ("/gate-table/may-do", test_may_do);

  return g_test_run ();
}
