/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * wall-view.c: a sheet of the wall as a widget. On the wall each text of the sheet, and the ladder, is a widget of its own to a
 * screen reader; the picture on the laptop is one, with all of it in words.
 */
#include "config.h"

#include "wall/wall-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shell/painted.h"

struct _RungsWallView
{
  GtkWidget parent_instance;

  /* owned */
  RungsWallSheet *sheet;
  GskRenderNode *painted;  /* the sheet, as it was painted last */
  char *name;

  /* state */
  gboolean is_picture;
  RungsShowingCover cover;
  int width;
  int height;
  int painted_scale;
};

G_DEFINE_FINAL_TYPE (RungsWallView, rungs_wall_view, GTK_TYPE_WIDGET)

enum
{
  RESIZED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The ladder of a sheet in words: what stands in its picture, in reading order. */
static char *
scene_words (const RungsScene *scene)
{
  const GPtrArray *texts = rungs_scene_texts (scene);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      const RungsSceneText *text = texts->pdata[i];

      if (words->len > 0)
        g_string_append (words, strcmp (text->what, "rung-name") == 0 ? " " : ". ");
      g_string_append (words, text->text);
    }
  return g_string_free (words, FALSE);
}

/* What parts WORDS from the next: some of them end a sentence by themselves. */
static const char *
parting (const GString *words)
{
  if (words->len == 0)
    return "";
  return strchr (".!?", words->str[words->len - 1]) != NULL ? " " : ". ";
}

/**
 * rungs_wall_view_sheet_words:
 * @sheet: (nullable): a sheet
 *
 * Returns: (transfer full): everything on it, in words
 */
char *
rungs_wall_view_sheet_words (RungsWallSheet *sheet)
{
  GString *words = g_string_new (NULL);
  const GPtrArray *texts;
  const RungsScene *scene;

  if (sheet == NULL)
    return g_string_free (words, FALSE);
  texts = rungs_wall_sheet_texts (sheet);
  scene = rungs_wall_sheet_scene (sheet, NULL);
  if (rungs_wall_sheet_chart (sheet) != NULL)
    {
      g_autofree char *rounds = rungs_chart_to_text (rungs_wall_sheet_chart (sheet));

      g_string_append (words, rounds);
    }
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (words, "%s%s", parting (words), ((const RungsWallText *) texts->pdata[i])->text);
  if (scene != NULL)
    {
      g_autofree char *ladder = scene_words (scene);

      g_string_append_printf (words, "%s%s", parting (words), ladder);
    }
  return g_string_free (words, FALSE);
}

static void
add_child (RungsWallView     *self,
           GtkAccessibleRole  role,
           const char        *label,
           const char        *description,
           const RungsBox    *box)
{
  /* A box of its own: the words are painted with the sheet, and found here. */
  GtkWidget *child = g_object_new (GTK_TYPE_BOX, "accessible-role", role, "can-target", FALSE, NULL);
  RungsBox *place = g_memdup2 (box, sizeof *box);

  g_object_set_data_full (G_OBJECT (child), "place", place, g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
clear_children (RungsWallView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
make_children (RungsWallView *self)
{
  const GPtrArray *texts = rungs_wall_sheet_texts (self->sheet);
  RungsBox box;
  const RungsScene *scene = rungs_wall_sheet_scene (self->sheet, &box);

  for (guint i = 0; i < texts->len; i++)
    {
      const RungsWallText *text = texts->pdata[i];

      add_child (self, strcmp (text->what, "heading") == 0 ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, text->text, NULL,
                 &text->box);
    }
  if (scene != NULL)
    {
      g_autofree char *words = scene_words (scene);

      add_child (self, GTK_ACCESSIBLE_ROLE_IMG, _("The ladder"), words, &box);
    }
  if (rungs_wall_sheet_chart (self->sheet) != NULL)
    {
      g_autofree char *words = rungs_chart_to_text (rungs_wall_sheet_chart (self->sheet));
      RungsBox all = { 0.0, 0.0, rungs_wall_sheet_width (self->sheet), rungs_wall_sheet_height (self->sheet) };

      add_child (self, GTK_ACCESSIBLE_ROLE_IMG, _("Through time"), words, &all);
    }
}

static void
update (RungsWallView *self)
{
  g_autofree char *words = NULL;
  const char *name = self->name;

  clear_children (self);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  if (self->cover == RUNGS_SHOWING_BLACK)
    words = g_strdup (_("The wall is black."));
  else if (self->cover == RUNGS_SHOWING_WHITE)
    words = g_strdup (_("The wall is white."));
  else if (self->is_picture)
    words = rungs_wall_view_sheet_words (self->sheet);
  else if (self->sheet != NULL)
    make_children (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
rungs_wall_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rungs_wall_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  RungsWallView *self = RUNGS_WALL_VIEW (widget);
  double shape = 9.0 / 16.0;

  *minimum = *natural = 0;
  if (!self->is_picture)
    return;
  if (self->sheet != NULL)
    shape = rungs_wall_sheet_height (self->sheet) / rungs_wall_sheet_width (self->sheet);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 320;
    }
  else
    {
      *minimum = *natural = (int) ((for_size > 0 ? for_size : 120) * shape);
    }
}

/* How the sheet lies in the widget: as large as it fits, in the middle. */
static double
lie (RungsWallView *self,
     int            width,
     int            height,
     double        *x,
     double        *y)
{
  double sheet_width = rungs_wall_sheet_width (self->sheet);
  double sheet_height = rungs_wall_sheet_height (self->sheet);
  double scale = MIN (width / sheet_width, height / sheet_height);

  *x = (width - sheet_width * scale) / 2.0;
  *y = (height - sheet_height * scale) / 2.0;
  return scale;
}

static void
rungs_wall_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  RungsWallView *self = RUNGS_WALL_VIEW (widget);
  gboolean is_other = width != self->width || height != self->height;

  self->width = width;
  self->height = height;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const RungsBox *place = g_object_get_data (G_OBJECT (child), "place");
      double x;
      double y;
      double scale = lie (self, width, height, &x, &y);
      GtkAllocation box = { (int) (x + place->x * scale), (int) (y + place->y * scale), MAX (1, (int) (place->width * scale)),
                            MAX (1, (int) (place->height * scale)) };
      int ignored;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &box, -1);
    }
  if (is_other)
    g_clear_pointer (&self->painted, gsk_render_node_unref);
  if (is_other)
    g_signal_emit (self, signals[RESIZED], 0, width, height);
}

