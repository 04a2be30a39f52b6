/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * output.h: what rungs-cli says: data on stdout, messages on stderr, both in UTF-8.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "command.h"

G_BEGIN_DECLS

void         rungs_cli_out          (const char     *format,
                                     ...) G_GNUC_PRINTF (1, 2);
void         rungs_cli_say          (const char     *format,
                                     ...) G_GNUC_PRINTF (1, 2);
void         rungs_cli_out_json     (JsonNode       *node);
void         rungs_cli_out_padded   (const char     *text,
                                     guint           width);
gboolean     rungs_cli_out_finish   (GError        **error);
RungsCliExit rungs_cli_refuse       (const GError   *error);
RungsCliExit rungs_cli_wrong_usage  (RungsCliCall   *call,
                                     const char     *format,
                                     ...) G_GNUC_PRINTF (2, 3);
guint        rungs_cli_text_width   (const char     *text);
char        *rungs_cli_one_line     (const char     *text,
                                     guint           width);

G_END_DECLS
