/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * live-few.c: asks how a group of fewer than five people may be shown outside the room. Everybody there knows who they are; on a
 * wall or on paper their number would tell others too, and so it is theirs to say.
 */
#include "config.h"

#include "ladder/live-few.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "records/drop-down.h"

/* In the order of the drop-down: what is done when nobody says anything comes first. */
static const struct
{
  RungsFew few;
  const char *label;
} choices[] = {
  { RUNGS_FEW_MERGE, N_("Show them with the mixed group") },
  { RUNGS_FEW_SHOW, N_("Show them as they are") },
  { RUNGS_FEW_LEAVE_OUT, N_("Leave them out") },
};

/* A mixed group is shown as one in any case: for it there are only the first and the last. */
#define LABEL_OF_MIXED N_("Show them as they are")

struct _RungsLiveFew
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *rows[RUNGS_N_VIEWS];
  GtkWidget *drop_downs[RUNGS_N_VIEWS];

  /* owned */
  RungsLiveCount *count;

  /* state */
  gboolean showing; /* what was said is shown, by nobody's hand */
};

G_DEFINE_FINAL_TYPE (RungsLiveFew, rungs_live_few, GTK_TYPE_WIDGET)

static gboolean
is_offered (RungsView view,
            guint     choice)
{
  return view != RUNGS_VIEW_MIXED || choices[choice].few != RUNGS_FEW_SHOW;
}

/* The choice that stands at AT of the drop-down of VIEW. */
static RungsFew
nth_few (RungsView view,
         guint     at)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (!is_offered (view, i))
        continue;
      if (at == 0)
        return choices[i].few;
      at--;
    }
  return RUNGS_FEW_NOT;
}

static void
selected_cb (RungsLiveFew *self,
             GParamSpec   *pspec,
             GtkWidget    *drop_down)
{
  const guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  for (int view = 0; view < RUNGS_N_VIEWS && !self->showing; view++)
    if (self->drop_downs[view] == drop_down && nth_few ((RungsView) view, at) != RUNGS_FEW_NOT)
      rungs_live_count_say_few (self->count, (RungsView) view, nth_few ((RungsView) view, at));
}

static GtkWidget *
make_row (RungsLiveFew *self,
          RungsView     view)
{
  const char *labels[G_N_ELEMENTS (choices) + 1] = { NULL };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", rungs_view_label (view), "wrap", TRUE, "xalign", 0.0f, NULL);
  /* Translators: a group of people ("The board") */
  g_autofree char *question = g_strdup_printf (_("How may they be shown? %s"), rungs_view_label (view));
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (is_offered (view, i))
      labels[n++] = view == RUNGS_VIEW_MIXED && i == 0 ? _(LABEL_OF_MIXED) : _(choices[i].label);
  self->drop_downs[view] = rungs_drop_down_new (labels);
  gtk_widget_set_size_request (self->drop_downs[view], -1, 44);
  rungs_drop_down_name (self->drop_downs[view], question);
  g_signal_connect_object (self->drop_downs[view], "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), self->drop_downs[view]);
  return row;
}

static void
rungs_live_few_dispose (GObject *object)
{
  RungsLiveFew *self = RUNGS_LIVE_FEW (object);

  self->showing = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->count);

  G_OBJECT_CLASS (rungs_live_few_parent_class)->dispose (object);
}

static void
rungs_live_few_class_init (RungsLiveFewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_live_few_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "livefew");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_live_few_init (RungsLiveFew *self)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Fewer than five people"), "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0f, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label",
                                   _("On a wall, on paper or in a file, others could tell who they are. Ask these groups how they "
                                     "may be shown. Until they say, they are shown with the mixed group."),
                                   "wrap", TRUE, "xalign", 0.0f, "max-width-chars", 44, NULL);

  gtk_widget_add_css_class (heading, "heading");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Fewer than five people"), -1);
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      self->rows[view] = make_row (self, (RungsView) view);
      gtk_box_append (GTK_BOX (self->box), self->rows[view]);
    }
}

/**
 * rungs_live_few_new:
 * @count: whose groups are asked
 *
 * Returns: (transfer floating): the questions; seen while there is such a group
 */
GtkWidget *
rungs_live_few_new (RungsLiveCount *count)
{
  RungsLiveFew *self = g_object_new (RUNGS_TYPE_LIVE_FEW, NULL);

  self->count = g_object_ref (count);
  rungs_live_few_show (self);
  return GTK_WIDGET (self);
}

/** rungs_live_few_show: shows which groups are asked now, and what they said */
void
rungs_live_few_show (RungsLiveFew *self)
{
  gboolean any = FALSE;

  g_return_if_fail (RUNGS_IS_LIVE_FEW (self));

  self->showing = TRUE;
  for (int view = 0; view < RUNGS_N_VIEWS; view++)
    {
      const guint n = rungs_live_count_of_view (self->count, (RungsView) view);
      const RungsFew few = rungs_live_count_few (self->count, (RungsView) view);
      const gboolean asked = n > 0 && few != RUNGS_FEW_NOT;

      for (guint at = 0; at < G_N_ELEMENTS (choices); at++)
        if (asked && nth_few ((RungsView) view, at) == few)
          gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_downs[view]), at);
      gtk_widget_set_visible (self->rows[view], asked);
      any = any || asked;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
  self->showing = FALSE;
}
