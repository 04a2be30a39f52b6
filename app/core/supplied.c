/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * supplied.c: what a new workbook already holds, in plain words of our own.
 */
#include "config.h"

#include "supplied.h"

#include <glib/gi18n-lib.h>

#include "rules.h"
#include "supplied-ladders.h"

typedef struct
{
  const char *text;
  const char *easier;
} SuppliedQuestion;

/* The forum's four questions stand word for word as the forum asks them. */
static const SuppliedQuestion forum_questions[] = {
  { N_("What have been your positive experiences of services?"), N_("What was good? Who or what helped you?") },
  { N_("What would you change?"), N_("If you could change one thing, what would it be?") },
  { N_("What are the issues & barriers you face at the moment?"), N_("What gets in your way right now?") },
  { N_("How would you like to be involved to make change?"), N_("Would you like to help change things? How?") },
  { NULL },
};

static const SuppliedQuestion two_questions[] = {
  { N_("What was good?"), N_("What helped? What felt right?") },
  { N_("What could have been different?"), N_("What would have made it better?") },
  { NULL },
};

static const SuppliedQuestion story_questions[] = {
  { N_("What would you like to tell us?"), N_("Start anywhere. Stop when you like.") },
  { NULL },
};

static const struct
{
  const char *name;
  const char *intro;
  const SuppliedQuestion *questions;
} question_sets[] = {
  { N_("The forum's four questions"),
    N_("Thank you for talking with us. We ask these four questions to find out what works and what gets in the "
       "way, and to change things together. We write down what you say in your words. Nothing you say changes the "
       "help you get. Leave out any question you like, and stop when you like. You can hear what we wrote, and "
       "change it or take it back. There is one thing we cannot keep to ourselves: if somebody is in danger. Then "
       "we talk with you first about who to tell."),
    forum_questions },
  { N_("What was good, what could be different"),
    N_("Two short questions about one visit or one service. Nothing you say changes the help you get. Leave out "
       "any question you like. You can hear what we wrote, and change it or take it back."),
    two_questions },
  { N_("In your own way"),
    N_("There is no list of questions. Say what matters to you, in any order, as much or as little as you like. "
       "Nothing you say changes the help you get. You can hear what we wrote, and change it or take it back."),
    story_questions },
};

static const struct
{
  const char *name;
  const char *about;
  const char *needs;
} stages[] = {
  { N_("Raised"), N_("Somebody has noticed something that keeps getting in people's way."),
    N_("The question in plain words, and where it came from.") },
  { N_("Picked"), N_("A group has chosen to look into it."),
    N_("Which group chose it, when, and why.") },
  { N_("Planned"), N_("People have agreed who leads it and what they will do."),
    N_("A lead and a lead with lived experience. What will be done, what is left out, how people are paid, and "
       "where it will be heard.") },
  { N_("In progress"), N_("People try things, look at what happens, and think again."),
    N_("The first entry in the log, with its day.") },
  { N_("Learning"), N_("It is becoming clear what is going on."),
    N_("At least one thing we have learned, and how sure we are of it.") },
  { N_("Told"), N_("Those who need to know have been told, and something was asked of them."),
    N_("At least one telling: who, how, when, by whom, and by when they will answer.") },
  { N_("Change"), N_("Something is changing, or we have heard why it is not."),
    N_("What the change is, in words that people can see for themselves.") },
  { N_("Closed"), N_("The people who raised it know what came of it."),
    N_("That they were told, or why that was not possible.") },
};

static const struct
{
  const char *name;
  const char *sort;
  const char *about;
  const char *words;
} groups[] = {
  { N_("Tactical Group"), "group",
    N_("People from the services who look at what gets in the way from day to day, and can agree how their teams "
       "work."),
    NULL },
  { N_("Strategic Group"), "group",
    N_("People from the partner organisations who look ahead and make plans that several organisations share."),
    NULL },
  { N_("Strategic Board"), "board",
    N_("People who answer for their organisations. They can agree changes of rules and of money."),
    NULL },
  { N_("Cambridgeshire and Peterborough Public Service Board (CPPSB)"), "board",
    N_("The heads of the public services of the area. They decide what their organisations do together."),
    N_("CPPSB: Cambridgeshire and Peterborough Public Service Board") },
  { N_("Peterborough co-production forum"), "forum",
    N_("People with lived experience and workers who meet to say what they see, and choose what to look into."),
    NULL },
};

