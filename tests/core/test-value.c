/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-value.c: what people type becomes one canonical text, and that becomes words again.
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "core-error.h"
#include "value.h"

static const struct
{
  const char *kind, *field;
  const char *typed;
  const char *canonical; /* NULL: nothing was said */
} good[] = {
  { "person", "known-as", "  Robin  ", "Robin" },
  { "person", "known-as", "Robin\nthe second", "Robin the second" },
  { "person", "known-as", "\xc2\xa0 Zo\xc3\xab \xc2\xa0", "Zo\xc3\xab" },
  { "person", "known-as", "\xef\xbb\xbfRobin", "Robin" },
  { "person", "known-as", "Ro\x01" "bin", "Ro bin" },
  { "person", "known-as", "", NULL },
  { "person", "known-as", " \t\r\n ", NULL },
  { "person", "known-as", NULL, NULL },
  { "person", "notes", "one\r\ntwo\rthree\n", "one\ntwo\nthree\n" },
  { "person", "notes", " one \n \n ", "one\n\n" },
  { "person", "notes", " \n\n ", NULL },
  { "person", "notes", "kept\n\napart", "kept\n\napart" },
  { "meeting", "held-on", "22/11/2026", "2026-11-22" },
  { "meeting", "held-on", "22 Nov 2026", "2026-11-22" },
  { "feedback", "said-on", "2026-11", "2026-11" },
  { "feedback", "said-on", "November 2026", "2026-11" },
  { "feedback", "said-on", "22/11/2026", "2026-11-22" },
  { "placing", "view", "lived", "lived" },
  { "placing", "view", "LIVED", "lived" },
  { "placing", "view", "people with lived experience", "lived" },
  { "placing", "answer", "Rung 5", "5" },
  { "placing", "answer", "5", "5" },
  { "enquiry", "state", "Not taken", "not-taken" },
  { "enquiry", "state", "not_taken", "not-taken" },
  { "placing", "people", "12", "12" },
  { "placing", "people", " 012 ", "12" },
  { "placing", "people", "12.0", "12" },
  { "placing", "people", "1,000", "1000" },
  { "payment", "amount", "12", "12.00" },
  { "payment", "amount", "12.5", "12.50" },
  { "payment", "amount", "12.500", "12.50" },
  { "payment", "amount", "12,5", "12.50" },
  { "payment", "amount", "\xc2\xa3" "1,250.50", "1250.50" },
  { "payment", "amount", "1.250,50", "1250.50" },
  { "payment", "amount", "1,250", "1250.00" },
  { "payment", "amount", "0.07", "0.07" },
  { "consent", "quotes", "Yes", "yes" },
  { "consent", "quotes", "n", "no" },
  { "consent", "quotes", "TRUE", "yes" },
  { "consent", "quotes", "0", "no" },
  { "person", "roles", "worker, lived-experience", "lived-experience,worker" },
  { "person", "roles", "Worker; Buddy; worker;", "worker,buddy" },
  { "person", "roles", "Person with lived experience\nBuddy", "lived-experience,buddy" },
  { "person", "roles", " , ", NULL },
  { "feedback", "themes", "Long waits, Kindness", "Kindness,Long waits" },
  { "meeting", "group", "Strategic Board", "Strategic Board" },
};

static const struct
{
  const char *kind, *field;
  const char *typed;
  const char *says; /* some of the words that help to put it right */
} bad[] = {
  { "person", "known-as", "Ro\xff" "bin", "UTF-8" },
  { "meeting", "held-on", "soon", "22/11/2026" },
  { "meeting", "held-on", "2026-11", "22/11/2026" },
  { "meeting", "held-on", "31/11/2026", "31/11/2026" },
  { "feedback", "said-on", "last month", "November 2026" },
  { "placing", "view", "everyone", "lived, frontline, management, board, mixed" },
  { "placing", "people", "a few", "12" },
  { "placing", "people", "2.5", "whole" },
  { "placing", "people", "0", "from 1 to 1000" },
  { "placing", "people", "-3", "from 1 to 1000" },
  { "placing", "people", "99999999999999999999999", "whole" },
  { "payment", "amount", "12.345", "12.50" },
  { "payment", "amount", "-1", "0.00" },
  { "payment", "amount", "1.2.3", "12.50" },
  { "consent", "quotes", "perhaps", "yes or no" },
  { "person", "roles", "worker, king", "king" },
};

