/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * channel-talk.c: where a story may be shown, asked place by place: yes, no, or ask me each time. What is chosen goes into the two
 * questions of the form, as if somebody had typed it there; the form keeps it.
 */
#include "config.h"

#include "stories/channel-talk.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/radio.h"
#include "records/wrap-layout.h"
#include "stories/story-words.h"

/** Answer: what is said of one place. */
typedef enum
{
  YES,
  NO,
  ASK,
  N_ANSWERS,
} Answer;

/** Place: one place, and the buttons of its answers. */
typedef struct
{
  const char *token;
  GtkWidget *buttons[N_ANSWERS];
} Place;

struct _RungsChannelTalk
{
  GtkWidget parent_instance;

  /* owned */
  GArray *places; /* Place */

  /* weak */
  RungsForm *form;

  /* static */
  const RungsField *field;

  /* state */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (RungsChannelTalk, rungs_channel_talk, GTK_TYPE_WIDGET)

/* What is said where, and where it is kept. */
static const char *const fields[N_ANSWERS] = { [YES] = "channels", [ASK] = "ask-each" };

static char *
chosen (RungsChannelTalk *self,
        Answer            answer)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  char *joined;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (place->buttons[answer])))
        g_ptr_array_add (members, (gpointer) place->token);
    }
  g_ptr_array_add (members, NULL);
  joined = rungs_value_set_join (self->field, (const char *const *) members->pdata);
  return joined != NULL ? joined : g_strdup ("");
}

static void
toggled_cb (RungsChannelTalk *self,
            GtkCheckButton   *button)
{
  /* One answer going out and another coming in is one change. */
  if (self->is_showing || self->form == NULL || !gtk_check_button_get_active (button))
    return;
  for (Answer answer = YES; answer < N_ANSWERS; answer++)
    {
      g_autofree char *now = NULL;
      g_autofree char *before = NULL;

      if (fields[answer] == NULL)
        continue;
      now = chosen (self, answer);
      before = rungs_field_row_get_text (rungs_form_get_row (self->form, fields[answer]));
      if (g_strcmp0 (now, before != NULL ? before : "") != 0)
        rungs_form_type (self->form, fields[answer], now);
    }
}

static gboolean
stands_in (RungsChannelTalk *self,
           const char       *field,
           const char       *token)
{
  g_autofree char *text = rungs_field_row_get_text (rungs_form_get_row (self->form, field));
  g_auto (GStrv) members = rungs_value_set_members (text);

  return members != NULL && g_strv_contains ((const char *const *) members, token);
}

/** rungs_channel_talk_update: shows what the form holds now */
void
rungs_channel_talk_update (RungsChannelTalk *self)
{
  g_return_if_fail (RUNGS_IS_CHANNEL_TALK (self));

  if (self->form == NULL)
    return;
  self->is_showing = TRUE;
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);
      /* A place that stands in both is one to ask about, as the gate has it. */
      const Answer answer = stands_in (self, fields[ASK], place->token)   ? ASK
                            : stands_in (self, fields[YES], place->token) ? YES
                                                                          : NO;

      gtk_check_button_set_active (GTK_CHECK_BUTTON (place->buttons[answer]), TRUE);
    }
  self->is_showing = FALSE;
}

/* ---- making it */

static GtkWidget *
add_answer (RungsChannelTalk *self,
            GtkWidget        *line,
            GtkWidget        *first,
            const char       *place,
            const char       *words)
{
  GtkWidget *button = rungs_radio_new (words, first);
  /* Translators: the first %s is where a story is shown, such as "On paper", the second an answer, such as "Yes" */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), place, words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);
  return button;
}

static void
add_place (RungsChannelTalk *self,
           GtkSizeGroup     *names,
           const char       *token)
{
  const char *words = rungs_field_choice_label (self->field, token);
  GtkWidget *line = rungs_wrap_box_new (18);
  GtkWidget *label = rungs_story_words_new (words, NULL);
  Place place = { .token = token };

  gtk_widget_add_css_class (line, "answers");
  gtk_size_group_add_widget (names, label);
  gtk_box_append (GTK_BOX (line), label);
  place.buttons[YES] = add_answer (self, line, NULL, words, _("Yes"));
  place.buttons[NO] = add_answer (self, line, place.buttons[YES], words, _("No"));
  place.buttons[ASK] = add_answer (self, line, place.buttons[YES], words, _("Ask me each time"));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_array_append_val (self->places, place);
}

static void
rungs_channel_talk_dispose (GObject *object)
{
  RungsChannelTalk *self = RUNGS_CHANNEL_TALK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_weak_pointer (&self->form);

  G_OBJECT_CLASS (rungs_channel_talk_parent_class)->dispose (object);
}

static void
rungs_channel_talk_finalize (GObject *object)
{
  g_array_unref (RUNGS_CHANNEL_TALK (object)->places);

  G_OBJECT_CLASS (rungs_channel_talk_parent_class)->finalize (object);
}

static void
rungs_channel_talk_class_init (RungsChannelTalkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_channel_talk_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_channel_talk_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_channel_talk_init (RungsChannelTalk *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
}

/**
 * rungs_channel_talk_new:
 * @form: a form of a consent, with every question in sight
 *
 * Returns: (transfer floating): the question; those of the form that it stands for are hidden
 */
GtkWidget *
rungs_channel_talk_new (RungsForm *form)
{
  RungsChannelTalk *self = g_object_new (RUNGS_TYPE_CHANNEL_TALK, NULL);
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->field = rungs_kind_field (rungs_kind_find ("consent"), fields[YES]);
  g_set_weak_pointer (&self->form, form);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rungs_field_label (self->field), -1);
  gtk_widget_set_parent (rungs_story_words_new (rungs_field_label (self->field), "heading"), GTK_WIDGET (self));
  gtk_widget_set_parent (rungs_story_words_new (rungs_field_hint (self->field), "dim-label"), GTK_WIDGET (self));
  for (const RungsChoice *choice = self->field->choices; choice->token != NULL; choice++)
    add_place (self, names, choice->token);
  for (Answer answer = YES; answer < N_ANSWERS; answer++)
    if (fields[answer] != NULL)
      gtk_widget_set_visible (GTK_WIDGET (rungs_form_get_row (form, fields[answer])), FALSE);
  g_signal_connect_object (form, "changed", G_CALLBACK (rungs_channel_talk_update), self, G_CONNECT_SWAPPED);
  rungs_channel_talk_update (self);
  return GTK_WIDGET (self);
}
