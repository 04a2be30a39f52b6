/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rules.c: what must be true of one record by itself, and what a record settles to before it is kept.
 */
#include "config.h"

#include "rules.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core-error.h"
#include "dates.h"
#include "rules-words.h"
#include "story.h"
#include "rungs-count.h"
#include "value.h"

/* Care Opinion's rule: a change that is said in fewer letters says nothing. */
#define MIN_CHANGE_CHARACTERS 20
#define USUAL_CONSENT_MONTHS 12
#define MAX_CONSENT_MONTHS 24
#define FIRST_REVIEW_DAYS 56
#define PAPERS_DAYS_AHEAD 7

/* An answer that cannot stand without another. */
typedef struct
{
  const char *kind;
  const char *field;
  const char *answer;
  const char *needs;
  gboolean is_hint;
  const char *text;
} Need;

static const Need needs[] = {
  { "enquiry", "state", "paused", "reason", FALSE,
    N_("Please say why it is paused, so that the people who raised it know.") },
  { "enquiry", "state", "paused", "look-again-on", TRUE,
    N_("Choose a day to look at it again, so that it is not forgotten.") },
  { "enquiry", "state", "not-taken", "reason", FALSE,
    N_("Please say why it is not taken forward, so that the people who raised it know.") },
  { "change", "state", "planned", "what", FALSE,
    N_("Please say what the change will be.") },
  { "change", "state", "made", "what", FALSE,
    N_("Please say what the change is.") },
  { "change", "state", "refused", "what", FALSE,
    N_("Please write down the reason that was given, so that people can read it.") },
  { "action", "state", "stopped", "why-stopped", FALSE,
    N_("Please say why it was stopped.") },
  { "told", "audience", "group", "group", TRUE,
    N_("Choose which board or group was told.") },
  { "feedback", "standing", "named", "hear-back", FALSE,
    N_("Please ask how they would like to hear back. They can also say: please do not contact me.") },
  { "feedback", "standing", "named", "person", TRUE,
    N_("Choose who said it, so that somebody can come back to them.") },
  { "pairing", "state", "agreed", "person-agreed-on", TRUE,
    N_("Write down the day the person said yes.") },
  { "pairing", "state", "agreed", "buddy-agreed-on", TRUE,
    N_("Write down the day the buddy said yes.") },
  { "pairing", "state", "agreed", "third-person", TRUE,
    N_("Agree on somebody they can both go to if it is not working.") },
  { "pairing", "state", "active", "third-person", TRUE,
    N_("Agree on somebody they can both go to if it is not working.") },
  { "pairing", "state", "active", "started-on", TRUE,
    N_("Write down the day they started.") },
  { "pairing", "state", "ended", "ended-on", FALSE,
    N_("Please write down the day it ended.") },
  { "consent", "scope", "partner", "partners", FALSE,
    N_("Please name each organisation. The person needs to know exactly who will see their story.") },
  { "consent", "given", "spoken", "spoken-words", TRUE,
    N_("Write down what they said and who was there.") },
  { "case-study", "state", "withdrawn", "withdrawn-on", TRUE,
    N_("Write down the day they took it back.") },
  { "use", "ended", "came-back", "returned-on", TRUE,
    N_("Write down the day they came back.") },
  { "use", "ended", "destroyed", "returned-on", TRUE,
    N_("Write down the day they were destroyed.") },
  { "identity-check", "answer", "kept", "why", FALSE,
    N_("Please say why it was kept.") },
};

/* Two days that can only come in one order. */
typedef struct
{
  const char *kind;
  const char *earlier;
  const char *later;
  gboolean is_hint;
  const char *text;
} Order;

static const Order orders[] = {
  { "activity", "begins", "ends", FALSE, N_("It ends before it begins. Please look at both days again.") },
  { "enquiry", "opened-on", "look-again-on", TRUE, N_("This day is before the enquiry was raised. Is it right?") },
  { "told", "on", "reply-due", FALSE, N_("The answer is due before they were told. Please look at both days again.") },
  { "told", "on", "replied-on", FALSE, N_("The answer came before they were told. Please look at both days again.") },
  { "change", "on", "check-due", TRUE, N_("This day is before the change. Is it right?") },
  { "pairing", "started-on", "ended-on", FALSE, N_("It ended before it started. Please look at both days again.") },
  { "pairing", "started-on", "review-due", TRUE, N_("This day is before they started. Is it right?") },
  { "payment", "agreed-on", "paid-on", TRUE, N_("It was paid before it was agreed. Is that right?") },
  { "consent", "given-on", "withdrawn-on", FALSE,
    N_("It was taken back before it was given. Please look at both days again.") },
  { "consent", "given-on", "copy-given-on", TRUE, N_("This day is before they said yes. Is it right?") },
  { "use", "on", "until", TRUE, N_("They were given out after the last day they may be used. Is that right?") },
  { "use", "on", "asked-back-on", FALSE,
    N_("They were asked for before they were given out. Please look at both days again.") },
  { "use", "on", "returned-on", FALSE,
    N_("The copies came back before they were given out. Please look at both days again.") },
};

