/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-pane.c: the room calls out where it stands. One key, one press on a rung or one figure dragged there is one person more of
 * the view that calls out; each is in the workbook at once, as a placing of that meeting and one step of undo.
 */
#include "config.h"

#include "ladder/live-pane.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/card-setup.h"
#include "ladder/in-private.h"
#include "ladder/ladder-sheet.h"
#include "ladder/ladder-sides.h"
#include "ladder/ladder-view.h"
#include "ladder/live-caller.h"
#include "ladder/live-count.h"
#include "ladder/live-few.h"
#include "ladder/live-tally.h"
#include "shell/tabbing.h"
#include "shell/typing.h"

#define PANEL_WIDTH 384

struct _RungsLivePane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *sides;
  GtkWidget *view;
  GtkWidget *setup;
  GtkWidget *table;   /* all that is seen once a piece of work lies there */
  GtkWidget *callers[RUNGS_N_VIEWS];
  GtkWidget *tally;
  GtkWidget *in_private;
  GtkWidget *few;

  /* owned */
  RungsRoom *room;
  RungsLiveCount *count;

  /* state */
  RungsView turn;     /* who calls out */
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsLivePane, rungs_live_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

/* ---- what is shown */

static void
show_turn (RungsLivePane *self)
{
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      g_autofree char *where = rungs_live_count_words (self->count, (RungsView) view);

      rungs_live_caller_show (RUNGS_LIVE_CALLER (self->callers[view]), where, self->turn == (RungsView) view);
    }
  rungs_live_tally_show (RUNGS_LIVE_TALLY (self->tally), self->turn);
}

static gboolean
is_on_first (RungsLadderValues *values)
{
  for (guint i = 0; i < values->standings->len; i++)
    {
      if (((RungsStanding *) g_ptr_array_index (values->standings, i))->rung == 1)
        return TRUE;
    }
  return FALSE;
}

static void
count_changed_cb (RungsLivePane *self)
{
  RungsLadderValues *values = rungs_live_count_make_picture (self->count);

  gtk_widget_set_visible (self->table, rungs_room_get_activity (self->room) != NULL);
  if (values == NULL)
    return;
  rungs_ladder_view_set_values (RUNGS_LADDER_VIEW (self->view), values);
  show_turn (self);
  gtk_widget_set_visible (self->in_private, is_on_first (values));
  rungs_live_few_show (RUNGS_LIVE_FEW (self->few));
}

static void
set_turn (RungsLivePane *self,
          RungsView      view)
{
  g_autofree char *words = NULL;

  if (self->turn == view)
    return;
  self->turn = view;
  show_turn (self);
  /* Translators: a group of people ("The board") */
  words = g_strdup_printf (_("%s call out now."), rungs_view_label (view));
  rungs_room_say (self->room, words);
}

/* ---- calling out */

static gboolean
may_call (RungsLivePane *self)
{
  return rungs_room_get_activity (self->room) != NULL && rungs_live_count_get_values (self->count) != NULL;
}

static void
rung_chosen_cb (RungsLivePane *self,
                int            rung)
{
  rungs_live_count_add (self->count, self->turn, rung);
}

/* A figure stands for all of its view there: whose it is calls out next. */
static void
figure_chosen_cb (RungsLivePane *self,
                  const char    *placing)
{
  RungsLadderValues *values = rungs_live_count_get_values (self->count);

  for (guint i = 0; values != NULL && i < values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (values->standings, i);

      if (g_strcmp0 (standing->placing, placing) == 0)
        {
          set_turn (self, standing->view);
          return;
        }
    }
}

static void
turn_cb (RungsLivePane   *self,
         RungsLiveCaller *caller)
{
  set_turn (self, rungs_live_caller_get_view (caller));
}

static void
dragged_cb (RungsLivePane   *self,
            double           x,
            double           y,
            gboolean         ended,
            RungsLiveCaller *caller)
{
  const int rung = rungs_ladder_view_rung_at (RUNGS_LADDER_VIEW (self->view), GTK_WIDGET (caller), x, y);
  int held;

  if (!may_call (self))
    return;
  /* Who is not sure goes to the list: it is no place on the ladder. */
  held = rungs_live_tally_hold (RUNGS_LIVE_TALLY (self->tally), GTK_WIDGET (caller), x, y);
  rungs_ladder_view_set_chosen (RUNGS_LADDER_VIEW (self->view), ended ? 0 : rung, NULL);
  if (!ended)
    return;
  rungs_live_tally_hold (RUNGS_LIVE_TALLY (self->tally), NULL, 0.0, 0.0);
  if (rung >= 1 || held != RUNGS_NO_ANSWER)
    rungs_live_count_add (self->count, rungs_live_caller_get_view (caller), rung >= 1 ? rung : held);
}

/* With Shift a digit's key says another sign: what it says without is asked for. */
static guint
without_shift (RungsLivePane *self,
               guint          keyval,
               guint          keycode)
{
  guint plain;

  if (keycode != 0 && gdk_display_translate_key (gtk_widget_get_display (GTK_WIDGET (self)), keycode, 0, 0, &plain, NULL, NULL,
                                                 NULL))
    return plain;
  return keyval;
}

