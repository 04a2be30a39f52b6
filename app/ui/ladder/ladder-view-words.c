/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-view-words.c: what rungs and figures are called, and the words over the head of who is met.
 */
#include "config.h"

#include "ladder/ladder-view-private.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/ladder-sheet.h"

/* Who is met by pointer or keyboard; NULL for nobody. */
static RungsLadderFigure *
met_figure (RungsLadderView *self)
{
  RungsLadderFigure *focused = NULL;

  for (guint i = 0; i < self->figures->len; i++)
    {
      GtkWidget *figure = g_ptr_array_index (self->figures, i);

      if (figure == NULL || !gtk_widget_get_mapped (figure))
        continue;
      if (gtk_widget_get_state_flags (figure) & GTK_STATE_FLAG_PRELIGHT)
        return RUNGS_LADDER_FIGURE (figure);
      if (gtk_widget_has_visible_focus (figure))
        focused = RUNGS_LADDER_FIGURE (figure);
    }
  return focused;
}

/* WORDS in a bubble over BOX, or under it where there is no room above. */
static void
snapshot_bubble (RungsLadderView *self,
                 GtkSnapshot     *snapshot,
                 const char      *words,
                 const RungsBox  *box)
{
  const RungsPalette *colours = rungs_palette (rungs_ladder_palette_for (GTK_WIDGET (self)));
  const GdkRGBA paper = { (float) colours->text.red, (float) colours->text.green, (float) colours->text.blue, 1.0f };
  const GdkRGBA ink = { (float) colours->sky_bottom.red, (float) colours->sky_bottom.green,
                        (float) colours->sky_bottom.blue, 1.0f };
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  double air = 8.0 * _rungs_ladder_view_text_scale (self);
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * air;
  GskRoundedRect bubble;
  int width;
  int height;
  double x;
  double y;

  pango_layout_set_width (layout, (int) (MIN (room - 2.0 * air, 300.0 * _rungs_ladder_view_text_scale (self)) * PANGO_SCALE));
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

/** _rungs_ladder_view_snapshot_words: where who is dragged would be put; else who is met, over their head */
void
_rungs_ladder_view_snapshot_words (RungsLadderView *self,
                                   GtkSnapshot     *snapshot)
{
  RungsLadderFigure *met = met_figure (self);
  RungsStanding *standing = _rungs_ladder_view_find (self, self->lifted);

  if (self->dragging && standing != NULL)
    {
      double about = 28.0;
      RungsBox held = { self->held_x - about, self->held_y - about, 2.0 * about, 2.0 * about };

      if (self->target >= 1)
        snapshot_bubble (self, snapshot, self->values->rung_names[self->target - 1], &held);
      else if (self->target != RUNGS_NOWHERE)
        snapshot_bubble (self, snapshot, rungs_answer_aside (self->target), &held);
      return;
    }
  if (met != NULL)
    snapshot_bubble (self, snapshot, rungs_ladder_figure_get_words (met), rungs_ladder_figure_get_box (met));
}

/** _rungs_ladder_view_figure_name: Returns: (transfer full): who it is, whose view, and where */
char *
_rungs_ladder_view_figure_name (RungsLadderValues *values,
                                RungsStanding     *standing)
{
  if (standing->face_down)
    /* Translators: what is placed, and who placed it ("seen by frontline workers") */
    return g_strdup_printf (_("%s, %s: placed, and not shown yet"), standing->title, rungs_view_seen_by (standing->view));
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

static gboolean
is_aimed_at (RungsLadderValues *values,
             int                rung)
{
  for (guint i = 0; values->show_aims && i < values->aims->len; i++)
    if (((const RungsAimMark *) g_ptr_array_index (values->aims, i))->rung == rung)
      return TRUE;
  return FALSE;
}

/* @name: (transfer full): of a rung, which gets a word more where it is the aim */
static char *
with_aim (RungsLadderValues *values,
          int                rung,
          char              *name)
{
  g_autofree char *plain = name;

  if (!is_aimed_at (values, rung))
    return g_steal_pointer (&plain);
  /* Translators: a rung and who stands on it; this rung is the aim of a piece of work */
  return g_strdup_printf (_("%s; the aim"), plain);
}

/** _rungs_ladder_view_rung_name: Returns: (transfer full): what a screen reader calls a rung on which N stand */
char *
_rungs_ladder_view_rung_name (RungsLadderValues *values,
                              int                rung,
                              int                n)
{
  g_autofree char *here = NULL;

  if (n == 0)
    here = g_strdup (_("nothing stands here yet"));
  else
    here = g_strdup_printf (ngettext ("%d stands here", "%d stand here", (gulong) n), n);
  if (!values->show_bands)
    /* Translators: number and name of a rung, and how many stand there */
    return with_aim (values, rung, g_strdup_printf (_("Rung %d, %s: %s"), rung, values->rung_names[rung - 1], here));
  /* Translators: number and name of a rung, its band ("doing for"), and how many stand there */
  return with_aim (values, rung, g_strdup_printf (_("Rung %d, %s, %s: %s"), rung, values->rung_names[rung - 1],
                                                  rungs_band_label (values->bands[rung - 1]), here));
}

