/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-reading.c: one record, a page of a list, the ids of a list, and finding a record by a piece of its id or by its name.
 */
#include "config.h"

#include "random-edits.h"

#include <string.h>

static void
test_ids (void)
{
  static const struct
  {
    const char *id;
    gboolean is_one;
  } cases[] = {
    { "01234567-89ab-4def-8123-456789abcdef", TRUE },  { "ffffffff-ffff-4fff-bfff-ffffffffffff", TRUE },
    { "01234567-89AB-4def-8123-456789abcdef", FALSE }, { "01234567-89ab-4def-8123-456789abcde", FALSE },
    { "0123456789ab-4def-8123-456789abcdef-", FALSE }, { "01234567-89ab-4def-8123-456789abcdeg", FALSE },
    { "01234567-89ab-4def-8123-456789abcdef0", FALSE }, { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 packed[16];
      char id[37];

      g_assert_cmpint (rungs_id_pack (cases[i].id, packed), ==, cases[i].is_one);
      if (!cases[i].is_one)
        continue;
      rungs_id_unpack (packed, id);
      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

static void
test_query (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *a = add_record (workbook, "person", "known-as", "ash", "roles", "worker,buddy", NULL);
  g_autofree char *b = add_record (workbook, "person", "known-as", "Bo", "roles", "buddy", NULL);
  g_autofree char *c = add_record (workbook, "person", "known-as", "Cy", "hear-back", "call", NULL);
  g_autofree char *p1 = add_record (workbook, "payment", "person", a, "amount", "9.50", "agreed-on", "2026-01-05", NULL);
  g_autofree char *p2 = add_record (workbook, "payment", "person", a, "amount", "12.00", "agreed-on", "2026-02-05", NULL);
  g_autofree char *p3 = add_record (workbook, "payment", "person", b, "amount", "100.00", NULL);
  RungsEdits *edits = rungs_edits_new ("Archive");
  const char *low = strcmp (a, b) < 0 ? a : b;
  const char *high = low == a ? b : a;
  const struct
  {
    const char *kind;
    const char *filter;
    const char *value;
    const char *until;
    const char *date;
    gboolean is_archived;
    const char *order;
    const char *expected[4];
  } cases[] = {
    { "person", NULL, NULL, NULL, NULL, FALSE, NULL, { a, b } },
    { "person", NULL, NULL, NULL, NULL, TRUE, NULL, { c } },
    { "person", NULL, NULL, NULL, NULL, FALSE, "-known-as", { b, a } },
    { "person", NULL, NULL, NULL, NULL, FALSE, "id", { low, high } },
    { "person", NULL, NULL, NULL, NULL, FALSE, "-id", { high, low } },
    { "person", NULL, NULL, NULL, NULL, TRUE, "id", { c } },
    { "person", "roles", "buddy", NULL, NULL, FALSE, "id", { low, high } },
    { "person", "roles", "worker", NULL, NULL, FALSE, NULL, { a } },
    { "person", "roles", "buddy", NULL, NULL, FALSE, NULL, { a, b } },
    { "person", "roles", "budd", NULL, NULL, FALSE, NULL, { NULL } },
    { "person", "hear-back", NULL, NULL, NULL, FALSE, NULL, { a, b } },
    { "payment", NULL, NULL, NULL, NULL, FALSE, "amount", { p1, p2, p3 } },
    { "payment", NULL, NULL, NULL, NULL, FALSE, "-amount", { p3, p2, p1 } },
    { "payment", "amount", "12.00", NULL, NULL, FALSE, NULL, { p2 } },
    { "payment", "person", a, NULL, NULL, FALSE, NULL, { p2, p1 } },
    { "payment", NULL, NULL, "agreed-on", "2026-01-31", FALSE, NULL, { p1 } },
    { "payment", "agreed-on", NULL, NULL, NULL, FALSE, NULL, { p3 } },
  };

  rungs_edits_archive (edits, rungs_kind_find ("person"), c, TRUE);
  g_assert_true (rungs_workbook_write (workbook, edits, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RungsQuery) first = rungs_query_new (rungs_kind_find (cases[i].kind));
      g_autoptr (RungsQuery) query = NULL;
      g_autoptr (GPtrArray) records = NULL;
      g_autoptr (GPtrArray) page = NULL;
      g_autoptr (GBytes) ids = NULL;
      guint n = 0;

      while (cases[i].expected[n] != NULL)
        n++;
      if (cases[i].filter != NULL)
        rungs_query_filter (first, cases[i].filter, cases[i].value);
      if (cases[i].until != NULL)
        rungs_query_until (first, cases[i].until, cases[i].date);
      rungs_query_archived (first, cases[i].is_archived);
      rungs_query_order (first, cases[i].order);
      query = rungs_query_copy (first);
      g_test_message ("%d", (int) i);
      records = rungs_workbook_list (workbook, query, 0, 0, NULL);
      ids = rungs_workbook_list_ids (workbook, query, NULL);
      g_assert_cmpuint (records->len, ==, n);
      g_assert_cmpint (rungs_workbook_count (workbook, query, NULL), ==, n);
      g_assert_cmpuint (g_bytes_get_size (ids), ==, 16 * n);
      for (guint j = 0; j < n; j++)
        {
          char id[37];

          rungs_id_unpack ((const guint8 *) g_bytes_get_data (ids, NULL) + 16 * j, id);
          g_assert_cmpstr (id, ==, cases[i].expected[j]);
          g_assert_cmpstr (rungs_record_id (g_ptr_array_index (records, j)), ==, cases[i].expected[j]);
        }
      page = rungs_workbook_list (workbook, query, 1, 1, NULL);
      g_assert_cmpuint (page->len, ==, n > 1 ? 1 : 0);
      if (n > 1)
        g_assert_cmpstr (rungs_record_id (g_ptr_array_index (page, 0)), ==, cases[i].expected[1]);
    }
}

/* Something of every kind for others to link to, as often as kinds link on. */
static void
fill (RungsWorkbook *workbook,
      GRand         *rand)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (int i = 0; i < 20; i++)
    for (guint j = 0; kinds[j] != NULL; j++)
      {
        g_autoptr (RungsRecord) record = random_record (workbook, rand, kinds[j]);
        RungsEdits *edits = rungs_edits_new ("Add");

        rungs_edits_add (edits, record);
        rungs_workbook_write (workbook, edits, NULL, NULL);
      }
}

/* What is written is what is read, for every kind and every field. */
static void
test_every_field (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  const RungsKind *const *kinds = rungs_kinds (NULL);

  fill (workbook, rand);
  for (guint i = 0; kinds[i] != NULL; i++)
    for (const RungsField *field = kinds[i]->fields; field->name != NULL; field++)
      {
        gboolean is_written = FALSE;

        /* Rules may refuse some; a few tries find a record that holds the field. */
        for (int n = 0; n < 60 && !is_written; n++)
          {
            g_autoptr (RungsRecord) draft = random_record (workbook, rand, kinds[i]);
            g_autofree char *value = random_value (workbook, rand, field);
            g_autoptr (RungsRecord) record = rungs_record_with (draft, field->name, value);
            RungsEdits *edits = rungs_edits_new ("Add");
            g_autofree char *kept = NULL;

            rungs_edits_add (edits, record);
            if (value == NULL || !rungs_workbook_write (workbook, edits, NULL, NULL))
              {
                if (value == NULL)
                  rungs_edits_free (edits);
                continue;
              }
            kept = get_field (workbook, kinds[i]->name, rungs_record_id (record), field->name);
            g_assert_cmpstr (kept, ==, value);
            is_written = TRUE;
          }
        if (!is_written)
          g_test_message ("%s %s", kinds[i]->name, field->name);
        g_assert_true (is_written);
      }
  assert_sound (workbook);
}

static void
test_read_many (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *a = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *b = add_record (workbook, "person", "known-as", "Bo", NULL);
  const char *ids[] = { b, "01234567-89ab-4def-8123-456789abcdef", a, NULL };
  g_autoptr (GPtrArray) records = rungs_workbook_read_many (workbook, rungs_kind_find ("person"), ids, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (records->len, ==, 3);
  g_assert_cmpstr (rungs_record_id (g_ptr_array_index (records, 0)), ==, b);
  g_assert_null (g_ptr_array_index (records, 1));
  g_assert_cmpstr (rungs_record_id (g_ptr_array_index (records, 2)), ==, a);
  g_assert_null (rungs_workbook_read (workbook, rungs_kind_find ("person"), ids[1], &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
}

static void
test_resolve (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  static const struct
  {
    const char *id;
    const char *name;
  } people[] = {
    { "aaaa1111-0000-4000-8000-000000000001", "Ash" },
    { "aaaa2222-0000-4000-8000-000000000002", "Bo" },
    { "bbbb3333-0000-4000-8000-000000000003", "Bo" },
    { "cccc4444-0000-4000-8000-000000000004", "bbbb" },
  };
  static const struct
  {
    const char *text;
    const char *id;
    int code;
  } cases[] = {
    { "aaaa1111-0000-4000-8000-000000000001", "aaaa1111-0000-4000-8000-000000000001", 0 },
    { "aaaa1", "aaaa1111-0000-4000-8000-000000000001", 0 },
    { "AAAA2", "aaaa2222-0000-4000-8000-000000000002", 0 },
    { "aaaa", NULL, RUNGS_STORE_ERROR_AMBIGUOUS },
    { "Ash", "aaaa1111-0000-4000-8000-000000000001", 0 },
    { "Bo", NULL, RUNGS_STORE_ERROR_AMBIGUOUS },
    { "bbbb", "cccc4444-0000-4000-8000-000000000004", 0 },
    { "Nobody", NULL, RUNGS_STORE_ERROR_NOT_FOUND },
    { "dddd", NULL, RUNGS_STORE_ERROR_NOT_FOUND },
    { "", NULL, RUNGS_STORE_ERROR_NOT_FOUND },
    { "aaaa1111-0000-4000-8000-0000000000011", NULL, RUNGS_STORE_ERROR_NOT_FOUND },
    { "%", NULL, RUNGS_STORE_ERROR_NOT_FOUND },
  };
  const RungsKind *kind = rungs_kind_find ("person");

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (RungsRecord) empty = rungs_record_new (kind, people[i].id);
      g_autoptr (RungsRecord) record = rungs_record_with (empty, "known-as", people[i].name);
      RungsEdits *edits = rungs_edits_new ("Add");

      rungs_edits_add (edits, record);
      g_assert_true (rungs_workbook_write (workbook, edits, NULL, NULL));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = rungs_workbook_resolve (workbook, kind, cases[i].text, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (id, ==, cases[i].id);
      if (cases[i].id == NULL)
        g_assert_error (error, RUNGS_STORE_ERROR, cases[i].code);
      else
        g_assert_no_error (error);
    }
}

static void
test_title (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *a = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *b = add_record (workbook, "person", "known-as", "Bo", NULL);
  g_autofree char *pairing = add_record (workbook, "pairing", "person", a, "buddy", b, NULL);
  g_autofree char *title = rungs_workbook_title (workbook, rungs_kind_find ("pairing"), pairing);
  g_autofree char *gone =
      rungs_workbook_title (workbook, rungs_kind_find ("pairing"), "01234567-89ab-4def-8123-456789abcdef");

  g_assert_cmpstr (title, ==, "Ash and Bo");
  g_assert_cmpstr (gone, ==, "Pairing");
}

/* A title that no column holds finds its record too, while one record alone has it. */
static void
test_resolve_linked (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  const RungsKind *kind = rungs_kind_find ("pairing");
  g_autofree char *ash = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *bo = add_record (workbook, "person", "known-as", "Bo", NULL);
  g_autofree char *first = add_record (workbook, "pairing", "person", ash, "buddy", bo, NULL);
  g_autofree char *other = add_record (workbook, "pairing", "person", bo, "buddy", ash, NULL);
  g_autofree char *found = rungs_workbook_resolve (workbook, kind, "Ash and Bo", NULL);
  g_autofree char *turned = rungs_workbook_resolve (workbook, kind, "Bo and Ash", NULL);
  g_autofree char *second = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (found, ==, first);
  g_assert_cmpstr (turned, ==, other);
  second = add_record (workbook, "pairing", "person", ash, "buddy", bo, NULL);
  none = rungs_workbook_resolve (workbook, kind, "Ash and Bo", &error);
  g_assert_null (none);
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  none = rungs_workbook_resolve (workbook, kind, "Ash", &error);
  g_assert_null (none);
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
}

static void
refused (RungsWorkbook   *workbook,
         RungsEdits      *edits,
         int              code)
{
  g_autofree char *before = dump (workbook);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 change = -1;

  g_assert_false (rungs_workbook_write (workbook, edits, &change, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, code);
  g_test_message ("%s", error->message);
  after = dump (workbook);
  g_assert_cmpstr (before, ==, after);
}

/* All of a group or nothing of it, and without an error place as with one. */
static void
test_refused (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = add_record (workbook, "person", "known-as", "Ash", NULL);
  const RungsKind *person = rungs_kind_find ("person");
  const char *nowhere = "01234567-89ab-4def-8123-456789abcdef";
  g_autoptr (RungsRecord) good = sample_record ("person", "known-as", "Bo", NULL);
  g_autoptr (RungsRecord) nameless = sample_record ("person", NULL);
  g_autoptr (RungsRecord) dangling = sample_record ("payment", "person", nowhere, "sort", "travel", NULL);
  g_autoptr (RungsRecord) dangling_set = sample_record ("feedback", "words", "We wait", "themes", nowhere, NULL);
  g_autoptr (RungsRecord) odd_id = rungs_record_new (person, "not-an-id");
  RungsEdits *edits = NULL;

  edits = rungs_edits_new ("Good and bad");
  rungs_edits_add (edits, good);
  rungs_edits_add (edits, nameless);
  refused (workbook, edits, RUNGS_STORE_ERROR_REFUSED);
  edits = rungs_edits_new ("A link to nowhere");
  rungs_edits_add (edits, dangling);
  refused (workbook, edits, RUNGS_STORE_ERROR_REFUSED);
  edits = rungs_edits_new ("A set with a link to nowhere");
  rungs_edits_add (edits, dangling_set);
  refused (workbook, edits, RUNGS_STORE_ERROR_REFUSED);
  edits = rungs_edits_new ("Not an id");
  rungs_edits_add (edits, odd_id);
  refused (workbook, edits, RUNGS_STORE_ERROR_REFUSED);
  edits = rungs_edits_new ("A record that is not there");
  rungs_edits_set (edits, person, nowhere, "known-as", "Bo");
  refused (workbook, edits, RUNGS_STORE_ERROR_NOT_FOUND);
  edits = rungs_edits_new ("A field that is not there");
  rungs_edits_set (edits, person, id, "shoe-size", "44");
  refused (workbook, edits, RUNGS_STORE_ERROR_REFUSED);
  edits = rungs_edits_new ("An id that would change");
  rungs_edits_set (edits, person, id, "id", nowhere);
  refused (workbook, edits, RUNGS_STORE_ERROR_REFUSED);
  edits = rungs_edits_new ("No such answer");
  rungs_edits_set (edits, person, id, "hear-back", "owl");
  refused (workbook, edits, RUNGS_STORE_ERROR_REFUSED);
  edits = rungs_edits_new ("A name that would go");
  rungs_edits_set (edits, person, id, "known-as", NULL);
  g_assert_false (rungs_workbook_write (workbook, edits, NULL, NULL));

  /* Records of one group may link to each other, whichever comes first. */
  edits = rungs_edits_new ("Both");
  {
    g_autoptr (RungsRecord) payment = sample_record ("payment", "person", rungs_record_id (good), "sort", "food", NULL);
    g_autoptr (GError) error = NULL;

    rungs_edits_add (edits, payment);
    rungs_edits_add (edits, good);
    g_assert_true (rungs_workbook_write (workbook, edits, NULL, &error));
    g_assert_no_error (error);
  }
  assert_sound (workbook);
}

typedef struct
{
  int n_done;
  gsize length;
} Listed;

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Listed *listed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) ids = rungs_workbook_list_ids_finish (RUNGS_WORKBOOK (source), result, &error);

  if (ids != NULL)
    listed->length = g_bytes_get_size (ids);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  listed->n_done++;
}

static void
test_list_async (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (RungsWorkbook) then = NULL;
  RungsQuery *query = rungs_query_new (rungs_kind_find ("rung"));
  Listed listed = { 0, 0 };

  rungs_workbook_list_ids_async (workbook, query, NULL, listed_cb, &listed);
  rungs_query_filter (query, "band", "with");
  rungs_query_free (query);
  while (listed.n_done < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (listed.length, ==, 7 * 16);

  /* A copy in memory answers too. */
  then = rungs_workbook_as_at (workbook, "2026-01-01", NULL);
  query = rungs_query_new (rungs_kind_find ("rung"));
  listed.length = 0;
  rungs_workbook_list_ids_async (then, query, NULL, listed_cb, &listed);
  while (listed.n_done < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (listed.length, ==, 7 * 16);

  /* And one that is closed meanwhile. */
  rungs_workbook_list_ids_async (workbook, query, NULL, listed_cb, &listed);
  rungs_query_free (query);
  rungs_workbook_close (workbook);
  while (listed.n_done < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (g_steal_pointer (&workbook));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/ids", test_ids);
  g_test_add_func ("/reading/query", test_query);
  g_test_add_func ("/reading/every-field", test_every_field);
  g_test_add_func ("/reading/read-many", test_read_many);
  g_test_add_func ("/reading/resolve", test_resolve);
  g_test_add_func ("/reading/resolve-linked", test_resolve_linked);
  g_test_add_func ("/reading/title", test_title);
  g_test_add_func ("/reading/refused", test_refused);
  g_test_add_func ("/reading/list-async", test_list_async);
  return g_test_run ();
}
