/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * showing.c: what the wall shows at a moment, and what each key of a keyboard or a clicker makes of it.
 */
#include "config.h"

#include "showing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The steps of a card: the piece of work and the cards on the table, what the cards say, and what to ask. */
#define CARD_REVEALED 1
#define CARD_PROMPT 2

static const struct
{
  const char *name;
  RungsShowingKey key;
  int number;
} key_names[] = {
  { "Page_Down", RUNGS_SHOWING_NEXT, 0 },
  { "KP_Page_Down", RUNGS_SHOWING_NEXT, 0 },
  { "Right", RUNGS_SHOWING_NEXT, 0 },
  { "KP_Right", RUNGS_SHOWING_NEXT, 0 },
  { "space", RUNGS_SHOWING_NEXT, 0 },
  { "KP_Space", RUNGS_SHOWING_NEXT, 0 },
  { "Page_Up", RUNGS_SHOWING_BACK, 0 },
  { "KP_Page_Up", RUNGS_SHOWING_BACK, 0 },
  { "Left", RUNGS_SHOWING_BACK, 0 },
  { "KP_Left", RUNGS_SHOWING_BACK, 0 },
  { "BackSpace", RUNGS_SHOWING_BACK, 0 },
  { "Up", RUNGS_SHOWING_UP, 0 },
  { "KP_Up", RUNGS_SHOWING_UP, 0 },
  { "Down", RUNGS_SHOWING_DOWN, 0 },
  { "KP_Down", RUNGS_SHOWING_DOWN, 0 },
  { "Home", RUNGS_SHOWING_FIRST, 0 },
  { "KP_Home", RUNGS_SHOWING_FIRST, 0 },
  { "End", RUNGS_SHOWING_LAST, 0 },
  { "KP_End", RUNGS_SHOWING_LAST, 0 },
  { "b", RUNGS_SHOWING_TO_BLACK, 0 },
  { "B", RUNGS_SHOWING_TO_BLACK, 0 },
  { "period", RUNGS_SHOWING_TO_BLACK, 0 },
  { "KP_Decimal", RUNGS_SHOWING_TO_BLACK, 0 },
  { "w", RUNGS_SHOWING_TO_WHITE, 0 },
  { "W", RUNGS_SHOWING_TO_WHITE, 0 },
  { "f", RUNGS_SHOWING_FREEZE, 0 },
  { "F", RUNGS_SHOWING_FREEZE, 0 },
  { "r", RUNGS_SHOWING_REVEAL, 0 },
  { "R", RUNGS_SHOWING_REVEAL, 0 },
  { "s", RUNGS_SHOWING_SWAP, 0 },
  { "S", RUNGS_SHOWING_SWAP, 0 },
  { "question", RUNGS_SHOWING_KEYS, 0 },
  { "F1", RUNGS_SHOWING_KEYS, 0 },
  { "Escape", RUNGS_SHOWING_LEAVE, 0 },
};

/* The order is that of the buttons and of the list on the wall. */
static const RungsShowingKeyWords key_words[] = {
  { RUNGS_SHOWING_BACK, 0, N_("Page Up or Left"), N_("Back") },
  { RUNGS_SHOWING_NEXT, 0, N_("Page Down, Right or Space"), N_("Next") },
  { RUNGS_SHOWING_DOWN, 0, N_("Down"), N_("One rung down") },
  { RUNGS_SHOWING_UP, 0, N_("Up"), N_("One rung up") },
  { RUNGS_SHOWING_FIRST, 0, N_("Home"), N_("To the start") },
  { RUNGS_SHOWING_LAST, 0, N_("End"), N_("To the end") },
  { RUNGS_SHOWING_RUNG, 1, N_("1, 2, 3 …"), N_("To a rung") },
  { RUNGS_SHOWING_REVEAL, 0, N_("R"), N_("Reveal the cards") },
  { RUNGS_SHOWING_TO_BLACK, 0, N_("B or full stop"), N_("Black wall") },
  { RUNGS_SHOWING_TO_WHITE, 0, N_("W"), N_("White wall") },
  { RUNGS_SHOWING_FREEZE, 0, N_("F"), N_("Freeze the wall") },
  { RUNGS_SHOWING_SWAP, 0, N_("S"), N_("Swap screens") },
  { RUNGS_SHOWING_KEYS, 0, N_("? or F1"), N_("List of keys") },
  { RUNGS_SHOWING_LEAVE, 0, N_("Esc"), N_("Stop showing") },
};

