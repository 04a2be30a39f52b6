/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-before-meeting.c: a page that somebody takes along to a meeting of a board: what it is about, what they want to say, who
 * is there, how they get there and who pays, how to have a break, and what the short forms mean. What is not known yet has room to
 * be written in.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "exchange-error.h"

/** Before: what the page is made of. */
typedef struct
{
  RungsWorkbook *workbook;
  RungsRecord *pairing;
  RungsRecord *person;
  RungsRecord *support; /* may be NULL: nothing is written down about this meeting yet */
  RungsRecord *meeting; /* may be NULL: it is not known which */
  RungsRecord *last;    /* the support before the meeting before; may be NULL */
} Before;

static void
before_clear (Before *self)
{
  g_clear_pointer (&self->pairing, rungs_record_unref);
  g_clear_pointer (&self->person, rungs_record_unref);
  g_clear_pointer (&self->support, rungs_record_unref);
  g_clear_pointer (&self->meeting, rungs_record_unref);
  g_clear_pointer (&self->last, rungs_record_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Before, before_clear)

static RungsRecord *
read_linked (const Before      *self,
             const RungsRecord *record,
             const char        *field,
             GError           **error)
{
  const char *id = rungs_record_get (record, field);
  const char *kind = rungs_kind_field (rungs_record_kind (record), field)->links_to;

  return id != NULL ? rungs_workbook_read (self->workbook, rungs_kind_find (kind), id, error) : NULL;
}

static const char *
day_of (const RungsRecord *meeting)
{
  return meeting != NULL ? rungs_record_get (meeting, "held-on") : NULL;
}

/* ---- which meeting */

/* The next one of their group; NULL where none is known. */
static RungsRecord *
next_of_group (const Before *self,
               const char   *today,
               GError      **error)
{
  const char *group = rungs_record_get (self->pairing, "group");
  g_autoptr (GPtrArray) meetings =
    group != NULL ? rungs_records_of (self->workbook, "meeting", "group", group, error) : NULL;
  RungsRecord *next = NULL;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      RungsRecord *meeting = g_ptr_array_index (meetings, i);

      if (day_of (meeting) != NULL && strcmp (day_of (meeting), today) >= 0 &&
          (next == NULL || strcmp (day_of (meeting), day_of (next)) < 0))
        next = meeting;
    }
  return next != NULL ? rungs_record_ref (next) : NULL;
}

/* Of what is written down about this pairing's meetings, that about @meeting; and the latest about one before it. */
static gboolean
find_support (Before  *self,
              GError **error)
{
  g_autoptr (GPtrArray) all =
    rungs_records_of (self->workbook, "support", "pairing", rungs_record_id (self->pairing), error);
  const char *meeting = self->meeting != NULL ? rungs_record_id (self->meeting) : NULL;
  g_autofree char *last_day = NULL;

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      RungsRecord *support = g_ptr_array_index (all, i);
      g_autoptr (RungsRecord) its_meeting = read_linked (self, support, "meeting", NULL);
      const char *day = day_of (its_meeting);

      if (self->support == NULL && meeting != NULL && g_strcmp0 (rungs_record_get (support, "meeting"), meeting) == 0)
        self->support = rungs_record_ref (support);
      if (day == NULL || day_of (self->meeting) == NULL || strcmp (day, day_of (self->meeting)) >= 0 ||
          g_strcmp0 (day, last_day) <= 0)
        continue;
      g_free (last_day);
      last_day = g_strdup (day);
      g_clear_pointer (&self->last, rungs_record_unref);
      self->last = rungs_record_ref (support);
    }
  return TRUE;
}

