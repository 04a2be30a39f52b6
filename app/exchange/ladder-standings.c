/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-standings.c: who stands where on a ladder, round by round: what is face down keeps its answer to itself, and where the
 * ladder leaves the laptop, a view of few people is merged or left out.
 */
#include "config.h"

#include "ladder-private.h"

#include <string.h>

#include "ladder-words.h"
#include "rounds.h"

/* What was asked for, while the work is gone through. */
typedef struct
{
  const RungsLadderFilter *filter;
  GHashTable *meetings;  /* ids of those of the group that was asked for; NULL: any */
  gboolean is_because_shown;
  gboolean is_count_shown;
} Asking;

/* A piece of work with its rounds, and how each view of each goes out. */
typedef struct
{
  RungsLadderWork *work;
  GPtrArray *rounds;     /* RungsRound * */
  RungsFew (*few)[RUNGS_N_VIEWS];
} Told;

static void
told_clear (Told *told)
{
  g_clear_pointer (&told->rounds, g_ptr_array_unref);
  g_clear_pointer (&told->few, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static RungsRound *
nth_round (const Told *told,
           guint       nth)
{
  return g_ptr_array_index (told->rounds, nth);
}

static void
tell (Told            *told,
      RungsLadderWork *work)
{
  told->work = work;
  told->rounds = rungs_rounds_of (work->placings);
  told->few = g_malloc0_n (told->rounds->len + 1, sizeof *told->few);
  for (guint i = 0; i < told->rounds->len; i++)
    for (RungsView view = 0; view < RUNGS_N_VIEWS; view++)
      told->few[i][view] = rungs_few_of (nth_round (told, i)->placings, rungs_view_token (view));
}

static RungsView
view_of (RungsRecord *placing)
{
  return rungs_view_parse (rungs_record_get (placing, "view"));
}

static gboolean
is_face_down (RungsRecord *placing)
{
  return g_strcmp0 (rungs_record_get (placing, "face-down"), "yes") == 0;
}

/* The group's and the days' rounds. */
static gboolean
is_in_time (const Asking     *asking,
            const RungsRound *round)
{
  const RungsLadderFilter *filter = asking->filter;

  if (asking->meetings != NULL && (round->meeting == NULL || !g_hash_table_contains (asking->meetings, round->meeting)))
    return FALSE;
  if (filter->from != NULL && (round->day == NULL || strcmp (round->day, filter->from) < 0))
    return FALSE;
  return filter->until == NULL || (round->day != NULL && strcmp (round->day, filter->until) <= 0);
}

static gboolean
is_asked_for (const Asking     *asking,
              const RungsRound *round)
{
  const RungsLadderFilter *filter = asking->filter;

  return is_in_time (asking, round) && (filter->round == 0 || filter->round == round->number) &&
         (filter->meeting == NULL || g_strcmp0 (filter->meeting, round->meeting) == 0);
}

static gboolean
is_earlier_asked_for (const Asking     *asking,
                      const RungsRound *round)
{
  return is_in_time (asking, round) && (asking->filter->then == 0 || asking->filter->then == round->number);
}

/* As whom the placings of a view in a round are shown; FALSE: not at all. */
static gboolean
shown_as (const Asking *asking,
          const Told   *told,
          guint         round,
          RungsView     view,
          RungsView    *shown)
{
  RungsFew few = told->few[round][view];

  *shown = view;
  if (!asking->filter->for_outside)
    return TRUE;
  if (few == RUNGS_FEW_MERGE)
    *shown = RUNGS_VIEW_MIXED;
  return few != RUNGS_FEW_LEAVE_OUT;
}

static gboolean
is_view_wanted (const Asking *asking,
                RungsView     shown)
{
  return asking->filter->view == NULL || g_str_equal (asking->filter->view, rungs_view_token (shown));
}

/* The one place where a view stood in a round; RUNGS_NOWHERE where it did not, in several, or where it may not be told. */
static int
only_place (const Asking *asking,
            const Told   *told,
            guint         round,
            RungsView     view)
{
  const RungsRound *at = nth_round (told, round);
  int place = RUNGS_NOWHERE;

  if (asking->filter->for_outside && told->few[round][view] > RUNGS_FEW_SHOW)
    return RUNGS_NOWHERE;
  for (guint i = 0; i < at->placings->len; i++)
    {
      RungsRecord *placing = g_ptr_array_index (at->placings, i);
      int rung = rungs_answer_parse (rungs_record_get (placing, "answer"));

      if (view_of (placing) != view)
        continue;
      if (is_face_down (placing) || (place != RUNGS_NOWHERE && place != rung))
        return RUNGS_NOWHERE;
      place = rung;
    }
  return place;
}

static gboolean
has_view (const RungsRound *round,
          RungsView         view)
{
  for (guint i = 0; i < round->placings->len; i++)
    if (view_of (g_ptr_array_index (round->placings, i)) == view)
      return TRUE;
  return FALSE;
}

/* Where a view stood in the round before. Not told of one that is merged: the way it came would say who it is. */
static int
place_before (const Asking *asking,
              const Told   *told,
              guint         round,
              RungsView     view)
{
  if (asking->filter->for_outside && told->few[round][view] > RUNGS_FEW_SHOW)
    return RUNGS_NOWHERE;
  for (guint i = round; i > 0; i--)
    if (is_earlier_asked_for (asking, nth_round (told, i - 1)) && has_view (nth_round (told, i - 1), view))
      return only_place (asking, told, i - 1, view);
  return RUNGS_NOWHERE;
}

static RungsStanding *
new_standing (const Asking *asking,
              const Told   *told,
              guint         round,
              RungsRecord  *placing,
              RungsView     shown)
{
  RungsStanding *standing = g_new0 (RungsStanding, 1);
  RungsView view = view_of (placing);
  const char *people = rungs_record_get (placing, "people");
  gboolean is_merged = asking->filter->for_outside && told->few[round][view] > RUNGS_FEW_SHOW;

  standing->placing = g_strdup (rungs_record_id (placing));
  standing->activity = g_strdup (told->work->id);
  standing->title = g_strdup (told->work->title);
  standing->meeting = g_strdup (rungs_record_get (placing, "meeting"));
  standing->on = g_strdup (rungs_record_get (placing, "placed-on"));
  standing->made = g_strdup (rungs_record_get (placing, "made"));
  standing->view = shown;
  standing->before = RUNGS_NOWHERE;
  standing->round = nth_round (told, round)->number;
  standing->few = told->few[round][view];
  standing->face_down = is_face_down (placing);
  if (asking->is_count_shown && !is_merged && people != NULL)
    standing->people = (guint) g_ascii_strtoull (people, NULL, 10);
  if (standing->face_down)
    return standing;

  standing->rung = rungs_answer_parse (rungs_record_get (placing, "answer"));
  standing->before = place_before (asking, told, round, view);
  standing->called = g_strdup (rungs_record_get (placing, "called"));
  if (asking->is_because_shown && !is_merged)
    standing->because = g_strdup (rungs_record_get (placing, "because"));
  return standing;
}

static void
add_round (const Asking *asking,
           const Told   *told,
           guint         round,
           RungsView     view,
           GPtrArray    *into)
{
  const RungsRound *at = nth_round (told, round);
  RungsView shown;

  if (!shown_as (asking, told, round, view, &shown) || !is_view_wanted (asking, shown))
    return;
  for (guint i = 0; i < at->placings->len; i++)
    {
      RungsRecord *placing = g_ptr_array_index (at->placings, i);

      if (view_of (placing) == view)
        g_ptr_array_add (into, new_standing (asking, told, round, placing, shown));
    }
}

static int
compare_standings (gconstpointer a,
                   gconstpointer b)
{
  const RungsStanding *first = *(const RungsStanding *const *) a;
  const RungsStanding *second = *(const RungsStanding *const *) b;
  int by_time = g_strcmp0 (first->made, second->made);

  if (first->view != second->view)
    return (int) first->view - (int) second->view;
  if (by_time != 0)
    return by_time;
  return first->rung != second->rung ? first->rung - second->rung : g_strcmp0 (first->placing, second->placing);
}

static int
compare_rounds (gconstpointer a,
                gconstpointer b)
{
  const RungsStanding *first = *(const RungsStanding *const *) a;
  const RungsStanding *second = *(const RungsStanding *const *) b;

  if (first->round != second->round)
    return first->round < second->round ? -1 : 1;
  return compare_standings (a, b);
}

/* Each view where it stood last, and before that as often as was asked for. */
static void
add_work (const Asking *asking,
          const Told   *told,
          GPtrArray    *standings,
          GPtrArray    *earlier)
{
  for (RungsView view = 0; view < RUNGS_N_VIEWS; view++)
    {
      guint n = 0;

      for (guint i = told->rounds->len; i > 0; i--)
        {
          const RungsRound *round = nth_round (told, i - 1);

          if (!has_view (round, view) || !(n == 0 ? is_asked_for (asking, round)
                                                 : is_earlier_asked_for (asking, round)))
            continue;
          if (n == 0 || n < asking->filter->rounds)
            add_round (asking, told, i - 1, view, n == 0 ? standings : earlier);
          n++;
        }
    }
  g_ptr_array_sort (standings, compare_standings);
  g_ptr_array_sort (earlier, compare_rounds);
}

/* A view that is left out of a history still says that it was there. */
static void
add_hidden (const Asking *asking,
            const Told   *told,
            guint         round,
            RungsView     view,
            GPtrArray    *into)
{
  RungsStanding *standing;

  if (!is_view_wanted (asking, view))
    return;
  standing = g_new0 (RungsStanding, 1);
  standing->activity = g_strdup (told->work->id);
  standing->title = g_strdup (told->work->title);
  standing->on = g_strdup (nth_round (told, round)->day);
  standing->view = view;
  standing->before = RUNGS_NOWHERE;
  standing->round = nth_round (told, round)->number;
  standing->few = RUNGS_FEW_LEAVE_OUT;
  standing->hidden_because_few = TRUE;
  g_ptr_array_add (into, standing);
}

static void
add_history (const Asking *asking,
             const Told   *told,
             GPtrArray    *history)
{
  for (guint i = 0; i < told->rounds->len; i++)
    if (is_asked_for (asking, nth_round (told, i)))
      for (RungsView view = 0; view < RUNGS_N_VIEWS; view++)
        {
          RungsView shown;

          if (shown_as (asking, told, i, view, &shown))
            add_round (asking, told, i, view, history);
          else
            add_hidden (asking, told, i, view, history);
        }
  for (guint i = history->len; i > 0; i--)
    if (((RungsStanding *) g_ptr_array_index (history, i - 1))->face_down)
      g_ptr_array_remove_index (history, i - 1);
  g_ptr_array_sort (history, compare_rounds);
}

static gboolean
ask (Asking                   *asking,
     RungsWorkbook            *workbook,
     const RungsLadderFilter  *filter,
     GError                  **error)
{
  const RungsKind *placing = rungs_kind_find ("placing");

  asking->filter = filter;
  asking->is_because_shown = !filter->for_outside || rungs_field_seen_by (rungs_kind_field (placing, "because"),
                                                                          _rungs_ladder_audience (filter));
  asking->is_count_shown = !filter->for_outside || rungs_field_seen_by (rungs_kind_field (placing, "people"),
                                                                        _rungs_ladder_audience (filter));
  if (filter->group == NULL)
    return TRUE;
  asking->meetings = _rungs_ladder_read_meetings (workbook, filter->group, error);
  return asking->meetings != NULL;
}

static GPtrArray *
new_standings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_standing_free);
}

