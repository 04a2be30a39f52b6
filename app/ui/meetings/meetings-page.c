/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * meetings-page.c: the page of meetings, the groups that meet and their papers.
 */
#include "config.h"

#include "meetings/meetings-page.h"

#include <glib/gi18n.h>

#include "meetings/about-record.h"

static const RungsShown shown[] = {
  { .kind = "meeting",
    .task = N_("New meeting"),
    .empty = N_("Write down when people meet, who is there and what it is for."),
    .second = "held-on group place",
    .filters = "group",
    .all = { N_("All groups") } },
  { .kind = "group",
    .task = N_("New group"),
    .empty = N_("Name the boards, groups and forums that people go to."),
    .second = "sort",
    .filters = "sort",
    .all = { N_("All sorts") } },
  { .kind = "document",
    .task = N_("New paper"),
    .empty = N_("Keep track of papers: what they are called, and where they are."),
    .second = "dated location",
    .make_top = rungs_about_record_new,
    .top_field = "about-kind about-id" },
  { NULL },
};

/** rungs_meetings_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_meetings_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("Meetings"), shown);
}
