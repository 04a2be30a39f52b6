/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view-figures.c: the widgets of who stands on the ladder. Only who is seen has one; who stands somewhere else after the
 * values changed keeps theirs, climbs there, and keeps the keyboard.
 */
#include "config.h"

#include "ladder/ladder-view-private.h"

static char *
figure_key (const char *activity,
            RungsView   view)
{
  return g_strdup_printf ("%s %d", activity, (int) view);
}

static void
choose_figure_cb (RungsLadderView   *self,
                  RungsLadderFigure *figure)
{
  if (_rungs_ladder_view_pressed_figure (self, rungs_ladder_figure_get_placing (figure)))
    return;
  g_signal_emit_by_name (self, "figure-chosen", rungs_ladder_figure_get_placing (figure),
                         rungs_ladder_figure_get_activity (figure));
}

/* What FIGURE stands for: the same placing as before, or the one that took its place. */
static const RungsBox *
find_box_before (RungsLadderView *self,
                 RungsStanding   *standing)
{
  g_autofree char *key = NULL;
  const RungsBox *box;

  if (self->were == NULL)
    return NULL;
  box = g_hash_table_lookup (self->were, standing->placing);
  if (box != NULL)
    return box;
  key = figure_key (standing->activity, standing->view);
  return g_hash_table_lookup (self->were, key);
}

/* The figures that were there, by their placing: those who still stand somewhere are kept, and keep the keyboard. */
static GHashTable *
take_figures (RungsLadderView *self)
{
  GHashTable *kept = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);

      if (figure != NULL)
        g_hash_table_insert (kept, (char *) rungs_ladder_figure_get_placing (RUNGS_LADDER_FIGURE (figure)), figure);
    }
  g_ptr_array_set_size (self->figures, 0);
  return kept;
}

static void
drop_figures (RungsLadderView *self,
              GHashTable      *kept)
{
  GHashTableIter iter;
  gpointer figure;

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, NULL, &figure))
    {
      if (self->last_focus == figure)
        self->last_focus = NULL;
      gtk_widget_unparent (figure);
    }
  g_hash_table_unref (kept);
}

static GtkWidget *
take_figure (RungsLadderView *self,
             GHashTable      *kept,
             RungsStanding   *standing)
{
  GtkWidget *parent = standing->rung >= 1 ? self->rungs[standing->rung - 1] : GTK_WIDGET (self);
  GtkWidget *figure = g_hash_table_lookup (kept, standing->placing);

  if (figure == NULL)
    {
      figure = rungs_ladder_figure_new (standing->placing, standing->activity, standing->rung);
      g_signal_connect_object (figure, "activate", G_CALLBACK (choose_figure_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (figure, parent);
      return figure;
    }
  g_hash_table_remove (kept, standing->placing);
  if (gtk_widget_get_parent (figure) != parent)
    {
      g_object_ref (figure);
      gtk_widget_unparent (figure);
      gtk_widget_set_parent (figure, parent);
      g_object_unref (figure);
    }
  rungs_ladder_figure_set_rung (RUNGS_LADDER_FIGURE (figure), standing->rung);
  return figure;
}

/** _rungs_ladder_view_make_figures: a widget for each who is seen in the scene; who is only counted has none */
void
_rungs_ladder_view_make_figures (RungsLadderView *self)
{
  g_autofree int *on = g_new0 (int, RUNGS_MAX_RUNGS + 2);
  g_autofree int *nth = g_new0 (int, RUNGS_MAX_RUNGS + 2);
  GHashTable *kept = take_figures (self);

  for (guint i = 0; i < self->values->standings->len; i++)
    on[((RungsStanding *) g_ptr_array_index (self->values->standings, i))->rung + 1]++;
  for (guint i = 0; i < self->values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);
      RungsBox box = rungs_scene_figure_box (self->scene, i);
      const RungsBox *was = find_box_before (self, standing);
      g_autofree char *name = NULL;
      RungsLadderFigure *figure;

      nth[standing->rung + 1]++;
      if (!rungs_scene_figure_is_shown (self->scene, i))
        {
          g_ptr_array_add (self->figures, NULL);
          continue;
        }
      figure = RUNGS_LADDER_FIGURE (take_figure (self, kept, standing));
      g_ptr_array_add (self->figures, figure);
      name = _rungs_ladder_view_figure_name (self->values, standing);
      rungs_ladder_figure_set_name (figure, name, nth[standing->rung + 1], on[standing->rung + 1]);
      rungs_ladder_figure_set_chosen (figure, g_strcmp0 (standing->placing, self->chosen_placing) == 0);
      rungs_ladder_figure_set_scene (figure, self->scene, i, &box);
      if (was != NULL && ABS (was->y - box.y) > box.height * 0.8)
        rungs_ladder_figure_climb_from (figure, was->x + was->width / 2.0, was->y + was->height);
    }
  drop_figures (self, kept);
  g_clear_pointer (&self->were, g_hash_table_unref);
  _rungs_ladder_view_show_moving (self);
}

/** _rungs_ladder_view_give_focus_back: who had the keyboard has it again; who is only counted now: their rung has it */
void
_rungs_ladder_view_give_focus_back (RungsLadderView *self)
{
  g_autofree char *placing = g_steal_pointer (&self->to_focus);
  RungsStanding *standing = placing != NULL ? _rungs_ladder_view_find (self, placing) : NULL;
  GtkWidget *figure = placing != NULL ? rungs_ladder_view_get_figure (self, placing) : NULL;

  if (placing == NULL)
    return;
  if (figure == NULL || !_rungs_ladder_view_take_focus (self, figure))
    _rungs_ladder_view_take_focus (self, self->rungs[standing != NULL && standing->rung >= 1 ? standing->rung - 1 : 0]);
}

/** _rungs_ladder_view_note_places: where everybody stands now, so that they can climb from there */
void
_rungs_ladder_view_note_places (RungsLadderView *self)
{
  g_clear_pointer (&self->were, g_hash_table_unref);
  if (self->scene == NULL)
    return;
  self->were = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->figures->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);
      const RungsBox *box;

      if (figure == NULL)
        continue;
      box = rungs_ladder_figure_get_box (figure);
      g_hash_table_insert (self->were, g_strdup (standing->placing), g_memdup2 (box, sizeof *box));
      g_hash_table_insert (self->were, figure_key (standing->activity, standing->view), g_memdup2 (box, sizeof *box));
    }
}

/** _rungs_ladder_view_find_focused: Returns: (transfer full) (nullable): whom of VALUES the keyboard is on, by their placing */
char *
_rungs_ladder_view_find_focused (RungsLadderView   *self,
                                 RungsLadderValues *values)
{
  GtkWidget *child = _rungs_ladder_view_focused_child (self);
  RungsStanding *focused;
  const char *successor = NULL;

  if (child == NULL || !RUNGS_IS_LADDER_FIGURE (child))
    return NULL;
  focused = _rungs_ladder_view_find (self, rungs_ladder_figure_get_placing (RUNGS_LADDER_FIGURE (child)));
  for (guint i = 0; focused != NULL && i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (g_strcmp0 (standing->placing, focused->placing) == 0)
        return g_strdup (standing->placing);
      if (standing->view == focused->view && g_strcmp0 (standing->activity, focused->activity) == 0)
        successor = standing->placing;
    }
  return g_strdup (successor != NULL ? successor : "");
}

/** _rungs_ladder_view_clear_figures: takes all away */
void
_rungs_ladder_view_clear_figures (RungsLadderView *self)
{
  drop_figures (self, take_figures (self));
}
