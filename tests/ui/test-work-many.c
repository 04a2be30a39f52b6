/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-work-many.c: fifty on one rung, and five hundred in all: who is seen has a widget, who is not is counted; nobody loses the
 * keyboard, and names are shown on demand.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/ladder-figure.h"
#include "ladder/ladder-rung.h"

static int
count_figures (GtkWidget *widget)
{
  int n = RUNGS_IS_LADDER_FIGURE (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_figures (child);
  return n;
}

static int
count_without_widget (Ladder *ladder)
{
  RungsLadderValues *values = rungs_room_get_values (ladder_room (ladder));
  int n = 0;

  for (guint i = 0; i < values->standings->len; i++)
    n += rungs_ladder_view_get_figure (ladder->view, ((RungsStanding *) g_ptr_array_index (values->standings, i))->placing) == NULL;
  return n;
}

static void
check_many (Ladder *ladder,
            int     n,
            int     rung)
{
  guint standing;
  g_autofree char *name = NULL;

  ladder_add_many (ladder, n, rung);
  standing = rungs_room_get_values (ladder_room (ladder))->standings->len;
  g_assert_cmpuint (standing, ==, (guint) n + 3);
  /* Each is either there to be met, or only counted. */
  g_assert_cmpint (count_figures (GTK_WIDGET (ladder->view)) + count_without_widget (ladder), ==, (int) standing);
  g_assert_cmpint (count_figures (GTK_WIDGET (ladder->view)), >, 7);
  /* Counted or not, the rung says how many there are, and its sheet names each. */
  name = rungs_test_name (rungs_ladder_view_get_rung (ladder->view, 5));
  if (rung > 0)
    g_assert_nonnull (strstr (name, "51 stand here"));
  ladder_click (ladder, rungs_ladder_view_get_rung (ladder->view, rung > 0 ? rung : 3));
  g_assert_nonnull (ladder_find (ladder, GTK_TYPE_BUTTON, rung > 0 ? "Work 049" : "Work 499"));
}

static void
test_fifty (Ladder        *ladder,
            gconstpointer  data)
{
  check_many (ladder, 50, 5);
}

static void
test_five_hundred (Ladder        *ladder,
                   gconstpointer  data)
{
  check_many (ladder, 500, 0);
}

/* One who is only counted can still be moved, from the sheet. */
static void
test_counted_moves (Ladder        *ladder,
                    gconstpointer  data)
{
  RungsLadderValues *values;
  g_autofree char *counted = NULL;
  g_autofree char *answer = NULL;

  ladder_add_many (ladder, 500, 0);
  values = rungs_room_get_values (ladder_room (ladder));
  for (guint i = 0; counted == NULL && i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->rung > 2 && rungs_ladder_view_get_figure (ladder->view, standing->placing) == NULL)
        counted = g_strdup (standing->placing);
    }
  if (counted == NULL)
    {
      g_test_skip ("there is room for all of them");
      return;
    }
  gtk_widget_activate_action (ladder->page, "ladder.lift", "s", counted);
  g_assert_cmpstr (rungs_ladder_view_get_lifted (ladder->view), ==, counted);
  g_assert_nonnull (ladder_focus (ladder));
  ladder_press (ladder, GDK_KEY_Home, 0);
  ladder_press (ladder, GDK_KEY_Return, 0);
  ladder_settle (ladder);
  answer = ladder_answer (ladder, counted);
  g_assert_cmpstr (answer, ==, "1");
}

/* Small as they are, they can be taken by their edge as well. */
static void
test_small_drag (Ladder        *ladder,
                 gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (ladder->view);
  RungsLadderValues *values;
  graphene_rect_t box;
  const char *placing = NULL;

  ladder_add_many (ladder, 500, 0);
  values = rungs_room_get_values (ladder_room (ladder));
  for (guint i = 0; placing == NULL && i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->rung == 2 && rungs_ladder_view_get_figure (ladder->view, standing->placing) != NULL)
        placing = standing->placing; /* the first of them */
    }
  g_assert_nonnull (placing);
  rungs_test_until (rungs_test_is_mapped, rungs_ladder_view_get_figure (ladder->view, placing));
  g_assert_true (gtk_widget_compute_bounds (rungs_ladder_view_get_figure (ladder->view, placing), view, &box));
  g_assert_cmpfloat (box.size.width, >=, 24.0);
  ladder_drag (ladder, box.origin.x + 1, box.origin.y + box.size.height / 2.0, 3, 3, FALSE);
  g_assert_cmpstr (rungs_ladder_view_get_lifted (ladder->view), ==, placing);
  rungs_ladder_view_put_back (ladder->view);
}

/* How many have their name beside them. */
static int
count_labels (Ladder *ladder)
{
  const GPtrArray *texts = rungs_scene_texts (rungs_ladder_view_get_scene (ladder->view));
  int n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += g_str_equal (((const RungsSceneText *) g_ptr_array_index (texts, i))->what, "figure");
  return n;
}

static void
test_names (Ladder        *ladder,
            gconstpointer  data)
{
  GtkWidget *figure = rungs_ladder_view_get_figure (ladder->view, ladder->lived);
  GtkWidget *names = ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Names");

  g_assert_cmpint (count_labels (ladder), ==, 2);
  ladder_click (ladder, names);
  g_assert_cmpint (count_labels (ladder), ==, 0);
  /* On demand: who is met says who they are, names shown or not. */
  g_assert_true (rungs_ladder_view_get_figure (ladder->view, ladder->lived) == figure);
  g_assert_cmpstr (rungs_ladder_figure_get_words (RUNGS_LADDER_FIGURE (figure)), ==,
                   "Tenants' charter, seen by people with lived experience, on Engagement");
  gtk_widget_grab_focus (figure);
  g_assert_true (ladder_press (ladder, GDK_KEY_n, 0));
  g_assert_cmpint (count_labels (ladder), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/work-many/fifty-on-one-rung", Ladder, NULL, ladder_set_up, test_fifty, ladder_tear_down);
  g_test_add ("/ui/work-many/five-hundred", Ladder, NULL, ladder_set_up, test_five_hundred, ladder_tear_down);
  g_test_add ("/ui/work-many/counted-moves", Ladder, NULL, ladder_set_up, test_counted_moves, ladder_tear_down);
  g_test_add ("/ui/work-many/small-drag", Ladder, NULL, ladder_set_up, test_small_drag, ladder_tear_down);
  g_test_add ("/ui/work-many/names", Ladder, NULL, ladder_set_up, test_names, ladder_tear_down);
  return g_test_run ();
}
