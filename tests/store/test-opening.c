/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-opening.c: what cannot be opened is refused with a sentence of its own and left as it was, and an older workbook is
 * brought up to date after a copy was made.
 */
#include "config.h"

#include "support.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "migrating.h"

static void
put (const char   *path,
     gconstpointer bytes,
     gsize         length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

/* What SQL does to a workbook behind Rungs' back. */
static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *handle = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  if (sqlite3_exec (handle, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
overwrite (const char   *path,
           off_t         offset,
           gconstpointer bytes,
           gsize         length)
{
  int fd = g_open (path, O_WRONLY, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, bytes, length, offset), ==, length);
  close (fd);
}

/* Each makes of a good workbook something else. */

static void
make_missing (const char *path)
{
  g_unlink (path);
}

static void
make_folder (const char *path)
{
  g_unlink (path);
  g_mkdir (path, 0700);
}

static void
make_pipe (const char *path)
{
  g_unlink (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_empty (const char *path)
{
  put (path, "", 0);
}

static void
make_text (const char *path)
{
  put (path, "Dear all, this is a letter.", 27);
}

static void
make_other (const char *path)
{
  g_unlink (path);
  run_sql (path, "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('somewhere')");
}

static void
make_newer (const char *path)
{
  run_sql (path, "PRAGMA user_version=99");
}

static void
make_versionless (const char *path)
{
  run_sql (path, "PRAGMA user_version=0");
}

static void
make_truncated (const char *path)
{
  GStatBuf about;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (truncate (path, about.st_size / 2), ==, 0);
}

static void
make_stump (const char *path)
{
  g_assert_cmpint (truncate (path, 90), ==, 0);
}

static void
make_odd_length (const char *path)
{
  GStatBuf about;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (truncate (path, about.st_size - 100), ==, 0);
}

static void
make_headless (const char *path)
{
  overwrite (path, 0, "XXXXXXXXXXXXXXXX", 16);
}

static void
make_bad_page_size (const char *path)
{
  overwrite (path, 16, "\x01\x23", 2);
}

static void
make_bad_schema (const char *path)
{
  char noise[600];

  memset (noise, 0xa5, sizeof noise);
  overwrite (path, 100, noise, sizeof noise);
}

static void
make_trigger (const char *path)
{
  run_sql (path, "CREATE TRIGGER sneaky AFTER INSERT ON person BEGIN DELETE FROM rung; END");
}

static void
make_view (const char *path)
{
  run_sql (path, "CREATE VIEW names AS SELECT real_name FROM person_private");
}

static void
make_table (const char *path)
{
  run_sql (path, "CREATE TABLE extra (a)");
}

static void
make_column (const char *path)
{
  run_sql (path, "ALTER TABLE person ADD COLUMN extra TEXT");
}

static void
make_index (const char *path)
{
  run_sql (path, "CREATE INDEX extra ON person (notes)");
}

static void
make_less (const char *path)
{
  run_sql (path, "DROP INDEX person_in_order");
}

static const struct
{
  const char *name;
  void (*make) (const char *path);
  int as; /* RungsStoreError */
  const char *says;
} refused[] = {
  { "missing", make_missing, RUNGS_STORE_ERROR_NOT_FOUND, "There is no file" },
  { "folder", make_folder, RUNGS_STORE_ERROR_FOREIGN, "is a folder" },
  { "pipe", make_pipe, RUNGS_STORE_ERROR_FOREIGN, "is not a file" },
  { "empty", make_empty, RUNGS_STORE_ERROR_CORRUPT, "is empty" },
  { "text", make_text, RUNGS_STORE_ERROR_FOREIGN, "is not a workbook of Rungs" },
  { "other", make_other, RUNGS_STORE_ERROR_FOREIGN, "belongs to another program" },
  { "newer", make_newer, RUNGS_STORE_ERROR_TOO_NEW, "newer Rungs" },
  { "versionless", make_versionless, RUNGS_STORE_ERROR_CORRUPT, "beginning" },
  { "truncated", make_truncated, RUNGS_STORE_ERROR_CORRUPT, "A part of" },
  { "stump", make_stump, RUNGS_STORE_ERROR_CORRUPT, "beginning" },
  { "odd-length", make_odd_length, RUNGS_STORE_ERROR_CORRUPT, "A part of" },
  { "headless", make_headless, RUNGS_STORE_ERROR_CORRUPT, "beginning" },
  { "bad-page-size", make_bad_page_size, RUNGS_STORE_ERROR_CORRUPT, "beginning" },
  { "bad-schema", make_bad_schema, RUNGS_STORE_ERROR_CORRUPT, "is damaged" },
  { "trigger", make_trigger, RUNGS_STORE_ERROR_FOREIGN, "never put there" },
  { "view", make_view, RUNGS_STORE_ERROR_FOREIGN, "never put there" },
  { "table", make_table, RUNGS_STORE_ERROR_FOREIGN, "never put there" },
  { "column", make_column, RUNGS_STORE_ERROR_FOREIGN, "never put there" },
  { "index", make_index, RUNGS_STORE_ERROR_FOREIGN, "never put there" },
  { "less", make_less, RUNGS_STORE_ERROR_FOREIGN, "never put there" },
};

/* The names, lengths, times and bytes of everything in a folder. */
static char *
look (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = place_file (place, name);
      g_autofree char *bytes = NULL;
      g_autofree char *sum = NULL;
      gsize length = 0;
      GStatBuf about;

      g_assert_cmpint (g_stat (file, &about), ==, 0);
      if (S_ISREG (about.st_mode))
        g_file_get_contents (file, &bytes, &length, NULL);
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
      g_ptr_array_add (lines, g_strdup_printf ("%s %o %ld.%09ld %s", name, about.st_mode, (long) about.st_mtim.tv_sec,
                                               about.st_mtim.tv_nsec, sum));
    }
  g_ptr_array_sort (lines, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  static const RungsOpenFlags ways[] = { RUNGS_OPEN_TO_WRITE, RUNGS_OPEN_TO_READ };

  for (gsize way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      g_auto (Place) place = place_new ();
      g_autofree char *path = place_file (&place, "a.rungs");
      g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_clear_object (&workbook);
      refused[i].make (path);
      before = look (&place);
      g_assert_null (rungs_workbook_open (path, ways[way], &error));
      g_assert_error (error, RUNGS_STORE_ERROR, refused[i].as);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, refused[i].says));
      g_assert_true (g_str_has_suffix (error->message, "."));
      after = look (&place);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_busy (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autofree char *link = place_file (&place, "b.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (RungsWorkbook) beside = NULL;
  g_autoptr (RungsQuery) people = rungs_query_new (rungs_kind_find ("person"));
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "another Rungs"));
  g_clear_error (&error);
  g_assert_cmpint (symlink (path, link), ==, 0);
  g_assert_null (rungs_workbook_open (link, RUNGS_OPEN_TO_WRITE, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_BUSY);
  g_clear_error (&error);

  /* To read it is open beside, and sees what is written meanwhile. */
  beside = rungs_workbook_open (path, RUNGS_OPEN_TO_READ, &error);
  g_assert_no_error (error);
  g_assert_true (rungs_workbook_is_read_only (beside));
  g_assert_cmpint (rungs_workbook_count (beside, people, NULL), ==, 0);
  g_free (add_record (workbook, "person", "known-as", "Ash", NULL));
  g_assert_cmpint (rungs_workbook_count (beside, people, NULL), ==, 1);
  g_assert_false (rungs_workbook_write (beside, rungs_edits_new ("No"), NULL, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_finalize_object (g_steal_pointer (&beside));
  g_free (add_record (workbook, "person", "known-as", "Bo", NULL));
  assert_sound (workbook);

  /* Let go, it can be taken again. */
  g_clear_object (&workbook);
  workbook = rungs_workbook_open (link, RUNGS_OPEN_TO_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rungs_workbook_count (workbook, people, NULL), ==, 2);
}

#define TAKE_LOG "--take-the-log-away"

static const char *self_path;

/* Another program that would turn the log off, which SQLite lets it do only where nobody else has the file open. */
static int
takes_the_log_away (const char *path)
{
  sqlite3 *handle = NULL;
  int code = sqlite3_open (path, &handle);

  if (code == SQLITE_OK)
    code = sqlite3_exec (handle, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL);
  sqlite3_close (handle);
  return code;
}

/* As a window that chooses a file looks into all that lie in a folder. */
static void
look_into (const char *path,
           const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (name, &contents, NULL, &error);
  g_assert_no_error (error);
}

/* Looking at the files again in this process does not drop the locks that keep other programs out. */
static void
test_locks_stay (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (RungsWorkbook) beside = NULL;
  /* Not forked: SQLite in a copy of this program would believe the locks its own. */
  const char *argv[] = { self_path, TAKE_LOG, path, NULL };
  int status = 0;

  g_assert_null (rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, NULL));
  beside = rungs_workbook_open (path, RUNGS_OPEN_TO_READ, NULL);
  g_assert_nonnull (beside);
  g_clear_object (&beside);
  look_into (path, "");
  look_into (path, "-wal");
  look_into (path, "-shm");
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, SQLITE_BUSY);
  assert_sound (workbook);
}

static void
test_read_leaves_no_trace (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  g_autoptr (RungsQuery) rungs = rungs_query_new (rungs_kind_find ("rung"));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_clear_object (&workbook);
  before = look (&place);
  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_READ, NULL);
  g_assert_cmpint (rungs_workbook_count (workbook, rungs, NULL), ==, 7);
  g_clear_object (&workbook);
  after = look (&place);
  g_assert_cmpstr (before, ==, after);
}

/* Runs in a child without the rights of the one who started the tests. */
typedef int (*AsNobody) (const char *path);

static int
run_as_nobody (AsNobody    work,
               const char *path)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (99);
      _exit (work (path));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* 0 for the expected; the number of the check that failed otherwise. */

static int
nobody_finds_it_closed (const char *path)
{
  g_autoptr (GError) error = NULL;

  return rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error) == NULL &&
                 g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED) &&
                 strstr (error->message, "You may not open") != NULL
             ? 0
             : 1;
}

static int
nobody_may_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_WRITE, &error);
  g_autoptr (RungsQuery) rungs = rungs_query_new (rungs_kind_find ("rung"));

  if (workbook != NULL || !g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY))
    return 1;
  if (strstr (error->message, "copy it to a folder of your own") == NULL)
    return 2;
  g_clear_error (&error);
  workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_READ, &error);
  if (workbook == NULL)
    return 3;
  return rungs_workbook_count (workbook, rungs, NULL) == 7 ? 0 : 4;
}

