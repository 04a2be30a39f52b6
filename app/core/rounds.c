/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rounds.c: parts the placings of one piece of work into rounds: what was placed at one meeting is one round, and without a
 * meeting what was placed on one day.
 */
#include "config.h"

#include "rounds.h"

#include <string.h>

#define DAY_LENGTH 10 /* of "2026-11-22", the start of a time */

/** rungs_round_free: @round: (transfer full) (nullable): a round */
void
rungs_round_free (RungsRound *round)
{
  if (round == NULL)
    return;
  g_free (round->day);
  g_free (round->meeting);
  g_clear_pointer (&round->placings, g_ptr_array_unref);
  g_free (round);
}

/* The day for the order: where nobody said it, the day it was written down. */
static char *
day_of (const RungsRecord *placing)
{
  const char *day = rungs_record_get (placing, "placed-on");

  if (day == NULL)
    day = rungs_record_get (placing, "made");
  return day != NULL ? g_strndup (day, DAY_LENGTH) : g_strdup ("");
}

/* A round on its way, with the day it is ordered by. */
typedef struct
{
  RungsRound *round;
  char *order;
} Gathered;

static void
gathered_free (Gathered *gathered)
{
  rungs_round_free (gathered->round);
  g_free (gathered->order);
  g_free (gathered);
}

static int
compare_gathered (gconstpointer a,
                  gconstpointer b)
{
  const Gathered *first = *(const Gathered *const *) a;
  const Gathered *second = *(const Gathered *const *) b;
  int by_day = strcmp (first->order, second->order);
  const RungsRecord *first_made = g_ptr_array_index (first->round->placings, 0);
  const RungsRecord *second_made = g_ptr_array_index (second->round->placings, 0);
  int by_time;

  if (by_day != 0)
    return by_day;
  by_time = g_strcmp0 (rungs_record_get (first_made, "made"), rungs_record_get (second_made, "made"));
  if (by_time != 0)
    return by_time;
  return g_strcmp0 (first->round->meeting, second->round->meeting);
}

static int
compare_placings (gconstpointer a,
                  gconstpointer b)
{
  const RungsRecord *first = *(const RungsRecord *const *) a;
  const RungsRecord *second = *(const RungsRecord *const *) b;
  int by_time = g_strcmp0 (rungs_record_get (first, "made"), rungs_record_get (second, "made"));

  return by_time != 0 ? by_time : strcmp (rungs_record_id (first), rungs_record_id (second));
}

static void
add_to_round (GPtrArray   *rounds,
              GHashTable  *by_key,
              RungsRecord *placing)
{
  const char *meeting = rungs_record_get (placing, "meeting");
  const char *said = rungs_record_get (placing, "placed-on");
  g_autofree char *order = day_of (placing);
  const char *key = meeting != NULL ? meeting : order;
  Gathered *gathered = g_hash_table_lookup (by_key, key);

  if (gathered == NULL)
    {
      gathered = g_new0 (Gathered, 1);
      gathered->round = g_new0 (RungsRound, 1);
      gathered->round->meeting = g_strdup (meeting);
      gathered->round->placings = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
      g_ptr_array_add (rounds, gathered);
      g_hash_table_insert (by_key, g_strdup (key), gathered);
    }
  if (gathered->order == NULL || strcmp (order, gathered->order) < 0)
    {
      g_free (gathered->order);
      gathered->order = g_steal_pointer (&order);
    }
  if (said != NULL && (gathered->round->day == NULL || strcmp (said, gathered->round->day) < 0))
    {
      g_free (gathered->round->day);
      gathered->round->day = g_strdup (said);
    }
  g_ptr_array_add (gathered->round->placings, rungs_record_ref (placing));
}

/**
 * rungs_rounds_of:
 * @placings: (element-type RungsRecord): placings of one piece of work on one ladder, in any order
 *
 * Returns: (transfer full) (element-type RungsRound): its rounds, the earliest first
 */
GPtrArray *
rungs_rounds_of (GPtrArray *placings)
{
  g_autoptr (GPtrArray) gathered = g_ptr_array_new_with_free_func ((GDestroyNotify) gathered_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_round_free);

  for (guint i = 0; i < placings->len; i++)
    add_to_round (gathered, by_key, g_ptr_array_index (placings, i));
  for (guint i = 0; i < gathered->len; i++)
    g_ptr_array_sort (((Gathered *) g_ptr_array_index (gathered, i))->round->placings, compare_placings);
  g_ptr_array_sort (gathered, compare_gathered);

  for (guint i = 0; i < gathered->len; i++)
    {
      Gathered *one = g_ptr_array_index (gathered, i);

      one->round->number = i + 1;
      g_ptr_array_add (rounds, g_steal_pointer (&one->round));
    }
  return rounds;
}

/**
 * rungs_rounds_number:
 * @placings: (element-type RungsRecord): placings of one piece of work on one ladder, in any order
 *
 * Returns: (transfer full) (element-type guint): the number of the round of each, from 1, in the order of @placings
 */
GArray *
rungs_rounds_number (GPtrArray *placings)
{
  g_autoptr (GPtrArray) rounds = rungs_rounds_of (placings);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  GArray *of_each = g_array_sized_new (FALSE, FALSE, sizeof (guint), placings->len);

  for (guint i = 0; i < rounds->len; i++)
    {
      RungsRound *round = g_ptr_array_index (rounds, i);

      for (guint j = 0; j < round->placings->len; j++)
        g_hash_table_insert (numbers, g_ptr_array_index (round->placings, j), GUINT_TO_POINTER (round->number));
    }
  for (guint i = 0; i < placings->len; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, g_ptr_array_index (placings, i)));

      g_array_append_val (of_each, number);
    }
  return of_each;
}
