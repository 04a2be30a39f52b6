/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-position.c: where all enquiries stand on a day: what has moved, what waits, who leads, stage by stage and group by
 * group.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "enquiry-places.h"
#include "exchange-error.h"
#include "waiting.h"

/* What has moved is told of so many months. */
#define MONTHS_OF_MOVES 3

/** Position: where they all stand, and who it is printed for. */
typedef struct
{
  RungsEnquiryPlaces *all;
  RungsAudience audience;
} Position;

static gboolean
is_open (const RungsEnquiryPlace *place)
{
  return place->state == NULL || strcmp (place->state, "open") == 0;
}

static const char *
name_state (const RungsEnquiryPlace *place)
{
  return rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("enquiry"), "state"), place->state);
}

/* "Picked", "Picked: paused" */
static char *
name_place (const RungsEnquiryPlace *place)
{
  const char *stage = place->stage != NULL ? rungs_record_get (place->stage, "name") : _("No stage yet");

  /* An enquiry that is closed stands at a stage that is called so. */
  if (is_open (place) || g_utf8_collate (stage, name_state (place)) == 0)
    return g_strdup (stage);
  /* Translators: 1 the name of a stage, such as “Picked”, 2 “Paused”, “Closed” or “Not taken forward” */
  return g_strdup_printf (_("%1$s: %2$s"), stage, name_state (place));
}

static void
add_head (RungsPaper     *paper,
          const Position *self)
{
  g_autofree char *day = rungs_date_display (self->all->day);
  /* Translators: %s is a day. */
  g_autofree char *when = g_strdup_printf (_("The position at the end of %s."), day);
  g_autofree char *numbers = NULL;
  guint n_open = 0;

  for (guint i = 0; i < self->all->places->len; i++)
    n_open += is_open (g_ptr_array_index (self->all->places, i)) ? 1 : 0;
  _rungs_print_say (paper, when);
  if (self->all->places->len == 0)
    {
      _rungs_print_say (paper, self->audience > RUNGS_AUDIENCE_PROGRAMME
                                 ? _("There was no enquiry by then that they may see.")
                                 : _("There was no enquiry by then."));
      return;
    }
  if (self->all->is_worked_out)
    _rungs_print_say (paper, _("None of this was in the workbook yet on that day. What follows is worked out from the days that "
                               "were written down since; what was waiting then is not known."));
  /* Translators: %1$u is how many enquiries there are, %2$u how many of them are open. */
  numbers = g_strdup_printf (ngettext ("%1$u enquiry, %2$u of them open.", "%1$u enquiries, %2$u of them open.",
                                       self->all->places->len), self->all->places->len, n_open);
  _rungs_print_say (paper, numbers);
  if (self->all->n_without_day > 0)
    {
      g_autofree char *left_out = g_strdup_printf (ngettext ("%u enquiry has no day and is left out.",
                                                             "%u enquiries have no day and are left out.", self->all->n_without_day),
                                                   self->all->n_without_day);

      _rungs_print_say (paper, left_out);
    }
}

static void
add_overview (RungsPaper     *paper,
              const Position *self)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (_("Enquiry")));
  g_ptr_array_add (cells, g_strdup (_("How far it has come")));
  g_ptr_array_add (cells, g_strdup (_("Group")));
  for (guint i = 0; i < self->all->places->len; i++)
    {
      const RungsEnquiryPlace *place = g_ptr_array_index (self->all->places, i);
      char *group = _rungs_print_seen (self->all->then, place->enquiry, "group", self->audience);

      g_ptr_array_add (cells, rungs_record_title (place->enquiry));
      g_ptr_array_add (cells, name_place (place));
      g_ptr_array_add (cells, group != NULL ? group : g_strdup (_("None yet")));
    }
  g_ptr_array_add (cells, NULL);
  rungs_paper_add_heading (paper, 2, _("At a glance"));
  rungs_paper_add_table (paper, 3, (const char *const *) cells->pdata);
}

