/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pause-page.c: a quiet page with nothing of the programme on it, and one button to carry on.
 */
#include "config.h"

#include "shell/pause-page.h"

#include "shell/tabbing.h"

struct _RungsPausePage
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *root;
  GtkWidget *carry_on;
};

G_DEFINE_FINAL_TYPE (RungsPausePage, rungs_pause_page, GTK_TYPE_WIDGET)

static gboolean
rungs_pause_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_PAUSE_PAGE (widget)->carry_on);
}

static void
rungs_pause_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RUNGS_TYPE_PAUSE_PAGE);

  G_OBJECT_CLASS (rungs_pause_page_parent_class)->dispose (object);
}

static void
rungs_pause_page_class_init (RungsPausePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_pause_page_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_pause_page_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "pausepage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rungs/Rungs/shell/pause-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RungsPausePage, root);
  gtk_widget_class_bind_template_child (widget_class, RungsPausePage, carry_on);
}

static void
rungs_pause_page_init (RungsPausePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rungs_pause_page_new: Returns: (transfer floating): the quiet page */
GtkWidget *
rungs_pause_page_new (void)
{
  return g_object_new (RUNGS_TYPE_PAUSE_PAGE, NULL);
}
