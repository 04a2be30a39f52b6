/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * in-private.c: the offer to say more in private, which is made where somebody stands on the first rung, and who people can talk
 * to. That is written on a paper about the first rung of the programme's own ladder; it opens from here, and can be begun here.
 */
#include "config.h"

#include "ladder/in-private.h"

#include <glib/gi18n.h>

#include "card.h"
#include "reading.h"

#define MOST_PAPERS 5

struct _RungsInPrivate
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *offer;
  GtkWidget *papers;

  /* owned */
  RungsWorkbook *workbook;
};

G_DEFINE_FINAL_TYPE (RungsInPrivate, rungs_in_private, GTK_TYPE_WIDGET)

static const RungsKind *
paper_kind (void)
{
  return rungs_kind_find ("document");
}

static const RungsKind *
rung_kind (void)
{
  return rungs_kind_find ("rung");
}

/* The id of the first rung of the ladder of co-production, or NULL. */
static char *
first_rung (RungsInPrivate *self)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rung_kind ());
  g_autoptr (GPtrArray) rungs = NULL;

  rungs_query_filter (query, "ladder", NULL);
  rungs_query_filter (query, "position", "1");
  rungs = rungs_workbook_list (self->workbook, query, 0, 1, NULL);
  return rungs != NULL && rungs->len > 0 ? g_strdup (rungs_record_id (rungs->pdata[0])) : NULL;
}

static GPtrArray *
read_papers (RungsInPrivate *self,
             const char     *rung)
{
  g_autoptr (RungsQuery) query = rungs_query_new (paper_kind ());

  rungs_query_filter (query, "about-kind", rung_kind ()->name);
  rungs_query_filter (query, "about-id", rung);
  return rungs_workbook_list (self->workbook, query, 0, MOST_PAPERS, NULL);
}

static GtkWidget *
new_button (RungsInPrivate *self,
            const char     *words,
            GCallback       clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_size_request (button, -1, 44);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->papers), button);
  return button;
}

static void
open_paper (RungsInPrivate *self,
            const char     *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", paper_kind ()->name, id);
}

static void
open_cb (RungsInPrivate *self,
         GtkWidget      *button)
{
  open_paper (self, gtk_widget_get_name (button));
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RungsInPrivate) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *rung = NULL;
  g_autoptr (GPtrArray) papers = NULL;

  if (self->workbook == NULL)
    return;
  if (!rungs_workbook_write_finish (RUNGS_WORKBOOK (object), result, NULL, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.problem", "s", error->message);
      return;
    }
  rung = first_rung (self);
  papers = rung != NULL ? read_papers (self, rung) : NULL;
  if (papers != NULL && papers->len > 0)
    open_paper (self, rungs_record_id (papers->pdata[0]));
}

static void
write_down_cb (RungsInPrivate *self)
{
  g_autofree char *rung = first_rung (self);
  g_autoptr (RungsRecord) bare = rungs_record_new (paper_kind (), NULL);
  g_autoptr (RungsRecord) titled = rungs_record_with (bare, "title", _("Safeguarding contacts"));
  g_autoptr (RungsRecord) about = rungs_record_with (titled, "about-kind", rung_kind ()->name);
  g_autoptr (RungsRecord) paper = NULL;
  RungsEdits *edits;

  if (rung == NULL)
    return;
  paper = rungs_record_with (about, "about-id", rung);
  edits = rungs_edits_new (_("Begin the list of safeguarding contacts"));
  rungs_edits_add (edits, paper);
  rungs_workbook_write_async (self->workbook, edits, NULL, written_cb, g_object_ref (self));
}

static void
add_paper (RungsInPrivate *self,
           RungsRecord    *paper)
{
  g_autofree char *title = rungs_record_title (paper);
  const char *location = rungs_record_get (paper, "location");
  /* Translators: the title of a paper ("Safeguarding contacts") and where it is kept ("the blue folder in the office") */
  g_autofree char *words = location != NULL ? g_strdup_printf (_("%s: %s"), title, location) : g_strdup (title);
  GtkWidget *button = new_button (self, words, G_CALLBACK (open_cb));

  gtk_widget_set_name (button, rungs_record_id (paper));
  gtk_widget_set_tooltip_text (button, _("Open it"));
}

static void
update (RungsInPrivate *self)
{
  g_autofree char *rung = first_rung (self);
  g_autoptr (GPtrArray) papers = rung != NULL ? read_papers (self, rung) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->papers)) != NULL)
    gtk_box_remove (GTK_BOX (self->papers), child);
  for (guint i = 0; papers != NULL && i < papers->len; i++)
    add_paper (self, papers->pdata[i]);
  if (papers != NULL && papers->len == 0 && !rungs_workbook_is_read_only (self->workbook))
    new_button (self, _("Write down who people can talk to"), G_CALLBACK (write_down_cb));
}

static void
changed_cb (RungsInPrivate *self,
            GPtrArray      *touched)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const RungsKind *kind = ((RungsTouched *) g_ptr_array_index (touched, i))->kind;

      if (kind == paper_kind () || kind == rung_kind ())
        {
          update (self);
          return;
        }
    }
}

static void
rungs_in_private_dispose (GObject *object)
{
  RungsInPrivate *self = RUNGS_IN_PRIVATE (object);

  g_clear_pointer (&self->offer, gtk_widget_unparent);
  g_clear_pointer (&self->papers, gtk_widget_unparent);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_in_private_parent_class)->dispose (object);
}

static void
rungs_in_private_class_init (RungsInPrivateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_in_private_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inprivate");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_in_private_init (RungsInPrivate *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  const char *offer = rungs_card_prompt_words (RUNGS_CARD_ASK_PRIVATE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, offer, -1);
  self->offer = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "label", offer, "wrap", TRUE,
                              "xalign", 0.0f, "max-width-chars", 44, NULL);
  gtk_widget_set_parent (self->offer, GTK_WIDGET (self));
  self->papers = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->papers, GTK_WIDGET (self));
}

/**
 * rungs_in_private_new:
 * @workbook: where the papers are
 *
 * Returns: (transfer floating): the offer
 */
GtkWidget *
rungs_in_private_new (RungsWorkbook *workbook)
{
  RungsInPrivate *self = g_object_new (RUNGS_TYPE_IN_PRIVATE, NULL);

  self->workbook = g_object_ref (workbook);
  g_signal_connect_object (workbook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
