/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * aim-sheet.c: the aim of a piece of work. It is written as it is typed; the rung is chosen from a list. A rung below where the
 * work is seen now may be right: it is allowed, and asked about.
 */
#include "config.h"

#include "ladder/aim-sheet.h"

#include <glib/gi18n.h>

#include "ladder/head-drag.h"
#include "ladder/ladder-sheet.h"
#include "reading.h"
#include "records/drop-down.h"
#include "records/form.h"

#define MOST_AIMS 50

struct _RungsAimSheet
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *flag;  /* seen where there is a ladder to drag it to */
  GtkWidget *rung;
  GtkWidget *lower;
  GtkWidget *form;
  GtkWidget *another;

  /* owned */
  RungsRoom *room;
  char *activity;
  char *aim;        /* the one that is written; it may not be in the workbook yet */

  /* weak */
  RungsLadderView *view;

  /* state */
  int lowest;       /* the lowest rung that any view sees it on; 0 where that cannot be said */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (RungsAimSheet, rungs_aim_sheet, GTK_TYPE_WIDGET)

static const RungsKind *
aim_kind (void)
{
  return rungs_kind_find ("aim");
}

/* From 1; 0 for none. */
static int
rung_of (RungsAimSheet *self,
         const char    *id)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);

  for (int rung = 1; id != NULL && values != NULL && rung <= (int) values->n_rungs; rung++)
    {
      RungsRecord *record = rungs_room_get_rung_record (self->room, rung);

      if (record != NULL && g_str_equal (rungs_record_id (record), id))
        return rung;
    }
  return 0;
}

static void
show_lower (RungsAimSheet *self,
            int            rung)
{
  gtk_widget_set_visible (self->lower, rungs_card_aim_is_lower (self->lowest, rung));
}

static void
show_rung (RungsAimSheet *self)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (rungs_room_get_workbook (self->room), aim_kind (), self->aim, NULL);
  int rung = record != NULL ? rung_of (self, rungs_record_get (record, "rung")) : 0;

  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->rung), (guint) rung);
  self->showing = FALSE;
  show_lower (self, rung);
}

static void
fill_rungs (RungsAimSheet *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->rung));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (values == NULL)
    return;
  g_ptr_array_add (lines, g_strdup (_("Not chosen yet")));
  for (int rung = 1; rung <= (int) values->n_rungs; rung++)
    /* Translators: number and name of a rung */
    g_ptr_array_add (lines, g_strdup_printf (_("Rung %d, %s"), rung, values->rung_names[rung - 1]));
  g_ptr_array_add (lines, NULL);
  self->showing = TRUE;
  gtk_string_list_splice (GTK_STRING_LIST (model), 0, g_list_model_get_n_items (model),
                          (const char *const *) lines->pdata);
  self->showing = FALSE;
}

static void
rung_chosen_cb (RungsAimSheet *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);
  guint rung = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->rung));
  RungsRecord *record;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *spoken = NULL;
  RungsEdits *edits;

  if (self->showing || self->activity == NULL || values == NULL || rung == GTK_INVALID_LIST_POSITION)
    return;
  record = rung > 0 ? rungs_room_get_rung_record (self->room, (int) rung) : NULL;
  show_lower (self, (int) rung);
  rungs_form_flush (RUNGS_FORM (self->form));
  title = rungs_workbook_title (rungs_room_get_workbook (self->room), rungs_kind_find ("activity"), self->activity);
  /* Translators: a piece of work */
  label = g_strdup_printf (_("Set an aim for “%s”"), title);
  edits = rungs_edits_new (label);
  rungs_edits_type (edits, aim_kind (), self->aim, "activity", self->activity);
  rungs_edits_type (edits, aim_kind (), self->aim, "rung", record != NULL ? rungs_record_id (record) : "");
  if (record != NULL)
    /* Translators: a piece of work, and the name of the rung that is right for it */
    spoken = g_strdup_printf (_("The aim for %s: %s"), title, values->rung_names[rung - 1]);
  else
    /* Translators: a piece of work */
    spoken = g_strdup_printf (_("No rung is aimed at for %s"), title);
  rungs_room_do (self->room, edits, spoken);
}

