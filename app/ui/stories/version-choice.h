/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * version-choice.h: which text of a case study is read beside the one of now: as it was first told, or as somebody agreed to it.
 */
#pragma once

#include <gtk/gtk.h>

#include "story-versions.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_VERSION_CHOICE (rungs_version_choice_get_type ())
G_DECLARE_FINAL_TYPE (RungsVersionChoice, rungs_version_choice, RUNGS, VERSION_CHOICE, GtkWidget)

/* Signal "chosen": another text is chosen, or what is known of it is new. */

GtkWidget               *rungs_version_choice_new       (RungsWorkbook           *workbook);
void                     rungs_version_choice_set_story (RungsVersionChoice      *self,
                                                         const RungsRecord       *story);
void                     rungs_version_choice_choose    (RungsVersionChoice      *self,
                                                         gint64                   number);
const RungsStoryVersion *rungs_version_choice_get       (RungsVersionChoice      *self);

char                    *rungs_story_version_day        (const RungsStoryVersion *version);
char                    *rungs_story_version_words      (const RungsStoryVersion *version);

G_END_DECLS
