/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view.c: the ladder as a widget. The scene is worked out when its size, its words or the look of the desktop change;
 * what never moves is painted once and kept; each rung and each figure is a real child that paints itself.
 */
#include "config.h"

#include "ladder/ladder-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/head-drag.h"
#include "ladder/ladder-sheet.h"

G_DEFINE_FINAL_TYPE (RungsLadderView, rungs_ladder_view, GTK_TYPE_WIDGET)

enum
{
  RUNG_CHOSEN,
  FIGURE_CHOSEN,
  FIGURE_MOVED,
  MOVING_SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void make_scene (RungsLadderView *self,
                        int              width,
                        int              height);

/** _rungs_ladder_view_text_scale: Returns: how many times larger than plain text is */
double
_rungs_ladder_view_text_scale (RungsLadderView *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96.0, 0.5, 3.0) : 1.0;
}

/* Work out the scene again at the next allocation. */
static void
forget_scene (RungsLadderView *self)
{
  g_clear_pointer (&self->scene, rungs_scene_unref);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
look_changed_cb (RungsLadderView *self)
{
  forget_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
choose_rung_cb (RungsLadderView *self,
                RungsLadderRung *rung)
{
  if (_rungs_ladder_view_pressed_rung (self, rungs_ladder_rung_get_rung (rung)))
    return;
  g_signal_emit (self, signals[RUNG_CHOSEN], 0, rungs_ladder_rung_get_rung (rung));
}

/** _rungs_ladder_view_focused_child: Returns: (transfer none) (nullable): which child has the keyboard */
GtkWidget *
_rungs_ladder_view_focused_child (RungsLadderView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || focus == GTK_WIDGET (self) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  return focus;
}

/** _rungs_ladder_view_take_focus: Returns: whether CHILD has the keyboard now */
gboolean
_rungs_ladder_view_take_focus (RungsLadderView *self,
                               GtkWidget       *child)
{
  if (child == NULL || !gtk_widget_get_child_visible (child) || !gtk_widget_grab_focus (child))
    return FALSE;
  self->last_focus = child;
  return TRUE;
}

static void
rungs_ladder_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (widget);
  double width;
  double height;

  rungs_scene_minimum_size (_rungs_ladder_view_text_scale (self), &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* Narrower still and the text gives way: nothing scrolls sideways. */
      *minimum = 300;
      *natural = (int) MAX (width, 640.0);
    }
  else
    {
      *minimum = (int) height;
      *natural = (int) MAX (height, 560.0);
    }
}

static void
make_scene (RungsLadderView *self,
            int              width,
            int              height)
{
  const PangoFontDescription *font =
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  RungsSceneOptions options = {
    .width = width,
    .height = height,
    .text_scale = _rungs_ladder_view_text_scale (self),
    .palette = rungs_ladder_palette_for (GTK_WIDGET (self)),
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .show_bands = self->values->show_bands,
    .show_legend = TRUE,
    .show_credit = TRUE,
    .is_example = self->values->is_example,
    .font = font != NULL ? pango_font_description_get_family (font) : NULL,
    .names = self->shows_names ? RUNGS_NAMES_ROOM : RUNGS_NAMES_NEVER,
  };

  self->scene = rungs_ladder_values_to_scene (self->values, &options);
  self->made_for.width = width;
  self->made_for.height = height;
  for (int rung = 1; rung <= self->n_rungs; rung++)
    rungs_ladder_rung_set_scene (RUNGS_LADDER_RUNG (self->rungs[rung - 1]), self->scene);
  _rungs_ladder_view_make_figures (self);
  _rungs_ladder_view_give_focus_back (self);
}

static void
rungs_ladder_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (widget);

  if (self->values == NULL)
    return;
  if (self->scene == NULL || self->made_for.width != width || self->made_for.height != height)
    {
      g_clear_pointer (&self->scene, rungs_scene_unref);
      make_scene (self, width, height);
    }
  for (int rung = 1; rung <= self->n_rungs; rung++)
    {
      RungsBox box = rungs_scene_rung_box (self->scene, rung);
      GtkAllocation allocation = { (int) box.x, (int) box.y, (int) box.width, (int) box.height };

      gtk_widget_queue_allocate (self->rungs[rung - 1]);
      gtk_widget_size_allocate (self->rungs[rung - 1], &allocation, -1);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);
      const RungsBox *box;
      GtkAllocation allocation;

      if (figure == NULL || gtk_widget_get_parent (figure) != widget)
        continue;
      box = rungs_ladder_figure_get_place (RUNGS_LADDER_FIGURE (figure));
      allocation = (GtkAllocation) { (int) box->x, (int) box->y, (int) box->width, (int) box->height };
      gtk_widget_size_allocate (figure, &allocation, -1);
    }
}

