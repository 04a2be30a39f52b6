/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-settings.c: the words of each ladder, and how it is shown: a list of its rungs, and the words of the one that is chosen.
 * All of them can be as Rungs supplied them again, one rung at a time or all at once.
 */
#include "config.h"

#include "ladder/ladder-settings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ladder/ladder-choice.h"
#include "ladder/ladder-restoring.h"
#include "ladder/ladder-sheet.h"
#include "reading.h"
#include "records/form.h"
#include "shell/mnemonic.h"
#include "shell/tab-stop.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"

#define LIST_WIDTH 250
#define FORM_WIDTH 680
#define MOST_RUNGS 50

struct _RungsLadderSettings
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *choice;
  GtkWidget *split;
  GtkWidget *list;
  GtkWidget *stack;
  GtkWidget *shown;
  GtkWidget *bands;
  GtkWidget *shown_row;
  GtkWidget *ladder_form;
  GtkWidget *rung_form;
  GtkWidget *restore_ladder;
  GtkWidget *restore_rung;

  /* owned */
  RungsRoom *room;
  GPtrArray *rungs; /* RungsRecord *, from the ground up */

  /* state */
  gboolean is_filling;
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsLadderSettings, rungs_ladder_settings, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

enum
{
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RungsRecord *
get_ladder (RungsLadderSettings *self)
{
  return rungs_ladder_choice_get_ladder (RUNGS_LADDER_CHOICE (self->choice));
}

static gboolean
is_yes (RungsRecord *record,
        const char  *field)
{
  return record != NULL && g_strcmp0 (rungs_record_get (record, field), "yes") == 0;
}

/* The rungs of one ladder, those that are put away with it too. */
static void
read_rungs (RungsLadderSettings *self)
{
  RungsRecord *ladder = get_ladder (self);
  const char *id = ladder != NULL && !is_yes (ladder, "main") ? rungs_record_id (ladder) : NULL;

  g_ptr_array_set_size (self->rungs, 0);
  for (int archived = 0; archived <= (id != NULL); archived++)
    {
      g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("rung"));
      g_autoptr (GPtrArray) records = NULL;

      rungs_query_archived (query, archived);
      records = rungs_workbook_list (rungs_room_get_workbook (self->room), query, 0, MOST_RUNGS, NULL);
      for (guint i = 0; records != NULL && i < records->len; i++)
        {
          if (g_strcmp0 (rungs_record_get (g_ptr_array_index (records, i), "ladder"), id) == 0)
            g_ptr_array_add (self->rungs, rungs_record_ref (g_ptr_array_index (records, i)));
        }
    }
}

/* The rung whose row is chosen, from the top down after the row of the ladder itself. */
static RungsRecord *
get_rung (RungsLadderSettings *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int at = row != NULL ? gtk_list_box_row_get_index (row) : 0;

  return at < 1 || (guint) at > self->rungs->len ? NULL : g_ptr_array_index (self->rungs, self->rungs->len - (guint) at);
}

static void
show_restoring (RungsLadderSettings *self)
{
  RungsRecord *ladder = get_ladder (self);
  RungsRecord *rung = get_rung (self);
  g_autoptr (RungsEdits) of_ladder = ladder != NULL ? rungs_restore_ladder (ladder, self->rungs) : NULL;
  g_autoptr (RungsEdits) of_rung = rung != NULL ? rungs_restore_rung (ladder, rung) : NULL;

  gtk_widget_set_sensitive (self->restore_ladder, of_ladder != NULL);
  gtk_widget_set_sensitive (self->restore_rung, of_rung != NULL);
}

static void
show_switches (RungsLadderSettings *self)
{
  RungsRecord *ladder = get_ladder (self);

  self->is_filling = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->shown), is_yes (ladder, "shown"));
  gtk_switch_set_active (GTK_SWITCH (self->bands), is_yes (ladder, "bands"));
  gtk_widget_set_visible (self->shown_row, !is_yes (ladder, "main"));
  self->is_filling = FALSE;
}

