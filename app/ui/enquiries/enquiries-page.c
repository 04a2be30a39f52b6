/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * enquiries-page.c: the page of the questions looked into together, their stages and their actions.
 */
#include "config.h"

#include "enquiries/enquiries-page.h"

#include <glib/gi18n.h>

#include "enquiries/journey.h"

static const RungsShown shown[] = {
  { .kind = "enquiry",
    .task = N_("New enquiry"),
    .empty = N_("Begin with one question about how services work, in plain words."),
    .second = "stage state opened-on",
    .filters = "stage state",
    .all = { N_("All stages"), N_("Open or not") },
    .make_top = rungs_journey_new,
    .top_field = "stage",
    .last_parts = "move" },
  { .kind = "action",
    .task = N_("New action"),
    .empty = N_("Write down what somebody said they would do, and by when."),
    .second = "state due owner",
    .filters = "state",
    .all = { N_("Done or not") } },
  { .kind = "stage",
    .task = N_("New stage"),
    .empty = N_("Name the steps an enquiry goes through, from being raised to being closed."),
    .second = "position" },
  { NULL },
};

/** rungs_enquiries_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_enquiries_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("Enquiries"), shown);
}
