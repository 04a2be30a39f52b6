/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-paper.c: pages and files of a document, made beside the main thread. The pages are handed over whole: nothing in that
 * thread keeps hold of what they are drawn with.
 */
#include "config.h"

#include "printing/print-paper.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "paper-file.h"

/* How often somebody is told how much is done. */
#define TELL_US (100 * 1000)

typedef struct
{
  RungsPaper *paper;
  RungsPaperStyle style;
  char *path;
  gboolean may_replace;
  GCancellable *cancellable;
  RungsPrintProgress progress; /* NULL: nobody is told */
  GObject *who;
  gint64 told_at;
} Making;

/** Telling: on its way to the main thread. */
typedef struct
{
  RungsPrintProgress progress;
  GObject *who;
  double done;
} Telling;

static void
making_free (gpointer data)
{
  Making *making = data;

  rungs_paper_unref (making->paper);
  g_clear_object (&making->cancellable);
  g_clear_object (&making->who);
  g_free (making->path);
  g_free (making);
}

static GTask *
make_task (RungsPaper            *paper,
           const RungsPaperStyle *style,
           GCancellable          *cancellable,
           GAsyncReadyCallback    callback,
           gpointer               user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Making *making = g_new0 (Making, 1);

  making->paper = rungs_paper_ref (paper);
  making->style = *style;
  making->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_task_set_task_data (task, making, making_free);
  return task;
}

static gboolean
tell_cb (gpointer data)
{
  const Telling *telling = data;

  telling->progress (telling->who, telling->done);
  return G_SOURCE_REMOVE;
}

static void
telling_free (gpointer data)
{
  Telling *telling = data;

  g_object_unref (telling->who);
  g_free (telling);
}

/* In the thread that lays out and writes. */
static gboolean
watch_cb (double   done,
          gpointer data)
{
  Making *making = data;
  const gint64 now = g_get_monotonic_time ();

  if (making->progress != NULL && now - making->told_at > TELL_US)
    {
      Telling *telling = g_new0 (Telling, 1);

      telling->progress = making->progress;
      telling->who = g_object_ref (making->who);
      telling->done = done;
      making->told_at = now;
      g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, tell_cb, telling, telling_free);
    }
  return !g_cancellable_is_cancelled (making->cancellable);
}

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Making *making = task_data;
  GError *error = NULL;
  RungsPaperPages *pages;

  if (g_task_return_error_if_cancelled (task))
    return;
  /* Fonts of this thread alone, which the pages then take along: another task of the thread must not meet them. */
  pango_cairo_font_map_set_default (NULL);
  pages = rungs_paper_lay_out_watched (making->paper, &making->style, watch_cb, making, &error);
  pango_cairo_font_map_set_default (NULL);
  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) rungs_paper_pages_free);
  else
    g_task_return_error (task, error);
}

/** rungs_print_lay_out_async: lays @paper out; the answer comes with rungs_print_lay_out_finish() */
void
rungs_print_lay_out_async (RungsPaper            *paper,
                           const RungsPaperStyle *style,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  g_autoptr (GTask) task = make_task (paper, style, cancellable, callback, user_data);

  g_task_set_source_tag (task, rungs_print_lay_out_async);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/** rungs_print_lay_out_finish: Returns: (transfer full): the pages; %NULL with @error when it was stopped */
RungsPaperPages *
rungs_print_lay_out_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Making *making = task_data;
  g_autofree char *folder = g_path_get_dirname (making->path);
  g_autofree char *name = g_path_get_basename (making->path);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *beside_name = g_strdup_printf (".%s-%s", uuid, name);
  g_autofree char *beside = g_build_filename (folder, beside_name, NULL);
  const gboolean replaces = making->may_replace && g_file_test (making->path, G_FILE_TEST_EXISTS);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!rungs_paper_file_write (making->paper, &making->style, replaces ? beside : making->path, watch_cb, making,
                               &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      g_remove (replaces ? beside : making->path);
      g_task_return_error (task, error);
      return;
    }
  if (replaces && g_rename (beside, making->path) != 0)
    {
      const int fault = errno;

      g_remove (beside);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                               /* Translators: 1 the name of a file, 2 what the system says */
                               _("“%1$s” could not be replaced (%2$s): please save it under another name."), name,
                               g_strerror (fault));
      return;
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * rungs_print_file_async:
 * @paper: a document
 * @style: how it is printed
 * @path: where it will be; its name ends in .pdf or .html
 * @may_replace: a file that stands there
 * @progress: (nullable): is told how much is done
 * @who: (nullable): for @progress
 * @cancellable: (nullable): to stop it: then nothing is there
 * @callback: called when the file is there, or is not
 * @user_data: for @callback
 *
 * Writes @paper as a file.
 */
void
rungs_print_file_async (RungsPaper            *paper,
                        const RungsPaperStyle *style,
                        const char            *path,
                        gboolean               may_replace,
                        RungsPrintProgress     progress,
                        GObject               *who,
                        GCancellable          *cancellable,
                        GAsyncReadyCallback    callback,
                        gpointer               user_data)
{
  g_autoptr (GTask) task = make_task (paper, style, cancellable, callback, user_data);
  Making *making = g_task_get_task_data (task);

  g_task_set_source_tag (task, rungs_print_file_async);
  /* What the thread found out counts: a file that is there is there. */
  g_task_set_check_cancellable (task, FALSE);
  making->path = g_strdup (path);
  making->may_replace = may_replace;
  making->progress = progress;
  making->who = who != NULL ? g_object_ref (who) : NULL;
  g_task_run_in_thread (task, write_in_thread);
}

/** rungs_print_file_finish: Returns: %TRUE when the file is there */
gboolean
rungs_print_file_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
