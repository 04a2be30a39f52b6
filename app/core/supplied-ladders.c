/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * supplied-ladders.c: the ladder of co-production, and two others to compare it with, switched off. The rungs are those of
 * the people who made each ladder; the words about them are ours.
 */
#include "config.h"

#include "supplied-ladders.h"

#include <glib/gi18n-lib.h>

#include "credit.h"
#include "rules.h"

typedef struct
{
  const char *name;
  const char *band;
  const char *meaning;
  const char *easier;
  const char *example;
  const char *helps;
  const char *snakes;
} SuppliedRung;

/* The seven of the ladder of co-production, from the ground up. */
static const SuppliedRung co_production[] = {
  { N_("Coercion"), "to",
    N_("People have to come, or lose something if they do not. What they think is not asked and makes no "
       "difference."),
    N_("You have to be there. Nobody asks what you think."),
    N_("Somebody must go to a weekly session to keep their room. Nobody asks if the session is any use to them."),
    N_("Say openly what people must do, and why.\nAsk what would make it better, and change one thing.\nLook for a "
       "way that leaves people a choice."),
    N_("A rule that nobody has looked at for years.\nFear of what happens if people say no.\nDecisions made in a "
       "room that people cannot enter.") },
  { N_("Educating"), "to",
    N_("A service teaches people how it works, so that they fit in better. The knowing goes one way only."),
    N_("You are taught how things work. You are not asked."),
    N_("A talk explains how to fill in the housing form. People learn the form, and the form stays as it is."),
    N_("Leave half of the time for questions.\nAsk what people already know from living it.\nLet somebody with "
       "lived experience lead a part of it."),
    N_("Speaking in short forms and office words.\nThinking that people need to change and the service does not.") },
  { N_("Informing"), "for",
    N_("People are told what a service does and what was decided, and sometimes why. They cannot change it, but "
       "they know."),
    N_("You are told what is happening, and why."),
    N_("A letter in plain words says that the drop-in moves to another day, why it does, and who to call."),
    N_("Tell people early, and say why.\nUse plain words, large print and faces people know.\nSay what is still "
       "open."),
    N_("Telling people when all is decided.\nLong papers that come the day before.") },
  { N_("Consultation"), "for",
    N_("People are asked what they think, in a survey or a meeting. Others decide what to do with the answers."),
    N_("You are asked what you think. Others decide."),
    N_("A board asks at a drop-in what people think of its new plan. Some months later the plan comes out."),
    N_("Say before you ask what can change and what cannot.\nAsk while there is still time.\nGo back and tell "
       "people what came of it."),
    N_("Asking the same people the same things again.\nNever going back with an answer.\nAsking when it is already "
       "decided.") },
  { N_("Engagement"), "for",
    N_("People have several chances to say what they think, and it changes some decisions, as far as the service "
       "allows."),
    N_("You are asked often. Some things change because of you."),
    N_("A group meets the managers every month. Because of the group, the letters and the opening hours changed."),
    N_("Give people the papers early, and somebody to read them with.\nPay people for their time.\nLet the group "
       "choose what to talk about."),
    N_("One person who has to speak for everybody.\nStaff who change every few months.\nMoney that runs out half "
       "way.") },
  { N_("Co-design"), "with",
    N_("People with lived experience and staff make the plan together, from the start, and both shape it. Carrying "
       "it out is still the work of the service."),
    N_("You make the plan together. Others carry it out."),
    N_("People who have slept outside and housing staff draw a new way to a first home. Then the service runs it."),
    N_("Start with a blank page, together.\nShare the facts and the money with everybody at the table.\nPlan from "
       "the start who will carry it out together."),
    N_("A plan that is changed afterwards without asking.\nThanking people and closing the door when the real work "
       "begins.") },
  { N_("Co-production"), "with",
    N_("People with lived experience and staff are equals from the first idea to the daily work. They decide "
       "together, do it together and look together at how it went."),
    N_("You decide together and do it together, as equals."),
    N_("People with lived experience sit on the board that decides about the money, choose the staff, and work "
       "beside them."),
    N_("Share power, also over money.\nGo at the pace of people's lives.\nKeep buddies, pay and plain words in "
       "place.\nTell each other the truth, kindly."),
    N_("Calling it co-production when it is not.\nLeaning on one or two people until they are worn out.\nGoing "
       "back to old ways when there is a hurry.") },
  { NULL },
};

