/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * kind.c: finding kinds and their fields, and saying them in the language of the person who reads.
 */
#include "config.h"

#include "kind.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "kinds.h"

/* In the order of the glossary: people first, then the ladder, then what is done around it. */
static const RungsKind *const kinds[] = {
  &rungs_kind_person,
  &rungs_kind_person_private,
  &rungs_kind_group,
  &rungs_kind_meeting,
  &rungs_kind_attendance,
  &rungs_kind_document,
  &rungs_kind_ladder,
  &rungs_kind_rung,
  &rungs_kind_activity,
  &rungs_kind_placing,
  &rungs_kind_aim,
  &rungs_kind_question_set,
  &rungs_kind_question,
  &rungs_kind_theme,
  &rungs_kind_feedback,
  &rungs_kind_stage,
  &rungs_kind_enquiry,
  &rungs_kind_move,
  &rungs_kind_log,
  &rungs_kind_learning,
  &rungs_kind_action,
  &rungs_kind_told,
  &rungs_kind_change,
  &rungs_kind_pairing,
  &rungs_kind_agreement,
  &rungs_kind_support,
  &rungs_kind_payment,
  &rungs_kind_case_study,
  &rungs_kind_consent,
  &rungs_kind_identity_check,
  &rungs_kind_use,
  NULL,
};

static const RungsField built_in_fields[] = {
  { "id", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_BUILT_IN | RUNGS_FIELD_REQUIRED,
    N_("Mark of the record"),
    N_("A random mark that tells this record from all others, and tells nothing else.") },
  { "made", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_BUILT_IN,
    N_("Made"), NULL },
  { "changed", RUNGS_FIELD_TEXT, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_BUILT_IN,
    N_("Last changed"), NULL },
  { "archived", RUNGS_FIELD_FLAG, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_BUILT_IN,
    N_("Archived"),
    N_("Put away: it is kept, and not shown in lists.") },
  { "review-on", RUNGS_FIELD_DATE, RUNGS_AUDIENCE_PROGRAMME, RUNGS_FIELD_BUILT_IN,
    N_("When shall we ask whether to keep this?"),
    N_("It shows up in Waiting on that day. Nothing is erased by itself.") },
};

static guint
count_own_fields (const RungsKind *kind)
{
  guint n = 0;

  while (kind->fields[n].name != NULL)
    n++;

  return n;
}

static const char *
translate (const char *text)
{
  return text == NULL ? NULL : g_dgettext (GETTEXT_PACKAGE, text);
}

static char *
name_to_sql (const char *name)
{
  return g_strdelimit (g_strdup (name), "-", '_');
}

/**
 * rungs_kinds:
 * @n_kinds: (out) (optional): how many there are
 *
 * Returns: (transfer none): every kind, ended by %NULL, wholes before their parts
 */
const RungsKind *const *
rungs_kinds (gsize *n_kinds)
{
  if (n_kinds != NULL)
    *n_kinds = G_N_ELEMENTS (kinds) - 1;

  return kinds;
}

/**
 * rungs_kind_find:
 * @name: the name of a kind, "case-study"
 *
 * Returns: (nullable): the kind, or %NULL if no kind has that name
 */
const RungsKind *
rungs_kind_find (const char *name)
{
  if (name == NULL)
    return NULL;

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      if (strcmp (kinds[i]->name, name) == 0)
        return kinds[i];
    }

  return NULL;
}

/** rungs_kind_title: Returns: what one record of the kind is called, in the reader's language */
const char *
rungs_kind_title (const RungsKind *kind)
{
  return translate (kind->title);
}

/** rungs_kind_plural: Returns: what several records of the kind are called, in the reader's language */
const char *
rungs_kind_plural (const RungsKind *kind)
{
  return translate (kind->plural);
}

/** rungs_kind_about: Returns: one sentence that says what the kind is for, in the reader's language */
const char *
rungs_kind_about (const RungsKind *kind)
{
  return translate (kind->about);
}

/**
 * rungs_kind_field:
 * @kind: a kind
 * @name: the name of a field, "known-as"; the built-in ones too
 *
 * Returns: (nullable): the field, or %NULL if the kind has none of that name
 */
const RungsField *
rungs_kind_field (const RungsKind *kind,
                  const char      *name)
{
  int index = rungs_kind_field_index (kind, name);

  return index < 0 ? NULL : rungs_kind_nth_field (kind, (guint) index);
}

/** rungs_kind_n_fields: Returns: how many fields the kind has, the built-in ones counted */
guint
rungs_kind_n_fields (const RungsKind *kind)
{
  return count_own_fields (kind) + G_N_ELEMENTS (built_in_fields);
}

/**
 * rungs_kind_nth_field:
 * @kind: a kind
 * @nth: from 0; the kind's own fields first, then id, made, changed, archived and review-on
 *
 * Returns: (nullable): the field, or %NULL beyond the last
 */
const RungsField *
rungs_kind_nth_field (const RungsKind *kind,
                      guint            nth)
{
  guint n_own = count_own_fields (kind);

  if (nth < n_own)
    return &kind->fields[nth];
  if (nth - n_own < G_N_ELEMENTS (built_in_fields))
    return &built_in_fields[nth - n_own];

  return NULL;
}

