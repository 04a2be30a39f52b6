/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-flatpak.c: the Flatpak manifest builds everything that meson asks for, from sources that are pinned, and asks for no
 * more of the machine than a window.
 */
#include "house.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonNode *
load (const char *folder,
      const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_node_ref (json_parser_get_root (parser));
}

static JsonNode *
load_manifest (void)
{
  return load (house_top (), "flatpak/org.rungs.Rungs.json");
}

static void
add_strings (JsonArray  *array,
             GHashTable *set)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_hash_table_add (set, (gpointer) json_array_get_string_element (array, i));
}

static void
test_permissions (void)
{
  static const char *const allowed[] = {
    "--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri", NULL,
  };
  g_autoptr (JsonNode) manifest = load_manifest ();
  JsonArray *args = json_object_get_array_member (json_node_get_object (manifest), "finish-args");

  g_assert_cmpuint (json_array_get_length (args), >, 0);
  for (guint i = 0; i < json_array_get_length (args); i++)
    g_assert_true (g_strv_contains (allowed, json_array_get_string_element (args, i)));
}

static void
test_sources_are_pinned (void)
{
  g_autoptr (JsonNode) manifest = load_manifest ();
  JsonArray *modules = json_object_get_array_member (json_node_get_object (manifest), "modules");
  guint n_archives = 0;

  for (guint m = 0; m < json_array_get_length (modules); m++)
    {
      JsonArray *sources = json_object_get_array_member (json_array_get_object_element (modules, m), "sources");

      for (guint s = 0; s < json_array_get_length (sources); s++)
        {
          JsonObject *source = json_array_get_object_element (sources, s);

          if (g_str_equal (json_object_get_string_member (source, "type"), "dir"))
            continue;
          n_archives++;
          g_assert_cmpstr (json_object_get_string_member (source, "type"), ==, "archive");
          g_assert_true (g_str_has_prefix (json_object_get_string_member (source, "url"), "https://"));
          g_assert_cmpuint (strlen (json_object_get_string_member (source, "sha256")), ==, 64);
        }
    }
  g_assert_cmpuint (n_archives, >, 0);
}

/* What the tests alone open pictures with. */
static const char *const of_tests[] = { "libqpdf", "librsvg-2.0", "poppler-glib", NULL };

/* What meson found when this build was set up has to be a module, or named as part of the runtime. */
static void
test_every_dependency (void)
{
  g_autoptr (JsonNode) manifest = load_manifest ();
  g_autoptr (JsonNode) built = load (g_getenv ("RUNGS_BUILD"), "meson-info/intro-dependencies.json");
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *modules = json_object_get_array_member (json_node_get_object (manifest), "modules");
  JsonArray *asked = json_node_get_array (built);

  add_strings (json_object_get_array_member (json_node_get_object (manifest), "x-from-the-runtime"), there);
  for (guint i = 0; i < json_array_get_length (modules); i++)
    g_hash_table_add (there, (gpointer) json_object_get_string_member (json_array_get_object_element (modules, i), "name"));

  g_assert_cmpuint (json_array_get_length (asked), >, 5);
  for (guint i = 0; i < json_array_get_length (asked); i++)
    {
      const char *name = json_object_get_string_member (json_array_get_object_element (asked, i), "name");
      g_autofree char *library = g_strconcat ("lib", name, NULL);

      /* Newer mesons also list libraries by what the linker calls them, and under made-up names what this house declares. */
      if (g_hash_table_contains (there, name) || g_hash_table_contains (there, library) ||
          g_strv_contains (of_tests, name) || g_regex_match_simple ("^dep[0-9]+$", name, 0, 0))
        continue;
      g_test_message ("flatpak/org.rungs.Rungs.json: neither builds %s nor has it from the runtime", name);
      g_test_fail ();
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contract/flatpak/permissions", test_permissions);
  g_test_add_func ("/contract/flatpak/sources-are-pinned", test_sources_are_pinned);
  g_test_add_func ("/contract/flatpak/every-dependency", test_every_dependency);
  return g_test_run ();
}
