/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command-print.c: the command print: documents for paper and for the web. A case study passes the gate like everywhere else.
 */
#include "config.h"

#include "commands.h"

#include <glib/gi18n.h>

#include "call-words.h"
#include "dates.h"
#include "kind.h"
#include "output.h"
#include "paper-easier.h"
#include "paper-file.h"
#include "printing-booklet.h"
#include "printing.h"
#include "text-direction.h"

static gboolean
read_sheet (RungsCliCall   *call,
            RungsPaperSize *sheet,
            RungsCliExit   *result)
{
  static const char *const sheets[] = { "a4", "a5", "letter" };
  const char *typed = rungs_cli_call_option (call, "sheet");

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (typed == NULL || g_ascii_strcasecmp (typed, sheets[i]) == 0)
      {
        *sheet = (RungsPaperSize) i;
        return TRUE;
      }
  /* Translators: %s is what somebody wrote. */
  *result = rungs_cli_wrong_usage (call, _("--sheet: “%s” is not a4, a5 or letter."), typed);
  return FALSE;
}

/* What somebody asked for, as far as it is right by itself. */
static gboolean
read_use (RungsCliCall    *call,
          RungsPrintUse   *use,
          RungsPaperStyle *style,
          RungsCliExit    *result)
{
  const char *name = rungs_cli_call_option (call, "style");
  const char *copies = rungs_cli_call_option (call, "copies");
  RungsPaperSize sheet = RUNGS_PAPER_A4;
  guint64 n = 1;

  if (!rungs_cli_read_audience (call, &use->audience, result) || !rungs_cli_read_channel (call, &use->channel, result))
    return FALSE;
  use->held_by = rungs_cli_call_option (call, "held-by");
  if (!read_sheet (call, &sheet, result))
    return FALSE;
  if (!rungs_paper_style_init (style, name != NULL ? name : "standard", sheet))
    /* Translators: %s is what somebody wrote. */
    *result = rungs_cli_wrong_usage (call, _("--style: “%s” is not standard, large, cream or easier."), name);
  else if (copies != NULL && !g_ascii_string_to_unsigned (copies, 10, 1, 100000, &n, NULL))
    /* Translators: %s is what somebody wrote. */
    *result = rungs_cli_wrong_usage (call, _("--copies: “%s” is no number of copies: write it like 3."), copies);
  else
    {
      use->copies = (guint) n;
      style->right_to_left = rungs_text_direction_right_to_left ();
      return TRUE;
    }
  return FALSE;
}

/* What else somebody asked for; @dates keeps it. */
static gboolean
read_times (RungsCliCall  *call,
            RungsPrintUse *use,
            GPtrArray     *dates,
            RungsCliExit  *result)
{
  const struct
  {
    const char *option;
    const char **date;
  } months[] = { { "from", &use->from }, { "until", &use->until } };
  char *day = NULL;

  if (!rungs_cli_read_date (call, "as-at", &day, result))
    return FALSE;
  use->as_at = day;
  g_ptr_array_add (dates, day);
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      const char *typed = rungs_cli_call_option (call, months[i].option);
      char *month = NULL;

      if (typed != NULL && !rungs_date_read (typed, TRUE, &month))
        {
          /* Translators: %1$s is an option such as from, %2$s what somebody wrote. */
          *result = rungs_cli_wrong_usage (call, _("--%1$s: “%2$s” is no month: write it like 2026-11."), months[i].option, typed);
          return FALSE;
        }
      *months[i].date = month;
      g_ptr_array_add (dates, month);
    }
  return TRUE;
}

