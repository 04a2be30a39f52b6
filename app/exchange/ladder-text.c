/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-text.c: a ladder in words that can be read aloud: the twin of the picture.
 */
#include "config.h"

#include "ladder-values.h"

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "ladder-private.h"
#include "ladder-words.h"

/* Where somebody is found in the words: what is face down stands in a place of its own. */
static int
place_of (const RungsStanding *standing)
{
  return standing->face_down ? RUNGS_NOWHERE : standing->rung;
}

static gboolean
is_same_view (const RungsStanding *a,
              const RungsStanding *b)
{
  return a->view == b->view && g_str_equal (a->activity, b->activity);
}

/* The next standing after @from that is found in a place; its number, or the length. */
static guint
next_in (GPtrArray *standings,
         guint      from,
         int        place)
{
  guint i = from;

  while (i < standings->len && place_of (g_ptr_array_index (standings, i)) != place)
    i++;
  return i;
}

/* How many they are, where that is known, and else how often the view was called out: " (4 people)". */
static void
append_number (GString   *text,
               GPtrArray *standings,
               guint      first,
               int        place)
{
  const RungsStanding *of = g_ptr_array_index (standings, first);
  guint answers = 0;
  guint people = 0;
  gboolean all_said = TRUE;

  for (guint i = first; i < standings->len && is_same_view (g_ptr_array_index (standings, i), of); i++)
    {
      const RungsStanding *standing = g_ptr_array_index (standings, i);

      if (place_of (standing) != place)
        continue;
      answers++;
      people += standing->people;
      all_said = all_said && standing->people > 0;
    }
  if (all_said)
    /* Translators: %u is how many people of a view placed it; it follows “seen by people with lived experience”. */
    g_string_append_printf (text, ngettext (" (%u person)", " (%u people)", people), people);
  else if (answers > 1)
    /* Translators: %u is how many answers of one view are the same; it follows “seen by people with lived experience”. */
    g_string_append_printf (text, ngettext (" (%u answer)", " (%u answers)", answers), answers);
}

/* The name that the rung had when it was placed, where it has another one now. */
static void
append_called (GString             *text,
               RungsLadderValues   *values,
               const RungsStanding *standing)
{
  if (standing->called != NULL && standing->rung >= 1 && standing->rung <= (int) values->n_rungs &&
      !g_str_equal (standing->called, values->rung_names[standing->rung - 1]))
    /* Translators: %s is the name a rung had when something was placed on it. */
    g_string_append_printf (text, _(", then called “%s”"), standing->called);
}

/* "seen by the board (3 people); seen by frontline workers", the views of one piece of work in one place, from @at on. Returns
 * where another piece of work stands there, or the length. */
static guint
append_views (GString           *text,
              RungsLadderValues *values,
              guint              at,
              int                place)
{
  GPtrArray *standings = values->standings;
  const RungsStanding *first = g_ptr_array_index (standings, at);
  const RungsStanding *last = NULL;

  for (; at < standings->len; at = next_in (standings, at + 1, place))
    {
      const RungsStanding *standing = g_ptr_array_index (standings, at);

      if (!g_str_equal (standing->activity, first->activity))
        break;
      if (last != NULL && last->view == standing->view)
        continue;
      g_string_append_printf (text, "%s%s", last != NULL ? "; " : "", rungs_view_seen_by (standing->view));
      append_number (text, standings, at, place);
      append_called (text, values, standing);
      last = standing;
    }
  return at;
}

