/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-wall.c: a case study for the wall. The same gate is asked as for a print, as of a meeting, each time anew; what then may be
 * shown goes through the whitelist of the wall.
 */
#include "config.h"

#include "story-wall.h"

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "example.h"
#include "exchange-error.h"
#include "printing-private.h"
#include "story.h"
#include "wall.h"

/* Who made it together is not on the wall, whoever is in the room. */
static RungsStoryUse
as_shown (const RungsStoryUse *use)
{
  RungsStoryUse shown = *use;

  shown.channel = "meeting";
  shown.copies = 0;
  shown.with_makers = FALSE;
  shown.is_only_shown = TRUE;
  return shown;
}

static RungsRecord *
admit (RungsWorkbook        *workbook,
       const char           *id,
       const RungsStoryUse  *use,
       RungsGateAnswer     **answer,
       GError              **error)
{
  const RungsStoryUse going = as_shown (use);
  g_autoptr (RungsRecord) story = rungs_story_gate_pass (workbook, id, &going, answer, error);

  return story != NULL ? rungs_wall_admit_story (story, *answer) : NULL;
}

static void
set_footer (RungsPaper            *paper,
            const RungsRecord     *shown,
            const RungsStoryUse   *use,
            const RungsGateAnswer *answer)
{
  const char *version = rungs_record_get (shown, "version");
  g_autofree char *whom = _rungs_print_story_whom (use->audience, use->held_by);
  g_autofree char *day = rungs_date_display (answer->ends_on);
  g_autofree char *words = NULL;

  /* Translators: 1 the number of a version, 2 who it is shown to, 3 a day */
  words = g_strdup_printf (_("Version %1$s. For: %2$s. It may be shown until %3$s."), version != NULL ? version : "1", whom, day);
  rungs_paper_set_footer (paper, words);
}

/**
 * rungs_story_wall_paper:
 * @workbook: a workbook
 * @id: of a case study
 * @use: who is in the room, and the day; the channel is a meeting whatever it says
 * @shown: (out) (transfer full): what is shown of it
 * @error: (out): why it may not be shown, and how to put it right
 *
 * Returns: (transfer full): the document for the wall
 */
RungsPaper *
rungs_story_wall_paper (RungsWorkbook        *workbook,
                        const char           *id,
                        const RungsStoryUse  *use,
                        RungsRecord         **shown,
                        GError              **error)
{
  g_autoptr (RungsGateAnswer) answer = NULL;
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;
  RungsPaper *paper;

  *shown = admit (workbook, id, use, &answer, error);
  if (*shown == NULL)
    return NULL;
  when = _rungs_print_story_when (rungs_record_get (*shown, "season"), rungs_record_get (*shown, "area"));
  title = rungs_record_title (*shown);
  paper = _rungs_print_paper (title);
  if (when != NULL)
    _rungs_print_say (paper, when);
  _rungs_print_story_parts (paper, *shown);
  set_footer (paper, *shown, use, answer);
  if (rungs_workbook_is_example (workbook))
    rungs_example_mark (paper);
  return paper;
}

/**
 * rungs_story_wall_is_same:
 * @workbook: a workbook
 * @shown: what rungs_story_wall_paper() showed of a case study of it
 * @use: who is in the room, and the day of now
 * @error: (out): why it may be shown no longer, and how to put it right
 *
 * Asks the gate again. A story whose text changed is read back again; once the person agreed to the new text, that one may be
 * shown, and this one not.
 *
 * Returns: whether what is shown may stay on the wall
 */
gboolean
rungs_story_wall_is_same (RungsWorkbook        *workbook,
                          const RungsRecord    *shown,
                          const RungsStoryUse  *use,
                          GError              **error)
{
  g_autoptr (RungsGateAnswer) answer = NULL;
  g_autoptr (RungsRecord) now = admit (workbook, rungs_record_id (shown), use, &answer, error);

  if (now == NULL)
    return FALSE;
  if (rungs_story_text_equal (now, shown) &&
      g_strcmp0 (rungs_record_get (now, "version"), rungs_record_get (shown, "version")) == 0)
    return TRUE;
  g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                       _("The story was changed since, and the person agreed to the new words. Stop showing it, then show it "
                         "again with the new words."));
  return FALSE;
}

/**
 * rungs_story_wall_record:
 * @workbook: a workbook
 * @id: of a case study
 * @use: who is in the room, and the day
 * @error: (out): why it may not be shown
 *
 * Returns: (transfer full): what is to be written down before it is shown, once for each time it is shown to a room
 */
RungsEdits *
rungs_story_wall_record (RungsWorkbook        *workbook,
                         const char           *id,
                         const RungsStoryUse  *use,
                         GError              **error)
{
  const RungsStoryUse going = as_shown (use);
  g_autoptr (RungsGateAnswer) answer = NULL;
  g_autoptr (RungsRecord) story = rungs_story_gate_pass (workbook, id, &going, &answer, error);
  RungsEdits *edits;

  if (story == NULL)
    return NULL;
  edits = rungs_edits_new (_("Write down where a story was shown"));
  rungs_story_gate_record (edits, story, &going, answer);
  return edits;
}
