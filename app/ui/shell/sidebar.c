/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * sidebar.c: the side of the window: whose workbook this is, the main menu, the search, and the list of pages with the count
 * of what waits.
 */
#include "config.h"

#include "shell/sidebar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shell/tab-stop.h"

struct _RungsSidebar
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  AdwHeaderBar *header;
  AdwWindowTitle *title;

  /* owned through the widget tree */
  RungsSearch *search;
  GtkListBox *list;
  GtkLabel *waiting;

  /* state */
  gboolean setting_current;
};

G_DEFINE_FINAL_TYPE (RungsSidebar, rungs_sidebar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PAGE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const RungsPageEntry *
page_of_row (GtkListBoxRow *row)
{
  return &rungs_pages (NULL)[gtk_list_box_row_get_index (row)];
}

static void
row_selected_cb (RungsSidebar  *self,
                 GtkListBoxRow *row)
{
  if (row != NULL && !self->setting_current)
    g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0, page_of_row (row)->name, FALSE);
}

static void
row_activated_cb (RungsSidebar  *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0, page_of_row (row)->name, TRUE);
}

static GtkWidget *
make_row (RungsSidebar         *self,
          const RungsPageEntry *page,
          guint                 nth)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (page->icon);
  GtkWidget *label = gtk_label_new (_(page->title));
  g_autofree char *keys = g_strdup_printf ("Control+%u", nth + 1);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  if (g_str_equal (page->name, "waiting"))
    {
      self->waiting = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (self->waiting), "waiting-count");
      gtk_widget_set_valign (GTK_WIDGET (self->waiting), GTK_ALIGN_CENTER);
      gtk_widget_set_visible (GTK_WIDGET (self->waiting), FALSE);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->waiting));
    }
  gtk_widget_set_size_request (row, -1, 44);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(page->title),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys,
                                  -1);
  return row;
}

static GtkWidget *
make_list (RungsSidebar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  guint n_pages;
  const RungsPageEntry *pages = rungs_pages (&n_pages);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  for (guint i = 0; i < n_pages; i++)
    gtk_list_box_append (self->list, make_row (self, &pages[i], i));
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  return rungs_tab_stop_new (scrolled);
}

static void
rungs_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RUNGS_TYPE_SIDEBAR);

  G_OBJECT_CLASS (rungs_sidebar_parent_class)->dispose (object);
}

static void
rungs_sidebar_class_init (RungsSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_sidebar_dispose;

  signals[SIGNAL_PAGE_CHOSEN] = g_signal_new ("page-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rungs/Rungs/shell/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RungsSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, RungsSidebar, header);
  gtk_widget_class_bind_template_child (widget_class, RungsSidebar, title);
}

static void
rungs_sidebar_init (RungsSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->search = RUNGS_SEARCH (rungs_search_new (make_list (self)));
  gtk_widget_set_vexpand (GTK_WIDGET (self->search), TRUE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->search));
}

/** rungs_sidebar_new: Returns: (transfer floating): a sidebar with no page chosen yet */
GtkWidget *
rungs_sidebar_new (void)
{
  return g_object_new (RUNGS_TYPE_SIDEBAR, NULL);
}

/** rungs_sidebar_get_search: Returns: (transfer none): the search at the top of the sidebar */
RungsSearch *
rungs_sidebar_get_search (RungsSidebar *self)
{
  return self->search;
}

/**
 * rungs_sidebar_set_name:
 * @self: the sidebar
 * @workbook: (nullable): the name of the workbook
 * @example: whether it holds the made-up example programme
 */
void
rungs_sidebar_set_name (RungsSidebar *self,
                        const char   *workbook,
                        gboolean      example)
{
  adw_window_title_set_subtitle (self->title, example ? _("Example: all made up") : workbook != NULL ? workbook : "");
}

/**
 * rungs_sidebar_set_current:
 * @self: the sidebar
 * @page: the name of the page that is shown
 *
 * Marks a page as the one that is shown, without choosing it.
 */
void
rungs_sidebar_set_current (RungsSidebar *self,
                           const char   *page)
{
  guint n_pages;
  const RungsPageEntry *pages = rungs_pages (&n_pages);

  self->setting_current = TRUE;
  for (guint i = 0; i < n_pages; i++)
    if (g_str_equal (pages[i].name, page))
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
  self->setting_current = FALSE;
}

/**
 * rungs_sidebar_set_waiting:
 * @self: the sidebar
 * @count: how many things wait
 *
 * Shows the count beside Waiting, and says it in words to a screen reader.
 */
void
rungs_sidebar_set_waiting (RungsSidebar *self,
                           guint         count)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self->waiting), GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *digits = g_strdup_printf ("%u", count);
  g_autofree char *words = NULL;

  if (count == 0)
    words = g_strdup (_("Waiting: nothing"));
  else
    words = g_strdup_printf (ngettext ("Waiting: %u thing", "Waiting: %u things", count), count);
  gtk_label_set_label (self->waiting, digits);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * rungs_sidebar_set_folded:
 * @self: the sidebar
 * @folded: whether it fills the window by itself, and so holds the window's own buttons
 */
void
rungs_sidebar_set_folded (RungsSidebar *self,
                          gboolean      folded)
{
  adw_header_bar_set_show_end_title_buttons (self->header, folded);
}

/**
 * rungs_sidebar_focus_list:
 * @self: the sidebar
 *
 * Puts the keyboard on the page that is shown, in the list.
 */
void
rungs_sidebar_focus_list (RungsSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || !gtk_widget_get_mapped (GTK_WIDGET (row)))
    gtk_widget_child_focus (GTK_WIDGET (self->search), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
