/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-farewell.c: what goes with a record that is erased, what stays, and what it says then.
 */
#include "config.h"

#include "farewell.h"

static const RungsField *
field_of (const char *kind,
          const char *field)
{
  return rungs_kind_field (rungs_kind_find (kind), field);
}

static void
test_links (void)
{
  static const struct
  {
    const char *kind;
    const char *field;
    RungsFarewell farewell;
  } rows[] = {
    { "consent", "case-study", RUNGS_FAREWELL_GOES },
    { "use", "case-study", RUNGS_FAREWELL_GOES },
    { "attendance", "person", RUNGS_FAREWELL_GOES },
    { "attendance", "meeting", RUNGS_FAREWELL_GOES },
    { "pairing", "person", RUNGS_FAREWELL_GOES },
    { "pairing", "buddy", RUNGS_FAREWELL_GOES },
    { "person-private", "person", RUNGS_FAREWELL_GOES },
    /* A part, though it can be without a whole. */
    { "action", "enquiry", RUNGS_FAREWELL_GOES },
    { "rung", "ladder", RUNGS_FAREWELL_GOES },
    { "action", "meeting", RUNGS_FAREWELL_STAYS },
    { "case-study", "person", RUNGS_FAREWELL_STAYS },
    { "feedback", "person", RUNGS_FAREWELL_STAYS },
    { "feedback", "themes", RUNGS_FAREWELL_STAYS },
    { "enquiry", "stage", RUNGS_FAREWELL_STAYS },
    { "move", "stage", RUNGS_FAREWELL_HOLDS },
    { "placing", "ladder", RUNGS_FAREWELL_HOLDS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s.%s", rows[i].kind, rows[i].field);
      g_assert_cmpint (rungs_farewell (rungs_kind_find (rows[i].kind), field_of (rows[i].kind, rows[i].field)), ==,
                       rows[i].farewell);
    }
}

static void
test_nameless (void)
{
  static const struct
  {
    const char *field;
    const char *value;
    const char *stays;
  } rows[] = {
    { "person", "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f", NULL },
    { "standing", "named", "anonymous" },
    { "standing", NULL, "anonymous" },
    { "said-on", "2026-11-22", "2026-11" },
    { "said-on", "2026-11", "2026-11" },
    { "said-on", NULL, NULL },
    { "hear-back", "call", NULL },
    { "words", "The bus was late", "The bus was late" },
    { "quote", "public", "public" },
    { "meeting", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *stays = rungs_farewell_nameless (field_of ("feedback", rows[i].field), rows[i].value);

      g_assert_cmpstr (stays, ==, rows[i].stays);
    }
}

static void
test_empty (void)
{
  static const struct
  {
    const char *kind;
    const char *field;
    gboolean can_go;
    gboolean is_said; /* something stands in its place */
  } rows[] = {
    { "case-study", "situation", TRUE, FALSE },
    { "case-study", "title", TRUE, TRUE },
    { "case-study", "person", TRUE, FALSE },
    { "feedback", "words", TRUE, TRUE },
    { "consent", "scope", FALSE, FALSE },
    { "consent", "case-study", FALSE, FALSE },
    { "consent", "given-on", FALSE, FALSE },
    { "rung", "position", FALSE, FALSE },
    { "person", "id", FALSE, FALSE },
    { "person", "archived", FALSE, FALSE },
    { "person", "review-on", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = NULL;

      g_test_message ("%s.%s", rows[i].kind, rows[i].field);
      g_assert_cmpint (rungs_farewell_empty (field_of (rows[i].kind, rows[i].field), &value), ==, rows[i].can_go);
      g_assert_cmpint (value != NULL, ==, rows[i].is_said);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/farewell/links", test_links);
  g_test_add_func ("/farewell/nameless", test_nameless);
  g_test_add_func ("/farewell/empty", test_empty);
  return g_test_run ();
}
