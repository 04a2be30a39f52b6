/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-erasing-journal.c: what is erased was never there, in whatever state of the workbook the journal can lead back to; all else
 * was, and can be undone and done again.
 */
#include "config.h"

#include <string.h>

#include "random-edits.h"
#include "table.h"
#include "tombstone.h"
#include "undoing.h"

#define N_BEFORE 80
#define N_STEPS 72
#define N_THEN 2
#define N_SEEDS 4

static void
erase (RungsWorkbook *workbook,
       const char    *kind,
       const char    *id)
{
  g_autoptr (GError) error = NULL;
  gboolean is_finished = FALSE;

  archive_record (workbook, rungs_kind_find (kind), id);
  g_assert_true (rungs_workbook_erase (workbook, erasure_of (rungs_kind_find (kind), id), NULL, NULL, &is_finished, &error));
  g_assert_no_error (error);
  g_assert_true (is_finished);
}

static void
add_lines (GPtrArray     *lines,
           RungsDatabase *database,
           const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", table);
  g_autoptr (RungsStatement) statement = rungs_database_prepare (database, sql, NULL);

  while (rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW)
    {
      GString *line = g_string_new (table);

      for (int i = 0; i < rungs_statement_n_columns (statement); i++)
        g_string_append_printf (line, "|%s", rungs_statement_is_null (statement, i) ? "-" : rungs_statement_text (statement, i));
      g_string_replace (line, "\n", " ", 0);
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
}

/* The records, drafts and words as they stood after the change @seq, line by line. */
static GStrv
lines_at (RungsWorkbook *workbook,
          gint64         seq)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsDatabase) copy = rungs_database_open_memory (&error);
  GPtrArray *lines = g_ptr_array_new ();

  g_assert_true (rungs_database_copy_into (workbook->reader, copy, &error));
  g_assert_true (rungs_database_begin (copy, &error));
  rungs_undoing_unwind (copy, seq, &error);
  g_assert_no_error (error);
  g_assert_true (rungs_database_commit (copy, &error));
  for (gsize i = 0; kinds[i] != NULL; i++)
    add_lines (lines, copy, rungs_table_of (copy, kinds[i])->name);
  add_lines (lines, copy, "draft");
  add_lines (lines, copy, "search");
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}

static char *
id_in (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);

  /* Of a draft and of the search index the id is not the first. */
  for (gsize i = 0; cells[i] != NULL; i++)
    if (g_uuid_string_is_valid (cells[i]))
      return g_strdup (cells[i]);
  return NULL;
}

static gboolean
mentions_any (const char *line,
              GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id = NULL;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (strstr (line, id) != NULL)
      return TRUE;
  return FALSE;
}

/* A line that is missing or differs tells of what was erased, or leads to such a line. What random edits type for a link may be
 * what they called a record. */
static void
assert_only_erased_differs (RungsWorkbook *workbook,
                            const char    *emptied,
                            GStrv          before,
                            GStrv          after)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  guint n_before;

  if (emptied != NULL)
    g_hash_table_add (ids, g_strdup (emptied));
  for (gsize i = 0; after[i] != NULL; i++)
    {
      g_autofree char *id = id_in (after[i]);
      g_autofree char *erased_on = id != NULL ? rungs_tombstone_find (workbook->reader, id, NULL) : NULL;

      g_assert_null (erased_on);
      g_hash_table_add (left, after[i]);
    }
  for (gsize i = 0; before[i] != NULL; i++)
    {
      g_autofree char *id = id_in (before[i]);
      g_autofree char *erased_on = id != NULL ? rungs_tombstone_find (workbook->reader, id, NULL) : NULL;

      if (erased_on != NULL)
        g_hash_table_add (ids, g_steal_pointer (&id));
      else if (!g_hash_table_contains (left, before[i]) && !g_str_has_suffix (before[i], "|no such thing"))
        g_ptr_array_add (missing, before[i]);
    }
  do
    {
      n_before = missing->len;
      for (guint i = missing->len; i > 0; i--)
        if (mentions_any (g_ptr_array_index (missing, i - 1), ids))
          {
            g_hash_table_add (ids, id_in (g_ptr_array_index (missing, i - 1)));
            g_ptr_array_remove_index (missing, i - 1);
          }
    }
  while (missing->len < n_before);
  for (guint i = 0; i < missing->len; i++)
    g_test_message ("lost: %s", (const char *) g_ptr_array_index (missing, i));
  g_assert_cmpuint (missing->len, ==, 0);
}

