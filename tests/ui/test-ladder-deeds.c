/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-ladder-deeds.c: each deed leaves the records it should, with a label in plain words, and one step of undo takes it back.
 */
#include "config.h"

#include "ladder-support.h"
#include "ladder-words.h"
#include "ladder/ladder-deeds.h"

static RungsLadderValues *
values_of (Ladder *ladder)
{
  return rungs_room_get_values (ladder_room (ladder));
}

/* Writes EDITS; Returns: what their step of undo is called */
static const char *
write_edits (Ladder     *ladder,
             RungsEdits *edits)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edits);
  rungs_workbook_write (ladder->workbook, edits, NULL, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
  return rungs_workbook_undo_label (ladder->workbook);
}

static char *
read_field (Ladder     *ladder,
            const char *kind,
            const char *id,
            const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) record = rungs_workbook_read (ladder->workbook, rungs_kind_find (kind), id, &error);

  g_assert_no_error (error);
  return g_strdup (rungs_record_get (record, field));
}

static void
test_place (Ladder        *ladder,
            gconstpointer  data)
{
  const RungsPlacingDeed deed = {
    .activity = ladder->charter, .title = "Tenants' charter", .because = "We were asked late", .on = "2026-03-04",
    .view = RUNGS_VIEW_FRONTLINE, .answer = -1, .people = 6,
  };
  g_autofree char *placing = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *people = NULL;
  g_autofree char *on = NULL;

  g_assert_cmpstr (write_edits (ladder, rungs_deed_place (&deed, &placing)), ==, "Place “Tenants' charter”");
  answer = read_field (ladder, "placing", placing, "answer");
  people = read_field (ladder, "placing", placing, "people");
  on = read_field (ladder, "placing", placing, "placed-on");
  g_assert_cmpstr (answer, ==, "depends");
  g_assert_cmpstr (people, ==, "6");
  g_assert_cmpstr (on, ==, "2026-03-04");
}

static void
test_move (Ladder        *ladder,
           gconstpointer  data)
{
  static const struct
  {
    int rung;
    const char *answer;
    const char *label; /* NULL: nothing is to be done */
  } rows[] = {
    { 2, "2", "Move “Tenants' charter” to Educating" },
    { 0, "unsure", "Move “Tenants' charter” beside the ladder: Not sure" },
    { -1, "depends", "Move “Tenants' charter” beside the ladder: It depends" },
    { 5, "5", NULL }, /* it stands there */
    { 9, "5", NULL },
    { -2, "5", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *answer = NULL;
      RungsEdits *edits = rungs_deed_move (values_of (ladder), ladder->lived, rows[i].rung);

      g_assert_cmpint (edits != NULL, ==, rows[i].label != NULL);
      if (edits == NULL)
        continue;
      g_assert_cmpstr (write_edits (ladder, edits), ==, rows[i].label);
      answer = ladder_answer (ladder, ladder->lived);
      g_assert_cmpstr (answer, ==, rows[i].answer);
      undone = rungs_workbook_undo (ladder->workbook, 0, &error);
      g_assert_no_error (error);
      ladder_settle (ladder);
    }
  g_assert_null (rungs_deed_move (values_of (ladder), "nobody", 3));
}

static void
test_aim (Ladder        *ladder,
          gconstpointer  data)
{
  const char *sixth = rungs_record_id (rungs_room_get_rung_record (ladder_room (ladder), 6));
  g_autofree char *records = NULL;

  g_assert_cmpstr (write_edits (ladder, rungs_deed_aim (ladder->charter, "Tenants' charter", sixth, NULL, "Meet in June", "Jo", "")),
                   ==, "Set an aim for “Tenants' charter”");
  records = ladder_records (ladder);
  g_assert_nonnull (strstr (records, "aim activity=Tenants' charter rung=Co-design next-step=Meet in June who=Jo\n"));
}

static void
test_look_again (Ladder        *ladder,
                 gconstpointer  data)
{
  g_autofree char *day = NULL;

  write_edits (ladder, rungs_deed_look_again (ladder->charter, "Tenants' charter", "2027-02-01"));
  day = read_field (ladder, "activity", ladder->charter, "review-on");
  g_assert_cmpstr (day, ==, "2027-02-01");
}

static void
test_add_line (Ladder        *ladder,
               gconstpointer  data)
{
  g_autoptr (RungsRecord) third = rungs_record_ref (rungs_room_get_rung_record (ladder_room (ladder), 3));
  g_autofree char *before = g_strdup (rungs_record_get (third, "helps"));
  g_autofree char *expected = g_strdup_printf ("%s\nFree tea", before);
  g_autofree char *id = g_strdup (rungs_record_id (third));
  g_autofree char *after = NULL;
  g_autofree char *none = NULL;
  g_autofree char *only = NULL;
  g_autofree char *undone = NULL;

  write_edits (ladder, rungs_deed_type_line (third, "helps", before, "Free t"));
  write_edits (ladder, rungs_deed_type_line (third, "helps", before, "Free tea"));
  after = read_field (ladder, "rung", id, "helps");
  g_assert_cmpstr (after, ==, expected);
  write_edits (ladder, rungs_deed_type_line (third, "helps", before, NULL));
  none = read_field (ladder, "rung", id, "helps");
  g_assert_cmpstr (none, ==, before);
  write_edits (ladder, rungs_deed_type_line (third, "helps", NULL, "Only this"));
  only = read_field (ladder, "rung", id, "helps");
  g_assert_cmpstr (only, ==, "Only this");
  /* Typing that goes on is one step. */
  g_free (rungs_workbook_undo (ladder->workbook, 0, NULL));
  undone = read_field (ladder, "rung", id, "helps");
  g_assert_cmpstr (undone, ==, before);
}

/* One more and one fewer, at a meeting: counted in one placing, which goes with the last of them. */
static void
test_one_by_one (Ladder        *ladder,
                 gconstpointer  data)
{
  const RungsPlacingDeed deed = {
    .activity = ladder->charter, .title = "Tenants' charter", .on = "2030-01-02", .view = RUNGS_VIEW_FRONTLINE, .answer = 3,
  };
  static const struct
  {
    int step;
    const char *people; /* NULL: nobody is there */
  } rows[] = { { 1, "1" }, { 1, "2" }, { 1, "3" }, { -1, "2" }, { -1, "1" }, { -1, NULL } };

  g_assert_null (rungs_deed_take_one (values_of (ladder), ladder->charter, NULL, RUNGS_VIEW_FRONTLINE, 3));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *records = NULL;
      g_autofree char *expected = g_strdup_printf ("view=frontline answer=3 people=%s", rows[i].people);

      if (rows[i].step > 0)
        g_assert_cmpstr (write_edits (ladder, rungs_deed_add_one (values_of (ladder), &deed, NULL)), ==,
                         "One more for “Tenants' charter”: Informing");
      else
        g_assert_cmpstr (write_edits (ladder, rungs_deed_take_one (values_of (ladder), ladder->charter, NULL,
                                                                   RUNGS_VIEW_FRONTLINE, 3)), ==,
                         "One fewer for “Tenants' charter”: Informing");
      records = ladder_records (ladder);
      g_assert_cmpint (strstr (records, "view=frontline") != NULL, ==, rows[i].people != NULL);
      g_assert_cmpint (strstr (records, expected) != NULL, ==, rows[i].people != NULL);
    }
}

