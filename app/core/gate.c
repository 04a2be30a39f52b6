/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * gate.c: whether a case study may be shown. One consent must cover the whole of a use: a place from one and a name from
 * another are not what anybody said yes to.
 */
#include "config.h"

#include "gate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "identity.h"
#include "value.h"

/* What scripts call each reason. */
static const char *const reason_names[] = {
  [RUNGS_GATE_ARCHIVED] = "put-away",
  [RUNGS_GATE_WITHDRAWN] = "story-taken-back",
  [RUNGS_GATE_STATE] = "not-ready",
  [RUNGS_GATE_VERSION] = "version",
  [RUNGS_GATE_CHECK] = "identity-check",
  [RUNGS_GATE_SECOND_READER] = "second-reader",
  [RUNGS_GATE_NO_CONSENT] = "no-consent",
  [RUNGS_GATE_SCOPE] = "scope",
  [RUNGS_GATE_PARTNER] = "partner",
  [RUNGS_GATE_CHANNEL] = "channel",
  [RUNGS_GATE_ASK_EACH] = "ask-each",
  [RUNGS_GATE_NOT_YET] = "not-yet",
  [RUNGS_GATE_ENDED] = "ended",
  [RUNGS_GATE_TAKEN_BACK] = "taken-back",
  [RUNGS_GATE_NAMING] = "naming",
  [RUNGS_GATE_QUOTES] = "quotes",
  [RUNGS_GATE_PICTURES] = "pictures",
  [RUNGS_GATE_TOPIC] = "topic",
};

static gboolean
says (const RungsRecord *record,
      const char        *field,
      const char        *value)
{
  return g_strcmp0 (rungs_record_get (record, field), value) == 0;
}

static gboolean
is_among (const char *set,
          const char *token)
{
  g_auto (GStrv) tokens = rungs_value_set_members (set);

  return token != NULL && g_strv_contains ((const char *const *) tokens, token);
}

static void
missing_free (RungsGateMissing *missing)
{
  g_free (missing->text);
  g_free (missing->ask);
  g_free (missing);
}

static GPtrArray *
missing_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) missing_free);
}

/* @text and @ask are taken. */
static void
miss (GPtrArray       *missing,
      RungsGateReason  reason,
      char            *text,
      char            *ask)
{
  RungsGateMissing *one = g_new (RungsGateMissing, 1);

  one->reason = reason;
  one->text = text;
  one->ask = ask;
  g_ptr_array_add (missing, one);
}

static const char *
label_of (const RungsKind *kind,
          const char      *field,
          const char      *token)
{
  return rungs_field_choice_label (rungs_kind_field (kind, field), token);
}

static void
look_at_story (const RungsRecord  *story,
               GPtrArray          *checks,
               const RungsGateUse *use,
               GPtrArray          *missing)
{
  g_autoptr (GPtrArray) open = rungs_identity_open (checks, story);

  if (rungs_record_is_archived (story))
    miss (missing, RUNGS_GATE_ARCHIVED, g_strdup (_("This story was put away.")),
          g_strdup (_("Bring it back first, if the person wants it to be used.")));
  if (says (story, "state", "withdrawn"))
    miss (missing, RUNGS_GATE_WITHDRAWN, g_strdup (_("The person took this story back.")),
          g_strdup (_("It cannot be used any more. Ask them only if they speak of it themselves.")));
  else if (!says (story, "state", "ready") && !says (story, "state", "in-use"))
    miss (missing, RUNGS_GATE_STATE,
          /* Translators: %s is how far a story has come, such as "Being written" */
          g_strdup_printf (_("The story is not ready. It is here: %s."),
                           rungs_record_get (story, "state") != NULL
                             ? label_of (rungs_record_kind (story), "state", rungs_record_get (story, "state"))
                             : _("nobody said how far it has come")),
          g_strdup (_("Read it back with the person, let them agree, check it, then mark it as ready.")));
  if (use->version != NULL && !says (story, "version", use->version))
    miss (missing, RUNGS_GATE_VERSION,
          /* Translators: %s is the number of a version of a story */
          g_strdup_printf (_("Version %s is not the one the person agreed to last."), use->version),
          g_strdup (_("Use the version that stands now.")));
  if (open->len > 0)
    miss (missing, RUNGS_GATE_CHECK, g_strdup (_("Nobody has finished looking at whether it could show who they are.")),
          g_strdup (_("Go through each point under “Could somebody know?”.")));
  if (g_strcmp0 (use->audience, "public") == 0 && !rungs_identity_has_second_reader (story))
    miss (missing, RUNGS_GATE_SECOND_READER, g_strdup (_("Before anybody may see it, a second person has to read it.")),
          g_strdup (_("Ask somebody else to read it as a stranger would, and write down both names.")));
}

static int
scope_rank (const char *scope)
{
  static const char *const scopes[] = { "inside", "partner", "public" };

  for (int i = 0; i < (int) G_N_ELEMENTS (scopes); i++)
    if (g_strcmp0 (scope, scopes[i]) == 0)
      return i;
  return -1;
}