static char *
random_id_of (RungsWorkbook   *workbook,
              GRand           *rand,
              const RungsKind *kind)
{
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GBytes) ids = NULL;
  char id[37];
  gsize n = 0;

  ids = rungs_workbook_list_ids (workbook, query, NULL);
  n = g_bytes_get_size (ids) / 16;
  if (n == 0)
    return NULL;
  rungs_id_unpack ((const guint8 *) g_bytes_get_data (ids, NULL) + 16 * (gsize) g_rand_int_range (rand, 0, (int) n), id);
  return g_strdup (id);
}

static gint64
random_seq (RungsWorkbook *workbook,
            GRand         *rand)
{
  gint64 most = rungs_database_number (workbook->reader, "SELECT max (seq) FROM journal", NULL);

  return g_rand_int_range (rand, 0, (int) most + 1);
}

static const RungsField *
random_field (GRand           *rand,
              const RungsKind *kind)
{
  int n = 0;

  while (kind->fields[n].name != NULL)
    n++;
  return &kind->fields[g_rand_int_range (rand, 0, n)];
}

/* Every state of it that the history tells has lost the answer. */
static void
assert_emptied (RungsWorkbook    *workbook,
                const RungsKind  *kind,
                const char       *id,
                const RungsField *field)
{
  g_autoptr (GPtrArray) history = rungs_workbook_history (workbook, kind, id, 0, NULL);

  for (guint i = 0; i < history->len; i++)
    {
      const RungsHistoryEntry *entry = g_ptr_array_index (history, i);

      for (guint j = 0; j < entry->fields->len; j++)
        {
          const RungsHistoryField *told = g_ptr_array_index (entry->fields, j);

          g_assert_true (!g_str_equal (told->field, field->name) || g_strcmp0 (told->after, "(erased)") == 0);
        }
    }
}

/* Erases a record of some kind, or one answer of it; returns whether it was. */
static gboolean
erase_random (RungsWorkbook *workbook,
              GRand         *rand)
{
  gsize n_kinds = 0;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;
  gint64 seqs[N_THEN];
  GStrv then[N_THEN] = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean is_done;
  const RungsField *field = NULL;
  RungsErasure *erasure = NULL;

  while (id == NULL)
    {
      kind = kinds[g_rand_int_range (rand, 0, (int) n_kinds)];
      id = random_id_of (workbook, rand, kind);
    }
  archive_record (workbook, kind, id);
  erasure = erasure_of (kind, id);
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      g_clear_pointer (&erasure, rungs_erasure_free);
      erasure = rungs_erasure_new ("mistake");
      field = random_field (rand, kind);
      rungs_erasure_add_field (erasure, kind, id, field->name);
    }
  for (int i = 0; i < N_THEN; i++)
    {
      seqs[i] = random_seq (workbook, rand);
      then[i] = lines_at (workbook, seqs[i]);
    }
  is_done = rungs_workbook_erase (workbook, erasure, NULL, NULL, NULL, &error);
  if (!is_done)
    g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_REFUSED);
  for (int i = 0; i < N_THEN; i++)
    {
      g_auto (GStrv) now = lines_at (workbook, seqs[i]);

      if (is_done)
        assert_only_erased_differs (workbook, field != NULL ? id : NULL, then[i], now);
      g_strfreev (then[i]);
    }
  if (is_done && field != NULL)
    assert_emptied (workbook, kind, id, field);
  assert_sound (workbook);
  return is_done;
}

/* Leads a part to another whole, or a record elsewhere: what was needed once is not now. */
static void
lead_elsewhere (RungsWorkbook *workbook,
                GRand         *rand)
{
  gsize n_kinds = 0;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  const RungsKind *kind = kinds[g_rand_int_range (rand, 0, (int) n_kinds)];
  g_autofree char *id = random_id_of (workbook, rand, kind);
  RungsEdits *edits = rungs_edits_new ("Lead elsewhere");

  for (const RungsField *field = kind->fields; id != NULL && field->name != NULL; field++)
    {
      g_autofree char *to = NULL;

      if (field->links_to == NULL || field->type != RUNGS_FIELD_LINK)
        continue;
      to = random_id_of (workbook, rand, rungs_kind_find (field->links_to));
      if (to != NULL)
        rungs_edits_set (edits, kind, id, field->name, to);
    }
  rungs_workbook_write (workbook, edits, NULL, NULL);
}

