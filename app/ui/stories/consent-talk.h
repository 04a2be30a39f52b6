/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * consent-talk.h: the form of a consent as a talk: its questions under headings, and the places asked one by one.
 */
#pragma once

#include "records/form.h"

G_BEGIN_DECLS

void rungs_consent_talk_make (RungsForm  *form);
/* Answers that are there from the start, of a consent that was only begun; each may be NULL. */
void rungs_consent_talk_give (RungsForm  *form,
                              const char *scope,
                              const char *partner,
                              const char *channel);

G_END_DECLS
