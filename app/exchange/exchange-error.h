/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * exchange-error.h: the one error domain of exchange/.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RUNGS_EXCHANGE_ERROR (rungs_exchange_error_quark ())

/** RungsExchangeError: every message is one plain sentence that says what is wrong and how to put it right. */
typedef enum
{
  RUNGS_EXCHANGE_ERROR_FORMAT, /* the file is not what its name says, or cannot be read as such */
  RUNGS_EXCHANGE_ERROR_ROW,    /* a row breaks a rule */
  RUNGS_EXCHANGE_ERROR_EXISTS, /* there is a file already */
  RUNGS_EXCHANGE_ERROR_FAILED,
} RungsExchangeError;

GQuark rungs_exchange_error_quark (void);

G_END_DECLS
