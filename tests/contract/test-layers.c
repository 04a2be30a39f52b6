/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-layers.c: arrows between the layers point one way: what each may include, name and be linked with.
 */
#include "house.h"

#include <string.h>

static const char *const sources[] = { "c", "h", NULL };

/** Layer: @below: whose headers it may include; @libraries: beginnings of the names of other headers it may include. */
typedef struct
{
  const char *name;
  const char *below[5];
  const char *libraries[10];
} Layer;

static const Layer layers[] = {
  { "core", { NULL }, { "glib" } },
  { "store", { "core" }, { "glib", "gio/", "sqlite3.h" } },
  { "draw", { "core" }, { "glib", "cairo", "pango/" } },
  { "exchange",
    { "core", "store", "draw" },
    { "glib", "gio/", "cairo", "pango/", "json-glib/", "csv.h", "uchardet" } },
  { "cli", { "core", "store", "draw", "exchange" }, { "glib", "gio/", "json-glib/" } },
  { "ui",
    { "core", "store", "draw", "exchange" },
    { "glib", "gio/", "cairo", "pango/", "gtk/", "gdk", "gsk/", "adwaita.h", "graphene" } },
};

/* The own headers of the C library, the system and the compiler, that any layer may have. */
static const char *const plain[] = {
  "ctype.h", "errno.h", "fcntl.h", "float.h", "inttypes.h", "langinfo.h", "limits.h", "locale.h", "math.h", "signal.h", "stdarg.h",
  "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "sys/", "time.h", "unistd.h", "wchar.h", "libintl.h",
  "emmintrin.h",
};

static const Layer *
find_layer (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    if (g_str_equal (layers[i].name, name))
      return &layers[i];
  g_assert_not_reached ();
}

/* Header name -> layer, for all headers of app/. The include path finds headers by their bare names: no two may be the same. */
static GHashTable *
collect_headers (GPtrArray *files)
{
  GHashTable *headers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < files->len; i++)
    {
      const HouseFile *file = g_ptr_array_index (files, i);

      if (!g_str_has_suffix (file->name, ".h"))
        continue;
      if (g_hash_table_contains (headers, file->name))
        {
          g_test_message ("%s: another header has this name", file->path);
          g_test_fail ();
        }
      g_hash_table_insert (headers, file->name, (gpointer) house_layer (file->path));
    }
  return headers;
}

static gboolean
may_include_library (const Layer *layer,
                     const char  *header)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_str_equal (plain[i], header) || (g_str_has_suffix (plain[i], "/") && g_str_has_prefix (header, plain[i])))
      return TRUE;
  for (gsize i = 0; layer->libraries[i] != NULL; i++)
    if (g_str_has_prefix (header, layer->libraries[i]))
      return TRUE;
  return FALSE;
}

static gboolean
may_include_own (const Layer *layer,
                 GHashTable  *headers,
                 const char  *header)
{
  g_autofree char *name = g_path_get_basename (header);
  const char *other = g_hash_table_lookup (headers, name);

  if (g_str_equal (header, "config.h"))
    return TRUE;
  if (other == NULL)
    return FALSE;
  return g_str_equal (other, layer->name) || g_strv_contains (layer->below, other);
}

static void
test_includes (void)
{
  g_autoptr (GPtrArray) files = house_read ("app", sources);
  g_autoptr (GHashTable) headers = collect_headers (files);
  g_autoptr (GRegex) include = g_regex_new ("^#\\s*include\\s+([<\"])([^>\"]+)[>\"]", G_REGEX_MULTILINE, 0, NULL);
  guint seen = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const HouseFile *file = g_ptr_array_index (files, i);
      const char *layer_name = house_layer (file->path);
      g_autoptr (GMatchInfo) match = NULL;

      if (layer_name == NULL)
        {
          g_test_message ("%s: belongs to no layer", file->path);
          g_test_fail ();
          continue;
        }
      for (g_regex_match (include, file->text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          const Layer *layer = find_layer (layer_name);
          g_autofree char *bracket = g_match_info_fetch (match, 1);
          g_autofree char *header = g_match_info_fetch (match, 2);

          seen++;
          if (bracket[0] == '<' ? may_include_library (layer, header) : may_include_own (layer, headers, header))
            continue;
          g_test_message ("%s: %s/ may not include %s", file->path, layer_name, header);
          g_test_fail ();
        }
    }
  g_assert_cmpuint (seen, >, 20);
}

