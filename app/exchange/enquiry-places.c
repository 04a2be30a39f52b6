/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * enquiry-places.c: where all enquiries stood at the end of a day: as the workbook knew it then; where it was begun only after that
 * day, worked out from the days that were written down since.
 */
#include "config.h"

#include "enquiry-places.h"

#include <stdlib.h>
#include <string.h>

#include "each-record.h"
#include "outside.h"

static void
place_free (gpointer data)
{
  RungsEnquiryPlace *place = data;

  rungs_record_unref (place->enquiry);
  g_clear_pointer (&place->stage, rungs_record_unref);
  g_clear_pointer (&place->changes, g_ptr_array_unref);
  g_free (place->since);
  g_free (place->state);
  g_free (place);
}

/** rungs_enquiry_places_free: @self: (transfer full) (nullable): where enquiries stood */
void
rungs_enquiry_places_free (RungsEnquiryPlaces *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->then);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->moves, g_ptr_array_unref);
  g_free (self->day);
  g_free (self);
}

static int
position_of (const RungsRecord *stage)
{
  const char *position = stage != NULL ? rungs_record_get (stage, "position") : NULL;

  return position != NULL ? atoi (position) : 0;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const RungsEnquiryPlace *first = *(RungsEnquiryPlace *const *) a;
  const RungsEnquiryPlace *second = *(RungsEnquiryPlace *const *) b;
  int by_stage = position_of (first->stage) - position_of (second->stage);

  if (by_stage != 0)
    return by_stage;
  return g_utf8_collate (rungs_record_get (first->enquiry, "title"), rungs_record_get (second->enquiry, "title"));
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const RungsRecord *first = *(RungsRecord *const *) a;
  const RungsRecord *second = *(RungsRecord *const *) b;
  int by_day = g_strcmp0 (rungs_record_get (second, "on"), rungs_record_get (first, "on"));

  return by_day != 0 ? by_day : strcmp (rungs_record_id (first), rungs_record_id (second));
}

/**
 * rungs_enquiry_places_stage:
 * @self: where enquiries stood
 * @id: (nullable): of a stage
 *
 * Returns: (transfer none) (nullable): the stage
 */
const RungsRecord *
rungs_enquiry_places_stage (const RungsEnquiryPlaces *self,
                            const char               *id)
{
  for (guint i = 0; id != NULL && i < self->stages->len; i++)
    if (g_str_equal (rungs_record_id (g_ptr_array_index (self->stages, i)), id))
      return g_ptr_array_index (self->stages, i);
  return NULL;
}

/**
 * rungs_enquiry_places_find:
 * @self: where enquiries stood
 * @enquiry: (nullable): the id of one
 *
 * Returns: (transfer none) (nullable): where it stood; %NULL where it was not there yet, or may not be seen
 */
const RungsEnquiryPlace *
rungs_enquiry_places_find (const RungsEnquiryPlaces *self,
                           const char               *enquiry)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const RungsEnquiryPlace *place = g_ptr_array_index (self->places, i);

      if (g_strcmp0 (rungs_record_id (place->enquiry), enquiry) == 0)
        return place;
    }
  return NULL;
}

static gboolean
is_by_then (const RungsRecord *record,
            const char        *field,
            const char        *day)
{
  const char *on = rungs_record_get (record, field);

  return on != NULL && strcmp (on, day) <= 0;
}

static void
keep_until (GPtrArray  *records,
            const char *day)
{
  for (guint i = records->len; i > 0; i--)
    if (!is_by_then (g_ptr_array_index (records, i - 1), "on", day))
      g_ptr_array_remove_index (records, i - 1);
}

/* The stage it was moved to last; what was raised and never moved is at the first. One that has moved on since was open. */
static void
work_out (RungsEnquiryPlaces *self,
          RungsEnquiryPlace  *place,
          const RungsRecord  *last)
{
  const RungsRecord *stage = last != NULL ? rungs_enquiry_places_stage (self, rungs_record_get (last, "stage")) : NULL;

  if (last == NULL && self->stages->len > 0)
    stage = g_ptr_array_index (self->stages, 0);
  g_clear_pointer (&place->stage, rungs_record_unref);
  place->stage = stage != NULL ? rungs_record_ref ((RungsRecord *) stage) : NULL;
  if (stage != NULL && g_strcmp0 (rungs_record_id (stage), rungs_record_get (place->enquiry, "stage")) != 0)
    {
      g_free (place->state);
      place->state = g_strdup ("open");
    }
  keep_until (place->changes, self->day);
}

static gboolean
was_there (RungsEnquiryPlaces *self,
           const RungsRecord  *enquiry,
           GPtrArray          *moves)
{
  if (!self->is_worked_out || moves->len > 0 || is_by_then (enquiry, "opened-on", self->day))
    return TRUE;
  self->n_without_day += rungs_record_get (enquiry, "opened-on") == NULL ? 1 : 0;
  return FALSE;
}

