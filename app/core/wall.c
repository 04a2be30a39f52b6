/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall.c: what the projector's wall may show, and nothing else. A field that is not named here cannot come onto the wall, also
 * when it is open to everybody: a new field stays off the wall until somebody has thought about a room that reads it.
 */
#include "config.h"

#include "wall.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules-words.h"
#include "rules.h"

static const RungsWallField wall_fields[] = {
  { "activity", "title" },
  { "aim", "activity" },
  { "aim", "rung" },
  { "aim", "why" },
  { "aim", "next-step" },
  { "aim", "by" },
  { "case-study", "title" },
  { "case-study", "season" },
  { "case-study", "area" },
  { "case-study", "situation" },
  { "case-study", "tried" },
  { "case-study", "trusted-person" },
  { "case-study", "what-changed" },
  { "case-study", "own-words" },
  { "case-study", "still-to-change" },
  { "case-study", "learning" },
  { "case-study", "questions" },
  { "case-study", "version" },
  { "ladder", "name" },
  { "ladder", "credit" },
  { "ladder", "bands" },
  { "placing", "activity" },
  { "placing", "view" },
  { "placing", "answer" },
  { "placing", "people" },
  { "placing", "placed-on" },
  { "rung", "position" },
  { "rung", "name" },
  { "rung", "meaning" },
  { "rung", "easier" },
  { "rung", "example" },
  { "rung", "helps" },
  { "rung", "snakes" },
  { "rung", "band" },
};

/**
 * rungs_wall_fields:
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_fields): every field that the wall may show
 */
const RungsWallField *
rungs_wall_fields (gsize *n_fields)
{
  *n_fields = G_N_ELEMENTS (wall_fields);
  return wall_fields;
}

/** rungs_wall_allows: Returns: whether the wall may show this field of this kind */
gboolean
rungs_wall_allows (const char *kind,
                   const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wall_fields); i++)
    if (strcmp (wall_fields[i].kind, kind) == 0 && strcmp (wall_fields[i].field, field) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_shown_at_all (const RungsKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wall_fields); i++)
    if (strcmp (wall_fields[i].kind, kind->name) == 0)
      return TRUE;
  return FALSE;
}

/* Of these each is shown to whom its person said yes, and to nobody else. */
static gboolean
needs_gate (const RungsKind *kind)
{
  return strcmp (kind->name, "case-study") == 0;
}

static const char *
peek (const RungsRecord *record,
      const char        *field)
{
  return rungs_kind_field_index (rungs_record_kind (record), field) >= 0 ? rungs_record_get (record, field) : NULL;
}

static RungsWallHeld
faults_of (const char           *text,
           const RungsWallNames *names)
{
  RungsWallHeld held = RUNGS_WALL_HELD_NOTHING;

  if (rungs_wall_names_stand_in (names, text))
    held |= RUNGS_WALL_HELD_NAME;
  if (rungs_words_have_email (text) || rungs_words_have_phone (text) || rungs_words_have_postcode (text))
    held |= RUNGS_WALL_HELD_CONTACT;
  return held;
}

/**
 * rungs_wall_admit_text:
 * @text: (nullable): what somebody wrote
 * @names: (nullable): names that may not be seen
 * @held: (inout): gets the reasons for what was held back
 *
 * Returns: (transfer full) (nullable): the lines of the text that nobody stands in, or %NULL when none is left
 */
char *
rungs_wall_admit_text (const char           *text,
                       const RungsWallNames *names,
                       RungsWallHeld        *held)
{
  g_auto (GStrv) lines = NULL;
  GString *kept;

  if (text == NULL)
    return NULL;
  /* A name may run over the end of a line. */
  if (faults_of (text, names) == RUNGS_WALL_HELD_NOTHING)
    return g_strdup (text);

  kept = g_string_new (NULL);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      RungsWallHeld faults = faults_of (lines[i], names);

      *held |= faults;
      if (faults != RUNGS_WALL_HELD_NOTHING)
        continue;
      if (kept->len > 0)
        g_string_append_c (kept, '\n');
      g_string_append (kept, lines[i]);
    }
  if (faults_of (kept->str, names) != RUNGS_WALL_HELD_NOTHING)
    {
      *held |= faults_of (kept->str, names);
      g_string_truncate (kept, 0);
    }
  return g_string_free (kept, kept->len == 0);
}

static char *
admit_value (const RungsField     *field,
             const char           *value,
             const RungsWallNames *names,
             RungsWallHeld        *held)
{
  RungsWallHeld faults = RUNGS_WALL_HELD_NOTHING;
  g_autofree char *kept = NULL;

  if (field->type != RUNGS_FIELD_TEXT && field->type != RUNGS_FIELD_LONG_TEXT)
    return g_strdup (value);
  kept = rungs_wall_admit_text (value, names, &faults);
  *held |= faults;
  if (kept == NULL && value != NULL && (field->flags & RUNGS_FIELD_REQUIRED) != 0)
    return g_strdup (strcmp (field->name, "title") == 0 ? _("A piece of work") : _("One rung"));
  return g_steal_pointer (&kept);
}

