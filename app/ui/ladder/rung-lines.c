/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * rung-lines.c: what helps on a rung, or what sets back, line by line. A group adds its own while it talks, and may take back
 * what it added; the supplied lines are changed with the other words of the ladder.
 */
#include "config.h"

#include "ladder/rung-lines.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ladder/ladder-deeds.h"
#include "reading.h"
#include "shell/toolkit.h"
#include "shell/typing.h"
#include "supplied-ladders.h"

struct _RungsRungLines
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *lines;
  GtkWidget *entry;
  GtkWidget *add;

  /* owned */
  RungsRoom *room;
  GHashTable *halves; /* id of a rung -> Half */
  char *field;

  /* state */
  int rung;
  guint save_id;
};

/** Half: a line that is being typed. It stands in the workbook behind the other lines as it is typed, and nothing of it is lost. */
typedef struct
{
  char *typed;       /* what stands in the entry */
  char *before;      /* the other lines */
  char *written;     /* what was given to the workbook last; NULL for no line */
  char *landed;      /* what the workbook holds of it */
  gboolean is_whole; /* it is to be added as it is */
} Half;

static void
half_free (gpointer data)
{
  Half *half = data;

  g_free (half->typed);
  g_free (half->before);
  g_free (half->written);
  g_free (half->landed);
  g_free (half);
}

G_DEFINE_FINAL_TYPE (RungsRungLines, rungs_rung_lines, GTK_TYPE_WIDGET)

static GStrv
split (const char *lines)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) each = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      if (*g_strstrip (each[i]) != '\0')
        g_strv_builder_add (builder, each[i]);
    }
  return g_strv_builder_end (builder);
}

static RungsRecord *
get_record (RungsRungLines *self)
{
  return rungs_room_get_rung_record (self->room, self->rung);
}

/* The lines of the rung as Rungs supplies it. */
static GStrv
supplied_lines (RungsRungLines *self)
{
  const char *id = rungs_record_get (get_record (self), "ladder");
  g_autoptr (RungsRecord) ladder =
      id != NULL ? rungs_workbook_read (rungs_room_get_workbook (self->room), rungs_kind_find ("ladder"), id, NULL) : NULL;
  g_autoptr (RungsRecord) supplied = id == NULL || ladder != NULL ? rungs_supplied_rung (ladder, self->rung) : NULL;

  return split (supplied != NULL ? rungs_record_get (supplied, self->field) : NULL);
}

static void
take_back_cb (RungsRungLines *self,
              GtkButton      *button)
{
  RungsRecord *record = get_record (self);
  const char *line = gtk_widget_get_name (GTK_WIDGET (button));
  g_autoptr (GString) left = g_string_new (NULL);
  g_autofree char *label = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_gone = FALSE;
  RungsEdits *edits;

  if (record == NULL)
    return;
  lines = split (rungs_record_get (record, self->field));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!is_gone && strcmp (lines[i], line) == 0)
        is_gone = TRUE;
      else
        g_string_append_printf (left, "%s%s", left->len > 0 ? "\n" : "", lines[i]);
    }
  /* Translators: %s is a line that a group added about a rung of the ladder */
  label = g_strdup_printf (_("Take back “%s”"), line);
  edits = rungs_edits_new (label);
  rungs_edits_set (edits, rungs_record_kind (record), rungs_record_id (record), self->field, left->len > 0 ? left->str : NULL);
  /* The button goes with its line: the keyboard stays with what is asked. */
  gtk_widget_grab_focus (self->entry);
  rungs_room_do (self->room, edits, label);
}

static void
add_line (RungsRungLines *self,
          const char     *line,
          gboolean        is_own)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 6, NULL);
  GtkWidget *mark = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", "•", "valign",
                                  rungs_toolkit_baseline (), NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", line, "wrap", TRUE, "xalign", 0.0f, "hexpand", TRUE, "selectable",
                                   TRUE, "valign", rungs_toolkit_baseline (), NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), label);
  if (is_own)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Take back"));
      /* Translators: %s is a line that a group added about a rung of the ladder */
      g_autofree char *name = g_strdup_printf (_("Take back “%s”"), line);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_name (button, line);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_size_request (button, -1, 44);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (GTK_BOX (self->lines), row);
}

static void fill (RungsRungLines *self);

static Half *
get_half (RungsRungLines    *self,
          const RungsRecord *record)
{
  return record != NULL ? g_hash_table_lookup (self->halves, rungs_record_id (record)) : NULL;
}

