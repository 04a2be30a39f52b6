/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-feedback.c: what people told us at a meeting, in some months, or altogether. Nobody's words are shown to more people
 * than they said, fewer than five answers are not counted for others, and the order tells nothing of who or when.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "dates.h"
#include "few.h"
#include "value.h"

#define MONTH_LENGTH (sizeof "2026-11" - 1)

/** Told: the feedback a print is made of. */
typedef struct
{
  RungsWorkbook *workbook;
  RungsAudience audience;
  GPtrArray *all;       /* RungsRecord, in an order that tells nothing */
  GPtrArray *questions; /* RungsRecord, those that were answered, in their order */
} Told;

/** Count: how many answers are about something. */
typedef struct
{
  char *name;
  guint n;
} Count;

static void
told_clear (Told *self)
{
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static gboolean
is_outside (const Told *self)
{
  return self->audience >= RUNGS_AUDIENCE_PARTNERS;
}

/* Whether those it is for may read the words: what the person said, and nothing else. */
gboolean
_rungs_print_may_quote (const RungsRecord *feedback,
                        RungsAudience      audience)
{
  const char *quote = rungs_record_get (feedback, "quote");

  if (g_strcmp0 (quote, "public") == 0)
    return TRUE;
  return g_strcmp0 (quote, "inside") == 0 && audience <= RUNGS_AUDIENCE_PROGRAMME;
}

/* Somebody's own words as a quote; what others made of them is never shown as if they had said it. */
void
_rungs_print_quote (RungsPaper        *paper,
                    const RungsRecord *feedback)
{
  g_autofree char *words = g_strdelimit (g_strdup (rungs_record_get (feedback, "words")), "\n", ' ');
  const char *voice = rungs_record_get (feedback, "voice");
  g_autofree char *told = NULL;

  if (g_strcmp0 (voice, "said") == 0 || g_strcmp0 (voice, "written") == 0)
    {
      rungs_paper_add_text (paper, RUNGS_PAPER_QUOTE, words);
      return;
    }
  if (g_strcmp0 (voice, "summary") == 0)
    /* Translators: %s is what somebody made of what a person said. */
    told = g_strdup_printf (_("A summary, not their own words: %s"), words);
  else if (g_strcmp0 (voice, "drawing") == 0)
    /* Translators: %s is what a drawing shows. */
    told = g_strdup_printf (_("From a drawing: %s"), words);
  else
    /* Translators: %s is what was written down, perhaps not in the person's own words. */
    told = g_strdup_printf (_("Written down, perhaps not in their own words: %s"), words);
  _rungs_print_say (paper, told);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (rungs_record_id (*(RungsRecord *const *) a), rungs_record_id (*(RungsRecord *const *) b));
}

/* Brings feedback into an order that tells nothing: ids are made by chance. */
void
_rungs_print_shuffle (GPtrArray *feedback)
{
  g_ptr_array_sort (feedback, compare_ids);
}

/* By set, then as they are asked. */
static int
compare_questions (gconstpointer a,
                   gconstpointer b,
                   gpointer      set_names)
{
  const RungsRecord *first = *(RungsRecord *const *) a;
  const RungsRecord *second = *(RungsRecord *const *) b;
  const char *positions[] = { rungs_record_get (first, "position"), rungs_record_get (second, "position") };
  int by_set = g_utf8_collate (g_hash_table_lookup (set_names, rungs_record_get (first, "question-set")),
                               g_hash_table_lookup (set_names, rungs_record_get (second, "question-set")));
  int by_position = atoi (positions[0] != NULL ? positions[0] : "0") - atoi (positions[1] != NULL ? positions[1] : "0");

  if (by_set != 0)
    return by_set;
  return by_position != 0 ? by_position : strcmp (rungs_record_id (first), rungs_record_id (second));
}

/* Of what is anonymous no more than the month is known, so months are what is asked for. */
static gboolean
is_of_months (const RungsRecord   *feedback,
              const RungsPrintUse *use)
{
  const char *on = rungs_record_get (feedback, "said-on");

  if (use->from == NULL && use->until == NULL)
    return TRUE;
  return on != NULL && (use->from == NULL || strncmp (on, use->from, MONTH_LENGTH) >= 0) &&
         (use->until == NULL || strncmp (on, use->until, MONTH_LENGTH) <= 0);
}

static gboolean
read_questions (Told    *self,
                GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) set_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  for (guint i = 0; i < self->all->len; i++)
    {
      const char *id = rungs_record_get (g_ptr_array_index (self->all, i), "question");
      RungsRecord *question;

      if (id == NULL || !g_hash_table_add (seen, (gpointer) id))
        continue;
      question = rungs_workbook_read (self->workbook, rungs_kind_find ("question"), id, error);
      if (question == NULL)
        return FALSE;
      g_ptr_array_add (self->questions, question);
      g_hash_table_insert (set_names, g_strdup (rungs_record_get (question, "question-set")),
                           _rungs_print_value (self->workbook, question, "question-set"));
    }
  g_ptr_array_sort_with_data (self->questions, compare_questions, set_names);
  return TRUE;
}