static int
nobody_may_make (const char *path)
{
  g_autoptr (GError) error = NULL;

  return rungs_workbook_create (path, FALSE, &error) == NULL &&
                 g_error_matches (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_READ_ONLY)
             ? 0
             : 1;
}

static void
test_permissions (void)
{
  static const struct
  {
    const char *name;
    int file;
    int folder;
    AsNobody work;
  } cases[] = {
    { "no right to the file", 0000, 0755, nobody_finds_it_closed },
    { "no right to the folder", 0644, 0700, nobody_finds_it_closed },
    { "a file that may be read", 0444, 0777, nobody_may_read },
    { "a folder that may be read", 0666, 0555, nobody_may_read },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = place_new ();
      g_autofree char *path = place_file (&place, "a.rungs");
      g_autofree char *new_path = place_file (&place, "b.rungs");
      g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      g_clear_object (&workbook);
      g_assert_cmpint (g_chmod (path, cases[i].file), ==, 0);
      g_assert_cmpint (g_chmod (place.folder, cases[i].folder), ==, 0);
      /* The one who runs the tests keeps out of the way of "others" rights. */
      if (geteuid () != 0 && cases[i].folder == 0700)
        g_chmod (place.folder, 0000);
      before = geteuid () == 0 ? look (&place) : NULL;
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (run_as_nobody (cases[i].work, path), ==, 0);
      after = geteuid () == 0 ? look (&place) : NULL;
      g_assert_cmpstr (before, ==, after);
      if (cases[i].folder == 0555)
        g_assert_cmpint (run_as_nobody (nobody_may_make, new_path), ==, 0);
      g_chmod (place.folder, 0700);
    }
}

