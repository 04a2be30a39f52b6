/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-record-sides.c: a record's page with sides: chosen by hand and by key, each made when it is seen; a part opens on its side.
 */
#include "config.h"

#include "records/form.h"
#include "records/modes.h"
#include "records/part-row.h"
#include "records/parts.h"
#include "records/record-page.h"
#include "records/record-sides.h"
#include "records/record-top.h"
#include "records/record-view.h"
#include "workbook-support.h"

/* A side made of a line to write and one kind of parts, as real ones are. */
#define TEST_TYPE_SIDE (test_side_get_type ())
G_DECLARE_FINAL_TYPE (TestSide, test_side, TEST, SIDE, RungsRecordTop)

struct _TestSide
{
  RungsRecordTop parent_instance;

  GtkWidget *entry;
  GtkWidget *parts;
  guint n_flushed;
};

G_DEFINE_FINAL_TYPE (TestSide, test_side, RUNGS_TYPE_RECORD_TOP)

static void
test_side_update (RungsRecordTop *top)
{
  TestSide *self = TEST_SIDE (top);
  const char *id = rungs_record_top_get_id (top);

  if (self->parts == NULL)
    {
      self->parts = rungs_parts_new (rungs_record_top_get_workbook (top), rungs_kind_find ("consent"));
      gtk_widget_set_parent (self->parts, GTK_WIDGET (self));
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), id != NULL ? id : "");
  if (id != NULL)
    rungs_parts_set_whole (RUNGS_PARTS (self->parts), id);
}

static gboolean
test_side_concerns (RungsRecordTop     *top,
                    const RungsTouched *touched)
{
  return FALSE;
}

static void
test_side_dispose (GObject *object)
{
  g_clear_pointer (&TEST_SIDE (object)->entry, gtk_widget_unparent);
  g_clear_pointer (&TEST_SIDE (object)->parts, gtk_widget_unparent);

  G_OBJECT_CLASS (test_side_parent_class)->dispose (object);
}

static void
test_side_class_init (TestSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = test_side_dispose;
  RUNGS_RECORD_TOP_CLASS (klass)->update = test_side_update;
  RUNGS_RECORD_TOP_CLASS (klass)->concerns = test_side_concerns;
}

static void
test_side_init (TestSide *self)
{
  self->entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "A line", -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static GtkWidget *
side_new (RungsWorkbook *workbook)
{
  GtkWidget *side = g_object_new (TEST_TYPE_SIDE, NULL);

  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (side), workbook);
  return side;
}

static GtkWidget *
open_part (GtkWidget       *side,
           const RungsKind *kind,
           const char      *id)
{
  return (GtkWidget *) rungs_parts_open (RUNGS_PARTS (TEST_SIDE (side)->parts), id);
}

static void
flush (GtkWidget *side)
{
  TEST_SIDE (side)->n_flushed++;
}

static const RungsShownSide sides[] = {
  { .name = "quiet", .label = "Quiet", .make = side_new, .fields = "situation own-words", .flush = flush },
  { .name = "agreed", .label = "What the person agreed to, and when", .make = side_new, .width = 900, .fields = "purpose",
    .parts = "consent", .open_part = open_part },
  { NULL },
};

static const RungsShown shown[] = {
  { .kind = "case-study", .task = "New case study", .empty = "None yet.", .sides = sides },
  { NULL },
};

typedef struct
{
  Bench bench;
  GtkWidget *window;
  RungsPage *page;
  char *first;
  char *second;
  char *consent;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  bench_set_up (&f->bench);
  f->first = bench_add (&f->bench, "case-study", "title", "A key", NULL);
  f->second = bench_add (&f->bench, "case-study", "title", "A tent", NULL);
  f->consent = bench_add (&f->bench, "consent", "case-study", f->second, "scope", "inside", "given-on", "2026-05-01", "ends-on",
                          "2027-05-01", NULL);
  f->page = RUNGS_PAGE (rungs_record_page_new (f->bench.workbook, "Case studies", shown));
  f->window = rungs_test_present (GTK_WIDGET (f->page), GPOINTER_TO_INT (data) > 0 ? GPOINTER_TO_INT (data) : 1100, 700);
  rungs_test_run_pending ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  rungs_test_run_pending ();
  bench_tear_down (&f->bench);
  g_free (f->first);
  g_free (f->second);
  g_free (f->consent);
}

static const RungsKind *
story (void)
{
  return rungs_kind_find ("case-study");
}