/** rungs_kind_title_field: Returns: the field that stands for a record in lists and links */
const RungsField *
rungs_kind_title_field (const RungsKind *kind)
{
  for (guint i = 0; kind->fields[i].name != NULL; i++)
    {
      if (kind->fields[i].flags & RUNGS_FIELD_TITLE)
        return &kind->fields[i];
    }

  g_return_val_if_reached (NULL);
}

/**
 * rungs_kind_field_index:
 * @kind: a kind
 * @name: the name of a field
 *
 * Returns: where rungs_kind_nth_field() has it, or -1 if the kind has no field of that name
 */
int
rungs_kind_field_index (const RungsKind *kind,
                        const char      *name)
{
  guint n = 0;

  if (name == NULL)
    return -1;

  /* Every value of every record is asked for through here: the first letter rules out most names without a call. */
  for (; kind->fields[n].name != NULL; n++)
    {
      if (kind->fields[n].name[0] == name[0] && strcmp (kind->fields[n].name, name) == 0)
        return (int) n;
    }
  for (guint i = 0; i < G_N_ELEMENTS (built_in_fields); i++)
    {
      if (built_in_fields[i].name[0] == name[0] && strcmp (built_in_fields[i].name, name) == 0)
        return (int) (n + i);
    }

  return -1;
}

/** rungs_kind_table: Returns: (transfer full): the name of the kind's table, "case_study" */
char *
rungs_kind_table (const RungsKind *kind)
{
  return name_to_sql (kind->name);
}

/** rungs_field_column: Returns: (transfer full): the name of the field's column, "known_as" */
char *
rungs_field_column (const RungsField *field)
{
  return name_to_sql (field->name);
}

/** rungs_field_label: Returns: the question or noun a person sees, in the reader's language */
const char *
rungs_field_label (const RungsField *field)
{
  return translate (field->label);
}

/** rungs_field_hint: Returns: (nullable): why it is asked or how to answer, in the reader's language */
const char *
rungs_field_hint (const RungsField *field)
{
  return translate (field->hint);
}

/**
 * rungs_field_choice_label:
 * @field: a field with choices
 * @token: one of its tokens
 *
 * Returns: (nullable): the label of the choice in the reader's language, or %NULL if the field offers no such token
 */
const char *
rungs_field_choice_label (const RungsField *field,
                          const char       *token)
{
  if (field->choices == NULL || token == NULL)
    return NULL;

  for (gsize i = 0; field->choices[i].token != NULL; i++)
    {
      if (strcmp (field->choices[i].token, token) == 0)
        return translate (field->choices[i].label);
    }

  return NULL;
}

/** rungs_field_type_name: Returns: the type's name on the command line, never translated: "long-text" */
const char *
rungs_field_type_name (const RungsField *field)
{
  switch (field->type)
    {
    case RUNGS_FIELD_TEXT:
      return "text";
    case RUNGS_FIELD_LONG_TEXT:
      return "long-text";
    case RUNGS_FIELD_DATE:
      return "date";
    case RUNGS_FIELD_MONTH:
      return "month";
    case RUNGS_FIELD_CHOICE:
      return "choice";
    case RUNGS_FIELD_NUMBER:
      return "number";
    case RUNGS_FIELD_FLAG:
      return "flag";
    case RUNGS_FIELD_SET:
      return "set";
    case RUNGS_FIELD_LINK:
      return "link";
    default:
      g_return_val_if_reached (NULL);
    }
}

/** rungs_audience_name: Returns: the audience's name on the command line, never translated: "programme" */
const char *
rungs_audience_name (RungsAudience audience)
{
  switch (audience)
    {
    case RUNGS_AUDIENCE_PRIVATE:
      return "private";
    case RUNGS_AUDIENCE_PROGRAMME:
      return "programme";
    case RUNGS_AUDIENCE_PARTNERS:
      return "partners";
    case RUNGS_AUDIENCE_PUBLIC:
      return "public";
    default:
      g_return_val_if_reached (NULL);
    }
}

/** rungs_audience_label: Returns: who the audience is, in the reader's language */
const char *
rungs_audience_label (RungsAudience audience)
{
  switch (audience)
    {
    case RUNGS_AUDIENCE_PRIVATE:
      return _("Only on this laptop's screen");
    case RUNGS_AUDIENCE_PROGRAMME:
      return _("Inside the programme");
    case RUNGS_AUDIENCE_PARTNERS:
      return _("Partner organisations");
    case RUNGS_AUDIENCE_PUBLIC:
      return _("Anybody");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * rungs_field_is_searched:
 * @field: a field
 *
 * Returns: %TRUE for text that people wrote and that is not private
 */
gboolean
rungs_field_is_searched (const RungsField *field)
{
  return (field->type == RUNGS_FIELD_TEXT || field->type == RUNGS_FIELD_LONG_TEXT) &&
         field->seen_by != RUNGS_AUDIENCE_PRIVATE &&
         (field->flags & RUNGS_FIELD_BUILT_IN) == 0;
}

/**
 * rungs_field_seen_by:
 * @field: a field
 * @audience: who is looking
 *
 * Returns: %TRUE if the field may be shown to them; what the record itself and its consent allow comes on top
 */
gboolean
rungs_field_seen_by (const RungsField *field,
                     RungsAudience     audience)
{
  return field->seen_by >= audience;
}
