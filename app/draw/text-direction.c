/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * text-direction.c: which way people here read: the window, pages and pictures all ask this.
 */
#include "config.h"

#include "text-direction.h"

#include <pango/pango.h>

/* Pashto, Central Kurdish, Dari, and Hebrew by its older name: Pango does not say what they are written in. */
#define UNKNOWN_TO_PANGO "ps;ckb;prs;iw"

/**
 * rungs_text_direction_of_language:
 * @language: as locales call it ("ar_EG") or files ("he-IL")
 *
 * Returns: whether it is read from right to left, in the letters it is most often written in
 */
gboolean
rungs_text_direction_of_language (const char *language)
{
  static const PangoScript right_to_left[] = {
    PANGO_SCRIPT_ARABIC, PANGO_SCRIPT_HEBREW, PANGO_SCRIPT_NKO, PANGO_SCRIPT_SYRIAC, PANGO_SCRIPT_THAANA,
  };
  PangoLanguage *asked = pango_language_from_string (language);
  int n_scripts;
  const PangoScript *scripts = pango_language_get_scripts (asked, &n_scripts);

  for (gsize i = 0; n_scripts > 0 && i < G_N_ELEMENTS (right_to_left); i++)
    if (scripts[0] == right_to_left[i])
      return TRUE;
  return pango_language_matches (asked, UNKNOWN_TO_PANGO);
}

/**
 * rungs_text_direction_right_to_left:
 *
 * The locale says so, or RUNGS_TEXT_DIRECTION ("rtl" or "ltr"), for a look at the other way without its locale.
 *
 * Returns: whether people here read from right to left
 */
gboolean
rungs_text_direction_right_to_left (void)
{
  const char *asked = g_getenv ("RUNGS_TEXT_DIRECTION");

  if (g_strcmp0 (asked, "rtl") == 0 || g_strcmp0 (asked, "ltr") == 0)
    return *asked == 'r';
  return rungs_text_direction_of_language (pango_language_to_string (pango_language_get_default ()));
}
