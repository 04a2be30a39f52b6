/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing-enquiries.c: an enquiry on a page, what goes back to the people who raised it, and where all of them stand on a
 * day, today and long ago.
 */
#include "config.h"

#include <string.h>

#include "printing-support.h"
#include "workbook-private.h"

#define PROGRAMME RUNGS_AUDIENCE_PROGRAMME
#define PARTNERS RUNGS_AUDIENCE_PARTNERS
#define PUBLIC RUNGS_AUDIENCE_PUBLIC

static char *
find_stage (Fixture    *fixture,
            const char *name)
{
  g_autoptr (GError) error = NULL;
  char *id = rungs_workbook_resolve (fixture->workbook, rungs_kind_find ("stage"), name, &error);

  g_assert_no_error (error);
  return id;
}

/* What may be seen of an enquiry by everybody, by partners and inside alone. */
static char *
add_enquiry (Fixture *fixture)
{
  g_autofree char *lead = fixture_add (fixture, "person", "known-as", "Kit", NULL);
  g_autofree char *lived = fixture_add (fixture, "person", "known-as", "Robin", NULL);
  g_autofree char *board = fixture_add (fixture, "group", "name", "The board", NULL);
  g_autofree char *stage = find_stage (fixture, "Told");
  char *enquiry = fixture_add (fixture, "enquiry", "title", "Letters", "question", "Who reads them?", "stage", stage, "lead", lead,
                               "lived-lead", lived, "group", board, "opened-on", "2026-02-01", "sensitivity", "open", NULL);

  g_free (fixture_add (fixture, "learning", "enquiry", enquiry, "text", "Nobody opens red ones", "confidence", "hunch", NULL));
  g_free (fixture_add (fixture, "action", "enquiry", enquiry, "what", "Read them aloud", "owner", "Robin", "state", "done", NULL));
  g_free (fixture_add (fixture, "action", "enquiry", enquiry, "what", "Print new ones", "owner", "Pat", "due", "2026-10-31", "state",
                       "doing", NULL));
  g_free (fixture_add (fixture, "action", "enquiry", enquiry, "what", "Burn the old ones", "state", "stopped", "why-stopped",
                       "It smells", NULL));
  g_free (fixture_add (fixture, "told", "enquiry", enquiry, "audience", "group", "group", board, "on", "2026-09-14", "how", "a talk",
                       "asked", "Use the new ones", "reply", "Yes", "replied-on", "2026-09-20", NULL));
  g_free (fixture_add (fixture, "told", "enquiry", enquiry, "audience", "raised-it", "on", "2026-09-30", NULL));
  g_free (fixture_add (fixture, "change", "enquiry", enquiry, "state", "made", "what", "One page each, not four", "level", "rule",
                       "on", "2026-09-07", "lasting", "yes", "lived-lead-agrees", "partly", NULL));
  g_free (fixture_add (fixture, "change", "enquiry", enquiry, "state", "planned", "what", "The old ones go away", NULL));
  g_free (fixture_add (fixture, "change", "enquiry", enquiry, "state", "refused", "what", "No red paper, they said", NULL));
  g_free (fixture_add (fixture, "feedback", "enquiry", enquiry, "words", "I put it in the bin.", "voice", "said", "quote", "public",
                       NULL));
  g_free (fixture_add (fixture, "feedback", "enquiry", enquiry, "words", "Only for us.", "voice", "said", "quote", "inside", NULL));
  return enquiry;
}

static void
test_enquiry (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *enquiry = add_enquiry (fixture);
  g_autofree char *inside = print_for (fixture, "enquiry", enquiry, PROGRAMME);
  g_autofree char *partners = print_for (fixture, "enquiry", enquiry, PARTNERS);
  g_autofree char *everybody = print_for (fixture, "enquiry", enquiry, PUBLIC);

  assert_has (inside, "Who leads it? Kit\n");
  assert_has (inside, "Read them aloud. Done. Who: Robin.\n");
  assert_has (inside, "Print new ones. Being done. Who: Pat. By: 31 October 2026.\n");
  assert_has (partners, "The board, 14 September 2026. How: a talk. We asked: Use the new ones. They answered: Yes.\n");
  assert_has (partners, "Nobody opens red ones. A hunch.\n");
  assert_has_not (partners, "Kit");
  assert_has_not (partners, "Robin");
  assert_has (everybody, "Who reads them?");
  assert_has (everybody, "A change was made. One page each, not four. The rule was changed. Since: 7 September 2026.");
  assert_has_not (everybody, "Nobody opens red ones");
  assert_has_not (everybody, "Use the new ones");
  assert_has (inside, "For inside the programme. Printed on 22 November 2026.");
}

