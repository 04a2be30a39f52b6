/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * outside.c: which records may be shown to an audience: an enquiry by its sensitivity with the parts that belong to it, a case
 * study where the gate is open, and a placing by how many people it is of. Which of their fields may is said by their kind.
 */
#include "config.h"

#include "outside.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "each-record.h"
#include "exchange-error.h"
#include "few.h"
#include "rounds.h"
#include "rules.h"

struct _RungsOutside
{
  RungsAudience audience;
  GHashTable *enquiries; /* ids of those that may be shown, owned; NULL inside the programme */
  GHashTable *works;     /* likewise, of pieces of work */
  GHashTable *few;       /* ids of placings of few people that are not to be shown, owned */
  RungsStoriesOut *stories; /* those that the gate lets through, borrowed; NULL: none */
};

static gboolean
note_enquiry_cb (RungsRecord  *record,
                 gpointer      data,
                 GError      **error)
{
  RungsOutside *self = data;

  if (rungs_rules_audience (record) >= self->audience)
    g_hash_table_add (self->enquiries, g_strdup (rungs_record_id (record)));
  return TRUE;
}

/* A piece of work is seen by no more people than the enquiry it is part of. */
static gboolean
note_work_cb (RungsRecord  *record,
              gpointer      data,
              GError      **error)
{
  RungsOutside *self = data;
  const char *enquiry = rungs_record_get (record, "enquiry");

  if (enquiry == NULL || g_hash_table_contains (self->enquiries, enquiry))
    g_hash_table_add (self->works, g_strdup (rungs_record_id (record)));
  return TRUE;
}

static gboolean
note_placing_cb (RungsRecord  *record,
                 gpointer      data,
                 GError      **error)
{
  GHashTable *of_works = data;
  g_autofree char *work = g_strdup_printf ("%s %s", rungs_record_get (record, "activity"), rungs_record_get (record, "ladder"));
  GPtrArray *placings = g_hash_table_lookup (of_works, work);

  if (placings == NULL)
    {
      placings = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
      g_hash_table_insert (of_works, g_steal_pointer (&work), placings);
    }
  g_ptr_array_add (placings, rungs_record_ref (record));
  return TRUE;
}

static void
note_few_of (RungsOutside *self,
             GPtrArray    *placings)
{
  g_autoptr (GPtrArray) rounds = rungs_rounds_of (placings);

  for (guint i = 0; i < rounds->len; i++)
    {
      RungsRound *round = g_ptr_array_index (rounds, i);

      for (guint j = 0; j < round->placings->len; j++)
        {
          RungsRecord *placing = g_ptr_array_index (round->placings, j);

          if (rungs_few_of (round->placings, rungs_record_get (placing, "view")) > RUNGS_FEW_SHOW)
            g_hash_table_add (self->few, g_strdup (rungs_record_id (placing)));
        }
    }
}

/* In a file every placing stands by itself with its view: one that a picture merges has to stay out of it. */
static gboolean
note_few (RungsOutside   *self,
          RungsWorkbook  *workbook,
          GError        **error)
{
  g_autoptr (GHashTable) of_works =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("placing"));
  GHashTableIter iter;
  gpointer placings;

  if (!rungs_each_record (workbook, query, NULL, note_placing_cb, of_works, error))
    return FALSE;
  g_hash_table_iter_init (&iter, of_works);
  while (g_hash_table_iter_next (&iter, NULL, &placings))
    note_few_of (self, placings);
  return TRUE;
}

static gboolean
note_all (RungsOutside         *self,
          RungsWorkbook        *workbook,
          const char           *kind,
          RungsEachRecordFunc   func,
          GError              **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));

  return rungs_each_record (workbook, query, NULL, func, self, error);
}

/**
 * rungs_outside_new_for_work:
 * @workbook: a workbook
 * @audience: who it is for, from %RUNGS_AUDIENCE_PROGRAMME on
 * @error: (out): why the workbook could not be read
 *
 * Of little: only whether an enquiry, a piece of work and its aims may be seen. No placing and no case study may.
 *
 * Returns: (transfer full): what that audience may see
 */
