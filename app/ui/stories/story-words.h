/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-words.h: what the sides of a case study are put together from: headings, words, and lines with a sign before them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RungsSign: what stands before a line, for the eye. The line itself says the same in words. */
typedef enum
{
  RUNGS_SIGN_YES,
  RUNGS_SIGN_NO,
  RUNGS_SIGN_ASK,
  RUNGS_SIGN_OPEN,
} RungsSign;

GtkWidget *rungs_story_heading_new (const char *words,
                                    int         level);
GtkWidget *rungs_story_words_new   (const char *words,
                                    const char *css_class);
GtkWidget *rungs_story_status_new  (void);
void       rungs_story_status_say  (GtkWidget  *status,
                                    const char *words);
GtkWidget *rungs_story_button_new  (const char *label,
                                    const char *name);
GtkWidget *rungs_story_line_new    (RungsSign   sign,
                                    const char *words);
void       rungs_story_line_set    (GtkWidget  *line,
                                    RungsSign   sign,
                                    const char *words);
const char *rungs_story_line_get   (GtkWidget  *line);
void       rungs_story_box_clear   (GtkWidget  *box);

G_END_DECLS
