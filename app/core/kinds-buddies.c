/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kinds-buddies.c: the kinds that hold buddies: who goes to a board with whom, what they agreed, the support around
 * each meeting, and what people are paid.
 */
#include "config.h"

#include "kinds.h"

#include <glib/gi18n-lib.h>

static const RungsChoice seats[] = {
  { "regular", N_("A seat of their own") },
  { "second", N_("A second person who always comes along") },
  { "revolving", N_("A seat that people take in turns") },
  { NULL },
};

static const RungsChoice chosen_by[] = {
  { "person", N_("The person chose the buddy") },
  { "buddy", N_("The buddy offered") },
  { "both", N_("They chose each other") },
  { "programme", N_("The programme brought them together") },
  { NULL },
};

static const RungsChoice pairing_states[] = {
  { "suggested", N_("Suggested") },
  { "agreed", N_("Agreed by both") },
  { "active", N_("Going on") },
  { "resting", N_("Having a rest") },
  { "ended", N_("Ended") },
  { NULL },
};

static const RungsField pairing_fields[] = {
  { "person", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("Who goes to the board or group?"),
    N_("The person who brings lived experience."),
    .links_to = "person" },
  { "buddy", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Who is their buddy?"), NULL,
    .links_to = "person" },
  { "group", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Which board or group do they go to?"), NULL,
    .links_to = "group" },
  { "seat", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What sort of seat is it?"),
    N_("Nobody should be alone on a board."),
    .choices = seats },
  { "chosen-by", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who chose whom?"),
    N_("It works best when the person chooses."),
    .choices = chosen_by },
  { "person-agreed-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did the person say yes?"), NULL },
  { "buddy-agreed-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did the buddy say yes?"), NULL },
  { "started-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did they start?"), NULL },
  { "review-due", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When shall we ask how it goes?"),
    N_("After 8 weeks, then every 6 months. It shows up in Waiting on that day.") },
  { "state", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How do things stand?"), NULL,
    .choices = pairing_states },
  { "ended-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When did it end?"), NULL },
  { "ending", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How did it end?"),
    N_("Was there a last talk and a thank you? Is everything paid? Nobody has to give a reason.") },
  /* Text and no link: it may be somebody outside the programme, and should be if they wish. */
  { "third-person", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Who can they both go to if it is not working?"),
    N_("A third person, agreed before they start.") },
  { NULL },
};

const RungsKind rungs_kind_pairing = {
  .name = "pairing",
  .title = N_("Pairing"),
  .plural = N_("Pairings"),
  .about = N_("A person with lived experience and the buddy who goes with them to a board or group."),
  .order = "-started-on",
  .fields = pairing_fields,
};

static const RungsChoice sides[] = {
  { "i-will", N_("The buddy: I will") },
  { "we-will", N_("Both: we will") },
  { NULL },
};

static const RungsField agreement_fields[] = {
  { "pairing", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Which pairing?"), NULL,
    .links_to = "pairing" },
  { "side", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Whose promise is it?"),
    N_("“I” is the buddy, “we” is both. If only the person promises it, choose “both” and begin it with their name."),
    .choices = sides },
  { "text", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE,
    N_("What is agreed?"),
    N_("For example: when and how to get in touch, what stays between us, who pays for what.") },
  { NULL },
};

const RungsKind rungs_kind_agreement = {
  .name = "agreement",
  .title = N_("Line of the agreement"),
  .plural = N_("Agreement"),
  .about = N_("One thing a person and their buddy agreed."),
  .belongs_to = "pairing",
  .order = "side",
  .fields = agreement_fields,
};

static const RungsChoice said_it[] = {
  { "yes", N_("Yes") },
  { "partly", N_("Partly") },
  { "no", N_("No") },
  { "did-not-want-to", N_("They did not want to") },
  { NULL },
};

static const RungsChoice again[] = {
  { "yes", N_("Yes") },
  { "not-sure", N_("Not sure") },
  { "no", N_("No") },
  { NULL },
};

