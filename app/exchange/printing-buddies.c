/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-buddies.c: what two people who go to a board together agreed, for both of them to keep.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>

#include "dates.h"

/* What one side wrote, in the order in which it was written. */
static GPtrArray *
lines_of (GPtrArray  *agreement,
          const char *side)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < agreement->len; i++)
    if (g_strcmp0 (rungs_record_get (g_ptr_array_index (agreement, i), "side"), side) == 0)
      g_ptr_array_add (lines, _rungs_print_sentence (rungs_record_get (g_ptr_array_index (agreement, i), "text")));
  return lines;
}

/* Two columns, one promise a row; a list where only one side promised something. */
static void
add_promises (RungsPaper *paper,
              GPtrArray  *agreement)
{
  const RungsField *side = rungs_kind_field (rungs_kind_find ("agreement"), "side");
  g_autoptr (GPtrArray) mine = lines_of (agreement, "i-will");
  g_autoptr (GPtrArray) ours = lines_of (agreement, "we-will");
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  if (mine->len == 0 || ours->len == 0)
    {
      _rungs_print_list (paper, rungs_field_choice_label (side, "i-will"), mine);
      _rungs_print_list (paper, rungs_field_choice_label (side, "we-will"), ours);
      return;
    }
  g_ptr_array_add (cells, (gpointer) rungs_field_choice_label (side, "i-will"));
  g_ptr_array_add (cells, (gpointer) rungs_field_choice_label (side, "we-will"));
  for (guint i = 0; i < MAX (mine->len, ours->len); i++)
    {
      g_ptr_array_add (cells, i < mine->len ? g_ptr_array_index (mine, i) : (gpointer) "");
      g_ptr_array_add (cells, i < ours->len ? g_ptr_array_index (ours, i) : (gpointer) "");
    }
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_table (paper, 2, (const char *const *) cells->pdata);
}

/* Before anything is agreed, the page helps to agree it. */
static void
add_topics (RungsPaper *paper)
{
  const char *const topics[] = {
    _("How do we get in touch, and when not?"),
    _("What stays between us? And what do we do if somebody is in danger?"),
    _("A buddy gives no advice about benefits or health, and no care. What is a buddy for, then?"),
    _("We never lend each other money. What about presents, and about friends on social media?"),
    _("What do we do when one of us is not well?"),
    _("Who can we both go to if it is not working?"),
    NULL,
  };

  _rungs_print_say (paper, _("Nothing is written down yet. Talk about these first, and then write your own lines below."));
  rungs_paper_add_list (paper, topics);
  for (guint i = 0; i < 2; i++)
    {
      rungs_paper_add_heading (paper, 2, rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("agreement"), "side"),
                                                                   i == 0 ? "i-will" : "we-will"));
      rungs_paper_add_blanks (paper, NULL, 2);
    }
}

static void
add_name_line (RungsPaper    *paper,
               RungsWorkbook *workbook,
               RungsRecord   *pairing,
               const char    *field)
{
  g_autofree char *name = _rungs_print_value (workbook, pairing, field);
  /* Translators: %s is somebody's name, who signs here. */
  g_autofree char *label = g_strdup_printf (_("%s:"), name != NULL ? name : "");

  rungs_paper_add_blanks (paper, label, 1);
}

static void
add_ways_out (RungsPaper    *paper,
              RungsWorkbook *workbook,
              RungsRecord   *pairing)
{
  const char *third = rungs_record_get (pairing, "third-person");
  g_autofree char *review = _rungs_print_value (workbook, pairing, "review-due");
  g_autofree char *words = NULL;

  rungs_paper_add_heading (paper, 2, _("If it is not working"));
  if (third != NULL)
    {
      /* Translators: %s is the name of a third person. */
      words = g_strdup_printf (_("We can both go to %s."), third);
      _rungs_print_say (paper, words);
    }
  else
    {
      rungs_paper_add_blanks (paper, _("We can both go to:"), 1);
    }
  _rungs_print_say (paper, _("Either of us can stop at any time, and need not give a reason. We can change this page at any "
                             "time."));
  if (review != NULL)
    {
      /* Translators: %s is a day. */
      g_autofree char *again = g_strdup_printf (_("We look at it together again on %s."), review);

      _rungs_print_say (paper, again);
    }
}

RungsPaper *
_rungs_print_agreement (RungsWorkbook        *workbook,
                        const char           *id,
                        const RungsPrintUse  *use,
                        GError              **error)
{
  g_autoptr (RungsRecord) pairing = rungs_workbook_read (workbook, rungs_kind_find ("pairing"), id, error);
  g_autoptr (GPtrArray) agreement =
    pairing != NULL ? rungs_records_of (workbook, "agreement", "pairing", id, error) : NULL;
  g_autofree char *person = NULL;
  g_autofree char *buddy = NULL;
  g_autofree char *group = NULL;
  g_autofree char *between = NULL;
  RungsPaper *paper;

  if (agreement == NULL)
    return NULL;
  person = _rungs_print_value (workbook, pairing, "person");
  buddy = _rungs_print_value (workbook, pairing, "buddy");
  group = _rungs_print_value (workbook, pairing, "group");
  paper = _rungs_print_paper (_("What we agreed"));
  if (group != NULL)
    /* Translators: 1 and 2 are the names of a person and of their buddy, 3 a board or group */
    between = g_strdup_printf (_("%1$s and %2$s, who go together to: %3$s."), person, buddy, group);
  else
    /* Translators: the names of a person and of their buddy */
    between = g_strdup_printf (_("%1$s and %2$s"), person, buddy);
  _rungs_print_say (paper, between);
  if (agreement->len > 0)
    add_promises (paper, agreement);
  else
    add_topics (paper);
  add_ways_out (paper, workbook, pairing);
  rungs_paper_add_heading (paper, 2, _("Together"));
  _rungs_print_say (paper, _("☐ We read this page out loud, or somebody read it to us."));
  _rungs_print_say (paper, _("☐ Each of us has a copy."));
  add_name_line (paper, workbook, pairing, "person");
  add_name_line (paper, workbook, pairing, "buddy");
  rungs_paper_add_blanks (paper, _("Day:"), 1);
  return paper;
}