/* The aim that was made last, or a new one. */
static void
find_aim (RungsAimSheet *self)
{
  g_autoptr (RungsQuery) query = rungs_query_new (aim_kind ());
  g_autoptr (GPtrArray) aims = NULL;

  g_clear_pointer (&self->aim, g_free);
  rungs_query_filter (query, "activity", self->activity);
  rungs_query_order (query, "-made");
  aims = rungs_workbook_list (rungs_room_get_workbook (self->room), query, 0, MOST_AIMS, NULL);
  if (aims != NULL && aims->len > 0)
    self->aim = g_strdup (rungs_record_id (aims->pdata[0]));
}

static void
begin (RungsAimSheet *self)
{
  g_free (self->aim);
  self->aim = g_uuid_string_random ();
  rungs_form_begin (RUNGS_FORM (self->form), self->aim, "activity", self->activity);
  show_rung (self);
  gtk_widget_set_visible (self->another, FALSE);
}

static void
show_aim (RungsAimSheet *self)
{
  find_aim (self);
  if (self->aim == NULL || !rungs_form_show (RUNGS_FORM (self->form), self->aim))
    {
      begin (self);
      return;
    }
  show_rung (self);
  gtk_widget_set_visible (self->another, TRUE);
}

static void
another_cb (RungsAimSheet *self)
{
  rungs_form_flush (RUNGS_FORM (self->form));
  begin (self);
  gtk_widget_grab_focus (self->rung);
}

static void
form_changed_cb (RungsAimSheet *self)
{
  show_rung (self);
  gtk_widget_set_visible (self->another, rungs_form_is_kept (RUNGS_FORM (self->form)));
}

/* Undone, or erased: what was there before it is the aim again. */
static void
form_gone_cb (RungsAimSheet *self)
{
  show_aim (self);
}

static void
values_changed_cb (RungsAimSheet *self)
{
  fill_rungs (self);
  if (self->activity != NULL)
    show_rung (self);
}

/* The flag is held over the ladder, and planted where it is let go. */
static void
dragged_cb (RungsAimSheet *self,
            double         x,
            double         y,
            gboolean       ended)
{
  int rung = self->view != NULL ? rungs_ladder_view_rung_at (self->view, GTK_WIDGET (self), x, y) : 0;

  if (self->view != NULL)
    rungs_ladder_view_set_chosen (self->view, ended ? 0 : rung, NULL);
  if (ended && rung >= 1)
    rungs_aim_sheet_choose (self, rung);
}

static void
rungs_aim_sheet_dispose (GObject *object)
{
  RungsAimSheet *self = RUNGS_AIM_SHEET (object);

  self->showing = TRUE;
  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_aim_sheet_parent_class)->dispose (object);
}

static void
rungs_aim_sheet_finalize (GObject *object)
{
  RungsAimSheet *self = RUNGS_AIM_SHEET (object);

  g_free (self->activity);
  g_free (self->aim);

  G_OBJECT_CLASS (rungs_aim_sheet_parent_class)->finalize (object);
}

static void
rungs_aim_sheet_class_init (RungsAimSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_aim_sheet_dispose;
  object_class->finalize = rungs_aim_sheet_finalize;

  rungs_head_drag_signal (RUNGS_TYPE_AIM_SHEET);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "aimsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_aim_sheet_init (RungsAimSheet *self)
{
  const char *const nothing[] = { NULL };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *hint;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The aim"), -1);
  rungs_ladder_sheet_heading (self->box, _("Which rung is right for this?"), 2);
  hint = gtk_label_new (_("Higher is not always better. Choose the rung that is right for this work."));
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 44);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (self->box), hint);
  self->flag = rungs_ladder_flag_new ();
  gtk_widget_set_visible (self->flag, FALSE);
  rungs_head_drag_begin (self->flag, GTK_WIDGET (self));
  g_signal_connect (self, "dragged", G_CALLBACK (dragged_cb), NULL);
  gtk_box_append (GTK_BOX (row), self->flag);
  self->rung = rungs_drop_down_new (nothing);
  gtk_widget_set_hexpand (self->rung, TRUE);
  gtk_widget_set_size_request (self->rung, -1, 44);
  rungs_drop_down_name (self->rung, _("Which rung is right for this?"));
  gtk_box_append (GTK_BOX (row), self->rung);
  gtk_box_append (GTK_BOX (self->box), row);
  self->lower = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "xalign", 0.0f,
                              "max-width-chars", 44, "visible", FALSE, "label",
                              _("That is lower than where it is now. That can be right. Please say why."), NULL);
  gtk_widget_add_css_class (self->lower, "notice");
  gtk_box_append (GTK_BOX (self->box), self->lower);
  g_signal_connect_swapped (self->rung, "notify::selected", G_CALLBACK (rung_chosen_cb), self);
}

