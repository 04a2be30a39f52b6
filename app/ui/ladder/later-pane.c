/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * later-pane.c: now and later. The two latest rounds are shown until others are chosen; from here a new round begins, and here
 * stands when to come back.
 */
#include "config.h"

#include "ladder/later-pane.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/ladder-sheet.h"
#include "ladder/ladder-sides.h"
#include "ladder/ladder-view.h"
#include "ladder/later-words.h"
#include "ladder/look-again.h"
#include "ladder/record-choice.h"
#include "ladder/round-reading.h"
#include "reading.h"
#include "records/drop-down.h"
#include "rounds.h"

struct _RungsLaterPane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *sides;
  GtkWidget *view;
  GtkWidget *activity;
  GtkWidget *choices;  /* which two rounds */
  GtkWidget *then;
  GtkWidget *now;
  GtkWidget *words;    /* the same in words */
  GtkWidget *begin;
  GtkWidget *again;

  /* owned */
  RungsRoom *room;
  GPtrArray *rounds;   /* RungsRound *: those with something to see, the earliest first */
  char *shown;         /* the piece of work that is shown */

  /* state */
  guint first;         /* indices of rounds */
  guint second;
  gboolean showing;
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsLaterPane, rungs_later_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

static RungsRound *
nth_round (RungsLaterPane *self,
           guint           nth)
{
  return nth < self->rounds->len ? g_ptr_array_index (self->rounds, nth) : NULL;
}

/* Rounds without what lies face down; a round of face-down cards alone is not there yet. */
static void
read_rounds (RungsLaterPane *self)
{
  const char *activity = rungs_room_get_activity (self->room);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  if (activity != NULL)
    all = rungs_round_read_all (rungs_room_get_workbook (self->room), activity, rungs_room_get_ladder (self->room), NULL);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_strcmp0 (rungs_record_get (all->pdata[i], "face-down"), "yes") != 0)
      g_ptr_array_add (open, rungs_record_ref (all->pdata[i]));
  self->rounds = rungs_rounds_of (open);
}

static void
fill_choice (RungsLaterPane *self,
             GtkWidget      *drop_down,
             guint           chosen)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rounds->len; i++)
    g_ptr_array_add (lines, rungs_later_round_words (rungs_room_get_workbook (self->room), nth_round (self, i)));
  g_ptr_array_add (lines, NULL);
  self->showing = TRUE;
  gtk_string_list_splice (GTK_STRING_LIST (model), 0, g_list_model_get_n_items (model),
                          (const char *const *) lines->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen);
  self->showing = FALSE;
}

static void
add_view (RungsLaterPane    *self,
          RungsLadderValues *values,
          RungsView          view,
          GPtrArray         *then,
          GPtrArray         *now)
{
  g_autofree char *words = rungs_later_view_words (values, view, then, now);
  g_autofree char *before = rungs_later_because (view, then);
  g_autofree char *after = rungs_later_because (view, now);
  GtkWidget *row;
  GtkWidget *lines;

  if (words == NULL)
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), rungs_ladder_head_new (view));
  gtk_box_append (GTK_BOX (row), lines);
  gtk_widget_set_margin_top (rungs_ladder_sheet_heading (lines, rungs_view_label (view), 3), 0);
  rungs_ladder_sheet_words (lines, words, FALSE);
  if (before != NULL)
    {
      /* Translators: why people placed it there, in their words */
      g_autofree char *said = g_strdup_printf (_("Because, then: %s"), before);

      rungs_ladder_sheet_words (lines, said, FALSE);
    }
  if (after != NULL)
    {
      /* Translators: why people placed it there, in their words */
      g_autofree char *said = g_strdup_printf (then != NULL ? _("Because, now: %s") : _("Because: %s"), after);

      rungs_ladder_sheet_words (lines, said, FALSE);
    }
  gtk_widget_set_margin_top (row, 9);
  gtk_box_append (GTK_BOX (self->words), row);
}

static const char *
what_is_there (RungsLaterPane *self)
{
  if (rungs_room_get_activity (self->room) == NULL)
    return _("Choose a piece of work to see its rounds.");
  if (self->rounds->len == 0)
    return _("It is not on the ladder yet. Begin its first round.");
  if (self->rounds->len == 1)
    return _("There is one round so far. Come back later and place it again to see what moved.");
  return NULL;
}

