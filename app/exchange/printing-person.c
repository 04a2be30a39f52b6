/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-person.c: everything that is held about one person, for them: each answer with its question, what is private too; where
 * else their name stands; what is not kept, and what they can ask for. Other people are in it without their names.
 */
#include "config.h"

#include "printing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dates.h"
#include "value.h"
#include "wall-names.h"

/* Of answers. */
#define MOST_ON_A_LINE 3

/** Held: what a print of one person is made of. */
typedef struct
{
  RungsWorkbook *workbook;
  RungsRecord *person;
  RungsWallNames *own;       /* all that they are called */
  RungsWallNames *looked_for; /* what they are called here: parts of a real name are words, too */
  RungsWallNames *everybody;
  GHashTable *told;   /* ids of records that are told of at length, owned */
  GPtrArray *shorter; /* lines about records that name them in another part */
  GPtrArray *mentions; /* lines about records in whose words their name stands */
  guint n_elsewhere;  /* records about other people in which it does */
} Held;

static void
held_clear (Held *self)
{
  g_clear_pointer (&self->person, rungs_record_unref);
  g_clear_pointer (&self->own, rungs_wall_names_free);
  g_clear_pointer (&self->looked_for, rungs_wall_names_free);
  g_clear_pointer (&self->everybody, rungs_wall_names_free);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->shorter, g_ptr_array_unref);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Held, held_clear)

/* ---- reading: what was put away is held, too */

static GPtrArray *
read_all (RungsWorkbook  *workbook,
          const char     *kind,
          const char     *field,
          const char     *id,
          GError        **error)
{
  g_autoptr (GPtrArray) all = rungs_records_of (workbook, kind, field, id, error);
  GPtrArray *archived = all != NULL ? rungs_records_put_away (workbook, kind, field, id, error) : NULL;

  if (archived == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (all, archived);
  return g_steal_pointer (&all);
}

/* What everybody is called, and what they are really called; and the same of the one person. */
static gboolean
read_names (Held    *self,
            GError **error)
{
  static const char *const places[][2] = { { "person", "known-as" }, { "person-private", "real-name" } };
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) everybody = g_ptr_array_new_with_free_func (g_free);

  for (gsize p = 0; p < G_N_ELEMENTS (places); p++)
    {
      g_autoptr (GPtrArray) records = read_all (self->workbook, places[p][0], NULL, NULL, error);

      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        {
          RungsRecord *record = g_ptr_array_index (records, i);
          const char *name = rungs_record_get (record, places[p][1]);
          const char *of = p == 0 ? rungs_record_id (record) : rungs_record_get (record, "person");
          const gboolean is_own = g_strcmp0 (of, rungs_record_id (self->person)) == 0;

          if (name != NULL)
            g_ptr_array_add (is_own ? own : everybody, g_strdup (name));
        }
    }
  g_ptr_array_add (own, NULL);
  g_ptr_array_add (everybody, NULL);
  self->looked_for = rungs_wall_names_new ((const char *const[]) { rungs_record_get (self->person, "known-as"), NULL });
  self->own = rungs_wall_names_new ((const char *const *) own->pdata);
  self->everybody = rungs_wall_names_new ((const char *const *) everybody->pdata);
  return TRUE;
}

/* ---- words */

/* What they said themselves is theirs as they said it; what everybody may see has nothing to take out. */
static gboolean
is_left_whole (const RungsField  *field,
               const RungsKind   *kind)
{
  return field->seen_by == RUNGS_AUDIENCE_PUBLIC ||
         (strcmp (kind->name, "feedback") == 0 && strcmp (field->name, "words") == 0) ||
         (strcmp (kind->name, "case-study") == 0 && strcmp (field->name, "original") == 0);
}

static char *
without_names (const Held *self,
               const char *words)
{
  return rungs_wall_names_replace (self->everybody, self->own, words, _("[somebody else]"));
}

/* Who is meant, without a name. */
static char *
name_person (const Held *self,
             const char *id)
{
  return g_strdup (g_strcmp0 (id, rungs_record_id (self->person)) == 0 ? _("You") : _("Somebody else"));
}

