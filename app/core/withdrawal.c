/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * withdrawal.c: a story that was taken back. Nothing new is made of it from that moment, which the gate sees to; this is about
 * what is out already, told as it is.
 */
#include "config.h"

#include "withdrawal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "story.h"

/* Where a story stands for anybody to see, instead of lying in somebody's hands. */
static const char *const shows[] = { "website", "social-media", "press", NULL };

/* Where it is shown to people who are there, and nothing need stay with them. */
static const char *const visits[] = { "meeting", "training", NULL };

static gboolean
is_among (const char        *token,
          const char *const *tokens)
{
  return token != NULL && g_strv_contains (tokens, token);
}

/** rungs_use_is_on_show: Returns: whether it was put where anybody can see it, and nobody hands copies back */
gboolean
rungs_use_is_on_show (const RungsRecord *use)
{
  return is_among (rungs_record_get (use, "channel"), shows);
}

/**
 * rungs_use_is_out:
 * @use: that a story went somewhere
 *
 * Returns: %TRUE while nobody said what became of its copies; a story that was only shown left none
 */
gboolean
rungs_use_is_out (const RungsRecord *use)
{
  if (rungs_record_get (use, "ended") != NULL || rungs_record_get (use, "returned-on") != NULL)
    return FALSE;
  return rungs_record_get (use, "copies") != NULL || !is_among (rungs_record_get (use, "channel"), visits);
}

static guint
copies_of (const RungsRecord *use)
{
  const char *copies = rungs_record_get (use, "copies");

  return copies != NULL ? (guint) g_ascii_strtoull (copies, NULL, 10) : 0;
}

static void
holder_free (gpointer data)
{
  RungsHolder *holder = data;

  g_free (holder->who);
  g_ptr_array_unref (holder->uses);
  g_free (holder);
}

static void
step_free (gpointer data)
{
  RungsWithdrawalStep *step = data;

  g_clear_pointer (&step->use, rungs_record_unref);
  g_free (step->text);
  g_free (step);
}

/* The same people, however their name was typed. */
static char *
key_of (const char *who)
{
  g_autofree char *folded = g_utf8_casefold (who != NULL ? who : "", -1);

  return g_strdup (g_strstrip (folded));
}

static void
add_to_holder (RungsWithdrawal *self,
               RungsRecord     *use)
{
  g_autofree char *key = key_of (rungs_record_get (use, "held-by"));
  RungsHolder *holder = NULL;

  for (guint i = 0; i < self->holders->len && holder == NULL; i++)
    {
      RungsHolder *one = g_ptr_array_index (self->holders, i);
      g_autofree char *other = key_of (one->who);

      if (strcmp (other, key) == 0)
        holder = one;
    }
  if (holder == NULL)
    {
      holder = g_new0 (RungsHolder, 1);
      holder->who = *key != '\0' ? g_strstrip (g_strdup (rungs_record_get (use, "held-by"))) : NULL;
      holder->uses = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
      g_ptr_array_add (self->holders, holder);
    }
  g_ptr_array_add (holder->uses, rungs_record_ref (use));
  holder->copies += copies_of (use);
}

/* "5 copies at the county", or as much of it as is known. */
static char *
copies_words (const RungsRecord *use)
{
  const char *who = rungs_record_get (use, "held-by");
  const guint n = copies_of (use);
  g_autofree char *copies = NULL;

  if (n == 0)
    return who != NULL ? g_strdup (who) : g_strdup (_("nobody wrote down who has it"));
  copies = g_strdup_printf (ngettext ("%u copy", "%u copies", n), n);
  if (who == NULL)
    /* Translators: %s is "1 copy" or "5 copies" */
    return g_strdup_printf (_("%s, nobody wrote down who has them"), copies);
  /* Translators: the first %s is "1 copy" or "5 copies", the second who has them */
  return g_strdup_printf (_("%s, held by: %s"), copies, who);
}

