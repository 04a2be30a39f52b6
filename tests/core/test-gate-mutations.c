/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-gate-mutations.c: the tests of the gate would notice if any one of its conditions were not there. In a copy of the
 * source each can be dropped by its number; test-gate is linked with that, and has to fail for every number in turn.
 *
 *   test-gate-mutations TOP BUILD
 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "conditions.h"

/* What the gate rests on. Of gate.c every condition, of the others those of the functions it asks. */
static const struct
{
  const char *source;
  const char *functions[4]; /* none: all, but for those that only give back memory or words */
  guint least;
} looked_at[] = {
  { "app/core/gate.c", { NULL }, 40 },
  { "app/core/identity.c", { "rungs_identity_check", "rungs_identity_open", "rungs_identity_has_second_reader" }, 8 },
};

static const char *const passed_over[] = { "rungs_gate_answer_free", NULL };

/** Bench: where the copy is built. */
typedef struct
{
  const char *top;
  const char *build;
  char *folder;
  char *program;        /* test-gate with the copies */
  char *object;         /* of test-gate */
  GHashTable *commands; /* source -> GStrv that compiles it */
} Bench;

/* What the build compiled each source with, without what says where it goes. */
static void
read_commands (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->build, "compile_commands.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *one = json_array_get_object_element (array, i);
      const char *file = json_object_get_string_member (one, "file");
      const char *name = strstr (file, "app/core/");
      GPtrArray *kept;
      g_auto (GStrv) words = NULL;

      if (g_str_has_suffix (file, "tests/core/test-gate.c"))
        bench->object = g_strdup (json_object_get_string_member (one, "output"));
      if (name == NULL)
        continue;
      kept = g_ptr_array_new ();
      g_shell_parse_argv (json_object_get_string_member (one, "command"), NULL, &words, &error);
      g_assert_no_error (error);
      for (guint w = 0; words[w] != NULL; w++)
        {
          static const char *const with_next[] = { "-MQ", "-MF", "-o", "-c", NULL };

          if (g_strv_contains (with_next, words[w]))
            w++;
          else if (!g_str_equal (words[w], "-MD"))
            g_ptr_array_add (kept, g_strdup (words[w]));
        }
      g_ptr_array_add (kept, NULL);
      g_hash_table_replace (bench->commands, g_strdup (name), g_ptr_array_free (kept, FALSE));
    }
  g_assert_nonnull (bench->object);
}

/* Runs @argv in the build folder; how it ended. */
static gboolean
run (Bench      *bench,
     GPtrArray  *argv,
     char      **envp,
     char      **said)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_ptr_array_add (argv, NULL);
  g_spawn_sync (bench->build, (char **) argv->pdata, envp, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  *said = g_strconcat (out, err, NULL);
  return g_spawn_check_wait_status (status, NULL);
}

static void
add_words (GPtrArray         *argv,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
}

static void
add_libraries (Bench     *bench,
               GPtrArray *argv)
{
  g_autoptr (GPtrArray) ask = g_ptr_array_new ();
  g_autofree char *said = NULL;
  g_auto (GStrv) words = NULL;

  add_words (ask, (const char *const[]) { "pkg-config", "--libs", "gobject-2.0", "glib-2.0", NULL });
  g_assert_true (run (bench, ask, NULL, &said));
  g_assert_true (g_shell_parse_argv (said, NULL, &words, NULL));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) g_intern_string (words[i]));
}

