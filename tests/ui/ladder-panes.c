/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-panes.c: what a person does in the panes of the ladder.
 */
#include "config.h"

#include "ladder-panes.h"

#include "ladder/aim-sheet.h"
#include "ladder/answer-pad.h"
#include "ladder/card-pane.h"
#include "ladder/card-row.h"
#include "ladder/explain-pane.h"
#include "ladder/ladder-rung.h"
#include "ladder/live-caller.h"
#include "ladder/live-pane.h"
#include "ladder/look-again.h"

/* Goes to a pane, and waits for what is in it. */
static void
go_to (Ladder        *ladder,
       RungsRoomMode  mode,
       const char    *activity,
       gboolean     (*is_there) (gpointer data))
{
  rungs_room_set_activity (ladder_room (ladder), activity);
  rungs_room_set_mode (ladder_room (ladder), mode);
  rungs_test_until (is_there, ladder);
  ladder->view = RUNGS_LADDER_VIEW (rungs_test_find (ladder->window, RUNGS_TYPE_LADDER_VIEW, NULL));
}

static graphene_point_t
middle_of (GtkWidget *widget,
           GtkWidget *seen_from)
{
  const graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2.0f,
                                                       (float) gtk_widget_get_height (widget) / 2.0f);
  graphene_point_t there;

  g_assert_true (gtk_widget_compute_point (widget, seen_from, &middle, &there));
  return there;
}

/* ---- one card */

gboolean
card_is_there (gpointer ladder)
{
  return ladder_find (ladder, RUNGS_TYPE_CARD_ROW, NULL) != NULL;
}

void
card_begin (Ladder *ladder)
{
  go_to (ladder, RUNGS_ROOM_CARD, ladder->charter, card_is_there);
  g_assert_nonnull (ladder->view);
}

void
card_tick (Ladder     *ladder,
           const char *view)
{
  g_autofree char *name = g_strdup_printf ("%s: in the room", view);
  GtkWidget *box = ladder_find (ladder, GTK_TYPE_CHECK_BUTTON, name);

  g_assert_nonnull (box);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), TRUE);
  ladder_settle (ladder);
}

GtkWidget *
card_row (Ladder     *ladder,
          const char *view)
{
  GtkWidget *row = ladder_find (ladder, RUNGS_TYPE_CARD_ROW, view);

  g_assert_nonnull (row);
  return row;
}

void
card_key (Ladder *ladder,
          guint   keyval)
{
  GtkWidget *focus = ladder_focus (ladder);
  GtkWidget *row = ladder_find (ladder, RUNGS_TYPE_CARD_ROW, NULL);
  GtkWidget *pane = ladder_find (ladder, RUNGS_TYPE_CARD_PANE, NULL);

  /* A test hears keys from the inside out; the pane hears them before the ladder does. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, pane) || gtk_widget_is_ancestor (focus, GTK_WIDGET (ladder->view)))
    gtk_widget_grab_focus (row != NULL ? row : ladder_find (ladder, GTK_TYPE_BUTTON, "Reveal"));
  ladder_press (ladder, keyval, 0);
  ladder_settle (ladder);
}

GtkWidget *
card_answer (Ladder     *ladder,
             const char *answer)
{
  return rungs_test_find (ladder_find (ladder, RUNGS_TYPE_ANSWER_PAD, NULL), GTK_TYPE_BUTTON, answer);
}

void
card_press_pad (Ladder     *ladder,
                const char *answer)
{
  ladder_click (ladder, card_answer (ladder, answer));
  ladder_settle (ladder);
}

/* Who is dragged is shown where they would go. */
static void
assert_lit (GtkWidget *target)
{
  if (RUNGS_IS_LADDER_RUNG (target))
    gtk_test_accessible_assert_state (target, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  else
    g_assert_true (gtk_widget_has_css_class (target, "held-over"));
}

void
card_drag (Ladder     *ladder,
           const char *view,
           GtkWidget  *target)
{
  GtkWidget *row = card_row (ladder, view);
  graphene_point_t there;

  g_assert_nonnull (target);
  there = middle_of (target, row);
  g_signal_emit_by_name (row, "dragged", (double) there.x, (double) there.y, FALSE);
  assert_lit (target);
  g_signal_emit_by_name (row, "dragged", (double) there.x, (double) there.y, TRUE);
  g_assert_false (gtk_widget_has_css_class (target, "held-over"));
  ladder_settle (ladder);
}

GPtrArray *
card_read (Ladder     *ladder,
           const char *face_down)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("placing"));
  GPtrArray *placings;

  rungs_query_filter (query, "meeting", rungs_room_get_meeting (ladder_room (ladder)));
  rungs_query_filter (query, "face-down", face_down);
  rungs_query_order (query, "view");
  placings = rungs_workbook_list (ladder->workbook, query, 0, 50, &error);
  g_assert_no_error (error);
  return placings;
}

/* ---- figures of rows */

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

void
ladder_drag_head (GtkWidget *head,
                  GtkWidget *target)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (head);
  graphene_point_t there;
  gboolean is_dragged = FALSE;

  g_assert_nonnull (target);
  rungs_test_until (is_laid_out, head);
  rungs_test_until (is_laid_out, target);
  there = middle_of (target, head);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) drag = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_DRAG (drag))
        continue;
      g_signal_emit_by_name (drag, "drag-begin", 5.0, 5.0);
      g_signal_emit_by_name (drag, "drag-update", there.x / 2.0, there.y / 2.0);
      g_signal_emit_by_name (drag, "drag-update", there.x - 5.0, there.y - 5.0);
      assert_lit (target);
      g_signal_emit_by_name (drag, "drag-end", there.x - 5.0, there.y - 5.0);
      is_dragged = TRUE;
    }
  g_assert_true (is_dragged);
  rungs_test_run_pending ();
}

