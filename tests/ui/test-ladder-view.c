/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-view.c: what a screen reader meets on the ladder, and where the keys go.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/ladder-figure.h"
#include "ladder/ladder-rung.h"

static void
test_rungs (Ladder        *ladder,
            gconstpointer  data)
{
  static const char *const names[] = {
    "Rung 1, Coercion, doing to: nothing stands here yet",       "Rung 2, Educating, doing to: nothing stands here yet",
    "Rung 3, Informing, doing for: nothing stands here yet",     "Rung 4, Consultation, doing for: nothing stands here yet",
    "Rung 5, Engagement, doing for: 1 stands here",              "Rung 6, Co-design, doing with: nothing stands here yet",
    "Rung 7, Co-production, doing with: 1 stands here",
  };

  gtk_test_accessible_assert_role (ladder->view, GTK_ACCESSIBLE_ROLE_LIST);
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      GtkWidget *widget = rungs_ladder_view_get_rung (ladder->view, rung);

      gtk_test_accessible_assert_role (widget, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, names[rung - 1]);
      gtk_test_accessible_assert_relation (widget, GTK_ACCESSIBLE_RELATION_POS_IN_SET, rung);
      gtk_test_accessible_assert_relation (widget, GTK_ACCESSIBLE_RELATION_SET_SIZE, RUNGS_N_RUNGS);
      gtk_test_accessible_assert_state (widget, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
      g_assert_true (gtk_widget_get_mapped (widget));
      g_assert_cmpint (gtk_widget_get_height (widget), >=, 44);
      /* They are read from the top down, with the number of each first. */
      if (rung > 1)
        g_assert_true (gtk_widget_get_next_sibling (widget) == rungs_ladder_view_get_rung (ladder->view, rung - 1));
    }
}

