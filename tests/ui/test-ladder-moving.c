/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-moving.c: who is moved is said in words, lights up where they would go, can be left where they were, keeps the
 * keyboard; and only what moves is painted again.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/ladder-figure.h"
#include "ladder/ladder-rung.h"

/* What stands at the foot of the page. */
static const char *
foot (Ladder *ladder)
{
  return rungs_room_get_said (ladder_room (ladder));
}

static void
test_words (Ladder        *ladder,
            gconstpointer  data)
{
  GtkWidget *lived = rungs_ladder_view_get_figure (ladder->view, ladder->lived);
  GtkWidget *named;

  gtk_widget_grab_focus (lived);
  g_assert_true (ladder_press (ladder, GDK_KEY_m, 0));
  g_assert_cmpstr (rungs_ladder_view_get_lifted (ladder->view), ==, ladder->lived);
  g_assert_cmpstr (foot (ladder), ==, "Moving Tenants' charter, seen by people with lived experience. Press a rung or its number. "
                                      "Esc leaves it where it is.");
  g_assert_true (ladder_press (ladder, GDK_KEY_Up, 0));
  g_assert_cmpstr (foot (ladder), ==, "Tenants' charter goes to rung 6, Co-design");
  named = ladder_find (ladder, GTK_TYPE_BOX, "What happened last");
  g_assert_nonnull (named);
  gtk_test_accessible_assert_role (named, GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (named))), ==, foot (ladder));
  ladder_press (ladder, GDK_KEY_Home, 0);
  ladder_press (ladder, GDK_KEY_Down, 0);
  g_assert_cmpstr (foot (ladder), ==, "Tenants' charter goes beside the ladder: Not sure");
  ladder_press (ladder, GDK_KEY_Down, 0);
  g_assert_cmpstr (foot (ladder), ==, "Tenants' charter goes beside the ladder: It depends");
  ladder_press (ladder, GDK_KEY_Down, 0);
  ladder_press (ladder, GDK_KEY_End, 0);
  ladder_press (ladder, GDK_KEY_Down, 0);
  ladder_press (ladder, GDK_KEY_space, 0);
  ladder_settle (ladder);
  g_assert_cmpstr (foot (ladder), ==, "Tenants' charter: rung 6, Co-design");
  /* The keyboard went along. */
  g_assert_true (ladder_focus (ladder) == rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
}

static void
test_left (Ladder        *ladder,
           gconstpointer  data)
{
  g_autofree char *before = ladder_records (ladder);
  g_autofree char *after = NULL;

  /* By Esc, while it is lifted by a key or dragged; dropped where it stands; dropped off the ladder. */
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_Up, 0);
  g_assert_true (ladder_press (ladder, GDK_KEY_Escape, 0));
  g_assert_cmpstr (foot (ladder), ==, "Nothing is moved. Tenants' charter stands where it was: Engagement");
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));

  ladder_drag_to (ladder, ladder->lived, 2, FALSE);
  g_assert_cmpstr (foot (ladder), ==, "Tenants' charter goes to rung 2, Educating");
  g_assert_true (ladder_press (ladder, GDK_KEY_Escape, 0));
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
  /* The hand is still down: moving it on means nothing. */
  ladder_drag_on (ladder, 20, 200);
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
  ladder_drag_to (ladder, ladder->lived, 5, TRUE);
  ladder_drag (ladder, 3, 3, 200, 200, TRUE);
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
  ladder_settle (ladder);
  after = ladder_records (ladder);
  g_assert_cmpstr (before, ==, after);
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_9, 0);
  ladder_settle (ladder);
  g_assert_cmpstr (foot (ladder), ==, "Tenants' charter: It depends");
  /* A number means a rung again. */
  g_assert_true (ladder_press (ladder, GDK_KEY_3, 0));
  g_assert_true (ladder_focus (ladder) == rungs_ladder_view_get_rung (ladder->view, 3));
}

/* A short press is no drag: it opens who it is. */
static void
test_no_drag (Ladder        *ladder,
              gconstpointer  data)
{
  GtkWidget *figure = rungs_ladder_view_get_figure (ladder->view, ladder->lived);
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (figure, GTK_WIDGET (ladder->view), &box));
  ladder_drag (ladder, box.origin.x + 20, box.origin.y + 30, box.origin.x + 22, box.origin.y + 31, TRUE);
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
  ladder_click (ladder, figure);
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_LABEL, "Who sees it where"));
}

