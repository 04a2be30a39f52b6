/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-tally.c: how many of the view that calls out are not sure, and how many stand on each rung, the highest first as on the
 * ladder. Numbers of people only: there is no sum of rungs, and none in the middle.
 */
#include "config.h"

#include "ladder/live-tally.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/answer-pad.h"
#include "ladder/head-drag.h"

#define N_ROWS (RUNGS_MAX_RUNGS + 2)

typedef struct
{
  RungsLiveTally *tally; /* not owned */
  int rung;
  GtkWidget *row;
  GtkWidget *name;
  GtkWidget *number;
  GtkWidget *minus;
  GtkWidget *plus;
} Row;

struct _RungsLiveTally
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *heading;
  GtkWidget *box;
  Row rows[N_ROWS]; /* of rung -1 first */

  /* owned */
  RungsLiveCount *count;

  /* state */
  RungsView view;
};

G_DEFINE_FINAL_TYPE (RungsLiveTally, rungs_live_tally, GTK_TYPE_WIDGET)

static void
plus_cb (Row *row)
{
  rungs_live_count_add (row->tally->count, row->tally->view, row->rung);
}

static void
minus_cb (Row *row)
{
  rungs_live_count_take (row->tally->count, row->tally->view, row->rung);
}

static GtkWidget *
new_button (Row        *row,
            const char *icon,
            GCallback   pressed)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_size_request (button, 44, 44);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", pressed, row);
  return button;
}

static void
make_row (RungsLiveTally *self,
          int             rung)
{
  Row *row = &self->rows[rung + 1];

  row->tally = self;
  row->rung = rung;
  row->row = g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  row->name = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "hexpand", TRUE, NULL);
  row->minus = new_button (row, "list-remove-symbolic", G_CALLBACK (minus_cb));
  row->number = g_object_new (GTK_TYPE_LABEL, "width-chars", 3, "xalign", 0.5f, NULL);
  gtk_widget_add_css_class (row->number, "heading");
  row->plus = new_button (row, "list-add-symbolic", G_CALLBACK (plus_cb));
  gtk_box_append (GTK_BOX (row->row), row->name);
  gtk_box_append (GTK_BOX (row->row), row->minus);
  gtk_box_append (GTK_BOX (row->row), row->number);
  gtk_box_append (GTK_BOX (row->row), row->plus);
  gtk_box_append (GTK_BOX (self->box), row->row);
}

static void
name_button (GtkWidget  *button,
             const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_row (RungsLiveTally    *self,
          Row               *row,
          RungsLadderValues *values)
{
  const gboolean there = row->rung <= (int) values->n_rungs;
  const guint n = rungs_live_count_on_rung (self->count, self->view, row->rung);
  const char *place;
  g_autofree char *words = NULL;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *plus = NULL;
  g_autofree char *minus = NULL;

  gtk_widget_set_visible (row->row, there);
  if (!there)
    return;
  place = row->rung >= 1 ? values->rung_names[row->rung - 1] : rungs_answer_aside (row->rung);
  words = row->rung >= 1 ? g_strdup_printf ("%d  %s", row->rung, place) : g_strdup (place);
  number = g_strdup_printf ("%u", n);
  gtk_label_set_label (GTK_LABEL (row->name), words);
  gtk_label_set_label (GTK_LABEL (row->number), number);
  gtk_widget_set_sensitive (row->minus, n > 0);
  /* Translators: the name of a rung, or "We are not sure"; the name of a button */
  plus = g_strdup_printf (_("One more: %s"), place);
  name_button (row->plus, plus);
  /* Translators: the name of a rung, or "We are not sure"; the name of a button */
  minus = g_strdup_printf (_("One fewer: %s"), place);
  name_button (row->minus, minus);
  /* Translators: the name of a rung, and how many people stand there */
  name = g_strdup_printf (ngettext ("%s: %u person", "%s: %u people", n), place, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rungs_live_tally_dispose (GObject *object)
{
  RungsLiveTally *self = RUNGS_LIVE_TALLY (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->count);

  G_OBJECT_CLASS (rungs_live_tally_parent_class)->dispose (object);
}

static void
rungs_live_tally_class_init (RungsLiveTallyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_live_tally_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "livetally");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_live_tally_init (RungsLiveTally *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  /* The rungs can be pressed on the ladder too; who is not sure has to be in sight here. */
  make_row (self, 0);
  make_row (self, -1);
  for (int rung = RUNGS_MAX_RUNGS; rung >= 1; rung--)
    make_row (self, rung);
}

/**
 * rungs_live_tally_new:
 * @count: what is shown, and changed by the buttons
 *
 * Returns: (transfer floating): the tally, of nobody yet
 */
GtkWidget *
rungs_live_tally_new (RungsLiveCount *count)
{
  RungsLiveTally *self = g_object_new (RUNGS_TYPE_LIVE_TALLY, NULL);

  self->count = g_object_ref (count);
  return GTK_WIDGET (self);
}

/** rungs_live_tally_show: shows how many of @view stand where now */
void
rungs_live_tally_show (RungsLiveTally *self,
                       RungsView       view)
{
  RungsLadderValues *values;
  g_autofree char *words = NULL;

  g_return_if_fail (RUNGS_IS_LIVE_TALLY (self));

  self->view = view;
  values = rungs_live_count_get_values (self->count);
  if (values == NULL)
    return;
  /* Translators: a group of people ("The board"); over buttons that place one more of them, or take one back */
  words = g_strdup_printf (_("%s: where do they stand?"), rungs_view_label (view));
  gtk_label_set_label (GTK_LABEL (self->heading), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  for (int i = 0; i < N_ROWS; i++)
    show_row (self, &self->rows[i], values);
}

/**
 * rungs_live_tally_hold:
 * @caller: (nullable): whose figure is dragged; %NULL: nobody is any more
 * @x: where it is held, in the coordinates of @caller
 * @y: where it is held
 *
 * Lights up the row that somebody is held over.
 *
 * Returns: its answer, or %RUNGS_NO_ANSWER
 */
int
rungs_live_tally_hold (RungsLiveTally *self,
                       GtkWidget      *caller,
                       double          x,
                       double          y)
{
  int held = RUNGS_NO_ANSWER;

  g_return_val_if_fail (RUNGS_IS_LIVE_TALLY (self), RUNGS_NO_ANSWER);

  for (int i = 0; i < N_ROWS; i++)
    if (rungs_head_drag_hold (self->rows[i].row, caller, x, y))
      held = self->rows[i].rung;
  return held;
}