static void
step (RungsWorkbook *workbook,
      GRand         *rand)
{
  switch (g_rand_int_range (rand, 0, 14))
    {
    case 0:
    case 1:
      g_free (rungs_workbook_undo (workbook, 0, NULL));
      break;
    case 2:
      g_free (rungs_workbook_redo (workbook, NULL));
      break;
    case 3:
      /* One old change by itself, where that can be. */
      g_free (rungs_workbook_undo (workbook, random_seq (workbook, rand), NULL));
      break;
    case 4:
    case 5:
    case 6:
    case 7:
      lead_elsewhere (workbook, rand);
      break;
    default:
      rungs_workbook_write (workbook, random_edits (workbook, rand), NULL, NULL);
      break;
    }
}

/* Undoes everything and does it again, twice. */
static void
assert_undo_works (RungsWorkbook *workbook)
{
  g_autofree char *end = dump (workbook);
  g_autofree char *start = NULL;
  int n_redone = 0;

  /* What was undone before is done again first. */
  for (; rungs_workbook_can_redo (workbook); n_redone++)
    g_free (rungs_workbook_redo (workbook, NULL));
  if (n_redone > 0)
    {
      g_free (end);
      end = dump (workbook);
    }
  for (int round = 0; round < 2; round++)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      g_autoptr (GError) error = NULL;

      while (rungs_workbook_can_undo (workbook))
        {
          g_free (rungs_workbook_undo (workbook, 0, &error));
          g_assert_no_error (error);
        }
      first = dump (workbook);
      if (start == NULL)
        start = g_strdup (first);
      g_assert_cmpstr (first, ==, start);
      while (rungs_workbook_can_redo (workbook))
        {
          g_free (rungs_workbook_redo (workbook, &error));
          g_assert_no_error (error);
        }
      last = dump (workbook);
      g_assert_cmpstr (last, ==, end);
    }
}

static void
test_random (gconstpointer data)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;
  int n_erased = 0;

  for (int i = 0; i < N_BEFORE; i++)
    rungs_workbook_write (workbook, random_edits (workbook, rand), NULL, NULL);
  for (int i = 0; i < N_STEPS; i++)
    {
      step (workbook, rand);
      if (i % 6 == 5)
        n_erased += erase_random (workbook, rand);
      if (i % 40 == 39)
        {
          g_clear_object (&workbook);
          workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
          g_assert_no_error (error);
        }
    }
  g_test_message ("%d erased", n_erased);
  g_assert_cmpint (n_erased, >, 5);
  assert_undo_works (workbook);
  assert_sound (workbook);
}

static gboolean
is_there (RungsWorkbook *workbook,
          const char    *kind,
          const char    *id)
{
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find (kind), id, NULL);

  return record != NULL;
}

static gboolean
is_in_journal (RungsWorkbook *workbook,
               const char    *text)
{
  g_autoptr (RungsStatement) statement = rungs_database_prepare (
      workbook->reader, "SELECT 1 FROM journal WHERE instr (changeset, CAST (:text AS BLOB)) > 0", NULL);

  rungs_statement_bind_text (statement, ":text", text);
  return rungs_statement_step (statement, NULL) == RUNGS_STEP_ROW;
}

