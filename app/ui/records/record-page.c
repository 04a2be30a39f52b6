/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-page.c: a page of the sidebar made from kinds: their lists on one side, the chosen record's form on the other.
 */
#include "config.h"

#include "records/record-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "records/drop-down.h"
#include "records/empty-picture.h"
#include "records/record-list-view.h"
#include "records/record-view.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"

#define LIST_WIDTH 320

/* One kind of the page: its list and its record are made when they are first seen. */
typedef struct
{
  const RungsShown *shown;
  const RungsKind *kind;
  GtkWidget *list;
  GtkWidget *view;
} Screen;

struct _RungsRecordPage
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  GArray *screens; /* Screen */

  /* static */
  const RungsShown *shown;

  /* children */
  GtkWidget *stack;
  GtkWidget *split;
  GtkWidget *task;
  GtkWidget *which;
  GtkWidget *title;
  GtkWidget *add;
  GtkWidget *lists;
  GtkWidget *records;
  GtkWidget *nothing;

  /* state */
  guint current;
  gboolean turning;
  gboolean at_record;
};

static void rungs_record_page_page_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsRecordPage, rungs_record_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, rungs_record_page_page_init))

static Screen *
nth_screen (RungsRecordPage *self,
            guint            nth)
{
  return &g_array_index (self->screens, Screen, nth);
}

static Screen *
current_screen (RungsRecordPage *self)
{
  return nth_screen (self, self->current);
}

static int
find_screen (RungsRecordPage *self,
             const RungsKind *kind)
{
  for (guint i = 0; i < self->screens->len; i++)
    {
      if (nth_screen (self, i)->kind == kind)
        return (int) i;
    }

  return -1;
}

/* The window keeps where one is, so that Rungs opens there. */
static void
tell_place (RungsRecordPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.place-changed", NULL);
}

static void
show_half (RungsRecordPage *self,
           gboolean         record)
{
  self->at_record = record;
  rungs_toolkit_split_show_second (self->split, record);
  tell_place (self);
}

static void
update_folded (RungsRecordPage *self)
{
  /* A form may need more room than there was for the list beside it: it is the form that was asked for. */
  if (self->at_record)
    rungs_toolkit_split_show_second (self->split, TRUE);
  for (guint i = 0; i < self->screens->len; i++)
    {
      GtkWidget *view = nth_screen (self, i)->view;

      if (view != NULL)
        rungs_record_view_set_folded (RUNGS_RECORD_VIEW (view), rungs_toolkit_split_is_folded (self->split));
    }
}

/* ---- going to a record */

static void
show_nothing (RungsRecordPage *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->records), "nothing");
  show_half (self, FALSE);
}

static void
back_cb (RungsRecordPage *self)
{
  show_half (self, FALSE);
  gtk_widget_grab_focus (current_screen (self)->list);
}