#define NEXT "ALTER TABLE theme ADD COLUMN colour TEXT; CREATE INDEX theme_of_colour ON theme (colour);"
#define BROKEN "ALTER TABLE theme ADD COLUMN colour TEXT; CREATE TABLE theme (id TEXT);"

/* All migrations there are, then @next. */
static GStrv
migrations_and (const char *next)
{
  g_autoptr (GStrvBuilder) migrations = g_strv_builder_new ();

  for (guint i = 1;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u.sql", i);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", name, NULL);
      g_autofree char *sql = NULL;

      if (!g_file_get_contents (path, &sql, NULL, NULL))
        break;
      g_strv_builder_add (migrations, sql);
    }
  g_strv_builder_add (migrations, next);
  return g_strv_builder_end (migrations);
}

static void
test_migrate (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "Our programme.rungs");
  g_autofree char *copy = place_file (&place, "Our programme before update 2026-11-22.rungs");
  g_autofree char *other_copy = place_file (&place, "Our programme before update 2026-11-22 (2).rungs");
  g_auto (GStrv) migrations = migrations_and (NEXT);
  g_auto (GStrv) broken = migrations_and (BROKEN);
  Clock clock = { "2026-11-22T12:00:00Z", 0 };
  RungsHooks hooks = clock_hooks (&clock);
  g_autoptr (RungsWorkbook) workbook = _rungs_workbook_create_with (path, FALSE, &hooks, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add_record (workbook, "theme", "name", "Buses", NULL);
  g_autofree char *name = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GStatBuf about;

  g_clear_object (&workbook);
  before = look (&place);

  /* One that fails leaves everything as it was: the workbook and the folder. */
  hooks.migrations = (const char *const *) broken;
  g_assert_null (_rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  after = look (&place);
  g_assert_cmpstr (before, ==, after);

  /* To read, nothing is migrated on disk. */
  hooks.migrations = (const char *const *) migrations;
  workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_READ, &hooks, &error);
  g_assert_no_error (error);
  name = get_field (workbook, "theme", id, "name");
  g_assert_cmpstr (name, ==, "Buses");
  g_assert_cmpint (rungs_database_number (workbook->reader, "SELECT count (colour) FROM theme", NULL), ==, 0);
  g_clear_object (&workbook);
  g_free (after);
  after = look (&place);
  g_assert_cmpstr (before, ==, after);

  workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rungs_database_number (workbook->reader, "PRAGMA user_version", NULL), ==,
                   (gint64) g_strv_length (migrations));
  /* What was done before the migration can still be undone. */
  g_free (rungs_workbook_undo (workbook, 0, &error));
  g_assert_no_error (error);
  assert_sound (workbook);
  g_clear_object (&workbook);
  workbook = _rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, &error);
  g_assert_no_error (error);
  g_clear_object (&workbook);

  /* The copy is the workbook as it was. */
  g_assert_cmpint (g_stat (copy, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_false (g_file_test (other_copy, G_FILE_TEST_EXISTS));
  hooks.migrations = NULL;
  g_assert_null (_rungs_workbook_open_with (path, RUNGS_OPEN_TO_WRITE, &hooks, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_TOO_NEW);
  g_clear_error (&error);
  workbook = _rungs_workbook_open_with (copy, RUNGS_OPEN_TO_WRITE, &hooks, &error);
  g_assert_no_error (error);
  g_free (name);
  name = get_field (workbook, "theme", id, "name");
  g_assert_cmpstr (name, ==, "Buses");
  assert_sound (workbook);
}

/* The migrations one after another make the schema that a new workbook has. */
static void
test_fresh_fits (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  RungsHooks hooks = { 0 };
  gboolean fits = FALSE;

  g_assert_true (rungs_migrations_fit (workbook->reader, &hooks, rungs_migrations_count (&hooks), &fits, NULL));
  g_assert_true (fits);
}

/* A log that lost its workbook is not played into a new one of that name, nor is it taken away. */
static void
test_log_left_behind (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autofree char *log = place_file (&place, "a.rungs-wal");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (RungsWorkbook) workbook = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (log, "words", -1, NULL));
  before = look (&place);
  g_assert_null (rungs_workbook_create (path, FALSE, &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "another name"));
  g_clear_error (&error);
  after = look (&place);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (g_file_set_contents (log, "", 0, NULL));
  workbook = rungs_workbook_create (path, FALSE, &error);
  g_assert_no_error (error);
  assert_sound (workbook);
}

static void
test_pragmas (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "p.rungs");
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsDatabase) database =
      rungs_database_open (path, RUNGS_DATABASE_WRITES | RUNGS_DATABASE_CREATES, NULL, &error);
  static const struct
  {
    const char *pragma;
    const char *value;
  } pragmas[] = {
    { "PRAGMA foreign_keys", "1" },  { "PRAGMA trusted_schema", "0" }, { "PRAGMA journal_mode", "wal" },
    { "PRAGMA synchronous", "2" },   { "PRAGMA secure_delete", "1" },  { "PRAGMA cell_size_check", "1" },
    { "PRAGMA query_only", "0" },
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      g_autofree char *value = rungs_database_text (database, pragmas[i].pragma, NULL);

      g_assert_cmpstr (value, ==, pragmas[i].value);
    }
  /* DEFENSIVE: nothing can reach round the schema. */
  g_assert_false (rungs_database_exec (database, "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema", NULL));
  /* A pragma that does not take is told. */
  g_assert_false (rungs_database_pragma (database, "no_such_pragma", "1", "1", &error));
  g_assert_error (error, RUNGS_STORE_ERROR, RUNGS_STORE_ERROR_FAILED);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RungsWorkbook **workbook = data;

  *workbook = rungs_workbook_open_finish (result, NULL);
  if (*workbook == NULL)
    *workbook = (gpointer) -1;
}

