/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * way-step.h: one step on the way of a record, as a button: come past, come to, or still ahead.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  RUNGS_WAY_DONE,
  RUNGS_WAY_NOW,
  RUNGS_WAY_AHEAD,
} RungsWayPlace;

GtkWidget *rungs_way_step_new (void);
void       rungs_way_step_set (GtkWidget     *button,
                               const char    *name,
                               RungsWayPlace  place,
                               const char    *words,
                               const char    *about);

G_END_DECLS
