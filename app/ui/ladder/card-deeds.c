/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-deeds.c: what is done with one card. While it lies face down neither a label of undo nor a spoken word tells its answer.
 */
#include "config.h"

#include "ladder/card-deeds.h"

#include <glib/gi18n.h>

#include "dates.h"
#include "ladder-words.h"
#include "ladder/ladder-deeds.h"
#include "ladder/look-again.h"
#include "ladder/round-reading.h"
#include "reading.h"

static const RungsKind *
placing_kind (void)
{
  return rungs_kind_find ("placing");
}

static const RungsCardSide *
side_of (const RungsCardDeed *deed)
{
  return rungs_card_side (deed->card, rungs_view_token (deed->view));
}

/**
 * rungs_card_deed_answer:
 * @rung: from 1; 0 not sure; -1 it depends
 *
 * Returns: (transfer full): the placing of that view, or another answer in the one it has
 */
RungsEdits *
rungs_card_deed_answer (const RungsCardDeed *deed,
                        int                  rung)
{
  const RungsCardSide *side = side_of (deed);
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (side->placing == NULL)
    {
      RungsPlacingDeed placing = {
        .activity = deed->activity,
        .title = deed->title,
        .meeting = deed->meeting,
        .ladder = deed->ladder,
        .view = deed->view,
        .answer = rung,
        .face_down = rungs_card_hides (deed->card),
      };

      return rungs_deed_place (&placing, NULL);
    }
  /* Translators: a piece of work */
  label = g_strdup_printf (_("Place “%s” again"), deed->title);
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, placing_kind (), rungs_record_id (side->placing), "answer", rungs_answer_token (rung));
  return edits;
}

/** rungs_card_deed_words: Returns: (transfer full): what is said of it: where, only once the card is revealed */
char *
rungs_card_deed_words (const RungsCardDeed *deed,
                       RungsLadderValues   *values,
                       int                  rung)
{
  const RungsCardSide *side = side_of (deed);

  if (!rungs_card_hides (deed->card))
    return rungs_deed_where (values, rungs_view_label (deed->view), rung);
  if (side->placing != NULL)
    /* Translators: a group of people ("The board") */
    return g_strdup_printf (_("%s: placed again, face down"), rungs_view_label (deed->view));
  /* Translators: a group of people ("The board") */
  return g_strdup_printf (_("%s: placed, face down"), rungs_view_label (deed->view));
}

/** rungs_card_deed_take_back: Returns: (transfer full): the card of one view taken back */
RungsEdits *
rungs_card_deed_take_back (const char        *title,
                           const RungsRecord *placing)
{
  /* Translators: a piece of work */
  g_autofree char *label = g_strdup_printf (_("Take back a card for “%s”"), title);
  RungsEdits *edits = rungs_edits_new (label);

  rungs_edits_archive (edits, placing_kind (), rungs_record_id (placing), TRUE);
  return edits;
}

/* Who is there, with one view more or one fewer, as a set. */
static char *
there_words (const RungsCard *card,
             const char      *view,
             gboolean         there)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) members = NULL;

  for (guint i = 0; i < card->n_sides; i++)
    {
      gboolean is_it = g_str_equal (card->sides[i].view, view);

      if (is_it ? there : card->sides[i].there)
        g_strv_builder_add (builder, card->sides[i].view);
    }
  members = g_strv_builder_end (builder);
  return *members != NULL ? g_strjoinv (",", members) : NULL;
}

/* A meeting of today, for a group that sits down without having written one before. */
static RungsRecord *
new_meeting (const char *there)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *shown = rungs_date_display (today);
  /* Translators: a day; the name of a meeting */
  g_autofree char *title = g_strdup_printf (_("On the ladder, %s"), shown);
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("meeting"), NULL);
  g_autoptr (RungsRecord) titled = rungs_record_with (bare, "title", title);
  g_autoptr (RungsRecord) dated = rungs_record_with (titled, "held-on", today);

  return rungs_record_with (dated, "views", there);
}

/**
 * rungs_card_deed_tick:
 * @card: the card, where somebody came or went
 * @meeting: (nullable): the meeting that sits; %NULL: one is made
 * @view: the token of the view
 * @there: whether it is in the room now
 * @made: (out) (nullable): id of the meeting that is made
 *
 * Returns: (transfer full): the edits
 */
RungsEdits *
rungs_card_deed_tick (const RungsCard  *card,
                      const char       *meeting,
                      const char       *view,
                      gboolean          there,
                      char            **made)
{
  g_autofree char *words = there_words (card, view, there);
  RungsEdits *edits = rungs_edits_new (_("Say who is in the room"));

  if (meeting == NULL)
    {
      g_autoptr (RungsRecord) record = new_meeting (words);

      *made = g_strdup (rungs_record_id (record));
      rungs_edits_add (edits, record);
      for (guint i = 0; i < card->n_sides; i++)
        /* What was placed today without a meeting is of this round. */
        if (card->sides[i].placing != NULL)
          rungs_edits_set (edits, placing_kind (), rungs_record_id (card->sides[i].placing), "meeting", *made);
      return edits;
    }
  rungs_edits_set (edits, rungs_kind_find ("meeting"), meeting, "views", words);
  return edits;
}

/**
 * rungs_card_deed_reveal:
 * @values: who stands where in this round
 * @activity: the piece of work
 * @meeting: (nullable): the meeting whose cards are revealed; %NULL: all cards of the piece of work
 * @today: ISO 8601
 *
 * Returns: (transfer full) (nullable): all cards turned over, and a day to come back unless one is still to come
 */
RungsEdits *
rungs_card_deed_reveal (RungsWorkbook     *workbook,
                        RungsLadderValues *values,
                        const char        *activity,
                        const char        *meeting,
                        const char        *today)
{
  const RungsKind *kind = rungs_kind_find ("activity");
  g_autoptr (RungsEdits) edits = rungs_deed_reveal (values, activity, meeting);
  g_autoptr (RungsRecord) record = NULL;
  g_autofree char *day = NULL;

  if (edits == NULL)
    return NULL;
  record = rungs_workbook_read (workbook, kind, activity, NULL);
  day = rungs_look_again_default (record != NULL ? rungs_record_get (record, "review-on") : NULL, today);
  if (record != NULL && g_strcmp0 (day, rungs_record_get (record, "review-on")) != 0)
    rungs_edits_set (edits, kind, activity, "review-on", day);
  return g_steal_pointer (&edits);
}

/** rungs_card_deed_reveal_words: Returns: (transfer full): where each view stands, said when the card is revealed */
char *
rungs_card_deed_reveal_words (const RungsCard   *card,
                              RungsLadderValues *values,
                              const char        *title)
{
  GString *words = g_string_new (NULL);

  /* Translators: a piece of work; who placed it where follows */
  g_string_append_printf (words, _("Revealed: %s."), title);
  for (guint i = 0; i < card->n_sides; i++)
    {
      const RungsRecord *placing = card->sides[i].placing;
      g_autofree char *where = NULL;

      if (placing == NULL)
        continue;
      where = rungs_deed_where (values, rungs_view_label (rungs_view_parse (card->sides[i].view)), rungs_round_rung (placing));
      g_string_append_printf (words, " %s.", where);
    }
  return g_string_free (words, FALSE);
}
