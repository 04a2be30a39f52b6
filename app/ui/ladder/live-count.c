/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-count.c: who was called out at one meeting for one piece of work. A room calls out faster than a disk syncs: each call is
 * handed to the workbook's writer at once, as one step of undo, and counted here without waiting for it.
 */
#include "config.h"

#include "ladder/live-count.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder-words.h"
#include "ladder/ladder-deeds.h"
#include "reading.h"

typedef struct
{
  RungsView view;
  int rung;
  guint n; /* so many stood there when this one was added */
} Call;

struct _RungsLiveCount
{
  GObject parent_instance;

  /* owned */
  RungsRoom *room;
  RungsLadderValues *values; /* NULL only where the workbook cannot be read */
  GArray *added;             /* Call, the oldest first: what can be taken back in turn */
  char *new_meeting;         /* made here and on its way to the disk; the room hears of it when it is there */

  /* state */
  guint n_writing;
};

G_DEFINE_FINAL_TYPE (RungsLiveCount, rungs_live_count, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_problem (RungsLiveCount *self,
              const char     *words)
{
  g_signal_emit_by_name (self->room, "problem", words);
}

/* ---- what there is */

static RungsLadderValues *
read_placed (RungsLiveCount *self)
{
  RungsLadderFilter filter = {
    .ladder = rungs_room_get_ladder (self->room),
    .activity = rungs_room_get_activity (self->room),
    .meeting = rungs_room_get_meeting (self->room),
  };
  g_autoptr (GError) error = NULL;
  RungsLadderValues *values = rungs_ladder_values_read_filtered (rungs_room_get_workbook (self->room), &filter, &error);

  if (values == NULL)
    tell_problem (self, error->message);
  /* Nothing was called out yet where nothing lies there, or nobody sits. */
  else if (filter.activity == NULL || filter.meeting == NULL)
    g_ptr_array_set_size (values->standings, 0);
  return values;
}

/* Who was undone cannot be taken back once more. */
static void
forget_gone (RungsLiveCount *self)
{
  for (guint i = self->added->len; i > 0; i--)
    {
      const Call *added = &g_array_index (self->added, Call, i - 1);

      if (rungs_live_count_on_rung (self, added->view, added->rung) < added->n)
        g_array_remove_index (self->added, i - 1);
    }
}

static void
read_values (RungsLiveCount *self)
{
  RungsLadderValues *values = read_placed (self);

  if (values == NULL)
    return;
  g_clear_pointer (&self->values, rungs_ladder_values_free);
  self->values = values;
  forget_gone (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is counted here is ahead of the workbook until all is written. */
static void
values_changed_cb (RungsLiveCount *self)
{
  if (self->n_writing == 0)
    read_values (self);
}

static void
looked_elsewhere_cb (RungsLiveCount *self)
{
  g_array_set_size (self->added, 0);
  if (rungs_room_get_meeting (self->room) != NULL)
    g_clear_pointer (&self->new_meeting, g_free);
  read_values (self);
}

static const char *
meeting_of (RungsLiveCount *self)
{
  const char *meeting = rungs_room_get_meeting (self->room);

  return meeting != NULL ? meeting : self->new_meeting;
}

static const char *
place_name (RungsLiveCount *self,
            int             rung)
{
  return rung >= 1 ? self->values->rung_names[rung - 1] : rungs_answer_aside (rung);
}

/** rungs_live_count_get_values: Returns: (transfer none) (nullable): who stands where; it changes as the count goes on */
RungsLadderValues *
rungs_live_count_get_values (RungsLiveCount *self)
{
  g_return_val_if_fail (RUNGS_IS_LIVE_COUNT (self), NULL);

  return self->values;
}

static RungsStanding *
standing_copy (const RungsStanding *standing)
{
  RungsStanding *copy = g_memdup2 (standing, sizeof *standing);

  copy->placing = g_strdup (standing->placing);
  copy->activity = g_strdup (standing->activity);
  copy->title = g_strdup (standing->title);
  copy->meeting = g_strdup (standing->meeting);
  copy->on = g_strdup (standing->on);
  copy->made = g_strdup (standing->made);
  copy->called = g_strdup (standing->called);
  copy->because = g_strdup (standing->because);
  return copy;
}

/**
 * rungs_live_count_make_picture:
 *
 * Returns: (transfer full) (nullable): who stands where, as it is counted now, for who keeps it while the count goes on
 */
RungsLadderValues *
rungs_live_count_make_picture (RungsLiveCount *self)
{
  RungsLadderValues *picture;

  g_return_val_if_fail (RUNGS_IS_LIVE_COUNT (self), NULL);

  picture = self->values != NULL ? read_placed (self) : NULL;
  if (picture == NULL)
    return NULL;
  g_ptr_array_set_size (picture->standings, 0);
  for (guint i = 0; i < self->values->standings->len; i++)
    g_ptr_array_add (picture->standings, standing_copy (g_ptr_array_index (self->values->standings, i)));
  return picture;
}

static guint
count (RungsLiveCount *self,
       RungsView       view,
       const int      *rung)
{
  guint n = 0;

  for (guint i = 0; self->values != NULL && i < self->values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (standing->view == view && !standing->face_down && (rung == NULL || standing->rung == *rung))
        n += standing->people;
    }
  return n;
}

/** rungs_live_count_on_rung: Returns: how many of @view were called out for @rung (from 1; 0 unsure; -1 it depends) */
guint
rungs_live_count_on_rung (RungsLiveCount *self,
                          RungsView       view,
                          int             rung)
{
  g_return_val_if_fail (RUNGS_IS_LIVE_COUNT (self), 0);

  return count (self, view, &rung);
}

/** rungs_live_count_of_view: Returns: how many people of @view were called out */
guint
rungs_live_count_of_view (RungsLiveCount *self,
                          RungsView       view)
{
  g_return_val_if_fail (RUNGS_IS_LIVE_COUNT (self), 0);

  return count (self, view, NULL);
}

/** rungs_live_count_few: Returns: how so few people of @view go out; %RUNGS_FEW_NOT where they are not few */
RungsFew
rungs_live_count_few (RungsLiveCount *self,
                      RungsView       view)
{
  g_return_val_if_fail (RUNGS_IS_LIVE_COUNT (self), RUNGS_FEW_NOT);

  for (guint i = 0; self->values != NULL && i < self->values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (standing->view == view)
        return standing->few;
    }
  return RUNGS_FEW_NOT;
}

/* Whether @view was placed there by a card or a sheet, and nobody said how many they are. */
static gboolean
stands_uncounted (RungsLiveCount *self,
                  RungsView       view,
                  int             rung)
{
  for (guint i = 0; i < self->values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (standing->view == view && standing->rung == rung && standing->people == 0 && !standing->face_down)
        return TRUE;
    }
  return FALSE;
}

/** rungs_live_count_words: Returns: (transfer full): where those of @view stand, the highest rung first; "" for nobody */
char *
rungs_live_count_words (RungsLiveCount *self,
                        RungsView       view)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (RUNGS_IS_LIVE_COUNT (self), NULL);

  for (int rung = self->values != NULL ? (int) self->values->n_rungs : -2; rung >= -1; rung--)
    {
      const guint n = rungs_live_count_on_rung (self, view, rung);

      if (n == 0 && !stands_uncounted (self, view, rung))
        continue;
      if (words->len > 0)
        /* Translators: this stands between the members of a list */
        g_string_append (words, C_("list", ", "));
      if (n == 0)
        {
          g_string_append (words, place_name (self, rung));
          continue;
        }
      /* Translators: the name of a rung, and how many people stand there: "Co-design: 4" */
      g_string_append_printf (words, _("%s: %u"), place_name (self, rung), n);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* ---- what is done */

static RungsStanding *
find_counted (RungsLiveCount *self,
              const Call     *call)
{
  for (guint i = 0; i < self->values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (standing->view == call->view && standing->rung == call->rung && standing->people > 0 && !standing->face_down)
        return standing;
    }
  return NULL;
}

/* From five on nobody is asked; under five, what they said holds. */
static void
count_few (RungsLiveCount *self,
           RungsView       view)
{
  const gboolean enough = rungs_live_count_of_view (self, view) >= RUNGS_FEW_ENOUGH;
  RungsFew said = rungs_live_count_few (self, view);

  if (enough || said == RUNGS_FEW_NOT)
    said = enough ? RUNGS_FEW_NOT : RUNGS_FEW_MERGE;
  for (guint i = 0; i < self->values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (standing->view == view)
        standing->few = said;
    }
}

/* PLACING: of the first one who is counted there. */
static void
count_one_more (RungsLiveCount *self,
                const Call     *call,
                const char     *placing)
{
  RungsStanding *standing = find_counted (self, call);
  Call added = *call;

  if (standing == NULL)
    {
      standing = g_new0 (RungsStanding, 1);
      standing->placing = g_strdup (placing);
      standing->activity = g_strdup (rungs_room_get_activity (self->room));
      standing->title = g_strdup (self->values->title);
      standing->meeting = g_strdup (meeting_of (self));
      standing->view = call->view;
      standing->rung = call->rung;
      standing->before = RUNGS_NOWHERE;
      if (self->values->standings->len > 0)
        standing->round = ((RungsStanding *) g_ptr_array_index (self->values->standings, 0))->round;
      g_ptr_array_add (self->values->standings, standing);
    }
  standing->people++;
  added.n = rungs_live_count_on_rung (self, call->view, call->rung);
  g_array_append_val (self->added, added);
}

static void
count_one_fewer (RungsLiveCount *self,
                 const Call     *call)
{
  RungsStanding *standing = find_counted (self, call);

  if (--standing->people == 0)
    g_ptr_array_remove (self->values->standings, standing);
  /* It cannot be taken back once more: the last one like it is not there any more. */
  for (guint i = self->added->len; i > 0; i--)
    {
      const Call *added = &g_array_index (self->added, Call, i - 1);

      if (added->view != call->view || added->rung != call->rung)
        continue;
      g_array_remove_index (self->added, i - 1);
      return;
    }
}

static char *
spoken (RungsLiveCount *self,
        const Call     *call)
{
  const guint n = rungs_live_count_on_rung (self, call->view, call->rung);
  g_autofree char *where = rungs_deed_where (self->values, rungs_view_label (call->view), call->rung);

  if (n == 0)
    /* Translators: a group of people and the rung that they were called out for ("The board: rung 6, Co-design") */
    return g_strdup_printf (_("%s. Nobody there now."), where);
  /* Translators: a group of people and the rung they were called out for ("The board: rung 6, Co-design"), and how many stand there */
  return g_strdup_printf (ngettext ("%s. %u person there now.", "%s. %u people there now.", n), where, n);
}

typedef struct
{
  RungsLiveCount *count;
  char *words;
} Writing;

/* Whether a meeting that was made here has come to the workbook. */
static gboolean
is_kept (RungsLiveCount *self,
         const char     *meeting)
{
  g_autoptr (RungsRecord) record = NULL;

  if (meeting != NULL)
    record = rungs_workbook_read (rungs_room_get_workbook (self->room), rungs_kind_find ("meeting"), meeting, NULL);
  return record != NULL;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Writing *writing = user_data;
  RungsLiveCount *self = writing->count;
  g_autoptr (GError) error = NULL;

  self->n_writing--;
  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error))
    {
      g_array_set_size (self->added, 0);
      tell_problem (self, error->message);
    }
  else
    {
      rungs_room_say (self->room, writing->words);
    }
  if (self->n_writing == 0)
    {
      g_autofree char *meeting = g_steal_pointer (&self->new_meeting);
      g_autoptr (GArray) added = g_array_copy (self->added);

      if (is_kept (self, meeting))
        {
          rungs_room_set_meeting (self->room, meeting);
          g_array_append_vals (self->added, added->data, added->len);
        }
      else
        {
          read_values (self);
        }
    }
  g_object_unref (writing->count);
  g_free (writing->words);
  g_free (writing);
}

static void
write_edits (RungsLiveCount *self,
             RungsEdits     *edits,
             const Call     *call)
{
  Writing *writing = g_new0 (Writing, 1);

  count_few (self, call->view);
  writing->count = g_object_ref (self);
  writing->words = spoken (self, call);
  self->n_writing++;
  rungs_workbook_write_async (rungs_room_get_workbook (self->room), edits, NULL, written_cb, writing);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Nobody chose a meeting: it is the one that sits now. */
static void
add_meeting (RungsEdits *edits,
             const char *id)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *shown = rungs_date_display (today);
  /* Translators: a day; the name of a meeting */
  g_autofree char *title = g_strdup_printf (_("On the ladder, %s"), shown);
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("meeting"), id);
  g_autoptr (RungsRecord) titled = rungs_record_with (bare, "title", title);
  g_autoptr (RungsRecord) dated = rungs_record_with (titled, "held-on", today);

  rungs_edits_add (edits, dated);
}

/* A meeting that was held on a day has its placings on that day, also when they are written down later. */
static char *
day_of (RungsLiveCount *self,
        const char     *meeting)
{
  g_autoptr (RungsRecord) record = NULL;

  if (meeting != NULL)
    record = rungs_workbook_read (rungs_room_get_workbook (self->room), rungs_kind_find ("meeting"), meeting, NULL);
  return record != NULL ? g_strdup (rungs_record_get (record, "held-on")) : NULL;
}

/* Whether somebody can be called out now; says why not. */
static gboolean
is_open (RungsLiveCount *self)
{
  if (rungs_workbook_is_read_only (rungs_room_get_workbook (self->room)))
    rungs_room_say (self->room, _("This workbook is open to be read only, so nobody can be placed in it."));
  else if (rungs_room_get_activity (self->room) == NULL)
    rungs_room_say (self->room, _("Say first what is being placed."));
  else
    return self->values != NULL;
  return FALSE;
}

/** rungs_live_count_add: one person more of @view for @rung (from 1; 0 unsure; -1 it depends) */
void
rungs_live_count_add (RungsLiveCount *self,
                      RungsView       view,
                      int             rung)
{
  const Call call = { .view = view, .rung = rung };
  g_autofree char *day = NULL;
  g_autofree char *placing = NULL;
  const gboolean first = meeting_of (self) == NULL;
  RungsPlacingDeed deed = { .view = view, .answer = rung };
  RungsEdits *edits;

  g_return_if_fail (RUNGS_IS_LIVE_COUNT (self));

  if (!is_open (self))
    return;
  if (first)
    self->new_meeting = g_uuid_string_random ();
  day = day_of (self, rungs_room_get_meeting (self->room));
  deed.activity = rungs_room_get_activity (self->room);
  deed.title = self->values->title != NULL ? self->values->title : "";
  deed.meeting = meeting_of (self);
  deed.ladder = rungs_room_get_ladder (self->room);
  deed.on = day;
  edits = rungs_deed_add_one (self->values, &deed, &placing);
  if (first)
    add_meeting (edits, self->new_meeting);
  count_one_more (self, &call, placing);
  write_edits (self, edits, &call);
}

/** rungs_live_count_take: one person fewer of @view for @rung */
void
rungs_live_count_take (RungsLiveCount *self,
                       RungsView       view,
                       int             rung)
{
  const Call call = { .view = view, .rung = rung };
  RungsEdits *edits;

  g_return_if_fail (RUNGS_IS_LIVE_COUNT (self));

  if (!is_open (self))
    return;
  edits = rungs_deed_take_one (self->values, rungs_room_get_activity (self->room), meeting_of (self), view, rung);
  if (edits == NULL)
    {
      rungs_room_say (self->room, _("Nobody was called out there, so nobody is taken back."));
      return;
    }
  count_one_fewer (self, &call);
  write_edits (self, edits, &call);
}

/** rungs_live_count_take_last: takes back who was added last, then who was added before, as far as it goes */
void
rungs_live_count_take_last (RungsLiveCount *self)
{
  Call last;

  g_return_if_fail (RUNGS_IS_LIVE_COUNT (self));

  if (self->added->len == 0)
    {
      rungs_room_say (self->room, _("Nobody was added here since this was opened. The minus buttons take anybody back."));
      return;
    }
  last = g_array_index (self->added, Call, self->added->len - 1);
  rungs_live_count_take (self, last.view, last.rung);
}

static char *
few_words (RungsView view,
           RungsFew  choice)
{
  const char *who = rungs_view_label (view);

  if (choice == RUNGS_FEW_LEAVE_OUT)
    /* Translators: a group of people ("The board"); what they said about being shown on a wall or on paper */
    return g_strdup_printf (_("%s: left out of what is shown outside this room."), who);
  if (choice == RUNGS_FEW_SHOW || view == RUNGS_VIEW_MIXED)
    /* Translators: a group of people ("The board"); what they said about being shown on a wall or on paper */
    return g_strdup_printf (_("%s: shown as they are."), who);
  /* Translators: a group of people ("The board"); what they said about being shown on a wall or on paper */
  return g_strdup_printf (_("%s: shown with the mixed group."), who);
}

/**
 * rungs_live_count_say_few:
 * @choice: how they said they may be shown
 *
 * Keeps what a group of fewer than five people said about going out of the room.
 */
void
rungs_live_count_say_few (RungsLiveCount *self,
                          RungsView       view,
                          RungsFew        choice)
{
  g_autofree char *words = NULL;
  const RungsStanding *one = NULL;

  g_return_if_fail (RUNGS_IS_LIVE_COUNT (self));
  g_return_if_fail (choice >= RUNGS_FEW_SHOW && choice <= RUNGS_FEW_LEAVE_OUT);

  for (guint i = 0; self->values != NULL && i < self->values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (standing->view == view)
        one = standing;
    }
  if (one == NULL)
    return;
  words = few_words (view, choice);
  rungs_room_do (self->room, rungs_deed_say_few (self->values, rungs_room_get_activity (self->room), one->round, view,
                                                 rungs_few_token (choice)),
                 words);
}

/* ---- making it */

static void
rungs_live_count_finalize (GObject *object)
{
  RungsLiveCount *self = RUNGS_LIVE_COUNT (object);

  g_clear_object (&self->room);
  g_clear_pointer (&self->values, rungs_ladder_values_free);
  g_array_unref (self->added);
  g_free (self->new_meeting);

  G_OBJECT_CLASS (rungs_live_count_parent_class)->finalize (object);
}

static void
rungs_live_count_class_init (RungsLiveCountClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rungs_live_count_finalize;

  signals[CHANGED] = g_signal_new ("changed", RUNGS_TYPE_LIVE_COUNT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rungs_live_count_init (RungsLiveCount *self)
{
  self->added = g_array_new (FALSE, FALSE, sizeof (Call));
}

/**
 * rungs_live_count_new:
 * @room: whose piece of work and meeting are counted
 *
 * Returns: (transfer full): the count
 */
RungsLiveCount *
rungs_live_count_new (RungsRoom *room)
{
  RungsLiveCount *self = g_object_new (RUNGS_TYPE_LIVE_COUNT, NULL);

  self->room = g_object_ref (room);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (values_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::activity", G_CALLBACK (looked_elsewhere_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::meeting", G_CALLBACK (looked_elsewhere_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::ladder", G_CALLBACK (looked_elsewhere_cb), self, G_CONNECT_SWAPPED);
  read_values (self);
  return self;
}
