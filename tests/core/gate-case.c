/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * gate-case.c: the records of a case, each made once; and the answer, from the choices alone.
 */
#include "config.h"

#include "gate-case.h"

struct _GateDesk
{
  GHashTable *stories;  /* choices -> RungsRecord */
  GHashTable *consents; /* choices -> GPtrArray of RungsRecord */
  GPtrArray *checks[GATE_N_CHECKS];
};

static const char *const scopes[] = { "inside", "partner", "public" };
static const char *const names[] = { "none", "chosen", "real", NULL };
static const char *const partners[] = { "The Lantern", "Harbour", NULL };
static const char *const places[] = { "printed", "press", "website", "meeting" };
static const char *const days[] = { "2026-06-15", "2026-01-09", "2026-01-10", "2026-12-31", "2027-01-01" };
static const char *const versions[] = { NULL, "2", "1" };
static const char *const topics[] = { NULL, "health", "offending", "health,offending" };
static const char *const parts[] = { NULL, "yes", "no", NULL };
static const char *const readers[][2] = { { "Robin", "Kit" }, { "Robin", NULL }, { "Robin", "ROBIN " }, { NULL, "Kit" } };

static GPtrArray *
make_checks (GateChecks sort)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  GPtrArray *checks = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  for (gsize i = 0; items[i].token != NULL; i++)
    {
      const gboolean is_odd = i == 4;
      RungsRecord *check = rungs_record_new (rungs_kind_find ("identity-check"), NULL);

      if (is_odd && sort == GATE_NOT_MADE)
        {
          rungs_record_unref (check);
          continue;
        }
      check = rungs_record_take_with (check, "case-study", is_odd && sort == GATE_CHECK_OF_OTHER ? GATE_OTHER_STORY : GATE_STORY);
      check = rungs_record_take_with (check, "item", items[i].token);
      check = rungs_record_take_with (check, "answer", is_odd && sort == GATE_NOT_ANSWERED ? NULL : "fine");
      g_ptr_array_add (checks, rungs_record_take_with (check, "archived", is_odd && sort == GATE_CHECK_PUT_AWAY ? "yes" : "no"));
    }
  return checks;
}

/** gate_desk_new: Returns: (transfer full): a place to lay out the records of cases */
GateDesk *
gate_desk_new (void)
{
  GateDesk *desk = g_new0 (GateDesk, 1);

  desk->stories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rungs_record_unref);
  desk->consents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < GATE_N_CHECKS; i++)
    desk->checks[i] = make_checks (i);
  return desk;
}

/** gate_desk_free: @desk: (nullable): a place with records */
void
gate_desk_free (GateDesk *desk)
{
  if (desk == NULL)
    return;
  g_hash_table_unref (desk->stories);
  g_hash_table_unref (desk->consents);
  for (guint i = 0; i < GATE_N_CHECKS; i++)
    g_ptr_array_unref (desk->checks[i]);
  g_free (desk);
}

/** gate_case_open: Returns: a case that is covered in every way */
GateCase
gate_case_open (void)
{
  return (GateCase) { .state = GATE_STATE_READY, .agreed_name = GATE_NO_NAME };
}

static RungsRecord *
make_story (const GateCase *one)
{
  const RungsChoice *states = rungs_kind_field (rungs_kind_find ("case-study"), "state")->choices;
  RungsRecord *story = rungs_record_new (rungs_kind_find ("case-study"), GATE_STORY);

  story = rungs_record_take_with (story, "title", "A key");
  story = rungs_record_take_with (story, "version", "2");
  story = rungs_record_take_with (story, "state", one->state < GATE_N_STATES - 1 ? states[one->state].token : NULL);
  story = rungs_record_take_with (story, "topics", topics[one->topic]);
  story = rungs_record_take_with (story, "checked-by", readers[one->readers][0]);
  story = rungs_record_take_with (story, "second-reader", readers[one->readers][1]);
  return rungs_record_take_with (story, "archived", one->put_away ? "yes" : "no");
}

static GPtrArray *
make_consents (const GateCase *one)
{
  GPtrArray *consents = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  RungsRecord *consent;

  if (one->consents == GATE_NO_CONSENT)
    return consents;
  consent = rungs_record_new (rungs_kind_find ("consent"), "33333333-3333-4333-8333-333333333333");
  consent = rungs_record_take_with (consent, "case-study",
                                    one->consents == GATE_CONSENT_OF_OTHER ? GATE_OTHER_STORY : GATE_STORY);
  consent = rungs_record_take_with (consent, "archived", one->consents == GATE_CONSENT_PUT_AWAY ? "yes" : "no");
  consent = rungs_record_take_with (consent, "scope", scopes[one->scope]);
  consent = rungs_record_take_with (consent, "partners", "Quay House\nThe Lantern");
  consent = rungs_record_take_with (consent, "channels", "printed,meeting");
  consent = rungs_record_take_with (consent, "ask-each", "meeting,website");
  consent = rungs_record_take_with (consent, "naming", names[one->agreed_name]);
  consent = rungs_record_take_with (consent, "topics", "health,family");
  consent = rungs_record_take_with (consent, "quotes", parts[one->quotes]);
  consent = rungs_record_take_with (consent, "pictures", parts[one->pictures]);
  consent = rungs_record_take_with (consent, "given-on", "2026-01-10");
  consent = rungs_record_take_with (consent, "ends-on", "2026-12-31");
  g_ptr_array_add (consents, rungs_record_take_with (consent, "withdrawn-on", one->taken_back ? "2026-03-01" : NULL));
  return consents;
}

