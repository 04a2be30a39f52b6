/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * may-do-view.c: what may be done with a case study today, and what not and why. Each line has a sign for the eye and says the same
 * in words; read from top to bottom it is a page.
 */
#include "config.h"

#include "stories/may-do-view.h"

#include <glib/gi18n.h>

#include "may-do.h"
#include "records/wrap-layout.h"
#include "stories/story-words.h"

struct _RungsMayDoView
{
  GtkWidget parent_instance;

  /* owned */
  char *words; /* what is shown, so that it is made anew only where it is something else */

  /* children */
  GtkWidget *summary;
  GtkWidget *body;
};

G_DEFINE_FINAL_TYPE (RungsMayDoView, rungs_may_do_view, GTK_TYPE_WIDGET)

enum
{
  ASK,
  LOOK_AT_CHECK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- the ways out */

static void
ask_cb (GtkWidget *button,
        gpointer   user_data)
{
  g_signal_emit (user_data, signals[ASK], 0, g_object_get_data (G_OBJECT (button), "audience"),
                 g_object_get_data (G_OBJECT (button), "partner"), g_object_get_data (G_OBJECT (button), "channel"));
}

static void
look_at_check_cb (RungsMayDoView *self)
{
  g_signal_emit (self, signals[LOOK_AT_CHECK], 0);
}

/* @of: (nullable): who; @channel: (nullable): where. The button of a place stands in a line that says what it is for. */
static GtkWidget *
ask_button_new (RungsMayDoView   *self,
                const RungsMayDo *of,
                const char       *channel)
{
  const RungsField *channels = rungs_kind_field (rungs_kind_find ("consent"), "channels");
  const char *place = channel != NULL ? rungs_field_choice_label (channels, channel) : NULL;
  g_autofree char *whom = of != NULL ? rungs_may_do_for (of) : NULL;
  g_autofree char *name = NULL;
  GtkWidget *button;

  if (place != NULL)
    /* Translators: the first %s is who could see a story, the second where it could be shown */
    name = g_strdup_printf (_("Ask about this: %1$s, %2$s"), whom, place);
  else if (whom != NULL)
    /* Translators: %s is who could see a story */
    name = g_strdup_printf (_("Ask about this: %s"), whom);
  button = rungs_story_button_new (place != NULL ? place : _("Ask about this"), name);
  g_object_set_data (G_OBJECT (button), "audience", of != NULL ? (gpointer) of->audience : NULL);
  g_object_set_data_full (G_OBJECT (button), "partner", of != NULL ? g_strdup (of->partner) : NULL, g_free);
  g_object_set_data (G_OBJECT (button), "channel", (gpointer) channel);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_cb), self, 0);
  return button;
}

static void
add_reason (GtkWidget              *box,
            const RungsGateMissing *missing)
{
  GtkWidget *reason = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (reason, "reason");
  gtk_box_append (GTK_BOX (reason), rungs_story_words_new (missing->text, NULL));
  gtk_box_append (GTK_BOX (reason), rungs_story_words_new (missing->ask, "dim-label"));
  gtk_box_append (GTK_BOX (box), reason);
}