static const RungsField *
find_field (const char *kind,
            const char *field)
{
  const RungsField *found = rungs_kind_field (rungs_kind_find (kind), field);

  g_assert_nonnull (found);

  return found;
}

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      const RungsField *field = find_field (good[i].kind, good[i].field);
      g_autofree char *canonical = NULL;
      g_autofree char *again = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s.%s: %s", good[i].kind, good[i].field, good[i].typed);
      rungs_value_parse (field, good[i].typed, &canonical, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (canonical, ==, good[i].canonical);

      /* What is canonical stays as it is. */
      g_assert_true (rungs_value_parse (field, canonical, &again, &error));
      g_assert_cmpstr (again, ==, canonical);
      if (field->links_to == NULL)
        g_assert_true (rungs_value_is_canonical (field, canonical, NULL));
    }
}

static void
test_refuse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const RungsField *field = find_field (bad[i].kind, bad[i].field);
      g_autofree char *canonical = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s.%s: %s", bad[i].kind, bad[i].field, bad[i].says);
      g_assert_false (rungs_value_parse (field, bad[i].typed, &canonical, &error));
      g_assert_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, bad[i].says));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_null (canonical);
      g_assert_false (rungs_value_parse (field, bad[i].typed, &canonical, NULL));
    }
}

static void
test_is_canonical (void)
{
  static const struct
  {
    const char *kind, *field, *value;
    gboolean canonical;
  } rows[] = {
    { "person", "known-as", NULL, TRUE },
    { "person", "known-as", "Robin", TRUE },
    { "person", "known-as", " Robin", FALSE },
    { "person", "known-as", "", FALSE },
    { "meeting", "held-on", "2026-11-22", TRUE },
    { "meeting", "held-on", "22/11/2026", FALSE },
    { "payment", "amount", "12.50", TRUE },
    { "payment", "amount", "12.5", FALSE },
    { "person", "roles", "lived-experience,worker", TRUE },
    { "person", "roles", "worker,lived-experience", FALSE },
    { "person", "roles", "lived-experience, worker", FALSE },
    { "meeting", "group", "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f", TRUE },
    { "meeting", "group", "Strategic Board", FALSE },
    { "feedback", "themes", "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f,1f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f", TRUE },
    { "feedback", "themes", "Kindness", FALSE },
    { "person", "archived", "yes", TRUE },
    { "person", "archived", "1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RungsField *field = find_field (rows[i].kind, rows[i].field);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s.%s: %s", rows[i].kind, rows[i].field, rows[i].value);
      g_assert_cmpint (rungs_value_is_canonical (field, rows[i].value, &error), ==, rows[i].canonical);
      g_assert_cmpint (error != NULL, ==, !rows[i].canonical);
    }
}