static RungsLadderValues *
new_values (RungsWorkbook           *workbook,
            const RungsLadderFilter *filter)
{
  RungsLadderValues *values = g_atomic_rc_box_new0 (RungsLadderValues);

  values->standings = new_standings ();
  values->earlier = new_standings ();
  values->aims = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_aim_mark_free);
  values->is_example = rungs_workbook_is_example (workbook);
  values->for_outside = filter->for_outside;
  values->show_rounds = filter->rounds >= 2;
  return values;
}

static void
take_standings (GPtrArray *into,
                GPtrArray *standings)
{
  /* Empties it, with what it holds now owned by the other. */
  g_ptr_array_set_free_func (standings, NULL);
  g_ptr_array_extend (into, standings, NULL, NULL);
  g_ptr_array_set_size (standings, 0);
  g_ptr_array_set_free_func (standings, (GDestroyNotify) rungs_standing_free);
}

static gboolean
name_the_one (RungsLadderValues  *values,
              RungsWorkbook      *workbook,
              const char         *activity,
              GPtrArray          *works,
              GError            **error)
{
  g_autoptr (RungsRecord) chosen = rungs_workbook_read (workbook, rungs_kind_find ("activity"), activity, error);

  if (chosen == NULL)
    return FALSE;
  /* Not where it may not be shown: then nothing of it is, its name neither. */
  if (works->len > 0 || !values->for_outside)
    values->title = g_strdup (rungs_record_get (chosen, "title"));
  return TRUE;
}

