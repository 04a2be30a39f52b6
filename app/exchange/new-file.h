/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * new-file.h: a file that appears whole or not at all, is for its owner's eyes alone, and never takes the place of another.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RungsNewFile RungsNewFile;

RungsNewFile  *rungs_new_file_begin  (const char    *path,
                                      GError       **error);
GOutputStream *rungs_new_file_stream (RungsNewFile  *self);
gboolean       rungs_new_file_write  (RungsNewFile  *self,
                                      const char    *text,
                                      gssize         size,
                                      GError       **error);
gboolean       rungs_new_file_keep   (RungsNewFile  *self,
                                      GError       **error);
void           rungs_new_file_free   (RungsNewFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsNewFile, rungs_new_file_free)

G_END_DECLS
