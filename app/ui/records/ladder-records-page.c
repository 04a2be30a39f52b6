/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-records-page.c: what the ladder is made of, as lists and forms: the work that is placed, and the rungs themselves.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "records/record-page.h"

static const RungsShown shown[] = {
  { .kind = "activity",
    .task = N_("New piece of work"),
    .empty = N_("Name something you do, so that people can say which rung it stands on."),
    .second = "level organisation",
    .filters = "level",
    .all = { N_("All levels") } },
  { .kind = "rung",
    .task = N_("New rung"),
    .empty = N_("Say in your own words what each rung of the ladder means."),
    .second = "position band" },
  { NULL },
};

/** rungs_ladder_records_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_ladder_records_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("Our work"), shown);
}