/* What a new record says where nobody said otherwise. "today" is the day it is made. */
static const struct
{
  const char *kind;
  const char *field;
  const char *value;
} starts[] = {
  { "enquiry", "state", "open" },
  { "enquiry", "opened-on", "today" },
  { "action", "state", "to-do" },
  { "pairing", "state", "suggested" },
  { "case-study", "state", "draft" },
  { "placing", "placed-on", "today" },
  { "move", "on", "today" },
  { "log", "on", "today" },
  { "told", "on", "today" },
  { "use", "on", "today" },
};

static gboolean
is_kind (const RungsRecord *record,
         const char        *name)
{
  return strcmp (rungs_record_kind (record)->name, name) == 0;
}

static gboolean
says (const RungsRecord *record,
      const char        *field,
      const char        *value)
{
  return g_strcmp0 (rungs_record_get (record, field), value) == 0;
}

static const char *
get_day (const RungsRecord *record,
         const char        *field)
{
  const char *value = rungs_record_get (record, field);

  return value != NULL && rungs_date_is_day (value) ? value : NULL;
}

static void
add_fault (GPtrArray  *faults,
           const char *field,
           gboolean    is_hint,
           const char *text)
{
  RungsFault *fault = g_new0 (RungsFault, 1);

  fault->field = field;
  fault->text = g_strdup (text);
  fault->is_hint = is_hint;
  g_ptr_array_add (faults, fault);
}

/** rungs_fault_free: @fault: (transfer full): a fault */
void
rungs_fault_free (RungsFault *fault)
{
  if (fault == NULL)
    return;

  g_free (fault->text);
  g_free (fault);
}

static void
check_values (const RungsRecord *record,
              GPtrArray         *faults)
{
  const RungsKind *kind = rungs_record_kind (record);
  guint n_fields = rungs_kind_n_fields (kind);

  for (guint i = 0; i < n_fields; i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);
      const char *value = rungs_record_get_nth (record, i);
      g_autoptr (GError) error = NULL;

      if (value == NULL && (field->flags & RUNGS_FIELD_REQUIRED))
        {
          g_autofree char *text = NULL;

          /* Translators: %s is the question a field asks, "What shall we call it?" */
          text = g_strdup_printf (_("Please answer this one: %s"), rungs_field_label (field));
          add_fault (faults, field->name, FALSE, text);
        }
      else if (!rungs_value_is_canonical (field, value, &error))
        add_fault (faults, field->name, FALSE, error->message);
    }
}

static void
check_needs (const RungsRecord *record,
             GPtrArray         *faults)
{
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      const Need *need = &needs[i];

      if (is_kind (record, need->kind) && says (record, need->field, need->answer) && says (record, need->needs, NULL))
        add_fault (faults, need->needs, need->is_hint, _(need->text));
    }
}

static void
check_orders (const RungsRecord *record,
              GPtrArray         *faults)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      const Order *order = &orders[i];
      const char *earlier, *later;

      if (!is_kind (record, order->kind))
        continue;
      earlier = get_day (record, order->earlier);
      later = get_day (record, order->later);
      if (earlier != NULL && later != NULL && strcmp (later, earlier) < 0)
        add_fault (faults, order->later, order->is_hint, _(order->text));
    }
}

static void
check_person (const RungsRecord *record,
              GPtrArray         *faults)
{
  const char *known_as = rungs_record_get (record, "known-as");

  if (known_as == NULL)
    return;
  if (strchr (known_as, '@') != NULL)
    add_fault (faults, "known-as", FALSE,
               _("This looks like an email address. Please write a first name or a made-up name here."));
  else if (rungs_words_have_year (known_as))
    add_fault (faults, "known-as", FALSE,
               _("This has a year in it, which could show who it is. Please leave the year out."));
  else if (rungs_words_have_postcode (known_as))
    add_fault (faults, "known-as", TRUE, _("This looks like a postcode. It could show who it is."));
}