/* @id is of a support, or of a pairing; then @use may say which meeting, else it is the next of their group. */
static gboolean
before_read (Before               *self,
             RungsWorkbook        *workbook,
             const char           *id,
             const RungsPrintUse  *use,
             GError              **error)
{
  GError *failure = NULL;

  self->workbook = workbook;
  self->support = rungs_workbook_read (workbook, rungs_kind_find ("support"), id, NULL);
  self->pairing = self->support != NULL ? read_linked (self, self->support, "pairing", error)
                                        : rungs_workbook_read (workbook, rungs_kind_find ("pairing"), id, error);
  self->person = self->pairing != NULL ? read_linked (self, self->pairing, "person", error) : NULL;
  if (self->person == NULL)
    return FALSE;
  if (self->support != NULL)
    self->meeting = read_linked (self, self->support, "meeting", &failure);
  else if (use->meeting != NULL)
    self->meeting = rungs_workbook_read (workbook, rungs_kind_find ("meeting"), use->meeting, &failure);
  else
    self->meeting = next_of_group (self, use->today, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return find_support (self, error);
}

/* ---- the page */

/* What is written in @field; room to write where there is nothing. */
static void
add_answer (RungsPaper        *paper,
            const Before      *self,
            const RungsRecord *record,
            const char        *field,
            guint              n_lines)
{
  g_autofree char *words = record != NULL ? _rungs_print_value (self->workbook, record, field) : NULL;

  if (words != NULL)
    _rungs_print_say (paper, words);
  else
    rungs_paper_add_blanks (paper, NULL, n_lines);
}

static void
add_which (RungsPaper   *paper,
           const Before *self)
{
  static const char *const fields[] = { "title", "group", "held-on", "place" };
  const char *title = self->meeting != NULL ? rungs_record_get (self->meeting, "title") : NULL;
  g_autofree char *name = rungs_record_title (self->person);
  /* Translators: %s is somebody's name. */
  g_autofree char *whose = g_strdup_printf (_("This page is for %s."), name);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  _rungs_print_say (paper, whose);
  if (self->meeting == NULL)
    {
      rungs_paper_add_blanks (paper, _("Which meeting:"), 1);
      rungs_paper_add_blanks (paper, _("When and where:"), 1);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char *words = _rungs_print_value (self->workbook, self->meeting, fields[i]);

      /* A title often begins with the name of the group. */
      if (words != NULL && (i == 0 || !g_str_has_prefix (title, words)))
        g_ptr_array_add (items, g_steal_pointer (&words));
      g_free (words);
    }
  _rungs_print_list (paper, NULL, items);
  if (rungs_record_get (self->meeting, "place") == NULL)
    rungs_paper_add_blanks (paper, _("Where:"), 1);
}

static void
add_papers (RungsPaper   *paper,
            const Before *self)
{
  const char *sent = self->meeting != NULL ? rungs_record_get (self->meeting, "papers-sent-on") : NULL;
  g_autofree char *day = sent != NULL ? rungs_date_display (sent) : NULL;
  g_autofree char *words = NULL;

  if (day == NULL)
    words = g_strdup (_("The papers have not come yet. A week before is what we ask for, to read them together."));
  else if (day_of (self->meeting) != NULL && strcmp (sent, day_of (self->meeting)) < 0)
    {
      const int days = rungs_date_days_between (sent, day_of (self->meeting));

      /* Translators: %1$s is a day, %2$d how many days. */
      words = g_strdup_printf (ngettext ("The papers came on %1$s, %2$d day before the meeting.",
                                         "The papers came on %1$s, %2$d days before the meeting.", (gulong) days), day, days);
    }
  else
    /* Translators: %s is a day. */
    words = g_strdup_printf (_("The papers came on %s."), day);
  _rungs_print_say (paper, words);
}

/* Those who are known to come; the buddy always. */
static gboolean
add_people (RungsPaper   *paper,
            const Before *self,
            GError      **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all =
    self->meeting != NULL
      ? rungs_records_of (self->workbook, "attendance", "meeting", rungs_record_id (self->meeting), error)
      : g_ptr_array_new ();
  g_autofree char *buddy = _rungs_print_value (self->workbook, self->pairing, "buddy");

  if (all == NULL)
    return FALSE;
  /* Translators: %s is the name of somebody's buddy. */
  g_ptr_array_add (items, g_strdup_printf (_("%s, my buddy"), buddy));
  for (guint i = 0; i < all->len; i++)
    {
      RungsRecord *one = g_ptr_array_index (all, i);
      const char *who = rungs_record_get (one, "person");
      g_autofree char *name = _rungs_print_value (self->workbook, one, "person");
      g_autofree char *part = _rungs_print_value (self->workbook, one, "part");

      if (g_strcmp0 (who, rungs_record_id (self->person)) == 0 ||
          g_strcmp0 (who, rungs_record_get (self->pairing, "buddy")) == 0)
        continue;
      /* Translators: 1 the name of somebody at a meeting, 2 the part they have in it, such as “Member” */
      g_ptr_array_add (items, part != NULL ? g_strdup_printf (_("%1$s (%2$s)"), name, part) : g_steal_pointer (&name));
    }
  rungs_paper_add_heading (paper, 2, _("Who will be there"));
  _rungs_print_list (paper, NULL, items);
  if (items->len == 1)
    _rungs_print_say (paper, _("We do not know yet who else. I can ask before I go: who sits where, and who speaks first?"));
  return TRUE;
}

static void
add_way (RungsPaper   *paper,
         const Before *self)
{
  const gboolean is_known = self->support != NULL && rungs_record_get (self->support, "travel") != NULL;

  rungs_paper_add_heading (paper, 2, _("How I get there, and who pays"));
  add_answer (paper, self, self->support, "travel", 0);
  if (!is_known)
    {
      rungs_paper_add_blanks (paper, _("How:"), 1);
      rungs_paper_add_blanks (paper, _("Who pays, and how:"), 1);
      _rungs_print_say (paper, _("It is best paid before the day, so that I am not out of pocket."));
    }
}

static void
add_break (RungsPaper   *paper,
           const Before *self)
{
  const char *signal = self->support != NULL ? rungs_record_get (self->support, "signal") : NULL;
  g_autofree char *sentence = signal != NULL ? _rungs_print_sentence (signal) : NULL;
  /* Translators: %s is a sign that two people agreed, such as “A hand on the table.” */
  g_autofree char *words = sentence != NULL ? g_strdup_printf (_("Our sign for a break: %s"), sentence) : NULL;

  rungs_paper_add_heading (paper, 2, _("If I need a break"));
  if (words != NULL)
    _rungs_print_say (paper, words);
  else
    rungs_paper_add_blanks (paper, _("Our sign for a break:"), 1);
  _rungs_print_say (paper, _("I can leave at any time, and need not say why."));
}

static void
add_last_time (RungsPaper   *paper,
               const Before *self)
{
  static const char *const fields[] = { "asked-of-board", "answered", NULL };
  guint n = 0;

  for (gsize i = 0; self->last != NULL && fields[i] != NULL; i++)
    n += rungs_record_get (self->last, fields[i]) != NULL ? 1 : 0;
  if (n == 0)
    return;
  rungs_paper_add_heading (paper, 2, _("Last time"));
  _rungs_print_facts (paper, self->workbook, self->last, RUNGS_AUDIENCE_PROGRAMME, fields);
}

/* Of the group that meets; else of the one they go to. */
static void
add_short_forms (RungsPaper   *paper,
                 const Before *self)
{
  g_autoptr (RungsRecord) group = NULL;
  const char *words;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (self->meeting != NULL)
    group = read_linked (self, self->meeting, "group", NULL);
  if (group == NULL)
    group = read_linked (self, self->pairing, "group", NULL);
  words = group != NULL ? rungs_record_get (group, "words") : NULL;
  lines = g_strsplit (words != NULL ? words : "", "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (items, lines[i]);
  rungs_paper_add_heading (paper, 2, _("Words they use"));
  _rungs_print_list (paper, NULL, items);
  _rungs_print_say (paper, items->len > 0
                             ? _("When I hear another one I do not know, I can ask: what does that mean?")
                             : _("Nobody has made a list for this group yet. I can ask at any time: what does that mean? New ones:"));
  rungs_paper_add_blanks (paper, NULL, 2);
}

/* For the person, and nobody else: what is written down about how they were afterwards is not on it. */
RungsPaper *
_rungs_print_before_meeting (RungsWorkbook        *workbook,
                             const char           *id,
                             const RungsPrintUse  *use,
                             GError              **error)
{
  g_auto (Before) before = { NULL };
  g_autoptr (RungsPaper) paper = NULL;

  if (!before_read (&before, workbook, id, use, error))
    return NULL;
  paper = _rungs_print_paper (_("Before my meeting"));
  add_which (paper, &before);
  if (before.meeting != NULL && rungs_record_get (before.meeting, "purpose") != NULL)
    {
      rungs_paper_add_heading (paper, 2, _("What the meeting is for"));
      add_answer (paper, &before, before.meeting, "purpose", 0);
    }
  rungs_paper_add_heading (paper, 2, _("What it is about, and what matters to me"));
  add_papers (paper, &before);
  add_answer (paper, &before, before.support, "before", 3);
  rungs_paper_add_heading (paper, 2, _("What I would like to say"));
  add_answer (paper, &before, before.support, "want-to-say", 3);
  _rungs_print_say (paper, _("I can also say nothing, and listen. My buddy speaks for me only when I ask."));
  if (!add_people (paper, &before, error))
    return NULL;
  rungs_paper_add_heading (paper, 2, _("What makes it easier for me"));
  add_answer (paper, &before, before.person, "access-needs", 2);
  add_way (paper, &before);
  add_break (paper, &before);
  add_last_time (paper, &before);
  add_short_forms (paper, &before);
  return g_steal_pointer (&paper);
}