/* The record a word stands for, of one of the kinds that the document can be about. */
static char *
resolve (RungsWorkbook     *workbook,
         const char *const *kinds,
         const char        *word,
         GError           **error)
{
  g_autoptr (GError) first = NULL;

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      char *id = rungs_workbook_resolve (workbook, rungs_kind_find (kinds[i]), word, first == NULL ? &first : NULL);

      if (id != NULL)
        return id;
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

/* What is to be written down is written before there is a copy: a copy that nobody knows of must not be there. @edits is taken. */
static gboolean
write_out (RungsCliCall           *call,
           RungsWorkbook          *workbook,
           RungsPaper             *paper,
           RungsEdits             *edits,
           const RungsPaperStyle  *style,
           GError                **error)
{
  gint64 change = 0;

  if (edits != NULL && !rungs_workbook_write (workbook, edits, &change, error))
    return FALSE;
  if (rungs_paper_file_write (paper, style, rungs_cli_call_option (call, "output"), NULL, NULL, error))
    return TRUE;
  if (change != 0)
    g_free (rungs_workbook_undo (workbook, change, NULL));
  return FALSE;
}

/* Long sentences are told to whoever makes easier words, and to nobody else. */
static void
tell_long (RungsPaper            *paper,
           const RungsPaperStyle *style)
{
  g_autoptr (GPtrArray) found = style->is_easier ? rungs_paper_long_sentences (paper) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    /* Translators: %s is a sentence. */
    rungs_cli_say (_("More than 15 words; could it be two sentences? “%s”"), (const char *) g_ptr_array_index (found, i));
}

/* Several stories as one document. One that was asked for by its name and may not be shown is one too many. */
static gboolean
print_booklet (RungsCliCall           *call,
               const RungsPrintUse    *use,
               const RungsPaperStyle  *style,
               GError                **error)
{
  const gboolean all = rungs_cli_call_has (call, "all-allowed");
  g_autoptr (RungsWorkbook) workbook = rungs_cli_open_to_write (call, error);
  g_autoptr (RungsBooklet) booklet = workbook != NULL ? rungs_booklet_new (workbook, use) : NULL;
  g_autoptr (RungsPaper) paper = NULL;
  RungsEdits *edits;

  if (booklet == NULL || (all && !rungs_booklet_add_all (booklet, error)))
    return FALSE;
  for (guint i = 2; !all && rungs_cli_call_word (call, i) != NULL; i++)
    {
      g_autofree char *id = rungs_workbook_resolve (workbook, rungs_kind_find ("case-study"), rungs_cli_call_word (call, i),
                                                    error);

      if (id == NULL || !rungs_booklet_add (booklet, id, error))
        return FALSE;
    }
  for (guint i = 0; i < rungs_booklet_refused (booklet)->len; i++)
    rungs_cli_say ("%s", (const char *) g_ptr_array_index (rungs_booklet_refused (booklet), i));
  if (rungs_booklet_n (booklet) == 0 || (!all && rungs_booklet_refused (booklet)->len > 0))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           rungs_booklet_n (booklet) == 0
                             ? _("No story may be shown to them, so nothing is printed.")
                             : _("Nothing is printed: leave out the stories that may not be shown, or ask for consent first."));
      return FALSE;
    }
  paper = rungs_booklet_make (booklet);
  edits = rungs_booklet_record (booklet, error);
  if (edits == NULL || !write_out (call, workbook, paper, edits, style, error))
    return FALSE;
  for (guint i = 0; style->is_easier && i < rungs_paper_n_parts (paper); i++)
    {
      g_autoptr (RungsPaper) story = rungs_paper_part (paper, i, NULL);

      if (story != NULL)
        tell_long (story, style);
    }
  rungs_workbook_close (workbook);
  return TRUE;
}

static gboolean
print (RungsCliCall           *call,
       const RungsPrint       *what,
       const RungsPrintUse    *use,
       const RungsPaperStyle  *style,
       GError                **error)
{
  const gboolean writes = (rungs_print_asks (what) & RUNGS_PRINT_ASKS_HOLDER) != 0;
  const char *word = rungs_cli_call_word (call, 2);
  const char *meeting = rungs_cli_call_option (call, "meeting");
  g_autoptr (RungsWorkbook) workbook = writes ? rungs_cli_open_to_write (call, error) : rungs_cli_open_to_read (call, error);
  g_autofree char *id = NULL;
  g_autofree char *meeting_id = NULL;
  g_autoptr (RungsPaper) paper = NULL;
  RungsPrintUse full = *use;
  RungsEdits *edits;
  GError *failure = NULL;

  if (workbook == NULL)
    return FALSE;
  id = word != NULL ? resolve (workbook, rungs_print_kinds (what), word, error) : NULL;
  meeting_id = meeting != NULL ? rungs_workbook_resolve (workbook, rungs_kind_find ("meeting"), meeting, error) : NULL;
  if ((word != NULL && id == NULL) || (meeting != NULL && meeting_id == NULL))
    return FALSE;
  full.meeting = meeting_id;
  paper = rungs_print_make (what, workbook, id, &full, error);
  if (paper == NULL)
    return FALSE;
  edits = rungs_print_record (what, workbook, id, &full, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!write_out (call, workbook, paper, edits, style, error))
    return FALSE;
  tell_long (paper, style);
  rungs_workbook_close (workbook);
  return TRUE;
}

