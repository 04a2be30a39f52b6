/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * look-again.h: when to come back to a piece of work and place it again.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"

G_BEGIN_DECLS

/* So many months after a round, unless told otherwise. */
#define RUNGS_LOOK_AGAIN_MONTHS 4

#define RUNGS_TYPE_LOOK_AGAIN (rungs_look_again_get_type ())
G_DECLARE_FINAL_TYPE (RungsLookAgain, rungs_look_again, RUNGS, LOOK_AGAIN, GtkWidget)

GtkWidget *rungs_look_again_new          (RungsRoom      *room);
void       rungs_look_again_set_activity (RungsLookAgain *self,
                                          const char     *activity);
void       rungs_look_again_flush        (RungsLookAgain *self);
char      *rungs_look_again_default      (const char     *kept,
                                          const char     *today);

G_END_DECLS
