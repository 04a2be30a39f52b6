/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-import-columns.c: every field is found by its name and by its question, and nothing else is.
 */
#include "config.h"

#include "import-columns.h"

#include <string.h>

#include "exchange-error.h"

static RungsColumnMap *
map_one (const RungsKind  *kind,
         const char       *heading,
         gboolean          with_id,
         GError          **error)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autoptr (GHashTable) wishes = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_add (headings, (char *) heading);
  return rungs_column_map_new (kind, headings, wishes, with_id, error);
}

/* What people do to a heading: capitals, spaces, a colon behind it. */
static void
test_every_field (void)
{
  for (const RungsKind *const *kind = rungs_kinds (NULL); *kind != NULL; kind++)
    for (guint i = 0; i < rungs_kind_n_fields (*kind); i++)
      {
        const RungsField *field = rungs_kind_nth_field (*kind, i);
        g_autofree char *upper = g_utf8_strup (field->name, -1);
        g_autofree char *spaced = g_strdelimit (g_strconcat (" ", field->name, ": ", NULL), "-", ' ');
        const char *const headings[] = { field->name, rungs_field_label (field), upper, spaced };

        for (guint h = 0; h < G_N_ELEMENTS (headings); h++)
          {
            g_autoptr (GError) error = NULL;
            g_autoptr (RungsColumnMap) map = map_one (*kind, headings[h], FALSE, &error);

            if (rungs_import_is_kept_by_rungs (field))
              {
                g_assert_null (map);
                g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT);
                continue;
              }
            g_assert_no_error (error);
            g_assert_cmpuint (map->left_out->len, ==, 0);
            if (g_array_index (map->fields, int, 0) != (int) i)
              g_error ("%s: “%s” is not %s", (*kind)->name, headings[h], field->name);
          }
      }
}

static void
test_id (void)
{
  const RungsKind *kind = rungs_kind_find ("person");
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsColumnMap) map = map_one (kind, "id", TRUE, &error);

  g_assert_no_error (error);
  g_assert_true (rungs_column_map_holds (map, rungs_kind_field_index (kind, "id")));
  g_assert_false (rungs_column_map_holds (map, rungs_kind_field_index (kind, "known-as")));
}

static void
test_field_names (void)
{
  g_autofree char *names = rungs_import_field_names (rungs_kind_find ("question"));

  g_assert_cmpstr (names, ==, "question-set, position, text, easier, review-on");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import-columns/every-field", test_every_field);
  g_test_add_func ("/exchange/import-columns/id", test_id);
  g_test_add_func ("/exchange/import-columns/field-names", test_field_names);
  return g_test_run ();
}
