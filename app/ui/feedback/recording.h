/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * recording.h: writing down what somebody says: one question at a time, in a big box, each of which may be left out.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_RECORDING (rungs_recording_get_type ())
G_DECLARE_FINAL_TYPE (RungsRecording, rungs_recording, RUNGS, RECORDING, GtkWidget)

/* Signal "done" (const char *id): it is over; the first answer that was written, or NULL. */
GtkWidget *rungs_recording_new   (RungsWorkbook *workbook);
void       rungs_recording_flush (GtkWidget     *recording);

G_END_DECLS
