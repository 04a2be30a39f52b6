/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * easy-picture.c: which small picture stands beside easier words, and what it shows. A picture helps only where it is about the
 * very words beside it: so words name things that can be drawn, and all else has the picture of its section.
 */
#include "config.h"

#include "easy-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "easy-drawings.h"

/** Easy: a picture. @words: of those beside it, any of which is about it. */
typedef struct
{
  const char *shows;
  const char *words;
} Easy;

/* Where two have words in a sentence, the first here is taken. */
static const Easy easy[RUNGS_N_EASY_PICTURES] = {
  [RUNGS_EASY_NONE] = { "", NULL },
  /* Translators: what a picture shows, for those who do not see it; then words that are about it, with commas between them. Put in
   * all forms such a word has in your language. */
  [RUNGS_EASY_HOME] = { N_("A house"), N_("home,homes,house,housing,flat,room,rooms,tent,hostel,shelter") },
  [RUNGS_EASY_TALKING] = { N_("Two people talking"),
                           N_("talk,talked,talking,speak,said,say,told,tell,asked,listen,listened,hear,heard") },
  [RUNGS_EASY_HAND] = { N_("A hand held out"), N_("help,helps,helped,helping,support,supported") },
  [RUNGS_EASY_LETTER] = { N_("A letter"), N_("letter,letters,form,forms,post,paper,papers") },
  [RUNGS_EASY_CLOCK] = { N_("A clock"), N_("hour,hours,minute,minutes,late,wait,waited,waiting") },
  [RUNGS_EASY_PEOPLE] = { N_("People together"), N_("together,people,group,team,teams,board,forum,others,everybody") },
  [RUNGS_EASY_YES] = { N_("A tick, for yes"), N_("yes,agreed") },
  [RUNGS_EASY_NO] = { N_("A cross, for no"), N_("refused") },
  [RUNGS_EASY_PHONE] = { N_("A telephone"), N_("phone,phoned,rang,ring,rings,call,called") },
  [RUNGS_EASY_KEY] = { N_("A key"), N_("key,keys") },
  [RUNGS_EASY_QUESTION] = { N_("A question mark"), NULL },
  [RUNGS_EASY_LADDER] = { N_("A ladder"), N_("ladder,rung,rungs") },
  [RUNGS_EASY_PENCIL] = { N_("A pencil that writes"), N_("write,wrote,written,sign,draw,drew,drawing") },
  [RUNGS_EASY_LAMP] = { N_("A lamp that is lit"), NULL },
  [RUNGS_EASY_PLANT] = { N_("A plant that grows"), NULL },
  [RUNGS_EASY_DOOR] = { N_("An open door"), N_("door,doors") },
  [RUNGS_EASY_CALENDAR] = { N_("A page of a calendar"), N_("day,days,week,weeks,month,months,year,years") },
  [RUNGS_EASY_CUP] = { N_("A cup of tea"), N_("tea,coffee,break,breaks,rest") },
  [RUNGS_EASY_EYE] = { N_("An eye that looks"), N_("see,sees,seen,look,looked,show,shows,shown") },
  [RUNGS_EASY_COINS] = { N_("Coins"), N_("money,pay,pays,paid,pounds,cost,costs,fund,credit") },
  [RUNGS_EASY_BUS] = { N_("A bus"), N_("bus,buses,fare,fares,travel") },
  [RUNGS_EASY_BOOK] = { N_("A book"), N_("story,stories,read,book") },
};

/* What is most to be seen comes first: a key says more than a day. */
static const RungsEasyPicture order[] = {
  RUNGS_EASY_KEY,  RUNGS_EASY_BUS,  RUNGS_EASY_COINS,  RUNGS_EASY_PHONE,   RUNGS_EASY_LETTER, RUNGS_EASY_LADDER,
  RUNGS_EASY_DOOR, RUNGS_EASY_CUP,  RUNGS_EASY_HOME,   RUNGS_EASY_PENCIL,  RUNGS_EASY_NO,     RUNGS_EASY_CLOCK,
  RUNGS_EASY_EYE,  RUNGS_EASY_PEOPLE, RUNGS_EASY_TALKING, RUNGS_EASY_BOOK, RUNGS_EASY_YES,    RUNGS_EASY_HAND,
  RUNGS_EASY_CALENDAR,
};

/** rungs_easy_picture_shows: Returns: (transfer none): what it shows, for those who do not see it */
const char *
rungs_easy_picture_shows (RungsEasyPicture picture)
{
  return picture != RUNGS_EASY_NONE ? _(easy[picture].shows) : "";
}

/* Whether one of @listed, with commas between them, is one of @words. */
static gboolean
names_one (const char *const *words,
           const char        *listed)
{
  g_auto(GStrv) list = g_strsplit (listed, ",", -1);

  for (gsize i = 0; list[i] != NULL; i++)
    if (g_strv_contains (words, g_strstrip (list[i])))
      return TRUE;
  return FALSE;
}

/* Whether a day or a season is named: with its year, "2026". */
static gboolean
names_year (const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) == 4 && strspn (words[i], "0123456789") == 4 && (*words[i] == '1' || *words[i] == '2'))
      return TRUE;
  return FALSE;
}

/**
 * rungs_easy_picture_for:
 * @words: what stands beside it
 *
 * Returns: the picture of something that the words name; %RUNGS_EASY_NONE where they name nothing that can be drawn
 */
RungsEasyPicture
rungs_easy_picture_for (const char *words)
{
  g_autofree char *folded = g_utf8_strdown (words, -1);
  g_auto(GStrv) split = NULL;

  if (g_str_has_suffix (folded, "?"))
    return RUNGS_EASY_QUESTION;
  for (char *at = folded; *at != '\0'; at++)
    if (g_ascii_ispunct (*at) && *at != '-')
      *at = ' ';
  split = g_strsplit_set (folded, " \n", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (names_one ((const char *const *) split, _(easy[order[i]].words)))
      return order[i];
  return names_year ((const char *const *) split) ? RUNGS_EASY_CALENDAR : RUNGS_EASY_NONE;
}

/**
 * rungs_easy_picture_paint:
 * @cr: to paint on, its origin the top left
 * @size: how wide and high it is
 */
void
rungs_easy_picture_paint (cairo_t          *cr,
                          RungsEasyPicture  picture,
                          double            size)
{
  cairo_save (cr);
  cairo_scale (cr, size / RUNGS_EASY_UNITS, size / RUNGS_EASY_UNITS);
  _rungs_easy_draw (cr, picture);
  cairo_restore (cr);
}