static void
paint_cb (cairo_t  *cr,
          gpointer  data)
{
  RungsWallView *self = data;
  double x;
  double y;
  double scale = lie (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), &x, &y);

  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_paint (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  rungs_wall_sheet_paint (cr, self->sheet);
}

static void
rungs_wall_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  static const GdkRGBA black = { 0.0f, 0.0f, 0.0f, 1.0f };
  static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  RungsWallView *self = RUNGS_WALL_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  int scale = gtk_widget_get_scale_factor (widget);

  gtk_snapshot_append_color (snapshot, self->cover == RUNGS_SHOWING_WHITE ? &white : &black, &bounds);
  if (self->cover != RUNGS_SHOWING_OPEN || self->sheet == NULL)
    return;
  if (self->painted == NULL || self->painted_scale != scale)
    {
      g_clear_pointer (&self->painted, gsk_render_node_unref);
      self->painted = rungs_painted_new_whole (widget, paint_cb, self);
      self->painted_scale = scale;
    }
  gtk_snapshot_append_node (snapshot, self->painted);
}

static void
rungs_wall_view_dispose (GObject *object)
{
  RungsWallView *self = RUNGS_WALL_VIEW (object);

  clear_children (self);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  g_clear_pointer (&self->sheet, rungs_wall_sheet_unref);

  G_OBJECT_CLASS (rungs_wall_view_parent_class)->dispose (object);
}

static void
rungs_wall_view_finalize (GObject *object)
{
  g_free (RUNGS_WALL_VIEW (object)->name);

  G_OBJECT_CLASS (rungs_wall_view_parent_class)->finalize (object);
}

static void
rungs_wall_view_class_init (RungsWallViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_wall_view_dispose;
  object_class->finalize = rungs_wall_view_finalize;
  widget_class->get_request_mode = rungs_wall_view_get_request_mode;
  widget_class->measure = rungs_wall_view_measure;
  widget_class->size_allocate = rungs_wall_view_size_allocate;
  widget_class->snapshot = rungs_wall_view_snapshot;

  signals[RESIZED] = g_signal_new ("resized", RUNGS_TYPE_WALL_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "wall");
}

static void
rungs_wall_view_init (RungsWallView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GtkWidget *
make_view (GtkAccessibleRole  role,
           const char        *name,
           gboolean           is_picture)
{
  RungsWallView *self = g_object_new (RUNGS_TYPE_WALL_VIEW, "accessible-role", role, NULL);

  self->name = g_strdup (name);
  self->is_picture = is_picture;
  update (self);
  return GTK_WIDGET (self);
}

/** rungs_wall_view_new: Returns: (transfer floating): what fills the wall */
GtkWidget *
rungs_wall_view_new (void)
{
  return make_view (GTK_ACCESSIBLE_ROLE_GROUP, _("The wall"), FALSE);
}

/**
 * rungs_wall_view_new_picture:
 * @name: what it is a picture of, translated
 *
 * Returns: (transfer floating): a small picture of the wall
 */
GtkWidget *
rungs_wall_view_new_picture (const char *name)
{
  return make_view (GTK_ACCESSIBLE_ROLE_IMG, name, TRUE);
}

/** rungs_wall_view_set_sheet: @sheet: (nullable): what is shown */
void
rungs_wall_view_set_sheet (RungsWallView  *self,
                           RungsWallSheet *sheet)
{
  g_return_if_fail (RUNGS_IS_WALL_VIEW (self));

  if (self->sheet == sheet)
    return;
  g_clear_pointer (&self->sheet, rungs_wall_sheet_unref);
  if (sheet != NULL)
    self->sheet = rungs_wall_sheet_ref (sheet);
  if (self->is_picture)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  update (self);
}

/** rungs_wall_view_set_cover: @cover: what covers the sheet, for a screen reader too */
void
rungs_wall_view_set_cover (RungsWallView     *self,
                           RungsShowingCover  cover)
{
  g_return_if_fail (RUNGS_IS_WALL_VIEW (self));

  if (self->cover == cover)
    return;
  self->cover = cover;
  update (self);
}
