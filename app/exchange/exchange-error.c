/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * exchange-error.c: the one error domain of exchange/.
 */
#include "config.h"

#include "exchange-error.h"

G_DEFINE_QUARK (rungs-exchange-error, rungs_exchange_error)
