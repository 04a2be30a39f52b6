/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-enquiry.c: an enquiry on a page; and the sheet that goes back to the people who raised it: you said, we heard, we did,
 * it is, why not, and what comes next.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** Enquiry: an enquiry with its parts, and who it is printed for. */
typedef struct
{
  RungsWorkbook *workbook;
  RungsAudience audience;
  RungsRecord *record;
  GPtrArray *learning;
  GPtrArray *actions;
  GPtrArray *told;
  GPtrArray *changes;
} Enquiry;

static void
enquiry_clear (Enquiry *self)
{
  g_clear_pointer (&self->record, rungs_record_unref);
  g_clear_pointer (&self->learning, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Enquiry, enquiry_clear)

static gboolean
enquiry_read (Enquiry              *self,
              RungsWorkbook        *workbook,
              const char           *id,
              const RungsPrintUse  *use,
              GError              **error)
{
  g_autoptr (RungsOutside) outside = rungs_outside_new (workbook, use->audience, error);

  self->workbook = workbook;
  self->audience = use->audience;
  self->record = outside != NULL ? _rungs_print_read (workbook, "enquiry", id, outside, error) : NULL;
  if (self->record == NULL)
    return FALSE;
  self->learning = rungs_records_of (workbook, "learning", "enquiry", id, error);
  self->actions = self->learning != NULL ? rungs_records_of (workbook, "action", "enquiry", id, error) : NULL;
  self->told = self->actions != NULL ? rungs_records_of (workbook, "told", "enquiry", id, error) : NULL;
  self->changes = self->told != NULL ? rungs_records_of (workbook, "change", "enquiry", id, error) : NULL;
  return self->changes != NULL;
}

static gboolean
says (const RungsRecord *record,
      const char        *field,
      const char        *value)
{
  return g_strcmp0 (rungs_record_get (record, field), value) == 0;
}

/* What may be seen of a field, as a sentence; NULL for nothing. */
static char *
sentence_of (const Enquiry     *self,
             const RungsRecord *record,
             const char        *field)
{
  g_autofree char *words = _rungs_print_seen (self->workbook, record, field, self->audience);

  return words != NULL ? _rungs_print_sentence (words) : NULL;
}

static void
append_sentence (GString    *text,
                 const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words);
}

/* "We asked: …" @format has one %s. */
static void
append_labelled (GString       *text,
                 const Enquiry *self,
                 RungsRecord   *record,
                 const char    *field,
                 const char    *format)
{
  g_autofree char *words = sentence_of (self, record, field);
  g_autofree char *labelled = NULL;

  if (words == NULL)
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  labelled = g_strdup_printf (format, words);
#pragma GCC diagnostic pop
  append_sentence (text, labelled);
}

static void
add_line (GPtrArray *items,
          GString   *text)
{
  if (text->len > 0)
    g_ptr_array_add (items, g_strdup (text->str));
}

/* ---- the parts, each as a line of a list */

static void
add_learning (const Enquiry *self,
              GPtrArray     *items)
{
  for (guint i = 0; i < self->learning->len; i++)
    {
      RungsRecord *learning = g_ptr_array_index (self->learning, i);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *words = sentence_of (self, learning, "text");
      g_autofree char *sure = sentence_of (self, learning, "confidence");

      append_sentence (text, words);
      append_sentence (text, sure);
      add_line (items, text);
    }
}

static gboolean
is_done (const RungsRecord *action)
{
  return says (action, "state", "done");
}

static gboolean
is_to_come (const RungsRecord *action)
{
  return !is_done (action) && !says (action, "state", "stopped");
}

static gboolean
is_stopped (const RungsRecord *action)
{
  return says (action, "state", "stopped");
}

/* @test: which of them; NULL: all. */
static void
add_actions (const Enquiry *self,
             gboolean     (*test) (const RungsRecord *action),
             GPtrArray     *items)
{
  for (guint i = 0; i < self->actions->len; i++)
    {
      RungsRecord *action = g_ptr_array_index (self->actions, i);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *what = sentence_of (self, action, "what");
      g_autofree char *state = test == NULL ? sentence_of (self, action, "state") : NULL;

      if (what == NULL || (test != NULL && !test (action)))
        continue;
      append_sentence (text, what);
      append_sentence (text, state);
      /* Translators: %s is who has taken something on. */
      append_labelled (text, self, action, "owner", _("Who: %s"));
      if (test == NULL || is_to_come (action))
        /* Translators: %s is a day. */
        append_labelled (text, self, action, "due", _("By: %s"));
      /* Translators: %s is why something was stopped. */
      append_labelled (text, self, action, "why-stopped", _("Why it was stopped: %s"));
      add_line (items, text);
    }
}

/* The board by its name; else what sort of people they are. */
static char *
name_of_told (const Enquiry *self,
              RungsRecord   *told)
{
  char *group = _rungs_print_seen (self->workbook, told, "group", self->audience);

  return group != NULL ? group : _rungs_print_seen (self->workbook, told, "audience", self->audience);
}

