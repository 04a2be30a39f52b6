/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-who.c: who it is for, asked anew each time. What was answered decides what the gate is asked.
 */
#include "config.h"

#include "printing/print-who.h"

#include <glib/gi18n.h>
#include <string.h>

#include "printing/print-row.h"
#include "reading.h"
#include "records/wrap-layout.h"
#include "shell/tabbing.h"

#define MOST_CONSENTS 50

static const struct
{
  RungsAudience audience;
  const char *name;
} audiences[] = {
  { RUNGS_AUDIENCE_PROGRAMME, N_("Us, inside the programme") },
  { RUNGS_AUDIENCE_PARTNERS, N_("A partner organisation") },
  { RUNGS_AUDIENCE_PUBLIC, N_("Everybody") },
};

struct _RungsPrintWho
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *audience;
  GtkWidget *holder;
  GtkWidget *partners;
  GtkWidget *channel;

  /* state */
  gboolean on_wall;
  gboolean asks_audience;
  gboolean asks_copies;
};

G_DEFINE_FINAL_TYPE (RungsPrintWho, rungs_print_who, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const RungsField *
channels (void)
{
  return rungs_kind_field (rungs_kind_find ("consent"), "channels");
}

static RungsAudience
chosen_audience (RungsPrintWho *self)
{
  return audiences[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience))].audience;
}

static gboolean
is_for_partner (RungsPrintWho *self)
{
  return chosen_audience (self) == RUNGS_AUDIENCE_PARTNERS;
}

static const char *
holder_question (RungsPrintWho *self)
{
  if (self->on_wall)
    return _("Which organisation is in the room?");
  return is_for_partner (self) ? _("Which organisation gets the copies?") : _("Who gets the copies?");
}

static void
update (RungsPrintWho *self)
{
  rungs_print_row_show (self->audience, self->asks_audience);
  rungs_print_row_show (self->holder, self->asks_copies && (!self->on_wall || is_for_partner (self)));
  rungs_print_row_show (self->channel, self->asks_copies && !self->on_wall);
  gtk_widget_set_visible (self->partners, is_for_partner (self) && gtk_widget_get_first_child (self->partners) != NULL);
  rungs_print_row_ask (self->holder, holder_question (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->asks_audience || self->asks_copies);
}

static void
changed_cb (RungsPrintWho *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
partner_clicked_cb (RungsPrintWho *self,
                    GtkButton     *button)
{
  gtk_editable_set_text (GTK_EDITABLE (self->holder), gtk_button_get_label (button));
  gtk_widget_grab_focus (self->holder);
}

/* The organisations a consent names, so that nobody has to write them again. Whether they may have it, the gate says. */
static void
fill_partners (RungsPrintWho *self,
               RungsWorkbook *workbook,
               const char    *story)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find ("consent"));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) consents = NULL;

  rungs_query_filter (query, "case-study", story);
  consents = rungs_workbook_list (workbook, query, 0, MOST_CONSENTS, NULL);
  for (guint i = 0; consents != NULL && i < consents->len; i++)
    {
      const char *partners = rungs_record_get (g_ptr_array_index (consents, i), "partners");
      g_auto(GStrv) names = g_strsplit (partners != NULL ? partners : "", "\n", -1);

      for (gsize n = 0; names[n] != NULL; n++)
        {
          GtkWidget *button;

          if (*g_strstrip (names[n]) == '\0' || !g_hash_table_add (seen, g_strdup (names[n])))
            continue;
          button = gtk_button_new_with_label (names[n]);
          gtk_widget_set_tooltip_text (button, _("Write this name above"));
          gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
          g_signal_connect_object (button, "clicked", G_CALLBACK (partner_clicked_cb), self, G_CONNECT_SWAPPED);
          gtk_box_append (GTK_BOX (self->partners), button);
        }
    }
}

static GtkWidget *
add_choice (RungsPrintWho *self,
            const char    *question,
            GPtrArray     *labels)
{
  GtkWidget *choice;

  g_ptr_array_add (labels, NULL);
  gtk_box_append (GTK_BOX (self->box), rungs_print_row_choice (question, (const char *const *) labels->pdata, &choice));
  return choice;
}

static void
rungs_print_who_dispose (GObject *object)
{
  g_clear_pointer (&RUNGS_PRINT_WHO (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rungs_print_who_parent_class)->dispose (object);
}

static gboolean
rungs_print_who_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_PRINT_WHO (widget)->audience);
}

static void
rungs_print_who_class_init (RungsPrintWhoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_print_who_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_print_who_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rungs_print_who_init (RungsPrintWho *self)
{
  g_autoptr (GPtrArray) audience_labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) channel_labels = g_ptr_array_new ();
  GtkWidget *row;

  self->asks_audience = TRUE;
  self->asks_copies = TRUE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    g_ptr_array_add (audience_labels, (gpointer) _(audiences[i].name));
  self->audience = add_choice (self, _("Who is it for?"), audience_labels);

  self->holder = gtk_entry_new ();
  row = rungs_print_row_new (_("Who gets the copies?"), self->holder);
  gtk_box_append (GTK_BOX (self->box), row);
  self->partners = rungs_wrap_box_new (6);
  gtk_box_append (GTK_BOX (row), self->partners);

  for (const RungsChoice *choice = channels ()->choices; choice->token != NULL; choice++)
    g_ptr_array_add (channel_labels, (gpointer) rungs_field_choice_label (channels (), choice->token));
  self->channel = add_choice (self, _("Where is it shown?"), channel_labels);
  g_signal_connect_object (self->holder, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rungs_print_who_new:
 * @workbook: where a story is
 * @story: (nullable): its id; the organisations its consents name are offered
 * @on_wall: it is shown to a room, and nobody gets a copy
 *
 * Returns: (transfer floating): the questions
 */
GtkWidget *
rungs_print_who_new (RungsWorkbook *workbook,
                     const char    *story,
                     gboolean       on_wall)
{
  RungsPrintWho *self = g_object_new (RUNGS_TYPE_PRINT_WHO, NULL);

  self->on_wall = on_wall;
  if (story != NULL)
    fill_partners (self, workbook, story);
  for (guint i = 0; channels ()->choices[i].token != NULL; i++)
    if (strcmp (channels ()->choices[i].token, on_wall ? "meeting" : "printed") == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->channel), i);
  g_signal_connect_object (self->audience, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->channel, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * rungs_print_who_ask:
 * @audience: whether who it is for makes a difference
 * @copies: whether each copy is known, with where it is shown and who gets it
 */
void
rungs_print_who_ask (RungsPrintWho *self,
                     gboolean       audience,
                     gboolean       copies)
{
  g_return_if_fail (RUNGS_IS_PRINT_WHO (self));

  self->asks_audience = audience;
  self->asks_copies = copies;
  update (self);
}

/** rungs_print_who_get_use: @use: who it is for; what is not asked stays inside the programme, and is nobody's */
void
rungs_print_who_get_use (RungsPrintWho *self,
                         RungsPrintUse *use)
{
  const char *holder = gtk_editable_get_text (GTK_EDITABLE (self->holder));
  const gboolean has_holder = self->asks_copies && *holder != '\0' && (!self->on_wall || is_for_partner (self));

  use->audience = self->asks_audience ? chosen_audience (self) : RUNGS_AUDIENCE_PROGRAMME;
  use->channel = self->asks_copies ? channels ()->choices[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->channel))].token
                                   : NULL;
  use->held_by = has_holder ? holder : NULL;
}