/* An answer as the person may read it, or NULL. */
static char *
tell_value (const Held        *self,
            const RungsRecord *record,
            const RungsField  *field)
{
  const char *value = rungs_record_get (record, field->name);
  g_autofree char *words = NULL;

  if (value == NULL)
    return NULL;
  if (g_strcmp0 (field->links_to, "person") == 0 && field->type == RUNGS_FIELD_LINK)
    return name_person (self, value);
  words = _rungs_print_value (self->workbook, record, field->name);
  if (words == NULL || *words == '\0')
    return NULL;
  return is_left_whole (field, rungs_record_kind (record)) ? g_steal_pointer (&words) : without_names (self, words);
}

/* "Written down on 3 May 2026. Last changed on 4 May 2026. Put away." */
static char *
tell_times (const RungsRecord *record)
{
  const char *times[] = { rungs_record_get (record, "made"), rungs_record_get (record, "changed") };
  g_autofree char *made = times[0] != NULL ? g_strndup (times[0], MIN (strlen (times[0]), strlen ("2026-11-22"))) : NULL;
  g_autofree char *changed = times[1] != NULL ? g_strndup (times[1], MIN (strlen (times[1]), strlen ("2026-11-22"))) : NULL;
  g_autofree char *made_words = made != NULL ? rungs_date_display (made) : NULL;
  g_autofree char *changed_words = changed != NULL ? rungs_date_display (changed) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (made_words != NULL)
    /* Translators: %s is a day, or a month. */
    g_string_append_printf (words, _("Written down: %s."), made_words);
  if (changed_words != NULL && g_strcmp0 (made, changed) != 0)
    /* Translators: %s is a day, or a month. */
    g_string_append_printf (words, _(" Last changed: %s."), changed_words);
  if (rungs_record_is_archived (record))
    g_string_append (words, _(" It is put away."));
  return g_strdup (g_strchug (words->str));
}

/* That it is about them, and what it is a part of, stands in the heading. */
static gboolean
goes_without_saying (const Held        *self,
                     const RungsRecord *record,
                     const RungsField  *field,
                     gboolean           is_part)
{
  return (is_part && g_strcmp0 (rungs_record_kind (record)->belongs_to, field->name) == 0) ||
         (strcmp (field->name, "person") == 0 &&
          g_strcmp0 (rungs_record_get (record, "person"), rungs_record_id (self->person)) == 0);
}

static GPtrArray *
tell_answers (const Held        *self,
              const RungsRecord *record,
              gboolean           is_part)
{
  const RungsKind *kind = rungs_record_kind (record);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      g_autofree char *words = goes_without_saying (self, record, field, is_part) ? NULL : tell_value (self, record, field);

      if (words != NULL)
        g_ptr_array_add (items, _rungs_print_answer (field, words));
    }
  return items;
}

/* Small records are a line each; when they were written down is said once, where it was at the same time. */
static gboolean
add_small (RungsPaper *paper,
           const Held *self,
           GPtrArray  *records,
           gboolean    is_part)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *times = tell_times (g_ptr_array_index (records, 0));
  gboolean at_once = TRUE;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *its_times = tell_times (g_ptr_array_index (records, i));

      at_once = at_once && g_strcmp0 (its_times, times) == 0;
    }
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GPtrArray) answers = tell_answers (self, g_ptr_array_index (records, i), is_part);
      g_autoptr (GString) line = g_string_new (NULL);

      if (records->len == 1 || answers->len > MOST_ON_A_LINE)
        return FALSE;
      if (!at_once)
        g_ptr_array_add (answers, tell_times (g_ptr_array_index (records, i)));
      for (guint n = 0; n < answers->len; n++)
        {
          g_autofree char *sentence = _rungs_print_sentence (g_ptr_array_index (answers, n));

          g_string_append_printf (line, "%s%s", n > 0 ? " " : "", sentence);
        }
      g_ptr_array_add (lines, g_strdup (line->str));
    }
  _rungs_print_list (paper, NULL, lines);
  if (at_once)
    _rungs_print_say (paper, times);
  return TRUE;
}

