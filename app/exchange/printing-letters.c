/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-letters.c: letters to those who hold copies of a story, to ask for them back: a page for each, that says what and until
 * when, and nothing of why.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "example.h"
#include "exchange-error.h"
#include "withdrawal.h"

/* Somebody who holds copies has so many days to deal with them. */
#define DAYS_TO_ANSWER 14

/* "14 September 2026: 5 copies. On paper. Version 1." */
static char *
tell_use (RungsWorkbook     *workbook,
          const RungsRecord *use)
{
  g_autofree char *on = _rungs_print_value (workbook, use, "on");
  g_autofree char *channel = _rungs_print_value (workbook, use, "channel");
  const char *copies = rungs_record_get (use, "copies");
  const char *version = rungs_record_get (use, "version");
  const gulong n = copies != NULL ? (gulong) g_ascii_strtoull (copies, NULL, 10) : 0;
  g_autoptr (GString) words = g_string_new (NULL);

  if (on != NULL)
    g_string_append_printf (words, "%s.", on);
  if (n > 0)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%lu copy.", "%lu copies.", n), n);

      g_string_append_printf (words, " %s", count);
    }
  if (channel != NULL)
    g_string_append_printf (words, " %s.", channel);
  if (version != NULL)
    /* Translators: %s is the number of a version. */
    g_string_append_printf (words, _(" Version %s."), version);
  return g_strdup (g_strchug (words->str));
}

static void
add_slip (RungsPaper *paper)
{
  rungs_paper_add_heading (paper, 2, _("Your answer"));
  _rungs_print_say (paper, _("Send this back, or just tell us."));
  rungs_paper_add_blanks (paper, _("☐ We give back so many copies:"), 1);
  rungs_paper_add_blanks (paper, _("☐ We destroyed so many copies, on:"), 1);
  rungs_paper_add_blanks (paper, _("☐ Somebody else has some:"), 1);
  rungs_paper_add_blanks (paper, _("Name and day:"), 1);
}

static RungsPaper *
make_letter (RungsWorkbook       *workbook,
             const RungsHolder   *holder,
             const char          *title,
             const char          *contact,
             const RungsPrintUse *use)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *until = rungs_date_add_days (use->today, DAYS_TO_ANSWER);
  g_autofree char *until_words = rungs_date_display (until);
  g_autofree char *today = rungs_date_display (use->today);
  g_autofree char *to = NULL;
  g_autofree char *about = NULL;
  g_autofree char *ask = NULL;
  g_autofree char *whom = NULL;
  RungsPaper *paper = _rungs_print_paper (_("Please give back a story"));

  _rungs_print_say (paper, today);
  if (holder->who != NULL)
    /* Translators: %s is who holds copies of a story. */
    to = g_strdup_printf (_("To: %s"), holder->who);
  if (to != NULL)
    _rungs_print_say (paper, to);
  else
    rungs_paper_add_blanks (paper, _("To:"), 1);
  /* Translators: %s is the title of a story. */
  about = g_strdup_printf (_("You have copies of the story “%s” from us:"), title);
  _rungs_print_say (paper, about);
  for (guint i = 0; i < holder->uses->len; i++)
    g_ptr_array_add (items, tell_use (workbook, g_ptr_array_index (holder->uses, i)));
  _rungs_print_list (paper, NULL, items);
  /* Translators: %s is a day. */
  ask = g_strdup_printf (_("It is not to be used any more: please do not show it, read it out, copy it or pass it on. Please give all "
                           "copies back to us by %s, or destroy them so that nobody can read them."), until_words);
  _rungs_print_say (paper, ask);
  _rungs_print_say (paper, _("If you made more copies or passed some on, please do the same with those, and tell us who has them. If it is "
                             "on a website or in a report, please take it out there."));
  _rungs_print_say (paper, _("You have done nothing wrong. What was read cannot be unread: we only ask you not to tell it on. Thank you for "
                             "your help, and for having listened."));
  if (contact != NULL)
    {
      /* Translators: %s is somebody of the programme and a phone number: "Fern, 01632 960 123" */
      whom = g_strdup_printf (_("Who to tell: %s"), contact);
      _rungs_print_say (paper, whom);
    }
  else
    {
      rungs_paper_add_blanks (paper, _("Who to tell:"), 1);
    }
  add_slip (paper);
  return paper;
}

/* Of one use, or of all of a story. */
static RungsRecord *
read_story (RungsWorkbook  *workbook,
            const char     *id,
            GPtrArray     **uses,
            GError        **error)
{
  g_autoptr (RungsRecord) use = rungs_workbook_read (workbook, rungs_kind_find ("use"), id, NULL);
  const char *story = use != NULL ? rungs_record_get (use, "case-study") : id;
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), story, error);

  if (record == NULL)
    return NULL;
  if (use != NULL)
    {
      *uses = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
      g_ptr_array_add (*uses, g_steal_pointer (&use));
    }
  else
    {
      *uses = rungs_records_of (workbook, "use", "case-study", story, error);
    }
  return *uses != NULL ? g_steal_pointer (&record) : NULL;
}

static char *
find_contact (RungsWorkbook     *workbook,
              const RungsRecord *story)
{
  g_autoptr (GPtrArray) consents = rungs_records_of (workbook, "consent", "case-study", rungs_record_id (story), NULL);

  return g_strdup (consents != NULL ? _rungs_print_contact (consents) : NULL);
}

/* Each goes to somebody else, so each is a document by itself. */
RungsPaper *
_rungs_print_letters (RungsWorkbook        *workbook,
                      const char           *id,
                      const RungsPrintUse  *use,
                      GError              **error)
{
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (RungsRecord) story = read_story (workbook, id, &uses, error);
  g_autoptr (RungsWithdrawal) withdrawal = story != NULL ? rungs_withdrawal_new (story, uses) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *contact = NULL;
  RungsPaper *paper;

  if (story == NULL)
    return NULL;
  if (withdrawal->holders->len == 0)
    {
      g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                           _("No copies are out, so there is nobody to write to. What is out stands under “Where it went”."));
      return NULL;
    }
  title = rungs_record_title (story);
  contact = find_contact (workbook, story);
  paper = rungs_paper_new (_("Letters to ask for copies back"), _("en-GB"));
  rungs_paper_set_apart (paper);
  for (guint i = 0; i < withdrawal->holders->len; i++)
    {
      g_autoptr (RungsPaper) letter =
        make_letter (workbook, g_ptr_array_index (withdrawal->holders, i), title, contact, use);

      if (rungs_workbook_is_example (workbook))
        rungs_example_mark (letter);
      rungs_paper_add_part (paper, letter);
    }
  return paper;
}
