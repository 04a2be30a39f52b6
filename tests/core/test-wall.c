/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-wall.c: nothing but the whitelist goes onto the wall, and nothing on the whitelist is anybody's secret.
 */
#include "config.h"

#include <string.h>

#include "wall.h"

#define MARKER "Quokka"

static void
test_only_public (void)
{
  gsize n_fields;
  const RungsWallField *fields = rungs_wall_fields (&n_fields);

  g_assert_cmpuint (n_fields, >, 10);
  for (gsize i = 0; i < n_fields; i++)
    {
      const RungsKind *kind = rungs_kind_find (fields[i].kind);
      const RungsField *field = kind != NULL ? rungs_kind_field (kind, fields[i].field) : NULL;

      g_test_message ("%s %s", fields[i].kind, fields[i].field);
      g_assert_nonnull (field);
      g_assert_cmpint (field->seen_by, ==, RUNGS_AUDIENCE_PUBLIC);
      g_assert_true (rungs_wall_allows (fields[i].kind, fields[i].field));
    }
}

/* A record of which every text that may not be public says the marker. */
static RungsRecord *
marked (const RungsKind *kind)
{
  RungsRecord *record = rungs_record_new (kind, NULL);

  for (guint i = 0; i < rungs_kind_n_fields (kind); i++)
    {
      const RungsField *field = rungs_kind_nth_field (kind, i);
      RungsRecord *with;

      if ((field->flags & RUNGS_FIELD_BUILT_IN) != 0 || strcmp (field->name, "enquiry") == 0)
        continue;
      with = rungs_record_with (record, field->name, field->seen_by == RUNGS_AUDIENCE_PUBLIC ? "open" : MARKER);
      rungs_record_unref (record);
      record = with;
    }
  return record;
}

static void
test_marker (void)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  guint n_shown = 0;

  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autoptr (RungsRecord) record = marked (kinds[i]);
      RungsWallHeld held;
      g_autoptr (RungsRecord) shown = rungs_wall_admit (record, NULL, NULL, &held);

      if (shown == NULL)
        {
          g_assert_cmpint (held, ==, g_str_equal (kinds[i]->name, "case-study") ? RUNGS_WALL_HELD_GATE : RUNGS_WALL_HELD_KIND);
          continue;
        }
      n_shown++;
      for (guint nth = 0; nth < rungs_kind_n_fields (kinds[i]); nth++)
        {
          const RungsField *field = rungs_kind_nth_field (kinds[i], nth);
          const char *value = rungs_record_get_nth (shown, nth);

          g_test_message ("%s %s", kinds[i]->name, field->name);
          g_assert_cmpstr (value, !=, MARKER);
          if (value != NULL && (field->flags & RUNGS_FIELD_BUILT_IN) == 0)
            g_assert_true (rungs_wall_allows (kinds[i]->name, field->name));
        }
    }
  g_assert_cmpuint (n_shown, >=, 4);
}

static RungsRecord *
make (const char *kind,
      const char *id,
      ...)
{
  RungsRecord *record = rungs_record_new (rungs_kind_find (kind), id);
  const char *field;
  va_list args;

  va_start (args, id);
  while ((field = va_arg (args, const char *)) != NULL)
    {
      RungsRecord *with = rungs_record_with (record, field, va_arg (args, const char *));

      rungs_record_unref (record);
      record = with;
    }
  va_end (args);
  return record;
}

static void
test_enquiry (void)
{
  static const char id[] = "11111111-1111-4111-8111-111111111111";
  static const struct
  {
    const char *sensitivity;
    gboolean shown;
  } rows[] = {
    { "open", TRUE },
    { "partners", FALSE },
    { "restricted", FALSE },
    { NULL, FALSE },
  };
  g_autoptr (RungsRecord) activity = make ("activity", NULL, "title", "Drop-in", "enquiry", id, NULL);
  RungsWallHeld held;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) enquiry = make ("enquiry", id, "sensitivity", rows[i].sensitivity, NULL);
      g_autoptr (RungsRecord) shown = rungs_wall_admit (activity, enquiry, NULL, &held);

      g_assert_cmpint (shown != NULL, ==, rows[i].shown);
      g_assert_cmpint (held, ==, rows[i].shown ? RUNGS_WALL_HELD_NOTHING : RUNGS_WALL_HELD_ENQUIRY);
      if (shown != NULL)
        g_assert_null (rungs_record_get (shown, "enquiry"));
    }

  /* The enquiry could not be read, or is another one. */
  {
    g_autoptr (RungsRecord) other = make ("enquiry", NULL, "sensitivity", "open", NULL);

    g_assert_null (rungs_wall_admit (activity, NULL, NULL, &held));
    g_assert_null (rungs_wall_admit (activity, other, NULL, &held));
  }
}

static void
test_archived (void)
{
  g_autoptr (RungsRecord) activity = make ("activity", NULL, "title", "Drop-in", "archived", "yes", NULL);
  RungsWallHeld held;

  g_assert_null (rungs_wall_admit (activity, NULL, NULL, &held));
  g_assert_cmpint (held, ==, RUNGS_WALL_HELD_ARCHIVED);
}

