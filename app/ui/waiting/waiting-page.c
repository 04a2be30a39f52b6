/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * waiting-page.c: the page that lists whatever has a due date that has come, longest first; each line opens the thing itself.
 */
#include "config.h"

#include "waiting/waiting-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "value.h"
#include "waiting/waiting-item.h"

/* The list is made anew when the hands rest, not at every letter. */
#define READ_AFTER_MS 300

struct _RungsWaitingPage
{
  GtkWidget parent_instance;

  /* template children */
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *words;

  /* owned */
  RungsWorkbook *workbook;
  GListStore *items;
  GCancellable *reading; /* NULL: nothing is on its way */

  /* state */
  guint read_id;
  gboolean wants_keyboard;    /* as soon as there is something to give it to */
  gpointer focus_before_read; /* only compared */
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsWaitingPage, rungs_waiting_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

/**
 * rungs_waiting_since:
 * @due: the day something was due
 * @today: this day, or a later one than @due
 *
 * Returns: (transfer full): how long ago that was, in words: "3 days ago"
 */
char *
rungs_waiting_since (const GDate *due,
                     const GDate *today)
{
  int days = g_date_days_between (due, today);

  if (days <= 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("yesterday"));
  if (days < 14)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
  if (days < 60)
    return g_strdup_printf (ngettext ("%d week ago", "%d weeks ago", (gulong) (days / 7)), days / 7);
  if (days < 730)
    return g_strdup_printf (ngettext ("%d month ago", "%d months ago", (gulong) (days / 30)), days / 30);
  return g_strdup_printf (ngettext ("%d year ago", "%d years ago", (gulong) (days / 365)), days / 365);
}

static char *
since_words (const RungsWaiting *waiting)
{
  g_autofree char *day = rungs_value_display (waiting->field, waiting->due);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = NULL;
  GDate due, today;

  g_date_clear (&due, 1);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  g_date_set_parse (&due, waiting->due);
  if (!g_date_valid (&due))
    return g_steal_pointer (&day);

  since = rungs_waiting_since (&due, &today);
  /* Translators: first how long ago in words, then the day: "3 days ago (19 November 2026)". */
  return g_strdup_printf (_("%s (%s)"), since, day);
}

static GtkWidget *
make_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_line ("caption"));
  gtk_box_append (GTK_BOX (box), make_line ("heading"));
  gtk_box_append (GTK_BOX (box), make_line (NULL));
  gtk_box_append (GTK_BOX (box), make_line ("since"));
  gtk_list_item_set_child (item, box);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  const RungsWaiting *waiting = rungs_waiting_item_get (gtk_list_item_get_item (item));
  GtkWidget *kind = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_next_sibling (kind);
  GtkWidget *words = gtk_widget_get_next_sibling (title);
  GtkWidget *since = gtk_widget_get_next_sibling (words);
  g_autofree char *since_text = since_words (waiting);
  /* Translators: what a screen reader says of one thing that waits: its kind, its title, what to do, since when. */
  g_autofree char *name = g_strdup_printf (_("%s: %s. %s, %s"), rungs_kind_title (waiting->kind), waiting->title,
                                           waiting->words, since_text);

  gtk_label_set_label (GTK_LABEL (kind), rungs_kind_title (waiting->kind));
  gtk_label_set_label (GTK_LABEL (title), waiting->title);
  gtk_label_set_label (GTK_LABEL (words), waiting->words);
  gtk_label_set_label (GTK_LABEL (since), since_text);
  rungs_toolkit_name_row (item, name);
}

static void
activated_cb (RungsWaitingPage *self,
              guint             position)
{
  g_autoptr(RungsWaitingItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const RungsWaiting *waiting = rungs_waiting_item_get (item);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", waiting->kind->name, waiting->id);
}

/* Who came by key while it was read is brought there, unless they went elsewhere meanwhile. */
static void
show_side (RungsWaitingPage *self,
           const char       *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_stack_set_visible_child_name (self->stack, name);
  if (self->wants_keyboard && root != NULL && gtk_root_get_focus (root) == self->focus_before_read)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  self->wants_keyboard = FALSE;
}

static void
show_waiting (RungsWaitingPage *self,
              GPtrArray        *waiting)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (waiting, NULL);
  for (guint i = 0; i < waiting->len; i++)
    g_ptr_array_add (items, rungs_waiting_item_new (g_ptr_array_index (waiting, i)));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  show_side (self, items->len > 0 ? "list" : "empty");
}

static void
waiting_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) waiting = rungs_workbook_waiting_finish (RUNGS_WORKBOOK (object), result, &error);
  RungsWaitingPage *self;

  /* The page may be gone, or what was asked later is on its way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  g_clear_object (&self->reading);
  if (waiting != NULL)
    {
      show_waiting (self, waiting);
      return;
    }
  gtk_label_set_label (self->words, error->message);
  show_side (self, "empty");
}

static void
stop_reading (RungsWaitingPage *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_waiting (RungsWaitingPage *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  rungs_workbook_waiting_async (self->workbook, self->reading, waiting_read_cb, self);
}

static gboolean
read_cb (gpointer user_data)
{
  RungsWaitingPage *self = user_data;

  self->read_id = 0;
  read_waiting (self);
  return G_SOURCE_REMOVE;
}

static void
workbook_changed_cb (RungsWaitingPage *self)
{
  if (self->read_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->read_id = g_timeout_add (READ_AFTER_MS, read_cb, self);
}

static void
rungs_waiting_page_map (GtkWidget *widget)
{
  RungsWaitingPage *self = RUNGS_WAITING_PAGE (widget);

  /* A day may have gone by, and what changed while the page was not seen was not read. */
  read_waiting (self);

  GTK_WIDGET_CLASS (rungs_waiting_page_parent_class)->map (widget);
}

static gboolean
rungs_waiting_page_grab_focus (GtkWidget *widget)
{
  RungsWaitingPage *self = RUNGS_WAITING_PAGE (widget);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  if ((gtk_widget_get_state_flags (stack) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ||
      gtk_widget_child_focus (stack, GTK_DIR_TAB_FORWARD))
    return TRUE;
  self->wants_keyboard = self->reading != NULL;
  self->focus_before_read = gtk_root_get_focus (gtk_widget_get_root (widget));
  return FALSE;
}

static void
page_iface_init (RungsPageInterface *iface)
{
  /* The page begins nothing and is typed into nowhere: the interface's own answers fit. */
}

static void
rungs_waiting_page_dispose (GObject *object)
{
  RungsWaitingPage *self = RUNGS_WAITING_PAGE (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RUNGS_TYPE_WAITING_PAGE);
  g_clear_object (&self->items);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_waiting_page_parent_class)->dispose (object);
}

static void
rungs_waiting_page_class_init (RungsWaitingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_waiting_page_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_waiting_page_grab_focus;
  widget_class->map = rungs_waiting_page_map;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rungs/Rungs/waiting/waiting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RungsWaitingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RungsWaitingPage, list);
  gtk_widget_class_bind_template_child (widget_class, RungsWaitingPage, words);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rungs_waiting_page_init (RungsWaitingPage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (RUNGS_TYPE_WAITING_ITEM);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Waiting"), -1);
}

/**
 * rungs_waiting_page_new:
 * @workbook: the workbook
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
rungs_waiting_page_new (RungsWorkbook *workbook)
{
  RungsWaitingPage *self = g_object_new (RUNGS_TYPE_WAITING_PAGE, NULL);

  self->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (workbook_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
