/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * form.c: a form made from a kind's table, which keeps what is typed as it is typed. What was typed last always wins over what
 * comes back from the workbook; a field is only shown anew when nobody has typed into it since.
 */
#include "config.h"

#include "records/form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rules.h"

/* So long after the last key what was typed goes to the workbook. */
#define TYPING_PAUSE_MS 400
/* What could not be written is tried again after so long. */
#define RETRY_SECONDS 5
/* A long form begins with so many questions; the others wait under "More". */
#define N_FIRST_FIELDS 8

typedef struct
{
  const RungsField *field;
  RungsFieldRow *row;
  gboolean more;
  gboolean pending;  /* typed, and not handed to the workbook yet */
  guint in_flight;   /* handed over so many times, and not answered yet */
  gboolean visited;  /* the keyboard has been here and left */
} Answer;

/* One group of edits on its way: kept until it is on disk, so that nothing is lost when it fails. */
typedef struct
{
  RungsForm *form;
  guint generation;
  char *id;
  GPtrArray *fields; /* const RungsField * */
  GPtrArray *typed;  /* char * */
} Write;

struct _RungsForm
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;
  RungsRecord *record;
  RungsDraft *draft;
  GArray *answers; /* Answer */
  GHashTable *given; /* field name -> canonical value: what is answered already */
  GPtrArray *failed; /* Write *, to be tried again */

  /* static */
  const RungsKind *kind;
  RungsFormFlags flags;
  const char *hidden;

  /* children */
  GtkWidget *notice;
  GtkWidget *fields;
  GtkWidget *expander;
  GtkWidget *more;
  GtkWidget *footer;

  /* state */
  guint typing_id;
  guint retry_id;
  guint generation;
  gboolean seen;
  gboolean shows_all_faults;
  gboolean problem;
};

G_DEFINE_FINAL_TYPE (RungsForm, rungs_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
write_free (gpointer data)
{
  Write *write = data;

  g_free (write->id);
  g_ptr_array_unref (write->fields);
  g_ptr_array_unref (write->typed);
  g_free (write);
}

static Answer *
nth_answer (RungsForm *self,
            guint      nth)
{
  return &g_array_index (self->answers, Answer, nth);
}

static Answer *
find_answer (RungsForm  *self,
             const char *field)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      if (strcmp (nth_answer (self, i)->field->name, field) == 0)
        return nth_answer (self, i);
    }

  return NULL;
}

static const char *
typed_text (RungsForm        *self,
            const RungsField *field)
{
  return self->draft != NULL ? g_hash_table_lookup (self->draft->typed, field->name) : NULL;
}

static const char *
kept_value (RungsForm        *self,
            const RungsField *field)
{
  if (self->record != NULL)
    return rungs_record_get (self->record, field->name);
  return g_hash_table_lookup (self->given, field->name);
}

/* ---- what is wrong, in words beside the field */

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
    {
      RungsRecord *next = rungs_record_with (candidate, name, value);

      rungs_record_unref (candidate);
      candidate = next;
    }

  for (guint i = 0; i < rungs_kind_n_fields (self->kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (self->kind, i);
      Answer *answer = find_answer (self, field->name);
      g_autofree char *text = NULL;
      g_autofree char *canonical = NULL;
      g_autoptr (GError) error = NULL;
      RungsRecord *next;

      if (answer != NULL && answer->row != NULL && (answer->pending || answer->in_flight > 0))
        text = rungs_field_row_get_text (answer->row);
      else
        text = g_strdup (typed_text (self, field));
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

static gboolean
is_empty (Answer *answer)
{
  g_autofree char *text = rungs_field_row_get_text (answer->row);

  return text == NULL || *text == '\0';
}

static void
update_notice (RungsForm   *self,
               RungsRecord *candidate)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const RungsField *field = nth_answer (self, i)->field;
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
  else if (self->draft != NULL && g_hash_table_size (self->draft->typed) > 0)
    {
      words = g_strdup (_("Something typed here is not part of the record yet. Look for the marks below to put it right."));
    }

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (self->notice)), words != NULL ? words : "");
  gtk_widget_set_visible (self->notice, words != NULL);
}

