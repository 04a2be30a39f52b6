/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-mnemonic.c: a button with a letter to press is called once, and without the mark before the letter.
 */
#include "config.h"

#include "shell/mnemonic.h"

static void
test_named (void)
{
  GtkWidget *buttons[] = {
    gtk_button_new_with_mnemonic ("_Print…"),
    gtk_toggle_button_new_with_mnemonic ("_Print…"),
    gtk_check_button_new_with_mnemonic ("_Print…"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *named = rungs_mnemonic_named (g_object_ref_sink (buttons[i]));

      g_assert_true (named == buttons[i]);
      gtk_test_accessible_assert_property (named, GTK_ACCESSIBLE_PROPERTY_LABEL, "Print…");
      g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
      g_object_unref (named);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mnemonic/named", test_named);

  return g_test_run ();
}
