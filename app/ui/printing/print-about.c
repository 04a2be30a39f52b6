/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-about.c: what a document can be about where there is a choice.
 */
#include "config.h"

#include "printing/print-about.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "reading.h"

/* A list that a person still goes through; who wants an older one opens that meeting. */
#define MOST_MEETINGS 200

static void
about_free (gpointer data)
{
  RungsPrintAbout *about = data;

  g_free (about->label);
  g_free (about->id);
  g_free (about->meeting);
  g_free (about);
}

static void
add_about (GPtrArray  *all,
           char       *label,
           const char *id,
           const char *meeting)
{
  RungsPrintAbout *about = g_new0 (RungsPrintAbout, 1);

  about->label = label;
  about->id = g_strdup (id);
  about->meeting = g_strdup (meeting);
  g_ptr_array_add (all, about);
}

/* "Forum in May, 12 May 2026" */
static char *
name_meeting (const RungsRecord *meeting)
{
  g_autofree char *title = rungs_record_title (meeting);
  const char *on = rungs_record_get (meeting, "held-on");
  g_autofree char *day = on != NULL ? rungs_date_display (on) : NULL;

  /* Translators: 1 the title of a meeting, 2 a day */
  return day != NULL ? g_strdup_printf (_("%1$s, %2$s"), title, day) : g_steal_pointer (&title);
}

static void
add_meetings (RungsWorkbook *workbook,
              GPtrArray     *all,
              const char    *id,
              guint         *nth)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("meeting"));
  g_autoptr (GPtrArray) meetings = rungs_workbook_list (workbook, query, 0, MOST_MEETINGS, NULL);
  g_autoptr (RungsRecord) other = NULL;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      RungsRecord *meeting = g_ptr_array_index (meetings, i);

      if (g_strcmp0 (rungs_record_id (meeting), id) == 0)
        *nth = all->len;
      add_about (all, name_meeting (meeting), rungs_record_id (meeting), NULL);
    }
  if (id == NULL || *nth > 0)
    return;
  other = rungs_workbook_read (workbook, rungs_kind_find ("meeting"), id, NULL);
  if (other == NULL)
    return;
  *nth = all->len;
  add_about (all, name_meeting (other), id, NULL);
}

/** rungs_print_about_question: Returns: (transfer none): what is asked, translated */
const char *
rungs_print_about_question (const char *what)
{
  return g_str_equal (what, "feedback") ? _("At which meeting was it said?") : _("For which meeting?");
}

/**
 * rungs_print_about_read:
 * @workbook: what is printed from
 * @what: a word of rungs_print_list()
 * @id: (nullable): of the record that is shown
 * @nth: (out): the one that is meant
 *
 * Returns: (transfer full) (element-type RungsPrintAbout): what there is to choose from; empty where there is no choice
 */
GPtrArray *
rungs_print_about_read (RungsWorkbook *workbook,
                        const char    *what,
                        const char    *id,
                        guint         *nth)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (about_free);

  *nth = 0;
  if (g_str_equal (what, "feedback"))
    {
      add_about (all, g_strdup (_("All that people said")), NULL, NULL);
      add_meetings (workbook, all, id, nth);
    }
  return all;
}
