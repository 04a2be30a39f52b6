/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-start.c: how long from starting Rungs on 100,000 records until its window has been drawn, beside a bare libadwaita window
 * in the same run. Both are watched from outside: the middle of the screen is black until a window is drawn over it.
 */
#include "measure.h"

#include <signal.h>
#include <stdlib.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <gio/gio.h>

#define N_RUNS 9
#define DEADLINE_MS 60000.0

static gboolean
middle_is_drawn (Display *display)
{
  const int screen = DefaultScreen (display);
  XImage *image = XGetImage (display, RootWindow (display, screen), DisplayWidth (display, screen) / 2,
                             DisplayHeight (display, screen) / 2, 1, 1, AllPlanes, ZPixmap);
  const gboolean drawn = (XGetPixel (image, 0, 0) & 0xffffff) != 0;

  XDestroyImage (image);
  return drawn;
}

static void
wait_until (Display    *display,
            gboolean    drawn,
            const char *program)
{
  const double begun = measure_now ();

  while (middle_is_drawn (display) != drawn)
    {
      if (measure_now () - begun > DEADLINE_MS)
        g_error ("%s: its window did not %s", program, drawn ? "come" : "go");
      g_usleep (500);
    }
}

static double
start (Display           *display,
       const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = NULL;
  double begun;
  double took;

  wait_until (display, FALSE, argv[0]);
  begun = measure_now ();
  program = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);
  if (program == NULL)
    g_error ("%s", error->message);
  wait_until (display, TRUE, argv[0]);
  took = measure_now () - begun;
  g_subprocess_send_signal (program, SIGTERM);
  g_subprocess_wait (program, NULL, NULL);
  return took;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  g_autofree char *workbook = measure_workbook (folder);
  const char *bare[] = { g_getenv ("RUNGS_BARE"), NULL };
  const char *rungs[] = { g_getenv ("RUNGS_PROGRAM"), workbook, NULL };
  const char *clearing[] = { "rm", "-r", folder, NULL };
  Display *display = XOpenDisplay (NULL);
  g_autoptr (Measure) bare_starts = measure_new ();
  g_autoptr (Measure) rungs_starts = measure_new ();

  if (display == NULL)
    g_error ("there is no X display");
  /* Once each, so that both are in memory. */
  start (display, bare);
  start (display, rungs);
  for (int i = 0; i < N_RUNS; i++)
    {
      measure_add (bare_starts, start (display, bare));
      measure_add (rungs_starts, start (display, rungs));
    }
  measure_ratio ("First frame with 100,000 records", measure_median (rungs_starts),
                 "a bare AdwApplicationWindow", measure_median (bare_starts), 1.3);
  XCloseDisplay (display);
  measure_command (clearing);
  return measure_end ();
}
