/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-files.c: every file says who may use it and what it is for, every public function is documented, nothing is left
 * unfinished, and nothing stands at the top that does not belong there.
 */
#include "house.h"

#include <string.h>

static const char *const sources[] = { "c", "h", NULL };
static const char *const anything[] = { "c", "h", "ui", "css", "sql", "xml", "in", "build", "txt", "json", "md", NULL };

static void
fault (const char *format,
       ...) G_GNUC_PRINTF (1, 2);

static void
fault (const char *format,
       ...)
{
  va_list args;
  g_autofree char *words = NULL;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s", words);
  g_test_fail ();
}

/* "/" SPDX, copyright, and in the same comment the file's name, a colon and a sentence. */
static void
check_heading (const HouseFile *file)
{
  const char *end = strstr (file->text, "*/");
  g_autofree char *heading = end != NULL ? g_strndup (file->text, (gsize) (end - file->text)) : g_strdup ("");
  g_autofree char *named = g_strdup_printf (" * %s: ", file->name);
  const char *sentence = strstr (heading, named);

  if (!g_str_has_prefix (file->text, "/* SPDX-License-Identifier: GPL-3.0-or-later\n"))
    fault ("%s: does not begin with its licence", file->path);
  if (strstr (heading, "Copyright 2026 The Rungs authors\n") == NULL)
    fault ("%s: does not say whose it is", file->path);
  if (sentence == NULL || strlen (sentence) < strlen (named) + 20)
    fault ("%s: does not say what it is for, as \"%s: ...\" in its first comment", file->path, file->name);
}

static void
test_headings (void)
{
  static const char *const folders[] = { "app", "tests" };

  for (gsize f = 0; f < G_N_ELEMENTS (folders); f++)
    {
      g_autoptr (GPtrArray) files = house_read (folders[f], sources);

      g_assert_cmpuint (files->len, >, 0);
      for (guint i = 0; i < files->len; i++)
        check_heading (g_ptr_array_index (files, i));
    }
}

static void
test_nothing_unfinished (void)
{
  static const char *const folders[] = { "app", "tests", "data", "po" };
  /* Put together here so that this file does not hold the words. */
  g_autoptr (GRegex) marks = g_regex_new ("\\b(TO" "DO|FIX" "ME|XX" "X|HA" "CK)\\b", 0, 0, NULL);

  for (gsize f = 0; f < G_N_ELEMENTS (folders); f++)
    {
      g_autoptr (GPtrArray) files = house_read (folders[f], anything);

      for (guint i = 0; i < files->len; i++)
        {
          const HouseFile *file = g_ptr_array_index (files, i);
          g_autoptr (GMatchInfo) match = NULL;

          if (!g_regex_match (marks, file->text, 0, &match))
            continue;
          fault ("%s: holds a mark of unfinished work", file->path);
        }
    }
}

static void
test_line_lengths (void)
{
  static const char *const folders[] = { "app", "tests" };
  const glong most = 132;

  for (gsize f = 0; f < G_N_ELEMENTS (folders); f++)
    {
      g_autoptr (GPtrArray) files = house_read (folders[f], sources);

      for (guint i = 0; i < files->len; i++)
        {
          const HouseFile *file = g_ptr_array_index (files, i);

          for (guint l = 0; file->lines[l] != NULL; l++)
            {
              /* A table of words is easier to read in long lines than cut up. */
              if (g_utf8_strlen (file->lines[l], -1) > most && strchr (file->lines[l], '"') == NULL)
                fault ("%s:%u: is longer than %ld characters", file->path, l + 1, most);
              if (strchr (file->lines[l], '\t') != NULL)
                fault ("%s:%u: holds a tab", file->path, l + 1);
              if (g_str_has_suffix (file->lines[l], " "))
                fault ("%s:%u: ends in a space", file->path, l + 1);
            }
        }
    }
}

static gboolean
ends_a_comment (const char *line)
{
  return g_str_has_suffix (line, "*/");
}

/* Names of functions whose prototype in a header stands right under a comment. */
static GHashTable *
collect_documented (GPtrArray *files)
{
  GHashTable *documented = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) prototype = g_regex_new ("^[A-Za-z].*[ *]([a-z_][a-z0-9_]*) +\\(", 0, 0, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const HouseFile *file = g_ptr_array_index (files, i);

      if (!g_str_has_suffix (file->name, ".h"))
        continue;
      for (guint l = 1; file->lines[l] != NULL; l++)
        {
          g_autoptr (GMatchInfo) match = NULL;

          if (ends_a_comment (file->lines[l - 1]) && g_regex_match (prototype, file->lines[l], 0, &match))
            g_hash_table_add (documented, g_match_info_fetch (match, 1));
        }
    }
  return documented;
}

