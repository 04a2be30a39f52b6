/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * link-picker.c: finds one record of a kind among any number, or adds a new one without leaving the form.
 */
#include "config.h"

#include "records/link-picker.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/form.h"
#include "records/record-list.h"
#include "records/record-row.h"
#include "records/record-words.h"
#include "searching.h"

/* Up to so many records are looked through by their titles; among more, the search index is asked. */
#define FEW_RECORDS 500
#define MAX_FOUND 200

struct _RungsLinkPicker
{
  GtkPopover parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  RungsRecordList *all;
  GListStore *found;
  GCancellable *cancellable;
  char *words;

  /* static */
  const RungsKind *kind;

  /* children */
  GtkWidget *stack;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *nothing;
  GtkWidget *new_button;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (RungsLinkPicker, rungs_link_picker, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RungsRecord *
fetch_found (RungsRecordItem *item,
             gpointer         owner)
{
  RungsLinkPicker *self = owner;

  return rungs_workbook_read (self->workbook, self->kind, rungs_record_item_get_id (item), NULL);
}

static void
forget_found (RungsRecordItem *item,
              gpointer         owner)
{
}

static const RungsRecordSource found_source = { fetch_found, forget_found };

static GListModel *
current_model (RungsLinkPicker *self)
{
  return self->words == NULL ? G_LIST_MODEL (self->all) : G_LIST_MODEL (self->found);
}

static void
show_model (RungsLinkPicker *self)
{
  GListModel *model = current_model (self);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));
  gboolean empty = g_list_model_get_n_items (model) == 0;

  if (gtk_single_selection_get_model (selection) != model)
    gtk_single_selection_set_model (selection, model);
  gtk_label_set_text (GTK_LABEL (self->nothing),
                      self->words != NULL ? _("Nothing found with these words.") : _("There is none yet."));
  gtk_widget_set_visible (self->nothing, empty && !rungs_record_list_is_loading (self->all));
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW), !empty);
}

static void
take_found (RungsLinkPicker *self,
            GPtrArray       *ids)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      g_autoptr (RungsRecordItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), i);

      rungs_record_item_part (item);
    }
  g_list_store_remove_all (self->found);

  for (guint i = 0; i < ids->len && i < MAX_FOUND; i++)
    {
      g_autoptr (RungsRecordItem) item = rungs_record_item_new (g_ptr_array_index (ids, i), &found_source, self);

      g_list_store_append (self->found, item);
    }
  show_model (self);
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (RungsLinkPicker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = rungs_workbook_search_finish (RUNGS_WORKBOOK (object), result, &error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (hits == NULL)
    return;

  for (guint i = 0; i < hits->len; i++)
    {
      const RungsHit *hit = g_ptr_array_index (hits, i);

      if (hit->kind == self->kind)
        g_ptr_array_add (ids, hit->id);
    }
  take_found (self, ids);
}

static gboolean
holds_words (const char *title,
             const char *words)
{
  g_autofree char *a = g_utf8_casefold (title, -1);
  g_autofree char *b = g_utf8_casefold (words, -1);

  return strstr (a, b) != NULL;
}

static void
look_through_titles (RungsLinkPicker *self)
{
  g_autoptr (RungsQuery) query = rungs_query_new (self->kind);
  g_autoptr (GPtrArray) records = rungs_workbook_list (self->workbook, query, 0, FEW_RECORDS, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);
      g_autofree char *title = rungs_record_words_title (self->workbook, record);

      if (holds_words (title, self->words))
        g_ptr_array_add (ids, (gpointer) rungs_record_id (record));
    }
  take_found (self, ids);
}

/**
 * rungs_link_picker_set_words:
 * @words: (nullable): what to look for; empty for all
 */
