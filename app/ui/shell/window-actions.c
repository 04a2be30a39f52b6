/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * window-actions.c: the actions of the window, and when each can be done.
 */
#include "config.h"

#include "shell/window-private.h"

#include <glib/gi18n.h>

#include "printing/print-page.h"
#include "shell/help.h"
#include "shell/pages.h"
#include "shell/preferences.h"
#include "shell/toolkit.h"
#include "stories/stories-page.h"

static GtkWidget *
shown_page (RungsWindow *self)
{
  const char *name = rungs_window_get_page (self);

  return name != NULL ? rungs_page_area_get_page (self->area, name) : NULL;
}

static void
show_page_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  if (rungs_window_show_page (self, g_variant_get_string (parameter, NULL)))
    {
      rungs_toolkit_split_show_second (self->split, TRUE);
      _rungs_window_focus_page (self);
    }
}

static void
open_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);
  const char *kind_name, *id;
  const RungsKind *kind;
  GtkWidget *page = shown_page (self);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean came_from_page = page != NULL && focus != NULL && gtk_widget_is_ancestor (focus, page);

  g_variant_get (parameter, "(&s&s)", &kind_name, &id);
  kind = rungs_kind_find (kind_name);
  g_return_if_fail (kind != NULL);

  if (rungs_window_show_record (self, kind, id))
    {
      /* From the search the keyboard stays on what was found; from a page it goes along. */
      if (came_from_page && shown_page (self) != page)
        _rungs_window_focus_page (self);
    }
  else
    rungs_page_area_tell (self->area, _("That is not there any more. Undo may bring it back."));
}

static void
new_record_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);
  const RungsKind *kind = rungs_kind_find (g_variant_get_string (parameter, NULL));
  const RungsPageEntry *entry = kind != NULL ? rungs_pages_for_kind (kind) : NULL;

  g_return_if_fail (entry != NULL && rungs_pages_is_main (entry, kind));

  if (!rungs_window_show_page (self, entry->name))
    return;
  rungs_toolkit_split_show_second (self->split, TRUE);
  rungs_page_begin_new (RUNGS_PAGE (shown_page (self)));
}

static void
begin_task_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);
  GtkWidget *page = shown_page (self);

  if (page == NULL || rungs_page_get_task (RUNGS_PAGE (page)) == NULL)
    return;
  rungs_toolkit_split_show_second (self->split, TRUE);
  rungs_page_begin_new (RUNGS_PAGE (page));
}

/* What is typed into the search is no part of the workbook, and has an undo of its own. */
static gboolean
search_takes (RungsWindow *self,
              const char  *text_action)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *search = GTK_WIDGET (rungs_sidebar_get_search (self->sidebar));

  return focus != NULL && GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, search) &&
         gtk_widget_activate_action (focus, text_action, NULL);
}

static void
tell_done (RungsWindow *self,
           const char  *words,
           GError      *error)
{
  if (error == NULL)
    rungs_page_area_tell (self->area, words);
  else if (g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOTHING))
    rungs_page_area_tell (self->area, error->message);
  else
    rungs_page_area_set_problem (self->area, error->message, FALSE);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RungsWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = rungs_workbook_undo_finish (RUNGS_WORKBOOK (source), result, &error);
  /* Translators: %s is what was taken back. */
  g_autofree char *words = label != NULL ? g_strdup_printf (_("Taken back: %s"), label) : NULL;

  tell_done (self, words, error);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RungsWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = rungs_workbook_redo_finish (RUNGS_WORKBOOK (source), result, &error);
  /* Translators: %s is what was done again. */
  g_autofree char *words = label != NULL ? g_strdup_printf (_("Done again: %s"), label) : NULL;

  tell_done (self, words, error);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  if (search_takes (self, "text.undo"))
    return;

  /* What was typed goes to the writer first, so that it is what is taken back. */
  rungs_window_flush (self);
  rungs_workbook_undo_async (self->workbook, 0, NULL, undone_cb, g_object_ref (self));
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  if (search_takes (self, "text.redo"))
    return;

  rungs_window_flush (self);
  rungs_workbook_redo_async (self->workbook, NULL, redone_cb, g_object_ref (self));
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  rungs_toolkit_split_show_second (self->split, FALSE);
  rungs_search_begin (rungs_sidebar_get_search (self->sidebar));
}

