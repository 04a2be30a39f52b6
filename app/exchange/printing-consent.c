/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-consent.c: the form with which somebody says who may read their story: made to be read out and answered in any way. The
 * slip to take it back has a page of its own.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "value.h"

#define TICK "☐"

/* Rows of things to say yes or no to. @each_time: they can also be asked each time. */
static void
add_answers (RungsPaper        *paper,
             const char        *head,
             const char *const *rows,
             gboolean           each_time)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  const guint n_ticks = each_time ? 3 : 2;

  g_ptr_array_add (cells, (gpointer) head);
  g_ptr_array_add (cells, _("Yes"));
  g_ptr_array_add (cells, _("No"));
  if (each_time)
    g_ptr_array_add (cells, _("Ask me each time"));
  for (gsize i = 0; rows[i] != NULL; i++)
    {
      g_ptr_array_add (cells, (gpointer) rows[i]);
      for (guint tick = 0; tick < n_ticks; tick++)
        g_ptr_array_add (cells, (gpointer) TICK);
    }
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_table (paper, n_ticks + 1, (const char *const *) cells->pdata);
}

/* The labels of a field's choices; @only: (nullable): tokens, the others are left out. */
static GPtrArray *
labels_of (const char        *name,
           const char *const *only)
{
  const RungsField *field = rungs_kind_field (rungs_kind_find ("consent"), name);
  GPtrArray *labels = g_ptr_array_new ();

  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    if (only == NULL || only[0] == NULL || g_strv_contains (only, choice->token))
      g_ptr_array_add (labels, (gpointer) rungs_field_choice_label (field, choice->token));
  g_ptr_array_add (labels, NULL);
  return labels;
}

static void
add_script (RungsPaper *paper)
{
  const char *const script[] = {
    _("This is your story. You decide who sees it, and where."),
    _("You can say yes to one thing and no to another. “Ask me each time” is an answer, too."),
    _("You can say “not today”, and think about it for as long as you like."),
    _("Nothing changes in the help you get, whatever you say."),
    _("Your yes ends by itself. You can also take it back on any day, and need not say why."),
    _("We cannot get back paper that somebody keeps, and what is on a website can be copied."),
    NULL,
  };

  _rungs_print_say (paper, _("Read this out, or have it read to you. Answer in any way you like: somebody can write it down."));
  rungs_paper_add_list (paper, script);
}

static void
add_who_and_where (RungsPaper *paper)
{
  g_autoptr (GPtrArray) scopes = labels_of ("scope", NULL);
  g_autoptr (GPtrArray) channels = labels_of ("channels", NULL);

  rungs_paper_add_heading (paper, 2, _("1. Who may see it?"));
  add_answers (paper, _("Who"), (const char *const *) scopes->pdata, FALSE);
  rungs_paper_add_blanks (paper, _("Which organisations? Each by its name:"), 1);
  rungs_paper_add_blanks (paper, NULL, 2);
  rungs_paper_add_heading (paper, 2, _("2. Where may it be shown?"));
  add_answers (paper, _("Where"), (const char *const *) channels->pdata, TRUE);
}

/* What is nobody's business unless they say so is asked by itself; only what the story talks about, where that is known. */
static void
add_what (RungsPaper        *paper,
          const RungsRecord *story)
{
  g_auto (GStrv) about = rungs_value_set_members (rungs_record_get (story, "topics"));
  g_autoptr (GPtrArray) topics = labels_of ("topics", (const char *const *) about);
  const char *const words_and_pictures[] = { _("My own words, as I said them"), _("Pictures"), NULL };

  rungs_paper_add_heading (paper, 2, _("3. What name may we use?"));
  _rungs_print_say (paper, _("☐ My real first name"));
  _rungs_print_say (paper, _("☐ A name I choose"));
  _rungs_print_say (paper, _("☐ No name"));
  rungs_paper_add_blanks (paper, _("The name:"), 1);
  rungs_paper_add_heading (paper, 2, _("4. May it talk about this?"));
  _rungs_print_say (paper, _("We ask by itself, because it is nobody's business unless you say so."));
  add_answers (paper, _("About"), (const char *const *) topics->pdata, FALSE);
  rungs_paper_add_heading (paper, 2, _("5. May these be shown?"));
  add_answers (paper, _("What"), words_and_pictures, FALSE);
}

