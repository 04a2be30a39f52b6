/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pair-layout.h: lays children side by side, each as wide as the other, or one under the other where that would be too narrow.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_PAIR_LAYOUT (rungs_pair_layout_get_type ())
G_DECLARE_FINAL_TYPE (RungsPairLayout, rungs_pair_layout, RUNGS, PAIR_LAYOUT, GtkLayoutManager)

GtkLayoutManager *rungs_pair_layout_new        (int              spacing,
                                                int              least);
gboolean          rungs_pair_layout_is_stacked (RungsPairLayout *self);

G_END_DECLS