static void
test_open_async (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = place_file (&place, "a.rungs");
  g_autoptr (RungsWorkbook) workbook = place_workbook (&place, "a.rungs");
  gpointer missing = NULL;

  g_clear_object (&workbook);
  rungs_workbook_open_async (path, RUNGS_OPEN_TO_WRITE, NULL, opened_cb, &workbook);
  while (workbook == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (RUNGS_IS_WORKBOOK (workbook));
  g_free (add_record (workbook, "person", "known-as", "Ash", NULL));
  g_assert_finalize_object (g_steal_pointer (&workbook));
  g_unlink (path);
  rungs_workbook_open_async (path, RUNGS_OPEN_TO_WRITE, NULL, opened_cb, &missing);
  while (missing == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (missing == (gpointer) -1);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], TAKE_LOG))
    return takes_the_log_away (argv[2]);
  self_path = argv[0];
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *name = g_strconcat ("/opening/refused/", refused[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/opening/busy", test_busy);
  g_test_add_func ("/opening/locks-stay", test_locks_stay);
  g_test_add_func ("/opening/read-leaves-no-trace", test_read_leaves_no_trace);
  g_test_add_func ("/opening/permissions", test_permissions);
  g_test_add_func ("/opening/migrate", test_migrate);
  g_test_add_func ("/opening/fresh-fits", test_fresh_fits);
  g_test_add_func ("/opening/log-left-behind", test_log_left_behind);
  g_test_add_func ("/opening/pragmas", test_pragmas);
  g_test_add_func ("/opening/open-async", test_open_async);
  return g_test_run ();
}
