/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * console.h: what the facilitator sees on the laptop while the wall is on.
 */
#pragma once

#include <gtk/gtk.h>

#include "wall/monitors.h"
#include "wall/show.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CONSOLE (rungs_console_get_type ())
G_DECLARE_FINAL_TYPE (RungsConsole, rungs_console, RUNGS, CONSOLE, GtkWidget)

/** RungsConsoleWall: where the wall is. */
typedef enum
{
  RUNGS_CONSOLE_WALL_ON,       /* on another screen */
  RUNGS_CONSOLE_WALL_PRACTICE, /* in a window on the laptop */
  RUNGS_CONSOLE_WALL_GONE,     /* its screen went away */
} RungsConsoleWall;

/* Signal "practise": the wall is to be shown in a window. */

GtkWidget *rungs_console_new        (RungsShow        *show,
                                     RungsMonitors    *monitors);
void       rungs_console_set_wall   (RungsConsole     *self,
                                     RungsConsoleWall  wall);
void       rungs_console_flush      (RungsConsole     *self);
/* "14:05, 12 minutes gone" (transfer full) */
char      *rungs_console_time_words (GDateTime        *now,
                                     guint             minutes);

G_END_DECLS
