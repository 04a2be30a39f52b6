/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * plain-words.c: hints on writing plainly. Fifteen words a sentence for easier words: Department of Health, "Making written
 * information easier to understand for people with learning disabilities", 2010. Words to leave out: the sector's own critique of
 * words that make the person the problem.
 */
#include "config.h"

#include "plain-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *words; /* in lower case */
  const char *plain; /* what could stand there */
} Listed;

static const Listed jargon[] = {
  /* Translators: words that only some people know, and plainer ones. Put in words of your own language, in lower case. */
  { N_("multi-agency"), N_("several services together") },
  { N_("stakeholders"), N_("the people it is about") },
  { N_("stakeholder"), N_("somebody it is about") },
  { N_("signposted"), N_("told where to go") },
  { N_("signposting"), N_("telling people where to go") },
  { N_("pathway"), N_("way through") },
  { N_("pathways"), N_("ways through") },
  { N_("outcomes"), N_("what changed") },
  { N_("commissioned"), N_("paid for") },
  { N_("commissioning"), N_("deciding what is paid for") },
  { N_("holistic"), N_("the whole of somebody’s life") },
  { N_("trauma-informed"), N_("knowing what people have been through") },
  { N_("facilitate"), N_("help") },
  { N_("facilitated"), N_("helped") },
  { N_("utilise"), N_("use") },
  { N_("utilised"), N_("used") },
  { N_("implement"), N_("do") },
  { N_("implemented"), N_("done") },
  { N_("prior to"), N_("before") },
  { N_("in order to"), N_("to") },
  { N_("going forward"), N_("from now on") },
  { N_("caseload"), N_("the people a worker supports") },
  { N_("key worker"), N_("worker") },
  { N_("referral"), N_("asking another service to help") },
  { N_("referred"), N_("sent on") },
  { N_("assessment"), N_("questions about what you need") },
  { N_("intervention"), N_("help") },
  { N_("interventions"), N_("help") },
  { N_("triage"), N_("finding out who needs what first") },
  { N_("escalate"), N_("tell somebody higher up") },
  { N_("escalated"), N_("told somebody higher up") },
  { N_("wraparound"), N_("all the help that is needed") },
};

static const Listed deficits[] = {
  /* Translators: words that make the person the problem, and what could stand there. Put in words of your own language. */
  { N_("hard to reach"), N_("people services have not reached") },
  { N_("complex needs"), N_("several things to deal with at once") },
  { N_("chaotic"), N_("having a lot to deal with") },
  { N_("non-compliant"), N_("did not want it, and why") },
  { N_("failed to engage"), N_("it did not work for them, and why") },
  { N_("did not engage"), N_("it did not work for them, and why") },
  { N_("disengaged"), N_("stopped coming, and why") },
  { N_("service user"), N_("person") },
  { N_("service users"), N_("people") },
  { N_("vulnerable"), N_("what makes things unsafe for them") },
  { N_("addict"), N_("person who uses drugs") },
  { N_("addicts"), N_("people who use drugs") },
  { N_("alcoholic"), N_("person who drinks") },
  { N_("junkie"), N_("person who uses drugs") },
  { N_("the homeless"), N_("people who have no home") },
  { N_("ex-offender"), N_("person who has been in prison") },
  { N_("offender"), N_("person") },
  { N_("offenders"), N_("people") },
  { N_("criminal"), N_("person") },
  { N_("victim"), N_("person who was harmed") },
  { N_("suffers from"), N_("lives with") },
  { N_("suffering from"), N_("living with") },
  { N_("mentally ill"), N_("lives with mental ill health") },
  { N_("committed suicide"), N_("died by suicide") },
  { N_("clean"), N_("not using drugs") },
  { N_("manipulative"), N_("what they did, and why") },
  { N_("attention seeking"), N_("what they needed") },
  { N_("challenging behaviour"), N_("what they did, and why") },
  { N_("revolving door"), N_("sent from place to place") },
};

static void
hint_free (gpointer data)
{
  RungsPlainHint *hint = data;

  g_free (hint->words);
  g_free (hint->say);
  g_free (hint);
}

