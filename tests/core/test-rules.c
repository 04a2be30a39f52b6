/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-rules.c: what a record must say before it may be kept, and what it settles to.
 */
#include "config.h"

#include <string.h>

#include "core-error.h"
#include "rules.h"

#define ID "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f"

/* A record from "kind field=value|field=value". ID stands for some other record. */
static RungsRecord *
make (const char *kind,
      const char *values)
{
  RungsRecord *record = rungs_record_new (rungs_kind_find (kind), "1f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f");
  g_auto (GStrv) pairs = g_strsplit (values, "|", -1);

  for (gsize i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      RungsRecord *with = rungs_record_with (record, pair[0], pair[1]);

      rungs_record_unref (record);
      record = with;
    }

  return record;
}

static const struct
{
  const char *kind;
  const char *values;
  const char *fault; /* the field the fault stands beside; NULL: nothing is wrong */
  gboolean is_hint;
} rows[] = {
  { "person", "known-as=Robin", NULL },
  { "person", "notes=Somebody", "known-as" },
  { "person", "known-as=Sam1984", "known-as" },
  { "person", "known-as=sam@example.org", "known-as" },
  { "person", "known-as=Sam PE1 1AA", "known-as", TRUE },
  { "person", "known-as=Robin|roles=king", "roles" },
  { "theme", "name=Waiting, again", "name" },
  { "document", "title=Note|about-kind=meeting|about-id=" ID, NULL },
  { "document", "title=Note|about-kind=nothing", "about-kind" },
  { "document", "title=Note|about-id=x", "about-id" },
  { "meeting", "title=Board|held-on=2026-11-22|papers-sent-on=2026-11-15", NULL },
  { "meeting", "title=Board|held-on=2026-11-22|papers-sent-on=2026-11-16", "papers-sent-on", TRUE },
  { "activity", "title=Drop-in|begins=2026-11-22|ends=2026-11-22", NULL },
  { "activity", "title=Drop-in|begins=2026-11-22|ends=2026-11-21", "ends" },
  { "placing", "activity=" ID "|view=lived|answer=depends", NULL },
  { "placing", "activity=" ID "|view=lived", "answer" },
  { "placing", "activity=the drop-in|view=lived|answer=4", "activity" },
  { "placing", "activity=" ID "|view=lived|answer=8", "answer" },
  { "placing", "activity=" ID "|view=lived|answer=8|ladder=" ID, NULL },
  { "rung", "position=7|name=Top", NULL },
  { "rung", "position=8|name=Top", "position" },
  { "rung", "position=8|name=Top|ladder=" ID, NULL },
  { "rung", "position=9|name=Top|ladder=" ID, "position" },
  { "ladder", "name=Ours|main=yes|shown=yes", NULL },
  { "ladder", "name=Ours|main=yes|shown=no", "shown" },
  { "ladder", "name=Ours|main=no|shown=no", NULL },
  { "feedback", "words=It was good", NULL },
  { "feedback", "words=It was good|standing=anonymous|person=" ID, "person" },
  { "feedback", "words=It was good|person=" ID, "person" },
  { "feedback", "words=It was good|standing=known|person=" ID, NULL },
  { "feedback", "words=It was good|standing=named|person=" ID, "hear-back" },
  { "feedback", "words=It was good|standing=named|hear-back=call|person=" ID, NULL },
  { "feedback", "words=It was good|standing=named|hear-back=call", "person", TRUE },
  { "feedback", "words=Call me on 07700 900123", "words", TRUE },
  { "enquiry", "title=IDs|question=How?|state=open", NULL },
  { "enquiry", "title=IDs", "question" },
  { "enquiry", "title=IDs|question=How?|state=paused|look-again-on=2026-12-01", "reason" },
  { "enquiry", "title=IDs|question=How?|state=paused|reason=The lead is away", "look-again-on", TRUE },
  { "enquiry", "title=IDs|question=How?|state=not-taken", "reason" },
  { "enquiry", "title=IDs|question=How?|opened-on=2026-11-22|look-again-on=2026-11-01", "look-again-on", TRUE },
  { "action", "what=Ask|state=stopped", "why-stopped" },
  { "action", "what=Ask|state=stopped|why-stopped=It was answered", NULL },
  { "told", "enquiry=" ID "|audience=group", "group", TRUE },
  { "told", "enquiry=" ID "|on=2026-11-22|reply-due=2026-11-21", "reply-due" },
  { "told", "enquiry=" ID "|on=2026-11-22|replied-on=2026-11-21", "replied-on" },
  { "change", "enquiry=" ID "|state=none", NULL },
  { "change", "enquiry=" ID "|state=made", "what" },
  { "change", "enquiry=" ID "|state=made|what=Better now", "what" },
  { "change", "enquiry=" ID "|state=planned|what=Nineteen letters..", "what" },
  { "change", "enquiry=" ID "|state=planned|what=Twenty letters are.", "what" },
  { "change", "enquiry=" ID "|state=planned|what=Twenty letters, here", NULL },
  { "change", "enquiry=" ID "|state=refused", "what" },
  { "change", "enquiry=" ID "|state=refused|what=No money", NULL },
  { "change", "enquiry=" ID "|state=none|on=2026-11-22|check-due=2026-11-01", "check-due", TRUE },
  { "pairing", "person=" ID "|buddy=" ID "|state=ended", "ended-on" },
  { "pairing", "person=" ID "|buddy=" ID "|started-on=2026-11-22|ended-on=2026-11-21", "ended-on" },
  { "pairing", "person=" ID "|buddy=" ID "|state=active|started-on=2026-11-22", "third-person", TRUE },
  { "payment", "person=" ID "|rate=15.00", "rate-on", TRUE },
  { "payment", "person=" ID "|sort=involvement", "advice-offered-on", TRUE },
  { "payment", "person=" ID "|agreed-on=2026-11-22|paid-on=2026-11-21", "paid-on", TRUE },
  { "case-study", "title=A way home|situation=He was aged 34", "situation", TRUE },
  { "consent", "case-study=" ID "|scope=inside|given-on=2026-11-22|ends-on=2028-11-22", NULL },
  { "consent", "case-study=" ID "|scope=inside|given-on=2026-11-22|ends-on=2028-11-23", "ends-on" },
  { "consent", "case-study=" ID "|scope=inside|given-on=2026-11-22|ends-on=2026-11-22", "ends-on" },
  { "consent", "case-study=" ID "|scope=inside|ends-on=2026-11-22", "given-on" },
  { "consent", "case-study=" ID "|scope=partner|given-on=2026-11-22|ends-on=2027-11-22", "partners" },
  { "consent", "case-study=" ID "|scope=inside|given=spoken|given-on=2026-11-22|ends-on=2027-11-22",
    "spoken-words", TRUE },
  { "consent", "case-study=" ID "|scope=inside|given-on=2026-11-22|ends-on=2027-11-22|withdrawn-on=2026-11-21",
    "withdrawn-on" },
  { "identity-check", "case-study=" ID "|item=names|answer=kept", "why" },
  { "identity-check", "case-study=" ID "|item=names|answer=changed", NULL },
  { "consent", "case-study=" ID "|scope=inside|given-on=2026-11-22|ends-on=2027-11-22|copy-given-on=2026-11-21",
    "copy-given-on", TRUE },
  { "consent", "case-study=" ID "|scope=inside|given-on=2026-11-22|ends-on=2027-11-22|channels=website,press|ask-each=press",
    "ask-each", TRUE },
  { "consent", "case-study=" ID "|scope=inside|given-on=2026-11-22|ends-on=2027-11-22|channels=website|ask-each=press", NULL },
  { "case-study", "title=A way home|state=withdrawn", "withdrawn-on", TRUE },
  { "use", "case-study=" ID "|on=2026-11-22|returned-on=2026-11-21", "returned-on" },
  { "use", "case-study=" ID "|on=2026-11-22|until=2026-11-21", "until", TRUE },
  { "use", "case-study=" ID "|on=2026-11-22|asked-back-on=2026-11-21", "asked-back-on" },
  { "use", "case-study=" ID "|on=2026-11-22|ended=came-back", "returned-on", TRUE },
  { "use", "case-study=" ID "|on=2026-11-22|ended=destroyed", "returned-on", TRUE },
  { "use", "case-study=" ID "|on=2026-11-22|ended=cannot-get-back", NULL },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) record = make (rows[i].kind, rows[i].values);
      g_autoptr (GPtrArray) faults = rungs_rules_faults (record);
      g_autoptr (GError) error = NULL;
      gboolean allowed = rungs_rules_allow (record, &error);

      g_test_message ("%s %s", rows[i].kind, rows[i].values);
      g_assert_cmpuint (faults->len, ==, rows[i].fault == NULL ? 0 : 1);
      g_assert_cmpint (allowed, ==, rows[i].fault == NULL || rows[i].is_hint);
      g_assert_cmpint (error == NULL, ==, allowed);
      if (rows[i].fault != NULL)
        {
          const RungsFault *fault = g_ptr_array_index (faults, 0);

          g_assert_cmpstr (fault->field, ==, rows[i].fault);
          g_assert_cmpint (fault->is_hint, ==, rows[i].is_hint);
          g_assert_cmpuint (strlen (fault->text), >, 10);
          if (!allowed)
            {
              g_assert_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_RULE);
              g_assert_cmpstr (error->message, ==, fault->text);
            }
        }
    }
}

