/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pages.c: the table of the pages of the sidebar.
 */
#include "config.h"

#include "shell/pages.h"

#include <glib/gi18n.h>

#include "buddies/buddies-page.h"
#include "enquiries/enquiries-page.h"
#include "feedback/feedback-page.h"
#include "ladder/ladder-page.h"
#include "meetings/meetings-page.h"
#include "people/people-page.h"
#include "stories/stories-page.h"
#include "waiting/waiting-page.h"

static const RungsPageEntry pages[] = {
  { "ladder", N_("Ladder"), "rungs-ladder-symbolic", "activity placing aim ladder rung", rungs_ladder_page_new },
  { "feedback", N_("Feedback"), "rungs-feedback-symbolic", "feedback question-set question theme",
    rungs_feedback_page_new },
  { "enquiries", N_("Enquiries"), "rungs-enquiries-symbolic", "enquiry stage move log learning action told change",
    rungs_enquiries_page_new },
  { "buddies", N_("Buddies"), "rungs-buddies-symbolic", "pairing agreement support", rungs_buddies_page_new },
  { "stories", N_("Case studies"), "rungs-stories-symbolic", "case-study consent identity-check use",
    rungs_stories_page_new },
  { "meetings", N_("Meetings"), "rungs-meetings-symbolic", "meeting attendance group document", rungs_meetings_page_new },
  { "people", N_("People"), "rungs-people-symbolic", "person person-private payment", rungs_people_page_new },
  { "waiting", N_("Waiting"), "rungs-waiting-symbolic", "", rungs_waiting_page_new },
};

/**
 * rungs_pages:
 * @n_pages: (out) (optional): how many there are
 *
 * Returns: (array length=n_pages): the pages in the order of the sidebar
 */
const RungsPageEntry *
rungs_pages (guint *n_pages)
{
  if (n_pages != NULL)
    *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

/**
 * rungs_pages_find:
 * @name: a page's name
 *
 * Returns: (nullable): the page
 */
const RungsPageEntry *
rungs_pages_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

/**
 * rungs_pages_for_kind:
 * @kind: a kind of record
 *
 * Returns: (nullable): the page that shows @kind
 */
const RungsPageEntry *
rungs_pages_for_kind (const RungsKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_auto(GStrv) names = g_strsplit (pages[i].kinds, " ", -1);

      if (g_strv_contains ((const char *const *) names, kind->name))
        return &pages[i];
    }
  return NULL;
}

/**
 * rungs_pages_is_main:
 * @page: a page
 * @kind: a kind of record
 *
 * Returns: %TRUE when the page's main button begins a record of @kind
 */
gboolean
rungs_pages_is_main (const RungsPageEntry *page,
                     const RungsKind      *kind)
{
  g_auto(GStrv) names = g_strsplit (page->kinds, " ", 2);

  return g_strcmp0 (names[0], kind->name) == 0;
}
