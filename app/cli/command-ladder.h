/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command-ladder.h: the command ladder and its options.
 */
#pragma once

#include "command.h"

G_BEGIN_DECLS

extern const RungsCliOption rungs_cli_ladder_options[];

RungsCliExit rungs_cli_run_ladder (RungsCliCall *call);

G_END_DECLS
