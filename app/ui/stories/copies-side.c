/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * copies-side.c: where a story went. How many copies are out stands first, in words; then each use, the latest first, and
 * adding one by hand; and taking the story back.
 */
#include "config.h"

#include "stories/copies-side.h"

#include <glib/gi18n.h>
#include <string.h>

#include "copies.h"
#include "dates.h"
#include "reading.h"
#include "records/parts.h"
#include "stories/story-words.h"
#include "stories/taking-back.h"

struct _RungsCopiesSide
{
  RungsRecordTop parent_instance;

  /* children */
  GtkWidget *total;
  GtkWidget *taking_back;
  GtkWidget *parts;
};

G_DEFINE_FINAL_TYPE (RungsCopiesSide, rungs_copies_side, RUNGS_TYPE_RECORD_TOP)

static void
rungs_copies_side_update (RungsRecordTop *top)
{
  RungsCopiesSide *self = RUNGS_COPIES_SIDE (top);
  RungsWorkbook *workbook = rungs_record_top_get_workbook (top);
  const char *id = rungs_record_top_get_id (top);
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("use"));
  g_autoptr (RungsRecord) story = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (RungsCopies) copies = NULL;
  g_autofree char *words = NULL;

  if (id != NULL)
    story = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), id, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), story != NULL);
  if (story == NULL)
    return;
  rungs_query_filter (query, "case-study", id);
  uses = rungs_workbook_list (workbook, query, 0, G_MAXINT, NULL);
  if (uses == NULL)
    uses = g_ptr_array_new ();
  copies = rungs_copies_count (uses);
  words = rungs_copies_words (copies);
  rungs_story_line_set (self->total, copies->out > 0 ? RUNGS_SIGN_OPEN : RUNGS_SIGN_YES, words);
  rungs_taking_back_show (RUNGS_TAKING_BACK (self->taking_back), story, uses);
  /* Once it is taken back, that comes first; before, nobody should meet it first. */
  gtk_widget_insert_before (self->taking_back, GTK_WIDGET (self),
                            g_strcmp0 (rungs_record_get (story, "state"), "withdrawn") == 0 ? self->parts : NULL);
  rungs_parts_set_whole (RUNGS_PARTS (self->parts), id);
}

static gboolean
rungs_copies_side_concerns (RungsRecordTop     *top,
                            const RungsTouched *touched)
{
  return strcmp (touched->kind->name, "use") == 0;
}

/* What is written down by hand is mostly of today, and of the version that stands. */
static void
made_cb (RungsCopiesSide *self,
         RungsPartRow    *row)
{
  RungsRecordTop *top = RUNGS_RECORD_TOP (self);
  g_autoptr (RungsRecord) story =
    rungs_workbook_read (rungs_record_top_get_workbook (top), rungs_kind_find ("case-study"), rungs_record_top_get_id (top), NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);

  if (!rungs_part_row_is_new (row))
    return;
  rungs_form_give (rungs_part_row_get_form (row), "on", today);
  if (story != NULL && rungs_record_get (story, "version") != NULL)
    rungs_form_give (rungs_part_row_get_form (row), "version", rungs_record_get (story, "version"));
}

static void
rungs_copies_side_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rungs_copies_side_parent_class)->dispose (object);
}

static void
rungs_copies_side_class_init (RungsCopiesSideClass *klass)
{
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_copies_side_dispose;
  top_class->update = rungs_copies_side_update;
  top_class->concerns = rungs_copies_side_concerns;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "copiesside");
}

static void
rungs_copies_side_init (RungsCopiesSide *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 18);
}

/**
 * rungs_copies_side_new:
 * @workbook: where the story and its uses are kept
 *
 * Returns: (transfer floating): the side of no story yet
 */
GtkWidget *
rungs_copies_side_new (RungsWorkbook *workbook)
{
  RungsCopiesSide *self = g_object_new (RUNGS_TYPE_COPIES_SIDE, NULL);

  self->total = rungs_story_line_new (RUNGS_SIGN_YES, NULL);
  self->taking_back = rungs_taking_back_new (workbook);
  self->parts = rungs_parts_new (workbook, rungs_kind_find ("use"));
  rungs_parts_set_flags (RUNGS_PARTS (self->parts), RUNGS_FORM_OPEN);
  g_signal_connect_object (self->parts, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (rungs_story_heading_new (_("The copies in all"), 2), GTK_WIDGET (self));
  gtk_widget_set_parent (self->total, GTK_WIDGET (self));
  gtk_widget_set_parent (self->taking_back, GTK_WIDGET (self));
  gtk_widget_set_parent (self->parts, GTK_WIDGET (self));
  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);
  return GTK_WIDGET (self);
}

/** rungs_copies_side_open_part: Returns: (transfer none) (nullable): the row of a use, opened; %NULL when it is not there */
GtkWidget *
rungs_copies_side_open_part (GtkWidget       *side,
                             const RungsKind *kind,
                             const char      *id)
{
  return GTK_WIDGET (rungs_parts_open (RUNGS_PARTS (RUNGS_COPIES_SIDE (side)->parts), id));
}

/** rungs_copies_side_flush: hands what was typed into any use to the workbook's writer */
void
rungs_copies_side_flush (GtkWidget *side)
{
  g_return_if_fail (RUNGS_IS_COPIES_SIDE (side));

  rungs_parts_flush (RUNGS_PARTS (RUNGS_COPIES_SIDE (side)->parts));
}

/** rungs_copies_side_take_back: asks how the person told us that they take it back, with the keyboard there */
void
rungs_copies_side_take_back (RungsCopiesSide *self)
{
  g_return_if_fail (RUNGS_IS_COPIES_SIDE (self));

  rungs_taking_back_begin (RUNGS_TAKING_BACK (self->taking_back));
}