/* Cards are turned over together; a view that is not of that meeting stays as it is. */
static void
test_reveal (Ladder        *ladder,
             gconstpointer  data)
{
  RungsPlacingDeed deed = {
    .activity = ladder->charter, .title = "Tenants' charter", .on = "2030-01-02", .view = RUNGS_VIEW_FRONTLINE, .answer = 3,
    .face_down = TRUE,
  };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *shown = NULL;

  g_assert_null (rungs_deed_reveal (values_of (ladder), ladder->charter, NULL));
  write_edits (ladder, rungs_deed_place (&deed, &first));
  deed.view = RUNGS_VIEW_LIVED;
  write_edits (ladder, rungs_deed_place (&deed, &second));
  g_assert_true (rungs_room_find (ladder_room (ladder), first)->face_down);
  /* Nobody can read it, and nobody can move it. */
  g_assert_cmpint (rungs_room_find (ladder_room (ladder), first)->rung, ==, 0);
  rungs_ladder_view_lift (ladder->view, first);
  g_assert_null (rungs_ladder_view_get_lifted (ladder->view));
  g_assert_null (rungs_deed_reveal (values_of (ladder), ladder->charter, "another meeting"));
  g_assert_null (rungs_deed_move (values_of (ladder), first, 5));
  /* In words, too, it lies face down, and is not mixed with who is not sure. */
  ladder_click (ladder, ladder_find (ladder, GTK_TYPE_TOGGLE_BUTTON, "In words"));
  rungs_test_until (rungs_test_is_mapped, ladder_find (ladder, GTK_TYPE_LABEL, rungs_ladder_face_down ()));
  g_assert_cmpstr (write_edits (ladder, rungs_deed_reveal (values_of (ladder), ladder->charter, NULL)), ==,
                   "Turn over the cards for “Tenants' charter”");
  g_assert_cmpint (rungs_room_find (ladder_room (ladder), first)->rung, ==, 3);
  g_assert_cmpint (rungs_room_find (ladder_room (ladder), second)->rung, ==, 3);
  shown = read_field (ladder, "placing", second, "face-down");
  g_assert_null (shown);
}

static void
test_say_few (Ladder        *ladder,
              gconstpointer  data)
{
  guint round = rungs_room_find (ladder_room (ladder), ladder->lived)->round;
  g_autofree char *few = NULL;
  g_autofree char *other = NULL;

  g_assert_null (rungs_deed_say_few (values_of (ladder), ladder->charter, round + 1, RUNGS_VIEW_LIVED, "show"));
  write_edits (ladder, rungs_deed_say_few (values_of (ladder), ladder->charter, round, RUNGS_VIEW_LIVED, "leave-out"));
  few = read_field (ladder, "placing", ladder->lived, "few");
  other = read_field (ladder, "placing", ladder->managers, "few");
  g_assert_cmpstr (few, ==, "leave-out");
  g_assert_null (other);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) \
  g_test_add ("/ui/ladder-deeds/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("place", test_place);
  ADD ("move", test_move);
  ADD ("one-by-one", test_one_by_one);
  ADD ("reveal", test_reveal);
  ADD ("say-few", test_say_few);
  ADD ("aim", test_aim);
  ADD ("look-again", test_look_again);
  ADD ("add-line", test_add_line);
#undef ADD
  return g_test_run ();
}
