/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * measure.c: numbers, and the lines that say whether they are good enough.
 */
#include "measure.h"

#include <gio/gio.h>

static guint n_over;

Measure *
measure_new (void)
{
  Measure *self = g_new0 (Measure, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

void
measure_free (Measure *self)
{
  g_array_unref (self->values);
  g_free (self);
}

void
measure_add (Measure *self,
             double   milliseconds)
{
  g_array_append_val (self->values, milliseconds);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

double
measure_median (Measure *self)
{
  g_assert (self->values->len > 0);
  g_array_sort (self->values, compare_values);
  return g_array_index (self->values, double, self->values->len / 2);
}

double
measure_most (Measure *self)
{
  g_assert (self->values->len > 0);
  g_array_sort (self->values, compare_values);
  return g_array_index (self->values, double, self->values->len - 1);
}

double
measure_least (Measure *self)
{
  g_assert (self->values->len > 0);
  g_array_sort (self->values, compare_values);
  return g_array_index (self->values, double, 0);
}

double
measure_now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static const char *
verdict (gboolean held)
{
  if (!held)
    n_over++;
  return held ? "held" : "OVER";
}

void
measure_ratio (const char *what,
               double      value,
               const char *yardstick,
               double      yardstick_value,
               double      at_most)
{
  const double ratio = value / yardstick_value;

  g_print ("%s: %.1f ms; %s: %.1f ms; %.2f times (at most %.2f): %s\n",
           what, value, yardstick, yardstick_value, ratio, at_most, verdict (ratio <= at_most));
}

void
measure_growth (const char *what,
                double      large,
                double      small,
                double      at_most)
{
  g_print ("%s: %.2f times (at most %.2f): %s\n", what, large / small, at_most, verdict (large / small <= at_most));
}

void
measure_limit (const char *what,
               double      value,
               double      under)
{
  g_print ("%s: %.1f ms (under %.1f ms): %s\n", what, value, under, verdict (value < under));
}

void
measure_note (const char *what,
              double      value)
{
  g_print ("%s: %.1f ms\n", what, value);
}

int
measure_end (void)
{
  return n_over == 0 ? 0 : 1;
}

double
measure_command (const char *const *argv)
{
  const double begun = measure_now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("%s: %s", argv[0], error->message);
  return measure_now () - begun;
}

static char *
build_path (const char *name)
{
  return g_build_filename (g_getenv ("RUNGS_BUILD"), "tests", "bench", name, NULL);
}

/* Words as people say them, the same each time; never anybody's. */
static void
write_table (const char *path)
{
  static const char *const beginnings[] = {
    "When I went there", "The first time", "Nobody told me", "My worker", "On the phone", "At the hub", "The letter", "Last winter",
  };
  static const char *const middles[] = {
    "I had to tell it all again", "somebody sat down with me", "the form asked the same thing twice", "they rang back when they said",
    "the bus did not come", "I waited six weeks", "the door was open", "they listened",
  };
  static const char *const ends[] = {
    "and that made a difference.", "and I nearly went home.", "so I told the others.", "and it should be like that for everybody.",
    "because there was no one else.", "and then it was lost.", "which was good.", "and I still think about it.",
  };
  static const char *const voices[] = { "said", "written", "summary", "drawing" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GString) table = g_string_new ("words,voice,standing,quote,said-on\r\n");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < MEASURE_N_RECORDS; i++)
    g_string_append_printf (table, "\"%s %s %s%s (%d)\",%s,%s,%s,20%02d-%02d\r\n",
                            beginnings[g_rand_int_range (rand, 0, 8)], middles[g_rand_int_range (rand, 0, 8)],
                            ends[g_rand_int_range (rand, 0, 8)], i % 100 == 0 ? " They put the " MEASURE_WORD " on." : "", i,
                            voices[g_rand_int_range (rand, 0, 4)], "anonymous",
                            g_rand_boolean (rand) ? "inside" : "public", g_rand_int_range (rand, 19, 26), g_rand_int_range (rand, 1, 13));
  if (!g_file_set_contents (path, table->str, (gssize) table->len, &error))
    g_error ("%s", error->message);
}

char *
measure_table (void)
{
  g_autofree char *path = build_path ("feedback.csv");

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    write_table (path);
  return g_steal_pointer (&path);
}

static gboolean
is_newer (const char *path,
          const char *than)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) other = g_file_new_for_path (than);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 0, NULL, NULL);
  g_autoptr (GFileInfo) other_info = g_file_query_info (other, G_FILE_ATTRIBUTE_TIME_MODIFIED, 0, NULL, NULL);

  return info != NULL && other_info != NULL &&
         g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) >=
         g_file_info_get_attribute_uint64 (other_info, G_FILE_ATTRIBUTE_TIME_MODIFIED);
}

char *
measure_workbook (const char *folder)
{
  const char *cli = g_getenv ("RUNGS_CLI");
  g_autofree char *table = measure_table ();
  g_autofree char *made = build_path ("feedback.rungs");
  g_autofree char *copy = g_build_filename (folder, "feedback.rungs", NULL);
  const char *copying[] = { "cp", made, copy, NULL };

  if (!is_newer (made, cli))
    {
      const char *clearing[] = { "rm", "-f", made, NULL };
      const char *creating[] = { cli, "new", made, NULL };
      const char *importing[] = { cli, "import", made, "feedback", table, NULL };

      measure_command (clearing);
      measure_command (creating);
      measure_command (importing);
    }
  measure_command (copying);
  return g_steal_pointer (&copy);
}
