/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-page.c: the page of the ladder: the picture, the same in words, and our work as lists and forms. What is chosen on the
 * picture opens beside it.
 */
#include "config.h"

#include "ladder/ladder-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/ladder-saving.h"
#include "ladder/ladder-sheet.h"
#include "ladder/ladder-sides.h"
#include "ladder/ladder-view.h"
#include "ladder/place-sheet.h"
#include "records/record-page.h"
#include "shell/toolkit.h"

#define RUNGS_TYPE_LADDER_PAGE (rungs_ladder_page_get_type ())
G_DECLARE_FINAL_TYPE (RungsLadderPage, rungs_ladder_page, RUNGS, LADDER_PAGE, GtkWidget)

/** Beside: what stands beside the ladder. */
typedef enum
{
  BESIDE_NOTHING,
  BESIDE_RUNG,
  BESIDE_PLACING,
  BESIDE_PLACE,
} Beside;

struct _RungsLadderPage
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *as_picture;
  GtkWidget *as_words;
  GtkWidget *as_records;
  GtkWidget *saved;         /* says where the picture was saved */
  GtkWidget *stack;
  GtkWidget *sides;
  GtkWidget *view;
  GtkWidget *panel_title;
  GtkWidget *panel_close;
  GtkWidget *panel_scroller;
  GtkWidget *words_scroller;
  GtkWidget *problem;
  GtkWidget *what_to_do;    /* seen while nothing stands on the ladder */
  GtkWidget *records;       /* NULL until it is first looked at */

  /* owned */
  RungsWorkbook *workbook;
  GtkWidget *place;         /* NULL until it is first needed; kept, with what was typed, while something else is beside */
  RungsRecord *rung_records[RUNGS_N_RUNGS];
  char *meanings[RUNGS_N_RUNGS];
  char *easier[RUNGS_N_RUNGS];
  char *placing;            /* the chosen one */

  /* state */
  RungsLadderValues *values; /* owned by the view */
  Beside beside;
  int rung;                 /* the chosen one */
  gboolean closing_down;
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsLadderPage, rungs_ladder_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

static void
tell_problem (RungsLadderPage *self,
              const char      *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", words);
}

static gboolean
read_rungs (RungsLadderPage  *self,
            GError          **error)
{
  const RungsKind *kind = rungs_kind_find ("rung");
  g_autoptr (RungsQuery) query = rungs_query_new (kind);
  g_autoptr (GPtrArray) records = rungs_workbook_list (self->workbook, query, 0, 50, error);

  if (records == NULL)
    return FALSE;
  for (int i = 0; i < RUNGS_N_RUNGS; i++)
    {
      g_clear_pointer (&self->rung_records[i], rungs_record_unref);
      g_clear_pointer (&self->meanings[i], g_free);
      g_clear_pointer (&self->easier[i], g_free);
    }
  for (guint i = 0; i < records->len; i++)
    {
      RungsRecord *record = g_ptr_array_index (records, i);
      const char *position = rungs_record_get (record, "position");
      int at = position != NULL ? atoi (position) - 1 : -1;

      if (at < 0 || at >= RUNGS_N_RUNGS || self->rung_records[at] != NULL)
        continue;
      self->rung_records[at] = rungs_record_ref (record);
      self->meanings[at] = g_strdup (rungs_record_get (record, "meaning"));
      self->easier[at] = g_strdup (rungs_record_get (record, "easier"));
    }
  return TRUE;
}

static RungsStanding *
find_standing (RungsLadderPage *self,
               const char      *placing)
{
  for (guint i = 0; self->values != NULL && i < self->values->standings->len; i++)
    {
      RungsStanding *standing = g_ptr_array_index (self->values->standings, i);

      if (g_strcmp0 (standing->placing, placing) == 0)
        return standing;
    }
  return NULL;
}

static GtkWidget *
find_named (GtkWidget  *widget,
            const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Puts SHEET beside the ladder. A button that was pressed keeps the keyboard when its sheet is made anew. */
static void
show_sheet (RungsLadderPage *self,
            const char      *title,
            GtkWidget       *sheet)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *name = NULL;
  GtkWidget *again;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->panel_scroller) && sheet != self->place)
    name = g_strdup (gtk_widget_get_name (focus));
  gtk_label_set_label (GTK_LABEL (self->panel_title), title);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->panel_scroller), sheet);
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), TRUE);
  if (name == NULL)
    {
      /* Where the sheet covers the ladder the keyboard goes along; beside it, it stays on the ladder. */
      if (rungs_ladder_sides_is_folded (RUNGS_LADDER_SIDES (self->sides)))
        gtk_widget_grab_focus (self->panel_close);
      return;
    }
  again = find_named (sheet, name);
  if (again == NULL || !gtk_widget_get_sensitive (again) || !gtk_widget_grab_focus (again))
    gtk_widget_grab_focus (self->panel_close);
}

