/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds-feedback.c: the kinds that hold what people say: the questions, the answers in their own words, and the themes.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

static const RungsField question_set_fields[] = {
  { "name", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is this set of questions called?"), NULL },
  { "intro", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What do you say before the first question?"),
    N_("Who you are, why you ask, what happens to the answers, and that any question may be left out.") },
  { NULL },
};

const RungsKind rungs_kind_question_set = {
  .name = "question-set",
  .title = N_("Set of questions"),
  .plural = N_("Sets of questions"),
  .about = N_("Questions that are asked together, one at a time."),
  .order = "name",
  .fields = question_set_fields,
};

static const RungsField question_fields[] = {
  { "question-set", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("Which set does it belong to?"), NULL,
    .links_to = "question-set" },
  { "position", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What number is this question?"),
    N_("The first question is 1."),
    .minimum = 1, .maximum = 99 },
  { "text", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the question?"),
    N_("An open question that can be answered in any way.") },
  { "easier", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("How would you ask it in easier words?"), NULL },
  { NULL },
};

const RungsKind rungs_kind_question = {
  .name = "question",
  .title = N_("Question"),
  .plural = N_("Questions"),
  .about = N_("One question of a set."),
  .belongs_to = "question-set",
  .order = "position",
  .fields = question_fields,
};

static const RungsChoice theme_sorts[] = {
  { "own-words", N_("People's own words") },
  { "shared", N_("Shared theme") },
  { "barrier", N_("Something that gets in the way") },
  { NULL },
};

static const RungsField theme_fields[] = {
  { "name", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the theme called?"),
    N_("A few words that nobody would mind having said about them.") },
  { "sort", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What sort of theme is it?"), NULL,
    .choices = theme_sorts },
  { NULL },
};

const RungsKind rungs_kind_theme = {
  .name = "theme",
  .title = N_("Theme"),
  .plural = N_("Themes"),
  .about = N_("Something that several people talk about."),
  .order = "name",
  .fields = theme_fields,
};

static const RungsChoice voices[] = {
  { "said", N_("Their words, just as they said them") },
  { "written", N_("They wrote it themselves") },
  { "summary", N_("My summary of what they said") },
  { "drawing", N_("From a drawing or a picture") },
  { NULL },
};

static const RungsChoice standings[] = {
  { "anonymous", N_("Nobody: keep no name") },
  { "known", N_("Only me") },
  { "named", N_("The programme, so that we can come back to them") },
  { NULL },
};

static const RungsChoice quotes[] = {
  { "no", N_("No") },
  { "inside", N_("Yes, inside the programme") },
  { "public", N_("Yes, anywhere") },
  { NULL },
};

static const RungsChoice read_backs[] = {
  { "yes", N_("Yes, and it is right") },
  { "changed", N_("Yes, and we changed it") },
  { "no", N_("No") },
  { NULL },
};

static const RungsField feedback_fields[] = {
  { "meeting", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("At which meeting was it said?"),
    N_("Leave it empty if the day could show who said it."),
    .links_to = "meeting" },
  { "question", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Which question does it answer?"), NULL,
    .links_to = "question" },
  { "words", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What do they want to say?"),
    N_("Use their own words. Leave out names of people and places that could show who it is.") },
  { "voice", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Whose words are these?"),
    N_("We ask so that a summary is never shown as somebody's own words."),
    .choices = voices },
  { "standing", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who may know that they said it?"),
    N_("Without an answer, no name is kept, and no time finer than the month."),
    .choices = standings },
  { "person", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("Who said it?"),
    N_("Only if they want us to know. It stays on this laptop's screen."),
    .links_to = "person" },
  { "quote", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("May we show their words to others?"),
    N_("Ask them. Without an answer, their words are not shown."),
    .choices = quotes },
  { "hear-back", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How would they like to hear what came of it?"),
    N_("Ask everybody. We promise nothing we cannot keep, but they will hear."),
    .choices = rungs_choices_hear_back },
  { "said-on", RUNGS_FIELD_MONTH, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When was it said?"),
    N_("The month is enough. The day is kept only when they want to be known.") },
  { "read-back", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Did you read it back to them?"),
    N_("So that it says what they meant."),
    .choices = read_backs },
  /* Text and no link: it is the name on this laptop, and may be somebody who is not in the workbook. */
  { "recorder", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who wrote it down?"),
    N_("So that somebody can ask what was meant.") },
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Which enquiry does it belong to?"),
    N_("So that what people said stays with what comes of it."),
    .links_to = "enquiry" },
  { "rung", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Is it about a rung of the ladder?"), NULL,
    .links_to = "rung" },
  { "themes", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What is it about?"),
    N_("Their own words first, shared themes after."),
    .links_to = "theme" },
  { NULL },
};

const RungsKind rungs_kind_feedback = {
  .name = "feedback",
  .title = N_("Feedback"),
  .plural = N_("Feedback"),
  .about = N_("Something a person said about services, in their own words."),
  .order = "-said-on",
  .fields = feedback_fields,
};
