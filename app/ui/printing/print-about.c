/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-about.c: what a document can be about where there is a choice: feedback of which meeting, and for which meeting somebody
 * gets ready.
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

/** Coming: a meeting that a pairing goes to. */
typedef struct
{
  RungsRecord *meeting;
  const char *support; /* its id, of what is written down about it; may be NULL */
} Coming;

static void
coming_free (gpointer data)
{
  Coming *coming = data;

  rungs_record_unref (coming->meeting);
  g_free (coming);
}

static const char *
day_of (const Coming *coming)
{
  return rungs_record_get (coming->meeting, "held-on");
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 (day_of (*(Coming *const *) b), day_of (*(Coming *const *) a));
}

static void
add_coming (GPtrArray   *all,
            RungsRecord *meeting,
            const char  *support)
{
  Coming *coming;

  for (guint i = 0; i < all->len; i++)
    if (rungs_record_equal (((const Coming *) g_ptr_array_index (all, i))->meeting, meeting))
      return;
  coming = g_new0 (Coming, 1);
  coming->meeting = rungs_record_ref (meeting);
  coming->support = support;
  g_ptr_array_add (all, coming);
}

static GPtrArray *
list_where (RungsWorkbook *workbook,
            const char    *kind,
            const char    *field,
            const char    *value)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  GPtrArray *records;

  rungs_query_filter (query, field, value);
  records = rungs_workbook_list (workbook, query, 0, MOST_MEETINGS, NULL);
  return records != NULL ? records : g_ptr_array_new ();
}

/* The meetings something is written down about, and those of their group; latest first. The next one is meant, or the last. */
static void
add_meetings_of_pairing (RungsWorkbook *workbook,
                         GPtrArray     *all,
                         const char    *id,
                         guint         *nth)
{
  g_autoptr (RungsRecord) pairing = rungs_workbook_read (workbook, rungs_kind_find ("pairing"), id, NULL);
  const char *group = pairing != NULL ? rungs_record_get (pairing, "group") : NULL;
  g_autoptr (GPtrArray) supports = list_where (workbook, "support", "pairing", id);
  g_autoptr (GPtrArray) of_group = group != NULL ? list_where (workbook, "meeting", "group", group) : g_ptr_array_new ();
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (coming_free);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);

  for (guint i = 0; i < supports->len; i++)
    {
      RungsRecord *support = g_ptr_array_index (supports, i);
      const char *of = rungs_record_get (support, "meeting");
      g_autoptr (RungsRecord) meeting =
        of != NULL ? rungs_workbook_read (workbook, rungs_kind_find ("meeting"), of, NULL) : NULL;

      if (meeting != NULL)
        add_coming (meetings, meeting, rungs_record_id (support));
    }
  for (guint i = 0; i < of_group->len; i++)
    add_coming (meetings, g_ptr_array_index (of_group, i), NULL);
  g_ptr_array_sort (meetings, compare_days);
  for (guint i = 0; i < meetings->len; i++)
    {
      const Coming *coming = g_ptr_array_index (meetings, i);

      if (day_of (coming) != NULL && g_strcmp0 (day_of (coming), today) >= 0)
        *nth = all->len;
      add_about (all, name_meeting (coming->meeting), coming->support != NULL ? coming->support : id,
                 coming->support != NULL ? NULL : rungs_record_id (coming->meeting));
    }
}

/* The id of a meeting that is held today, or NULL. */
static char *
find_todays (RungsWorkbook *workbook)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GPtrArray) meetings = list_where (workbook, "meeting", "held-on", today);

  return meetings->len > 0 ? g_strdup (rungs_record_id (g_ptr_array_index (meetings, 0))) : NULL;
}

/**
 * rungs_print_about_meetings:
 * @workbook: where they are
 * @none: what stands for none of them, translated
 * @nth: (out): the one that is meant: today's, or none
 *
 * Returns: (transfer full) (element-type RungsPrintAbout): what there is to choose from
 */
GPtrArray *
rungs_print_about_meetings (RungsWorkbook *workbook,
                            const char    *none,
                            guint         *nth)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (about_free);
  g_autofree char *todays = find_todays (workbook);

  *nth = 0;
  add_about (all, g_strdup (none), NULL, NULL);
  add_meetings (workbook, all, todays, nth);
  return all;
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
  else if (g_str_equal (what, "before-meeting") && id != NULL)
    {
      add_meetings_of_pairing (workbook, all, id, nth);
    }
  return all;
}
