/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-ways.h: the ways from one side of a case study to a place on another.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From WIDGET, on a side of a story, to words in its text; START and END in bytes. */
void rungs_story_go_to_words (GtkWidget  *widget,
                              const char *field,
                              gsize       start,
                              gsize       end);

/* From WIDGET, on a page of the window, to the consent of a story, with what the person is to be asked about filled in; each but
 * the story may be NULL. */
void rungs_story_ask         (GtkWidget  *widget,
                              const char *story,
                              const char *scope,
                              const char *partner,
                              const char *channel);
/* From WIDGET, on a side of a story, to where the person takes it back. */
void rungs_story_go_take_back (GtkWidget *widget);
/* Brings INSIDE, on the side that WIDGET stands on, into sight. */
void rungs_story_reveal      (GtkWidget  *widget,
                              GtkWidget  *inside);
/* From WIDGET, on a side of a story, to a version that was agreed to, beside the story of now. */
void rungs_story_go_to_version (GtkWidget *widget,
                                gint64     number);

G_END_DECLS