static void
problem_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  rungs_page_area_set_problem (self->area, g_variant_get_string (parameter, NULL), TRUE);
  _rungs_window_update_history (self);
}

static void
try_again_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  _rungs_window_try_again (RUNGS_WINDOW (widget));
}

static void
show_sidebar_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  rungs_toolkit_split_show_second (self->split, FALSE);
  rungs_sidebar_focus_list (self->sidebar);
}

static gboolean
holds_focus (RungsWindow *self,
             GtkWidget   *region)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, region);
}

static void
next_region_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);
  GtkWidget *regions[] = { GTK_WIDGET (self->sidebar), rungs_page_area_get_header (self->area),
                           rungs_page_area_get_pages (self->area) };
  gboolean back = g_variant_get_boolean (parameter);
  guint n_regions = G_N_ELEMENTS (regions);
  guint current = n_regions - 1;

  for (guint i = 0; i < n_regions; i++)
    if (holds_focus (self, regions[i]))
      current = i;
  for (guint step = 1; step < n_regions; step++)
    {
      GtkWidget *next = regions[(current + (back ? n_regions - step : step)) % n_regions];

      if (!gtk_widget_get_mapped (next))
        continue;
      if (next == regions[0])
        {
          rungs_sidebar_focus_list (self->sidebar);
          return;
        }
      if (gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
        return;
    }
}

static void
present_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  if (RUNGS_IS_STORIES_PAGE (shown_page (self)))
    {
      const char *words;

      /* What was typed is asked about too. */
      rungs_window_flush (self);
      words = rungs_stories_page_present (RUNGS_STORIES_PAGE (shown_page (self)));
      if (words != NULL)
        rungs_page_area_tell (self->area, words);
      return;
    }
  if (!rungs_window_show_page (self, "ladder"))
    return;
  rungs_toolkit_split_show_second (self->split, TRUE);
  gtk_widget_activate_action (shown_page (self), "ladder.present", NULL);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);
  const char *words;

  if (shown_page (self) == NULL)
    return;
  /* What was typed is printed too. */
  rungs_window_flush (self);
  words = rungs_print_page (RUNGS_PAGE (shown_page (self)), rungs_window_get_page (self), self->workbook);
  if (words != NULL)
    rungs_page_area_tell (self->area, words);
}

static void
ladder_words_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  if (!rungs_window_show_page (self, "ladder"))
    return;
  rungs_toolkit_split_show_second (self->split, TRUE);
  gtk_widget_activate_action (shown_page (self), "ladder.words", NULL);
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  rungs_preferences_show (GTK_WINDOW (widget), RUNGS_WINDOW (widget)->settings);
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  rungs_toolkit_show_shortcuts (widget);
}

static void
help_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rungs_help_show (GTK_WINDOW (widget));
}

static void
about_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  rungs_toolkit_show_about (widget);
}

static void
open_example_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  rungs_window_open_example (RUNGS_WINDOW (widget));
}

static void
open_again_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);
  g_autofree char *path = g_strdup (self->opening_path);

  rungs_window_open (self, path, self->opening_how);
}

static void
open_to_read_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);
  g_autofree char *path = g_strdup (self->opening_path);

  rungs_window_open (self, path, RUNGS_OPEN_FILE_TO_READ);
}

static void
back_to_workbook_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RungsWindow *self = RUNGS_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->states, "workbook");
  _rungs_window_update_actions (self);
}

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  RungsWindow *self = RUNGS_WINDOW (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = rungs_toolkit_file_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    rungs_window_open (self, g_file_peek_path (file), RUNGS_OPEN_FILE);
  else if (file != NULL)
    rungs_toolkit_tell (GTK_WIDGET (self), _("That file is not on this laptop"),
                        _("Copy it onto this laptop first, then open the copy."));
  else if (error != NULL)
    rungs_toolkit_tell (GTK_WIDGET (self), _("No file could be chosen"), error->message);
}

static void
make_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  RungsWindow *self = RUNGS_WINDOW (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = rungs_toolkit_file_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    {
      const char *path = g_file_peek_path (file);
      g_autofree char *named = g_str_has_suffix (path, ".rungs") ? g_strdup (path) : g_strconcat (path, ".rungs", NULL);

      rungs_window_open (self, named, RUNGS_MAKE);
    }
  else if (file != NULL)
    {
      rungs_toolkit_tell (GTK_WIDGET (self), _("That place is not on this laptop"),
                          _("Choose a folder on this laptop for the new workbook."));
    }
  else if (error != NULL)
    {
      rungs_toolkit_tell (GTK_WIDGET (self), _("No place could be chosen"), error->message);
    }
}