static void
close_panel (RungsLadderPage *self)
{
  GtkWidget *back = NULL;

  if (self->beside == BESIDE_PLACE)
    rungs_place_sheet_flush (RUNGS_PLACE_SHEET (self->place));
  if (self->beside == BESIDE_PLACING)
    back = rungs_ladder_view_get_figure (RUNGS_LADDER_VIEW (self->view), self->placing);
  else if (self->beside == BESIDE_RUNG)
    back = rungs_ladder_view_get_rung (RUNGS_LADDER_VIEW (self->view), self->rung);
  self->beside = BESIDE_NOTHING;
  g_clear_pointer (&self->placing, g_free);
  self->rung = 0;
  rungs_ladder_view_set_chosen (RUNGS_LADDER_VIEW (self->view), 0, NULL);
  rungs_ladder_sides_set_open (RUNGS_LADDER_SIDES (self->sides), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->panel_scroller), NULL);
  if (back == NULL || !gtk_widget_grab_focus (back))
    gtk_widget_grab_focus (self->view);
}

static void placed_cb (RungsLadderPage *self,
                       const char      *placing);

static GtkWidget *
get_place (RungsLadderPage *self)
{
  if (self->place == NULL)
    {
      self->place = g_object_ref_sink (rungs_place_sheet_new (self->workbook));
      g_signal_connect_object (self->place, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->place, "leave", G_CALLBACK (close_panel), self, G_CONNECT_SWAPPED);
      rungs_place_sheet_set_rungs (RUNGS_PLACE_SHEET (self->place), self->values, self->easier);
    }
  return self->place;
}

/* Makes what stands beside the ladder anew, from what the workbook holds now. */
static void
show_beside (RungsLadderPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *sheet;

  switch (self->beside)
    {
    case BESIDE_RUNG:
      show_sheet (self, self->values->rung_names[self->rung - 1],
                  rungs_ladder_rung_sheet_new (self->values, self->rung_records[self->rung - 1], self->rung));
      break;
    case BESIDE_PLACING:
      sheet = rungs_ladder_placing_sheet_new (self->workbook, self->values, self->placing, &title, &error);
      if (sheet == NULL)
        close_panel (self);
      else
        show_sheet (self, title, sheet);
      break;
    case BESIDE_PLACE:
      show_sheet (self, _("Place on the ladder"), get_place (self));
      break;
    case BESIDE_NOTHING:
    default:
      break;
    }
}

static void
choose (RungsLadderPage *self,
        Beside           beside,
        int              rung,
        const char      *placing)
{
  g_autofree char *kept = g_strdup (placing);

  if (self->beside == BESIDE_PLACE && beside != BESIDE_PLACE)
    rungs_place_sheet_flush (RUNGS_PLACE_SHEET (self->place));
  self->beside = beside;
  self->rung = rung;
  g_free (self->placing);
  self->placing = g_steal_pointer (&kept);
  rungs_ladder_view_set_chosen (RUNGS_LADDER_VIEW (self->view), rung, self->placing);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
  show_beside (self);
}

static void
show_words (RungsLadderPage *self)
{
  GtkWidget *clamp;

  if (self->values == NULL)
    return;
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), rungs_ladder_words_sheet_new (self->values, self->meanings));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->words_scroller), clamp);
}

static void
reload (RungsLadderPage *self)
{
  g_autoptr (GError) error = NULL;
  RungsLadderValues *values = rungs_ladder_values_read (self->workbook, NULL, &error);

  if (values == NULL || !read_rungs (self, &error))
    {
      g_clear_pointer (&values, rungs_ladder_values_free);
      gtk_label_set_label (GTK_LABEL (self->problem), error->message);
      gtk_widget_set_visible (self->problem, TRUE);
      return;
    }
  gtk_widget_set_visible (self->problem, FALSE);
  self->values = values;
  gtk_widget_set_visible (self->what_to_do, values->standings->len == 0);
  rungs_ladder_view_set_values (RUNGS_LADDER_VIEW (self->view), values, self->meanings);
  if (self->place != NULL)
    rungs_place_sheet_set_rungs (RUNGS_PLACE_SHEET (self->place), values, self->easier);
  if (self->beside != BESIDE_PLACE)
    show_beside (self);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_words)))
    show_words (self);
}

