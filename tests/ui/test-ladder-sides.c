/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-sides.c: the ladder has all the room until something stands beside it, shares it where there is enough, and gives
 * way where there is not.
 */
#include "config.h"

#include "ladder/ladder-sides.h"
#include "ui-support.h"

typedef struct
{
  GtkWidget *picture;
  GtkWidget *beside;
  GtkWidget *sides;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->picture = gtk_label_new ("Picture");
  f->beside = gtk_label_new ("Beside");
  gtk_widget_set_size_request (f->picture, 200, 200);
  gtk_widget_set_size_request (f->beside, 300, -1);
  f->sides = rungs_ladder_sides_new (f->picture, f->beside);
  f->window = rungs_test_present (f->sides, GPOINTER_TO_INT (data), 400);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
}

static void
open_and_wait (Fixture  *f,
               gboolean  open)
{
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (f->sides), open);
  rungs_test_until (rungs_test_is_mapped, open ? f->beside : f->picture);
  rungs_test_run_pending ();
}

static float
left_of (Fixture   *f,
         GtkWidget *child)
{
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (child, f->sides, &GRAPHENE_POINT_INIT (0, 0), &point));
  return point.x;
}

static gboolean
is_mirrored (gpointer data)
{
  Fixture *f = data;

  return left_of (f, f->picture) > left_of (f, f->beside);
}

static void
test_wide (Fixture       *f,
           gconstpointer  data)
{
  int all = gtk_widget_get_width (f->sides);

  g_assert_cmpint (gtk_widget_get_width (f->picture), ==, all);
  g_assert_false (gtk_widget_get_mapped (f->beside));
  open_and_wait (f, TRUE);
  g_assert_true (rungs_ladder_sides_get_open (RUNGS_LADDER_SIDES (f->sides)));
  g_assert_false (rungs_ladder_sides_is_folded (RUNGS_LADDER_SIDES (f->sides)));
  g_assert_true (gtk_widget_get_mapped (f->picture));
  g_assert_cmpint (gtk_widget_get_width (f->beside), >=, 300);
  g_assert_cmpint (gtk_widget_get_width (f->picture) + gtk_widget_get_width (f->beside), <=, all);
  g_assert_cmpfloat (left_of (f, f->picture), <, left_of (f, f->beside));

  gtk_widget_set_direction (f->sides, GTK_TEXT_DIR_RTL);
  gtk_widget_queue_allocate (f->sides);
  rungs_test_until (is_mirrored, f);

  open_and_wait (f, FALSE);
  g_assert_false (gtk_widget_get_mapped (f->beside));
}

static void
test_narrow (Fixture       *f,
             gconstpointer  data)
{
  open_and_wait (f, TRUE);
  g_assert_true (rungs_ladder_sides_is_folded (RUNGS_LADDER_SIDES (f->sides)));
  g_assert_false (gtk_widget_get_mapped (f->picture));
  g_assert_cmpint (gtk_widget_get_width (f->beside), ==, gtk_widget_get_width (f->sides));
  open_and_wait (f, FALSE);
  g_assert_true (gtk_widget_get_mapped (f->picture));
  g_assert_false (gtk_widget_get_mapped (f->beside));
}

static gboolean
is_seen (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static gboolean
is_not_seen (gpointer widget)
{
  return !gtk_widget_get_visible (widget);
}

/* Where what stands beside the ladder would cover it for good, a button uncovers it. */
static void
test_toggle (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *toggle = g_object_ref_sink (rungs_ladder_sides_new_toggle (RUNGS_LADDER_SIDES (f->sides)));
  gboolean narrow = GPOINTER_TO_INT (data) < 1000;

  open_and_wait (f, TRUE);
  rungs_test_until (narrow ? is_seen : is_not_seen, toggle);
  if (narrow)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
      rungs_test_until (rungs_test_is_mapped, f->picture);
      g_assert_false (rungs_ladder_sides_get_open (RUNGS_LADDER_SIDES (f->sides)));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
      rungs_test_until (rungs_test_is_mapped, f->beside);
    }
  g_object_unref (toggle);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/ladder-sides/wide", Fixture, GINT_TO_POINTER (1100), set_up, test_wide, tear_down);
  g_test_add ("/ui/ladder-sides/narrow", Fixture, GINT_TO_POINTER (560), set_up, test_narrow, tear_down);
  g_test_add ("/ui/ladder-sides/toggle/wide", Fixture, GINT_TO_POINTER (1100), set_up, test_toggle, tear_down);
  g_test_add ("/ui/ladder-sides/toggle/narrow", Fixture, GINT_TO_POINTER (560), set_up, test_toggle, tear_down);
  return g_test_run ();
}
