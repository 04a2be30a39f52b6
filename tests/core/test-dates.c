/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-dates.c: days and months as people write and read them.
 */
#include "config.h"

#include <locale.h>

#include "dates.h"

static const struct
{
  const char *typed;
  gboolean month_is_enough;
  const char *iso;
} reads[] = {
  { "2026-11-22", FALSE, "2026-11-22" },
  { "2026/11/22", FALSE, "2026-11-22" },
  { "22/11/2026", FALSE, "2026-11-22" },
  { "1/2/2026", FALSE, "2026-02-01" },
  { "22.11.2026", FALSE, "2026-11-22" },
  { "22-11-2026", FALSE, "2026-11-22" },
  { "22/11/26", FALSE, "2026-11-22" },
  { "22 Nov 2026", FALSE, "2026-11-22" },
  { "22 november 2026", FALSE, "2026-11-22" },
  { "22nd November 2026", FALSE, "2026-11-22" },
  { "1st Sept 2026", FALSE, "2026-09-01" },
  { "Nov 22, 2026", FALSE, "2026-11-22" },
  { "Sunday, 22 November 2026", FALSE, "2026-11-22" },
  { "22/11/2026 10:32", FALSE, "2026-11-22" },
  { "2026-11-22T10:32:05Z", FALSE, "2026-11-22" },
  { "2026-11-22 10:32:05", FALSE, "2026-11-22" },
  { "29 Feb 2028", FALSE, "2028-02-29" },
  { "2026-11", TRUE, "2026-11" },
  { "11/2026", TRUE, "2026-11" },
  { "Nov 2026", TRUE, "2026-11" },
  { "2026 November", TRUE, "2026-11" },
  { "22 Nov 2026", TRUE, "2026-11-22" },
  { "2026-11", FALSE, NULL },
  { "29 Feb 2026", FALSE, NULL },
  { "31/11/2026", FALSE, NULL },
  { "22/13/2026", FALSE, NULL },
  { "0/11/2026", FALSE, NULL },
  { "22/11", TRUE, NULL },
  { "22/11/226", FALSE, NULL },
  { "22/11/20266", FALSE, NULL },
  { "22/11/1066", FALSE, NULL },
  { "13/2026", TRUE, NULL },
  { "2026", TRUE, NULL },
  { "soon", FALSE, NULL },
  { "no 22 2026", FALSE, NULL },
  { "1 2 3 4 5", FALSE, NULL },
  { "", TRUE, NULL },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reads); i++)
    {
      g_autofree char *iso = NULL;
      gboolean read = rungs_date_read (reads[i].typed, reads[i].month_is_enough, &iso);

      g_test_message ("%s", reads[i].typed);
      g_assert_cmpstr (iso, ==, reads[i].iso);
      g_assert_cmpint (read, ==, reads[i].iso != NULL);
    }
}

static void
test_shapes (void)
{
  g_assert_true (rungs_date_is_day ("2026-11-22"));
  g_assert_false (rungs_date_is_day ("2026-11-31"));
  g_assert_false (rungs_date_is_day ("2026-00-10"));
  g_assert_false (rungs_date_is_day ("2026-11-2"));
  g_assert_false (rungs_date_is_day ("2026-11-22x"));
  g_assert_false (rungs_date_is_day ("2026-11"));
  g_assert_true (rungs_date_is_month ("2026-11"));
  g_assert_false (rungs_date_is_month ("2026-13"));
  g_assert_false (rungs_date_is_month ("2026-11-22"));
}

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    int days, months;
    const char *to;
  } rows[] = {
    { "2026-11-22", 10, 0, "2026-12-02" },
    { "2026-11-22", -22, 0, "2026-10-31" },
    { "2026-11-22", 0, 12, "2027-11-22" },
    { "2027-12-31", 0, 2, "2028-02-29" },
    { "2026-03-31", 0, -1, "2026-02-28" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *days = rungs_date_add_days (rows[i].from, rows[i].days);
      g_autofree char *to = rungs_date_add_months (days, rows[i].months);

      g_assert_cmpstr (to, ==, rows[i].to);
    }
  g_assert_cmpint (rungs_date_days_between ("2026-11-22", "2026-12-02"), ==, 10);
  g_assert_cmpint (rungs_date_days_between ("2026-12-02", "2026-11"), ==, -31);
}

static void
test_today_is_local (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+02");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 23, 1, 30, 0);
  g_autofree char *today = rungs_date_today (now);

  g_assert_cmpstr (today, ==, "2026-11-23");
}

static void
test_display (void)
{
  static const struct
  {
    const char *iso, *full, *in_short;
  } rows[] = {
    { "2026-11-22", "22 November 2026", "22 Nov 2026" },
    { "2026-03-01", "1 March 2026", "1 Mar 2026" },
    { "2026-11", "November 2026", "Nov 2026" },
    { "whenever", "whenever", "whenever" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *full = rungs_date_display (rows[i].iso);
      g_autofree char *in_short = rungs_date_display_short (rows[i].iso);

      g_assert_cmpstr (full, ==, rows[i].full);
      g_assert_cmpstr (in_short, ==, rows[i].in_short);
    }
}

static void
test_relative (void)
{
  static const struct
  {
    const char *iso, *relative, *due;
  } rows[] = {
    { "2026-11-22", "today", "Due today" },
    { "2026-11-23", "tomorrow", "Due tomorrow" },
    { "2026-11-21", "yesterday", "Was due yesterday" },
    { "2026-11-25", "in 3 days", "Due in 3 days" },
    { "2026-11-10", "12 days ago", "Was due 12 days ago" },
    { "2026-12-06", "in 2 weeks", "Due in 2 weeks" },
    { "2026-11-01", "3 weeks ago", "Was due 3 weeks ago" },
    { "2027-11-22", "22 November 2027", "Due on 22 November 2027" },
    { "2025-11-22", "22 November 2025", "Was due on 22 November 2025" },
  };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 20, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *relative = rungs_date_relative (rows[i].iso, now);
      g_autofree char *due = rungs_date_due_words (rows[i].iso, now);

      g_assert_cmpstr (relative, ==, rows[i].relative);
      g_assert_cmpstr (due, ==, rows[i].due);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dates/read", test_read);
  g_test_add_func ("/dates/shapes", test_shapes);
  g_test_add_func ("/dates/add", test_add);
  g_test_add_func ("/dates/today-is-local", test_today_is_local);
  g_test_add_func ("/dates/display", test_display);
  g_test_add_func ("/dates/relative", test_relative);

  return g_test_run ();
}