static void
test_figures (Ladder        *ladder,
              gconstpointer  data)
{
  GtkWidget *lived = rungs_ladder_view_get_figure (ladder->view, ladder->lived);
  GtkWidget *unsure = rungs_ladder_view_get_figure (ladder->view, ladder->unsure);

  gtk_test_accessible_assert_role (lived, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (lived, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tenants' charter, seen by people with lived experience, on Engagement");
  gtk_test_accessible_assert_relation (lived, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 1);
  gtk_test_accessible_assert_relation (lived, GTK_ACCESSIBLE_RELATION_SET_SIZE, 1);
  gtk_test_accessible_assert_property (unsure, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tenants' charter, seen by the board: not sure where");
  g_assert_true (gtk_widget_get_parent (lived) == rungs_ladder_view_get_rung (ladder->view, 5));
  g_assert_true (gtk_widget_get_mapped (lived));
  g_assert_true (gtk_widget_get_mapped (unsure));
  g_assert_cmpint (gtk_widget_get_width (lived), >=, 24);
  g_assert_cmpint (gtk_widget_get_height (lived), >=, 24);
}

static int
focused_rung (Ladder *ladder)
{
  GtkWidget *focus = ladder_focus (ladder);

  return focus != NULL && RUNGS_IS_LADDER_RUNG (focus) ? rungs_ladder_rung_get_rung (RUNGS_LADDER_RUNG (focus)) : 0;
}

static void
test_keys (Ladder        *ladder,
           gconstpointer  data)
{
  static const struct
  {
    guint key;
    int rung; /* that has the keyboard after it */
  } steps[] = {
    { GDK_KEY_Up, 2 },  { GDK_KEY_Up, 3 },   { GDK_KEY_Down, 2 }, { GDK_KEY_End, 7 },  { GDK_KEY_Up, 7 },
    { GDK_KEY_Home, 1 }, { GDK_KEY_4, 4 },    { GDK_KEY_KP_6, 6 }, { GDK_KEY_1, 1 },    { GDK_KEY_Right, 1 },
    { GDK_KEY_7, 7 },    { GDK_KEY_Left, 7 },
  };

  gtk_widget_grab_focus (GTK_WIDGET (ladder->view));
  g_assert_cmpint (focused_rung (ladder), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (ladder_press (ladder, steps[i].key, 0));
      g_assert_cmpint (focused_rung (ladder), ==, steps[i].rung);
    }
  g_assert_false (ladder_press (ladder, GDK_KEY_4, GDK_CONTROL_MASK));
}

static void
test_keys_to_figures (Ladder        *ladder,
                      gconstpointer  data)
{
  GtkWidget *lived = rungs_ladder_view_get_figure (ladder->view, ladder->lived);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (ladder->view)) == GTK_TEXT_DIR_RTL;

  gtk_widget_grab_focus (GTK_WIDGET (ladder->view));
  ladder_press (ladder, GDK_KEY_5, 0);
  ladder_press (ladder, mirrored ? GDK_KEY_Left : GDK_KEY_Right, 0);
  g_assert_true (ladder_focus (ladder) == lived);
  ladder_press (ladder, mirrored ? GDK_KEY_Left : GDK_KEY_Right, 0);
  g_assert_true (ladder_focus (ladder) == lived);
  ladder_press (ladder, mirrored ? GDK_KEY_Right : GDK_KEY_Left, 0);
  g_assert_cmpint (focused_rung (ladder), ==, 5);
  ladder_press (ladder, GDK_KEY_Home, 0);
  ladder_press (ladder, GDK_KEY_Down, 0);
  g_assert_true (ladder_focus (ladder) == rungs_ladder_view_get_figure (ladder->view, ladder->unsure));
  ladder_press (ladder, GDK_KEY_Up, 0);
  g_assert_cmpint (focused_rung (ladder), ==, 1);
}

static void
test_keys_mirrored (Ladder        *ladder,
                    gconstpointer  data)
{
  GtkWidget *fifth = rungs_ladder_view_get_rung (ladder->view, 5);
  graphene_point_t plain;
  graphene_point_t mirrored;

  g_assert_true (gtk_widget_compute_point (fifth, ladder->window, &GRAPHENE_POINT_INIT (0, 0), &plain));
  gtk_widget_set_direction (GTK_WIDGET (ladder->view), GTK_TEXT_DIR_RTL);
  rungs_test_run_pending ();
  /* Newer toolkits lay out with the next frame; where it never comes, the test runs out of time. */
  do
    {
      g_main_context_iteration (NULL, FALSE);
      g_assert_true (gtk_widget_compute_point (fifth, ladder->window, &GRAPHENE_POINT_INIT (0, 0), &mirrored));
    }
  while (ABS (plain.x - mirrored.x) <= 5.0);
  test_keys_to_figures (ladder, data);
}

/* Tab goes to the ladder once, and on from it. */
static void
test_tab (Ladder        *ladder,
          gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (ladder->view));
  ladder_press (ladder, GDK_KEY_3, 0);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (ladder->view), GTK_DIR_TAB_FORWARD));
  gtk_window_set_focus (GTK_WINDOW (ladder->window), NULL);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (ladder->view), GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (focused_rung (ladder), ==, 3);
}

static void
chosen_cb (RungsLadderView *view,
           int              rung,
           gpointer         user_data)
{
  *(int *) user_data = rung;
}

static void
test_choosing (Ladder        *ladder,
               gconstpointer  data)
{
  int chosen = 0;
  GtkWidget *fourth = rungs_ladder_view_get_rung (ladder->view, 4);

  g_signal_connect (ladder->view, "rung-chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_widget_grab_focus (fourth);
  g_assert_true (ladder_press (ladder, GDK_KEY_Return, 0));
  g_assert_cmpint (chosen, ==, 4);
  gtk_test_accessible_assert_state (fourth, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  chosen = 0;
  g_assert_true (gtk_widget_activate (rungs_ladder_view_get_rung (ladder->view, 2)));
  g_assert_cmpint (chosen, ==, 2);
  gtk_test_accessible_assert_state (fourth, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) \
  g_test_add ("/ui/ladder-view/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("rungs", test_rungs);
  ADD ("figures", test_figures);
  ADD ("keys", test_keys);
  ADD ("keys-to-figures", test_keys_to_figures);
  ADD ("keys-mirrored", test_keys_mirrored);
  ADD ("tab", test_tab);
  ADD ("choosing", test_choosing);
#undef ADD
  return g_test_run ();
}
