/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-ways.c: the ways from one side of a case study to a place on another.
 */
#include "config.h"

#include "stories/story-ways.h"

#include "records/record-sides.h"
#include "records/record-view.h"

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
  RungsFieldRow *row;

  if (view == NULL || sides == NULL)
    return;
  rungs_record_view_show_side (RUNGS_RECORD_VIEW (view), NULL);
  row = rungs_form_get_row (rungs_record_view_get_form (RUNGS_RECORD_VIEW (view)), field);
  if (row == NULL)
    return;
  rungs_field_row_select (row, start, end);
  rungs_record_sides_reveal (RUNGS_RECORD_SIDES (sides), GTK_WIDGET (row));
}