static const struct
{
  const char *name;
  const char *sort;
} themes[] = {
  /* The five areas of multiple disadvantage, said as what people live with. */
  { N_("A safe place to live"), "shared" },
  { N_("Alcohol and drugs"), "shared" },
  { N_("Mental health"), "shared" },
  { N_("Being safe at home"), "shared" },
  { N_("Police and courts"), "shared" },
  /* What helped. */
  { N_("Somebody who stayed alongside"), "shared" },
  { N_("Being listened to"), "shared" },
  { N_("Services that worked together"), "shared" },
  { N_("Kindness"), "shared" },
  /* The five things that get in the way again and again. */
  { N_("Nothing that fits"), "barrier" },
  { N_("Getting assessed and referred"), "barrier" },
  { N_("Moving from one service to another"), "barrier" },
  { N_("Nobody holds it all together"), "barrier" },
  { N_("How people think and work"), "barrier" },
  /* The three questions the whole system asks itself. */
  { N_("Telling it all again"), "barrier" },
  { N_("Sharing what I am happy to share"), "barrier" },
  { N_("Long waits"), "barrier" },
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

static void
set_position (RungsRecord **record,
              gsize         index)
{
  g_autofree char *position = g_strdup_printf ("%" G_GSIZE_FORMAT, index + 1);

  set (record, "position", position);
}

static RungsRecord *
begin (const char *kind)
{
  return rungs_record_new (rungs_kind_find (kind), NULL);
}

static void
keep (GPtrArray   *records,
      RungsRecord *record,
      GDateTime   *now)
{
  g_ptr_array_add (records, rungs_rules_settle (NULL, record, now));
  rungs_record_unref (record);
}

static void
add_questions (GPtrArray *records,
               GDateTime *now)
{
  for (gsize i = 0; i < G_N_ELEMENTS (question_sets); i++)
    {
      RungsRecord *question_set = begin ("question-set");
      g_autofree char *id = g_strdup (rungs_record_id (question_set));

      set_words (&question_set, "name", question_sets[i].name);
      set_words (&question_set, "intro", question_sets[i].intro);
      keep (records, question_set, now);

      for (gsize j = 0; question_sets[i].questions[j].text != NULL; j++)
        {
          RungsRecord *question = begin ("question");

          set (&question, "question-set", id);
          set_position (&question, j);
          set_words (&question, "text", question_sets[i].questions[j].text);
          set_words (&question, "easier", question_sets[i].questions[j].easier);
          keep (records, question, now);
        }
    }
}

static void
add_stages (GPtrArray *records,
            GDateTime *now)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      RungsRecord *record = begin ("stage");

      set_position (&record, i);
      set_words (&record, "name", stages[i].name);
      set_words (&record, "about", stages[i].about);
      set_words (&record, "needs", stages[i].needs);
      keep (records, record, now);
    }
}

static void
add_groups (GPtrArray *records,
            GDateTime *now)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      RungsRecord *record = begin ("group");

      set_words (&record, "name", groups[i].name);
      set (&record, "sort", groups[i].sort);
      set_words (&record, "about", groups[i].about);
      set_words (&record, "words", groups[i].words);
      keep (records, record, now);
    }
}

static void
add_themes (GPtrArray *records,
            GDateTime *now)
{
  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      RungsRecord *record = begin ("theme");

      set_words (&record, "name", themes[i].name);
      set (&record, "sort", themes[i].sort);
      keep (records, record, now);
    }
}

/**
 * rungs_supplied_records:
 * @now: the time the workbook is made
 *
 * Returns: (transfer full) (element-type RungsRecord): settled records with new ids, in the reader's language, wholes
 *   before their parts
 */
GPtrArray *
rungs_supplied_records (GDateTime *now)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  rungs_supplied_add_ladders (records, now);
  add_questions (records, now);
  add_stages (records, now);
  add_groups (records, now);
  add_themes (records, now);

  return records;
}
