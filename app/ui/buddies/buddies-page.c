/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * buddies-page.c: the page of who goes to a board with whom, and what they agreed.
 */
#include "config.h"

#include "buddies/buddies-page.h"

#include <glib/gi18n.h>

static const RungsShown shown[] = {
  { .kind = "pairing",
    .task = N_("New pairing"),
    .empty = N_("Write down who goes to a board or group, and who goes with them."),
    .second = "group state",
    .filters = "state group",
    .all = { N_("All pairings"), N_("All groups") } },
  { NULL },
};

/** rungs_buddies_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_buddies_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("Buddies"), shown);
}
