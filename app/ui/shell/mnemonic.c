/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * mnemonic.c: the toolkit tells a screen reader of a button with a letter to press twice: its words with the mark before the
 * letter, and then the label in it. One of them, and without the mark, is enough.
 */
#include "config.h"

#include "shell/mnemonic.h"

static const char *
words_in (GtkWidget *widget)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = words_in (child);
  return words;
}

/**
 * rungs_mnemonic_named:
 * @button: a button, of any sort, made with a mnemonic
 *
 * Returns: (transfer none): @button, called once by the words in it
 */
GtkWidget *
rungs_mnemonic_named (GtkWidget *button)
{
  const char *words = words_in (button);

  g_return_val_if_fail (words != NULL, button);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}