static gboolean
key_pressed_cb (RungsLivePane   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  int rung;

  if (!may_call (self) || rungs_is_typing (GTK_WIDGET (self)) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_BackSpace)
    {
      rungs_live_count_take_last (self->count);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_v || keyval == GDK_KEY_V)
    {
      set_turn (self, (RungsView) (((int) self->turn + (shift ? RUNGS_N_VIEWS - 1 : 1)) % RUNGS_N_VIEWS));
      return GDK_EVENT_STOP;
    }
  rung = rungs_answer_pad_read_key (shift ? without_shift (self, keyval, keycode) : keyval, state,
                                    (int) rungs_live_count_get_values (self->count)->n_rungs);
  if (rung == RUNGS_NO_ANSWER)
    return GDK_EVENT_PROPAGATE;
  if (shift)
    rungs_live_count_take (self->count, self->turn, rung);
  else
    rungs_live_count_add (self->count, self->turn, rung);
  return GDK_EVENT_STOP;
}

/* A new piece of work lies on the table: what was pressed is gone. */
static void
taken_cb (RungsLivePane *self)
{
  gtk_widget_grab_focus (self->callers[self->turn]);
}

/* ---- making it */

static void
rungs_live_pane_flush (RungsPage *page)
{
  rungs_card_setup_flush (RUNGS_CARD_SETUP (RUNGS_LIVE_PANE (page)->setup));
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->flush = rungs_live_pane_flush;
}

static void
rungs_live_pane_dispose (GObject *object)
{
  RungsLivePane *self = RUNGS_LIVE_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->count);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_live_pane_parent_class)->dispose (object);
}

static gboolean
rungs_live_pane_grab_focus (GtkWidget *widget)
{
  RungsLivePane *self = RUNGS_LIVE_PANE (widget);

  if (rungs_room_get_activity (self->room) == NULL)
    return gtk_widget_grab_focus (self->setup);
  return gtk_widget_grab_focus (self->callers[self->turn]);
}

static void
rungs_live_pane_class_init (RungsLivePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_live_pane_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_live_pane_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "livepane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_live_pane_init (RungsLivePane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The room calls out"), -1);
  /* Before the ladder, which takes the numbers for its own. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
make_callers (RungsLivePane *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Who calls out?"), "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who calls out?"), -1);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      self->callers[view] = rungs_live_caller_new ((RungsView) view,
                                                   view > 0 ? RUNGS_LIVE_CALLER (self->callers[0]) : NULL);
      g_signal_connect_swapped (self->callers[view], "turn", G_CALLBACK (turn_cb), self);
      g_signal_connect_swapped (self->callers[view], "dragged", G_CALLBACK (dragged_cb), self);
      gtk_box_append (GTK_BOX (box), self->callers[view]);
    }
  return box;
}

static GtkWidget *
make_keys (void)
{
  /* Translators: “Not sure”, and “It depends” */
  g_autofree char *words = g_strdup_printf (_("Press a rung, or its number, for each one who calls out. 0 is “%s”, 9 is “%s”. Shift "
                                              "and a number take one back, Backspace takes back the last one. V goes to the next "
                                              "group."),
                                            rungs_answer_aside (0), rungs_answer_aside (-1));
  GtkWidget *keys = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0f, "max-width-chars", 44, NULL);

  return keys;
}

static GtkWidget *
make_panel (RungsLivePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller;

  self->setup = rungs_card_setup_new (self->room, _("People call out which rung a piece of work is on, or come up to the ladder. "
                                                    "Count them here, group by group."));
  gtk_box_append (GTK_BOX (box), self->setup);
  self->table = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->table);
  gtk_box_append (GTK_BOX (self->table), make_callers (self));
  gtk_box_append (GTK_BOX (self->table), make_keys ());
  self->in_private = rungs_in_private_new (rungs_room_get_workbook (self->room));
  gtk_widget_set_visible (self->in_private, FALSE);
  gtk_box_append (GTK_BOX (self->table), self->in_private);
  self->tally = rungs_live_tally_new (self->count);
  gtk_box_append (GTK_BOX (self->table), self->tally);
  self->few = rungs_live_few_new (self->count);
  gtk_box_append (GTK_BOX (self->table), self->few);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  scroller = rungs_ladder_scroller_new (box, NULL);
  gtk_widget_set_size_request (scroller, PANEL_WIDTH, -1);
  return scroller;
}

/**
 * rungs_live_pane_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
rungs_live_pane_new (RungsRoom *room)
{
  RungsLivePane *self = g_object_new (RUNGS_TYPE_LIVE_PANE, NULL);

  self->room = g_object_ref (room);
  self->count = rungs_live_count_new (room);
  self->view = rungs_ladder_view_new ();
  self->sides = rungs_ladder_sides_new (rungs_ladder_scroller_new (self->view, NULL), make_panel (self));
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), TRUE);
  gtk_widget_set_vexpand (self->sides, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), rungs_ladder_sides_new_toggle (RUNGS_LADDER_SIDES (self->sides)));
  gtk_box_append (GTK_BOX (self->box), self->sides);
  g_signal_connect_swapped (self->setup, "taken", G_CALLBACK (taken_cb), self);
  g_signal_connect_swapped (self->view, "rung-chosen", G_CALLBACK (rung_chosen_cb), self);
  g_signal_connect_swapped (self->view, "figure-chosen", G_CALLBACK (figure_chosen_cb), self);
  g_signal_connect_object (self->count, "changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  count_changed_cb (self);
  return GTK_WIDGET (self);
}
