/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * page-area.c: the shown page under its header: its main button, undo and redo by name, whether what was typed is saved, Pause,
 * and, while something is wrong, a bar that says what and how to put it right.
 */
#include "config.h"

#include "shell/page-area.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shell/fitting.h"
#include "shell/toolkit.h"

/* "Saving…" is only said when it takes so long that a person may wonder; the word would flicker otherwise. */
#define SAVING_AFTER_MS 300

struct _RungsPageArea
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *root;
  AdwHeaderBar *header;
  GtkLabel *title;
  GtkWidget *subtitle;
  GtkWidget *to_sidebar;
  GtkWidget *task;
  GtkLabel *task_label;
  GtkLabel *saved;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkWidget *pause;
  GtkWidget *problem_bar;
  GtkLabel *problem_label;
  GtkWidget *try_again;
  GtkWidget *close_problem;
  AdwToastOverlay *toasts;
  GtkStack *stack;

  /* state */
  RungsSaved saved_state;
  guint saving_id;
};

G_DEFINE_FINAL_TYPE (RungsPageArea, rungs_page_area, GTK_TYPE_WIDGET)

static void
say_saved (RungsPageArea *self)
{
  const char *words = NULL;

  switch (self->saved_state)
    {
    case RUNGS_SAVED:
      words = _("Saved");
      break;
    case RUNGS_SAVING:
      words = _("Saving…");
      break;
    case RUNGS_NOT_SAVED:
      words = _("Not saved");
      break;
    case RUNGS_READ_ONLY:
      words = _("Read only");
      break;
    default:
      g_assert_not_reached ();
    }
  gtk_label_set_label (self->saved, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->saved), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (self->saved_state == RUNGS_NOT_SAVED)
    gtk_widget_add_css_class (GTK_WIDGET (self->saved), "not-saved");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->saved), "not-saved");
}

static gboolean
saving_takes_long_cb (gpointer user_data)
{
  RungsPageArea *self = user_data;

  self->saving_id = 0;
  say_saved (self);
  return G_SOURCE_REMOVE;
}

static void
name_button (GtkWidget  *button,
             const char *name,
             const char *keys)
{
  /* Translators: a tooltip: what the button does, and its keys. */
  g_autofree char *tooltip = g_strdup_printf (_("%s (%s)"), name, keys);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
undo_clicked_cb (RungsPageArea *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
}

static void
redo_clicked_cb (RungsPageArea *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.redo", NULL);
}

static void
problem_closed_cb (RungsPageArea *self)
{
  rungs_page_area_set_problem (self, NULL, FALSE);
}

static void
rungs_page_area_dispose (GObject *object)
{
  RungsPageArea *self = RUNGS_PAGE_AREA (object);

  g_clear_handle_id (&self->saving_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RUNGS_TYPE_PAGE_AREA);

  G_OBJECT_CLASS (rungs_page_area_parent_class)->dispose (object);
}

static void
rungs_page_area_class_init (RungsPageAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_page_area_dispose;

  g_type_ensure (RUNGS_TYPE_FITTING);
  gtk_widget_class_set_css_name (widget_class, "pagearea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_MAIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rungs/Rungs/shell/page-area.ui");
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, root);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, header);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, title);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, to_sidebar);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, task);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, task_label);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, saved);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, undo);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, redo);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, pause);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, try_again);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, close_problem);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, toasts);
  gtk_widget_class_bind_template_child (widget_class, RungsPageArea, stack);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, redo_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_closed_cb);
}

static void
rungs_page_area_init (RungsPageArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  say_saved (self);
  rungs_page_area_set_undo (self, FALSE, NULL, FALSE, NULL);
}

/** rungs_page_area_new: Returns: (transfer floating): a page area without a page */
GtkWidget *
rungs_page_area_new (void)
{
  return g_object_new (RUNGS_TYPE_PAGE_AREA, NULL);
}

/**
 * rungs_page_area_set_heading:
 * @self: the page area
 * @title: the page's title, translated
 * @example: whether the workbook is the made-up example programme
 */
void
rungs_page_area_set_heading (RungsPageArea *self,
                             const char    *title,
                             gboolean       example)
{
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (self->subtitle, example);
}

/**
 * rungs_page_area_set_task:
 * @self: the page area
 * @task: (nullable): the words of the main button, translated; %NULL hides it
 */
void
rungs_page_area_set_task (RungsPageArea *self,
                          const char    *task)
{
  gtk_widget_set_visible (self->task, task != NULL);
  if (task == NULL)
    return;

  gtk_label_set_label (self->task_label, task);
  name_button (self->task, task, _("Ctrl+N"));
}

/**
 * rungs_page_area_set_undo:
 * @self: the page area
 * @can_undo: whether there is something to take back
 * @undo_label: (nullable): what would be taken back
 * @can_redo: whether there is something to do again
 * @redo_label: (nullable): what would be done again
 */
