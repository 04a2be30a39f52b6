/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-crash.c: a program that writes or erases is killed at any moment: the workbook is sound each time, holds everything that was
 * acknowledged, and nothing that was erased.
 */
#include "config.h"

#include "random-edits.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 200
#define N_ERASING_KILLS 40
#define CHILD "--write-until-killed"
#define ERASING_CHILD "--erase-until-killed"
#define ERASED_WORDS "Nobody is to know of this, whatever happens to the computer."

/* What the child tells of each write after it was acknowledged. */
typedef struct
{
  gint64 change;
  char id[37];
} Told;

static void
tell (const Told *told)
{
  /* Less than a pipe takes at once: all of it or nothing. */
  if (write (STDOUT_FILENO, told, sizeof *told) != sizeof *told)
    _exit (3);
}

/* Writes until it is killed, several writes on their way at once, now and then an undo. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Told *told = data;

  if (rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, &told->change, NULL))
    tell (told);
  g_free (told);
}

static int
write_until_killed (const char *path,
                    guint32     seed)
{
  g_autoptr (RungsWorkbook) workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Told begun = { -1, "" };

  if (workbook == NULL)
    return 4;
  tell (&begun);
  for (;;)
    {
      Told *told = g_new0 (Told, 1);
      RungsEdits *edits = rungs_edits_new ("Write");
      g_autoptr (RungsRecord) record = random_record (workbook, rand, rungs_kind_find ("person"));

      g_strlcpy (told->id, rungs_record_id (record), sizeof told->id);
      rungs_edits_add (edits, record);
      rungs_workbook_write_async (workbook, edits, NULL, written_cb, told);
      if (g_rand_int_range (rand, 0, 4) == 0)
        while (rungs_workbook_is_saving (workbook))
          g_main_context_iteration (NULL, TRUE);
      else
        g_main_context_iteration (NULL, FALSE);
    }
}

/* Tells the id of each record before it is erased, as change 1, and after, as change 2. */
static int
erase_until_killed (const char *path)
{
  g_autoptr (RungsWorkbook) workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, NULL);
  const RungsKind *person = rungs_kind_find ("person");

  if (workbook == NULL)
    return 4;
  for (;;)
    {
      g_autofree char *id = add_record (workbook, "person", "known-as", "Ash", "supporter", ERASED_WORDS, NULL);
      Told told = { 1, "" };

      g_free (add_record (workbook, "theme", "name", "Buses", NULL));
      set_field (workbook, "person", id, "notes", ERASED_WORDS);
      archive_record (workbook, person, id);
      g_strlcpy (told.id, id, sizeof told.id);
      tell (&told);
      if (!rungs_workbook_erase (workbook, erasure_of (person, id), NULL, NULL, NULL, NULL))
        return 5;
      told.change = 2;
      tell (&told);
    }
}

static void
assert_told (RungsWorkbook *workbook,
             GArray        *told)
{
  g_autoptr (RungsStatement) statement =
      rungs_database_prepare (workbook->reader, "SELECT 1 FROM journal WHERE seq = :seq AND instr (changeset, "
                                                "CAST (:id AS BLOB)) > 0", NULL);

  for (guint i = 0; i < told->len; i++)
    {
      const Told *one = &g_array_index (told, Told, i);
      g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, rungs_kind_find ("person"), one->id, NULL);

      g_assert_nonnull (record);
      rungs_statement_reset (statement);
      rungs_statement_bind_int (statement, ":seq", one->change);
      rungs_statement_bind_text (statement, ":id", one->id);
      g_assert_cmpint (rungs_statement_step (statement, NULL), ==, RUNGS_STEP_ROW);
    }
}

static void
assert_whole (RungsWorkbook *workbook)
{
  g_autofree char *structure = rungs_database_text (workbook->reader, "PRAGMA integrity_check", NULL);
  g_autofree char *links = rungs_database_text (workbook->reader, "PRAGMA foreign_key_check", NULL);

  g_assert_cmpstr (structure, ==, "ok");
  g_assert_null (links);
  g_assert_cmpint (rungs_database_number (workbook->reader, "SELECT count (*) FROM person WHERE archived = 0 AND id NOT IN "
                                          "(SELECT id FROM search WHERE kind = 'person')", NULL), ==, 0);
}

static GPid
start_child (const char *self,
             const char *what,
             const char *path,
             guint32     seed,
             int        *out)
{
  g_autofree char *number = g_strdup_printf ("%u", seed);
  const char *argv[] = { self, what, path, number, NULL };
  g_autoptr (GError) error = NULL;
  GPid child = 0;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL, out, NULL,
                            &error);
  g_assert_no_error (error);
  return child;
}

static gboolean
read_told (int   out,
           Told *told)
{
  gsize n = 0;

  while (n < sizeof *told)
    {
      gssize more = read (out, (char *) told + n, sizeof *told - n);

      if (more <= 0)
        return FALSE;
      n += (gsize) more;
    }
  return TRUE;
}

