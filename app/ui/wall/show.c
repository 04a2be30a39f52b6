/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * show.c: the show that is on. What there is to show and what the keys ask for come together here, and out of it come sheets: the
 * one on the wall, and the one that would come next. Where nothing may be shown, the wall is black, frozen or not.
 */
#include "config.h"

#include "wall/show.h"

#include <glib/gi18n.h>

#include "wall/wall-content.h"

typedef struct
{
  /* owned */
  RungsWallSheet *sheet;  /* what would be on the wall if nothing stood in the way */
  RungsWallSheet *next;
  RungsWallSheet *frozen; /* what the wall was frozen at */
  RungsWallSheet *quiet;  /* while it is paused */
  char *frozen_words;

  /* state */
  RungsWallSheetOptions wall;
  RungsShowing showing;
  RungsShowingGround ground;
  gboolean has_something; /* that may be shown */
} RungsShowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RungsShow, rungs_show, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LEAVE,
  SWAP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RungsShowPrivate *
get_private (RungsShow *self)
{
  return rungs_show_get_instance_private (self);
}

static RungsShowing
what_comes_next (RungsShowPrivate *priv)
{
  RungsShowing open = priv->showing;
  RungsShowingDeed deed;

  open.cover = RUNGS_SHOWING_OPEN;
  open.shows_keys = FALSE;
  return rungs_showing_press (open, &priv->ground, RUNGS_SHOWING_NEXT, 0, &deed);
}

static RungsWallSheet *
make_sheet (RungsShow          *self,
            const RungsShowing *showing)
{
  RungsShowPrivate *priv = get_private (self);

  if (showing->shows_keys)
    return rungs_wall_content_keys (showing->mode, &priv->wall);
  return RUNGS_SHOW_GET_CLASS (self)->make_sheet (self, showing, &priv->wall);
}

static char *
name (RungsShow          *self,
      const RungsShowing *showing)
{
  if (showing->shows_keys)
    return g_strdup (_("List of keys"));
  return RUNGS_SHOW_GET_CLASS (self)->name (self, showing, &get_private (self)->wall);
}

