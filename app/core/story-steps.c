/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-steps.c: how a case study goes from one state to the next. A state says what people did with the story, so each needs
 * what it says to be so. Back is always open: nobody has to ask a rule before they look at a story again. The gate asks all of
 * it once more before anything is shown.
 */
#include "config.h"

#include "story-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "consent.h"
#include "core-error.h"
#include "identity.h"
#include "story.h"

/* A story that nobody said anything about is being written. */
#define FIRST "draft"

/* The usual way; after a rest it is used again, and one that was taken back is begun anew, if ever. */
static const struct
{
  const char *from;
  const char *to;
} nexts[] = {
  { FIRST, "read-back" },
  { "read-back", "agreed" },
  { "agreed", "checked" },
  { "checked", "ready" },
  { "ready", "in-use" },
  { "in-use", "resting" },
  { "resting", "ready" },
  { "withdrawn", FIRST },
};

/**
 * rungs_story_state:
 * @story: a case study
 *
 * Returns: (transfer none): the token of how far it has come
 */
const char *
rungs_story_state (const RungsRecord *story)
{
  const char *state = rungs_record_get (story, "state");

  return state != NULL ? state : FIRST;
}

/**
 * rungs_story_next:
 * @story: a case study
 *
 * Returns: (transfer none): the token of the state that usually comes next
 */
const char *
rungs_story_next (const RungsRecord *story)
{
  const char *state = rungs_story_state (story);

  for (gsize i = 0; i < G_N_ELEMENTS (nexts); i++)
    if (strcmp (nexts[i].from, state) == 0)
      return nexts[i].to;
  g_return_val_if_reached (FIRST);
}

/** rungs_story_has_text: Returns: whether anything is written in any section of @story */
gboolean
rungs_story_has_text (const RungsRecord *story)
{
  const char *const *sections = rungs_story_sections ();

  for (gsize i = 0; sections[i] != NULL; i++)
    if (rungs_record_get (story, sections[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_RULE, why);
  return FALSE;
}

static gboolean
is_checked (GPtrArray          *checks,
            const RungsRecord  *story,
            GError            **error)
{
  g_autoptr (GPtrArray) open = rungs_identity_open (checks, story);
  g_autofree char *why = NULL;

  if (open->len == 0)
    return TRUE;
  /* Translators: how many points of the check whether somebody could know who a story is about have no answer */
  why = g_strdup_printf (ngettext ("Look first at whether somebody could know who it is. %u point has no answer yet.",
                                   "Look first at whether somebody could know who it is. %u points have no answer yet.",
                                   open->len),
                         open->len);
  return refuse (error, why);
}

static gboolean
may_be_ready (const RungsRecord  *story,
              GPtrArray          *consents,
              GPtrArray          *checks,
              const char         *today,
              GError            **error)
{
  if (!is_checked (checks, story, error))
    return FALSE;
  if (rungs_consent_last_day (consents, story, today) == NULL)
    return refuse (error, _("The person has not said yes to anything that holds today. Talk it through with them, and write down "
                            "what they say under “Consent”."));
  return TRUE;
}

/**
 * rungs_story_may_step:
 * @before: (nullable): the case study as it stands; %NULL for a new one
 * @after: the same, as it is to be
 * @consents: (element-type RungsRecord): what was said yes to for it
 * @checks: (element-type RungsRecord): its identity checks
 * @today: the day, ISO 8601
 * @error: why not, and how to put it right
 *
 * A new one may come in any state: it may have lived on paper before.
 *
 * Returns: %TRUE if it may come to the state it is to be in
 */
gboolean
rungs_story_may_step (const RungsRecord  *before,
                      const RungsRecord  *after,
                      GPtrArray          *consents,
                      GPtrArray          *checks,
                      const char         *today,
                      GError            **error)
{
  const char *from = before != NULL ? rungs_story_state (before) : NULL;
  const char *to = rungs_story_state (after);

  if (from == NULL || strcmp (from, to) == 0 || strcmp (to, FIRST) == 0 || strcmp (to, "withdrawn") == 0)
    return TRUE;
  if (strcmp (from, "withdrawn") == 0)
    return refuse (error, _("The person took this story back. If they want it told after all, begin again with them: it is being "
                            "written then."));
  if (strcmp (to, "read-back") == 0)
    return rungs_story_is_agreed (before) || rungs_story_has_text (after) ||
           refuse (error, _("There is nothing to read back yet. Write a part of the story first."));
  if (strcmp (to, "agreed") == 0)
    return strcmp (from, FIRST) != 0 ||
           refuse (error, _("Read the story back with the person first. Then write down that they agreed to it."));

  /* What comes now is said of a text that was agreed to. */
  if (!rungs_story_is_agreed (before))
    return refuse (error, _("The person has not agreed to this text yet. Read it back with them, and write down that they agreed "
                            "to it."));
  if (strcmp (to, "checked") == 0)
    return is_checked (checks, after, error);
  if (strcmp (to, "ready") == 0)
    return may_be_ready (after, consents, checks, today, error);
  if (strcmp (to, "in-use") == 0)
    return strcmp (from, "ready") == 0 || refuse (error, _("Say first that it is ready to be used."));
  return TRUE;
}
