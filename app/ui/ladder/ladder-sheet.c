/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-sheet.c: the parts a sheet beside the ladder is made of.
 */
#include "config.h"

#include "ladder/ladder-sheet.h"

#include <adwaita.h>

#include "ladder-words.h"
#include "painter.h"
#include "shell/toolkit.h"

/** rungs_ladder_sheet_new: Returns: (transfer floating): an empty sheet */
GtkWidget *
rungs_ladder_sheet_new (void)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (sheet, 18);
  gtk_widget_set_margin_end (sheet, 18);
  gtk_widget_set_margin_bottom (sheet, 24);
  return sheet;
}

static GtkWidget *
make_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  return label;
}

/**
 * rungs_ladder_sheet_heading:
 * @level: 1 for the largest
 *
 * Returns: (transfer none): the heading, added to @sheet
 */
GtkWidget *
rungs_ladder_sheet_heading (GtkWidget  *sheet,
                            const char *words,
                            int         level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", words,
                                   "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "xalign", 0.0f,
                                   "max-width-chars", 40, "hexpand", TRUE, NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (label, level == 1 ? "title-2" : level == 2 ? "heading" : "caption-heading");
  gtk_widget_set_margin_top (label, level == 1 ? 0 : 12);
  gtk_box_append (GTK_BOX (sheet), label);
  return label;
}

/** rungs_ladder_sheet_words: adds words that can be selected and copied */
void
rungs_ladder_sheet_words (GtkWidget  *sheet,
                          const char *words,
                          gboolean    quiet)
{
  GtkWidget *label = make_label (words);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (quiet)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (sheet), label);
}

/** rungs_ladder_sheet_part: adds words under a heading, or nothing where there are none */
void
rungs_ladder_sheet_part (GtkWidget  *sheet,
                         const char *heading,
                         const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  rungs_ladder_sheet_heading (sheet, heading, 2);
  rungs_ladder_sheet_words (sheet, words, FALSE);
}

/**
 * rungs_ladder_sheet_button:
 * @action: what it does
 * @target: (transfer floating) (nullable): to what
 *
 * Returns: (transfer none): the button, added to @sheet
 */
GtkWidget *
rungs_ladder_sheet_button (GtkWidget  *sheet,
                           const char *label,
                           const char *action,
                           GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *inside = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (inside), TRUE);
  gtk_widget_set_name (button, action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_size_request (button, -1, 44);
  gtk_box_append (GTK_BOX (sheet), button);
  return button;
}

/**
 * rungs_ladder_sheet_choice:
 * @group: (nullable): another button of the same choice
 *
 * Returns: (transfer floating): a button that is one of several to choose from
 */
GtkWidget *
rungs_ladder_sheet_choice (GtkWidget *group)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_widget_set_size_request (button, -1, 44);
  return button;
}

/** rungs_ladder_sheet_choice_words: Returns: (transfer none): a line on such a button, added to @box */
GtkWidget *
rungs_ladder_sheet_choice_words (GtkWidget  *box,
                                 const char *words,
                                 const char *css_class)
{
  GtkWidget *label = make_label (words);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/** rungs_ladder_palette_for: Returns: the palette that goes with the style of the desktop @widget is on */
RungsPaletteName
rungs_ladder_palette_for (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? RUNGS_PALETTE_HIGH_CONTRAST_DARK : RUNGS_PALETTE_HIGH_CONTRAST;
  return dark ? RUNGS_PALETTE_DARK : RUNGS_PALETTE_LIGHT;
}

typedef struct
{
  RungsView view;
  gboolean is_aim;
  RungsScene *scene;
  RungsPaletteName palette;
  int width;
  int height;
} Head;

static void
head_free (gpointer data)
{
  Head *head = data;

  g_clear_pointer (&head->scene, rungs_scene_unref);
  g_free (head);
}

/* The figure of a view, as in the picture: a scene of one, and only that one painted. */
static void
draw_head_cb (GtkDrawingArea *area,
              cairo_t        *cr,
              int             width,
              int             height,
              gpointer        user_data)
{
  static const RungsSceneRung rungs[RUNGS_N_RUNGS] = { 0 };
  Head *head = user_data;
  RungsPaletteName palette = rungs_ladder_palette_for (GTK_WIDGET (area));
  RungsBox box;

  if (head->scene == NULL || head->palette != palette || head->height != height)
    {
      RungsSceneOptions options = { .width = height * 20.0, .height = height * 16.0, .text_scale = 1.0, .palette = palette };
      RungsSceneFigure figure = { .id = "\x01", .view = head->view, .rung = 3, .is_aim = head->is_aim };

      g_clear_pointer (&head->scene, rungs_scene_unref);
      head->scene = rungs_scene_new (rungs, &figure, 1, &options);
      head->palette = palette;
      head->height = height;
    }
  box = rungs_scene_figure_box (head->scene, 0);
  cairo_scale (cr, height / box.height, height / box.height);
  cairo_translate (cr, -box.x + (width * box.height / height - box.width) / 2.0, -box.y);
  rungs_paint_figure (cr, head->scene, 0, RUNGS_PAINT_NORMAL);
}

static GtkWidget *
new_drawing (RungsView view,
             gboolean  is_aim)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  Head *head = g_new0 (Head, 1);

  head->view = view;
  head->is_aim = is_aim;
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 26);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), 40);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_head_cb, head, head_free);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  return area;
}

/**
 * rungs_ladder_head_new:
 * @view: a view
 *
 * Returns: (transfer floating): a small drawing of somebody of @view, which says nothing to a screen reader: the words beside
 * it do
 */
GtkWidget *
rungs_ladder_head_new (RungsView view)
{
  return new_drawing (view, FALSE);
}

/** rungs_ladder_flag_new: Returns: (transfer floating): a small drawing of the flag of an aim, which says nothing either */
GtkWidget *
rungs_ladder_flag_new (void)
{
  return new_drawing (RUNGS_VIEW_LIVED, TRUE);
}

/**
 * rungs_ladder_scroller_new:
 * @child: (nullable): what is scrolled, up and down only
 * @name: (nullable): what a screen reader calls it; %NULL where there is always something in it that can have the keyboard
 *
 * Returns: (transfer floating): all the room there is, for @child
 */
GtkWidget *
rungs_ladder_scroller_new (GtkWidget  *child,
                           const char *name)
{
  GtkWidget *scroller = name != NULL ? rungs_toolkit_scroller_new (name) : gtk_scrolled_window_new ();

  gtk_widget_set_focusable (scroller, name != NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  if (child != NULL)
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  return scroller;
}
