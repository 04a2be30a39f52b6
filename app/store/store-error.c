/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * store-error.c: the one error domain of store/.
 */
#include "config.h"

#include "store-error.h"

G_DEFINE_QUARK (rungs-store-error, rungs_store_error)
