/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-gate.c: what may be done with a case study: each condition by itself, then all of them together.
 */
#include "config.h"

#include "gate.h"

#include <string.h>

#define STORY "11111111-1111-4111-8111-111111111111"
#define OTHER "22222222-2222-4222-8222-222222222222"

typedef struct
{
  GPtrArray *consents;
  GPtrArray *checks;
  RungsRecord *story;
} Desk;

static RungsRecord *
make_consent (const char *id)
{
  RungsRecord *consent = rungs_record_new (rungs_kind_find ("consent"), id);

  consent = rungs_record_take_with (consent, "case-study", STORY);
  consent = rungs_record_take_with (consent, "scope", "public");
  consent = rungs_record_take_with (consent, "channels", "printed,meeting");
  consent = rungs_record_take_with (consent, "naming", "chosen");
  consent = rungs_record_take_with (consent, "quotes", "yes");
  consent = rungs_record_take_with (consent, "pictures", "yes");
  consent = rungs_record_take_with (consent, "topics", "health,family");
  consent = rungs_record_take_with (consent, "given-on", "2026-01-10");
  return rungs_record_take_with (consent, "ends-on", "2026-12-31");
}

/* A second consent of the same person, that says something else in two fields. */
static RungsRecord *
make_second_consent (const char *field,
                     const char *value,
                     const char *other_field,
                     const char *other_value)
{
  RungsRecord *consent = make_consent ("55555555-5555-4555-8555-555555555555");

  consent = rungs_record_take_with (consent, field, value);
  return rungs_record_take_with (consent, other_field, other_value);
}

static Desk *
desk_new (void)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  Desk *desk = g_new0 (Desk, 1);

  desk->consents = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  desk->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  desk->story = rungs_record_new (rungs_kind_find ("case-study"), STORY);
  desk->story = rungs_record_take_with (desk->story, "state", "ready");
  desk->story = rungs_record_take_with (desk->story, "version", "2");
  desk->story = rungs_record_take_with (desk->story, "topics", "health");
  desk->story = rungs_record_take_with (desk->story, "checked-by", "Robin");
  desk->story = rungs_record_take_with (desk->story, "second-reader", "Kit");
  g_ptr_array_add (desk->consents, make_consent ("33333333-3333-4333-8333-333333333333"));
  for (gsize i = 0; items[i].token != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("44444444-4444-4444-8444-%012u", (guint) i);
      RungsRecord *check = rungs_record_new (rungs_kind_find ("identity-check"), id);

      check = rungs_record_take_with (check, "case-study", STORY);
      check = rungs_record_take_with (check, "item", items[i].token);
      g_ptr_array_add (desk->checks, rungs_record_take_with (check, "answer", "fine"));
    }
  return desk;
}

static void
desk_free (Desk *desk)
{
  g_ptr_array_unref (desk->consents);
  g_ptr_array_unref (desk->checks);
  rungs_record_unref (desk->story);
  g_free (desk);
}

static void
change_consent (Desk       *desk,
                const char *field,
                const char *value)
{
  desk->consents->pdata[0] = rungs_record_take_with (desk->consents->pdata[0], field, value);
}

static RungsGateUse
usual_use (void)
{
  return (RungsGateUse) { .audience = "public", .channel = "printed", .naming = "chosen", .quotes = TRUE, .pictures = TRUE,
                          .version = "2", .today = "2026-11-22" };
}

