/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * house.c: reads the files of the house for the contract tests.
 */
#include "house.h"

#include <string.h>

static void
house_file_free (HouseFile *file)
{
  g_free (file->path);
  g_free (file->name);
  g_free (file->text);
  g_strfreev (file->lines);
  g_free (file);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  const HouseFile *const *first = a;
  const HouseFile *const *second = b;

  return strcmp ((*first)->path, (*second)->path);
}

static gboolean
ends_in_one_of (const char        *name,
                const char *const *suffixes)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && g_strv_contains (suffixes, dot + 1);
}

static void
read_folder (const char        *folder,
             const char *const *suffixes,
             GPtrArray         *files)
{
  g_autofree char *full = g_build_filename (house_top (), folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (full, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *absolute = g_build_filename (house_top (), path, NULL);

      if (g_file_test (absolute, G_FILE_TEST_IS_DIR))
        read_folder (path, suffixes, files);
      else if (ends_in_one_of (name, suffixes))
        {
          HouseFile *file = g_new0 (HouseFile, 1);

          g_file_get_contents (absolute, &file->text, NULL, &error);
          g_assert_no_error (error);
          file->path = g_steal_pointer (&path);
          file->name = g_strdup (name);
          file->lines = g_strsplit (file->text, "\n", -1);
          g_ptr_array_add (files, file);
        }
    }
}

/**
 * house_top:
 * Returns: the folder all of Rungs is in, told by meson
 */
const char *
house_top (void)
{
  const char *top = g_getenv ("RUNGS_TOP");

  g_assert_nonnull (top);
  return top;
}

/**
 * house_layer:
 * @path: of a file below app/
 *
 * Returns: the layer that the file belongs to: "core", "store", "draw", "exchange", "cli" or "ui"; NULL for none
 */
const char *
house_layer (const char *path)
{
  static const char *const layers[] = { "core", "store", "draw", "exchange", "cli", "ui" };

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autofree char *folder = g_strdup_printf ("app/%s/", layers[i]);

      if (g_str_has_prefix (path, folder))
        return layers[i];
    }
  return NULL;
}

/**
 * house_read:
 * @folder: relative to the top
 * @suffixes: of the names wanted, without the dot
 *
 * Returns: (transfer full): the files, in order of path
 */
GPtrArray *
house_read (const char        *folder,
            const char *const *suffixes)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) house_file_free);

  read_folder (folder, suffixes, files);
  g_ptr_array_sort (files, compare_paths);
  return files;
}
