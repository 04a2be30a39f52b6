/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window.c: the window itself: its parts, which page is shown, and how a record is found and opened on the page that shows it.
 */
#include "config.h"

#include "shell/window-private.h"

#include <glib/gi18n.h>

#include "reading.h"
#include "shell/pages.h"
#include "shell/pause-page.h"
#include "shell/toolkit.h"

#define SIDEBAR_WIDTH 236
/* A part of a part is the deepest there is. */
#define DEEPEST_PART 4
#define FRAMES_TO_LAY_OUT 12

G_DEFINE_FINAL_TYPE (RungsWindow, rungs_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_PAUSED = 1,
};

static void
page_chosen_cb (RungsWindow *self,
                const char  *name,
                gboolean     entered)
{
  rungs_window_show_page (self, name);
  if (entered)
    {
      rungs_toolkit_split_show_second (self->split, TRUE);
      _rungs_window_focus_page (self);
    }
}

static void
folded_cb (RungsWindow *self)
{
  gboolean folded = rungs_toolkit_split_is_folded (self->split);

  rungs_sidebar_set_folded (self->sidebar, folded);
  rungs_page_area_set_folded (self->area, folded);
}

static void
became_active_cb (RungsWindow *self)
{
  /* A day may have gone by since somebody last looked. */
  if (gtk_window_is_active (GTK_WINDOW (self)))
    _rungs_window_count_waiting (self);
}

static void
rungs_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rungs_window_parent_class)->realize (widget);

  _rungs_window_watch_drawing (RUNGS_WINDOW (widget));
}

static gboolean
rungs_window_close_request (GtkWindow *window)
{
  return _rungs_window_close_request (RUNGS_WINDOW (window));
}

static void
rungs_window_dispose (GObject *object)
{
  RungsWindow *self = RUNGS_WINDOW (object);

  if (self->split != NULL)
    g_signal_handlers_disconnect_by_data (self->split, self);
  self->split = NULL;
  /* What is still being opened for this window comes too late. */
  self->opening_serial++;
  self->opens_on_draw = FALSE;
  g_clear_handle_id (&self->place_id, g_source_remove);
  _rungs_window_stop_counting (self);
  g_clear_handle_id (&self->slow_id, g_source_remove);
  g_clear_pointer (&self->opening_path, g_free);
  g_clear_pointer (&self->hidden_windows, g_ptr_array_unref);
  g_clear_weak_pointer (&self->focus_before_pause);
  if (self->workbook != NULL)
    g_signal_handlers_disconnect_by_data (self->workbook, self);
  g_clear_object (&self->workbook);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rungs_window_parent_class)->dispose (object);
}

static void
rungs_window_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_PAUSED)
    g_value_set_boolean (value, RUNGS_WINDOW (object)->paused);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rungs_window_class_init (RungsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rungs_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = rungs_window_get_property;
  GTK_WIDGET_CLASS (klass)->realize = rungs_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = rungs_window_close_request;

  /* Everything is hidden; who shows something in another window hides it too. */
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_PAUSED,
                                   g_param_spec_boolean ("paused", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  _rungs_window_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
rungs_window_init (RungsWindow *self)
{
  GtkWidget *root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->sidebar = RUNGS_SIDEBAR (rungs_sidebar_new ());
  self->area = RUNGS_PAGE_AREA (rungs_page_area_new ());
  self->opening = RUNGS_OPENING_PAGE (rungs_opening_page_new ());
  self->split = rungs_toolkit_split_new (GTK_WIDGET (self->sidebar), GTK_WIDGET (self->area), SIDEBAR_WIDTH);
  rungs_toolkit_split_show_second (self->split, TRUE);
  rungs_toolkit_split_on_fold (self->split, G_CALLBACK (folded_cb), self);
  g_signal_connect_swapped (self->sidebar, "page-chosen", G_CALLBACK (page_chosen_cb), self);

  self->states = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->states, FALSE);
  gtk_stack_set_vhomogeneous (self->states, FALSE);
  gtk_stack_add_named (self->states, self->split, "workbook");
  gtk_stack_add_named (self->states, GTK_WIDGET (self->opening), "opening");
  self->content = GTK_WIDGET (self->states);
  self->pause_page = rungs_pause_page_new ();
  gtk_widget_set_vexpand (self->content, TRUE);
  gtk_widget_set_vexpand (self->pause_page, TRUE);
  gtk_widget_set_visible (self->pause_page, FALSE);
  gtk_box_append (GTK_BOX (root), self->content);
  gtk_box_append (GTK_BOX (root), self->pause_page);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), root);

  self->hidden_windows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_window_set_title (GTK_WINDOW (self), _("Rungs"));
  gtk_window_set_icon_name (GTK_WINDOW (self), RUNGS_APP_ID);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rungs");
  g_signal_connect (self, "notify::is-active", G_CALLBACK (became_active_cb), NULL);
}