/* How often a rung or a figure was painted. */
static int painted;
static void (*paint_rung) (GtkWidget   *widget,
                           GtkSnapshot *snapshot);
static void (*paint_figure) (GtkWidget   *widget,
                             GtkSnapshot *snapshot);

static void
count_rung (GtkWidget   *widget,
            GtkSnapshot *snapshot)
{
  painted++;
  paint_rung (widget, snapshot);
}

static void
count_figure (GtkWidget   *widget,
              GtkSnapshot *snapshot)
{
  painted++;
  paint_figure (widget, snapshot);
}

static gboolean
count_frame (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  ++*(int *) user_data;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_frames (gpointer data)
{
  return *(int *) data >= 3;
}

static void
let_paint (Ladder *ladder)
{
  int frames = 0;
  guint id = gtk_widget_add_tick_callback (GTK_WIDGET (ladder->view), count_frame, &frames, NULL);

  rungs_test_until (has_frames, &frames);
  gtk_widget_remove_tick_callback (GTK_WIDGET (ladder->view), id);
}

static void
test_paints_little (Ladder        *ladder,
                    gconstpointer  data)
{
  GtkWidgetClass *rungs = g_type_class_ref (RUNGS_TYPE_LADDER_RUNG);
  GtkWidgetClass *figures = g_type_class_ref (RUNGS_TYPE_LADDER_FIGURE);
  GtkWidget *figure = rungs_ladder_view_get_figure (ladder->view, ladder->lived);
  GtkWidget *fifth = rungs_ladder_view_get_rung (ladder->view, 5);
  graphene_rect_t from;
  graphene_rect_t to;
  double x;
  double y;

  g_assert_true (gtk_widget_compute_bounds (figure, GTK_WIDGET (ladder->view), &from));
  g_assert_true (gtk_widget_compute_bounds (fifth, GTK_WIDGET (ladder->view), &to));
  x = from.origin.x + from.size.width / 2.0;
  y = from.origin.y + from.size.height / 2.0;
  let_paint (ladder);
  paint_rung = rungs->snapshot;
  paint_figure = figures->snapshot;
  rungs->snapshot = count_rung;
  figures->snapshot = count_figure;
  painted = 0;
  ladder_drag_to (ladder, ladder->lived, 3, FALSE);
  let_paint (ladder);
  /* The planks that lit up or went dark, who was lifted, and who stands on those: not the whole ladder, and not the managers. */
  g_assert_cmpint (painted, >, 0);
  painted = 0;
  /* On the same plank nothing of the ladder is painted again: only who is held. */
  for (int i = 0; i < 10; i++)
    {
      GtkWidget *third = rungs_ladder_view_get_rung (ladder->view, 3);

      g_assert_true (gtk_widget_compute_bounds (third, GTK_WIDGET (ladder->view), &to));
      ladder_drag_on (ladder, to.origin.x + to.size.width / 2.0 + i - x, to.origin.y + to.size.height / 2.0 - y);
      let_paint (ladder);
    }
  g_assert_cmpint (painted, ==, 0);
  rungs->snapshot = paint_rung;
  figures->snapshot = paint_figure;
  g_type_class_unref (rungs);
  g_type_class_unref (figures);
  rungs_ladder_view_put_back (ladder->view);
}

static void
count_paints_of_move (Ladder   *ladder,
                      gboolean  animated,
                      int      *n)
{
  GtkWidgetClass *figures = g_type_class_ref (RUNGS_TYPE_LADDER_FIGURE);

  g_object_set (gtk_widget_get_settings (ladder->window), "gtk-enable-animations", animated, NULL);
  paint_figure = figures->snapshot;
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, animated ? GDK_KEY_1 : GDK_KEY_6, 0);
  ladder_settle (ladder);
  let_paint (ladder);
  figures->snapshot = count_figure;
  painted = 0;
  for (int i = 0; i < 4; i++)
    let_paint (ladder);
  *n = painted;
  figures->snapshot = paint_figure;
  g_type_class_unref (figures);
}

/* Who moves climbs there; where the system asks for no motion they are there at once. */
static void
test_climbs (Ladder        *ladder,
             gconstpointer  data)
{
  int still;
  int climbing;

  count_paints_of_move (ladder, FALSE, &still);
  count_paints_of_move (ladder, TRUE, &climbing);
  g_assert_cmpint (climbing, >, still + 2);
  g_assert_cmpint (still, <=, 3);
}

