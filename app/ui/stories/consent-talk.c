/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * consent-talk.c: the form of a consent as a talk. The form stays the one of its kind, and keeps what is said; here it gets
 * headings, and questions that do not arise are left out until they do.
 */
#include "config.h"

#include "stories/consent-talk.h"

#include <glib/gi18n.h>

#include "stories/channel-talk.h"
#include "stories/story-words.h"

static const struct
{
  const char *field; /* the question it stands above */
  const char *words;
  const char *hint;
} headings[] = {
  { "explained-by", N_("Before you begin"),
    N_("Take your time, and read it aloud. The story is theirs. “Not today” is a good answer, and nothing changes in the help they "
       "get, whatever they say.") },
  { "scope", N_("Who may see it, and where?"), NULL },
  { "naming", N_("How may they be shown?"), NULL },
  { "given", N_("How did they say it?"), NULL },
  { "given-on", N_("From when until when?"), NULL },
  { "contact", N_("What they take with them"), NULL },
  { "withdrawn-on", N_("If they changed their mind"), NULL },
};

/* A question that hangs on the answer to another. */
static const struct
{
  const char *field;
  const char *on;
  const char *answer;
} hanging[] = {
  { "partners", "scope", "partner" },
  { "spoken-words", "given", "spoken" },
};

static char *
text_of (RungsForm  *form,
         const char *field)
{
  return rungs_field_row_get_text (rungs_form_get_row (form, field));
}

/* What somebody wrote is never out of sight. */
static void
update_hanging (RungsForm *form)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hanging); i++)
    {
      g_autofree char *answer = text_of (form, hanging[i].on);
      g_autofree char *written = text_of (form, hanging[i].field);

      gtk_widget_set_visible (GTK_WIDGET (rungs_form_get_row (form, hanging[i].field)),
                              g_strcmp0 (answer, hanging[i].answer) == 0 || (written != NULL && *written != '\0'));
    }
}

static GtkWidget *
heading_new (const char *words,
             const char *hint)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "talk-heading");
  gtk_box_append (GTK_BOX (box), rungs_story_heading_new (words, 2));
  if (hint != NULL)
    gtk_box_append (GTK_BOX (box), rungs_story_words_new (hint, "dim-label"));
  return box;
}

/**
 * rungs_consent_talk_make:
 * @form: a form of a consent, with every question in sight
 *
 * Makes a talk of it.
 */
void
rungs_consent_talk_make (RungsForm *form)
{
  GtkWidget *channels = rungs_channel_talk_new (form);

  rungs_form_put_above (form, "contact", GTK_WIDGET (rungs_form_get_row (form, "review-on")));
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    rungs_form_put_above (form, headings[i].field,
                          heading_new (_(headings[i].words), headings[i].hint != NULL ? _(headings[i].hint) : NULL));
  rungs_form_put_above (form, "channels", channels);
  g_object_set_data (G_OBJECT (form), "channel-talk", channels);
  for (gsize i = 0; i < G_N_ELEMENTS (hanging); i++)
    g_signal_connect_object (rungs_form_get_row (form, hanging[i].on), "typed", G_CALLBACK (update_hanging), form,
                             G_CONNECT_SWAPPED);
  g_signal_connect (form, "changed", G_CALLBACK (update_hanging), NULL);
  update_hanging (form);
}

/**
 * rungs_consent_talk_give:
 * @form: a form that was made a talk of, of a consent that was only begun
 * @scope: (nullable): who could see the story
 * @partner: (nullable): the organisation's name
 * @channel: (nullable): where it could be shown
 *
 * These are what the person is asked about. They are kept with the first thing that somebody writes down.
 */
void
rungs_consent_talk_give (RungsForm  *form,
                         const char *scope,
                         const char *partner,
                         const char *channel)
{
  const char *const answers[][2] = { { "scope", scope }, { "partners", partner }, { "channels", channel } };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    if (answers[i][1] != NULL)
      rungs_form_give (form, answers[i][0], answers[i][1]);
  update_hanging (form);
  rungs_channel_talk_update (g_object_get_data (G_OBJECT (form), "channel-talk"));
}