/* Makes the sheets anew from what is shown now. */
static void
lay_out (RungsShow *self)
{
  RungsShowPrivate *priv = get_private (self);
  RungsShowing next;
  RungsShowing plain = priv->showing;

  g_clear_pointer (&priv->sheet, rungs_wall_sheet_unref);
  g_clear_pointer (&priv->next, rungs_wall_sheet_unref);
  if (priv->has_something)
    {
      priv->sheet = make_sheet (self, &priv->showing);
      next = what_comes_next (priv);
      plain.shows_keys = FALSE;
      plain.cover = RUNGS_SHOWING_OPEN;
      if (!rungs_showing_equal (&next, &plain))
        priv->next = make_sheet (self, &next);
    }
  if (!priv->showing.is_frozen)
    g_clear_pointer (&priv->frozen, rungs_wall_sheet_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tell_turned (RungsShow *self)
{
  if (RUNGS_SHOW_GET_CLASS (self)->turned != NULL)
    RUNGS_SHOW_GET_CLASS (self)->turned (self);
}

/** rungs_show_turn: there is something else to show now, or nothing */
void
rungs_show_turn (RungsShow *self)
{
  RungsShowPrivate *priv;
  RungsShowClass *klass;

  g_return_if_fail (RUNGS_IS_SHOW (self));

  priv = get_private (self);
  klass = RUNGS_SHOW_GET_CLASS (self);
  priv->has_something = klass->survey (self, &priv->wall, &priv->ground);
  priv->showing = rungs_showing_turn (priv->showing, &priv->ground, klass->get_mode (self));
  tell_turned (self);
  lay_out (self);
}

/** rungs_show_go: shows what @showing says, as near as can be */
void
rungs_show_go (RungsShow    *self,
               RungsShowing  showing)
{
  g_return_if_fail (RUNGS_IS_SHOW (self));

  get_private (self)->showing = showing;
  rungs_show_turn (self);
}

static void
rungs_show_dispose (GObject *object)
{
  RungsShowPrivate *priv = get_private (RUNGS_SHOW (object));

  g_clear_pointer (&priv->sheet, rungs_wall_sheet_unref);
  g_clear_pointer (&priv->next, rungs_wall_sheet_unref);
  g_clear_pointer (&priv->frozen, rungs_wall_sheet_unref);
  g_clear_pointer (&priv->quiet, rungs_wall_sheet_unref);
  g_clear_pointer (&priv->frozen_words, g_free);

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
  RungsShowPrivate *priv = get_private (self);

  priv->wall.width = 1920.0;
  priv->wall.height = 1080.0;
}

/** rungs_show_set_wall: @wall: how large the wall is, and how it is to look; its font is not taken */
void
rungs_show_set_wall (RungsShow                   *self,
                     const RungsWallSheetOptions *wall)
{
  RungsShowPrivate *priv;

  g_return_if_fail (RUNGS_IS_SHOW (self));
  g_return_if_fail (wall->width > 0.0 && wall->height > 0.0);

  priv = get_private (self);
  if (priv->wall.width == wall->width && priv->wall.height == wall->height && priv->wall.dark == wall->dark &&
      priv->wall.right_to_left == wall->right_to_left)
    return;
  priv->wall = *wall;
  priv->wall.font = NULL;
  if (priv->quiet != NULL)
    {
      rungs_wall_sheet_unref (priv->quiet);
      priv->quiet = rungs_wall_content_quiet (&priv->wall);
    }
  rungs_show_turn (self);
}

/** rungs_show_set_paused: hides everything on the wall, or shows it again as it was */
void
rungs_show_set_paused (RungsShow *self,
                       gboolean   paused)
{
  RungsShowPrivate *priv;

  g_return_if_fail (RUNGS_IS_SHOW (self));

  priv = get_private (self);
  if ((priv->quiet != NULL) == !!paused)
    return;
  if (paused)
    priv->quiet = rungs_wall_content_quiet (&priv->wall);
  else
    g_clear_pointer (&priv->quiet, rungs_wall_sheet_unref);
  g_signal_emit (self, signals[CHANGED], 0);
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
  RungsShowPrivate *priv;
  RungsShowClass *klass;
  RungsShowing before;
  RungsShowingDeed deed;

  g_return_val_if_fail (RUNGS_IS_SHOW (self), FALSE);

  priv = get_private (self);
  klass = RUNGS_SHOW_GET_CLASS (self);
  if (!rungs_showing_means (priv->showing.mode, key))
    return FALSE;
  if (klass->ask_again != NULL)
    klass->ask_again (self);
  /* Nothing goes on behind a wall that shows nothing. */
  if (!priv->has_something && rungs_showing_is_move (key))
    return TRUE;
  before = priv->showing;
  priv->showing = rungs_showing_press (before, &priv->ground, key, number, &deed);
  if (priv->showing.is_frozen && !before.is_frozen)
    {
      g_clear_pointer (&priv->frozen_words, g_free);
      priv->frozen_words = priv->has_something ? name (self, &before) : NULL;
      priv->frozen = priv->sheet != NULL ? rungs_wall_sheet_ref (priv->sheet) : NULL;
    }
  if (!rungs_showing_equal (&before, &priv->showing))
    {
      tell_turned (self);
      lay_out (self);
    }
  if (deed == RUNGS_SHOWING_DO_REVEAL && klass->reveal != NULL)
    klass->reveal (self);
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

  return &get_private (self)->showing;
}

/** rungs_show_get_ground: Returns: (transfer none): what there is to show */
const RungsShowingGround *
rungs_show_get_ground (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return &get_private (self)->ground;
}

/** rungs_show_get_n_rungs: Returns: how many rungs the ladder has */
int
rungs_show_get_n_rungs (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), 0);

  return get_private (self)->ground.n_rungs;
}