static void
add_told (const Enquiry *self,
          GPtrArray     *items)
{
  for (guint i = 0; i < self->told->len; i++)
    {
      RungsRecord *told = g_ptr_array_index (self->told, i);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *whom = name_of_told (self, told);
      g_autofree char *on = _rungs_print_seen (self->workbook, told, "on", self->audience);
      g_autofree char *who_and_when = NULL;

      if (whom == NULL)
        continue;
      if (on != NULL)
        /* Translators: 1 who was told: a board, or “The people who raised it”; 2 a day */
        who_and_when = g_strdup_printf (_("%1$s, %2$s."), whom, on);
      else
        who_and_when = _rungs_print_sentence (whom);
      append_sentence (text, who_and_when);
      /* Translators: %s is the way in which somebody was told: a talk, a letter. */
      append_labelled (text, self, told, "how", _("How: %s"));
      /* Translators: %s is what was asked of a board. */
      append_labelled (text, self, told, "asked", _("We asked: %s"));
      /* Translators: %s is what a board answered. */
      append_labelled (text, self, told, "reply", _("They answered: %s"));
      if (rungs_record_get (told, "reply") == NULL)
        /* Translators: %s is a day. */
        append_labelled (text, self, told, "reply-due", _("They have not answered yet. They said they would by: %s"));
      add_line (items, text);
    }
}

/* Whether a change says no more than that there is none, and another says that there is one. */
static gboolean
is_outrun (const Enquiry     *self,
           const RungsRecord *change)
{
  if (!says (change, "state", "none") || rungs_record_get (change, "what") != NULL)
    return FALSE;
  for (guint i = 0; i < self->changes->len; i++)
    if (!says (g_ptr_array_index (self->changes, i), "state", "none"))
      return TRUE;
  return FALSE;
}

/* @state: which of them; NULL: all. */
static void
add_changes (const Enquiry *self,
             const char    *state,
             GPtrArray     *items)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      RungsRecord *change = g_ptr_array_index (self->changes, i);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *what = sentence_of (self, change, "what");
      g_autofree char *label = sentence_of (self, change, "state");
      g_autofree char *level = sentence_of (self, change, "level");

      if (state != NULL ? !says (change, "state", state) : is_outrun (self, change))
        continue;
      if (state == NULL)
        append_sentence (text, label);
      append_sentence (text, what);
      if (says (change, "state", "made"))
        {
          append_sentence (text, level);
          /* Translators: %s is a day. */
          append_labelled (text, self, change, "on", _("Since: %s"));
          /* Translators: %s is “Yes”, “No” or “Not sure”. */
          append_labelled (text, self, change, "lasting", _("Will it last? %s"));
        }
      /* Translators: %s is “Yes”, “Partly” or “No”. */
      append_labelled (text, self, change, "lived-lead-agrees", _("Does the lead with lived experience agree? %s"));
      /* Translators: %s is what was found when somebody looked whether a change holds. */
      append_labelled (text, self, change, "check-result", _("We looked again: %s"));
      add_line (items, text);
    }
}

/* ---- on a page */

RungsPaper *
_rungs_print_enquiry (RungsWorkbook        *workbook,
                      const char           *id,
                      const RungsPrintUse  *use,
                      GError              **error)
{
  static const char *const facts[] = { "stage", "state", "reason", "group", "lead", "lived-lead", "area", "aim-rung", "opened-on",
                                       "look-again-on", "out-of-scope", NULL };
  static const struct
  {
    const char *kind;
    void (*add) (const Enquiry *self,
                 GPtrArray     *items);
  } parts[] = {
    { "learning", add_learning },
    { "action", NULL },
    { "told", add_told },
    { "change", NULL },
  };
  g_auto (Enquiry) enquiry = { NULL };
  g_autofree char *title = NULL;
  RungsPaper *paper;

  if (!enquiry_read (&enquiry, workbook, id, use, error))
    return NULL;
  title = rungs_record_title (enquiry.record);
  paper = _rungs_print_paper (title);
  _rungs_print_say (paper, rungs_record_get (enquiry.record, "question"));
  _rungs_print_facts (paper, workbook, enquiry.record, use->audience, facts);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

      if (parts[i].add != NULL)
        parts[i].add (&enquiry, items);
      else if (strcmp (parts[i].kind, "action") == 0)
        add_actions (&enquiry, NULL, items);
      else
        add_changes (&enquiry, NULL, items);
      _rungs_print_list (paper, rungs_kind_plural (rungs_kind_find (parts[i].kind)), items);
    }
  _rungs_print_date (paper, use);
  return paper;
}

/* ---- back to the people who raised it */

