/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-in-sight.c: what is only just shown below the fold is scrolled to, and the keyboard stays where it is.
 */
#include "config.h"

#include <adwaita.h>

#include "shell/in-sight.h"
#include "ui-support.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *scroller;
  GtkWidget *first;
  GtkWidget *last;
} Page;

static void
set_up (Page          *page,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->scroller = gtk_scrolled_window_new ();
  page->first = gtk_button_new_with_label ("First");
  page->last = gtk_button_new_with_label ("Last");
  gtk_widget_set_size_request (page->first, -1, 900);
  gtk_widget_set_visible (page->last, FALSE);
  gtk_box_append (GTK_BOX (box), page->first);
  gtk_box_append (GTK_BOX (box), page->last);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page->scroller), box);
  page->window = rungs_test_present (page->scroller, 300, 200);
  gtk_widget_grab_focus (page->first);
}

static void
tear_down (Page          *page,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
}

static gboolean
sees_last (gpointer data)
{
  Page *page = data;
  graphene_rect_t bounds;

  return gtk_widget_get_height (page->last) > 0 && gtk_widget_compute_bounds (page->last, page->scroller, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (page->scroller);
}

static void
test_brought (Page          *page,
              gconstpointer  data)
{
  gtk_widget_set_visible (page->last, TRUE);
  g_assert_false (sees_last (page));
  rungs_in_sight_bring (page->last);
  rungs_test_until (sees_last, page);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (page->window)) == page->first);
}

static gboolean
count_frames_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  ++*(int *) user_data;
  return G_SOURCE_CONTINUE;
}

static gboolean
is_over (gpointer data)
{
  return *(int *) data > 4;
}

/* What is seen already stays where it is. */
static void
test_left_alone (Page          *page,
                 gconstpointer  data)
{
  int frames = 0;

  rungs_in_sight_bring (page->first);
  gtk_widget_set_visible (page->last, TRUE);
  gtk_widget_add_tick_callback (page->window, count_frames_cb, &frames, NULL);
  rungs_test_until (is_over, &frames);
  g_assert_false (sees_last (page));
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page->scroller))), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/in-sight/brought", Page, NULL, set_up, test_brought, tear_down);
  g_test_add ("/ui/in-sight/left-alone", Page, NULL, set_up, test_left_alone, tear_down);
  return g_test_run ();
}
