/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-row.c: one record in a list, in two lines: its title, and what tells it from its neighbours. A list keeps a few hundred
 * of these and gives them other records while it scrolls, so they ask for no more room than their lines and measure no text.
 * Most of a list's rows are out of sight when it opens: they take their size from one that has its lines, and get their own later.
 */
#include "config.h"

#include "records/record-row.h"

#include <glib/gi18n.h>

#include "records/record-words.h"

#define ROW_MARGIN 6
#define SECOND_SCALE 0.82

struct _RungsRecordRow
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  RungsRecordItem *item;
  char *fields;

  /* not owned */
  RungsRecordRow *pattern;

  /* static */
  RungsRecordNote note;

  /* children, made when they are first filled or measured */
  GtkWidget *title;
  GtkWidget *second;

  /* state */
  int minimum[2];
  int natural[2];
  gulong record_handler;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (RungsRecordRow, rungs_record_row, GTK_TYPE_WIDGET)

static GtkWidget *
line_new (RungsRecordRow *self)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), 8);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), 24);
  gtk_widget_set_parent (line, GTK_WIDGET (self));

  return line;
}

static void
forget_pattern (RungsRecordRow *self)
{
  g_clear_weak_pointer (&self->pattern);
}

static void
make_lines (RungsRecordRow *self)
{
  g_autoptr (PangoAttrList) small = NULL;
  GtkLayoutManager *layout;

  if (self->title != NULL)
    return;

  forget_pattern (self);
  small = pango_attr_list_new ();
  layout = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  self->title = line_new (self);
  self->second = line_new (self);
  gtk_widget_add_css_class (self->second, "dim-label");
  /* A style's font is only there from the next frame on; a row may get its lines between its place and its painting. */
  pango_attr_list_insert (small, pango_attr_scale_new (SECOND_SCALE));
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->second), small);
}

static void
add_note (RungsRecordRow     *self,
          const RungsRecord  *record,
          char              **second)
{
  g_autofree char *note = self->note != NULL ? self->note (self->workbook, record) : NULL;
  g_autofree char *plain = NULL;

  if (note == NULL)
    return;
  plain = g_steal_pointer (second);
  *second = g_strdup_printf ("%s%s%s", plain, *plain != '\0' ? " · " : "", note);
}

static void
show_record (RungsRecordRow *self)
{
  g_autoptr (RungsRecord) record = self->item != NULL ? rungs_record_item_get_record (self->item) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *second = NULL;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  self->stale = FALSE;
  make_lines (self);
  if (record != NULL)
    {
      title = rungs_record_words_title (self->workbook, record);
      second = rungs_record_words_second (self->workbook, record, self->fields);
      add_note (self, record, &second);
      if (rungs_record_is_archived (record))
        {
          g_autofree char *plain = g_steal_pointer (&second);

          second = g_strdup_printf ("%s%s%s", _("Archived"), *plain != '\0' ? " · " : "", plain);
        }
    }

  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), title);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->second), second);

  /* The list's own row is what the keyboard and a screen reader stop at. */
  if (parent != NULL && title != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s%s%s", title, *second != '\0' ? ", " : "", second);

      gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/* Only asked while there are no lines to lay out. Where the pattern is gone its size is the best guess until this row is filled. */
static void
rungs_record_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  RungsRecordRow *self = RUNGS_RECORD_ROW (widget);
  GtkWidget *pattern = GTK_WIDGET (self->pattern);

  if (pattern != NULL)
    {
      const int margins = orientation == GTK_ORIENTATION_VERTICAL ? 2 * ROW_MARGIN : 0;

      gtk_widget_measure (pattern, orientation, -1, &self->minimum[orientation], &self->natural[orientation], NULL, NULL);
      self->minimum[orientation] -= margins;
      self->natural[orientation] -= margins;
    }
  *minimum = self->minimum[orientation];
  *natural = self->natural[orientation];
}

static void
rungs_record_row_dispose (GObject *object)
{
  RungsRecordRow *self = RUNGS_RECORD_ROW (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->record_handler, self->item);
  g_clear_object (&self->item);
  g_clear_object (&self->workbook);
  forget_pattern (self);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_record_row_parent_class)->dispose (object);
}

static void
rungs_record_row_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_RECORD_ROW (object)->fields, g_free);

  G_OBJECT_CLASS (rungs_record_row_parent_class)->finalize (object);
}

static void
rungs_record_row_class_init (RungsRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_record_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_record_row_finalize;

  widget_class->measure = rungs_record_row_measure;
  gtk_widget_class_set_css_name (widget_class, "record");
}

static void
rungs_record_row_init (RungsRecordRow *self)
{
  gtk_widget_set_margin_top (GTK_WIDGET (self), ROW_MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), ROW_MARGIN);
}

/**
 * rungs_record_row_new:
 * @workbook: where the titles of linked records are read
 * @second: (nullable): the fields of the second line, parted by spaces
 * @pattern: (nullable): a row of the same list: this one is as large until it is first filled
 *
 * Returns: (transfer floating): a row without a record
 */
GtkWidget *
rungs_record_row_new (RungsWorkbook  *workbook,
                      const char     *second,
                      RungsRecordRow *pattern)
{
  RungsRecordRow *self = g_object_new (RUNGS_TYPE_RECORD_ROW, NULL);

  self->workbook = g_object_ref (workbook);
  self->fields = g_strdup (second);
  if (pattern != NULL)
    g_set_weak_pointer (&self->pattern, pattern);
  else
    make_lines (self);

  return GTK_WIDGET (self);
}

/** rungs_record_row_set_note: @note: (nullable): tells what stands behind the fields of the second line */
void
rungs_record_row_set_note (RungsRecordRow  *self,
                           RungsRecordNote  note)
{
  g_return_if_fail (RUNGS_IS_RECORD_ROW (self));

  self->note = note;
}

/**
 * rungs_record_row_bind:
 * @item: (nullable): whose record to show; %NULL for nothing
 *
 * The record is read by rungs_record_row_fill(): a list keeps many more rows at hand than are seen.
 */
void
rungs_record_row_bind (RungsRecordRow  *self,
                       RungsRecordItem *item)
{
  g_return_if_fail (RUNGS_IS_RECORD_ROW (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->record_handler, self->item);
  g_set_object (&self->item, item);
  self->stale = item != NULL;
  if (item != NULL)
    self->record_handler = g_signal_connect_swapped (item, "notify::record", G_CALLBACK (show_record), self);
}

/** rungs_record_row_fill: reads and shows the record, if that was not done yet. */
void
rungs_record_row_fill (RungsRecordRow *self)
{
  g_return_if_fail (RUNGS_IS_RECORD_ROW (self));

  if (self->stale)
    show_record (self);
}
