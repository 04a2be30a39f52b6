/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * paper-file.c: a document as a file, written as it is made.
 */
#include "config.h"

#include "paper-file.h"

#include <glib/gi18n-lib.h>

#include "exchange-error.h"
#include "new-file.h"

/**
 * rungs_paper_file_write:
 * @paper: a document
 * @style: how it is printed
 * @path: where the file will be; its name ends in .pdf or .html; nothing may stand there
 * @watch: (nullable): is told how much is done, and can stop it: then nothing is there
 * @data: for @watch
 * @error: (out): why not, and how to put it right
 *
 * Returns: %TRUE when the file stands there
 */
gboolean
rungs_paper_file_write (RungsPaper             *paper,
                        const RungsPaperStyle  *style,
                        const char             *path,
                        RungsPaperWatch         watch,
                        gpointer                data,
                        GError                **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  const gboolean is_pdf = g_str_has_suffix (folded, ".pdf");
  g_autoptr (RungsNewFile) file = NULL;

  if (!is_pdf && !g_str_has_suffix (folded, ".html"))
    {
      g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                   /* Translators: %s is the name of a file. */
                   _("Rungs prints no file “%s”: give it a name that ends in .pdf or .html."), path);
      return FALSE;
    }
  file = rungs_new_file_begin (path, error);
  if (file == NULL)
    return FALSE;
  if (is_pdf ? !rungs_paper_write_pdf (paper, style, rungs_new_file_stream (file), watch, data, error)
             : !rungs_paper_write_html (paper, style, rungs_new_file_stream (file), watch, data, error))
    return FALSE;
  return rungs_new_file_keep (file, error);
}