/* One thing differs from a story and a use that are covered in every way. */
static const struct
{
  const char *words;
  const char *story_field;
  const char *consent_field;
  const char *value;
  RungsGateUse use;
  int reason; /* -1: the gate is open */
} rows[] = {
  { "covered in every way", .reason = -1 },
  { "a story that was put away", "archived", NULL, "yes", .reason = RUNGS_GATE_ARCHIVED },
  { "taken back", "state", NULL, "withdrawn", .reason = RUNGS_GATE_WITHDRAWN },
  { "resting", "state", NULL, "resting", .reason = RUNGS_GATE_STATE },
  { "checked", "state", NULL, "checked", .reason = RUNGS_GATE_STATE },
  { "agreed", "state", NULL, "agreed", .reason = RUNGS_GATE_STATE },
  { "read back", "state", NULL, "read-back", .reason = RUNGS_GATE_STATE },
  { "a draft", "state", NULL, "draft", .reason = RUNGS_GATE_STATE },
  { "no state", "state", NULL, NULL, .reason = RUNGS_GATE_STATE },
  { "in use", "state", NULL, "in-use", .reason = -1 },
  { "another version", "version", NULL, "3", .reason = RUNGS_GATE_VERSION },
  { "no second reader", "second-reader", NULL, NULL, .reason = RUNGS_GATE_SECOND_READER },
  { "no first reader", "checked-by", NULL, NULL, .reason = RUNGS_GATE_SECOND_READER },
  { "one reader twice", "second-reader", NULL, "ROBIN ", .reason = RUNGS_GATE_SECOND_READER },
  { "one reader, inside", "second-reader", NULL, NULL, .use = { .audience = "inside" }, .reason = -1 },
  { "one reader, a partner", "second-reader", NULL, NULL, .use = { .audience = "partner", .partner = "Any" }, .reason = -1 },
  { "a topic nobody asked about", "topics", NULL, "health,abuse", .reason = RUNGS_GATE_TOPIC },
  { "topics that were asked about", "topics", NULL, "health,family", .reason = -1 },
  { "no topic", "topics", NULL, NULL, .reason = -1 },
  { "consent for partners, for everybody", NULL, "scope", "partner", .reason = RUNGS_GATE_SCOPE },
  { "consent for inside, for everybody", NULL, "scope", "inside", .reason = RUNGS_GATE_SCOPE },
  { "consent for partners, inside", NULL, "scope", "partner", .use = { .audience = "inside" }, .reason = -1 },
  { "no scope", NULL, "scope", NULL, .reason = RUNGS_GATE_SCOPE },
  { "no channel", NULL, "channels", NULL, .reason = RUNGS_GATE_CHANNEL },
  { "another channel", NULL, "channels", "website", .reason = RUNGS_GATE_CHANNEL },
  { "asked each time, and among the channels", NULL, "ask-each", "printed", .reason = RUNGS_GATE_ASK_EACH },
  { "asked each time somewhere else", NULL, "ask-each", "website", .reason = -1 },
  { "a channel whose name begins the same", .use = { .channel = "print" }, .reason = RUNGS_GATE_CHANNEL },
  { "given tomorrow", NULL, "given-on", "2026-11-23", .reason = RUNGS_GATE_NOT_YET },
  { "no first day", NULL, "given-on", NULL, .reason = RUNGS_GATE_NOT_YET },
  { "given today", NULL, "given-on", "2026-11-22", .reason = -1 },
  { "ended yesterday", NULL, "ends-on", "2026-11-21", .reason = RUNGS_GATE_ENDED },
  { "ends today", NULL, "ends-on", "2026-11-22", .reason = -1 },
  { "never ends", NULL, "ends-on", NULL, .reason = RUNGS_GATE_ENDED },
  { "taken back", NULL, "withdrawn-on", "2026-11-22", .reason = RUNGS_GATE_TAKEN_BACK },
  { "a real name", .use = { .naming = "real" }, .reason = RUNGS_GATE_NAMING },
  { "no name", .use = { .naming = "none" }, .reason = -1 },
  { "no naming agreed", NULL, "naming", NULL, .reason = RUNGS_GATE_NAMING },
  { "a real name agreed", NULL, "naming", "real", .use = { .naming = "real" }, .reason = -1 },
  { "a real name and more", NULL, "naming", "real", .use = { .naming = "full" }, .reason = RUNGS_GATE_NAMING },
  { "quotes refused", NULL, "quotes", "no", .reason = RUNGS_GATE_QUOTES },
  { "quotes not asked", NULL, "quotes", NULL, .reason = RUNGS_GATE_QUOTES },
  { "pictures refused", NULL, "pictures", "no", .reason = RUNGS_GATE_PICTURES },
  { "of another story", NULL, "case-study", OTHER, .reason = RUNGS_GATE_NO_CONSENT },
  { "a consent that was put away", NULL, "archived", "yes", .reason = RUNGS_GATE_NO_CONSENT },
  { "an audience nobody knows", .use = { .audience = "everyone" }, .reason = RUNGS_GATE_SCOPE },
};

static void
test_one_by_one (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Desk *desk = desk_new ();
      RungsGateUse use = usual_use ();
      g_autoptr (RungsGateAnswer) answer = NULL;
      g_autofree char *words = NULL;

      g_test_message ("%s", rows[i].words);
      if (rows[i].story_field != NULL)
        desk->story = rungs_record_take_with (desk->story, rows[i].story_field, rows[i].value);
      if (rows[i].consent_field != NULL)
        change_consent (desk, rows[i].consent_field, rows[i].value);
      if (rows[i].use.audience != NULL)
        use.audience = rows[i].use.audience;
      if (rows[i].use.channel != NULL)
        use.channel = rows[i].use.channel;
      if (rows[i].use.naming != NULL)
        use.naming = rows[i].use.naming;
      use.partner = rows[i].use.partner;

      answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
      words = rungs_gate_words (answer);
      if (rows[i].reason < 0)
        {
          g_assert_true (rungs_gate_is_open (answer));
          g_assert_cmpstr (answer->consent, ==, rungs_record_id (desk->consents->pdata[0]));
          g_assert_cmpstr (answer->ends_on, ==, rungs_record_get (desk->consents->pdata[0], "ends-on"));
          g_assert_cmpstr (words, ==, "");
        }
      else
        {
          g_assert_false (rungs_gate_is_open (answer));
          g_assert_cmpuint (answer->missing->len, ==, 1);
          g_assert_cmpint (((RungsGateMissing *) answer->missing->pdata[0])->reason, ==, rows[i].reason);
          g_assert_nonnull (strchr (words, '.'));
        }
      desk_free (desk);
    }
}

