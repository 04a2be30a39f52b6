/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view.c: the ladder as a widget. The scene is worked out when its size, its words or the look of the desktop change;
 * what never moves is kept as one texture; each rung and each figure is a real child that paints itself.
 */
#include "config.h"

#include "ladder/ladder-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/ladder-figure.h"
#include "ladder/ladder-rung.h"
#include "ladder/ladder-sheet.h"
#include "painter.h"

struct _RungsLadderView
{
  GtkWidget parent_instance;

  /* owned */
  RungsLadderValues *values;
  RungsScene *scene;
  GdkTexture *still;       /* all that has no child of its own */
  GHashTable *were;        /* key of a figure -> RungsBox: where it stood before the values changed */

  /* weak: children */
  GtkWidget *rungs[RUNGS_N_RUNGS];
  GPtrArray *figures;      /* in the order of values->standings */
  GtkWidget *last_focus;

  /* state */
  RungsSceneOptions made_for;
  char *font;
  int texture_scale;
  int chosen_rung;
  char *chosen_placing;
};

G_DEFINE_FINAL_TYPE (RungsLadderView, rungs_ladder_view, GTK_TYPE_WIDGET)

enum
{
  RUNG_CHOSEN,
  FIGURE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
text_scale (RungsLadderView *self)
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
  g_clear_object (&self->still);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
look_changed_cb (RungsLadderView *self)
{
  forget_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static char *
figure_key (const char *activity,
            RungsView   view)
{
  return g_strdup_printf ("%s %d", activity, (int) view);
}

static void
choose_rung_cb (RungsLadderView *self,
                RungsLadderRung *rung)
{
  g_signal_emit (self, signals[RUNG_CHOSEN], 0, rungs_ladder_rung_get_rung (rung));
}

static void
choose_figure_cb (RungsLadderView   *self,
                  RungsLadderFigure *figure)
{
  g_signal_emit (self, signals[FIGURE_CHOSEN], 0, rungs_ladder_figure_get_placing (figure),
                 rungs_ladder_figure_get_activity (figure));
}

/* Which child has the keyboard; NULL for none. */
static GtkWidget *
focused_child (RungsLadderView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || focus == GTK_WIDGET (self) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  return focus;
}

static gboolean
take_focus (RungsLadderView *self,
            GtkWidget       *child)
{
  if (child == NULL || !gtk_widget_get_child_visible (child) || !gtk_widget_grab_focus (child))
    return FALSE;
  self->last_focus = child;
  return TRUE;
}

static int
rung_of (GtkWidget *child)
{
  if (RUNGS_IS_LADDER_RUNG (child))
    return rungs_ladder_rung_get_rung (RUNGS_LADDER_RUNG (child));
  return rungs_ladder_figure_get_rung (RUNGS_LADDER_FIGURE (child));
}

/* The shown figures on a rung, in the order they stand; -1 and 0 beside the ladder count as one place, below rung 1. */
static GPtrArray *
figures_at (RungsLadderView *self,
            int              rung)
{
  GPtrArray *here = g_ptr_array_new ();

  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);

      if (MAX (rung_of (figure), 0) == MAX (rung, 0) && gtk_widget_get_child_visible (figure))
        g_ptr_array_add (here, figure);
    }
  return here;
}

static gboolean
step_aside (RungsLadderView *self,
            GtkWidget       *from,
            int              step)
{
  g_autoptr (GPtrArray) here = figures_at (self, rung_of (from));
  guint at;
  int next;

  if (!g_ptr_array_find (here, from, &at))
    next = step > 0 ? 0 : -1; /* from the rung itself onto its first figure */
  else
    next = (int) at + step;
  if (next >= 0 && next < (int) here->len)
    return take_focus (self, g_ptr_array_index (here, (guint) next));
  if (next < 0 && rung_of (from) >= 1)
    return take_focus (self, self->rungs[rung_of (from) - 1]);
  return TRUE; /* the end of the row: stay, and do not wander off the ladder */
}

static gboolean
step_up (RungsLadderView *self,
         GtkWidget       *from,
         int              step)
{
  int rung = MAX (rung_of (from), 0) + step;

  if (rung == 0)
    {
      g_autoptr (GPtrArray) aside = figures_at (self, 0);

      if (aside->len > 0)
        return take_focus (self, g_ptr_array_index (aside, 0));
    }
  if (rung < 1 || rung > RUNGS_N_RUNGS)
    return TRUE;
  return take_focus (self, self->rungs[rung - 1]);
}