static void
show_chosen (RungsLadderSettings *self)
{
  RungsRecord *ladder = get_ladder (self);
  RungsRecord *rung = get_rung (self);

  if (ladder == NULL)
    return;
  if (rung != NULL)
    {
      if (g_strcmp0 (rungs_form_get_id (RUNGS_FORM (self->rung_form)), rungs_record_id (rung)) != 0)
        rungs_form_show (RUNGS_FORM (self->rung_form), rungs_record_id (rung));
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "rung");
    }
  else
    {
      if (g_strcmp0 (rungs_form_get_id (RUNGS_FORM (self->ladder_form)), rungs_record_id (ladder)) != 0)
        rungs_form_show (RUNGS_FORM (self->ladder_form), rungs_record_id (ladder));
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "ladder");
    }
  show_switches (self);
  show_restoring (self);
}

static GtkWidget *
new_row (const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_size_request (row, -1, 44);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static char *
rung_words (RungsRecord *rung)
{
  /* Translators: number and name of a rung */
  return g_strdup_printf (_("Rung %d, %s"), atoi (rungs_record_get (rung, "position")), rungs_record_get (rung, "name"));
}

static void
fill_list (RungsLadderSettings *self,
           int                  chosen)
{
  GtkListBoxRow *row;

  self->is_filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (_("About the ladder")));
  for (guint i = self->rungs->len; i > 0; i--)
    {
      g_autofree char *words = rung_words (g_ptr_array_index (self->rungs, i - 1));

      gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (words));
    }
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), chosen);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           row != NULL ? row : gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  self->is_filling = FALSE;
}

/* New words in the rows that stand there: a row that were made again would lose the keyboard. */
static gboolean
rename_rows (RungsLadderSettings *self)
{
  if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) self->rungs->len) == NULL ||
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) self->rungs->len + 1) != NULL)
    return FALSE;
  for (guint i = 0; i < self->rungs->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) (self->rungs->len - i));
      g_autofree char *words = rung_words (g_ptr_array_index (self->rungs, i));

      gtk_label_set_label (GTK_LABEL (gtk_list_box_row_get_child (row)), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
  return TRUE;
}

static void
chosen_cb (RungsLadderSettings *self)
{
  rungs_form_flush (RUNGS_FORM (self->rung_form));
  rungs_form_flush (RUNGS_FORM (self->ladder_form));
  read_rungs (self);
  fill_list (self, 0);
  show_chosen (self);
}

static void
row_selected_cb (RungsLadderSettings *self)
{
  if (self->is_filling)
    return;
  rungs_form_flush (RUNGS_FORM (self->rung_form));
  show_chosen (self);
}

static void
row_activated_cb (RungsLadderSettings *self)
{
  rungs_toolkit_split_show_second (self->split, TRUE);
  if (rungs_toolkit_split_is_folded (self->split))
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
changed_cb (RungsLadderSettings *self,
            GPtrArray           *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const char *kind = ((RungsTouched *) g_ptr_array_index (touched, i))->kind->name;

      if (!g_str_equal (kind, "ladder") && !g_str_equal (kind, "rung"))
        continue;
      read_rungs (self);
      if (!rename_rows (self))
        fill_list (self, 0);
      show_chosen (self);
      return;
    }
}

static void
set_flag (RungsLadderSettings *self,
          const char          *field,
          gboolean             is_on,
          const char          *on_words,
          const char          *off_words)
{
  RungsRecord *ladder = get_ladder (self);
  g_autofree char *title = ladder != NULL ? rungs_record_title (ladder) : NULL;
  g_autofree char *label = NULL;
  RungsEdits *edits;

  if (self->is_filling || ladder == NULL || is_yes (ladder, field) == is_on)
    return;
  /* Translators: the first %s is the name of a ladder, the second what changed: "it can be chosen" */
  label = g_strdup_printf (_("%s: %s"), title, is_on ? on_words : off_words);
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, rungs_record_kind (ladder), rungs_record_id (ladder), field, is_on ? "yes" : "no");
  rungs_room_do (self->room, edits, label);
}

static void
shown_cb (RungsLadderSettings *self)
{
  set_flag (self, "shown", gtk_switch_get_active (GTK_SWITCH (self->shown)), _("it can be chosen"),
            _("it can no longer be chosen"));
}

static void
bands_cb (RungsLadderSettings *self)
{
  set_flag (self, "bands", gtk_switch_get_active (GTK_SWITCH (self->bands)), _("says doing to, for and with"),
            _("leaves out doing to, for and with"));
}