/* What stands in the entry goes to the workbook, where it is not there already. Returns whether there is a line. */
static gboolean
save_half (RungsRungLines *self,
           RungsRecord    *record,
           Half           *half,
           const char     *spoken)
{
  g_autofree char *line = g_strstrip (g_strdup (half->typed));

  if (*line == '\0')
    g_clear_pointer (&line, g_free);
  if (g_strcmp0 (line, half->written) != 0)
    {
      g_free (half->written);
      half->written = g_strdup (line);
      rungs_room_do (self->room, rungs_deed_type_line (record, self->field, half->before, line), spoken);
    }
  else if (spoken != NULL)
    rungs_room_say (self->room, spoken);
  return line != NULL;
}

static void
save_all (RungsRungLines *self)
{
  for (int rung = 1; rungs_room_get_rung_record (self->room, rung) != NULL; rung++)
    {
      RungsRecord *record = rungs_room_get_rung_record (self->room, rung);
      Half *half = get_half (self, record);

      if (half != NULL)
        save_half (self, record, half, NULL);
    }
}

static gboolean
is_on_its_way (RungsRungLines *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->halves);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (g_strcmp0 (((Half *) value)->written, ((Half *) value)->landed) != 0)
        return TRUE;
    }
  return FALSE;
}

/* One piece after the other: what comes back from the workbook is the piece that was written last. */
static gboolean
save_cb (gpointer user_data)
{
  RungsRungLines *self = user_data;

  self->save_id = 0;
  if (is_on_its_way (self))
    rungs_typing_keep (&self->save_id, save_cb, self);
  else
    save_all (self);
  return G_SOURCE_REMOVE;
}

