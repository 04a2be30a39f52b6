/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-opening.c: a workbook is found or made and opened while the window already shows; where that fails, the window says
 * why and what can be done. The workbook that was open stays open until the next one is.
 */
#include "config.h"

#include "shell/window-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "example.h"

/* Opening takes a moment; only where it takes longer does a page say so. */
#define SLOW_AFTER_MS 400

/** Making: what the thread that makes a workbook gets. */
typedef struct
{
  char *path;
  gboolean example;
  gboolean only_when_missing;
} Making;

/** Opening: one workbook on its way; a later one in the same window overtakes it. */
typedef struct
{
  RungsWindow *window;
  guint serial;
} Opening;

static void
making_free (Making *making)
{
  g_free (making->path);
  g_free (making);
}

static Opening *
opening_new (RungsWindow *self)
{
  Opening *opening = g_new (Opening, 1);

  opening->window = g_object_ref (self);
  opening->serial = self->opening_serial;
  return opening;
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/** _rungs_window_workbook_name: Returns: (transfer full): what people call the workbook: its file's name without ".rungs" */
char *
_rungs_window_workbook_name (RungsWorkbook *workbook)
{
  g_autofree char *base = g_path_get_basename (rungs_workbook_get_path (workbook));
  g_autofree char *name = g_filename_display_name (base);

  if (g_str_has_suffix (name, ".rungs"))
    name[strlen (name) - strlen (".rungs")] = '\0';
  return g_steal_pointer (&name);
}

/* Made beside its place and then moved there, so that a half-made one is never found. */
static gboolean
make_example (const char  *path,
              GError     **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  g_autofree char *log = g_strconcat (unfinished, "-wal", NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(RungsWorkbook) made = NULL;
  gboolean filled;

  /* What is left where making it was cut short: a log would be played into the new one. */
  g_unlink (unfinished);
  g_unlink (log);
  made = rungs_workbook_create (unfinished, TRUE, error);
  if (made == NULL)
    return FALSE;

  filled = rungs_example_fill (made, now, error);
  rungs_workbook_close (made);
  if (filled && g_rename (unfinished, path) == 0)
    return TRUE;

  if (filled)
    g_set_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY,
                 /* Translators: the first %s is a file, the second the system's own words. */
                 _("The example programme could not be put at %s (%s). Make room there, then try again."), path,
                 g_strerror (errno));
  g_unlink (unfinished);
  return FALSE;
}

static gboolean
make_empty (const char  *path,
            GError     **error)
{
  g_autoptr(RungsWorkbook) made = rungs_workbook_create (path, FALSE, error);

  if (made == NULL)
    return FALSE;
  rungs_workbook_close (made);
  return TRUE;
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Making *making = task_data;
  g_autofree char *folder = g_path_get_dirname (making->path);
  g_autoptr(GMainContext) own = g_main_context_new ();
  GError *error = NULL;

  /* A workbook delivers what its writer did to the context it was made in, and the main thread must not take it away. */
  g_main_context_push_thread_default (own);
  if (making->only_when_missing && g_file_test (making->path, G_FILE_TEST_EXISTS))
    g_task_return_boolean (task, TRUE);
  else if (g_mkdir_with_parents (folder, 0700) != 0)
    g_task_return_new_error (task, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY,
                             /* Translators: the first %s is a folder, the second the system's own words. */
                             _("The folder %s could not be made (%s). Choose another place for the workbook."),
                             folder, g_strerror (errno));
  else if (making->example ? make_example (making->path, &error) : make_empty (making->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_main_context_pop_thread_default (own);
}

static void
stop_waiting (RungsWindow *self)
{
  g_clear_handle_id (&self->slow_id, g_source_remove);
}

static void
show_failed (RungsWindow *self,
             GError      *error)
{
  gboolean can_read = g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_BUSY) ||
                      g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY);
  g_autofree char *back_to = self->workbook != NULL ? _rungs_window_workbook_name (self->workbook) : NULL;

  stop_waiting (self);
  rungs_opening_page_show_failed (self->opening, error->message,
                                  can_read && self->opening_how != RUNGS_OPEN_FILE_TO_READ && self->opening_how != RUNGS_MAKE,
                                  back_to);
  gtk_stack_set_visible_child_name (self->states, "opening");
  _rungs_window_update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->opening));
}

static gboolean
is_overtaken (Opening *opening)
{
  return opening->serial != opening->window->opening_serial;
}

/** Swap: an opened workbook that waits for the one before it to be on disk. */
typedef struct
{
  Opening *opening;
  RungsWorkbook *next;
} Swap;

static void
settled_before_swap_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autofree Swap *swap = user_data;
  g_autoptr(Opening) opening = swap->opening;
  g_autoptr(RungsWorkbook) next = swap->next;
  RungsWindow *self = opening->window;
  g_autoptr(GError) error = NULL;

  stop_waiting (self);
  if (is_overtaken (opening))
    {
      rungs_workbook_close (next);
    }
  else if (!_rungs_window_settle_finish (self, result, &error) || rungs_page_area_has_failed (self->area))
    {
      /* What could not be written yet stays in sight, with the workbook it belongs to. */
      rungs_workbook_close (next);
      if (error != NULL)
        rungs_page_area_set_problem (self->area, error->message, TRUE);
      gtk_stack_set_visible_child_name (self->states, "workbook");
      _rungs_window_update_actions (self);
    }
  else
    {
      _rungs_window_take_workbook (self, next);
    }
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  RungsWindow *self = opening->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(RungsWorkbook) workbook = rungs_workbook_open_finish (result, &error);

  if (is_overtaken (opening))
    {
      if (workbook != NULL)
        rungs_workbook_close (workbook);
    }
  else if (workbook == NULL)
    {
      show_failed (self, error);
    }
  else
    {
      Swap *swap = g_new (Swap, 1);

      swap->opening = g_steal_pointer (&opening);
      swap->next = g_steal_pointer (&workbook);
      _rungs_window_settle (self, settled_before_swap_cb, swap);
    }
}

