/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-view.c: one record on a page: its title, what can be done with it, its form, its parts and what links to it.
 */
#include "config.h"

#include "records/record-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "printing/print-names.h"
#include "records/column.h"
#include "records/history-view.h"
#include "records/linked.h"
#include "records/record-sides.h"
#include "records/record-top.h"
#include "records/record-words.h"
#include "records/wrap-layout.h"
#include "shell/page.h"
#include "shell/tabbing.h"

struct _RungsRecordView
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  GPtrArray *parts; /* GtkWidget *, not owned: the sections, the private one last */
  char *asked_elsewhere; /* the fields the form does not ask */

  /* static */
  const RungsShown *shown;
  const RungsKind *kind;

  /* children */
  GtkWidget *head;
  GtkWidget *deeds;
  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *print_button; /* NULL: nothing of the kind can be printed */
  GtkWidget *present_button; /* NULL: none of the kind can be shown to a room */
  GtkWidget *history_button;
  GtkWidget *private_button;
  GtkWidget *archive;
  GtkWidget *archived_note;
  GtkWidget *stack;
  GtkWidget *sides;
  GtkWidget *top;
  GtkWidget *form;
  GtkWidget *sections;
  GtkWidget *private_parts;
  GtkWidget *linked;
  GtkWidget *history;

  /* state */
  gboolean folded;
  guint sections_id;
};

G_DEFINE_FINAL_TYPE (RungsRecordView, rungs_record_view, GTK_TYPE_WIDGET)

enum
{
  BACK,
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Between one thing of a record and the next. */
#define GAP 30

/* So wide a title has to be to stand beside what can be done with the record, with text of the usual size. */
#define LEAST_TITLE 200

/* Parts and links are read when the form stands: who runs through a list does not wait for them. */
#define SECTIONS_MS 80

static const char *
current_id (RungsRecordView *self)
{
  return rungs_form_get_id (RUNGS_FORM (self->form));
}

static gboolean
is_private_kind (const RungsKind *kind)
{
  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      if (field->seen_by != RUNGS_AUDIENCE_PRIVATE)
        return FALSE;
    }

  return TRUE;
}

/* ---- the sections under the form */

static void
make_sections (RungsRecordView *self)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  GtkWidget *last = NULL;

  self->parts = g_ptr_array_new ();
  for (gsize i = 0; i < n_kinds; i++)
    {
      const RungsField *via = kinds[i]->belongs_to != NULL ? rungs_kind_field (kinds[i], kinds[i]->belongs_to) : NULL;
      GtkWidget *parts;

      if (via == NULL || g_strcmp0 (via->links_to, self->kind->name) != 0 ||
          rungs_shown_sides_have_parts (self->shown->sides, kinds[i]))
        continue;

      parts = rungs_parts_new (self->workbook, kinds[i]);
      if (is_private_kind (kinds[i]))
        self->private_parts = parts;
      else if (g_strcmp0 (kinds[i]->name, self->shown->last_parts) == 0)
        last = parts;
      else
        gtk_box_append (GTK_BOX (self->sections), parts);
      g_ptr_array_add (self->parts, parts);
    }

  if (last != NULL)
    gtk_box_append (GTK_BOX (self->sections), last);
  self->linked = rungs_linked_new (self->workbook, self->kind);
  gtk_box_append (GTK_BOX (self->sections), self->linked);
}

static void
update_sections (RungsRecordView *self)
{
  const char *id = rungs_form_is_kept (RUNGS_FORM (self->form)) ? current_id (self) : NULL;

  g_clear_handle_id (&self->sections_id, g_source_remove);
  gtk_widget_set_visible (self->sections, id != NULL);
  if (id == NULL)
    return;

  if (self->parts == NULL)
    make_sections (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *parts = g_ptr_array_index (self->parts, i);

      /* What is private is read when somebody asks for it, and not before. */
      if (parts != self->private_parts || gtk_widget_get_parent (parts) != NULL)
        rungs_parts_set_whole (RUNGS_PARTS (parts), id);
    }
  rungs_linked_set_record (RUNGS_LINKED (self->linked), id);
}

static gboolean
sections_cb (gpointer user_data)
{
  RungsRecordView *self = user_data;

  self->sections_id = 0;
  update_sections (self);
  return G_SOURCE_REMOVE;
}

/* ---- the head */

