/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-view-layers.c: what is painted again when somebody is dragged, moved or met on a full ladder: what looks otherwise
 * than before, and nothing else.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/ladder-figure.h"
#include "ladder/ladder-rung.h"

#define N_MANY 90

/* Every picture in what the ladder shows, and how large it is. */
static void
gather (GskRenderNode *node,
        GHashTable    *pictures)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        gather (gsk_container_node_get_child (node, i), pictures);
      break;
    case GSK_TRANSFORM_NODE:
      gather (gsk_transform_node_get_child (node), pictures);
      break;
    case GSK_CLIP_NODE:
      gather (gsk_clip_node_get_child (node), pictures);
      break;
    case GSK_OPACITY_NODE:
      gather (gsk_opacity_node_get_child (node), pictures);
      break;
    case GSK_CAIRO_NODE:
    case GSK_TEXTURE_NODE:
      g_hash_table_add (pictures, gsk_render_node_ref (node));
      break;
    default:
      break;
    }
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_painted (gpointer data)
{
  return *(gboolean *) data;
}

/* Lets the window lay itself out, and paint. */
static void
run_frame (Ladder *ladder)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (ladder->window);
  gboolean painted = FALSE;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  rungs_test_until (is_painted, &painted);
  g_signal_handler_disconnect (clock, id);
}

static GHashTable *
look (Ladder *ladder)
{
  GHashTable *pictures = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) gsk_render_node_unref, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  run_frame (ladder);
  GTK_WIDGET_GET_CLASS (ladder->view)->snapshot (GTK_WIDGET (ladder->view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gather (node, pictures);
  return pictures;
}

/* How many pictures were painted since, and what share of the ladder they cover. */
static int
count_painted (Ladder     *ladder,
               GHashTable *before,
               double     *share)
{
  g_autoptr (GHashTable) now = look (ladder);
  double all = (double) gtk_widget_get_width (GTK_WIDGET (ladder->view)) * gtk_widget_get_height (GTK_WIDGET (ladder->view));
  GHashTableIter iter;
  gpointer node;
  int n = 0;

  *share = 0.0;
  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    {
      graphene_rect_t bounds;

      if (g_hash_table_contains (before, node))
        continue;
      gsk_render_node_get_bounds (node, &bounds);
      *share += (double) bounds.size.width * bounds.size.height / all;
      n++;
    }
  return n;
}

static void
fill (Ladder *ladder)
{
  ladder_add_many (ladder, N_MANY, 0);
  rungs_test_until (rungs_test_is_mapped, rungs_ladder_view_get_figure (ladder->view, ladder->lived));
}

static void
test_nothing_new (Ladder        *ladder,
                  gconstpointer  data)
{
  g_autoptr (GHashTable) before = NULL;
  double share;

  fill (ladder);
  before = look (ladder);
  g_assert_cmpuint (g_hash_table_size (before), >, 60);
  g_assert_cmpint (count_painted (ladder, before, &share), ==, 0);
  /* The same once more from the workbook: a new picture worked out, and nothing of it painted. */
  rungs_room_reload (ladder_room (ladder));
  g_assert_cmpint (count_painted (ladder, before, &share), ==, 0);
}

/* From one point to the next, a drag paints who is held, and the two rungs of which one goes dark and one lights up. */
static void
test_drag (Ladder        *ladder,
           gconstpointer  data)
{
  g_autoptr (GHashTable) before = NULL;
  double share;

  fill (ladder);
  ladder_drag_to (ladder, ladder->lived, 3, FALSE);
  before = look (ladder);
  ladder_drag_on (ladder, 4.0, 4.0);
  g_assert_cmpint (count_painted (ladder, before, &share), <=, 2);
  g_clear_pointer (&before, g_hash_table_unref);
  before = look (ladder);
  ladder_drag_on (ladder, 5.0, 4.0);
  g_assert_cmpint (count_painted (ladder, before, &share), ==, 0);
  g_clear_pointer (&before, g_hash_table_unref);
  before = look (ladder);
  /* Far: another rung lights up. */
  ladder_drag_on (ladder, 4.0, -150.0);
  g_assert_cmpint (count_painted (ladder, before, &share), >, 0);
  g_assert_cmpint (count_painted (ladder, before, &share), <=, 2);
  g_assert_cmpfloat (share, <, 0.35);
  rungs_ladder_view_put_back (ladder->view);
}

/* Who goes leaves room for those beside: two rungs are painted, and five are not. */
static void
test_move (Ladder        *ladder,
           gconstpointer  data)
{
  g_autoptr (GHashTable) before = NULL;
  double share;
  int n;

  fill (ladder);
  before = look (ladder);
  gtk_widget_activate_action (GTK_WIDGET (ladder->view), "ladder.lift", "s", ladder->lived);
  ladder_press (ladder, GDK_KEY_2, 0);
  ladder_settle (ladder);
  n = count_painted (ladder, before, &share);
  g_assert_cmpint (n, >, 1);
  g_assert_cmpint (n, <=, 2 * (N_MANY / RUNGS_N_RUNGS + 3) + 4);
  g_assert_cmpfloat (share, <, 0.6);
}

/* Who is met by the keyboard is painted, and who was met before. */
static void
test_focus (Ladder        *ladder,
            gconstpointer  data)
{
  g_autoptr (GHashTable) before = NULL;
  double share;

  fill (ladder);
  gtk_window_set_focus_visible (GTK_WINDOW (ladder->window), TRUE);
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  before = look (ladder);
  ladder_press (ladder, GDK_KEY_Right, 0);
  g_assert_cmpint (count_painted (ladder, before, &share), <=, 3);
  g_assert_cmpfloat (share, <, 0.2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/ladder-view-layers/nothing-new", Ladder, NULL, ladder_set_up, test_nothing_new, ladder_tear_down);
  g_test_add ("/ui/ladder-view-layers/drag", Ladder, NULL, ladder_set_up, test_drag, ladder_tear_down);
  g_test_add ("/ui/ladder-view-layers/move", Ladder, NULL, ladder_set_up, test_move, ladder_tear_down);
  g_test_add ("/ui/ladder-view-layers/focus", Ladder, NULL, ladder_set_up, test_focus, ladder_tear_down);
  return g_test_run ();
}