static void
gone_cb (RungsRecordPage *self,
         RungsRecordView *view)
{
  gboolean had_focus = (gtk_widget_get_state_flags (GTK_WIDGET (view)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (gtk_stack_get_visible_child (GTK_STACK (self->records)) != GTK_WIDGET (view))
    return;

  show_nothing (self);
  if (had_focus && current_screen (self)->list != NULL)
    gtk_widget_grab_focus (current_screen (self)->list);
}

static RungsRecordView *
ensure_view (RungsRecordPage *self,
             Screen          *screen)
{
  if (screen->view == NULL)
    {
      screen->view = rungs_record_view_new (self->workbook, screen->shown);
      g_signal_connect_object (screen->view, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (screen->view, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (GTK_STACK (self->records), screen->view, screen->shown->kind);
      rungs_record_view_set_folded (RUNGS_RECORD_VIEW (screen->view), rungs_toolkit_split_is_folded (self->split));
    }

  return RUNGS_RECORD_VIEW (screen->view);
}

static gboolean
show_id (RungsRecordPage *self,
         Screen          *screen,
         const char      *id)
{
  RungsRecordView *view = ensure_view (self, screen);

  if (!rungs_record_view_show (view, id))
    return FALSE;
  gtk_stack_set_visible_child (GTK_STACK (self->records), GTK_WIDGET (view));
  tell_place (self);
  return TRUE;
}

/* Running through the list with the keyboard stays in it. */
static void
chosen_cb (RungsRecordPage *self,
           const char      *id)
{
  show_id (self, current_screen (self), id);
}

static void
pressed_cb (RungsRecordPage *self,
            const char      *id)
{
  if (show_id (self, current_screen (self), id))
    show_half (self, TRUE);
}

static void
entered_cb (RungsRecordPage *self,
            const char      *id)
{
  if (!show_id (self, current_screen (self), id))
    return;

  show_half (self, TRUE);
  gtk_widget_grab_focus (current_screen (self)->view);
}

static void
continued_cb (RungsRecordPage *self,
              const char      *id)
{
  rungs_record_list_view_select (RUNGS_RECORD_LIST_VIEW (current_screen (self)->list), NULL);
  entered_cb (self, id);
}

static void
begin_current (RungsRecordPage *self)
{
  Screen *screen = current_screen (self);
  RungsRecordView *view;

  if (rungs_workbook_is_read_only (self->workbook))
    return;

  view = ensure_view (self, screen);
  rungs_record_list_view_select (RUNGS_RECORD_LIST_VIEW (screen->list), NULL);
  gtk_stack_set_visible_child (GTK_STACK (self->records), GTK_WIDGET (view));
  show_half (self, TRUE);
  rungs_record_view_begin (view);
}

/* ---- a task that leads step by step */

static void
end_task (RungsRecordPage *self)
{
  if (self->task == NULL)
    return;

  current_screen (self)->shown->flush_task (self->task);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->split);
  gtk_stack_remove (GTK_STACK (self->stack), self->task);
  self->task = NULL;
}

static void
task_done_cb (RungsRecordPage *self,
              const char      *id)
{
  g_autofree char *held = g_strdup (id);

  end_task (self);
  if (held == NULL || !rungs_page_show_record (RUNGS_PAGE (self), current_screen (self)->kind, held))
    gtk_widget_grab_focus (current_screen (self)->list);
}

static void
begin_task (RungsRecordPage *self)
{
  const RungsShown *shown = current_screen (self)->shown;

  if (shown->make_task == NULL)
    {
      begin_current (self);
      return;
    }
  if (rungs_workbook_is_read_only (self->workbook))
    return;

  rungs_page_flush (RUNGS_PAGE (self));
  end_task (self);
  self->task = shown->make_task (self->workbook);
  g_signal_connect_object (self->task, "done", G_CALLBACK (task_done_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (GTK_STACK (self->stack), self->task, "task");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->task);
  gtk_widget_grab_focus (self->task);
}

/* ---- which kind is shown */

/* Where there is nothing to choose, the list itself says what to do. */
static void
update_nothing (RungsRecordPage *self)
{
  GtkWidget *list = current_screen (self)->list;
  GListModel *model = G_LIST_MODEL (rungs_record_list_view_get_list (RUNGS_RECORD_LIST_VIEW (list)));

  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (model) > 0);
}

static void
ensure_list (RungsRecordPage *self,
             Screen          *screen)
{
  if (screen->list != NULL)
    return;

  screen->list = rungs_record_list_view_new (self->workbook, screen->shown);
  g_signal_connect_object (screen->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (screen->list, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (screen->list, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (screen->list, "continued", G_CALLBACK (continued_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (screen->list, "new-wanted", G_CALLBACK (begin_task), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rungs_record_list_view_get_list (RUNGS_RECORD_LIST_VIEW (screen->list)), "items-changed",
                           G_CALLBACK (update_nothing), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (GTK_STACK (self->lists), screen->list, screen->shown->kind);
}

static void
turn_to (RungsRecordPage *self,
         guint            nth)
{
  Screen *screen;
  g_autofree char *task = NULL;

  if (self->turning)
    return;

  end_task (self);
  self->turning = TRUE;
  if (nth != self->current)
    rungs_page_flush (RUNGS_PAGE (self));
  self->current = nth;
  screen = current_screen (self);
  ensure_list (self, screen);
  gtk_stack_set_visible_child (GTK_STACK (self->lists), screen->list);
  update_nothing (self);
  if (self->which != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->which), nth);

  /* Translators: %s is the title of a kind of record, such as "Person" */
  task = g_strdup_printf (_("New: %s"), rungs_kind_title (screen->kind));
  gtk_widget_set_tooltip_text (self->add, task);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, task, -1);

  if (screen->view != NULL && rungs_record_view_get_id (RUNGS_RECORD_VIEW (screen->view)) != NULL)
    gtk_stack_set_visible_child (GTK_STACK (self->records), screen->view);
  else
    gtk_stack_set_visible_child_name (GTK_STACK (self->records), "nothing");
  tell_place (self);
  self->turning = FALSE;
}

static void
which_selected_cb (RungsRecordPage *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->which));

  if (nth < self->screens->len && nth != self->current)
    turn_to (self, nth);
}

/* ---- what the window asks */

static void
rungs_record_page_begin_new (RungsPage *page)
{
  RungsRecordPage *self = RUNGS_RECORD_PAGE (page);

  turn_to (self, 0);
  begin_task (self);
}

static gboolean
show_part (RungsRecordPage *self,
           const RungsKind *kind,
           const char      *id)
{
  const RungsField *via = kind->belongs_to != NULL ? rungs_kind_field (kind, kind->belongs_to) : NULL;
  const RungsKind *whole_kind = via != NULL ? rungs_kind_find (via->links_to) : NULL;
  int nth = whole_kind != NULL ? find_screen (self, whole_kind) : -1;
  g_autoptr (RungsRecord) record = NULL;
  g_autoptr (RungsDraft) draft = NULL;
  const char *whole = NULL;

  if (nth < 0)
    return FALSE;

  record = rungs_workbook_read (self->workbook, kind, id, NULL);
  if (record != NULL)
    whole = rungs_record_get (record, via->name);
  else if ((draft = rungs_workbook_read_draft (self->workbook, kind, id)) != NULL)
    whole = g_hash_table_lookup (draft->typed, via->name);
  if (whole == NULL || *whole == '\0' || !rungs_page_show_record (RUNGS_PAGE (self), whole_kind, whole))
    return FALSE;

  rungs_record_view_open_part (RUNGS_RECORD_VIEW (nth_screen (self, (guint) nth)->view), kind, id);
  return TRUE;
}

static gboolean
rungs_record_page_show_record (RungsPage       *page,
                               const RungsKind *kind,
                               const char      *id)
{
  RungsRecordPage *self = RUNGS_RECORD_PAGE (page);
  int nth = find_screen (self, kind);

  /* A part is read in its whole, where it has one. */
  if (kind->belongs_to != NULL && show_part (self, kind, id))
    return TRUE;
  if (nth < 0)
    return FALSE;

  end_task (self);
  turn_to (self, (guint) nth);
  if (!show_id (self, current_screen (self), id))
    return FALSE;
  rungs_record_list_view_select (RUNGS_RECORD_LIST_VIEW (current_screen (self)->list), id);
  show_half (self, TRUE);
  return TRUE;
}

static void
rungs_record_page_get_current (RungsPage        *page,
                               const RungsKind **kind,
                               char            **id)
{
  RungsRecordPage *self = RUNGS_RECORD_PAGE (page);
  Screen *screen = current_screen (self);
  gboolean shown = screen->view != NULL &&
                   gtk_stack_get_visible_child (GTK_STACK (self->records)) == screen->view &&
                   !(rungs_toolkit_split_is_folded (self->split) && !rungs_toolkit_split_shows_second (self->split));

  *kind = screen->kind;
  *id = shown ? g_strdup (rungs_record_view_get_id (RUNGS_RECORD_VIEW (screen->view))) : NULL;
}

static const char *
rungs_record_page_get_side (RungsPage *page)
{
  Screen *screen = current_screen (RUNGS_RECORD_PAGE (page));

  return screen->view != NULL ? rungs_record_view_get_side (RUNGS_RECORD_VIEW (screen->view)) : NULL;
}

static void
rungs_record_page_show_side (RungsPage  *page,
                             const char *name)
{
  Screen *screen = current_screen (RUNGS_RECORD_PAGE (page));

  if (screen->view != NULL)
    rungs_record_view_show_side (RUNGS_RECORD_VIEW (screen->view), name);
}

static void
rungs_record_page_flush (RungsPage *page)
{
  RungsRecordPage *self = RUNGS_RECORD_PAGE (page);

  if (self->task != NULL)
    current_screen (self)->shown->flush_task (self->task);
  for (guint i = 0; i < self->screens->len; i++)
    {
      if (nth_screen (self, i)->view != NULL)
        rungs_record_view_flush (RUNGS_RECORD_VIEW (nth_screen (self, i)->view));
    }
}

static const char *
rungs_record_page_get_task (RungsPage *page)
{
  return _(RUNGS_RECORD_PAGE (page)->shown->task);
}

static void
rungs_record_page_page_init (RungsPageInterface *iface)
{
  iface->begin_new = rungs_record_page_begin_new;
  iface->show_record = rungs_record_page_show_record;
  iface->get_current = rungs_record_page_get_current;
  iface->get_side = rungs_record_page_get_side;
  iface->show_side = rungs_record_page_show_side;
  iface->flush = rungs_record_page_flush;
  iface->get_task = rungs_record_page_get_task;
}

/* ---- making it */

static gboolean
rungs_record_page_grab_focus (GtkWidget *widget)
{
  if (RUNGS_RECORD_PAGE (widget)->task != NULL)
    return gtk_widget_grab_focus (RUNGS_RECORD_PAGE (widget)->task);
  return gtk_widget_grab_focus (current_screen (RUNGS_RECORD_PAGE (widget))->list);
}

static void
rungs_record_page_dispose (GObject *object)
{
  RungsRecordPage *self = RUNGS_RECORD_PAGE (object);

  if (self->split != NULL)
    g_signal_handlers_disconnect_by_data (self->split, self);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  self->split = NULL;
  self->task = NULL;
  if (self->screens != NULL)
    g_array_set_size (self->screens, 0);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_record_page_parent_class)->dispose (object);
}

static void
rungs_record_page_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_RECORD_PAGE (object)->screens, g_array_unref);

  G_OBJECT_CLASS (rungs_record_page_parent_class)->finalize (object);
}

static void
rungs_record_page_class_init (RungsRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_record_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_record_page_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_record_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_record_page_init (RungsRecordPage *self)
{
  self->screens = g_array_new (FALSE, TRUE, sizeof (Screen));
}

static GtkWidget *
make_which (RungsRecordPage *self,
            const char      *title)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  if (self->screens->len == 1)
    {
      GtkWidget *label = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "heading");
      return label;
    }

  for (guint i = 0; i < self->screens->len; i++)
    g_ptr_array_add (labels, (gpointer) rungs_kind_plural (nth_screen (self, i)->kind));
  g_ptr_array_add (labels, NULL);
  self->which = rungs_drop_down_new ((const char *const *) labels->pdata);
  rungs_drop_down_name (self->which, _("What to show"));
  gtk_widget_set_tooltip_text (self->which, _("What to show"));
  g_signal_connect_object (self->which, "notify::selected", G_CALLBACK (which_selected_cb), self, G_CONNECT_SWAPPED);

  return self->which;
}

static GtkWidget *
make_nothing (RungsRecordPage *self)
{
  g_autoptr (GdkPaintable) picture = rungs_empty_picture_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->nothing = adw_status_page_new ();
  adw_status_page_set_paintable (ADW_STATUS_PAGE (self->nothing), picture);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing),
                                   _("Choose something from the list, or begin something new."));
  rungs_toolkit_name_inside (self->nothing, adw_status_page_get_description (ADW_STATUS_PAGE (self->nothing)));
  gtk_widget_set_vexpand (self->nothing, TRUE);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (box), self->nothing);

  return box;
}

