/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-place-sheet.c: placing by keys and placing by clicks make the same records, in one step; what is missing is asked for in
 * words; what was typed is kept.
 */
#include "config.h"

#include <string.h>

#include "ladder-support.h"

#define TITLE "Welfare letters"

static GtkWidget *
find (Ladder     *ladder,
      GType       type,
      const char *name)
{
  GtkWidget *found = rungs_test_find (ladder->window, type, name);

  if (found == NULL)
    g_test_message ("no %s is called %s", g_type_name (type), name);
  g_assert_nonnull (found);
  return found;
}

static void
begin (Ladder *ladder)
{
  rungs_page_begin_new (RUNGS_PAGE (ladder->page));
  rungs_test_until (rungs_test_is_mapped, find (ladder, GTK_TYPE_BUTTON, "Close"));
  rungs_test_run_pending ();
}

static GtkWidget *
title_entry (Ladder *ladder)
{
  return find (ladder, GTK_TYPE_ENTRY, "What is the new piece of work called?");
}

static GtkTextBuffer *
because (Ladder *ladder)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (ladder, GTK_TYPE_TEXT_VIEW, "What makes you say so?")));
}

static void
place_by_clicks (Ladder *ladder)
{
  gtk_editable_set_text (GTK_EDITABLE (title_entry (ladder)), TITLE);
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Frontline workers"));
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Rung 3, Informing"));
  gtk_editable_set_text (GTK_EDITABLE (find (ladder, GTK_TYPE_ENTRY, "How many people")), "6");
  gtk_text_buffer_set_text (because (ladder), "They only tell us.", -1);
  rungs_test_activate (find (ladder, GTK_TYPE_BUTTON, "Put it there"));
}

static void
place_by_keys (Ladder *ladder)
{
  gtk_editable_set_text (GTK_EDITABLE (title_entry (ladder)), TITLE);
  gtk_widget_grab_focus (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Frontline workers"));
  ladder_press (ladder, GDK_KEY_space, 0);
  ladder_press (ladder, GDK_KEY_3, 0);
  gtk_editable_set_text (GTK_EDITABLE (find (ladder, GTK_TYPE_ENTRY, "How many people")), "6");
  gtk_text_buffer_set_text (because (ladder), "They only tell us.", -1);
  g_assert_true (ladder_press (ladder, GDK_KEY_Return, GDK_CONTROL_MASK));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The records of a kind, without what tells two equal ones apart. */
static char *
dump (Ladder     *ladder,
      const char *kind_name)
{
  const RungsKind *kind = rungs_kind_find (kind_name);
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GPtrArray) records = rungs_workbook_list (ladder->workbook, query, 0, 100, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      GString *line = g_string_new (NULL);

      for (guint field = 0; field < rungs_kind_n_fields (kind); field++)
        {
          const RungsField *declared = rungs_kind_nth_field (kind, field);
          const char *value = rungs_record_get_nth (g_ptr_array_index (records, i), field);

          if (!(declared->flags & RUNGS_FIELD_BUILT_IN) && declared->type != RUNGS_FIELD_LINK)
            g_string_append_printf (line, "%s=%s ", declared->name, value != NULL ? value : "");
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (all, "%s\n", (char *) g_ptr_array_index (lines, i));
  return g_string_free (all, FALSE);
}

static char *
placed (gboolean by_keys)
{
  Ladder ladder = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *activities = NULL;
  g_autofree char *placings = NULL;
  g_autofree char *after_undo = NULL;
  g_autofree char *undone = NULL;

  ladder_set_up (&ladder, NULL);
  before = dump (&ladder, "placing");
  begin (&ladder);
  rungs_test_assert_names (ladder.window);
  if (by_keys)
    place_by_keys (&ladder);
  else
    place_by_clicks (&ladder);
  ladder_settle (&ladder);
  activities = dump (&ladder, "activity");
  placings = dump (&ladder, "placing");
  g_assert_nonnull (strstr (activities, TITLE));
  g_assert_nonnull (strstr (placings, "view=frontline answer=3 people=6 because=They only tell us."));
  /* It stands on the ladder, and is the chosen one. */
  g_assert_nonnull (rungs_test_find (ladder.window, GTK_TYPE_WIDGET,
                                     TITLE ", seen by frontline workers, on Informing"));
  /* The work and the placing are one step. */
  g_assert_cmpstr (rungs_workbook_undo_label (ladder.workbook), ==, "Place “" TITLE "”");
  undone = rungs_workbook_undo (ladder.workbook, 0, &error);
  g_assert_no_error (error);
  ladder_settle (&ladder);
  after_undo = dump (&ladder, "placing");
  g_assert_cmpstr (after_undo, ==, before);
  ladder_tear_down (&ladder, NULL);
  return g_strconcat (activities, placings, NULL);
}

static void
test_same (void)
{
  g_autofree char *by_clicks = placed (FALSE);
  g_autofree char *by_keys = placed (TRUE);

  g_assert_cmpstr (by_clicks, ==, by_keys);
}

static void
test_missing (Ladder        *ladder,
              gconstpointer  data)
{
  g_autofree char *before = dump (ladder, "placing");
  g_autofree char *after = NULL;
  GtkWidget *put;

  begin (ladder);
  put = find (ladder, GTK_TYPE_BUTTON, "Put it there");
  rungs_test_activate (put);
  g_assert_nonnull (find (ladder, GTK_TYPE_LABEL, "Please write a few words"));
  gtk_editable_set_text (GTK_EDITABLE (title_entry (ladder)), TITLE);
  rungs_test_activate (put);
  g_assert_nonnull (find (ladder, GTK_TYPE_LABEL, "Please choose whose view"));
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "The board"));
  rungs_test_activate (put);
  g_assert_nonnull (find (ladder, GTK_TYPE_LABEL, "Please choose a rung"));
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "We are not sure"));
  gtk_editable_set_text (GTK_EDITABLE (find (ladder, GTK_TYPE_ENTRY, "How many people")), "some");
  rungs_test_activate (put);
  ladder_settle (ladder);
  after = dump (ladder, "placing");
  g_assert_cmpstr (after, ==, before);
  gtk_editable_set_text (GTK_EDITABLE (find (ladder, GTK_TYPE_ENTRY, "How many people")), "");
  /* Why is asked, and never demanded. */
  rungs_test_activate (put);
  ladder_settle (ladder);
  g_assert_cmpstr (rungs_workbook_undo_label (ladder->workbook), ==, "Place “" TITLE "”");
}

