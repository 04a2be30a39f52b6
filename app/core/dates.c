/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * dates.c: days and months as people write and read them.
 */
#include "config.h"

#include "dates.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* Years outside of these are slips of the finger. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static const char *const month_names[] = {
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
};

static const nl_item locale_months[] = {
  MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12,
};

static const nl_item locale_short_months[] = {
  ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6, ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12,
};

static gboolean
same_word (const char *folded,
           const char *name)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  gsize length = strlen (folded_name);

  /* A short form may or may not have its point. */
  if (length > 0 && folded_name[length - 1] == '.')
    folded_name[length - 1] = '\0';

  return strcmp (folded, folded_name) == 0;
}

/* The number of the month that WORD names, in English or the reader's language, or 0. */
static int
read_month_name (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int i = 0; i < 12; i++)
    {
      if (strlen (folded) >= 3 && g_str_has_prefix (month_names[i], folded))
        return i + 1;
      if (same_word (folded, nl_langinfo (locale_months[i])) ||
          same_word (folded, nl_langinfo (locale_short_months[i])))
        return i + 1;
    }

  return 0;
}

/* "22", "22nd": the number, or -1 for any other word. */
static int
read_number (const char *word)
{
  static const char *const endings[] = { "", "st", "nd", "rd", "th" };
  char *end = NULL;
  guint64 number;

  if (!g_ascii_isdigit (*word))
    return -1;
  number = g_ascii_strtoull (word, &end, 10);
  if (number > 9999)
    return -1;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_ascii_strcasecmp (end, endings[i]) == 0)
        return (int) number;
    }

  return -1;
}

static gboolean
is_year (const char *word)
{
  return strlen (word) == 4 && strspn (word, "0123456789") == 4;
}

static gboolean
is_clock_time (const char *word)
{
  return g_ascii_isdigit (*word) && strchr (word, ':') != NULL;
}

static gboolean
make_iso (int    year,
          int    month,
          int    day,
          char **iso)
{
  if (year >= 0 && year < 100)
    year += 2000;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return FALSE;
  if (day == 0)
    {
      *iso = g_strdup_printf ("%04d-%02d", year, month);
      return TRUE;
    }
  if (day < 1 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  *iso = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return TRUE;
}

/* The words of a date without its commas, its weekday and its time of day. */
static GPtrArray *
split_words (const char *typed)
{
  g_autofree char *text = g_strdup (typed);
  g_auto (GStrv) pieces = NULL;
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  char *at;

  /* "2026-11-22T10:30:00Z" is a day with a time of day, as programs write it. */
  at = strchr (text, 'T');
  if (at != NULL && at > text && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]))
    *at = '\0';

  pieces = g_strsplit_set (text, " \t\n,/.-", -1);
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      if (*pieces[i] == '\0' || is_clock_time (pieces[i]))
        continue;
      g_ptr_array_add (words, g_strdup (pieces[i]));
    }

  /* "Sunday 22 November 2026": a first word of letters before a number and two more is the weekday. */
  if (words->len == 4 && read_number (g_ptr_array_index (words, 0)) < 0 &&
      read_month_name (g_ptr_array_index (words, 0)) == 0)
    g_ptr_array_remove_index (words, 0);

  return words;
}

/**
 * rungs_date_read:
 * @typed: what somebody typed: "2026-11-22", "22/11/2026", "22 Nov 2026", "November 22, 2026". The day comes before the
 *   month where both are numbers, whatever the locale, so that a workbook means the same on every laptop
 * @month_is_enough: whether "2026-11", "11/2026" and "Nov 2026" will do
 * @iso: (out): "2026-11-22" or "2026-11", owned by the caller; untouched when it cannot be read
 *
 * Returns: %TRUE if it could be read
 */
