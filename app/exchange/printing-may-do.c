/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-may-do.c: what may be done with a case study on a day, and what not and why, as a page. It stays inside the programme.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "story-gate.h"

static void
add_missing (GPtrArray *items,
             GPtrArray *missing)
{
  for (guint i = 0; i < missing->len; i++)
    {
      const RungsGateMissing *one = g_ptr_array_index (missing, i);

      g_ptr_array_add (items, g_strdup_printf ("%s %s", one->text, one->ask));
    }
}

static void
add_items (RungsPaper *paper,
           GPtrArray  *items)
{
  if (items->len == 0)
    return;
  g_ptr_array_add (items, NULL);
  rungs_paper_add_list (paper, (const char *const *) items->pdata);
}

static void
add_group (RungsPaper            *paper,
           const RungsMayDoGroup *group)
{
  g_autofree char *whom = rungs_may_do_for (group->of);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  rungs_paper_add_heading (paper, 2, whom);
  if (group->common->len > 0)
    g_ptr_array_add (items, g_strdup (_("No, nowhere.")));
  add_missing (items, group->common);
  for (guint i = 0; i < group->lines->len; i++)
    {
      g_autoptr (GPtrArray) reasons = rungs_may_do_line_reasons (group->lines->pdata[i]);

      g_ptr_array_add (items, rungs_may_do_line_words (group->lines->pdata[i]));
      add_missing (items, reasons);
    }
  add_items (paper, items);
}

RungsPaper *
_rungs_print_may_do (RungsWorkbook        *workbook,
                     const char           *id,
                     const RungsPrintUse  *use,
                     GError              **error)
{
  g_autoptr (RungsRecord) story = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), id, error);
  g_autoptr (GPtrArray) all = story != NULL ? rungs_story_gate_may_do (workbook, story, use->today, error) : NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  g_autofree char *day = NULL;
  g_autofree char *summary = NULL;
  RungsPaper *paper;

  if (all == NULL)
    return NULL;
  blocks = rungs_may_do_blocks (all);
  groups = rungs_may_do_groups (all, blocks);
  title = rungs_record_title (story);
  day = rungs_date_display (use->today);
  /* Translators: the first %s is the title of a story, the second a day */
  line = g_strdup_printf (_("The story: %1$s. As it stands on %2$s: look again before you use it on another day."), title, day);
  summary = rungs_may_do_summary (all);
  paper = _rungs_print_paper (_("What may be done with the story"));
  _rungs_print_say (paper, line);
  _rungs_print_say (paper, summary);
  items = g_ptr_array_new_with_free_func (g_free);
  add_missing (items, blocks);
  add_items (paper, items);
  for (guint i = 0; i < groups->len; i++)
    add_group (paper, groups->pdata[i]);
  return paper;
}