static void
changed_cb (RungsLadderPage *self,
            GPtrArray       *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const char *kind = ((RungsTouched *) g_ptr_array_index (touched, i))->kind->name;

      if (g_str_equal (kind, "placing") || g_str_equal (kind, "activity") || g_str_equal (kind, "rung"))
        {
          reload (self);
          return;
        }
    }
}

static void
rung_chosen_cb (RungsLadderPage *self,
                int              rung)
{
  choose (self, BESIDE_RUNG, rung, NULL);
}

static void
figure_chosen_cb (RungsLadderPage *self,
                  const char      *placing,
                  const char      *activity)
{
  choose (self, BESIDE_PLACING, 0, placing);
}

static void
placed_cb (RungsLadderPage *self,
           const char      *placing)
{
  RungsStanding *standing;

  choose (self, BESIDE_PLACING, 0, placing);
  standing = find_standing (self, placing);
  if (standing != NULL)
    {
      g_autofree char *words = NULL;
      GtkWidget *figure = rungs_ladder_view_get_figure (RUNGS_LADDER_VIEW (self->view), placing);

      /* Translators: what was placed, and where: the name of a rung, or "Not sure" */
      words = g_strdup_printf (_("%s stands on the ladder now: %s"), standing->title,
                               standing->rung >= 1 ? self->values->rung_names[standing->rung - 1]
                                                   : rungs_answer_aside (standing->rung));
      rungs_toolkit_announce (GTK_WIDGET (self), words);
      if (figure != NULL)
        gtk_widget_grab_focus (figure);
    }
}

static void
show_records (RungsLadderPage *self)
{
  if (self->records == NULL)
    {
      self->records = rungs_ladder_records_page_new (self->workbook);
      gtk_stack_add_named (GTK_STACK (self->stack), self->records, "records");
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "records");
}

static void
mode_chosen_cb (RungsLadderPage *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_picture)))
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "picture");
    }
  else if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_words)))
    {
      show_words (self);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "words");
    }
  else if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_records)))
    {
      show_records (self);
    }
}

static void
show_rung_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  choose (RUNGS_LADDER_PAGE (widget), BESIDE_RUNG, CLAMP (g_variant_get_int32 (parameter), 1, RUNGS_N_RUNGS), NULL);
}

static void
show_placing_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  choose (RUNGS_LADDER_PAGE (widget), BESIDE_PLACING, 0, g_variant_get_string (parameter, NULL));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const char *kind;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  rungs_page_show_record (RUNGS_PAGE (widget), rungs_kind_find (kind), id);
}

static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (widget);
  const char *activity = g_variant_get_string (parameter, NULL);

  if (self->values == NULL)
    return;
  choose (self, BESIDE_PLACE, 0, NULL);
  rungs_place_sheet_begin (RUNGS_PLACE_SHEET (self->place), *activity != '\0' ? activity : NULL);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (widget);

  if (self->beside != BESIDE_NOTHING)
    close_panel (self);
}

typedef struct
{
  RungsLadderPage *page;
  char *words;
} Moving;

static void
moved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Moving *moving = user_data;
  g_autoptr (GError) error = NULL;

  if (moving->page->closing_down)
    rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, NULL);
  else if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (source), result, NULL, &error))
    tell_problem (moving->page, error->message);
  else
    rungs_toolkit_announce (GTK_WIDGET (moving->page), moving->words);
  g_object_unref (moving->page);
  g_free (moving->words);
  g_free (moving);
}

static void
move (RungsLadderPage *self,
      const char      *placing,
      int              step)
{
  RungsStanding *standing = find_standing (self, placing);
  g_autofree char *label = NULL;
  g_autoptr (RungsEdits) edits = NULL;
  Moving *moving;
  int rung;

  if (standing == NULL)
    return;
  /* From beside the ladder the way goes up, onto the first rung. */
  rung = standing->rung < 1 ? 1 : standing->rung + step;
  if (rung < 1 || rung > RUNGS_N_RUNGS)
    return;
  /* Translators: what is moved, and the name of the rung it is moved to */
  label = g_strdup_printf (_("Move “%s” to %s"), standing->title, self->values->rung_names[rung - 1]);
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, rungs_kind_find ("placing"), placing, "answer", rungs_answer_token (rung));
  moving = g_new0 (Moving, 1);
  moving->page = g_object_ref (self);
  /* Translators: what was moved, and the name of the rung it stands on now; said by a screen reader */
  moving->words = g_strdup_printf (_("%s: %s"), standing->title, self->values->rung_names[rung - 1]);
  rungs_workbook_write_async (self->workbook, g_steal_pointer (&edits), NULL, moved_cb, moving);
}

