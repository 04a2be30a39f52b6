/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-page.c: a text that grows with its words to the last of them, like a page. The toolkit's text moves inside its own frame to
 * show the line that is written; here the frame is as tall as the text, and what scrolls around it has to move.
 */
#include "config.h"

#include "records/text-page.h"

/* So much room stands between lines, and around the line that is shown. */
#define LINE_ROOM 5
#define PARAGRAPH_ROOM 10
#define ROOM_AROUND_LINE 24

/* So many frames nothing moves until all of it has its place. */
#define STILL_FRAMES 4

#define FOLLOW "rungs-text-page"

/* A text whose line is followed. */
typedef struct
{
  guint frames; /* until nothing has to be followed any more */
  int height;   /* of the text, a frame ago */
  gboolean is_shown; /* by somebody else than who writes in it */
  gboolean in_sight; /* nobody scrolled away from the line */
  GtkAdjustment *adjustment; /* of what scrolls around the text, while it has the keyboard; weak */
} Follow;

/* What scrolls around the frame. */
static GtkWidget *
page_of (GtkWidget *view)
{
  GtkWidget *page = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  while (page != NULL)
    {
      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (page), NULL, &policy);
      if (policy != GTK_POLICY_NEVER)
        return page;
      page = gtk_widget_get_parent (page);
      page = page != NULL ? gtk_widget_get_ancestor (page, GTK_TYPE_SCROLLED_WINDOW) : NULL;
    }

  return NULL;
}

/* From where to where the line of the cursor goes, in what is scrolled; FALSE: it has no place yet. */
static gboolean
find_line (GtkTextView *view,
           GtkWidget   *page,
           double      *top,
           double      *bottom)
{
  GtkWidget *moved = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (page))));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle line;
  GtkTextIter at;
  graphene_point_t there;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &at, &line);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, line.x, line.y, &line.x, &line.y);
  if (!gtk_widget_compute_point (GTK_WIDGET (view), moved, &GRAPHENE_POINT_INIT ((float) line.x, (float) line.y), &there))
    return FALSE;

  *top = there.y;
  *bottom = there.y + line.height;
  return TRUE;
}

/* Returns whether the line of the cursor is in sight now. */
static gboolean
show_line (GtkTextView *view,
           GtkWidget   *page)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  double value = gtk_adjustment_get_value (adjustment);
  double top, bottom;

  if (!find_line (view, page, &top, &bottom))
    return TRUE;
  gtk_adjustment_clamp_page (adjustment, top - ROOM_AROUND_LINE, bottom + ROOM_AROUND_LINE);
  return gtk_adjustment_get_value (adjustment) == value;
}

/* A long text takes some frames until each line has its place. */
static gboolean
follow_cb (GtkWidget     *view,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Follow *follow = user_data;
  GtkWidget *page = page_of (view);
  int height = gtk_widget_get_height (view);

  if (page == NULL || !(follow->is_shown || gtk_widget_has_focus (view)))
    follow->frames = 0;
  else if (!show_line (GTK_TEXT_VIEW (view), page) || height != follow->height)
    follow->frames = STILL_FRAMES;
  else
    follow->frames--;
  follow->height = height;
  if (follow->frames > 0)
    return G_SOURCE_CONTINUE;
  follow->is_shown = FALSE;
  return G_SOURCE_REMOVE;
}

static void
begin (GtkTextView *view,
       gboolean     is_shown)
{
  Follow *follow = g_object_get_data (G_OBJECT (view), FOLLOW);

  follow->is_shown = follow->is_shown || is_shown;
  follow->in_sight = TRUE;
  if (follow->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (view), follow_cb, follow, NULL);
  follow->frames = STILL_FRAMES;
}

static void
cursor_moved_cb (GtkTextView *view)
{
  if (gtk_widget_has_focus (GTK_WIDGET (view)))
    begin (view, FALSE);
}

/* Somebody scrolled, or this did. */
static void
scrolled_cb (GtkTextView *view)
{
  Follow *follow = g_object_get_data (G_OBJECT (view), FOLLOW);
  GtkWidget *page = page_of (GTK_WIDGET (view));
  double value = gtk_adjustment_get_value (follow->adjustment);
  double top, bottom;

  if (page != NULL && find_line (view, page, &top, &bottom))
    follow->in_sight = top >= value && bottom <= value + gtk_adjustment_get_page_size (follow->adjustment);
}

/* Something above the text grew, or there is less room: who writes still sees what they write. */
static void
room_changed_cb (GtkTextView *view)
{
  Follow *follow = g_object_get_data (G_OBJECT (view), FOLLOW);

  if (follow->in_sight)
    begin (view, FALSE);
}

static void
entered_cb (GtkTextView *view)
{
  Follow *follow = g_object_get_data (G_OBJECT (view), FOLLOW);
  GtkWidget *page = page_of (GTK_WIDGET (view));

  if (page == NULL)
    return;
  g_set_weak_pointer (&follow->adjustment, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page)));
  g_signal_connect_object (follow->adjustment, "changed", G_CALLBACK (room_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (follow->adjustment, "value-changed", G_CALLBACK (scrolled_cb), view, G_CONNECT_SWAPPED);
  follow->in_sight = TRUE;
}

static void
left_cb (GtkTextView *view)
{
  Follow *follow = g_object_get_data (G_OBJECT (view), FOLLOW);

  if (follow->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (follow->adjustment, view);
  g_clear_weak_pointer (&follow->adjustment);
}

static void
follow_free (gpointer data)
{
  Follow *follow = data;

  g_clear_weak_pointer (&follow->adjustment);
  g_free (follow);
}

/* The text moves itself before its frame has grown, and would hide its first line. */
static void
moved_inside_cb (GtkAdjustment *adjustment)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/**
 * rungs_text_page_turn:
 * @frame: what @view stands in
 * @view: a text
 *
 * Turns it into such a page, once, with room between its lines.
 */
void
rungs_text_page_turn (GtkScrolledWindow *frame,
                      GtkTextView       *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_scrolled_window_set_max_content_height (frame, -1);
  gtk_scrolled_window_set_policy (frame, GTK_POLICY_NEVER, GTK_POLICY_NEVER);
  gtk_text_view_set_pixels_inside_wrap (view, LINE_ROOM);
  gtk_text_view_set_pixels_below_lines (view, PARAGRAPH_ROOM);
  g_object_set_data_full (G_OBJECT (view), FOLLOW, g_new0 (Follow, 1), follow_free);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect (gtk_scrolled_window_get_vadjustment (frame), "value-changed", G_CALLBACK (moved_inside_cb), NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position", G_CALLBACK (cursor_moved_cb), view,
                           G_CONNECT_SWAPPED);
}

/** rungs_text_page_show: brings the line of the cursor into sight, also where the keyboard is elsewhere */
void
rungs_text_page_show (GtkTextView *view)
{
  begin (view, TRUE);
}