/* No undo and no redo brings it back, and both do what they did before to all else. */
static void
test_undo_and_redo (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *kept = add_record (workbook, "case-study", "title", "A window of her own", NULL);
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", "situation", "No home", NULL);
  g_autofree char *undone = NULL;
  g_autofree char *season = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  gint64 change = set_field (workbook, "case-study", story, "season", "Spring");

  set_field (workbook, "case-study", kept, "season", "Summer");
  set_field (workbook, "case-study", kept, "season", "Autumn");
  g_free (rungs_workbook_undo (workbook, 0, NULL));
  /* A part that was made and undone can be done again until its story goes. */
  undone = add_record (workbook, "consent", "case-study", story, "scope", "inside", "given-on", "2026-03-09", NULL);
  type_field (workbook, "consent", undone, "ends-on", "when she says");
  for (int i = 0; i < 2; i++)
    g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_assert_true (rungs_workbook_can_redo (workbook));
  g_assert_true (is_in_journal (workbook, "when she says"));
  erase (workbook, "case-study", story);
  g_assert_false (is_in_journal (workbook, "when she says"));

  g_assert_false (is_there (workbook, "case-study", story));
  /* What was undone before the part is what can be done again now. */
  label = rungs_workbook_redo (workbook, &error);
  g_assert_no_error (error);
  season = get_field (workbook, "case-study", kept, "season");
  g_assert_cmpstr (season, ==, "Autumn");
  g_assert_false (rungs_workbook_can_redo (workbook));
  g_assert_null (rungs_workbook_undo (workbook, change, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "erased for good"));
  g_clear_error (&error);
  assert_undo_works (workbook);
  while (rungs_workbook_can_undo (workbook))
    {
      g_free (rungs_workbook_undo (workbook, 0, &error));
      g_assert_no_error (error);
      g_assert_false (is_there (workbook, "case-study", story));
      g_assert_false (is_there (workbook, "consent", undone));
    }
  g_assert_false (is_there (workbook, "case-study", kept));
  while (rungs_workbook_can_redo (workbook))
    {
      g_free (rungs_workbook_redo (workbook, &error));
      g_assert_no_error (error);
      g_assert_false (is_there (workbook, "case-study", story));
      g_assert_false (is_there (workbook, "consent", undone));
    }
  g_assert_true (is_there (workbook, "case-study", kept));
  assert_sound (workbook);
}

/* A day before, it was not there either; what was there is. */
static void
test_as_at (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  Clock clock = { "2026-03-09T10:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", NULL);
  g_autofree char *kept = add_record (workbook, "case-study", "title", "A window", "season", "Spring", NULL);
  g_autofree char *season = NULL;
  g_autoptr (RungsWorkbook) then = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  clock.day = "2026-03-11T10:00:00Z";
  set_field (workbook, "case-study", kept, "season", "Autumn");
  erase (workbook, "case-study", story);
  then = rungs_workbook_as_at (workbook, "2026-03-10", &error);
  g_assert_no_error (error);
  g_assert_false (is_there (then, "case-study", story));
  season = get_field (then, "case-study", kept, "season");
  g_assert_cmpstr (season, ==, "Spring");
  history = rungs_workbook_history (workbook, rungs_kind_find ("case-study"), kept, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 2);
}

/* A payment that was written down for the wrong person first stays, and begins when it was put right. What belongs to such a row
 * begins with it. */
static void
test_late (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *ash = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *bo = add_record (workbook, "person", "known-as", "Bo", NULL);
  g_autofree char *pairing = add_record (workbook, "pairing", "person", ash, "buddy", bo, NULL);
  g_autofree char *agreement = add_record (workbook, "agreement", "pairing", pairing, "text", "I ring before", NULL);
  g_autofree char *paper = add_record (workbook, "document", "title", "Notes", "about-kind", "pairing", "about-id", pairing, NULL);
  g_autofree char *cy = NULL;
  g_autofree char *about = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) before = NULL;
  gint64 right;

  set_field (workbook, "pairing", pairing, "seat", "second");
  cy = add_record (workbook, "person", "known-as", "Cy", NULL);
  right = set_field (workbook, "pairing", pairing, "person", cy);
  set_field (workbook, "agreement", agreement, "text", "I ring the day before");
  erase (workbook, "person", ash);

  g_assert_true (is_there (workbook, "pairing", pairing));
  text = get_field (workbook, "agreement", agreement, "text");
  g_assert_cmpstr (text, ==, "I ring the day before");
  about = get_field (workbook, "document", paper, "about-id");
  g_assert_cmpstr (about, ==, pairing);
  assert_undo_works (workbook);
  assert_sound (workbook);

  before = lines_at (workbook, right - 1);
  for (gsize i = 0; before[i] != NULL; i++)
    g_assert_null (strstr (before[i], pairing));
  /* The paper is there from its beginning, and leads to the pairing once that is. */
  g_assert_true (g_strv_length (before) > 1);
  for (int i = 0; i < 2; i++)
    g_free (rungs_workbook_undo (workbook, 0, NULL));
  g_assert_false (is_there (workbook, "pairing", pairing));
  g_assert_false (is_there (workbook, "agreement", agreement));
  g_assert_true (is_there (workbook, "document", paper));
  g_free (rungs_workbook_redo (workbook, NULL));
  g_free (text);
  text = get_field (workbook, "agreement", agreement, "text");
  g_assert_cmpstr (text, ==, "I ring before");
  g_free (text);
  text = get_field (workbook, "pairing", pairing, "seat");
  g_assert_cmpstr (text, ==, "second");
}

