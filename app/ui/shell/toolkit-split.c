/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * toolkit-split.c: a split of two that folds by the room there is: side by side where both fit at the text's size, one after the
 * other where they do not. Our own, because what libadwaita offers for this differs between the versions Rungs runs on.
 */
#include "config.h"

#include "shell/toolkit.h"

/* The second part is only read with ease when this many times the height of a letter fit beside the first. */
#define SECOND_LEAST_EMS 24
/* The width callers give is meant for text of this size: 11 points at 96 dots an inch. */
#define PLAIN_TEXT_PIXELS (11.0 * 96.0 / 72.0)

#define RUNGS_TYPE_SPLIT (rungs_split_get_type ())
G_DECLARE_FINAL_TYPE (RungsSplit, rungs_split, RUNGS, SPLIT, GtkWidget)

struct _RungsSplit
{
  GtkWidget parent_instance;

  /* owned through the widget tree */
  GtkWidget *first;
  GtkWidget *divider;
  GtkWidget *second;

  /* state */
  int first_width;
  gboolean folded;
  gboolean allocated;
  gboolean shows_second;
  gboolean moves_focus;
  guint told_id;
};

G_DEFINE_FINAL_TYPE (RungsSplit, rungs_split, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static double
text_pixels (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (size <= 0)
    return PLAIN_TEXT_PIXELS;
  if (!pango_font_description_get_size_is_absolute (font))
    {
      double resolution = pango_cairo_context_get_resolution (context);

      size *= (resolution > 0 ? resolution : 96.0) / 72.0;
    }
  return size;
}

/**
 * rungs_toolkit_text_scale:
 * @widget: a widget
 *
 * Returns: how many times larger than plain the widget's text is; never under 1
 */
double
rungs_toolkit_text_scale (GtkWidget *widget)
{
  return MAX (1.0, text_pixels (widget) / PLAIN_TEXT_PIXELS);
}

static int
measure_width (GtkWidget *child,
               int       *natural)
{
  int minimum = 0;
  int wished = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &wished, NULL, NULL);
  if (natural != NULL)
    *natural = wished;
  return minimum;
}

static int
first_part (RungsSplit *self)
{
  double scale = rungs_toolkit_text_scale (GTK_WIDGET (self));

  return MAX ((int) (self->first_width * scale), measure_width (self->first, NULL));
}

static int
second_part (RungsSplit *self)
{
  return MAX (measure_width (self->second, NULL), (int) (SECOND_LEAST_EMS * text_pixels (GTK_WIDGET (self))));
}

static gboolean
both_fit (RungsSplit *self,
          int         width)
{
  return first_part (self) + measure_width (self->divider, NULL) + second_part (self) <= width;
}

static gboolean
holds_focus (GtkWidget *child)
{
  GtkRoot *root = gtk_widget_get_root (child);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == child || gtk_widget_is_ancestor (focus, child));
}

static void
show_parts (RungsSplit *self)
{
  gtk_widget_set_child_visible (self->first, !self->folded || !self->shows_second);
  gtk_widget_set_child_visible (self->divider, !self->folded);
  gtk_widget_set_child_visible (self->second, !self->folded || self->shows_second);
}

static gboolean
tell_folded_cb (gpointer user_data)
{
  RungsSplit *self = user_data;

  self->told_id = 0;
  if (self->moves_focus && self->folded)
    gtk_widget_child_focus (self->shows_second ? self->second : self->first, GTK_DIR_TAB_FORWARD);
  self->moves_focus = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

static void
set_folded (RungsSplit *self,
            gboolean    folded)
{
  if (self->allocated && self->folded == folded)
    return;

  /* Who was writing in one part goes on seeing it. */
  if (self->allocated && folded && holds_focus (self->second))
    self->shows_second = TRUE;
  else if (self->allocated && folded && self->shows_second && holds_focus (self->first))
    self->moves_focus = TRUE;
  self->allocated = TRUE;
  self->folded = folded;
  show_parts (self);
  /* Told after the allocation: who listens will ask for new sizes. */
  if (self->told_id == 0)
    self->told_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_folded_cb, self, NULL);
}

static void
rungs_split_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  RungsSplit *self = RUNGS_SPLIT (widget);
  int first_min, first_nat, second_min, second_nat;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int part = first_part (self);

      first_min = measure_width (self->first, NULL);
      second_min = measure_width (self->second, &second_nat);
      *minimum = MAX (first_min, second_min);
      *natural = part + measure_width (self->divider, NULL) + MAX (second_nat, second_part (self));
    }
  else
    {
      int first_size = for_size;
      int second_size = for_size;

      /* Nobody said how wide: side by side, each as wide as it likes. */
      if (for_size < 0)
        first_size = first_part (self);
      else if (both_fit (self, for_size))
        {
          first_size = first_part (self);
          second_size = for_size - first_size - measure_width (self->divider, NULL);
        }
      gtk_widget_measure (self->first, orientation, first_size, &first_min, &first_nat, NULL, NULL);
      gtk_widget_measure (self->second, orientation, second_size, &second_min, &second_nat, NULL, NULL);
      *minimum = MAX (first_min, second_min);
      *natural = MAX (first_nat, second_nat);
    }
}

