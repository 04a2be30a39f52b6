/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * section-foot.c: what stands under a section of a story while it is written: how many words it has, and hints on plain words. The
 * hints are there for who wants them: a line says how many, and a press shows them. Each leads to its place in the text.
 */
#include "config.h"

#include "stories/section-foot.h"

#include <glib/gi18n.h>

#include "plain-words.h"
#include "stories/story-words.h"

/* So long after the last key the text is looked at again. */
#define LOOK_MS 400

/* So many characters of a long sentence are enough to know which it is. */
#define SENTENCE_BEGINS 40

struct _RungsSectionFoot
{
  GtkWidget parent_instance;

  /* the row this stands in */
  RungsLongTextField *field;

  /* owned */
  GPtrArray *hints; /* RungsPlainHint * */

  /* children */
  GtkWidget *count;
  GtkWidget *expander;
  GtkWidget *list;

  /* state */
  guint look_id;
  guint n_words;
  gboolean verbatim;
  gboolean shows_hints;
};

G_DEFINE_FINAL_TYPE (RungsSectionFoot, rungs_section_foot, GTK_TYPE_WIDGET)

enum
{
  COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
buffer_of (RungsSectionFoot *self)
{
  return gtk_text_view_get_buffer (rungs_long_text_field_get_view (self->field));
}

/* A short name for where a hint stands. */
static char *
words_of (const RungsPlainHint *hint)
{
  g_autofree char *begin = NULL;

  if (hint->sort != RUNGS_PLAIN_LONG || g_utf8_strlen (hint->words, -1) <= SENTENCE_BEGINS)
    return g_strdup (hint->words);
  begin = g_utf8_substring (hint->words, 0, SENTENCE_BEGINS);
  return g_strconcat (g_strchomp (begin), "…", NULL);
}

static void
hint_clicked_cb (RungsSectionFoot *self,
                 GtkWidget        *button)
{
  guint nth = 0;

  for (GtkWidget *one = gtk_widget_get_first_child (self->list); one != button; one = gtk_widget_get_next_sibling (one))
    nth++;
  if (nth < self->hints->len)
    {
      const RungsPlainHint *hint = g_ptr_array_index (self->hints, nth);

      rungs_field_row_select (RUNGS_FIELD_ROW (self->field), hint->start, hint->end);
    }
}

static GtkWidget *
add_line (RungsSectionFoot *self)
{
  GtkWidget *button = rungs_story_button_new ("", NULL);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (button, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (hint_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), button);
  return button;
}

/* Lines that stay are told what they say now: the keyboard may be on one. */
static void
show_lines (RungsSectionFoot *self)
{
  guint n = self->shows_hints ? self->hints->len : 0;
  GtkWidget *line = gtk_widget_get_first_child (self->list);
  g_autofree char *words = g_strdup_printf (ngettext ("%u hint on plain words", "%u hints on plain words", n), n);

  for (guint i = 0; i < n; i++)
    {
      const RungsPlainHint *hint = g_ptr_array_index (self->hints, i);
      g_autofree char *where = words_of (hint);
      /* Translators: the first %s is words that stand in a text, the second what could be done about them */
      g_autofree char *said = g_strdup_printf (_("“%s”: %s"), where, hint->say);

      if (line == NULL)
        line = add_line (self);
      gtk_button_set_label (GTK_BUTTON (line), said);
      line = gtk_widget_get_next_sibling (line);
    }
  while (line != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (line);

      gtk_box_remove (GTK_BOX (self->list), line);
      line = next;
    }

  gtk_expander_set_label (GTK_EXPANDER (self->expander), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->expander, n > 0);
}

/* Listed words are underlined; a long sentence is only told of, or half the text would be. */
static void
show_marks (RungsSectionFoot *self,
            const char       *text)
{
  static const char *const tags[] = { [RUNGS_PLAIN_JARGON] = "jargon", [RUNGS_PLAIN_DEFICIT] = "deficit" };
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, "jargon", &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, "deficit", &start, &end);
  for (guint i = 0; self->shows_hints && i < self->hints->len; i++)
    {
      const RungsPlainHint *hint = g_ptr_array_index (self->hints, i);

      if (tags[hint->sort] == NULL)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_pointer_to_offset (text, text + hint->start));
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) g_utf8_pointer_to_offset (text, text + hint->end));
      gtk_text_buffer_apply_tag_by_name (buffer, tags[hint->sort], &start, &end);
    }
}

static void
look (RungsSectionFoot *self)
{
  g_autofree char *text = rungs_field_row_get_text (RUNGS_FIELD_ROW (self->field));
  g_autofree char *words = NULL;

  g_clear_pointer (&self->hints, g_ptr_array_unref);
  self->hints = rungs_plain_words_look (self->verbatim ? NULL : text, RUNGS_PLAIN_SENTENCE);
  self->n_words = rungs_plain_words_count (text);
  words = g_strdup_printf (ngettext ("%u word", "%u words", self->n_words), self->n_words);
  gtk_label_set_text (GTK_LABEL (self->count), words);
  show_marks (self, text);
  show_lines (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

static gboolean
look_cb (gpointer user_data)
{
  RungsSectionFoot *self = user_data;

  self->look_id = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* What is typed is looked at when its writer rests; what is shown, once it is all there. */
static void
changed_cb (RungsSectionFoot *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (rungs_field_row_is_showing (RUNGS_FIELD_ROW (self->field)))
    self->look_id = g_idle_add (look_cb, self);
  else
    self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
}

static void
rungs_section_foot_dispose (GObject *object)
{
  RungsSectionFoot *self = RUNGS_SECTION_FOOT (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->count, gtk_widget_unparent);
  g_clear_pointer (&self->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_section_foot_parent_class)->dispose (object);
}

static void
rungs_section_foot_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_SECTION_FOOT (object)->hints, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_section_foot_parent_class)->finalize (object);
}

static void
rungs_section_foot_class_init (RungsSectionFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_section_foot_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_section_foot_finalize;

  signals[COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sectionfoot");
}

static void
rungs_section_foot_init (RungsSectionFoot *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 3);
  self->hints = g_ptr_array_new ();

  self->count = rungs_story_words_new (NULL, "dim-label");
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->expander = gtk_expander_new ("");
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->list);
  gtk_widget_set_visible (self->expander, FALSE);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

/**
 * rungs_section_foot_new:
 * @field: the row of the section, in which this will stand
 * @verbatim: the words are somebody's own: nothing is hinted at
 *
 * Returns: (transfer floating): the foot, which shows no hints yet
 */
GtkWidget *
rungs_section_foot_new (RungsLongTextField *field,
                        gboolean            verbatim)
{
  RungsSectionFoot *self = g_object_new (RUNGS_TYPE_SECTION_FOOT, NULL);

  self->field = field;
  self->verbatim = verbatim;
  gtk_text_buffer_create_tag (buffer_of (self), "jargon", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer_of (self), "deficit", "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  g_signal_connect_object (buffer_of (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  look (self);
  return GTK_WIDGET (self);
}

/** rungs_section_foot_set_hints: whether hints are shown, in the text too */
void
rungs_section_foot_set_hints (RungsSectionFoot *self,
                              gboolean          hints)
{
  g_return_if_fail (RUNGS_IS_SECTION_FOOT (self));

  if (self->shows_hints == hints)
    return;
  self->shows_hints = hints;
  look (self);
}

/** rungs_section_foot_get_words: Returns: how many words the section has */
guint
rungs_section_foot_get_words (RungsSectionFoot *self)
{
  g_return_val_if_fail (RUNGS_IS_SECTION_FOOT (self), 0);

  return self->n_words;
}