static void
restore_rung_cb (RungsLadderSettings *self)
{
  RungsRecord *rung = get_rung (self);

  if (rung == NULL)
    return;
  rungs_form_flush (RUNGS_FORM (self->rung_form));
  rungs_room_do (self->room, rungs_restore_rung (get_ladder (self), rung), _("The supplied words are back"));
}

static void
restore_ladder_cb (RungsLadderSettings *self)
{
  RungsRecord *ladder = get_ladder (self);

  if (ladder == NULL)
    return;
  rungs_form_flush (RUNGS_FORM (self->ladder_form));
  rungs_room_do (self->room, rungs_restore_ladder (ladder, self->rungs), _("All supplied words are back"));
}

static void
back_cb (RungsLadderSettings *self)
{
  rungs_page_flush (RUNGS_PAGE (self));
  if (rungs_toolkit_split_is_folded (self->split) && rungs_toolkit_split_shows_second (self->split))
    {
      GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

      rungs_toolkit_split_show_second (self->split, FALSE);
      if (row != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  else
    {
      g_signal_emit (self, signals[LEAVE], 0);
    }
}

static gboolean
show_rung_of (RungsLadderSettings *self,
              const char          *id)
{
  g_autoptr (RungsRecord) rung =
      rungs_workbook_read (rungs_room_get_workbook (self->room), rungs_kind_find ("rung"), id, NULL);

  if (rung == NULL)
    return FALSE;
  rungs_ladder_choice_set_id (RUNGS_LADDER_CHOICE (self->choice), rungs_record_get (rung, "ladder"));
  chosen_cb (self);
  for (guint i = 0; i < self->rungs->len; i++)
    {
      if (g_strcmp0 (rungs_record_id (g_ptr_array_index (self->rungs, i)), id) == 0)
        {
          fill_list (self, (int) (self->rungs->len - i));
          show_chosen (self);
          rungs_toolkit_split_show_second (self->split, TRUE);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
rungs_ladder_settings_show_record (RungsPage       *page,
                                   const RungsKind *kind,
                                   const char      *id)
{
  RungsLadderSettings *self = RUNGS_LADDER_SETTINGS (page);

  if (kind != NULL && g_str_equal (kind->name, "rung"))
    return show_rung_of (self, id);
  if (kind == NULL || !g_str_equal (kind->name, "ladder"))
    return FALSE;
  rungs_ladder_choice_set_id (RUNGS_LADDER_CHOICE (self->choice), id);
  chosen_cb (self);
  rungs_toolkit_split_show_second (self->split, TRUE);
  return TRUE;
}

static void
rungs_ladder_settings_flush (RungsPage *page)
{
  RungsLadderSettings *self = RUNGS_LADDER_SETTINGS (page);

  rungs_form_flush (RUNGS_FORM (self->ladder_form));
  rungs_form_flush (RUNGS_FORM (self->rung_form));
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->show_record = rungs_ladder_settings_show_record;
  iface->flush = rungs_ladder_settings_flush;
}

static gboolean
rungs_ladder_settings_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_LADDER_SETTINGS (widget)->choice);
}

static void
rungs_ladder_settings_dispose (GObject *object)
{
  RungsLadderSettings *self = RUNGS_LADDER_SETTINGS (object);

  /* The list lets go of its row while it goes. */
  self->is_filling = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_ladder_settings_parent_class)->dispose (object);
}

static void
rungs_ladder_settings_finalize (GObject *object)
{
  g_ptr_array_unref (RUNGS_LADDER_SETTINGS (object)->rungs);

  G_OBJECT_CLASS (rungs_ladder_settings_parent_class)->finalize (object);
}

static void
rungs_ladder_settings_class_init (RungsLadderSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_ladder_settings_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_ladder_settings_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_ladder_settings_grab_focus;

  signals[LEAVE] = g_signal_new ("leave", RUNGS_TYPE_LADDER_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "laddersettings");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_ladder_settings_init (RungsLadderSettings *self)
{
  self->rungs = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The ladder's words"), -1);
}

static GtkWidget *
add_switch (GtkWidget   *list,
            const char  *title,
            const char  *subtitle,
            GtkWidget  **row)
{
  GtkWidget *button = gtk_switch_new ();

  *row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (*row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (*row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (*row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (*row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (*row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (*row), button);
  gtk_list_box_append (GTK_LIST_BOX (list), *row);
  return button;
}

static GtkWidget *
new_restore (RungsLadderSettings *self,
             const char          *label,
             GCallback            callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_size_request (button, -1, 44);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

/* What is long and read with ease: not too wide, and scrolled. */
static GtkWidget *
new_sheet (GtkWidget **inside)
{
  GtkWidget *clamp = adw_clamp_new ();

  *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_top (*inside, 12);
  gtk_widget_set_margin_bottom (*inside, 36);
  gtk_widget_set_margin_start (*inside, 24);
  gtk_widget_set_margin_end (*inside, 24);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), FORM_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), *inside);
  return rungs_ladder_scroller_new (clamp, _("The ladder’s words"));
}

static void
make_sheets (RungsLadderSettings *self)
{
  RungsWorkbook *workbook = rungs_room_get_workbook (self->room);
  GtkWidget *switches = gtk_list_box_new ();
  GtkWidget *bands_row;
  GtkWidget *inside;
  GtkWidget *sheet = new_sheet (&inside);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (switches), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (switches, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (switches), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How it is shown"), -1);
  self->shown = add_switch (switches, _("It can be chosen on the Ladder page"),
                            _("Some people like to compare ladders. What was placed on this one stays when it is switched off."),
                            &self->shown_row);
  self->bands = add_switch (switches, _("The picture says doing to, for and with"), _("Leave them out if they do not help."),
                            &bands_row);
  g_signal_connect_swapped (self->shown, "notify::active", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (self->bands, "notify::active", G_CALLBACK (bands_cb), self);
  gtk_box_append (GTK_BOX (inside), switches);
  self->ladder_form = rungs_form_new (workbook, rungs_kind_find ("ladder"), RUNGS_FORM_PART, "main shown bands");
  gtk_box_append (GTK_BOX (inside), self->ladder_form);
  self->restore_ladder =
      new_restore (self, _("Restore all supplied words of this ladder"), G_CALLBACK (restore_ladder_cb));
  gtk_box_append (GTK_BOX (inside), self->restore_ladder);
  gtk_stack_add_named (GTK_STACK (self->stack), sheet, "ladder");

  sheet = new_sheet (&inside);
  rungs_ladder_sheet_words (inside, _("What is placed on a rung keeps the name that the rung had then."), TRUE);
  self->rung_form = rungs_form_new (workbook, rungs_kind_find ("rung"), RUNGS_FORM_PART, "position");
  gtk_box_append (GTK_BOX (inside), self->rung_form);
  self->restore_rung = new_restore (self, _("Restore the supplied words of this rung"), G_CALLBACK (restore_rung_cb));
  gtk_box_append (GTK_BOX (inside), self->restore_rung);
  gtk_stack_add_named (GTK_STACK (self->stack), sheet, "rung");
}

static void
make_head (RungsLadderSettings *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *back = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Back")));

  gtk_widget_add_css_class (head, "ladder-bar");
  gtk_widget_set_size_request (back, -1, 44);
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (back_cb), self);
  self->choice = rungs_ladder_choice_new (rungs_room_get_workbook (self->room), _("Whose words?"), FALSE);
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), self->choice);
  gtk_box_append (GTK_BOX (self->box), head);
}

/**
 * rungs_ladder_settings_new:
 * @room: what is looked at; the ladder it looks at is chosen
 *
 * Returns: (transfer floating): the settings
 */
GtkWidget *
rungs_ladder_settings_new (RungsRoom *room)
{
  RungsLadderSettings *self = g_object_new (RUNGS_TYPE_LADDER_SETTINGS, NULL);
  GtkWidget *list_scroller;

  self->room = g_object_ref (room);
  make_head (self);
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rungs"), -1);
  list_scroller = rungs_tab_stop_new (rungs_ladder_scroller_new (self->list, NULL));
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  make_sheets (self);
  self->split = rungs_toolkit_split_new (list_scroller, self->stack, LIST_WIDTH);
  gtk_widget_set_vexpand (self->split, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->split);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  /* After the choice, which reads the ladders again. */
  g_signal_connect_object (rungs_room_get_workbook (room), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rungs_ladder_choice_set_id (RUNGS_LADDER_CHOICE (self->choice), rungs_room_get_ladder (room));
  chosen_cb (self);
  return GTK_WIDGET (self);
}
