/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-names.c: what people call the sorts of documents. A sort that is not named here yet is offered by its own word.
 */
#include "config.h"

#include "printing/print-names.h"

#include <glib/gi18n.h>

#include "printing.h"

static const struct
{
  const char *what;
  const char *name;
} names[] = {
  { "ladder", N_("The ladder") },
  { "enquiry", N_("The enquiry on a page") },
  { "you-said", N_("You said, we did") },
  { "position", N_("Where our enquiries stand") },
  { "feedback", N_("What people told us") },
  { "agreement", N_("The buddy agreement") },
  { "before-meeting", N_("Before my meeting") },
  { "person", N_("Everything about a person") },
  { "case-study", N_("The case study") },
  { "consent-form", N_("The form to ask for consent") },
  { "withdrawal-letter", N_("Letters to ask for copies back") },
};

/** rungs_print_name: Returns: (transfer none): what people call it, translated */
const char *
rungs_print_name (const char *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].what, what))
      return _(names[i].name);
  return what;
}

/** rungs_print_has_audience: Returns: whether what is in it depends on who it is for */
gboolean
rungs_print_has_audience (const char *what)
{
  return (rungs_print_asks (rungs_print_find (what)) & RUNGS_PRINT_ASKS_AUDIENCE) != 0;
}

/** rungs_print_is_written_down: Returns: whether it is written down where its copies went */
gboolean
rungs_print_is_written_down (const char *what)
{
  return (rungs_print_asks (rungs_print_find (what)) & RUNGS_PRINT_ASKS_HOLDER) != 0;
}

/**
 * rungs_print_whats:
 * @kind: (nullable): of the record that is shown; %NULL for what is about no one record
 *
 * Returns: (transfer full): the words of what can be printed of it; may be empty
 */
char **
rungs_print_whats (const RungsKind *kind)
{
  g_autofree char *list = rungs_print_list ();
  g_auto(GStrv) words = g_strsplit (list, ", ", -1);
  g_autoptr (GStrvBuilder) whats = g_strv_builder_new ();

  for (gsize i = 0; words[i] != NULL; i++)
    if (rungs_print_is_about (rungs_print_find (words[i]), kind != NULL ? kind->name : NULL))
      g_strv_builder_add (whats, words[i]);
  return g_strv_builder_end (whats);
}