static void
update_head (RungsRecordView *self)
{
  RungsRecord *record = rungs_form_get_record (RUNGS_FORM (self->form));
  gboolean read_only = rungs_workbook_is_read_only (self->workbook);
  gboolean draft = rungs_form_is_draft (RUNGS_FORM (self->form));
  gboolean archived = record != NULL && rungs_record_is_archived (record);
  const char *page = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
  gboolean at_form = g_strcmp0 (page, "form") == 0;
  g_autofree char *title = NULL;

  if (record != NULL)
    title = rungs_record_words_title (self->workbook, record);
  else
    title = g_strdup (_(self->shown->task));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  if (self->print_button != NULL)
    gtk_widget_set_visible (self->print_button, record != NULL && at_form);
  if (self->present_button != NULL)
    gtk_widget_set_visible (self->present_button, record != NULL && at_form);
  gtk_widget_set_visible (self->history_button, record != NULL && at_form);
  gtk_widget_set_visible (self->archive, (record != NULL || draft) && at_form && !read_only);
  gtk_button_set_label (GTK_BUTTON (self->archive), record == NULL ? _("Throw away")
                                                    : archived     ? _("Bring back")
                                                                   : _("Archive"));
  gtk_widget_set_tooltip_text (self->archive, record == NULL ? _("Do not keep this. Undo brings it back.")
                                              : archived     ? _("Put it back into the list.")
                                                             : _("Put it away. Undo brings it back."));
  gtk_widget_set_visible (self->archived_note, archived && at_form);
  if (self->private_button != NULL)
    gtk_widget_set_visible (self->private_button, record != NULL && at_form);
  gtk_widget_set_visible (self->back, self->folded || !at_form);
}

static void
form_changed_cb (RungsRecordView *self)
{
  update_head (self);
  rungs_record_sides_set_record (RUNGS_RECORD_SIDES (self->sides), current_id (self),
                                 rungs_form_is_kept (RUNGS_FORM (self->form)));
  if (self->sections_id == 0)
    update_sections (self);
}

static void
form_gone_cb (RungsRecordView *self)
{
  g_signal_emit (self, signals[GONE], 0);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsRecordView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

static void
archive_clicked_cb (RungsRecordView *self)
{
  RungsRecord *record = rungs_form_get_record (RUNGS_FORM (self->form));
  const char *kind = rungs_kind_title (self->kind);
  g_autofree char *label = NULL;
  RungsEdits *edits;

  rungs_record_view_flush (self);
  if (record == NULL)
    {
      /* Translators: %s is the title of a kind of record, such as "Person" */
      label = g_strdup_printf (_("Throw away: %s"), kind);
      edits = rungs_edits_new (label);
      rungs_edits_discard_draft (edits, self->kind, current_id (self));
    }
  else
    {
      gboolean archived = rungs_record_is_archived (record);

      /* Translators: %s is the title of a kind of record, such as "Person" */
      label = archived ? g_strdup_printf (_("Bring back: %s"), kind) : g_strdup_printf (_("Archive: %s"), kind);
      edits = rungs_edits_new (label);
      rungs_edits_archive (edits, self->kind, current_id (self), !archived);
    }
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, g_object_ref (self));
}

static void
show_page (RungsRecordView *self,
           const char      *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  update_head (self);
}

static void
history_clicked_cb (RungsRecordView *self)
{
  rungs_record_view_flush (self);
  if (self->history == NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      GtkWidget *heading = gtk_label_new (_("What was changed, the latest first"));

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
      gtk_widget_add_css_class (heading, "dim-label");
      self->history = rungs_history_view_new (self->workbook);
      gtk_box_append (GTK_BOX (box), heading);
      gtk_box_append (GTK_BOX (box), self->history);
      gtk_stack_add_named (GTK_STACK (self->stack), rungs_column_scroll (box, 0, _("History")), "history");
    }
  rungs_history_view_show (RUNGS_HISTORY_VIEW (self->history), self->kind, current_id (self));
  show_page (self, "history");
  gtk_widget_grab_focus (self->back);
}

