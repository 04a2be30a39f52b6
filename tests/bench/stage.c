/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stage.c: runs the window and times it: frames by the frame clock, stalls by how long the main loop stays away from its poll.
 */
#include "stage.h"

#include "measure.h"

#define DEADLINE_MS 60000.0

struct _Stage
{
  AdwApplication *application;
  RungsWindow *window;
  GdkFrameClock *clock;
  double frame_begun;
  Measure *frames;
  guint n_frames;
};

/* The main loop has one poll function, and it takes no data. */
static double back_from_poll;
static double longest_stall;

static int
timed_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  int result;

  if (back_from_poll > 0)
    longest_stall = MAX (longest_stall, measure_now () - back_from_poll);
  result = g_poll (fds, n_fds, timeout);
  back_from_poll = measure_now ();
  return result;
}

static void
frame_begins_cb (Stage *self)
{
  self->frame_begun = measure_now ();
}

static void
frame_ends_cb (Stage *self)
{
  self->n_frames++;
  if (self->frame_begun > 0)
    measure_add (self->frames, measure_now () - self->frame_begun);
  self->frame_begun = 0;
}

void
stage_run_until (Stage          *self,
                 StageCondition  condition,
                 gpointer        data,
                 const char     *what)
{
  const double begun = measure_now ();

  while (!condition (data))
    {
      if (measure_now () - begun > DEADLINE_MS)
        g_error ("%s: a minute was not enough", what);
      g_main_context_iteration (NULL, TRUE);
    }
}

typedef struct
{
  Stage *stage;
  guint n_frames;
} FrameWait;

static gboolean
frame_was_painted (gpointer data)
{
  FrameWait *wait = data;

  return wait->stage->n_frames > wait->n_frames;
}

void
stage_run_frame (Stage *self)
{
  FrameWait wait = { self, self->n_frames };

  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  stage_run_until (self, frame_was_painted, &wait, "a frame");
}

static gboolean
workbook_is_open (gpointer data)
{
  Stage *self = data;

  return !rungs_window_is_opening (self->window) && rungs_window_get_workbook (self->window) != NULL;
}

Stage *
stage_new (const char *path)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.rungs.Rungs");
  g_autoptr (GError) error = NULL;
  Stage *self = g_new0 (Stage, 1);

  self->frames = measure_new ();
  self->application = adw_application_new ("org.rungs.Rungs.Bench", G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (self->application), NULL, &error))
    g_error ("%s", error->message);
  g_main_context_set_poll_func (NULL, timed_poll);
  self->window = g_object_ref_sink (rungs_window_new (GTK_APPLICATION (self->application), settings));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1366, 768);
  gtk_window_present (GTK_WINDOW (self->window));
  self->clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (self->window)));
  g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (frame_begins_cb), self);
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (frame_ends_cb), self);
  rungs_window_open (self->window, path, RUNGS_OPEN_FILE);
  stage_run_until (self, workbook_is_open, self, "opening the workbook");
  for (int i = 0; i < 30; i++)
    stage_run_frame (self);
  stage_forget (self);
  return self;
}

static gboolean
window_is_gone (gpointer data)
{
  Stage *self = data;

  return gtk_application_get_windows (GTK_APPLICATION (self->application)) == NULL;
}

void
stage_free (Stage *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  gtk_window_close (GTK_WINDOW (self->window));
  stage_run_until (self, window_is_gone, self, "closing the window");
  g_clear_object (&self->window);
  g_clear_object (&self->application);
  measure_free (self->frames);
  g_free (self);
}

RungsWindow *
stage_window (Stage *self)
{
  return self->window;
}

double
stage_longest_frame (Stage *self)
{
  return self->frames->values->len > 0 ? measure_most (self->frames) : 0.0;
}

double
stage_middle_frame (Stage *self)
{
  return self->frames->values->len > 0 ? measure_median (self->frames) : 0.0;
}

double
stage_longest_stall (Stage *self)
{
  return longest_stall;
}

guint
stage_n_frames (Stage *self)
{
  return self->n_frames;
}

void
stage_forget (Stage *self)
{
  g_array_set_size (self->frames->values, 0);
  self->frame_begun = 0;
  self->n_frames = 0;
  longest_stall = 0;
  back_from_poll = 0;
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
stage_find (Stage *self,
            GType  type)
{
  return find_below (GTK_WIDGET (self->window), type);
}
