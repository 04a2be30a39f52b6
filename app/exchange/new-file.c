/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * new-file.c: a file that appears whole or not at all, is for its owner's eyes alone, and never takes the place of another.
 */
#include "config.h"

#include "new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "exchange-error.h"

#define BUFFER_SIZE (256 * 1024)

struct _RungsNewFile
{
  char *path;
  char *beside;          /* where it is written until it is whole; NULL once it is kept */
  int fd;
  GOutputStream *stream;
};

static void
set_exists_error (const char  *path,
                  GError     **error)
{
  g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_EXISTS,
               /* Translators: %s is the name of a file. */
               _("There is a file “%s” already: choose another name, or move that one away first."), path);
}

static void
set_failed_error (const char  *path,
                  int          problem,
                  GError     **error)
{
  if (problem == ENOENT || problem == ENOTDIR)
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %s is the name of a file. */
                 _("“%s” cannot be written, because its folder is not there: make the folder first."), path);
  else if (problem == EACCES || problem == EPERM || problem == EROFS)
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %s is the name of a file. */
                 _("You may not write “%s” there: choose a folder of your own."), path);
  else if (problem == ENOSPC || problem == EDQUOT)
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %s is the name of a file. */
                 _("There is no room on the disk for “%s”: free some space, then try again."), path);
  else
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %1$s is the name of a file, %2$s what the system says, such as “Input/output error”. */
                 _("“%1$s” could not be written (%2$s): try another place."), path, g_strerror (problem));
}

/* What GIO said about a write, in words for people. */
static void
take_write_error (const char  *path,
                  GError      *problem,
                  GError     **error)
{
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    set_failed_error (path, ENOSPC, error);
  else
    g_propagate_error (error, g_error_copy (problem));
}

/**
 * rungs_new_file_begin:
 * @path: where the file will be
 * @error: (out): why it cannot be there and how to put it right
 *
 * Begins a file beside its place. Nothing stands at @path until rungs_new_file_keep().
 *
 * Returns: (transfer full): the file, or %NULL
 */
RungsNewFile *
rungs_new_file_begin (const char  *path,
                      GError     **error)
{
  g_autoptr (RungsNewFile) self = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = NULL;
  g_autoptr (GOutputStream) raw = NULL;
  GStatBuf there;

  if (g_lstat (path, &there) == 0)
    {
      set_exists_error (path, error);
      return NULL;
    }
  self = g_new0 (RungsNewFile, 1);
  self->fd = -1;
  self->path = g_strdup (path);
  hidden = g_strdup_printf (".%.100s.XXXXXX", name);
  self->beside = g_build_filename (folder, hidden, NULL);
  self->fd = g_mkstemp_full (self->beside, O_RDWR | O_CLOEXEC, 0600);
  if (self->fd < 0)
    {
      set_failed_error (path, errno, error);
      g_clear_pointer (&self->beside, g_free);
      return NULL;
    }
  raw = g_unix_output_stream_new (self->fd, FALSE);
  self->stream = g_buffered_output_stream_new_sized (raw, BUFFER_SIZE);
  return g_steal_pointer (&self);
}

/**
 * rungs_new_file_stream:
 * @self: a file that is being written
 *
 * Returns: (transfer none): what to write it through
 */
GOutputStream *
rungs_new_file_stream (RungsNewFile *self)
{
  return self->stream;
}

/**
 * rungs_new_file_write:
 * @self: a file that is being written
 * @text: what to write
 * @size: its length in bytes, or -1 when it ends in a zero
 * @error: (out): why it could not be written
 *
 * Returns: %TRUE when it was
 */
gboolean
rungs_new_file_write (RungsNewFile  *self,
                      const char    *text,
                      gssize         size,
                      GError       **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_output_stream_write_all (self->stream, text, size < 0 ? strlen (text) : (gsize) size, NULL, NULL, &problem))
    return TRUE;
  take_write_error (self->path, problem, error);
  return FALSE;
}

/* renameat2 refuses in one step what is there already; a file system that does not know it gets a look, then a rename. */
static gboolean
move_into_place (RungsNewFile  *self,
                 GError       **error)
{
  GStatBuf there;

  if (renameat2 (AT_FDCWD, self->beside, AT_FDCWD, self->path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno == EINVAL || errno == ENOSYS)
    {
      if (g_lstat (self->path, &there) == 0)
        errno = EEXIST;
      else if (g_rename (self->beside, self->path) == 0)
        return TRUE;
    }
  if (errno == EEXIST)
    set_exists_error (self->path, error);
  else
    set_failed_error (self->path, errno, error);
  return FALSE;
}

/**
 * rungs_new_file_keep:
 * @self: a file that is whole
 * @error: (out): why it could not be kept
 *
 * Puts the file on disk and in its place.
 *
 * Returns: %TRUE when it stands there
 */
gboolean
rungs_new_file_keep (RungsNewFile  *self,
                     GError       **error)
{
  g_autoptr (GError) problem = NULL;

  if (!g_output_stream_close (self->stream, NULL, &problem))
    {
      take_write_error (self->path, problem, error);
      return FALSE;
    }
  if (fsync (self->fd) != 0 && errno != EINVAL)
    {
      set_failed_error (self->path, errno, error);
      return FALSE;
    }
  if (!move_into_place (self, error))
    return FALSE;
  g_clear_pointer (&self->beside, g_free);
  return TRUE;
}

/**
 * rungs_new_file_free:
 * @self: (transfer full) (nullable): a file; what was not kept is taken away
 */
void
rungs_new_file_free (RungsNewFile *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->stream);
  if (self->beside != NULL)
    g_unlink (self->beside);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->beside);
  g_free (self->path);
  g_free (self);
}
