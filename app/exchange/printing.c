/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing.c: the sorts of documents: what each is about, what is asked before it is made, and who makes it.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>

#include "example.h"
#include "exchange-error.h"

typedef RungsEdits *(*RecordFunc) (RungsWorkbook       *workbook,
                                   const char          *id,
                                   const RungsPrintUse *use,
                                   GError             **error);

#define MOST_KINDS 2

struct _RungsPrint
{
  const char *what;
  const char *kinds[MOST_KINDS + 1]; /* none: about no one record */
  gboolean without_id;               /* it can be about all of them */
  RungsPrintAsks asks;
  RungsPrintMake make;
  RecordFunc record; /* NULL: nothing is written down */
};

/* What is shown on the ladder page; else all work on the main ladder, or one piece of it. */
static RungsPaper *
make_ladder (RungsWorkbook        *workbook,
             const char           *id,
             const RungsPrintUse  *use,
             GError              **error)
{
  RungsLadderShown shown = { .show_aims = id != NULL };

  if (use->ladder != NULL)
    shown = *use->ladder;
  if (id != NULL)
    shown.filter.activity = id;
  if (use->as_at != NULL)
    shown.filter.until = use->as_at;
  shown.filter.audience = use->audience;
  return rungs_ladder_paper_read (workbook, &shown, error);
}

#define AUDIENCE RUNGS_PRINT_ASKS_AUDIENCE

/* Of those about the same kind, the usual one first. */
static const RungsPrint prints[] = {
  { "ladder", { "activity" }, TRUE, AUDIENCE | RUNGS_PRINT_ASKS_DAY, make_ladder, NULL },
  { "enquiry", { "enquiry" }, FALSE, AUDIENCE, _rungs_print_enquiry, NULL },
  { "you-said", { "enquiry" }, FALSE, AUDIENCE, _rungs_print_you_said, NULL },
  { "position", { NULL }, FALSE, AUDIENCE | RUNGS_PRINT_ASKS_DAY, _rungs_print_position, NULL },
  { "feedback", { "meeting" }, TRUE, AUDIENCE | RUNGS_PRINT_ASKS_MONTHS, _rungs_print_feedback, NULL },
  { "agreement", { "pairing" }, FALSE, RUNGS_PRINT_ASKS_NOTHING, _rungs_print_agreement, NULL },
  { "before-meeting", { "support", "pairing" }, FALSE, RUNGS_PRINT_ASKS_MEETING, _rungs_print_before_meeting, NULL },
  { "case-study", { "case-study" }, FALSE, AUDIENCE | RUNGS_PRINT_ASKS_HOLDER, _rungs_print_story, _rungs_print_story_record },
  { "person", { "person" }, FALSE, RUNGS_PRINT_ASKS_NOTHING, _rungs_print_person, NULL },
  { "consent-form", { "case-study" }, FALSE, RUNGS_PRINT_ASKS_NOTHING, _rungs_print_consent_form, NULL },
  { "may-do", { "case-study" }, FALSE, RUNGS_PRINT_ASKS_NOTHING, _rungs_print_may_do, NULL },
  { "withdrawal-letter", { "case-study", "use" }, FALSE, RUNGS_PRINT_ASKS_NOTHING, _rungs_print_letters, NULL },
};

/**
 * rungs_print_find:
 * @what: "ladder", "enquiry", "case-study", ...
 *
 * Returns: (transfer none) (nullable): that sort of document
 */
const RungsPrint *
rungs_print_find (const char *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prints); i++)
    if (g_str_equal (prints[i].what, what))
      return &prints[i];
  return NULL;
}

/** rungs_print_kinds: Returns: (transfer none): the kinds of record it can be about, the usual one first */
const char *const *
rungs_print_kinds (const RungsPrint *print)
{
  return print->kinds;
}

/** rungs_print_is_about: Returns: whether it can be about a record of @kind; %NULL: about no one record */
gboolean
rungs_print_is_about (const RungsPrint *print,
                      const char       *kind)
{
  return kind != NULL ? g_strv_contains (print->kinds, kind) : !rungs_print_needs_id (print);
}

/** rungs_print_needs_id: Returns: whether it has to be said which record it is about */
gboolean
rungs_print_needs_id (const RungsPrint *print)
{
  return print->kinds[0] != NULL && !print->without_id;
}

/** rungs_print_asks: Returns: what else may be asked before it is made */
RungsPrintAsks
rungs_print_asks (const RungsPrint *print)
{
  return print->asks;
}

/** rungs_print_list: Returns: (transfer full): what can be printed, as words parted by commas */
char *
rungs_print_list (void)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (prints); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", prints[i].what);
  return g_string_free (list, FALSE);
}

/* What is asked of a document that knows nothing of it would not be in it: that must not be silent. */
static gboolean
may_be_asked (const RungsPrint     *print,
              const RungsPrintUse  *use,
              GError              **error)
{
  const char *words = NULL;

  if (use->audience > RUNGS_AUDIENCE_PROGRAMME && !(print->asks & RUNGS_PRINT_ASKS_AUDIENCE))
    words = _("This is for inside the programme, and for the people it is about: print it without choosing anybody else.");
  else if (use->as_at != NULL && !(print->asks & RUNGS_PRINT_ASKS_DAY))
    words = _("This is printed as things stand today: leave the other day out.");
  else if (use->meeting != NULL && !(print->asks & RUNGS_PRINT_ASKS_MEETING))
    words = _("This is not for one meeting: leave the meeting out.");
  else if ((use->from != NULL || use->until != NULL) && !(print->asks & RUNGS_PRINT_ASKS_MONTHS))
    words = _("This is not of some months only: leave the months out.");
  if (words != NULL)
    g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED, words);
  return words == NULL;
}

/**
 * rungs_print_make:
 * @print: a sort of document
 * @workbook: what it is made of
 * @id: (nullable): of the record it is about
 * @use: what it is for
 * @error: (out): why it may not be printed, and how to put it right
 *
 * Returns: (transfer full): the document
 */
RungsPaper *
rungs_print_make (const RungsPrint     *print,
                  RungsWorkbook        *workbook,
                  const char           *id,
                  const RungsPrintUse  *use,
                  GError              **error)
{
  RungsPaper *paper;

  if (!may_be_asked (print, use, error))
    return NULL;
  paper = print->make (workbook, id, use, error);
  if (paper != NULL && rungs_workbook_is_example (workbook))
    rungs_example_mark (paper);
  return paper;
}

/**
 * rungs_print_record:
 * @print: a sort of document
 * @workbook: what it was made of
 * @id: (nullable): of the record it is about
 * @use: what it was for
 * @error: (out): why it could not be worked out
 *
 * Returns: (transfer full) (nullable): what is to be written down about the copies; %NULL without an error where nothing is
 */
RungsEdits *
rungs_print_record (const RungsPrint     *print,
                    RungsWorkbook        *workbook,
                    const char           *id,
                    const RungsPrintUse  *use,
                    GError              **error)
{
  return print->record != NULL ? print->record (workbook, id, use, error) : NULL;
}