/* A definition is a name at the beginning of a line, under a line with its type. */
static void
check_functions (const HouseFile *file,
                 GHashTable      *documented,
                 guint           *n_public)
{
  g_autoptr (GRegex) definition = g_regex_new ("^([a-z_][a-z0-9_]*) \\(", 0, 0, NULL);

  for (guint l = 2; file->lines[l] != NULL; l++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *name = NULL;

      if (!g_regex_match (definition, file->lines[l], 0, &match))
        continue;
      if (!g_ascii_isalpha (file->lines[l - 1][0]) || g_str_has_prefix (file->lines[l - 1], "static ") ||
          g_str_has_suffix (file->lines[l - 1], ";"))
        continue;
      name = g_match_info_fetch (match, 1);
      if (g_str_equal (name, "main") || g_str_has_suffix (name, "_get_type"))
        continue;
      (*n_public)++;
      if (!ends_a_comment (file->lines[l - 2]) && !g_hash_table_contains (documented, name))
        fault ("%s:%u: %s has no doc comment, here or in its header", file->path, l + 1, name);
    }
}

static void
test_public_functions_are_documented (void)
{
  g_autoptr (GPtrArray) files = house_read ("app", sources);
  g_autoptr (GHashTable) documented = collect_documented (files);
  guint n_public = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const HouseFile *file = g_ptr_array_index (files, i);

      if (g_str_has_suffix (file->name, ".c"))
        check_functions (file, documented, &n_public);
    }
  g_test_message ("%u public functions", n_public);
  g_assert_cmpuint (n_public, >, 0);
}

static void
test_top (void)
{
  static const char *const belongs[] = {
    "COPYING", "HACKING.md", "NEWS.md", "README.md", "app", "data", "dev", "flatpak",
    "meson.build", "meson_options.txt", "po", "tests", NULL,
  };
  g_autoptr (GDir) dir = g_dir_open (house_top (), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.' && !g_str_has_prefix (name, "_build") && !g_strv_contains (belongs, name))
      fault ("%s does not belong at the top", name);
}

/* Files with words to translate, and the list of them. */
static void
test_potfiles (void)
{
  static const char *const with_words[] = { "c", "h", "ui", NULL };
  g_autoptr (GPtrArray) files = house_read ("app", with_words);
  g_autoptr (GRegex) marked = g_regex_new (
    "\\b(_|N_|C_|NC_|Q_|ngettext|dngettext|g_dpgettext2) \\((\\s*)\"|translatable=\"(yes|true|1)\"", 0, 0, NULL);
  g_autofree char *path = g_build_filename (house_top (), "po", "POTFILES", NULL);
  g_autofree char *list = NULL;
  g_auto (GStrv) listed = NULL;
  const char *before = NULL;

  g_assert_true (g_file_get_contents (path, &list, NULL, NULL));
  listed = g_strsplit (g_strchomp (list), "\n", -1);
  for (guint i = 0; listed[i] != NULL; i++)
    {
      g_autofree char *file = g_build_filename (house_top (), listed[i], NULL);

      if (!g_file_test (file, G_FILE_TEST_IS_REGULAR))
        fault ("po/POTFILES: %s is not there", listed[i]);
      if (before != NULL && strcmp (before, listed[i]) >= 0)
        fault ("po/POTFILES: %s is out of order", listed[i]);
      before = listed[i];
    }
  for (guint i = 0; i < files->len; i++)
    {
      const HouseFile *file = g_ptr_array_index (files, i);

      if (g_regex_match (marked, file->text, 0, NULL) && !g_strv_contains ((const char *const *) listed, file->path))
        fault ("po/POTFILES: %s has words to translate and is not listed", file->path);
    }
}

/* What gives the keyboard on says how Tab goes through it: app/ui/shell/tabbing.c tells why. */
static void
test_tab_goes_through (void)
{
  g_autoptr (GPtrArray) files = house_read ("app/ui", sources);

  g_assert_cmpuint (files->len, >, 0);
  for (guint i = 0; i < files->len; i++)
    {
      const HouseFile *file = g_ptr_array_index (files, i);

      if (strstr (file->text, "class->grab_focus = ") != NULL && strstr (file->text, "class->focus = ") == NULL)
        fault ("%s: has a grab_focus() of its own, and no focus()", file->path);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contract/files/headings", test_headings);
  g_test_add_func ("/contract/files/nothing-unfinished", test_nothing_unfinished);
  g_test_add_func ("/contract/files/line-lengths", test_line_lengths);
  g_test_add_func ("/contract/files/public-functions-are-documented", test_public_functions_are_documented);
  g_test_add_func ("/contract/files/top", test_top);
  g_test_add_func ("/contract/files/tab-goes-through", test_tab_goes_through);
  g_test_add_func ("/contract/files/potfiles", test_potfiles);
  return g_test_run ();
}