static void
rungs_ladder_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->scene == NULL || width <= 0 || height <= 0)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  _rungs_ladder_view_snapshot_layers (self, snapshot);
  _rungs_ladder_view_snapshot_held (self, snapshot);
  _rungs_ladder_view_snapshot_words (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

/* Tab goes to the ladder and on from it; the arrows walk on it. */
static gboolean
rungs_ladder_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (widget);

  if (_rungs_ladder_view_focused_child (self) != NULL)
    return FALSE;
  if (self->last_focus != NULL && _rungs_ladder_view_take_focus (self, self->last_focus))
    return TRUE;
  return _rungs_ladder_view_take_focus (self, self->rungs[0]);
}

static gboolean
rungs_ladder_view_grab_focus (GtkWidget *widget)
{
  return rungs_ladder_view_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
focus_entered_cb (RungsLadderView *self)
{
  GtkWidget *child = _rungs_ladder_view_focused_child (self);

  if (child != NULL)
    self->last_focus = child;
}

static void
rungs_ladder_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (widget);
  const char *family;

  GTK_WIDGET_CLASS (rungs_ladder_view_parent_class)->css_changed (widget, change);
  family = pango_font_description_get_family (
      pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
  if (g_strcmp0 (family, self->font) != 0)
    {
      g_free (self->font);
      self->font = g_strdup (family);
      forget_scene (self);
    }
}

static void
rungs_ladder_view_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  before)
{
  GTK_WIDGET_CLASS (rungs_ladder_view_parent_class)->direction_changed (widget, before);
  forget_scene (RUNGS_LADDER_VIEW (widget));
}

static void
rungs_ladder_view_dispose (GObject *object)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (object);

  _rungs_ladder_view_clear_figures (self);
  self->last_focus = NULL;
  for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
    g_clear_pointer (&self->rungs[i], gtk_widget_unparent);
  g_clear_pointer (&self->scene, rungs_scene_unref);
  _rungs_ladder_view_drop_layers (self);
  g_clear_pointer (&self->were, g_hash_table_unref);

  G_OBJECT_CLASS (rungs_ladder_view_parent_class)->dispose (object);
}

static void
rungs_ladder_view_finalize (GObject *object)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (object);

  g_clear_pointer (&self->values, rungs_ladder_values_free);
  g_ptr_array_unref (self->figures);
  g_free (self->font);
  g_free (self->chosen_placing);
  g_free (self->to_focus);
  g_free (self->lifted);

  G_OBJECT_CLASS (rungs_ladder_view_parent_class)->finalize (object);
}