gboolean
rungs_date_read (const char *typed,
                 gboolean    month_is_enough,
                 char      **iso)
{
  g_autoptr (GPtrArray) words = NULL;
  const char *first, *second, *third;
  int a, b, c;

  /* Nearly always it is written as it is kept. */
  if (rungs_date_is_day (typed) && atoi (typed) >= FIRST_YEAR && atoi (typed) <= LAST_YEAR)
    {
      *iso = g_strdup (typed);
      return TRUE;
    }

  words = split_words (typed);
  if (words->len < 2 || words->len > 3)
    return FALSE;

  first = g_ptr_array_index (words, 0);
  second = g_ptr_array_index (words, 1);
  a = read_number (first);
  b = read_number (second);

  if (words->len == 2)
    {
      if (!month_is_enough)
        return FALSE;
      if (is_year (first))
        return make_iso (a, b >= 0 ? b : read_month_name (second), 0, iso);
      if (is_year (second))
        return make_iso (b, a >= 0 ? a : read_month_name (first), 0, iso);
      return FALSE;
    }

  third = g_ptr_array_index (words, 2);
  c = read_number (third);
  if (is_year (first))
    return c > 0 && make_iso (a, b >= 0 ? b : read_month_name (second), c, iso);
  if (c < 0 || (!is_year (third) && strlen (third) != 2))
    return FALSE;
  if (a < 0)
    return b > 0 && make_iso (c, read_month_name (first), b, iso);

  return a > 0 && make_iso (c, b >= 0 ? b : read_month_name (second), a, iso);
}

static gboolean
has_shape (const char *text,
           const char *shape)
{
  for (; *shape != '\0'; text++, shape++)
    {
      if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
        return FALSE;
    }

  return *text == '\0';
}

/** rungs_date_is_day: Returns: %TRUE if @iso is a day that exists, "2026-11-22" */
gboolean
rungs_date_is_day (const char *iso)
{
  return has_shape (iso, "0000-00-00") && atoi (iso) >= 1 && atoi (iso + 5) >= 1 && atoi (iso + 5) <= 12 &&
         atoi (iso + 8) >= 1 &&
         g_date_valid_dmy ((GDateDay) atoi (iso + 8), (GDateMonth) atoi (iso + 5), (GDateYear) atoi (iso));
}

/** rungs_date_is_month: Returns: %TRUE if @iso is a month, "2026-11" */
gboolean
rungs_date_is_month (const char *iso)
{
  return has_shape (iso, "0000-00") && atoi (iso) >= 1 && atoi (iso + 5) >= 1 && atoi (iso + 5) <= 12;
}

/** rungs_date_today: Returns: (transfer full): the day it is at @now, in the time zone of @now, "2026-11-22" */
char *
rungs_date_today (GDateTime *now)
{
  return g_date_time_format (now, "%Y-%m-%d");
}

static void
set_date (GDate      *date,
          const char *iso)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) (strlen (iso) > 7 ? atoi (iso + 8) : 1), (GDateMonth) atoi (iso + 5),
                  (GDateYear) atoi (iso));
}

static char *
format_iso (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), (int) g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * rungs_date_add_days:
 * @iso: a day
 * @days: how many days later; earlier when negative
 *
 * Returns: (transfer full): that day
 */
char *
rungs_date_add_days (const char *iso,
                     int         days)
{
  GDate date;

  g_return_val_if_fail (rungs_date_is_day (iso), NULL);

  set_date (&date, iso);
  if (days >= 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) -days);

  return format_iso (&date);
}

/**
 * rungs_date_add_months:
 * @iso: a day
 * @months: how many months later; earlier when negative
 *
 * Returns: (transfer full): the same day of that month, or its last one when it is shorter
 */
char *
rungs_date_add_months (const char *iso,
                       int         months)
{
  GDate date;

  g_return_val_if_fail (rungs_date_is_day (iso), NULL);

  set_date (&date, iso);
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);

  return format_iso (&date);
}

