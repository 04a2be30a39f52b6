/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-sheet.h: what stands beside the ladder when a rung or a figure is chosen: words under headings, and what can be done.
 *
 * The buttons of a sheet activate actions of the page around it:
 *   "ladder.show-rung" "i", "ladder.show-placing" "s" (its id), "ladder.open" "(ss)" (kind, id), "ladder.place" "s" (an
 *   activity's id or ""), "ladder.move-up" "s", "ladder.move-down" "s", "ladder.lift" "s" (a placing's id)
 */
#pragma once

#include <gtk/gtk.h>

#include "ladder-values.h"

G_BEGIN_DECLS

GtkWidget *rungs_ladder_sheet_new       (void);
GtkWidget *rungs_ladder_sheet_heading   (GtkWidget         *sheet,
                                         const char        *words,
                                         int                level);
void       rungs_ladder_sheet_words     (GtkWidget         *sheet,
                                         const char        *words,
                                         gboolean           quiet);
void       rungs_ladder_sheet_part      (GtkWidget         *sheet,
                                         const char        *heading,
                                         const char        *words);
GtkWidget *rungs_ladder_sheet_button    (GtkWidget         *sheet,
                                         const char        *label,
                                         const char        *action,
                                         GVariant          *target);
GtkWidget *rungs_ladder_sheet_choice    (GtkWidget         *group);
GtkWidget *rungs_ladder_sheet_choice_words (GtkWidget      *box,
                                         const char        *words,
                                         const char        *css_class);
RungsPaletteName rungs_ladder_palette_for (GtkWidget       *widget);
GtkWidget *rungs_ladder_head_new        (RungsView          view);
GtkWidget *rungs_ladder_flag_new        (void);
GtkWidget *rungs_ladder_scroller_new    (GtkWidget         *child,
                                         const char        *name);

GtkWidget *rungs_ladder_rung_sheet_new  (RungsLadderValues *values,
                                         RungsRecord       *record,
                                         int                rung);
GtkWidget *rungs_ladder_placing_sheet_new (RungsWorkbook   *workbook,
                                         RungsLadderValues *values,
                                         const char        *placing,
                                         char             **title,
                                         GError           **error);
GtkWidget *rungs_ladder_words_sheet_new (RungsLadderValues *values);

G_END_DECLS
