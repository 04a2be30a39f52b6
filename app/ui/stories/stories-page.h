/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stories-page.h: the page of case studies made with people, and what they allow.
 */
#pragma once

#include "records/record-page.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_STORIES_PAGE (rungs_stories_page_get_type ())
G_DECLARE_FINAL_TYPE (RungsStoriesPage, rungs_stories_page, RUNGS, STORIES_PAGE, GtkWidget)

GtkWidget  *rungs_stories_page_new     (RungsWorkbook    *workbook);
/* Shows the story that is chosen to a room; else a sentence that says what to do. */
const char *rungs_stories_page_present (RungsStoriesPage *self);

G_END_DECLS
