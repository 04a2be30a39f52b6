/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * card-pane.c: one card. Each view that is in the room places it, face down, and each placing is in the workbook at once: after
 * a power cut the round stands where it was. When all have placed it they are revealed together, as one step of undo.
 */
#include "config.h"

#include "ladder/card-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "card.h"
#include "dates.h"
#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/card-deeds.h"
#include "ladder/card-row.h"
#include "ladder/card-setup.h"
#include "ladder/card-table.h"
#include "ladder/ladder-deeds.h"
#include "ladder/ladder-sheet.h"
#include "ladder/ladder-sides.h"
#include "ladder/ladder-view.h"
#include "ladder/round-reading.h"
#include "reading.h"
#include "shell/typing.h"

struct _RungsCardPane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *sides;
  GtkWidget *view;
  GtkWidget *setup;
  GtkWidget *table;     /* seen once a piece of work lies there */

  /* owned */
  RungsRoom *room;
  RungsCard *card;      /* NULL while no piece of work lies there */
  char *shown;          /* the piece of work and the meeting that are shown */
  char *title;

  /* state */
  RungsLadderValues *values; /* owned by the view */
  int turn;             /* a RungsView, or RUNGS_CARD_NOBODY */
  gboolean placing[RUNGS_N_VIEWS]; /* on its way to the disk */
  gboolean ticking;     /* a new meeting is on its way to the disk */
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsCardPane, rungs_card_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

static gboolean
is_editable (RungsCardPane *self)
{
  return !rungs_workbook_is_read_only (rungs_room_get_workbook (self->room));
}

static const RungsCardSide *
side_of (RungsCardPane *self,
         int            view)
{
  return self->card != NULL && view >= 0 ? rungs_card_side (self->card, rungs_view_token ((RungsView) view)) : NULL;
}

/* ---- what is shown */

/* The next view that has not placed, and whose placing is not on its way. */
static int
next_turn (RungsCardPane *self,
           int            after)
{
  const char *view = after >= 0 ? rungs_view_token ((RungsView) after) : NULL;

  for (int i = 0; i < RUNGS_N_VIEWS; i++)
    {
      const RungsCardSide *next = rungs_card_next (self->card, view);

      if (next == NULL)
        return RUNGS_CARD_NOBODY;
      if (!self->placing[rungs_view_parse (next->view)])
        return (int) rungs_view_parse (next->view);
      view = next->view;
    }
  return RUNGS_CARD_NOBODY;
}

/* Another card lies on the table: whose turn it was is forgotten. */
static gboolean
is_another (RungsCardPane *self)
{
  const char *activity = rungs_room_get_activity (self->room);
  const char *meeting = rungs_room_get_meeting (self->room);
  g_autofree char *shown = g_strdup_printf ("%s %s", activity != NULL ? activity : "", meeting != NULL ? meeting : "");

  if (g_strcmp0 (shown, self->shown) == 0)
    return FALSE;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  return TRUE;
}

static void
show_on_ladder (RungsCardPane *self,
                GPtrArray     *round)
{
  RungsLadderFilter filter = { .ladder = rungs_room_get_ladder (self->room),
                               .activity = rungs_room_get_activity (self->room) };
  g_autoptr (GError) error = NULL;
  RungsLadderValues *values = rungs_ladder_values_read_filtered (rungs_room_get_workbook (self->room), &filter, &error);

  if (values == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
      return;
    }
  rungs_round_stand (values, self->title, round, NULL);
  values->show_aims = filter.activity != NULL;
  self->values = values;
  rungs_ladder_view_set_values (RUNGS_LADDER_VIEW (self->view), values);
  rungs_ladder_view_set_can_move (RUNGS_LADDER_VIEW (self->view), is_editable (self));
  rungs_card_table_set_values (RUNGS_CARD_TABLE (self->table), values);
}

static gboolean
is_gone (RungsCardPane *self,
         const char    *kind,
         const char    *id)
{
  g_autoptr (RungsRecord) record = NULL;

  if (id == NULL)
    return FALSE;
  record = rungs_workbook_read (rungs_room_get_workbook (self->room), rungs_kind_find (kind), id, NULL);
  return record == NULL;
}

