/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-printing-marks.c: what the tables of the kinds say may not be seen does not come out, in any document, for anybody. Every
 * text field of every kind holds a mark of its own; a new field, and a new document, is in this test by itself.
 */
#include "config.h"

#include <string.h>

#include "exchange-error.h"
#include "printing-support.h"

/* Where a mark, or the first choice, would not do. NULL: the field stays empty. */
static const struct
{
  const char *kind;
  const char *field;
  const char *value;
} special[] = {
  { "case-study", "state", "ready" },
  { "case-study", "topics", NULL },
  { "case-study", "version", "1" },
  { "case-study", "withdrawn-on", NULL },
  { "consent", "scope", "public" },
  { "consent", "channels", "printed" },
  { "consent", "ask-each", NULL },
  { "consent", "partners", "Them" },
  { "consent", "ends-on", "2027-04-30" },
  { "consent", "withdrawn-on", NULL },
  { "document", "about-kind", NULL },
  { "document", "about-id", NULL },
  { "enquiry", "sensitivity", "open" },
  { "enquiry", "state", "paused" },
  { "feedback", "quote", "public" },
  { "feedback", "standing", "named" },
  { "feedback", "said-on", "2026-05-01" },
  { "ladder", "main", "no" },
  { "pairing", "buddy", NULL }, /* somebody else, below */
  { "placing", "face-down", "no" },
  { "placing", "ladder", NULL },
  { "use", "ended", NULL },
  { "use", "returned-on", NULL },
};

/* Shown to others all the same, for the reason that stands beside it. */
static const struct
{
  const char *kind;
  const char *field;
} shown[] = {
  { "feedback", "words" }, /* the person said that they may be shown anywhere */
};

/* What may hold even what is private: it is for the person alone. */
static const char *const for_the_person[] = { "person" };

static char *
make_mark (const RungsKind  *kind,
           const RungsField *field)
{
  return g_strdup_printf ("MARK.%s.%s.", kind->name, field->name);
}

static gboolean
find_special (const RungsKind  *kind,
              const RungsField *field,
              const char      **value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (special); i++)
    if (g_str_equal (special[i].kind, kind->name) && g_str_equal (special[i].field, field->name))
      {
        *value = special[i].value;
        return TRUE;
      }
  return FALSE;
}

static char *
make_value (const RungsKind  *kind,
            const RungsField *field,
            GHashTable       *ids)
{
  const char *value = NULL;

  if (find_special (kind, field, &value))
    return g_strdup (value);
  if (field->links_to != NULL)
    return g_strdup (g_hash_table_lookup (ids, field->links_to));
  switch (field->type)
    {
    case RUNGS_FIELD_DATE:
      return g_strdup ("2026-05-01");
    case RUNGS_FIELD_MONTH:
      return g_strdup ("2026-05");
    case RUNGS_FIELD_CHOICE:
    case RUNGS_FIELD_SET:
      return g_strdup (field->choices[0].token);
    case RUNGS_FIELD_NUMBER:
      return g_strdup (field->decimals > 0 ? "7.00" : "7");
    case RUNGS_FIELD_FLAG:
      return g_strdup ("yes");
    case RUNGS_FIELD_TEXT:
    case RUNGS_FIELD_LONG_TEXT:
    case RUNGS_FIELD_LINK:
    default:
      return make_mark (kind, field);
    }
}

