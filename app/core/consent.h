/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * consent.h: whether something that was said yes to holds on a day. What it is a yes to, only the gate says.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

gboolean    rungs_consent_holds    (const RungsRecord *consent,
                                    const RungsRecord *story,
                                    const char        *day);
const char *rungs_consent_last_day (GPtrArray         *consents,
                                    const RungsRecord *story,
                                    const char        *day);
char       *rungs_consent_standing (const RungsRecord *consent,
                                    const char        *day);
char       *rungs_consent_words    (GPtrArray         *consents,
                                    const RungsRecord *story,
                                    const char        *day);

G_END_DECLS
