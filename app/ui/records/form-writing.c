/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * form-writing.c: keeping what is typed into a form, as it is typed, until it is on disk.
 */
#include "config.h"

#include "records/form-private.h"

#include <glib/gi18n.h>

#include "shell/typing.h"

/* What could not be written is tried again after so long. */
#define RETRY_SECONDS 5

/** _rungs_form_write_free: a write that is over */
void
_rungs_form_write_free (gpointer data)
{
  RungsFormWrite *write = data;

  g_free (write->id);
  g_ptr_array_unref (write->fields);
  g_ptr_array_unref (write->typed);
  g_free (write);
}

static void hand_over (RungsForm *self,
                       RungsFormWrite     *write);

static gboolean
retry_cb (gpointer user_data)
{
  RungsForm *self = user_data;

  self->retry_id = 0;
  rungs_form_flush (self);
  return G_SOURCE_REMOVE;
}

static void
tell_problem (RungsForm  *self,
              const char *words)
{
  self->problem = *words != '\0';
  gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", words);
}

/* Answers come in the order in which they were asked for: what failed before @kept is older than it. To try it again would put
 * older words in the place of newer ones. */
static void
drop_overtaken (RungsForm            *self,
                const RungsFormWrite *kept)
{
  for (guint i = self->failed->len; i > 0; i--)
    {
      RungsFormWrite *older = g_ptr_array_index (self->failed, i - 1);

      if (!g_str_equal (older->id, kept->id))
        continue;
      for (guint j = older->fields->len; j > 0; j--)
        {
          const RungsField *field = g_ptr_array_index (older->fields, j - 1);
          RungsAnswer *answer = _rungs_form_find_answer (self, field->name);

          if (!g_ptr_array_find (kept->fields, field, NULL))
            continue;
          if (older->generation == self->generation && answer != NULL && answer->in_flight > 0)
            answer->in_flight--;
          g_ptr_array_remove_index (older->fields, j - 1);
          g_ptr_array_remove_index (older->typed, j - 1);
        }
      if (older->fields->len == 0)
        g_ptr_array_remove_index (self->failed, i - 1);
    }
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  RungsFormWrite *write = user_data;
  g_autoptr (RungsForm) self = g_steal_pointer (&write->form);
  g_autoptr (GError) error = NULL;
  gboolean kept = rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error);
  gboolean hopeless = !kept && (g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED) ||
                                g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND));

  if (kept)
    drop_overtaken (self, write);
  if (!kept)
    tell_problem (self, error->message);
  else if (self->problem)
    tell_problem (self, "");

  if (!kept && !hopeless && self->workbook != NULL)
    {
      g_ptr_array_add (self->failed, write);
      if (self->retry_id == 0)
        self->retry_id = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
      return;
    }

  if (write->generation == self->generation)
    {
      for (guint i = 0; i < write->fields->len; i++)
        {
          const RungsField *field = g_ptr_array_index (write->fields, i);
          RungsAnswer *answer = _rungs_form_find_answer (self, field->name);

          if (answer != NULL && answer->in_flight > 0)
            answer->in_flight--;
        }
      if (self->workbook != NULL)
        {
          _rungs_form_refresh (self);
          if (hopeless && write->fields->len > 0)
            {
              const RungsField *field = g_ptr_array_index (write->fields, 0);
              RungsAnswer *answer = _rungs_form_find_answer (self, field->name);

              if (answer != NULL && answer->row != NULL)
                rungs_field_row_set_fault (answer->row, error->message, FALSE);
            }
        }
    }
  _rungs_form_write_free (write);
}

static void
hand_over (RungsForm *self,
           RungsFormWrite     *write)
{
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (self->record == NULL && !self->seen)
    /* Translators: %s is the title of a kind of record, such as "Person" */
    label = g_strdup_printf (_("New: %s"), rungs_kind_title (self->kind));
  else if (write->fields->len == 1)
    /* Translators: the first %s is the title of a kind of record, such as "Person", the second the question of a field */
    label = g_strdup_printf (_("%s: %s"), rungs_kind_title (self->kind),
                             rungs_field_label (g_ptr_array_index (write->fields, 0)));
  else
    label = g_strdup (rungs_kind_title (self->kind));

  edits = rungs_edits_new (label);
  for (guint i = 0; i < write->fields->len; i++)
    {
      const RungsField *field = g_ptr_array_index (write->fields, i);

      rungs_edits_type (edits, self->kind, write->id, field->name, g_ptr_array_index (write->typed, i));
    }

  write->form = g_object_ref (self);
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, write);
}

