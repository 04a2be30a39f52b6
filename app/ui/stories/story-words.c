/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-words.c: what the sides of a case study are put together from: headings, words, and lines with a sign before them.
 */
#include "config.h"

#include "stories/story-words.h"

#include "shell/toolkit.h"

static const char *const signs[] = {
  [RUNGS_SIGN_YES] = "object-select-symbolic",
  [RUNGS_SIGN_NO] = "action-unavailable-symbolic",
  [RUNGS_SIGN_ASK] = "dialog-question-symbolic",
  [RUNGS_SIGN_OPEN] = "content-loading-symbolic",
};

/** rungs_story_heading_new: @level: 2 for a part of the side, 3 for a part of that. Returns: (transfer floating): the heading */
GtkWidget *
rungs_story_heading_new (const char *words,
                         int         level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", words, "xalign", 0.0f,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  level, -1);
  gtk_widget_add_css_class (label, level == 2 ? "title-4" : "heading");
  return label;
}

static GtkWidget *
words_new (GtkAccessibleRole  role,
           const char        *words)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", words, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
}

/** rungs_story_words_new: @css_class: (nullable): how they look. Returns: (transfer floating): words that wrap */
GtkWidget *
rungs_story_words_new (const char *words,
                       const char *css_class)
{
  GtkWidget *label = words_new (GTK_ACCESSIBLE_ROLE_LABEL, words);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/** rungs_story_status_new: Returns: (transfer floating): what will say how something went, hidden until it does */
GtkWidget *
rungs_story_status_new (void)
{
  GtkWidget *label = words_new (GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_widget_set_visible (label, FALSE);
  return label;
}

/** rungs_story_status_say: @words: (nullable): how it went; %NULL takes it away. It is said aloud too, where the toolkit can. */
void
rungs_story_status_say (GtkWidget  *status,
                        const char *words)
{
  gtk_label_set_text (GTK_LABEL (status), words != NULL ? words : "");
  gtk_widget_set_visible (status, words != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (status), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
  if (words != NULL)
    rungs_toolkit_announce (status, words);
}

/** rungs_story_button_new: @name: (nullable): what it is called aloud, where its label alone says too little */
GtkWidget *
rungs_story_button_new (const char *label,
                        const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_size_request (button, -1, 44);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/** rungs_story_line_new: Returns: (transfer floating): a line with its sign */
GtkWidget *
rungs_story_line_new (RungsSign   sign,
                      const char *words)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new ();

  gtk_widget_add_css_class (line, "sign");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), rungs_story_words_new (NULL, NULL));
  rungs_story_line_set (line, sign, words);
  return line;
}

/** rungs_story_line_set: says something else */
void
rungs_story_line_set (GtkWidget  *line,
                      RungsSign   sign,
                      const char *words)
{
  GtkWidget *icon = gtk_widget_get_first_child (line);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), signs[sign]);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (icon)), words);
}

/** rungs_story_line_get: Returns: (transfer none): what it says */
const char *
rungs_story_line_get (GtkWidget *line)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (line)));
}

/** rungs_story_box_clear: takes everything out of a box */
void
rungs_story_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
