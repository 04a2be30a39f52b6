/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * story-writing.c: the side of a case study on which it is written: its sections, large and quiet, and little else. A form keeps
 * what is typed, as everywhere; under each section stands how long it is. What somebody said in their own words is theirs.
 */
#include "config.h"

#include "stories/story-writing.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reading.h"
#include "records/form.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"
#include "stories/section-foot.h"
#include "stories/story-words.h"
#include "story.h"

#define OWN_WORDS "own-words"
#define N_SECTIONS 8

struct _RungsStoryWriting
{
  RungsRecordTop parent_instance;

  /* children */
  GtkWidget *form;
  GtkWidget *feet[N_SECTIONS]; /* each in its row */

  /* in the foot of the side, which is not in this */
  GtkWidget *foot;
  GtkWidget *note;
  GtkWidget *total;
  GtkWidget *hints;

  /* owned */
  char *seen_id;

  /* state */
  gboolean was_agreed; /* the story with that id, when it was seen last */
};

G_DEFINE_FINAL_TYPE (RungsStoryWriting, rungs_story_writing, RUNGS_TYPE_RECORD_TOP)

static RungsFieldRow *
row_of (RungsStoryWriting *self,
        const char        *section)
{
  return rungs_form_get_row (RUNGS_FORM (self->form), section);
}

static void
counted_cb (RungsStoryWriting *self)
{
  g_autofree char *words = NULL;
  guint n = 0;

  for (gsize i = 0; i < N_SECTIONS; i++)
    n += self->feet[i] != NULL ? rungs_section_foot_get_words (RUNGS_SECTION_FOOT (self->feet[i])) : 0;
  words = g_strdup_printf (ngettext ("%u word in all", "%u words in all", n), n);
  gtk_label_set_text (GTK_LABEL (self->total), words);
}

static void
hints_toggled_cb (RungsStoryWriting *self)
{
  gboolean hints = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->hints));

  for (gsize i = 0; i < N_SECTIONS && self->feet[i] != NULL; i++)
    rungs_section_foot_set_hints (RUNGS_SECTION_FOOT (self->feet[i]), hints);
}

/* The strip above says it too, but who writes far down does not see that. */
static void
say_sent_back (RungsStoryWriting *self,
               const RungsRecord *story)
{
  const char *version = story != NULL ? rungs_record_get (story, "version") : NULL;
  g_autofree char *words = NULL;

  if (version != NULL)
    /* Translators: %s is the number of a version of a story */
    words = g_strdup_printf (_("Version %s is kept. These words are read back again."), version);
  rungs_story_status_say (self->note, words);
}

static void
rungs_story_writing_update (RungsRecordTop *top)
{
  RungsStoryWriting *self = RUNGS_STORY_WRITING (top);
  const char *id = rungs_record_top_get_id (top);
  g_autoptr (RungsRecord) story = NULL;
  gboolean is_agreed;
  gboolean same = g_strcmp0 (id, self->seen_id) == 0;

  if (id != NULL)
    story = rungs_workbook_read (rungs_record_top_get_workbook (top), rungs_kind_find ("case-study"), id, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), story != NULL);
  if (story == NULL)
    return;

  rungs_form_show (RUNGS_FORM (self->form), id);
  is_agreed = rungs_story_is_agreed (story);
  if (!same || is_agreed)
    say_sent_back (self, NULL);
  else if (self->was_agreed)
    say_sent_back (self, story);
  self->was_agreed = is_agreed;
  if (!same)
    {
      g_free (self->seen_id);
      self->seen_id = g_strdup (id);
    }
}

static gboolean
rungs_story_writing_concerns (RungsRecordTop     *top,
                              const RungsTouched *touched)
{
  return FALSE;
}

/* Who comes here writes. */
static gboolean
rungs_story_writing_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_STORY_WRITING (widget)->form);
}

static void
rungs_story_writing_dispose (GObject *object)
{
  RungsStoryWriting *self = RUNGS_STORY_WRITING (object);

  g_clear_object (&self->foot);
  g_clear_pointer (&self->form, gtk_widget_unparent);
  memset (self->feet, 0, sizeof self->feet);

  G_OBJECT_CLASS (rungs_story_writing_parent_class)->dispose (object);
}

static void
rungs_story_writing_finalize (GObject *object)
{
  g_clear_pointer (&RUNGS_STORY_WRITING (object)->seen_id, g_free);

  G_OBJECT_CLASS (rungs_story_writing_parent_class)->finalize (object);
}

