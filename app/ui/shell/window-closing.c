/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-closing.c: the window closes only when what was typed is on disk, and says so where it cannot be.
 */
#include "config.h"

#include "shell/window-private.h"

#include <glib/gi18n.h>

#include "shell/toolkit.h"

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (rungs_workbook_settle_finish (RUNGS_WORKBOOK (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * _rungs_window_settle:
 *
 * Hands everything typed to the writer and calls back when it is on disk, or cannot be.
 */
void
_rungs_window_settle (RungsWindow         *self,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, _rungs_window_settle);
  rungs_window_flush (self);
  if (self->workbook != NULL)
    {
      rungs_workbook_settle_async (self->workbook, settled_cb, task);
    }
  else
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

/** _rungs_window_settle_finish: Returns: %TRUE when everything typed is on disk */
gboolean
_rungs_window_settle_finish (RungsWindow   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Pages say themselves what of theirs could not be written; the bar holds it. */
static const char *
what_failed (RungsWindow *self,
             GError      *error)
{
  if (error != NULL)
    return error->message;
  return rungs_page_area_has_failed (self->area) ? rungs_page_area_get_problem (self->area) : NULL;
}

static void
tried_again_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  RungsWindow *self = RUNGS_WINDOW (source);
  g_autoptr(GError) error = NULL;

  _rungs_window_settle_finish (self, result, &error);
  if (error != NULL)
    rungs_page_area_set_problem (self->area, error->message, TRUE);
  _rungs_window_update_history (self);
}

/** _rungs_window_try_again: tries to write what could not be written; a page where that fails again says so again. */
void
_rungs_window_try_again (RungsWindow *self)
{
  rungs_page_area_set_problem (self->area, NULL, FALSE);
  _rungs_window_settle (self, tried_again_cb, NULL);
}

static void
leave (RungsWindow *self)
{
  self->may_close = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
asked_to_leave_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  RungsWindow *self = RUNGS_WINDOW (source);

  if (rungs_toolkit_confirm_finish (result))
    leave (self);
}

static void
settled_before_closing_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  RungsWindow *self = RUNGS_WINDOW (source);
  g_autoptr(GError) error = NULL;
  g_autofree char *body = NULL;
  const char *words;

  self->closing = FALSE;
  _rungs_window_settle_finish (self, result, &error);
  words = what_failed (self, error);
  if (words == NULL)
    {
      _rungs_window_leave_workbook (self);
      leave (self);
      return;
    }

  if (error != NULL)
    rungs_page_area_set_problem (self->area, error->message, TRUE);
  _rungs_window_update_actions (self);
  _rungs_window_update_history (self);
  /* Translators: %s is one plain sentence that says what is wrong and how to put it right. */
  body = g_strdup_printf (_("%s If you stay, you can try again. If you close, the last words typed are lost."), words);
  rungs_toolkit_warn_async (GTK_WIDGET (self), _("The last words are not saved"), body, _("_Stay"),
                            _("C_lose and lose them"), asked_to_leave_cb, NULL);
}

/**
 * _rungs_window_close_request:
 *
 * Answers somebody who wants to close the window.
 *
 * Returns: %TRUE when it stays: it closes by itself as soon as everything typed is on disk
 */
gboolean
_rungs_window_close_request (RungsWindow *self)
{
  if (self->may_close || self->workbook == NULL)
    {
      _rungs_window_save_size (self);
      return GDK_EVENT_PROPAGATE;
    }
  if (self->closing)
    return GDK_EVENT_STOP;

  _rungs_window_save_size (self);
  _rungs_window_save_place (self);
  self->closing = TRUE;
  rungs_page_area_set_problem (self->area, NULL, FALSE);
  _rungs_window_settle (self, settled_before_closing_cb, NULL);
  _rungs_window_update_actions (self);
  _rungs_window_update_history (self);
  return GDK_EVENT_STOP;
}
