/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * channel-talk.h: where a story may be shown, asked place by place: yes, no, or ask me each time.
 */
#pragma once

#include "records/form.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CHANNEL_TALK (rungs_channel_talk_get_type ())
G_DECLARE_FINAL_TYPE (RungsChannelTalk, rungs_channel_talk, RUNGS, CHANNEL_TALK, GtkWidget)

/* Stands in FORM, of a consent, for the two questions it asks as one. */
GtkWidget *rungs_channel_talk_new    (RungsForm        *form);
/* What the form holds may be another than what is shown. */
void       rungs_channel_talk_update (RungsChannelTalk *self);

G_END_DECLS