static void
move_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  move (RUNGS_LADDER_PAGE (widget), g_variant_get_string (parameter, NULL), 1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  move (RUNGS_LADDER_PAGE (widget), g_variant_get_string (parameter, NULL), -1);
}

static void
save_picture_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (widget);

  rungs_ladder_save_picture (widget, self->workbook, GTK_LABEL (self->saved));
}

static void
rungs_ladder_page_begin_new (RungsPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "ladder.place", "s", "");
}

static gboolean
rungs_ladder_page_show_record (RungsPage       *page,
                               const RungsKind *kind,
                               const char      *id)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (page);

  if (kind == NULL)
    return FALSE;
  if (g_str_equal (kind->name, "placing") && find_standing (self, id) != NULL)
    {
      choose (self, BESIDE_PLACING, 0, id);
      return TRUE;
    }
  if (!g_str_equal (kind->name, "activity") && !g_str_equal (kind->name, "rung") &&
      !g_str_equal (kind->name, "placing") && !g_str_equal (kind->name, "aim"))
    return FALSE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_records), TRUE);
  show_records (self);
  return rungs_page_show_record (RUNGS_PAGE (self->records), kind, id);
}

static void
rungs_ladder_page_get_current (RungsPage        *page,
                               const RungsKind **kind,
                               char            **id)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (page);

  *kind = NULL;
  *id = NULL;
  if (self->records != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_records)))
    {
      rungs_page_get_current (RUNGS_PAGE (self->records), kind, id);
    }
  else if (self->beside == BESIDE_PLACING)
    {
      *kind = rungs_kind_find ("placing");
      *id = g_strdup (self->placing);
    }
}

static void
rungs_ladder_page_flush (RungsPage *page)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (page);

  if (self->place != NULL)
    rungs_place_sheet_flush (RUNGS_PLACE_SHEET (self->place));
  if (self->records != NULL)
    rungs_page_flush (RUNGS_PAGE (self->records));
}

static const char *
rungs_ladder_page_get_task (RungsPage *page)
{
  return _("Place on the ladder");
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->begin_new = rungs_ladder_page_begin_new;
  iface->show_record = rungs_ladder_page_show_record;
  iface->get_current = rungs_ladder_page_get_current;
  iface->flush = rungs_ladder_page_flush;
  iface->get_task = rungs_ladder_page_get_task;
}

static void
rungs_ladder_page_dispose (GObject *object)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (object);

  self->closing_down = TRUE;
  self->values = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->place);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_ladder_page_parent_class)->dispose (object);
}

static void
rungs_ladder_page_finalize (GObject *object)
{
  RungsLadderPage *self = RUNGS_LADDER_PAGE (object);

  for (int i = 0; i < RUNGS_N_RUNGS; i++)
    {
      g_clear_pointer (&self->rung_records[i], rungs_record_unref);
      g_free (self->meanings[i]);
      g_free (self->easier[i]);
    }
  g_free (self->placing);

  G_OBJECT_CLASS (rungs_ladder_page_parent_class)->finalize (object);
}

static gboolean
rungs_ladder_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (RUNGS_LADDER_PAGE (widget)->stack));

  return shown != NULL && ((gtk_widget_get_state_flags (shown) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ||
                           gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD));
}

static void
rungs_ladder_page_class_init (RungsLadderPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_ladder_page_dispose;
  object_class->finalize = rungs_ladder_page_finalize;
  widget_class->grab_focus = rungs_ladder_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "ladderpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_class_install_action (widget_class, "ladder.show-rung", "i", show_rung_action);
  gtk_widget_class_install_action (widget_class, "ladder.show-placing", "s", show_placing_action);
  gtk_widget_class_install_action (widget_class, "ladder.open", "(ss)", open_action);
  gtk_widget_class_install_action (widget_class, "ladder.place", "s", place_action);
  gtk_widget_class_install_action (widget_class, "ladder.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "ladder.move-up", "s", move_up_action);
  gtk_widget_class_install_action (widget_class, "ladder.move-down", "s", move_down_action);
  gtk_widget_class_install_action (widget_class, "ladder.save-picture", NULL, save_picture_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "ladder.close", NULL);
}

static GtkWidget *
new_mode (RungsLadderPage *self,
          GtkWidget       *group,
          const char      *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_widget_set_size_request (button, -1, 36);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (mode_chosen_cb), self);
  return button;
}