/* That there is no change yet is not said beside a change. */
static void
test_no_change (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Quiet", "question", "Where is it quiet?", NULL);
  g_autofree char *none = fixture_add (fixture, "change", "enquiry", enquiry, "state", "none", NULL);
  g_autofree char *before = print_for (fixture, "enquiry", enquiry, PROGRAMME);
  g_autofree char *made = fixture_add (fixture, "change", "enquiry", enquiry, "state", "made", "what",
                                       "A room was found for the quiet hours", NULL);
  g_autofree char *after = print_for (fixture, "enquiry", enquiry, PROGRAMME);

  assert_has (before, "No change yet.");
  assert_has (after, "A room was found for the quiet hours.");
  assert_has_not (after, "No change yet.");
}

/* The words of the sheet from a heading to the next. */
static char *
part_of (const char *words,
         const char *heading,
         const char *next)
{
  g_autofree char *begin = g_strdup_printf ("\n%s\n", heading);
  g_autofree char *end = g_strdup_printf ("\n%s\n", next);
  const char *from = strstr (words, begin);
  const char *until = from != NULL ? strstr (from, end) : NULL;

  if (from == NULL || until == NULL)
    g_error ("“%s” to “%s” is not in:\n%s", heading, next, words);
  return g_strndup (from, (gsize) (until - from) + 1);
}

static void
test_you_said (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *enquiry = add_enquiry (fixture);
  g_autofree char *inside = print_for (fixture, "you-said", enquiry, PROGRAMME);
  g_autofree char *everybody = print_for (fixture, "you-said", enquiry, PUBLIC);
  g_autofree char *said = part_of (inside, "You said", "We heard");
  g_autofree char *heard = part_of (inside, "We heard", "We did");
  g_autofree char *did = part_of (inside, "We did", "How it is now");
  g_autofree char *is = part_of (inside, "How it is now", "Why not");
  g_autofree char *why_not = part_of (inside, "Why not", "Next");
  const char *next = strstr (inside, "\nNext\n");

  assert_has (said, "I put it in the bin.");
  assert_has (said, "Only for us.");
  assert_has (heard, "Who reads them?");
  assert_has (heard, "Nobody opens red ones.");
  assert_has (did, "Read them aloud.");
  assert_has (did, "They answered: Yes.");
  assert_has_not (did, "Print new ones");
  assert_has (is, "One page each, not four.");
  assert_has (is, "Does the lead with lived experience agree? Partly.");
  assert_has_not (is, "The old ones go away");
  assert_has (why_not, "No red paper, they said.");
  assert_has (why_not, "Why it was stopped: It smells.");
  assert_has (next, "The old ones go away.");
  assert_has (next, "Print new ones.");
  assert_has (everybody, "I put it in the bin.");
  assert_has_not (everybody, "Only for us.");
  assert_has_not (everybody, "Read them aloud");
  assert_has (everybody, "It has come as far as this: Told.");
}

/* An honest sentence stands where there is nothing. */
static void
test_you_said_nothing (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Sundays", "question", "Could it be open?", "state",
                                          "not-taken", "reason", "There is no money for it", "sensitivity", "open", NULL);
  g_autofree char *before = print_for (fixture, "you-said", enquiry, PUBLIC);
  g_autofree char *after = NULL;

  assert_has (before, "Nobody's own words are kept with this question.");
  assert_has (before, "Nothing has changed yet.");
  assert_has (before, "Not taken forward. There is no money for it.");
  assert_has (before, "If it comes back, tell us");
  g_free (fixture_add (fixture, "feedback", "enquiry", enquiry, "words", "SECRET", "quote", "no", NULL));
  after = print_for (fixture, "you-said", enquiry, PUBLIC);
  assert_has (after, "Their words are not shown");
  assert_has_not (after, "SECRET");
}

