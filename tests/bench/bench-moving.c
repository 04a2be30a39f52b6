/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-moving.c: somebody is moved on a ladder of 500 in the real window, by key: how long until it is drawn where it went, how
 * long the longest frame of its climb takes, and how long a frame takes while somebody is dragged. As large as the screen is.
 */
#include "measure.h"
#include "stage.h"

#include <string.h>

#include <gio/gio.h>

#include "kind.h"
#include "ladder/ladder-figure.h"
#include "ladder/ladder-view.h"
#include "workbook.h"

#define N_FIGURES 500
#define N_MOVES 12
#define N_STEPS 60
#define N_CLIMBING 15 /* frames while somebody climbs */
#define N_RESTING 90  /* frames, until a climb has ended */
#define AT_MOST_MS 16.7

typedef struct
{
  Stage *stage;
  RungsLadderView *view;
  char *placing;      /* who is moved */
  int rung;           /* where to */
  double pressed;     /* when the key came */
  RungsScene *before;
  gboolean ended;
} Moving;

static char *
make_workbook (const char *folder)
{
  static const char *const views[] = { "lived", "frontline", "management", "board", "mixed" };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "many.rungs", NULL);
  g_autoptr (RungsWorkbook) workbook = rungs_workbook_create (path, FALSE, &error);
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Many");

  if (workbook == NULL)
    g_error ("%s", error->message);
  for (int i = 0; i < N_FIGURES; i++)
    {
      g_autofree char *title = g_strdup_printf ("Work %03d", i);
      g_autofree char *answer = g_strdup_printf ("%d", 1 + i % RUNGS_N_RUNGS);
      g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("activity"), NULL);
      g_autoptr (RungsRecord) work = rungs_record_with (bare, "title", title);
      g_autoptr (RungsRecord) empty = rungs_record_new (rungs_kind_find ("placing"), NULL);
      g_autoptr (RungsRecord) of = rungs_record_with (empty, "activity", rungs_record_id (work));
      g_autoptr (RungsRecord) seen = rungs_record_with (of, "view", views[i % G_N_ELEMENTS (views)]);
      g_autoptr (RungsRecord) placing = rungs_record_with (seen, "answer", answer);

      rungs_edits_add (edits, work);
      rungs_edits_add (edits, placing);
    }
  if (!rungs_workbook_write (workbook, g_steal_pointer (&edits), NULL, &error))
    g_error ("%s", error->message);
  rungs_workbook_close (workbook);
  return g_steal_pointer (&path);
}

static gboolean
has_ended (gpointer data)
{
  return ((Moving *) data)->ended;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (!g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error))
    g_error ("xdotool: %s", error->message);
  ((Moving *) data)->ended = TRUE;
}

static void
run_xdotool (Moving            *moving,
             const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) typist = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  if (typist == NULL)
    g_error ("%s", error->message);
  moving->ended = FALSE;
  g_subprocess_wait_async (typist, NULL, ended_cb, moving);
  stage_run_until (moving->stage, has_ended, moving, "a key");
}

static void
press (Moving     *moving,
       const char *key)
{
  const char *const argv[] = { "xdotool", "key", "--clearmodifiers", key, NULL };

  run_xdotool (moving, argv);
}

/* The window fills the screen: its points are the screen's. */
static void
point_at (Moving *moving,
          double  x,
          double  y)
{
  g_autofree char *across = g_strdup_printf ("%d", (int) x);
  g_autofree char *down = g_strdup_printf ("%d", (int) y);
  const char *const argv[] = { "xdotool", "mousemove", across, down, NULL };

  run_xdotool (moving, argv);
}

static void
button (Moving     *moving,
        const char *what)
{
  const char *const argv[] = { "xdotool", what, "1", NULL };

  run_xdotool (moving, argv);
}

static const char *
first_placing (Moving *moving)
{
  GtkWidget *figure = stage_find (moving->stage, RUNGS_TYPE_LADDER_FIGURE);

  if (figure == NULL)
    g_error ("nobody stands on the ladder");
  return rungs_ladder_figure_get_placing (RUNGS_LADDER_FIGURE (figure));
}

static gboolean
key_pressed_cb (Moving          *moving,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  moving->pressed = measure_now ();
  return GDK_EVENT_PROPAGATE;
}

static gboolean
has_view (gpointer data)
{
  Moving *moving = data;

  moving->view = RUNGS_LADDER_VIEW (stage_find (moving->stage, RUNGS_TYPE_LADDER_VIEW));
  return moving->view != NULL && rungs_ladder_view_get_scene (moving->view) != NULL &&
         rungs_scene_n_figures (rungs_ladder_view_get_scene (moving->view)) >= N_FIGURES;
}