static void
rungs_split_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  RungsSplit *self = RUNGS_SPLIT (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation box = { 0, 0, width, height };

  set_folded (self, !both_fit (self, width));

  if (self->folded)
    {
      gtk_widget_size_allocate (self->shows_second ? self->second : self->first, &box, -1);
    }
  else
    {
      int divider = measure_width (self->divider, NULL);
      int first = first_part (self);

      box.width = first;
      box.x = mirrored ? width - first : 0;
      gtk_widget_size_allocate (self->first, &box, -1);
      box.width = divider;
      box.x = mirrored ? width - first - divider : first;
      gtk_widget_size_allocate (self->divider, &box, -1);
      box.width = width - first - divider;
      box.x = mirrored ? 0 : first + divider;
      gtk_widget_size_allocate (self->second, &box, -1);
    }
}

static GtkSizeRequestMode
rungs_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rungs_split_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RungsSplit *self = RUNGS_SPLIT (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rungs_split_dispose (GObject *object)
{
  RungsSplit *self = RUNGS_SPLIT (object);

  g_clear_handle_id (&self->told_id, g_source_remove);
  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->divider, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_split_parent_class)->dispose (object);
}

static void
rungs_split_class_init (RungsSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_split_dispose;
  object_class->get_property = rungs_split_get_property;
  widget_class->measure = rungs_split_measure;
  widget_class->size_allocate = rungs_split_size_allocate;
  widget_class->get_request_mode = rungs_split_get_request_mode;

  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "split");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_split_init (RungsSplit *self)
{
}

/**
 * rungs_toolkit_split_new:
 * @first: the part at the beginning of the line: a sidebar, a list
 * @second: the other part: a page, a record
 * @first_width: the width of @first beside @second, in pixels at plain text size; grows with the text
 *
 * Makes a split of two: side by side where there is room, one after the other where there is not.
 *
 * Returns: (transfer floating): the split
 */
GtkWidget *
rungs_toolkit_split_new (GtkWidget *first,
                         GtkWidget *second,
                         int        first_width)
{
  RungsSplit *self;

  g_return_val_if_fail (GTK_IS_WIDGET (first), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (second), NULL);

  self = g_object_new (RUNGS_TYPE_SPLIT, NULL);
  self->first = first;
  self->second = second;
  self->first_width = first_width;
  self->divider = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->first, GTK_WIDGET (self));
  gtk_widget_set_parent (self->divider, GTK_WIDGET (self));
  gtk_widget_set_parent (self->second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * rungs_toolkit_split_show_second:
 * @split: a split
 * @second: whether the second part is seen while the split is folded
 *
 * Chooses which part is seen when there is room for one only. Where both are seen nothing changes now.
 */
void
rungs_toolkit_split_show_second (GtkWidget *split,
                                 gboolean   second)
{
  RungsSplit *self = RUNGS_SPLIT (split);
  gboolean moves_focus;

  if (self->shows_second == !!second)
    return;

  moves_focus = self->folded && holds_focus (second ? self->first : self->second);
  self->shows_second = !!second;
  if (!self->folded)
    return;

  show_parts (self);
  gtk_widget_queue_allocate (split);
  if (moves_focus)
    gtk_widget_child_focus (second ? self->second : self->first, GTK_DIR_TAB_FORWARD);
}

/**
 * rungs_toolkit_split_is_folded:
 * @split: a split
 *
 * Returns: %TRUE while there is room for one part only
 */
gboolean
rungs_toolkit_split_is_folded (GtkWidget *split)
{
  return RUNGS_SPLIT (split)->folded;
}

/**
 * rungs_toolkit_split_shows_second:
 * @split: a split
 *
 * Returns: %TRUE when the second part is to be seen, or is seen, while the split is folded
 */
gboolean
rungs_toolkit_split_shows_second (GtkWidget *split)
{
  return RUNGS_SPLIT (split)->shows_second;
}

/**
 * rungs_toolkit_split_on_fold:
 * @split: a split
 * @callback: called as `callback (user_data, split)`
 * @user_data: given first
 *
 * Calls back when the split folds or unfolds, until the split is gone or handlers of @user_data are disconnected.
 */
void
rungs_toolkit_split_on_fold (GtkWidget *split,
                             GCallback  callback,
                             gpointer   user_data)
{
  g_signal_connect_swapped (split, "notify::folded", callback, user_data);
}
