/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * identity.c: whether a case study could show who it is about. In a small county it is the combination that shows it: a place, an
 * age and a date together. Each sign is told with where it stands; whether it stays is for people to say.
 */
#include "config.h"

#include "identity.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "story.h"

#define MONTHS "january|february|march|april|may|june|july|august|september|october|november|december"
#define WEEKDAYS "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
#define AGES "teens|twenties|thirties|forties|fifties|sixties|seventies|eighties"

static const struct
{
  const char *item;
  const char *pattern;
  const char *say;
} signs[] = {
  { "dates", "\\b\\d{1,2}(st|nd|rd|th)? (of )?(" MONTHS ")\\b( (19|20)\\d\\d)?", N_("A day can show who it is. A season and a year are enough.") },
  { "dates", "\\b(" MONTHS ") \\d{1,2}(st|nd|rd|th)?\\b", N_("A day can show who it is. A season and a year are enough.") },
  { "dates", "(?<!\\d)\\d{1,2}[/.]\\d{1,2}[/.](\\d{2}|\\d{4})(?!\\d)", N_("A day can show who it is. A season and a year are enough.") },
  { "dates", "(?<![\\d/.])(19|20)\\d\\d(?!\\d)", N_("A year can show who it is, together with other things.") },
  { "dates", "\\b\\d{1,2}([:.]\\d\\d)? ?(am|pm)\\b|\\b\\d{1,2}:\\d\\d\\b", N_("A time of day can show who it is.") },
  { "ages", "\\b(aged?|turned) \\d{1,2}s?\\b", N_("An age can show who it is. Say “young” or “older” if it matters.") },
  { "ages", "\\b\\d{1,2}[ -]years?[ -]old\\b", N_("An age can show who it is. Say “young” or “older” if it matters.") },
  { "ages", "\\bin (my|his|her|their) (early |mid |mid-|late )?(" AGES ")\\b",
    N_("An age can show who it is. Say “young” or “older” if it matters.") },
  { "names", "(?<!\\d)(\\+|0)([ -]?\\d){9,13}(?!\\d)", N_("A phone number shows who it is.") },
  { "names", "[^\\s@]+@[^\\s@]+\\.[^\\s@.,;]+", N_("An email address shows who it is.") },
  { "small-place", "\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b", N_("A postcode shows where somebody lives.") },
  { "small-place", "\\b[A-Z][a-z]+ (Street|Road|Lane|Avenue|Close|Drive|Court|House|Green|Square|Terrace|Hostel)\\b",
    N_("A street or a house can show who it is. A county or a district is enough.") },
  { "small-place", "\\b(my|our|the|a|this|that) (little |small )?(village|hamlet|close)\\b",
    N_("In a small place people know each other. A county or a district is enough.") },
  { "family", "\\bmy (little |big |older |younger |only |ex-|ex )?(daughter|son|child|children|kids|baby|wife|husband|partner|mum|"
    "mother|dad|father|brother|sister|twin|nan|gran|grandmother|grandfather|grandson|granddaughter|aunt|uncle|girlfriend|boyfriend|"
    "ex)s?\\b", N_("Somebody in the family could know who it is, or be known.") },
  { "work", "\\b(worked|working|a job|my job) (at|for|as)\\b( an?| the)? \\w+", N_("A place of work can show who it is.") },
  { "rare-event", "\\b(murder|manslaughter|arson|kidnap\\w*|trafficked|stabbed|stabbing|shot|inquest|coma|on the news|in the papers?|"
    "in the newspapers?)\\b", N_("Something rare can be looked up. Could it be told without it?") },
};

/* Where they stand in names of places, capitals matter. */
static gboolean
needs_capitals (const char *pattern)
{
  return g_str_has_prefix (pattern, "\\b[A-Z]");
}

static void
hint_free (gpointer data)
{
  RungsIdentityHint *hint = data;

  g_free (hint->found);
  g_free (hint->say);
  g_free (hint);
}

