/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-room.c: the room reads again what changed, tells who looks, and writes what is done.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder/ladder-deeds.h"

static void
count_cb (int *count)
{
  ++*count;
}

static void
keep_cb (char      **words,
         const char *said)
{
  g_free (*words);
  *words = g_strdup (said);
}

static void
test_looking (Ladder        *ladder,
              gconstpointer  data)
{
  g_autoptr (RungsRoom) room = rungs_room_new (ladder->workbook);
  int notified = 0;

  g_assert_cmpuint (rungs_room_get_values (room)->standings->len, ==, 3);
  g_assert_nonnull (rungs_room_find (room, ladder->lived));
  g_assert_null (rungs_room_find (room, "nobody"));
  g_assert_cmpstr (rungs_record_get (rungs_room_get_rung_record (room, 7), "name"), ==, "Co-production");
  g_assert_null (rungs_room_get_rung_record (room, 0));
  g_assert_null (rungs_room_get_rung_record (room, 99));

  g_signal_connect_swapped (room, "notify", G_CALLBACK (count_cb), &notified);
  rungs_room_set_mode (room, RUNGS_ROOM_CARD);
  rungs_room_set_activity (room, ladder->charter);
  rungs_room_set_meeting (room, "a");
  rungs_room_set_rung (room, 3);
  g_assert_cmpint (notified, ==, 4);
  rungs_room_set_mode (room, RUNGS_ROOM_CARD);
  rungs_room_set_activity (room, ladder->charter);
  rungs_room_set_meeting (room, "a");
  rungs_room_set_rung (room, 3);
  g_assert_cmpint (notified, ==, 4);
}

static void
test_doing (Ladder        *ladder,
            gconstpointer  data)
{
  g_autoptr (RungsRoom) room = rungs_room_new (ladder->workbook);
  g_autofree char *spoken = NULL;
  g_autofree char *problem = NULL;
  int changes = 0;

  g_signal_connect_swapped (room, "values-changed", G_CALLBACK (count_cb), &changes);
  g_signal_connect_swapped (room, "speak", G_CALLBACK (keep_cb), &spoken);
  g_signal_connect_swapped (room, "problem", G_CALLBACK (keep_cb), &problem);
  rungs_room_do (room, rungs_deed_move (rungs_room_get_values (room), ladder->lived, 6), "It moved");
  ladder_settle (ladder);
  g_assert_cmpint (changes, ==, 1);
  g_assert_cmpint (rungs_room_find (room, ladder->lived)->rung, ==, 6);
  g_assert_cmpstr (spoken, ==, "It moved");
  g_assert_cmpstr (rungs_room_get_said (room), ==, "It moved");
  g_assert_null (problem);

  /* Nothing to do is nothing done. */
  rungs_room_do (room, rungs_deed_move (rungs_room_get_values (room), ladder->lived, 6), "Again");
  ladder_settle (ladder);
  g_assert_cmpint (changes, ==, 1);
  g_assert_cmpstr (spoken, ==, "It moved");

  /* Something else is done now. */
  rungs_room_set_mode (room, RUNGS_ROOM_LIVE);
  g_assert_null (rungs_room_get_said (room));
}

static void
test_refused (Ladder        *ladder,
              gconstpointer  data)
{
  g_autoptr (RungsRoom) room = rungs_room_new (ladder->workbook);
  g_autofree char *problem = NULL;
  RungsEdits *edits = rungs_edits_new ("Wrong");

  g_signal_connect_swapped (room, "problem", G_CALLBACK (keep_cb), &problem);
  rungs_edits_set (edits, rungs_kind_find ("placing"), ladder->lived, "answer", "a thousand");
  rungs_room_do (room, edits, "It moved");
  ladder_settle (ladder);
  g_assert_nonnull (problem);
  g_assert_null (rungs_room_get_said (room));
  g_assert_cmpint (rungs_room_find (room, ladder->lived)->rung, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) \
  g_test_add ("/ui/room/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("looking", test_looking);
  ADD ("doing", test_doing);
  ADD ("refused", test_refused);
#undef ADD
  return g_test_run ();
}