/* What stands in one place, a line for each piece of work; the one that all is about is not named again. */
static void
append_place (GString           *text,
              RungsLadderValues *values,
              int                place)
{
  GPtrArray *standings = values->standings;
  g_autoptr (GString) lines = g_string_new (NULL);
  guint at = next_in (standings, 0, place);
  guint n = 0;

  if (at == standings->len)
    {
      g_string_append_printf (text, "%s.\n", _(": nothing stands here"));
      return;
    }
  if (values->title != NULL)
    {
      g_string_append (text, ": ");
      append_views (text, values, at, place);
      g_string_append (text, ".\n");
      return;
    }
  for (; at < standings->len; n++)
    {
      g_string_append_printf (lines, "  %s, ", ((const RungsStanding *) g_ptr_array_index (standings, at))->title);
      at = append_views (lines, values, at, place);
      g_string_append (lines, ".\n");
    }
  /* Translators: %u is how many pieces of work stand on a rung; it follows the name of the rung. */
  g_string_append_printf (text, ngettext (": %u piece of work", ": %u pieces of work", n), n);
  g_string_append_printf (text, ".\n%s", lines->str);
}

static void
append_rungs (GString           *text,
              RungsLadderValues *values)
{
  for (int rung = (int) values->n_rungs; rung >= 1; rung--)
    {
      if (values->show_bands)
        /* Translators: %1$d is the number of a rung, %2$s its name, %3$s its band such as “doing with”. */
        g_string_append_printf (text, _("Rung %1$d, %2$s, %3$s"), rung, values->rung_names[rung - 1],
                                rungs_band_label (values->bands[rung - 1]));
      else
        /* Translators: %1$d is the number of a rung, %2$s its name. */
        g_string_append_printf (text, _("Rung %1$d, %2$s"), rung, values->rung_names[rung - 1]);
      append_place (text, values, rung);
    }
}

static void
append_beside (GString           *text,
               RungsLadderValues *values)
{
  for (int beside = 0; beside >= -1; beside--)
    if (next_in (values->standings, 0, beside) < values->standings->len)
      {
        g_string_append (text, rungs_answer_aside (beside));
        append_place (text, values, beside);
      }
  if (next_in (values->standings, 0, RUNGS_NOWHERE) < values->standings->len)
    {
      g_string_append (text, _("Has been placed, not shown yet"));
      append_place (text, values, RUNGS_NOWHERE);
    }
}

static gboolean
is_merged (GPtrArray *standings)
{
  for (guint i = 0; i < standings->len; i++)
    if (((const RungsStanding *) g_ptr_array_index (standings, i))->few == RUNGS_FEW_MERGE)
      return TRUE;
  return FALSE;
}

/* "rung 2, Educating", by the name that it had then. */
static char *
say_answer (RungsLadderValues   *values,
            const RungsStanding *standing)
{
  const char *name = standing->called;

  if (standing->face_down)
    return g_strdup (_("has been placed, not shown yet"));
  if (standing->rung == 0)
    return g_strdup (_("not sure"));
  if (standing->rung < 0)
    return g_strdup (_("it depends"));
  if (name == NULL && standing->rung <= (int) values->n_rungs)
    name = values->rung_names[standing->rung - 1];
  if (name == NULL)
    /* Translators: %d is the number of a rung. */
    return g_strdup_printf (_("rung %d"), standing->rung);
  /* Translators: %1$d is the number of a rung, %2$s its name. */
  return g_strdup_printf (_("rung %1$d, %2$s"), standing->rung, name);
}

static char *
say_round (guint round)
{
  static const char *const nth[] = {
    N_("First round"), N_("Second round"), N_("Third round"), N_("Fourth round"), N_("Fifth round"), N_("Sixth round"),
    N_("Seventh round"), N_("Eighth round"), N_("Ninth round"), N_("Tenth round"),
  };

  if (round >= 1 && round <= G_N_ELEMENTS (nth))
    return g_strdup (_(nth[round - 1]));
  /* Translators: %u is the number of a round, 11 or more. */
  return g_strdup_printf (_("Round %u"), round);
}

