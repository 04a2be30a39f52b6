/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds-people.c: the kinds that hold people: what the programme calls them and how they like to be met, and, apart
 * from that, their real name and address.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

static const RungsChoice roles[] = {
  { "lived-experience", N_("Person with lived experience") },
  { "worker", N_("Worker") },
  { "facilitator", N_("Facilitator") },
  { "board-member", N_("Board member") },
  { "buddy", N_("Buddy") },
  { "other", N_("Something else") },
  { NULL },
};

static const RungsChoice formats[] = {
  { "standard", N_("Usual print") },
  { "large-print", N_("Large print") },
  { "cream", N_("Cream paper") },
  { "easy-words", N_("Easy words with pictures") },
  { "read-aloud", N_("Read aloud") },
  { NULL },
};

static const RungsField person_fields[] = {
  { "known-as", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What would they like to be called here?"),
    N_("A first name or a made-up name is best. Everyone who uses this workbook sees it.") },
  { "roles", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What part do they play?"),
    N_("Choose all that fit. People can have more than one."),
    .choices = roles },
  { "hear-back", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How would they like to hear back?"),
    N_("We ask so that we can tell them what came of what they said, in the way that suits them."),
    .choices = rungs_choices_hear_back },
  { "contact-by", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("What is a good way and time to reach them?"),
    N_("For example: a text first, never before noon. This stays on this laptop's screen.") },
  { "access-needs", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What makes it easier for them to take part?"),
    N_("For example: a room without stairs, breaks, a seat by the door. We ask so that it is ready when they come.") },
  { "formats", RUNGS_FIELD_SET, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How do they like papers to be?"),
    N_("We ask so that papers come in a form that works for them."),
    .choices = formats },
  /* Text and no link: the supporter may be somebody who has nothing to do with the programme. */
  { "supporter", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who supports them?"),
    N_("Somebody they trust and are happy for us to know about. They choose who.") },
  { "not-ask", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("What would they like us not to ask about?"),
    N_("No reason is needed. This stays on this laptop's screen.") },
  { "notes", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("Anything else that helps us work well together?"),
    N_("Please do not write about care or treatment here. This stays on this laptop's screen.") },
  { NULL },
};

const RungsKind rungs_kind_person = {
  .name = "person",
  .title = N_("Person"),
  .plural = N_("People"),
  .about = N_("Somebody who takes part: what they like to be called and what helps them take part."),
  .order = "known-as",
  .fields = person_fields,
};

static const RungsField person_private_fields[] = {
  { "person", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("Whose details are these?"),
    N_("They are kept apart from all else, and may stay empty."),
    .links_to = "person" },
  { "real-name", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("Real name"),
    N_("Only if it is needed, for example to pay them. It stays on this laptop's screen.") },
  { "phone", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("Phone number"),
    N_("Only if they want to be called or texted. It stays on this laptop's screen.") },
  { "email", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("Email address"),
    N_("Only if they want to get email. It stays on this laptop's screen.") },
  { "address", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("Where can letters go?"),
    N_("Only if they want letters. It stays on this laptop's screen.") },
  { NULL },
};

const RungsKind rungs_kind_person_private = {
  .name = "person-private",
  .title = N_("Private details"),
  .plural = N_("Private details"),
  .about = N_("Real names and addresses, kept apart. All of it may stay empty."),
  .belongs_to = "person",
  .fields = person_private_fields,
};