/* What shows most of somebody last. */
static int
naming_rank (const char *naming)
{
  if (naming == NULL || strcmp (naming, "none") == 0)
    return 0;
  if (strcmp (naming, "chosen") == 0)
    return 1;
  return strcmp (naming, "real") == 0 ? 2 : 3;
}

static gboolean
names_partner (const RungsRecord *consent,
               const char        *partner)
{
  const char *partners = rungs_record_get (consent, "partners");
  g_auto(GStrv) lines = g_strsplit (partners != NULL ? partners : "", "\n", -1);
  g_autofree char *wanted = g_utf8_casefold (partner != NULL ? partner : "", -1);

  if (*g_strstrip (wanted) == '\0')
    return FALSE;
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_utf8_casefold (lines[i], -1);

      if (strcmp (g_strstrip (line), wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
look_at_days (const RungsRecord  *consent,
              const RungsGateUse *use,
              GPtrArray          *missing)
{
  const char *given = rungs_record_get (consent, "given-on");
  const char *ends = rungs_record_get (consent, "ends-on");
  g_autofree char *day = ends != NULL ? rungs_date_display (ends) : NULL;

  if (given == NULL || strcmp (use->today, given) < 0)
    miss (missing, RUNGS_GATE_NOT_YET, g_strdup (_("The consent has not begun yet.")),
          g_strdup (_("Wait until the day it was given, or look whether that day is right.")));
  if (ends == NULL || strcmp (ends, use->today) < 0)
    miss (missing, RUNGS_GATE_ENDED,
          /* Translators: %s is a day, "22 November 2026" */
          day != NULL ? g_strdup_printf (_("The consent ended on %s."), day)
                      : g_strdup (_("The consent does not say until when it holds.")),
          g_strdup (_("Ask the person again, and write down what they say as a new consent.")));
  if (rungs_record_get (consent, "withdrawn-on") != NULL)
    miss (missing, RUNGS_GATE_TAKEN_BACK, g_strdup (_("The person took this consent back.")),
          g_strdup (_("It cannot be used any more. Ask them only if they speak of it themselves.")));
}

static void
look_at_topics (const RungsRecord *story,
                const RungsRecord *consent,
                GPtrArray         *missing)
{
  g_auto (GStrv) tokens = rungs_value_set_members (rungs_record_get (story, "topics"));

  for (gsize i = 0; tokens[i] != NULL; i++)
    if (!is_among (rungs_record_get (consent, "topics"), tokens[i]))
      miss (missing, RUNGS_GATE_TOPIC,
            /* Translators: %s is something a story may talk about: "Health", "Police or courts" */
            g_strdup_printf (_("The story talks about this, and the person did not say yes to it: %s."),
                             label_of (rungs_record_kind (consent), "topics", tokens[i])),
            g_strdup (_("Take it out of the story, or ask the person about this one thing.")));
}

static void
look_at_consent (const RungsRecord  *story,
                 const RungsRecord  *consent,
                 const RungsGateUse *use,
                 GPtrArray          *missing)
{
  const RungsKind *kind = rungs_record_kind (consent);
  const char *scope = rungs_record_get (consent, "scope");

  if (scope_rank (use->audience) < 0 || scope_rank (scope) < scope_rank (use->audience))
    miss (missing, RUNGS_GATE_SCOPE,
          /* Translators: %s is who may see a story: "Named partner organisations", "Anybody" */
          g_strdup_printf (_("The person did not say yes to showing it to: %s."),
                           scope_rank (use->audience) >= 0 ? label_of (kind, "scope", use->audience) : "?"),
          g_strdup (_("Ask the person who may see the story, and write it down as a new consent.")));
  else if (g_strcmp0 (use->audience, "partner") == 0 && strcmp (scope, "partner") == 0 &&
           !names_partner (consent, use->partner))
    miss (missing, RUNGS_GATE_PARTNER,
          use->partner != NULL && *use->partner != '\0'
            /* Translators: %s is the name of an organisation */
            ? g_strdup_printf (_("The person did not say yes to this organisation: %s."), use->partner)
            : g_strdup (_("The consent is for named organisations. Say which one the story is for.")),
          g_strdup (_("Ask the person about this organisation by its name.")));
  /* A place that stands in both is one to ask about: nobody is shown because of a slip. */
  if (is_among (rungs_record_get (consent, "ask-each"), use->channel))
    miss (missing, RUNGS_GATE_ASK_EACH,
          /* Translators: %s is where a story is shown: "On paper", "On a website" */
          g_strdup_printf (_("The person wants to be asked each time before it is shown here: %s."),
                           label_of (kind, "channels", use->channel)),
          g_strdup (_("Ask them now. If they say yes, write it down as a new consent for this place, with the day it ends.")));
  else if (!is_among (rungs_record_get (consent, "channels"), use->channel))
    miss (missing, RUNGS_GATE_CHANNEL,
          /* Translators: %s is where a story is shown: "On paper", "On a website" */
          g_strdup_printf (_("The person did not say yes to showing it here: %s."),
                           use->channel != NULL ? label_of (kind, "channels", use->channel) : "?"),
          g_strdup (_("Ask the person about this place, and write it down as a new consent.")));
  look_at_days (consent, use, missing);
  if (naming_rank (use->naming) > naming_rank (rungs_record_get (consent, "naming")))
    miss (missing, RUNGS_GATE_NAMING, g_strdup (_("The person did not say yes to being named like this.")),
          g_strdup (_("Use the name they said yes to, or no name.")));
  if (use->quotes && !says (consent, "quotes", "yes"))
    miss (missing, RUNGS_GATE_QUOTES, g_strdup (_("The person did not say yes to showing their own words.")),
          g_strdup (_("Leave out “In my own words”, or ask the person.")));
  if (use->pictures && !says (consent, "pictures", "yes"))
    miss (missing, RUNGS_GATE_PICTURES, g_strdup (_("The person did not say yes to showing pictures.")),
          g_strdup (_("Leave the pictures out, or ask the person.")));
  look_at_topics (story, consent, missing);
}

/**
 * rungs_gate_ask:
 * @story: a case study
 * @consents: (element-type RungsRecord): the consents given for it; those of other stories and those put away do not count
 * @checks: (element-type RungsRecord): its identity checks
 * @use: what somebody wants to do with it
 *
 * Whether this use, for this audience, in this place, on this day, of this version, is what the person said yes to. A wider
 * yes holds for a narrower audience too; nothing else follows from anything.
 *
 * Returns: (transfer full): the answer
 */
RungsGateAnswer *
rungs_gate_ask (const RungsRecord  *story,
                GPtrArray          *consents,
                GPtrArray          *checks,
                const RungsGateUse *use)
{
  RungsGateAnswer *answer = g_new0 (RungsGateAnswer, 1);
  g_autoptr (GPtrArray) nearest = NULL;
  const RungsRecord *covering = NULL;

  answer->missing = missing_new ();
  look_at_story (story, checks, use, answer->missing);
  for (guint i = 0; i < consents->len; i++)
    {
      const RungsRecord *consent = g_ptr_array_index (consents, i);
      g_autoptr (GPtrArray) lacks = missing_new ();

      if (rungs_record_is_archived (consent) || !says (consent, "case-study", rungs_record_id (story)))
        continue;
      look_at_consent (story, consent, use, lacks);
      /* Of several that cover it, the one that holds longest. */
      if (lacks->len == 0 &&
          (covering == NULL || strcmp (rungs_record_get (covering, "ends-on"), rungs_record_get (consent, "ends-on")) < 0))
        covering = consent;
      if (nearest == NULL || lacks->len < nearest->len)
        {
          g_clear_pointer (&nearest, g_ptr_array_unref);
          nearest = g_steal_pointer (&lacks);
        }
    }

  if (nearest == NULL)
    miss (answer->missing, RUNGS_GATE_NO_CONSENT, g_strdup (_("Nobody has written down what the person said yes to.")),
          g_strdup (_("Talk it through with the person, and write down what they say under “Consent”.")));
  else
    g_ptr_array_extend_and_steal (answer->missing, g_steal_pointer (&nearest));
  if (answer->missing->len == 0)
    {
      answer->consent = g_strdup (rungs_record_id (covering));
      answer->ends_on = g_strdup (rungs_record_get (covering, "ends-on"));
      answer->contact = g_strdup (rungs_record_get (covering, "contact"));
    }
  return answer;
}

/**
 * rungs_gate_is_open:
 * @answer: what the gate says
 *
 * Returns: %TRUE if the use is covered
 */
gboolean
rungs_gate_is_open (const RungsGateAnswer *answer)
{
  return answer->consent != NULL;
}

/**
 * rungs_gate_words:
 * @answer: what the gate says
 *
 * Returns: (transfer full): a line for each thing that stands in the way, with how to put it right; empty when open
 */
char *
rungs_gate_words (const RungsGateAnswer *answer)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < answer->missing->len; i++)
    {
      const RungsGateMissing *missing = g_ptr_array_index (answer->missing, i);

      g_string_append_printf (words, "%s%s %s", i > 0 ? "\n" : "", missing->text, missing->ask);
    }
  return g_string_free (words, FALSE);
}

/** rungs_gate_reason_name: Returns: (transfer none): a word for @reason that does not change: "channel", "ended", ... */
const char *
rungs_gate_reason_name (RungsGateReason reason)
{
  return reason_names[reason];
}

/**
 * rungs_gate_answer_free:
 * @answer: (transfer full) (nullable): what the gate says
 */
void
rungs_gate_answer_free (RungsGateAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->consent);
  g_free (answer->ends_on);
  g_free (answer->contact);
  g_ptr_array_unref (answer->missing);
  g_free (answer);
}