/**
 * rungs_aim_sheet_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): a sheet of no piece of work yet
 */
GtkWidget *
rungs_aim_sheet_new (RungsRoom *room)
{
  RungsAimSheet *self = g_object_new (RUNGS_TYPE_AIM_SHEET, NULL);

  self->room = g_object_ref (room);
  self->form = rungs_form_new (rungs_room_get_workbook (room), aim_kind (), RUNGS_FORM_PART, "rung");
  gtk_widget_set_margin_top (self->form, 12);
  gtk_box_append (GTK_BOX (self->box), self->form);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (form_changed_cb), self);
  g_signal_connect_swapped (self->form, "gone", G_CALLBACK (form_gone_cb), self);
  self->another = gtk_button_new_with_label (_("Add another aim"));
  gtk_widget_set_halign (self->another, GTK_ALIGN_START);
  gtk_widget_set_size_request (self->another, -1, 44);
  gtk_widget_set_visible (self->another, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->another);
  g_signal_connect_swapped (self->another, "clicked", G_CALLBACK (another_cb), self);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (values_changed_cb), self, G_CONNECT_SWAPPED);
  fill_rungs (self);
  gtk_widget_set_sensitive (self->box, !rungs_workbook_is_read_only (rungs_room_get_workbook (room)));
  return GTK_WIDGET (self);
}

/**
 * rungs_aim_sheet_set_card:
 * @activity: the piece of work
 * @card: (nullable): where it is seen now
 */
void
rungs_aim_sheet_set_card (RungsAimSheet   *self,
                          const char      *activity,
                          const RungsCard *card)
{
  g_return_if_fail (RUNGS_IS_AIM_SHEET (self) && activity != NULL);

  self->lowest = card != NULL ? rungs_card_lowest (card) : 0;
  if (g_strcmp0 (self->activity, activity) == 0)
    {
      show_rung (self);
      return;
    }
  g_free (self->activity);
  self->activity = g_strdup (activity);
  show_aim (self);
}

/** rungs_aim_sheet_choose: aims at a rung, from 1, as if somebody had chosen it from the list */
void
rungs_aim_sheet_choose (RungsAimSheet *self,
                        int            rung)
{
  g_return_if_fail (RUNGS_IS_AIM_SHEET (self) && rung >= 1);

  if (gtk_widget_get_sensitive (self->box))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->rung), (guint) rung);
}

/** rungs_aim_sheet_drag_onto: @view: the ladder on which the aim can be planted, by dragging its flag there from the sheet */
void
rungs_aim_sheet_drag_onto (RungsAimSheet   *self,
                           RungsLadderView *view)
{
  g_return_if_fail (RUNGS_IS_AIM_SHEET (self) && RUNGS_IS_LADDER_VIEW (view));

  g_set_weak_pointer (&self->view, view);
  gtk_widget_set_visible (self->flag, TRUE);
}

/** rungs_aim_sheet_flush: hands what was typed to the workbook's writer */
void
rungs_aim_sheet_flush (RungsAimSheet *self)
{
  g_return_if_fail (RUNGS_IS_AIM_SHEET (self));

  rungs_form_flush (RUNGS_FORM (self->form));
}