static void
test_sensitivity (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const sensitivities[] = { "open", "partners", "restricted" };
  static const char *const whats[] = { "enquiry", "you-said" };

  for (gsize s = 0; s < G_N_ELEMENTS (sensitivities); s++)
    {
      g_autofree char *title = g_strdup_printf ("Title of %s", sensitivities[s]);
      g_autofree char *enquiry =
        fixture_add (fixture, "enquiry", "title", title, "question", "What?", "sensitivity", sensitivities[s], NULL);

      for (RungsAudience audience = PROGRAMME; audience <= PUBLIC; audience++)
        {
          const gboolean may = (int) audience <= (int) PUBLIC - (int) s;
          RungsPrintUse use = { .audience = audience, .today = TODAY };
          g_autofree char *position = print_for (fixture, "position", NULL, audience);

          for (gsize w = 0; w < G_N_ELEMENTS (whats); w++)
            if (may)
              g_free (print_for (fixture, whats[w], enquiry, audience));
            else
              g_free (print_refused (fixture, whats[w], enquiry, &use));
          if (may)
            assert_has (position, title);
          else
            assert_has_not (position, title);
        }
    }
}

static void
test_position (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *enquiry = add_enquiry (fixture);
  g_autofree char *told = find_stage (fixture, "Told");
  g_autofree char *picked = find_stage (fixture, "Picked");
  g_autofree char *inside = NULL;
  g_autofree char *everybody = NULL;

  g_free (fixture_add (fixture, "move", "enquiry", enquiry, "stage", picked, "on", "2026-03-01", NULL));
  g_free (fixture_add (fixture, "move", "enquiry", enquiry, "stage", told, "on", "2026-09-14", "note", "By a show of hands.", NULL));
  g_free (fixture_add (fixture, "enquiry", "title", "Sundays", "question", "Could it be open?", "stage", picked, "state", "paused",
                       "reason", "Kit is away", "look-again-on", "2026-11-01", "sensitivity", "open", NULL));
  inside = print_for (fixture, "position", NULL, PROGRAMME);
  assert_has (inside, "The position at the end of 22 November 2026.");
  assert_has (inside, "2 enquiries, 1 of them open.");
  assert_has (inside, "Letters\nTold\nThe board\n");
  assert_has (inside, "Sundays\nPicked: Paused\nNone yet\n");
  assert_has (inside, "What has moved since 22 August 2026\n14 September 2026: Letters came to “Told”. By a show of hands.\n");
  assert_has_not (inside, "1 March 2026");
  assert_has (inside, "Letters: Print new ones. This was to be done by now: 31 October 2026.");
  assert_has (inside, "Sundays. Time to look at this enquiry again: 1 November 2026.");
  assert_has (inside, "Here since 14 September 2026.\nLed by Kit, and from lived experience by Robin.\n");
  assert_has (inside, "Paused. Kit is away.\n");
  assert_has (inside, "The board: Letters (Told).\n");
  everybody = print_for (fixture, "position", NULL, PUBLIC);
  assert_has (everybody, "A change was made: One page each, not four.");
  assert_has_not (everybody, "Robin");
  assert_has_not (everybody, "By a show of hands");
  assert_has_not (everybody, "Print new ones");
}

static void
test_position_of_nothing (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *inside = print_for (fixture, "position", NULL, PROGRAMME);
  g_autofree char *everybody = print_for (fixture, "position", NULL, PUBLIC);
  RungsPrintUse use = { .audience = PROGRAMME, .today = TODAY, .as_at = "2026-11-23" };
  g_autofree char *refused = print_refused (fixture, "position", NULL, &use);

  assert_has (inside, "There was no enquiry by then.");
  assert_has (everybody, "There was no enquiry by then that they may see.");
  assert_has (refused, "still to come");
}

/* ---- an earlier day */

static GDateTime *
clock_now (gpointer data)
{
  return g_date_time_ref (*(GDateTime **) data);
}

static void
set_clock (GDateTime  **clock,
           const char  *day)
{
  g_autofree char *text = g_strconcat (day, "T12:00:00Z", NULL);

  g_clear_pointer (clock, g_date_time_unref);
  *clock = g_date_time_new_from_iso8601 (text, NULL);
}

static void
set_field (Fixture    *fixture,
           const char *enquiry,
           const char *field,
           const char *value)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Change for a test");
  g_autoptr (GError) error = NULL;

  rungs_edits_set (edits, rungs_kind_find ("enquiry"), enquiry, field, value);
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
}