static void
make_bar (RungsLadderPage *self)
{
  GtkWidget *modes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *save = gtk_button_new_with_mnemonic (_("Save picture…"));

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_margin_start (self->bar, 12);
  gtk_widget_set_margin_end (self->bar, 12);
  gtk_widget_set_margin_top (self->bar, 6);
  gtk_widget_set_margin_bottom (self->bar, 6);
  gtk_widget_add_css_class (modes, "linked");
  self->as_picture = new_mode (self, NULL, _("Picture"));
  self->as_words = new_mode (self, self->as_picture, _("In words"));
  self->as_records = new_mode (self, self->as_picture, _("Our work"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (modes), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How the ladder is shown"), -1);
  gtk_box_append (GTK_BOX (modes), self->as_picture);
  gtk_box_append (GTK_BOX (modes), self->as_words);
  gtk_box_append (GTK_BOX (modes), self->as_records);
  gtk_box_append (GTK_BOX (self->bar), modes);
  self->saved = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE, "xalign", 1.0f,
                              "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL);
  gtk_widget_add_css_class (self->saved, "dim-label");
  gtk_box_append (GTK_BOX (self->bar), self->saved);
  gtk_widget_add_css_class (save, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "ladder.save-picture");
  gtk_box_append (GTK_BOX (self->bar), save);
}

static GtkWidget *
new_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  if (child != NULL)
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  return scroller;
}

static GtkWidget *
make_panel (RungsLadderPage *self)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->panel_title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign",
                                    0.0f, "hexpand", TRUE, NULL);
  gtk_label_set_wrap_mode (GTK_LABEL (self->panel_title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->panel_title, "title-2");
  gtk_widget_set_tooltip_text (close, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "ladder.close");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_size_request (close, 44, 44);
  gtk_widget_set_valign (close, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), self->panel_title);
  gtk_box_append (GTK_BOX (head), close);
  gtk_widget_set_margin_start (head, 18);
  gtk_widget_set_margin_end (head, 6);
  gtk_widget_set_margin_top (head, 6);
  self->panel_close = close;
  self->panel_scroller = new_scroller (NULL);
  gtk_box_append (GTK_BOX (panel), head);
  gtk_box_append (GTK_BOX (panel), self->panel_scroller);
  gtk_widget_set_size_request (panel, 300, -1);
  return panel;
}

static void
rungs_ladder_page_init (RungsLadderPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  make_bar (self);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "visible", FALSE,
                                "margin-start", 18, "margin-end", 18, NULL);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  self->what_to_do = gtk_label_new (_("Nothing stands on the ladder yet. Press “Place on the ladder” and say where a piece of "
                                      "work is now. Press a rung to read what it means."));
  gtk_label_set_wrap (GTK_LABEL (self->what_to_do), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->what_to_do), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_start (self->what_to_do, 18);
  gtk_widget_set_margin_end (self->what_to_do, 18);
  gtk_widget_set_margin_bottom (self->what_to_do, 9);
  gtk_box_append (GTK_BOX (self->box), self->what_to_do);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_box_append (GTK_BOX (self->box), self->stack);

  self->view = rungs_ladder_view_new ();
  self->sides = rungs_ladder_sides_new (new_scroller (self->view), make_panel (self));
  gtk_stack_add_named (GTK_STACK (self->stack), self->sides, "picture");
  self->words_scroller = new_scroller (NULL);
  gtk_stack_add_named (GTK_STACK (self->stack), self->words_scroller, "words");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_picture), TRUE);
  g_signal_connect_swapped (self->view, "rung-chosen", G_CALLBACK (rung_chosen_cb), self);
  g_signal_connect_swapped (self->view, "figure-chosen", G_CALLBACK (figure_chosen_cb), self);
}

/**
 * rungs_ladder_page_new:
 * @workbook: what is shown
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
rungs_ladder_page_new (RungsWorkbook *workbook)
{
  RungsLadderPage *self = g_object_new (RUNGS_TYPE_LADDER_PAGE, NULL);

  self->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}