static void
test_face_down (void)
{
  g_autoptr (RungsRecord) placing = make ("placing", NULL, "view", "lived", "answer", "3", NULL);
  RungsWallHeld held;
  g_autoptr (RungsRecord) open = rungs_wall_admit (placing, NULL, NULL, &held);

  g_assert_cmpstr (rungs_record_get (open, "answer"), ==, "3");
  g_assert_cmpint (held, ==, RUNGS_WALL_HELD_NOTHING);
  if (rungs_kind_field (rungs_kind_find ("placing"), "face-down") != NULL)
    {
      g_autoptr (RungsRecord) down = rungs_record_with (placing, "face-down", "yes");
      g_autoptr (RungsRecord) shown = rungs_wall_admit (down, NULL, NULL, &held);

      g_assert_cmpstr (rungs_record_get (shown, "view"), ==, "lived");
      g_assert_null (rungs_record_get (shown, "answer"));
      g_assert_cmpint (held, ==, RUNGS_WALL_HELD_FACE_DOWN);
    }
}

/* A story comes onto the wall where the gate is open, and then nothing of it but what is open to everybody; its words stand as the
 * person agreed to them. */
static void
test_story (void)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  const RungsGateAnswer open = { .consent = (char *) "c", .missing = missing };
  const RungsGateAnswer shut = { .missing = missing };
  g_autoptr (RungsRecord) story = marked (rungs_kind_find ("case-study"));
  g_autoptr (RungsRecord) named = rungs_record_with (story, "tried", "Maz rang 07700 900123");
  g_autoptr (RungsRecord) archived = rungs_record_with (story, "archived", "yes");
  g_autoptr (RungsRecord) activity = make ("activity", NULL, "title", "Drop-in", NULL);
  g_autoptr (RungsRecord) shown = rungs_wall_admit_story (named, &open);
  guint n = 0;

  g_assert_null (rungs_wall_admit_story (story, &shut));
  g_assert_null (rungs_wall_admit_story (archived, &open));
  g_assert_null (rungs_wall_admit_story (activity, &open));
  g_assert_cmpstr (rungs_record_get (shown, "tried"), ==, "Maz rang 07700 900123");
  for (const RungsField *field = rungs_record_kind (shown)->fields; field->name != NULL; field++)
    {
      const char *value = rungs_record_get (shown, field->name);

      g_test_message ("%s", field->name);
      g_assert_cmpstr (value, !=, MARKER);
      if (value != NULL)
        g_assert_true (rungs_wall_allows ("case-study", field->name));
      n += value != NULL;
    }
  g_assert_cmpuint (n, ==, 12);
}

static void
test_names (void)
{
  static const char *const people[] = { "Maz", NULL };
  static const struct
  {
    const char *kind;
    const char *field;
    const char *text;
    const char *shown;
    RungsWallHeld held;
  } rows[] = {
    { "activity", "title", "Breakfast with Maz", "A piece of work", RUNGS_WALL_HELD_NAME },
    { "activity", "title", "Breakfast", "Breakfast", RUNGS_WALL_HELD_NOTHING },
    { "activity", "title", "Ring 07700 900123", "A piece of work", RUNGS_WALL_HELD_CONTACT },
    { "aim", "next-step", "Maz asks the board", NULL, RUNGS_WALL_HELD_NAME },
    { "rung", "name", "Maz", "One rung", RUNGS_WALL_HELD_NAME },
    { "rung", "helps", "Time\nAsk Maz\nTrust", "Time\nTrust", RUNGS_WALL_HELD_NAME },
    { "rung", "helps", "Ask Maz", NULL, RUNGS_WALL_HELD_NAME },
    { "rung", "meaning", "Write to maz@example.org", NULL, RUNGS_WALL_HELD_NAME | RUNGS_WALL_HELD_CONTACT },
  };
  g_autoptr (RungsWallNames) names = rungs_wall_names_new (people);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) record = make (rows[i].kind, NULL, rows[i].field, rows[i].text, NULL);
      RungsWallHeld held;
      g_autoptr (RungsRecord) shown = rungs_wall_admit (record, NULL, names, &held);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (rungs_record_get (shown, rows[i].field), ==, rows[i].shown);
      g_assert_cmpint (held, ==, rows[i].held);
    }
}

/* The two halves of a name on two lines. */
static void
test_name_over_lines (void)
{
  static const char *const people[] = { "Will Green", NULL };
  g_autoptr (RungsWallNames) names = rungs_wall_names_new (people);
  RungsWallHeld held = RUNGS_WALL_HELD_NOTHING;
  g_autofree char *shown = rungs_wall_admit_text ("they will\ngreen lights", names, &held);

  g_assert_null (shown);
  g_assert_cmpint (held, ==, RUNGS_WALL_HELD_NAME);
}

static void
test_words (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint bit = 0; bit < 8; bit++)
    g_assert_true (g_hash_table_add (seen, (gpointer) rungs_wall_held_words ((RungsWallHeld) (1 << bit))));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall/only-public", test_only_public);
  g_test_add_func ("/wall/marker", test_marker);
  g_test_add_func ("/wall/enquiry", test_enquiry);
  g_test_add_func ("/wall/archived", test_archived);
  g_test_add_func ("/wall/face-down", test_face_down);
  g_test_add_func ("/wall/story", test_story);
  g_test_add_func ("/wall/names", test_names);
  g_test_add_func ("/wall/name-over-lines", test_name_over_lines);
  g_test_add_func ("/wall/words", test_words);

  return g_test_run ();
}