RungsOutside *
rungs_outside_new_for_work (RungsWorkbook  *workbook,
                            RungsAudience   audience,
                            GError        **error)
{
  g_autoptr (RungsOutside) self = g_new0 (RungsOutside, 1);

  self->audience = audience;
  if (audience >= RUNGS_AUDIENCE_PARTNERS)
    {
      self->enquiries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->works = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (!note_all (self, workbook, "enquiry", note_enquiry_cb, error) ||
          !note_all (self, workbook, "activity", note_work_cb, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * rungs_outside_new:
 * @workbook: a workbook
 * @audience: who it is for, from %RUNGS_AUDIENCE_PROGRAMME on
 * @error: (out): why the workbook could not be read
 *
 * No case study may be seen until rungs_outside_let_stories().
 *
 * Returns: (transfer full): what that audience may see
 */
RungsOutside *
rungs_outside_new (RungsWorkbook  *workbook,
                   RungsAudience   audience,
                   GError        **error)
{
  g_autoptr (RungsOutside) self = rungs_outside_new_for_work (workbook, audience, error);

  if (self == NULL)
    return NULL;
  if (audience >= RUNGS_AUDIENCE_PARTNERS)
    {
      self->few = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (!note_few (self, workbook, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * rungs_outside_let_stories:
 * @self: what an audience may see
 * @stories: (nullable): the stories that the gate lets through; kept by the caller for as long as @self is asked
 */
void
rungs_outside_let_stories (RungsOutside    *self,
                           RungsStoriesOut *stories)
{
  self->stories = stories;
}

/**
 * rungs_outside_free:
 * @self: (transfer full) (nullable): what an audience may see
 */
void
rungs_outside_free (RungsOutside *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->enquiries, g_hash_table_unref);
  g_clear_pointer (&self->works, g_hash_table_unref);
  g_clear_pointer (&self->few, g_hash_table_unref);
  g_free (self);
}

/**
 * rungs_outside_audience:
 * @self: what an audience may see
 *
 * Returns: the audience
 */
RungsAudience
rungs_outside_audience (RungsOutside *self)
{
  return self->audience;
}

/* The id of the record of a kind that this one is, or is a part of; NULL when it is neither. */
static const char *
whole_of (RungsRecord *record,
          const char  *kind)
{
  const RungsKind *own = rungs_record_kind (record);

  if (g_str_equal (own->name, kind))
    return rungs_record_id (record);
  if (g_strcmp0 (own->belongs_to, kind) == 0)
    return rungs_record_get (record, kind);
  return NULL;
}

static gboolean
is_part_of_story (const RungsKind *kind)
{
  return g_strcmp0 (kind->belongs_to, "case-study") == 0;
}

/**
 * rungs_outside_may_see:
 * @self: what an audience may see
 * @record: a record
 *
 * Returns: %TRUE when the record may be shown to the audience, as far as its fields may
 */
gboolean
rungs_outside_may_see (RungsOutside *self,
                       RungsRecord  *record)
{
  const RungsKind *kind = rungs_record_kind (record);
  const char *enquiry = whole_of (record, "enquiry");
  const char *work = whole_of (record, "activity");
  gboolean is_placing = g_str_equal (kind->name, "placing");

  if (g_str_equal (kind->name, "case-study"))
    return self->stories != NULL && rungs_stories_out_has (self->stories, rungs_record_id (record));
  if (self->enquiries == NULL)
    return TRUE;
  if (rungs_record_is_archived (record))
    return FALSE;
  if (enquiry != NULL && !g_hash_table_contains (self->enquiries, enquiry))
    return FALSE;
  if (work != NULL && !g_hash_table_contains (self->works, work))
    return FALSE;
  if (is_placing && (self->few == NULL || g_hash_table_contains (self->few, rungs_record_id (record))))
    return FALSE;
  /* What they said yes to, what was looked at and where it went stay inside, whoever reads the story itself. */
  if (is_part_of_story (kind))
    return FALSE;
  return rungs_rules_audience (record) >= self->audience;
}

/**
 * rungs_outside_sees_kind:
 * @self: what an audience may see
 * @kind: a kind
 * @error: (out): that nothing of it may be shown
 *
 * Returns: %TRUE when the audience may see a field of it
 */
gboolean
rungs_outside_sees_kind (RungsOutside     *self,
                         const RungsKind  *kind,
                         GError          **error)
{
  gboolean inside = FALSE;

  for (guint i = 0; kind->fields[i].name != NULL; i++)
    {
      if (rungs_field_seen_by (&kind->fields[i], self->audience) && (self->enquiries == NULL || !is_part_of_story (kind)))
        return TRUE;
      inside = inside || rungs_field_seen_by (&kind->fields[i], RUNGS_AUDIENCE_PROGRAMME);
    }

  if (!inside)
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %s is the name of a kind of record. */
                 _("%s: these details are private and never leave this laptop's screen, so they cannot be exported."),
                 kind->name);
  else
    g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED,
                 /* Translators: %s is the name of a kind of record. */
                 _("Nothing of %s may be shown to them: export it for inside the programme instead."), kind->name);
  return FALSE;
}
