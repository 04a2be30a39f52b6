/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-tabbing.c: Tab and Shift+Tab go through the whole window, page by page: all that can have the keyboard is reached both
 * ways, and nothing holds the keyboard fast.
 */
#include "config.h"

#include "window-support.h"

#include "ladder/ladder-page.h"
#include "ladder/ladder-view.h"
#include "ladder/time-chart.h"

#define MANY_STEPS 400

static const char *const pages[] = { "feedback", "enquiries", "buddies", "stories", "meetings", "people", "waiting", "ladder" };

/* Inside these the arrows go from one to the next, and Tab goes past. */
static gboolean
is_for_arrows (GtkWidget *widget)
{
  GType types[] = { GTK_TYPE_LIST_BOX, GTK_TYPE_LIST_VIEW, GTK_TYPE_COLUMN_VIEW, RUNGS_TYPE_LADDER_VIEW, RUNGS_TYPE_TIME_CHART };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (gtk_widget_get_ancestor (widget, types[i]) != NULL)
      return TRUE;
  return FALSE;
}

static char *
describe (GtkWidget *widget)
{
  g_autofree char *name = rungs_test_name (widget);

  return g_strdup_printf ("%s “%s”", G_OBJECT_TYPE_NAME (widget), name != NULL ? name : "");
}

/* Whether WIDGET only scrolls what had the keyboard itself. */
static gboolean
is_around_others (GtkWidget  *widget,
                  GHashTable *met)
{
  GHashTableIter iter;
  gpointer focus;

  g_hash_table_iter_init (&iter, met);
  while (GTK_IS_SCROLLED_WINDOW (widget) && g_hash_table_iter_next (&iter, &focus, NULL))
    if (gtk_widget_is_ancestor (focus, widget))
      return TRUE;
  return FALSE;
}

/* The arrows go from one to the next where one of several is ticked. */
static gboolean
is_beside_others (GtkWidget  *widget,
                  GHashTable *met)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (widget) && GTK_IS_CHECK_BUTTON (child) && g_hash_table_contains (met, child))
      return TRUE;
  return FALSE;
}

/* All that has the keyboard in turn, until it comes where it was before. */
static GHashTable *
walk (GtkWidget        *window,
      GtkDirectionType  direction)
{
  GHashTable *met = g_hash_table_new (NULL, NULL);
  GtkWidget *last = gtk_root_get_focus (GTK_ROOT (window));

  for (int i = 0; i < MANY_STEPS; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (window, direction);
      focus = gtk_root_get_focus (GTK_ROOT (window));
      if (focus == NULL) /* past the end of the window; the next step begins again */
        continue;
      if (focus == last)
        {
          g_autofree char *who = describe (focus);

          g_test_message ("%s holds the keyboard fast", who);
          g_test_fail ();
          return met;
        }
      if (!g_hash_table_add (met, focus))
        return met;
      last = focus;
    }
  g_test_message ("Tab comes nowhere a second time");
  g_test_fail ();
  return met;
}

static void
look_for_missed (GtkWidget  *widget,
                 GHashTable *met,
                 const char *way)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) || !gtk_widget_get_can_focus (widget) ||
      GTK_IS_POPOVER (widget))
    return;
  if (gtk_widget_get_focusable (widget) && !is_for_arrows (widget) && !g_hash_table_contains (met, widget) &&
      !is_around_others (widget, met) && !is_beside_others (widget, met))
    {
      g_autofree char *who = describe (widget);

      g_test_message ("%s is never reached %s", who, way);
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_for_missed (child, met, way);
}

static void
walk_both_ways (GtkWidget  *window,
                const char *where)
{
  g_autoptr (GHashTable) forth = NULL;
  g_autoptr (GHashTable) back = NULL;

  g_test_message ("on %s", where);
  /* A list is entered where it was left, and not always where the page put the keyboard. */
  for (int i = 0; i < 2 || gtk_root_get_focus (GTK_ROOT (window)) == NULL; i++)
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  forth = walk (window, GTK_DIR_TAB_FORWARD);
  look_for_missed (window, forth, "with Tab");
  back = walk (window, GTK_DIR_TAB_BACKWARD);
  look_for_missed (window, back, "with Shift and Tab");
}

static void
set_up (RungsTestWindow *test,
        gconstpointer    data)
{
  rungs_test_window_set_up (test);
  rungs_test_window_show (test);
  /* A page that is on its way out is not there for the keyboard. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (test->window)), "gtk-enable-animations", FALSE, NULL);
  rungs_window_open_example (test->window);
  rungs_test_window_wait_open (test);
}

static void
tear_down (RungsTestWindow *test,
           gconstpointer    data)
{
  rungs_test_window_tear_down (test);
}

static void
test_pages (RungsTestWindow *test,
            gconstpointer    data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      rungs_window_show_page (test->window, pages[i]);
      rungs_test_run_pending ();
      walk_both_ways (GTK_WIDGET (test->window), pages[i]);
    }
}

static void
test_ladder (RungsTestWindow *test,
             gconstpointer    data)
{
  GtkWidget *page;
  RungsRoom *room;

  rungs_window_show_page (test->window, "ladder");
  page = rungs_test_find (GTK_WIDGET (test->window), g_type_from_name ("RungsLadderPage"), NULL);
  room = rungs_ladder_page_get_room (page);
  for (int mode = RUNGS_ROOM_WORK; mode <= RUNGS_ROOM_TIME; mode++)
    {
      g_autofree char *where = g_strdup_printf ("the ladder, mode %d", mode);

      rungs_room_set_mode (room, mode);
      rungs_test_run_pending ();
      walk_both_ways (GTK_WIDGET (test->window), where);
    }
  gtk_widget_activate_action (page, "ladder.words", NULL);
  rungs_test_run_pending ();
  walk_both_ways (GTK_WIDGET (test->window), "the words of the ladder");
}

int
main (int    argc,
      char **argv)
{
  rungs_test_window_init (&argc, &argv);
  g_test_add ("/ui/tabbing/pages", RungsTestWindow, NULL, set_up, test_pages, tear_down);
  g_test_add ("/ui/tabbing/ladder", RungsTestWindow, NULL, set_up, test_ladder, tear_down);
  return g_test_run ();
}
