/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-booklet.c: several stories as one document. Each is asked for at the gate by itself, once before there is any paper and
 * once more when it is its turn; each keeps its own foot, because versions, and how long they may be used, differ.
 */
#include "config.h"

#include "printing-booklet.h"

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "each-record.h"
#include "example.h"
#include "exchange-error.h"
#include "printing-private.h"
#include "story-gate.h"

struct _RungsBooklet
{
  RungsWorkbook *workbook; /* not owned */
  RungsPrintUse use;       /* what it points to is not owned */
  GPtrArray *ids;          /* char *, of those that may be shown, in their order */
  GPtrArray *titles;       /* char *, of these */
  GPtrArray *refused;      /* char * */
};

/** Turn: a story that is made when it is its turn. */
typedef struct
{
  RungsWorkbook *workbook;
  RungsPrintUse use;
  char *id;
} Turn;

/**
 * rungs_booklet_new:
 * @workbook: whose stories; it has to stay, and so has what @use points to
 * @use: what it is for
 *
 * Returns: (transfer full): with no story yet
 */
RungsBooklet *
rungs_booklet_new (RungsWorkbook       *workbook,
                   const RungsPrintUse *use)
{
  RungsBooklet *self = g_new0 (RungsBooklet, 1);

  self->workbook = workbook;
  self->use = *use;
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->refused = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** rungs_booklet_free: @self: (transfer full) (nullable): a booklet */
void
rungs_booklet_free (RungsBooklet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

/**
 * rungs_booklet_add:
 * @id: of a case study; one that is there already is not added once more
 * @error: (out): why the workbook could not be read
 *
 * Asks the gate about a story, and adds it to the booklet, or to those that were refused.
 *
 * Returns: %TRUE when the gate was asked
 */
gboolean
rungs_booklet_add (RungsBooklet  *self,
                   const char    *id,
                   GError       **error)
{
  g_autofree char *title = rungs_workbook_title (self->workbook, rungs_kind_find ("case-study"), id);
  g_autoptr (GError) refusal = NULL;
  g_autoptr (RungsPaper) story = NULL;

  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL))
    return TRUE;
  story = rungs_print_make (rungs_print_find ("case-study"), self->workbook, id, &self->use, &refusal);
  if (story != NULL)
    {
      g_ptr_array_add (self->ids, g_strdup (id));
      g_ptr_array_add (self->titles, g_strdup (rungs_paper_title (story)));
      return TRUE;
    }
  if (refusal->domain != RUNGS_EXCHANGE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  g_ptr_array_add (self->refused, g_strdup_printf ("%s: %s", title != NULL ? title : id, refusal->message));
  return TRUE;
}

static gboolean
add_record_cb (RungsRecord  *record,
               gpointer      data,
               GError      **error)
{
  return rungs_booklet_add (data, rungs_record_id (record), error);
}

/**
 * rungs_booklet_add_all:
 * @error: (out): why the workbook could not be read
 *
 * Adds every story that may be shown.
 *
 * Returns: %TRUE when all were asked for
 */
gboolean
rungs_booklet_add_all (RungsBooklet  *self,
                       GError       **error)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("case-study"));

  return rungs_each_record (self->workbook, query, NULL, add_record_cb, self, error);
}

/** rungs_booklet_n: Returns: how many stories are in it */
guint
rungs_booklet_n (RungsBooklet *self)
{
  return self->ids->len;
}

/** rungs_booklet_refused: Returns: (transfer none) (element-type utf8): the stories that may not be shown, and why */
const GPtrArray *
rungs_booklet_refused (RungsBooklet *self)
{
  return self->refused;
}

static void
turn_free (gpointer data)
{
  Turn *turn = data;

  g_free (turn->id);
  g_free (turn);
}

static RungsPaper *
make_story (gpointer   data,
            GError   **error)
{
  const Turn *turn = data;

  return rungs_print_make (rungs_print_find ("case-study"), turn->workbook, turn->id, &turn->use, error);
}

/* Who it is for, and from which day it is. */
static void
add_cover (RungsBooklet *self,
           RungsPaper   *paper)
{
  const RungsField *scope = rungs_kind_field (rungs_kind_find ("consent"), "scope");
  const char *audience = rungs_field_choice_label (scope, rungs_story_gate_scope (self->use.audience));
  g_autofree char *day = rungs_date_display (self->use.today);
  g_autofree char *whom = NULL;
  g_autofree char *when = NULL;

  if (self->use.held_by != NULL)
    /* Translators: who a booklet is for: 1 how wide it goes, 2 who gets it */
    whom = g_strdup_printf (_("For: %1$s, %2$s"), audience, self->use.held_by);
  else
    /* Translators: %s is who a booklet is for */
    whom = g_strdup_printf (_("For: %s"), audience);
  /* Translators: %s is a day */
  when = g_strdup_printf (_("Printed on %s"), day);
  _rungs_print_say (paper, whom);
  _rungs_print_say (paper, when);
}

/**
 * rungs_booklet_make:
 *
 * Returns: (transfer full): the document; its stories are read when it is their turn, in this thread
 */
RungsPaper *
rungs_booklet_make (RungsBooklet *self)
{
  RungsPaper *paper = _rungs_print_paper (_("Our stories"));

  rungs_paper_set_topic (paper, RUNGS_EASY_PEOPLE);
  add_cover (self, paper);
  rungs_paper_add_heading (paper, 2, _("What is in it"));
  rungs_paper_add_contents (paper);
  rungs_paper_set_footer (paper, _("Each story is somebody’s own. At the foot of its pages stands how long it may be used."));
  if (rungs_workbook_is_example (self->workbook))
    rungs_example_mark (paper);
  for (guint i = 0; i < self->ids->len; i++)
    {
      Turn *turn = g_new0 (Turn, 1);

      turn->workbook = self->workbook;
      turn->use = self->use;
      turn->id = g_strdup (g_ptr_array_index (self->ids, i));
      rungs_paper_add_made_part (paper, g_ptr_array_index (self->titles, i), make_story, turn, turn_free);
    }
  return paper;
}

/**
 * rungs_booklet_record:
 * @error: (out): why not: the gate may have been shut since
 *
 * Returns: (transfer full): what is to be written down about the copies of each story
 */
RungsEdits *
rungs_booklet_record (RungsBooklet  *self,
                      GError       **error)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new (_("Write down where stories went"));

  for (guint i = 0; i < self->ids->len; i++)
    if (!_rungs_print_story_note (edits, self->workbook, g_ptr_array_index (self->ids, i), &self->use, error))
      return NULL;
  return g_steal_pointer (&edits);
}
