/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * long-text-field.c: a field answered in as many lines as it takes; the box grows with the words.
 */
#include "config.h"

#include "records/long-text-field.h"

#include "records/text-page.h"

#define LEAST_HEIGHT 88
#define MOST_HEIGHT 360

struct _RungsLongTextField
{
  RungsFieldRow parent_instance;

  GtkWidget *scrolled;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (RungsLongTextField, rungs_long_text_field, RUNGS_TYPE_FIELD_ROW)

static GtkTextBuffer *
get_buffer (RungsLongTextField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static void
rungs_long_text_field_show (RungsFieldRow *row,
                            const char    *text,
                            gboolean       is_typed)
{
  gtk_text_buffer_set_text (get_buffer (RUNGS_LONG_TEXT_FIELD (row)), text != NULL ? text : "", -1);
}

static char *
rungs_long_text_field_get_text (RungsFieldRow *row)
{
  GtkTextBuffer *buffer = get_buffer (RUNGS_LONG_TEXT_FIELD (row));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
rungs_long_text_field_constructed (GObject *object)
{
  RungsLongTextField *self = RUNGS_LONG_TEXT_FIELD (object);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkTextView *view;

  G_OBJECT_CLASS (rungs_long_text_field_parent_class)->constructed (object);

  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  /* Tab goes to the next field, as everywhere in a form. */
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, 9);
  gtk_text_view_set_right_margin (view, 9);
  gtk_text_view_set_top_margin (view, 9);
  gtk_text_view_set_bottom_margin (view, 9);
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (rungs_field_row_typed), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  /* The keyboard goes to the words, not to the frame around them. */
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_widget_add_css_class (scrolled, "words");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  self->scrolled = scrolled;

  rungs_field_row_set_control (RUNGS_FIELD_ROW (self), scrolled, self->view);
}

static void
rungs_long_text_field_class_init (RungsLongTextFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_long_text_field_constructed;
  row_class->show = rungs_long_text_field_show;
  row_class->get_text = rungs_long_text_field_get_text;
}

static void
rungs_long_text_field_init (RungsLongTextField *self)
{
}

/** rungs_long_text_field_get_view: Returns: (transfer none): what the text is written in */
GtkTextView *
rungs_long_text_field_get_view (RungsLongTextField *self)
{
  g_return_val_if_fail (RUNGS_IS_LONG_TEXT_FIELD (self), NULL);

  return GTK_TEXT_VIEW (self->view);
}

/**
 * rungs_long_text_field_set_page:
 *
 * Lets the text be written on like a page: the box grows with the words to the last of them, with room between its lines, and
 * what scrolls the form follows the line that is written.
 */
void
rungs_long_text_field_set_page (RungsLongTextField *self)
{
  g_return_if_fail (RUNGS_IS_LONG_TEXT_FIELD (self));

  gtk_widget_set_size_request (self->view, -1, LEAST_HEIGHT);
  rungs_text_page_turn (GTK_SCROLLED_WINDOW (self->scrolled), GTK_TEXT_VIEW (self->view));
}