static void
private_clicked_cb (RungsRecordView *self)
{
  rungs_record_view_flush (self);
  update_sections (self);
  if (self->private_parts == NULL)
    return;

  if (gtk_widget_get_parent (self->private_parts) == NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
      GtkWidget *note = gtk_label_new (_("These details stay on this laptop. They are never searched, printed, shared or shown on a "
                                         "wall. Rungs works just as well when nothing is written here."));

      gtk_label_set_wrap (GTK_LABEL (note), TRUE);
      gtk_label_set_xalign (GTK_LABEL (note), 0);
      gtk_widget_add_css_class (note, "dim-label");
      gtk_box_append (GTK_BOX (box), note);
      gtk_box_append (GTK_BOX (box), self->private_parts);
      gtk_stack_add_named (GTK_STACK (self->stack), rungs_column_scroll (box, 0, _("Private details")), "private");
    }
  rungs_parts_set_whole (RUNGS_PARTS (self->private_parts), current_id (self));
  show_page (self, "private");
  gtk_widget_grab_focus (self->back);
}

static void
leave_other_pages (RungsRecordView *self)
{
  if (self->history != NULL)
    rungs_history_view_show (RUNGS_HISTORY_VIEW (self->history), self->kind, NULL);
  show_page (self, "form");
}

static void
back_clicked_cb (RungsRecordView *self)
{
  rungs_record_view_flush (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "form") == 0)
    {
      g_signal_emit (self, signals[BACK], 0);
      return;
    }

  leave_other_pages (self);
  gtk_widget_grab_focus (self->history_button);
}

/* ---- making it */

static void
make_print_button (RungsRecordView *self)
{
  g_auto(GStrv) whats = rungs_print_whats (self->kind, TRUE);

  if (whats[0] == NULL)
    return;
  self->print_button = gtk_button_new_with_label (_("Print"));
  gtk_widget_set_tooltip_text (self->print_button, _("See how it will look on paper (Ctrl+P)"));
  gtk_widget_add_css_class (self->print_button, "flat");
  gtk_widget_set_valign (self->print_button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print_button), "win.print");
  gtk_box_append (GTK_BOX (self->deeds), self->print_button);
}

static void
make_present_button (RungsRecordView *self)
{
  if (self->shown->present == NULL)
    return;
  self->present_button = gtk_button_new_with_label (_("Show to a room"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->present_button))), TRUE);
  gtk_widget_set_tooltip_text (self->present_button, _(self->shown->present));
  gtk_widget_add_css_class (self->present_button, "flat");
  gtk_widget_set_valign (self->present_button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->present_button), "win.present");
  gtk_box_append (GTK_BOX (self->deeds), self->present_button);
}

static void
make_header (RungsRecordView *self)
{
  GtkWidget *header = rungs_wrap_box_new (6);
  GtkWidget *lead = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (header, "record-head");

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _("Back"));
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"), -1);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_clicked_cb), self, G_CONNECT_SWAPPED);

  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "title-3");

  self->history_button = gtk_button_new_with_label (_("History"));
  gtk_widget_set_tooltip_text (self->history_button, _("Who changed what, and when"));
  gtk_widget_add_css_class (self->history_button, "flat");
  gtk_widget_set_valign (self->history_button, GTK_ALIGN_START);
  g_signal_connect_object (self->history_button, "clicked", G_CALLBACK (history_clicked_cb), self, G_CONNECT_SWAPPED);

  self->archive = gtk_button_new_with_label (_("Archive"));
  gtk_widget_add_css_class (self->archive, "flat");
  gtk_widget_set_valign (self->archive, GTK_ALIGN_START);
  g_signal_connect_object (self->archive, "clicked", G_CALLBACK (archive_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (lead), self->back);
  gtk_box_append (GTK_BOX (lead), self->title);
  self->deeds = rungs_wrap_box_new (6);
  make_print_button (self);
  make_present_button (self);
  gtk_box_append (GTK_BOX (self->deeds), self->history_button);
  gtk_box_append (GTK_BOX (self->deeds), self->archive);
  gtk_box_append (GTK_BOX (header), lead);
  gtk_box_append (GTK_BOX (header), self->deeds);
  rungs_wrap_box_fill (header, lead, LEAST_TITLE);
  self->head = rungs_column_new (header, 0);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->archived_note = gtk_label_new (_("This is archived. It is kept, and not shown in lists. “Bring back” puts it back."));
  gtk_label_set_wrap (GTK_LABEL (self->archived_note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->archived_note), 0);
  gtk_widget_add_css_class (self->archived_note, "notice");
  gtk_widget_set_visible (self->archived_note, FALSE);
}

