/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rules-words.c: signs in a text that could show who it is about. They are only signs: a person decides.
 */
#include "config.h"

#include "rules-words.h"

/** rungs_words_have_year: Returns: %TRUE if four digits stand in @text like a year of somebody's life */
gboolean
rungs_words_have_year (const char *text)
{
  return g_regex_match_simple ("(?<!\\d)(19|20)\\d\\d(?!\\d)", text, 0, 0);
}

/** rungs_words_have_email: Returns: %TRUE if an email address stands in @text */
gboolean
rungs_words_have_email (const char *text)
{
  return g_regex_match_simple ("[^\\s@]+@[^\\s@]+\\.[^\\s@]+", text, 0, 0);
}

/** rungs_words_have_phone: Returns: %TRUE if ten digits or more stand in @text like a phone number */
gboolean
rungs_words_have_phone (const char *text)
{
  return g_regex_match_simple ("(?<!\\d)(\\+|0)(\\d[ -]?){9,13}(?!\\d)", text, 0, 0);
}

/** rungs_words_have_postcode: Returns: %TRUE if a British postcode stands in @text */
gboolean
rungs_words_have_postcode (const char *text)
{
  return g_regex_match_simple ("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b", text, G_REGEX_CASELESS, 0);
}

/** rungs_words_have_age: Returns: %TRUE if @text tells an age in digits, "aged 34", "34 years old" */
gboolean
rungs_words_have_age (const char *text)
{
  return g_regex_match_simple ("\\b(aged? \\d{1,2}|\\d{1,2}[ -](years? old|year-old))\\b", text, G_REGEX_CASELESS, 0);
}