static void
go_to (Fixture    *f,
       const char *id)
{
  g_assert_true (rungs_page_show_record (f->page, story (), id));
  rungs_test_run_pending ();
}

static GtkWidget *
side_button (Fixture    *f,
             const char *label)
{
  return rungs_test_find (f->window, GTK_TYPE_TOGGLE_BUTTON, label);
}

static void
choose (Fixture    *f,
        const char *label)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (side_button (f, label)), TRUE);
  rungs_test_run_pending ();
}

static TestSide *
seen_side (Fixture *f)
{
  return (TestSide *) rungs_test_find (f->window, TEST_TYPE_SIDE, NULL);
}

static RungsForm *
seen_form (Fixture *f)
{
  return (RungsForm *) rungs_test_find (f->window, RUNGS_TYPE_FORM, "Case study");
}

static void
press (Fixture *f,
       guint    key)
{
  GtkWidget *sides_widget = rungs_test_find (f->window, RUNGS_TYPE_RECORD_SIDES, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (sides_widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (shortcuts))
        continue;
      g_assert_cmpint (gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (shortcuts)), ==, GTK_PHASE_CAPTURE);
      for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

          if (gtk_keyval_trigger_get_keyval (trigger) == key && gtk_keyval_trigger_get_modifiers (trigger) == GDK_CONTROL_MASK)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, sides_widget,
                                          gtk_shortcut_get_arguments (shortcut));
        }
    }
  rungs_test_run_pending ();
}

static void
test_each_side (Fixture       *f,
                gconstpointer  data)
{
  go_to (f, f->second);
  g_assert_null (rungs_page_get_side (f->page));
  g_assert_null (seen_side (f));
  g_assert_nonnull (seen_form (f));
  /* What a side asks, the form does not; and its parts do not stand under the form. */
  g_assert_null (rungs_form_get_row (seen_form (f), "situation"));
  g_assert_null (rungs_form_get_row (seen_form (f), "purpose"));
  g_assert_nonnull (rungs_form_get_row (seen_form (f), "made-with"));
  g_assert_null (rungs_record_view_get_parts (RUNGS_RECORD_VIEW (rungs_test_find (f->window, RUNGS_TYPE_RECORD_VIEW, NULL)),
                                              rungs_kind_find ("consent")));
  g_assert_nonnull (rungs_record_view_get_parts (RUNGS_RECORD_VIEW (rungs_test_find (f->window, RUNGS_TYPE_RECORD_VIEW, NULL)),
                                                 rungs_kind_find ("use")));
  rungs_test_assert_names (f->window);

  choose (f, "Quiet");
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "quiet");
  g_assert_null (seen_form (f));
  g_assert_cmpstr (rungs_record_top_get_id (RUNGS_RECORD_TOP (seen_side (f))), ==, f->second);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (seen_side (f)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Quiet");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (seen_side (f)), GTK_ACCESSIBLE_ROLE_GROUP);
  rungs_test_assert_names (f->window);

  /* Another record is seen from the same side. */
  go_to (f, f->first);
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "quiet");
  g_assert_cmpstr (rungs_record_top_get_id (RUNGS_RECORD_TOP (seen_side (f))), ==, f->first);

  choose (f, "About it");
  g_assert_null (rungs_page_get_side (f->page));
  g_assert_cmpstr (rungs_form_get_id (seen_form (f)), ==, f->first);
}

/* What was typed into a side goes to the writer before another is seen, and with everything else. */
static void
test_flushing (Fixture       *f,
               gconstpointer  data)
{
  TestSide *side;

  go_to (f, f->first);
  choose (f, "Quiet");
  side = seen_side (f);
  g_assert_cmpuint (side->n_flushed, ==, 0);
  rungs_page_flush (f->page);
  g_assert_cmpuint (side->n_flushed, ==, 1);
  choose (f, "What the person agreed to, and when");
  g_assert_cmpuint (side->n_flushed, ==, 2);
  go_to (f, f->second);
  g_assert_cmpuint (side->n_flushed, ==, 3);
}

static gboolean
part_has_focus (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, RUNGS_TYPE_PART_ROW) != NULL;
}

