/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * farewell.h: what becomes of a record when one that it leads to is erased for good.
 */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

/**
 * RungsFarewell:
 * @RUNGS_FAREWELL_GOES: the record goes too: a part with its whole, a pairing with one of its two people
 * @RUNGS_FAREWELL_STAYS: the record stays, and the field is emptied; a set lets go of the one member
 * @RUNGS_FAREWELL_HOLDS: what the field leads to cannot go while the record is there
 */
typedef enum
{
  RUNGS_FAREWELL_GOES,
  RUNGS_FAREWELL_STAYS,
  RUNGS_FAREWELL_HOLDS,
} RungsFarewell;

RungsFarewell  rungs_farewell          (const RungsKind   *kind,
                                        const RungsField  *field);
char          *rungs_farewell_nameless (const RungsField  *field,
                                        const char        *value);
gboolean       rungs_farewell_empty    (const RungsField  *field,
                                        char             **value);

G_END_DECLS
