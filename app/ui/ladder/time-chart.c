/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * time-chart.c: the ladder through time as a widget. Each mark is a real child with a name, so that the keyboard and a
 * screen reader get what the eye gets: Tab comes to the chart and leaves it, arrows go from mark to mark.
 */
#include "config.h"

#include "ladder/time-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ladder/ladder-sheet.h"
#include "shell/toolkit.h"

#define LEAST_TARGET 24.0
/* Up to this size a chart has words of the usual size. */
#define USUAL_WIDTH 1100.0
#define USUAL_HEIGHT 620.0
#define MOST_SCALE 3.0

struct _RungsTimeChart
{
  GtkWidget parent_instance;

  /* owned */
  RungsChart *values; /* of any size */
  RungsChart *chart;  /* of this one; NULL: to be worked out */
  GPtrArray *marks;   /* weak: children, in the order of the chart's points */

  /* state */
  guint last;         /* which mark had the keyboard last */
};

G_DEFINE_FINAL_TYPE (RungsTimeChart, rungs_time_chart, GTK_TYPE_WIDGET)

static void
forget_chart (RungsTimeChart *self)
{
  g_clear_pointer (&self->chart, rungs_chart_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
text_scale (RungsTimeChart *self)
{
  return CLAMP (rungs_toolkit_text_scale (GTK_WIDGET (self)), 1.0, MOST_SCALE);
}

static void
rungs_time_chart_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  RungsTimeChart *self = RUNGS_TIME_CHART (widget);
  guint n_works = self->values != NULL ? rungs_chart_n_works (self->values) : 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 300;
      *natural = 760;
      return;
    }
  *minimum = (int) rungs_chart_wanted_height (n_works, for_size > 0 ? for_size : 760, text_scale (self));
  /* One piece of work may give way to a low window; several scroll. */
  if (n_works < 2)
    *minimum = *minimum * 3 / 4;
  *natural = *minimum;
}

static GtkSizeRequestMode
rungs_time_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* On a large screen the words of a single chart grow as those of the ladder do; several are scrolled, and keep their size. */
static double
grown_scale (RungsTimeChart *self,
             int             width,
             int             height)
{
  double growth = MIN (width / USUAL_WIDTH, height / USUAL_HEIGHT);

  return rungs_chart_n_works (self->values) < 2 ? MIN (text_scale (self) * MAX (growth, 1.0), MOST_SCALE) : text_scale (self);
}

static void
make_chart (RungsTimeChart *self,
            int             width,
            int             height)
{
  const PangoFontDescription *font =
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  RungsChartOptions options = *rungs_chart_options (self->values);

  options.width = width;
  options.height = height;
  options.text_scale = grown_scale (self, width, height);
  options.palette = rungs_ladder_palette_for (GTK_WIDGET (self));
  options.right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  options.font = font != NULL ? pango_font_description_get_family (font) : NULL;
  self->chart = rungs_chart_again (self->values, &options);
}

/* A mark may be small; what is pressed is not, as far as its neighbours leave room. */
static GtkAllocation
target_of (const RungsChartPoint *point)
{
  double width = MAX (point->box.width, LEAST_TARGET);
  double height = MAX (point->box.height, LEAST_TARGET);

  return (GtkAllocation){ (int) (point->box.x + (point->box.width - width) / 2.0),
                          (int) (point->box.y + (point->box.height - height) / 2.0), (int) width, (int) height };
}

static void
rungs_time_chart_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  RungsTimeChart *self = RUNGS_TIME_CHART (widget);
  const GPtrArray *points;

  if (self->values == NULL)
    return;
  if (self->chart != NULL && ((int) rungs_chart_options (self->chart)->width != width ||
                              (int) rungs_chart_options (self->chart)->height != height))
    g_clear_pointer (&self->chart, rungs_chart_unref);
  if (self->chart == NULL)
    make_chart (self, width, height);
  points = rungs_chart_points (self->chart);
  for (guint i = 0; i < self->marks->len && i < points->len; i++)
    {
      GtkAllocation box = target_of (g_ptr_array_index (points, i));

      gtk_widget_size_allocate (g_ptr_array_index (self->marks, i), &box, -1);
    }
}

static void
rungs_time_chart_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  RungsTimeChart *self = RUNGS_TIME_CHART (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr;

  if (self->chart == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  rungs_chart_paint (cr, self->chart);
  cairo_destroy (cr);
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->marks, i), snapshot);
}

static gboolean
focus_mark (RungsTimeChart *self,
            guint           mark)
{
  if (mark >= self->marks->len)
    return FALSE;
  self->last = mark;
  return gtk_widget_grab_focus (g_ptr_array_index (self->marks, mark));
}

static guint
focused_mark (RungsTimeChart *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint at = G_MAXUINT;

  if (focus == NULL || !g_ptr_array_find (self->marks, focus, &at))
    return G_MAXUINT;
  return at;
}