/**
 * rungs_record_page_new:
 * @workbook: what is shown
 * @title: the page's title, translated
 * @shown: the kinds of the page, its main kind first; static
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
rungs_record_page_new (RungsWorkbook    *workbook,
                       const char       *title,
                       const RungsShown *shown)
{
  RungsRecordPage *self = g_object_new (RUNGS_TYPE_RECORD_PAGE, NULL);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *which;

  self->workbook = g_object_ref (workbook);
  self->shown = shown;
  for (const RungsShown *one = shown; one->kind != NULL; one++)
    {
      Screen screen = { .shown = one, .kind = rungs_kind_find (one->kind) };

      g_assert (screen.kind != NULL);
      g_array_append_val (self->screens, screen);
    }

  which = make_which (self, title);
  gtk_widget_set_hexpand (which, TRUE);
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_visible (self->add, !rungs_workbook_is_read_only (workbook));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (begin_current), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (head, "list-head");
  gtk_box_append (GTK_BOX (head), which);
  gtk_box_append (GTK_BOX (head), self->add);

  self->lists = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->lists), FALSE);
  gtk_widget_set_vexpand (self->lists, TRUE);
  gtk_box_append (GTK_BOX (left), head);
  gtk_box_append (GTK_BOX (left), self->lists);

  self->records = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->records), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->records), FALSE);
  gtk_widget_set_hexpand (self->records, TRUE);
  gtk_stack_add_named (GTK_STACK (self->records), make_nothing (self), "nothing");

  self->split = rungs_toolkit_split_new (left, self->records, LIST_WIDTH);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->split, "records");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  rungs_toolkit_split_on_fold (self->split, G_CALLBACK (update_folded), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  turn_to (self, 0);

  return GTK_WIDGET (self);
}
