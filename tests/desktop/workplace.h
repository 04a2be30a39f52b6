/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workplace.h: a folder with a workbook in it, and what rungs-cli says of that workbook.
 */
#pragma once

#include <json-glib/json-glib.h>

typedef struct _Workplace Workplace;

Workplace  *workplace_new      (gboolean            example);
void        workplace_free     (Workplace          *self);
const char *workplace_workbook (Workplace          *self);

/* What "rungs-cli COMMAND WORKBOOK ARGS" says; it is an error when it does not end well. */
char       *workplace_ask      (Workplace          *self,
                                const char         *command,
                                const char *const  *args);
/* What it says where it has to say no: with status 1, and nothing on its output. */
char       *workplace_refused  (Workplace          *self,
                                const char         *command,
                                const char *const  *args);
/* The records of a kind, as "rungs-cli list --json" gives them. */
JsonArray  *workplace_list     (Workplace          *self,
                                const char         *kind);
/* Whether a record of a kind holds a text in a field. */
gboolean    workplace_holds    (Workplace          *self,
                                const char         *kind,
                                const char         *field,
                                const char         *text);
/* Waits until it does; calls g_error() when a minute has passed. */
void        workplace_wait_for (Workplace          *self,
                                const char         *kind,
                                const char         *field,
                                const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workplace, workplace_free)