/**
 * rungs_window_new:
 * @application: the application
 * @settings: the settings of org.rungs.Rungs
 *
 * Returns: (transfer none): a window without a workbook yet; the toolkit owns it
 */
RungsWindow *
rungs_window_new (GtkApplication *application,
                  GSettings      *settings)
{
  RungsWindow *self = g_object_new (RUNGS_TYPE_WINDOW, "application", application, NULL);
  g_autoptr (GSimpleActionGroup) choices = g_simple_action_group_new ();
  g_autoptr (GAction) plain_hints = g_settings_create_action (settings, "plain-hints");

  g_action_map_add_action (G_ACTION_MAP (choices), plain_hints);
  self->settings = g_object_ref (settings);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "settings", G_ACTION_GROUP (choices));
  _rungs_window_restore_size (self);
  _rungs_window_update_actions (self);
  return self;
}

/** rungs_window_get_workbook: Returns: (transfer none) (nullable): the workbook that is open */
RungsWorkbook *
rungs_window_get_workbook (RungsWindow *self)
{
  return self->workbook;
}

/** rungs_window_get_settings: Returns: (transfer none): what Rungs remembers on this laptop */
GSettings *
rungs_window_get_settings (RungsWindow *self)
{
  return self->settings;
}

/** rungs_window_get_page: Returns: (nullable): the name of the page that is shown */
const char *
rungs_window_get_page (RungsWindow *self)
{
  return rungs_page_area_get_shown (self->area);
}

/**
 * rungs_window_show_page:
 * @self: the window
 * @name: a page's name
 *
 * Shows a page; it is made when it is shown for the first time.
 *
 * Returns: %FALSE when there is no such page, or no workbook yet
 */
gboolean
rungs_window_show_page (RungsWindow *self,
                        const char  *name)
{
  const RungsPageEntry *entry = rungs_pages_find (name);
  const char *shown = rungs_page_area_get_shown (self->area);
  GtkWidget *page;

  if (entry == NULL || self->workbook == NULL)
    return FALSE;

  page = rungs_page_area_get_page (self->area, shown != NULL ? shown : "");
  if (page != NULL && g_strcmp0 (shown, name) != 0)
    rungs_page_flush (RUNGS_PAGE (page));

  page = rungs_page_area_get_page (self->area, name);
  if (page == NULL)
    {
      page = entry->make (self->workbook);
      rungs_page_area_add_page (self->area, name, page);
    }
  rungs_page_area_show_page (self->area, name);
  rungs_page_area_set_heading (self->area, _(entry->title), rungs_workbook_is_example (self->workbook));
  rungs_page_area_set_task (self->area, rungs_workbook_is_read_only (self->workbook)
                                          ? NULL : rungs_page_get_task (RUNGS_PAGE (page)));
  rungs_sidebar_set_current (self->sidebar, name);
  _rungs_window_place_changed (self);
  return TRUE;
}

/* A page that has not been laid out may say that it took the keyboard, and lose it again. */
static gboolean
page_takes_keyboard (RungsWindow *self,
                     GtkWidget   *page)
{
  GtkWidget *focus;

  if (!gtk_widget_get_mapped (page) || gtk_widget_get_width (page) == 0 || !gtk_widget_grab_focus (page))
    return FALSE;
  focus = gtk_root_get_focus (GTK_ROOT (self));
  return focus != NULL && (focus == page || gtk_widget_is_ancestor (focus, page));
}

