/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * show.c: the show that is on. What the room looks at, what the keys ask for and what the workbook holds come together here, and
 * out of it come sheets: the one on the wall, and the one that would come next.
 */
#include "config.h"

#include "wall/show.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder/card-deeds.h"
#include "ladder/round-reading.h"
#include "wall/wall-content.h"

struct _RungsShow
{
  GObject parent_instance;

  /* owned */
  RungsRoom *room;
  RungsWallNames *names;
  RungsWallValues *values;
  RungsWallSheet *sheet;  /* what would be on the wall if nothing stood in the way */
  RungsWallSheet *next;
  RungsWallSheet *frozen; /* what the wall was frozen at */
  RungsWallSheet *quiet;  /* while it is paused */
  char *frozen_words;

  /* state */
  RungsWallSheetOptions wall;
  RungsShowing showing;
  RungsShowingGround ground;
  gboolean is_following; /* the room is being told, and what it says back is known */
};

G_DEFINE_FINAL_TYPE (RungsShow, rungs_show, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LEAVE,
  SWAP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RungsShowingMode
mode_of_room (RungsRoom *room)
{
  switch (rungs_room_get_mode (room))
    {
    case RUNGS_ROOM_CARD:
      return RUNGS_SHOWING_CARD;
    case RUNGS_ROOM_LATER:
      return RUNGS_SHOWING_LATER;
    case RUNGS_ROOM_AIMS:
      return RUNGS_SHOWING_AIM;
    case RUNGS_ROOM_EXPLAIN:
      return RUNGS_SHOWING_EXPLAIN;
    case RUNGS_ROOM_LIVE:
      return RUNGS_SHOWING_LIVE;
    case RUNGS_ROOM_TIME:
      return RUNGS_SHOWING_TIME;
    case RUNGS_ROOM_WORK:
    default:
      return RUNGS_SHOWING_WORK;
    }
}

static RungsShowing
what_comes_next (RungsShow *self)
{
  RungsShowing open = self->showing;
  RungsShowingDeed deed;

  open.cover = RUNGS_SHOWING_OPEN;
  open.shows_keys = FALSE;
  return rungs_showing_press (open, &self->ground, RUNGS_SHOWING_NEXT, 0, &deed);
}

/* Makes the sheets anew from what is shown now. */
static void
lay_out (RungsShow *self)
{
  RungsShowing next;
  RungsShowing plain = self->showing;

  g_clear_pointer (&self->sheet, rungs_wall_sheet_unref);
  g_clear_pointer (&self->next, rungs_wall_sheet_unref);
  if (self->values != NULL)
    {
      self->sheet = rungs_wall_content_sheet (self->values, &self->showing, &self->wall);
      next = what_comes_next (self);
      plain.shows_keys = FALSE;
      plain.cover = RUNGS_SHOWING_OPEN;
      if (!rungs_showing_equal (&next, &plain))
        self->next = rungs_wall_content_sheet (self->values, &next, &self->wall);
    }
  if (!self->showing.is_frozen)
    g_clear_pointer (&self->frozen, rungs_wall_sheet_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The room points where the wall points. */
static void
tell_room (RungsShow *self)
{
  self->is_following = TRUE;
  rungs_room_set_rung (self->room, self->showing.rung);
  self->is_following = FALSE;
}

static void
turn (RungsShow *self)
{
  RungsShowingMode mode = mode_of_room (self->room);

  if (self->values != NULL)
    self->ground = rungs_wall_content_ground (self->values, mode, &self->wall);
  self->showing = rungs_showing_turn (self->showing, &self->ground, mode);
  tell_room (self);
  lay_out (self);
}

static void
read_again (RungsShow *self)
{
  g_autoptr (GError) error = NULL;
  RungsWorkbook *workbook = rungs_room_get_workbook (self->room);
  RungsLadderFilter filter = *rungs_room_get_filter (self->room);
  RungsWallValues *values = NULL;

  filter.ladder = rungs_room_get_ladder (self->room);
  rungs_room_get_rounds (self->room, &filter.then, &filter.round);
  if (self->names == NULL)
    self->names = rungs_wall_values_names (workbook, &error);
  if (self->names != NULL)
    values = rungs_wall_values_read (workbook, self->names, &filter,
                                     rungs_room_get_activity (self->room), rungs_room_get_meeting (self->room),
                                     mode_of_room (self->room), &error);
  /* Where it cannot be read, nothing is shown that was not looked through. */
  g_clear_pointer (&self->values, rungs_wall_values_free);
  self->values = values;
  turn (self);
}

static void
workbook_changed_cb (RungsShow *self,
                     GPtrArray *touched)
{
  static const char *const kinds[] = { "person", "person-private", "enquiry", "meeting", NULL };
  gboolean is_touched = FALSE;

  for (guint i = 0; i < touched->len; i++)
    {
      const char *kind = ((RungsTouched *) touched->pdata[i])->kind->name;

      is_touched = is_touched || g_strv_contains (kinds, kind);
      if (g_str_has_prefix (kind, "person"))
        g_clear_pointer (&self->names, rungs_wall_names_free);
    }
  /* The room tells of all else. */
  if (is_touched)
    read_again (self);
}

static void
rung_changed_cb (RungsShow *self)
{
  RungsShowingDeed deed;
  int rung = rungs_room_get_rung (self->room);

  if (self->is_following || rung == self->showing.rung)
    return;
  if (rung == 0)
    self->showing.rung = 0;
  else
    self->showing = rungs_showing_press ((RungsShowing) { self->showing.mode, self->showing.rung, self->showing.step,
                                                          RUNGS_SHOWING_OPEN, self->showing.is_frozen, FALSE },
                                         &self->ground, RUNGS_SHOWING_RUNG, rung, &deed);
  turn (self);
}

static void
rungs_show_dispose (GObject *object)
{
  RungsShow *self = RUNGS_SHOW (object);

  g_clear_object (&self->room);
  g_clear_pointer (&self->names, rungs_wall_names_free);
  g_clear_pointer (&self->values, rungs_wall_values_free);
  g_clear_pointer (&self->sheet, rungs_wall_sheet_unref);
  g_clear_pointer (&self->next, rungs_wall_sheet_unref);
  g_clear_pointer (&self->frozen, rungs_wall_sheet_unref);
  g_clear_pointer (&self->quiet, rungs_wall_sheet_unref);
  g_clear_pointer (&self->frozen_words, g_free);

  G_OBJECT_CLASS (rungs_show_parent_class)->dispose (object);
}

static void
rungs_show_class_init (RungsShowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_show_dispose;

  signals[CHANGED] = g_signal_new ("changed", RUNGS_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEAVE] = g_signal_new ("leave", RUNGS_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SWAP] = g_signal_new ("swap", RUNGS_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rungs_show_init (RungsShow *self)
{
  self->wall.width = 1920.0;
  self->wall.height = 1080.0;
}

/**
 * rungs_show_new:
 * @room: what is looked at
 *
 * Returns: (transfer full): a show of it
 */
RungsShow *
rungs_show_new (RungsRoom *room)
{
  RungsShow *self = g_object_new (RUNGS_TYPE_SHOW, NULL);

  self->room = g_object_ref (room);
  self->showing.rung = rungs_room_get_rung (room);
  self->showing.mode = mode_of_room (room);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "rounds-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::mode", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::activity", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::meeting", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::ladder", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::rung", G_CALLBACK (rung_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rungs_room_get_workbook (room), "changed", G_CALLBACK (workbook_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_again (self);
  return self;
}

/** rungs_show_get_room: Returns: (transfer none): what is looked at */
RungsRoom *
rungs_show_get_room (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return self->room;
}

/** rungs_show_set_wall: @wall: how large the wall is, and how it is to look; its font is not taken */
void
rungs_show_set_wall (RungsShow                   *self,
                     const RungsWallSheetOptions *wall)
{
  g_return_if_fail (RUNGS_IS_SHOW (self));
  g_return_if_fail (wall->width > 0.0 && wall->height > 0.0);

  if (self->wall.width == wall->width && self->wall.height == wall->height && self->wall.dark == wall->dark &&
      self->wall.right_to_left == wall->right_to_left)
    return;
  self->wall = *wall;
  self->wall.font = NULL;
  if (self->quiet != NULL)
    {
      rungs_wall_sheet_unref (self->quiet);
      self->quiet = rungs_wall_content_quiet (&self->wall);
    }
  turn (self);
}

/** rungs_show_set_paused: hides everything on the wall, or shows it again as it was */
void
rungs_show_set_paused (RungsShow *self,
                       gboolean   paused)
{
  g_return_if_fail (RUNGS_IS_SHOW (self));

  if ((self->quiet != NULL) == !!paused)
    return;
  if (paused)
    self->quiet = rungs_wall_content_quiet (&self->wall);
  else
    g_clear_pointer (&self->quiet, rungs_wall_sheet_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Where each view stands, for who hears it. */
static char *
reveal_words (RungsShow         *self,
              RungsLadderValues *values)
{
  RungsWorkbook *workbook = rungs_room_get_workbook (self->room);
  const char *activity = rungs_room_get_activity (self->room);
  const char *meeting = rungs_room_get_meeting (self->room);
  g_autofree char *there = rungs_round_there (workbook, meeting);
  g_autofree char *title = rungs_workbook_title (workbook, rungs_kind_find ("activity"), activity);
  g_autoptr (GPtrArray) round = rungs_round_on_table (workbook, activity, meeting, rungs_room_get_ladder (self->room));
  g_autoptr (RungsCard) card = rungs_card_new (there, round);

  return rungs_card_deed_reveal_words (card, values, title);
}

static void
reveal (RungsShow *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *spoken = NULL;
  RungsEdits *edits;

  if (values == NULL || rungs_workbook_is_read_only (rungs_room_get_workbook (self->room)))
    return;
  spoken = reveal_words (self, values);
  edits = rungs_card_deed_reveal (rungs_room_get_workbook (self->room), values, rungs_room_get_activity (self->room),
                                  rungs_room_get_meeting (self->room), today);
  if (edits != NULL)
    rungs_room_do (self->room, edits, spoken);
}

/**
 * rungs_show_press:
 * @key: what is asked for
 * @number: of the rung, for %RUNGS_SHOWING_RUNG; else 0
 *
 * Returns: %TRUE where it means something
 */
gboolean
rungs_show_press (RungsShow       *self,
                  RungsShowingKey  key,
                  int              number)
{
  RungsShowing before;
  RungsShowingDeed deed;

  g_return_val_if_fail (RUNGS_IS_SHOW (self), FALSE);

  if (key == RUNGS_SHOWING_NO_KEY)
    return FALSE;
  before = self->showing;
  self->showing = rungs_showing_press (before, &self->ground, key, number, &deed);
  if (self->showing.is_frozen && !before.is_frozen)
    {
      g_clear_pointer (&self->frozen_words, g_free);
      self->frozen_words = self->values != NULL ? rungs_wall_content_name (self->values, &before, &self->wall) : NULL;
      self->frozen = self->sheet != NULL ? rungs_wall_sheet_ref (self->sheet) : NULL;
    }
  if (!rungs_showing_equal (&before, &self->showing))
    {
      tell_room (self);
      lay_out (self);
    }
  if (deed == RUNGS_SHOWING_DO_REVEAL)
    reveal (self);
  else if (deed == RUNGS_SHOWING_DO_LEAVE)
    g_signal_emit (self, signals[LEAVE], 0);
  else if (deed == RUNGS_SHOWING_DO_SWAP)
    g_signal_emit (self, signals[SWAP], 0);
  return TRUE;
}

/** rungs_show_get_showing: Returns: (transfer none): what is shown, on the laptop where the wall is frozen */
const RungsShowing *
rungs_show_get_showing (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return &self->showing;
}

/** rungs_show_get_n_rungs: Returns: how many rungs the ladder has */
int
rungs_show_get_n_rungs (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), 0);

  return self->ground.n_rungs;
}

/** rungs_show_can_reveal: Returns: whether cards lie face down */
gboolean
rungs_show_can_reveal (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), FALSE);

  return self->showing.mode == RUNGS_SHOWING_CARD && self->ground.has_face_down;
}

/** rungs_show_get_wall_sheet: Returns: (transfer none) (nullable): what is on the wall */
RungsWallSheet *
rungs_show_get_wall_sheet (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  if (self->quiet != NULL)
    return self->quiet;
  /* The list of keys is asked for now, also where the picture is kept. */
  if (self->showing.is_frozen && !self->showing.shows_keys)
    return self->frozen;
  return self->sheet;
}

/** rungs_show_get_cover: Returns: what covers the wall */
RungsShowingCover
rungs_show_get_cover (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), RUNGS_SHOWING_OPEN);

  return self->quiet != NULL ? RUNGS_SHOWING_OPEN : self->showing.cover;
}

/** rungs_show_get_next_sheet: Returns: (transfer none) (nullable): what the next key would bring */
RungsWallSheet *
rungs_show_get_next_sheet (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return self->next;
}

/** rungs_show_describe: Returns: (transfer full): what the wall shows, in words */
char *
rungs_show_describe (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  if (self->quiet != NULL)
    return g_strdup (_("Paused"));
  if (self->showing.cover == RUNGS_SHOWING_BLACK)
    return g_strdup (_("The wall is black."));
  if (self->showing.cover == RUNGS_SHOWING_WHITE)
    return g_strdup (_("The wall is white."));
  if (self->values == NULL)
    return g_strdup (_("The workbook cannot be read, so the wall shows nothing."));
  if (self->showing.is_frozen && !self->showing.shows_keys)
    /* Translators: %s is what was on the wall when it was frozen. */
    return g_strdup_printf (_("Frozen: %s"), self->frozen_words != NULL ? self->frozen_words : "");
  return rungs_wall_content_name (self->values, &self->showing, &self->wall);
}

/** rungs_show_describe_next: Returns: (transfer full): what comes next, in words */
char *
rungs_show_describe_next (RungsShow *self)
{
  RungsShowing next;

  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  if (self->values == NULL)
    return g_strdup (_("Nothing more"));
  if (self->showing.mode == RUNGS_SHOWING_CARD && self->ground.has_face_down)
    return g_strdup (self->ground.all_are_in ? _("The cards are revealed")
                                             : _("Somebody has not placed it yet. Press R to reveal all the same."));
  if (self->next == NULL)
    return g_strdup (_("Nothing more"));
  next = what_comes_next (self);
  return rungs_wall_content_name (self->values, &next, &self->wall);
}

/** rungs_show_get_kept: Returns: (transfer none) (nullable): what was held back from the wall, and why */
const GPtrArray *
rungs_show_get_kept (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return self->values != NULL ? self->values->kept : NULL;
}