/* Whom to tell, as the latest consent says; NULL where none does. */
const char *
_rungs_print_contact (GPtrArray *consents)
{
  for (guint i = 0; i < consents->len; i++)
    if (rungs_record_get (g_ptr_array_index (consents, i), "contact") != NULL)
      return rungs_record_get (g_ptr_array_index (consents, i), "contact");
  return NULL;
}

static void
add_whom_to_tell (RungsPaper *paper,
                  const char *contact)
{
  g_autofree char *words = NULL;

  if (contact == NULL)
    {
      rungs_paper_add_blanks (paper, _("If I change my mind I tell:"), 1);
      return;
    }
  /* Translators: %s is somebody of the programme and a phone number: "Fern, 01632 960 123" */
  words = g_strdup_printf (_("If I change my mind I tell: %s"), contact);
  _rungs_print_say (paper, words);
}

static void
add_end (RungsPaper *paper,
         const char *contact)
{
  rungs_paper_add_heading (paper, 2, _("6. Until when?"));
  _rungs_print_say (paper, _("12 months, if you say no other day. 24 months are the most. Then we ask again."));
  rungs_paper_add_blanks (paper, _("Until:"), 1);
  rungs_paper_add_heading (paper, 2, _("Say it back in your own words"));
  rungs_paper_add_blanks (paper, _("Who will see your story?"), 1);
  rungs_paper_add_blanks (paper, NULL, 1);
  rungs_paper_add_blanks (paper, _("What can you do if you change your mind?"), 1);
  rungs_paper_add_blanks (paper, NULL, 1);
  rungs_paper_add_heading (paper, 2, _("My answer"));
  _rungs_print_say (paper, _("☐ Yes, to what is ticked above"));
  _rungs_print_say (paper, _("☐ Not today"));
  rungs_paper_add_blanks (paper, _("My name or mark:"), 1);
  rungs_paper_add_blanks (paper, _("If I said it out loud: my words, and who was there:"), 1);
  rungs_paper_add_blanks (paper, NULL, 1);
  rungs_paper_add_blanks (paper, _("Day:"), 1);
  rungs_paper_add_blanks (paper, _("Who went through it with me:"), 1);
  add_whom_to_tell (paper, contact);
  _rungs_print_say (paper, _("☐ I have a copy of this form, with the slip to take it back."));
}

static void
add_slip (RungsPaper *paper,
          const char *line,
          const char *contact)
{
  rungs_paper_add_new_page (paper);
  rungs_paper_add_heading (paper, 1, _("I take my story back"));
  _rungs_print_say (paper, line);
  _rungs_print_say (paper, _("You can do this on any day. You do not have to say why. Give this slip to anybody of the programme, or just "
                             "tell us: a word, a call or a message is enough."));
  add_whom_to_tell (paper, contact);
  _rungs_print_say (paper, _("We stop using it on the same day, and ask everybody who has a copy to give it back or destroy it. What "
                             "somebody keeps we cannot get back. We tell you honestly who still has one."));
  rungs_paper_add_blanks (paper, _("My name or mark:"), 1);
  rungs_paper_add_blanks (paper, _("Day:"), 1);
}

/* It names a story that nobody else may know of, so it stays inside. */
RungsPaper *
_rungs_print_consent_form (RungsWorkbook        *workbook,
                           const char           *id,
                           const RungsPrintUse  *use,
                           GError              **error)
{
  g_autoptr (RungsRecord) story = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), id, error);
  g_autoptr (GPtrArray) consents = story != NULL ? rungs_records_of (workbook, "consent", "case-study", id, error) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  RungsPaper *paper;

  if (consents == NULL)
    return NULL;
  title = rungs_record_title (story);
  /* Translators: %s is the title of a story */
  line = g_strdup_printf (_("The story: %s"), title);
  paper = _rungs_print_paper (_("Who may read your story?"));
  _rungs_print_say (paper, line);
  add_script (paper);
  add_who_and_where (paper);
  add_what (paper, story);
  add_end (paper, _rungs_print_contact (consents));
  add_slip (paper, line, _rungs_print_contact (consents));
  return paper;
}
