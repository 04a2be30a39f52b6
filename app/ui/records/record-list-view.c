/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-list-view.c: the list of one kind's records on a page: what to show of them, those not finished, and an empty state.
 */
#include "config.h"

#include "records/record-list-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "records/draft-strip.h"
#include "records/empty-picture.h"
#include "records/record-filters.h"
#include "records/record-row.h"
#include "records/record-words.h"
#include "shell/tab-stop.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"

/* Rows that nobody sees are read so many at a time. */
#define N_FILLED_AT_ONCE 10

struct _RungsRecordListView
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  RungsRecordList *list;
  GtkSingleSelection *selection;
  char *current;
  GHashTable *unfilled; /* RungsRecordRow *: bound, and not read yet */
  GdkFrameClock *clock;

  /* not owned */
  RungsRecordRow *pattern; /* the row whose lines were made first */

  /* static */
  const RungsShown *shown;
  const RungsKind *kind;

  /* children */
  GtkWidget *filters;
  GtkWidget *drafts;
  GtkWidget *stack;
  GtkWidget *scrolled;
  GtkWidget *view;
  GtkWidget *menu;

  /* state */
  gboolean selecting;
  guint chosen_id;
  guint fill_id;
  gulong layout_handler;
};

G_DEFINE_FINAL_TYPE (RungsRecordListView, rungs_record_list_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  PRESSED,
  ENTERED,
  CONTINUED,
  NEW_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A key held down runs through the list; the form follows when it rests. */
#define FOLLOW_MS 60

static GtkWidget *make_empty (RungsRecordListView *self);
static GtkWidget *make_nothing (RungsRecordListView *self);

static void
update_empty (RungsRecordListView *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
  gboolean narrowed = rungs_record_filters_are_set (RUNGS_RECORD_FILTERS (self->filters));
  const char *name = "list";
  gboolean waited;

  if (empty && rungs_record_list_is_loading (self->list))
    return;
  if (empty)
    name = narrowed ? "nothing" : "empty";

  /* The keyboard came before the rows did, and the list itself is nothing to stand on. */
  waited = gtk_widget_is_focus (self->scrolled);
  /* Most lists hold something, and a page opens sooner without what they do not show. */
  if (empty && gtk_stack_get_child_by_name (GTK_STACK (self->stack), name) == NULL)
    gtk_stack_add_named (GTK_STACK (self->stack), narrowed ? make_nothing (self) : make_empty (self), name);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  if (waited)
    gtk_widget_child_focus (empty ? gtk_stack_get_visible_child (GTK_STACK (self->stack)) : self->view,
                            GTK_DIR_TAB_FORWARD);
}

static void
select_current (RungsRecordListView *self)
{
  guint position = rungs_record_list_find (self->list, self->current);

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;
}

static void
items_changed_cb (RungsRecordListView *self)
{
  select_current (self);
  update_empty (self);
}

/* ---- the keyboard and the pointer */

static RungsRecordItem *
selected_item (RungsRecordListView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static gboolean
tell_chosen_cb (gpointer user_data)
{
  RungsRecordListView *self = user_data;

  self->chosen_id = 0;
  if (self->current != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, self->current);
  return G_SOURCE_REMOVE;
}

static void
selected_cb (RungsRecordListView *self)
{
  RungsRecordItem *item = selected_item (self);

  if (self->selecting || item == NULL || g_strcmp0 (rungs_record_item_get_id (item), self->current) == 0)
    return;

  g_free (self->current);
  self->current = g_strdup (rungs_record_item_get_id (item));
  g_clear_handle_id (&self->chosen_id, g_source_remove);
  self->chosen_id = g_timeout_add (FOLLOW_MS, tell_chosen_cb, self);
}

static void
activated_cb (RungsRecordListView *self,
              guint                position)
{
  g_autoptr (RungsRecordItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item == NULL)
    return;

  g_clear_handle_id (&self->chosen_id, g_source_remove);
  g_free (self->current);
  self->current = g_strdup (rungs_record_item_get_id (item));
  /* Enter opens the row that the keyboard is on, chosen or not. */
  select_current (self);
  g_signal_emit (self, signals[ENTERED], 0, self->current);
}

static void
archive_written_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (RungsRecordListView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
}

static void
archive_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RungsRecordListView *self = RUNGS_RECORD_LIST_VIEW (widget);
  RungsRecordItem *item = selected_item (self);
  g_autoptr (RungsRecord) record = item != NULL ? rungs_record_item_get_record (item) : NULL;
  gboolean archived;
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (record == NULL || rungs_workbook_is_read_only (self->workbook))
    return;

  archived = rungs_record_is_archived (record);
  /* Translators: %s is the title of a kind of record, such as "Person" */
  label = g_strdup_printf (archived ? _("Bring back: %s") : _("Archive: %s"), rungs_kind_title (self->kind));
  edits = rungs_edits_new (label);
  rungs_edits_archive (edits, self->kind, rungs_record_id (record), !archived);
  rungs_workbook_write_async (self->workbook, edits, NULL, archive_written_cb, g_object_ref (self));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RungsRecordListView *self = RUNGS_RECORD_LIST_VIEW (widget);

  activated_cb (self, gtk_single_selection_get_selected (self->selection));
}

static void
show_menu (RungsRecordListView *self,
           const GdkRectangle  *at)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;
  GdkRectangle rectangle = { 0, 0, 1, 1 };

  if (selected_item (self) == NULL)
    return;

  if (self->menu == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append (menu, _("Open"), "list.open");
      g_menu_append (menu, _("Archive, or bring back"), "list.archive");
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  if (at != NULL)
    rectangle = *at;
  else if (focus != NULL && gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    rectangle = (GdkRectangle){ (int) bounds.origin.x + 12, (int) (bounds.origin.y + bounds.size.height), 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &rectangle);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
menu_shortcut_cb (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  show_menu (RUNGS_RECORD_LIST_VIEW (user_data), NULL);
  return TRUE;
}

static gboolean
delete_shortcut_cb (GtkWidget *widget,
                    GVariant  *args,
                    gpointer   user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (user_data), "list.archive", NULL);
  return TRUE;
}

static void
add_shortcuts (RungsRecordListView *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                      gtk_callback_action_new (menu_shortcut_cb, self, NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                      gtk_callback_action_new (delete_shortcut_cb, self, NULL)));
  gtk_widget_add_controller (self->view, controller);
}

static void
row_pressed_cb (GtkGestureClick *gesture,
                int              n_press,
                double           x,
                double           y,
                gpointer         user_data)
{
  RungsRecordListView *self = user_data;
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkListItem *list_item = g_object_get_data (G_OBJECT (row), "list-item");
  guint position = gtk_list_item_get_position (list_item);
  graphene_point_t point;
  GdkRectangle at;

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_SECONDARY)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  if (!gtk_widget_compute_point (row, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  at = (GdkRectangle){ (int) point.x, (int) point.y, 1, 1 };
  show_menu (self, &at);
}

/* One press on a row is enough to read it, also where the list and the record are seen one after the other. */
static void
row_released_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 gpointer         user_data)
{
  RungsRecordListView *self = user_data;
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkListItem *list_item = g_object_get_data (G_OBJECT (row), "list-item");
  RungsRecordItem *item = gtk_list_item_get_item (list_item);

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY || item == NULL)
    return;

  g_clear_handle_id (&self->chosen_id, g_source_remove);
  g_free (self->current);
  self->current = g_strdup (rungs_record_item_get_id (item));
  select_current (self);
  g_signal_emit (self, signals[PRESSED], 0, self->current);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  user_data)
{
  RungsRecordListView *self = user_data;
  GtkWidget *row = rungs_record_row_new (self->workbook, self->shown->second, self->pattern);
  GtkGesture *click = gtk_gesture_click_new ();

  rungs_record_row_set_note (RUNGS_RECORD_ROW (row), self->shown->note);
  if (self->pattern == NULL)
    g_set_weak_pointer (&self->pattern, RUNGS_RECORD_ROW (row));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (row_pressed_cb), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (row_released_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  g_object_set_data (G_OBJECT (row), "list-item", list_item);
  gtk_list_item_set_child (list_item, row);
}

/* ---- rows are read when they come into sight; the others when there is nothing else to do */

static gboolean
fill_rest_cb (gpointer user_data)
{
  RungsRecordListView *self = user_data;
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->unfilled);
  for (guint i = 0; i < N_FILLED_AT_ONCE && g_hash_table_iter_next (&iter, &row, NULL); i++)
    {
      rungs_record_row_fill (RUNGS_RECORD_ROW (row));
      g_hash_table_iter_remove (&iter);
    }
  if (g_hash_table_size (self->unfilled) > 0)
    return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/* Between giving rows their places and painting them. */
static void
layout_done_cb (RungsRecordListView *self)
{
  double height = gtk_widget_get_height (self->scrolled);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->unfilled);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (row, self->scrolled, &bounds) || bounds.origin.y >= height ||
          bounds.origin.y + bounds.size.height <= 0)
        continue;
      rungs_record_row_fill (RUNGS_RECORD_ROW (row));
      g_hash_table_iter_remove (&iter);
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  user_data)
{
  RungsRecordListView *self = user_data;
  GtkWidget *row = gtk_list_item_get_child (list_item);

  rungs_record_row_bind (RUNGS_RECORD_ROW (row), gtk_list_item_get_item (list_item));
  g_hash_table_add (self->unfilled, g_object_ref (row));
  if (self->clock != NULL)
    gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_rest_cb, self, NULL);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  rungs_record_row_bind (RUNGS_RECORD_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
draft_continued_cb (RungsRecordListView *self,
                    const char          *id)
{
  g_signal_emit (self, signals[CONTINUED], 0, id);
}

static void
new_clicked_cb (RungsRecordListView *self)
{
  g_signal_emit (self, signals[NEW_WANTED], 0);
}

static void
show_all_cb (RungsRecordListView *self)
{
  rungs_record_filters_clear (RUNGS_RECORD_FILTERS (self->filters));
}

static void
filters_changed_cb (RungsRecordListView *self)
{
  g_autoptr (RungsQuery) query = rungs_record_filters_query (RUNGS_RECORD_FILTERS (self->filters));

  rungs_record_list_set_query (self->list, query);
}

/* ---- making it */

static void
make_view (RungsRecordListView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rungs_kind_plural (self->kind), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  add_shortcuts (self);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->view);
}

