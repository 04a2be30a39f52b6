/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-story.c: a case study on paper, for those its owner said yes to and nobody else.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "story-gate.h"
#include "story.h"

/* Asks the gate. Who made it together is told inside and to partners where the gate lets their names through; else it is left
 * out. */
static RungsRecord *
pass_gate (RungsWorkbook        *workbook,
           const char           *id,
           const RungsPrintUse  *use,
           RungsStoryUse        *going,
           RungsGateAnswer     **answer,
           GError              **error)
{
  RungsRecord *story;

  *going = (RungsStoryUse) { .audience = use->audience, .channel = use->channel, .held_by = use->held_by, .copies = use->copies,
                             .with_makers = use->audience <= RUNGS_AUDIENCE_PARTNERS, .today = use->today };
  story = going->with_makers ? rungs_story_gate_pass (workbook, id, going, answer, NULL) : NULL;
  if (story != NULL)
    return story;
  g_clear_pointer (answer, rungs_gate_answer_free);
  going->with_makers = FALSE;
  return rungs_story_gate_pass (workbook, id, going, answer, error);
}

/* "A partner organisation, The Lantern" */
char *
_rungs_print_story_whom (RungsAudience  audience,
                         const char    *held_by)
{
  const RungsField *scope = rungs_kind_field (rungs_kind_find ("consent"), "scope");
  const char *words = rungs_field_choice_label (scope, rungs_story_gate_scope (audience));

  return held_by != NULL ? g_strdup_printf ("%s, %s", words, held_by) : g_strdup (words);
}

static void
set_footer (RungsPaper            *paper,
            const RungsRecord     *story,
            const RungsPrintUse   *use,
            const RungsGateAnswer *answer)
{
  g_autofree char *day = rungs_date_display (answer->ends_on);
  g_autofree char *whom = _rungs_print_story_whom (use->audience, use->held_by);
  g_autoptr (GString) foot = g_string_new (NULL);
  g_autofree char *words = NULL;

  /* Translators: 1 the number of a version, 2 who the print is for, 3 a day */
  words = g_strdup_printf (_("Version %1$s. For: %2$s. Use it until %3$s, then give it back or destroy it."),
                           rungs_record_get (story, "version") != NULL ? rungs_record_get (story, "version") : "1", whom, day);
  g_string_append (foot, words);
  if (answer->contact != NULL)
    {
      g_string_append_c (foot, ' ');
      /* Translators: %s is somebody of the programme and a phone number: "Fern, 01632 960 123" */
      g_string_append_printf (foot, _("Who to tell: %s."), answer->contact);
    }
  rungs_paper_set_footer (paper, foot->str);
}