/* @say is taken. */
static void
add_hint (GPtrArray      *hints,
          RungsPlainSort  sort,
          const char     *text,
          gsize           start,
          gsize           end,
          const char     *plain,
          char           *say)
{
  RungsPlainHint *hint = g_new0 (RungsPlainHint, 1);

  hint->sort = sort;
  hint->start = start;
  hint->end = end;
  hint->words = g_strndup (text + start, end - start);
  hint->plain = plain;
  hint->say = say;
  g_ptr_array_add (hints, hint);
}

static gboolean
is_of_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

static guint
count_between (const char *from,
               const char *to)
{
  gboolean in_word = FALSE;
  guint n = 0;

  for (const char *at = from; at < to && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter))
        in_word = FALSE;
      else if (!in_word && is_of_word (letter))
        {
          in_word = TRUE;
          n++;
        }
    }
  return n;
}

/**
 * rungs_plain_words_count:
 * @text: (nullable): a text
 *
 * Returns: how many words it has
 */
guint
rungs_plain_words_count (const char *text)
{
  return text != NULL ? count_between (text, text + strlen (text)) : 0;
}

/* What may follow on the mark at the end of a sentence, and still is of it. */
static gboolean
closes (gunichar letter)
{
  return letter == '"' || letter == '\'' || letter == ')' || letter == 0x201d || letter == 0x2019;
}

static gboolean
ends_there (gunichar next)
{
  return next == 0 || g_unichar_isspace (next) || closes (next);
}

/* Behind the end of the sentence that begins at FROM: a mark and then a space, or the end of a line. */
static const char *
end_of_sentence (const char *from)
{
  for (const char *at = from; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (letter == '\n')
        return next;
      if ((letter == '.' || letter == '!' || letter == '?' || letter == 0x2026) && ends_there (g_utf8_get_char (next)))
        {
          while (closes (g_utf8_get_char (next)))
            next = g_utf8_next_char (next);
          return next;
        }
    }
  return from + strlen (from);
}

/**
 * rungs_plain_words_longest:
 * @text: (nullable): a text
 *
 * Returns: how many words its longest sentence has
 */
guint
rungs_plain_words_longest (const char *text)
{
  guint longest = 0;

  for (const char *at = text; at != NULL && *at != '\0';)
    {
      const char *end = end_of_sentence (at);

      longest = MAX (longest, count_between (at, end));
      at = end;
    }
  return longest;
}

/* Without the spaces around it. */
static void
trim (const char **start,
      const char **stop)
{
  while (*start < *stop && g_unichar_isspace (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);
  while (*stop > *start && g_ascii_isspace ((*stop)[-1]))
    (*stop)--;
}

/**
 * rungs_plain_words_sentence:
 * @text: a text
 * @at: a place in it, in bytes
 * @start: (out): where the sentence that it stands in begins
 * @end: (out): where it ends, its mark included
 */
void
rungs_plain_words_sentence (const char *text,
                            gsize       at,
                            gsize      *start,
                            gsize      *end)
{
  const char *from = text;
  const char *stop = end_of_sentence (from);

  while (*stop != '\0' && stop <= text + at)
    {
      from = stop;
      stop = end_of_sentence (from);
    }
  trim (&from, &stop);
  *start = (gsize) (from - text);
  *end = (gsize) (stop - text);
}

/**
 * rungs_plain_words_sentences:
 * @text: a text
 *
 * Returns: (transfer full): its sentences, each with its mark, ended by %NULL
 */
char **
rungs_plain_words_sentences (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new ();

  for (const char *at = text; *at != '\0';)
    {
      const char *end = end_of_sentence (at);
      const char *start = at;
      const char *stop = end;

      trim (&start, &stop);
      if (stop > start)
        g_ptr_array_add (sentences, g_strndup (start, (gsize) (stop - start)));
      at = end;
    }
  g_ptr_array_add (sentences, NULL);
  return (char **) g_ptr_array_free (sentences, FALSE);
}

static void
look_for_long (GPtrArray  *hints,
               const char *text,
               guint       longest)
{
  for (const char *at = text; *at != '\0';)
    {
      const char *end = end_of_sentence (at);
      const guint n = count_between (at, end);
      const char *start = at;
      const char *stop = end;

      trim (&start, &stop);
      if (n > longest)
        add_hint (hints, RUNGS_PLAIN_LONG, text, (gsize) (start - text), (gsize) (stop - text), NULL,
                  /* Translators: how many words a sentence has, and how many are enough. */
                  g_strdup_printf (_("This sentence has %u words. Could it be two? %u words or fewer are easier to read."), n,
                                   longest));
      at = end;
    }
}

/* Whether the words that begin at AT, where a word begins, are these and end there. Returns how long they are, or 0. */
static gsize
stands_at (const char *at,
           const char *words)
{
  const gsize length = strlen (words);

  return strncmp (at, words, length) == 0 && !is_of_word (g_utf8_get_char (at + length)) ? length : 0;
}

/* Lower case letter by letter, so that places stay where they are; a letter whose lower case is longer or shorter stays. */
static char *
fold_in_place (const char *text)
{
  char *folded = g_strdup (text);

  for (char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);
      const gunichar lower = g_unichar_tolower (letter);

      if (g_unichar_to_utf8 (letter, NULL) == g_unichar_to_utf8 (lower, NULL))
        g_unichar_to_utf8 (lower, at);
    }
  return folded;
}

