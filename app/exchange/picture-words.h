/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * picture-words.h: puts words into the file of a picture, where programs that read aloud or search find them.
 */
#pragma once

#include <glib.h>

#include "scene.h"

G_BEGIN_DECLS

/** RungsPictureText: a piece of text that is drawn, where it is, in the units of the file. */
typedef struct
{
  const char *text;
  RungsBox box;
  double size;
} RungsPictureText;

gboolean rungs_picture_words_to_svg (GByteArray             *bytes,
                                     const char             *title,
                                     const char             *description,
                                     const RungsPictureText *texts,
                                     guint                   n_texts);
gboolean rungs_picture_words_to_png (GByteArray             *bytes,
                                     const char             *title,
                                     const char             *description);

G_END_DECLS
