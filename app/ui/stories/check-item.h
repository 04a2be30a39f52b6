/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * check-item.h: one thing to look at so that a story does not show who it is about: where the text gives signs of it, and the
 * answer.
 */
#pragma once

#include "reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RUNGS_TYPE_CHECK_ITEM (rungs_check_item_get_type ())
G_DECLARE_FINAL_TYPE (RungsCheckItem, rungs_check_item, RUNGS, CHECK_ITEM, GtkWidget)

/* Signal "go-there" (const char *field, guint start, guint end): somebody wants to be where a sign stands, in bytes. */

GtkWidget  *rungs_check_item_new       (RungsWorkbook     *workbook,
                                        const char        *item);
void        rungs_check_item_set_story (RungsCheckItem    *self,
                                        const char        *id);
/* CHECK: what is kept of the answer, or NULL; HINTS of RungsIdentityHint, those of other items too, or NULL: not known yet. */
void        rungs_check_item_show      (RungsCheckItem    *self,
                                        const RungsRecord *check);
void        rungs_check_item_set_hints (RungsCheckItem    *self,
                                        const RungsRecord *story,
                                        GPtrArray         *hints);
const char *rungs_check_item_get_token (RungsCheckItem    *self);
const char *rungs_check_item_get_id    (RungsCheckItem    *self);
void        rungs_check_item_flush     (RungsCheckItem    *self);

G_END_DECLS
