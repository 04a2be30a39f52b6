/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * consent-side.h: what a person said yes to for their story: what may be done with it today, and each consent, asked as a talk.
 */
#pragma once

#include "records/record-top.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CONSENT_SIDE (rungs_consent_side_get_type ())
G_DECLARE_FINAL_TYPE (RungsConsentSide, rungs_consent_side, RUNGS, CONSENT_SIDE, RungsRecordTop)

GtkWidget *rungs_consent_side_new       (RungsWorkbook    *workbook);
GtkWidget *rungs_consent_side_open_part (GtkWidget        *side,
                                         const RungsKind  *kind,
                                         const char       *id);
/* Begins a consent with what the person is to be asked about; each may be NULL. Returns what it is asked in. */
GtkWidget *rungs_consent_side_ask       (RungsConsentSide *self,
                                         const char       *scope,
                                         const char       *partner,
                                         const char       *channel);
void       rungs_consent_side_flush     (GtkWidget        *side);

G_END_DECLS