/* As from Waiting: the window gives the keyboard to the page it turned to, and the page's list took it. */
static void
test_a_part_opens_on_its_side (Fixture       *f,
                               gconstpointer  data)
{
  const RungsKind *kind = NULL;
  g_autofree char *id = NULL;
  GtkWidget *row;

  g_assert_true (rungs_page_show_record (f->page, rungs_kind_find ("consent"), f->consent));
  gtk_widget_grab_focus (GTK_WIDGET (f->page));
  g_assert_false (part_has_focus (f->window));
  rungs_test_until (part_has_focus, f->window);
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "agreed");
  rungs_page_get_current (f->page, &kind, &id);
  g_assert_true (kind == story ());
  g_assert_cmpstr (id, ==, f->second);
  row = rungs_test_find (f->window, RUNGS_TYPE_PART_ROW, NULL);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *focus;

  go_to (f, f->first);
  press (f, GDK_KEY_Page_Down);
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "quiet");
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (seen_side (f))));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (side_button (f, "Quiet"))));
  press (f, GDK_KEY_Page_Down);
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "agreed");
  /* There is none behind the last, and none before the first. */
  press (f, GDK_KEY_Page_Down);
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "agreed");
  press (f, GDK_KEY_Page_Up);
  press (f, GDK_KEY_Page_Up);
  press (f, GDK_KEY_Page_Up);
  g_assert_null (rungs_page_get_side (f->page));
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (seen_form (f))));
  /* The first letter typed must not wipe the title out. */
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL));
}

static gboolean
has_sides (gpointer window)
{
  return rungs_test_find (window, RUNGS_TYPE_MODES, NULL) != NULL;
}

/* Before a record is kept there is only its form; who writes its first words stays at them. */
static void
test_beginning (Fixture       *f,
                gconstpointer  data)
{
  go_to (f, f->first);
  choose (f, "Quiet");
  rungs_page_begin_new (f->page);
  rungs_test_run_pending ();
  g_assert_null (rungs_page_get_side (f->page));
  g_assert_false (has_sides (f->window));
  type_into (GTK_WIDGET (rungs_form_get_row (seen_form (f), "title")), "Begun");
  rungs_page_flush (f->page);
  rungs_test_until (has_sides, f->window);
  g_assert_null (rungs_page_get_side (f->page));
  g_assert_nonnull (seen_form (f));
}

/* So does what was left unfinished, seen from whichever side. */
static void
test_not_finished (Fixture       *f,
                   gconstpointer  data)
{
  RungsEdits *edits = rungs_edits_new ("Type");
  g_autofree char *id = g_uuid_string_random ();

  rungs_edits_type (edits, story (), id, "season", "spring");
  rungs_workbook_write (f->bench.workbook, edits, NULL, NULL);
  go_to (f, f->first);
  choose (f, "Quiet");
  go_to (f, id);
  g_assert_false (has_sides (f->window));
  g_assert_nonnull (seen_form (f));
  go_to (f, f->first);
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "quiet");
}

/* As the window does when Rungs opens where it was left. */
static void
test_left_and_opened (Fixture       *f,
                      gconstpointer  data)
{
  go_to (f, f->first);
  rungs_page_show_side (f->page, "agreed");
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "agreed");
  rungs_page_show_side (f->page, "a side that is not there any more");
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "agreed");
  rungs_page_show_side (f->page, "");
  g_assert_null (rungs_page_get_side (f->page));
}

static gboolean
is_folded (gpointer data)
{
  Fixture *f = data;
  GtkWidget *modes = rungs_test_find (f->window, RUNGS_TYPE_MODES, NULL);

  return modes != NULL && rungs_modes_is_folded (RUNGS_MODES (modes));
}

static void
test_narrow (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *drop_down;

  go_to (f, f->first);
  rungs_test_until (is_folded, f);
  drop_down = rungs_test_find (rungs_test_find (f->window, RUNGS_TYPE_MODES, NULL), GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  rungs_test_run_pending ();
  g_assert_cmpstr (rungs_page_get_side (f->page), ==, "quiet");
  rungs_test_assert_names (f->window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, width, test) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)
  ADD ("/record-sides/each-side", 0, test_each_side);
  ADD ("/record-sides/flushing", 0, test_flushing);
  ADD ("/record-sides/a-part-opens-on-its-side", 0, test_a_part_opens_on_its_side);
  ADD ("/record-sides/keys", 0, test_keys);
  ADD ("/record-sides/beginning", 0, test_beginning);
  ADD ("/record-sides/not-finished", 0, test_not_finished);
  ADD ("/record-sides/left-and-opened", 0, test_left_and_opened);
  ADD ("/record-sides/narrow", 360, test_narrow);
#undef ADD

  return g_test_run ();
}
