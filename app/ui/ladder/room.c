/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * room.c: what the room looks at. It reads who stands where again when the workbook changes, and writes what is done there.
 */
#include "config.h"

#include "ladder/room.h"

#include "reading.h"

struct _RungsRoom
{
  GObject parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  RungsLadderValues *values;
  GPtrArray *rung_records; /* RungsRecord * or NULL, by position from 1 */
  char *activity;
  char *meeting;
  char *ladder;
  char *said;
  RungsLadderFilter filter; /* its strings are interned: there are few */

  /* state */
  RungsRoomMode mode;
  int rung;
  guint then; /* the two rounds that are looked at; 0: the latest */
  guint now;
};

G_DEFINE_FINAL_TYPE (RungsRoom, rungs_room, G_TYPE_OBJECT)

enum
{
  PROP_MODE = 1,
  PROP_ACTIVITY,
  PROP_MEETING,
  PROP_LADDER,
  PROP_RUNG,
  PROP_SAID,
  N_PROPS,
};

enum
{
  VALUES_CHANGED,
  ROUNDS_CHANGED,
  SPEAK,
  PROBLEM,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
clear_record (gpointer record)
{
  if (record != NULL)
    rungs_record_unref (record);
}

static gboolean
read_rungs (RungsRoom          *self,
            RungsLadderValues  *values,
            GError            **error)
{
  const RungsKind *kind = rungs_kind_find ("rung");

  g_ptr_array_set_size (self->rung_records, 0);
  for (guint i = 0; i < values->n_rungs; i++)
    {
      RungsRecord *record = NULL;

      if (values->words[i].id != NULL)
        {
          record = rungs_workbook_read (self->workbook, kind, values->words[i].id, error);
          if (record == NULL)
            return FALSE;
        }
      g_ptr_array_add (self->rung_records, record);
    }
  return TRUE;
}

/**
 * rungs_room_reload:
 *
 * Reads the ladder and who stands where again, and tells all who look.
 */
void
rungs_room_reload (RungsRoom *self)
{
  g_autoptr (GError) error = NULL;
  RungsLadderFilter asked;
  RungsLadderValues *values;

  g_return_if_fail (RUNGS_IS_ROOM (self));

  asked = self->filter;
  asked.ladder = self->ladder;
  values = rungs_ladder_values_read_filtered (self->workbook, &asked, &error);
  if (values == NULL || !read_rungs (self, values, &error))
    {
      g_clear_pointer (&values, rungs_ladder_values_free);
      g_signal_emit (self, signals[PROBLEM], 0, error->message);
      return;
    }
  g_clear_pointer (&self->values, rungs_ladder_values_free);
  self->values = values;
  g_signal_emit (self, signals[VALUES_CHANGED], 0);
}

static void
changed_cb (RungsRoom *self,
            GPtrArray *touched)
{
  static const char *const kinds[] = { "placing", "activity", "rung", "aim", "ladder", "meeting", NULL };

  for (guint i = 0; i < touched->len; i++)
    {
      if (g_strv_contains (kinds, ((RungsTouched *) g_ptr_array_index (touched, i))->kind->name))
        {
          rungs_room_reload (self);
          return;
        }
    }
}

static void
rungs_room_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RungsRoom *self = RUNGS_ROOM (object);

