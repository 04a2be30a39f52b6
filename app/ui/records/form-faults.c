/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * form-faults.c: what is wrong in a form, in words beside the field, and what is still missing, above it.
 */
#include "config.h"

#include "records/form-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rules.h"

/* The record as it would be with everything that can be understood of what was typed. */
static RungsRecord *
make_candidate (RungsForm  *self,
                GHashTable *not_understood)
{
  RungsRecord *candidate = self->record != NULL ? rungs_record_ref (self->record)
                                                : rungs_record_new (self->kind, self->id);
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->given);
  while (self->record == NULL && g_hash_table_iter_next (&iter, &name, &value))
      candidate = rungs_record_take_with (candidate, name, value);

  for (guint i = 0; i < rungs_kind_n_fields (self->kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (self->kind, i);
      RungsAnswer *answer = _rungs_form_find_answer (self, field->name);
      g_autofree char *text = NULL;
      g_autofree char *canonical = NULL;
      g_autoptr (GError) error = NULL;
      RungsRecord *next;

      if (answer != NULL && answer->row != NULL && (answer->pending || answer->in_flight > 0))
        text = rungs_field_row_get_text (answer->row);
      else
        text = g_strdup (_rungs_form_typed_text (self, field));
      if (text == NULL)
        continue;

      if (!rungs_value_parse (field, text, &canonical, &error))
        {
          g_hash_table_insert (not_understood, (gpointer) field->name, g_strdup (error->message));
          continue;
        }
      next = rungs_record_with (candidate, field->name, canonical);
      rungs_record_unref (candidate);
      candidate = next;
    }

  return candidate;
}

static const RungsFault *
find_fault (GPtrArray  *faults,
            const char *field)
{
  const RungsFault *found = NULL;

  for (guint i = 0; i < faults->len; i++)
    {
      const RungsFault *fault = g_ptr_array_index (faults, i);

      if (g_strcmp0 (fault->field, field) == 0 && (found == NULL || (found->is_hint && !fault->is_hint)))
        found = fault;
    }

  return found;
}

/* What is asked elsewhere has its marks there. */
static gboolean
is_held_back_here (RungsForm *self)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      if (_rungs_form_typed_text (self, _rungs_form_nth_answer (self, i)->field) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
update_notice (RungsForm   *self,
               RungsRecord *candidate)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const RungsField *field = _rungs_form_nth_answer (self, i)->field;
      const char *value = rungs_record_get (candidate, field->name);

      if ((field->flags & RUNGS_FIELD_REQUIRED) != 0 && (value == NULL || *value == '\0'))
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? " " : "", rungs_field_label (field));
    }

  if (self->record == NULL && self->draft != NULL)
    {
      if (missing->len > 0)
        /* Translators: %s is one or more questions of the form, such as "What shall we call it?" */
        words = g_strdup_printf (_("Not finished yet, but kept as you type. Still to answer: %s"), missing->str);
      else
        words = g_strdup (_("Not finished yet, but kept as you type. Look for the marks below to put it right."));
    }
  else if (is_held_back_here (self))
    {
      words = g_strdup (_("Something typed here is not part of the record yet. Look for the marks below to put it right."));
    }

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (self->notice)), words != NULL ? words : "");
  gtk_widget_set_visible (self->notice, words != NULL);
}

/** _rungs_form_update_faults: says beside each field what is wrong with it, and above all what is missing */
void
_rungs_form_update_faults (RungsForm *self)
{
  g_autoptr (GHashTable) not_understood = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (RungsRecord) candidate = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  gboolean hidden_fault = FALSE;

  if (self->id == NULL)
    return;

  candidate = make_candidate (self, not_understood);
  faults = rungs_rules_faults (candidate);

  for (guint i = 0; i < self->answers->len; i++)
    {
      RungsAnswer *answer = _rungs_form_nth_answer (self, i);
      const char *words = g_hash_table_lookup (not_understood, answer->field->name);
      const RungsFault *fault = words == NULL ? find_fault (faults, answer->field->name) : NULL;
      gboolean is_hint = fault != NULL && fault->is_hint;

      if (fault != NULL)
        words = fault->text;
      if (answer->row == NULL)
        {
          hidden_fault = hidden_fault || (words != NULL && !is_hint && self->record != NULL);
          continue;
        }
      /* Nobody is told off for what they have not come to yet, or are just writing. */
      if (words != NULL && rungs_field_row_get_fault (answer->row) == NULL && !self->shows_all_faults &&
          ((rungs_field_row_has_focus (answer->row) && answer->pending) ||
           (_rungs_form_answer_is_empty (answer) && !answer->visited)))
        words = NULL;
      rungs_field_row_set_fault (answer->row, words, is_hint);
      if (words != NULL && !is_hint && answer->more)
        hidden_fault = TRUE;
    }

  if (hidden_fault && self->expander != NULL && !gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  update_notice (self, candidate);
}

/** rungs_form_show_faults: shows what is missing, also where nobody has been yet, and goes to the first of it. */
void
rungs_form_show_faults (RungsForm *self)
{
  g_return_if_fail (RUNGS_IS_FORM (self));

  self->shows_all_faults = TRUE;
  _rungs_form_update_faults (self);
  for (guint i = 0; i < self->answers->len; i++)
    {
      RungsAnswer *answer = _rungs_form_nth_answer (self, i);

      if (answer->row != NULL && rungs_field_row_get_fault (answer->row) != NULL)
        {
          gtk_widget_grab_focus (GTK_WIDGET (answer->row));
          return;
        }
    }
}
