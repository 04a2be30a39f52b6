/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * way-step.c: one step on the way of a record, as a button. Where it stands is told by a mark and in words, not by colour alone.
 */
#include "config.h"

#include "records/way-step.h"

static const struct
{
  const char *mark; /* before the name */
  const char *css_class;
} places[] = {
  [RUNGS_WAY_DONE] = { "✓ ", "done" },
  [RUNGS_WAY_NOW] = { "● ", "now" },
  [RUNGS_WAY_AHEAD] = { "", "ahead" },
};

/**
 * rungs_way_step_new:
 *
 * Returns: (transfer floating): a button, to be told what it is
 */
GtkWidget *
rungs_way_step_new (void)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "way-step");
  return button;
}

/**
 * rungs_way_step_set:
 * @button: a step
 * @name: what it is called
 * @place: where it stands on the way
 * @words: what a screen reader says: what a press does, or that the record is here
 * @about: (nullable): more about the step, for its tooltip
 *
 * Where the record is already, a press would only write the same again: the pointer passes it by.
 */
void
rungs_way_step_set (GtkWidget     *button,
                    const char    *name,
                    RungsWayPlace  place,
                    const char    *words,
                    const char    *about)
{
  g_autofree char *shown = g_strconcat (places[place].mark, name, NULL);

  gtk_button_set_label (GTK_BUTTON (button), shown);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_remove_css_class (button, places[i].css_class);
  gtk_widget_add_css_class (button, places[place].css_class);
  gtk_widget_set_tooltip_text (button, about != NULL && *about != '\0' ? about : words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_can_target (button, place != RUNGS_WAY_NOW);
}