static const struct
{
  const char *kind;
  const char *values;
  const char *field;
  const char *settles_to;
} settles[] = {
  { "person", "known-as=Robin", "made", "2026-11-22T23:30:05Z" },
  { "person", "known-as=Robin", "changed", "2026-11-22T23:30:05Z" },
  { "person", "known-as=Robin", "archived", "no" },
  { "enquiry", "title=IDs", "state", "open" },
  { "enquiry", "title=IDs|state=closed", "state", "closed" },
  { "enquiry", "title=IDs", "opened-on", "2026-11-23" },
  { "action", "what=Ask", "state", "to-do" },
  { "pairing", "person=" ID, "state", "suggested" },
  { "pairing", "person=" ID "|state=active|started-on=2026-11-02", "review-due", "2026-12-28" },
  { "pairing", "person=" ID "|started-on=2026-11-02", "review-due", NULL },
  { "case-study", "title=A way home", "state", "draft" },
  { "consent", "given-on=2026-11-22", "ends-on", "2027-11-22" },
  { "consent", "given-on=2026-11-22|ends-on=2027-01-01", "ends-on", "2027-01-01" },
  { "consent", "scope=inside", "ends-on", NULL },
  { "placing", "view=lived", "placed-on", "2026-11-23" },
  { "feedback", "words=Good", "made", "2026-11" },
  { "feedback", "words=Good|standing=named", "changed", "2026-11" },
  { "feedback", "words=Good", "standing", NULL },
  { "feedback", "words=Good", "said-on", NULL },
  { "feedback", "words=Good|said-on=2026-10-05", "said-on", "2026-10" },
  { "feedback", "words=Good|said-on=2026-10-05|standing=anonymous", "said-on", "2026-10" },
  { "feedback", "words=Good|said-on=2026-10-05|standing=known", "said-on", "2026-10-05" },
};

