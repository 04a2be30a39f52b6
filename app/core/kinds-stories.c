/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds-stories.c: the kinds that hold case studies: a person's story, what they said yes to, whether it could show who
 * they are, and where it went. Consent, not these tables, decides how far a story may go.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

static const RungsChoice case_study_states[] = {
  { "draft", N_("Being written") },
  { "read-back", N_("Being read back") },
  { "agreed", N_("Agreed by the person") },
  { "checked", N_("Checked that it does not show who they are") },
  { "ready", N_("Ready") },
  { "in-use", N_("In use") },
  { "resting", N_("Resting") },
  { "withdrawn", N_("Taken back") },
  { NULL },
};

static const RungsChoice keepings[] = {
  { "story", N_("All of it, until it is decided") },
  { "proof", N_("Only the proof: what they said yes to, and that they took it back") },
  { NULL },
};

static const RungsChoice topics[] = {
  { "health", N_("Health") },
  { "substance-use", N_("Alcohol or drugs") },
  { "offending", N_("Police or courts") },
  { "abuse", N_("Abuse") },
  { "family", N_("Family") },
  { NULL },
};

static const RungsField case_study_fields[] = {
  { "title", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the story called?"),
    N_("A title the person likes. Leave out their name.") },
  { "person", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Whose story is it?"),
    N_("The story belongs to them."),
    .links_to = "person" },
  { "made-with", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Who made it together?"),
    N_("Names as each of them agreed.") },
  { "purpose", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Who is it for, and what should it do?"), NULL },
  { "situation", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("My situation"),
    N_("What life was like, as far as they want to tell.") },
  { "tried", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What was tried"),
    N_("What services did, what the person did, and what it was like.") },
  { "trusted-person", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What the Trusted Person did"),
    N_("The one who joined things up and stayed alongside.") },
  /* Not "changed", which is built in: the time a record was last changed. */
  { "what-changed", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What changed"),
    N_("For the person, and for how services work.") },
  { "own-words", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("In my own words"),
    N_("Just as they said it. It is printed as a quote.") },
  { "still-to-change", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What still needs to change"),
    N_("What stands in the way, for others too.") },
  { "learning", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What services can learn from it"),
    N_("What others could do in another way, starting now.") },
  { "questions", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Questions for your team"),
    N_("One a line. They start a talk among the people who read it.") },
  { "season", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which season and year?"),
    N_("For example: spring 2026. An exact date could show who it is.") },
  { "area", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which county or district?"),
    N_("A small place could show who it is.") },
  { "state", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How far has it come?"), NULL,
    .choices = case_study_states },
  { "original", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("The story as it was first told"),
    N_("It stays on this laptop. The story to share is written beside it.") },
  { "topics", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What does it talk about?"),
    N_("The person has to say yes to each of these."),
    .choices = topics },
  { "version", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which version did the person agree to last?"),
    N_("Rungs counts this by itself: one more each time the person agrees."),
    .minimum = 1, .maximum = 100000 },
  { "checked-by", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who looked at whether it could show who they are?"), NULL },
  { "second-reader", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who read it after them?"),
    N_("Somebody else. Needed before anybody may see it.") },
  { "spoken-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did we last talk with them about it?"),
    N_("Whether it still feels right. Ask again after a year, or when it was used three times.") },
  { "withdrawn-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did they take it back?"),
    N_("They can do so at any time, and need not say why.") },
  { "withdrawn-how", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How did they tell us?"),
    N_("Any way will do: a word, a call, a message through somebody.") },
  { "kept", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What did we keep of it?"),
    N_("Once every copy is dealt with, nothing of the story has to stay."),
    .choices = keepings },
  { NULL },
};

const RungsKind rungs_kind_case_study = {
  .name = "case-study",
  .title = N_("Case study"),
  .plural = N_("Case studies"),
  .about = N_("A person's story, made with them, to show what works and what needs to change."),
  .order = "title",
  .fields = case_study_fields,
};

static const RungsChoice namings[] = {
  { "real", N_("Their real first name") },
  { "chosen", N_("A name they chose") },
  { "none", N_("No name") },
  { NULL },
};

static const RungsChoice givens[] = {
  { "written", N_("In writing") },
  { "spoken", N_("Out loud") },
  { NULL },
};