static void
show_words (RungsLaterPane    *self,
            RungsLadderValues *values)
{
  const char *note = what_is_there (self);
  RungsRound *now = nth_round (self, self->second);
  RungsRound *then = self->rounds->len > 1 ? nth_round (self, self->first) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (self->words); child != NULL;
       child = gtk_widget_get_first_child (self->words))
    gtk_box_remove (GTK_BOX (self->words), child);
  if (note != NULL)
    rungs_ladder_sheet_words (self->words, note, FALSE);
  if (now == NULL)
    return;
  rungs_ladder_sheet_heading (self->words, then != NULL ? _("Then and now, in words") : _("Where it stands"), 2);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    add_view (self, values, (RungsView) view, then != NULL ? then->placings : NULL, now->placings);
}

static void
show_rounds (RungsLaterPane *self)
{
  RungsLadderFilter filter = { .ladder = rungs_room_get_ladder (self->room),
                               .activity = rungs_room_get_activity (self->room) };
  RungsWorkbook *workbook = rungs_room_get_workbook (self->room);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  RungsLadderValues *values = rungs_ladder_values_read_filtered (workbook, &filter, &error);
  RungsRound *now = nth_round (self, self->second);
  RungsRound *then = self->rounds->len > 1 ? nth_round (self, self->first) : NULL;
  g_autofree char *title = NULL;

  if (values == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
      return;
    }
  if (filter.activity != NULL)
    title = rungs_workbook_title (workbook, rungs_kind_find ("activity"), filter.activity);
  rungs_round_stand (values, title, now != NULL ? now->placings : nobody, then != NULL ? then->placings : NULL);
  rungs_room_set_rounds (self->room, then != NULL ? then->number : 0, then != NULL ? now->number : 0);
  values->show_rounds = then != NULL;
  values->show_aims = filter.activity != NULL;
  show_words (self, values);
  rungs_ladder_view_set_values (RUNGS_LADDER_VIEW (self->view), values);
}

static void
reload (RungsLaterPane *self)
{
  const char *activity = rungs_room_get_activity (self->room);
  gboolean another = g_strcmp0 (activity, self->shown) != 0;
  const guint n_before = self->rounds != NULL ? self->rounds->len : 0;

  if (another)
    {
      g_free (self->shown);
      self->shown = g_strdup (activity);
    }
  read_rounds (self);
  /* Somebody may have chosen older rounds; they stay until there is another one. */
  if (another || self->rounds->len != n_before)
    {
      self->second = MAX (self->rounds->len, 1) - 1;
      self->first = MAX (self->rounds->len, 2) - 2;
    }
  rungs_record_choice_set_id (RUNGS_RECORD_CHOICE (self->activity), activity);
  fill_choice (self, self->then, self->first);
  fill_choice (self, self->now, self->second);
  gtk_widget_set_visible (self->choices, self->rounds->len > 1);
  gtk_widget_set_visible (self->begin, activity != NULL && !rungs_workbook_is_read_only (rungs_room_get_workbook (self->room)));
  gtk_widget_set_visible (self->again, activity != NULL);
  if (activity != NULL)
    rungs_look_again_set_activity (RUNGS_LOOK_AGAIN (self->again), activity);
  show_rounds (self);
}

static void
activity_chosen_cb (RungsLaterPane *self)
{
  rungs_room_set_activity (self->room, rungs_record_choice_get_id (RUNGS_RECORD_CHOICE (self->activity)));
}

/* The earlier of the two is always the one that arrows come from. */
static void
round_chosen_cb (RungsLaterPane *self)
{
  guint then = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->then));
  guint now = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->now));
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *spoken = NULL;

  if (self->showing || then >= self->rounds->len || now >= self->rounds->len)
    return;
  self->first = MIN (then, now);
  self->second = MAX (then, now);
  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->then), self->first);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->now), self->second);
  self->showing = FALSE;
  show_rounds (self);
  first = rungs_later_round_words (rungs_room_get_workbook (self->room), nth_round (self, self->first));
  second = rungs_later_round_words (rungs_room_get_workbook (self->room), nth_round (self, self->second));
  /* Translators: two rounds ("Round 1, 3 May 2026") */
  spoken = g_strdup_printf (_("Shown: %s, and %s"), first, second);
  rungs_room_say (self->room, spoken);
}