static void
rungs_ladder_view_class_init (RungsLadderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_ladder_view_dispose;
  object_class->finalize = rungs_ladder_view_finalize;
  widget_class->measure = rungs_ladder_view_measure;
  widget_class->size_allocate = rungs_ladder_view_size_allocate;
  widget_class->snapshot = rungs_ladder_view_snapshot;
  widget_class->focus = rungs_ladder_view_focus;
  widget_class->grab_focus = rungs_ladder_view_grab_focus;
  widget_class->css_changed = rungs_ladder_view_css_changed;
  widget_class->direction_changed = rungs_ladder_view_direction_changed;

  signals[RUNG_CHOSEN] = g_signal_new ("rung-chosen", RUNGS_TYPE_LADDER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);
  signals[FIGURE_CHOSEN] = g_signal_new ("figure-chosen", RUNGS_TYPE_LADDER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[FIGURE_MOVED] = g_signal_new ("figure-moved", RUNGS_TYPE_LADDER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[MOVING_SAID] = g_signal_new ("moving-said", RUNGS_TYPE_LADDER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "ladder");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rungs_ladder_view_init (RungsLadderView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->figures = g_ptr_array_new ();
  self->n_rungs = RUNGS_N_RUNGS;
  self->target = RUNGS_NOWHERE;
  self->shows_names = TRUE;
  /* Read from the top down, as it is seen. */
  for (int rung = RUNGS_MAX_RUNGS; rung >= 1; rung--)
    {
      GtkWidget *child = rungs_ladder_rung_new (rung);

      self->rungs[rung - 1] = child;
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      gtk_widget_set_visible (child, rung <= self->n_rungs);
      g_signal_connect_object (child, "activate", G_CALLBACK (choose_rung_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ladder of co-production"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Up and down go from rung to rung, left and right to who stands there."), -1);
  _rungs_ladder_view_add_keys (self);
  _rungs_ladder_view_add_moving (self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
}

/** rungs_ladder_view_new: Returns: (transfer floating): a ladder with nobody on it yet */
GtkWidget *
rungs_ladder_view_new (void)
{
  return g_object_new (RUNGS_TYPE_LADDER_VIEW, NULL);
}

/** _rungs_ladder_view_find: Returns: (transfer none) (nullable): who stands there for a placing */
RungsStanding *
_rungs_ladder_view_find (RungsLadderView *self,
                         const char      *placing)
{
  for (guint i = 0; self->values != NULL && i < self->values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (g_strcmp0 (standing->placing, placing) == 0)
        return standing;
    }
  return NULL;
}

static void
name_rungs (RungsLadderView *self)
{
  g_autofree int *on = g_new0 (int, RUNGS_MAX_RUNGS);

  for (guint i = 0; i < self->values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (standing->rung >= 1)
        on[standing->rung - 1]++;
    }
  for (int rung = 1; rung <= RUNGS_MAX_RUNGS; rung++)
    {
      g_autofree char *name = NULL;

      gtk_widget_set_visible (self->rungs[rung - 1], rung <= self->n_rungs);
      if (rung > self->n_rungs)
        continue;
      name = _rungs_ladder_view_rung_name (self->values, rung, on[rung - 1]);
      rungs_ladder_rung_set_name (RUNGS_LADDER_RUNG (self->rungs[rung - 1]), name,
                                  self->values->words[rung - 1].meaning, self->n_rungs);
    }
}

/**
 * rungs_ladder_view_set_values:
 * @values: (transfer full): the rungs and who stands where
 *
 * Shows @values. Who stands elsewhere than before climbs there; who had the keyboard keeps it.
 */
void
rungs_ladder_view_set_values (RungsLadderView   *self,
                              RungsLadderValues *values)
{
  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));
  g_return_if_fail (values != NULL);

  if (self->values != NULL)
    {
      _rungs_ladder_view_note_places (self);
      if (self->to_focus == NULL)
        self->to_focus = _rungs_ladder_view_find_focused (self, values);
    }
  g_clear_pointer (&self->values, rungs_ladder_values_free);
  self->values = values;
  self->n_rungs = (int) values->n_rungs;
  if (values->ladder_name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, values->ladder_name, -1);
  if (self->lifted != NULL && _rungs_ladder_view_find (self, self->lifted) == NULL)
    rungs_ladder_view_put_back (self);
  name_rungs (self);
  forget_scene (self);
  if (self->made_for.width > 0)
    make_scene (self, (int) self->made_for.width, (int) self->made_for.height);
}

/** rungs_ladder_view_set_names: whether who stands there is named in the picture, where there is room */
void
rungs_ladder_view_set_names (RungsLadderView *self,
                             gboolean         shown)
{
  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  if (self->shows_names == !!shown)
    return;
  self->shows_names = !!shown;
  forget_scene (self);
  if (self->values != NULL && self->made_for.width > 0)
    make_scene (self, (int) self->made_for.width, (int) self->made_for.height);
}

/** rungs_ladder_view_get_scene: Returns: (transfer none) (nullable): the picture as it is worked out now */
RungsScene *
rungs_ladder_view_get_scene (RungsLadderView *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_VIEW (self), NULL);

  return self->scene;
}

/**
 * rungs_ladder_view_set_chosen:
 * @rung: 1 to 7, or 0 for none
 * @placing: (nullable): the chosen placing
 */
void
rungs_ladder_view_set_chosen (RungsLadderView *self,
                              int              rung,
                              const char      *placing)
{
  char *kept;

  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  kept = g_strdup (placing);
  self->chosen_rung = rung;
  g_free (self->chosen_placing);
  self->chosen_placing = kept;
  for (int i = 1; i <= RUNGS_MAX_RUNGS; i++)
    rungs_ladder_rung_set_chosen (RUNGS_LADDER_RUNG (self->rungs[i - 1]), i == rung);
  for (guint i = 0; i < self->figures->len; i++)
    {
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure != NULL)
        rungs_ladder_figure_set_chosen (figure, self->chosen_placing != NULL &&
                                        g_strcmp0 (rungs_ladder_figure_get_placing (figure), self->chosen_placing) == 0);
    }
}

/** rungs_ladder_view_get_rung: Returns: (transfer none): the widget of @rung, 1 to 7 */
GtkWidget *
rungs_ladder_view_get_rung (RungsLadderView *self,
                            int              rung)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_VIEW (self) && rung >= 1 && rung <= RUNGS_MAX_RUNGS, NULL);

  return self->rungs[rung - 1];
}

/** rungs_ladder_view_get_figure: Returns: (transfer none) (nullable): the widget of @placing; %NULL where it is only counted */
GtkWidget *
rungs_ladder_view_get_figure (RungsLadderView *self,
                              const char      *placing)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_VIEW (self), NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure != NULL && g_strcmp0 (rungs_ladder_figure_get_placing (figure), placing) == 0)
        return GTK_WIDGET (figure);
    }
  return NULL;
}

/**
 * rungs_ladder_view_rung_at:
 * @from: another widget of the window
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: the rung that is seen there, from 1; 0 where there is none
 */
int
rungs_ladder_view_rung_at (RungsLadderView *self,
                           GtkWidget       *from,
                           double           x,
                           double           y)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_VIEW (self), 0);

  for (int rung = 1; rung <= self->n_rungs; rung++)
    if (rungs_head_drag_is_over (self->rungs[rung - 1], from, x, y))
      return rung;
  return 0;
}