/* What stands in the way, and the ways out. */
static void
add_reasons (RungsMayDoView   *self,
             GtkWidget        *box,
             GPtrArray        *reasons,
             const RungsMayDo *of)
{
  gboolean can_look = FALSE;

  for (guint i = 0; i < reasons->len; i++)
    {
      const RungsGateMissing *missing = reasons->pdata[i];

      add_reason (box, missing);
      can_look = can_look || missing->reason == RUNGS_GATE_CHECK || missing->reason == RUNGS_GATE_SECOND_READER;
    }
  if (can_look)
    {
      GtkWidget *button = rungs_story_button_new (_("Look at “Could somebody know?”"), NULL);

      g_signal_connect_object (button, "clicked", G_CALLBACK (look_at_check_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }
  if (rungs_may_do_can_ask (reasons))
    gtk_box_append (GTK_BOX (box), ask_button_new (self, of, NULL));
}

/* ---- the lines */

static void
add_line (RungsMayDoView        *self,
          GtkWidget             *box,
          const RungsMayDoGroup *group,
          const RungsMayDoLine  *line)
{
  static const RungsSign signs[] = {
    [RUNGS_MAY_DO_YES] = RUNGS_SIGN_YES, [RUNGS_MAY_DO_ASK] = RUNGS_SIGN_ASK, [RUNGS_MAY_DO_NO] = RUNGS_SIGN_NO,
  };
  const RungsMayDoSort sort = rungs_may_do_line_sort (line);
  g_autofree char *words = rungs_may_do_line_words (line);
  g_autoptr (GPtrArray) reasons = rungs_may_do_line_reasons (line);
  GtkWidget *asking;

  gtk_box_append (GTK_BOX (box), rungs_story_line_new (sort == RUNGS_MAY_DO_YES && line->ends_on == NULL ? RUNGS_SIGN_OPEN
                                                                                                         : signs[sort], words));
  for (guint i = 0; i < reasons->len; i++)
    add_reason (box, reasons->pdata[i]);
  if (sort == RUNGS_MAY_DO_YES)
    return;
  asking = rungs_wrap_box_new (6);
  gtk_widget_add_css_class (asking, "asking");
  gtk_box_append (GTK_BOX (asking), rungs_story_words_new (_("Ask about this:"), "dim-label"));
  for (guint i = 0; i < line->channels->len; i++)
    gtk_box_append (GTK_BOX (asking), ask_button_new (self, group->of, line->channels->pdata[i]));
  gtk_box_append (GTK_BOX (box), asking);
}

static void
add_group (RungsMayDoView        *self,
           const RungsMayDoGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *whom = rungs_may_do_for (group->of);

  gtk_box_append (GTK_BOX (box), rungs_story_heading_new (whom, 3));
  if (group->common->len > 0)
    {
      gtk_box_append (GTK_BOX (box), rungs_story_line_new (RUNGS_SIGN_NO, _("No, nowhere.")));
      add_reasons (self, box, group->common, group->of);
    }
  for (guint i = 0; i < group->lines->len; i++)
    add_line (self, box, group, group->lines->pdata[i]);
  gtk_box_append (GTK_BOX (self->body), box);
}

/**
 * rungs_may_do_view_show:
 * @all: (element-type RungsMayDo): what may be done
 */
void
rungs_may_do_view_show (RungsMayDoView *self,
                        GPtrArray      *all)
{
  g_autofree char *words = rungs_may_do_words (all);
  g_autofree char *summary = rungs_may_do_summary (all);
  g_autoptr (GPtrArray) blocks = rungs_may_do_blocks (all);
  g_autoptr (GPtrArray) groups = rungs_may_do_groups (all, blocks);
  gboolean may = FALSE;

  g_return_if_fail (RUNGS_IS_MAY_DO_VIEW (self));

  if (g_strcmp0 (self->words, words) == 0)
    return;
  g_free (self->words);
  self->words = g_steal_pointer (&words);
  for (guint i = 0; i < all->len && !may; i++)
    may = ((const RungsMayDo *) all->pdata[i])->may;
  rungs_story_line_set (self->summary, may ? RUNGS_SIGN_YES : RUNGS_SIGN_NO, summary);
  rungs_story_box_clear (self->body);
  if (blocks->len > 0)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

      add_reasons (self, box, blocks, NULL);
      gtk_box_append (GTK_BOX (self->body), box);
    }
  for (guint i = 0; i < groups->len; i++)
    add_group (self, groups->pdata[i]);
}

/* ---- making it */

static void
rungs_may_do_view_dispose (GObject *object)
{
  RungsMayDoView *self = RUNGS_MAY_DO_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rungs_may_do_view_parent_class)->dispose (object);
}

static void
rungs_may_do_view_finalize (GObject *object)
{
  g_free (RUNGS_MAY_DO_VIEW (object)->words);

  G_OBJECT_CLASS (rungs_may_do_view_parent_class)->finalize (object);
}

static void
rungs_may_do_view_class_init (RungsMayDoViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_may_do_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_may_do_view_finalize;

  signals[ASK] = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                               G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[LOOK_AT_CHECK] = g_signal_new ("look-at-check", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "maydo");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_may_do_view_init (RungsMayDoView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "story-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What may be done today"), -1);
  self->summary = rungs_story_line_new (RUNGS_SIGN_NO, NULL);
  gtk_widget_add_css_class (self->summary, "heading");
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_parent (rungs_story_heading_new (_("What may be done today"), 2), GTK_WIDGET (self));
  gtk_widget_set_parent (self->summary, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
}

/** rungs_may_do_view_new: Returns: (transfer floating): the view, which says nothing yet */
GtkWidget *
rungs_may_do_view_new (void)
{
  return g_object_new (RUNGS_TYPE_MAY_DO_VIEW, NULL);
}