static void
begin_cb (RungsLaterPane *self)
{
  rungs_room_set_meeting (self->room, NULL);
  rungs_room_set_mode (self->room, RUNGS_ROOM_CARD);
}

static void
looked_elsewhere_cb (RungsLaterPane *self)
{
  reload (self);
}

static void
rungs_later_pane_flush (RungsPage *page)
{
  rungs_look_again_flush (RUNGS_LOOK_AGAIN (RUNGS_LATER_PANE (page)->again));
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->flush = rungs_later_pane_flush;
}

static void
rungs_later_pane_dispose (GObject *object)
{
  RungsLaterPane *self = RUNGS_LATER_PANE (object);

  self->showing = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_later_pane_parent_class)->dispose (object);
}

static void
rungs_later_pane_finalize (GObject *object)
{
  RungsLaterPane *self = RUNGS_LATER_PANE (object);

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_free (self->shown);

  G_OBJECT_CLASS (rungs_later_pane_parent_class)->finalize (object);
}

static void
rungs_later_pane_class_init (RungsLaterPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_later_pane_dispose;
  object_class->finalize = rungs_later_pane_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "laterpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_later_pane_init (RungsLaterPane *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Now and later"), -1);
}

static GtkWidget *
add_choice (RungsLaterPane *self,
            const char     *question)
{
  const char *const nothing[] = { NULL };
  GtkWidget *heading = gtk_label_new (question);
  GtkWidget *drop_down = rungs_drop_down_new (nothing);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_set_margin_top (heading, 6);
  gtk_widget_set_size_request (drop_down, -1, 44);
  rungs_drop_down_name (drop_down, question);
  gtk_box_append (GTK_BOX (self->choices), heading);
  gtk_box_append (GTK_BOX (self->choices), drop_down);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (round_chosen_cb), self);
  return drop_down;
}

static GtkWidget *
make_panel (RungsLaterPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->activity = rungs_record_choice_new (rungs_room_get_workbook (self->room), "activity", _("Which piece of work?"),
                                            _("None chosen"));
  gtk_box_append (GTK_BOX (box), self->activity);
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->then = add_choice (self, _("Then"));
  self->now = add_choice (self, _("Now"));
  gtk_box_append (GTK_BOX (box), self->choices);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->words, 6);
  gtk_box_append (GTK_BOX (box), self->words);
  self->begin = gtk_button_new_with_label (_("Begin a new round"));
  gtk_widget_add_css_class (self->begin, "pill");
  gtk_widget_set_margin_top (self->begin, 18);
  g_signal_connect_swapped (self->begin, "clicked", G_CALLBACK (begin_cb), self);
  gtk_box_append (GTK_BOX (box), self->begin);
  self->again = rungs_look_again_new (self->room);
  gtk_widget_set_margin_top (self->again, 18);
  gtk_box_append (GTK_BOX (box), self->again);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 24);
  g_signal_connect_swapped (self->activity, "chosen", G_CALLBACK (activity_chosen_cb), self);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_size_request (scroller, 384, -1);
  return scroller;
}

/**
 * rungs_later_pane_new:
 * @room: what the room looks at
 *
 * Returns: (transfer floating): now and later
 */
GtkWidget *
rungs_later_pane_new (RungsRoom *room)
{
  RungsLaterPane *self = g_object_new (RUNGS_TYPE_LATER_PANE, NULL);
  GtkWidget *picture = gtk_scrolled_window_new ();

  self->room = g_object_ref (room);
  self->view = rungs_ladder_view_new ();
  gtk_widget_set_focusable (picture, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (picture), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (picture), self->view);
  self->sides = rungs_ladder_sides_new (picture, make_panel (self));
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), TRUE);
  gtk_widget_set_vexpand (self->sides, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), rungs_ladder_sides_new_toggle (RUNGS_LADDER_SIDES (self->sides)));
  gtk_box_append (GTK_BOX (self->box), self->sides);
  if (rungs_room_get_activity (room) == NULL)
    {
      g_autofree char *latest = rungs_round_latest_repeated (rungs_room_get_workbook (room), rungs_room_get_ladder (room));

      rungs_room_set_activity (room, latest);
    }
  g_signal_connect_object (room, "values-changed", G_CALLBACK (looked_elsewhere_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "notify::activity", G_CALLBACK (looked_elsewhere_cb), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}