/* Arnstein's eight, from the ground up. */
static const SuppliedRung citizen_participation[] = {
  { N_("Manipulation"), "to",
    N_("People sit on a committee that decides nothing, so that it looks as if they had agreed."),
    N_("You are there for show."),
    N_("A panel is set up after the plan is signed. Its members' names stand on the leaflet."),
    N_("Say openly what the group can decide.\nAsk people before their names are used."),
    N_("Needing a name or a photo for a report.\nMeetings that are held to say they were held.") },
  { N_("Therapy"), "to",
    N_("People come to talk about a problem of the service, and are treated as if they were the problem."),
    N_("You are told to change. The service does not."),
    N_("People complain about the repairs, and are offered a course on looking after a home."),
    N_("Ask what the service could do differently, and write it down.\nTake each complaint as news about the service."),
    N_("Thinking that people who are angry need help to be calm.") },
  { N_("Informing"), "for",
    N_("People are told about their rights and what will happen. Nothing comes back the other way."),
    N_("You are told. You cannot answer."),
    N_("A poster and a web page say what the new rules are."),
    N_("Tell people early.\nPut a name and a number on it, and answer."),
    N_("Telling people when all is decided.\nWords that only the office knows.") },
  { N_("Consultation"), "for",
    N_("People are asked what they think. Nobody promises to do anything with it."),
    N_("You are asked. It may change nothing."),
    N_("A survey goes round. The answers stand in an annex of the plan."),
    N_("Say before you ask what can change.\nTell people what came of it."),
    N_("Counting the answers instead of reading them.\nAsking again and again.") },
  { N_("Placation"), "for",
    N_("A few people get a seat and can advise. Those who hold the power still decide whether to listen."),
    N_("Some of you have a seat. Others still decide."),
    N_("Two people with lived experience sit on a board of twenty."),
    N_("More than one seat, and time to prepare together.\nAn answer in writing to each piece of advice."),
    N_("Choosing the people who are easiest to work with.\nBeing outvoted each time.") },
  { N_("Partnership"), "with",
    N_("Power is shared by agreement: people plan and decide together, and neither side can change it alone."),
    N_("You plan and decide together."),
    N_("A shared group of tenants and staff agrees how the repairs money is spent."),
    N_("Write down what is shared and how you will settle a disagreement.\nPay people, and somebody to help them."),
    N_("Rules that are changed in another room.") },
  { N_("Delegated power"), "with",
    N_("People have most of the say over a piece of work, and answer for it."),
    N_("You have most of the say."),
    N_("A group of people with lived experience decides which small projects are paid for."),
    N_("Hand over the money and the decision together.\nGive training when people ask for it."),
    N_("Taking it back when a decision is unwelcome.") },
  { N_("Citizen control"), "with",
    N_("People run it themselves, with the money in their own hands."),
    N_("You run it yourselves."),
    N_("A drop-in is owned and run by the people who use it."),
    N_("Money that lasts more than a year.\nFriends in the services who open doors."),
    N_("Being left alone with it.\nPaperwork made for large organisations.") },
  { NULL },
};

/* Five levels; no bands, for its makers do not see them as steps. */
static const SuppliedRung spectrum[] = {
  { N_("Inform"), NULL,
    N_("People get what they need to understand the problem, the choices and the answer. The promise: we will keep you "
       "informed."),
    N_("We tell you what is going on."),
    N_("A plain letter, an open day, a web page that is kept up to date."),
    N_("Say it early, in words that people use."),
    N_("Leaving out what people most want to know.") },
  { N_("Consult"), NULL,
    N_("People say what they think of a plan or a choice. The promise: we will listen, and tell you what came of it."),
    N_("We ask you and tell you what came of it."),
    N_("A short survey, read out for those who want it, with an answer some weeks later."),
    N_("Ask while it can still change."),
    N_("No answer.") },
  { N_("Involve"), NULL,
    N_("People are part of it all the way, so that their hopes and worries are understood. The promise: you will see them in "
       "the choices."),
    N_("We work with you the whole time."),
    N_("A run of workshops where each one begins with what came of the last."),
    N_("The same people and the same place each time."),
    N_("Starting again from the beginning when staff change.") },
  { N_("Collaborate"), NULL,
    N_("Each part of the decision is made in partnership. The promise: we look to you for advice and use as much of it as we "
       "can."),
    N_("We decide together."),
    N_("A working group writes the new way together, and both sides sign it."),
    N_("Agree at the start how you will agree."),
    N_("One side that writes all the papers.") },
  { N_("Empower"), NULL,
    N_("The last word is with the people. The promise: we will do what you decide."),
    N_("You decide. We do it."),
    N_("Residents vote on how a fund is spent, and it is spent that way."),
    N_("Say clearly what the vote is about and what it costs."),
    N_("A vote with one choice.") },
  { NULL },
};

/* The first is the main one, whose rungs need not say whose they are. */
static const struct
{
  const char *name;
  const char *credit; /* NULL: see credit.c */
  const char *source;
  const char *about;
  gboolean has_bands;
  const SuppliedRung *rungs;
} ladders[] = {
  { N_("The ladder of co-production"), NULL, RUNGS_LADDER_CREDIT_LINK,
    N_("It shows how much people share in a piece of work. Each rung above the first can have its proper place."), TRUE,
    co_production },
  /* Translators: keep the names and the title of the journal as they are */
  { N_("Arnstein's ladder of citizen participation"),
    N_("Ladder of citizen participation: Sherry R. Arnstein (1969), Journal of the American Institute of Planners; "
       "the words about the rungs are ours"),
    "https://doi.org/10.1080/01944366908977225",
    N_("It asks who holds the power. The ladder of co-production grew out of it."), TRUE, citizen_participation },
  { N_("IAP2 spectrum of public participation"),
    /* Translators: keep the name as it is */
    N_("Spectrum of Public Participation: IAP2 International; the words about the levels are ours"),
    "https://www.iap2.org/",
    N_("It has levels and not steps: each one makes a promise, and each can be the right one."), FALSE, spectrum },
};