/* The state of moving by presses has a name that can be seen, and Esc leaves it step by step. */
static void
test_press_state (Ladder        *ladder,
                  gconstpointer  data)
{
  GtkWidget *move = ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Move");

  ladder_click (ladder, move);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (move)));
  g_assert_cmpstr (foot (ladder), ==, "Press who you want to move. Esc when you are done.");
  /* Beside who is meant: nothing opens. */
  ladder_click (ladder, rungs_ladder_view_get_rung (ladder->view, 2));
  g_assert_null (ladder_find (ladder, GTK_TYPE_LABEL, "What it means"));
  g_assert_cmpstr (foot (ladder), ==, "First press who you want to move, then the rung. Esc when you are done.");
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  g_assert_nonnull (rungs_ladder_view_get_lifted (ladder->view));
  gtk_widget_activate_action (ladder->page, "ladder.close", NULL);
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (move)));
  gtk_widget_activate_action (ladder->page, "ladder.close", NULL);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (move)));
  ladder_click (ladder, rungs_ladder_view_get_figure (ladder->view, ladder->lived));
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
}

/* Another ladder, with eight rungs: what is placed there stands there, and moves there, by keys up to 8. */
static void
test_other_ladder (Ladder        *ladder,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("ladder"));
  g_autoptr (GPtrArray) ladders = rungs_workbook_list (ladder->workbook, query, 0, 10, &error);
  RungsLadderValues *values;
  RungsStanding *standing;

  g_assert_no_error (error);
  for (guint i = 0; rungs_room_get_values (ladder_room (ladder))->n_rungs != 8; i++)
    {
      g_assert_cmpuint (i, <, ladders->len);
      rungs_room_set_ladder (ladder_room (ladder), rungs_record_id (g_ptr_array_index (ladders, i)));
    }
  values = rungs_room_get_values (ladder_room (ladder));
  g_assert_false (values->is_main);
  g_assert_cmpuint (values->standings->len, ==, 0);
  g_assert_true (gtk_widget_get_visible (rungs_ladder_view_get_rung (ladder->view, 8)));
  /* Its words, and whose they are, are its own. */
  ladder_click (ladder, rungs_ladder_view_get_rung (ladder->view, 8));
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_LABEL, "Rung 8 of 8"));
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_LABEL, values->credit));
  g_assert_null (ladder_find (ladder, GTK_TYPE_LINK_BUTTON, NULL));

  gtk_widget_activate_action (ladder->page, "ladder.place", "s", ladder->charter);
  rungs_test_until (rungs_test_is_mapped, ladder_find (ladder, GTK_TYPE_BUTTON, "Close"));
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "The board"));
  ladder_press (ladder, GDK_KEY_8, 0);
  ladder_press (ladder, GDK_KEY_Return, GDK_CONTROL_MASK);
  ladder_settle (ladder);
  values = rungs_room_get_values (ladder_room (ladder));
  g_assert_cmpuint (values->standings->len, ==, 1);
  standing = g_ptr_array_index (values->standings, 0);
  g_assert_cmpint (standing->rung, ==, 8);
  gtk_widget_grab_focus (rungs_ladder_view_get_figure (ladder->view, standing->placing));
  ladder_press (ladder, GDK_KEY_m, 0);
  ladder_press (ladder, GDK_KEY_Home, 0);
  ladder_press (ladder, GDK_KEY_Return, 0);
  ladder_settle (ladder);
  standing = g_ptr_array_index (rungs_room_get_values (ladder_room (ladder))->standings, 0);
  g_assert_cmpint (standing->rung, ==, 1);

  /* Back on the main ladder nothing changed. */
  rungs_room_set_ladder (ladder_room (ladder), NULL);
  g_assert_cmpuint (rungs_room_get_values (ladder_room (ladder))->standings->len, ==, 3);
  g_assert_false (gtk_widget_get_visible (rungs_ladder_view_get_rung (ladder->view, 8)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) \
  g_test_add ("/ui/ladder-moving/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("words", test_words);
  ADD ("left", test_left);
  ADD ("no-drag", test_no_drag);
  ADD ("paints-little", test_paints_little);
  ADD ("climbs", test_climbs);
  ADD ("press-state", test_press_state);
  ADD ("other-ladder", test_other_ladder);
#undef ADD
  return g_test_run ();
}