/* Feedback of somebody who goes stays, and never told who said it. */
static void
test_nameless (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *ash = add_record (workbook, "person", "known-as", "Ash", NULL);
  g_autofree char *said = add_record (workbook, "feedback", "words", "The bus was late", "standing", "known", "person", ash,
                                      "said-on", "2026-03-09", NULL);
  static const char *const fields[][2] = {
    { "standing", "anonymous" }, { "person", NULL }, { "said-on", "2026-03" }, { "hear-back", NULL },
    { "words", "The bus was late again" },
  };

  set_field (workbook, "feedback", said, "hear-back", "call");
  set_field (workbook, "feedback", said, "standing", "named");
  set_field (workbook, "feedback", said, "words", "The bus was late again");
  erase (workbook, "person", ash);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = get_field (workbook, "feedback", said, fields[i][0]);

      g_assert_cmpstr (value, ==, fields[i][1]);
    }
  assert_undo_works (workbook);
  while (is_there (workbook, "feedback", said))
    {
      g_autofree char *standing = get_field (workbook, "feedback", said, "standing");
      g_autofree char *person = get_field (workbook, "feedback", said, "person");

      g_assert_cmpstr (standing, ==, "anonymous");
      g_assert_null (person);
      g_assert_true (rungs_workbook_can_undo (workbook));
      g_free (rungs_workbook_undo (workbook, 0, NULL));
    }
  assert_sound (workbook);
}

/* What changes are called says nothing of it either, nor of what it was called before. */
static void
test_labels (void)
{
  static const struct
  {
    const char *label;
    const char *left;
  } rows[] = {
    { "Place “Tea” again", "Place “…” again" },
    { "Move “Tea and talk” to Tea", "Move “…” to …" },
    { "Tea: shown", "…: shown" },
    { "Teamwork", "Teamwork" },
    { "Say how few are shown for “Steam”", "Say how few are shown for “Steam”" },
  };
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *tea = add_record (workbook, "activity", "title", "Tea", NULL);
  g_autofree char *other = add_record (workbook, "activity", "title", "Rain", NULL);
  g_autofree char *mixed = NULL;
  RungsEdits *edits = NULL;
  gint64 changes[G_N_ELEMENTS (rows)];
  gint64 both = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *about = g_strdup_printf ("Round %u", (guint) i);

      edits = rungs_edits_new (rows[i].label);
      rungs_edits_set (edits, rungs_kind_find ("activity"), other, "about", about);
      g_assert_true (rungs_workbook_write (workbook, edits, &changes[i], NULL));
    }
  set_field (workbook, "activity", tea, "title", "Tea and talk");
  /* One that touches both, and quotes another answer of the one that goes. */
  set_field (workbook, "activity", tea, "decision", "Wed");
  edits = rungs_edits_new ("Take back “Wed”");
  rungs_edits_set (edits, rungs_kind_find ("activity"), tea, "decision", NULL);
  rungs_edits_set (edits, rungs_kind_find ("activity"), other, "decision", "Thu");
  g_assert_true (rungs_workbook_write (workbook, edits, &both, NULL));
  erase (workbook, "activity", tea);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT label FROM journal WHERE seq = %" G_GINT64_FORMAT, changes[i]);
      g_autofree char *label = rungs_database_text (workbook->reader, sql, NULL);

      g_assert_cmpstr (label, ==, rows[i].left);
    }
  mixed = g_strdup (rungs_workbook_undo_label (workbook));
  g_assert_cmpstr (mixed, ==, "Take back “…”");
}

