/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * part-words.c: the two lines that a part is told by while it is closed. Most say what their fields hold; a consent says whether it
 * holds today, and copies, whether they came back.
 */
#include "config.h"

#include "records/part-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "consent.h"
#include "copies.h"
#include "dates.h"
#include "records/record-words.h"
#include "withdrawal.h"

static gboolean
is_kind (const RungsRecord *part,
         const char        *name)
{
  return strcmp (rungs_record_kind (part)->name, name) == 0;
}

/* Each organisation by its name. */
static char *
consent_title (RungsWorkbook     *workbook,
               const RungsRecord *part)
{
  g_autofree char *scope = rungs_record_words_title (workbook, part);
  const char *partners = rungs_record_get (part, "partners");
  g_auto (GStrv) names = g_strsplit (partners != NULL ? partners : "", "\n", -1);
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0')
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", names[i]);
  if (list->len == 0 || g_strcmp0 (rungs_record_get (part, "scope"), "partner") != 0)
    return g_steal_pointer (&scope);
  /* Translators: the first %s is who may see a story, the second the names of organisations */
  return g_strdup_printf (_("%1$s: %2$s"), scope, list->str);
}

static char *
use_title (RungsWorkbook     *workbook,
           const RungsRecord *part)
{
  const char *holder = rungs_record_get (part, "held-by");

  return holder != NULL ? g_strdup (holder) : rungs_record_words_title (workbook, part);
}

static void
append (GString    *line,
        const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static char *
use_second (RungsWorkbook     *workbook,
            const RungsRecord *part)
{
  const char *version = rungs_record_get (part, "version");
  const guint n = rungs_copies_of (part);
  g_autofree char *copies = n > 0 ? g_strdup_printf (ngettext ("%u copy", "%u copies", n), n) : NULL;
  g_autofree char *channel = rungs_record_words_second (workbook, part, "channel");
  g_autofree char *version_words = NULL;
  g_autofree char *on = rungs_record_words_second (workbook, part, "on");
  g_autofree char *ended = rungs_record_words_second (workbook, part, "ended returned-on");
  g_autoptr (GString) line = g_string_new (NULL);

  if (version != NULL)
    /* Translators: %s is the number of a version of a story */
    version_words = g_strdup_printf (_("Version %s"), version);
  append (line, copies);
  append (line, channel);
  append (line, version_words);
  append (line, on);
  append (line, rungs_use_is_out (part) ? _("Not back yet") : ended);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The second line says no more than the first does not say already. */
static char *
plain_second (RungsWorkbook     *workbook,
              const RungsRecord *part,
              const char        *title)
{
  static const char *const names[] = { "on", "by", "due", "state", "part", "answer", "amount" };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *words = rungs_record_words_second (workbook, part, names[i]);

      if (*words != '\0' && strstr (title, words) == NULL && strstr (line->str, words) == NULL)
        append (line, words);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/** rungs_part_words_title: Returns: (transfer full): the first line, never empty */
char *
rungs_part_words_title (RungsWorkbook     *workbook,
                        const RungsRecord *part)
{
  if (is_kind (part, "consent"))
    return consent_title (workbook, part);
  return is_kind (part, "use") ? use_title (workbook, part) : rungs_record_words_title (workbook, part);
}

/** rungs_part_words_second: @title: the first line. Returns: (transfer full): the second line; may be empty */
char *
rungs_part_words_second (RungsWorkbook     *workbook,
                         const RungsRecord *part,
                         const char        *title)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);

  if (is_kind (part, "consent"))
    return rungs_consent_standing (part, today);
  return is_kind (part, "use") ? use_second (workbook, part) : plain_second (workbook, part, title);
}