/* All of @records under the heading of their kind, and then what belongs to each. */
static gboolean
add_records (RungsPaper       *paper,
             const Held       *self,
             const RungsKind  *kind,
             GPtrArray        *records,
             int               level,
             GError          **error)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);

  if (records->len == 0)
    return TRUE;
  rungs_paper_add_heading (paper, level, strcmp (kind->name, "person") == 0 ? _("About you") : rungs_kind_plural (kind));
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (self->told, g_strdup (rungs_record_id (g_ptr_array_index (records, i))));
  if (add_small (paper, self, records, level == 3))
    return TRUE;
  for (guint i = 0; i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) answers = tell_answers (self, record, level == 3);

      if (records->len > 1)
        {
          /* Translators: %1$u is the number of a record of so many, %2$u. */
          g_autofree char *number = g_strdup_printf (_("%1$u of %2$u"), i + 1, records->len);

          rungs_paper_add_heading (paper, MIN (level + 1, 3), number);
        }
      g_ptr_array_add (answers, tell_times (record));
      _rungs_print_list (paper, NULL, answers);
      for (gsize k = 0; k < n_kinds && level == 2; k++)
        {
          const RungsField *via =
            kinds[k]->belongs_to != NULL ? rungs_kind_field (kinds[k], kinds[k]->belongs_to) : NULL;
          g_autoptr (GPtrArray) parts = NULL;

          if (via == NULL || g_strcmp0 (via->links_to, kind->name) != 0 || strcmp (kind->name, "person") == 0)
            continue;
          parts = read_all (self->workbook, kinds[k]->name, via->name, rungs_record_id (record), error);
          if (parts == NULL || !add_records (paper, self, kinds[k], parts, 3, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* ---- what is about them, and what only names them */

/* A record whose "person" they are is about them; in any other part they are one of several. */
static gboolean
add_links (RungsPaper      *paper,
           const Held      *self,
           const RungsKind *kind,
           GError         **error)
{
  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (g_strcmp0 (field->links_to, "person") != 0)
        continue;
      records = read_all (self->workbook, kind->name, field->name, rungs_record_id (self->person), error);
      if (records == NULL)
        return FALSE;
      if (strcmp (field->name, "person") == 0)
        {
          if (!add_records (paper, self, kind, records, 2, error))
            return FALSE;
          continue;
        }
      for (guint i = 0; i < records->len; i++)
        {
          g_autofree char *title = rungs_workbook_title (self->workbook, kind, rungs_record_id (g_ptr_array_index (records, i)));
          g_autofree char *words = without_names (self, title);

          /* Translators: 1 a kind of record, such as “Enquiry”, 2 its title, 3 the question that names somebody */
          g_ptr_array_add (self->shorter, g_strdup_printf (_("%1$s: %2$s. %3$s You."), rungs_kind_title (kind), words,
                                                           rungs_field_label (field)));
        }
    }
  return TRUE;
}

/* Records about somebody else: what stands in them is not told here. */
static gboolean
is_about_others (const RungsKind *kind)
{
  static const char *const kinds[] = { "person", "person-private", "pairing", "agreement", "support", "feedback", "payment",
                                       "case-study", "consent", "identity-check", "use", NULL };

  return g_strv_contains (kinds, kind->name);
}

static void
look_for_mentions (Held              *self,
                   const RungsRecord *record)
{
  const RungsKind *kind = rungs_record_kind (record);
  guint n = 0;

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      const char *words = rungs_record_get (record, field->name);
      g_autofree char *told = NULL;
      g_autofree char *answer = NULL;

      if ((field->type != RUNGS_FIELD_TEXT && field->type != RUNGS_FIELD_LONG_TEXT) ||
          !rungs_wall_names_stand_in (self->looked_for, words))
        continue;
      n++;
      if (is_about_others (kind))
        continue;
      told = without_names (self, words);
      answer = _rungs_print_answer (field, told);
      /* Translators: 1 a kind of record, such as “Log entry”, 2 what is written there, with its question */
      g_ptr_array_add (self->mentions, g_strdup_printf (_("%1$s. %2$s"), rungs_kind_title (kind), answer));
    }
  if (n > 0 && is_about_others (kind))
    self->n_elsewhere++;
}

static gboolean
find_mentions (Held    *self,
               GError **error)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);

  for (gsize k = 0; k < n_kinds; k++)
    {
      g_autoptr (GPtrArray) records = read_all (self->workbook, kinds[k]->name, NULL, NULL, error);

      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        if (!g_hash_table_contains (self->told, rungs_record_id (g_ptr_array_index (records, i))))
          look_for_mentions (self, g_ptr_array_index (records, i));
    }
  return TRUE;
}

/* ---- what stands around it */

