/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-waiting.c: the Waiting page beside 5,000 case studies, of which most wait: how long until it is drawn, and how long the
 * window stands still meanwhile.
 */
#include "measure.h"
#include "stage.h"
#include "waiting.h"

#define N_STORIES 5000
#define N_OPENINGS 5

#define WORDS                                                                                                           \
  "She sat down with me and we read the letter together. The form asked the same thing twice and then it was lost. "   \
  "They rang back when they said they would and that made a difference. I waited six weeks for a place. "              \
  "It was a small flat above a shop with a door that only I could lock. Now I cook for the others on Thursdays."

/* Each fifth was taken back, and copies of it are out; of the others some were not talked about for a year. */
static void
append_story (GString *stories,
              GString *consents,
              GString *uses,
              guint    nth)
{
  const gboolean is_back = nth % 5 == 0;

  g_string_append_printf (stories, "A key with my own name %u,%s,%s,%s,%s,%s,%s,%s,%s,%s\n", nth, WORDS, WORDS, WORDS, WORDS, WORDS,
                          WORDS, is_back ? "withdrawn" : "in-use", nth % 2 ? "2025-01-01" : "2026-01-01", is_back ? "2026-02-01" : "");
  g_string_append_printf (consents, "A key with my own name %u,inside,2025-01-01,2026-12-31,%s\n", nth, is_back ? "2026-02-01" : "");
  for (guint month = 2; month <= 4; month++)
    g_string_append_printf (uses, "A key with my own name %u,2025-%02u-01,inside,printed,%u,2099-01-01\n", nth, month, month);
}

static void
import (const char *folder,
        const char *workbook,
        const char *kind,
        GString    *table)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", folder, kind);
  const char *importing[] = { g_getenv ("RUNGS_CLI"), "import", workbook, kind, path, NULL };

  g_file_set_contents (path, table->str, (gssize) table->len, NULL);
  measure_command (importing);
}

static char *
make_workbook (const char *folder)
{
  g_autoptr (GString) stories = g_string_new ("title,situation,tried,trusted-person,learning,own-words,original,state,spoken-on,"
                                              "withdrawn-on\n");
  g_autoptr (GString) consents = g_string_new ("case-study,scope,given-on,ends-on,withdrawn-on\n");
  g_autoptr (GString) uses = g_string_new ("case-study,on,audience,channel,copies,until\n");
  char *workbook = g_build_filename (folder, "stories.rungs", NULL);
  const char *creating[] = { g_getenv ("RUNGS_CLI"), "new", workbook, NULL };

  for (guint i = 0; i < N_STORIES; i++)
    append_story (stories, consents, uses, i);
  measure_command (creating);
  import (folder, workbook, "case-study", stories);
  import (folder, workbook, "consent", consents);
  import (folder, workbook, "use", uses);
  return workbook;
}

static gboolean
list_is_full (gpointer data)
{
  GtkWidget *list = stage_find (data, GTK_TYPE_LIST_VIEW);

  return list != NULL && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) >= N_STORIES / 2;
}

static void
rest (Stage *stage)
{
  for (int i = 0; i < 60; i++)
    stage_run_frame (stage);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  g_autofree char *workbook = make_workbook (folder);
  const char *clearing[] = { "rm", "-r", folder, NULL };
  g_autoptr (Measure) openings = measure_new ();
  g_autoptr (Measure) stalls = measure_new ();
  g_autoptr (Measure) readings = measure_new ();
  Stage *stage;

  adw_init ();
  stage = stage_new (workbook);
  for (int i = 0; i < N_OPENINGS; i++)
    {
      double begun;
      double shown;

      rungs_window_show_page (stage_window (stage), "ladder");
      rest (stage);
      stage_forget (stage);
      begun = measure_now ();
      rungs_window_show_page (stage_window (stage), "waiting");
      shown = measure_now () - begun;
      stage_run_until (stage, list_is_full, stage, "the list of the Waiting page");
      stage_run_frame (stage);
      measure_add (openings, measure_now () - begun);
      measure_add (stalls, MAX (shown, stage_longest_stall (stage)));
      begun = measure_now ();
      g_ptr_array_unref (rungs_workbook_waiting (rungs_window_get_workbook (stage_window (stage)), NULL, NULL));
      measure_add (readings, measure_now () - begun);
    }
  measure_note ("What waits is read, by a thread of its own", measure_median (readings));
  measure_limit ("The Waiting page opens beside 5,000 case studies", measure_median (openings), 1000);
  measure_limit ("The longest that the window stands still meanwhile", measure_most (stalls), 500);
  stage_free (stage);
  measure_command (clearing);
  return measure_end ();
}
