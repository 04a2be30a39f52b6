/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-buddies.c: what two people who go to a board together agreed, for both of them to keep.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>

#include "dates.h"

/** Pair: who promises something to whom, and how each side of the page begins. */
typedef struct
{
  char *person;
  char *buddy;
  char *i_will;
  char *we_will;
} Pair;

static void
pair_init (Pair          *pair,
           RungsWorkbook *workbook,
           RungsRecord   *pairing)
{
  pair->person = _rungs_print_value (workbook, pairing, "person");
  pair->buddy = _rungs_print_value (workbook, pairing, "buddy");
  /* Translators: %s is the name of a buddy. What they promise follows, such as “bring the papers in large print”. */
  pair->i_will = g_strdup_printf (_("%s says: I will"), pair->buddy);
  /* Translators: %1$s is the name of a person, %2$s of their buddy. What both promise follows. */
  pair->we_will = g_strdup_printf (_("%1$s and %2$s say: We will"), pair->person, pair->buddy);
}

static void
pair_clear (Pair *pair)
{
  g_free (pair->person);
  g_free (pair->buddy);
  g_free (pair->i_will);
  g_free (pair->we_will);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

/* What one side wrote, in the order in which it was written; @side: (nullable): where nobody said whose promise it is. */
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
              const Pair *pair,
              GPtrArray  *agreement)
{
  g_autoptr (GPtrArray) mine = lines_of (agreement, "i-will");
  g_autoptr (GPtrArray) ours = lines_of (agreement, "we-will");
  g_autoptr (GPtrArray) others = lines_of (agreement, NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  if (mine->len == 0 || ours->len == 0)
    {
      _rungs_print_list (paper, pair->i_will, mine);
      _rungs_print_list (paper, pair->we_will, ours);
    }
  else
    {
      g_ptr_array_add (cells, pair->i_will);
      g_ptr_array_add (cells, pair->we_will);
      for (guint i = 0; i < MAX (mine->len, ours->len); i++)
        {
          g_ptr_array_add (cells, i < mine->len ? g_ptr_array_index (mine, i) : (gpointer) "");
          g_ptr_array_add (cells, i < ours->len ? g_ptr_array_index (ours, i) : (gpointer) "");
        }
      g_ptr_array_add (cells, NULL);
      rungs_paper_add_table (paper, 2, (const char *const *) cells->pdata);
    }
  _rungs_print_list (paper, _("Also agreed"), others);
}

/* Before anything is agreed, the page helps to agree it. */
static void
add_topics (RungsPaper *paper,
            const Pair *pair)
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
  rungs_paper_add_heading (paper, 2, pair->i_will);
  rungs_paper_add_blanks (paper, NULL, 2);
  rungs_paper_add_heading (paper, 2, pair->we_will);
  rungs_paper_add_blanks (paper, NULL, 2);
}

static void
add_name_line (RungsPaper *paper,
               const char *name)
{
  /* Translators: %s is somebody's name, who signs here. */
  g_autofree char *label = g_strdup_printf (_("%s:"), name);

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
  g_auto (Pair) pair = { NULL };
  g_autofree char *group = NULL;
  g_autofree char *between = NULL;
  RungsPaper *paper;

  if (agreement == NULL)
    return NULL;
  pair_init (&pair, workbook, pairing);
  group = _rungs_print_value (workbook, pairing, "group");
  paper = _rungs_print_paper (_("What we agreed"));
  if (group != NULL)
    /* Translators: 1 and 2 are the names of a person and of their buddy, 3 a board or group */
    between = g_strdup_printf (_("%1$s and %2$s, who go together to: %3$s."), pair.person, pair.buddy, group);
  else
    /* Translators: the names of a person and of their buddy */
    between = g_strdup_printf (_("%1$s and %2$s"), pair.person, pair.buddy);
  _rungs_print_say (paper, between);
  if (agreement->len > 0)
    add_promises (paper, &pair, agreement);
  else
    add_topics (paper, &pair);
  add_ways_out (paper, workbook, pairing);
  rungs_paper_add_heading (paper, 2, _("Together"));
  _rungs_print_say (paper, _("☐ We read this page out loud, or somebody read it to us."));
  _rungs_print_say (paper, _("☐ Each of us has a copy."));
  add_name_line (paper, pair.person);
  add_name_line (paper, pair.buddy);
  rungs_paper_add_blanks (paper, _("Day:"), 1);
  return paper;
}