/** rungs_show_can_reveal: Returns: whether cards lie face down */
gboolean
rungs_show_can_reveal (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), FALSE);

  return get_private (self)->showing.mode == RUNGS_SHOWING_CARD && get_private (self)->ground.has_face_down;
}

/** rungs_show_get_wall_sheet: Returns: (transfer none) (nullable): what is on the wall */
RungsWallSheet *
rungs_show_get_wall_sheet (RungsShow *self)
{
  RungsShowPrivate *priv;

  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  priv = get_private (self);
  if (priv->quiet != NULL)
    return priv->quiet;
  /* The list of keys is asked for now, also where the picture is kept. */
  if (priv->has_something && priv->showing.is_frozen && !priv->showing.shows_keys)
    return priv->frozen;
  return priv->sheet;
}

/** rungs_show_get_cover: Returns: what covers the wall */
RungsShowingCover
rungs_show_get_cover (RungsShow *self)
{
  RungsShowPrivate *priv;

  g_return_val_if_fail (RUNGS_IS_SHOW (self), RUNGS_SHOWING_OPEN);

  priv = get_private (self);
  if (priv->quiet != NULL)
    return RUNGS_SHOWING_OPEN;
  return priv->has_something ? priv->showing.cover : RUNGS_SHOWING_BLACK;
}

/** rungs_show_get_next_sheet: Returns: (transfer none) (nullable): what the next key would bring */
RungsWallSheet *
rungs_show_get_next_sheet (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return get_private (self)->next;
}

/** rungs_show_describe: Returns: (transfer full): what the wall shows, in words */
char *
rungs_show_describe (RungsShow *self)
{
  RungsShowPrivate *priv;

  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  priv = get_private (self);
  if (priv->quiet != NULL)
    return g_strdup (_("Paused"));
  if (!priv->has_something)
    return g_strdup (RUNGS_SHOW_GET_CLASS (self)->why_nothing (self));
  if (priv->showing.cover == RUNGS_SHOWING_BLACK)
    return g_strdup (_("The wall is black."));
  if (priv->showing.cover == RUNGS_SHOWING_WHITE)
    return g_strdup (_("The wall is white."));
  if (priv->showing.is_frozen && !priv->showing.shows_keys)
    /* Translators: %s is what was on the wall when it was frozen. */
    return g_strdup_printf (_("Frozen: %s"), priv->frozen_words != NULL ? priv->frozen_words : "");
  return name (self, &priv->showing);
}

/** rungs_show_describe_next: Returns: (transfer full): what comes next, in words */
char *
rungs_show_describe_next (RungsShow *self)
{
  RungsShowPrivate *priv;
  RungsShowing next;

  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  priv = get_private (self);
  if (!priv->has_something)
    return g_strdup (_("Nothing more"));
  if (rungs_show_can_reveal (self))
    return g_strdup (priv->ground.all_are_in ? _("The cards are revealed")
                                             : _("Somebody has not placed it yet. Press R to reveal all the same."));
  if (priv->next == NULL)
    return g_strdup (_("Nothing more"));
  next = what_comes_next (priv);
  return name (self, &next);
}

/** rungs_show_get_kept: Returns: (transfer none) (nullable): what was held back from the wall, and why */
const GPtrArray *
rungs_show_get_kept (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return RUNGS_SHOW_GET_CLASS (self)->get_kept != NULL ? RUNGS_SHOW_GET_CLASS (self)->get_kept (self) : NULL;
}

/** rungs_show_get_workbook: Returns: (transfer none): what is shown from */
RungsWorkbook *
rungs_show_get_workbook (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return RUNGS_SHOW_GET_CLASS (self)->get_workbook (self);
}

/** rungs_show_get_meeting: Returns: (transfer none) (nullable): the id of the meeting it is shown at */
const char *
rungs_show_get_meeting (RungsShow *self)
{
  g_return_val_if_fail (RUNGS_IS_SHOW (self), NULL);

  return RUNGS_SHOW_GET_CLASS (self)->get_meeting (self);
}