static GtkWidget *
make_empty (RungsRecordListView *self)
{
  g_autoptr (GdkPaintable) picture = rungs_empty_picture_new ();
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_(self->shown->task));

  adw_status_page_set_paintable (ADW_STATUS_PAGE (page), picture);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), rungs_kind_plural (self->kind));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _(self->shown->empty));
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, !rungs_workbook_is_read_only (self->workbook));
  g_signal_connect_object (button, "clicked", G_CALLBACK (new_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  rungs_toolkit_name_inside (page, adw_status_page_get_title (ADW_STATUS_PAGE (page)));

  return page;
}

static GtkWidget *
make_nothing (RungsRecordListView *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Show all"));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing here"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("No record fits what is chosen above."));
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  rungs_toolkit_name_inside (page, adw_status_page_get_title (ADW_STATUS_PAGE (page)));

  return page;
}

static void
rungs_record_list_view_dispose (GObject *object)
{
  RungsRecordListView *self = RUNGS_RECORD_LIST_VIEW (object);

  g_clear_handle_id (&self->chosen_id, g_source_remove);
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_hash_table_remove_all (self->unfilled);
  g_clear_weak_pointer (&self->pattern);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->filters, gtk_widget_unparent);
  g_clear_pointer (&self->drafts, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_record_list_view_parent_class)->dispose (object);
}

