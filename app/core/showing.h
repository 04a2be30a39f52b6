/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * showing.h: what the wall shows at a moment, and what each key of a keyboard or a clicker makes of it. Pure values.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RungsShowingMode: what the room looks at. */
typedef enum
{
  RUNGS_SHOWING_WORK,
  RUNGS_SHOWING_CARD,
  RUNGS_SHOWING_LATER,
  RUNGS_SHOWING_EXPLAIN,
  RUNGS_SHOWING_LIVE,
  RUNGS_SHOWING_AIM,
  RUNGS_SHOWING_TIME,
  RUNGS_SHOWING_STORY,
} RungsShowingMode;

/** RungsShowingCover: what covers the wall. */
typedef enum
{
  RUNGS_SHOWING_OPEN,
  RUNGS_SHOWING_BLACK,
  RUNGS_SHOWING_WHITE,
} RungsShowingCover;

/** RungsShowingKey: what can be asked of the wall, by key, clicker or button. */
typedef enum
{
  RUNGS_SHOWING_NO_KEY,
  RUNGS_SHOWING_NEXT,
  RUNGS_SHOWING_BACK,
  RUNGS_SHOWING_UP,
  RUNGS_SHOWING_DOWN,
  RUNGS_SHOWING_FIRST,
  RUNGS_SHOWING_LAST,
  RUNGS_SHOWING_RUNG, /* with a number */
  RUNGS_SHOWING_TO_BLACK,
  RUNGS_SHOWING_TO_WHITE,
  RUNGS_SHOWING_FREEZE,
  RUNGS_SHOWING_REVEAL,
  RUNGS_SHOWING_KEYS,
  RUNGS_SHOWING_LEAVE,
  RUNGS_SHOWING_SWAP, /* to the other monitor */
} RungsShowingKey;

/** RungsShowingDeed: what somebody else has to do because of a key. */
typedef enum
{
  RUNGS_SHOWING_NO_DEED,
  RUNGS_SHOWING_DO_REVEAL,
  RUNGS_SHOWING_DO_LEAVE,
  RUNGS_SHOWING_DO_SWAP,
} RungsShowingDeed;

/** RungsShowing: what the wall shows. */
typedef struct
{
  RungsShowingMode mode;
  int rung;  /* the one that is pointed at or explained, from 1; 0 none */
  int step;  /* within the rung that is explained or within a card, the piece of work through time, or the page; from 0 */
  RungsShowingCover cover;
  gboolean is_frozen;
  gboolean shows_keys;
} RungsShowing;

#define RUNGS_SHOWING_MAX_RUNGS 8

/** RungsShowingGround: what there is to show. */
typedef struct
{
  int n_rungs;
  int n_steps[RUNGS_SHOWING_MAX_RUNGS]; /* of each rung that is explained; 0 counts as 1 */
  gboolean has_face_down;               /* cards of this round are face down */
  gboolean all_are_in;                  /* everybody who is there has placed */
  gboolean has_cards;                   /* cards of this round are revealed */
  gboolean has_prompt;                  /* there is something to ask after the reveal */
  int n_works;                          /* pieces of work that were ever placed: one a sheet through time */
  int n_pages;                          /* of a story */
} RungsShowingGround;

/* Named as the toolkit names keys: "Page_Down", "b". @number: of RUNGS_SHOWING_RUNG. */
RungsShowingKey  rungs_showing_key    (const char               *name,
                                       gboolean                  right_to_left,
                                       int                      *number);
RungsShowing     rungs_showing_press  (RungsShowing              showing,
                                       const RungsShowingGround *ground,
                                       RungsShowingKey           key,
                                       int                       number,
                                       RungsShowingDeed         *deed);
/* Whether the key can do anything there: its button and its line in the list are left out where not. */
gboolean         rungs_showing_means  (RungsShowingMode          mode,
                                       RungsShowingKey           key);
gboolean         rungs_showing_is_move (RungsShowingKey         key);
/* The room looks at something else, or there is something else to show. */
RungsShowing     rungs_showing_turn   (RungsShowing              showing,
                                       const RungsShowingGround *ground,
                                       RungsShowingMode          mode);
gboolean         rungs_showing_equal  (const RungsShowing       *a,
                                       const RungsShowing       *b);
int              rungs_showing_n_steps (const RungsShowing       *showing,
                                       const RungsShowingGround *ground);

/** RungsShowingKeyWords: a line of the list of keys. */
typedef struct
{
  RungsShowingKey key;
  int number;
  const char *names; /* of the keys, as people call them: N_() text */
  const char *does;  /* what they do: N_() text */
} RungsShowingKeyWords;

const RungsShowingKeyWords *rungs_showing_keys (gsize *n_keys);

G_END_DECLS
