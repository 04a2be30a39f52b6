/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * edits.c: gathering a group of edits. Nothing is looked at or written here.
 */
#include "config.h"

#include "edits-private.h"

static void
edit_free (RungsEdit *edit)
{
  g_free (edit->id);
  g_free (edit->field);
  g_free (edit->value);
  g_clear_pointer (&edit->record, rungs_record_unref);
  g_free (edit);
}

/**
 * rungs_edits_new:
 * @label: what the group does, in the words undo shows: "Move enquiry to Learning"
 *
 * Returns: (transfer full): a group without edits
 */
RungsEdits *
rungs_edits_new (const char *label)
{
  RungsEdits *edits = g_new0 (RungsEdits, 1);

  edits->label = g_strdup (label);
  edits->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) edit_free);
  return edits;
}

/**
 * rungs_edits_free:
 * @edits: (nullable): a group
 */
void
rungs_edits_free (RungsEdits *edits)
{
  if (edits == NULL)
    return;
  g_free (edits->label);
  g_ptr_array_unref (edits->edits);
  g_free (edits);
}

static RungsEdit *
append (RungsEdits      *edits,
        RungsEditSort    sort,
        const RungsKind *kind,
        const char      *id)
{
  RungsEdit *edit = g_new0 (RungsEdit, 1);

  edit->sort = sort;
  edit->kind = kind;
  edit->id = g_strdup (id);
  g_ptr_array_add (edits->edits, edit);
  return edit;
}

/**
 * rungs_edits_add:
 * @edits: a group
 * @record: (transfer none): a record, new or in place of the one of the same id
 */
void
rungs_edits_add (RungsEdits  *edits,
                 RungsRecord *record)
{
  RungsEdit *edit = append (edits, RUNGS_EDIT_ADD, rungs_record_kind (record), rungs_record_id (record));

  edit->record = rungs_record_ref (record);
}

/**
 * rungs_edits_set:
 * @edits: a group
 * @kind: the kind of a record
 * @id: its id
 * @field: the name of a field
 * @value: (nullable): its canonical text
 */
void
rungs_edits_set (RungsEdits      *edits,
                 const RungsKind *kind,
                 const char      *id,
                 const char      *field,
                 const char      *value)
{
  RungsEdit *edit = append (edits, RUNGS_EDIT_SET, kind, id);

  edit->field = g_strdup (field);
  edit->value = g_strdup (value);
}

/**
 * rungs_edits_archive:
 * @edits: a group
 * @kind: the kind of a record
 * @id: its id
 * @archived: %TRUE to put it away, %FALSE to bring it back
 */
void
rungs_edits_archive (RungsEdits      *edits,
                     const RungsKind *kind,
                     const char      *id,
                     gboolean         archived)
{
  RungsEdit *edit = append (edits, RUNGS_EDIT_ARCHIVE, kind, id);

  edit->field = g_strdup ("archived");
  edit->value = g_strdup (archived ? "yes" : "no");
}

/**
 * rungs_edits_type:
 * @edits: a group
 * @kind: the kind of a record
 * @id: its id, or a new one for a record that is not there yet
 * @field: the name of a field
 * @typed: what stands in the form now
 *
 * The edit of a form that saves while people type. What was typed is never lost: it goes into the record as soon as it may
 * stand there, and is kept as a draft until then. A record that is not there yet comes into being by itself once what it
 * needs is there.
 */
void
rungs_edits_type (RungsEdits      *edits,
                  const RungsKind *kind,
                  const char      *id,
                  const char      *field,
                  const char      *typed)
{
  RungsEdit *edit = append (edits, RUNGS_EDIT_TYPE, kind, id);

  edit->field = g_strdup (field);
  edit->value = g_strdup (typed != NULL ? typed : "");
}

/**
 * rungs_edits_discard_draft:
 * @edits: a group
 * @kind: the kind of a record
 * @id: its id, or that of a record that never came to be
 */
void
rungs_edits_discard_draft (RungsEdits      *edits,
                           const RungsKind *kind,
                           const char      *id)
{
  append (edits, RUNGS_EDIT_DISCARD, kind, id);
}

/**
 * rungs_edits_is_empty:
 * @edits: a group
 *
 * Returns: whether there is nothing in it
 */
gboolean
rungs_edits_is_empty (RungsEdits *edits)
{
  return edits->edits->len == 0;
}