static RungsFormWrite *
write_new (RungsForm *self)
{
  RungsFormWrite *write = g_new0 (RungsFormWrite, 1);

  write->generation = self->generation;
  write->id = g_strdup (self->id);
  write->fields = g_ptr_array_new ();
  write->typed = g_ptr_array_new_with_free_func (g_free);

  return write;
}

static void
add_to_write (RungsFormWrite            *write,
              const RungsField *field,
              const char       *typed)
{
  g_ptr_array_add (write->fields, (gpointer) field);
  g_ptr_array_add (write->typed, g_strdup (typed));
}

static void
add_given (RungsForm *self,
           RungsFormWrite     *write)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->given);
  while (g_hash_table_iter_next (&iter, &name, &value))
    add_to_write (write, rungs_kind_field (self->kind, name), value);
}

/**
 * rungs_form_flush: hands everything typed to the workbook's writer now, without waiting for it.
 */
void
rungs_form_flush (RungsForm *self)
{
  g_autoptr (GPtrArray) failed = NULL;
  RungsFormWrite *write = NULL;

  g_return_if_fail (RUNGS_IS_FORM (self));

  g_clear_handle_id (&self->typing_id, g_source_remove);
  g_clear_handle_id (&self->retry_id, g_source_remove);

  /* Older words first, so that newer ones win. */
  failed = g_steal_pointer (&self->failed);
  g_ptr_array_set_free_func (failed, NULL);
  self->failed = g_ptr_array_new_with_free_func (_rungs_form_write_free);
  for (guint i = 0; i < failed->len; i++)
    hand_over (self, g_ptr_array_index (failed, i));

  for (guint i = 0; i < self->answers->len; i++)
    {
      RungsAnswer *answer = _rungs_form_nth_answer (self, i);
      g_autofree char *text = NULL;

      if (!answer->pending)
        continue;
      if (write == NULL)
        {
          write = write_new (self);
          if (self->record == NULL && !self->seen)
            add_given (self, write);
        }
      text = rungs_field_row_get_text (answer->row);
      add_to_write (write, answer->field, text != NULL ? text : "");
      answer->pending = FALSE;
      answer->in_flight++;
    }

  if (write != NULL)
    {
      hand_over (self, write);
      self->seen = TRUE;
    }
}

static gboolean
keep_cb (gpointer user_data)
{
  RungsForm *self = user_data;

  self->typing_id = 0;
  rungs_form_flush (self);
  return G_SOURCE_REMOVE;
}

/** _rungs_form_row_typed_cb: somebody typed into a row: it is written soon */
void
_rungs_form_row_typed_cb (RungsForm     *self,
              RungsFieldRow *row)
{
  RungsAnswer *answer = _rungs_form_find_answer (self, rungs_field_row_get_field (row)->name);

  if (self->id == NULL)
    return;

  answer->pending = TRUE;
  rungs_typing_keep (&self->typing_id, keep_cb, self);
  if (rungs_field_row_get_fault (row) != NULL)
    _rungs_form_update_faults (self);
}

/** _rungs_form_row_left_cb: the keyboard left a row: what stands there is written, and shown as people read it */
void
_rungs_form_row_left_cb (RungsForm               *self,
             GtkEventControllerFocus *controller)
{
  RungsFieldRow *row = RUNGS_FIELD_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  RungsAnswer *answer = _rungs_form_find_answer (self, rungs_field_row_get_field (row)->name);
  g_autofree char *text = NULL;
  g_autofree char *canonical = NULL;

  if (self->id == NULL || self->workbook == NULL)
    return;

  answer->visited = TRUE;
  rungs_form_flush (self);
  text = rungs_field_row_get_text (row);
  if (text != NULL && *text != '\0' && rungs_value_parse (answer->field, text, &canonical, NULL))
    rungs_field_row_settle (row, canonical);
  _rungs_form_update_faults (self);
}

typedef struct
{
  GObject *object;
  GCallback callback;
} Then;

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Then *then = user_data;
  g_autoptr (GObject) held = then->object;

  /* Whether a write failed is told by the write itself. */
  rungs_workbook_settle_finish (RUNGS_WORKBOOK (object), result, NULL);
  ((void (*) (GObject *)) then->callback) (held);
  g_free (then);
}

/**
 * rungs_form_flush_then:
 * @callback: called as `callback (object)` when everything typed is on disk, or could not be written
 * @object: kept alive until then
 */
void
rungs_form_flush_then (RungsForm *self,
                       GCallback  callback,
                       GObject   *object)
{
  Then *then = g_new (Then, 1);

  then->object = g_object_ref (object);
  then->callback = callback;
  rungs_form_flush (self);
  rungs_workbook_settle_async (self->workbook, settled_cb, then);
}
