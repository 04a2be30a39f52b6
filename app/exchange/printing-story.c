/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-story.c: a case study on paper, for those its owner said yes to and nobody else; and the form on which they say so.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "exchange-error.h"
#include "story-gate.h"
#include "story.h"

static RungsStoryUse
use_of (const RungsPrintUse *use)
{
  return (RungsStoryUse) { .audience = use->audience, .channel = use->channel, .held_by = use->held_by, .copies = use->copies,
                           .today = use->today };
}

static void
set_footer (RungsPaper            *paper,
            const RungsRecord     *story,
            const RungsPrintUse   *use,
            const RungsGateAnswer *answer)
{
  const RungsField *scope = rungs_kind_field (rungs_kind_find ("consent"), "scope");
  const char *audience = rungs_field_choice_label (scope, rungs_story_gate_scope (use->audience));
  g_autofree char *day = rungs_date_display (answer->ends_on);
  g_autofree char *whom = use->held_by != NULL ? g_strdup_printf ("%s, %s", audience, use->held_by) : g_strdup (audience);
  g_autoptr (GString) foot = g_string_new (NULL);
  g_autofree char *words = NULL;

  /* Translators: 1 the number of a version, 2 who the print is for, 3 a day */
  words = g_strdup_printf (_("Version %1$s. For: %2$s. To be used until %3$s: then please give it back or destroy it. "
                             "If the person takes it back, the programme will tell you."),
                           rungs_record_get (story, "version") != NULL ? rungs_record_get (story, "version") : "1", whom, day);
  g_string_append (foot, words);
  if (answer->contact != NULL)
    {
      g_string_append_c (foot, ' ');
      /* Translators: %s is somebody of the programme and a phone number: "Fern, 01632 960 123" */
      g_string_append_printf (foot, _("To give it back, or to take the story back: %s."), answer->contact);
    }
  rungs_paper_set_footer (paper, foot->str);
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

/* What is printed is the text that was agreed: a story that changed since is not ready, and the gate is shut. */
RungsPaper *
_rungs_print_story (RungsWorkbook        *workbook,
                    const char           *id,
                    const RungsPrintUse  *use,
                    GError              **error)
{
  const RungsStoryUse going = use_of (use);
  g_autoptr (RungsGateAnswer) answer = NULL;
  g_autoptr (RungsRecord) story = rungs_story_gate_pass (workbook, id, &going, &answer, error);
  const char *const *sections = rungs_story_sections ();
  g_autofree char *title = NULL;
  g_autoptr (GString) about = g_string_new (NULL);
  RungsPaper *paper;

  if (story == NULL)
    return NULL;
  title = rungs_record_title (story);
  /* Translators: the language of Rungs' own words, as it is called in files: "en-GB" for British English. */
  paper = rungs_paper_new (title, _("en-GB"));
  rungs_paper_add_heading (paper, 1, title);
  for (guint i = 0; i < 2; i++)
    {
      const char *words = rungs_record_get (story, i == 0 ? "season" : "area");

      if (words != NULL)
        g_string_append_printf (about, "%s%s", about->len > 0 ? ", " : "", words);
    }
  if (about->len > 0)
    rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, about->str);
  for (gsize i = 0; sections[i] != NULL; i++)
    add_section (paper, story, sections[i]);
  set_footer (paper, story, use, answer);
  return paper;
}

/* That copies are made, for whom, and which version. The gate is asked again: it may have been shut since they were looked at. */
RungsEdits *
_rungs_print_story_record (RungsWorkbook        *workbook,
                           const char           *id,
                           const RungsPrintUse  *use,
                           GError              **error)
{
  const RungsStoryUse going = use_of (use);
  g_autoptr (RungsGateAnswer) answer = NULL;
  g_autoptr (RungsRecord) story = rungs_story_gate_pass (workbook, id, &going, &answer, error);
  RungsEdits *edits;

  if (story == NULL)
    return NULL;
  edits = rungs_edits_new (_("Write down where a story went"));
  rungs_story_gate_record (edits, story, &going, answer);
  return edits;
}