/* An hour and a half past midnight in Athens: the day people live in is not the day of the stamp. */
static GDateTime *
late_evening (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+02");

  return g_date_time_new (zone, 2026, 11, 23, 1, 30, 5);
}

static void
test_settle (void)
{
  g_autoptr (GDateTime) now = late_evening ();

  for (gsize i = 0; i < G_N_ELEMENTS (settles); i++)
    {
      g_autoptr (RungsRecord) record = make (settles[i].kind, settles[i].values);
      g_autoptr (RungsRecord) settled = rungs_rules_settle (NULL, record, now);
      g_autoptr (RungsRecord) again = rungs_rules_settle (settled, settled, now);

      g_test_message ("%s %s: %s", settles[i].kind, settles[i].values, settles[i].field);
      g_assert_cmpstr (rungs_record_get (settled, settles[i].field), ==, settles[i].settles_to);
      g_assert_true (rungs_record_equal (settled, again));
    }
}

static void
test_settle_keeps_when_it_was_made (void)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 10, 1, 9, 0, 0);
  g_autoptr (GDateTime) later = late_evening ();
  g_autoptr (RungsRecord) record = make ("enquiry", "title=IDs|question=How?");
  g_autoptr (RungsRecord) before = rungs_rules_settle (NULL, record, first);
  g_autoptr (RungsRecord) emptied = rungs_record_with (before, "state", NULL);
  g_autoptr (RungsRecord) after = rungs_rules_settle (before, emptied, later);

  g_assert_cmpstr (rungs_record_get (after, "made"), ==, "2026-10-01T09:00:00Z");
  g_assert_cmpstr (rungs_record_get (after, "changed"), ==, "2026-11-22T23:30:05Z");
  /* What people take out of a record stays out. */
  g_assert_null (rungs_record_get (after, "state"));
}

