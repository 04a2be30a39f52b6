/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds-enquiries.c: the kinds that hold enquiries: a question about how services work, its way through the stages, and
 * what was tried, learned, agreed, told and changed.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

static const RungsField stage_fields[] = {
  { "position", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("What number is this stage?"),
    N_("The first stage is 1."),
    .minimum = 1, .maximum = 99 },
  { "name", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the stage called?"), NULL },
  { "about", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What happens in it?"), NULL },
  { "needs", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What needs to be there before an enquiry comes here?"), NULL },
  { NULL },
};

const RungsKind rungs_kind_stage = {
  .name = "stage",
  .title = N_("Stage"),
  .plural = N_("Stages"),
  .about = N_("One step on the way of an enquiry."),
  .order = "position",
  .fields = stage_fields,
};

static const RungsChoice enquiry_states[] = {
  { "open", N_("Open") },
  { "paused", N_("Paused") },
  { "not-taken", N_("Not taken forward") },
  { "closed", N_("Closed") },
  { NULL },
};

static const RungsChoice sensitivities[] = {
  { "open", N_("Anybody") },
  { "partners", N_("The programme and its partners") },
  { "restricted", N_("Only the programme") },
  { NULL },
};

static const RungsField enquiry_fields[] = {
  { "title", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What shall we call it?"),
    N_("A few words that fit on a card.") },
  { "question", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("What do we want to find out?"),
    N_("One question in plain words. Ask how things work, not who is to blame.") },
  { "stage", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("How far has it come?"), NULL,
    .links_to = "stage" },
  { "state", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Is it still going on?"), NULL,
    .choices = enquiry_states },
  { "reason", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Why is it paused, closed or not taken forward?"),
    N_("Write it for the people who raised it. They will read it.") },
  { "group", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which group chose it?"),
    N_("So that the group hears what came of it."),
    .links_to = "group" },
  /* Both leads are links: they are people of the programme, and what is theirs must show on their page. */
  { "lead", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who leads it?"), NULL,
    .links_to = "person" },
  { "lived-lead", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who leads it from lived experience?"),
    N_("An enquiry has two leads, so that it is never done about people without them."),
    .links_to = "person" },
  { "area", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What part of life is it about?"),
    N_("For example: housing, health, money, courts.") },
  { "aim-rung", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which rung of the ladder do we aim for?"),
    N_("How people with lived experience take part in this enquiry."),
    .links_to = "rung" },
  { "opened-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("When was it raised?"), NULL },
  { "look-again-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When shall we look at it again?"),
    N_("It shows up in Waiting on that day.") },
  { "out-of-scope", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What will we leave out?"),
    N_("Saying it now keeps the enquiry small enough to finish.") },
  { "sensitivity", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who may see it?"),
    N_("Only an enquiry that anybody may see is shown on the wall."),
    .choices = sensitivities },
  { NULL },
};

const RungsKind rungs_kind_enquiry = {
  .name = "enquiry",
  .title = N_("Enquiry"),
  .plural = N_("Enquiries"),
  .about = N_("A question about how services work, that people look into together."),
  .order = "-opened-on",
  .fields = enquiry_fields,
};

static const RungsField move_fields[] = {
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("Which enquiry?"), NULL,
    .links_to = "enquiry" },
  { "stage", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("Which stage did it come to?"), NULL,
    .links_to = "stage" },
  { "on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("When did it come there?"), NULL },
  /* Text and no link: a board or somebody who is not in the workbook may have moved it. */
  { "by", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who moved it?"), NULL },
  { "note", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What was said about it?"), NULL },
  { NULL },
};

const RungsKind rungs_kind_move = {
  .name = "move",
  .title = N_("Move"),
  .plural = N_("Moves"),
  .about = N_("That an enquiry came to a stage, and when."),
  .belongs_to = "enquiry",
  .order = "-on",
  .fields = move_fields,
};

static const RungsField log_fields[] = {
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Which enquiry?"), NULL,
    .links_to = "enquiry" },
  { "on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When was this?"), NULL },
  { "tried", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_TITLE,
    N_("What did we try?"), NULL },
  { "saw", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What did we see?"), NULL },
  { "think", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What do we think now?"), NULL },
  { NULL },
};

const RungsKind rungs_kind_log = {
  .name = "log",
  .title = N_("Log entry"),
  .plural = N_("Log"),
  .about = N_("What was tried in an enquiry, what was seen, and what people think now."),
  .belongs_to = "enquiry",
  .order = "-on",
  .fields = log_fields,
};

static const RungsChoice confidences[] = {
  { "hunch", N_("A hunch") },
  { "more-than-once", N_("Seen more than once") },
  { "well-evidenced", N_("Well shown") },
  { NULL },
};

static const RungsChoice barriers[] = {
  { "options", N_("Nothing that fits is on offer") },
  { "assessment", N_("Getting assessed and referred") },
  { "transitions", N_("Moving from one service to another") },
  { "accountability", N_("Nobody holds it all together") },
  { "culture", N_("How people think and work") },
  { "other", N_("Something else") },
  { NULL },
};

static const RungsChoice system_parts[] = {
  { "people", N_("People") },
  { "organisations", N_("Organisations") },
  { "policies", N_("Policies and rules") },
  { "processes", N_("Ways of doing things") },
  { "culture", N_("Culture") },
  { "beliefs", N_("What people believe") },
  { "environment", N_("Places and surroundings") },
  { NULL },
};

static const RungsField learning_fields[] = {
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_REQUIRED,
    N_("Which enquiry?"), NULL,
    .links_to = "enquiry" },
  { "text", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What have we learned?"),
    N_("Something that would help others, so that nobody has to find it out again.") },
  { "confidence", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("How sure are we?"),
    N_("A hunch is worth writing down."),
    .choices = confidences },
  { "barrier", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What gets in the way?"), NULL,
    .choices = barriers },
  { "part", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What would need to change?"), NULL,
    .choices = system_parts },
  { NULL },
};

const RungsKind rungs_kind_learning = {
  .name = "learning",
  .title = N_("Learning"),
  .plural = N_("Learning"),
  .about = N_("Something an enquiry has taught us."),
  .belongs_to = "enquiry",
  .order = "-made",
  .fields = learning_fields,
};

static const RungsChoice action_states[] = {
  { "to-do", N_("To do") },
  { "doing", N_("Being done") },
  { "done", N_("Done") },
  { "stopped", N_("Stopped") },
  { NULL },
};

static const RungsField action_fields[] = {
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Which enquiry is it for?"), NULL,
    .links_to = "enquiry" },
  { "meeting", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("At which meeting was it agreed?"), NULL,
    .links_to = "meeting" },
  { "what", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What will be done?"), NULL },
  /* Text and no link: whoever took it on may be somebody of a partner who is not in the workbook. */
  { "owner", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who has taken it on?"),
    N_("One name, so that everybody knows who to ask.") },
  { "organisation", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Which organisation are they from?"), NULL },
  { "due", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("By when?"),
    N_("It shows up in Waiting on that day.") },
  { "state", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("How far along is it?"), NULL,
    .choices = action_states },
  { "why-stopped", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Why was it stopped?"),
    N_("Needed when it is stopped, so that people know.") },
  { NULL },
};

const RungsKind rungs_kind_action = {
  .name = "action",
  .title = N_("Action"),
  .plural = N_("Actions"),
  .about = N_("Something that somebody said they would do."),
  .belongs_to = "enquiry",
  .order = "due",
  .fields = action_fields,
};

/* The boards themselves are data (told.group), so that another programme can have its own. */
static const RungsChoice told_audiences[] = {
  { "raised-it", N_("The people who raised it") },
  { "group", N_("A board or a group") },
  { "service", N_("A service") },
  { "other", N_("Somebody else") },
  { NULL },
};

static const RungsField told_fields[] = {
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_REQUIRED,
    N_("Which enquiry?"), NULL,
    .links_to = "enquiry" },
  { "audience", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_TITLE,
    N_("Who was told?"), NULL,
    .choices = told_audiences },
  { "group", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Which board or group?"), NULL,
    .links_to = "group" },
  { "on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("When were they told?"), NULL },
  { "how", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("How were they told?"),
    N_("For example: a talk, a letter, a page in large print.") },
  { "by", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who told them?"), NULL },
  { "asked", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What did we ask of them?"),
    N_("One clear thing they can say yes or no to.") },
  { "reply-due", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("By when did they say they would answer?"),
    N_("It shows up in Waiting on that day.") },
  { "reply", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What did they answer?"), NULL },
  { "replied-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("When did they answer?"), NULL },
  { NULL },
};

const RungsKind rungs_kind_told = {
  .name = "told",
  .title = N_("Telling"),
  .plural = N_("Who was told"),
  .about = N_("That somebody was told what an enquiry found, what was asked of them, and what they answered."),
  .belongs_to = "enquiry",
  .order = "-on",
  .fields = told_fields,
};

static const RungsChoice change_states[] = {
  { "none", N_("No change yet") },
  { "planned", N_("A change is planned") },
  { "made", N_("A change was made") },
  { "refused", N_("They said no") },
  { NULL },
};

static const RungsChoice change_levels[] = {
  { "person", N_("One person was helped") },
  { "flexed", N_("A service bent its rule") },
  { "rule", N_("The rule was changed") },
  { "partners", N_("It was changed in several organisations") },
  { NULL },
};

static const RungsChoice lasting[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { "not-sure", N_("Not sure") },
  { NULL },
};

static const RungsChoice agrees[] = {
  { "yes", N_("Yes") },
  { "partly", N_("Partly") },
  { "no", N_("No") },
  { NULL },
};

static const RungsField change_fields[] = {
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("Which enquiry?"), NULL,
    .links_to = "enquiry" },
  { "state", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("Has anything changed?"), NULL,
    .choices = change_states },
  { "what", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_TITLE,
    N_("What is the change, or why was it refused?"),
    N_("Say it so that the people who raised it can see it for themselves.") },
  { "level", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("How far does it reach?"),
    N_("Helping one person counts. Changing the rule helps the next one too."),
    .choices = change_levels },
  { "lasting", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Will it last?"),
    N_("Would it still be there if one person left?"),
    .choices = lasting },
  { "lived-lead-agrees", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Does the lead with lived experience agree?"),
    N_("They know best whether it has changed."),
    .choices = agrees },
  { "on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("When was this done or decided?"), NULL },
  { "check-due", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When shall we check that it is still so?"),
    N_("After 3, 6 or 12 months is usual. It shows up in Waiting on that day.") },
  { "check-result", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What did we find when we checked?"), NULL },
  { NULL },
};

const RungsKind rungs_kind_change = {
  .name = "change",
  .title = N_("Change"),
  .plural = N_("Changes"),
  .about = N_("What came of an enquiry: a change made, planned or refused, or none yet."),
  .belongs_to = "enquiry",
  .order = "-on",
  .fields = change_fields,
};