static gboolean
key_pressed_cb (RungsLadderView *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkWidget *child = focused_child (self);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (child == NULL)
    child = self->rungs[0];
  if ((keyval >= GDK_KEY_1 && keyval <= GDK_KEY_7) || (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_7))
    {
      int rung = (int) (keyval >= GDK_KEY_KP_1 ? keyval - GDK_KEY_KP_1 : keyval - GDK_KEY_1);

      return take_focus (self, self->rungs[rung]);
    }
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step_up (self, child, 1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step_up (self, child, -1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step_aside (self, child, mirrored ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step_aside (self, child, mirrored ? -1 : 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return take_focus (self, self->rungs[0]);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return take_focus (self, self->rungs[RUNGS_N_RUNGS - 1]);
    default:
      return GDK_EVENT_PROPAGATE;
    }
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

  rungs_scene_minimum_size (text_scale (self), &width, &height);
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
    .text_scale = text_scale (self),
    .palette = rungs_ladder_palette_for (GTK_WIDGET (self)),
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .show_bands = TRUE,
    .show_legend = TRUE,
    .show_credit = TRUE,
    .is_example = self->values->is_example,
    .font = font != NULL ? pango_font_description_get_family (font) : NULL,
  };

  self->scene = rungs_ladder_values_to_scene (self->values, &options);
  g_clear_object (&self->still);
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    rungs_ladder_rung_set_scene (RUNGS_LADDER_RUNG (self->rungs[rung - 1]), self->scene);
  for (guint i = 0; i < self->figures->len; i++)
    {
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);
      RungsBox box = rungs_scene_figure_box (self->scene, i);
      g_autofree char *key = figure_key (standing->activity, standing->view);
      RungsBox *was = self->were != NULL ? g_hash_table_lookup (self->were, key) : NULL;

      rungs_ladder_figure_set_scene (figure, self->scene, i, &box);
      gtk_widget_set_child_visible (GTK_WIDGET (figure), rungs_scene_figure_is_shown (self->scene, i));
      if (was != NULL && ABS (was->y - box.y) > box.height * 0.8)
        rungs_ladder_figure_climb_from (figure, was->x + was->width / 2.0, was->y + was->height);
    }
  g_clear_pointer (&self->were, g_hash_table_unref);
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
      self->made_for.width = width;
      self->made_for.height = height;
    }
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      RungsBox box = rungs_scene_rung_box (self->scene, rung);
      GtkAllocation allocation = { (int) box.x, (int) box.y, (int) box.width, (int) box.height };

      gtk_widget_queue_allocate (self->rungs[rung - 1]);
      gtk_widget_size_allocate (self->rungs[rung - 1], &allocation, -1);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);
      const RungsBox *box = rungs_ladder_figure_get_box (RUNGS_LADDER_FIGURE (figure));
      GtkAllocation allocation = { (int) box->x, (int) box->y, (int) box->width, (int) box->height };

      if (gtk_widget_get_parent (figure) == widget && gtk_widget_get_child_visible (figure))
        gtk_widget_size_allocate (figure, &allocation, -1);
    }
}

/* Sky, ground, rails and all words that are not on a rung: painted once for a size. */
static void
make_still (RungsLadderView *self,
            int              width,
            int              height,
            int              scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, scale, scale);
  rungs_paint_background (cr, self->scene);
  rungs_paint_foreground (cr, self->scene);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * height * scale,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  self->still = gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, bytes,
                                        (gsize) cairo_image_surface_get_stride (surface));
  self->texture_scale = scale;
}

/* Who is met by pointer or keyboard; NULL for nobody. */
static RungsLadderFigure *
met_figure (RungsLadderView *self)
{
  RungsLadderFigure *focused = NULL;

  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);

      if (!gtk_widget_get_mapped (figure))
        continue;
      if (gtk_widget_get_state_flags (figure) & GTK_STATE_FLAG_PRELIGHT)
        return RUNGS_LADDER_FIGURE (figure);
      if (gtk_widget_has_visible_focus (figure))
        focused = RUNGS_LADDER_FIGURE (figure);
    }
  return focused;
}

/* The words of who is met, in a bubble over the head, or under the feet where there is no room above. */
static void
snapshot_words (RungsLadderView   *self,
                GtkSnapshot       *snapshot,
                RungsLadderFigure *figure)
{
  const RungsBox *box = rungs_ladder_figure_get_box (figure);
  const RungsPalette *colours = rungs_palette (rungs_ladder_palette_for (GTK_WIDGET (self)));
  const GdkRGBA paper = { (float) colours->text.red, (float) colours->text.green, (float) colours->text.blue, 1.0f };
  const GdkRGBA ink = { (float) colours->sky_bottom.red, (float) colours->sky_bottom.green,
                        (float) colours->sky_bottom.blue, 1.0f };
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), rungs_ladder_figure_get_words (figure));
  double air = 8.0 * text_scale (self);
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * air;
  GskRoundedRect bubble;
  int width;
  int height;
  double x;
  double y;

  pango_layout_set_width (layout, (int) (MIN (room - 2.0 * air, 300.0 * text_scale (self)) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &width, &height);
  pango_layout_set_width (layout, (width + 1) * PANGO_SCALE);
  x = CLAMP (box->x + box->width / 2.0 - width / 2.0 - air, air, MAX (air, room + air - width - 2.0 * air));
  y = box->y - height - 2.5 * air;
  if (y < 2.0)
    y = box->y + box->height + air * 1.5;
  gsk_rounded_rect_init_from_rect (&bubble, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (width + 2.0 * air),
                                                                 (float) (height + air * 1.5)), (float) air);
  gtk_snapshot_push_rounded_clip (snapshot, &bubble);
  gtk_snapshot_append_color (snapshot, &paper, &bubble.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + air), (float) (y + air * 0.75)));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