/**
 * rungs_ladder_values_read_filtered:
 * @workbook: a workbook
 * @filter: what the ladder shows
 * @error: (out): why it could not be read
 *
 * Returns: (transfer full): the ladder
 */
RungsLadderValues *
rungs_ladder_values_read_filtered (RungsWorkbook            *workbook,
                                   const RungsLadderFilter  *filter,
                                   GError                  **error)
{
  g_autoptr (RungsLadderValues) values = new_values (workbook, filter);
  g_autoptr (GPtrArray) works = NULL;
  g_autoptr (GPtrArray) standings = new_standings ();
  g_autoptr (GPtrArray) earlier = new_standings ();
  Asking asking = { .filter = filter };
  g_autoptr (GHashTable) meetings = NULL;

  if (!_rungs_ladder_read_rungs (values, workbook, filter->ladder, error) ||
      !ask (&asking, workbook, filter, error))
    return NULL;
  meetings = asking.meetings;
  works = _rungs_ladder_read_works (workbook, filter, values->ladder, values->is_main, error);
  if (works == NULL || (filter->activity != NULL && !name_the_one (values, workbook, filter->activity, works, error)) ||
      !_rungs_ladder_read_aims (values, workbook, filter, works, error))
    return NULL;

  for (guint i = 0; i < works->len; i++)
    {
      g_auto (Told) told = { NULL };

      tell (&told, g_ptr_array_index (works, i));
      add_work (&asking, &told, standings, earlier);
      take_standings (values->standings, standings);
      take_standings (values->earlier, earlier);
    }
  return g_steal_pointer (&values);
}

