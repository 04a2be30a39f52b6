/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * erasing-journal.h: erasing from the journal, so that what is left of it is what it would have been.
 */
#pragma once

#include <gio/gio.h>

#include "erasing-plan.h"

G_BEGIN_DECLS

/** RungsErasingPulse: asked in the middle of long work; %FALSE with an error where it is to stop. */
typedef gboolean (*RungsErasingPulse) (double    done,
                                       gpointer  data,
                                       GError  **error);

gboolean rungs_erasing_rewrite_journal (RungsErasing       *self,
                                        RungsErasingPulse   pulse,
                                        gpointer            data,
                                        GError            **error);

G_END_DECLS