static void
add_choices (RungsPaper *paper,
             const char *question,
             const char *field)
{
  const RungsChoice *choices = rungs_kind_field (rungs_kind_find ("consent"), field)->choices;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  rungs_paper_add_heading (paper, 2, question);
  g_ptr_array_add (cells, (gpointer) "");
  g_ptr_array_add (cells, _("Yes"));
  g_ptr_array_add (cells, _("No"));
  for (gsize i = 0; choices[i].token != NULL; i++)
    {
      g_ptr_array_add (cells, (gpointer) rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("consent"), field),
                                                                   choices[i].token));
      g_ptr_array_add (cells, (gpointer) "☐");
      g_ptr_array_add (cells, (gpointer) "☐");
    }
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_table (paper, 3, (const char *const *) cells->pdata);
}

/* Short enough to be gone through aloud; the slip to take it back comes with it. */
RungsPaper *
_rungs_print_consent_form (RungsWorkbook        *workbook,
                           const char           *id,
                           const RungsPrintUse  *use,
                           GError              **error)
{
  g_autoptr (RungsRecord) story = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), id, error);
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  RungsPaper *paper;

  if (story == NULL)
    return NULL;
  /* It names a story that nobody else may know of. */
  if (use->audience > RUNGS_AUDIENCE_PROGRAMME)
    {
      g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                           _("This form is for the person whose story it is: print it for inside the programme."));
      return NULL;
    }
  title = rungs_record_title (story);
  paper = rungs_paper_new (_("Who may read your story?"), _("en-GB"));
  rungs_paper_add_heading (paper, 1, _("Who may read your story?"));
  /* Translators: %s is the title of a story */
  line = g_strdup_printf (_("The story: %s"), title);
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, line);
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH,
                        _("The story is yours. You decide who sees it. You can say yes to some things and no to others. "
                          "You can say “not today”. Nothing changes in the help you get, whatever you say."));
  add_choices (paper, _("Who may see it?"), "scope");
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH,
                        _("If partner organisations may see it, write down each one by its name: "
                          "______________________________________________"));
  add_choices (paper, _("Where may it be shown?"), "channels");
  add_choices (paper, _("What name may we use?"), "naming");
  add_choices (paper, _("What may it talk about?"), "topics");
  rungs_paper_add_heading (paper, 2, _("Your own words"));
  {
    const char *const cells[] = { "", _("Yes"), _("No"), _("We may show your own words"), "☐", "☐",
                                  _("We may show pictures"), "☐", "☐", NULL };

    rungs_paper_add_table (paper, 3, cells);
  }
  rungs_paper_add_heading (paper, 2, _("Until when?"));
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH,
                        _("Your yes holds for 12 months, or until the day you choose: ____________. It never holds longer than "
                          "24 months. After that we ask again."));
  rungs_paper_add_heading (paper, 2, _("To be asked aloud"));
  {
    const char *const questions[] = { _("Who will see your story, in your own words?"),
                                      _("What can you do if you change your mind?"), NULL };

    rungs_paper_add_list (paper, questions);
  }
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, _("I say yes to what is ticked above."));
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, _("Name or mark: ______________________   Day: ______________"));
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, _("Talked through with: ______________________"));
  rungs_paper_add_new_page (paper);
  rungs_paper_add_heading (paper, 1, _("I take it back"));
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH,
                        _("You can take your story back at any time. You do not have to say why. Give us this slip, or just "
                          "tell somebody: a word, a call or a message is enough."));
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, line);
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH,
                        _("We stop using it on the same day and ask for all copies back. We cannot call back paper that "
                          "somebody keeps, and we will tell you honestly who has some."));
  rungs_paper_add_text (paper, RUNGS_PAPER_PARAGRAPH, _("Name or mark: ______________________   Day: ______________"));
  return paper;
}
