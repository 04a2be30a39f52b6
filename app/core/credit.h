/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * credit.h: whose ladder it is. Whoever shows or prints the ladder shows this line with it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RUNGS_LADDER_CREDIT_LINK "https://www.thinklocalactpersonal.org.uk/"

const char *rungs_ladder_credit (void);

G_END_DECLS