/* What was said, where those who said it want it shown; how much more there is, only inside. */
static gboolean
add_what_was_said (RungsPaper           *paper,
                   const Enquiry        *self,
                   const char           *id,
                   GError              **error)
{
  g_autoptr (GPtrArray) feedback = rungs_records_of (self->workbook, "feedback", "enquiry", id, error);
  guint shown = 0;

  if (feedback == NULL)
    return FALSE;
  _rungs_print_shuffle (feedback);
  rungs_paper_add_heading (paper, 2, _("You said"));
  for (guint i = 0; i < feedback->len; i++)
    if (_rungs_print_may_quote (g_ptr_array_index (feedback, i), self->audience))
      {
        _rungs_print_quote (paper, g_ptr_array_index (feedback, i));
        shown++;
      }
  if (feedback->len == 0)
    _rungs_print_say (paper, _("Nobody's own words are kept with this question. This is how it was asked:"));
  else if (shown == 0)
    _rungs_print_say (paper, _("People told us about this. Their words are not shown, because nobody has said yes to that. This is "
                               "the question we made of them:"));
  if (shown == 0)
    rungs_paper_add_text (paper, RUNGS_PAPER_NOTE, rungs_record_get (self->record, "question"));
  return TRUE;
}

static void
add_what_was_heard (RungsPaper    *paper,
                    const Enquiry *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  rungs_paper_add_heading (paper, 2, _("We heard"));
  _rungs_print_say (paper, _("The question is:"));
  _rungs_print_say (paper, rungs_record_get (self->record, "question"));
  add_learning (self, items);
  if (items->len > 0)
    _rungs_print_say (paper, _("What we have learned so far:"));
  _rungs_print_list (paper, NULL, items);
}

static void
add_what_was_done (RungsPaper    *paper,
                   const Enquiry *self)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *stage = _rungs_print_seen (self->workbook, self->record, "stage", self->audience);

  rungs_paper_add_heading (paper, 2, _("We did"));
  add_actions (self, is_done, done);
  add_told (self, told);
  _rungs_print_list (paper, NULL, done);
  if (told->len > 0)
    _rungs_print_say (paper, _("We told:"));
  _rungs_print_list (paper, NULL, told);
  if (done->len == 0 && told->len == 0 && stage != NULL)
    {
      /* Translators: %s is the name of a stage, such as “Picked”. */
      g_autofree char *words = g_strdup_printf (_("It has come as far as this: %s."), stage);

      _rungs_print_say (paper, words);
    }
  else if (done->len == 0 && told->len == 0)
    {
      _rungs_print_say (paper, _("Nothing yet."));
    }
}

static void
add_how_it_is (RungsPaper    *paper,
               const Enquiry *self)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);

  rungs_paper_add_heading (paper, 2, _("How it is now"));
  add_changes (self, "made", made);
  if (made->len == 0)
    _rungs_print_say (paper, _("Nothing has changed yet. We say so, because you asked."));
  _rungs_print_list (paper, NULL, made);
}

static void
add_why_not (RungsPaper    *paper,
             const Enquiry *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *reason = sentence_of (self, self->record, "reason");
  g_autofree char *state = sentence_of (self, self->record, "state");

  if (reason != NULL && !says (self->record, "state", "open"))
    g_ptr_array_add (items, g_strdup_printf ("%s %s", state != NULL ? state : "", reason));
  add_changes (self, "refused", items);
  add_actions (self, is_stopped, items);
  _rungs_print_list (paper, _("Why not"), items);
}

static void
add_what_is_next (RungsPaper    *paper,
                  const Enquiry *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *again = _rungs_print_seen (self->workbook, self->record, "look-again-on", self->audience);

  rungs_paper_add_heading (paper, 2, _("Next"));
  add_changes (self, "planned", items);
  add_actions (self, is_to_come, items);
  if (again != NULL)
    /* Translators: %s is a day. */
    g_ptr_array_add (items, g_strdup_printf (_("We look at it again on %s."), again));
  if (items->len == 0)
    _rungs_print_say (paper, says (self->record, "state", "closed") || says (self->record, "state", "not-taken")
                               ? _("Nothing more is planned. If it comes back, tell us, and we open it again.")
                               : _("Nothing is planned yet that we could tell here."));
  _rungs_print_list (paper, NULL, items);
}

/* For those who raised it: each thing they might ask about has its heading, and an honest sentence where there is nothing. */
RungsPaper *
_rungs_print_you_said (RungsWorkbook        *workbook,
                       const char           *id,
                       const RungsPrintUse  *use,
                       GError              **error)
{
  g_auto (Enquiry) enquiry = { NULL };
  g_autoptr (RungsPaper) paper = NULL;
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  if (!enquiry_read (&enquiry, workbook, id, use, error))
    return NULL;
  title = rungs_record_title (enquiry.record);
  /* Translators: %s is the title of an enquiry. */
  heading = g_strdup_printf (_("You said, we did: %s"), title);
  paper = _rungs_print_paper (heading);
  if (!add_what_was_said (paper, &enquiry, id, error))
    return NULL;
  add_what_was_heard (paper, &enquiry);
  add_what_was_done (paper, &enquiry);
  add_how_it_is (paper, &enquiry);
  add_why_not (paper, &enquiry);
  add_what_is_next (paper, &enquiry);
  _rungs_print_date (paper, use);
  return g_steal_pointer (&paper);
}