static void
add_step (RungsWithdrawal     *self,
          RungsWithdrawalSort  sort,
          RungsRecord         *use,
          char                *text)
{
  RungsWithdrawalStep *step = g_new0 (RungsWithdrawalStep, 1);

  step->sort = sort;
  step->use = use != NULL ? rungs_record_ref (use) : NULL;
  step->text = text;
  g_ptr_array_add (self->steps, step);
}

static void
add_use_step (RungsWithdrawal *self,
              RungsRecord     *use)
{
  const char *asked = rungs_record_get (use, "asked-back-on");
  g_autofree char *what = copies_words (use);
  g_autofree char *day = asked != NULL ? rungs_date_display (asked) : NULL;
  const char *until = rungs_record_get (use, "until");
  g_autofree char *last = until != NULL ? rungs_date_display (until) : NULL;

  if (!self->is_taken_back && asked == NULL)
    add_step (self, RUNGS_WITHDRAWAL_OUT, use,
              /* Translators: the first %s is what is out, "5 copies, held by: the county", the second a day */
              last != NULL ? g_strdup_printf (_("%s. To be used until %s."), what, last) : g_strdup_printf ("%s.", what));
  else if (asked != NULL)
    add_step (self, RUNGS_WITHDRAWAL_WAIT, use,
              /* Translators: the first %s is a day, the second what is out: "5 copies, held by: the county" */
              g_strdup_printf (_("Asked for on %s. Say what became of this: %s."), day, what));
  else if (rungs_use_is_on_show (use))
    add_step (self, RUNGS_WITHDRAWAL_TAKE_OFF, use,
              /* Translators: the first %s is where a story is shown, "On a website", the second where that is */
              g_strdup_printf (_("Take it off, or ask for that. %s: %s."),
                               rungs_field_choice_label (rungs_kind_field (rungs_record_kind (use), "channel"),
                                                         rungs_record_get (use, "channel")), what));
  else
    add_step (self, RUNGS_WITHDRAWAL_ASK, use,
              /* Translators: %s is what is out: "5 copies, held by: the county" */
              g_strdup_printf (_("Ask for it back: %s."), what));
}

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const RungsRecord *one = *(RungsRecord *const *) a;
  const RungsRecord *other = *(RungsRecord *const *) b;
  const int order = g_strcmp0 (rungs_record_get (one, "on"), rungs_record_get (other, "on"));

  return order != 0 ? order : strcmp (rungs_record_id (one), rungs_record_id (other));
}

static void
look_at_uses (RungsWithdrawal *self,
              GPtrArray       *uses)
{
  for (guint i = 0; i < uses->len; i++)
    {
      RungsRecord *use = g_ptr_array_index (uses, i);

      if (rungs_use_is_on_show (use) || g_strcmp0 (rungs_record_get (use, "audience"), "public") == 0)
        self->is_public = TRUE;
      if (g_strcmp0 (rungs_record_get (use, "ended"), "cannot-get-back") == 0)
        self->n_lost += copies_of (use);
      if (!rungs_use_is_out (use))
        continue;
      self->n_out += copies_of (use);
      add_to_holder (self, use);
      add_use_step (self, use);
    }
}

/**
 * rungs_withdrawal_new:
 * @story: a case study
 * @uses: (element-type RungsRecord): where it went; those of other stories and those put away do not count
 *
 * Returns: (transfer full): who has copies that are out, and what remains to be done
 */