static RungsCliExit
run_print (RungsCliCall *call)
{
  const char *word = rungs_cli_call_word (call, 1);
  const RungsPrint *what = rungs_print_find (word);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  RungsPrintUse use = { .today = today };
  RungsPaperStyle style;
  RungsCliExit result;
  gboolean is_booklet;

  if (what == NULL)
    {
      g_autofree char *list = rungs_print_list ();

      /* Translators: the first %s is what somebody wrote, the second a list of words. */
      return rungs_cli_wrong_usage (call, _("“%s” cannot be printed. These can: %s."), word, list);
    }
  if (rungs_cli_call_option (call, "output") == NULL)
    return rungs_cli_wrong_usage (call, "%s", _("Say where it goes (-o OUT.pdf or -o OUT.html)."));
  is_booklet = rungs_cli_call_word (call, 3) != NULL || rungs_cli_call_has (call, "all-allowed");
  if (is_booklet && !g_str_equal (word, "case-study"))
    return rungs_cli_wrong_usage (call, "%s", _("Only case studies can be printed several at a time: name one."));
  if (rungs_cli_call_has (call, "all-allowed") && rungs_cli_call_word (call, 2) != NULL)
    return rungs_cli_wrong_usage (call, "%s", _("--all-allowed needs no ID: every story that may be shown is printed."));
  if (rungs_print_needs_id (what) && rungs_cli_call_word (call, 2) == NULL && !is_booklet)
    return rungs_cli_wrong_usage (call, "%s", _("Say which one: its ID or exact title."));
  if (rungs_print_kinds (what)[0] == NULL && rungs_cli_call_word (call, 2) != NULL)
    return rungs_cli_wrong_usage (call, "%s", _("This needs no ID."));
  if (!read_use (call, &use, &style, &result) || !read_times (call, &use, dates, &result))
    return result;
  if (is_booklet ? !print_booklet (call, &use, &style, &error) : !print (call, what, &use, &style, &error))
    return rungs_cli_refuse (error);
  return RUNGS_CLI_DONE;
}

static const RungsCliOption print_options[] = {
  { "output", 'o', "OUT", FALSE, N_("Where it goes: a name that ends in .pdf or .html.") },
  { "style", '\0', "standard|large|cream|easier", FALSE, N_("How it is printed; else standard.") },
  { "sheet", '\0', "a4|a5|letter", FALSE, N_("The size of the paper; else a4.") },
  { "all-allowed", '\0', NULL, FALSE, N_("Case-study: every story that may be shown to them, as one booklet.") },
  { "for", '\0', "inside|partners|public", FALSE, N_("Who will see it: only what they may see is printed. Else: inside.") },
  { "channel", '\0', "CHANNEL", FALSE, N_("Where a story is shown: printed, meeting, website… Else: printed.") },
  { "copies", '\0', "N", FALSE, N_("How many copies of a story; else 1.") },
  { "held-by", '\0', "WHO", FALSE, N_("Who gets the copies. For partners: the organisation by its name.") },
  { "as-at", '\0', "DATE", FALSE, N_("Position: where things stood at the end of this day.") },
  { "meeting", '\0', "ID", FALSE, N_("Before-meeting: which meeting it is for.") },
  { "from", '\0', "MONTH", FALSE, N_("Feedback: only what was said in this month or later.") },
  { "until", '\0', "MONTH", FALSE, N_("Feedback: only what was said in this month or before.") },
  { NULL },
};

const RungsCliCommand rungs_cli_print_commands[] = {
  { "print",
    "FILE WHAT [ID ...] -o OUT.{pdf,html} [--style standard|large|cream|easier] [--sheet a4|a5|letter] [--all-allowed] "
    "[--for inside|partners|public] [--channel CHANNEL] [--copies N --held-by WHO] "
    "[--as-at DATE] [--meeting ID] [--from MONTH] [--until MONTH]",
    N_("Makes a document for paper or for the web: ladder, enquiry, you-said, position, feedback, agreement, "
       "before-meeting, person, case-study, consent-form, may-do, "
       "withdrawal-letter."), 2, RUNGS_CLI_ANY_NUMBER, print_options,
    run_print },
  { NULL },
};
