/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-choices.c: what is asked before something is printed. How it looks is remembered; who it is for is asked anew each time.
 */
#include "config.h"

#include "printing/print-choices.h"

#include <glib/gi18n.h>
#include <string.h>

#include "printing/print-about.h"
#include "printing/print-names.h"
#include "printing/print-row.h"
#include "printing/print-times.h"
#include "printing/print-who.h"
#include "shell/tabbing.h"

#define MOST_COPIES 1000

static const struct
{
  const char *name;
  const char *label;
} styles[] = {
  { "standard", N_("Standard") },
  { "large", N_("Large print") },
  { "cream", N_("On cream") },
  { "easier", N_("Easier words and pictures") },
};

static const struct
{
  RungsPaperSize size;
  const char *name;
  const char *label;
} sizes[] = {
  { RUNGS_PAPER_A4, "a4", N_("A4") },
  { RUNGS_PAPER_A5, "a5", N_("A5, half of A4") },
  { RUNGS_PAPER_LETTER, "letter", N_("Letter") },
};

struct _RungsPrintChoices
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  GSettings *settings; /* may be NULL */
  char *id;
  char **whats;
  GPtrArray *abouts;      /* RungsPrintAbout * */
  GPtrArray *style_names; /* const char * */

  /* children */
  GtkWidget *box;
  GtkWidget *what;
  GtkWidget *about;
  GtkWidget *times;
  GtkWidget *who;
  GtkWidget *style;
  GtkWidget *size;
  GtkWidget *copies;

  /* state */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (RungsPrintChoices, rungs_print_choices, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
chosen (GtkWidget *drop_down)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));
}

static void
update_rows (RungsPrintChoices *self)
{
  const char *what = rungs_print_choices_get_what (self);

  rungs_print_who_ask (RUNGS_PRINT_WHO (self->who), rungs_print_has_audience (what), rungs_print_is_written_down (what));
}

/* What there is to choose from is another for each document. */
static void
fill_abouts (RungsPrintChoices *self)
{
  const char *what = rungs_print_choices_get_what (self);
  const char *question = rungs_print_about_question (what);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint nth;

  g_clear_pointer (&self->abouts, g_ptr_array_unref);
  self->abouts = rungs_print_about_read (self->workbook, what, self->id, &nth);
  for (guint i = 0; i < self->abouts->len; i++)
    gtk_string_list_append (labels, ((const RungsPrintAbout *) g_ptr_array_index (self->abouts, i))->label);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->about), G_LIST_MODEL (labels));
  if (self->abouts->len > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->about), nth);
  rungs_print_row_ask (self->about, question);
  rungs_print_row_show (self->about, self->abouts->len > 1);
  rungs_print_times_ask (RUNGS_PRINT_TIMES (self->times), rungs_print_asks (rungs_print_find (what)));
}

static void
what_changed_cb (RungsPrintChoices *self)
{
  if (self->filling)
    return;
  self->filling = TRUE;
  fill_abouts (self);
  self->filling = FALSE;
  update_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed_cb (RungsPrintChoices *self)
{
  if (self->filling)
    return;
  update_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_changed_cb (RungsPrintChoices *self)
{
  if (self->filling)
    return;
  if (self->settings != NULL)
    {
      g_settings_set_string (self->settings, "print-style", g_ptr_array_index (self->style_names, chosen (self->style)));
      g_settings_set_string (self->settings, "print-size", sizes[chosen (self->size)].name);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- making it */

static GtkWidget *
add_choice (RungsPrintChoices  *self,
            const char         *question,
            const char *const  *labels,
            GCallback           callback)
{
  GtkWidget *choice;

  gtk_box_append (GTK_BOX (self->box), rungs_print_row_choice (question, labels, &choice));
  g_signal_connect_object (choice, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  return choice;
}

static void
make_who (RungsPrintChoices *self,
          const char        *what)
{
  self->who = rungs_print_who_new (self->workbook,
                                   rungs_print_is_about (rungs_print_find (what), "case-study") ? self->id : NULL, FALSE);
  g_signal_connect_object (self->who, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->who);
}

static void
make_look (RungsPrintChoices *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *style = self->settings != NULL ? g_settings_get_string (self->settings, "print-style") : NULL;
  g_autofree char *size = self->settings != NULL ? g_settings_get_string (self->settings, "print-size") : NULL;
  RungsPaperStyle probe;
  guint nth = 0;

  self->style_names = g_ptr_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (rungs_paper_style_init (&probe, styles[i].name, RUNGS_PAPER_A4))
      {
        if (g_strcmp0 (style, styles[i].name) == 0)
          nth = self->style_names->len;
        g_ptr_array_add (self->style_names, (gpointer) styles[i].name);
        g_ptr_array_add (labels, (gpointer) _(styles[i].label));
      }
  g_ptr_array_add (labels, NULL);
  self->style = add_choice (self, _("How should it look?"), (const char *const *) labels->pdata, G_CALLBACK (look_changed_cb));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->style), nth);

  g_ptr_array_set_size (labels, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_ptr_array_add (labels, (gpointer) _(sizes[i].label));
  g_ptr_array_add (labels, NULL);
  self->size = add_choice (self, _("Which paper?"), (const char *const *) labels->pdata, G_CALLBACK (look_changed_cb));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_strcmp0 (size, sizes[i].name) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->size), i);

  self->copies = gtk_spin_button_new_with_range (1, MOST_COPIES, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copies), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How many copies?"), -1);
  g_signal_connect_object (self->copies, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), rungs_print_row_new (_("How many copies?"), self->copies));
}

static void
make_what (RungsPrintChoices *self,
           const char        *what)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const char *const nothing[] = { NULL };
  guint nth = 0;

  self->whats = rungs_print_whats (rungs_print_home (what, self->workbook, self->id), self->id != NULL);
  for (guint i = 0; self->whats[i] != NULL; i++)
    {
      if (g_str_equal (self->whats[i], what))
        nth = i;
      g_ptr_array_add (labels, (gpointer) rungs_print_name (self->whats[i]));
    }
  g_ptr_array_add (labels, NULL);
  self->what = add_choice (self, _("What is printed?"), (const char *const *) labels->pdata, G_CALLBACK (what_changed_cb));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->what), nth);
  rungs_print_row_show (self->what, g_strv_length (self->whats) > 1);

  self->about = add_choice (self, rungs_print_about_question (what), nothing, G_CALLBACK (changed_cb));
  self->times = rungs_print_times_new (self->workbook);
  g_signal_connect_object (self->times, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->times);
  fill_abouts (self);
}