/**
 * rungs_ladder_history_read:
 * @workbook: a workbook
 * @filter: what it is about; all rounds are given unless one is asked for
 * @error: (out): why it could not be read
 *
 * What is face down is not in it. With #RungsLadderFilter.for_outside, of a view that is left out it is only told that it placed
 * the work.
 *
 * Returns: (transfer full) (element-type RungsStanding): every placing, by activity, round and view
 */
GPtrArray *
rungs_ladder_history_read (RungsWorkbook            *workbook,
                           const RungsLadderFilter  *filter,
                           GError                  **error)
{
  g_autoptr (RungsLadderValues) values = new_values (workbook, filter);
  g_autoptr (GPtrArray) history = new_standings ();
  g_autoptr (GPtrArray) of_work = new_standings ();
  g_autoptr (GPtrArray) works = NULL;
  Asking asking = { .filter = filter };
  g_autoptr (GHashTable) meetings = NULL;

  if (!_rungs_ladder_read_rungs (values, workbook, filter->ladder, error) ||
      !ask (&asking, workbook, filter, error))
    return NULL;
  meetings = asking.meetings;
  works = _rungs_ladder_read_works (workbook, filter, values->ladder, values->is_main, error);
  if (works == NULL)
    return NULL;
  for (guint i = 0; i < works->len; i++)
    {
      g_auto (Told) told = { NULL };

      tell (&told, g_ptr_array_index (works, i));
      add_history (&asking, &told, of_work);
      take_standings (history, of_work);
    }
  return g_steal_pointer (&history);
}
