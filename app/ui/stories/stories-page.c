/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * stories-page.c: the page of case studies made with people, and what they allow.
 */
#include "config.h"

#include "stories/stories-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "consent.h"
#include "dates.h"
#include "reading.h"
#include "stories/consent-side.h"
#include "stories/copies-side.h"
#include "stories/could-know.h"
#include "stories/first-telling.h"
#include "stories/side-by-side.h"
#include "stories/story-strip.h"
#include "stories/story-writing.h"
#include "story-steps.h"

/* Lines of 60 to 70 characters, and two texts of such lines side by side. */
#define WRITING_WIDTH 640
#define TEXTS_WIDTH 1240

static const RungsShownSide sides[] = {
  { .name = "write",
    .label = N_("Write"),
    .make = rungs_story_writing_new,
    .width = WRITING_WIDTH,
    .make_foot = rungs_story_writing_foot,
    .fields = RUNGS_STORY_WRITING_FIELDS,
    .flush = rungs_story_writing_flush },
  { .name = "texts",
    .label = N_("Side by side"),
    .make = rungs_side_by_side_new,
    .width = TEXTS_WIDTH,
    .make_foot = rungs_side_by_side_foot,
    .fields = RUNGS_FIRST_TELLING_FIELDS,
    .flush = rungs_side_by_side_flush },
  { .name = "consent",
    .label = N_("Consent"),
    .make = rungs_consent_side_new,
    .parts = "consent",
    .open_part = rungs_consent_side_open_part,
    .flush = rungs_consent_side_flush },
  { .name = "check",
    .label = N_("Could somebody know?"),
    .make = rungs_could_know_new,
    .fields = "checked-by second-reader",
    .parts = "identity-check",
    .open_part = rungs_could_know_open_part,
    .flush = rungs_could_know_flush },
  { .name = "copies",
    .label = N_("Where it went"),
    .make = rungs_copies_side_new,
    .fields = "withdrawn-on withdrawn-how kept",
    .parts = "use",
    .open_part = rungs_copies_side_open_part,
    .flush = rungs_copies_side_flush },
  { NULL },
};

/* Until when a story may be used at the most is what one looks for in a list of them. */
static char *
consent_note (RungsWorkbook     *workbook,
              const RungsRecord *story)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("consent"));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autoptr (GPtrArray) consents = NULL;

  if (strcmp (rungs_story_state (story), "withdrawn") == 0)
    return NULL;
  rungs_query_filter (query, "case-study", rungs_record_id (story));
  consents = rungs_workbook_list (workbook, query, 0, 0, NULL);
  return consents != NULL ? rungs_consent_words (consents, story, today) : NULL;
}

static const RungsShown shown[] = {
  { .kind = "case-study",
    .task = N_("New case study"),
    .empty = N_("Tell what happened with somebody, in their words, and only as far as they agree."),
    .second = "state",
    .note = consent_note,
    .note_of = "consent",
    .filters = "state",
    .all = { N_("Ready or not") },
    .make_top = rungs_story_strip_new,
    .top_field = "state version",
    .sides = sides },
  { NULL },
};

/** rungs_stories_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_stories_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("Case studies"), shown);
}