/**
 * rungs_wall_admit:
 * @record: a record
 * @enquiry: (nullable): the enquiry that an activity is part of, where it is part of one
 * @names: (nullable): names that may not be seen
 * @held: (out) (optional): what was held back of it, and why
 *
 * The one way onto the wall: a record that holds of @record only what a room may read.
 *
 * Returns: (transfer full) (nullable): what may be shown, or %NULL when nothing may
 */
RungsRecord *
rungs_wall_admit (const RungsRecord    *record,
                  const RungsRecord    *enquiry,
                  const RungsWallNames *names,
                  RungsWallHeld        *held)
{
  const RungsKind *kind = rungs_record_kind (record);
  RungsWallHeld reasons = RUNGS_WALL_HELD_NOTHING;
  g_autoptr (RungsRecord) shown = NULL;
  gboolean is_face_down = g_strcmp0 (peek (record, "face-down"), "yes") == 0;

  if (!is_shown_at_all (kind))
    reasons |= RUNGS_WALL_HELD_KIND;
  else if (needs_gate (kind))
    reasons |= RUNGS_WALL_HELD_GATE;
  else if (rungs_record_is_archived (record))
    reasons |= RUNGS_WALL_HELD_ARCHIVED;
  else if (peek (record, "enquiry") != NULL &&
           (enquiry == NULL || g_strcmp0 (peek (record, "enquiry"), rungs_record_id (enquiry)) != 0 ||
            rungs_rules_audience (enquiry) != RUNGS_AUDIENCE_PUBLIC))
    reasons |= RUNGS_WALL_HELD_ENQUIRY;

  if (reasons == RUNGS_WALL_HELD_NOTHING)
    {
      shown = rungs_record_new (kind, rungs_record_id (record));
      for (gsize i = 0; i < G_N_ELEMENTS (wall_fields); i++)
        {
          const RungsField *field;
          g_autofree char *value = NULL;
          RungsRecord *with;

          if (strcmp (wall_fields[i].kind, kind->name) != 0)
            continue;
          field = rungs_kind_field (kind, wall_fields[i].field);
          if (is_face_down && strcmp (field->name, "answer") == 0)
            {
              reasons |= RUNGS_WALL_HELD_FACE_DOWN;
              continue;
            }
          value = admit_value (field, rungs_record_get (record, field->name), names, &reasons);
          with = rungs_record_with (shown, field->name, value);
          rungs_record_unref (shown);
          shown = with;
        }
    }
  if (held != NULL)
    *held = reasons;
  return g_steal_pointer (&shown);
}

/**
 * rungs_wall_admit_story:
 * @story: a case study
 * @answer: what the gate said about showing it to those who are in the room, now
 *
 * The one way of a story onto the wall. Its words stand as the person agreed to them, and nothing is taken out of them: which names
 * are in them the gate has looked at.
 *
 * Returns: (transfer full) (nullable): what may be shown of it, or %NULL where the gate is shut
 */
RungsRecord *
rungs_wall_admit_story (const RungsRecord     *story,
                        const RungsGateAnswer *answer)
{
  const RungsKind *kind = rungs_record_kind (story);
  RungsRecord *shown;

  if (!needs_gate (kind) || !rungs_gate_is_open (answer) || rungs_record_is_archived (story))
    return NULL;
  shown = rungs_record_new (kind, rungs_record_id (story));
  for (gsize i = 0; i < G_N_ELEMENTS (wall_fields); i++)
    if (strcmp (wall_fields[i].kind, kind->name) == 0)
      shown = rungs_record_take_with (shown, wall_fields[i].field, rungs_record_get (story, wall_fields[i].field));
  return shown;
}

/**
 * rungs_wall_held_words:
 * @why: one reason
 *
 * Returns: (transfer none): the reason in a plain sentence, for the laptop
 */
const char *
rungs_wall_held_words (RungsWallHeld why)
{
  switch (why)
    {
    case RUNGS_WALL_HELD_ARCHIVED:
      return _("It is put away.");
    case RUNGS_WALL_HELD_ENQUIRY:
      return _("It is part of an enquiry that is not open to everybody.");
    case RUNGS_WALL_HELD_FACE_DOWN:
      return _("The card is face down until it is revealed.");
    case RUNGS_WALL_HELD_NAME:
      return _("A person’s name stands in it.");
    case RUNGS_WALL_HELD_CONTACT:
      return _("A telephone number or an address stands in it.");
    case RUNGS_WALL_HELD_FEW:
      return _("Fewer than five people said it, and it is left out.");
    case RUNGS_WALL_HELD_GATE:
      return _("The person it is about did not say yes to it.");
    case RUNGS_WALL_HELD_KIND:
    case RUNGS_WALL_HELD_NOTHING:
    default:
      return _("It is only for the laptop.");
    }
}
