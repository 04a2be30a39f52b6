/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-names.c: what people call the sorts of documents. A sort that is not named here yet is offered by its own word.
 */
#include "config.h"

#include "printing/print-names.h"

#include <glib/gi18n.h>

#include "printing.h"
#include "reading.h"

/** Name: one sort. @beside: the kind beside whose records it is offered, though it is about all of them or something else. */
typedef struct
{
  const char *what;
  const char *name;
  const char *beside;
} Name;

static const Name names[] = {
  { "ladder", N_("The ladder") },
  { "enquiry", N_("The enquiry on a page") },
  { "you-said", N_("You said, we did") },
  { "position", N_("Where our enquiries stand"), "enquiry" },
  { "feedback", N_("What people told us"), "feedback" },
  { "agreement", N_("The buddy agreement") },
  { "before-meeting", N_("Before my meeting") },
  { "person", N_("Everything about a person") },
  { "case-study", N_("The case study") },
  { "consent-form", N_("The form to ask for consent") },
  { "may-do", N_("What may be done with the story") },
  { "withdrawal-letter", N_("Letters to ask for copies back") },
};

static const Name *
find_name (const char *what)
{
  static const Name none = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].what, what))
      return &names[i];
  return &none;
}

/** rungs_print_name: Returns: (transfer none): what people call it, translated */
const char *
rungs_print_name (const char *what)
{
  const Name *name = find_name (what);

  return name->name != NULL ? _(name->name) : what;
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
 * rungs_print_home:
 * @what: a word of rungs_print_list()
 * @workbook: what is printed from
 * @id: (nullable): of the record that is shown
 *
 * Returns: (transfer none) (nullable): the kind whose page offers it
 */
const RungsKind *
rungs_print_home (const char    *what,
                  RungsWorkbook *workbook,
                  const char    *id)
{
  const char *beside = find_name (what)->beside;
  const char *const *kinds = rungs_print_kinds (rungs_print_find (what));

  if (beside != NULL)
    return rungs_kind_find (beside);
  for (gsize i = 0; id != NULL && kinds[i] != NULL; i++)
    {
      g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find (kinds[i]), id, NULL);

      if (record != NULL)
        return rungs_kind_find (kinds[i]);
    }
  return kinds[0] != NULL ? rungs_kind_find (kinds[0]) : NULL;
}

static gboolean
is_offered (const char      *what,
            const RungsKind *kind,
            gboolean         has_record)
{
  const RungsPrint *print = rungs_print_find (what);
  const char *beside = find_name (what)->beside;

  if (kind == NULL)
    return !rungs_print_needs_id (print) && beside == NULL;
  if (g_strcmp0 (beside, kind->name) == 0)
    return TRUE;
  return (has_record || !rungs_print_needs_id (print)) && rungs_print_is_about (print, kind->name);
}

/**
 * rungs_print_whats:
 * @kind: (nullable): of the records that are shown; %NULL where there are none
 * @has_record: one of them is chosen
 *
 * Returns: (transfer full): the words of what can be printed there; may be empty
 */
char **
rungs_print_whats (const RungsKind *kind,
                   gboolean         has_record)
{
  g_autofree char *list = rungs_print_list ();
  g_auto(GStrv) words = g_strsplit (list, ", ", -1);
  g_autoptr (GStrvBuilder) whats = g_strv_builder_new ();

  for (gsize i = 0; words[i] != NULL; i++)
    if (is_offered (words[i], kind, has_record))
      g_strv_builder_add (whats, words[i]);
  return g_strv_builder_end (whats);
}