/* In the order of a talk, which is not that of the columns they are kept in. */
static const RungsField consent_fields[] = {
  { "case-study", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Which story?"), NULL,
    .links_to = "case-study" },
  { "explained-by", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who talked it through with them?"),
    N_("Somebody they know, with time for questions.") },
  { "scope", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("Who may see the story?"), NULL,
    .choices = rungs_choices_scope },
  { "partners", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Which organisations?"),
    N_("One a line, each by its name. The person needs to know exactly who.") },
  { "channels", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Where may it be shown?"),
    N_("Ask about each one. What is not chosen is not allowed."),
    .choices = rungs_choices_channel },
  { "ask-each", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Where do they want to be asked each time?"),
    N_("Here their yes does not hold by itself: ask them before each use."),
    .choices = rungs_choices_channel },
  { "naming", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What name may we use?"), NULL,
    .choices = namings },
  { "quotes", RUNGS_FIELD_FLAG, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("May their own words be shown?"), NULL },
  { "pictures", RUNGS_FIELD_FLAG, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("May pictures be shown?"), NULL },
  { "topics", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What may it talk about?"),
    N_("Ask about each one. What is not chosen stays out of the story."),
    .choices = topics },
  { "given", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How did they say yes?"), NULL,
    .choices = givens },
  { "spoken-words", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What did they say, and who was there?"),
    N_("Needed when they said yes out loud.") },
  { "read-back", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What did they say when asked what it means?"),
    N_("Ask: who will see it? What can you do if you change your mind? “Not today” is a good answer.") },
  { "given-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("On which day did they say yes?"), NULL },
  { "ends-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Until when does it hold?"),
    N_("12 months is usual, 24 months is the most. After that, ask again.") },
  /* Printed at the foot of each copy, so as wide as the widest of them. It is of the programme, not of the person. */
  { "contact", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Who can they tell if they change their mind?"),
    N_("A name and a number of the programme. It stands at the foot of every copy.") },
  { "copy-given-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did they get a copy of what they said yes to?"), NULL },
  { "basis", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What is the legal basis for keeping it?"),
    N_("As your organisation decided it. Their yes is a promise to them, and may not be the legal basis.") },
  { "withdrawn-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did they take it back?"),
    N_("They can do so at any time, and need not say why.") },
  { "withdrawn-how", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How did they tell us?"),
    N_("Any way will do: a word, a call, a message through somebody.") },
  { NULL },
};

const RungsKind rungs_kind_consent = {
  .name = "consent",
  .title = N_("Consent"),
  .plural = N_("Consent"),
  .about = N_("What a person said yes to for their story: who may see it, where, and until when."),
  .belongs_to = "case-study",
  .order = "-given-on",
  .fields = consent_fields,
};

static const RungsChoice check_items[] = {
  { "names", N_("Names of people") },
  { "staff-names", N_("Names of staff and services") },
  { "dates", N_("Dates and times") },
  { "ages", N_("Ages") },
  { "small-place", N_("A small place") },
  { "rare-event", N_("Something rare that happened") },
  { "family", N_("Family") },
  { "work", N_("Work") },
  { "pictures", N_("Pictures") },
  { "worker-could-know", N_("Could a worker know who it is?") },
  { "harmer-could-know", N_("Could somebody who harmed them know who it is?") },
  { NULL },
};

static const RungsChoice check_answers[] = {
  { "fine", N_("It is fine as it is") },
  { "changed", N_("We changed it") },
  { "kept", N_("We kept it") },
  { NULL },
};

static const RungsField identity_check_fields[] = {
  { "case-study", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Which story?"), NULL,
    .links_to = "case-study" },
  { "item", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What did you look for?"),
    N_("Read the story as somebody would who wants to find out who it is."),
    .choices = check_items },
  { "answer", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What did you find?"), NULL,
    .choices = check_answers },
  { "why", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What was changed, or why was it kept?"),
    N_("Needed when something was kept.") },
  { NULL },
};

const RungsKind rungs_kind_identity_check = {
  .name = "identity-check",
  .title = N_("Check"),
  .plural = N_("Could somebody know?"),
  .about = N_("One thing that was looked at so that a story does not show who it is about."),
  .belongs_to = "case-study",
  .order = "item",
  .fields = identity_check_fields,
};

static const RungsChoice use_ends[] = {
  { "came-back", N_("They came back") },
  { "destroyed", N_("They were destroyed") },
  { "cannot-get-back", N_("They cannot be got back") },
  { NULL },
};

static const RungsField use_fields[] = {
  { "case-study", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Which story?"), NULL,
    .links_to = "case-study" },
  { "on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When was it shown or handed out?"), NULL },
  { "audience", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_TITLE,
    N_("Who was it for?"), NULL,
    .choices = rungs_choices_scope },
  { "channel", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Where was it shown?"), NULL,
    .choices = rungs_choices_channel },
  { "copies", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How many copies?"), NULL,
    .minimum = 1, .maximum = 100000 },
  /* Text and no link: most copies are held by other organisations. */
  { "held-by", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who has them?"),
    N_("So that we know who to ask for them back.") },
  { "version", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Which version?"), NULL },
  { "returned-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did they come back, or when were they destroyed?"), NULL },
  { "until", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Until when may they be used?"),
    N_("The day that stands at the foot of the copies.") },
  { "asked-back-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did we ask for them back?"), NULL },
  { "ended", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What became of them?"), NULL,
    .choices = use_ends },
  { "note", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Is there more to say about them?"),
    N_("For example: who said that they were destroyed.") },
  { NULL },
};

const RungsKind rungs_kind_use = {
  .name = "use",
  .title = N_("Use"),
  .plural = N_("Where it went"),
  .about = N_("That a story was shown or given to somebody, and who has the copies."),
  .belongs_to = "case-study",
  .order = "-on",
  .fields = use_fields,
};