static void
keep_typed (RungsRungLines *self)
{
  RungsRecord *record = get_record (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  Half *half = get_half (self, record);

  if (record == NULL || (half == NULL && *text == '\0') || rungs_workbook_is_read_only (rungs_room_get_workbook (self->room)))
    return;
  if (half == NULL)
    {
      half = g_new0 (Half, 1);
      half->before = g_strdup (rungs_record_get (record, self->field));
      g_hash_table_insert (self->halves, g_strdup (rungs_record_id (record)), half);
    }
  g_free (half->typed);
  half->typed = g_strdup (text);
  half->is_whole = FALSE;
  rungs_typing_keep (&self->save_id, save_cb, self);
}

static void
typed_cb (RungsRungLines *self)
{
  keep_typed (self);
  gtk_widget_set_sensitive (self->add, *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
}

static void
show_typed (RungsRungLines *self)
{
  Half *half = get_half (self, get_record (self));
  const char *typed = half != NULL ? half->typed : "";

  g_signal_handlers_block_by_func (self->entry, typed_cb, self);
  if (strcmp (typed, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  g_signal_handlers_unblock_by_func (self->entry, typed_cb, self);
  gtk_widget_set_sensitive (self->add, *typed != '\0');
}

static void
fill (RungsRungLines *self)
{
  RungsRecord *record = get_record (self);
  g_auto (GStrv) supplied = NULL;
  g_auto (GStrv) lines = NULL;
  GtkWidget *child;
  Half *half;

  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  gtk_widget_set_sensitive (self->entry, record != NULL);
  if (record == NULL)
    return;
  supplied = supplied_lines (self);
  lines = split (rungs_record_get (record, self->field));
  half = get_half (self, record);
  for (guint i = 0; lines[i] != NULL; i++)
    /* What is still being typed stands in its entry. */
    if (half == NULL || half->landed == NULL || lines[i + 1] != NULL || strcmp (lines[i], half->landed) != 0)
      add_line (self, lines[i], !g_strv_contains ((const char *const *) supplied, lines[i]));
}

/* Finds the line that is typed behind the others in @record, and what the others are. FALSE where somebody took it back. */
static gboolean
follow (RungsRungLines *self,
        RungsRecord    *record,
        Half           *half)
{
  g_auto (GStrv) lines = split (rungs_record_get (record, self->field));
  const guint n_lines = g_strv_length (lines);
  const char *last = n_lines > 0 ? lines[n_lines - 1] : NULL;

  if (last != NULL && g_strcmp0 (last, half->written) == 0)
    {
      g_free (half->landed);
      half->landed = g_strdup (last);
    }
  else if (half->written == NULL)
    {
      g_clear_pointer (&half->landed, g_free);
    }
  /* What was written before is there still: what was written last is on its way. */
  else if (half->landed == NULL ? g_strcmp0 (rungs_record_get (record, self->field), half->before) == 0
                                : g_strcmp0 (last, half->landed) == 0)
    {
      return TRUE;
    }
  else
    {
      return FALSE;
    }
  if (half->landed != NULL)
    g_clear_pointer (&lines[n_lines - 1], g_free);
  g_free (half->before);
  half->before = lines[0] != NULL ? g_strjoinv ("\n", lines) : NULL;
  return TRUE;
}

static void
values_changed_cb (RungsRungLines *self)
{
  for (int rung = 1; rungs_room_get_rung_record (self->room, rung) != NULL; rung++)
    {
      RungsRecord *record = rungs_room_get_rung_record (self->room, rung);
      Half *half = get_half (self, record);

      if (half != NULL && (!follow (self, record, half) || (half->is_whole && g_strcmp0 (half->landed, half->written) == 0)))
        g_hash_table_remove (self->halves, rungs_record_id (record));
    }
  show_typed (self);
  fill (self);
}

static void
add_cb (RungsRungLines *self)
{
  RungsRecord *record = get_record (self);
  Half *half = get_half (self, record);
  g_autofree char *line = half != NULL ? g_strstrip (g_strdup (half->typed)) : NULL;
  g_autofree char *spoken = NULL;

  /* The next line waits in its entry until the one before stands in the record that it is added to. */
  if (half == NULL || *line == '\0' || half->is_whole)
    return;
  /* Translators: %s is a line that a group added about a rung of the ladder */
  spoken = g_strdup_printf (_("Added: %s"), line);
  half->is_whole = TRUE;
  save_half (self, record, half, spoken);
  if (g_strcmp0 (half->landed, half->written) == 0)
    values_changed_cb (self);
}

/* It was not written: what was typed stands in its entry still. */
static void
problem_cb (RungsRungLines *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->halves);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Half *half = value;

      half->is_whole = FALSE;
      g_free (half->written);
      half->written = g_strdup (half->landed);
    }
}

/**
 * rungs_rung_lines_show:
 * @rung: from 1
 *
 * Shows the lines of a rung, and what was typed there and not added yet.
 */
void
rungs_rung_lines_show (RungsRungLines *self,
                       int             rung)
{
  g_return_if_fail (RUNGS_IS_RUNG_LINES (self));

  if (self->rung != rung)
    {
      self->rung = rung;
      show_typed (self);
    }
  fill (self);
}

/**
 * rungs_rung_lines_flush:
 *
 * Adds what was typed on any rung and not added yet, so that nothing typed is lost.
 */
void
rungs_rung_lines_flush (RungsRungLines *self)
{
  g_return_if_fail (RUNGS_IS_RUNG_LINES (self));

  g_clear_handle_id (&self->save_id, g_source_remove);
  save_all (self);
  g_hash_table_remove_all (self->halves);
  show_typed (self);
  fill (self);
}

static void
rungs_rung_lines_dispose (GObject *object)
{
  RungsRungLines *self = RUNGS_RUNG_LINES (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_rung_lines_parent_class)->dispose (object);
}

static void
rungs_rung_lines_finalize (GObject *object)
{
  RungsRungLines *self = RUNGS_RUNG_LINES (object);

  g_hash_table_unref (self->halves);
  g_free (self->field);

  G_OBJECT_CLASS (rungs_rung_lines_parent_class)->finalize (object);
}

static void
rungs_rung_lines_class_init (RungsRungLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_rung_lines_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_rung_lines_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "runglines");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_rung_lines_init (RungsRungLines *self)
{
  self->halves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, half_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->lines = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "orientation",
                              GTK_ORIENTATION_VERTICAL, "spacing", 4, NULL);
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_size_request (self->entry, -1, 44);
  self->add = gtk_button_new_with_label (_("Add"));
  gtk_widget_set_sensitive (self->add, FALSE);
  gtk_widget_set_size_request (self->add, 44, 44);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
}

/**
 * rungs_rung_lines_new:
 * @room: what is looked at
 * @field: "helps" or "snakes"
 * @heading: over the lines
 * @ask: what a group is asked to add
 *
 * Returns: (transfer floating): the lines
 */
GtkWidget *
rungs_rung_lines_new (RungsRoom  *room,
                      const char *field,
                      const char *heading,
                      const char *ask)
{
  RungsRungLines *self = g_object_new (RUNGS_TYPE_RUNG_LINES, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", heading, "xalign",
                                   0.0f, "wrap", TRUE, NULL);
  GtkWidget *adding = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *add_name = NULL;

  self->room = g_object_ref (room);
  self->field = g_strdup (field);
  gtk_widget_add_css_class (title, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 3, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), ask);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, ask, -1);
  /* Translators: a button; %s is what it adds a line to: "What helps people climb" */
  add_name = g_strdup_printf (_("Add to: %s"), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add_name, -1);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), self->lines);
  gtk_box_append (GTK_BOX (adding), self->entry);
  gtk_box_append (GTK_BOX (adding), self->add);
  gtk_box_append (GTK_BOX (self->box), adding);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (values_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