static void
add_moves (RungsPaper     *paper,
           const Position *self)
{
  g_autofree char *from = rungs_date_add_months (self->all->day, -MONTHS_OF_MOVES);
  g_autofree char *from_words = rungs_date_display (from);
  /* Translators: %s is a day. */
  g_autofree char *heading = g_strdup_printf (_("What has moved since %s"), from_words);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->all->moves->len; i++)
    {
      RungsRecord *move = g_ptr_array_index (self->all->moves, i);
      const RungsEnquiryPlace *place = rungs_enquiry_places_find (self->all, rungs_record_get (move, "enquiry"));
      const RungsRecord *stage = rungs_enquiry_places_stage (self->all, rungs_record_get (move, "stage"));
      g_autofree char *on = NULL;
      g_autofree char *note = _rungs_print_seen (self->all->then, move, "note", self->audience);
      g_autofree char *words = NULL;

      if (place == NULL || stage == NULL || strcmp (rungs_record_get (move, "on"), from) <= 0)
        continue;
      on = rungs_date_display (rungs_record_get (move, "on"));
      /* Translators: 1 a day, 2 the title of an enquiry, 3 the name of a stage */
      words = g_strdup_printf (_("%1$s: %2$s came to “%3$s”."), on, rungs_record_get (place->enquiry, "title"),
                               rungs_record_get (stage, "name"));
      g_ptr_array_add (items, note != NULL ? g_strdup_printf ("%s %s", words, note) : g_steal_pointer (&words));
    }
  rungs_paper_add_heading (paper, 2, heading);
  if (items->len == 0)
    _rungs_print_say (paper, _("Nothing has moved."));
  _rungs_print_list (paper, NULL, items);
}

/* What waits is of the enquiry, or of one of its parts. */
static const char *
enquiry_of (const Position     *self,
            const RungsWaiting *waiting)
{
  g_autoptr (RungsRecord) record = NULL;

  if (strcmp (waiting->kind->name, "enquiry") == 0)
    return waiting->id;
  if (g_strcmp0 (waiting->kind->belongs_to, "enquiry") != 0)
    return NULL;
  record = rungs_workbook_read (self->all->then, waiting->kind, waiting->id, NULL);
  if (record == NULL || rungs_enquiry_places_find (self->all, rungs_record_get (record, "enquiry")) == NULL)
    return NULL;
  return rungs_record_id (rungs_enquiry_places_find (self->all, rungs_record_get (record, "enquiry"))->enquiry);
}