/**
 * rungs_showing_key:
 * @name: (nullable): the name of a key, as the toolkit has it
 * @right_to_left: whether people here read from the right: then the next thing is on the left
 * @number: (out): the number of the rung, for %RUNGS_SHOWING_RUNG; else 0
 *
 * Returns: what the key asks for, or %RUNGS_SHOWING_NO_KEY
 */
RungsShowingKey
rungs_showing_key (const char *name,
                   gboolean    right_to_left,
                   int        *number)
{
  RungsShowingKey key = RUNGS_SHOWING_NO_KEY;
  const char *digit;

  *number = 0;
  if (name == NULL)
    return RUNGS_SHOWING_NO_KEY;
  digit = g_str_has_prefix (name, "KP_") ? name + strlen ("KP_") : name;
  if (digit[0] >= '1' && digit[0] < '1' + RUNGS_SHOWING_MAX_RUNGS && digit[1] == '\0')
    {
      *number = digit[0] - '0';
      return RUNGS_SHOWING_RUNG;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (key_names); i++)
    if (strcmp (key_names[i].name, name) == 0)
      key = key_names[i].key;
  if (right_to_left && g_str_has_suffix (name, "Right"))
    key = RUNGS_SHOWING_BACK;
  else if (right_to_left && g_str_has_suffix (name, "Left"))
    key = RUNGS_SHOWING_NEXT;
  return key;
}

/**
 * rungs_showing_keys:
 * @n_keys: (out): how many lines there are
 *
 * Returns: (transfer none) (array length=n_keys): the list of keys
 */
const RungsShowingKeyWords *
rungs_showing_keys (gsize *n_keys)
{
  *n_keys = G_N_ELEMENTS (key_words);
  return key_words;
}

/**
 * rungs_showing_n_steps:
 * @showing: what the wall shows
 * @ground: what there is to show
 *
 * Returns: how many steps there are where it is now, at least 1
 */
int
rungs_showing_n_steps (const RungsShowing       *showing,
                       const RungsShowingGround *ground)
{
  if (showing->mode == RUNGS_SHOWING_EXPLAIN && showing->rung >= 1 && showing->rung <= RUNGS_SHOWING_MAX_RUNGS)
    return MAX (1, ground->n_steps[showing->rung - 1]);
  if (showing->mode == RUNGS_SHOWING_CARD && ground->has_cards)
    return ground->has_prompt ? CARD_PROMPT + 1 : CARD_REVEALED + 1;
  if (showing->mode == RUNGS_SHOWING_TIME)
    return MAX (1, ground->n_works);
  if (showing->mode == RUNGS_SHOWING_STORY)
    return MAX (1, ground->n_pages);
  return 1;
}

/* A card, a chart and a story are walked through by themselves, and no rung of them is pointed at. */
static gboolean
has_rungs (const RungsShowing *showing)
{
  return showing->mode != RUNGS_SHOWING_CARD && showing->mode != RUNGS_SHOWING_TIME && showing->mode != RUNGS_SHOWING_STORY;
}

/* Where there is something to walk through, it begins with the first rung; else no rung is pointed at. */
static int
lowest_rung (const RungsShowing       *showing,
             const RungsShowingGround *ground)
{
  return showing->mode == RUNGS_SHOWING_EXPLAIN ? MIN (1, ground->n_rungs) : 0;
}

static void
go_to_rung (RungsShowing             *showing,
            const RungsShowingGround *ground,
            int                       rung)
{
  if (showing->mode == RUNGS_SHOWING_TIME || showing->mode == RUNGS_SHOWING_STORY)
    return;
  rung = CLAMP (rung, lowest_rung (showing, ground), ground->n_rungs);
  if (rung != showing->rung && showing->mode == RUNGS_SHOWING_EXPLAIN)
    showing->step = 0;
  showing->rung = rung;
}

