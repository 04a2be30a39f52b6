/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * feedback-page.c: the page of what people said, with the question sets and themes that go with it.
 */
#include "config.h"

#include "feedback/feedback-page.h"

#include <glib/gi18n.h>

#include "feedback/recording.h"

static const RungsShown shown[] = {
  { .kind = "feedback",
    .task = N_("Record feedback"),
    .empty = N_("Write down what somebody says, in their own words, one question at a time."),
    .second = "said-on question",
    .filters = "quote voice",
    .all = { N_("Any quoting"), N_("Any voice") },
    .make_task = rungs_recording_new,
    .flush_task = rungs_recording_flush },
  { .kind = "question-set",
    .task = N_("New set of questions"),
    .empty = N_("Write the questions that people are asked, so that everybody is asked the same."),
    .second = "intro" },
  { .kind = "theme",
    .task = N_("New theme"),
    .empty = N_("Name what comes up again and again, in people's own words first."),
    .second = "sort",
    .filters = "sort",
    .all = { N_("All themes") } },
  { NULL },
};

/** rungs_feedback_page_new: Returns: (transfer floating): the page */
GtkWidget *
rungs_feedback_page_new (RungsWorkbook *workbook)
{
  return rungs_record_page_new (workbook, _("Feedback"), shown);
}