static void
test_becoming_anonymous_lets_the_name_go (void)
{
  g_autoptr (GDateTime) now = late_evening ();
  g_autoptr (RungsRecord) known = make ("feedback", "words=Good|standing=known|said-on=2026-10-05|person=" ID);
  g_autoptr (RungsRecord) before = rungs_rules_settle (NULL, known, now);
  g_autoptr (RungsRecord) anonymous = rungs_record_with (before, "standing", "anonymous");
  g_autoptr (RungsRecord) after = rungs_rules_settle (before, anonymous, now);

  g_assert_cmpstr (rungs_record_get (before, "person"), ==, ID);
  g_assert_null (rungs_record_get (after, "person"));
  g_assert_cmpstr (rungs_record_get (after, "said-on"), ==, "2026-10");
}

static void
test_hide_day (void)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (RungsRecord) record = rungs_record_new (kinds[i], NULL);

      g_assert_cmpint (rungs_rules_hide_day (record), ==, strcmp (kinds[i]->name, "feedback") == 0);
    }
}

static void
test_audience (void)
{
  static const struct
  {
    const char *kind, *values;
    RungsAudience audience;
  } widest[] = {
    { "rung", "name=Informing", RUNGS_AUDIENCE_PUBLIC },
    { "person-private", "person=" ID, RUNGS_AUDIENCE_PRIVATE },
    { "enquiry", "title=IDs", RUNGS_AUDIENCE_PROGRAMME },
    { "enquiry", "sensitivity=open", RUNGS_AUDIENCE_PUBLIC },
    { "enquiry", "sensitivity=partners", RUNGS_AUDIENCE_PARTNERS },
    { "enquiry", "sensitivity=restricted", RUNGS_AUDIENCE_PROGRAMME },
    { "feedback", "words=Good", RUNGS_AUDIENCE_PROGRAMME },
    { "feedback", "words=Good|quote=inside", RUNGS_AUDIENCE_PROGRAMME },
    { "feedback", "words=Good|quote=public", RUNGS_AUDIENCE_PUBLIC },
    { "case-study", "title=A way home", RUNGS_AUDIENCE_PROGRAMME },
    { "placing", "view=lived|answer=4", RUNGS_AUDIENCE_PUBLIC },
    { "placing", "view=lived|answer=4|face-down=no", RUNGS_AUDIENCE_PUBLIC },
    { "placing", "view=lived|answer=4|face-down=yes", RUNGS_AUDIENCE_PROGRAMME },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (widest); i++)
    {
      g_autoptr (RungsRecord) record = make (widest[i].kind, widest[i].values);

      g_assert_cmpint (rungs_rules_audience (record), ==, widest[i].audience);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/faults", test_faults);
  g_test_add_func ("/rules/settle", test_settle);
  g_test_add_func ("/rules/settle-keeps-when-it-was-made", test_settle_keeps_when_it_was_made);
  g_test_add_func ("/rules/becoming-anonymous-lets-the-name-go", test_becoming_anonymous_lets_the_name_go);
  g_test_add_func ("/rules/hide-day", test_hide_day);
  g_test_add_func ("/rules/audience", test_audience);

  return g_test_run ();
}