static gboolean
read_all (Told                 *self,
          RungsWorkbook        *workbook,
          const char           *meeting,
          const RungsPrintUse  *use,
          GError              **error)
{
  self->workbook = workbook;
  self->audience = use->audience;
  self->all = rungs_records_of (workbook, "feedback", meeting != NULL ? "meeting" : NULL, meeting, error);
  if (self->all == NULL)
    return FALSE;
  for (guint i = self->all->len; i > 0; i--)
    if (!is_of_months (g_ptr_array_index (self->all, i - 1), use))
      g_ptr_array_remove_index_fast (self->all, i - 1);
  _rungs_print_shuffle (self->all);
  return read_questions (self, error);
}

/* ---- what stands on the page */

static void
add_where (RungsPaper          *paper,
           const Told          *self,
           RungsRecord         *meeting,
           const RungsPrintUse *use)
{
  g_autofree char *from = use->from != NULL ? rungs_date_display (use->from) : NULL;
  g_autofree char *until = use->until != NULL ? rungs_date_display (use->until) : NULL;
  g_autofree char *months = NULL;

  if (meeting != NULL)
    {
      static const char *const fields[] = { "title", "held-on", "place" };
      g_autoptr (GString) words = g_string_new (NULL);

      for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          g_autofree char *value = _rungs_print_seen (self->workbook, meeting, fields[i], self->audience);

          if (value != NULL)
            g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", value);
        }
      _rungs_print_say (paper, words->str);
    }
  if (from != NULL && until != NULL)
    /* Translators: two months, such as “May 2026”, or days */
    months = g_strdup_printf (_("From %1$s to %2$s."), from, until);
  else if (from != NULL)
    /* Translators: %s is a month, such as “May 2026”, or a day. */
    months = g_strdup_printf (_("From %s on."), from);
  else if (until != NULL)
    /* Translators: %s is a month, such as “May 2026”, or a day. */
    months = g_strdup_printf (_("Until %s."), until);
  if (months != NULL)
    _rungs_print_say (paper, months);
}

static void
add_numbers (RungsPaper *paper,
             const Told *self)
{
  guint n_shown = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->all->len; i++)
    n_shown += _rungs_print_may_quote (g_ptr_array_index (self->all, i), self->audience) ? 1 : 0;
  count = g_strdup_printf (ngettext ("People gave %u answer.", "People gave %u answers.", self->all->len), self->all->len);
  _rungs_print_say (paper, count);
  if (n_shown == self->all->len)
    _rungs_print_say (paper, _("All of them may be read here: that is what those who gave them said."));
  else if (n_shown == 0)
    _rungs_print_say (paper, _("None of them may be read here: nobody has said yes to that. What they are about is told below."));
  else if (is_outside (self))
    _rungs_print_say (paper, _("Here are those that anybody may read, because the people who gave them said so."));
  else
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u of them may be read here: whoever gave it said yes to that.",
                                                          "%u of them may be read here: those who gave them said yes to that.",
                                                          n_shown), n_shown);

      _rungs_print_say (paper, words);
    }
  if (n_shown > 0)
    _rungs_print_say (paper, _("A line at the side marks people's own words. They are in no order."));
}

/* The answers to one question that may be read; NULL: those that are to none. */
static void
add_answers (RungsPaper  *paper,
             const Told  *self,
             RungsRecord *question)
{
  const char *id = question != NULL ? rungs_record_id (question) : NULL;
  guint n = 0;
  guint n_shown = 0;

  for (guint i = 0; i < self->all->len; i++)
    if (g_strcmp0 (rungs_record_get (g_ptr_array_index (self->all, i), "question"), id) == 0)
      {
        n++;
        n_shown += _rungs_print_may_quote (g_ptr_array_index (self->all, i), self->audience) ? 1 : 0;
      }
  if (n == 0 || (n_shown == 0 && is_outside (self)))
    return;
  rungs_paper_add_heading (paper, 2, question != NULL ? rungs_record_get (question, "text") : _("What else people told us"));
  for (guint i = 0; i < self->all->len; i++)
    {
      RungsRecord *feedback = g_ptr_array_index (self->all, i);

      if (g_strcmp0 (rungs_record_get (feedback, "question"), id) == 0 && _rungs_print_may_quote (feedback, self->audience))
        _rungs_print_quote (paper, feedback);
    }
  if (n_shown < n && !is_outside (self))
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u more answer is kept and not shown.",
                                                          "%u more answers are kept and not shown.", n - n_shown), n - n_shown);

      _rungs_print_say (paper, words);
    }
}

