/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * console-notes.h: the notes of the meeting, beside the show: only on the laptop, kept as they are typed.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_CONSOLE_NOTES (rungs_console_notes_get_type ())
G_DECLARE_FINAL_TYPE (RungsConsoleNotes, rungs_console_notes, RUNGS, CONSOLE_NOTES, GtkWidget)

GtkWidget *rungs_console_notes_new   (RungsWorkbook     *workbook);
/* Of another meeting, or of none: NULL. */
void       rungs_console_notes_set_meeting (RungsConsoleNotes *self,
                                      const char        *meeting);
void       rungs_console_notes_flush (RungsConsoleNotes *self);

G_END_DECLS
