/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * writing.h: the one function that writes edits, for the writer thread.
 */
#pragma once

#include "database.h"
#include "edits-private.h"
#include "hooks.h"

G_BEGIN_DECLS

/** RungsTyping: the burst of typing that the next edit may go on with. */
typedef struct
{
  const RungsKind *kind;
  char *id;
  char *field;
  char *author;
  gint64 change;
  gint64 at;
} RungsTyping;

gboolean rungs_writing_apply (RungsDatabase     *database,
                              const RungsHooks  *hooks,
                              RungsTyping       *typing,
                              const RungsEdits  *edits,
                              const char        *author,
                              gint64            *change,
                              GPtrArray        **touched,
                              GError           **error);
void     rungs_typing_clear  (RungsTyping       *typing);

G_END_DECLS