static void
test_each_check (void)
{
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  RungsGateUse use = usual_use ();

  static const char *const how[][3] = {
    { "has no answer", "answer", NULL },
    { "was put away", "archived", "yes" },
    { "is of another story", "case-study", OTHER },
  };

  for (gsize i = 0; items[i].token != NULL; i++)
    for (gsize h = 0; h < G_N_ELEMENTS (how); h++)
      {
        Desk *desk = desk_new ();
        g_autoptr (RungsGateAnswer) answer = NULL;

        g_test_message ("%s %s", items[i].token, how[h][0]);
        desk->checks->pdata[i] = rungs_record_take_with (desk->checks->pdata[i], how[h][1], how[h][2]);
        answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
        g_assert_cmpuint (answer->missing->len, ==, 1);
        g_assert_cmpint (((RungsGateMissing *) answer->missing->pdata[0])->reason, ==, RUNGS_GATE_CHECK);
        desk_free (desk);
      }
}

/* Somebody began on it again: an answer that was given counts, wherever it stands. */
static void
test_checked_twice (void)
{
  RungsGateUse use = usual_use ();

  for (int first = 0; first < 2; first++)
    {
      Desk *desk = desk_new ();
      g_autoptr (RungsGateAnswer) answer = NULL;
      RungsRecord *again = rungs_record_new (rungs_kind_find ("identity-check"), "77777777-7777-4777-8777-777777777777");

      again = rungs_record_take_with (again, "case-study", STORY);
      again = rungs_record_take_with (again, "item", "dates");
      g_ptr_array_insert (desk->checks, first == 0 ? 0 : -1, again);
      answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
      g_assert_true (rungs_gate_is_open (answer));
      desk_free (desk);
    }
}

/* What is not in it needs no yes; what is not said is the version that stands, and no place at all. */
static void
test_left_out (void)
{
  Desk *desk = desk_new ();
  RungsGateUse use = usual_use ();
  g_autoptr (RungsGateAnswer) without = NULL;
  g_autoptr (RungsGateAnswer) nowhere = NULL;

  change_consent (desk, "quotes", "no");
  change_consent (desk, "pictures", NULL);
  use.quotes = FALSE;
  use.pictures = FALSE;
  use.version = NULL;
  without = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
  g_assert_true (rungs_gate_is_open (without));
  use.channel = NULL;
  nowhere = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
  g_assert_cmpuint (nowhere->missing->len, ==, 1);
  g_assert_cmpint (((RungsGateMissing *) nowhere->missing->pdata[0])->reason, ==, RUNGS_GATE_CHANNEL);
  desk_free (desk);
}

