/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * form.c: a form made from a kind's table, which keeps what is typed as it is typed. What was typed last always wins over what
 * comes back from the workbook; a field is only shown anew when nobody has typed into it since.
 */
#include "config.h"

#include "records/form-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "card.h"
#include "shell/tabbing.h"

/* A long form begins with so many questions; the others wait under "More". */
#define N_FIRST_FIELDS 8

G_DEFINE_FINAL_TYPE (RungsForm, rungs_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/** _rungs_form_nth_answer: Returns: one answer, in the order of the form */
RungsAnswer *
_rungs_form_nth_answer (RungsForm *self,
            guint      nth)
{
  return &g_array_index (self->answers, RungsAnswer, nth);
}

/** _rungs_form_find_answer: Returns: (nullable): the answer to a field */
RungsAnswer *
_rungs_form_find_answer (RungsForm  *self,
             const char *field)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      if (strcmp (_rungs_form_nth_answer (self, i)->field->name, field) == 0)
        return _rungs_form_nth_answer (self, i);
    }

  return NULL;
}

/** _rungs_form_typed_text: Returns: (nullable): what was typed into a field and not understood yet */
const char *
_rungs_form_typed_text (RungsForm        *self,
            const RungsField *field)
{
  return self->draft != NULL ? g_hash_table_lookup (self->draft->typed, field->name) : NULL;
}

/** _rungs_form_kept_value: Returns: (nullable): what the record holds, or was given when it was begun */
const char *
_rungs_form_kept_value (RungsForm        *self,
            const RungsField *field)
{
  if (self->record != NULL)
    return rungs_record_get (self->record, field->name);
  return g_hash_table_lookup (self->given, field->name);
}

/** _rungs_form_answer_is_empty: whether nothing stands in the row */
gboolean
_rungs_form_answer_is_empty (RungsAnswer *answer)
{
  g_autofree char *text = rungs_field_row_get_text (answer->row);

  return text == NULL || *text == '\0';
}

/* ---- showing what is kept */

static void
show_answer (RungsForm *self,
             RungsAnswer    *answer,
             gboolean   anew)
{
  const char *typed = _rungs_form_typed_text (self, answer->field);
  const char *value = _rungs_form_kept_value (self, answer->field);
  g_autofree char *text = NULL;
  g_autofree char *canonical = NULL;
  gboolean covered;

  if (answer->row == NULL)
    return;
  covered = self->record != NULL && rungs_card_covers (self->record, answer->field->name);
  if (covered != answer->covered)
    gtk_widget_set_visible (GTK_WIDGET (answer->row), !covered);
  answer->covered = covered;
  if (covered)
    {
      rungs_field_row_show (answer->row, NULL, FALSE);
      return;
    }
  if (!anew && (answer->pending || answer->in_flight > 0))
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
  gtk_widget_set_visible (self->footer, words != NULL && self->flags == RUNGS_FORM_WHOLE);
}

static void
show_all (RungsForm *self,
          gboolean   anew)
{
  for (guint i = 0; i < self->answers->len; i++)
    show_answer (self, _rungs_form_nth_answer (self, i), anew);
  update_footer (self);
  _rungs_form_update_faults (self);
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
      if (_rungs_form_nth_answer (self, i)->pending || _rungs_form_nth_answer (self, i)->in_flight > 0)
        return TRUE;
    }

  return FALSE;
}

/** _rungs_form_refresh: shows what the workbook holds now, where nobody is writing */
void
_rungs_form_refresh (RungsForm *self)
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
          RungsAnswer *answer = _rungs_form_nth_answer (self, a);

          if (answer->row != NULL && answer->field->links_to != NULL &&
              strcmp (answer->field->links_to, one->kind->name) == 0 && !rungs_field_row_has_focus (answer->row))
            show_answer (self, answer, !answer->pending && answer->in_flight == 0);
        }
    }

  if (ours)
    _rungs_form_refresh (self);
}

/* ---- making the rows */