static gboolean
rungs_print_choices_grab_focus (GtkWidget *widget)
{
  RungsPrintChoices *self = RUNGS_PRINT_CHOICES (widget);
  GtkWidget *seen[] = { gtk_widget_get_parent (self->what), gtk_widget_get_parent (self->about), self->who };
  GtkWidget *answers[] = { self->what, self->about, self->who };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    if (gtk_widget_get_visible (seen[i]))
      return gtk_widget_grab_focus (answers[i]);
  return gtk_widget_grab_focus (self->style);
}

static void
rungs_print_choices_dispose (GObject *object)
{
  RungsPrintChoices *self = RUNGS_PRINT_CHOICES (object);

  self->filling = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workbook);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->whats, g_strfreev);
  g_clear_pointer (&self->abouts, g_ptr_array_unref);
  g_clear_pointer (&self->style_names, g_ptr_array_unref);

  G_OBJECT_CLASS (rungs_print_choices_parent_class)->dispose (object);
}

static void
rungs_print_choices_class_init (RungsPrintChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_print_choices_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_print_choices_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printchoices");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_print_choices_init (RungsPrintChoices *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is printed, and who for"), -1);
}

/**
 * rungs_print_choices_new:
 * @workbook: what is printed from
 * @settings: (nullable): where it is remembered how prints look
 * @what: what is printed to begin with
 * @id: (nullable): of the record that is shown
 *
 * Returns: (transfer floating): the choices
 */
GtkWidget *
rungs_print_choices_new (RungsWorkbook *workbook,
                         GSettings     *settings,
                         const char    *what,
                         const char    *id)
{
  RungsPrintChoices *self = g_object_new (RUNGS_TYPE_PRINT_CHOICES, NULL);

  self->filling = TRUE;
  self->workbook = g_object_ref (workbook);
  g_set_object (&self->settings, settings);
  self->id = g_strdup (id);
  make_what (self, what);
  make_who (self, what);
  make_look (self);
  self->filling = FALSE;
  update_rows (self);
  return GTK_WIDGET (self);
}

/** rungs_print_choices_get_what: Returns: (transfer none): what is printed, a word of rungs_print_list() */
const char *
rungs_print_choices_get_what (RungsPrintChoices *self)
{
  g_return_val_if_fail (RUNGS_IS_PRINT_CHOICES (self), NULL);

  return self->whats[chosen (self->what)];
}

/** rungs_print_choices_set_what: @what: one that is offered */
void
rungs_print_choices_set_what (RungsPrintChoices *self,
                              const char        *what)
{
  g_return_if_fail (RUNGS_IS_PRINT_CHOICES (self));

  for (guint i = 0; self->whats[i] != NULL; i++)
    if (g_str_equal (self->whats[i], what))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->what), i);
}

/** rungs_print_choices_offers: Returns: whether @what can be printed of the same record */
gboolean
rungs_print_choices_offers (RungsPrintChoices *self,
                            const char        *what)
{
  g_return_val_if_fail (RUNGS_IS_PRINT_CHOICES (self), FALSE);

  return g_strv_contains ((const char *const *) self->whats, what);
}

static const RungsPrintAbout *
chosen_about (RungsPrintChoices *self)
{
  return self->abouts->len > 0 ? g_ptr_array_index (self->abouts, chosen (self->about)) : NULL;
}

/** rungs_print_choices_get_id: Returns: (transfer none) (nullable): of the record it is about; %NULL: of none, or of all */
const char *
rungs_print_choices_get_id (RungsPrintChoices *self)
{
  const RungsPrint *print;

  g_return_val_if_fail (RUNGS_IS_PRINT_CHOICES (self), NULL);

  if (chosen_about (self) != NULL)
    return chosen_about (self)->id;
  print = rungs_print_find (rungs_print_choices_get_what (self));
  return rungs_print_kinds (print)[0] != NULL ? self->id : NULL;
}

/** rungs_print_choices_get_use: @use: (out): what it is for; its strings hold until something else is chosen */
void
rungs_print_choices_get_use (RungsPrintChoices *self,
                             RungsPrintUse     *use)
{
  rungs_print_who_get_use (RUNGS_PRINT_WHO (self->who), use);
  use->copies = (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->copies));
  use->meeting = chosen_about (self) != NULL ? chosen_about (self)->meeting : NULL;
  rungs_print_times_get_use (RUNGS_PRINT_TIMES (self->times), use);
}

/** rungs_print_choices_get_style: @style: (out): how it is printed */
void
rungs_print_choices_get_style (RungsPrintChoices *self,
                               RungsPaperStyle   *style)
{
  rungs_paper_style_init (style, g_ptr_array_index (self->style_names, chosen (self->style)), sizes[chosen (self->size)].size);
  style->right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}