static gboolean
is_lifted (gpointer data)
{
  return rungs_ladder_view_get_lifted (((Moving *) data)->view) != NULL;
}

static gboolean
stands_there (gpointer data)
{
  Moving *moving = data;
  RungsScene *scene = rungs_ladder_view_get_scene (moving->view);

  return scene != NULL && scene != moving->before && rungs_ladder_view_get_lifted (moving->view) == NULL;
}

static void
rest (Moving *moving)
{
  for (int i = 0; i < N_RESTING; i++)
    stage_run_frame (moving->stage);
}

static void
measure_moves (Moving *moving)
{
  g_autoptr (Measure) waits = measure_new ();
  g_autoptr (Measure) stalls = measure_new ();
  g_autoptr (Measure) first_frames = measure_new ();
  g_autoptr (Measure) frames = measure_new ();

  for (int i = 0; i < N_MOVES; i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", 2 + i % 5);

      gtk_widget_activate_action (GTK_WIDGET (moving->view), "ladder.lift", "s", moving->placing);
      stage_run_until (moving->stage, is_lifted, moving, "to lift somebody");
      rest (moving);
      moving->before = rungs_ladder_view_get_scene (moving->view);
      stage_forget (moving->stage);
      press (moving, key);
      stage_run_until (moving->stage, stands_there, moving, "to stand there");
      stage_run_frame (moving->stage);
      measure_add (waits, measure_now () - moving->pressed);
      measure_add (first_frames, stage_longest_frame (moving->stage));
      measure_add (stalls, stage_longest_stall (moving->stage));
      stage_forget (moving->stage);
      for (int frame = 0; frame < N_CLIMBING; frame++)
        stage_run_frame (moving->stage);
      measure_add (frames, stage_middle_frame (moving->stage));
      rest (moving);
    }
  measure_note ("from the key until it is drawn there", measure_median (waits));
  /* A larger screen takes longer to copy, where no graphics card does it. */
  if (gtk_widget_get_width (GTK_WIDGET (moving->view)) < 1366)
    measure_limit ("the longest frame of a move", measure_median (first_frames), AT_MOST_MS);
  else
    measure_note ("the longest frame of a move", measure_median (first_frames));
  measure_note ("the longest time away from the loop", measure_median (stalls));
  measure_limit ("a frame of the climb", measure_median (frames), AT_MOST_MS);
}

/* In the hand from one end of the ladder to the other, as a mouse does it. */
static void
measure_drag (Moving *moving)
{
  GtkWidget *figure = rungs_ladder_view_get_figure (moving->view, moving->placing);
  graphene_point_t at;

  if (figure == NULL || !gtk_widget_compute_point (figure, GTK_WIDGET (stage_window (moving->stage)),
                                                   &GRAPHENE_POINT_INIT (gtk_widget_get_width (figure) / 2.0f,
                                                                         gtk_widget_get_height (figure) / 2.0f), &at))
    g_error ("nobody is there to be dragged");
  point_at (moving, at.x, at.y);
  button (moving, "mousedown");
  point_at (moving, at.x, at.y - 30);
  rest (moving);
  if (!is_lifted (moving))
    g_error ("nobody is dragged");
  stage_forget (moving->stage);
  for (int i = 0; i < N_STEPS; i++)
    {
      point_at (moving, at.x + 5 * i, at.y - 30 - gtk_widget_get_height (GTK_WIDGET (moving->view)) * 0.4 * i / N_STEPS);
      stage_run_frame (moving->stage);
    }
  measure_limit ("a frame of dragging", stage_middle_frame (moving->stage), AT_MOST_MS);
  press (moving, "Escape");
  button (moving, "mouseup");
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", &error);
  g_autofree char *path = make_workbook (folder);
  Moving moving = { 0 };
  GtkEventController *keys;
  const char *const clearing[] = { "rm", "-r", folder, NULL };

  adw_init ();
  moving.stage = stage_new (path);
  gtk_window_maximize (GTK_WINDOW (stage_window (moving.stage)));
  rungs_window_show_page (stage_window (moving.stage), "ladder");
  stage_run_until (moving.stage, has_view, &moving, "the ladder");
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), &moving);
  gtk_widget_add_controller (GTK_WIDGET (stage_window (moving.stage)), keys);
  rest (&moving);
  g_print ("a ladder of %d figures, %d by %d\n", N_FIGURES, gtk_widget_get_width (GTK_WIDGET (moving.view)),
           gtk_widget_get_height (GTK_WIDGET (moving.view)));
  moving.placing = g_strdup (first_placing (&moving));
  measure_moves (&moving);
  measure_drag (&moving);
  stage_free (moving.stage);
  g_free (moving.placing);
  measure_command (clearing);
  return measure_end ();
}
