/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command-import.h: the command import.
 */
#pragma once

#include "command.h"

G_BEGIN_DECLS

RungsCliExit rungs_cli_run_import (RungsCliCall *call);

G_END_DECLS
