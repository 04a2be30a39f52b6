/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card.c: one card in the room. Nothing here adds up rungs or makes a middle of them: views are only ever put side by side.
 */
#include "config.h"

#include "card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "value.h"

/* So many rungs apart, two views see it differently enough to talk about. */
#define A_DIFFERENCE 2

static gboolean
lies_face_down (const RungsRecord *placing)
{
  return g_strcmp0 (rungs_record_get (placing, "face-down"), "yes") == 0;
}

/* 0 where the answer is no rung. */
static int
rung_of (const RungsRecord *placing)
{
  const char *answer = rungs_record_get (placing, "answer");

  return answer != NULL && g_ascii_isdigit (*answer) ? (int) g_ascii_strtoll (answer, NULL, 10) : 0;
}

/* Whether A stands for its view rather than B: what lies face down, else what was placed last. */
static gboolean
stands_before (const RungsRecord *a,
               const RungsRecord *b)
{
  int order;

  if (b == NULL)
    return TRUE;
  if (lies_face_down (a) != lies_face_down (b))
    return lies_face_down (a);
  order = g_strcmp0 (rungs_record_get (a, "made"), rungs_record_get (b, "made"));
  return order != 0 ? order > 0 : strcmp (rungs_record_id (a), rungs_record_id (b)) > 0;
}

static void
note_placing (RungsCard   *card,
              RungsRecord *placing)
{
  RungsCardSide *side = (RungsCardSide *) rungs_card_side (card, rungs_record_get (placing, "view"));

  if (side == NULL)
    return;
  side->n++;
  if (stands_before (placing, side->placing))
    {
      g_clear_pointer (&side->placing, rungs_record_unref);
      side->placing = rungs_record_ref (placing);
    }
  if (lies_face_down (placing))
    {
      side->face_down = TRUE;
      card->n_face_down++;
    }
  else if (rung_of (placing) > 0)
    {
      card->lowest = card->lowest == 0 ? rung_of (placing) : MIN (card->lowest, rung_of (placing));
      card->highest = MAX (card->highest, rung_of (placing));
    }
}

static RungsCardStage
find_stage (const RungsCard *card)
{
  if (card->n_face_down > 0)
    return card->n_there_placed < card->n_there ? RUNGS_CARD_PLACING : RUNGS_CARD_READY;
  if (card->n_placed > 0)
    return RUNGS_CARD_OPEN;
  return card->n_there > 0 ? RUNGS_CARD_PLACING : RUNGS_CARD_EMPTY;
}

/**
 * rungs_card_ask:
 * @lowest: the lowest rung that can be seen, 0 for none
 * @highest: the highest
 * @n_placed: how many views have placed it
 *
 * Returns: what to ask a room that sees the cards
 */
RungsCardPrompts
rungs_card_ask (int   lowest,
                int   highest,
                guint n_placed)
{
  RungsCardPrompts prompts = RUNGS_CARD_ASK_NOTHING;

  if (highest - lowest >= A_DIFFERENCE)
    prompts |= RUNGS_CARD_ASK_DIFFERENCE;
  if (n_placed >= 2)
    prompts |= RUNGS_CARD_ASK_OTHERS;
  if (lowest == 1)
    prompts |= RUNGS_CARD_ASK_PRIVATE;
  return prompts;
}

/**
 * rungs_card_new:
 * @there: (nullable): the views that are in the room, as a set (see kind.h)
 * @placings: (element-type RungsRecord): the placings of this round, in any order
 *
 * Returns: (transfer full): how the round stands
 */
RungsCard *
rungs_card_new (const char *there,
                GPtrArray  *placings)
{
  const RungsField *field = rungs_kind_field (rungs_kind_find ("placing"), "view");
  g_auto (GStrv) members = rungs_value_set_members (there);
  RungsCard *card = g_new0 (RungsCard, 1);

  for (const RungsChoice *choice = field->choices; choice->token != NULL && card->n_sides < RUNGS_CARD_MOST; choice++)
    {
      RungsCardSide *side = &card->sides[card->n_sides++];

      side->view = choice->token;
      side->there = members != NULL && g_strv_contains ((const char *const *) members, choice->token);
    }
  for (guint i = 0; i < placings->len; i++)
    note_placing (card, g_ptr_array_index (placings, i));
  for (guint i = 0; i < card->n_sides; i++)
    {
      const RungsCardSide *side = &card->sides[i];

      card->n_there += side->there ? 1 : 0;
      card->n_placed += side->placing != NULL ? 1 : 0;
      card->n_there_placed += side->there && side->placing != NULL ? 1 : 0;
    }
  card->stage = find_stage (card);
  card->prompts = card->stage == RUNGS_CARD_OPEN ? rungs_card_ask (card->lowest, card->highest, card->n_placed)
                                                  : RUNGS_CARD_ASK_NOTHING;
  return card;
}

