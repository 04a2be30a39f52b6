/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall.h: what the projector's wall may show, and nothing else: a whitelist of fields, and what of one record goes through it.
 */
#pragma once

#include "gate.h"
#include "record.h"
#include "wall-names.h"

G_BEGIN_DECLS

/** RungsWallField: one field that the wall may show. */
typedef struct
{
  const char *kind;
  const char *field;
} RungsWallField;

/** RungsWallHeld: why something was held back from the wall. Several can be true of one record. */
typedef enum
{
  RUNGS_WALL_HELD_NOTHING = 0,
  RUNGS_WALL_HELD_KIND = 1 << 0,      /* the wall shows nothing of its kind */
  RUNGS_WALL_HELD_ARCHIVED = 1 << 1,
  RUNGS_WALL_HELD_ENQUIRY = 1 << 2,   /* it is part of an enquiry that is not for everybody */
  RUNGS_WALL_HELD_FACE_DOWN = 1 << 3, /* the answer of a card that is still face down */
  RUNGS_WALL_HELD_NAME = 1 << 4,      /* a name stood in a text */
  RUNGS_WALL_HELD_CONTACT = 1 << 5,   /* a telephone number or an address stood in a text */
  RUNGS_WALL_HELD_FEW = 1 << 6,       /* fewer than five people said it, and the group left it out */
  RUNGS_WALL_HELD_GATE = 1 << 7,      /* a story whose person did not say yes to it */
} RungsWallHeld;

const RungsWallField *rungs_wall_fields     (gsize                *n_fields);
gboolean              rungs_wall_allows     (const char           *kind,
                                             const char           *field);
RungsRecord          *rungs_wall_admit      (const RungsRecord    *record,
                                             const RungsRecord    *enquiry,
                                             const RungsWallNames *names,
                                             RungsWallHeld        *held);
RungsRecord          *rungs_wall_admit_story (const RungsRecord    *story,
                                             const RungsGateAnswer *answer);
char                 *rungs_wall_admit_text (const char           *text,
                                             const RungsWallNames *names,
                                             RungsWallHeld        *held);
const char           *rungs_wall_held_words (RungsWallHeld         why);

G_END_DECLS