/* What a section is about, for the pictures of easier words. */
static RungsEasyPicture
topic_of (const char *section)
{
  static const struct
  {
    const char *section;
    RungsEasyPicture topic;
  } topics[] = {
    { "situation", RUNGS_EASY_HOME }, { "tried", RUNGS_EASY_LETTER }, { "trusted-person", RUNGS_EASY_HAND },
    { "changed", RUNGS_EASY_PLANT }, { "own-words", RUNGS_EASY_TALKING }, { "still-to-change", RUNGS_EASY_LADDER },
    { "learning", RUNGS_EASY_LAMP }, { "questions", RUNGS_EASY_QUESTION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    if (strcmp (topics[i].section, section) == 0)
      return topics[i].topic;
  return RUNGS_EASY_NONE;
}

static void
add_section (RungsPaper        *paper,
             const RungsRecord *story,
             const char        *name)
{
  const RungsField *field = rungs_kind_field (rungs_record_kind (story), name);
  const char *text = rungs_record_get (story, name);

  if (text == NULL)
    return;
  rungs_paper_set_topic (paper, topic_of (name));
  rungs_paper_add_heading (paper, 2, rungs_field_label (field));
  if (strcmp (name, "questions") == 0)
    {
      g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (gsize i = 0; lines[i] != NULL; i++)
        if (*g_strstrip (lines[i]) != '\0')
          g_ptr_array_add (items, lines[i]);
      g_ptr_array_add (items, NULL);
      rungs_paper_add_list (paper, (const char *const *) items->pdata);
    }
  else
    {
      rungs_paper_add_text (paper, strcmp (name, "own-words") == 0 ? RUNGS_PAPER_QUOTE : RUNGS_PAPER_PARAGRAPH, text);
    }
}

/* "spring 2026, Westfold"; NULL where neither is known. */
char *
_rungs_print_story_when (const char *season,
                         const char *area)
{
  if (season == NULL || area == NULL)
    return g_strdup (season != NULL ? season : area);
  return g_strdup_printf ("%s, %s", season, area);
}

/* The text of the story, part by part. */
void
_rungs_print_story_parts (RungsPaper        *paper,
                          const RungsRecord *story)
{
  const char *const *sections = rungs_story_sections ();

  for (gsize i = 0; sections[i] != NULL; i++)
    add_section (paper, story, sections[i]);
}

/* When and where, who made it, and what for: for whoever may know. */
static void
add_about (RungsPaper          *paper,
           RungsWorkbook       *workbook,
           const RungsRecord   *story,
           const RungsStoryUse *going)
{
  g_autofree char *season = _rungs_print_seen (workbook, story, "season", going->audience);
  g_autofree char *area = _rungs_print_seen (workbook, story, "area", going->audience);
  g_autofree char *makers = going->with_makers ? _rungs_print_seen (workbook, story, "made-with", going->audience) : NULL;
  g_autofree char *purpose = _rungs_print_seen (workbook, story, "purpose", going->audience);
  g_autofree char *when = _rungs_print_story_when (season, area);
  g_autofree char *made = NULL;

  rungs_paper_set_topic (paper, RUNGS_EASY_CALENDAR);
  if (when != NULL)
    _rungs_print_say (paper, when);
  rungs_paper_set_topic (paper, RUNGS_EASY_PEOPLE);
  if (makers != NULL)
    {
      /* Translators: %s is who made a story together: “Robin, with Kit and Fern”. */
      made = g_strdup_printf (_("Made by %s"), makers);
      _rungs_print_say (paper, made);
    }
  if (purpose != NULL)
    rungs_paper_add_text (paper, RUNGS_PAPER_NOTE, purpose);
}

/* What is printed is the text that was agreed: a story that changed since is not ready, and the gate is shut. */
RungsPaper *
_rungs_print_story (RungsWorkbook        *workbook,
                    const char           *id,
                    const RungsPrintUse  *use,
                    GError              **error)
{
  RungsStoryUse going;
  g_autoptr (RungsGateAnswer) answer = NULL;
  g_autoptr (RungsRecord) story = pass_gate (workbook, id, use, &going, &answer, error);
  g_autofree char *title = NULL;
  RungsPaper *paper;

  if (story == NULL)
    return NULL;
  title = rungs_record_title (story);
  paper = _rungs_print_paper (title);
  add_about (paper, workbook, story, &going);
  _rungs_print_story_parts (paper, story);
  set_footer (paper, story, use, answer);
  return paper;
}

/* That copies are made, for whom, and which version. The gate is asked again: it may have been shut since they were looked at. */
gboolean
_rungs_print_story_note (RungsEdits           *edits,
                         RungsWorkbook        *workbook,
                         const char           *id,
                         const RungsPrintUse  *use,
                         GError              **error)
{
  RungsStoryUse going;
  g_autoptr (RungsGateAnswer) answer = NULL;
  g_autoptr (RungsRecord) story = pass_gate (workbook, id, use, &going, &answer, error);

  if (story == NULL)
    return FALSE;
  rungs_story_gate_record (edits, story, &going, answer);
  return TRUE;
}

/* The same, to be written by itself. */
RungsEdits *
_rungs_print_story_record (RungsWorkbook        *workbook,
                           const char           *id,
                           const RungsPrintUse  *use,
                           GError              **error)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new (_("Write down where a story went"));

  return _rungs_print_story_note (edits, workbook, id, use, error) ? g_steal_pointer (&edits) : NULL;
}