/** rungs_date_days_between: Returns: how many days @later is after @earlier; a month counts from its first day */
int
rungs_date_days_between (const char *earlier,
                         const char *later)
{
  GDate from, to;

  set_date (&from, earlier);
  set_date (&to, later);

  return g_date_days_between (&from, &to);
}

static char *
format_date (const char *iso,
             const char *day_format,
             const char *month_format)
{
  g_autoptr (GDateTime) date = NULL;
  gboolean is_day;

  g_return_val_if_fail (iso != NULL, NULL);

  is_day = rungs_date_is_day (iso);
  if (!is_day && !rungs_date_is_month (iso))
    return g_strdup (iso);

  date = g_date_time_new_utc (atoi (iso), atoi (iso + 5), is_day ? atoi (iso + 8) : 1, 12, 0, 0);

  return g_date_time_format (date, is_day ? day_format : month_format);
}

/** rungs_date_display: Returns: (transfer full): "22 November 2026" for a day, "November 2026" for a month */
char *
rungs_date_display (const char *iso)
{
  /* Translators: a day in full, "22 November 2026", and a month, "November 2026". See g_date_time_format(). */
  return format_date (iso, _("%-d %B %Y"), _("%B %Y"));
}

/**
 * rungs_date_display_short:
 *
 * Returns: (transfer full): "22 Nov 2026" for a day, "Nov 2026" for a month; for narrow places
 */
char *
rungs_date_display_short (const char *iso)
{
  /* Translators: a day in short, "22 Nov 2026", and a month, "Nov 2026". See g_date_time_format(). */
  return format_date (iso, _("%-d %b %Y"), _("%b %Y"));
}

/**
 * rungs_date_relative:
 * @iso: a day
 * @now: the time it is
 *
 * Returns: (transfer full): "today", "yesterday", "in 3 days", "2 weeks ago"; the date itself when it is over ten weeks
 * away
 */
char *
rungs_date_relative (const char *iso,
                     GDateTime  *now)
{
  g_autofree char *today = rungs_date_today (now);
  int days;
  guint n;

  if (!rungs_date_is_day (iso))
    return rungs_date_display (iso);

  days = rungs_date_days_between (today, iso);
  n = (guint) ABS (days);
  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days == -1)
    return g_strdup (_("yesterday"));
  if (n > 70)
    return rungs_date_display (iso);
  if (n >= 14)
    {
      n /= 7;
      if (days > 0)
        /* Translators: %u is a number of weeks */
        return g_strdup_printf (ngettext ("in %u week", "in %u weeks", n), n);
      /* Translators: %u is a number of weeks */
      return g_strdup_printf (ngettext ("%u week ago", "%u weeks ago", n), n);
    }
  if (days > 0)
    /* Translators: %u is a number of days */
    return g_strdup_printf (ngettext ("in %u day", "in %u days", n), n);

  /* Translators: %u is a number of days */
  return g_strdup_printf (ngettext ("%u day ago", "%u days ago", n), n);
}

/**
 * rungs_date_due_words:
 * @iso: the day something is due
 * @now: the time it is
 *
 * Returns: (transfer full): "Due today", "Due in 3 days", "Was due 5 days ago"
 */
char *
rungs_date_due_words (const char *iso,
                      GDateTime  *now)
{
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *when = rungs_date_relative (iso, now);
  int days = rungs_date_days_between (today, iso);

  if (days == 0)
    return g_strdup (_("Due today"));
  if (days > 70)
    /* Translators: %s is a date, "22 November 2026" */
    return g_strdup_printf (_("Due on %s"), when);
  if (days > 0)
    /* Translators: %s is "tomorrow", "in 3 days" or "in 2 weeks" */
    return g_strdup_printf (_("Due %s"), when);
  if (days < -70)
    /* Translators: %s is a date, "22 November 2026" */
    return g_strdup_printf (_("Was due on %s"), when);

  /* Translators: %s is "yesterday", "3 days ago" or "2 weeks ago" */
  return g_strdup_printf (_("Was due %s"), when);
}
