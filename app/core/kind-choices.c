/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kind-choices.c: the answers that fields of several kinds offer.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

const RungsChoice rungs_choices_hear_back[] = {
  { "in-person", N_("Face to face") },
  { "call", N_("A phone call") },
  { "text", N_("A text message") },
  { "post", N_("A letter") },
  { "buddy", N_("Through their buddy") },
  { "group", N_("At the group") },
  { "do-not-contact", N_("Please do not contact them") },
  { NULL },
};

const RungsChoice rungs_choices_scope[] = {
  { "inside", N_("Inside the programme") },
  { "partner", N_("Named partner organisations") },
  { "public", N_("Anybody") },
  { NULL },
};

const RungsChoice rungs_choices_channel[] = {
  { "printed", N_("On paper") },
  { "meeting", N_("In a meeting") },
  { "website", N_("On a website") },
  { "report", N_("In a report") },
  { "training", N_("In training") },
  { "press", N_("In the news") },
  { "social-media", N_("On social media") },
  { NULL },
};

const RungsChoice rungs_choices_view[] = {
  { "lived", N_("People with lived experience") },
  { "frontline", N_("Frontline workers") },
  { "management", N_("Managers and commissioners") },
  { "board", N_("The board") },
  { "mixed", N_("A mixed group") },
  { NULL },
};