static gboolean
rungs_time_chart_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  RungsTimeChart *self = RUNGS_TIME_CHART (widget);
  guint at = focused_mark (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (at == G_MAXUINT)
    return focus_mark (self, MIN (self->last, self->marks->len > 0 ? self->marks->len - 1 : 0));
  switch (direction)
    {
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      if ((direction == GTK_DIR_RIGHT) != mirrored)
        return at + 1 >= self->marks->len || focus_mark (self, at + 1);
      return at == 0 || focus_mark (self, at - 1);
    case GTK_DIR_UP:
      return at == 0 || focus_mark (self, at - 1);
    case GTK_DIR_DOWN:
      return at + 1 >= self->marks->len || focus_mark (self, at + 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
rungs_time_chart_grab_focus (GtkWidget *widget)
{
  RungsTimeChart *self = RUNGS_TIME_CHART (widget);

  return focus_mark (self, MIN (self->last, self->marks->len > 0 ? self->marks->len - 1 : 0));
}

static void
look_changed_cb (RungsTimeChart *self)
{
  forget_chart (self);
}

static void
rungs_time_chart_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (rungs_time_chart_parent_class)->system_setting_changed (widget, setting);
  forget_chart (RUNGS_TIME_CHART (widget));
}

static void
rungs_time_chart_direction_changed (GtkWidget        *widget,
                                    GtkTextDirection  before)
{
  GTK_WIDGET_CLASS (rungs_time_chart_parent_class)->direction_changed (widget, before);
  forget_chart (RUNGS_TIME_CHART (widget));
}

static void
remove_marks (RungsTimeChart *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_ptr_array_set_size (self->marks, 0);
}

static void
rungs_time_chart_dispose (GObject *object)
{
  RungsTimeChart *self = RUNGS_TIME_CHART (object);

  remove_marks (self);
  g_clear_pointer (&self->chart, rungs_chart_unref);
  g_clear_pointer (&self->values, rungs_chart_unref);

  G_OBJECT_CLASS (rungs_time_chart_parent_class)->dispose (object);
}

static void
rungs_time_chart_finalize (GObject *object)
{
  g_ptr_array_unref (RUNGS_TIME_CHART (object)->marks);

  G_OBJECT_CLASS (rungs_time_chart_parent_class)->finalize (object);
}

static void
rungs_time_chart_class_init (RungsTimeChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_time_chart_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_time_chart_finalize;
  widget_class->measure = rungs_time_chart_measure;
  widget_class->get_request_mode = rungs_time_chart_get_request_mode;
  widget_class->size_allocate = rungs_time_chart_size_allocate;
  widget_class->snapshot = rungs_time_chart_snapshot;
  widget_class->focus = rungs_time_chart_focus;
  widget_class->grab_focus = rungs_time_chart_grab_focus;
  widget_class->system_setting_changed = rungs_time_chart_system_setting_changed;
  widget_class->direction_changed = rungs_time_chart_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "timechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_time_chart_init (RungsTimeChart *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->marks = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The ladder through time"),
                                  -1);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
}

/** rungs_time_chart_new: Returns: (transfer floating): a chart of nothing */
GtkWidget *
rungs_time_chart_new (void)
{
  return g_object_new (RUNGS_TYPE_TIME_CHART, NULL);
}

/* A mark is told by the work it belongs to, where there are several. */
static char *
say_mark (RungsChart            *chart,
          const RungsChartPoint *point)
{
  if (rungs_chart_n_works (chart) < 2)
    return g_strdup (point->words);
  /* Translators: %1$s is a piece of work, %2$s what was said of it in a round. */
  return g_strdup_printf (_("%1$s. %2$s"), rungs_chart_work_title (chart, point->work), point->words);
}

/**
 * rungs_time_chart_set_chart:
 * @self: the widget
 * @chart: (nullable): what to show; its size and palette are not looked at
 */
void
rungs_time_chart_set_chart (RungsTimeChart *self,
                            RungsChart     *chart)
{
  const GPtrArray *points;

  g_return_if_fail (RUNGS_IS_TIME_CHART (self));

  remove_marks (self);
  g_clear_pointer (&self->values, rungs_chart_unref);
  self->last = 0;
  if (chart != NULL)
    self->values = rungs_chart_ref (chart);
  points = chart != NULL ? rungs_chart_points (chart) : NULL;
  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      g_autofree char *words = say_mark (chart, g_ptr_array_index (points, i));
      GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "focusable", TRUE,
                                      "css-name", "timemark", "tooltip-text", words, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (self->marks, mark);
    }
  forget_chart (self);
}

/** rungs_time_chart_get_chart: Returns: (transfer none) (nullable): what is drawn now */
RungsChart *
rungs_time_chart_get_chart (RungsTimeChart *self)
{
  g_return_val_if_fail (RUNGS_IS_TIME_CHART (self), NULL);

  return self->chart;
}