static void
add_hint (GPtrArray  *hints,
          const char *item,
          const char *field,
          const char *text,
          gsize       start,
          gsize       end,
          const char *say)
{
  RungsIdentityHint *hint;

  for (guint i = 0; i < hints->len; i++)
    {
      const RungsIdentityHint *other = g_ptr_array_index (hints, i);

      /* A year is part of its date. */
      if (strcmp (other->field, field) == 0 && other->start <= start && end <= other->end)
        return;
    }
  hint = g_new0 (RungsIdentityHint, 1);
  hint->item = item;
  hint->field = field;
  hint->start = start;
  hint->end = end;
  hint->found = g_strndup (text + start, end - start);
  hint->say = g_strdup (say);
  g_ptr_array_add (hints, hint);
}

static void
look_for_signs (GPtrArray  *hints,
                const char *field,
                const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autoptr (GRegex) regex =
        g_regex_new (signs[i].pattern, needs_capitals (signs[i].pattern) ? 0 : G_REGEX_CASELESS, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match (regex, text, 0, &match);
      while (g_match_info_matches (match))
        {
          int start;
          int end;

          g_match_info_fetch_pos (match, 0, &start, &end);
          add_hint (hints, signs[i].item, field, text, (gsize) start, (gsize) end, _(signs[i].say));
          g_match_info_next (match, NULL);
        }
    }
}

static gboolean
is_of_name (gunichar letter)
{
  return g_unichar_isalpha (letter) || g_unichar_ismark (letter);
}