/** rungs_card_free: @card: (transfer full): a card that is done with */
void
rungs_card_free (RungsCard *card)
{
  for (guint i = 0; i < card->n_sides; i++)
    g_clear_pointer (&card->sides[i].placing, rungs_record_unref);
  g_free (card);
}

/** rungs_card_side: Returns: (transfer none) (nullable): one view of the card */
const RungsCardSide *
rungs_card_side (const RungsCard *card,
                 const char      *view)
{
  for (guint i = 0; i < card->n_sides; i++)
    if (g_strcmp0 (card->sides[i].view, view) == 0)
      return &card->sides[i];
  return NULL;
}

/**
 * rungs_card_next:
 * @card: a card
 * @after: (nullable): the view whose turn it was
 *
 * Returns: (transfer none) (nullable): whose turn it is: the next view that is there and has not placed it; %NULL when all have
 */
const RungsCardSide *
rungs_card_next (const RungsCard *card,
                 const char      *after)
{
  guint first = 0;

  for (guint i = 0; i < card->n_sides; i++)
    if (g_strcmp0 (card->sides[i].view, after) == 0)
      first = i + 1;
  for (guint i = 0; i < card->n_sides; i++)
    {
      const RungsCardSide *side = &card->sides[(first + i) % card->n_sides];

      if (side->there && side->placing == NULL)
        return side;
    }
  return NULL;
}

/** rungs_card_may_reveal: Returns: whether there is something to reveal */
gboolean
rungs_card_may_reveal (const RungsCard *card)
{
  return card->n_face_down > 0;
}

/** rungs_card_hides: Returns: whether what is placed next lies face down: until the card was revealed */
gboolean
rungs_card_hides (const RungsCard *card)
{
  return card->stage != RUNGS_CARD_OPEN;
}

/** rungs_card_lowest: Returns: the lowest rung that any view sees it on; 0 while that is hidden, or nobody named a rung */
int
rungs_card_lowest (const RungsCard *card)
{
  return card->n_face_down == 0 ? card->lowest : 0;
}

/**
 * rungs_card_aim_is_lower:
 * @lowest: what rungs_card_lowest() says
 * @rung: the rung that is aimed at; 0 for none
 *
 * Returns: whether that is lower than any view sees it now; that may be right, and is worth a why
 */
gboolean
rungs_card_aim_is_lower (int lowest,
                         int rung)
{
  return rung > 0 && rung < lowest;
}

/**
 * rungs_card_covers:
 * @record: any record
 * @field: the name of one of its fields
 *
 * Returns: whether the field is the answer of a card that lies face down, or would tell it: it stands on no screen, in no list and
 *   is not searched until the cards are revealed
 */
gboolean
rungs_card_covers (const RungsRecord *record,
                   const char        *field)
{
  static const char *const covered[] = { "answer", "called", "because", NULL };

  return g_str_equal (rungs_record_kind (record)->name, "placing") &&
         g_strcmp0 (rungs_record_get (record, "face-down"), "yes") == 0 && g_strv_contains (covered, field);
}

/** rungs_card_words: Returns: (transfer full): how the round stands, in a sentence that tells no answer */
char *
rungs_card_words (const RungsCard *card)
{
  switch (card->stage)
    {
    case RUNGS_CARD_EMPTY:
      return g_strdup (_("Tick who is in the room."));
    case RUNGS_CARD_READY:
      return g_strdup (_("All who are here have placed it. Press Reveal to see it together."));
    case RUNGS_CARD_OPEN:
      return g_strdup (_("Revealed. Everybody can see where each view stands."));
    case RUNGS_CARD_PLACING:
    default:
      /* Translators: the first %u is how many groups of people have placed a card, the second how many are in the room */
      return g_strdup_printf (ngettext ("%u of %u has placed it.", "%u of %u have placed it.", card->n_there_placed),
                              card->n_there_placed, card->n_there);
    }
}

/** rungs_card_prompt_words: Returns: (transfer none) (nullable): one question to the room */
const char *
rungs_card_prompt_words (RungsCardPrompts prompt)
{
  switch (prompt)
    {
    case RUNGS_CARD_ASK_DIFFERENCE:
      return _("You see this differently. What is behind that?");
    case RUNGS_CARD_ASK_OTHERS:
      return _("What do you see that others do not?");
    case RUNGS_CARD_ASK_PRIVATE:
      return _("Would anyone like to say more in private?");
    case RUNGS_CARD_ASK_NOTHING:
    default:
      return NULL;
    }
}