  switch (id)
    {
    case PROP_MODE:
      g_value_set_int (value, self->mode);
      break;
    case PROP_ACTIVITY:
      g_value_set_string (value, self->activity);
      break;
    case PROP_MEETING:
      g_value_set_string (value, self->meeting);
      break;
    case PROP_LADDER:
      g_value_set_string (value, self->ladder);
      break;
    case PROP_RUNG:
      g_value_set_int (value, self->rung);
      break;
    case PROP_SAID:
      g_value_set_string (value, self->said);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rungs_room_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RungsRoom *self = RUNGS_ROOM (object);

  switch (id)
    {
    case PROP_MODE:
      rungs_room_set_mode (self, g_value_get_int (value));
      break;
    case PROP_ACTIVITY:
      rungs_room_set_activity (self, g_value_get_string (value));
      break;
    case PROP_MEETING:
      rungs_room_set_meeting (self, g_value_get_string (value));
      break;
    case PROP_LADDER:
      rungs_room_set_ladder (self, g_value_get_string (value));
      break;
    case PROP_RUNG:
      rungs_room_set_rung (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rungs_room_finalize (GObject *object)
{
  RungsRoom *self = RUNGS_ROOM (object);

  g_clear_object (&self->workbook);
  g_clear_pointer (&self->values, rungs_ladder_values_free);
  g_ptr_array_unref (self->rung_records);
  g_free (self->activity);
  g_free (self->meeting);
  g_free (self->ladder);
  g_free (self->said);

  G_OBJECT_CLASS (rungs_room_parent_class)->finalize (object);
}

static void
rungs_room_class_init (RungsRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rungs_room_get_property;
  object_class->set_property = rungs_room_set_property;
  object_class->finalize = rungs_room_finalize;

  props[PROP_MODE] = g_param_spec_int ("mode", NULL, NULL, 0, RUNGS_ROOM_N_MODES - 1, RUNGS_ROOM_WORK, flags);
  props[PROP_ACTIVITY] = g_param_spec_string ("activity", NULL, NULL, NULL, flags);
  props[PROP_MEETING] = g_param_spec_string ("meeting", NULL, NULL, NULL, flags);
  props[PROP_LADDER] = g_param_spec_string ("ladder", NULL, NULL, NULL, flags);
  props[PROP_RUNG] = g_param_spec_int ("rung", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_SAID] = g_param_spec_string ("said", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[VALUES_CHANGED] = g_signal_new ("values-changed", RUNGS_TYPE_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[ROUNDS_CHANGED] = g_signal_new ("rounds-changed", RUNGS_TYPE_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SPEAK] = g_signal_new ("speak", RUNGS_TYPE_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  signals[PROBLEM] = g_signal_new ("problem", RUNGS_TYPE_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
}

static void
rungs_room_init (RungsRoom *self)
{
  self->rung_records = g_ptr_array_new_with_free_func (clear_record);
}

/**
 * rungs_room_new:
 * @workbook: what is looked at
 *
 * Returns: (transfer full): a room that looks at all the work on the main ladder
 */
RungsRoom *
rungs_room_new (RungsWorkbook *workbook)
{
  RungsRoom *self = g_object_new (RUNGS_TYPE_ROOM, NULL);

  self->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rungs_room_reload (self);
  return self;
}

/** rungs_room_get_workbook: Returns: (transfer none): what is looked at */
RungsWorkbook *
rungs_room_get_workbook (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  return self->workbook;
}

/** rungs_room_get_mode: Returns: what is done with the ladder */
RungsRoomMode
rungs_room_get_mode (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), RUNGS_ROOM_WORK);

  return self->mode;
}

/** rungs_room_set_mode: what is done with the ladder; what was said while something else was done is over */
void
rungs_room_set_mode (RungsRoom     *self,
                     RungsRoomMode  mode)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  if (self->mode == mode)
    return;
  self->mode = mode;
  if (self->said != NULL)
    {
      g_clear_pointer (&self->said, g_free);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAID]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODE]);
}

static gboolean
set_id (RungsRoom   *self,
        char       **place,
        const char  *id,
        guint        prop)
{
  if (g_strcmp0 (*place, id) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
  return TRUE;
}

/** rungs_room_get_activity: Returns: (transfer none) (nullable): id of the piece of work that is talked about */
const char *
rungs_room_get_activity (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  return self->activity;
}

/**
 * rungs_room_set_activity:
 * @activity: (nullable): id of the piece of work that is talked about
 */
void
rungs_room_set_activity (RungsRoom  *self,
                         const char *activity)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  set_id (self, &self->activity, activity, PROP_ACTIVITY);
}

/** rungs_room_get_meeting: Returns: (transfer none) (nullable): id of the meeting that sits */
const char *
rungs_room_get_meeting (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  return self->meeting;
}

/**
 * rungs_room_set_meeting:
 * @meeting: (nullable): id of the meeting that sits
 */
void
rungs_room_set_meeting (RungsRoom  *self,
                        const char *meeting)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  set_id (self, &self->meeting, meeting, PROP_MEETING);
}

/** rungs_room_get_ladder: Returns: (transfer none) (nullable): id of the ladder; %NULL for the main one */
const char *
rungs_room_get_ladder (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  return self->ladder;
}

/**
 * rungs_room_set_ladder:
 * @ladder: (nullable): id of a ladder; %NULL for the main one
 *
 * Looks at another ladder: who stands where is read again.
 */
void
rungs_room_set_ladder (RungsRoom  *self,
                       const char *ladder)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  if (set_id (self, &self->ladder, ladder, PROP_LADDER))
    {
      rungs_room_set_rung (self, 0);
      rungs_room_reload (self);
    }
}

/** rungs_room_get_filter: Returns: (transfer none): which work is looked at; its ladder is the room's */
const RungsLadderFilter *
rungs_room_get_filter (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  return &self->filter;
}

/**
 * rungs_room_set_filter:
 * @filter: which work is looked at; its ladder is not read
 *
 * Looks at some of the work, or with a zeroed @filter at all of it.
 */
void
rungs_room_set_filter (RungsRoom               *self,
                       const RungsLadderFilter *filter)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  self->filter = *filter;
  self->filter.ladder = NULL;
  self->filter.activity = g_intern_string (filter->activity);
  self->filter.meeting = g_intern_string (filter->meeting);
  self->filter.level = g_intern_string (filter->level);
  self->filter.group = g_intern_string (filter->group);
  self->filter.organisation = g_intern_string (filter->organisation);
  self->filter.view = g_intern_string (filter->view);
  self->filter.from = g_intern_string (filter->from);
  self->filter.until = g_intern_string (filter->until);
  rungs_room_reload (self);
}