static void ensure_more (RungsForm *self);

static void
update_faults (RungsForm *self)
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
      Answer *answer = nth_answer (self, i);
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
          ((rungs_field_row_has_focus (answer->row) && answer->pending) || (is_empty (answer) && !answer->visited)))
        words = NULL;
      rungs_field_row_set_fault (answer->row, words, is_hint);
      if (words != NULL && !is_hint && answer->more)
        hidden_fault = TRUE;
    }

  if (hidden_fault && self->expander != NULL && !gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  update_notice (self, candidate);
}

/* ---- showing what is kept */

static void
show_answer (RungsForm *self,
             Answer    *answer,
             gboolean   anew)
{
  const char *typed = typed_text (self, answer->field);
  const char *value = kept_value (self, answer->field);
  g_autofree char *text = NULL;
  g_autofree char *canonical = NULL;

  if (answer->row == NULL || (!anew && (answer->pending || answer->in_flight > 0)))
    return;

  if (!anew)
    {
      text = rungs_field_row_get_text (answer->row);
      if (typed != NULL && g_strcmp0 (text, typed) == 0)
        return;
      if (typed == NULL && rungs_value_parse (answer->field, text != NULL ? text : "", &canonical, NULL) &&
          g_strcmp0 (canonical, value) == 0)
        return;
    }

  if (typed != NULL)
    rungs_field_row_show (answer->row, typed, TRUE);
  else
    rungs_field_row_show (answer->row, value, FALSE);
}

static char *
day_words (const char *time)
{
  static const RungsField day = { .name = "day", .type = RUNGS_FIELD_DATE, .label = "" };
  static const RungsField month = { .name = "month", .type = RUNGS_FIELD_MONTH, .label = "" };
  g_autofree char *cut = time != NULL ? g_strndup (time, 10) : NULL;

  if (cut == NULL || *cut == '\0')
    return NULL;
  return rungs_value_display (strlen (cut) == 7 ? &month : &day, cut);
}

static void
update_footer (RungsForm *self)
{
  g_autofree char *made = self->record != NULL ? day_words (rungs_record_get (self->record, "made")) : NULL;
  g_autofree char *changed = self->record != NULL ? day_words (rungs_record_get (self->record, "changed")) : NULL;
  g_autofree char *words = NULL;

  if (made != NULL && changed != NULL && strcmp (made, changed) != 0)
    /* Translators: both %s are days, such as "3 May 2026" */
    words = g_strdup_printf (_("Made on %s. Last changed on %s."), made, changed);
  else if (made != NULL)
    /* Translators: %s is a day, such as "3 May 2026", or a month */
    words = g_strdup_printf (_("Made on %s."), made);

  gtk_label_set_text (GTK_LABEL (self->footer), words != NULL ? words : "");
  gtk_widget_set_visible (self->footer, words != NULL && (self->flags & (RUNGS_FORM_REQUIRED_ONLY | RUNGS_FORM_PART)) == 0);
}

static void
show_all (RungsForm *self,
          gboolean   anew)
{
  for (guint i = 0; i < self->answers->len; i++)
    show_answer (self, nth_answer (self, i), anew);
  update_footer (self);
  update_faults (self);
}

static void
read_record (RungsForm *self)
{
  g_clear_pointer (&self->record, rungs_record_unref);
  g_clear_pointer (&self->draft, rungs_draft_free);
  self->record = rungs_workbook_read (self->workbook, self->kind, self->id, NULL);
  self->draft = rungs_workbook_read_draft (self->workbook, self->kind, self->id);
  self->seen = self->seen || self->record != NULL || self->draft != NULL;
}

static gboolean
something_moves (RungsForm *self)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      if (nth_answer (self, i)->pending || nth_answer (self, i)->in_flight > 0)
        return TRUE;
    }

  return FALSE;
}