static void
open_file (RungsWindow *self,
           Opening     *opening)
{
  rungs_workbook_open_async (self->opening_path,
                             self->opening_how == RUNGS_OPEN_FILE_TO_READ ? RUNGS_OPEN_TO_READ : RUNGS_OPEN_TO_WRITE,
                             NULL, opened_cb, opening);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  RungsWindow *self = opening->window;
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!is_overtaken (opening))
        show_failed (self, error);
    }
  else if (!is_overtaken (opening))
    {
      /* Made now: a second try only has to open it. */
      if (self->opening_how == RUNGS_MAKE)
        self->opening_how = RUNGS_OPEN_FILE;
      open_file (self, g_steal_pointer (&opening));
    }
}

static void begin_opening (RungsWindow *self);

static gboolean
takes_long_cb (gpointer user_data)
{
  RungsWindow *self = user_data;

  self->slow_id = 0;
  /* A window that is covered may never be drawn. */
  if (self->opens_on_draw)
    begin_opening (self);
  rungs_opening_page_show_opening (self->opening);
  gtk_stack_set_visible_child_name (self->states, "opening");
  _rungs_window_update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
begin_opening (RungsWindow *self)
{
  Opening *opening = opening_new (self);

  self->opens_on_draw = FALSE;
  if (self->opening_how == RUNGS_OPEN_FILE || self->opening_how == RUNGS_OPEN_FILE_TO_READ)
    {
      open_file (self, opening);
    }
  else
    {
      g_autoptr(GTask) task = g_task_new (self, NULL, made_cb, opening);
      Making *making = g_new (Making, 1);

      making->path = g_strdup (self->opening_path);
      making->example = self->opening_how == RUNGS_OPEN_OR_MAKE_EXAMPLE;
      making->only_when_missing = self->opening_how != RUNGS_MAKE;
      g_task_set_source_tag (task, begin_opening);
      g_task_set_task_data (task, making, (GDestroyNotify) making_free);
      g_task_run_in_thread (task, make_in_thread);
    }
}

static gboolean
drawn_cb (gpointer user_data)
{
  g_autoptr(RungsWindow) self = user_data;

  self->drawn = TRUE;
  if (self->opens_on_draw)
    begin_opening (self);
  return G_SOURCE_REMOVE;
}

static void
painted_cb (RungsWindow   *self,
            GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_idle_add (drawn_cb, g_object_ref (self));
}

/** _rungs_window_watch_drawing: waits for the first frame; called when the window is realized. */
void
_rungs_window_watch_drawing (RungsWindow *self)
{
  if (!self->drawn)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint", G_CALLBACK (painted_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * rungs_window_open:
 * @self: the window
 * @path: the workbook's file
 * @how: what to do when it is there, or is not
 *
 * Opens a workbook in this window without waiting for it; the one that was open is written and closed after.
 */
void
rungs_window_open (RungsWindow  *self,
                   const char   *path,
                   RungsOpenHow  how)
{
  g_autofree char *wanted = g_canonicalize_filename (path, NULL);

  if (self->workbook != NULL && how != RUNGS_MAKE && g_strcmp0 (rungs_workbook_get_path (self->workbook), wanted) == 0)
    {
      gtk_stack_set_visible_child_name (self->states, "workbook");
      _rungs_window_update_actions (self);
      return;
    }

  g_free (self->opening_path);
  self->opening_path = g_steal_pointer (&wanted);
  self->opening_how = how;
  self->opening_serial++;
  stop_waiting (self);
  self->slow_id = g_timeout_add (SLOW_AFTER_MS, takes_long_cb, self);
  /* The window is on the screen at once, whatever is in the workbook: nothing takes the processor from its first frame. */
  if (self->drawn || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin_opening (self);
  else
    self->opens_on_draw = TRUE;
}

/**
 * rungs_window_open_example:
 * @self: the window
 *
 * Opens the made-up example programme, made fresh in the user's data folder where it is not there yet.
 */
void
rungs_window_open_example (RungsWindow *self)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "rungs", "example.rungs", NULL);

  rungs_window_open (self, path, RUNGS_OPEN_OR_MAKE_EXAMPLE);
}

/**
 * rungs_window_open_last:
 * @self: the window
 *
 * Opens the workbook that was open last; the first time the default one, which is made.
 */
void
rungs_window_open_last (RungsWindow *self)
{
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "rungs", "programme.rungs", NULL);
  g_autofree char *last = g_settings_get_string (self->settings, "last-workbook");

  if (*last == '\0' || g_strcmp0 (last, usual) == 0)
    rungs_window_open (self, usual, RUNGS_OPEN_OR_MAKE);
  else
    rungs_window_open (self, last, RUNGS_OPEN_FILE);
}

/** rungs_window_is_opening: Returns: %TRUE while a workbook is on its way */
gboolean
rungs_window_is_opening (RungsWindow *self)
{
  return self->slow_id != 0 ||
         (g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "opening") == 0 &&
          rungs_opening_page_get_words (self->opening) == NULL);
}
