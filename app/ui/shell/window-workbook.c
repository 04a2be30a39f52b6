/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-workbook.c: the window follows its workbook: what can be undone, whether all is saved, what waits.
 */
#include "config.h"

#include "shell/window-private.h"

#include <glib/gi18n.h>

#include "waiting.h"

/* What waits is counted when the hands rest, not at every letter. */
#define COUNT_AFTER_MS 400

static void
saving_changed_cb (RungsWindow *self)
{
  _rungs_window_update_history (self);
}

static void
waiting_counted_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) waiting = rungs_workbook_waiting_finish (RUNGS_WORKBOOK (object), result, &error);
  RungsWindow *self;

  /* The window may be gone, or have another workbook. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  g_clear_object (&self->counting);
  rungs_sidebar_set_waiting (self->sidebar, waiting != NULL ? waiting->len : 0);
}

static gboolean
count_waiting_cb (gpointer user_data)
{
  RungsWindow *self = user_data;

  self->waiting_id = 0;
  if (self->workbook == NULL)
    return G_SOURCE_REMOVE;

  _rungs_window_stop_counting (self);
  self->counting = g_cancellable_new ();
  rungs_workbook_waiting_async (self->workbook, self->counting, waiting_counted_cb, self);
  return G_SOURCE_REMOVE;
}

/** _rungs_window_stop_counting: counts what waits no more, until it is asked again. */
void
_rungs_window_stop_counting (RungsWindow *self)
{
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

/** _rungs_window_count_waiting: counts what waits, soon. */
void
_rungs_window_count_waiting (RungsWindow *self)
{
  if (self->waiting_id == 0 && self->workbook != NULL)
    self->waiting_id = g_timeout_add (COUNT_AFTER_MS, count_waiting_cb, self);
}

/** _rungs_window_update_history: shows what undo and redo would do, and whether all is saved. */
void
_rungs_window_update_history (RungsWindow *self)
{
  RungsWorkbook *workbook = self->workbook;
  gboolean can_write;
  RungsSaved saved;

  if (workbook == NULL)
    {
      rungs_page_area_set_undo (self->area, FALSE, NULL, FALSE, NULL);
      return;
    }

  can_write = !rungs_workbook_is_read_only (workbook);
  rungs_page_area_set_undo (self->area,
                            can_write && rungs_workbook_can_undo (workbook), rungs_workbook_undo_label (workbook),
                            can_write && rungs_workbook_can_redo (workbook), rungs_workbook_redo_label (workbook));
  if (!can_write)
    saved = RUNGS_READ_ONLY;
  else if (rungs_workbook_is_saving (workbook))
    saved = RUNGS_SAVING;
  else if (rungs_page_area_has_failed (self->area))
    saved = RUNGS_NOT_SAVED;
  else
    saved = RUNGS_SAVED;
  rungs_page_area_set_saved (self->area, saved);
}

/** _rungs_window_update_title: names the window after its workbook; while paused after nothing. */
void
_rungs_window_update_title (RungsWindow *self)
{
  g_autofree char *name = self->workbook != NULL ? _rungs_window_workbook_name (self->workbook) : NULL;
  g_autofree char *title = NULL;

  if (self->paused || name == NULL)
    title = g_strdup (_("Rungs"));
  else
    /* Translators: the window's title; %s is the name of the workbook. */
    title = g_strdup_printf (_("%s – Rungs"),
                             rungs_workbook_is_example (self->workbook) ? _("Example programme") : name);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
author_changed_cb (RungsWindow *self)
{
  g_autofree char *author = g_settings_get_string (self->settings, "author");

  if (self->workbook != NULL)
    rungs_workbook_set_author (self->workbook, *author != '\0' ? author : NULL);
}

/** _rungs_window_leave_workbook: lets the workbook go, whose writing has settled, and its pages before it. */
void
_rungs_window_leave_workbook (RungsWindow *self)
{
  if (self->workbook == NULL)
    return;

  g_clear_handle_id (&self->place_id, g_source_remove);
  _rungs_window_stop_counting (self);
  g_signal_handlers_disconnect_by_data (self->workbook, self);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  rungs_search_set_workbook (rungs_sidebar_get_search (self->sidebar), NULL);
  rungs_page_area_clear (self->area);
  rungs_workbook_close (self->workbook);
  g_clear_object (&self->workbook);
}

/**
 * _rungs_window_take_workbook:
 * @workbook: an open workbook
 *
 * Shows @workbook in the window, in place of the one before it, whose writing has settled.
 */
void
_rungs_window_take_workbook (RungsWindow   *self,
                             RungsWorkbook *workbook)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-workbook");
  g_autofree char *name = _rungs_window_workbook_name (workbook);
  gboolean example = rungs_workbook_is_example (workbook);

  _rungs_window_save_place (self);
  _rungs_window_leave_workbook (self);
  self->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "notify::saving", G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workbook, "notify::can-undo", G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workbook, "notify::undo-label", G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workbook, "notify::can-redo", G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workbook, "notify::redo-label", G_CALLBACK (saving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (_rungs_window_count_waiting), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::author", G_CALLBACK (author_changed_cb), self, G_CONNECT_SWAPPED);
  author_changed_cb (self);

  _rungs_window_update_title (self);
  rungs_sidebar_set_name (self->sidebar, name, example);
  rungs_sidebar_set_waiting (self->sidebar, 0);
  rungs_search_set_workbook (rungs_sidebar_get_search (self->sidebar), workbook);
  gtk_stack_set_visible_child_name (self->states, "workbook");
  _rungs_window_update_actions (self);
  _rungs_window_restore_place (self, *last == '\0' || g_strcmp0 (last, rungs_workbook_get_path (workbook)) == 0);
  g_settings_set_string (self->settings, "last-workbook", rungs_workbook_get_path (workbook));
  _rungs_window_update_history (self);
  _rungs_window_count_waiting (self);
  /* While there was nothing to do the keyboard went to whatever could have it. */
  if (!self->paused)
    rungs_sidebar_focus_list (self->sidebar);
}
