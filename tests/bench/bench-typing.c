/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * bench-typing.c: typing while the disk takes half a second to sync: how long the main thread is ever away, and whether everything
 * that was typed is there after closing.
 */
#include "measure.h"
#include "slow-disk.h"
#include "stage.h"

#include <string.h>

#include <gio/gio.h>

#include "kind.h"
#include "reading.h"

#define SYNC_MS 500
/* Typed in parts, with a pause after each: what was typed is written when the fingers rest. */
#define PART_1 "Why does it take six weeks before somebody rings back, "
#define PART_2 "and who could ring back sooner? "
#define PART_3 "We asked at the hub "
#define PART_4 "and nobody there knew who is asked to ring, "
#define PART_5 "or when, or what happens when they do not."
#define WORDS PART_1 PART_2 PART_3 PART_4 PART_5

static gboolean
typing_has_ended (gpointer data)
{
  return *(gboolean *) data;
}

static void
typing_ended_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gboolean *ended = data;

  if (!g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error))
    g_error ("xdotool: %s", error->message);
  *ended = TRUE;
}

static gboolean
text_has_keyboard (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus));
}

static void
type_words (Stage *stage)
{
  static const char *const parts[] = { PART_1, PART_2, PART_3, PART_4, PART_5 };
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) typist = NULL;
  gboolean ended = FALSE;

  rungs_window_show_page (stage_window (stage), "enquiries");
  stage_run_frame (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage_window (stage)), "win.new-record", "s", "enquiry");
  stage_run_until (stage, text_has_keyboard, stage_window (stage), "a field to type in");
  for (int i = 0; i < 20; i++)
    stage_run_frame (stage);

  stage_forget (stage);
  g_ptr_array_add (argv, (gpointer) "xdotool");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *const step[] = { "type", "--delay", "30", "--args", "1", parts[i], "sleep", "0.8" };

      for (gsize w = 0; w < G_N_ELEMENTS (step); w++)
        g_ptr_array_add (argv, (gpointer) step[w]);
    }
  g_ptr_array_add (argv, NULL);
  typist = g_subprocess_newv ((const char *const *) argv->pdata, G_SUBPROCESS_FLAGS_NONE, &error);
  if (typist == NULL)
    g_error ("%s", error->message);
  g_subprocess_wait_async (typist, NULL, typing_ended_cb, &ended);
  stage_run_until (stage, typing_has_ended, &ended, "typing");
}

/* As a record, or as a draft of one that still lacks something. */
static gboolean
is_kept (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsWorkbook) workbook = rungs_workbook_open (path, RUNGS_OPEN_TO_READ, &error);
  const RungsKind *kind = rungs_kind_find ("enquiry");
  g_autoptr (GPtrArray) drafts = NULL;

  if (workbook == NULL)
    g_error ("%s", error->message);
  drafts = rungs_workbook_list_drafts (workbook, kind, &error);
  if (drafts == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < drafts->len; i++)
    {
      const RungsDraft *draft = g_ptr_array_index (drafts, i);
      GHashTableIter iter;
      gpointer typed;

      g_hash_table_iter_init (&iter, draft->typed);
      while (g_hash_table_iter_next (&iter, NULL, &typed))
        if (g_str_equal (typed, WORDS))
          return TRUE;
    }
  return FALSE;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rungs-bench-XXXXXX", NULL);
  g_autofree char *workbook = measure_workbook (folder);
  const char *clearing[] = { "rm", "-r", folder, NULL };
  Stage *stage;
  double stall;
  guint n_syncs;

  slow_disk_install (SYNC_MS);
  adw_init ();
  stage = stage_new (workbook);
  type_words (stage);
  stall = stage_longest_stall (stage);
  n_syncs = slow_disk_n_syncs ();
  stage_free (stage);

  g_assert_cmpuint (n_syncs, >, 0);
  g_print ("%u syncs of %d ms each; %zu characters typed\n", n_syncs, SYNC_MS, strlen (WORDS));
  measure_limit ("The longest time the main thread was away while typing", stall, 16);
  if (!is_kept (workbook))
    g_error ("something that was typed is missing");
  g_print ("everything that was typed is there after closing\n");
  measure_command (clearing);
  return measure_end ();
}
