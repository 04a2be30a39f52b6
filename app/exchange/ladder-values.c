/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-values.c: the ladder of a workbook as plain values: its rungs, and who stands where. The picture and its twin in
 * words are both made from them.
 */
#include "config.h"

#include "ladder-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "credit.h"
#include "each-record.h"
#include "ladder-words.h"

static void
standing_free (RungsStanding *standing)
{
  g_free (standing->placing);
  g_free (standing->activity);
  g_free (standing->title);
  g_free (standing->on);
  g_free (standing->made);
  g_free (standing);
}

static void
values_clear (RungsLadderValues *values)
{
  for (int i = 0; i < RUNGS_N_RUNGS; i++)
    g_free (values->rung_names[i]);
  g_free (values->title);
  g_clear_pointer (&values->standings, g_ptr_array_unref);
}

/**
 * rungs_ladder_values_ref:
 * @values: a ladder
 *
 * Returns: (transfer full): @values, held once more
 */
RungsLadderValues *
rungs_ladder_values_ref (RungsLadderValues *values)
{
  return g_atomic_rc_box_acquire (values);
}

/**
 * rungs_ladder_values_free:
 * @values: (transfer full) (nullable): a ladder; gone when nobody else holds it
 */
void
rungs_ladder_values_free (RungsLadderValues *values)
{
  if (values != NULL)
    g_atomic_rc_box_release_full (values, (GDestroyNotify) values_clear);
}

static gboolean
note_rung_cb (RungsRecord  *record,
              gpointer      data,
              GError      **error)
{
  RungsLadderValues *values = data;
  const char *position = rungs_record_get (record, "position");
  gint64 at = position != NULL ? g_ascii_strtoll (position, NULL, 10) : 0;

  if (at >= 1 && at <= RUNGS_N_RUNGS && values->rung_names[at - 1] == NULL)
    {
      values->rung_names[at - 1] = g_strdup (rungs_record_get (record, "name"));
      values->bands[at - 1] = rungs_band_parse (rungs_record_get (record, "band"));
    }
  return TRUE;
}

/* The placings on their way into a ladder. */
typedef struct
{
  GHashTable *titles; /* id of an activity -> its title, both owned */
  GHashTable *latest; /* "activity\nview" -> RungsStanding *, the key owned */
} Gathering;

static gboolean
note_activity_cb (RungsRecord  *record,
                  gpointer      data,
                  GError      **error)
{
  Gathering *gathering = data;

  g_hash_table_insert (gathering->titles, g_strdup (rungs_record_id (record)),
                       g_strdup (rungs_record_get (record, "title")));
  return TRUE;
}

static gboolean
is_later (const RungsStanding *a,
          const RungsStanding *b)
{
  int by_day = g_strcmp0 (a->on, b->on);
  int by_time = g_strcmp0 (a->made, b->made);

  if (by_day != 0)
    return by_day > 0;
  if (by_time != 0)
    return by_time > 0;
  return strcmp (a->placing, b->placing) > 0;
}

static gboolean
note_placing_cb (RungsRecord  *record,
                 gpointer      data,
                 GError      **error)
{
  Gathering *gathering = data;
  const char *activity = rungs_record_get (record, "activity");
  const char *view = rungs_record_get (record, "view");
  const char *title = activity != NULL ? g_hash_table_lookup (gathering->titles, activity) : NULL;
  RungsStanding *standing;
  const RungsStanding *other;
  char *key;

  if (title == NULL)
    return TRUE;
  standing = g_new0 (RungsStanding, 1);
  standing->placing = g_strdup (rungs_record_id (record));
  standing->activity = g_strdup (activity);
  standing->title = g_strdup (title);
  standing->on = g_strdup (rungs_record_get (record, "placed-on"));
  standing->made = g_strdup (rungs_record_get (record, "made"));
  standing->view = rungs_view_parse (view);
  standing->rung = rungs_answer_parse (rungs_record_get (record, "answer"));

  key = g_strdup_printf ("%s\n%s", activity, view);
  other = g_hash_table_lookup (gathering->latest, key);
  if (other != NULL && !is_later (standing, other))
    {
      standing_free (standing);
      g_free (key);
    }
  else
    {
      g_hash_table_replace (gathering->latest, key, standing);
    }
  return TRUE;
}

static int
compare_standings (gconstpointer a,
                   gconstpointer b)
{
  const RungsStanding *first = *(const RungsStanding *const *) a;
  const RungsStanding *second = *(const RungsStanding *const *) b;
  int by_title = g_utf8_collate (first->title, second->title);
  int by_id = strcmp (first->activity, second->activity);

  if (by_title != 0)
    return by_title;
  if (by_id != 0)
    return by_id;
  return (int) first->view - (int) second->view;
}

static gboolean
gather_standings (RungsLadderValues  *values,
                  RungsWorkbook      *workbook,
                  const char         *activity,
                  GError            **error)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) standing_free);
  g_autoptr (RungsQuery) activities = rungs_query_new (rungs_kind_find ("activity"));
  g_autoptr (RungsQuery) placings = rungs_query_new (rungs_kind_find ("placing"));
  Gathering gathering = { titles, latest };
  GHashTableIter iter;
  gpointer key;
  gpointer standing;

  if (activity != NULL)
    rungs_query_filter (placings, "activity", activity);
  if (!rungs_each_record (workbook, activities, NULL, note_activity_cb, &gathering, error) ||
      !rungs_each_record (workbook, placings, NULL, note_placing_cb, &gathering, error))
    return FALSE;

  g_hash_table_iter_init (&iter, latest);
  while (g_hash_table_iter_next (&iter, &key, &standing))
    {
      g_hash_table_iter_steal (&iter);
      g_free (key);
      g_ptr_array_add (values->standings, standing);
    }
  g_ptr_array_sort (values->standings, compare_standings);
  return TRUE;
}