static void
compile (Bench      *bench,
         const char *path,
         const char *text,
         const char *object)
{
  GStrv command = g_hash_table_lookup (bench->commands, path);
  g_autofree char *source = g_strconcat (object, ".c", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *said = NULL;

  g_assert_nonnull (command);
  g_assert_true (g_file_set_contents (source, text, -1, NULL));
  add_words (argv, (const char *const *) command);
  /* Some of what is asked is no question any more where a constant stands beside it. */
  add_words (argv, (const char *const[]) { "-w", "-O0", "-c", source, "-o", object, NULL });
  if (!run (bench, argv, NULL, &said))
    g_error ("%s does not compile: %s", path, said);
}

static void
build (Bench     *bench,
       GPtrArray *conditions)
{
  GStrv command = g_hash_table_lookup (bench->commands, looked_at[0].source);
  g_autofree char *library = g_build_filename (bench->build, "app", "core", "librungs-core.a", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *said = NULL;

  for (guint i = 0; command[i] != NULL; i++)
    if (i == 0 || *command[i] != '-' || g_str_has_prefix (command[i], "-fsanitize"))
      g_ptr_array_add (argv, command[i]);
  /* The first of several that define a function is taken: the library's own stay out. */
  add_words (argv, (const char *const[]) { "-o", bench->program, bench->object, NULL });
  for (gsize i = 0; i < G_N_ELEMENTS (looked_at); i++)
    {
      g_autofree char *copy = conditions_copy (bench->top, looked_at[i].source, conditions);
      g_autofree char *object = g_strdup_printf ("%s/copy-%u.o", bench->folder, (guint) i);

      compile (bench, looked_at[i].source, copy, object);
      g_ptr_array_add (argv, (gpointer) g_intern_string (object));
    }
  g_ptr_array_add (argv, library);
  add_libraries (bench, argv);
  if (!run (bench, argv, NULL, &said))
    g_error ("test-gate does not link: %s", said);
}

/* Whether test-gate passes with the condition of that number dropped; -1: with none. */
static gboolean
passes (Bench *bench,
        int    number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  g_auto (GStrv) envp = g_environ_setenv (g_get_environ (), "RUNGS_DROPPED", text, TRUE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *said = NULL;
  gboolean is_passed;

  g_ptr_array_add (argv, bench->program);
  is_passed = run (bench, argv, envp, &said);
  if (number < 0 && !is_passed)
    g_error ("test-gate fails with the gate as it is: %s", said);
  return is_passed;
}

/* Each reason the gate can give is given under a condition that was dropped. */
static void
check_reasons (const char *top,
               GPtrArray  *conditions)
{
  g_autofree char *source = conditions_read_text (top, "app/core/gate.c");
  g_autofree char *code = conditions_blank_words (source);
  guint n_reasons = 0;

  for (const char *miss = strstr (code, "miss (missing, RUNGS_GATE_"); miss != NULL;
       miss = strstr (miss + 1, "miss (missing, RUNGS_GATE_"))
    {
      const char *before = g_strrstr_len (code, miss - code, "if (");
      gboolean is_dropped = FALSE;

      g_assert_nonnull (before);
      for (guint i = 0; i < conditions->len; i++)
        {
          const Condition *condition = g_ptr_array_index (conditions, i);

          is_dropped = is_dropped || (g_str_has_suffix (condition->source, "gate.c") && condition->at == (gsize) (before - code));
        }
      if (!is_dropped)
        g_error ("No condition was dropped for %.40s", miss);
      n_reasons++;
    }
  /* All but that there is no consent at all, which stands by itself. */
  g_assert_cmpuint (n_reasons, ==, 17);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (full);

      g_file_delete (file, NULL, NULL);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (path);
}

static char **arguments;

static void
test_each_is_missed (void)
{
  g_autoptr (GPtrArray) conditions = g_ptr_array_new_with_free_func (condition_free);
  Bench bench = { .top = arguments[1], .build = arguments[2] };

  bench.folder = g_dir_make_tmp ("rungs-gate-XXXXXX", NULL);
  bench.program = g_build_filename (bench.folder, "test-gate", NULL);
  bench.commands = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  read_commands (&bench);
  for (gsize i = 0; i < G_N_ELEMENTS (looked_at); i++)
    {
      const guint before = conditions->len;

      conditions_read (conditions, bench.top, looked_at[i].source, looked_at[i].functions, passed_over);
      g_assert_cmpuint (conditions->len - before, >=, looked_at[i].least);
    }
  check_reasons (bench.top, conditions);
  build (&bench, conditions);

  g_assert_true (passes (&bench, -1));
  for (guint i = 0; i < conditions->len; i++)
    if (passes (&bench, (int) i))
      {
        g_test_message ("%s: nothing fails", ((const Condition *) g_ptr_array_index (conditions, i))->where);
        g_test_fail ();
      }
  g_test_message ("%u conditions were dropped", conditions->len);
  remove_folder (bench.folder);
  g_free (bench.folder);
  g_free (bench.program);
  g_free (bench.object);
  g_hash_table_unref (bench.commands);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  arguments = argv;

  g_test_add_func ("/gate-mutations/each-is-missed", test_each_is_missed);

  return g_test_run ();
}