/* Names that only some files may say. */
static const struct
{
  const char *pattern;
  const char *where;
  const char *why;
} reserved[] = {
  { "g_application_get_default", "^app/(ui|cli)/main\\.c$", "an object gets what it needs when it is made" },
  { "\\b(GTK|GDK|ADW|PANGO)_(CHECK_VERSION|MAJOR_VERSION|MINOR_VERSION)\\b", "^app/ui/shell/toolkit[^/]*\\.[ch]$",
    "what differs between toolkit versions stands in app/ui/shell/toolkit" },
  { "\\bsqlite3_", "^app/store/", "only store/ speaks to SQLite" },
  { "\\bg_settings_new", "^app/ui/(main\\.c$|shell/)", "settings are read in the shell and handed on" },
};

static void
test_reserved_names (void)
{
  g_autoptr (GPtrArray) files = house_read ("app", sources);

  for (gsize r = 0; r < G_N_ELEMENTS (reserved); r++)
    {
      g_autoptr (GRegex) pattern = g_regex_new (reserved[r].pattern, 0, 0, NULL);

      for (guint i = 0; i < files->len; i++)
        {
          const HouseFile *file = g_ptr_array_index (files, i);

          if (!g_regex_match (pattern, file->text, 0, NULL) || g_regex_match_simple (reserved[r].where, file->path, 0, 0))
            continue;
          g_test_message ("%s says %s: %s", file->path, reserved[r].pattern, reserved[r].why);
          g_test_fail ();
        }
    }
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&said);
}

/* What each layer's library asks for from outside. */
static const struct
{
  const char *layer;
  const char *never;
} symbols[] = {
  { "core", " U (gtk_|gdk_|gsk_|adw_|sqlite3_|cairo_|pango_|json_|g_file_new|g_task_)" },
  { "store", " U (gtk_|gdk_|gsk_|adw_|cairo_|pango_|json_)" },
  { "draw", " U (gtk_|gdk_|gsk_|adw_|sqlite3_|json_|g_task_)" },
  { "exchange", " U (gtk_|gdk_|gsk_|adw_|sqlite3_)" },
  { "ui", " U (sqlite3_)" },
};

static void
test_symbols (void)
{
  const char *build = g_getenv ("RUNGS_BUILD");

  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      g_autofree char *library = g_strdup_printf ("%s/app/%s/librungs-%s.a", build, symbols[i].layer, symbols[i].layer);
      const char *argv[] = { "nm", "--undefined-only", library, NULL };
      g_autoptr (GRegex) never = g_regex_new (symbols[i].never, 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *said = NULL;

      if (!g_file_test (library, G_FILE_TEST_EXISTS) && g_str_equal (symbols[i].layer, "ui"))
        continue;
      said = run (argv);
      g_assert_nonnull (strstr (said, " U g_"));
      for (g_regex_match (never, said, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *name = g_match_info_fetch (match, 0);

          g_test_message ("%s/ asks for%s", symbols[i].layer, name);
          g_test_fail ();
        }
    }
}

static void
test_command_line_needs_no_toolkit (void)
{
  const char *argv[] = { "ldd", g_getenv ("RUNGS_CLI"), NULL };
  g_autofree char *said = NULL;

  g_assert_nonnull (argv[1]);
  said = run (argv);
  g_assert_nonnull (strstr (said, "libglib-2.0"));
  g_assert_null (strstr (said, "libgtk-"));
  g_assert_null (strstr (said, "libadwaita-"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contract/layers/includes", test_includes);
  g_test_add_func ("/contract/layers/reserved-names", test_reserved_names);
  g_test_add_func ("/contract/layers/symbols", test_symbols);
  if (g_getenv ("RUNGS_CLI") != NULL)
    g_test_add_func ("/contract/layers/command-line-needs-no-toolkit", test_command_line_needs_no_toolkit);
  return g_test_run ();
}