/* Private details of a person are on a screen of their own. */
static void
make_private_button (RungsRecordView *self)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);

  for (gsize i = 0; i < n_kinds; i++)
    {
      const RungsField *via = kinds[i]->belongs_to != NULL ? rungs_kind_field (kinds[i], kinds[i]->belongs_to) : NULL;

      if (via == NULL || g_strcmp0 (via->links_to, self->kind->name) != 0 || !is_private_kind (kinds[i]))
        continue;
      self->private_button = gtk_button_new_with_label (rungs_kind_plural (kinds[i]));
      gtk_widget_add_css_class (self->private_button, "flat");
      gtk_widget_set_valign (self->private_button, GTK_ALIGN_START);
      g_signal_connect_object (self->private_button, "clicked", G_CALLBACK (private_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_prepend (GTK_BOX (self->deeds), self->private_button);
    }
}

static void
rungs_record_view_dispose (GObject *object)
{
  RungsRecordView *self = RUNGS_RECORD_VIEW (object);

  g_clear_handle_id (&self->sections_id, g_source_remove);
  if (self->private_parts != NULL && gtk_widget_get_parent (self->private_parts) == NULL)
    g_object_unref (g_object_ref_sink (self->private_parts));
  self->private_parts = NULL;
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_record_view_parent_class)->dispose (object);
}

static void
rungs_record_view_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_RECORD_VIEW (object)->asked_elsewhere, g_free);

  G_OBJECT_CLASS (rungs_record_view_parent_class)->finalize (object);
}

static gboolean
rungs_record_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_RECORD_VIEW (widget)->sides);
}