static void
count_free (gpointer data)
{
  Count *count = data;

  g_free (count->name);
  g_free (count);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const Count *first = *(Count *const *) a;
  const Count *second = *(Count *const *) b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  return g_utf8_collate (first->name, second->name);
}

/* The records a field of the answers links to, with how many answers each is in. */
static GPtrArray *
count_links (const Told *self,
             const char *field)
{
  const char *kind = rungs_kind_field (rungs_kind_find ("feedback"), field)->links_to;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (count_free);

  for (guint i = 0; i < self->all->len; i++)
    {
      g_auto (GStrv) ids = rungs_value_set_members (rungs_record_get (g_ptr_array_index (self->all, i), field));

      for (gsize n = 0; ids[n] != NULL; n++)
        {
          Count *count = g_hash_table_lookup (counts, ids[n]);

          if (count == NULL)
            {
              count = g_new0 (Count, 1);
              count->name = rungs_workbook_title (self->workbook, rungs_kind_find (kind), ids[n]);
              g_hash_table_insert (counts, g_strdup (ids[n]), count);
              g_ptr_array_add (sorted, count);
            }
          count->n++;
        }
    }
  g_ptr_array_sort (sorted, compare_counts);
  return sorted;
}

/* Fewer than five are not counted for others: it could show who they are. */
static void
add_themes (RungsPaper *paper,
            const Told *self)
{
  g_autoptr (GPtrArray) counts = count_links (self, "themes");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < counts->len; i++)
    {
      const Count *count = g_ptr_array_index (counts, i);

      if (count->name == NULL || (is_outside (self) && count->n < RUNGS_FEW_ENOUGH))
        continue;
      /* Translators: %1$s is a theme, %2$u how many answers are about it. */
      g_ptr_array_add (items, g_strdup_printf (ngettext ("%1$s: %2$u answer", "%1$s: %2$u answers", count->n), count->name,
                                               count->n));
    }
  _rungs_print_list (paper, _("What it was about"), items);
  if (items->len > 0)
    _rungs_print_say (paper, is_outside (self)
                               ? _("An answer can be about several things. What fewer than five answers were about is left out.")
                               : _("An answer can be about several things."));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Inside alone: which answer led to which enquiry is for the programme. */
static void
add_what_came_of_it (RungsPaper *paper,
                     const Told *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->all->len && !is_outside (self); i++)
    {
      const char *id = rungs_record_get (g_ptr_array_index (self->all, i), "enquiry");
      g_autoptr (RungsRecord) enquiry = NULL;
      g_autofree char *title = NULL;
      g_autofree char *stage = NULL;

      if (id == NULL || !g_hash_table_add (seen, (gpointer) id))
        continue;
      enquiry = rungs_workbook_read (self->workbook, rungs_kind_find ("enquiry"), id, NULL);
      if (enquiry == NULL || rungs_record_is_archived (enquiry))
        continue;
      title = rungs_record_title (enquiry);
      stage = _rungs_print_value (self->workbook, enquiry, "stage");
      /* Translators: 1 the title of an enquiry, 2 the name of the stage it has come to */
      g_ptr_array_add (items, stage != NULL ? g_strdup_printf (_("%1$s: it has come to “%2$s”"), title, stage)
                                            : g_steal_pointer (&title));
    }
  g_ptr_array_sort (items, compare_texts);
  _rungs_print_list (paper, _("What came of it"), items);
}

RungsPaper *
_rungs_print_feedback (RungsWorkbook        *workbook,
                       const char           *id,
                       const RungsPrintUse  *use,
                       GError              **error)
{
  g_auto (Told) told = { NULL };
  g_autoptr (RungsRecord) meeting =
    id != NULL ? rungs_workbook_read (workbook, rungs_kind_find ("meeting"), id, error) : NULL;
  RungsPaper *paper;

  if ((id != NULL && meeting == NULL) || !read_all (&told, workbook, id, use, error))
    return NULL;
  paper = _rungs_print_paper (_("What people told us"));
  add_where (paper, &told, meeting, use);
  _rungs_print_date (paper, use);
  if (told.all->len == 0)
    {
      _rungs_print_say (paper, _("Nothing that people said is written down here yet."));
      return paper;
    }
  if (is_outside (&told) && told.all->len < RUNGS_FEW_ENOUGH)
    {
      _rungs_print_say (paper, _("Fewer than five answers were given. So few could show who gave them, so they are not told here. "
                                 "They are told together with others, in a print of all that people said."));
      return paper;
    }
  add_numbers (paper, &told);
  for (guint i = 0; i < told.questions->len; i++)
    add_answers (paper, &told, g_ptr_array_index (told.questions, i));
  add_answers (paper, &told, NULL);
  add_themes (paper, &told);
  add_what_came_of_it (paper, &told);
  return paper;
}
