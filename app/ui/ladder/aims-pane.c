/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * aims-pane.c: aims. The ladder shows where the piece of work is seen now, and a flag on the rung that is right for it; with none
 * chosen, the flags of all. Pressing a rung aims at it.
 */
#include "config.h"

#include "ladder/aims-pane.h"

#include <glib/gi18n.h>

#include "card.h"
#include "ladder/aim-sheet.h"
#include "ladder/ladder-sheet.h"
#include "ladder/ladder-sides.h"
#include "ladder/ladder-view.h"
#include "ladder/record-choice.h"
#include "ladder/round-reading.h"
#include "reading.h"
#include "rounds.h"

struct _RungsAimsPane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *sides;
  GtkWidget *view;
  GtkWidget *activity;
  GtkWidget *all;      /* the aims of all the work in words, while none is chosen */
  GtkWidget *sheet;

  /* owned */
  RungsRoom *room;
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsAimsPane, rungs_aims_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

/* What was placed last and lies open; nothing where it was never placed. */
static GPtrArray *
latest_round (RungsAimsPane *self)
{
  const char *activity = rungs_room_get_activity (self->room);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  GPtrArray *open = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  if (activity == NULL)
    return open;
  all = rungs_round_read_all (rungs_room_get_workbook (self->room), activity, rungs_room_get_ladder (self->room), NULL);
  if (all == NULL)
    return open;
  rounds = rungs_rounds_of (all);
  for (guint i = rounds->len; i > 0 && open->len == 0; i--)
    {
      const RungsRound *round = g_ptr_array_index (rounds, i - 1);

      for (guint j = 0; j < round->placings->len; j++)
        if (g_strcmp0 (rungs_record_get (round->placings->pdata[j], "face-down"), "yes") != 0)
          g_ptr_array_add (open, rungs_record_ref (round->placings->pdata[j]));
    }
  return open;
}

static char *
aim_words (RungsLadderValues  *values,
           const RungsAimMark *aim)
{
  GString *words = g_string_new (NULL);

  if (aim->rung >= 1 && aim->rung <= (int) values->n_rungs)
    /* Translators: number and name of a rung */
    g_string_append_printf (words, _("Rung %d, %s"), aim->rung, values->rung_names[aim->rung - 1]);
  if (aim->next_step != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ". " : "", aim->next_step);
  return g_string_free (words, FALSE);
}

static void
show_all_aims (RungsAimsPane     *self,
               RungsLadderValues *values)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->all); child != NULL;
       child = gtk_widget_get_first_child (self->all))
    gtk_box_remove (GTK_BOX (self->all), child);
  rungs_ladder_sheet_words (self->all, values->aims->len > 0
                                           ? _("Choose a piece of work to set its aim. These are the aims so far.")
                                           : _("Choose a piece of work to set its aim. There is none yet."), TRUE);
  for (guint i = 0; i < values->aims->len; i++)
    {
      const RungsAimMark *aim = g_ptr_array_index (values->aims, i);
      g_autofree char *words = aim_words (values, aim);

      rungs_ladder_sheet_part (self->all, aim->title, words);
    }
}

static void
show_on_ladder (RungsAimsPane *self,
                GPtrArray     *round)
{
  RungsLadderFilter filter = { .ladder = rungs_room_get_ladder (self->room),
                               .activity = rungs_room_get_activity (self->room) };
  RungsWorkbook *workbook = rungs_room_get_workbook (self->room);
  g_autoptr (GError) error = NULL;
  RungsLadderValues *values = rungs_ladder_values_read_filtered (workbook, &filter, &error);
  g_autofree char *title = NULL;

  if (values == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
      return;
    }
  if (filter.activity != NULL)
    title = rungs_workbook_title (workbook, rungs_kind_find ("activity"), filter.activity);
  rungs_round_stand (values, title, round, NULL);
  values->show_aims = TRUE;
  show_all_aims (self, values);
  rungs_ladder_view_set_values (RUNGS_LADDER_VIEW (self->view), values);
}

static void
reload (RungsAimsPane *self)
{
  const char *activity = rungs_room_get_activity (self->room);
  g_autoptr (GPtrArray) round = latest_round (self);
  g_autoptr (RungsCard) card = rungs_card_new (NULL, round);

  rungs_record_choice_set_id (RUNGS_RECORD_CHOICE (self->activity), activity);
  gtk_widget_set_visible (self->sheet, activity != NULL);
  gtk_widget_set_visible (self->all, activity == NULL);
  if (activity != NULL)
    rungs_aim_sheet_set_card (RUNGS_AIM_SHEET (self->sheet), activity, card);
  show_on_ladder (self, round);
}

static void
activity_chosen_cb (RungsAimsPane *self)
{
  rungs_room_set_activity (self->room, rungs_record_choice_get_id (RUNGS_RECORD_CHOICE (self->activity)));
}

static void
rung_chosen_cb (RungsAimsPane *self,
                int            rung)
{
  if (rungs_room_get_activity (self->room) != NULL)
    rungs_aim_sheet_choose (RUNGS_AIM_SHEET (self->sheet), rung);
}

static void
rungs_aims_pane_flush (RungsPage *page)
{
  rungs_aim_sheet_flush (RUNGS_AIM_SHEET (RUNGS_AIMS_PANE (page)->sheet));
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->flush = rungs_aims_pane_flush;
}

static void
rungs_aims_pane_dispose (GObject *object)
{
  RungsAimsPane *self = RUNGS_AIMS_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_aims_pane_parent_class)->dispose (object);
}

static void
rungs_aims_pane_class_init (RungsAimsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_aims_pane_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "aimspane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_aims_pane_init (RungsAimsPane *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Aims"), -1);
}

static GtkWidget *
new_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  return scroller;
}

static GtkWidget *
make_panel (RungsAimsPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;

  self->activity = rungs_record_choice_new (rungs_room_get_workbook (self->room), "activity", _("Which piece of work?"),
                                            _("None chosen"));
  g_signal_connect_swapped (self->activity, "chosen", G_CALLBACK (activity_chosen_cb), self);
  gtk_box_append (GTK_BOX (box), self->activity);
  self->all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->all, 6);
  gtk_box_append (GTK_BOX (box), self->all);
  self->sheet = rungs_aim_sheet_new (self->room);
  rungs_aim_sheet_drag_onto (RUNGS_AIM_SHEET (self->sheet), RUNGS_LADDER_VIEW (self->view));
  gtk_box_append (GTK_BOX (box), self->sheet);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 24);
  scroller = new_scroller (box);
  gtk_widget_set_size_request (scroller, 384, -1);
  return scroller;
}

/**
 * rungs_aims_pane_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): aims
 */
GtkWidget *
rungs_aims_pane_new (RungsRoom *room)
{
  RungsAimsPane *self = g_object_new (RUNGS_TYPE_AIMS_PANE, NULL);

  self->room = g_object_ref (room);
  self->view = rungs_ladder_view_new ();
  self->sides = rungs_ladder_sides_new (new_scroller (self->view), make_panel (self));
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), TRUE);
  gtk_widget_set_vexpand (self->sides, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), rungs_ladder_sides_new_toggle (RUNGS_LADDER_SIDES (self->sides)));
  gtk_box_append (GTK_BOX (self->box), self->sides);
  g_signal_connect_swapped (self->view, "rung-chosen", G_CALLBACK (rung_chosen_cb), self);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::activity", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}
