/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-text.c: the whole text of a case study to be read, with what differs from another marked. Words that are left out are
 * struck through, words that are added are bold and underlined: nothing is told by colour.
 */
#include "config.h"

#include "stories/story-text.h"

#include <string.h>

#include "records/text-page.h"
#include "story.h"

/* A part of the text, and where it stands in the buffer, between headings. */
typedef struct
{
  gsize start;
  gsize end;
  int offset;
} Piece;

struct _RungsStoryText
{
  GtkWidget parent_instance;

  /* owned */
  GString *text;
  GArray *pieces; /* Piece */

  /* children */
  GtkWidget *frame;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (RungsStoryText, rungs_story_text, GTK_TYPE_WIDGET)

static const struct
{
  const char *tag;
  RungsDiffSort sort;
} marks[] = { { "left-out", RUNGS_DIFF_LEFT_OUT }, { "added", RUNGS_DIFF_ADDED } };

static GtkTextBuffer *
buffer_of (RungsStoryText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static void
ensure_tags (GtkTextBuffer *buffer)
{
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "added") != NULL)
    return;
  gtk_text_buffer_create_tag (buffer, "left-out", "strikethrough", TRUE, NULL);
  gtk_text_buffer_create_tag (buffer, "added", "underline", PANGO_UNDERLINE_SINGLE, "weight", PANGO_WEIGHT_BOLD, NULL);
}

/* Where the byte AT of the text stands in the buffer; the piece's own first or last place where it is not in the piece. */
static void
get_iter (GtkTextBuffer *buffer,
          const char    *text,
          const Piece   *piece,
          gsize          at,
          GtkTextIter   *iter)
{
  const gsize length = CLAMP (at, piece->start, piece->end) - piece->start;

  gtk_text_buffer_get_iter_at_offset (buffer, iter, piece->offset + (int) g_utf8_strlen (text + piece->start, (gssize) length));
}

/* Marks what of START to END, in bytes, stands in the piece; not the spaces behind it. */
static void
mark_in_piece (GtkTextBuffer *buffer,
               const char    *text,
               const Piece   *piece,
               const char    *tag,
               gsize          start,
               gsize          end)
{
  GtkTextIter from, to;

  start = MAX (start, piece->start);
  end = MIN (end, piece->end);
  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;
  if (end <= start)
    return;
  get_iter (buffer, text, piece, start, &from);
  get_iter (buffer, text, piece, end, &to);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &from, &to);
}

static void
mark (GtkTextBuffer *buffer,
      const char    *text,
      GArray        *pieces,
      GArray        *runs,
      RungsDiffSort  sort)
{
  GtkTextIter start, end;

  ensure_tags (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gtk_text_buffer_remove_tag_by_name (buffer, marks[i].tag, &start, &end);
      for (guint r = 0; marks[i].sort == sort && runs != NULL && r < runs->len; r++)
        {
          const RungsDiffRun *run = &g_array_index (runs, RungsDiffRun, r);

          for (guint p = 0; run->sort == sort && p < pieces->len; p++)
            mark_in_piece (buffer, text, &g_array_index (pieces, Piece, p), marks[i].tag,
                           sort == RUNGS_DIFF_ADDED ? run->after : run->before,
                           sort == RUNGS_DIFF_ADDED ? run->after_end : run->before_end);
        }
    }
}

static void
add_piece (RungsStoryText    *self,
           const RungsRecord *story,
           const char        *name)
{
  const RungsField *field = rungs_kind_field (rungs_record_kind (story), name);
  const char *text = rungs_record_get (story, name);
  Piece piece;
  GtkTextIter at;

  if (text == NULL)
    return;

  gtk_text_buffer_get_end_iter (buffer_of (self), &at);
  gtk_text_buffer_insert_with_tags_by_name (buffer_of (self), &at, rungs_field_label (field), -1, "heading", NULL);
  gtk_text_buffer_insert (buffer_of (self), &at, "\n", -1);
  piece.start = self->text->len;
  piece.end = piece.start + strlen (text);
  piece.offset = gtk_text_iter_get_offset (&at);
  gtk_text_buffer_insert (buffer_of (self), &at, text, -1);
  gtk_text_buffer_insert (buffer_of (self), &at, "\n", -1);
  g_string_append_printf (self->text, "%s\n", text);
  g_array_append_val (self->pieces, piece);
}

static void
rungs_story_text_dispose (GObject *object)
{
  g_clear_pointer (&RUNGS_STORY_TEXT (object)->frame, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_story_text_parent_class)->dispose (object);
}

static void
rungs_story_text_finalize (GObject *object)
{
  RungsStoryText *self = RUNGS_STORY_TEXT (object);

  g_string_free (self->text, TRUE);
  g_array_unref (self->pieces);

  G_OBJECT_CLASS (rungs_story_text_parent_class)->finalize (object);
}

static void
rungs_story_text_class_init (RungsStoryTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_story_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_story_text_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "storytext");
}