static void
rungs_record_view_class_init (RungsRecordViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_record_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_record_view_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_record_view_grab_focus;

  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
rungs_record_view_init (RungsRecordView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * rungs_record_view_new:
 * @workbook: where the record is kept
 * @shown: its kind and how it is shown; static
 *
 * Returns: (transfer floating): the view, without a record
 */
GtkWidget *
rungs_record_view_new (RungsWorkbook    *workbook,
                       const RungsShown *shown)
{
  RungsRecordView *self = g_object_new (RUNGS_TYPE_RECORD_VIEW, NULL);
  GtkWidget *lead = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  self->workbook = g_object_ref (workbook);
  self->shown = shown;
  self->kind = rungs_kind_find (shown->kind);
  make_header (self);
  make_private_button (self);

  self->asked_elsewhere = rungs_shown_sides_fields (shown->sides, shown->top_field);
  self->form = rungs_form_new (workbook, self->kind, RUNGS_FORM_WHOLE, self->asked_elsewhere);
  self->sections = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_margin_bottom (self->archived_note, GAP);
  gtk_box_append (GTK_BOX (lead), self->archived_note);
  if (shown->make_top != NULL)
    {
      self->top = shown->make_top (workbook);
      gtk_widget_set_margin_bottom (self->top, GAP);
      gtk_box_append (GTK_BOX (lead), self->top);
    }
  gtk_box_append (GTK_BOX (body), self->form);
  gtk_box_append (GTK_BOX (body), self->sections);
  self->sides = rungs_record_sides_new (workbook, shown->sides, lead, body);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "gone", G_CALLBACK (form_gone_cb), self, G_CONNECT_SWAPPED);

  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->sides, "form");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

static void
turned_to (RungsRecordView *self)
{
  if (self->top != NULL)
    {
      gtk_widget_set_visible (self->top, rungs_form_is_kept (RUNGS_FORM (self->form)));
      rungs_record_top_set_id (RUNGS_RECORD_TOP (self->top), current_id (self));
    }
  rungs_record_sides_set_record (RUNGS_RECORD_SIDES (self->sides), current_id (self),
                                 rungs_form_is_kept (RUNGS_FORM (self->form)));
  leave_other_pages (self);
  g_clear_handle_id (&self->sections_id, g_source_remove);
  self->sections_id = g_timeout_add (SECTIONS_MS, sections_cb, self);
}

/**
 * rungs_record_view_show:
 * @id: a record, or one not finished
 *
 * Returns: %FALSE when there is none
 */
gboolean
rungs_record_view_show (RungsRecordView *self,
                        const char      *id)
{
  gboolean same;

  g_return_val_if_fail (RUNGS_IS_RECORD_VIEW (self), FALSE);

  same = g_strcmp0 (current_id (self), id) == 0;
  if (!same)
    rungs_record_view_flush (self);
  if (!rungs_form_show (RUNGS_FORM (self->form), id))
    return FALSE;

  if (!same)
    turned_to (self);
  else
    leave_other_pages (self);
  return TRUE;
}

/** rungs_record_view_begin: begins a new record with the keyboard in its first field. */
void
rungs_record_view_begin (RungsRecordView *self)
{
  g_autofree char *id = g_uuid_string_random ();

  g_return_if_fail (RUNGS_IS_RECORD_VIEW (self));

  rungs_record_view_flush (self);
  rungs_form_begin (RUNGS_FORM (self->form), id, NULL, NULL);
  rungs_record_sides_show (RUNGS_RECORD_SIDES (self->sides), NULL);
  turned_to (self);
  update_sections (self);
  gtk_widget_grab_focus (self->form);
}

/** rungs_record_view_open_part: opens one part of the record in place. Returns: %FALSE when it is not there */
gboolean
rungs_record_view_open_part (RungsRecordView *self,
                             const RungsKind *kind,
                             const char      *id)
{
  RungsParts *parts;
  RungsPartRow *row;

  g_return_val_if_fail (RUNGS_IS_RECORD_VIEW (self), FALSE);

  if (rungs_shown_sides_have_parts (self->shown->sides, kind))
    return rungs_record_sides_open_part (RUNGS_RECORD_SIDES (self->sides), kind, id) != NULL;
  parts = rungs_record_view_get_parts (self, kind);
  if (parts == NULL)
    return FALSE;
  rungs_record_sides_show (RUNGS_RECORD_SIDES (self->sides), NULL);
  if (GTK_WIDGET (parts) == self->private_parts)
    private_clicked_cb (self);
  row = rungs_parts_open (parts, id);
  if (row == NULL)
    return FALSE;
  if (GTK_WIDGET (parts) != self->private_parts)
    rungs_record_sides_reveal (RUNGS_RECORD_SIDES (self->sides), GTK_WIDGET (row));
  return TRUE;
}

/** rungs_record_view_flush: hands everything typed here to the workbook's writer. */
void
rungs_record_view_flush (RungsRecordView *self)
{
  g_return_if_fail (RUNGS_IS_RECORD_VIEW (self));

  rungs_form_flush (RUNGS_FORM (self->form));
  rungs_record_sides_flush (RUNGS_RECORD_SIDES (self->sides));
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    rungs_parts_flush (RUNGS_PARTS (g_ptr_array_index (self->parts, i)));
}

/** rungs_record_view_set_folded: whether the list is hidden behind this, so that a way back is needed. */
void
rungs_record_view_set_folded (RungsRecordView *self,
                              gboolean         folded)
{
  g_return_if_fail (RUNGS_IS_RECORD_VIEW (self));

  self->folded = folded;
  update_head (self);
}

/** rungs_record_view_get_id: Returns: (nullable): the record that is shown */
const char *
rungs_record_view_get_id (RungsRecordView *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_VIEW (self), NULL);

  return current_id (self);
}

/** rungs_record_view_get_form: Returns: (transfer none): the form of the record itself */
RungsForm *
rungs_record_view_get_form (RungsRecordView *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_VIEW (self), NULL);

  return RUNGS_FORM (self->form);
}

/** rungs_record_view_get_parts: Returns: (transfer none) (nullable): the section of the parts of one kind */
RungsParts *
rungs_record_view_get_parts (RungsRecordView *self,
                             const RungsKind *kind)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_VIEW (self), NULL);

  update_sections (self);
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      RungsParts *parts = g_ptr_array_index (self->parts, i);

      if (rungs_parts_get_kind (parts) == kind)
        return parts;
    }

  return NULL;
}

/** rungs_record_view_get_side: Returns: (nullable): the side of the record that is seen; %NULL: its form */
const char *
rungs_record_view_get_side (RungsRecordView *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_VIEW (self), NULL);

  return rungs_record_sides_get_shown (RUNGS_RECORD_SIDES (self->sides));
}

/** rungs_record_view_show_side: turns to a side (nullable: the form). Returns: %FALSE when the kind has no such side */
gboolean
rungs_record_view_show_side (RungsRecordView *self,
                             const char      *name)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_VIEW (self), FALSE);

  return rungs_record_sides_show (RUNGS_RECORD_SIDES (self->sides), name);
}
