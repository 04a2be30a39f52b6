/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-words.c: the words of the ladder that are the same in the picture, on the page and read aloud.
 */
#include "config.h"

#include "ladder-words.h"

#include <glib/gi18n-lib.h>

#include "kind.h"

typedef struct
{
  const char *token;
  const char *seen_by;
  const char *letter;
  const char *shape;
} ViewWords;

static const ViewWords views[RUNGS_N_VIEWS] = {
  /* Translators: the letters L, F, M and B stand on the heads of drawn people, each the first letter of the view beside it. */
  [RUNGS_VIEW_LIVED] = { "lived", N_("seen by people with lived experience"),
                         NC_("letter of a view", "L"), N_("a round head") },
  [RUNGS_VIEW_FRONTLINE] = { "frontline", N_("seen by frontline workers"),
                             NC_("letter of a view", "F"), N_("a three-cornered head") },
  [RUNGS_VIEW_MANAGEMENT] = { "management", N_("seen by managers and commissioners"),
                              NC_("letter of a view", "M"), N_("a square head") },
  [RUNGS_VIEW_BOARD] = { "board", N_("seen by the board"),
                         NC_("letter of a view", "B"), N_("a six-sided head") },
  [RUNGS_VIEW_MIXED] = { "mixed", N_("seen by a mixed group"),
                         NC_("letter of a view", "+"), N_("a head like a five-petal flower") },
};

typedef struct
{
  const char *token;
  const char *label;
  const char *brief;
} BandWords;

static const BandWords bands[] = {
  [RUNGS_BAND_TO] = { "to", N_("doing to"), NC_("band of the ladder", "to") },
  [RUNGS_BAND_FOR] = { "for", N_("doing for"), NC_("band of the ladder", "for") },
  [RUNGS_BAND_WITH] = { "with", N_("doing with"), NC_("band of the ladder", "with") },
};

static const char *const answers[] = { "depends", "unsure", "1", "2", "3", "4", "5", "6", "7", "8" };

/** rungs_view_label: Returns: (transfer none): what @view is called, translated */
const char *
rungs_view_label (RungsView view)
{
  g_return_val_if_fail (view < RUNGS_N_VIEWS, "");

  return rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("placing"), "view"), views[view].token);
}

/** rungs_view_seen_by: Returns: (transfer none): @view inside a sentence, translated */
const char *
rungs_view_seen_by (RungsView view)
{
  g_return_val_if_fail (view < RUNGS_N_VIEWS, "");

  return _(views[view].seen_by);
}

/** rungs_view_letter: Returns: (transfer none): the mark on a head of @view, translated */
const char *
rungs_view_letter (RungsView view)
{
  g_return_val_if_fail (view < RUNGS_N_VIEWS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "letter of a view", views[view].letter);
}

/** rungs_view_shape: Returns: (transfer none): the shape of a head of @view in words, translated */
const char *
rungs_view_shape (RungsView view)
{
  g_return_val_if_fail (view < RUNGS_N_VIEWS, "");

  return _(views[view].shape);
}

/** rungs_view_token: Returns: (transfer none): the token that stands for @view in a workbook */
const char *
rungs_view_token (RungsView view)
{
  g_return_val_if_fail (view < RUNGS_N_VIEWS, "mixed");

  return views[view].token;
}

/** rungs_view_parse: Returns: the view that @token stands for; %RUNGS_VIEW_MIXED for none that is known */
RungsView
rungs_view_parse (const char *token)
{
  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    {
      if (g_strcmp0 (views[i].token, token) == 0)
        return i;
    }
  return RUNGS_VIEW_MIXED;
}

/** rungs_band_label: Returns: (transfer none): what @band is called, translated */
const char *
rungs_band_label (RungsBand band)
{
  g_return_val_if_fail (band <= RUNGS_BAND_WITH, "");

  return _(bands[band].label);
}

/** rungs_band_short: Returns: (transfer none): one word for @band where there is little room, translated */
const char *
rungs_band_short (RungsBand band)
{
  g_return_val_if_fail (band <= RUNGS_BAND_WITH, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "band of the ladder", bands[band].brief);
}

/** rungs_band_token: Returns: (transfer none): the token that stands for @band in a workbook */
const char *
rungs_band_token (RungsBand band)
{
  g_return_val_if_fail (band <= RUNGS_BAND_WITH, "for");

  return bands[band].token;
}

/** rungs_band_parse: Returns: the band that @token stands for; %RUNGS_BAND_FOR for none that is known */
RungsBand
rungs_band_parse (const char *token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      if (g_strcmp0 (bands[i].token, token) == 0)
        return i;
    }
  return RUNGS_BAND_FOR;
}

/** rungs_answer_token: Returns: (transfer none): the token for standing on @rung (from 1; 0 unsure; -1 it depends) */
const char *
rungs_answer_token (int rung)
{
  g_return_val_if_fail (rung >= -1 && rung <= RUNGS_MAX_RUNGS, "unsure");

  return answers[rung + 1];
}

/** rungs_answer_parse: Returns: 1 to 8; 0 for unsure and for what is not known; -1 for it depends */
int
rungs_answer_parse (const char *token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (g_strcmp0 (answers[i], token) == 0)
        return (int) i - 1;
    }
  return 0;
}

/** rungs_answer_aside: Returns: (transfer none) (nullable): the words for standing beside the ladder; %NULL for a rung */
const char *
rungs_answer_aside (int rung)
{
  if (rung == 0)
    return _("Not sure");
  if (rung == -1)
    return _("It depends");
  return NULL;
}

/** rungs_ladder_example: Returns: (transfer none): the mark on a picture of a made-up programme */
const char *
rungs_ladder_example (void)
{
  return _("Example: made up");
}

/** rungs_ladder_face_down: Returns: (transfer none): where those stand whose card is not turned over yet */
const char *
rungs_ladder_face_down (void)
{
  return _("Cards face down");
}