static gboolean
focus_page_cb (GtkWidget     *page,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  RungsWindow *self = RUNGS_WINDOW (gtk_widget_get_root (page));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  /* Somebody was faster, and the keyboard stays where they put it. */
  if (focus != NULL && focus != self->focus_before_page)
    return G_SOURCE_REMOVE;
  if (page_takes_keyboard (self, page))
    return G_SOURCE_REMOVE;
  if (--self->focus_tries > 0)
    return G_SOURCE_CONTINUE;

  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/**
 * _rungs_window_focus_page:
 *
 * Puts the keyboard where the work of the shown page is, not on what narrows it down. A page that was only just made has to be
 * laid out first.
 */
void
_rungs_window_focus_page (RungsWindow *self)
{
  const char *name = rungs_window_get_page (self);
  GtkWidget *page = name != NULL ? rungs_page_area_get_page (self->area, name) : NULL;

  if (page == NULL || page_takes_keyboard (self, page))
    return;

  self->focus_before_page = gtk_root_get_focus (GTK_ROOT (self));
  self->focus_tries = FRAMES_TO_LAY_OUT;
  gtk_widget_add_tick_callback (page, focus_page_cb, NULL, NULL);
}

/* The record that @record is a part of: what its kind says it belongs to, else the first other record it names. */
static gboolean
find_whole (RungsRecord      *record,
            const RungsKind **kind,
            char            **id)
{
  const RungsKind *part = rungs_record_kind (record);
  const char *value = part->belongs_to != NULL ? rungs_record_get (record, part->belongs_to) : NULL;
  const RungsField *field = value != NULL ? rungs_kind_field (part, part->belongs_to) : NULL;

  for (guint i = 0; field == NULL && i < rungs_kind_n_fields (part); i++)
    {
      const RungsField *other = rungs_kind_nth_field (part, i);

      value = rungs_record_get (record, other->name);
      if (other->type == RUNGS_FIELD_LINK && value != NULL)
        field = other;
    }
  if (field == NULL)
    return FALSE;

  *kind = rungs_kind_find (field->links_to);
  g_free (*id);
  *id = g_strdup (value);
  return *kind != NULL;
}

/**
 * rungs_window_show_record:
 * @self: the window
 * @kind: the kind of a record
 * @id: its whole id
 *
 * Goes to the page that shows the record (a part: its whole) and opens it there.
 *
 * Returns: %FALSE when it is gone or no page shows it
 */
gboolean
rungs_window_show_record (RungsWindow     *self,
                          const RungsKind *kind,
                          const char      *id)
{
  g_autofree char *current = g_strdup (id);

  for (guint depth = 0; self->workbook != NULL && kind != NULL && depth < DEEPEST_PART; depth++)
    {
      const RungsPageEntry *entry = rungs_pages_for_kind (kind);
      g_autoptr(RungsRecord) record = NULL;

      if (entry != NULL && rungs_window_show_page (self, entry->name) &&
          rungs_page_show_record (RUNGS_PAGE (rungs_page_area_get_page (self->area, entry->name)), kind, current))
        {
          rungs_toolkit_split_show_second (self->split, TRUE);
          return TRUE;
        }
      record = rungs_workbook_read (self->workbook, kind, current, NULL);
      if (record == NULL || !find_whole (record, &kind, &current))
        break;
    }
  return FALSE;
}

/**
 * rungs_window_flush:
 * @self: the window
 *
 * Hands everything typed on every page to the workbook's writer now.
 */
void
rungs_window_flush (RungsWindow *self)
{
  guint n_pages;
  const RungsPageEntry *pages = rungs_pages (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      GtkWidget *page = rungs_page_area_get_page (self->area, pages[i].name);

      if (page != NULL)
        rungs_page_flush (RUNGS_PAGE (page));
    }
}