/* ---- live */

GtkWidget *
live_pane (Ladder *ladder)
{
  return ladder_find (ladder, RUNGS_TYPE_LIVE_PANE, NULL);
}

void
live_begin (Ladder *ladder)
{
  rungs_room_set_activity (ladder_room (ladder), ladder->charter);
  rungs_room_set_mode (ladder_room (ladder), RUNGS_ROOM_LIVE);
  rungs_test_run_pending ();
  g_assert_nonnull (live_pane (ladder));
}

GtkWidget *
live_rung (Ladder *ladder,
           int     rung)
{
  GtkWidget *view = rungs_test_find (live_pane (ladder), RUNGS_TYPE_LADDER_VIEW, NULL);

  return rungs_ladder_view_get_rung (RUNGS_LADDER_VIEW (view), rung);
}

GtkWidget *
live_caller (Ladder     *ladder,
             const char *view)
{
  return ladder_find (ladder, RUNGS_TYPE_LIVE_CALLER, view);
}

void
live_press (Ladder          *ladder,
            const char      *keys,
            GdkModifierType  state)
{
  gtk_widget_grab_focus (live_pane (ladder));
  for (const char *key = keys; *key != '\0'; key++)
    g_assert_true (ladder_press (ladder, gdk_unicode_to_keyval ((guint32) *key), state));
}

void
live_drag (Ladder     *ladder,
           const char *view,
           GtkWidget  *target)
{
  ladder_drag_head (gtk_widget_get_first_child (live_caller (ladder, view)), target);
}

GtkWidget *
live_question (Ladder     *ladder,
               const char *view)
{
  g_autofree char *full = g_strdup_printf ("How may they be shown? %s", view);

  return ladder_find (ladder, GTK_TYPE_DROP_DOWN, full);
}

/* ---- aims */

static gboolean
has_aim (gpointer data)
{
  return ladder_find (data, RUNGS_TYPE_AIM_SHEET, NULL) != NULL;
}

void
aims_begin (Ladder *ladder)
{
  go_to (ladder, RUNGS_ROOM_AIMS, ladder->charter, has_aim);
}

GtkWidget *
aims_choice (Ladder *ladder)
{
  GtkWidget *found = ladder_find (ladder, GTK_TYPE_DROP_DOWN, "Which rung is right for this?");

  g_assert_nonnull (found);
  return found;
}

void
aims_choose (Ladder *ladder,
             guint   rung)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (aims_choice (ladder)), rung);
  ladder_settle (ladder);
}

/* ---- now and later */

RungsRecord *
later_placing (const char *activity,
               const char *view,
               const char *answer,
               const char *on,
               const char *because)
{
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("placing"), NULL);
  g_autoptr (RungsRecord) of = rungs_record_with (bare, "activity", activity);
  g_autoptr (RungsRecord) seen = rungs_record_with (of, "view", view);
  g_autoptr (RungsRecord) dated = rungs_record_with (seen, "placed-on", on);
  g_autoptr (RungsRecord) reasoned = rungs_record_with (dated, "because", because);

  return rungs_record_with (reasoned, "answer", answer);
}

static gboolean
has_look_again (gpointer data)
{
  return ladder_find (data, RUNGS_TYPE_LOOK_AGAIN, NULL) != NULL;
}

void
later_begin (Ladder *ladder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("activity"), NULL);
  g_autoptr (RungsRecord) pack = rungs_record_with (bare, "title", "Welcome pack");
  const char *id = rungs_record_id (pack);
  g_autoptr (RungsRecord) first = later_placing (id, "lived", "2", "2026-01-05", "Nobody asked us.");
  g_autoptr (RungsRecord) second = later_placing (id, "lived", "4", "2026-05-05", NULL);
  g_autoptr (RungsRecord) third = later_placing (id, "lived", "5", "2026-09-05", "We wrote half of it.");
  g_autoptr (RungsRecord) board = later_placing (id, "board", "6", "2026-09-05", NULL);
  RungsEdits *edits = rungs_edits_new ("Rounds");

  rungs_edits_add (edits, pack);
  rungs_edits_add (edits, first);
  rungs_edits_add (edits, second);
  rungs_edits_add (edits, third);
  rungs_edits_add (edits, board);
  rungs_workbook_write (ladder->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
  go_to (ladder, RUNGS_ROOM_LATER, id, has_look_again);
}

/* ---- explain */

static gboolean
has_explained (gpointer data)
{
  GtkWidget *pane = ladder_find (data, RUNGS_TYPE_EXPLAIN_PANE, NULL);

  return pane != NULL && gtk_widget_get_mapped (pane);
}

void
explain_begin (Ladder *ladder)
{
  go_to (ladder, RUNGS_ROOM_EXPLAIN, NULL, has_explained);
  gtk_widget_grab_focus (ladder_find (ladder, RUNGS_TYPE_EXPLAIN_PANE, NULL));
}

void
explain_type (Ladder     *ladder,
              const char *question,
              const char *line)
{
  GtkWidget *entry = ladder_find (ladder, GTK_TYPE_ENTRY, question);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), line);
}