/* The word that begins at AT; returns its end. */
static const char *
end_of_word (const char *at)
{
  while (*at != '\0' && is_of_name (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static void
look_for_names (GPtrArray            *hints,
                const RungsWallNames *names,
                const char           *field,
                const char           *text)
{
  for (const char *at = text; *at != '\0';)
    {
      const char *end = end_of_word (at);

      if (end > at)
        {
          g_autofree char *word = g_strndup (at, (gsize) (end - at));

          if (rungs_wall_names_stand_in (names, word))
            add_hint (hints, "names", field, text, (gsize) (at - text), (gsize) (end - text),
                      _("This is somebody’s name in this workbook. Did they all agree to it?"));
        }
      at = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

static int
place_of (const char *field)
{
  const char *const *sections = rungs_story_sections ();

  for (int i = 0; sections[i] != NULL; i++)
    if (strcmp (sections[i], field) == 0)
      return i;
  return -1;
}

static int
compare_hints (gconstpointer a,
               gconstpointer b)
{
  const RungsIdentityHint *first = *(const RungsIdentityHint *const *) a;
  const RungsIdentityHint *second = *(const RungsIdentityHint *const *) b;
  const int by_place = place_of (first->field) - place_of (second->field);

  if (by_place != 0)
    return by_place;
  return first->start < second->start ? -1 : first->start > second->start;
}

/**
 * rungs_identity_look:
 * @story: a case study
 * @names: (nullable): what people of the workbook are called, and are really called
 *
 * Looks through the title and the text that is shared, not through what was first told.
 *
 * Returns: (transfer full) (element-type RungsIdentityHint): signs, in the order they are read
 */
GPtrArray *
rungs_identity_look (const RungsRecord    *story,
                     const RungsWallNames *names)
{
  GPtrArray *hints = g_ptr_array_new_with_free_func (hint_free);
  const char *const *sections = rungs_story_sections ();

  for (int i = -1; i < 0 || sections[i] != NULL; i++)
    {
      const char *field = i < 0 ? "title" : sections[i];
      const char *text = rungs_record_get (story, field);

      if (text == NULL)
        continue;
      look_for_signs (hints, field, text);
      if (names != NULL)
        look_for_names (hints, names, field, text);
    }
  g_ptr_array_sort (hints, compare_hints);
  return hints;
}

/** rungs_identity_items: Returns: (transfer none): the things to look at, ended by one without a token */
const RungsChoice *
rungs_identity_items (void)
{
  return rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
}

/**
 * rungs_identity_check:
 * @checks: (element-type RungsRecord): identity checks
 * @story: the case study they are of
 * @item: a token of the items
 *
 * Returns: (transfer none) (nullable): the check of this item; one with an answer before one without
 */
RungsRecord *
rungs_identity_check (GPtrArray         *checks,
                      const RungsRecord *story,
                      const char        *item)
{
  RungsRecord *found = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      RungsRecord *check = g_ptr_array_index (checks, i);

      if (rungs_record_is_archived (check) || g_strcmp0 (rungs_record_get (check, "item"), item) != 0 ||
          g_strcmp0 (rungs_record_get (check, "case-study"), rungs_record_id (story)) != 0)
        continue;
      if (found == NULL || rungs_record_get (found, "answer") == NULL)
        found = check;
    }
  return found;
}

/**
 * rungs_identity_open:
 * @checks: (element-type RungsRecord): identity checks
 * @story: the case study they are of
 *
 * Something that was kept has its reason: the rules of the check see to that.
 *
 * Returns: (transfer container) (element-type utf8): the tokens of what nobody has an answer to yet
 */
GPtrArray *
rungs_identity_open (GPtrArray         *checks,
                     const RungsRecord *story)
{
  const RungsChoice *items = rungs_identity_items ();
  GPtrArray *open = g_ptr_array_new ();

  for (gsize i = 0; items[i].token != NULL; i++)
    {
      RungsRecord *check = rungs_identity_check (checks, story, items[i].token);

      if (check == NULL || rungs_record_get (check, "answer") == NULL)
        g_ptr_array_add (open, (gpointer) items[i].token);
    }
  return open;
}

/** rungs_identity_has_second_reader: Returns: whether two people read @story, and not one of them twice */
gboolean
rungs_identity_has_second_reader (const RungsRecord *story)
{
  const char *first = rungs_record_get (story, "checked-by");
  const char *second = rungs_record_get (story, "second-reader");
  g_autofree char *first_key = first != NULL ? g_utf8_casefold (first, -1) : NULL;
  g_autofree char *second_key = second != NULL ? g_utf8_casefold (second, -1) : NULL;

  return first_key != NULL && second_key != NULL && strcmp (g_strstrip (first_key), g_strstrip (second_key)) != 0;
}

/**
 * rungs_identity_suits:
 * @checks: (element-type RungsRecord): identity checks
 * @story: the case study they are of
 *
 * Returns: (nullable): a token of the scopes: how far the check lets it go at the most; %NULL while it is not finished
 */
const char *
rungs_identity_suits (GPtrArray         *checks,
                      const RungsRecord *story)
{
  g_autoptr (GPtrArray) open = rungs_identity_open (checks, story);

  if (open->len > 0)
    return NULL;
  return rungs_identity_has_second_reader (story) ? "public" : "partner";
}

static gboolean
names_somebody (const RungsRecord *story,
                const char        *name,
                gboolean           with_makers)
{
  const char *const around[] = { "title", with_makers ? "made-with" : NULL, NULL };
  const char *const names[] = { name, NULL };
  g_autoptr (RungsWallNames) known = rungs_wall_names_new (names);
  const char *const *sections = rungs_story_sections ();

  for (gsize i = 0; around[i] != NULL; i++)
    if (rungs_record_get (story, around[i]) != NULL && rungs_wall_names_stand_in (known, rungs_record_get (story, around[i])))
      return TRUE;
  for (gsize i = 0; sections[i] != NULL; i++)
    if (rungs_record_get (story, sections[i]) != NULL &&
        rungs_wall_names_stand_in (known, rungs_record_get (story, sections[i])))
      return TRUE;
  return FALSE;
}

/**
 * rungs_identity_naming:
 * @story: a case study
 * @known_as: (nullable): what its person is called
 * @real_name: (nullable): what they are really called
 * @with_makers: it is told who made it together, too
 *
 * Returns: a token of the namings: how the words of the story name the person; or "full", where more of their real name stands
 *   there than the first, which nobody is asked to say yes to
 */
const char *
rungs_identity_naming (const RungsRecord *story,
                       const char        *known_as,
                       const char        *real_name,
                       gboolean           with_makers)
{
  const char *surname = real_name != NULL ? strchr (real_name, ' ') : NULL;

  if (surname != NULL && names_somebody (story, surname, with_makers))
    return "full";
  if (real_name != NULL && names_somebody (story, real_name, with_makers))
    return "real";
  return known_as != NULL && names_somebody (story, known_as, with_makers) ? "chosen" : "none";
}
