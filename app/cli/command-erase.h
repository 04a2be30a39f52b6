/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command-erase.h: the command erase.
 */
#pragma once

#include "command.h"

G_BEGIN_DECLS

extern const RungsCliOption rungs_cli_erase_options[];

RungsCliExit rungs_cli_run_erase (RungsCliCall *call);

G_END_DECLS