static void
refresh (RungsForm *self)
{
  if (self->id == NULL)
    return;

  read_record (self);
  if (self->record == NULL && self->draft == NULL && self->seen && !something_moves (self))
    {
      g_signal_emit (self, signals[GONE], 0);
      return;
    }

  show_all (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
workbook_changed_cb (RungsForm *self,
                     GPtrArray *touched)
{
  gboolean ours = FALSE;

  for (guint i = 0; self->id != NULL && i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (one->kind == self->kind && strcmp (one->id, self->id) == 0)
        ours = TRUE;
      if (one->kind == self->kind)
        continue;
      /* A linked record may have another title now. */
      for (guint a = 0; a < self->answers->len; a++)
        {
          Answer *answer = nth_answer (self, a);

          if (answer->row != NULL && answer->field->links_to != NULL &&
              strcmp (answer->field->links_to, one->kind->name) == 0 && !rungs_field_row_has_focus (answer->row))
            show_answer (self, answer, !answer->pending && answer->in_flight == 0);
        }
    }

  if (ours)
    refresh (self);
}

/* ---- keeping what is typed */

static void hand_over (RungsForm *self,
                       Write     *write);

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

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Write *write = user_data;
  g_autoptr (RungsForm) self = g_steal_pointer (&write->form);
  g_autoptr (GError) error = NULL;
  gboolean kept = rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error);
  gboolean hopeless = !kept && (g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED) ||
                                g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND));

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
          Answer *answer = find_answer (self, ((const RungsField *) g_ptr_array_index (write->fields, i))->name);

          if (answer != NULL && answer->in_flight > 0)
            answer->in_flight--;
        }
      if (self->workbook != NULL)
        {
          refresh (self);
          if (hopeless && write->fields->len > 0)
            {
              Answer *answer = find_answer (self, ((const RungsField *) g_ptr_array_index (write->fields, 0))->name);

              if (answer != NULL && answer->row != NULL)
                rungs_field_row_set_fault (answer->row, error->message, FALSE);
            }
        }
    }
  write_free (write);
}

static void
hand_over (RungsForm *self,
           Write     *write)
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

static Write *
write_new (RungsForm *self)
{
  Write *write = g_new0 (Write, 1);

  write->generation = self->generation;
  write->id = g_strdup (self->id);
  write->fields = g_ptr_array_new ();
  write->typed = g_ptr_array_new_with_free_func (g_free);

  return write;
}

static void
add_to_write (Write            *write,
              const RungsField *field,
              const char       *typed)
{
  g_ptr_array_add (write->fields, (gpointer) field);
  g_ptr_array_add (write->typed, g_strdup (typed));
}

static void
add_given (RungsForm *self,
           Write     *write)
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
  Write *write = NULL;

  g_return_if_fail (RUNGS_IS_FORM (self));

  g_clear_handle_id (&self->typing_id, g_source_remove);
  g_clear_handle_id (&self->retry_id, g_source_remove);

  /* Older words first, so that newer ones win. */
  failed = g_steal_pointer (&self->failed);
  g_ptr_array_set_free_func (failed, NULL);
  self->failed = g_ptr_array_new_with_free_func (write_free);
  for (guint i = 0; i < failed->len; i++)
    hand_over (self, g_ptr_array_index (failed, i));

  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = nth_answer (self, i);
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
typing_paused_cb (gpointer user_data)
{
  RungsForm *self = user_data;

  self->typing_id = 0;
  rungs_form_flush (self);
  return G_SOURCE_REMOVE;
}

static void
row_typed_cb (RungsForm     *self,
              RungsFieldRow *row)
{
  Answer *answer = find_answer (self, rungs_field_row_get_field (row)->name);

  if (self->id == NULL)
    return;

  answer->pending = TRUE;
  g_clear_handle_id (&self->typing_id, g_source_remove);
  self->typing_id = g_timeout_add (TYPING_PAUSE_MS, typing_paused_cb, self);
  if (rungs_field_row_get_fault (row) != NULL)
    update_faults (self);
}

