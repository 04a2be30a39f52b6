/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-ways.c: the ways from one side of a case study to a place on another.
 */
#include "config.h"

#include "stories/story-ways.h"

#include "records/record-sides.h"
#include "records/record-view.h"
#include "stories/consent-side.h"
#include "stories/copies-side.h"
#include "stories/side-by-side.h"
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

static GtkWidget *
find_mapped (GtkWidget *root,
             GType      type)
{
  if (!gtk_widget_get_mapped (root) || g_type_is_a (G_OBJECT_TYPE (root), type))
    return gtk_widget_get_mapped (root) ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * rungs_story_ask:
 * @widget: a widget on a page of the window
 * @story: the id of a case study
 * @scope: (nullable): who could see it
 * @partner: (nullable): the organisation's name
 * @channel: (nullable): where it could be shown
 *
 * Goes to the consent of the story, and begins one with what the person is to be asked about.
 */
void
rungs_story_ask (GtkWidget  *widget,
                 const char *story,
                 const char *scope,
                 const char *partner,
                 const char *channel)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkWidget *sides;
  GtkWidget *consent;

  gtk_widget_activate_action (widget, "win.open-record", "(ss)", "case-study", story);
  sides = root != NULL ? find_mapped (root, RUNGS_TYPE_RECORD_SIDES) : NULL;
  if (sides == NULL || !rungs_record_sides_show (RUNGS_RECORD_SIDES (sides), "consent"))
    return;
  consent = rungs_record_sides_get_side (RUNGS_RECORD_SIDES (sides), "consent");
  rungs_record_sides_reveal (RUNGS_RECORD_SIDES (sides),
                             rungs_consent_side_ask (RUNGS_CONSENT_SIDE (consent), scope, partner, channel));
}

/** rungs_story_go_take_back: from @widget, on a side of a story, to where the person takes it back; the keyboard goes along */
void
rungs_story_go_take_back (GtkWidget *widget)
{
  GtkWidget *sides = gtk_widget_get_ancestor (widget, RUNGS_TYPE_RECORD_SIDES);

  if (sides == NULL || !gtk_widget_activate_action (widget, "record.show-side", "s", "copies"))
    return;
  rungs_copies_side_take_back (RUNGS_COPIES_SIDE (rungs_record_sides_get_side (RUNGS_RECORD_SIDES (sides), "copies")));
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

/**
 * rungs_story_go_to_version:
 * @widget: a widget on a side of a story, or above it
 * @number: which version
 *
 * Turns to where it is read beside the story of now.
 */
void
rungs_story_go_to_version (GtkWidget *widget,
                           gint64     number)
{
  GtkWidget *sides = gtk_widget_get_ancestor (widget, RUNGS_TYPE_RECORD_SIDES);

  if (sides == NULL)
    return;
  gtk_widget_activate_action (widget, "record.show-side", "s", "texts");
  rungs_side_by_side_show_version (RUNGS_SIDE_BY_SIDE (rungs_record_sides_get_side (RUNGS_RECORD_SIDES (sides), "texts")),
                                   number);
}
