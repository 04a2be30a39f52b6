/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * may-do.c: all that may be done with a case study on a day. What stands in the way of everything is said once.
 */
#include "config.h"

#include "may-do.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"

static void
may_do_free (gpointer data)
{
  RungsMayDo *one = data;

  g_free (one->partner);
  g_free (one->ends_on);
  rungs_gate_answer_free (one->answer);
  g_free (one);
}

static void
ask_each_channel (GPtrArray          *all,
                  const RungsRecord  *story,
                  GPtrArray          *consents,
                  GPtrArray          *checks,
                  const RungsGateUse *use,
                  const char         *audience,
                  const char         *partner)
{
  const RungsChoice *channels = rungs_kind_field (rungs_kind_find ("consent"), "channels")->choices;

  for (gsize i = 0; channels[i].token != NULL; i++)
    {
      RungsGateUse asked = *use;
      RungsMayDo *one = g_new0 (RungsMayDo, 1);

      asked.audience = audience;
      asked.partner = partner;
      asked.channel = channels[i].token;
      one->audience = audience;
      one->partner = g_strdup (partner);
      one->channel = channels[i].token;
      one->answer = rungs_gate_ask (story, consents, checks, &asked);
      one->may = rungs_gate_is_open (one->answer);
      one->ends_on = g_strdup (one->answer->ends_on);
      g_ptr_array_add (all, one);
    }
}

/* The organisations that any consent of the story names, each once, as they were written first. */
static GPtrArray *
partners_of (const RungsRecord *story,
             GPtrArray         *consents)
{
  GPtrArray *partners = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < consents->len; i++)
    {
      const RungsRecord *consent = g_ptr_array_index (consents, i);
      const char *lines = rungs_record_get (consent, "partners");
      g_auto (GStrv) names = g_strsplit (lines != NULL ? lines : "", "\n", -1);

      if (rungs_record_is_archived (consent) ||
          g_strcmp0 (rungs_record_get (consent, "case-study"), rungs_record_id (story)) != 0)
        continue;
      for (gsize n = 0; names[n] != NULL; n++)
        if (*g_strstrip (names[n]) != '\0' && g_hash_table_add (known, g_utf8_casefold (names[n], -1)))
          g_ptr_array_add (partners, g_strdup (names[n]));
    }
  return partners;
}

/**
 * rungs_may_do:
 * @story: a case study
 * @consents: (element-type RungsRecord): its consents
 * @checks: (element-type RungsRecord): its identity checks
 * @use: how the person is named, whether their own words and pictures are in it, and the day; who, where and version are not
 *   looked at: each is asked, and of the version that stands
 *
 * Returns: (transfer full) (element-type RungsMayDo): inside, each named partner, and everybody, each for every channel
 */
GPtrArray *
rungs_may_do (const RungsRecord  *story,
              GPtrArray          *consents,
              GPtrArray          *checks,
              const RungsGateUse *use)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (may_do_free);
  g_autoptr (GPtrArray) partners = partners_of (story, consents);

  ask_each_channel (all, story, consents, checks, use, "inside", NULL);
  for (guint i = 0; i < partners->len; i++)
    ask_each_channel (all, story, consents, checks, use, "partner", partners->pdata[i]);
  ask_each_channel (all, story, consents, checks, use, "public", NULL);
  return all;
}