/* Busy, not asleep: a sleep would end on the same ticks of the clock each time. */
static void
let_pass (gint64 microseconds)
{
  gint64 until = g_get_monotonic_time () + microseconds;

  while (g_get_monotonic_time () < until)
    ;
}

static const char *self_path;

static void
test_kill (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (GRand) rand = g_rand_new_with_seed (200);
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));
  guint n_killed = 0;

  g_clear_object (&workbook);
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      int out = -1;
      GPid child = start_child (self_path, CHILD, path, 1000 + i, &out);
      int n_first = g_rand_int_range (rand, 1, 12);
      int status = 0;
      Told one;

      while (n_first-- > 0 && read_told (out, &one))
        if (one.change > 0)
          g_array_append_val (told, one);
      let_pass (g_rand_int_range (rand, 0, 3000));
      kill (child, SIGKILL);
      while (read_told (out, &one))
        if (one.change > 0)
          g_array_append_val (told, one);
      close (out);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      n_killed += WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
      g_spawn_close_pid (child);

      workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
      g_assert_no_error (error);
      assert_told (workbook, told);
      assert_whole (workbook);
      /* The journal taken back change by change takes its time: every twentieth time. */
      if (i % 20 == 19)
        assert_sound (workbook);
      g_clear_object (&workbook);
    }
  g_test_message ("%u acknowledged over %u kills", told->len, n_killed);
  g_assert_cmpuint (n_killed, ==, N_KILLS);
  g_assert_cmpuint (told->len, >, N_KILLS);
}

static gboolean
is_in_file (const char *path,
            const char *suffix,
            const char *text)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  return g_file_get_contents (name, &bytes, &length, NULL) && memmem (bytes, length, text, strlen (text)) != NULL;
}

/* What one child told before it was killed: whether it was erasing, and what. */
static gboolean
read_last (int   out,
           Told *last)
{
  Told one;
  gboolean is_any = FALSE;

  while (read_told (out, &one))
    {
      *last = one;
      is_any = TRUE;
    }
  return is_any;
}

/* One that was begun after the last that was told of is there still, archived or not yet. */
static void
erase_others (RungsWorkbook   *workbook,
              const RungsKind *kind)
{
  g_autofree char *id = NULL;

  while ((id = rungs_database_text (workbook->reader, "SELECT id FROM person LIMIT 1", NULL)) != NULL)
    {
      g_autoptr (RungsRecord) record = rungs_workbook_read (workbook, kind, id, NULL);

      if (!rungs_record_is_archived (record))
        archive_record (workbook, kind, id);
      g_assert_true (rungs_workbook_erase (workbook, erasure_of (kind, id), NULL, NULL, NULL, NULL));
      g_clear_pointer (&id, g_free);
    }
}

/* Whatever the moment, a record is there with all that was done to it, or nothing of it is anywhere once the workbook is open. */
static void
test_kill_erasing (void)
{
  g_auto (Place) place = place_new_in_memory ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (GRand) rand = g_rand_new_with_seed (300);
  const RungsKind *person = rungs_kind_find ("person");
  guint n_there = 0;
  guint n_erased = 0;

  g_clear_object (&workbook);
  for (guint i = 0; i < N_ERASING_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsRecord) record = NULL;
      int out = -1;
      GPid child = start_child (self_path, ERASING_CHILD, path, 0, &out);
      Told last = { 0, "" };
      int status = 0;

      g_assert_true (read_told (out, &last));
      let_pass (g_rand_int_range (rand, 0, 40000));
      kill (child, SIGKILL);
      read_last (out, &last);
      close (out);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_spawn_close_pid (child);

      workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
      g_assert_no_error (error);
      record = rungs_workbook_read (workbook, person, last.id, NULL);
      g_assert_true (record == NULL || last.change == 1);
      n_there += record != NULL;
      n_erased += record == NULL;
      if (record != NULL)
        {
          g_assert_cmpstr (rungs_record_get (record, "notes"), ==, ERASED_WORDS);
          g_assert_true (rungs_workbook_erase (workbook, erasure_of (person, last.id), NULL, NULL, NULL, NULL));
        }
      erase_others (workbook, person);
      g_assert_false (is_in_file (path, "", ERASED_WORDS));
      g_assert_false (is_in_file (path, "-wal", ERASED_WORDS));
      g_assert_false (is_in_file (path, "", last.id));
      g_assert_false (is_in_file (path, "-wal", last.id));
      assert_whole (workbook);
      if (i % 20 == 19)
        assert_sound (workbook);
      g_clear_object (&workbook);
    }
  g_test_message ("%u there, %u erased", n_there, n_erased);
  g_assert_cmpuint (n_there, >, 0);
  g_assert_cmpuint (n_erased, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], ERASING_CHILD))
    return erase_until_killed (argv[2]);
  if (argc == 4 && g_str_equal (argv[1], CHILD))
    return write_until_killed (argv[2], (guint32) g_ascii_strtoull (argv[3], NULL, 10));
  self_path = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crash/kill", test_kill);
  g_test_add_func ("/crash/kill-erasing", test_kill_erasing);
  return g_test_run ();
}