static void
check_theme (const RungsRecord *record,
             GPtrArray         *faults)
{
  const char *name = rungs_record_get (record, "name");

  /* Files and forms part several themes by these. */
  if (name != NULL && strpbrk (name, ",;") != NULL)
    add_fault (faults, "name", FALSE, _("Please write the theme without a comma or a semicolon."));
}

static void
check_document (const RungsRecord *record,
                GPtrArray         *faults)
{
  const char *kind = rungs_record_get (record, "about-kind");
  const char *id = rungs_record_get (record, "about-id");

  if (kind != NULL && rungs_kind_find (kind) == NULL)
    add_fault (faults, "about-kind", FALSE,
               _("Rungs keeps no records of that kind. Write meeting, enquiry, case-study or another kind."));
  if (id != NULL && !g_uuid_string_is_valid (id))
    add_fault (faults, "about-id", FALSE, _("This does not lead to a record. Choose one from the list."));
}

/**
 * rungs_rules_is_anonymous:
 * @feedback: a record of feedback
 *
 * Returns: %TRUE if no name may be kept with it, because that was asked for, or because nobody asked yet
 */
gboolean
rungs_rules_is_anonymous (const RungsRecord *feedback)
{
  return !says (feedback, "standing", "known") && !says (feedback, "standing", "named");
}

static void
check_feedback (const RungsRecord *record,
                GPtrArray         *faults)
{
  if (rungs_rules_is_anonymous (record) && !says (record, "person", NULL))
    add_fault (faults, "person", FALSE,
               _("No name is kept with what they said. Take the name out, or ask who may know that they said it."));
}

static void
check_change (const RungsRecord *record,
              GPtrArray         *faults)
{
  const char *what = rungs_record_get (record, "what");

  if (what != NULL && (says (record, "state", "planned") || says (record, "state", "made")) &&
      g_utf8_strlen (what, -1) < MIN_CHANGE_CHARACTERS)
    add_fault (faults, "what", FALSE,
               _("Please say a little more about the change, so that people can see it for themselves. "
                 "A sentence of 20 letters or more will do."));
}

/* Where both were said, the narrower holds: gate.c. */
static void
check_asked_each_time (const RungsRecord *consent,
                       GPtrArray         *faults)
{
  g_auto (GStrv) channels = rungs_value_set_members (rungs_record_get (consent, "channels"));
  g_auto (GStrv) asked = rungs_value_set_members (rungs_record_get (consent, "ask-each"));

  for (gsize i = 0; asked[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) channels, asked[i]))
      {
        add_fault (faults, "ask-each", TRUE,
                   _("The same place is among those where it may be shown. They will be asked each time."));
        return;
      }
}

static void
check_consent (const RungsRecord *record,
               GPtrArray         *faults)
{
  const char *given_on = get_day (record, "given-on");
  const char *ends_on = get_day (record, "ends-on");
  g_autofree char *latest = NULL;

  check_asked_each_time (record, faults);
  if (given_on == NULL || ends_on == NULL)
    return;

  latest = rungs_date_add_months (given_on, MAX_CONSENT_MONTHS);
  if (strcmp (ends_on, given_on) <= 0)
    add_fault (faults, "ends-on", FALSE, _("It ends before it begins. Please choose a day after they said yes."));
  else if (strcmp (ends_on, latest) > 0)
    {
      g_autofree char *day = rungs_date_display (latest);
      g_autofree char *text = NULL;

      /* Translators: %s is a day, "22 November 2026" */
      text = g_strdup_printf (_("Consent holds for 24 months at the most. Please choose %s or a day before it."), day);
      add_fault (faults, "ends-on", FALSE, text);
    }
}

static void
check_meeting (const RungsRecord *record,
               GPtrArray         *faults)
{
  const char *held_on = get_day (record, "held-on");
  const char *sent_on = get_day (record, "papers-sent-on");

  if (held_on != NULL && sent_on != NULL && rungs_date_days_between (sent_on, held_on) < PAPERS_DAYS_AHEAD)
    add_fault (faults, "papers-sent-on", TRUE,
               _("That is less than a week before the meeting. People may need more time to read them."));
}

static void
check_payment (const RungsRecord *record,
               GPtrArray         *faults)
{
  if (!says (record, "rate", NULL) && says (record, "rate-on", NULL))
    add_fault (faults, "rate-on", TRUE, _("Write down since when this is the rate. Rates change."));
  if (says (record, "sort", "involvement") && says (record, "advice-offered-on", NULL))
    add_fault (faults, "advice-offered-on", TRUE,
               _("Offer welfare advice before the first payment, and write down the day."));
}

