/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rules-words.c: signs in a text that could show who it is about. They are only signs: a person decides.
 */
#include "config.h"

#include "rules-words.h"

#include <string.h>

/* Made once: these are asked of every long text that is written. */
static gboolean
finds (GRegex     **regex,
       const char  *pattern,
       const char  *text)
{
  if (g_once_init_enter (regex))
    {
      GRegex *made = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);

      g_once_init_leave (regex, made);
    }

  return g_regex_match (*regex, text, 0, NULL);
}

/** rungs_words_have_year: Returns: %TRUE if four digits stand in @text like a year of somebody's life */
gboolean
rungs_words_have_year (const char *text)
{
  static GRegex *regex = NULL;

  return finds (&regex, "(?<!\\d)(19|20)\\d\\d(?!\\d)", text);
}

/** rungs_words_have_email: Returns: %TRUE if an email address stands in @text */
gboolean
rungs_words_have_email (const char *text)
{
  static GRegex *regex = NULL;

  return strchr (text, '@') != NULL && finds (&regex, "[^\\s@]+@[^\\s@]+\\.[^\\s@]+", text);
}

/** rungs_words_have_phone: Returns: %TRUE if ten digits or more stand in @text like a phone number */
gboolean
rungs_words_have_phone (const char *text)
{
  static GRegex *regex = NULL;

  return finds (&regex, "(?<!\\d)(\\+|0)(\\d[ -]?){9,13}(?!\\d)", text);
}

/** rungs_words_have_postcode: Returns: %TRUE if a British postcode stands in @text */
gboolean
rungs_words_have_postcode (const char *text)
{
  static GRegex *regex = NULL;

  return finds (&regex, "\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b", text);
}

/** rungs_words_have_age: Returns: %TRUE if @text tells an age in digits, "aged 34", "34 years old" */
gboolean
rungs_words_have_age (const char *text)
{
  static GRegex *regex = NULL;

  return finds (&regex, "\\b(aged? \\d{1,2}|\\d{1,2}[ -](years? old|year-old))\\b", text);
}
