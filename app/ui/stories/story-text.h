/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-text.h: the whole text of a case study to be read, with what differs from another marked.
 */
#pragma once

#include <gtk/gtk.h>

#include "record.h"
#include "word-diff.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_STORY_TEXT (rungs_story_text_get_type ())
G_DECLARE_FINAL_TYPE (RungsStoryText, rungs_story_text, RUNGS, STORY_TEXT, GtkWidget)

GtkWidget   *rungs_story_text_new      (const char        *name);
void         rungs_story_text_name     (RungsStoryText    *self,
                                        const char        *name);
void         rungs_story_text_set      (RungsStoryText    *self,
                                        const RungsRecord *story,
                                        gboolean           around);
const char  *rungs_story_text_get      (RungsStoryText    *self);
void         rungs_story_text_mark     (RungsStoryText    *self,
                                        GArray            *runs,
                                        RungsDiffSort      sort);
void         rungs_story_text_point    (RungsStoryText    *self,
                                        gsize              start,
                                        gsize              end);
GtkTextView *rungs_story_text_get_view (RungsStoryText    *self);

/* For a text that is written: it has no headings. */
void         rungs_story_text_mark_buffer (GtkTextBuffer  *buffer,
                                           const char     *text,
                                           GArray         *runs,
                                           RungsDiffSort   sort);

G_END_DECLS
