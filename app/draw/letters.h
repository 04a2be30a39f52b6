/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * letters.h: words worked out as far as their letters, so that several threads may paint them at once. What shaped them is not made
 * for that.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _RungsLetters RungsLetters;

RungsLetters *rungs_letters_new   (cairo_t            *cr,
                                   PangoLayout        *layout,
                                   double              x,
                                   double              y);
void          rungs_letters_free  (RungsLetters       *self);
/* On any thread, each with a cairo_t of its own. */
void          rungs_letters_paint (cairo_t            *cr,
                                   const RungsLetters *self);

G_END_DECLS