static void
check_ladder (const RungsRecord *record,
              GPtrArray         *faults)
{
  if (says (record, "main", "yes") && says (record, "shown", "no"))
    add_fault (faults, "shown", FALSE,
               _("This is the ladder of the programme, so it can always be chosen. Please say yes."));
}

static void
check_rung (const RungsRecord *record,
            GPtrArray         *faults)
{
  const char *position = rungs_record_get (record, "position");
  gboolean is_main = says (record, "ladder", NULL);

  if (position == NULL || g_ascii_strtoll (position, NULL, 10) <= (is_main ? RUNGS_MAIN_RUNGS : RUNGS_MAX_RUNGS))
    return;
  add_fault (faults, "position", FALSE,
             is_main ? _("The ladder of co-production has seven rungs. Please choose a number from 1 to 7.")
                     : _("A ladder has eight rungs at the most. Please choose a number from 1 to 8."));
}

static void
check_placing (const RungsRecord *record,
               GPtrArray         *faults)
{
  const char *answer = rungs_record_get (record, "answer");

  if (answer != NULL && says (record, "ladder", NULL) && g_ascii_strtoll (answer, NULL, 10) > RUNGS_MAIN_RUNGS)
    add_fault (faults, "answer", FALSE, _("This ladder has seven rungs. Please choose a rung from 1 to 7."));
}

/* Story text that could show who it is about. Only ever a hint: people decide what stands in their story. */
static void
check_showing (const RungsRecord *record,
               GPtrArray         *faults)
{
  const RungsKind *kind = rungs_record_kind (record);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      const char *value = rungs_record_get (record, field->name);

      if (value == NULL || field->type != RUNGS_FIELD_LONG_TEXT)
        continue;
      if (rungs_words_have_email (value) || rungs_words_have_phone (value))
        add_fault (faults, field->name, TRUE,
                   _("There is an email address or a phone number in this. It could show who it is."));
      else if (rungs_words_have_postcode (value))
        add_fault (faults, field->name, TRUE, _("There is a postcode in this. It could show who it is."));
      else if (rungs_words_have_age (value))
        add_fault (faults, field->name, TRUE, _("There is an age in this. It could show who it is."));
    }
}

/* The rules that are of one kind alone. */
static const struct
{
  const char *kind;
  void (*check) (const RungsRecord *record,
                 GPtrArray         *faults);
} checks[] = {
  { "person", check_person },
  { "theme", check_theme },
  { "document", check_document },
  { "meeting", check_meeting },
  { "ladder", check_ladder },
  { "rung", check_rung },
  { "placing", check_placing },
  { "feedback", check_feedback },
  { "feedback", check_showing },
  { "change", check_change },
  { "payment", check_payment },
  { "case-study", check_showing },
  { "consent", check_consent },
};

/**
 * rungs_rules_faults:
 * @record: a record, best settled by rungs_rules_settle()
 *
 * Returns: (transfer full) (element-type RungsFault): what is wrong with it or might be, empty when nothing is
 */
GPtrArray *
rungs_rules_faults (const RungsRecord *record)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_fault_free);

  check_values (record, faults);
  check_needs (record, faults);
  check_orders (record, faults);
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (is_kind (record, checks[i].kind))
        checks[i].check (record, faults);
    }

  return faults;
}

/**
 * rungs_rules_allow:
 * @record: a settled record
 * @error: the first thing that is wrong with it
 *
 * Returns: %TRUE if the record may be kept
 */
gboolean
rungs_rules_allow (const RungsRecord *record,
                   GError           **error)
{
  g_autoptr (GPtrArray) faults = rungs_rules_faults (record);

  for (guint i = 0; i < faults->len; i++)
    {
      const RungsFault *fault = g_ptr_array_index (faults, i);

      if (fault->is_hint)
        continue;
      g_set_error_literal (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_RULE, fault->text);
      return FALSE;
    }

  return TRUE;
}

static void
settle (RungsRecord **record,
        const char   *field,
        const char   *value)
{
  RungsRecord *settled = rungs_record_with (*record, field, value);

  rungs_record_unref (*record);
  *record = settled;
}

static void
settle_starts (RungsRecord **record,
               const char   *today)
{
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (is_kind (*record, starts[i].kind) && says (*record, starts[i].field, NULL))
        settle (record, starts[i].field, strcmp (starts[i].value, "today") == 0 ? today : starts[i].value);
    }
}