static void
make_row (RungsForm *self,
          RungsAnswer    *answer,
          GtkWidget *box)
{
  GtkWidget *row = rungs_field_row_new (self->workbook, answer->field);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  answer->row = RUNGS_FIELD_ROW (row);
  rungs_field_row_set_editable (answer->row, !rungs_workbook_is_read_only (self->workbook));
  g_signal_connect_object (row, "typed", G_CALLBACK (_rungs_form_row_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (_rungs_form_row_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  gtk_box_append (GTK_BOX (box), row);
}

static void
ensure_more (RungsForm *self)
{
  gboolean made = FALSE;

  for (guint i = 0; i < self->answers->len; i++)
    {
      RungsAnswer *answer = _rungs_form_nth_answer (self, i);

      if (answer->row != NULL || !answer->more)
        continue;
      make_row (self, answer, self->more);
      show_answer (self, answer, TRUE);
      made = TRUE;
    }
  if (made)
    _rungs_form_update_faults (self);
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
  g_auto (GStrv) names = g_strsplit (self->names != NULL ? self->names : "", " ", -1);

  if (g_strv_contains ((const char *const *) names, field->name) != ((self->flags & RUNGS_FORM_ONLY) != 0))
    return FALSE;
  if ((field->flags & RUNGS_FIELD_BUILT_IN) != 0 && strcmp (field->name, "review-on") != 0)
    return FALSE;
  if ((self->flags & (RUNGS_FORM_REQUIRED_ONLY | RUNGS_FORM_PART)) != 0 && (field->flags & RUNGS_FIELD_BUILT_IN) != 0 &&
      (self->flags & RUNGS_FORM_OPEN) == 0)
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
  gboolean has_more;
  guint n = 0;

  for (guint i = 0; i < rungs_kind_n_fields (self->kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (self->kind, i);
      RungsAnswer answer = { .field = field };

      if (is_asked (self, field))
        g_array_append_val (self->answers, answer);
    }

  has_more = self->answers->len > N_FIRST_FIELDS + 1 && (self->flags & RUNGS_FORM_OPEN) == 0;
  for (guint i = 0; i < self->answers->len; i++)
    {
      RungsAnswer *answer = _rungs_form_nth_answer (self, i);

      n++;
      answer->more = has_more && n > N_FIRST_FIELDS && (answer->field->flags & RUNGS_FIELD_REQUIRED) == 0;
      if (!answer->more)
        make_row (self, answer, self->fields);
    }

  gtk_widget_set_visible (self->expander, has_more);
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

/* A field takes all its words as chosen with the keyboard, so that the first letter typed would wipe them out. */
static void
choose_nothing (RungsForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (GTK_IS_EDITABLE (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

/* Of a form that is only about to be seen, the toolkit finds nothing to go to next. */
static gboolean
focus_first_row (RungsForm *self)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      RungsFieldRow *row = _rungs_form_nth_answer (self, i)->row;

      if (row != NULL && gtk_widget_get_visible (GTK_WIDGET (row)))
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return FALSE;
}

static gboolean
rungs_form_grab_focus (GtkWidget *widget)
{
  RungsForm *self = RUNGS_FORM (widget);

  /* A new record begins with what it cannot be without; one that is there, and a talk, with its first question. */
  for (guint i = 0; self->record == NULL && (self->flags & RUNGS_FORM_OPEN) == 0 && i < self->answers->len; i++)
    {
      RungsAnswer *answer = _rungs_form_nth_answer (self, i);

      if ((answer->field->flags & RUNGS_FIELD_REQUIRED) != 0 && answer->row != NULL && _rungs_form_answer_is_empty (answer))
        return gtk_widget_grab_focus (GTK_WIDGET (answer->row));
    }

  if (!focus_first_row (self))
    return FALSE;
  choose_nothing (self);
  return TRUE;
}

static void
rungs_form_class_init (RungsFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_form_finalize;
  widget_class->focus = rungs_tabbing_focus;
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
  self->answers = g_array_new (FALSE, TRUE, sizeof (RungsAnswer));
  self->failed = g_ptr_array_new_with_free_func (_rungs_form_write_free);
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
 * @names: (nullable): fields that are asked elsewhere, parted by spaces, or (%RUNGS_FORM_ONLY) those that are asked here; static
 *
 * Returns: (transfer floating): a form that shows nothing yet
 */
GtkWidget *
rungs_form_new (RungsWorkbook   *workbook,
                const RungsKind *kind,
                RungsFormFlags   flags,
                const char      *names)
{
  RungsForm *self = g_object_new (RUNGS_TYPE_FORM, NULL);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  self->flags = flags;
  self->names = names;
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
      RungsAnswer *answer = _rungs_form_nth_answer (self, i);

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
      _rungs_form_refresh (self);
      return TRUE;
    }

  turn_to (self, id, NULL, NULL);
  self->shows_all_faults = draft != NULL;
  if (draft != NULL)
    _rungs_form_update_faults (self);
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
  RungsAnswer *answer;

  g_return_if_fail (RUNGS_IS_FORM (self));

  answer = _rungs_form_find_answer (self, field);
  g_return_if_fail (answer != NULL);
  if (answer->row == NULL)
    ensure_more (self);
  rungs_field_row_show (answer->row, typed, TRUE);
  _rungs_form_row_typed_cb (self, answer->row);
}

/** rungs_form_put_above: puts @widget, which may be another question, above the question of a field that is in sight */
void
rungs_form_put_above (RungsForm  *self,
                      const char *field,
                      GtkWidget  *widget)
{
  RungsAnswer *answer;

  g_return_if_fail (RUNGS_IS_FORM (self));

  answer = _rungs_form_find_answer (self, field);
  g_return_if_fail (answer != NULL && answer->row != NULL && !answer->more);
  if (gtk_widget_get_parent (widget) == NULL)
    gtk_box_append (GTK_BOX (self->fields), widget);
  gtk_box_reorder_child_after (GTK_BOX (self->fields), widget, gtk_widget_get_prev_sibling (GTK_WIDGET (answer->row)));
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
  RungsAnswer *answer;

  g_return_val_if_fail (RUNGS_IS_FORM (self), NULL);

  answer = _rungs_form_find_answer (self, field);
  if (answer != NULL && answer->more)
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  return answer != NULL ? answer->row : NULL;
}
