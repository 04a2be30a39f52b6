/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * consent.c: whether something that was said yes to holds on a day.
 */
#include "config.h"

#include "consent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"

/**
 * rungs_consent_holds:
 * @consent: a consent
 * @story: the case study it should be of
 * @day: a day, ISO 8601
 *
 * Returns: %TRUE if it was given for @story, has begun, has not ended and was not taken back
 */
gboolean
rungs_consent_holds (const RungsRecord *consent,
                     const RungsRecord *story,
                     const char        *day)
{
  const char *given = rungs_record_get (consent, "given-on");
  const char *ends = rungs_record_get (consent, "ends-on");

  return !rungs_record_is_archived (consent) && rungs_record_get (consent, "withdrawn-on") == NULL && given != NULL &&
         ends != NULL && strcmp (given, day) <= 0 && strcmp (day, ends) <= 0 &&
         g_strcmp0 (rungs_record_get (consent, "case-study"), rungs_record_id (story)) == 0;
}

/**
 * rungs_consent_last_day:
 * @consents: (element-type RungsRecord): consents
 * @story: a case study
 * @day: a day, ISO 8601
 *
 * Returns: (transfer none) (nullable): the last day that any consent holds which holds on @day; %NULL when none does
 */
const char *
rungs_consent_last_day (GPtrArray         *consents,
                        const RungsRecord *story,
                        const char        *day)
{
  const char *last = NULL;

  for (guint i = 0; i < consents->len; i++)
    {
      const RungsRecord *consent = g_ptr_array_index (consents, i);

      if (rungs_consent_holds (consent, story, day) &&
          (last == NULL || strcmp (rungs_record_get (consent, "ends-on"), last) > 0))
        last = rungs_record_get (consent, "ends-on");
    }
  return last;
}

/**
 * rungs_consent_standing:
 * @consent: a consent
 * @day: a day, ISO 8601
 *
 * Returns: (transfer full): in one sentence, whether it holds on that day, and until when
 */
char *
rungs_consent_standing (const RungsRecord *consent,
                        const char        *day)
{
  const char *given = rungs_record_get (consent, "given-on");
  const char *ends = rungs_record_get (consent, "ends-on");
  const char *withdrawn = rungs_record_get (consent, "withdrawn-on");
  const char *said = withdrawn != NULL ? withdrawn : given != NULL && strcmp (given, day) > 0 ? given : ends;
  g_autofree char *words = said != NULL ? rungs_date_display (said) : NULL;

  if (withdrawn != NULL)
    /* Translators: of a consent; %s is a day, "22 November 2026" */
    return g_strdup_printf (_("Taken back on %s."), words);
  if (given == NULL || ends == NULL)
    return g_strdup (_("It does not say from when until when it holds."));
  if (strcmp (given, day) > 0)
    /* Translators: of a consent; %s is a day, "22 November 2026" */
    return g_strdup_printf (_("Not begun yet: it holds from %s."), words);
  if (strcmp (ends, day) < 0)
    /* Translators: of a consent; %s is a day, "22 November 2026" */
    return g_strdup_printf (_("Ended on %s."), words);
  /* Translators: of a consent; %s is a day, "22 November 2026" */
  return g_strdup_printf (_("Holds until %s."), words);
}

/* Of what does not hold on @day, the last that was given. */
static const RungsRecord *
last_given (GPtrArray         *consents,
            const RungsRecord *story)
{
  const RungsRecord *last = NULL;

  for (guint i = 0; i < consents->len; i++)
    {
      const RungsRecord *consent = g_ptr_array_index (consents, i);

      if (!rungs_record_is_archived (consent) && rungs_record_get (consent, "given-on") != NULL &&
          g_strcmp0 (rungs_record_get (consent, "case-study"), rungs_record_id (story)) == 0 &&
          (last == NULL || strcmp (rungs_record_get (consent, "given-on"), rungs_record_get (last, "given-on")) > 0))
        last = consent;
    }
  return last;
}

/**
 * rungs_consent_words:
 * @consents: (element-type RungsRecord): consents
 * @story: a case study
 * @day: a day, ISO 8601
 *
 * Returns: (transfer full) (nullable): until when what was said yes to holds, or that it does not, in a few words; %NULL where
 * nothing was said yes to
 */
char *
rungs_consent_words (GPtrArray         *consents,
                     const RungsRecord *story,
                     const char        *day)
{
  const char *last_day = rungs_consent_last_day (consents, story, day);
  const RungsRecord *last = last_given (consents, story);
  g_autofree char *shown = NULL;

  if (last_day != NULL)
    {
      shown = rungs_date_display (last_day);
      /* Translators: %s is a day, such as "3 May 2027" */
      return g_strdup_printf (_("consent until %s"), shown);
    }
  if (last == NULL)
    return NULL;
  if (rungs_record_get (last, "withdrawn-on") != NULL)
    return g_strdup (_("consent taken back"));
  if (strcmp (rungs_record_get (last, "given-on"), day) > 0)
    {
      shown = rungs_date_display (rungs_record_get (last, "given-on"));
      /* Translators: %s is a day, such as "3 May 2027" */
      return g_strdup_printf (_("consent from %s"), shown);
    }
  shown = rungs_date_display (rungs_record_get (last, "ends-on") != NULL ? rungs_record_get (last, "ends-on") : day);
  /* Translators: %s is a day, such as "3 May 2027" */
  return g_strdup_printf (_("consent ended on %s"), shown);
}
