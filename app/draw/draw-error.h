/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * draw-error.h: the one error domain of draw/.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RUNGS_DRAW_ERROR (rungs_draw_error_quark ())

typedef enum
{
  RUNGS_DRAW_ERROR_SURFACE, /* cairo could not make or write a surface; the message says which and why */
  RUNGS_DRAW_ERROR_STOPPED, /* somebody wanted it to stop */
  RUNGS_DRAW_ERROR_CHANGED, /* what was drawn changed meanwhile */
} RungsDrawError;

GQuark rungs_draw_error_quark (void);

G_END_DECLS
