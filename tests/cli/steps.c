/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * steps.c: calls rungs-cli in a folder of its own, and holds what it says against a table.
 */
#include "config.h"

#include "steps.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

void
place_set_up (Place         *place,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("rungs-test-XXXXXX", &error);
  g_assert_no_error (error);
  place->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
place_tear_down (Place         *place,
                 gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (place->folder);
  g_clear_pointer (&place->folder, g_free);
  g_clear_pointer (&place->kept, g_hash_table_unref);
}

static char *
fill_in (Place      *place,
         const char *line)
{
  g_autoptr (GString) filled = g_string_new (line);
  GHashTableIter iter;
  gpointer name;
  gpointer text;

  g_hash_table_iter_init (&iter, place->kept);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      g_autofree char *mark = g_strdup_printf ("{%s}", (const char *) name);

      g_string_replace (filled, mark, text, 0);
    }
  return g_strdup (filled->str);
}

int
place_call (Place       *place,
            const char  *line,
            char       **out,
            char       **err)
{
  g_autofree char *filled = fill_in (place, line);
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int status;

  g_ptr_array_add (argv, (char *) g_getenv ("RUNGS_CLI"));
  if (*filled != '\0')
    {
      g_shell_parse_argv (filled, NULL, &words, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (place->folder, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, out, err, &status, &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, &error) ? 0 : error->domain == G_SPAWN_EXIT_ERROR ? error->code : -1;
}

static void
check_said (const char *line,
            const char *which,
            const char *said,
            const char *pattern)
{
  if (pattern == NULL ? *said != '\0' : !g_regex_match_simple (pattern, said, G_REGEX_DOTALL, 0))
    g_error ("%s: %s says “%s”, not “%s”", line, which, said, pattern != NULL ? pattern : "");
}

static void
check_json (const char *line,
            const char *said,
            Json        json)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, said, -1, &error))
    g_error ("%s: no JSON: %s: %s", line, error->message, said);
  g_assert_cmpint (json_node_get_node_type (json_parser_get_root (parser)), ==,
                   json == ARRAY ? JSON_NODE_ARRAY : JSON_NODE_OBJECT);
}

void
run_steps (Place      *place,
           const Step *steps)
{
  for (const Step *step = steps; step->line != NULL; step++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      int ended_with = place_call (place, step->line, &out, &err);

      if (ended_with != step->ends_with)
        g_error ("%s: ended with %d, not %d: %s%s", step->line, ended_with, step->ends_with, out, err);
      if (step->json != NO_JSON)
        check_json (step->line, out, step->json);
      check_said (step->line, "stdout", out, step->out);
      check_said (step->line, "stderr", err, step->err);
      if (step->keep != NULL)
        g_hash_table_replace (place->kept, g_strdup (step->keep), g_strndup (out, strcspn (out, "\n")));
    }
}

void
place_write (Place      *place,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}