static void
add_head (RungsPaper          *paper,
          const Held          *self,
          const RungsPrintUse *use)
{
  g_autofree char *name = rungs_record_title (self->person);
  g_autofree char *day = rungs_date_display (use->today);
  /* Translators: 1 somebody's name, 2 a day */
  g_autofree char *words = g_strdup_printf (_("This is for %1$s, and was made on %2$s."), name, day);

  _rungs_print_say (paper, words);
  _rungs_print_say (paper, _("It is everything that this workbook holds about you. It has private things in it: keep it where only you "
                             "can read it. Somebody can go through it with you, if you like. Other people are in it without their "
                             "names."));
}

static void
add_elsewhere (RungsPaper *paper,
               const Held *self)
{
  if (self->shorter->len > 0)
    {
      rungs_paper_add_heading (paper, 2, _("Where you have a part"));
      _rungs_print_list (paper, NULL, self->shorter);
    }
  if (self->mentions->len == 0 && self->n_elsewhere == 0)
    return;
  rungs_paper_add_heading (paper, 2, _("Where your name stands in what others wrote"));
  _rungs_print_say (paper, _("We looked for your name. Another person may be meant, and somebody may have written of you without it."));
  _rungs_print_list (paper, NULL, self->mentions);
  if (self->n_elsewhere > 0)
    {
      g_autofree char *words = g_strdup_printf (
        ngettext ("It also stands in %u record about somebody else. Ask us, and we look through it with you.",
                  "It also stands in %u records about other people. Ask us, and we look through them with you.",
                  self->n_elsewhere), self->n_elsewhere);

      _rungs_print_say (paper, words);
    }
}

static void
add_rights (RungsPaper *paper)
{
  const char *const not_kept[] = {
    _("What you said without your name: nobody can find out which words were yours, and neither can we."),
    _("Notes about your care, your treatment or your benefits: they do not belong here."),
    _("Scores, or what somebody expects of you."),
    NULL,
  };
  const char *const can_ask[] = {
    _("That something is put right, or that your own words stand beside it."),
    _("That something is erased, or all of it. We tell you what we cannot reach: paper that was given out, and older copies of this "
      "workbook."),
    _("That a story of yours is no longer shown. You need not say why."),
    _("How something was changed over time: this workbook keeps that, until it is erased."),
    NULL,
  };

  rungs_paper_add_heading (paper, 2, _("What is not kept"));
  rungs_paper_add_list (paper, not_kept);
  rungs_paper_add_heading (paper, 2, _("What you can ask for"));
  rungs_paper_add_list (paper, can_ask);
  _rungs_print_say (paper, _("Tell anybody of the programme, in any way: a word is enough. You get an answer within a month, and it costs "
                             "nothing. If you are not happy with it, you can ask the Information Commissioner: ico.org.uk."));
}

static gboolean
held_read (Held           *self,
           RungsWorkbook  *workbook,
           const char     *id,
           GError        **error)
{
  self->workbook = workbook;
  self->person = rungs_workbook_read (workbook, rungs_kind_find ("person"), id, error);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->shorter = g_ptr_array_new_with_free_func (g_free);
  self->mentions = g_ptr_array_new_with_free_func (g_free);
  return self->person != NULL && read_names (self, error);
}

/* For the person alone, who may read what else stays on the laptop. */
RungsPaper *
_rungs_print_person (RungsWorkbook        *workbook,
                     const char           *id,
                     const RungsPrintUse  *use,
                     GError              **error)
{
  g_auto (Held) held = { NULL };
  g_autoptr (RungsPaper) paper = NULL;
  g_autoptr (GPtrArray) themselves = g_ptr_array_new ();
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);

  if (!held_read (&held, workbook, id, error))
    return NULL;
  paper = _rungs_print_paper (_("Everything we hold about you"));
  rungs_paper_set_footer (paper, _("For you alone."));
  add_head (paper, &held, use);
  g_ptr_array_add (themselves, held.person);
  if (!add_records (paper, &held, rungs_kind_find ("person"), themselves, 2, error))
    return NULL;
  for (gsize i = 0; i < n_kinds; i++)
    if (!add_links (paper, &held, kinds[i], error))
      return NULL;
  if (!find_mentions (&held, error))
    return NULL;
  add_elsewhere (paper, &held);
  add_rights (paper);
  return g_steal_pointer (&paper);
}
