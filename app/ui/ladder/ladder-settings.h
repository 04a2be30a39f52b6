/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-settings.h: the words of each ladder, and how it is shown.
 */
#pragma once

#include "ladder/room.h"
#include "shell/page.h"

G_BEGIN_DECLS

/* It is a RungsPage: show_record (kind "ladder") and flush. Signal "leave": somebody is done with it. */
#define RUNGS_TYPE_LADDER_SETTINGS (rungs_ladder_settings_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderSettings, rungs_ladder_settings, RUNGS, LADDER_SETTINGS, GtkWidget)

GtkWidget *rungs_ladder_settings_new (RungsRoom *room);

G_END_DECLS
