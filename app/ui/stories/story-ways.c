/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-ways.c: the ways from one side of a case study to a place on another.
 */
#include "config.h"

#include "stories/story-ways.h"

#include "records/record-sides.h"
#include "records/record-view.h"
#include "stories/story-writing.h"

/**
 * rungs_story_go_to_words:
 * @widget: a widget on a side of a story
 * @field: where the words stand
 * @start: where they begin, in bytes
 * @end: where they end
 *
 * Turns to where that field is written, with the keyboard there and the words marked.
 */
void
rungs_story_go_to_words (GtkWidget  *widget,
                         const char *field,
                         gsize       start,
                         gsize       end)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, RUNGS_TYPE_RECORD_VIEW);
  GtkWidget *sides = gtk_widget_get_ancestor (widget, RUNGS_TYPE_RECORD_SIDES);
  g_auto (GStrv) written = g_strsplit (RUNGS_STORY_WRITING_FIELDS, " ", -1);
  gboolean is_written = g_strv_contains ((const char *const *) written, field);
  RungsFieldRow *row;

  if (view == NULL || sides == NULL)
    return;
  gtk_widget_activate_action (widget, "record.show-side", "s", is_written ? "write" : "");
  row = is_written
          ? rungs_story_writing_get_row (RUNGS_STORY_WRITING (rungs_record_sides_get_side (RUNGS_RECORD_SIDES (sides), "write")),
                                         field)
          : rungs_form_get_row (rungs_record_view_get_form (RUNGS_RECORD_VIEW (view)), field);
  if (row == NULL)
    return;
  rungs_field_row_select (row, start, end);
  rungs_record_sides_reveal (RUNGS_RECORD_SIDES (sides), GTK_WIDGET (row));
}

/** rungs_story_reveal: brings @inside, on the side that @widget stands on, into sight */
void
rungs_story_reveal (GtkWidget *widget,
                    GtkWidget *inside)
{
  GtkWidget *sides = gtk_widget_get_ancestor (widget, RUNGS_TYPE_RECORD_SIDES);

  if (sides != NULL)
    rungs_record_sides_reveal (RUNGS_RECORD_SIDES (sides), inside);
}