static void
settle_feedback (const RungsRecord *before,
                 RungsRecord      **record)
{
  const char *said_on = rungs_record_get (*record, "said-on");

  if (!rungs_rules_is_anonymous (*record))
    return;

  /* They were known and want to be so no longer: the name goes with that one answer. */
  if (before != NULL && !rungs_rules_is_anonymous (before) &&
      says (*record, "person", rungs_record_get (before, "person")))
    settle (record, "person", NULL);

  said_on = rungs_record_get (*record, "said-on");
  if (said_on != NULL && rungs_date_is_day (said_on))
    {
      g_autofree char *month = g_strndup (said_on, strlen ("2026-11"));

      settle (record, "said-on", month);
    }
}

static void
settle_dates_that_follow (RungsRecord **record)
{
  if (is_kind (*record, "consent") && says (*record, "ends-on", NULL) && get_day (*record, "given-on") != NULL)
    {
      g_autofree char *ends_on = rungs_date_add_months (get_day (*record, "given-on"), USUAL_CONSENT_MONTHS);

      settle (record, "ends-on", ends_on);
    }
  if (is_kind (*record, "pairing") && says (*record, "review-due", NULL) && get_day (*record, "started-on") != NULL &&
      says (*record, "state", "active"))
    {
      g_autofree char *review_due = rungs_date_add_days (get_day (*record, "started-on"), FIRST_REVIEW_DAYS);

      settle (record, "review-due", review_due);
    }
}

/**
 * rungs_rules_settle:
 * @before: (nullable): the record as it stood, %NULL for a new one
 * @record: the record as it is to be
 * @now: the time it is, in the time zone people live in
 *
 * Fills in what follows by itself: when it was made and changed, the usual first answers of a new record, and for
 * feedback that is anonymous, or might be, nothing finer than the month.
 *
 * Returns: (transfer full): the record as it is to be kept
 */
RungsRecord *
rungs_rules_settle (const RungsRecord *before,
                    const RungsRecord *record,
                    GDateTime         *now)
{
  RungsRecord *settled = rungs_record_with (record, "archived", rungs_record_is_archived (record) ? "yes" : "no");
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *stamp = g_date_time_format (utc, rungs_rules_hide_day (record) ? "%Y-%m" : "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *today = rungs_date_today (now);

  settle (&settled, "made", before == NULL ? stamp : rungs_record_get (before, "made"));
  settle (&settled, "changed", stamp);

  if (before == NULL)
    settle_starts (&settled, today);
  settle_dates_that_follow (&settled);
  if (is_kind (settled, "feedback"))
    settle_feedback (before, &settled);
  if (is_kind (settled, "case-study"))
    {
      g_autoptr (RungsRecord) story = settled;

      settled = rungs_story_settle (before, story);
    }

  return settled;
}

/**
 * rungs_rules_hide_day:
 * @record: a record
 *
 * Returns: %TRUE if no time finer than the month may be kept beside the record, in the journal neither
 */
gboolean
rungs_rules_hide_day (const RungsRecord *record)
{
  /* All feedback, not only the anonymous: else the few that show a day would show who is not among the others. */
  return is_kind (record, "feedback");
}

/**
 * rungs_rules_audience:
 * @record: a record
 *
 * How far the record as a whole may be shown by what it says itself; its fields and, for a case study, the consent
 * given for it come on top.
 *
 * Returns: the widest audience it may be shown to
 */
RungsAudience
rungs_rules_audience (const RungsRecord *record)
{
  if (is_kind (record, "person-private"))
    return RUNGS_AUDIENCE_PRIVATE;
  if (is_kind (record, "enquiry"))
    {
      if (says (record, "sensitivity", "open"))
        return RUNGS_AUDIENCE_PUBLIC;
      return says (record, "sensitivity", "partners") ? RUNGS_AUDIENCE_PARTNERS : RUNGS_AUDIENCE_PROGRAMME;
    }
  if (is_kind (record, "feedback"))
    return says (record, "quote", "public") ? RUNGS_AUDIENCE_PUBLIC : RUNGS_AUDIENCE_PROGRAMME;
  if (is_kind (record, "case-study"))
    return RUNGS_AUDIENCE_PROGRAMME;
  /* Where others placed it would lead those who have not yet. */
  if (is_kind (record, "placing") && says (record, "face-down", "yes"))
    return RUNGS_AUDIENCE_PROGRAMME;

  return RUNGS_AUDIENCE_PUBLIC;
}
