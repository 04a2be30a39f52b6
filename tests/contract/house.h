/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * house.h: what the contract tests share: the files of the house, read once, and what they say.
 */
#pragma once

#include <glib.h>

/** HouseFile: one source file. @path is relative to the top, with slashes. */
typedef struct
{
  char *path;
  char *name;
  char *text;
  char **lines;
} HouseFile;

const char *house_top   (void);
const char *house_layer (const char *path);
/* HouseFile *: every file below FOLDER whose name ends in one of SUFFIXES ("c", "h"), in order of path. */
GPtrArray  *house_read  (const char         *folder,
                         const char *const  *suffixes);