RungsWithdrawal *
rungs_withdrawal_new (const RungsRecord *story,
                      GPtrArray         *uses)
{
  RungsWithdrawal *self = g_new0 (RungsWithdrawal, 1);
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();

  self->is_taken_back = rungs_story_is_taken_back (story);
  self->holders = g_ptr_array_new_with_free_func (holder_free);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  for (guint i = 0; i < uses->len; i++)
    {
      RungsRecord *use = g_ptr_array_index (uses, i);

      if (!rungs_record_is_archived (use) &&
          g_strcmp0 (rungs_record_get (use, "case-study"), rungs_record_id (story)) == 0)
        g_ptr_array_add (ours, use);
    }
  g_ptr_array_sort (ours, compare_uses);
  look_at_uses (self, ours);
  if (self->is_taken_back && g_strcmp0 (rungs_record_get (story, "kept"), "proof") != 0)
    add_step (self, RUNGS_WITHDRAWAL_DECIDE, NULL,
              g_strdup (_("Decide with the person what is kept: nothing, or only the proof that they said yes and took it "
                          "back.")));
  self->is_finished = self->is_taken_back && self->steps->len == 0;
  return self;
}

/** rungs_withdrawal_free: @self: (transfer full) (nullable): where a story stands */
void
rungs_withdrawal_free (RungsWithdrawal *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->holders);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static void
append_sentence (GString    *words,
                 const char *sentence)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", sentence);
}

/**
 * rungs_withdrawal_honest:
 * @self: where a story stands
 *
 * Returns: (transfer full): what can be promised and what cannot, for the person whose story it is
 */
char *
rungs_withdrawal_honest (const RungsWithdrawal *self)
{
  GString *words = g_string_new (NULL);

  append_sentence (words, _("Nothing new is made of it from today."));
  if (self->holders->len == 0 && self->n_lost == 0 && !self->is_public)
    {
      append_sentence (words, _("No copy is out that we know of."));
      return g_string_free (words, FALSE);
    }
  append_sentence (words, _("We cannot call back paper that was already given out, but we ask for it."));
  if (self->n_out > 0)
    {
      g_autofree char *out =
        g_strdup_printf (ngettext ("%u copy is still out.", "%u copies are still out.", self->n_out), self->n_out);

      append_sentence (words, out);
    }
  if (self->n_lost > 0)
    {
      g_autofree char *lost =
        g_strdup_printf (ngettext ("%u copy cannot be got back.", "%u copies cannot be got back.", self->n_lost), self->n_lost);

      append_sentence (words, lost);
    }
  if (self->is_public)
    append_sentence (words, _("Anybody could see it, so there may be copies that nobody knows of."));
  return g_string_free (words, FALSE);
}

/**
 * rungs_withdrawal_summary:
 * @self: where a story stands
 *
 * Returns: (transfer full): in a few sentences
 */
char *
rungs_withdrawal_summary (const RungsWithdrawal *self)
{
  g_autofree char *honest = NULL;

  if (self->is_finished)
    return g_strdup (_("This story was taken back, and everything about that is done."));
  if (self->is_taken_back)
    {
      honest = rungs_withdrawal_honest (self);
      return g_strdup_printf ("%s %s", _("This story was taken back."), honest);
    }
  return g_strdup (self->steps->len > 0 ? _("These copies of the story are out:") : _("No copy is out that we know of."));
}

/**
 * rungs_withdrawal_words:
 * @self: where a story stands
 *
 * Returns: (transfer full): all of it in plain words, a line for each thing that remains to be done
 */
char *
rungs_withdrawal_words (const RungsWithdrawal *self)
{
  GString *words = g_string_new (NULL);
  g_autofree char *summary = rungs_withdrawal_summary (self);

  g_string_append_printf (words, "%s\n", summary);
  for (guint i = 0; i < self->steps->len; i++)
    g_string_append_printf (words, "  %s\n", ((const RungsWithdrawalStep *) g_ptr_array_index (self->steps, i))->text);
  return g_string_free (words, FALSE);
}

/** rungs_withdrawal_sort_name: Returns: (transfer none): a word for @sort that does not change: "ask", "wait", ... */
const char *
rungs_withdrawal_sort_name (RungsWithdrawalSort sort)
{
  static const char *const names[] = { "ask", "take-off", "wait", "decide", "out" };

  return names[sort];
}
