/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-support.c: what tests of the ladder share.
 */
#include "config.h"

#include "ladder-support.h"

#include <glib/gstdio.h>

static char *
add_placing (RungsEdits *edits,
             const char *activity,
             const char *view,
             const char *answer)
{
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("placing"), NULL);
  g_autoptr (RungsRecord) of = rungs_record_with (bare, "activity", activity);
  g_autoptr (RungsRecord) seen = rungs_record_with (of, "view", view);
  g_autoptr (RungsRecord) placing = rungs_record_with (seen, "answer", answer);

  rungs_edits_add (edits, placing);
  return g_strdup (rungs_record_id (placing));
}

/** ladder_set_up: makes the workbook and shows its page, as large as an office laptop gives it */
void
ladder_set_up (Ladder        *ladder,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Begin");
  g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("activity"), NULL);
  g_autoptr (RungsRecord) charter = rungs_record_with (bare, "title", "Tenants' charter");

  ladder->folder = g_dir_make_tmp ("rungs-ladder-XXXXXX", &error);
  g_assert_no_error (error);
  ladder->path = g_build_filename (ladder->folder, "a.rungs", NULL);
  ladder->workbook = rungs_workbook_create (ladder->path, FALSE, &error);
  g_assert_no_error (error);
  rungs_edits_add (edits, charter);
  ladder->charter = g_strdup (rungs_record_id (charter));
  ladder->lived = add_placing (edits, ladder->charter, "lived", "5");
  ladder->managers = add_placing (edits, ladder->charter, "management", "7");
  ladder->unsure = add_placing (edits, ladder->charter, "board", "unsure");
  rungs_workbook_write (ladder->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);

  ladder->page = rungs_ladder_page_new (ladder->workbook);
  ladder->window = rungs_test_present (ladder->page, GPOINTER_TO_INT (data) > 0 ? GPOINTER_TO_INT (data) : 1100, 680);
  ladder->view = RUNGS_LADDER_VIEW (rungs_test_find (ladder->window, RUNGS_TYPE_LADDER_VIEW, NULL));
  g_assert_nonnull (ladder->view);
}

/** ladder_tear_down: closes all, and holds it to that nothing is left */
void
ladder_tear_down (Ladder        *ladder,
                  gconstpointer  data)
{
  GtkWidget *page = ladder->page;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &ladder->page);
  gtk_window_destroy (GTK_WINDOW (ladder->window));
  ladder_settle (ladder);
  rungs_test_until (rungs_test_is_gone, &ladder->page);
  rungs_workbook_close (ladder->workbook);
  g_clear_object (&ladder->workbook);
  g_remove (ladder->path);
  g_rmdir (ladder->folder);
  g_free (ladder->path);
  g_free (ladder->folder);
  g_free (ladder->charter);
  g_free (ladder->lived);
  g_free (ladder->managers);
  g_free (ladder->unsure);
}

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  rungs_workbook_settle_finish (RUNGS_WORKBOOK (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/** ladder_settle: waits until all that was asked to be written is written, and the page has heard of it */
void
ladder_settle (Ladder *ladder)
{
  gboolean settled = FALSE;

  rungs_workbook_settle_async (ladder->workbook, settled_cb, &settled);
  rungs_test_until (is_true, &settled);
  rungs_test_run_pending ();
}

/** ladder_focus: Returns: (transfer none) (nullable): who has the keyboard */
GtkWidget *
ladder_focus (Ladder *ladder)
{
  return gtk_root_get_focus (GTK_ROOT (ladder->window));
}

/**
 * ladder_press:
 * @keyval: a key
 * @state: what is held down with it
 *
 * Gives a key to who has the keyboard and, while nobody takes it, to what is around; Enter and Space press what has focus.
 *
 * Returns: whether somebody took it
 */
gboolean
ladder_press (Ladder          *ladder,
              guint            keyval,
              GdkModifierType  state)
{
  for (GtkWidget *widget = ladder_focus (ladder); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
          gboolean taken = FALSE;

          if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
            continue;
          g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &taken);
          if (taken)
            return TRUE;
        }
    }
  if (state != 0 || (keyval != GDK_KEY_Return && keyval != GDK_KEY_space) || ladder_focus (ladder) == NULL)
    return FALSE;
  if (!GTK_IS_BUTTON (ladder_focus (ladder)))
    return gtk_widget_activate (ladder_focus (ladder));
  rungs_test_activate (ladder_focus (ladder));
  return TRUE;
}

/** ladder_answer: Returns: (transfer full): where a placing stands now */
char *
ladder_answer (Ladder     *ladder,
               const char *placing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsRecord) record = rungs_workbook_read (ladder->workbook, rungs_kind_find ("placing"), placing, &error);

  g_assert_no_error (error);
  return g_strdup (rungs_record_get (record, "answer"));
}