static void
test_partners (void)
{
  static const struct
  {
    const char *partners;
    const char *partner;
    gboolean is_open;
  } partners[] = {
    { "Harbour Housing\nThe Lantern", "The Lantern", TRUE },
    { "Harbour Housing\nThe Lantern", " the lantern", TRUE },
    { "Harbour Housing\r\nThe Lantern", "Harbour Housing", TRUE },
    { "Harbour Housing\nThe Lantern", "Lantern", FALSE },
    { "Harbour Housing\nThe Lantern", "", FALSE },
    { "Harbour Housing\n\nThe Lantern", "", FALSE },
    { "Harbour Housing", NULL, FALSE },
    { NULL, "Harbour Housing", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      Desk *desk = desk_new ();
      RungsGateUse use = usual_use ();
      g_autoptr (RungsGateAnswer) answer = NULL;

      change_consent (desk, "scope", "partner");
      change_consent (desk, "partners", partners[i].partners);
      use.audience = "partner";
      use.partner = partners[i].partner;
      answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
      g_assert_cmpint (rungs_gate_is_open (answer), ==, partners[i].is_open);
      if (!partners[i].is_open)
        g_assert_cmpint (((RungsGateMissing *) answer->missing->pdata[0])->reason, ==, RUNGS_GATE_PARTNER);
      desk_free (desk);
    }
}

/* A place from one consent and a name from another are not what anybody said yes to. */
static void
test_no_patchwork (void)
{
  Desk *desk = desk_new ();
  RungsGateUse use = usual_use ();
  g_autoptr (RungsGateAnswer) answer = NULL;

  change_consent (desk, "channels", "website");
  g_ptr_array_add (desk->consents, make_second_consent ("naming", "none", "quotes", "no"));
  answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
  g_assert_false (rungs_gate_is_open (answer));
  g_assert_cmpuint (answer->missing->len, ==, 1);
  g_assert_cmpint (((RungsGateMissing *) answer->missing->pdata[0])->reason, ==, RUNGS_GATE_CHANNEL);
  desk_free (desk);
}

/* Of several that cover a use, the one that holds longest says until when, and whom to tell. */
static void
test_holds_longest (void)
{
  static const char *const ends[] = { "2026-12-01", "2027-03-01", "2027-01-01" };
  RungsGateUse use = usual_use ();

  /* In whatever order they come. */
  for (guint first = 0; first < G_N_ELEMENTS (ends); first++)
    {
      Desk *desk = desk_new ();
      g_autoptr (RungsGateAnswer) answer = NULL;

      g_ptr_array_set_size (desk->consents, 0);
      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        {
          g_autofree char *id = g_strdup_printf ("66666666-6666-4666-8666-%012u", i);
          RungsRecord *consent = rungs_record_take_with (make_consent (id), "ends-on", ends[(first + i) % G_N_ELEMENTS (ends)]);

          g_ptr_array_add (desk->consents, rungs_record_take_with (consent, "contact", ends[(first + i) % G_N_ELEMENTS (ends)]));
        }
      answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
      g_assert_true (rungs_gate_is_open (answer));
      g_assert_cmpstr (answer->ends_on, ==, "2027-03-01");
      g_assert_cmpstr (answer->contact, ==, "2027-03-01");
      desk_free (desk);
    }
}

/* Where none covers it, what the nearest lacks is told: that is what there is to ask for. */
static void
test_nearest (void)
{
  RungsGateUse use = usual_use ();

  for (guint first = 0; first < 2; first++)
    {
      Desk *desk = desk_new ();
      g_autoptr (RungsGateAnswer) answer = NULL;
      RungsRecord *far = make_second_consent ("scope", "inside", "quotes", "no");

      change_consent (desk, "pictures", "no");
      g_ptr_array_insert (desk->consents, first == 0 ? 0 : -1, far);
      answer = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
      g_assert_cmpuint (answer->missing->len, ==, 1);
      g_assert_cmpint (((RungsGateMissing *) answer->missing->pdata[0])->reason, ==, RUNGS_GATE_PICTURES);
      g_assert_null (answer->consent);
      g_assert_null (answer->ends_on);
      g_assert_null (answer->contact);
      desk_free (desk);
    }
}

/* They were asked, and said yes this time: a consent for that one place opens what another wants to be asked about. */
static void
test_asked_this_time (void)
{
  Desk *desk = desk_new ();
  RungsGateUse use = usual_use ();
  g_autoptr (RungsGateAnswer) before = NULL;
  g_autoptr (RungsGateAnswer) after = NULL;

  use.channel = "press";
  change_consent (desk, "ask-each", "press,social-media");
  before = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
  g_assert_cmpuint (before->missing->len, ==, 1);
  g_assert_cmpint (((RungsGateMissing *) before->missing->pdata[0])->reason, ==, RUNGS_GATE_ASK_EACH);
  g_assert_nonnull (strstr (((RungsGateMissing *) before->missing->pdata[0])->text, "In the news"));
  g_ptr_array_add (desk->consents, make_second_consent ("channels", "press", "ends-on", "2026-11-29"));
  after = rungs_gate_ask (desk->story, desk->consents, desk->checks, &use);
  g_assert_true (rungs_gate_is_open (after));
  g_assert_cmpstr (after->ends_on, ==, "2026-11-29");
  desk_free (desk);
}

/* Scripts know each reason by a word of its own. */
static void
test_reason_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (RungsGateReason reason = RUNGS_GATE_ARCHIVED; reason <= RUNGS_GATE_TOPIC; reason++)
    {
      g_assert_nonnull (rungs_gate_reason_name (reason));
      g_assert_true (g_hash_table_add (names, (gpointer) rungs_gate_reason_name (reason)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gate/one-by-one", test_one_by_one);
  g_test_add_func ("/gate/each-check", test_each_check);
  g_test_add_func ("/gate/checked-twice", test_checked_twice);
  g_test_add_func ("/gate/left-out", test_left_out);
  g_test_add_func ("/gate/partners", test_partners);
  g_test_add_func ("/gate/no-patchwork", test_no_patchwork);
  g_test_add_func ("/gate/holds-longest", test_holds_longest);
  g_test_add_func ("/gate/nearest", test_nearest);
  g_test_add_func ("/gate/asked-this-time", test_asked_this_time);
  g_test_add_func ("/gate/reason-names", test_reason_names);

  return g_test_run ();
}