static void
row_left_cb (RungsForm               *self,
             GtkEventControllerFocus *controller)
{
  RungsFieldRow *row = RUNGS_FIELD_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  Answer *answer = find_answer (self, rungs_field_row_get_field (row)->name);
  g_autofree char *text = NULL;
  g_autofree char *canonical = NULL;

  if (self->id == NULL || self->workbook == NULL)
    return;

  answer->visited = TRUE;
  rungs_form_flush (self);
  text = rungs_field_row_get_text (row);
  if (text != NULL && *text != '\0' && rungs_value_parse (answer->field, text, &canonical, NULL))
    rungs_field_row_settle (row, canonical);
  update_faults (self);
}

/* ---- making the rows */

static void
make_row (RungsForm *self,
          Answer    *answer,
          GtkWidget *box)
{
  GtkWidget *row = rungs_field_row_new (self->workbook, answer->field);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  answer->row = RUNGS_FIELD_ROW (row);
  rungs_field_row_set_editable (answer->row, !rungs_workbook_is_read_only (self->workbook));
  g_signal_connect_object (row, "typed", G_CALLBACK (row_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (row_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  gtk_box_append (GTK_BOX (box), row);
}

static void
ensure_more (RungsForm *self)
{
  gboolean made = FALSE;

  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = nth_answer (self, i);

      if (answer->row != NULL || !answer->more)
        continue;
      make_row (self, answer, self->more);
      show_answer (self, answer, TRUE);
      made = TRUE;
    }
  if (made)
    update_faults (self);
}

static void
expanded_cb (RungsForm *self)
{
  if (gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    ensure_more (self);
}

static gboolean
is_asked (RungsForm        *self,
          const RungsField *field)
{
  if (g_strcmp0 (field->name, self->hidden) == 0)
    return FALSE;
  if ((field->flags & RUNGS_FIELD_BUILT_IN) != 0 && strcmp (field->name, "review-on") != 0)
    return FALSE;
  if ((self->flags & (RUNGS_FORM_REQUIRED_ONLY | RUNGS_FORM_PART)) != 0 && (field->flags & RUNGS_FIELD_BUILT_IN) != 0)
    return FALSE;
  if ((self->flags & RUNGS_FORM_REQUIRED_ONLY) != 0 && (field->flags & RUNGS_FIELD_REQUIRED) == 0)
    return FALSE;
  if ((self->flags & RUNGS_FORM_PART) != 0 && g_strcmp0 (self->kind->belongs_to, field->name) == 0)
    return FALSE;

  return TRUE;
}

static void
make_answers (RungsForm *self)
{
  guint n = 0;

  for (guint i = 0; i < rungs_kind_n_fields (self->kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (self->kind, i);
      Answer answer = { .field = field };

      if (is_asked (self, field))
        g_array_append_val (self->answers, answer);
    }

  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = nth_answer (self, i);

      n++;
      answer->more = n > N_FIRST_FIELDS && (answer->field->flags & RUNGS_FIELD_REQUIRED) == 0 &&
                     self->answers->len > N_FIRST_FIELDS + 1;
      if (!answer->more)
        make_row (self, answer, self->fields);
    }

  gtk_widget_set_visible (self->expander, self->answers->len > N_FIRST_FIELDS + 1);
}

static void
rungs_form_dispose (GObject *object)
{
  RungsForm *self = RUNGS_FORM (object);

  /* What was typed outlives the form. */
  if (self->workbook != NULL && self->id != NULL)
    rungs_form_flush (self);
  g_clear_handle_id (&self->typing_id, g_source_remove);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  if (self->workbook != NULL)
    g_signal_handlers_disconnect_by_func (self->workbook, workbook_changed_cb, self);
  self->generation++;
  g_clear_object (&self->workbook);
  g_array_set_size (self->answers, 0);

  g_clear_pointer (&self->notice, gtk_widget_unparent);
  g_clear_pointer (&self->fields, gtk_widget_unparent);
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_pointer (&self->footer, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_form_parent_class)->dispose (object);
}

static void
rungs_form_finalize (GObject *object)
{
  RungsForm *self = RUNGS_FORM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->record, rungs_record_unref);
  g_clear_pointer (&self->draft, rungs_draft_free);
  g_clear_pointer (&self->answers, g_array_unref);
  g_clear_pointer (&self->given, g_hash_table_unref);
  g_clear_pointer (&self->failed, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_form_parent_class)->finalize (object);
}

static gboolean
rungs_form_grab_focus (GtkWidget *widget)
{
  RungsForm *self = RUNGS_FORM (widget);

  /* A new record begins with what it cannot be without; one that is there, with its first question. */
  for (guint i = 0; self->record == NULL && i < self->answers->len; i++)
    {
      Answer *answer = nth_answer (self, i);

      if ((answer->field->flags & RUNGS_FIELD_REQUIRED) != 0 && answer->row != NULL && is_empty (answer))
        return gtk_widget_grab_focus (GTK_WIDGET (answer->row));
    }

  return gtk_widget_child_focus (self->fields, GTK_DIR_TAB_FORWARD);
}

static void
rungs_form_class_init (RungsFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_form_finalize;
  widget_class->grab_focus = rungs_form_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
rungs_form_init (RungsForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-edit-symbolic");
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *more_label = gtk_label_new (_("More questions"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 24);
  self->answers = g_array_new (FALSE, TRUE, sizeof (Answer));
  self->failed = g_ptr_array_new_with_free_func (write_free);
  self->given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->notice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_add_css_class (self->notice, "notice");
  gtk_box_append (GTK_BOX (self->notice), icon);
  gtk_box_append (GTK_BOX (self->notice), words);
  gtk_widget_set_visible (self->notice, FALSE);
  gtk_widget_set_parent (self->notice, GTK_WIDGET (self));

  self->fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));

  self->more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_margin_top (self->more, 18);
  gtk_widget_add_css_class (more_label, "heading");
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), more_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More questions"), -1);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->more);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));

  self->footer = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->footer), 0);
  gtk_label_set_wrap (GTK_LABEL (self->footer), TRUE);
  gtk_widget_add_css_class (self->footer, "caption");
  gtk_widget_add_css_class (self->footer, "dim-label");
  gtk_widget_set_parent (self->footer, GTK_WIDGET (self));
}

