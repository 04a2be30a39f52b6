/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-saving.c: asks where the picture of the ladder shall go, and writes it on a thread of its own.
 */
#include "config.h"

#include "ladder/ladder-saving.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "exchange-error.h"
#include "ladder-picture.h"
#include "shell/toolkit.h"

#define PICTURE_WIDTH 1920
#define PICTURE_HEIGHT 1280

typedef struct
{
  GtkWidget *near;
  RungsWorkbook *workbook;
  GtkLabel *said;
} Asking;

typedef struct
{
  RungsLadderValues *values;
  RungsPictureFormat format;
  char *path;
} Writing;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->near);
  g_object_unref (asking->workbook);
  g_object_unref (asking->said);
  g_free (asking);
}

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  rungs_ladder_values_free (writing->values);
  g_free (writing->path);
  g_free (writing);
}

/* The person was asked whether the file may be replaced: the new one is written whole before it takes the other's place. */
static gboolean
write_over (Writing  *writing,
            GError  **error)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *beside = g_strdup_printf ("%s.%s", writing->path, random);

  if (!rungs_ladder_picture_write (writing->values, beside, writing->format, PICTURE_WIDTH, PICTURE_HEIGHT, error))
    return FALSE;
  if (g_rename (beside, writing->path) == 0)
    return TRUE;
  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
               /* Translators: the name of a file, and what the system says */
               _("“%s” could not be replaced (%s): choose another name."), writing->path, g_strerror (errno));
  g_remove (beside);
  return FALSE;
}

static gboolean
write_picture (Writing  *writing,
               GError  **error)
{
  g_autoptr (GError) problem = NULL;

  if (rungs_ladder_picture_write (writing->values, writing->path, writing->format, PICTURE_WIDTH, PICTURE_HEIGHT, &problem))
    return TRUE;
  if (g_error_matches (problem, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_EXISTS))
    return write_over (writing, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError *error = NULL;

  if (write_picture (writing, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkLabel) said = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (gtk_widget_get_root (GTK_WIDGET (source)) != NULL)
        rungs_toolkit_tell (GTK_WIDGET (source), _("The picture is not saved"), error->message);
      return;
    }
  name = g_path_get_basename (((Writing *) g_task_get_task_data (G_TASK (result)))->path);
  /* Translators: the name of a file */
  words = g_strdup_printf (_("Saved as %s"), name);
  gtk_label_set_label (said, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (said), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  rungs_toolkit_announce (GTK_WIDGET (source), words);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Asking *asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rungs_toolkit_file_finish (result, &error);
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (file == NULL)
    {
      if (error != NULL)
        rungs_toolkit_tell (asking->near, _("The picture is not saved"), error->message);
      asking_free (asking);
      return;
    }
  writing = g_new0 (Writing, 1);
  writing->path = g_file_get_path (file);
  task = g_task_new (asking->near, NULL, written_cb, g_object_ref (asking->said));
  g_task_set_source_tag (task, file_chosen_cb);
  g_task_set_task_data (task, writing, writing_free);
  writing->values = rungs_ladder_values_read (asking->workbook, NULL, &error);
  if (writing->values == NULL || !rungs_picture_format_of (writing->path, &writing->format, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, write_in_thread);
  asking_free (asking);
}

/**
 * rungs_ladder_save_picture:
 * @near: the widget that asks
 * @workbook: whose ladder
 * @said: where it stands that it is saved
 *
 * Asks for a file and saves the ladder as PNG, SVG or PDF, as the end of its name says.
 */
void
rungs_ladder_save_picture (GtkWidget     *near,
                           RungsWorkbook *workbook,
                           GtkLabel      *said)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->near = g_object_ref (near);
  asking->workbook = g_object_ref (workbook);
  asking->said = g_object_ref (said);
  rungs_toolkit_file_async (near, RUNGS_FILE_SAVE, _("Save the picture of the ladder"), _("Pictures: PNG, SVG and PDF"),
                            "*.png;*.svg;*.pdf", _("Ladder.png"), file_chosen_cb, asking);
}