static void
test_in_private (Ladder        *ladder,
                 gconstpointer  data)
{
  begin (ladder);
  g_assert_null (rungs_test_find (ladder->window, GTK_TYPE_LABEL, "more in private"));
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Rung 1, Coercion"));
  rungs_test_run_pending ();
  g_assert_nonnull (find (ladder, GTK_TYPE_LABEL, "Would anyone like to say more in private?"));
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Rung 2, Educating"));
  g_assert_null (rungs_test_find (ladder->window, GTK_TYPE_LABEL, "more in private"));
}

/* Left, closed, and another Rungs later: what was typed is there. */
static void
test_kept (Ladder        *ladder,
           gconstpointer  data)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *words = NULL;

  begin (ladder);
  gtk_editable_set_text (GTK_EDITABLE (title_entry (ladder)), TITLE);
  gtk_text_buffer_set_text (because (ladder), "They only tell us.", -1);
  rungs_page_flush (RUNGS_PAGE (ladder->page));
  ladder_settle (ladder);
  {
    g_autofree char *activities = dump (ladder, "activity");

    g_assert_null (strstr (activities, TITLE));
  }

  gtk_window_destroy (GTK_WINDOW (ladder->window));
  rungs_test_run_pending ();
  ladder->page = rungs_ladder_page_new (ladder->workbook);
  ladder->window = rungs_test_present (ladder->page, 1100, 680);
  begin (ladder);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title_entry (ladder))), ==, TITLE);
  gtk_text_buffer_get_bounds (because (ladder), &start, &end);
  words = gtk_text_buffer_get_text (because (ladder), &start, &end, FALSE);
  g_assert_cmpstr (words, ==, "They only tell us.");

  /* Once it is placed, nothing of it is left over. */
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "A mixed group"));
  rungs_test_activate (find (ladder, GTK_TYPE_TOGGLE_BUTTON, "Rung 6, Co-design"));
  rungs_test_activate (find (ladder, GTK_TYPE_BUTTON, "Put it there"));
  ladder_settle (ladder);
  {
    g_autoptr (GPtrArray) drafts = rungs_workbook_list_drafts (ladder->workbook, rungs_kind_find ("placing"), NULL);

    g_assert_cmpuint (drafts->len, ==, 0);
  }
}

static char *
kept_reason (Ladder *ladder)
{
  g_autoptr (GPtrArray) drafts = rungs_workbook_list_drafts (ladder->workbook, rungs_kind_find ("placing"), NULL);

  g_assert_cmpuint (drafts->len, <=, 1);
  return drafts->len > 0 ? g_strdup (g_hash_table_lookup (((RungsDraft *) drafts->pdata[0])->typed, "because")) : NULL;
}

/* Somebody types on and on, without a rest. */
static gboolean
types_and_is_kept (gpointer data)
{
  Ladder *ladder = data;
  g_autofree char *kept = NULL;

  gtk_text_buffer_insert_at_cursor (because (ladder), "more ", -1);
  kept = kept_reason (ladder);
  return kept != NULL && *kept != '\0';
}

static gboolean
is_all_kept (gpointer data)
{
  Ladder *ladder = data;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *typed = NULL;
  g_autofree char *kept = kept_reason (ladder);

  gtk_text_buffer_get_bounds (because (ladder), &start, &end);
  typed = gtk_text_buffer_get_text (because (ladder), &start, &end, FALSE);
  return g_strcmp0 (typed, kept) == 0;
}

/* What is typed is in the workbook while the next words are typed: after a power cut it is there. Undo takes it back, and the sheet
 * follows. */
static void
test_kept_while_typing (Ladder        *ladder,
                        gconstpointer  data)
{
  begin (ladder);
  rungs_test_until (types_and_is_kept, ladder);
  rungs_test_until (is_all_kept, ladder);
  ladder_settle (ladder);
  g_assert_cmpstr (rungs_workbook_undo_label (ladder->workbook), ==, "Begin to place something on the ladder");
  while (!g_str_equal (rungs_workbook_undo_label (ladder->workbook), "Begin"))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = rungs_workbook_undo (ladder->workbook, 0, &error);

      g_assert_no_error (error);
      ladder_settle (ladder);
    }
  g_assert_cmpint (gtk_text_buffer_get_char_count (because (ladder)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/place-sheet/keys-are-clicks", test_same);
#define ADD(name, function) \
  g_test_add ("/ui/place-sheet/" name, Ladder, NULL, ladder_set_up, function, ladder_tear_down)
  ADD ("missing", test_missing);
  ADD ("in-private", test_in_private);
  ADD ("kept", test_kept);
  ADD ("kept-while-typing", test_kept_while_typing);
#undef ADD
  return g_test_run ();
}