static void
rungs_record_list_view_finalize (GObject *object)
{
  RungsRecordListView *self = RUNGS_RECORD_LIST_VIEW (object);

  g_clear_pointer (&self->unfilled, g_hash_table_unref);
  g_clear_pointer (&self->current, g_free);

  G_OBJECT_CLASS (rungs_record_list_view_parent_class)->finalize (object);
}

static void
rungs_record_list_view_realize (GtkWidget *widget)
{
  RungsRecordListView *self = RUNGS_RECORD_LIST_VIEW (widget);

  GTK_WIDGET_CLASS (rungs_record_list_view_parent_class)->realize (widget);

  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->layout_handler = g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_done_cb), self, NULL,
                                                G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
rungs_record_list_view_unrealize (GtkWidget *widget)
{
  RungsRecordListView *self = RUNGS_RECORD_LIST_VIEW (widget);

  g_clear_signal_handler (&self->layout_handler, self->clock);
  g_clear_object (&self->clock);

  GTK_WIDGET_CLASS (rungs_record_list_view_parent_class)->unrealize (widget);
}

static gboolean
rungs_record_list_view_grab_focus (GtkWidget *widget)
{
  RungsRecordListView *self = RUNGS_RECORD_LIST_VIEW (widget);

  return (gtk_widget_get_state_flags (self->stack) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ||
         gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
rungs_record_list_view_class_init (RungsRecordListViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_record_list_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_record_list_view_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_record_list_view_grab_focus;
  widget_class->realize = rungs_record_list_view_realize;
  widget_class->unrealize = rungs_record_list_view_unrealize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CONTINUED] = g_signal_new ("continued", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[NEW_WANTED] = g_signal_new ("new-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "list.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "list.archive", NULL, archive_action);
}

static void
rungs_record_list_view_init (RungsRecordListView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->unfilled = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/* A row tells of other records too. */
static void
workbook_changed_cb (RungsRecordListView *self,
                     GPtrArray           *touched)
{
  g_auto (GStrv) kinds = g_strsplit (self->shown->note_of, " ", -1);

  for (guint i = 0; i < touched->len; i++)
    {
      const RungsTouched *one = g_ptr_array_index (touched, i);

      if (!g_strv_contains ((const char *const *) kinds, one->kind->name))
        continue;
      rungs_record_list_refresh (self->list);
      return;
    }
}

/**
 * rungs_record_list_view_new:
 * @workbook: where the records are
 * @shown: the kind and how it is listed; static
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
rungs_record_list_view_new (RungsWorkbook    *workbook,
                            const RungsShown *shown)
{
  RungsRecordListView *self = g_object_new (RUNGS_TYPE_RECORD_LIST_VIEW, NULL);
  g_autoptr (RungsQuery) query = NULL;

  self->workbook = g_object_ref (workbook);
  self->shown = shown;
  self->kind = rungs_kind_find (shown->kind);
  query = rungs_query_new (self->kind);
  self->list = rungs_record_list_new (workbook, query);

  make_view (self);
  gtk_stack_add_named (GTK_STACK (self->stack), rungs_tab_stop_new (self->scrolled), "list");
  self->filters = rungs_record_filters_new (workbook, shown);
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (filters_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->filters, GTK_WIDGET (self), self->stack);
  self->drafts = rungs_draft_strip_new (workbook, self->kind);
  g_signal_connect_object (self->drafts, "continued", G_CALLBACK (draft_continued_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->drafts, GTK_WIDGET (self), self->stack);

  if (shown->note_of != NULL)
    g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/** rungs_record_list_view_get_kind: Returns: (transfer none): the kind that is listed */
const RungsKind *
rungs_record_list_view_get_kind (RungsRecordListView *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_LIST_VIEW (self), NULL);

  return self->kind;
}

/** rungs_record_list_view_get_list: Returns: (transfer none): what is listed */
RungsRecordList *
rungs_record_list_view_get_list (RungsRecordListView *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_LIST_VIEW (self), NULL);

  return self->list;
}

/**
 * rungs_record_list_view_select:
 * @id: (nullable): the record to be current, without telling "chosen"; also when it comes into the list later
 */
void
rungs_record_list_view_select (RungsRecordListView *self,
                               const char          *id)
{
  guint position;
  g_autofree char *held = g_strdup (id);

  g_return_if_fail (RUNGS_IS_RECORD_LIST_VIEW (self));

  g_clear_handle_id (&self->chosen_id, g_source_remove);
  g_free (self->current);
  self->current = g_steal_pointer (&held);
  select_current (self);

  position = gtk_single_selection_get_selected (self->selection);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
}