static void
look_for_listed (GPtrArray      *hints,
                 RungsPlainSort  sort,
                 const char     *text,
                 const char     *folded,
                 const Listed   *list,
                 gsize           n_listed)
{
  g_autofree const char **words = g_new (const char *, n_listed);
  gboolean in_word = FALSE;

  for (gsize i = 0; i < n_listed; i++)
    words[i] = _(list[i].words);
  for (const char *at = folded; *at != '\0';)
    {
      gsize longest = 0;
      gsize found = 0;

      for (gsize i = 0; !in_word && i < n_listed; i++)
        {
          const gsize length = stands_at (at, words[i]);

          if (length > longest)
            {
              longest = length;
              found = i;
            }
        }
      if (longest > 0)
        add_hint (hints, sort, text, (gsize) (at - folded), (gsize) (at - folded) + longest, _(list[found].plain),
                  sort == RUNGS_PLAIN_JARGON
                    /* Translators: %s is a plainer word, or what could be said in its place. */
                    ? g_strdup_printf (_("Not everybody knows this word. You could say: %s."), _(list[found].plain))
                    /* Translators: %s is what could be said in its place. */
                    : g_strdup_printf (_("This can make somebody feel small. You could say: %s."), _(list[found].plain)));
      in_word = longest > 0 || is_of_word (g_utf8_get_char (at));
      at = longest > 0 ? at + longest : g_utf8_next_char (at);
    }
}

static int
compare_hints (gconstpointer a,
               gconstpointer b)
{
  const RungsPlainHint *first = *(const RungsPlainHint *const *) a;
  const RungsPlainHint *second = *(const RungsPlainHint *const *) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return (int) first->sort - (int) second->sort;
}

/**
 * rungs_plain_words_look:
 * @text: (nullable): a text
 * @longest_sentence: so many words are not too many
 *
 * Returns: (transfer full) (element-type RungsPlainHint): the hints, in the order they stand in the text
 */
GPtrArray *
rungs_plain_words_look (const char *text,
                        guint       longest_sentence)
{
  GPtrArray *hints = g_ptr_array_new_with_free_func (hint_free);
  g_autofree char *folded = NULL;

  if (text == NULL)
    return hints;
  folded = fold_in_place (text);
  look_for_long (hints, text, longest_sentence);
  look_for_listed (hints, RUNGS_PLAIN_JARGON, text, folded, jargon, G_N_ELEMENTS (jargon));
  look_for_listed (hints, RUNGS_PLAIN_DEFICIT, text, folded, deficits, G_N_ELEMENTS (deficits));
  g_ptr_array_sort (hints, compare_hints);
  return hints;
}
