/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * part-row.c: one part of a record in its whole's page: a line that opens into a form of its own.
 */
#include "config.h"

#include "records/part-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/part-words.h"
#include "records/record-words.h"
#include "shell/toolkit.h"

struct _RungsPartRow
{
  AdwExpanderRow parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  char *id;
  char *whole;

  /* static */
  const RungsKind *kind;

  /* children */
  GtkWidget *form;
  GtkWidget *archive;

  /* state */
  RungsFormFlags flags;
  gboolean is_new;
};

G_DEFINE_FINAL_TYPE (RungsPartRow, rungs_part_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsPartRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

static void
archive_clicked_cb (RungsPartRow *self)
{
  g_autofree char *label = NULL;
  RungsEdits *edits;

  rungs_form_flush (RUNGS_FORM (self->form));
  if (rungs_form_is_kept (RUNGS_FORM (self->form)))
    {
      /* Translators: %s is the title of a kind of record, such as "Action" */
      label = g_strdup_printf (_("Archive: %s"), rungs_kind_title (self->kind));
      edits = rungs_edits_new (label);
      rungs_edits_archive (edits, self->kind, self->id, TRUE);
    }
  else
    {
      /* Translators: %s is the title of a kind of record, such as "Action" */
      label = g_strdup_printf (_("Throw away: %s"), rungs_kind_title (self->kind));
      edits = rungs_edits_new (label);
      rungs_edits_discard_draft (edits, self->kind, self->id);
    }
  self->is_new = FALSE;
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, g_object_ref (self));
}

static void
update_archive (RungsPartRow *self)
{
  gboolean kept = rungs_form_is_kept (RUNGS_FORM (self->form));

  gtk_button_set_label (GTK_BUTTON (self->archive), kept ? _("Archive") : _("Throw away"));
  gtk_widget_set_tooltip_text (self->archive, kept ? _("Put it away. Undo brings it back.")
                                                   : _("Do not keep this. Undo brings it back."));
  gtk_widget_set_sensitive (self->archive, kept || rungs_form_is_draft (RUNGS_FORM (self->form)));
}

static void
form_changed_cb (RungsPartRow *self)
{
  self->is_new = FALSE;
  update_archive (self);
  rungs_part_row_update (self);
}

static void
make_form (RungsPartRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->form = rungs_form_new (self->workbook, self->kind, RUNGS_FORM_PART | self->flags, NULL);
  self->archive = gtk_button_new ();
  gtk_widget_set_halign (self->archive, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->archive, "flat");
  gtk_widget_set_visible (self->archive, !rungs_workbook_is_read_only (self->workbook));
  g_signal_connect_object (self->archive, "clicked", G_CALLBACK (archive_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), self->archive);
  gtk_widget_add_css_class (box, "part");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), box);
  /* The toolkit puts a row around it, which has nothing to say: the keyboard goes on to the fields. */
  gtk_widget_set_focusable (gtk_widget_get_parent (box), FALSE);

  if (self->is_new)
    rungs_form_begin (RUNGS_FORM (self->form), self->id, self->kind->belongs_to, self->whole);
  else
    rungs_form_show (RUNGS_FORM (self->form), self->id);
  update_archive (self);
  g_signal_emit (self, signals[MADE], 0);
}

static void
expanded_cb (RungsPartRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->form == NULL)
    make_form (self);
  else if (self->form != NULL)
    rungs_form_flush (RUNGS_FORM (self->form));
}

static void
rungs_part_row_dispose (GObject *object)
{
  g_clear_object (&RUNGS_PART_ROW (object)->workbook);

  G_OBJECT_CLASS (rungs_part_row_parent_class)->dispose (object);
}

static void
rungs_part_row_finalize (GObject *object)
{
  RungsPartRow *self = RUNGS_PART_ROW (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->whole, g_free);

  G_OBJECT_CLASS (rungs_part_row_parent_class)->finalize (object);
}

static void
rungs_part_row_class_init (RungsPartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_part_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_part_row_finalize;

  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rungs_part_row_init (RungsPartRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * rungs_part_row_new:
 * @workbook: where the part is kept
 * @kind: its kind
 * @id: the part, or a fresh id for one that is begun
 * @whole: the record it belongs to
 *
 * Returns: (transfer floating): the row, closed
 */
GtkWidget *
rungs_part_row_new (RungsWorkbook   *workbook,
                    const RungsKind *kind,
                    const char      *id,
                    const char      *whole)
{
  RungsPartRow *self = g_object_new (RUNGS_TYPE_PART_ROW, NULL);

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  self->id = g_strdup (id);
  self->whole = g_strdup (whole);
  rungs_part_row_update (self);

  return GTK_WIDGET (self);
}

/** rungs_part_row_set_flags: how the part is asked, where it has not been opened yet */
void
rungs_part_row_set_flags (RungsPartRow   *self,
                          RungsFormFlags  flags)
{
  g_return_if_fail (RUNGS_IS_PART_ROW (self));

  self->flags = flags;
}

/** rungs_part_row_get_id: Returns: the part */
const char *
rungs_part_row_get_id (RungsPartRow *self)
{
  g_return_val_if_fail (RUNGS_IS_PART_ROW (self), NULL);

  return self->id;
}

/** rungs_part_row_update: reads what the closed row says of its part. */
void
rungs_part_row_update (RungsPartRow *self)
{
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (RungsDraft) draft = NULL;
  g_autofree char *title = NULL;
  g_autofree char *second = NULL;

  g_return_if_fail (RUNGS_IS_PART_ROW (self));

  record = rungs_workbook_read (self->workbook, self->kind, self->id, NULL);
  if (record != NULL)
    {
      title = rungs_part_words_title (self->workbook, record);
      second = rungs_part_words_second (self->workbook, record, title);
    }
  else if ((draft = rungs_workbook_read_draft (self->workbook, self->kind, self->id)) != NULL)
    {
      title = rungs_record_words_draft (self->workbook, draft);
      second = g_strdup (_("Not finished"));
    }
  else
    {
      self->is_new = TRUE;
      /* Translators: %s is the title of a kind of record, such as "Action" */
      title = g_strdup_printf (_("New: %s"), rungs_kind_title (self->kind));
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), second != NULL ? second : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  rungs_toolkit_name_inside (GTK_WIDGET (self), title);
}

/** rungs_part_row_open: opens the row; @write puts the keyboard in its first field. */
void
rungs_part_row_open (RungsPartRow *self,
                     gboolean      write)
{
  g_return_if_fail (RUNGS_IS_PART_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (write)
    gtk_widget_grab_focus (self->form);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/** rungs_part_row_flush: hands what was typed here to the workbook's writer. */
void
rungs_part_row_flush (RungsPartRow *self)
{
  g_return_if_fail (RUNGS_IS_PART_ROW (self));

  if (self->form != NULL)
    rungs_form_flush (RUNGS_FORM (self->form));
}

/** rungs_part_row_is_new: whether nothing of the part has been written yet. */
gboolean
rungs_part_row_is_new (RungsPartRow *self)
{
  g_return_val_if_fail (RUNGS_IS_PART_ROW (self), FALSE);

  return self->is_new;
}

/** rungs_part_row_get_form: Returns: (transfer none) (nullable): the form, once the row has been opened */
RungsForm *
rungs_part_row_get_form (RungsPartRow *self)
{
  g_return_val_if_fail (RUNGS_IS_PART_ROW (self), NULL);

  return self->form != NULL ? RUNGS_FORM (self->form) : NULL;
}