static RungsShowingDeed
go_on (RungsShowing             *showing,
       const RungsShowingGround *ground)
{
  /* A clicker has no key of its own for this; as long as somebody has not placed, it turns no card. */
  if (showing->mode == RUNGS_SHOWING_CARD && ground->has_face_down)
    return ground->all_are_in ? RUNGS_SHOWING_DO_REVEAL : RUNGS_SHOWING_NO_DEED;
  if (showing->step + 1 < rungs_showing_n_steps (showing, ground))
    showing->step++;
  else if (has_rungs (showing))
    go_to_rung (showing, ground, showing->rung + 1);
  return RUNGS_SHOWING_NO_DEED;
}

static void
go_back (RungsShowing             *showing,
         const RungsShowingGround *ground)
{
  int before = showing->rung;

  if (showing->step > 0)
    {
      showing->step--;
      return;
    }
  if (!has_rungs (showing))
    return;
  go_to_rung (showing, ground, showing->rung - 1);
  if (showing->mode == RUNGS_SHOWING_EXPLAIN && showing->rung != before)
    showing->step = rungs_showing_n_steps (showing, ground) - 1;
}

static RungsShowingDeed
move (RungsShowing             *showing,
      const RungsShowingGround *ground,
      RungsShowingKey           key,
      int                       number)
{
  switch (key)
    {
    case RUNGS_SHOWING_NEXT:
      return go_on (showing, ground);
    case RUNGS_SHOWING_BACK:
      go_back (showing, ground);
      break;
    case RUNGS_SHOWING_UP:
      go_to_rung (showing, ground, showing->rung + 1);
      break;
    case RUNGS_SHOWING_DOWN:
      go_to_rung (showing, ground, showing->rung - 1);
      break;
    case RUNGS_SHOWING_FIRST:
      showing->step = 0;
      go_to_rung (showing, ground, 0);
      break;
    case RUNGS_SHOWING_LAST:
      if (!has_rungs (showing))
        showing->step = rungs_showing_n_steps (showing, ground) - 1;
      else
        go_to_rung (showing, ground, ground->n_rungs);
      break;
    case RUNGS_SHOWING_RUNG:
      if (number >= 1 && number <= ground->n_rungs)
        go_to_rung (showing, ground, number);
      break;
    case RUNGS_SHOWING_NO_KEY:
    case RUNGS_SHOWING_TO_BLACK:
    case RUNGS_SHOWING_TO_WHITE:
    case RUNGS_SHOWING_FREEZE:
    case RUNGS_SHOWING_REVEAL:
    case RUNGS_SHOWING_KEYS:
    case RUNGS_SHOWING_LEAVE:
    case RUNGS_SHOWING_SWAP:
    default:
      break;
    }
  return RUNGS_SHOWING_NO_DEED;
}

/**
 * rungs_showing_means:
 * @mode: what the room looks at
 * @key: what may be asked for
 *
 * Returns: whether it can mean something there: a story has no rungs and no cards
 */
gboolean
rungs_showing_means (RungsShowingMode mode,
                     RungsShowingKey  key)
{
  if (mode != RUNGS_SHOWING_STORY)
    return key != RUNGS_SHOWING_NO_KEY;
  switch (key)
    {
    case RUNGS_SHOWING_NO_KEY:
    case RUNGS_SHOWING_UP:
    case RUNGS_SHOWING_DOWN:
    case RUNGS_SHOWING_RUNG:
    case RUNGS_SHOWING_REVEAL:
      return FALSE;
    case RUNGS_SHOWING_NEXT:
    case RUNGS_SHOWING_BACK:
    case RUNGS_SHOWING_FIRST:
    case RUNGS_SHOWING_LAST:
    case RUNGS_SHOWING_TO_BLACK:
    case RUNGS_SHOWING_TO_WHITE:
    case RUNGS_SHOWING_FREEZE:
    case RUNGS_SHOWING_KEYS:
    case RUNGS_SHOWING_LEAVE:
    case RUNGS_SHOWING_SWAP:
    default:
      return TRUE;
    }
}

/** rungs_showing_is_move: Returns: whether @key goes from one thing to another, and does nothing else */
gboolean
rungs_showing_is_move (RungsShowingKey key)
{
  return key >= RUNGS_SHOWING_NEXT && key <= RUNGS_SHOWING_RUNG;
}