void
rungs_page_area_set_undo (RungsPageArea *self,
                          gboolean       can_undo,
                          const char    *undo_label,
                          gboolean       can_redo,
                          const char    *redo_label)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (can_undo && undo_label != NULL)
    /* Translators: %s is what would be taken back. */
    undo = g_strdup_printf (_("Undo: %s"), undo_label);
  else
    undo = g_strdup (_("Undo"));
  if (can_redo && redo_label != NULL)
    /* Translators: %s is what would be done again. */
    redo = g_strdup_printf (_("Redo: %s"), redo_label);
  else
    redo = g_strdup (_("Redo"));
  name_button (self->undo, undo, _("Ctrl+Z"));
  name_button (self->redo, redo, _("Ctrl+Shift+Z"));
  gtk_widget_set_sensitive (self->undo, can_undo);
  gtk_widget_set_sensitive (self->redo, can_redo);
}

/**
 * rungs_page_area_set_saved:
 * @self: the page area
 * @saved: where what was typed stands
 */
void
rungs_page_area_set_saved (RungsPageArea *self,
                           RungsSaved     saved)
{
  if (self->saved_state == saved)
    return;

  self->saved_state = saved;
  g_clear_handle_id (&self->saving_id, g_source_remove);
  if (saved == RUNGS_SAVING)
    self->saving_id = g_timeout_add (SAVING_AFTER_MS, saving_takes_long_cb, self);
  else
    say_saved (self);
}

/** rungs_page_area_get_saved: Returns: where what was typed stands */
RungsSaved
rungs_page_area_get_saved (RungsPageArea *self)
{
  return self->saved_state;
}

/**
 * rungs_page_area_set_problem:
 * @self: the page area
 * @words: (nullable): a plain sentence that says what is wrong and how to put it right; %NULL or "" when it is solved
 * @can_try_again: whether the bar offers to try again, and stays until that works
 */
void
rungs_page_area_set_problem (RungsPageArea *self,
                             const char    *words,
                             gboolean       can_try_again)
{
  gboolean shown = words != NULL && *words != '\0';

  if (shown && g_str_equal (words, gtk_label_get_label (self->problem_label)) &&
      gtk_widget_get_visible (self->problem_bar))
    return;

  gtk_label_set_label (self->problem_label, shown ? words : "");
  gtk_widget_set_visible (self->try_again, can_try_again);
  gtk_widget_set_visible (self->close_problem, !can_try_again);
  gtk_widget_set_visible (self->problem_bar, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problem_bar), GTK_ACCESSIBLE_PROPERTY_LABEL, shown ? words : "", -1);
  if (shown)
    rungs_toolkit_announce (GTK_WIDGET (self), words);
}

/** rungs_page_area_get_problem: Returns: (nullable): the words of the problem that is shown now */
const char *
rungs_page_area_get_problem (RungsPageArea *self)
{
  return gtk_widget_get_visible (self->problem_bar) ? gtk_label_get_label (self->problem_label) : NULL;
}

/** rungs_page_area_has_failed: Returns: %TRUE while a write that failed waits to be tried again */
gboolean
rungs_page_area_has_failed (RungsPageArea *self)
{
  return gtk_widget_get_visible (self->problem_bar) && gtk_widget_get_visible (self->try_again);
}

/**
 * rungs_page_area_tell:
 * @self: the page area
 * @words: what happened
 *
 * Tells for a moment what also stands elsewhere.
 */
void
rungs_page_area_tell (RungsPageArea *self,
                      const char    *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, 3);
  adw_toast_overlay_add_toast (self->toasts, toast);
  rungs_toolkit_announce (GTK_WIDGET (self), words);
}

/**
 * rungs_page_area_set_folded:
 * @self: the page area
 * @folded: whether the sidebar is not beside it, so that a button has to lead there
 */
void
rungs_page_area_set_folded (RungsPageArea *self,
                            gboolean       folded)
{
  gtk_widget_set_visible (self->to_sidebar, folded);
  adw_header_bar_set_show_start_title_buttons (self->header, folded);
}

/**
 * rungs_page_area_add_page:
 * @self: the page area
 * @name: the page's name
 * @page: the page
 */
void
rungs_page_area_add_page (RungsPageArea *self,
                          const char    *name,
                          GtkWidget     *page)
{
  gtk_stack_add_named (self->stack, page, name);
}

/** rungs_page_area_get_page: Returns: (transfer none) (nullable): the page of that name, when it was added */
GtkWidget *
rungs_page_area_get_page (RungsPageArea *self,
                          const char    *name)
{
  return gtk_stack_get_child_by_name (self->stack, name);
}

/**
 * rungs_page_area_show_page:
 * @self: the page area
 * @name: the name of an added page
 */
void
rungs_page_area_show_page (RungsPageArea *self,
                           const char    *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
}

/** rungs_page_area_get_shown: Returns: (nullable): the name of the page that is shown */
const char *
rungs_page_area_get_shown (RungsPageArea *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * rungs_page_area_clear:
 * @self: the page area
 *
 * Takes all pages away: their workbook is going.
 */
void
rungs_page_area_clear (RungsPageArea *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, page);
  rungs_page_area_set_problem (self, NULL, FALSE);
  rungs_page_area_set_task (self, NULL);
}

/** rungs_page_area_get_header: Returns: (transfer none): the header, a region of the window */
GtkWidget *
rungs_page_area_get_header (RungsPageArea *self)
{
  return GTK_WIDGET (self->header);
}

/** rungs_page_area_get_pages: Returns: (transfer none): where the pages are, a region of the window */
GtkWidget *
rungs_page_area_get_pages (RungsPageArea *self)
{
  return GTK_WIDGET (self->stack);
}