static void
write_record (Fixture     *fixture,
              RungsRecord *record)
{
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Add for a test");
  g_autoptr (GError) error = NULL;

  rungs_edits_add (edits, record);
  rungs_workbook_write (fixture->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
}

static RungsRecord *
with (RungsRecord *record,
      const char  *field,
      const char  *value)
{
  RungsRecord *next = rungs_record_with (record, field, value);

  rungs_record_unref (record);
  return next;
}

static char *
add_marked (Fixture         *fixture,
            const RungsKind *kind,
            GHashTable      *ids)
{
  g_autoptr (RungsRecord) record = rungs_record_new (kind, NULL);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    {
      g_autofree char *value = make_value (kind, field, ids);

      record = with (g_steal_pointer (&record), field->name, value);
    }
  if (g_str_equal (kind->name, "pairing"))
    {
      g_autofree char *buddy = fixture_add (fixture, "person", "known-as", "Somebody", NULL);

      record = with (g_steal_pointer (&record), "buddy", buddy);
    }
  write_record (fixture, record);
  return g_strdup (rungs_record_id (record));
}

static gboolean
can_be_made (const RungsKind *kind,
             GHashTable      *ids)
{
  if (g_hash_table_contains (ids, kind->name))
    return FALSE;
  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    if (field->links_to != NULL && !g_hash_table_contains (ids, field->links_to) && !g_str_equal (field->links_to, kind->name))
      return FALSE;
  return TRUE;
}

/* One of every kind, whole before part; five answers, so that they may be told; and every check that a story needs. */
static GHashTable *
add_all (Fixture *fixture)
{
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const RungsChoice *items = rungs_kind_field (rungs_kind_find ("identity-check"), "item")->choices;
  guint before;

  do
    {
      before = g_hash_table_size (ids);
      for (gsize i = 0; i < n_kinds; i++)
        if (can_be_made (kinds[i], ids))
          g_hash_table_insert (ids, (gpointer) kinds[i]->name, add_marked (fixture, kinds[i], ids));
    }
  while (g_hash_table_size (ids) > before);
  g_assert_cmpuint (g_hash_table_size (ids), ==, n_kinds);
  for (guint i = 0; i < 4; i++)
    g_free (add_marked (fixture, rungs_kind_find ("feedback"), ids));
  for (gsize i = 1; items[i].token != NULL; i++)
    g_free (fixture_add (fixture, "identity-check", "case-study", g_hash_table_lookup (ids, "case-study"), "item", items[i].token,
                         "answer", "fine", NULL));
  return ids;
}

static gboolean
is_shown (const RungsKind  *kind,
          const RungsField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    if (g_str_equal (shown[i].kind, kind->name) && g_str_equal (shown[i].field, field->name))
      return TRUE;
  return FALSE;
}

/* How many marks there are that may be seen. */
static guint
check_marks (const char    *what,
             const char    *words,
             RungsAudience  audience)
{
  const gboolean is_all = audience <= RUNGS_AUDIENCE_PROGRAMME &&
                          g_strv_contains ((const char *const[]) { for_the_person[0], NULL }, what);
  gsize n_kinds;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  guint n = 0;

  for (gsize i = 0; i < n_kinds; i++)
    for (const RungsField *field = kinds[i]->fields; field->name != NULL; field++)
      {
        g_autofree char *mark = make_mark (kinds[i], field);

        if (strstr (words, mark) == NULL)
          continue;
        n++;
        if (!is_all && !is_shown (kinds[i], field) && !rungs_field_seen_by (field, audience))
          g_error ("%s, printed for %s, says %s", what, rungs_audience_name (audience), mark);
      }
  return n;
}

static guint
check_print (Fixture          *fixture,
             const char       *what,
             const char       *id,
             GHashTable       *ids,
             RungsAudience     audience)
{
  const RungsPrint *print = rungs_print_find (what);
  RungsPrintUse use = { .audience = audience, .today = TODAY,
                        .held_by = audience == RUNGS_AUDIENCE_PARTNERS ? "Them" : NULL,
                        .meeting = (rungs_print_asks (print) & RUNGS_PRINT_ASKS_MEETING) != 0
                                     ? g_hash_table_lookup (ids, "meeting") : NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsPaper) paper = rungs_print_make (print, fixture->workbook, id, &use, &error);
  g_autofree char *words = NULL;

  if (paper == NULL)
    {
      g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
      g_assert_null (strstr (error->message, "MARK"));
      return 0;
    }
  words = paper_words (paper);
  return check_marks (what, words, audience);
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GHashTable) ids = add_all (fixture);
  g_autofree char *list = rungs_print_list ();
  g_auto (GStrv) whats = g_strsplit (list, ", ", -1);

  for (gsize w = 0; whats[w] != NULL; w++)
    {
      const RungsPrint *print = rungs_print_find (whats[w]);
      guint n = 0;

      for (RungsAudience audience = RUNGS_AUDIENCE_PROGRAMME; audience <= RUNGS_AUDIENCE_PUBLIC; audience++)
        {
          if (!rungs_print_needs_id (print))
            n += check_print (fixture, whats[w], NULL, ids, audience);
          for (const char *const *kind = rungs_print_kinds (print); *kind != NULL; kind++)
            n += check_print (fixture, whats[w], g_hash_table_lookup (ids, *kind), ids, audience);
        }
      /* A test that finds no mark at all would find no fault either. */
      g_test_message ("%s: %u marks that may be seen", whats[w], n);
      g_assert_cmpuint (n, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/printing-marks/all", Fixture, NULL, fixture_set_up, test_marks, fixture_tear_down);

  return g_test_run ();
}
