/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-screens.c: a laptop and a projector: the wall fills the projector, nothing else of Rungs is on it, and pulling its cable out
 * in the middle of a placing loses nothing.
 */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

#include "workplace.h"

#define ACTIVITY "The welcome at the hub"
#define LAPTOP_WIDTH 1368

/** Place: where a window is. */
typedef struct
{
  const char *title;
  int x;
  int y;
  int width;
  int height;
} Place;

static char *
run (const char *command)
{
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (command, &said, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&said);
}

/* The server tells others of a change when it is asked how things stand. */
static void
plug (const char *how)
{
  g_autofree char *command = g_strdup_printf ("xrandr --output DUMMY1 %s", how);

  g_free (run (command));
  g_free (run ("xrandr --query"));
}

static int
value_of (const char *said,
          const char *name)
{
  const char *at = strstr (said, name);

  return at != NULL ? atoi (at + strlen (name)) : -1;
}

/* The windows with this title that are seen. */
static char **
find_windows (const char *title)
{
  g_autofree char *command = g_strdup_printf ("xdotool search --onlyvisible --name '%s'", title);
  g_autofree char *said = run (command);

  g_strstrip (said);
  return g_strsplit (said, "\n", -1);
}

static gboolean
is_placed (gpointer data)
{
  const Place *place = data;
  g_auto (GStrv) windows = find_windows (place->title);

  for (gsize i = 0; windows[i] != NULL && *windows[i] != '\0'; i++)
    {
      g_autofree char *command = g_strdup_printf ("xdotool getwindowgeometry --shell %s", windows[i]);
      g_autofree char *said = run (command);

      if (value_of (said, "X=") == place->x && value_of (said, "Y=") == place->y && value_of (said, "WIDTH=") == place->width &&
          value_of (said, "HEIGHT=") == place->height)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_hidden (gpointer data)
{
  const Place *place = data;
  g_auto (GStrv) windows = find_windows (place->title);

  return windows[0] == NULL || *windows[0] == '\0';
}

static void
wait_for_wall (Place *place)
{
  if (!reader_wait_until (is_placed, place))
    g_error ("the wall does not fill the projector");
}

/* All that is Rungs' but the wall is on the laptop. */
static void
check_laptop (void)
{
  g_auto (GStrv) windows = find_windows ("Rungs$");
  guint n_seen = 0;

  for (gsize i = 0; windows[i] != NULL && *windows[i] != '\0'; i++)
    {
      g_autofree char *command = g_strdup_printf ("xdotool getwindowgeometry --shell %s", windows[i]);
      g_autofree char *said = run (command);

      g_assert_cmpint (value_of (said, "X=") + value_of (said, "WIDTH="), <=, LAPTOP_WIDTH);
      n_seen++;
    }
  g_assert_cmpuint (n_seen, >, 0);
}

typedef struct
{
  Workplace *workplace;
  const char *kind;
  const char *field;
  const char *text;
} Kept;

static gboolean
is_kept (gpointer data)
{
  Kept *kept = data;

  return workplace_holds (kept->workplace, kept->kind, kept->field, kept->text);
}

static guint
count_placings (Workplace *workplace)
{
  g_autoptr (JsonArray) placings = workplace_list (workplace, "placing");

  return json_array_get_length (placings);
}

static void
test_two_screens (void)
{
  g_autoptr (Workplace) workplace = workplace_new (TRUE);
  const char *argv[] = { g_getenv ("RUNGS_PROGRAM"), workplace_workbook (workplace), NULL };
  Place wall = { "^The wall$", LAPTOP_WIDTH, 0, 1920, 1080 };
  Kept kept = { workplace, "activity", "title", ACTIVITY };
  guint n_placings = count_placings (workplace);
  Reader *reader = reader_start (argv);

  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "Present"));
  reader_press (reader, "F5");
  wait_for_wall (&wall);
  check_laptop ();
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_INVALID, "The wall fills the other screen."));

  /* In the middle of a placing the cable is pulled out. */
  reader_press (reader, "ctrl+n");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, NULL));
  reader_type (reader, ACTIVITY);
  plug ("--off");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_INVALID, "The wall’s screen is gone.*"));
  if (!reader_wait_until (is_hidden, &wall))
    g_error ("the wall came down over the laptop");
  reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "Frontline workers");
  reader_press (reader, "space");
  reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "Rung 5*");
  reader_press (reader, "space");
  reader_press_until (reader, "Tab", ATSPI_ROLE_PUSH_BUTTON, "Put it there*");
  reader_press (reader, "Return");
  if (!reader_wait_until (is_kept, &kept))
    g_error ("the placing is lost");
  g_assert_cmpuint (count_placings (workplace), ==, n_placings + 1);

  /* Plugged in again, the wall comes back. */
  plug ("--mode 1920x1080 --right-of DUMMY0");
  wait_for_wall (&wall);
  check_laptop ();
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_INVALID, "The wall fills the other screen."));

  /* A clicker works wherever the keyboard is. */
  reader_press (reader, "Next");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_INVALID, "Rung 1, Coercion"));

  reader_press (reader, "ctrl+q");
  reader_wait_for_end (reader);
  reader_stop (reader);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desktop/screens/two", test_two_screens);

  return g_test_run ();
}
