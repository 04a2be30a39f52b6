/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * opening-page.c: the whole window while there is no workbook in it: that one is being opened, or why it could not be and what
 * can be done.
 */
#include "config.h"

#include "shell/opening-page.h"

#include <glib/gi18n.h>

#include "shell/tabbing.h"
#include "shell/toolkit.h"

struct _RungsOpeningPage
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *root;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkLabel *words;
  GtkWidget *again;
  GtkWidget *to_read;
  GtkWidget *back;
};

G_DEFINE_FINAL_TYPE (RungsOpeningPage, rungs_opening_page, GTK_TYPE_WIDGET)

static gboolean
rungs_opening_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RUNGS_OPENING_PAGE (widget)->again);
}

static void
rungs_opening_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RUNGS_TYPE_OPENING_PAGE);

  G_OBJECT_CLASS (rungs_opening_page_parent_class)->dispose (object);
}

static void
rungs_opening_page_class_init (RungsOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_opening_page_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_opening_page_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rungs/Rungs/shell/opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RungsOpeningPage, root);
  gtk_widget_class_bind_template_child (widget_class, RungsOpeningPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RungsOpeningPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, RungsOpeningPage, words);
  gtk_widget_class_bind_template_child (widget_class, RungsOpeningPage, again);
  gtk_widget_class_bind_template_child (widget_class, RungsOpeningPage, to_read);
  gtk_widget_class_bind_template_child (widget_class, RungsOpeningPage, back);
}

static void
rungs_opening_page_init (RungsOpeningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rungs_opening_page_new: Returns: (transfer floating): the page, saying that a workbook is being opened */
GtkWidget *
rungs_opening_page_new (void)
{
  return g_object_new (RUNGS_TYPE_OPENING_PAGE, NULL);
}

/**
 * rungs_opening_page_show_opening:
 * @self: the page
 *
 * Says that a workbook is being opened.
 */
void
rungs_opening_page_show_opening (RungsOpeningPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "opening");
  gtk_spinner_start (self->spinner);
}

/**
 * rungs_opening_page_show_failed:
 * @self: the page
 * @words: one plain sentence: what is wrong and how to put it right
 * @can_read: whether it could be looked at without writing
 * @back_to: (nullable): the name of the workbook that is still open, to go back to
 *
 * Says why a workbook could not be opened, with what can be done.
 */
void
rungs_opening_page_show_failed (RungsOpeningPage *self,
                                const char       *words,
                                gboolean          can_read,
                                const char       *back_to)
{
  gtk_spinner_stop (self->spinner);
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->to_read, can_read);
  gtk_widget_set_visible (self->back, back_to != NULL);
  if (back_to != NULL)
    {
      /* Translators: %s is the name of the workbook that is still open. */
      g_autofree char *label = g_strdup_printf (_("Back to %s"), back_to);

      gtk_button_set_label (GTK_BUTTON (self->back), label);
    }
  gtk_stack_set_visible_child_name (self->stack, "failed");
  rungs_toolkit_announce (GTK_WIDGET (self), words);
}

/** rungs_opening_page_get_words: Returns: (nullable): the sentence shown, while a workbook could not be opened */
const char *
rungs_opening_page_get_words (RungsOpeningPage *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "failed") != 0)
    return NULL;
  return gtk_label_get_label (self->words);
}
