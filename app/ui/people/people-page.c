/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * people-page.c: the page of people, what they are paid and, on a screen of its own, their private details.
 */
#include "config.h"

#include "people/people-page.h"

#include <glib/gi18n.h>

static const RungsShown shown[] = {
  { .kind = "person",
    .task = N_("New person"),
    .empty = N_("Begin with what somebody likes to be called. That is all Rungs needs to know."),
    .second = "roles",
    .filters = "roles",
    .all = { N_("Everybody") } },
  { .kind = "payment",
    .task = N_("New payment"),
    .empty = N_("Write down what was offered to somebody for their time and their costs."),
    .second = "person amount paid-on",
    .filters = "outcome",
    .all = { N_("All payments") } },
  { NULL },
};

/** rungs_people_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_people_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("People"), shown);
}