void
rungs_link_picker_set_words (RungsLinkPicker *self,
                             const char      *words)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (words != NULL ? words : ""));

  g_return_if_fail (RUNGS_IS_LINK_PICKER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->words, g_free);
  if (*trimmed != '\0')
    self->words = g_steal_pointer (&trimmed);

  if (self->words == NULL)
    {
      show_model (self);
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->all)) <= FEW_RECORDS)
    {
      look_through_titles (self);
    }
  else
    {
      self->cancellable = g_cancellable_new ();
      rungs_workbook_search_async (self->workbook, self->words, MAX_FOUND, self->cancellable, searched_cb,
                                   g_object_ref (self));
    }
}

static void
search_changed_cb (RungsLinkPicker *self)
{
  rungs_link_picker_set_words (self, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
choose (RungsLinkPicker *self,
        const char      *id)
{
  g_autofree char *held = g_strdup (id);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, held);
}

static void
row_activated_cb (RungsLinkPicker *self,
                  guint            position)
{
  g_autoptr (RungsRecordItem) item = g_list_model_get_item (current_model (self), position);

  if (item != NULL)
    choose (self, rungs_record_item_get_id (item));
}

static void
search_activated_cb (RungsLinkPicker *self)
{
  if (g_list_model_get_n_items (current_model (self)) > 0)
    row_activated_cb (self, 0);
}

static gboolean
search_key_cb (RungsLinkPicker *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
form_written_cb (RungsLinkPicker *self)
{
  const char *id = rungs_form_get_id (RUNGS_FORM (self->form));

  if (rungs_form_is_kept (RUNGS_FORM (self->form)))
    choose (self, id);
  else
    rungs_form_show_faults (RUNGS_FORM (self->form));
}

static void
add_clicked_cb (RungsLinkPicker *self)
{
  rungs_form_flush_then (RUNGS_FORM (self->form), (GCallback) form_written_cb, G_OBJECT (self));
}

static void
back_clicked_cb (RungsLinkPicker *self)
{
  rungs_form_flush (RUNGS_FORM (self->form));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "find");
  gtk_widget_grab_focus (self->search);
}

static void
make_form (RungsLinkPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *back = gtk_button_new_with_label (_("Back"));
  GtkWidget *add = gtk_button_new_with_label (_("Add"));

  self->form = rungs_form_new (self->workbook, self->kind, RUNGS_FORM_REQUIRED_ONLY, NULL);
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->form);

  gtk_widget_add_css_class (add, "suggested-action");
  gtk_widget_set_hexpand (back, TRUE);
  gtk_widget_set_halign (back, GTK_ALIGN_START);
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), back);
  gtk_box_append (GTK_BOX (buttons), add);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_stack_add_named (GTK_STACK (self->stack), box, "new");
}

static void
new_clicked_cb (RungsLinkPicker *self)
{
  const RungsField *title = rungs_kind_title_field (self->kind);
  g_autofree char *id = g_uuid_string_random ();

  if (self->form == NULL)
    make_form (self);
  rungs_form_begin (RUNGS_FORM (self->form), id, NULL, NULL);
  /* What was looked for in vain is most likely what the new one is called. */
  if (self->words != NULL && title != NULL && title->type == RUNGS_FIELD_TEXT)
    rungs_form_type (RUNGS_FORM (self->form), title->name, self->words);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "new");
  gtk_widget_grab_focus (self->form);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  user_data)
{
  RungsLinkPicker *self = user_data;

  gtk_list_item_set_child (list_item, rungs_record_row_new (self->workbook, NULL, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  RungsRecordRow *row = RUNGS_RECORD_ROW (gtk_list_item_get_child (list_item));

  rungs_record_row_bind (row, gtk_list_item_get_item (list_item));
  rungs_record_row_fill (row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  rungs_record_row_bind (RUNGS_RECORD_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
rungs_link_picker_dispose (GObject *object)
{
  RungsLinkPicker *self = RUNGS_LINK_PICKER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint i = 0; self->found != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      g_autoptr (RungsRecordItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), i);

      rungs_record_item_part (item);
    }
  g_clear_object (&self->found);
  g_clear_object (&self->all);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_link_picker_parent_class)->dispose (object);
}

static void
rungs_link_picker_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_LINK_PICKER (object)->words, g_free);

  G_OBJECT_CLASS (rungs_link_picker_parent_class)->finalize (object);
}

