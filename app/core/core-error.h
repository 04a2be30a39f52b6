/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * core-error.h: the one error domain of core/.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RUNGS_CORE_ERROR (rungs_core_error_quark ())

/**
 * RungsCoreError:
 * @RUNGS_CORE_ERROR_VALUE: a value does not fit its field; the message says what would
 * @RUNGS_CORE_ERROR_RULE: a record breaks a rule of its kind; the message says how to put it right
 */
typedef enum
{
  RUNGS_CORE_ERROR_VALUE,
  RUNGS_CORE_ERROR_RULE,
} RungsCoreError;

GQuark rungs_core_error_quark (void);

G_END_DECLS
