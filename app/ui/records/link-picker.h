/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * link-picker.h: finds one record of a kind among any number, or adds a new one without leaving the form.
 */
#pragma once

#include <gtk/gtk.h>

#include "workbook.h"

G_BEGIN_DECLS

#define RUNGS_TYPE_LINK_PICKER (rungs_link_picker_get_type ())
G_DECLARE_FINAL_TYPE (RungsLinkPicker, rungs_link_picker, RUNGS, LINK_PICKER, GtkPopover)

/* Signal "chosen" (const char *id): a record was found or made; the picker has closed. */
GtkWidget *rungs_link_picker_new      (RungsWorkbook   *workbook,
                                       const RungsKind *kind);
/* Makes the picker of a button when it is first asked for. CHOSEN is called as chosen (owner, id). */
void       rungs_link_picker_offer    (GtkMenuButton   *button,
                                       RungsWorkbook   *workbook,
                                       const RungsKind *kind,
                                       GCallback        chosen,
                                       GObject         *owner);
void       rungs_link_picker_set_words (RungsLinkPicker *self,
                                       const char      *words);
GListModel *rungs_link_picker_get_found (RungsLinkPicker *self);

G_END_DECLS