/**
 * rungs_form_new:
 * @workbook: where records are read and written
 * @kind: the kind of the records it shows
 * @flags: which fields it asks
 * @hidden: (nullable): a field that is asked elsewhere; static
 *
 * Returns: (transfer floating): a form that shows nothing yet
 */
GtkWidget *
rungs_form_new (RungsWorkbook   *workbook,
                const RungsKind *kind,
                RungsFormFlags   flags,
                const char      *hidden)
{
  RungsForm *self = g_object_new (RUNGS_TYPE_FORM, NULL);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  self->flags = flags;
  self->hidden = hidden;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_kind_title (kind), -1);
  make_answers (self);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
turn_to (RungsForm  *self,
         const char *id,
         const char *field,
         const char *value)
{
  g_autofree char *held_id = g_strdup (id);
  g_autofree char *held_field = g_strdup (field);
  g_autofree char *held_value = g_strdup (value);

  if (self->id != NULL)
    rungs_form_flush (self);
  self->generation++;
  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = nth_answer (self, i);

      answer->pending = FALSE;
      answer->in_flight = 0;
      answer->visited = FALSE;
      if (answer->row != NULL)
        rungs_field_row_set_fault (answer->row, NULL, FALSE);
    }

  g_free (self->id);
  self->id = g_steal_pointer (&held_id);
  g_hash_table_remove_all (self->given);
  if (held_field != NULL)
    g_hash_table_insert (self->given, g_steal_pointer (&held_field), g_steal_pointer (&held_value));
  self->seen = FALSE;
  self->shows_all_faults = FALSE;
  read_record (self);
  show_all (self, TRUE);
}

/**
 * rungs_form_show:
 * @id: a record, or a record not finished
 *
 * What was typed into the record shown before is kept first.
 *
 * Returns: %FALSE when there is no such record; the form is left as it was
 */