static const RungsField support_fields[] = {
  { "pairing", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Which pairing?"), NULL,
    .links_to = "pairing" },
  { "meeting", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_TITLE,
    N_("Which meeting?"), NULL,
    .links_to = "meeting" },
  { "before", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What is the meeting about, and what matters to you in it?"),
    N_("Go through the papers together. Write down words that need explaining.") },
  { "want-to-say", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What would you like to say?"),
    N_("It is fine to say nothing and listen.") },
  { "travel", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How will you get there, and who pays?"),
    N_("Paid before the day is best, so that nobody is out of pocket.") },
  { "signal", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What is our sign for a break?"),
    N_("You can leave at any time, and need not say why.") },
  { "during", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("How did it go in the room?"),
    N_("This stays between the two of you, on this laptop's screen.") },
  { "said-it", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Did you get to say it?"),
    N_("Not wanting to is fine too."),
    .choices = said_it },
  { "after", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("How are you after it?"),
    N_("Ask on the day and again two or three days later. This stays on this laptop's screen.") },
  { "left-over", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PRIVATE, RUNGS_FIELD_PLAIN,
    N_("Is anything still on your mind?"),
    N_("And who can you talk to about it? This stays on this laptop's screen.") },
  { "asked-of-board", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What was asked of the board?"), NULL },
  { "answered", RUNGS_FIELD_LONG_TEXT, RUNGS_AUDIENCE_PARTNERS, RUNGS_FIELD_PLAIN,
    N_("What was the answer, or when will you hear?"),
    N_("If nobody said, ask. It shows that speaking up is worth it.") },
  { "again", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Would you do it again?"), NULL,
    .choices = again },
  { NULL },
};

const RungsKind rungs_kind_support = {
  .name = "support",
  .title = N_("Support around a meeting"),
  .plural = N_("Support around meetings"),
  .about = N_("Getting ready for a meeting together, being there, and talking after it."),
  .belongs_to = "pairing",
  .order = "-made",
  .fields = support_fields,
};

static const RungsChoice payment_sorts[] = {
  { "involvement", N_("Taking part") },
  { "preparation", N_("Getting ready and reading") },
  { "travel", N_("Travel") },
  { "food", N_("Food and drink") },
  { "care", N_("Care for somebody") },
  { "data", N_("Phone and internet") },
  { "other", N_("Something else") },
  { NULL },
};

static const RungsChoice payment_outcomes[] = {
  { "accepted", N_("They took it") },
  { "less", N_("They took less") },
  { "declined", N_("They said no thank you") },
  { "charity", N_("They gave it to a charity") },
  { NULL },
};

static const RungsField payment_fields[] = {
  { "person", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_REQUIRED,
    N_("Who is it for?"), NULL,
    .links_to = "person" },
  { "meeting", RUNGS_FIELD_LINK, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("Which meeting is it for?"), NULL,
    .links_to = "meeting" },
  { "sort", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_TITLE,
    N_("What is it for?"), NULL,
    .choices = payment_sorts },
  { "minutes", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How many minutes?"), NULL,
    .minimum = 0, .maximum = 10080 },
  { "amount", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How much, in pounds?"), NULL,
    .minimum = 0, .maximum = 1000000, .decimals = 2 },
  { "rate", RUNGS_FIELD_NUMBER, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("How much for one hour, in pounds?"), NULL,
    .minimum = 0, .maximum = 100000, .decimals = 2 },
  { "rate-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("From which day does this rate count?"),
    N_("Rates change, so we keep the day with it.") },
  { "offered-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When was it offered in writing?"),
    N_("Offer it before the work, so that people can choose.") },
  { "outcome", RUNGS_FIELD_CHOICE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("What did they choose?"),
    N_("Taking less, or nothing, is their choice and needs no reason."),
    .choices = payment_outcomes },
  { "agreed-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When was it agreed?"), NULL },
  { "paid-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When was it paid?"),
    N_("Until this day is written here, the payment is waiting.") },
  { "advice-offered-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_PLAIN,
    N_("When was welfare advice offered?"),
    N_("Being paid can change benefits. Offer advice before the first payment. Rungs gives no benefit advice.") },
  { NULL },
};

const RungsKind rungs_kind_payment = {
  .name = "payment",
  .title = N_("Payment"),
  .plural = N_("Payments"),
  .about = N_("Money offered to somebody for their time or their costs, and whether it has reached them."),
  .belongs_to = "person",
  .order = "-agreed-on",
  .fields = payment_fields,
};
