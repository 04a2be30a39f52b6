/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-support.c: what tests of the ladder share.
 */
#include "config.h"

#include "ladder-support.h"

#include <glib/gstdio.h>
#include <string.h>

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

void
ladder_add_many (Ladder *ladder,
                 int     n,
                 int     rung)
{
  static const char *const views[] = { "lived", "frontline", "management", "board", "mixed" };
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsEdits) edits = rungs_edits_new ("Many");

  for (int i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Work %03d", i);
      g_autofree char *answer = g_strdup_printf ("%d", rung > 0 ? rung : 1 + i % RUNGS_N_RUNGS);
      g_autoptr (RungsRecord) bare = rungs_record_new (rungs_kind_find ("activity"), NULL);
      g_autoptr (RungsRecord) work = rungs_record_with (bare, "title", title);

      rungs_edits_add (edits, work);
      g_free (add_placing (edits, rungs_record_id (work), views[i % G_N_ELEMENTS (views)], answer));
    }
  rungs_workbook_write (ladder->workbook, g_steal_pointer (&edits), NULL, &error);
  g_assert_no_error (error);
  ladder_settle (ladder);
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

/** ladder_find: Returns: (transfer none) (nullable): the first such widget on the screen that is called NAME */
GtkWidget *
ladder_find (Ladder     *ladder,
             GType       type,
             const char *name)
{
  return rungs_test_find (ladder->window, type, name);
}

/** ladder_room: Returns: (transfer none): what the page looks at */
RungsRoom *
ladder_room (Ladder *ladder)
{
  return rungs_ladder_page_get_room (ladder->page);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller; /* the widget holds it */
    }
  return NULL;
}

void
ladder_click (Ladder    *ladder,
              GtkWidget *widget)
{
  GtkEventController *click;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_get_mapped (widget));
  if (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget))
    {
      rungs_test_activate (widget);
    }
  else
    {
      click = find_controller (widget, GTK_TYPE_GESTURE_CLICK);
      g_assert_nonnull (click);
      g_signal_emit_by_name (click, "pressed", 1, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
      g_signal_emit_by_name (click, "released", 1, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
    }
  rungs_test_run_pending ();
}

void
ladder_drag (Ladder   *ladder,
             double    from_x,
             double    from_y,
             double    to_x,
             double    to_y,
             gboolean  let_go)
{
  GtkEventController *drag = find_controller (GTK_WIDGET (ladder->view), GTK_TYPE_GESTURE_DRAG);
  const int n = 5;

  g_assert_nonnull (drag);
  g_signal_emit_by_name (drag, "drag-begin", from_x, from_y);
  for (int i = 1; i <= n; i++)
    {
      g_signal_emit_by_name (drag, "drag-update", (to_x - from_x) * i / n, (to_y - from_y) * i / n);
      rungs_test_run_pending ();
    }
  if (let_go)
    g_signal_emit_by_name (drag, "drag-end", to_x - from_x, to_y - from_y);
  rungs_test_run_pending ();
}

void
ladder_drag_on (Ladder *ladder,
                double  by_x,
                double  by_y)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (ladder->view), GTK_TYPE_GESTURE_DRAG), "drag-update", by_x, by_y);
  rungs_test_run_pending ();
}

void
ladder_drag_to (Ladder     *ladder,
                const char *placing,
                int         rung,
                gboolean    let_go)
{
  GtkWidget *view = GTK_WIDGET (ladder->view);
  GtkWidget *figure = rungs_ladder_view_get_figure (ladder->view, placing);
  graphene_rect_t from;
  graphene_rect_t to;

  g_assert_nonnull (figure);
  g_assert_true (gtk_widget_compute_bounds (figure, view, &from));
  g_assert_true (gtk_widget_compute_bounds (rungs_ladder_view_get_rung (ladder->view, MAX (rung, 1)), view, &to));
  if (rung >= 1)
    ladder_drag (ladder, from.origin.x + gtk_widget_get_width (figure) / 2.0, from.origin.y + gtk_widget_get_height (figure) / 2.0,
                 to.origin.x + to.size.width / 2.0, to.origin.y + to.size.height / 2.0, let_go);
  else
    ladder_drag (ladder, from.origin.x + gtk_widget_get_width (figure) / 2.0, from.origin.y + gtk_widget_get_height (figure) / 2.0,
                 3.0, 3.0, let_go);
}

static char *
value_text (Ladder            *ladder,
            const RungsRecord *record,
            const RungsField  *field)
{
  const char *value = rungs_record_get (record, field->name);

  if (value != NULL && field->type == RUNGS_FIELD_LINK)
    return rungs_workbook_title (ladder->workbook, rungs_kind_find (field->links_to), value);
  return g_strdup (value);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char *
ladder_records (Ladder *ladder)
{
  static const char *const kinds[] = { "activity", "meeting", "placing", "aim", "rung" };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kinds[k]));
      g_autoptr (GPtrArray) records = rungs_workbook_list (ladder->workbook, query, 0, 100, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        {
          GString *line = g_string_new (kinds[k]);

          for (const RungsField *field = rungs_kind_find (kinds[k])->fields; field->name != NULL; field++)
            {
              g_autofree char *value = value_text (ladder, g_ptr_array_index (records, i), field);

              if (value != NULL)
                g_string_append_printf (line, " %s=%s", field->name, value);
            }
          g_ptr_array_add (lines, g_string_free (line, FALSE));
        }
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
do_one_way (const LadderDeed *deed,
            void            (*way) (Ladder *ladder))
{
  Ladder ladder = { 0 };
  g_autofree char *before = NULL;
  char *after;

  ladder_set_up (&ladder, NULL);
  before = ladder_records (&ladder);
  way (&ladder);
  ladder_settle (&ladder);
  after = ladder_records (&ladder);
  g_assert_cmpstr (before, !=, after);
  if (deed->n_steps > 0)
    {
      g_autofree char *undone = NULL;

      for (int i = 0; i < deed->n_steps; i++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *label = rungs_workbook_undo (ladder.workbook, 0, &error);

          g_assert_no_error (error);
        }
      undone = ladder_records (&ladder);
      g_assert_cmpstr (undone, ==, before);
    }
  ladder_tear_down (&ladder, NULL);
  return after;
}

void
ladder_same_each_way (const LadderDeed *deed)
{
  g_autofree char *by_keys = do_one_way (deed, deed->by_keys);
  g_autofree char *by_clicks = do_one_way (deed, deed->by_clicks);

  g_assert_cmpstr (by_keys, ==, by_clicks);
  if (deed->by_drag != NULL)
    {
      g_autofree char *by_drag = do_one_way (deed, deed->by_drag);

      g_assert_cmpstr (by_keys, ==, by_drag);
    }
}
