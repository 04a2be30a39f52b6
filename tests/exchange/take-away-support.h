/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * take-away-support.h: what is taken away, written and read again with the libraries that other programs read it with.
 */
#pragma once

#include "fixture.h"
#include "ladder-picture.h"

/* Stands in what may not go out: reasons, who, what is face down. */
#define AWAY_MARKER "MARKERWORD"

/* Letters that are drawn as one are two. */
char *away_without_spaces (const char    *text);
/* Each line of the words stands in FILE, however it is broken there; a heading has no full stop. */
void  away_check_lines    (const char    *words,
                           const char    *file);
/* Returns the path. With RUNGS_PICTURES set, to be looked at there too. */
char *away_write          (Fixture       *fixture,
                           RungsTakeAway *away,
                           const char    *name,
                           gboolean       with_words,
                           gboolean       right_to_left);
#ifdef HAVE_POPPLER
/* All words of a PDF. */
char *away_read_pdf       (const char    *path,
                           guint         *n_pages);
#endif
/* The words an XML parser finds in an element. */
char *away_find_words     (const char    *svg,
                           const char    *element);
/* librsvg opens an SVG, and it paints something. */
void  away_check_opens    (const char    *path);