/* The programme as the workbook knew it at the end of October; what may be seen less widely since stays unseen. */
static void
test_as_at (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GDateTime) clock = NULL;
  RungsHooks hooks = { .now = clock_now, .data = &clock };
  g_autofree char *path = fixture_path (fixture, "then.rungs");
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *raised = NULL;
  g_autofree char *told = NULL;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  g_autofree char *to_everybody = NULL;
  RungsPrintUse use = { .audience = PROGRAMME, .today = TODAY, .as_at = "2026-10-31" };

  set_clock (&clock, "2026-10-01");
  rungs_workbook_close (fixture->workbook);
  g_object_unref (fixture->workbook);
  fixture->workbook = _rungs_workbook_create_with (path, FALSE, &hooks, &error);
  g_assert_no_error (error);
  raised = find_stage (fixture, "Raised");
  first = fixture_add (fixture, "enquiry", "title", "Letters", "question", "Who reads them?", "stage", raised, "sensitivity", "open",
                       NULL);
  second = fixture_add (fixture, "enquiry", "title", "Doors", "question", "Who opens them?", "sensitivity", "open", NULL);
  set_clock (&clock, "2026-11-10");
  told = find_stage (fixture, "Told");
  set_field (fixture, first, "stage", told);
  set_field (fixture, second, "sensitivity", "restricted");
  g_free (fixture_add (fixture, "enquiry", "title", "Sundays", "question", "Could it be open?", NULL));

  then = print_words (fixture, "position", NULL, &use);
  assert_has (then, "The position at the end of 31 October 2026.");
  assert_has (then, "2 enquiries");
  assert_has (then, "Letters\nRaised\n");
  assert_has_not (then, "Sundays");
  assert_has_not (then, "worked out");
  now = print_for (fixture, "position", NULL, PROGRAMME);
  assert_has (now, "Letters\nTold\n");
  assert_has (now, "Sundays");
  use.audience = PUBLIC;
  to_everybody = print_words (fixture, "position", NULL, &use);
  assert_has (to_everybody, "Letters");
  assert_has_not (to_everybody, "Doors");
}

/* A workbook that was begun later tells what its days tell. */
static void
test_worked_out (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *raised = find_stage (fixture, "Raised");
  g_autofree char *picked = find_stage (fixture, "Picked");
  g_autofree char *closed = find_stage (fixture, "Closed");
  g_autofree char *enquiry = fixture_add (fixture, "enquiry", "title", "Letters", "question", "Who reads them?", "stage", closed,
                                          "state", "closed", "reason", "Done", "opened-on", "2022-08-01", NULL);
  RungsPrintUse use = { .audience = PROGRAMME, .today = TODAY, .as_at = "2022-10-31" };
  g_autofree char *words = NULL;

  g_free (fixture_add (fixture, "move", "enquiry", enquiry, "stage", raised, "on", "2022-08-01", NULL));
  g_free (fixture_add (fixture, "move", "enquiry", enquiry, "stage", picked, "on", "2022-10-03", NULL));
  g_free (fixture_add (fixture, "move", "enquiry", enquiry, "stage", closed, "on", "2023-01-10", NULL));
  g_free (fixture_add (fixture, "change", "enquiry", enquiry, "state", "made", "what", "It was changed in the end", "on",
                       "2023-01-09", NULL));
  g_free (fixture_add (fixture, "enquiry", "title", "Later", "question", "What?", "opened-on", "2023-02-01", NULL));
  g_free (fixture_add (fixture, "enquiry", "title", "No day", "question", "When?", "opened-on", NULL, NULL));
  words = print_words (fixture, "position", NULL, &use);
  assert_has (words, "worked out from the days");
  assert_has (words, "1 enquiry, 1 of them open.");
  assert_has (words, "Letters\nPicked\n");
  assert_has (words, "3 October 2022: Letters came to “Picked”.");
  assert_has_not (words, "It was changed in the end");
  assert_has_not (words, "Later");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/printing-enquiries/enquiry", test_enquiry);
  ADD ("/printing-enquiries/you-said", test_you_said);
  ADD ("/printing-enquiries/you-said-nothing", test_you_said_nothing);
  ADD ("/printing-enquiries/no-change", test_no_change);
  ADD ("/printing-enquiries/sensitivity", test_sensitivity);
  ADD ("/printing-enquiries/position", test_position);
  ADD ("/printing-enquiries/position-of-nothing", test_position_of_nothing);
  ADD ("/printing-enquiries/as-at", test_as_at);
  ADD ("/printing-enquiries/worked-out", test_worked_out);

  return g_test_run ();
}
