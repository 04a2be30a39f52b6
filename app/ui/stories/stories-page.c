/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stories-page.c: the page of case studies made with people, and what they allow.
 */
#include "config.h"

#include "stories/stories-page.h"

#include <glib/gi18n.h>

static const RungsShown shown[] = {
  { .kind = "case-study",
    .task = N_("New case study"),
    .empty = N_("Tell what happened with somebody, in their words, and only as far as they agree."),
    .second = "state season area",
    .filters = "state",
    .all = { N_("Ready or not") } },
  { NULL },
};

/** rungs_stories_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_stories_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("Case studies"), shown);
}