/* "First round, 12 March 2026." @on is the earliest day that was said. */
static void
append_round_name (GString    *text,
                   guint       round,
                   const char *on,
                   gboolean    is_now)
{
  g_autofree char *name = say_round (round);
  g_autofree char *day = on != NULL ? rungs_date_display (on) : NULL;

  if (is_now && day != NULL)
    /* Translators: %1$s is “Second round”, %2$s a day. It is the latest round. */
    g_string_append_printf (text, _("  %1$s, %2$s, and now:"), name, day);
  else if (is_now)
    /* Translators: %s is “Second round”. It is the latest round. */
    g_string_append_printf (text, _("  %s, and now:"), name);
  else if (day != NULL)
    /* Translators: %1$s is “First round”, %2$s a day. */
    g_string_append_printf (text, _("  %1$s, %2$s:"), name, day);
  else
    /* Translators: %s is “First round”. */
    g_string_append_printf (text, _("  %s:"), name);
}

static const char *
earliest_day (GPtrArray *standings,
              guint      from,
              guint      until)
{
  const char *day = NULL;

  for (guint i = from; i < until; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (standings, i);

      if (standing->on != NULL && (day == NULL || g_strcmp0 (standing->on, day) < 0))
        day = standing->on;
    }
  return day;
}

/* One round of one piece of work: standings from @from on, until another begins. Returns where it does. */
static guint
append_round (GString           *text,
              RungsLadderValues *values,
              GPtrArray         *standings,
              guint              from)
{
  const RungsStanding *first = g_ptr_array_index (standings, from);
  const RungsStanding *last = NULL;
  guint end = from;
  gboolean is_now;

  while (end < standings->len)
    {
      const RungsStanding *standing = g_ptr_array_index (standings, end);

      if (standing->round != first->round || !g_str_equal (standing->activity, first->activity))
        break;
      end++;
    }
  is_now = end == standings->len ||
           !g_str_equal (((const RungsStanding *) g_ptr_array_index (standings, end))->activity, first->activity);
  append_round_name (text, first->round, earliest_day (standings, from, end), is_now);
  for (guint i = from; i < end; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (standings, i);
      g_autofree char *answer = say_answer (values, standing);

      if (last != NULL && last->view == standing->view)
        g_string_append_printf (text, "; %s", answer);
      else
        /* Translators: %1$s is nothing or the full stop of the sentence before, %2$s a view, “The board”, %3$s where it placed
         * something, “rung 2, Educating”. */
        g_string_append_printf (text, _("%1$s %2$s: %3$s"), last != NULL ? "." : "", rungs_view_label (standing->view), answer);
      last = standing;
    }
  g_string_append (text, ".\n");
  return end;
}

static int
compare_rounds (gconstpointer a,
                gconstpointer b)
{
  const RungsStanding *first = *(const RungsStanding *const *) a;
  const RungsStanding *second = *(const RungsStanding *const *) b;
  int by_title = g_utf8_collate (first->title, second->title);
  int by_id = g_strcmp0 (first->activity, second->activity);

  if (by_title != 0)
    return by_title;
  if (by_id != 0)
    return by_id;
  if (first->round != second->round)
    return first->round < second->round ? -1 : 1;
  if (first->view != second->view)
    return (int) first->view - (int) second->view;
  return g_strcmp0 (first->made, second->made);
}

static void
append_rounds (GString           *text,
               RungsLadderValues *values)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const char *last = NULL;

  g_ptr_array_extend (all, values->standings, NULL, NULL);
  g_ptr_array_extend (all, values->earlier, NULL, NULL);
  g_ptr_array_sort (all, compare_rounds);
  if (all->len > 0)
    g_string_append_printf (text, "\n%s\n", _("Round by round"));
  for (guint i = 0; i < all->len;)
    {
      const RungsStanding *standing = g_ptr_array_index (all, i);

      if (values->title == NULL && g_strcmp0 (last, standing->activity) != 0)
        g_string_append_printf (text, "%s.\n", standing->title);
      last = standing->activity;
      i = append_round (text, values, all, i);
    }
}

