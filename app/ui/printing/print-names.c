/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-names.c: what people call the sorts of documents. A sort that is not named here yet is offered by its own word.
 */
#include "config.h"

#include "printing/print-names.h"

#include <glib/gi18n.h>

#include "printing.h"

/** Name: one sort. @has_audience: what is in it depends on who it is for. @is_written_down: each copy is. */
typedef struct
{
  const char *what;
  const char *name;
  gboolean has_audience;
  gboolean is_written_down;
} Name;

static const Name names[] = {
  { "ladder", N_("The ladder"), FALSE, FALSE },
  { "enquiry", N_("The enquiry on a page"), TRUE, FALSE },
  { "you-said", N_("You said, we did"), TRUE, FALSE },
  { "agreement", N_("The buddy agreement"), TRUE, FALSE },
  { "before-meeting", N_("Before my meeting"), FALSE, FALSE },
  { "position", N_("What the group says"), TRUE, FALSE },
  { "feedback", N_("What people told us"), TRUE, FALSE },
  { "person", N_("Everything about a person"), FALSE, FALSE },
  { "case-study", N_("The case study"), TRUE, TRUE },
  { "consent-form", N_("The form to ask for consent"), FALSE, FALSE },
  { "withdrawal-letter", N_("Letters to ask for copies back"), FALSE, FALSE },
};

static const Name *
find_name (const char *what)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i].what, what) == 0)
      return &names[i];
  return NULL;
}

/** rungs_print_name: Returns: (transfer none): what people call it, translated */
const char *
rungs_print_name (const char *what)
{
  const Name *name = find_name (what);

  return name != NULL ? _(name->name) : what;
}

/** rungs_print_has_audience: Returns: whether what is in it depends on who it is for */
gboolean
rungs_print_has_audience (const char *what)
{
  const Name *name = find_name (what);

  return name == NULL || name->has_audience;
}

/** rungs_print_is_written_down: Returns: whether it is written down where its copies went */
gboolean
rungs_print_is_written_down (const char *what)
{
  const Name *name = find_name (what);

  return name != NULL && name->is_written_down;
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
    if (g_strcmp0 (rungs_print_kind (rungs_print_find (words[i])), kind != NULL ? kind->name : NULL) == 0)
      g_strv_builder_add (whats, words[i]);
  return g_strv_builder_end (whats);
}
