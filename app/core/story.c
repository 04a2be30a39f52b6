/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story.c: the life of a case study. A text somebody agreed to has a number; another text is not agreed to yet, whatever is said
 * beside it.
 */
#include "config.h"

#include "story.h"

#include <string.h>

/* The parts of the story, as they are read. */
static const char *const sections[] = {
  "situation", "tried", "trusted-person", "what-changed", "own-words", "still-to-change", "learning", "questions", NULL,
};

/* What else of it others read. */
static const char *const around[] = { "title", "made-with", "season", "area", NULL };

/* The states in which the text that stands is one the person agreed to. */
static const char *const agreed[] = { "agreed", "checked", "ready", "in-use", "resting", NULL };

/* What proves that it was agreed to, and how it was taken back, and tells nothing of it. */
static const char *const proof[] = { "person", "state", "version", "withdrawn-on", "withdrawn-how", "kept", NULL };

/** rungs_story_sections: Returns: (transfer none): the fields that hold the story, in reading order, ended by %NULL */
const char *const *
rungs_story_sections (void)
{
  return sections;
}

static gboolean
fields_equal (const RungsRecord *a,
              const RungsRecord *b,
              const char *const *fields)
{
  for (gsize i = 0; fields[i] != NULL; i++)
    if (g_strcmp0 (rungs_record_get (a, fields[i]), rungs_record_get (b, fields[i])) != 0)
      return FALSE;
  return TRUE;
}

/**
 * rungs_story_proof:
 *
 * Returns: (transfer none): the fields of a case study that stay where only the proof is kept that somebody agreed to it, ended by
 * %NULL; its consents and uses do, too
 */
const char *const *
rungs_story_proof (void)
{
  return proof;
}

/**
 * rungs_story_has_copies_out:
 * @use: a use of a case study
 *
 * Returns: %TRUE when somebody has copies of the story that did not come back, and were not destroyed
 */
gboolean
rungs_story_has_copies_out (const RungsRecord *use)
{
  const char *ended = rungs_record_get (use, "ended");

  return (rungs_record_get (use, "copies") != NULL || rungs_record_get (use, "held-by") != NULL) &&
         rungs_record_get (use, "returned-on") == NULL && (ended == NULL || strcmp (ended, "cannot-get-back") == 0);
}

/**
 * rungs_story_text_equal:
 * @a: a case study
 * @b: another, or the same at another time
 *
 * Returns: %TRUE when others read the same words in both
 */
gboolean
rungs_story_text_equal (const RungsRecord *a,
                        const RungsRecord *b)
{
  return fields_equal (a, b, sections) && fields_equal (a, b, around);
}

/**
 * rungs_story_is_agreed:
 * @story: a case study
 *
 * Returns: %TRUE when its state says that the person agreed to the text
 */
gboolean
rungs_story_is_agreed (const RungsRecord *story)
{
  const char *state = rungs_record_get (story, "state");

  return state != NULL && g_strv_contains (agreed, state);
}

/** rungs_story_is_taken_back: Returns: whether the person took @story back */
gboolean
rungs_story_is_taken_back (const RungsRecord *story)
{
  return g_strcmp0 (rungs_record_get (story, "state"), "withdrawn") == 0;
}

/**
 * rungs_story_settle:
 * @before: (nullable): the case study as it stood, %NULL for a new one
 * @story: the case study as it is to be
 *
 * A text that changes after it was agreed to goes back to being read back. When the person agrees, the version goes up by one;
 * nothing else changes it.
 *
 * Returns: (transfer full): the case study as it is to be kept
 */
RungsRecord *
rungs_story_settle (const RungsRecord *before,
                    const RungsRecord *story)
{
  RungsRecord *settled = rungs_record_with (story, "version", rungs_record_get (before != NULL ? before : story, "version"));
  const char *version = rungs_record_get (settled, "version");
  gboolean was_agreed = before != NULL && rungs_story_is_agreed (before);

  if (was_agreed && rungs_story_is_agreed (settled) && !rungs_story_text_equal (before, settled))
    return rungs_record_take_with (settled, "state", "read-back");
  if (rungs_story_is_agreed (settled) && !was_agreed && (before != NULL || version == NULL))
    {
      g_autofree char *next =
        g_strdup_printf ("%" G_GINT64_FORMAT, version != NULL ? g_ascii_strtoll (version, NULL, 10) + 1 : 1);

      return rungs_record_take_with (settled, "version", next);
    }
  return settled;
}
