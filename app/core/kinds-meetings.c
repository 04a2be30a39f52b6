/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds-meetings.c: the kinds that hold groups, their meetings, who was there, and the papers.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

static const RungsChoice group_sorts[] = {
  { "board", N_("Board") },
  { "group", N_("Group") },
  { "forum", N_("Forum") },
  { "service", N_("Service") },
  { NULL },
};

static const RungsField group_fields[] = {
  { "name", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is it called?"),
    N_("The full name, with its short name after it if it has one.") },
  { "sort", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What sort of group is it?"), NULL,
    .choices = group_sorts },
  { "about", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What does it do, and what can it decide?"),
    N_("We ask so that people know what is worth taking to it.") },
  { "words", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which short forms and special words does it use?"),
    N_("One a line, with what it means. A new member can take the list into the room.") },
  { NULL },
};

const RungsKind rungs_kind_group = {
  .name = "group",
  .title = N_("Group"),
  .plural = N_("Groups"),
  .about = N_("A board, group, forum or service that people meet in or take things to."),
  .order = "name",
  .fields = group_fields,
};

static const RungsField meeting_fields[] = {
  { "group", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Which group is meeting?"), NULL,
    .links_to = "group" },
  { "title", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the meeting called?"),
    N_("A short name that people will know it by.") },
  { "held-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("When is it?"), NULL },
  { "place", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("Where is it?"),
    N_("The place, or how to join from afar.") },
  { "purpose", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("What is it for?"),
    N_("We ask so that people can choose whether to come.") },
  { "papers-sent-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When were the papers sent?"),
    N_("A week before leaves time to read them together.") },
  { "notes", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Notes"),
    N_("What was talked about and agreed. Leave out people's own stories.") },
  { "views", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PUBLIC, RUNGS_FIELD_PLAIN,
    N_("Who is in the room?"),
    N_("When a piece of work is placed on the ladder, the cards stay face down until all of these have placed it."),
    .choices = rungs_choices_view },
  { NULL },
};

const RungsKind rungs_kind_meeting = {
  .name = "meeting",
  .title = N_("Meeting"),
  .plural = N_("Meetings"),
  .about = N_("A time when a group comes together, in a room or from afar."),
  .order = "-held-on",
  .fields = meeting_fields,
};

static const RungsChoice attendance_parts[] = {
  { "member", N_("Member") },
  { "buddy", N_("Buddy") },
  { "facilitator", N_("Facilitator") },
  { "worker", N_("Worker") },
  { "partner", N_("Partner organisation") },
  { NULL },
};

static const RungsField attendance_fields[] = {
  { "meeting", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Which meeting?"), NULL,
    .links_to = "meeting" },
  { "person", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("Who was there?"),
    N_("We ask so that we know who to thank, pay and tell what came of it."),
    .links_to = "person" },
  { "part", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What part did they have?"), NULL,
    .choices = attendance_parts },
  { NULL },
};

const RungsKind rungs_kind_attendance = {
  .name = "attendance",
  .title = N_("Person at a meeting"),
  .plural = N_("Who was there"),
  .about = N_("That somebody took part in a meeting, and what part they had."),
  .belongs_to = "meeting",
  .order = "part",
  .fields = attendance_fields,
};

static const RungsField document_fields[] = {
  { "title", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is the paper called?"), NULL },
  { "dated", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What date is on it?"), NULL },
  /* Plain text and no link: a paper may be about a record of any kind. */
  { "about-kind", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What kind of record is it about?"),
    N_("For example: meeting, enquiry or case-study.") },
  { "about-id", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Which record is it about?"), NULL },
  { "location", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Where is it kept?"),
    N_("For example: the blue folder in the office, or the address of a web page.") },
  { "file", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What is the file called?"),
    N_("The name of the file on this laptop, if there is one. The file itself stays where it is.") },
  { NULL },
};

const RungsKind rungs_kind_document = {
  .name = "document",
  .title = N_("Paper"),
  .plural = N_("Papers"),
  .about = N_("A note, letter or report that is kept somewhere else, and where to find it."),
  .order = "-dated",
  .fields = document_fields,
};
