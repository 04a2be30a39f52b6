/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-page.c: what printing means on each page of the sidebar: the record that is shown; on the ladder what is shown of it.
 */
#include "config.h"

#include "printing/print-page.h"

#include <glib/gi18n.h>

#include "printing.h"
#include "printing/print-dialog.h"
#include "printing/print-names.h"

/* What is offered beside a record may be about another that it is linked with: feedback, about the meeting it was given at. */
static char *
find_about (RungsWorkbook   *workbook,
            const char      *what,
            const RungsKind *kind,
            const char      *id)
{
  const RungsPrint *print = rungs_print_find (what);
  g_autoptr (RungsRecord) record = NULL;

  if (id == NULL || rungs_print_is_about (print, kind->name))
    return g_strdup (id);
  record = rungs_workbook_read (workbook, kind, id, NULL);
  for (const RungsField *field = kind->fields; record != NULL && field->name != NULL; field++)
    if (field->type == RUNGS_FIELD_LINK && rungs_print_is_about (print, field->links_to) &&
        rungs_record_get (record, field->name) != NULL)
      return g_strdup (rungs_record_get (record, field->name));
  return NULL;
}

/**
 * rungs_print_page:
 * @page: the page that is shown
 * @name: its name in the sidebar
 * @workbook: what it shows
 *
 * Shows how what is shown on @page will look on paper.
 *
 * Returns: (transfer none) (nullable): %NULL; or where nothing can be printed yet, a sentence that says what to do
 */
const char *
rungs_print_page (RungsPage     *page,
                  const char    *name,
                  RungsWorkbook *workbook)
{
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;
  g_auto(GStrv) whats = NULL;
  g_autofree char *about = NULL;

  if (g_str_equal (name, "ladder"))
    {
      gtk_widget_activate_action (GTK_WIDGET (page), "ladder.print", NULL);
      return NULL;
    }
  rungs_page_get_current (page, &kind, &id);
  if (kind == NULL)
    return _("There is nothing to print here. Go to what you want to print, then print again.");
  whats = rungs_print_whats (kind, id != NULL);
  if (whats[0] == NULL)
    return id == NULL ? _("Choose in the list what is to be printed, then print again.")
                      : _("This has no page of its own to print.");
  about = find_about (workbook, whats[0], kind, id);
  rungs_print_dialog_present (GTK_WIDGET (page), workbook, whats[0], about);
  return NULL;
}