static gboolean
lacks (const RungsGateAnswer  *answer,
       const RungsGateMissing *missing)
{
  for (guint i = 0; i < answer->missing->len; i++)
    {
      const RungsGateMissing *other = g_ptr_array_index (answer->missing, i);

      if (other->reason == missing->reason && strcmp (other->text, missing->text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What stands in the way of all of them from FIRST to before LAST. */
static GPtrArray *
common_missing (GPtrArray *all,
                guint      first,
                guint      last)
{
  GPtrArray *common = g_ptr_array_new ();
  const RungsMayDo *one = g_ptr_array_index (all, first);

  for (guint i = 0; i < one->answer->missing->len; i++)
    {
      gpointer missing = g_ptr_array_index (one->answer->missing, i);
      gboolean is_common = TRUE;

      for (guint j = first + 1; j < last && is_common; j++)
        is_common = lacks (((const RungsMayDo *) g_ptr_array_index (all, j))->answer, missing);
      if (is_common)
        g_ptr_array_add (common, missing);
    }
  return common;
}

/**
 * rungs_may_do_blocks:
 * @all: (element-type RungsMayDo): from rungs_may_do()
 *
 * Returns: (transfer container) (element-type RungsGateMissing): what stands in the way of everything
 */
GPtrArray *
rungs_may_do_blocks (GPtrArray *all)
{
  return all->len > 0 ? common_missing (all, 0, all->len) : g_ptr_array_new ();
}

static guint
count_open (GPtrArray *all)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += ((const RungsMayDo *) g_ptr_array_index (all, i))->may;
  return n;
}

/**
 * rungs_may_do_summary:
 * @all: (element-type RungsMayDo): from rungs_may_do()
 *
 * Returns: (transfer full): in one sentence, whether anything may be done
 */
char *
rungs_may_do_summary (GPtrArray *all)
{
  const guint n = count_open (all);

  if (n == 0)
    return g_strdup (_("Today this story may not be shown to anybody."));
  if (n == all->len)
    return g_strdup (_("Today this story may be shown to everybody, everywhere."));
  return g_strdup (_("Today this story may be shown, but only as written here."));
}

/**
 * rungs_may_do_for:
 * @one: one place
 *
 * Returns: (transfer full): who it would be shown to, in words
 */
char *
rungs_may_do_for (const RungsMayDo *one)
{
  if (one->partner != NULL)
    return g_strdup (one->partner);
  return g_strdup (rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("consent"), "scope"), one->audience));
}

static guint
end_of_group (GPtrArray *all,
              guint      first)
{
  const RungsMayDo *one = g_ptr_array_index (all, first);
  guint last = first + 1;

  for (; last < all->len; last++)
    {
      const RungsMayDo *other = g_ptr_array_index (all, last);

      if (strcmp (other->audience, one->audience) != 0 || g_strcmp0 (other->partner, one->partner) != 0)
        break;
    }
  return last;
}

static void
append_missing (GString   *words,
                GPtrArray *missing)
{
  for (guint i = 0; i < missing->len; i++)
    {
      const RungsGateMissing *one = g_ptr_array_index (missing, i);

      g_string_append_printf (words, "  %s %s\n", one->text, one->ask);
    }
}

/* "Yes, until 3 May 2027: On paper, At a meeting", one line for each day that they end. */
static void
append_open (GString   *words,
             GPtrArray *all,
             guint      first,
             guint      last)
{
  const RungsField *channels = rungs_kind_field (rungs_kind_find ("consent"), "channels");
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < last; i++)
    {
      const RungsMayDo *one = g_ptr_array_index (all, i);
      g_autoptr (GString) places = g_string_new (NULL);
      g_autofree char *day = NULL;

      if (!one->may || !g_hash_table_add (said, one->ends_on))
        continue;
      for (guint j = i; j < last; j++)
        {
          const RungsMayDo *other = g_ptr_array_index (all, j);

          if (other->may && strcmp (other->ends_on, one->ends_on) == 0)
            g_string_append_printf (places, "%s%s", places->len > 0 ? ", " : "",
                                    rungs_field_choice_label (channels, other->channel));
        }
      day = rungs_date_display (one->ends_on);
      g_string_append (words, "  ");
      /* Translators: the first %s is a day, the second a list of places where a story may be shown: "On paper, At a meeting". */
      g_string_append_printf (words, _("Yes, until %s: %s."), day, places->str);
      g_string_append_c (words, '\n');
    }
}

static void
append_closed (GString   *words,
               GPtrArray *all,
               guint      first,
               guint      last)
{
  const RungsField *channels = rungs_kind_field (rungs_kind_find ("consent"), "channels");
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = first; i < last; i++)
    {
      const RungsMayDo *one = g_ptr_array_index (all, i);

      if (!one->may)
        g_string_append_printf (places, "%s%s", places->len > 0 ? ", " : "", rungs_field_choice_label (channels, one->channel));
    }
  if (places->len == 0)
    return;
  g_string_append (words, "  ");
  /* Translators: %s is a list of places where a story may not be shown: "On a website, In the press". */
  g_string_append_printf (words, _("No: %s."), places->str);
  g_string_append_c (words, '\n');
}

/**
 * rungs_may_do_words:
 * @all: (element-type RungsMayDo): from rungs_may_do()
 *
 * Returns: (transfer full): all of it in plain words, a line for each thing, who first
 */
char *
rungs_may_do_words (GPtrArray *all)
{
  GString *words = g_string_new (NULL);
  g_autofree char *summary = rungs_may_do_summary (all);
  g_autoptr (GPtrArray) blocks = rungs_may_do_blocks (all);

  g_string_append_printf (words, "%s\n", summary);
  append_missing (words, blocks);
  if (blocks->len > 0)
    return g_string_free (words, FALSE);
  for (guint first = 0; first < all->len; first = end_of_group (all, first))
    {
      const guint last = end_of_group (all, first);
      g_autofree char *whom = rungs_may_do_for (g_ptr_array_index (all, first));
      g_autoptr (GPtrArray) common = common_missing (all, first, last);

      g_string_append_printf (words, "\n%s\n", whom);
      append_open (words, all, first, last);
      append_closed (words, all, first, last);
      append_missing (words, common);
    }
  return g_string_free (words, FALSE);
}
