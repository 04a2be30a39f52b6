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
stands_among (GPtrArray              *some,
              const RungsGateMissing *missing)
{
  for (guint i = 0; i < some->len; i++)
    {
      const RungsGateMissing *other = g_ptr_array_index (some, i);

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
        is_common = stands_among (((const RungsMayDo *) g_ptr_array_index (all, j))->answer->missing, missing);
      if (is_common)
        g_ptr_array_add (common, missing);
    }
  return common;
}

/**
 * rungs_may_do_blocks:
 * @all: (element-type RungsMayDo): from rungs_may_do()
 *
 * Returns: (transfer container) (element-type RungsGateMissing): what stands in the way of everything; where the person took the
 *   story back, only that
 */
GPtrArray *
rungs_may_do_blocks (GPtrArray *all)
{
  GPtrArray *blocks = all->len > 0 ? common_missing (all, 0, all->len) : g_ptr_array_new ();

  for (guint i = 0; i < blocks->len; i++)
    {
      gpointer block = g_ptr_array_index (blocks, i);

      if (((const RungsGateMissing *) block)->reason != RUNGS_GATE_WITHDRAWN)
        continue;
      g_ptr_array_set_size (blocks, 0);
      g_ptr_array_add (blocks, block);
    }
  return blocks;
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

static gboolean
names_place (const RungsGateMissing *missing)
{
  return missing->reason == RUNGS_GATE_CHANNEL || missing->reason == RUNGS_GATE_ASK_EACH;
}

/* What a line is told apart by: whether and until when, or what is missing. That a place was not said yes to is the same for each
 * such place, though its words name the place. */
static char *
key_of (const RungsMayDo *one,
        GPtrArray        *blocks)
{
  GString *key = g_string_new (one->ends_on);

  for (guint i = 0; i < one->answer->missing->len; i++)
    {
      const RungsGateMissing *missing = g_ptr_array_index (one->answer->missing, i);

      if (!stands_among (blocks, missing))
        g_string_append_printf (key, "|%d %s", (int) missing->reason, names_place (missing) ? "" : missing->text);
    }
  return g_string_free (key, FALSE);
}

static void
line_free (gpointer data)
{
  RungsMayDoLine *line = data;

  g_ptr_array_unref (line->channels);
  g_ptr_array_unref (line->missing);
  g_free (line);
}

static void
group_free (gpointer data)
{
  RungsMayDoGroup *group = data;

  g_ptr_array_unref (group->common);
  g_ptr_array_unref (group->lines);
  g_free (group);
}

static void
add_to_line (RungsMayDoGroup  *group,
             GHashTable       *lines,
             const RungsMayDo *one,
             GPtrArray        *blocks)
{
  g_autofree char *key = key_of (one, blocks);
  RungsMayDoLine *line = g_hash_table_lookup (lines, key);

  if (line == NULL)
    {
      line = g_new0 (RungsMayDoLine, 1);
      line->channels = g_ptr_array_new ();
      line->missing = g_ptr_array_new ();
      line->ends_on = one->ends_on;
      for (guint i = 0; i < one->answer->missing->len; i++)
        if (!stands_among (blocks, one->answer->missing->pdata[i]))
          g_ptr_array_add (line->missing, one->answer->missing->pdata[i]);
      g_ptr_array_add (group->lines, line);
      g_hash_table_insert (lines, g_steal_pointer (&key), line);
    }
  g_ptr_array_add (line->channels, (gpointer) one->channel);
}

/* What may be done first, then what is to be asked each time, then what may not be done. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const RungsMayDoLine *first = *(const RungsMayDoLine *const *) a;
  const RungsMayDoLine *second = *(const RungsMayDoLine *const *) b;

  return (int) rungs_may_do_line_sort (first) - (int) rungs_may_do_line_sort (second);
}

static RungsMayDoGroup *
group_new (GPtrArray *all,
           guint      first,
           guint      last,
           GPtrArray *blocks)
{
  RungsMayDoGroup *group = g_new0 (RungsMayDoGroup, 1);
  g_autoptr (GPtrArray) common = common_missing (all, first, last);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  group->of = g_ptr_array_index (all, first);
  group->common = g_ptr_array_new ();
  group->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < common->len; i++)
    if (!stands_among (blocks, common->pdata[i]))
      g_ptr_array_add (group->common, common->pdata[i]);
  /* Where it may be shown nowhere for the same reason, place for place says no more. */
  for (guint i = first; i < last && group->common->len == 0; i++)
    add_to_line (group, lines, g_ptr_array_index (all, i), blocks);
  g_ptr_array_sort (group->lines, compare_lines);
  return group;
}

/**
 * rungs_may_do_groups:
 * @all: (element-type RungsMayDo): from rungs_may_do()
 * @blocks: (element-type RungsGateMissing): from rungs_may_do_blocks(): they are said once, and left out here
 *
 * What was said yes to, for each who could see it: what may be done, or what could be once @blocks are put right. Where a block
 * is about what was said yes to, or the story was taken back or put away, there is nothing more to say.
 *
 * Returns: (transfer full) (element-type RungsMayDoGroup): inside, each partner, everybody; they hold as long as @all
 */