static gboolean
add_waiting (RungsPaper      *paper,
             const Position  *self,
             GError         **error)
{
  g_autoptr (GPtrArray) waiting = rungs_workbook_waiting (self->all->then, self->all->day, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  if (waiting == NULL)
    return FALSE;
  for (guint i = 0; i < waiting->len; i++)
    {
      const RungsWaiting *one = g_ptr_array_index (waiting, i);
      const char *enquiry = enquiry_of (self, one);
      g_autofree char *title = NULL;
      g_autofree char *due = NULL;

      if (enquiry == NULL || rungs_enquiry_places_find (self->all, enquiry) == NULL ||
          !rungs_field_seen_by (one->field, self->audience) ||
          !rungs_field_seen_by (rungs_kind_title_field (one->kind), self->audience))
        continue;
      title = _rungs_print_sentence (one->title);
      due = rungs_date_display (one->due);
      /* Translators: 1 what waits, such as the title of an enquiry, 2 what is to be done, 3 the day it was due */
      g_ptr_array_add (items, g_strdup_printf (_("%1$s %2$s: %3$s."), title, one->words, due));
    }
  rungs_paper_add_heading (paper, 2, _("What is waiting"));
  if (items->len == 0)
    _rungs_print_say (paper, self->audience > RUNGS_AUDIENCE_PROGRAMME ? _("Nothing that they may see.")
                                                                            : _("Nothing is waiting."));
  _rungs_print_list (paper, NULL, items);
  return TRUE;
}

/* ---- stage by stage */

static void
add_leads (const Position *self,
           const RungsEnquiryPlace *place,
           GPtrArray      *items)
{
  const RungsAudience audience = self->audience;
  g_autofree char *lead = _rungs_print_seen (self->all->then, place->enquiry, "lead", audience);
  g_autofree char *lived_lead = _rungs_print_seen (self->all->then, place->enquiry, "lived-lead", audience);

  if (audience > RUNGS_AUDIENCE_PROGRAMME)
    return;
  if (lead != NULL && lived_lead != NULL)
    /* Translators: 1 who leads an enquiry, 2 who leads it from lived experience */
    g_ptr_array_add (items, g_strdup_printf (_("Led by %1$s, and from lived experience by %2$s."), lead, lived_lead));
  else if (lead != NULL)
    /* Translators: %s is who leads an enquiry. */
    g_ptr_array_add (items, g_strdup_printf (_("Led by %s. Nobody leads it from lived experience yet."), lead));
  else if (lived_lead != NULL)
    /* Translators: %s is who leads an enquiry from lived experience. */
    g_ptr_array_add (items, g_strdup_printf (_("Led from lived experience by %s. There is no other lead yet."), lived_lead));
  else
    g_ptr_array_add (items, g_strdup (_("Nobody leads it yet.")));
}

static void
add_place_words (RungsPaper     *paper,
                 const Position *self,
                 const RungsEnquiryPlace *place)
{
  const RungsField *state = rungs_kind_field (rungs_kind_find ("change"), "state");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *since = place->since != NULL ? rungs_date_display (place->since) : NULL;
  g_autofree char *reason = _rungs_print_seen (self->all->then, place->enquiry, "reason", self->audience);

  rungs_paper_add_heading (paper, 3, rungs_record_get (place->enquiry, "title"));
  _rungs_print_say (paper, rungs_record_get (place->enquiry, "question"));
  if (since != NULL)
    /* Translators: %s is a day. */
    g_ptr_array_add (items, g_strdup_printf (_("Here since %s."), since));
  if (!is_open (place))
    {
      g_autofree char *why = reason != NULL ? _rungs_print_sentence (reason) : g_strdup ("");

      /* Translators: 1 “Paused”, “Closed” or “Not taken forward”, 2 why */
      g_ptr_array_add (items, g_strchomp (g_strdup_printf (_("%1$s. %2$s"),
                                                           name_state (place), why)));
    }
  add_leads (self, place, items);
  for (guint i = 0; i < place->changes->len; i++)
    {
      const RungsRecord *change = g_ptr_array_index (place->changes, i);
      const char *what = rungs_record_get (change, "what");
      g_autofree char *sentence = what != NULL ? _rungs_print_sentence (what) : NULL;

      if (sentence != NULL)
        /* Translators: 1 “A change was made”, “A change is planned” or “They said no”, 2 what it is */
        g_ptr_array_add (items, g_strdup_printf (_("%1$s: %2$s"), rungs_field_choice_label (state, rungs_record_get (change, "state")),
                                                 sentence));
    }
  _rungs_print_list (paper, NULL, items);
}

static void
add_stages (RungsPaper     *paper,
            const Position *self)
{
  const RungsRecord *last = NULL;

  for (guint i = 0; i < self->all->places->len; i++)
    {
      const RungsEnquiryPlace *place = g_ptr_array_index (self->all->places, i);

      if (i == 0 || place->stage != last)
        rungs_paper_add_heading (paper, 2, place->stage != NULL ? rungs_record_get (place->stage, "name") : _("No stage yet"));
      last = place->stage;
      add_place_words (paper, self, place);
    }
}

/* ---- group by group */

static void
add_groups (RungsPaper     *paper,
            const Position *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->all->places->len; i++)
    {
      const RungsEnquiryPlace *place = g_ptr_array_index (self->all->places, i);
      g_autofree char *group = _rungs_print_seen (self->all->then, place->enquiry, "group", self->audience);
      g_autofree char *name = name_place (place);
      GString *line;

      if (group == NULL)
        group = g_strdup (_("No group has chosen it yet"));
      line = g_hash_table_lookup (lines, group);
      if (line == NULL)
        {
          line = g_string_new (NULL);
          g_hash_table_insert (lines, group, line);
          g_ptr_array_add (groups, g_steal_pointer (&group));
        }
      if (line->len > 0)
        g_string_append (line, "; ");
      /* Translators: 1 the title of an enquiry, 2 how far it has come */
      g_string_append_printf (line, _("%1$s (%2$s)"), rungs_record_get (place->enquiry, "title"), name);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const char *group = g_ptr_array_index (groups, i);
      GString *line = g_hash_table_lookup (lines, group);

      /* Translators: 1 the name of a group, 2 its enquiries */
      g_ptr_array_add (items, g_strdup_printf (_("%1$s: %2$s."), group, line->str));
      g_string_free (line, TRUE);
    }
  _rungs_print_list (paper, _("Group by group"), items);
}

RungsPaper *
_rungs_print_position (RungsWorkbook        *workbook,
                       const char           *id,
                       const RungsPrintUse  *use,
                       GError              **error)
{
  const char *day = use->as_at != NULL ? use->as_at : use->today;
  g_autoptr (RungsEnquiryPlaces) all = NULL;
  g_autoptr (RungsPaper) paper = NULL;
  Position position = { .audience = use->audience };

  if (strcmp (day, use->today) > 0)
    {
      g_set_error_literal (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                           _("That day is still to come: choose today, or a day before it."));
      return NULL;
    }
  all = rungs_enquiry_places_read (workbook, use->audience, day, use->today, error);
  if (all == NULL)
    return NULL;
  position.all = all;
  paper = _rungs_print_paper (_("Where our enquiries stand"));
  _rungs_print_date (paper, use);
  add_head (paper, &position);
  if (all->places->len == 0)
    return g_steal_pointer (&paper);
  add_overview (paper, &position);
  add_moves (paper, &position);
  if (!all->is_worked_out && !add_waiting (paper, &position, error))
    return NULL;
  add_stages (paper, &position);
  add_groups (paper, &position);
  return g_steal_pointer (&paper);
}