gboolean
rungs_form_show (RungsForm  *self,
                 const char *id)
{
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (RungsDraft) draft = NULL;

  g_return_val_if_fail (RUNGS_IS_FORM (self), FALSE);

  record = rungs_workbook_read (self->workbook, self->kind, id, NULL);
  draft = record == NULL ? rungs_workbook_read_draft (self->workbook, self->kind, id) : NULL;
  if (record == NULL && draft == NULL)
    return FALSE;
  if (g_strcmp0 (self->id, id) == 0)
    {
      refresh (self);
      return TRUE;
    }

  turn_to (self, id, NULL, NULL);
  self->shows_all_faults = draft != NULL;
  if (draft != NULL)
    update_faults (self);
  return TRUE;
}

/**
 * rungs_form_begin:
 * @id: a fresh id
 * @field: (nullable): a field that is answered already
 * @value: (nullable): its canonical value
 *
 * Begins a new record. Nothing is written until somebody types.
 */
void
rungs_form_begin (RungsForm  *self,
                  const char *id,
                  const char *field,
                  const char *value)
{
  g_return_if_fail (RUNGS_IS_FORM (self));

  turn_to (self, id, field, value);
}

/**
 * rungs_form_give:
 * @field: one more field that is answered already, of a record that was begun
 * @value: its canonical value
 *
 * It is written with the first thing that somebody types.
 */
void
rungs_form_give (RungsForm  *self,
                 const char *field,
                 const char *value)
{
  g_return_if_fail (RUNGS_IS_FORM (self));

  g_hash_table_replace (self->given, g_strdup (field), g_strdup (value));
  show_all (self, FALSE);
}

/** rungs_form_type: puts @typed into a field as if somebody had typed it there. */
void
rungs_form_type (RungsForm  *self,
                 const char *field,
                 const char *typed)
{
  Answer *answer;

  g_return_if_fail (RUNGS_IS_FORM (self));

  answer = find_answer (self, field);
  g_return_if_fail (answer != NULL);
  if (answer->row == NULL)
    ensure_more (self);
  rungs_field_row_show (answer->row, typed, TRUE);
  row_typed_cb (self, answer->row);
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

/** rungs_form_show_faults: shows what is missing, also where nobody has been yet, and goes to the first of it. */
void
rungs_form_show_faults (RungsForm *self)
{
  g_return_if_fail (RUNGS_IS_FORM (self));

  self->shows_all_faults = TRUE;
  update_faults (self);
  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = nth_answer (self, i);

      if (answer->row != NULL && rungs_field_row_get_fault (answer->row) != NULL)
        {
          gtk_widget_grab_focus (GTK_WIDGET (answer->row));
          return;
        }
    }
}

/** rungs_form_get_id: Returns: (nullable): the record that is shown */
const char *
rungs_form_get_id (RungsForm *self)
{
  g_return_val_if_fail (RUNGS_IS_FORM (self), NULL);

  return self->id;
}

/** rungs_form_get_record: Returns: (transfer none) (nullable): the record as it is kept; %NULL while it is not finished */
RungsRecord *
rungs_form_get_record (RungsForm *self)
{
  g_return_val_if_fail (RUNGS_IS_FORM (self), NULL);

  return self->record;
}

/** rungs_form_is_kept: whether what is shown is a record of the workbook, and not only begun. */
gboolean
rungs_form_is_kept (RungsForm *self)
{
  g_return_val_if_fail (RUNGS_IS_FORM (self), FALSE);

  return self->record != NULL;
}

/** rungs_form_is_draft: whether something was typed that is no record yet. */
gboolean
rungs_form_is_draft (RungsForm *self)
{
  g_return_val_if_fail (RUNGS_IS_FORM (self), FALSE);

  return self->record == NULL && self->draft != NULL;
}

/** rungs_form_get_row: Returns: (transfer none) (nullable): the row of a field, in sight also where it waited under "More" */
RungsFieldRow *
rungs_form_get_row (RungsForm  *self,
                    const char *field)
{
  Answer *answer;

  g_return_val_if_fail (RUNGS_IS_FORM (self), NULL);

  answer = find_answer (self, field);
  if (answer != NULL && answer->more)
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  return answer != NULL ? answer->row : NULL;
}
