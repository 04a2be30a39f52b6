/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-taking-away.c: what the ladder page shows now goes into a file or onto paper, says where it is, and can be
 * stopped.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ladder-support.h"
#include "ladder/room.h"
#include "ladder/taking-away.h"

typedef struct
{
  Ladder ladder;
  RungsRoom *room;
  GtkWidget *away;
} Taking;

static void
set_up (Taking        *taking,
        gconstpointer  data)
{
  ladder_set_up (&taking->ladder, GINT_TO_POINTER (1100));
  taking->room = rungs_ladder_page_get_room (taking->ladder.page);
  taking->away = rungs_test_find (taking->ladder.window, RUNGS_TYPE_TAKING_AWAY, NULL);
  g_assert_nonnull (taking->away);
}

static void
tear_down (Taking        *taking,
           gconstpointer  data)
{
  ladder_tear_down (&taking->ladder, data);
}

static gboolean
is_idle (gpointer data)
{
  return !rungs_taking_away_is_busy (data);
}

static char *
path_of (Taking     *taking,
         const char *name)
{
  return g_build_filename (taking->ladder.folder, name, NULL);
}

/* What stands there begins as such a file does; it is removed, so that the folder can be. */
static void
check_file (const char *path,
            const char *beginning)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpmem (bytes, strlen (beginning), beginning, strlen (beginning));
  g_remove (path);
}

/* Every view of the page, in every format. */
static void
test_save (Taking        *taking,
           gconstpointer  data)
{
  static const RungsRoomMode modes[] = { RUNGS_ROOM_WORK, RUNGS_ROOM_CARD, RUNGS_ROOM_LATER, RUNGS_ROOM_TIME };
  static const struct
  {
    const char *name;
    const char *beginning;
  } formats[] = { { "taken.pdf", "%PDF" }, { "taken.png", "\x89PNG" }, { "taken.svg", "<?xml" } };

  for (gsize mode = 0; mode < G_N_ELEMENTS (modes); mode++)
    {
      rungs_room_set_mode (taking->room, modes[mode]);
      rungs_room_set_activity (taking->room, modes[mode] == RUNGS_ROOM_WORK ? NULL : taking->ladder.charter);
      for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autofree char *path = path_of (taking, formats[i].name);

          rungs_taking_away_save (RUNGS_TAKING_AWAY (taking->away), path, FALSE);
          g_assert_true (rungs_taking_away_is_busy (RUNGS_TAKING_AWAY (taking->away)));
          rungs_test_until (is_idle, taking->away);
          check_file (path, formats[i].beginning);
          g_assert_nonnull (strstr (rungs_room_get_said (taking->room), formats[i].name));
          g_assert_nonnull (strstr (rungs_room_get_said (taking->room), taking->ladder.folder));
        }
    }
}

/* What is taken away is what is shown: one piece of work, its rounds, or all of it. */
static void
test_what_is_shown (Taking        *taking,
                    gconstpointer  data)
{
  static const struct
  {
    RungsRoomMode mode;
    gboolean one;
    const char *words;
  } cases[] = {
    { RUNGS_ROOM_WORK, FALSE, "The ladder of co-production" },
    { RUNGS_ROOM_TIME, FALSE, "Our work through time" },
    { RUNGS_ROOM_TIME, TRUE, "Round 1" },
    { RUNGS_ROOM_LATER, TRUE, "Round by round" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RungsTakeAway) away = NULL;
      g_autofree char *text = NULL;

      rungs_room_set_mode (taking->room, cases[i].mode);
      rungs_room_set_activity (taking->room, cases[i].one ? taking->ladder.charter : NULL);
      away = rungs_taking_away_read (RUNGS_TAKING_AWAY (taking->away), NULL);
      g_assert_nonnull (away);
      text = rungs_take_away_text (away);
      if (strstr (text, cases[i].words) == NULL)
        g_error ("“%s” is not in: %s", cases[i].words, text);
    }
}

/* Stopped at once: nothing stands there, and that is said. */
static void
test_stop (Taking        *taking,
           gconstpointer  data)
{
  g_autofree char *path = path_of (taking, "taken.pdf");
  GtkWidget *stop;

  rungs_taking_away_save (RUNGS_TAKING_AWAY (taking->away), path, FALSE);
  stop = rungs_test_find (taking->away, GTK_TYPE_BUTTON, "Stop saving");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (stop)));
  g_signal_emit_by_name (stop, "clicked");
  rungs_test_until (is_idle, taking->away);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (stop)));
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_assert_cmpstr (rungs_room_get_said (taking->room), ==, "Stopped. Nothing was saved.");
  g_remove (path);
}

/* Every view is a document: its title, a figure that says what it shows, and whom the ladder comes from. */
static void
test_papers (Taking        *taking,
             gconstpointer  data)
{
  for (int mode = 0; mode < RUNGS_ROOM_N_MODES; mode++)
    {
      g_autoptr (RungsPaper) paper = NULL;
      g_autoptr (GError) error = NULL;
      RungsLadderShown shown;
      guint first;

      rungs_room_set_mode (taking->room, mode);
      rungs_room_set_activity (taking->room, mode == RUNGS_ROOM_WORK ? NULL : taking->ladder.charter);
      rungs_taking_away_get_shown (RUNGS_TAKING_AWAY (taking->away), &shown);
      paper = rungs_ladder_paper_read (taking->ladder.workbook, &shown, &error);
      g_assert_no_error (error);
      g_assert_cmpint (rungs_paper_nth_block (paper, 0)->sort, ==, RUNGS_PAPER_HEADING);
      /* Each chart says first which piece of work it is of. */
      first = mode == RUNGS_ROOM_TIME ? 2 : 1;
      g_assert_cmpint (rungs_paper_nth_block (paper, first)->sort, ==, RUNGS_PAPER_FIGURE);
      g_assert_cmpuint (strlen (rungs_paper_nth_block (paper, first)->shows), >, 60);
      g_assert_nonnull (strstr (rungs_paper_footer (paper), "Think Local Act Personal"));
    }
}

/* Everything of it has a name. */
static void
test_names (Taking        *taking,
            gconstpointer  data)
{
  rungs_test_assert_names (taking->away);
  g_assert_nonnull (rungs_test_find (taking->away, GTK_TYPE_MENU_BUTTON, NULL));
}

#define ADD(name, func) g_test_add ("/ui/taking-away/" name, Taking, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("save", test_save);
  ADD ("what-is-shown", test_what_is_shown);
  ADD ("stop", test_stop);
  ADD ("papers", test_papers);
  ADD ("names", test_names);
  return g_test_run ();
}
