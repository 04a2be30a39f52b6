/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-few.c: how a view goes out, by how many people it is and what they said.
 */
#include "config.h"

#include "few.h"

#define MAX_PLACINGS 3

typedef struct
{
  const char *name;
  RungsFew few;
  guint people;
  struct
  {
    const char *view;
    const char *people;
    const char *few;
  } placings[MAX_PLACINGS];
} Case;

/* Asked of the view "lived". */
static const Case cases[] = {
  { "nobody", RUNGS_FEW_NOT, 0, { { NULL } } },
  { "not-said", RUNGS_FEW_NOT, 0, { { "lived", NULL, NULL } } },
  { "one", RUNGS_FEW_MERGE, 1, { { "lived", "1", NULL } } },
  { "four", RUNGS_FEW_MERGE, 4, { { "lived", "4", NULL } } },
  { "five", RUNGS_FEW_NOT, 5, { { "lived", "5", NULL } } },
  { "two-and-three", RUNGS_FEW_NOT, 5, { { "lived", "2", NULL }, { "lived", "3", NULL } } },
  { "two-and-two", RUNGS_FEW_MERGE, 4, { { "lived", "2", NULL }, { "lived", "2", NULL } } },
  { "two-and-others", RUNGS_FEW_MERGE, 2, { { "lived", "2", NULL }, { "board", "9", NULL } } },
  { "two-and-not-said", RUNGS_FEW_MERGE, 2, { { "lived", "2", NULL }, { "lived", NULL, NULL } } },
  { "show", RUNGS_FEW_SHOW, 3, { { "lived", "3", "show" } } },
  { "merge", RUNGS_FEW_MERGE, 3, { { "lived", "3", "merge" } } },
  { "leave-out", RUNGS_FEW_LEAVE_OUT, 3, { { "lived", "3", "leave-out" } } },
  { "said-once", RUNGS_FEW_SHOW, 3, { { "lived", "2", NULL }, { "lived", "1", "show" } } },
  { "said-by-others", RUNGS_FEW_MERGE, 3, { { "lived", "3", NULL }, { "board", "3", "show" } } },
  { "show-and-merge", RUNGS_FEW_MERGE, 3, { { "lived", "2", "show" }, { "lived", "1", "merge" } } },
  { "leave-out-and-show", RUNGS_FEW_LEAVE_OUT, 3, { { "lived", "2", "leave-out" }, { "lived", "1", "show" } } },
  { "many-after-all", RUNGS_FEW_NOT, 6, { { "lived", "2", "leave-out" }, { "lived", "4", NULL } } },
  { "not-said-leave-out", RUNGS_FEW_LEAVE_OUT, 0, { { "lived", NULL, "leave-out" } } },
  { "not-said-merge", RUNGS_FEW_MERGE, 0, { { "lived", NULL, "merge" } } },
  { "not-said-show", RUNGS_FEW_NOT, 0, { { "lived", NULL, "show" } } },
};

static void
test_few (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) placings = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);

  for (guint i = 0; i < MAX_PLACINGS && test->placings[i].view != NULL; i++)
    {
      g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("placing"), NULL);
      g_autoptr (RungsRecord) of = rungs_record_with (bare, "view", test->placings[i].view);
      g_autoptr (RungsRecord) by = rungs_record_with (of, "people", test->placings[i].people);

      g_ptr_array_add (placings, rungs_record_with (by, "few", test->placings[i].few));
    }
  g_assert_cmpint (rungs_few_of (placings, "lived"), ==, test->few);
  g_assert_cmpuint (rungs_few_people (placings, "lived"), ==, test->people);
}

static void
test_tokens (void)
{
  const RungsField *field = rungs_kind_field (rungs_kind_find ("placing"), "few");

  for (RungsFew few = RUNGS_FEW_SHOW; few <= RUNGS_FEW_LEAVE_OUT; few++)
    {
      g_assert_cmpint (rungs_few_parse (rungs_few_token (few)), ==, few);
      g_assert_cmpstr (field->choices[few - 1].token, ==, rungs_few_token (few));
    }
  g_assert_null (rungs_few_token (RUNGS_FEW_NOT));
  g_assert_cmpint (rungs_few_parse (NULL), ==, RUNGS_FEW_NOT);
  g_assert_cmpint (rungs_few_parse ("?"), ==, RUNGS_FEW_NOT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/few/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_few);
    }
  g_test_add_func ("/core/few/tokens", test_tokens);
  return g_test_run ();
}