static void
set (RungsRecord **record,
     const char   *field,
     const char   *value)
{
  RungsRecord *with = rungs_record_with (*record, field, value);

  rungs_record_unref (*record);
  *record = with;
}

static void
set_words (RungsRecord **record,
           const char   *field,
           const char   *words)
{
  set (record, field, words == NULL ? NULL : _(words));
}

static RungsRecord *
make_ladder (gsize nth)
{
  RungsRecord *record = rungs_record_new (rungs_kind_find ("ladder"), NULL);

  set_words (&record, "name", ladders[nth].name);
  set (&record, "credit", ladders[nth].credit == NULL ? rungs_ladder_credit () : _(ladders[nth].credit));
  set (&record, "source", ladders[nth].source);
  set_words (&record, "about", ladders[nth].about);
  set (&record, "main", nth == 0 ? "yes" : "no");
  set (&record, "shown", nth == 0 ? "yes" : "no");
  set (&record, "bands", ladders[nth].has_bands ? "yes" : "no");

  return record;
}

static RungsRecord *
make_rung (const SuppliedRung *rung,
           int                 position)
{
  RungsRecord *record = rungs_record_new (rungs_kind_find ("rung"), NULL);
  g_autofree char *number = g_strdup_printf ("%d", position);

  set (&record, "position", number);
  set_words (&record, "name", rung->name);
  set_words (&record, "meaning", rung->meaning);
  set_words (&record, "easier", rung->easier);
  set_words (&record, "example", rung->example);
  set_words (&record, "helps", rung->helps);
  set_words (&record, "snakes", rung->snakes);
  set (&record, "band", rung->band);

  return record;
}

static void
keep (GPtrArray   *records,
      RungsRecord *record,
      GDateTime   *now)
{
  g_ptr_array_add (records, rungs_rules_settle (NULL, record, now));
  rungs_record_unref (record);
}

/**
 * rungs_supplied_add_ladders:
 * @records: (element-type RungsRecord): where they go
 * @now: the time the workbook is made
 *
 * Adds the ladders, settled, each before its rungs. The rungs of a ladder that is switched off are put away.
 */
void
rungs_supplied_add_ladders (GPtrArray *records,
                            GDateTime *now)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ladders); i++)
    {
      RungsRecord *ladder = make_ladder (i);
      g_autofree char *id = g_strdup (rungs_record_id (ladder));

      keep (records, ladder, now);
      for (int j = 0; ladders[i].rungs[j].name != NULL; j++)
        {
          RungsRecord *rung = make_rung (&ladders[i].rungs[j], j + 1);

          set (&rung, "ladder", i == 0 ? NULL : id);
          set (&rung, "archived", i == 0 ? "no" : "yes");
          keep (records, rung, now);
        }
    }
}

/* A supplied ladder is known by where it comes from, for people may give it another name. */
static int
find_ladder (const RungsRecord *ladder)
{
  if (ladder == NULL || g_strcmp0 (rungs_record_get (ladder, "main"), "yes") == 0)
    return 0;
  for (gsize i = 1; i < G_N_ELEMENTS (ladders); i++)
    {
      if (g_strcmp0 (rungs_record_get (ladder, "source"), ladders[i].source) == 0 ||
          g_strcmp0 (rungs_record_get (ladder, "name"), _(ladders[i].name)) == 0)
        return (int) i;
    }

  return -1;
}

/**
 * rungs_supplied_ladder:
 * @ladder: (nullable): a ladder of a workbook; %NULL for the main one
 *
 * Returns: (transfer full) (nullable): it as it was supplied, with an id of its own; %NULL where it was made by people
 */
RungsRecord *
rungs_supplied_ladder (const RungsRecord *ladder)
{
  int nth = find_ladder (ladder);

  return nth < 0 ? NULL : make_ladder ((gsize) nth);
}

/**
 * rungs_supplied_rung:
 * @ladder: (nullable): a ladder of a workbook; %NULL for the main one
 * @position: the number of one of its rungs, from 1
 *
 * Returns: (transfer full) (nullable): the rung as it was supplied, with an id of its own and without its ladder; %NULL where
 *   none was supplied
 */
RungsRecord *
rungs_supplied_rung (const RungsRecord *ladder,
                     int                position)
{
  int nth = find_ladder (ladder);

  if (nth < 0)
    return NULL;
  for (int i = 0; ladders[nth].rungs[i].name != NULL; i++)
    {
      if (i + 1 == position)
        return make_rung (&ladders[nth].rungs[i], position);
    }

  return NULL;
}