static gboolean
add_place (RungsEnquiryPlaces *self,
           RungsRecord        *enquiry,
           GError            **error)
{
  const char *id = rungs_record_id (enquiry);
  g_autoptr (GPtrArray) moves = rungs_records_of (self->then, "move", "enquiry", id, error);
  g_autoptr (GPtrArray) changes = moves != NULL ? rungs_records_of (self->then, "change", "enquiry", id, error) : NULL;
  const RungsRecord *stage;
  RungsEnquiryPlace *place;

  if (changes == NULL)
    return FALSE;
  keep_until (moves, self->day);
  if (!was_there (self, enquiry, moves))
    return TRUE;
  /* Moves come latest first. */
  stage = rungs_enquiry_places_stage (self, rungs_record_get (enquiry, "stage"));
  place = g_new0 (RungsEnquiryPlace, 1);
  place->enquiry = rungs_record_ref (enquiry);
  place->stage = stage != NULL ? rungs_record_ref ((RungsRecord *) stage) : NULL;
  place->since = g_strdup (moves->len > 0 ? rungs_record_get (g_ptr_array_index (moves, 0), "on") : NULL);
  place->state = g_strdup (rungs_record_get (enquiry, "state"));
  place->changes = g_steal_pointer (&changes);
  if (self->is_worked_out)
    work_out (self, place, moves->len > 0 ? g_ptr_array_index (moves, 0) : NULL);
  g_ptr_array_add (self->places, place);
  g_ptr_array_extend_and_steal (self->moves, g_steal_pointer (&moves));
  return TRUE;
}

/* The workbook as it stood on the day. One that was begun after it knew nothing then, but has days in it that tell. */
static gboolean
go_back (RungsEnquiryPlaces *self,
         RungsWorkbook      *workbook,
         const char         *today,
         GError            **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("enquiry"));
  g_autoptr (RungsWorkbook) then = NULL;
  gint64 n;

  self->then = g_object_ref (workbook);
  if (strcmp (self->day, today) >= 0)
    return TRUE;
  then = rungs_workbook_as_at (workbook, self->day, error);
  n = then != NULL ? rungs_workbook_count (then, query, error) : -1;
  if (n < 0)
    return FALSE;
  self->is_worked_out = n == 0;
  if (!self->is_worked_out)
    g_set_object (&self->then, then);
  return TRUE;
}

/**
 * rungs_enquiry_places_read:
 * @workbook: a workbook
 * @audience: who it is for: an enquiry that they may not see today, or could not then, is not in it
 * @day: the day, ISO 8601
 * @today: today
 * @error: (out): why it could not be read
 *
 * Returns: (transfer full): where the enquiries stood at the end of @day
 */
RungsEnquiryPlaces *
rungs_enquiry_places_read (RungsWorkbook  *workbook,
                           RungsAudience   audience,
                           const char     *day,
                           const char     *today,
                           GError        **error)
{
  g_autoptr (RungsEnquiryPlaces) self = g_new0 (RungsEnquiryPlaces, 1);
  g_autoptr (RungsOutside) sees_now = rungs_outside_new_for_work (workbook, audience, error);
  g_autoptr (RungsOutside) saw_then = NULL;
  g_autoptr (GPtrArray) enquiries = NULL;

  self->day = g_strdup (day);
  if (sees_now == NULL || !go_back (self, workbook, today, error))
    return NULL;
  saw_then = rungs_outside_new_for_work (self->then, audience, error);
  self->stages = saw_then != NULL ? rungs_records_of (self->then, "stage", NULL, NULL, error) : NULL;
  enquiries = self->stages != NULL ? rungs_records_of (self->then, "enquiry", NULL, NULL, error) : NULL;
  if (enquiries == NULL)
    return NULL;
  self->places = g_ptr_array_new_with_free_func (place_free);
  self->moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  for (guint i = 0; i < enquiries->len; i++)
    {
      RungsRecord *enquiry = g_ptr_array_index (enquiries, i);
      g_autoptr (RungsRecord) now =
        rungs_workbook_read (workbook, rungs_kind_find ("enquiry"), rungs_record_id (enquiry), NULL);

      /* One that is gone since was erased for good, or taken back: it is not brought up again. */
      if (now != NULL && rungs_outside_may_see (saw_then, enquiry) && rungs_outside_may_see (sees_now, now) &&
          !add_place (self, enquiry, error))
        return NULL;
    }
  g_ptr_array_sort (self->places, compare_places);
  g_ptr_array_sort (self->moves, compare_moves);
  return g_steal_pointer (&self);
}