/** gate_case_records: Returns: what @one is made of, kept by @desk */
GateRecords
gate_case_records (GateDesk       *desk,
                   const GateCase *one)
{
  g_autofree char *story_key = g_strdup_printf ("%u %d %d %d", one->state, one->topic, one->readers, one->put_away);
  g_autofree char *consent_key = g_strdup_printf ("%d %d %u %d %d %d", one->consents, one->scope, one->agreed_name, one->quotes,
                                                  one->pictures, one->taken_back);
  GateRecords records = {
    .story = g_hash_table_lookup (desk->stories, story_key),
    .consents = g_hash_table_lookup (desk->consents, consent_key),
    .checks = desk->checks[one->checks],
    .use = { scopes[one->audience], partners[one->partner], places[one->place], names[one->name],
             one->quotes != GATE_NOT_IN_IT, one->pictures != GATE_NOT_IN_IT, versions[one->version], days[one->day] },
  };

  if (records.story == NULL)
    g_hash_table_insert (desk->stories, g_steal_pointer (&story_key), records.story = make_story (one));
  if (records.consents == NULL)
    g_hash_table_insert (desk->consents, g_steal_pointer (&consent_key), records.consents = make_consents (one));
  return records;
}

#define REASON(which) (G_GUINT64_CONSTANT (1) << RUNGS_GATE_##which)

/* What must be said of the story, whoever said yes to what. */
static guint64
of_story (const GateCase *one)
{
  guint64 reasons = 0;

  if (one->put_away)
    reasons |= REASON (ARCHIVED);
  if (one->state == GATE_STATE_WITHDRAWN)
    reasons |= REASON (WITHDRAWN);
  else if (one->state != GATE_STATE_READY && one->state != GATE_STATE_IN_USE)
    reasons |= REASON (STATE);
  if (one->version == GATE_EARLIER)
    reasons |= REASON (VERSION);
  if (one->checks != GATE_CHECKED)
    reasons |= REASON (CHECK);
  if (one->audience == GATE_PUBLIC && one->readers != GATE_TWO_READERS)
    reasons |= REASON (SECOND_READER);
  return reasons;
}

/* What must be said of the one consent there is. */
static guint64
of_consent (const GateCase *one)
{
  guint64 reasons = 0;

  if (one->audience > one->scope)
    reasons |= REASON (SCOPE);
  if (one->audience == GATE_PARTNER && one->scope == GATE_PARTNER && one->partner != GATE_NAMED)
    reasons |= REASON (PARTNER);
  if (one->place == GATE_OTHER_PLACE)
    reasons |= REASON (CHANNEL);
  if (one->place == GATE_ASK_PLACE || one->place == GATE_BOTH_PLACE)
    reasons |= REASON (ASK_EACH);
  if (one->day == GATE_DAY_BEFORE)
    reasons |= REASON (NOT_YET);
  if (one->day == GATE_DAY_AFTER)
    reasons |= REASON (ENDED);
  if (one->taken_back)
    reasons |= REASON (TAKEN_BACK);
  if (one->name != GATE_NO_NAME && (one->agreed_name == GATE_N_NAMES || one->name > one->agreed_name))
    reasons |= REASON (NAMING);
  if (one->quotes == GATE_IN_IT_REFUSED || one->quotes == GATE_IN_IT_NOT_ASKED)
    reasons |= REASON (QUOTES);
  if (one->pictures == GATE_IN_IT_REFUSED || one->pictures == GATE_IN_IT_NOT_ASKED)
    reasons |= REASON (PICTURES);
  if (one->topic == GATE_OTHER_TOPIC || one->topic == GATE_BOTH_TOPICS)
    reasons |= REASON (TOPIC);
  return reasons;
}

/** gate_case_expected: Returns: the reasons that the gate must give for @one, a bit each; 0: it must be open */
guint64
gate_case_expected (const GateCase *one)
{
  return of_story (one) | (one->consents == GATE_CONSENT ? of_consent (one) : REASON (NO_CONSENT));
}

/** gate_case_words: Returns: (transfer full): the choices of @one, for a message */
char *
gate_case_words (const GateCase *one)
{
  return g_strdup_printf ("scope %d audience %d partner %d place %d day %d state %u version %d topic %d agreed-name %u name %d "
                          "quotes %d pictures %d taken-back %d put-away %d readers %d checks %d consents %d",
                          one->scope, one->audience, one->partner, one->place, one->day, one->state, one->version, one->topic,
                          one->agreed_name, one->name, one->quotes, one->pictures, one->taken_back, one->put_away, one->readers,
                          one->checks, one->consents);
}

/** gate_reasons_words: Returns: (transfer full): the names of @reasons, for a message */
char *
gate_reasons_words (guint64 reasons)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 64; i++)
    if (reasons & (G_GUINT64_CONSTANT (1) << i))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", rungs_gate_reason_name (i));
  return g_string_free (words, FALSE);
}