/* What was typed for it and could not be kept goes, wherever it was typed. */
static void
test_drafts (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *tea = add_record (workbook, "activity", "title", "Tea and talk", NULL);
  g_autofree char *begun = g_uuid_string_random ();
  g_autofree char *thrown_away = g_uuid_string_random ();
  g_autofree char *other = g_uuid_string_random ();
  g_autofree char *left = NULL;
  RungsEdits *edits = NULL;

  type_field (workbook, "activity", tea, "begins", "soon");
  /* Two parts that were begun, one of them thrown away again; and one of something else. */
  type_field (workbook, "placing", begun, "because", "We sat down together");
  type_field (workbook, "placing", begun, "activity", "tea and talk");
  type_field (workbook, "placing", thrown_away, "because", "We sat apart");
  type_field (workbook, "placing", thrown_away, "activity", "Tea and talk");
  edits = rungs_edits_new ("Throw away");
  rungs_edits_discard_draft (edits, rungs_kind_find ("placing"), thrown_away);
  g_assert_true (rungs_workbook_write (workbook, edits, NULL, NULL));
  type_field (workbook, "placing", other, "because", "It rained");
  type_field (workbook, "placing", other, "activity", "Rain");
  g_assert_true (is_in_journal (workbook, "We sat apart"));
  erase (workbook, "activity", tea);
  left = rungs_database_text (workbook->reader, "SELECT group_concat (DISTINCT id) FROM draft WHERE kind = 'placing'", NULL);
  g_assert_cmpstr (left, ==, other);
  g_assert_false (is_in_journal (workbook, "We sat"));
  g_assert_false (is_in_journal (workbook, "ea and talk"));
  g_assert_true (is_in_journal (workbook, "It rained"));
  assert_undo_works (workbook);
  assert_sound (workbook);
}

/* What was erased does not come back from a form that is still open, nor from a file. */
static void
test_stays_away (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *story = add_record (workbook, "case-study", "title", "A key", NULL);
  g_autofree char *found = NULL;
  g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find ("case-study"), story, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  erase (workbook, "case-study", story);
  before = dump (workbook);
  for (int i = 0; i < 3; i++)
    {
      RungsEdits *edits = rungs_edits_new ("Again");
      g_autoptr (GError) error = NULL;

      if (i == 0)
        rungs_edits_type (edits, rungs_kind_find ("case-study"), story, "situation", "No home");
      else if (i == 1)
        rungs_edits_add (edits, record);
      else
        rungs_edits_set (edits, rungs_kind_find ("case-study"), story, "title", "A door");
      g_assert_false (rungs_workbook_write (workbook, edits, NULL, &error));
      g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "erased for good"));
      g_clear_error (&error);
      found = rungs_workbook_resolve (workbook, rungs_kind_find ("case-study"), story, &error);
      g_assert_null (found);
      g_assert_nonnull (strstr (error->message, "erased for good"));
    }
  after = dump (workbook);
  g_assert_cmpstr (after, ==, before);
}

/* What a new workbook begins with is never undone step by step, also where numbers of the journal come free. */
static void
test_numbers (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autofree char *id = add_record (workbook, "theme", "name", "Buses", NULL);
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rungs_workbook_end_undo (workbook, NULL));
  erase (workbook, "theme", id);
  g_assert_false (rungs_workbook_can_undo (workbook));
  other = add_record (workbook, "theme", "name", "Rain", NULL);
  g_assert_true (rungs_workbook_can_undo (workbook));
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_assert_no_error (error);
  g_assert_false (is_there (workbook, "theme", other));
  g_assert_false (rungs_workbook_can_undo (workbook));
  assert_sound (workbook);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erasing-journal/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/erasing-journal/as-at", test_as_at);
  g_test_add_func ("/erasing-journal/late", test_late);
  g_test_add_func ("/erasing-journal/nameless", test_nameless);
  g_test_add_func ("/erasing-journal/labels", test_labels);
  g_test_add_func ("/erasing-journal/drafts", test_drafts);
  g_test_add_func ("/erasing-journal/stays-away", test_stays_away);
  g_test_add_func ("/erasing-journal/numbers", test_numbers);
  for (guint i = 0; i < N_SEEDS; i++)
    {
      g_autofree char *name = g_strdup_printf ("/erasing-journal/random/%u", i);

      g_test_add_data_func (name, GUINT_TO_POINTER (900 + i), test_random);
    }
  return g_test_run ();
}