/* Of one piece of work; of all of it, nobody could listen to that. */
static void
append_reasons (GString           *text,
                RungsLadderValues *values)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (values->standings, i);
      g_autofree char *answer = NULL;

      if (standing->because == NULL)
        continue;
      if (is_first)
        g_string_append_printf (text, "\n%s\n", _("What makes people say so"));
      is_first = FALSE;
      answer = say_answer (values, standing);
      /* Translators: %1$s is a view, “The board”, %2$s where it placed something, “rung 2, Educating”, %3$s why. */
      g_string_append_printf (text, _("  %1$s, %2$s: %3$s"), rungs_view_label (standing->view), answer, standing->because);
      g_string_append_c (text, '\n');
    }
}

static void
append_sentence (GString    *text,
                 const char *heading,
                 const char *words)
{
  if (words == NULL)
    return;
  g_string_append_printf (text, " %s %s", heading, words);
  if (!g_str_has_suffix (words, ".") && !g_str_has_suffix (words, "!") && !g_str_has_suffix (words, "?"))
    g_string_append_c (text, '.');
}

static void
append_aims (GString           *text,
             RungsLadderValues *values)
{
  if (values->aims->len > 0)
    g_string_append_printf (text, "\n%s\n", _("What people aim at"));
  for (guint i = 0; i < values->aims->len; i++)
    {
      const RungsAimMark *aim = g_ptr_array_index (values->aims, i);
      g_autofree char *by = aim->by != NULL ? rungs_date_display (aim->by) : NULL;

      if (aim->rung >= 1 && values->title != NULL)
        /* Translators: %1$d is the number of a rung, %2$s its name. */
        g_string_append_printf (text, _("  Rung %1$d, %2$s."), aim->rung, values->rung_names[aim->rung - 1]);
      else if (aim->rung >= 1)
        /* Translators: %1$s is a piece of work, %2$d the number of a rung, %3$s its name. */
        g_string_append_printf (text, _("  %1$s: rung %2$d, %3$s."), aim->title, aim->rung, values->rung_names[aim->rung - 1]);
      else
        g_string_append_printf (text, "  %s.", values->title != NULL ? _("No rung yet") : aim->title);
      append_sentence (text, _("Why:"), aim->why);
      append_sentence (text, _("To try next:"), aim->next_step);
      append_sentence (text, _("Who:"), aim->who);
      append_sentence (text, _("By:"), by);
      g_string_append_c (text, '\n');
    }
}

/** _rungs_ladder_title: Returns: (transfer none): the name of the one piece of work that is shown, or of the ladder */
const char *
_rungs_ladder_title (const RungsLadderValues *values)
{
  if (values->title != NULL)
    return values->title;
  return values->is_main || values->ladder_name == NULL ? _("The ladder of co-production") : values->ladder_name;
}

/**
 * rungs_ladder_values_to_text:
 * @values: a ladder
 *
 * Returns: (transfer full): the ladder in words that can be read aloud: from the highest rung to the first, what stands beside
 *   it, the rounds, reasons and aims that are shown, then whom the ladder comes from
 */
char *
rungs_ladder_values_to_text (RungsLadderValues *values)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", _rungs_ladder_title (values));
  if (values->is_example)
    g_string_append_printf (text, "%s\n", rungs_ladder_example ());
  g_string_append_c (text, '\n');
  append_rungs (text, values);
  append_beside (text, values);
  if (values->for_outside && (is_merged (values->standings) || is_merged (values->earlier)))
    g_string_append_printf (text, "\n%s\n", _("Some views of fewer than five people are shown as a mixed group."));
  if (values->show_rounds)
    append_rounds (text, values);
  if (values->title != NULL)
    append_reasons (text, values);
  if (values->show_aims)
    append_aims (text, values);
  if (values->credit != NULL)
    g_string_append_printf (text, "\n%s\n", values->credit);
  return g_string_free (text, FALSE);
}