rungs_ladder_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  RungsLadderFigure *met;

  if (self->scene == NULL || width <= 0 || height <= 0)
    return;
  if (self->still == NULL || self->texture_scale != scale)
    {
      g_clear_object (&self->still);
      make_still (self, width, height, scale);
    }
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_append_texture (snapshot, self->still, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  met = met_figure (self);
  if (met != NULL)
    snapshot_words (self, snapshot, met);
  gtk_snapshot_pop (snapshot);
}

/* Tab goes to the ladder and on from it; the arrows walk on it. */
static gboolean
rungs_ladder_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (widget);

  if (focused_child (self) != NULL)
    return FALSE;
  if (self->last_focus != NULL && take_focus (self, self->last_focus))
    return TRUE;
  return take_focus (self, self->rungs[0]);
}

static gboolean
rungs_ladder_view_grab_focus (GtkWidget *widget)
{
  return rungs_ladder_view_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
focus_entered_cb (RungsLadderView *self)
{
  GtkWidget *child = focused_child (self);

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
clear_figures (RungsLadderView *self)
{
  if (self->last_focus != NULL && RUNGS_IS_LADDER_FIGURE (self->last_focus))
    self->last_focus = NULL;
  for (guint i = 0; i < self->figures->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->figures, i));
  g_ptr_array_set_size (self->figures, 0);
}

static void
rungs_ladder_view_dispose (GObject *object)
{
  RungsLadderView *self = RUNGS_LADDER_VIEW (object);

  clear_figures (self);
  self->last_focus = NULL;
  for (int i = 0; i < RUNGS_N_RUNGS; i++)
    g_clear_pointer (&self->rungs[i], gtk_widget_unparent);
  g_clear_pointer (&self->scene, rungs_scene_unref);
  g_clear_object (&self->still);
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

  gtk_widget_class_set_css_name (widget_class, "ladder");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rungs_ladder_view_init (RungsLadderView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->figures = g_ptr_array_new ();
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      GtkWidget *child = rungs_ladder_rung_new (rung);

      self->rungs[rung - 1] = child;
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      g_signal_connect_object (child, "activate", G_CALLBACK (choose_rung_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ladder of co-production"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Up and down go from rung to rung, left and right to who stands there."), -1);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
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

static char *
figure_name (RungsLadderValues *values,
             RungsStanding     *standing)
{
  if (standing->rung == 0)
    /* Translators: what is placed, and who placed it ("seen by frontline workers") */
    return g_strdup_printf (_("%s, %s: not sure where"), standing->title, rungs_view_seen_by (standing->view));
  if (standing->rung < 0)
    /* Translators: what is placed, and who placed it ("seen by frontline workers") */
    return g_strdup_printf (_("%s, %s: it depends"), standing->title, rungs_view_seen_by (standing->view));
  /* Translators: what is placed, who placed it ("seen by frontline workers"), the name of a rung */
  return g_strdup_printf (_("%s, %s, on %s"), standing->title, rungs_view_seen_by (standing->view),
                          values->rung_names[standing->rung - 1]);
}

static char *
rung_name (RungsLadderValues *values,
           int                rung,
           int                n)
{
  g_autofree char *here = NULL;

  if (n == 0)
    here = g_strdup (_("nothing stands here yet"));
  else
    here = g_strdup_printf (ngettext ("%d stands here", "%d stand here", (gulong) n), n);
  /* Translators: number and name of a rung, its band ("doing for"), and how many stand there */
  return g_strdup_printf (_("Rung %d, %s, %s: %s"), rung, values->rung_names[rung - 1],
                          rungs_band_label (values->bands[rung - 1]), here);
}

static void
make_figures (RungsLadderView *self)
{
  guint n = self->values->standings->len;
  int on[RUNGS_N_RUNGS + 2] = { 0 };
  int nth[RUNGS_N_RUNGS + 2] = { 0 };

  for (guint i = 0; i < n; i++)
    on[((RungsStanding *) g_ptr_array_index (self->values->standings, i))->rung + 1]++;
  for (guint i = 0; i < n; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);
      GtkWidget *figure = rungs_ladder_figure_new (standing->placing, standing->activity, standing->rung);
      g_autofree char *name = figure_name (self->values, standing);

      rungs_ladder_figure_set_name (RUNGS_LADDER_FIGURE (figure), name, ++nth[standing->rung + 1],
                                    on[standing->rung + 1]);
      rungs_ladder_figure_set_chosen (RUNGS_LADDER_FIGURE (figure),
                                      g_strcmp0 (standing->placing, self->chosen_placing) == 0);
      g_signal_connect_object (figure, "activate", G_CALLBACK (choose_figure_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (figure, standing->rung >= 1 ? self->rungs[standing->rung - 1] : GTK_WIDGET (self));
      g_ptr_array_add (self->figures, figure);
    }
}

/**
 * rungs_ladder_view_set_values:
 * @values: (transfer full): the rungs and who stands where
 * @meanings: (nullable): what each rung means, for the screen reader
 *
 * Shows @values. Who stands elsewhere than before climbs there; who had the keyboard keeps it.
 */
void
rungs_ladder_view_set_values (RungsLadderView   *self,
                              RungsLadderValues *values,
                              char *const        meanings[RUNGS_N_RUNGS])
{
  g_autofree char *focused = NULL;
  int on[RUNGS_N_RUNGS] = { 0 };

  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));
  g_return_if_fail (values != NULL);

  g_clear_pointer (&self->were, g_hash_table_unref);
  if (self->values != NULL && self->scene != NULL)
    {
      GtkWidget *child = focused_child (self);

      self->were = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      for (guint i = 0; i < self->figures->len; i++)
        {
          RungsStanding *standing = g_ptr_array_index (self->values->standings, i);
          const RungsBox *box = rungs_ladder_figure_get_box (g_ptr_array_index (self->figures, i));

          if (g_ptr_array_index (self->figures, i) == child)
            focused = figure_key (standing->activity, standing->view);
          if (box->width > 0.0)
            g_hash_table_insert (self->were, figure_key (standing->activity, standing->view),
                                 g_memdup2 (box, sizeof *box));
        }
    }
  clear_figures (self);
  g_clear_pointer (&self->values, rungs_ladder_values_free);
  self->values = values;
  make_figures (self);
  for (guint i = 0; i < values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (standing->rung >= 1)
        on[standing->rung - 1]++;
    }
  for (int rung = 1; rung <= RUNGS_N_RUNGS; rung++)
    {
      g_autofree char *name = rung_name (values, rung, on[rung - 1]);

      rungs_ladder_rung_set_name (RUNGS_LADDER_RUNG (self->rungs[rung - 1]), name,
                                  meanings != NULL ? meanings[rung - 1] : NULL);
    }
  forget_scene (self);
  for (guint i = 0; focused != NULL && i < self->figures->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (values->standings, i);
      g_autofree char *key = figure_key (standing->activity, standing->view);

      if (g_str_equal (key, focused))
        take_focus (self, g_ptr_array_index (self->figures, i));
    }
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
  g_return_if_fail (RUNGS_IS_LADDER_VIEW (self));

  self->chosen_rung = rung;
  g_free (self->chosen_placing);
  self->chosen_placing = g_strdup (placing);
  for (int i = 1; i <= RUNGS_N_RUNGS; i++)
    rungs_ladder_rung_set_chosen (RUNGS_LADDER_RUNG (self->rungs[i - 1]), i == rung);
  for (guint i = 0; i < self->figures->len; i++)
    {
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);

      rungs_ladder_figure_set_chosen (figure, placing != NULL &&
                                      g_strcmp0 (rungs_ladder_figure_get_placing (figure), placing) == 0);
    }
}

/** rungs_ladder_view_get_rung: Returns: (transfer none): the widget of @rung, 1 to 7 */
GtkWidget *
rungs_ladder_view_get_rung (RungsLadderView *self,
                            int              rung)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_VIEW (self) && rung >= 1 && rung <= RUNGS_N_RUNGS, NULL);

  return self->rungs[rung - 1];
}

/** rungs_ladder_view_get_figure: Returns: (transfer none) (nullable): the widget of @placing */
GtkWidget *
rungs_ladder_view_get_figure (RungsLadderView *self,
                              const char      *placing)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_VIEW (self), NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      RungsLadderFigure *figure = g_ptr_array_index (self->figures, i);

      if (g_strcmp0 (rungs_ladder_figure_get_placing (figure), placing) == 0)
        return GTK_WIDGET (figure);
    }
  return NULL;
}
