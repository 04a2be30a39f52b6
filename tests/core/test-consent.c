/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-consent.c: on which days a consent holds.
 */
#include "config.h"

#include "consent.h"

#define STORY "11111111-1111-4111-8111-111111111111"
#define OTHER "22222222-2222-4222-8222-222222222222"

static const struct
{
  const char *words;
  const char *story;
  const char *given_on;
  const char *ends_on;
  const char *withdrawn_on;
  const char *archived;
  const char *day;
  gboolean holds;
  const char *standing;
} rows[] = {
  { "the first day", STORY, "2026-05-01", "2027-05-01", NULL, "no", "2026-05-01", TRUE,
    "Holds until 1 May 2027." },
  { "the last day", STORY, "2026-05-01", "2027-05-01", NULL, "no", "2027-05-01", TRUE,
    "Holds until 1 May 2027." },
  { "the day before", STORY, "2026-05-01", "2027-05-01", NULL, "no", "2026-04-30", FALSE,
    "Not begun yet: it holds from 1 May 2026." },
  { "the day after", STORY, "2026-05-01", "2027-05-01", NULL, "no", "2027-05-02", FALSE,
    "Ended on 1 May 2027." },
  { "taken back", STORY, "2026-05-01", "2027-05-01", "2026-06-01", "no", "2026-05-02", FALSE,
    "Taken back on 1 June 2026." },
  { "put away", STORY, "2026-05-01", "2027-05-01", NULL, "yes", "2026-06-01", FALSE,
    "Holds until 1 May 2027." },
  { "of another story", OTHER, "2026-05-01", "2027-05-01", NULL, "no", "2026-06-01", FALSE,
    "Holds until 1 May 2027." },
  { "nobody said when it was given", STORY, NULL, "2027-05-01", NULL, "no", "2026-06-01", FALSE,
    "It does not say from when until when it holds." },
  { "nobody said when it ends", STORY, "2026-05-01", NULL, NULL, "no", "2026-06-01", FALSE,
    "It does not say from when until when it holds." },
};

static RungsRecord *
make_consent (const char *story,
              const char *given_on,
              const char *ends_on,
              const char *withdrawn_on,
              const char *archived)
{
  const char *const values[][2] = {
    { "case-study", story }, { "given-on", given_on }, { "ends-on", ends_on }, { "withdrawn-on", withdrawn_on },
    { "archived", archived },
  };
  RungsRecord *consent = rungs_record_new (rungs_kind_find ("consent"), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      RungsRecord *next = rungs_record_with (consent, values[i][0], values[i][1]);

      rungs_record_unref (consent);
      consent = next;
    }
  return consent;
}

static void
test_holds (void)
{
  g_autoptr (RungsRecord) story = rungs_record_new (rungs_kind_find ("case-study"), STORY);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) consent =
        make_consent (rows[i].story, rows[i].given_on, rows[i].ends_on, rows[i].withdrawn_on, rows[i].archived);
      g_autofree char *standing = rungs_consent_standing (consent, rows[i].day);

      g_test_message ("%s", rows[i].words);
      g_assert_cmpstr (standing, ==, rows[i].standing);
      g_assert_cmpint (rungs_consent_holds (consent, story, rows[i].day), ==, rows[i].holds);
    }
}

static void
test_last_day (void)
{
  g_autoptr (RungsRecord) story = rungs_record_new (rungs_kind_find ("case-study"), STORY);
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  g_assert_null (rungs_consent_last_day (consents, story, "2026-06-01"));
  g_ptr_array_add (consents, make_consent (STORY, "2026-05-01", "2026-12-01", NULL, "no"));
  g_ptr_array_add (consents, make_consent (STORY, "2026-05-01", "2027-03-01", NULL, "no"));
  g_ptr_array_add (consents, make_consent (STORY, "2026-05-01", "2027-01-01", NULL, "no"));
  g_ptr_array_add (consents, make_consent (STORY, "2026-05-01", "2028-01-01", "2026-05-09", "no"));
  g_assert_cmpstr (rungs_consent_last_day (consents, story, "2026-06-01"), ==, "2027-03-01");
  g_assert_cmpstr (rungs_consent_last_day (consents, story, "2027-02-01"), ==, "2027-03-01");
  g_assert_null (rungs_consent_last_day (consents, story, "2027-03-02"));
}

static void
assert_words (GPtrArray  *consents,
              const char *day,
              const char *wanted)
{
  g_autoptr (RungsRecord) story = rungs_record_new (rungs_kind_find ("case-study"), STORY);
  g_autofree char *words = rungs_consent_words (consents, story, day);

  g_assert_cmpstr (words, ==, wanted);
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  assert_words (consents, "2026-06-01", NULL);
  g_ptr_array_add (consents, make_consent (OTHER, "2026-05-01", "2026-12-01", NULL, "no"));
  assert_words (consents, "2026-06-01", NULL);
  g_ptr_array_add (consents, make_consent (STORY, "2026-05-01", "2026-12-01", NULL, "no"));
  assert_words (consents, "2026-04-01", "consent from 1 May 2026");
  assert_words (consents, "2026-06-01", "consent until 1 December 2026");
  assert_words (consents, "2026-12-02", "consent ended on 1 December 2026");
  g_ptr_array_add (consents, make_consent (STORY, "2026-12-10", "2027-12-10", "2027-01-05", "no"));
  assert_words (consents, "2027-02-01", "consent taken back");
  g_ptr_array_add (consents, make_consent (STORY, "2027-01-20", "2028-01-20", NULL, "no"));
  assert_words (consents, "2027-02-01", "consent until 20 January 2028");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consent/holds", test_holds);
  g_test_add_func ("/consent/last-day", test_last_day);
  g_test_add_func ("/consent/words", test_words);

  return g_test_run ();
}
