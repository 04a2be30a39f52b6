/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * modes.h: what is done with a thing, or which side of it is seen: buttons in a row, or one drop-down where there is no room
 * for them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_MODES (rungs_modes_get_type ())
G_DECLARE_FINAL_TYPE (RungsModes, rungs_modes, RUNGS, MODES, GtkWidget)

/* Signal: "chosen" (int mode): the person chose it. */

GtkWidget *rungs_modes_new           (const char *name);
void       rungs_modes_add           (RungsModes *self,
                                      int         mode,
                                      const char *label);
void       rungs_modes_set_chosen    (RungsModes *self,
                                      int         mode);
void       rungs_modes_set_elsewhere (RungsModes *self,
                                      const char *words);
gboolean   rungs_modes_is_folded     (RungsModes *self);

G_END_DECLS
