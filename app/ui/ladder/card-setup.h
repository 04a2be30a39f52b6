/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-setup.h: which piece of work lies on the table, and at which meeting.
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder/room.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CARD_SETUP (rungs_card_setup_get_type ())
G_DECLARE_FINAL_TYPE (RungsCardSetup, rungs_card_setup, RUNGS, CARD_SETUP, GtkWidget)

/* Signal "taken": a new piece of work lies on the table. */

GtkWidget *rungs_card_setup_new   (RungsRoom      *room,
                                   const char     *intro);
void       rungs_card_setup_flush (RungsCardSetup *self);

G_END_DECLS