static void
open_workbook_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  rungs_toolkit_file_async (widget, RUNGS_FILE_OPEN, _("Open a workbook"), _("Rungs workbooks"), "*.rungs", NULL,
                            open_chosen_cb, NULL);
}

static void
new_workbook_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  rungs_toolkit_file_async (widget, RUNGS_FILE_SAVE, _("Make a new workbook"), _("Rungs workbooks"), "*.rungs",
                            _("programme.rungs"), make_chosen_cb, NULL);
}

static void
close_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
place_changed_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  _rungs_window_place_changed (RUNGS_WINDOW (widget));
}

/** RungsWindowAction: one action of the window, and what it needs to be done. */
typedef struct
{
  const char *name;
  const char *parameter_type;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_workbook;
  gboolean writes;
} RungsWindowAction;

static const RungsWindowAction window_actions[] = {
  { "win.about", NULL, about_cb, FALSE, FALSE },
  { "win.back-to-workbook", NULL, back_to_workbook_cb, FALSE, FALSE },
  { "win.begin-task", NULL, begin_task_cb, TRUE, TRUE },
  { "win.close", NULL, close_cb, FALSE, FALSE },
  { "win.help", NULL, help_cb, FALSE, FALSE },
  { "win.ladder-words", NULL, ladder_words_cb, TRUE, FALSE },
  { "win.new-record", "s", new_record_cb, TRUE, TRUE },
  { "win.new-workbook", NULL, new_workbook_cb, FALSE, FALSE },
  { "win.next-region", "b", next_region_cb, TRUE, FALSE },
  { "win.open-again", NULL, open_again_cb, FALSE, FALSE },
  { "win.open-example", NULL, open_example_cb, FALSE, FALSE },
  { "win.open-record", "(ss)", open_record_cb, TRUE, FALSE },
  { "win.open-to-read", NULL, open_to_read_cb, FALSE, FALSE },
  { "win.open-workbook", NULL, open_workbook_cb, FALSE, FALSE },
  { "win.place-changed", NULL, place_changed_cb, TRUE, FALSE },
  { "win.preferences", NULL, preferences_cb, FALSE, FALSE },
  { "win.present", NULL, present_cb, TRUE, FALSE },
  { "win.print", NULL, print_cb, TRUE, FALSE },
  { "win.problem", "s", problem_cb, FALSE, FALSE },
  { "win.redo", NULL, redo_cb, TRUE, TRUE },
  { "win.search", NULL, search_cb, TRUE, FALSE },
  { "win.shortcuts", NULL, shortcuts_cb, FALSE, FALSE },
  { "win.show-page", "s", show_page_cb, TRUE, FALSE },
  { "win.show-sidebar", NULL, show_sidebar_cb, TRUE, FALSE },
  { "win.try-again", NULL, try_again_cb, TRUE, TRUE },
  { "win.undo", NULL, undo_cb, TRUE, TRUE },
};

/** _rungs_window_install_actions: gives the class its actions. */
void
_rungs_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_class_install_action (widget_class, window_actions[i].name, window_actions[i].parameter_type,
                                     window_actions[i].activate);
}

/** _rungs_window_update_actions: works out from the window's state which actions can be done. */
void
_rungs_window_update_actions (RungsWindow *self)
{
  gboolean shown = g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "workbook") == 0;
  gboolean has_workbook = self->workbook != NULL && shown;
  gboolean can_write = has_workbook && !rungs_workbook_is_read_only (self->workbook);

  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    {
      const RungsWindowAction *action = &window_actions[i];
      gboolean enabled = !self->paused && !self->closing && (!action->needs_workbook || has_workbook) &&
                         (!action->writes || can_write);

      /* A page that is hidden by Pause still tells what went wrong, and a window can always be closed. */
      if (action->activate == problem_cb || action->activate == close_cb)
        enabled = TRUE;
      gtk_widget_action_set_enabled (GTK_WIDGET (self), action->name, enabled);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->sidebar), self->workbook != NULL && !self->closing);
}
