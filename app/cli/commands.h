/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * commands.h: the tables of commands, one for each file of them.
 */
#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Each is ended by a NULL name. */
extern const RungsCliCommand rungs_cli_workbook_commands[];
extern const RungsCliCommand rungs_cli_reading_commands[];
extern const RungsCliCommand rungs_cli_writing_commands[];
extern const RungsCliCommand rungs_cli_history_commands[];
extern const RungsCliCommand rungs_cli_exchange_commands[];
extern const RungsCliCommand rungs_cli_print_commands[];
extern const RungsCliCommand rungs_cli_story_commands[];

G_END_DECLS