/**
 * rungs_showing_press:
 * @showing: what the wall shows
 * @ground: what there is to show
 * @key: what is asked for
 * @number: of the rung, for %RUNGS_SHOWING_RUNG
 * @deed: (out): what somebody else has to do now
 *
 * Returns: what the wall shows next
 */
RungsShowing
rungs_showing_press (RungsShowing              showing,
                     const RungsShowingGround *ground,
                     RungsShowingKey           key,
                     int                       number,
                     RungsShowingDeed         *deed)
{
  *deed = RUNGS_SHOWING_NO_DEED;
  if (!rungs_showing_means (showing.mode, key))
    return showing;
  if (rungs_showing_is_move (key))
    {
      /* The first press brings the picture back, and turns no page that nobody saw. */
      if (showing.shows_keys || showing.cover != RUNGS_SHOWING_OPEN)
        {
          showing.shows_keys = FALSE;
          showing.cover = RUNGS_SHOWING_OPEN;
          return showing;
        }
      *deed = move (&showing, ground, key, number);
      return showing;
    }

  switch (key)
    {
    case RUNGS_SHOWING_TO_BLACK:
      showing.cover = showing.cover == RUNGS_SHOWING_BLACK ? RUNGS_SHOWING_OPEN : RUNGS_SHOWING_BLACK;
      showing.shows_keys = FALSE;
      break;
    case RUNGS_SHOWING_TO_WHITE:
      showing.cover = showing.cover == RUNGS_SHOWING_WHITE ? RUNGS_SHOWING_OPEN : RUNGS_SHOWING_WHITE;
      showing.shows_keys = FALSE;
      break;
    case RUNGS_SHOWING_FREEZE:
      showing.is_frozen = !showing.is_frozen;
      break;
    case RUNGS_SHOWING_REVEAL:
      if (showing.mode == RUNGS_SHOWING_CARD && ground->has_face_down)
        *deed = RUNGS_SHOWING_DO_REVEAL;
      break;
    case RUNGS_SHOWING_KEYS:
      showing.shows_keys = !showing.shows_keys;
      if (showing.shows_keys)
        showing.cover = RUNGS_SHOWING_OPEN;
      break;
    case RUNGS_SHOWING_LEAVE:
      if (showing.shows_keys)
        showing.shows_keys = FALSE;
      else
        *deed = RUNGS_SHOWING_DO_LEAVE;
      break;
    case RUNGS_SHOWING_SWAP:
      *deed = RUNGS_SHOWING_DO_SWAP;
      break;
    case RUNGS_SHOWING_NO_KEY:
    case RUNGS_SHOWING_NEXT:
    case RUNGS_SHOWING_BACK:
    case RUNGS_SHOWING_UP:
    case RUNGS_SHOWING_DOWN:
    case RUNGS_SHOWING_FIRST:
    case RUNGS_SHOWING_LAST:
    case RUNGS_SHOWING_RUNG:
    default:
      break;
    }
  return showing;
}

/**
 * rungs_showing_turn:
 * @showing: what the wall shows
 * @ground: what there is to show now
 * @mode: what the room looks at now
 *
 * Returns: what the wall shows next. Where nothing but the ground has changed, it stays as near as can be to where it was
 */
RungsShowing
rungs_showing_turn (RungsShowing              showing,
                    const RungsShowingGround *ground,
                    RungsShowingMode          mode)
{
  if (mode != showing.mode)
    {
      showing.mode = mode;
      showing.step = 0;
      if (mode != RUNGS_SHOWING_EXPLAIN)
        showing.rung = 0;
    }
  showing.rung = CLAMP (showing.rung, lowest_rung (&showing, ground), ground->n_rungs);
  if (mode == RUNGS_SHOWING_CARD)
    {
      if (ground->has_face_down)
        showing.step = 0;
      else if (ground->has_cards && showing.step == 0)
        showing.step = CARD_REVEALED;
    }
  showing.step = CLAMP (showing.step, 0, rungs_showing_n_steps (&showing, ground) - 1);
  return showing;
}

/** rungs_showing_equal: Returns: whether both show the same */
gboolean
rungs_showing_equal (const RungsShowing *a,
                     const RungsShowing *b)
{
  return a->mode == b->mode && a->rung == b->rung && a->step == b->step && a->cover == b->cover &&
         a->is_frozen == b->is_frozen && a->shows_keys == b->shows_keys;
}
