/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-roads.c: every road by which something leaves the laptop is known. Who builds another one asks the gate there about stories,
 * writes down where they went, and then adds a line here.
 */
#include "house.h"

#include <string.h>

static const char *const sources[] = { "c", NULL };

/* What something leaves by, and the files that may call it: each makes sure that no story goes along that may not. */
static const struct
{
  const char *call;
  const char *files[4];
} roads[] = {
  /* Stories go through rungs_stories_out_new(), papers through rungs_print_make(), and ladders tell of none. */
  { "rungs_new_file_begin (", { "app/exchange/new-file.c", "app/exchange/exporting.c", "app/exchange/paper-file.c",
                                "app/exchange/ladder-picture.c" } },
  { "gdk_clipboard_set", { "app/ui/printing/print-job.c" } },
  { "gtk_print_operation_new", { "app/ui/printing/print-job.c" } },
  { "gtk_drag_source_set_content", { NULL } },
  { "gtk_show_uri", { NULL } },
  { "gtk_file_launcher", { NULL } },
  { "g_app_info_launch", { NULL } },
  { "g_file_set_contents", { NULL } },
  { "g_file_replace", { NULL } },
  /* A story comes onto the wall through one function, which asks the gate. */
  { "rungs_wall_admit_story (", { "app/core/wall.c", "app/exchange/story-wall.c" } },
  { "rungs_story_wall_paper (", { "app/exchange/story-wall.c", "app/ui/stories/show-asking.c", "app/ui/stories/story-show.c" } },
  { "rungs_wall_sheet_new_page (", { "app/draw/wall-page.c", "app/ui/stories/story-show.c" } },
  /* One function asks the gate for all of them. */
  { "rungs_gate_ask (", { "app/core/gate.c", "app/core/may-do.c", "app/exchange/story-gate.c" } },
};

static gboolean
is_known (const char *const *files,
          const char        *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roads[0].files) && files[i] != NULL; i++)
    if (g_str_equal (files[i], path))
      return TRUE;
  return FALSE;
}

static void
test_roads (void)
{
  g_autoptr (GPtrArray) files = house_read ("app", sources);

  for (gsize r = 0; r < G_N_ELEMENTS (roads); r++)
    {
      guint n_known = 0;
      guint n = 0;

      for (guint i = 0; i < files->len; i++)
        {
          const HouseFile *file = g_ptr_array_index (files, i);

          if (strstr (file->text, roads[r].call) == NULL)
            continue;
          n += is_known (roads[r].files, file->path);
          if (is_known (roads[r].files, file->path))
            continue;
          g_test_message ("%s: calls %s: is the gate asked about stories there?", file->path, roads[r].call);
          g_test_fail ();
        }
      while (n_known < G_N_ELEMENTS (roads[r].files) && roads[r].files[n_known] != NULL)
        n_known++;
      /* A file that does so no longer has no business here. */
      g_assert_cmpuint (n, ==, n_known);
    }
}

/* The wall itself knows no story: who shows one on it is among the roads above. */
static void
test_wall (void)
{
  static const char *const words[] = { "case-study", "rungs_story" };
  g_autoptr (GPtrArray) files = house_read ("app/ui/wall", sources);

  g_assert_cmpuint (files->len, >, 3);
  for (guint i = 0; i < files->len; i++)
    for (gsize w = 0; w < G_N_ELEMENTS (words); w++)
      {
        const HouseFile *file = g_ptr_array_index (files, i);

        if (strstr (file->text, words[w]) == NULL)
          continue;
        g_test_message ("%s: names %s: is the gate asked, as of a meeting?", file->path, words[w]);
        g_test_fail ();
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/roads/known", test_roads);
  g_test_add_func ("/contract/roads/wall", test_wall);

  return g_test_run ();
}