/* Undo may take away the meeting, or the piece of work, that lies on the table. Returns whether one was. */
static gboolean
forget_what_is_gone (RungsCardPane *self)
{
  if (is_gone (self, "activity", rungs_room_get_activity (self->room)))
    rungs_room_set_activity (self->room, NULL);
  else if (!self->ticking && is_gone (self, "meeting", rungs_room_get_meeting (self->room)))
    rungs_room_set_meeting (self->room, NULL);
  else
    return FALSE;
  return TRUE; /* and it was all shown again for that */
}

static void
show_card (RungsCardPane *self)
{
  const char *activity = rungs_room_get_activity (self->room);
  const char *meeting = rungs_room_get_meeting (self->room);
  RungsWorkbook *workbook = rungs_room_get_workbook (self->room);
  g_autoptr (GPtrArray) round = rungs_round_on_table (workbook, activity, meeting, rungs_room_get_ladder (self->room));
  g_autofree char *there = activity != NULL && meeting != NULL ? rungs_round_there (workbook, meeting) : NULL;
  gboolean another = is_another (self);

  g_free (self->title);
  self->title = activity != NULL
                    ? rungs_workbook_title (workbook, rungs_kind_find ("activity"), activity)
                    : NULL;
  g_clear_pointer (&self->card, rungs_card_free);
  show_on_ladder (self, round);
  if (activity != NULL && self->values != NULL)
    {
      self->card = rungs_card_new (there, round);
      for (int view = 0; view < RUNGS_N_VIEWS; view++)
        if (another || side_of (self, view)->placing != NULL)
          self->placing[view] = FALSE;
      if (another || self->turn == RUNGS_CARD_NOBODY || !side_of (self, self->turn)->there)
        self->turn = rungs_card_hides (self->card) ? next_turn (self, RUNGS_CARD_NOBODY) : RUNGS_CARD_NOBODY;
    }
  rungs_card_table_set_card (RUNGS_CARD_TABLE (self->table), self->card, self->turn);
}

static void
reload (RungsCardPane *self)
{
  if (!forget_what_is_gone (self))
    show_card (self);
}

/* ---- what is done */

static gboolean
has_keyboard (RungsCardPane *self,
              GtkWidget     *part)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

static void
give_turn (RungsCardPane *self,
           int            view)
{
  self->turn = view;
  rungs_card_table_set_turn (RUNGS_CARD_TABLE (self->table), view);
}

static void
answer (RungsCardPane *self,
        int            rung)
{
  const RungsCardSide *side = side_of (self, self->turn);
  RungsView view = (RungsView) self->turn;
  RungsCardDeed deed;
  g_autofree char *done = NULL;
  g_autofree char *spoken = NULL;

  if (side == NULL || !is_editable (self) || self->placing[view] || rung > (int) self->values->n_rungs)
    return;
  deed = (RungsCardDeed) {
    .card = self->card,
    .activity = rungs_room_get_activity (self->room),
    .title = self->title,
    .meeting = rungs_room_get_meeting (self->room),
    .ladder = rungs_room_get_ladder (self->room),
    .view = view,
  };
  self->placing[view] = side->placing == NULL;
  done = rungs_card_deed_words (&deed, self->values, rung);
  give_turn (self, rungs_card_hides (self->card) ? next_turn (self, (int) view) : RUNGS_CARD_NOBODY);
  rungs_card_table_show_next (RUNGS_CARD_TABLE (self->table));
  if (self->turn != RUNGS_CARD_NOBODY)
    /* Translators: what was done, and whose turn it is ("The board") */
    spoken = g_strdup_printf (_("%s. Next: %s"), done, rungs_view_label ((RungsView) self->turn));
  rungs_room_do (self->room, rungs_card_deed_answer (&deed, rung), spoken != NULL ? spoken : done);
}