static void
rungs_story_writing_class_init (RungsStoryWritingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RungsRecordTopClass *top_class = RUNGS_RECORD_TOP_CLASS (klass);

  object_class->dispose = rungs_story_writing_dispose;
  object_class->finalize = rungs_story_writing_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_story_writing_grab_focus;
  top_class->update = rungs_story_writing_update;
  top_class->concerns = rungs_story_writing_concerns;

  gtk_widget_class_set_css_name (widget_class, "storywriting");
}

static void
rungs_story_writing_init (RungsStoryWriting *self)
{
  GtkWidget *line = rungs_wrap_box_new (18);

  self->foot = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->note = rungs_story_status_new ();
  gtk_box_append (GTK_BOX (self->foot), self->note);
  self->total = rungs_story_words_new (NULL, NULL);
  gtk_widget_set_valign (self->total, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->total);
  self->hints = gtk_check_button_new_with_label (_("Hints on plain words"));
  gtk_widget_set_size_request (self->hints, -1, 36);
  gtk_widget_set_tooltip_text (self->hints, _("Long sentences, words that not everybody knows, and words that make people small"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->hints), "settings.plain-hints");
  g_signal_connect_object (self->hints, "notify::active", G_CALLBACK (hints_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->hints);
  gtk_box_append (GTK_BOX (self->foot), line);
}

static void
make_section (RungsStoryWriting *self,
              gsize              nth,
              const char        *section)
{
  gboolean verbatim = strcmp (section, OWN_WORDS) == 0;
  RungsLongTextField *field = RUNGS_LONG_TEXT_FIELD (row_of (self, section));
  GtkTextView *view = rungs_long_text_field_get_view (field);

  rungs_long_text_field_set_page (field);
  gtk_text_view_set_input_hints (view, verbatim ? GTK_INPUT_HINT_NO_SPELLCHECK : GTK_INPUT_HINT_SPELLCHECK);
  if (verbatim)
    gtk_widget_add_css_class (GTK_WIDGET (field), "own-words");
  self->feet[nth] = rungs_section_foot_new (field, verbatim);
  g_signal_connect_object (self->feet[nth], "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  rungs_field_row_set_foot (RUNGS_FIELD_ROW (field), self->feet[nth]);
}

/**
 * rungs_story_writing_new:
 * @workbook: where the case study is kept
 *
 * Returns: (transfer floating): the side, of no story yet
 */
GtkWidget *
rungs_story_writing_new (RungsWorkbook *workbook)
{
  RungsStoryWriting *self = g_object_new (RUNGS_TYPE_STORY_WRITING, NULL);
  const char *const *sections = rungs_story_sections ();

  self->form = rungs_form_new (workbook, rungs_kind_find ("case-study"), RUNGS_FORM_ONLY, RUNGS_STORY_WRITING_FIELDS);
  gtk_widget_add_css_class (self->form, "writing");
  gtk_widget_set_parent (self->form, GTK_WIDGET (self));
  for (gsize i = 0; i < N_SECTIONS; i++)
    make_section (self, i, sections[i]);
  g_assert (sections[N_SECTIONS] == NULL);
  hints_toggled_cb (self);
  counted_cb (self);
  rungs_record_top_set_workbook (RUNGS_RECORD_TOP (self), workbook);

  return GTK_WIDGET (self);
}

/** rungs_story_writing_foot: Returns: (transfer none): what stays in sight at the foot of the side: how long the story is */
GtkWidget *
rungs_story_writing_foot (GtkWidget *side)
{
  g_return_val_if_fail (RUNGS_IS_STORY_WRITING (side), NULL);

  return RUNGS_STORY_WRITING (side)->foot;
}

/** rungs_story_writing_flush: hands what was typed to the workbook's writer */
void
rungs_story_writing_flush (GtkWidget *side)
{
  g_return_if_fail (RUNGS_IS_STORY_WRITING (side));

  rungs_form_flush (RUNGS_FORM (RUNGS_STORY_WRITING (side)->form));
}

/** rungs_story_writing_get_row: Returns: (transfer none) (nullable): where a section is written; %NULL: not here */
RungsFieldRow *
rungs_story_writing_get_row (RungsStoryWriting *self,
                             const char        *section)
{
  g_return_val_if_fail (RUNGS_IS_STORY_WRITING (self), NULL);

  return row_of (self, section);
}