GPtrArray *
rungs_may_do_groups (GPtrArray *all,
                     GPtrArray *blocks)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RungsGateReason reason = ((const RungsGateMissing *) blocks->pdata[i])->reason;

      if (reason >= RUNGS_GATE_NO_CONSENT || reason == RUNGS_GATE_ARCHIVED || reason == RUNGS_GATE_WITHDRAWN)
        return groups;
    }
  for (guint first = 0; first < all->len; first = end_of_group (all, first))
    g_ptr_array_add (groups, group_new (all, first, end_of_group (all, first), blocks));
  return groups;
}

/**
 * rungs_may_do_line_sort:
 * @line: a line of a group
 *
 * Returns: whether it may be shown in its places, has to be asked about each time, or may not be
 */
RungsMayDoSort
rungs_may_do_line_sort (const RungsMayDoLine *line)
{
  if (line->missing->len == 0)
    return RUNGS_MAY_DO_YES;
  if (line->missing->len == 1 && ((const RungsGateMissing *) line->missing->pdata[0])->reason == RUNGS_GATE_ASK_EACH)
    return RUNGS_MAY_DO_ASK;
  return RUNGS_MAY_DO_NO;
}

/**
 * rungs_may_do_line_words:
 * @line: a line of a group
 *
 * Returns: (transfer full): whether, and in which places: "Yes, until 3 May 2027: On paper, In a meeting."
 */
char *
rungs_may_do_line_words (const RungsMayDoLine *line)
{
  const RungsField *channels = rungs_kind_field (rungs_kind_find ("consent"), "channels");
  g_autoptr (GString) places = g_string_new (NULL);
  g_autofree char *day = line->ends_on != NULL ? rungs_date_display (line->ends_on) : NULL;

  for (guint i = 0; i < line->channels->len; i++)
    g_string_append_printf (places, "%s%s", i > 0 ? ", " : "", rungs_field_choice_label (channels, line->channels->pdata[i]));
  switch (rungs_may_do_line_sort (line))
    {
    case RUNGS_MAY_DO_YES:
      if (day == NULL)
        /* Translators: %s is a list of places where a story may be shown: "On paper, At a meeting". */
        return g_strdup_printf (_("Yes, once that is put right: %s."), places->str);
      /* Translators: the first %s is a day, the second a list of places where a story may be shown: "On paper, At a meeting". */
      return g_strdup_printf (_("Yes, until %s: %s."), day, places->str);
    case RUNGS_MAY_DO_ASK:
      /* Translators: %s is a list of places where a story may be shown: "On paper, At a meeting". */
      return g_strdup_printf (_("Ask the person first, each time: %s."), places->str);
    case RUNGS_MAY_DO_NO:
    default:
      /* Translators: %s is a list of places where a story may not be shown: "On a website, In the press". */
      return g_strdup_printf (_("No: %s."), places->str);
    }
}

/**
 * rungs_may_do_line_reasons:
 * @line: a line of a group
 *
 * Returns: (transfer container) (element-type RungsGateMissing): what it does not say itself by being a no to these places
 */
GPtrArray *
rungs_may_do_line_reasons (const RungsMayDoLine *line)
{
  GPtrArray *reasons = g_ptr_array_new ();

  for (guint i = 0; i < line->missing->len; i++)
    if (!names_place (line->missing->pdata[i]))
      g_ptr_array_add (reasons, line->missing->pdata[i]);
  return reasons;
}

/**
 * rungs_may_do_can_ask:
 * @missing: (element-type RungsGateMissing): what stands in the way
 *
 * Returns: whether asking the person can put some of it right; not where they took it back: then nobody asks again
 */
gboolean
rungs_may_do_can_ask (GPtrArray *missing)
{
  gboolean can = FALSE;

  for (guint i = 0; i < missing->len; i++)
    {
      const RungsGateReason reason = ((const RungsGateMissing *) missing->pdata[i])->reason;

      if (reason == RUNGS_GATE_TAKEN_BACK || reason == RUNGS_GATE_WITHDRAWN)
        return FALSE;
      can = can || reason >= RUNGS_GATE_NO_CONSENT;
    }
  return can;
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

static void
append_group (GString               *words,
              const RungsMayDoGroup *group)
{
  g_autofree char *whom = rungs_may_do_for (group->of);

  g_string_append_printf (words, "\n%s\n", whom);
  if (group->common->len > 0)
    g_string_append_printf (words, "  %s\n", _("No, nowhere."));
  append_missing (words, group->common);
  for (guint i = 0; i < group->lines->len; i++)
    {
      g_autofree char *line = rungs_may_do_line_words (group->lines->pdata[i]);
      g_autoptr (GPtrArray) reasons = rungs_may_do_line_reasons (group->lines->pdata[i]);

      g_string_append_printf (words, "  %s\n", line);
      append_missing (words, reasons);
    }
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
  g_autoptr (GPtrArray) groups = rungs_may_do_groups (all, blocks);

  g_string_append_printf (words, "%s\n", summary);
  append_missing (words, blocks);
  for (guint i = 0; i < groups->len; i++)
    append_group (words, groups->pdata[i]);
  return g_string_free (words, FALSE);
}