static void
test_display (void)
{
  static const struct
  {
    const char *kind, *field, *canonical, *words;
  } rows[] = {
    { "person", "known-as", "Robin", "Robin" },
    { "person", "known-as", NULL, "" },
    { "meeting", "held-on", "2026-11-22", "22 November 2026" },
    { "feedback", "said-on", "2026-11", "November 2026" },
    { "placing", "view", "lived", "People with lived experience" },
    { "placing", "view", "somebody", "somebody" },
    { "payment", "amount", "12.50", "12.50" },
    { "consent", "quotes", "yes", "Yes" },
    { "consent", "quotes", "no", "No" },
    { "person", "roles", "lived-experience,buddy", "Person with lived experience, Buddy" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = rungs_value_display (find_field (rows[i].kind, rows[i].field), rows[i].canonical);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_sets (void)
{
  static const char *const mixed[] = { "buddy", "worker", "buddy", NULL };
  static const char *const none[] = { NULL };
  static const char *const ids[] = { "b", "a", "b", NULL };
  g_autofree char *roles = rungs_value_set_join (find_field ("person", "roles"), mixed);
  g_autofree char *nothing = rungs_value_set_join (find_field ("person", "roles"), none);
  g_autofree char *themes = rungs_value_set_join (find_field ("feedback", "themes"), ids);
  g_auto (GStrv) members = rungs_value_set_members ("worker,buddy");
  g_auto (GStrv) no_members = rungs_value_set_members (NULL);

  g_assert_cmpstr (roles, ==, "worker,buddy");
  g_assert_null (nothing);
  g_assert_cmpstr (themes, ==, "a,b");
  g_assert_cmpuint (g_strv_length (members), ==, 2);
  g_assert_cmpstr (members[1], ==, "buddy");
  g_assert_cmpuint (g_strv_length (no_members), ==, 0);
}

/* Every label that a form or a sheet may show leads back to its own token. */
static void
test_labels_lead_back (void)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      for (const RungsField *field = kinds[i]->fields; field->name != NULL; field++)
        {
          if (field->choices == NULL)
            continue;
          for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
            {
              g_autofree char *canonical = NULL;

              g_assert_true (rungs_value_parse (field, choice->label, &canonical, NULL));
              g_assert_cmpstr (canonical, ==, choice->token);
            }
        }
    }
}

/* Pieces that make parsers stumble. */
static char *
make_odd_text (void)
{
  static const char *const pieces[] = {
    "0", "1", "22", "2026", "99999999999999999999", "-", "/", ".", ",", ";", ":", " ", "\n", "\r\n", "\t", "T", "nd", "Nov", "may",
    "yes", "lived", "worker", "\xc2\xa3", "\xe2\x88\x92", "\xc2\xa0", "\xef\xbb\xbf", "\xe2\x80\xa8", "\x01", "\x7f", "\xc3\xab",
    "e\xcc\x88", "\xf0\x9f\xaa\x9c", "\xff", "%s", "'", "\"",
  };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 9);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

/* Whatever is typed is either refused in words, or becomes something that may be kept and reads back as itself. */
static void
test_anything_typed (void)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (int round = 0; round < 300; round++)
    {
      g_autofree char *typed = make_odd_text ();

      for (gsize i = 0; kinds[i] != NULL; i++)
        {
          for (const RungsField *field = kinds[i]->fields; field->name != NULL; field++)
            {
              g_autofree char *canonical = NULL;
              g_autofree char *words = NULL;
              g_autofree char *again = NULL;
              g_autoptr (GError) error = NULL;

              if (!rungs_value_parse (field, typed, &canonical, &error))
                {
                  g_assert_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE);
                  g_assert_null (canonical);
                  continue;
                }
              g_assert_no_error (error);
              g_assert_true (canonical == NULL || *canonical != '\0');
              if (field->links_to != NULL)
                continue;
              g_assert_true (rungs_value_is_canonical (field, canonical, &error));
              words = rungs_value_display (field, canonical);
              g_assert_true (g_utf8_validate (words, -1, NULL));
              /* What people read they may also type. */
              g_assert_true (rungs_value_parse (field, words, &again, &error));
              g_assert_cmpstr (again, ==, canonical);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/parse", test_parse);
  g_test_add_func ("/value/refuse", test_refuse);
  g_test_add_func ("/value/is-canonical", test_is_canonical);
  g_test_add_func ("/value/display", test_display);
  g_test_add_func ("/value/sets", test_sets);
  g_test_add_func ("/value/anything-typed", test_anything_typed);
  g_test_add_func ("/value/labels-lead-back", test_labels_lead_back);

  return g_test_run ();
}
