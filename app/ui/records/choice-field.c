/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * choice-field.c: a field answered with one of a few answers: all in sight where they are four or fewer, else in a drop-down.
 */
#include "config.h"

#include "records/choice-field.h"

#include <glib/gi18n.h>

#include "records/drop-down.h"
#include "records/radio.h"
#include "records/wrap-layout.h"

#define MOST_IN_SIGHT 4

struct _RungsChoiceField
{
  RungsFieldRow parent_instance;

  /* owned */
  GPtrArray *tokens;  /* const char *, "" for nothing said */
  GPtrArray *buttons; /* GtkWidget *, not owned, one a token; NULL where a drop-down stands */

  GtkWidget *drop_down;
};

G_DEFINE_FINAL_TYPE (RungsChoiceField, rungs_choice_field, RUNGS_TYPE_FIELD_ROW)

static guint
find_token (RungsChoiceField *self,
            const char       *token)
{
  guint nothing = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      const char *one = g_ptr_array_index (self->tokens, i);

      if (g_strcmp0 (one, token) == 0)
        return i;
      if (*one == '\0')
        nothing = i;
    }

  return nothing;
}

static void
rungs_choice_field_show (RungsFieldRow *row,
                         const char    *text,
                         gboolean       is_typed)
{
  RungsChoiceField *self = RUNGS_CHOICE_FIELD (row);
  guint chosen = find_token (self, text != NULL ? text : "");

  if (self->drop_down != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), chosen);
  else
    gtk_check_button_set_active (GTK_CHECK_BUTTON (g_ptr_array_index (self->buttons, chosen)), TRUE);
}

static char *
rungs_choice_field_get_text (RungsFieldRow *row)
{
  RungsChoiceField *self = RUNGS_CHOICE_FIELD (row);
  guint chosen = 0;

  if (self->drop_down != NULL)
    {
      chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
      return g_strdup (chosen < self->tokens->len ? g_ptr_array_index (self->tokens, chosen) : "");
    }

  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (g_ptr_array_index (self->buttons, i))))
        chosen = i;
    }

  return g_strdup (g_ptr_array_index (self->tokens, chosen));
}

static void
toggled_cb (RungsChoiceField *self,
            GtkCheckButton   *button)
{
  /* One answer going out and another coming in is one change. */
  if (gtk_check_button_get_active (button))
    rungs_field_row_typed (RUNGS_FIELD_ROW (self));
}

static void
make_buttons (RungsChoiceField   *self,
              const char *const *labels)
{
  GtkWidget *box = rungs_wrap_box_new (18);
  GtkWidget *other = NULL;

  self->buttons = g_ptr_array_new ();
  for (guint i = 0; labels[i] != NULL; i++)
    {
      GtkWidget *button = rungs_radio_new (labels[i], other);

      other = button;
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
      g_ptr_array_add (self->buttons, button);
    }

  gtk_widget_add_css_class (box, "answers");
  rungs_field_row_set_control (RUNGS_FIELD_ROW (self), box, box);
}

static void
rungs_choice_field_constructed (GObject *object)
{
  RungsChoiceField *self = RUNGS_CHOICE_FIELD (object);
  const RungsField *field = rungs_field_row_get_field (RUNGS_FIELD_ROW (object));
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  G_OBJECT_CLASS (rungs_choice_field_parent_class)->constructed (object);

  self->tokens = g_ptr_array_new ();
  for (const RungsChoice *choice = field->choices; choice != NULL && choice->token != NULL; choice++)
    {
      g_ptr_array_add (self->tokens, (gpointer) choice->token);
      g_ptr_array_add (labels, (gpointer) rungs_field_choice_label (field, choice->token));
    }
  if (field->type == RUNGS_FIELD_FLAG)
    {
      g_ptr_array_add (self->tokens, (gpointer) "yes");
      g_ptr_array_add (labels, (gpointer) _("Yes"));
      g_ptr_array_add (self->tokens, (gpointer) "no");
      g_ptr_array_add (labels, (gpointer) _("No"));
    }

  if (self->tokens->len <= MOST_IN_SIGHT)
    {
      g_ptr_array_add (self->tokens, (gpointer) "");
      g_ptr_array_add (labels, (gpointer) _("Not said"));
      g_ptr_array_add (labels, NULL);
      make_buttons (self, (const char *const *) labels->pdata);
    }
  else
    {
      g_ptr_array_insert (self->tokens, 0, (gpointer) "");
      g_ptr_array_insert (labels, 0, (gpointer) _("Not said"));
      g_ptr_array_add (labels, NULL);
      self->drop_down = rungs_drop_down_new ((const char *const *) labels->pdata);
      gtk_widget_set_halign (self->drop_down, GTK_ALIGN_START);
      g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (rungs_field_row_typed), self,
                               G_CONNECT_SWAPPED);
      rungs_field_row_set_control (RUNGS_FIELD_ROW (self), self->drop_down, self->drop_down);
      rungs_drop_down_name (self->drop_down, rungs_field_label (field));
    }

  rungs_field_row_show (RUNGS_FIELD_ROW (self), NULL, FALSE);
}

static void
rungs_choice_field_finalize (GObject *object)
{
  RungsChoiceField *self = RUNGS_CHOICE_FIELD (object);

  g_clear_pointer (&self->tokens, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_choice_field_parent_class)->finalize (object);
}

static void
rungs_choice_field_class_init (RungsChoiceFieldClass *klass)
{
  RungsFieldRowClass *row_class = RUNGS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = rungs_choice_field_constructed;
  G_OBJECT_CLASS (klass)->finalize = rungs_choice_field_finalize;
  row_class->show = rungs_choice_field_show;
  row_class->get_text = rungs_choice_field_get_text;
}

static void
rungs_choice_field_init (RungsChoiceField *self)
{
}