/**
 * rungs_ladder_values_read:
 * @workbook: a workbook
 * @activity: (nullable): the id of the one activity to show; %NULL for all that are in use
 * @error: (out): why it could not be read
 *
 * Where a view placed an activity more than once, the latest placing stands.
 *
 * Returns: (transfer full): the ladder
 */
RungsLadderValues *
rungs_ladder_values_read (RungsWorkbook  *workbook,
                          const char     *activity,
                          GError        **error)
{
  g_autoptr (RungsLadderValues) values = g_atomic_rc_box_new0 (RungsLadderValues);
  g_autoptr (RungsQuery) rungs = rungs_query_new (rungs_kind_find ("rung"));
  g_autoptr (RungsRecord) chosen = NULL;

  values->standings = g_ptr_array_new_with_free_func ((GDestroyNotify) standing_free);
  values->is_example = rungs_workbook_is_example (workbook);
  if (!rungs_each_record (workbook, rungs, NULL, note_rung_cb, values, error))
    return NULL;
  for (int i = 0; i < RUNGS_N_RUNGS; i++)
    if (values->rung_names[i] == NULL)
      {
        /* Translators: %d is the number of a rung that has no name. */
        values->rung_names[i] = g_strdup_printf (_("Rung %d"), i + 1);
        values->bands[i] = i < 2 ? RUNGS_BAND_TO : i < 5 ? RUNGS_BAND_FOR : RUNGS_BAND_WITH;
      }

  if (activity != NULL)
    {
      chosen = rungs_workbook_read (workbook, rungs_kind_find ("activity"), activity, error);
      if (chosen == NULL)
        return NULL;
      values->title = g_strdup (rungs_record_get (chosen, "title"));
    }
  if (!gather_standings (values, workbook, activity, error))
    return NULL;
  return g_steal_pointer (&values);
}

/**
 * rungs_ladder_values_to_scene:
 * @values: a ladder
 * @options: how the picture is to be; its title and example mark are taken from the ladder
 *
 * Returns: (transfer full): the picture worked out
 */
RungsScene *
rungs_ladder_values_to_scene (RungsLadderValues       *values,
                              const RungsSceneOptions *options)
{
  RungsSceneRung rungs[RUNGS_N_RUNGS];
  g_autofree RungsSceneFigure *figures = g_new0 (RungsSceneFigure, values->standings->len + 1);
  RungsSceneOptions own = *options;

  for (int i = 0; i < RUNGS_N_RUNGS; i++)
    rungs[i] = (RungsSceneRung) { values->rung_names[i], values->bands[i] };
  for (guint i = 0; i < values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (values->standings, i);

      figures[i].id = standing->placing;
      figures[i].label = values->title != NULL ? rungs_view_label (standing->view) : standing->title;
      figures[i].view = standing->view;
      figures[i].rung = standing->rung;
    }
  own.title = values->title;
  own.is_example = values->is_example;
  return rungs_scene_new (rungs, figures, values->standings->len, &own);
}

/* What stands in one place, activity by activity: "Peer training, seen by the board and seen by …" */
static guint
append_place (GString           *text,
              RungsLadderValues *values,
              int                rung)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  const char *last = NULL;
  guint n = 0;

  for (guint i = 0; i < values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->rung != rung)
        continue;
      if (g_strcmp0 (last, standing->activity) == 0)
        {
          g_string_append_printf (lines, "; %s", rungs_view_seen_by (standing->view));
        }
      else
        {
          n++;
          g_string_append_printf (lines, "%s  %s, %s", lines->len > 0 ? ".\n" : "", standing->title,
                                  rungs_view_seen_by (standing->view));
        }
      last = standing->activity;
    }

  if (n > 0)
    /* Translators: %u is how many pieces of work stand on a rung; it follows the name of the rung. */
    g_string_append_printf (text, ngettext (": %u piece of work", ": %u pieces of work", n), n);
  else
    g_string_append (text, _(": nothing stands here"));
  g_string_append_printf (text, ".\n%s%s", lines->str, n > 0 ? ".\n" : "");
  return n;
}

static gboolean
stands_beside (RungsLadderValues *values,
               int                rung)
{
  for (guint i = 0; i < values->standings->len; i++)
    if (((const RungsStanding *) g_ptr_array_index (values->standings, i))->rung == rung)
      return TRUE;
  return FALSE;
}

/**
 * rungs_ladder_values_to_text:
 * @values: a ladder
 *
 * Returns: (transfer full): the ladder in words that can be read aloud: from the seventh rung to the first, then what stands
 *   beside it, then whom the ladder comes from
 */
char *
rungs_ladder_values_to_text (RungsLadderValues *values)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", values->title != NULL ? values->title : _("The ladder of co-production"));
  if (values->is_example)
    g_string_append_printf (text, "%s\n", rungs_ladder_example ());
  g_string_append_c (text, '\n');

  for (int rung = RUNGS_N_RUNGS; rung >= 1; rung--)
    {
      /* Translators: %1$d is the number of a rung, %2$s its name, %3$s its band such as “doing with”. */
      g_string_append_printf (text, _("Rung %1$d, %2$s, %3$s"), rung, values->rung_names[rung - 1],
                              rungs_band_label (values->bands[rung - 1]));
      append_place (text, values, rung);
    }
  for (int beside = 0; beside >= -1; beside--)
    if (stands_beside (values, beside))
      {
        g_string_append (text, rungs_answer_aside (beside));
        append_place (text, values, beside);
      }
  g_string_append_printf (text, "\n%s\n", rungs_ladder_credit ());
  return g_string_free (text, FALSE);
}