static void
take_back_cb (RungsCardPane *self,
              RungsCardRow  *row)
{
  RungsView view = rungs_card_row_get_view (row);
  const RungsCardSide *side = side_of (self, (int) view);
  g_autofree char *spoken = NULL;

  if (side == NULL || side->placing == NULL || !side->face_down)
    return;
  /* Translators: a group of people ("The board") */
  spoken = g_strdup_printf (_("%s: the card is taken back"), rungs_view_label (view));
  if (has_keyboard (self, GTK_WIDGET (row)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  give_turn (self, (int) view);
  rungs_room_do (self->room, rungs_card_deed_take_back (self->title, side->placing), spoken);
}

static void
reveal (RungsCardPane *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *spoken = NULL;

  if (self->card == NULL || !rungs_card_may_reveal (self->card) || !is_editable (self))
    return;
  spoken = rungs_card_deed_reveal_words (self->card, self->values, self->title);
  self->turn = RUNGS_CARD_NOBODY;
  /* What is pressed goes away; the ladder is what there is to look at now. */
  if (has_keyboard (self, self->table))
    gtk_widget_grab_focus (self->view);
  rungs_room_do (self->room,
                 rungs_card_deed_reveal (rungs_room_get_workbook (self->room), self->values,
                                         rungs_room_get_activity (self->room), rungs_room_get_meeting (self->room), today),
                 spoken);
}

static void
ticked_cb (RungsCardPane *self,
           gboolean       there,
           RungsCardRow  *row)
{
  RungsView view = rungs_card_row_get_view (row);
  g_autofree char *spoken = NULL;
  g_autofree char *made = NULL;
  RungsEdits *edits;

  if (self->card == NULL || self->ticking)
    return;
  if (there)
    /* Translators: a group of people ("The board") */
    spoken = g_strdup_printf (_("%s: in the room"), rungs_view_label (view));
  else
    /* Translators: a group of people ("The board") */
    spoken = g_strdup_printf (_("%s: not in the room"), rungs_view_label (view));
  edits = rungs_card_deed_tick (self->card, rungs_room_get_meeting (self->room), rungs_view_token (view), there, &made);
  if (!there && self->turn == (int) view)
    self->turn = RUNGS_CARD_NOBODY;
  rungs_room_do (self->room, edits, spoken);
  if (made != NULL)
    {
      self->ticking = TRUE;
      rungs_room_set_meeting (self->room, made);
    }
}

/* After the talk a view may see it differently. */
static void
again_cb (RungsCardPane *self,
          int            view)
{
  give_turn (self, view);
  rungs_card_table_focus_pad (RUNGS_CARD_TABLE (self->table));
}

/* A new piece of work lies on the table: what was pressed is gone. */
static void
taken_cb (RungsCardPane *self)
{
  gtk_widget_grab_focus (self->table);
}

static void
turn_cb (RungsCardPane *self,
         RungsCardRow  *row)
{
  give_turn (self, (int) rungs_card_row_get_view (row));
}

/* ---- pointer and keys */

static void
dragged_cb (RungsCardPane *self,
            double         x,
            double         y,
            gboolean       ended,
            RungsCardRow  *row)
{
  const RungsCardSide *side = side_of (self, (int) rungs_card_row_get_view (row));
  int rung = rungs_ladder_view_rung_at (RUNGS_LADDER_VIEW (self->view), GTK_WIDGET (row), x, y);
  int held;

  if (side == NULL || (!side->there && side->placing == NULL))
    return;
  held = rungs_card_table_hold (RUNGS_CARD_TABLE (self->table), GTK_WIDGET (row), x, y);
  rungs_ladder_view_set_chosen (RUNGS_LADDER_VIEW (self->view), ended ? 0 : rung, NULL);
  if (!ended)
    return;
  rungs_card_table_hold (RUNGS_CARD_TABLE (self->table), NULL, 0.0, 0.0);
  if (rung == 0 && held == RUNGS_NO_ANSWER)
    return;
  self->turn = (int) rungs_card_row_get_view (row);
  answer (self, rung >= 1 ? rung : held);
}

static void
rung_chosen_cb (RungsCardPane *self,
                int            rung)
{
  answer (self, rung);
}

/* Once all can be seen, figures are moved on the ladder as on any other. */
static void
figure_moved_cb (RungsCardPane *self,
                 const char    *placing,
                 int            rung)
{
  for (guint i = 0; i < self->values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (g_strcmp0 (standing->placing, placing) == 0)
        {
          g_autofree char *spoken = rungs_deed_where (self->values, rungs_view_label (standing->view), rung);

          rungs_room_do (self->room, rungs_deed_move (self->values, placing, rung), spoken);
          return;
        }
    }
}

static void
moving_said_cb (RungsCardPane *self,
                const char    *words)
{
  rungs_room_say (self->room, words);
}

static void
figure_chosen_cb (RungsCardPane *self,
                  const char    *placing)
{
  for (guint i = 0; i < self->values->standings->len; i++)
    {
      const RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (g_strcmp0 (standing->placing, placing) == 0)
        give_turn (self, (int) standing->view);
    }
}

static void
say_state (RungsCardPane *self)
{
  g_autofree char *words = rungs_card_words (self->card);

  rungs_room_say (self->room, words);
}

static gboolean
key_pressed_cb (RungsCardPane   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  int rung;

  if (self->card == NULL || rungs_is_typing (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if ((keyval == GDK_KEY_r || keyval == GDK_KEY_R) &&
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0)
    {
      if (self->card->stage == RUNGS_CARD_READY)
        reveal (self);
      else if (rungs_card_may_reveal (self->card))
        say_state (self);
      return GDK_EVENT_STOP;
    }
  /* Somebody is lifted: the ladder wants to know where to. */
  if (rungs_ladder_view_get_lifted (RUNGS_LADDER_VIEW (self->view)) != NULL)
    return GDK_EVENT_PROPAGATE;
  rung = rungs_answer_pad_read_key (keyval, state, (int) self->values->n_rungs);
  if (rung == RUNGS_NO_ANSWER || self->turn == RUNGS_CARD_NOBODY)
    return GDK_EVENT_PROPAGATE;
  answer (self, rung);
  return GDK_EVENT_STOP;
}

/* ---- the room */

static void
values_changed_cb (RungsCardPane *self)
{
  self->ticking = FALSE;
  reload (self);
}

static void
looked_elsewhere_cb (RungsCardPane *self)
{
  if (!self->ticking)
    reload (self);
}

/* Another piece of work, and the same people: the meeting that sits goes on. */
static void
activity_changed_cb (RungsCardPane *self)
{
  const char *activity = rungs_room_get_activity (self->room);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = rungs_date_today (now);
  g_autofree char *sitting = NULL;

  if (activity != NULL && rungs_room_get_meeting (self->room) == NULL)
    sitting = rungs_round_sitting (rungs_room_get_workbook (self->room), activity, rungs_room_get_ladder (self->room), today);
  if (sitting != NULL)
    rungs_room_set_meeting (self->room, sitting);
  else
    looked_elsewhere_cb (self);
}

/* What was on its way did not get there. */
static void
problem_cb (RungsCardPane *self)
{
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    self->placing[view] = FALSE;
  if (self->ticking)
    {
      self->ticking = FALSE;
      rungs_room_set_meeting (self->room, NULL);
    }
  reload (self);
}

static void
rungs_card_pane_flush (RungsPage *page)
{
  RungsCardPane *self = RUNGS_CARD_PANE (page);

  rungs_card_setup_flush (RUNGS_CARD_SETUP (self->setup));
  rungs_card_table_flush (RUNGS_CARD_TABLE (self->table));
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->flush = rungs_card_pane_flush;
}

static void
rungs_card_pane_dispose (GObject *object)
{
  RungsCardPane *self = RUNGS_CARD_PANE (object);

  self->values = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_card_pane_parent_class)->dispose (object);
}

static void
rungs_card_pane_finalize (GObject *object)
{
  RungsCardPane *self = RUNGS_CARD_PANE (object);

  g_clear_pointer (&self->card, rungs_card_free);
  g_free (self->shown);
  g_free (self->title);

  G_OBJECT_CLASS (rungs_card_pane_parent_class)->finalize (object);
}

static void
rungs_card_pane_class_init (RungsCardPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_card_pane_dispose;
  object_class->finalize = rungs_card_pane_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cardpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
make_table (RungsCardPane *self)
{
  self->table = rungs_card_table_new (self->room);
  g_signal_connect_swapped (self->table, "answered", G_CALLBACK (answer), self);
  g_signal_connect_swapped (self->table, "reveal", G_CALLBACK (reveal), self);
  g_signal_connect_swapped (self->table, "again", G_CALLBACK (again_cb), self);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      GtkWidget *row = rungs_card_table_get_row (RUNGS_CARD_TABLE (self->table), (RungsView) view);

      g_signal_connect_swapped (row, "ticked", G_CALLBACK (ticked_cb), self);
      g_signal_connect_swapped (row, "turn", G_CALLBACK (turn_cb), self);
      g_signal_connect_swapped (row, "taken-back", G_CALLBACK (take_back_cb), self);
      g_signal_connect_swapped (row, "dragged", G_CALLBACK (dragged_cb), self);
    }
}

static GtkWidget *
make_panel (RungsCardPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;

  self->setup = rungs_card_setup_new (self->room, _("Each group says which rung a piece of work is on. The cards lie face down, "
                                                    "and all are turned over together."));
  g_signal_connect_swapped (self->setup, "taken", G_CALLBACK (taken_cb), self);
  gtk_box_append (GTK_BOX (box), self->setup);
  make_table (self);
  gtk_box_append (GTK_BOX (box), self->table);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  scroller = rungs_ladder_scroller_new (box, NULL);
  gtk_widget_set_size_request (scroller, 384, -1);
  return scroller;
}

static void
rungs_card_pane_init (RungsCardPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->turn = RUNGS_CARD_NOBODY;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("One card"), -1);
  /* Before the ladder, which takes the numbers for its own. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* What the room had begun and not finished; for a new card, the meeting that sits today. */
static void
take_up (RungsCardPane *self)
{
  g_autofree char *activity = NULL;
  g_autofree char *meeting = NULL;
  g_autofree char *ladder = NULL;

  const char *chosen = rungs_room_get_activity (self->room);

  if (!rungs_round_unfinished (rungs_room_get_workbook (self->room), &activity, &meeting, &ladder) ||
      (chosen != NULL && (g_strcmp0 (chosen, activity) != 0 || rungs_room_get_meeting (self->room) != NULL)))
    return;
  rungs_room_set_ladder (self->room, ladder);
  rungs_room_set_meeting (self->room, meeting);
  rungs_room_set_activity (self->room, activity);
}

/**
 * rungs_card_pane_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): one card
 */
GtkWidget *
rungs_card_pane_new (RungsRoom *room)
{
  RungsCardPane *self = g_object_new (RUNGS_TYPE_CARD_PANE, NULL);

  self->room = g_object_ref (room);
  take_up (self);
  self->view = rungs_ladder_view_new ();
  self->sides = rungs_ladder_sides_new (rungs_ladder_scroller_new (self->view, NULL), make_panel (self));
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), TRUE);
  gtk_widget_set_vexpand (self->sides, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), rungs_ladder_sides_new_toggle (RUNGS_LADDER_SIDES (self->sides)));
  gtk_box_append (GTK_BOX (self->box), self->sides);
  g_signal_connect_swapped (self->view, "rung-chosen", G_CALLBACK (rung_chosen_cb), self);
  g_signal_connect_swapped (self->view, "figure-chosen", G_CALLBACK (figure_chosen_cb), self);
  g_signal_connect_swapped (self->view, "figure-moved", G_CALLBACK (figure_moved_cb), self);
  g_signal_connect_swapped (self->view, "moving-said", G_CALLBACK (moving_said_cb), self);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (values_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::activity", G_CALLBACK (activity_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::meeting", G_CALLBACK (looked_elsewhere_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}
