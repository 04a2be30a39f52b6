/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-choice.c: choosing one of the ladders of a workbook: the main one first.
 */
#include "config.h"

#include "ladder/ladder-choice.h"

#include "reading.h"
#include "records/drop-down.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"

#define MOST_LADDERS 100
/* Among other things in a bar a long name does not take their room, with text of the usual size. */
#define MOST_WIDTH 190

struct _RungsLadderChoice
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *drop_down;

  /* owned */
  RungsWorkbook *workbook;
  GPtrArray *ladders; /* RungsRecord * */
  char *id;           /* NULL: the main one */

  /* state */
  gboolean only_shown;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (RungsLadderChoice, rungs_ladder_choice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_yes (RungsRecord *ladder,
        const char  *field)
{
  return g_strcmp0 (rungs_record_get (ladder, field), "yes") == 0;
}

static void
read_ladders (RungsLadderChoice *self)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("ladder"));
  g_autoptr (GPtrArray) records = rungs_workbook_list (self->workbook, query, 0, MOST_LADDERS, NULL);

  g_ptr_array_set_size (self->ladders, 0);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      RungsRecord *ladder = g_ptr_array_index (records, i);

      if (is_yes (ladder, "main"))
        g_ptr_array_insert (self->ladders, 0, rungs_record_ref (ladder));
      else if (!self->only_shown || is_yes (ladder, "shown"))
        g_ptr_array_add (self->ladders, rungs_record_ref (ladder));
    }
}

static guint
find_chosen (RungsLadderChoice *self)
{
  for (guint i = 0; self->id != NULL && i < self->ladders->len; i++)
    {
      if (g_strcmp0 (rungs_record_id (g_ptr_array_index (self->ladders, i)), self->id) == 0)
        return i;
    }
  return 0;
}

static void
take_id (RungsLadderChoice *self,
         guint              at)
{
  RungsRecord *ladder = at < self->ladders->len ? g_ptr_array_index (self->ladders, at) : NULL;

  g_free (self->id);
  self->id = ladder != NULL && !is_yes (ladder, "main") ? g_strdup (rungs_record_id (ladder)) : NULL;
}

static void
fill (RungsLadderChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *before = g_strdup (self->id);
  guint at;

  read_ladders (self);
  for (guint i = 0; i < self->ladders->len; i++)
    gtk_string_list_take (names, rungs_record_title (g_ptr_array_index (self->ladders, i)));
  at = find_chosen (self);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), at);
  self->is_filling = FALSE;
  take_id (self, at);
  if (g_strcmp0 (before, self->id) != 0)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
selected_cb (RungsLadderChoice *self)
{
  g_autofree char *before = g_strdup (self->id);

  if (self->is_filling)
    return;
  take_id (self, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)));
  if (g_strcmp0 (before, self->id) != 0)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
changed_cb (RungsLadderChoice *self,
            GPtrArray         *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      if (g_str_equal (((RungsTouched *) g_ptr_array_index (touched, i))->kind->name, "ladder"))
        {
          fill (self);
          return;
        }
    }
}

static void
rungs_ladder_choice_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  RungsLadderChoice *self = RUNGS_LADDER_CHOICE (widget);
  int most = (int) (MOST_WIDTH * rungs_toolkit_text_scale (widget));

  gtk_widget_measure (self->drop_down, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->only_shown)
    *natural = MAX (*minimum, MIN (*natural, most));
}

static void
rungs_ladder_choice_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  GtkAllocation box = { 0, 0, width, height };

  gtk_widget_size_allocate (RUNGS_LADDER_CHOICE (widget)->drop_down, &box, baseline);
}

static gboolean
rungs_ladder_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_LADDER_CHOICE (widget)->drop_down);
}

static void
rungs_ladder_choice_dispose (GObject *object)
{
  RungsLadderChoice *self = RUNGS_LADDER_CHOICE (object);

  self->is_filling = TRUE;
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_ladder_choice_parent_class)->dispose (object);
}

static void
rungs_ladder_choice_finalize (GObject *object)
{
  RungsLadderChoice *self = RUNGS_LADDER_CHOICE (object);

  g_ptr_array_unref (self->ladders);
  g_free (self->id);

  G_OBJECT_CLASS (rungs_ladder_choice_parent_class)->finalize (object);
}

static void
rungs_ladder_choice_class_init (RungsLadderChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_ladder_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_ladder_choice_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_ladder_choice_grab_focus;
  widget_class->measure = rungs_ladder_choice_measure;
  widget_class->size_allocate = rungs_ladder_choice_size_allocate;

  signals[CHOSEN] = g_signal_new ("chosen", RUNGS_TYPE_LADDER_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "ladderchoice");
}

static void
rungs_ladder_choice_init (RungsLadderChoice *self)
{
  self->ladders = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  self->drop_down = rungs_drop_down_new (NULL);
  gtk_widget_set_size_request (self->drop_down, -1, 44);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
}

/**
 * rungs_ladder_choice_new:
 * @workbook: where the ladders are
 * @name: what a screen reader says of it
 * @only_shown: whether only those are offered that can be chosen on the Ladder page
 *
 * Returns: (transfer floating): the choice; the main ladder is chosen
 */
GtkWidget *
rungs_ladder_choice_new (RungsWorkbook *workbook,
                         const char    *name,
                         gboolean       only_shown)
{
  RungsLadderChoice *self = g_object_new (RUNGS_TYPE_LADDER_CHOICE, NULL);

  self->workbook = g_object_ref (workbook);
  self->only_shown = only_shown;
  rungs_drop_down_name (self->drop_down, name);
  gtk_widget_set_tooltip_text (self->drop_down, name);
  fill (self);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rungs_ladder_choice_set_id:
 * @id: (nullable): id of a ladder; %NULL for the main one
 */
void
rungs_ladder_choice_set_id (RungsLadderChoice *self,
                            const char        *id)
{
  g_return_if_fail (RUNGS_IS_LADDER_CHOICE (self));

  g_free (self->id);
  self->id = g_strdup (id);
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_chosen (self));
  self->is_filling = FALSE;
  take_id (self, find_chosen (self));
}

/** rungs_ladder_choice_get_ladder: Returns: (transfer none) (nullable): the one that is chosen */
RungsRecord *
rungs_ladder_choice_get_ladder (RungsLadderChoice *self)
{
  guint at;

  g_return_val_if_fail (RUNGS_IS_LADDER_CHOICE (self), NULL);

  at = find_chosen (self);
  return at < self->ladders->len ? g_ptr_array_index (self->ladders, at) : NULL;
}

/** rungs_ladder_choice_get_count: Returns: how many there are to choose from */
guint
rungs_ladder_choice_get_count (RungsLadderChoice *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_CHOICE (self), 0);

  return self->ladders->len;
}
