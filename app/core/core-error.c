/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * core-error.c: the one error domain of core/.
 */
#include "config.h"

#include "core-error.h"

G_DEFINE_QUARK (rungs-core-error, rungs_core_error)
