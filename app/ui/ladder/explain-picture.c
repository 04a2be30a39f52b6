/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * explain-picture.c: the ladder with the rung that is talked about lit, and somebody on it. A click on another rung talks about
 * that one; the numbers under the words do the same with keys.
 */
#include "config.h"

#include "ladder/explain-picture.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/ladder-sheet.h"
#include "painter.h"
#include "shell/toolkit.h"

typedef struct
{
  RungsRoom *room;
  RungsScene *scene;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_clear_pointer (&picture->scene, rungs_scene_unref);
  g_object_unref (picture->room);
  g_free (picture);
}

/** rungs_explain_count_rungs: Returns: how many rungs the ladder that is looked at has */
int
rungs_explain_count_rungs (RungsRoom *room)
{
  int n = 0;

  for (int rung = 1; rung <= RUNGS_MAX_RUNGS; rung++)
    {
      if (rungs_room_get_rung_record (room, rung) != NULL)
        n = rung;
    }
  return n;
}

/** rungs_explain_get_rung: Returns: the rung that is talked about: the first while none is pointed at */
int
rungs_explain_get_rung (RungsRoom *room)
{
  return CLAMP (rungs_room_get_rung (room), 1, MAX (rungs_explain_count_rungs (room), 1));
}

static RungsScene *
make_scene (Picture   *picture,
            GtkWidget *widget,
            int        width,
            int        height)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  RungsLadderValues *values = rungs_room_get_values (picture->room);
  RungsSceneRung rungs[RUNGS_MAX_RUNGS] = { 0 };
  /* Nobody who placed anything: somebody of any view climbs along with the talk. */
  RungsSceneFigure climber = {
    .id = "climber", .view = RUNGS_VIEW_MIXED, .rung = rungs_explain_get_rung (picture->room), .before = RUNGS_NOWHERE,
  };
  RungsSceneOptions options = {
    .width = width,
    .height = height,
    .text_scale = rungs_toolkit_text_scale (widget),
    .palette = rungs_ladder_palette_for (widget),
    .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .show_credit = TRUE,
    .credit = values != NULL ? values->credit : NULL,
    .is_example = values != NULL && values->is_example,
    .font = font != NULL ? pango_font_description_get_family (font) : NULL,
    .n_rungs = rungs_explain_count_rungs (picture->room),
    .names = RUNGS_NAMES_NEVER,
  };

  for (int i = 0; i < options.n_rungs; i++)
    {
      RungsRecord *record = rungs_room_get_rung_record (picture->room, i + 1);

      rungs[i].name = record != NULL ? rungs_record_get (record, "name") : "";
      rungs[i].band = rungs_band_parse (record != NULL ? rungs_record_get (record, "band") : NULL);
    }
  return rungs_scene_new (rungs, &climber, 1, &options);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  Picture *picture = user_data;
  RungsBox all = { 0, 0, width, height };

  g_clear_pointer (&picture->scene, rungs_scene_unref);
  if (rungs_explain_count_rungs (picture->room) == 0)
    return;
  picture->scene = make_scene (picture, GTK_WIDGET (area), width, height);
  rungs_paint_part (cr, picture->scene, &all, rungs_explain_get_rung (picture->room), -1);
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  Picture *picture = user_data;
  int rung = picture->scene != NULL ? rungs_scene_hit_rung (picture->scene, x, y) : 0;

  if (rung > 0)
    rungs_room_set_rung (picture->room, rung);
}

/**
 * rungs_explain_picture_new:
 * @room: what is looked at
 *
 * Returns: (transfer floating): the picture; it says nothing to a screen reader, for the words beside it say it all
 */
GtkWidget *
rungs_explain_picture_new (RungsRoom *room)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "hexpand", TRUE,
                                  "vexpand", TRUE, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  Picture *picture = g_new0 (Picture, 1);

  picture->room = g_object_ref (room);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, picture, picture_free);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), picture);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (room, "notify::rung", G_CALLBACK (gtk_widget_queue_draw), area, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (gtk_widget_queue_draw), area, G_CONNECT_SWAPPED);
  return area;
}