static void
rungs_link_picker_class_init (RungsLinkPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_link_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_link_picker_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rungs_link_picker_init (RungsLinkPicker *self)
{
}

static GtkWidget *
make_list (RungsLinkPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->all)));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rungs_kind_plural (self->kind), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 280);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);

  return scrolled;
}

/**
 * rungs_link_picker_new:
 * @workbook: where to look
 * @kind: what to look for
 *
 * Returns: (transfer floating): the picker
 */
GtkWidget *
rungs_link_picker_new (RungsWorkbook   *workbook,
                       const RungsKind *kind)
{
  RungsLinkPicker *self = g_object_new (RUNGS_TYPE_LINK_PICKER, NULL);
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  GtkWidget *find = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *label = NULL;

  self->workbook = g_object_ref (workbook);
  self->kind = kind;
  self->found = g_list_store_new (RUNGS_TYPE_RECORD_ITEM);
  self->all = rungs_record_list_new (workbook, query);
  g_signal_connect_object (self->all, "notify::loading", G_CALLBACK (show_model), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (show_model), self, G_CONNECT_SWAPPED);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Type to find"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Type to find"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search, keys);

  self->nothing = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_margin_top (self->nothing, 12);
  gtk_widget_set_margin_bottom (self->nothing, 12);

  /* Translators: %s is the title of a kind of record, such as "Person" */
  label = g_strdup_printf (_("Add new: %s"), rungs_kind_title (kind));
  self->new_button = gtk_button_new_with_label (label);
  gtk_widget_set_visible (self->new_button, !rungs_workbook_is_read_only (workbook));
  g_signal_connect_object (self->new_button, "clicked", G_CALLBACK (new_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (find), self->search);
  gtk_box_append (GTK_BOX (find), make_list (self));
  gtk_box_append (GTK_BOX (find), self->nothing);
  gtk_box_append (GTK_BOX (find), self->new_button);
  gtk_widget_set_size_request (find, 280, -1);

  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), find, "find");
  gtk_popover_set_child (GTK_POPOVER (self), self->stack);
  show_model (self);

  return GTK_WIDGET (self);
}

/** rungs_link_picker_get_found: Returns: (transfer none): what is on offer now: RungsRecordItem */
GListModel *
rungs_link_picker_get_found (RungsLinkPicker *self)
{
  g_return_val_if_fail (RUNGS_IS_LINK_PICKER (self), NULL);

  return current_model (self);
}

typedef struct
{
  RungsWorkbook *workbook;
  const RungsKind *kind; /* static */
  GCallback chosen;
  GObject *owner;        /* not owned: the button is in it */
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_object_unref (offer->workbook);
  g_free (offer);
}

static void
create_popup (GtkMenuButton *button,
              gpointer       user_data)
{
  Offer *offer = user_data;
  GtkWidget *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = rungs_link_picker_new (offer->workbook, offer->kind);
  g_signal_connect_object (picker, "chosen", offer->chosen, offer->owner, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

/**
 * rungs_link_picker_offer:
 * @button: opens the picker
 * @workbook: where the records are
 * @kind: their kind
 * @chosen: called as chosen (owner, id)
 * @owner: holds @button
 *
 * The picker is made when it is first asked for: most forms are only read. Offering another kind forgets the one before.
 */
void
rungs_link_picker_offer (GtkMenuButton   *button,
                         RungsWorkbook   *workbook,
                         const RungsKind *kind,
                         GCallback        chosen,
                         GObject         *owner)
{
  Offer *offer;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  offer = g_new0 (Offer, 1);
  offer->workbook = g_object_ref (workbook);
  offer->kind = kind;
  offer->chosen = chosen;
  offer->owner = owner;
  gtk_menu_button_set_popover (button, NULL);
  gtk_menu_button_set_create_popup_func (button, create_popup, offer, offer_free);
}
