/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds-ladder.c: the kinds that hold the ladder of co-production, and others to compare it with: their rungs, the work
 * that is placed on them, where each group of people sees that work, and where they would like it to be.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

static const RungsField ladder_fields[] = {
  { "name", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the ladder called?"), NULL },
  { "credit", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Who made it?"),
    N_("This line stands under every picture and print of the ladder.") },
  { "source", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Where can people read about it?"), NULL },
  { "adopted-by", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Whose wording is this?"),
    N_("Write who agreed these words, if you changed them together.") },
  { "about", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What is it good for?"), NULL },
  { "main", RUNGS_FIELD_FLAG, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Is it the ladder of this programme?"), NULL },
  { "shown", RUNGS_FIELD_FLAG, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Can it be chosen on the Ladder page?"), NULL },
  { "bands", RUNGS_FIELD_FLAG, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Does the picture say doing to, for and with?"),
    N_("Some groups find these words hard. Leave them out if you like.") },
  { NULL },
};

const RungsKind rungs_kind_ladder = {
  .name = "ladder",
  .title = N_("Ladder"),
  .plural = N_("Ladders"),
  .about = N_("A way to show how much say people have, one rung above the other."),
  .order = "name",
  .fields = ladder_fields,
};

static const RungsChoice bands[] = {
  { "to", N_("Doing to") },
  { "for", N_("Doing for") },
  { "with", N_("Doing with") },
  { NULL },
};

static const RungsField rung_fields[] = {
  { "position", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("What number is it, counting up from the ground?"),
    N_("The lowest rung is 1."),
    .minimum = 1, .maximum = 20 },
  { "name", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the rung called?"), NULL },
  { "meaning", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What does it mean?"), NULL },
  { "easier", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("How would you say it in easier words?"),
    N_("Short words and short sentences, so that everybody in the room can join in.") },
  { "example", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What does it look like in real life?"), NULL },
  { "helps", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What helps people climb from here?"),
    N_("One thing a line.") },
  { "snakes", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What sets people back?"),
    N_("One thing a line.") },
  { "band", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Is this doing to, for or with people?"), NULL,
    .choices = bands },
  { "ladder", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which ladder is it a rung of?"),
    N_("Leave it empty for the ladder of co-production."),
    .links_to = "ladder" },
  { NULL },
};

const RungsKind rungs_kind_rung = {
  .name = "rung",
  .title = N_("Rung"),
  .plural = N_("Rungs"),
  .about = N_("One step of a ladder."),
  .belongs_to = "ladder",
  .order = "position",
  .fields = rung_fields,
};

static const RungsChoice activity_levels[] = {
  { "person", N_("One person's support") },
  { "service", N_("A service") },
  { "strategy", N_("Plans and money for many services") },
  { NULL },
};

static const RungsField activity_fields[] = {
  { "title", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the piece of work called?"),
    N_("A few words that fit on a card.") },
  { "about", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What happens in it?"), NULL },
  { "level", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("How wide does it reach?"),
    N_("People see the ladder differently from close up and from far away."),
    .choices = activity_levels },
  { "organisation", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Which organisation runs it?"), NULL },
  { "begins", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("When does it begin?"), NULL },
  { "ends", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("When does it end?"),
    N_("Leave it empty if it goes on.") },
  { "decision", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What can people change by taking part?"),
    N_("Say what is still open, so that nobody's time is wasted.") },
  { "fixed", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What cannot be changed?"),
    N_("Saying this at the start is fair, and builds trust.") },
  { "enquiry", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Which enquiry is it part of?"), NULL,
    .links_to = "enquiry" },
  { NULL },
};

const RungsKind rungs_kind_activity = {
  .name = "activity",
  .title = N_("Piece of work"),
  .plural = N_("Our work"),
  .about = N_("Something the programme or a service does, that people can place on the ladder."),
  .order = "title",
  .fields = activity_fields,
};

static const RungsChoice answers[] = {
  { "1", N_("Rung 1") },
  { "2", N_("Rung 2") },
  { "3", N_("Rung 3") },
  { "4", N_("Rung 4") },
  { "5", N_("Rung 5") },
  { "6", N_("Rung 6") },
  { "7", N_("Rung 7") },
  { "8", N_("Rung 8") },
  { "unsure", N_("We are not sure") },
  { "depends", N_("It depends on who you ask") },
  { NULL },
};

/* What people said about showing a view of fewer than five. */
static const RungsChoice few[] = {
  { "show", N_("Show it") },
  { "merge", N_("Show it with the mixed group") },
  { "leave-out", N_("Leave it out") },
  { NULL },
};

static const RungsField placing_fields[] = {
  { "activity", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("Which piece of work?"), NULL,
    .links_to = "activity" },
  { "meeting", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("At which meeting was it placed?"), NULL,
    .links_to = "meeting" },
  { "view", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("Who is placing it?"),
    N_("Different people may see the same work differently. No view is the wrong one."),
    .choices = rungs_choices_view },
  { "answer", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("Where on the ladder is it now?"),
    N_("Not sure is a good answer too."),
    .choices = answers },
  { "people", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("How many people placed it?"),
    N_("When there are very few, ask them before it is shown or printed."),
    .minimum = 1, .maximum = 1000 },
  { "because", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What makes you say so?"),
    N_("It may stay empty. The reasons often matter more than the number.") },
  { "placed-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("When was it placed?"), NULL },
  { "ladder", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("On which ladder?"),
    N_("Leave it empty for the ladder of co-production."),
    .links_to = "ladder" },
  { "called", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What was the rung called then?"),
    N_("Rungs fills this in. It stays when the rung gets another name later.") },
  { "face-down", RUNGS_FIELD_FLAG, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Is the card still face down?"),
    N_("Nobody sees where it was placed until all cards are turned over together.") },
  { "few", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("If fewer than five people placed it: what did they say about showing it?"),
    N_("Ask the people themselves. If nobody asked, it is shown with the mixed group."),
    .choices = few },
  { NULL },
};

const RungsKind rungs_kind_placing = {
  .name = "placing",
  .title = N_("Placing"),
  .plural = N_("Placings"),
  .about = N_("Where some people see a piece of work on the ladder, and why. It opens a talk; it is not a mark."),
  .belongs_to = "activity",
  .order = "-placed-on",
  .fields = placing_fields,
};

static const RungsField aim_fields[] = {
  { "activity", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED,
    N_("Which piece of work?"), NULL,
    .links_to = "activity" },
  { "rung", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Where on the ladder should it be?"),
    N_("Higher is not always better. Choose the rung that is right for this work."),
    .links_to = "rung" },
  { "why", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Why is that rung right?"), NULL },
  { "next-step", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_TITLE,
    N_("What one thing will you try next?"), NULL },
  /* Text and no link: it is often a team, or somebody who is not in the workbook. */
  { "who", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who will do it?"),
    N_("One name, so that everybody knows who to ask.") },
  { "by", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("By when?"), NULL },
  { NULL },
};

const RungsKind rungs_kind_aim = {
  .name = "aim",
  .title = N_("Aim"),
  .plural = N_("Aims"),
  .about = N_("The rung people want a piece of work to be on, and one thing to try."),
  .belongs_to = "activity",
  .order = "by",
  .fields = aim_fields,
};