static void
rungs_story_text_init (RungsStoryText *self)
{
  static const GdkRGBA here = { 0.21f, 0.52f, 0.89f, 0.25f };
  GtkTextView *view;

  self->text = g_string_new (NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_create_tag (buffer_of (self), "heading", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 12, NULL);
  ensure_tags (buffer_of (self));
  gtk_text_buffer_create_tag (buffer_of (self), "here", "underline", PANGO_UNDERLINE_DOUBLE, "background-rgba", &here, NULL);
  self->frame = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frame), self->view);
  gtk_widget_set_focusable (self->frame, FALSE);
  rungs_text_page_turn (GTK_SCROLLED_WINDOW (self->frame), view);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
}

/** rungs_story_text_new: @name: what a screen reader calls it. Returns: (transfer floating): no text yet */
GtkWidget *
rungs_story_text_new (const char *name)
{
  RungsStoryText *self = g_object_new (RUNGS_TYPE_STORY_TEXT, NULL);

  rungs_story_text_name (self, name);
  return GTK_WIDGET (self);
}

/** rungs_story_text_name: @name: what a screen reader calls it now */
void
rungs_story_text_name (RungsStoryText *self,
                       const char     *name)
{
  g_return_if_fail (RUNGS_IS_STORY_TEXT (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rungs_story_text_set:
 * @story: (nullable): a case study
 * @around: with its title, who made it, and its season and area too: all that others read
 *
 * Shows it, with a heading over each part that has words. What was marked is not any more.
 */
void
rungs_story_text_set (RungsStoryText    *self,
                      const RungsRecord *story,
                      gboolean           around)
{
  static const char *const last[] = { "made-with", "season", "area" };
  const char *const *sections = rungs_story_sections ();

  g_return_if_fail (RUNGS_IS_STORY_TEXT (self));

  gtk_text_buffer_set_text (buffer_of (self), "", -1);
  g_string_truncate (self->text, 0);
  g_array_set_size (self->pieces, 0);
  if (story == NULL)
    return;

  if (around)
    add_piece (self, story, "title");
  for (gsize i = 0; sections[i] != NULL; i++)
    add_piece (self, story, sections[i]);
  for (gsize i = 0; around && i < G_N_ELEMENTS (last); i++)
    add_piece (self, story, last[i]);
}

/** rungs_story_text_get: Returns: (transfer none): its words without the headings, part after part */
const char *
rungs_story_text_get (RungsStoryText *self)
{
  g_return_val_if_fail (RUNGS_IS_STORY_TEXT (self), NULL);

  return self->text->str;
}

/**
 * rungs_story_text_mark:
 * @runs: (nullable): what differs between this and another text
 * @sort: what to mark: what was added, where this is the text of after, or what was left out, where it is that of before
 */
void
rungs_story_text_mark (RungsStoryText *self,
                       GArray         *runs,
                       RungsDiffSort   sort)
{
  g_return_if_fail (RUNGS_IS_STORY_TEXT (self));

  mark (buffer_of (self), self->text->str, self->pieces, runs, sort);
}

/**
 * rungs_story_text_point:
 * @start: where the words begin, in bytes of rungs_story_text_get()
 * @end: where they end
 *
 * Points at words, puts the cursor there and brings them into sight. They are not chosen: of two texts only one can have words
 * chosen.
 */
void
rungs_story_text_point (RungsStoryText *self,
                        gsize           start,
                        gsize           end)
{
  GtkTextIter from, to, first, last;

  g_return_if_fail (RUNGS_IS_STORY_TEXT (self));

  while (start < end && g_ascii_isspace (self->text->str[start]))
    start++;
  while (end > start && g_ascii_isspace (self->text->str[end - 1]))
    end--;
  gtk_text_buffer_get_start_iter (buffer_of (self), &from);
  to = from;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->start <= start)
        get_iter (buffer_of (self), self->text->str, piece, start, &from);
      if (piece->start < end || i == 0)
        get_iter (buffer_of (self), self->text->str, piece, end, &to);
    }
  gtk_text_buffer_get_bounds (buffer_of (self), &first, &last);
  gtk_text_buffer_remove_tag_by_name (buffer_of (self), "here", &first, &last);
  gtk_text_buffer_apply_tag_by_name (buffer_of (self), "here", &from, &to);
  gtk_text_buffer_place_cursor (buffer_of (self), &from);
  rungs_text_page_show (GTK_TEXT_VIEW (self->view));
}

/** rungs_story_text_get_view: Returns: (transfer none): what the text is read in */
GtkTextView *
rungs_story_text_get_view (RungsStoryText *self)
{
  g_return_val_if_fail (RUNGS_IS_STORY_TEXT (self), NULL);

  return GTK_TEXT_VIEW (self->view);
}

/**
 * rungs_story_text_mark_buffer:
 * @buffer: where a text is written
 * @text: what stands there
 * @runs: (nullable): what differs between this and another text
 * @sort: what to mark
 *
 * Marks it as rungs_story_text_mark() does where a text is only read.
 */
void
rungs_story_text_mark_buffer (GtkTextBuffer *buffer,
                              const char    *text,
                              GArray        *runs,
                              RungsDiffSort  sort)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece whole = { 0, strlen (text), 0 };

  g_array_append_val (pieces, whole);
  mark (buffer, text, pieces, runs, sort);
}