/** rungs_room_get_rung: Returns: the rung that is pointed at, from 1; 0 for none */
int
rungs_room_get_rung (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), 0);

  return self->rung;
}

/** rungs_room_set_rung: points at a rung, from 1; 0 for none */
void
rungs_room_set_rung (RungsRoom *self,
                     int        rung)
{
  g_return_if_fail (RUNGS_IS_ROOM (self) && rung >= 0);

  if (self->rung == rung)
    return;
  self->rung = rung;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNG]);
}

/** rungs_room_get_values: Returns: (transfer none) (nullable): who stands where, until "values-changed" */
RungsLadderValues *
rungs_room_get_values (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  return self->values;
}

/** rungs_room_find: Returns: (transfer none) (nullable): who stands there for a placing */
RungsStanding *
rungs_room_find (RungsRoom  *self,
                 const char *placing)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  for (guint i = 0; self->values != NULL && i < self->values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (g_strcmp0 (standing->placing, placing) == 0)
        return standing;
    }
  return NULL;
}

/** rungs_room_get_rung_record: Returns: (transfer none) (nullable): the record of @rung, from 1 */
RungsRecord *
rungs_room_get_rung_record (RungsRoom *self,
                            int        rung)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  if (rung < 1 || (guint) rung > self->rung_records->len)
    return NULL;
  return g_ptr_array_index (self->rung_records, (guint) rung - 1);
}

typedef struct
{
  RungsRoom *room;
  char *spoken;
} Doing;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Doing *doing = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error))
    g_signal_emit (doing->room, signals[PROBLEM], 0, error->message);
  else if (doing->spoken != NULL)
    rungs_room_say (doing->room, doing->spoken);
  g_object_unref (doing->room);
  g_free (doing->spoken);
  g_free (doing);
}

/**
 * rungs_room_do:
 * @edits: (transfer full) (nullable): what is done; nothing happens for %NULL
 * @spoken: (nullable): what is said when it is in the workbook
 *
 * Writes @edits as one step of undo. Where they cannot be written nothing is changed, and "problem" says why.
 */
void
rungs_room_do (RungsRoom  *self,
               RungsEdits *edits,
               const char *spoken)
{
  Doing *doing;

  g_return_if_fail (RUNGS_IS_ROOM (self));

  if (edits == NULL)
    return;
  doing = g_new0 (Doing, 1);
  doing->room = g_object_ref (self);
  doing->spoken = g_strdup (spoken);
  rungs_workbook_write_async (self->workbook, edits, NULL, done_cb, doing);
}

/**
 * rungs_room_set_rounds:
 * @then: the number of the earlier of the two rounds that are looked at, 0 for the latest but one
 * @now: the number of the later, 0 for the latest
 */
void
rungs_room_set_rounds (RungsRoom *self,
                       guint      then,
                       guint      now)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  if (self->then == then && self->now == now)
    return;
  self->then = then;
  self->now = now;
  g_signal_emit (self, signals[ROUNDS_CHANGED], 0);
}

/** rungs_room_get_rounds: @then, @now: (out): as they were set */
void
rungs_room_get_rounds (RungsRoom *self,
                       guint     *then,
                       guint     *now)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  *then = self->then;
  *now = self->now;
}

/** rungs_room_say: says WORDS to a screen reader, and keeps them at the foot of the page until other words come */
void
rungs_room_say (RungsRoom  *self,
                const char *words)
{
  g_return_if_fail (RUNGS_IS_ROOM (self));

  g_free (self->said);
  self->said = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAID]);
  g_signal_emit (self, signals[SPEAK], 0, self->said);
}

/** rungs_room_get_said: Returns: (transfer none) (nullable): what was done or said last */
const char *
rungs_room_get_said (RungsRoom *self)
{
  g_return_val_if_fail (RUNGS_IS_ROOM (self), NULL);

  return self->said;
}
