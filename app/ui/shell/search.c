/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * search.c: the search entry over everything. While there are words in it, what was found stands in place of what is beneath;
 * the answer to the last words typed wins.
 */
#include "config.h"

#include "shell/search.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "searching.h"
#include "shell/toolkit.h"

#define MOST_FOUND 50

struct _RungsSearch
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkWidget *entry;
  GtkStack *stack;
  AdwBin *beneath;
  GtkLabel *count;
  GtkListBox *found;

  /* owned */
  RungsWorkbook *workbook;
  GCancellable *cancellable;

  /* weak */
  GtkWidget *focus_before;

  /* state */
  guint n_found;
  gboolean opens_first;
};

G_DEFINE_FINAL_TYPE (RungsSearch, rungs_search, GTK_TYPE_WIDGET)

/**
 * rungs_search_hit_markup:
 * @around: the words around a hit, those found between isolates
 *
 * Returns: (transfer full): Pango markup with what was found in bold
 */
char *
rungs_search_hit_markup (const char *around)
{
  g_autofree char *escaped = g_markup_escape_text (around, -1);
  GString *markup = g_string_new (escaped);

  /* A line of a list has no room for the line breaks of what was said. */
  g_string_replace (markup, "\n", " ", 0);
  g_string_replace (markup, RUNGS_HIT_BEGINS, "<b>", 0);
  g_string_replace (markup, RUNGS_HIT_ENDS, "</b>", 0);
  return g_string_free (markup, FALSE);
}

/**
 * rungs_search_hit_plain:
 * @around: the words around a hit, those found between isolates
 *
 * Returns: (transfer full): the words alone, as a screen reader says them
 */
char *
rungs_search_hit_plain (const char *around)
{
  GString *plain = g_string_new (around);

  g_string_replace (plain, "\n", " ", 0);
  g_string_replace (plain, RUNGS_HIT_BEGINS, "", 0);
  g_string_replace (plain, RUNGS_HIT_ENDS, "", 0);
  return g_string_free (plain, FALSE);
}

static gboolean
markup_is_sound (const char *markup)
{
  return pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, NULL);
}

static GtkWidget *
make_line (const char *css_class,
           int         lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (const RungsHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *kind = make_line ("caption", 1);
  GtkWidget *title = make_line ("heading", 2);
  const char *around_words = hit->around != NULL ? hit->around : "";
  g_autofree char *markup = rungs_search_hit_markup (around_words);
  g_autofree char *plain = rungs_search_hit_plain (around_words);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (kind), rungs_kind_title (hit->kind));
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_label_set_label (GTK_LABEL (title), hit->title != NULL ? hit->title : "");
  gtk_box_append (GTK_BOX (box), kind);
  gtk_box_append (GTK_BOX (box), title);
  if (*plain != '\0' && g_strcmp0 (plain, hit->title) != 0)
    {
      GtkWidget *around = make_line (NULL, 3);

      if (markup_is_sound (markup))
        gtk_label_set_markup (GTK_LABEL (around), markup);
      else
        gtk_label_set_label (GTK_LABEL (around), plain);
      gtk_box_append (GTK_BOX (box), around);
    }
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  /* Translators: what a screen reader says of one thing found: its kind, its title, the words around what was looked for. */
  name = g_strdup_printf (_("%s: %s. %s"), rungs_kind_title (hit->kind), hit->title != NULL ? hit->title : "", plain);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) hit->kind);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (hit->id), g_free);
  return row;
}

static void
clear_found (RungsSearch *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->found))) != NULL)
    gtk_list_box_remove (self->found, row);
  self->n_found = 0;
}

static void
say (RungsSearch *self,
     const char  *words)
{
  gtk_label_set_label (self->count, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  rungs_toolkit_announce (GTK_WIDGET (self), words);
}

static void
open_row (RungsSearch *self,
          GtkWidget   *row)
{
  const RungsKind *kind = g_object_get_data (G_OBJECT (row), "kind");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", kind->name,
                              (const char *) g_object_get_data (G_OBJECT (row), "id"));
}

static void
show_found (RungsSearch *self,
            GPtrArray   *hits)
{
  g_autofree char *words = NULL;

  clear_found (self);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->found, make_row (g_ptr_array_index (hits, i)));
  self->n_found = hits->len;

  if (hits->len == 0)
    {
      /* Translators: %s is what was looked for. */
      words = g_strdup_printf (_("Nothing found for “%s”. Try fewer letters or another word."),
                               gtk_editable_get_text (GTK_EDITABLE (self->entry)));
    }
  else if (hits->len >= MOST_FOUND)
    {
      words = g_strdup_printf (ngettext ("The best %u is shown. One more word narrows it down.",
                                         "The best %u are shown. One more word narrows it down.", hits->len), hits->len);
    }
  else
    {
      words = g_strdup_printf (ngettext ("%u thing found", "%u things found", hits->len), hits->len);
    }
  say (self, words);

  if (self->opens_first && hits->len > 0)
    open_row (self, gtk_widget_get_first_child (GTK_WIDGET (self->found)));
  self->opens_first = FALSE;
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RungsSearch) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = rungs_workbook_search_finish (RUNGS_WORKBOOK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (RUNGS_WORKBOOK (source) != self->workbook || !rungs_search_is_searching (self))
    return;

  g_clear_object (&self->cancellable);
  if (hits != NULL)
    {
      show_found (self, hits);
    }
  else
    {
      clear_found (self);
      say (self, error->message);
    }
}

static void
forget_search (RungsSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_beneath (RungsSearch *self)
{
  forget_search (self);
  clear_found (self);
  self->opens_first = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "beneath");
}

static void
words_changed_cb (RungsSearch *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*words == '\0' || self->workbook == NULL)
    {
      show_beneath (self);
      return;
    }

  forget_search (self);
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "found");
  rungs_workbook_search_async (self->workbook, words, MOST_FOUND, self->cancellable, searched_cb, g_object_ref (self));
}

static void
entry_activated_cb (RungsSearch *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->found));

  /* Enter right after typing opens the first of what is still being looked for. */
  if (self->cancellable != NULL)
    self->opens_first = TRUE;
  else if (first != NULL)
    open_row (self, first);
}

static void
stopped_cb (RungsSearch *self)
{
  rungs_search_end (self);
}

static gboolean
entry_key_cb (RungsSearch     *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->found));

  if ((keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) && first != NULL)
    return gtk_widget_grab_focus (first);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
found_key_cb (RungsSearch     *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  rungs_search_end (self);
  return GDK_EVENT_STOP;
}

static gboolean
found_keynav_failed_cb (RungsSearch      *self,
                        GtkDirectionType  direction)
{
  return direction == GTK_DIR_UP && gtk_widget_grab_focus (self->entry);
}

static void
hit_activated_cb (RungsSearch   *self,
                  GtkListBoxRow *row)
{
  open_row (self, GTK_WIDGET (row));
}

static void
rungs_search_dispose (GObject *object)
{
  RungsSearch *self = RUNGS_SEARCH (object);

  forget_search (self);
  g_clear_object (&self->workbook);
  g_clear_weak_pointer (&self->focus_before);
  gtk_widget_dispose_template (GTK_WIDGET (self), RUNGS_TYPE_SEARCH);

  G_OBJECT_CLASS (rungs_search_parent_class)->dispose (object);
}

static void
rungs_search_class_init (RungsSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_search_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rungs/Rungs/shell/search.ui");
  gtk_widget_class_bind_template_child (widget_class, RungsSearch, box);
  gtk_widget_class_bind_template_child (widget_class, RungsSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, RungsSearch, stack);
  gtk_widget_class_bind_template_child (widget_class, RungsSearch, beneath);
  gtk_widget_class_bind_template_child (widget_class, RungsSearch, count);
  gtk_widget_class_bind_template_child (widget_class, RungsSearch, found);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
}

static void
rungs_search_init (RungsSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rungs_search_new:
 * @beneath: what is shown while nobody searches
 *
 * Returns: (transfer floating): a search entry above @beneath
 */
GtkWidget *
rungs_search_new (GtkWidget *beneath)
{
  RungsSearch *self = g_object_new (RUNGS_TYPE_SEARCH, NULL);

  adw_bin_set_child (self->beneath, beneath);
  return GTK_WIDGET (self);
}

/**
 * rungs_search_set_workbook:
 * @self: the search
 * @workbook: (nullable): the workbook to search in
 */
void
rungs_search_set_workbook (RungsSearch   *self,
                           RungsWorkbook *workbook)
{
  if (!g_set_object (&self->workbook, workbook))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_beneath (self);
}

/**
 * rungs_search_begin:
 * @self: the search
 *
 * Puts the keyboard into the entry, and remembers where it was.
 */
void
rungs_search_begin (RungsSearch *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->focus_before, focus);
  gtk_widget_grab_focus (self->entry);
}

/**
 * rungs_search_end:
 * @self: the search
 *
 * Clears the entry, shows what is beneath, and puts the keyboard back where it was.
 */
void
rungs_search_end (RungsSearch *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_beneath (self);
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->beneath), GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&self->focus_before);
}

/**
 * rungs_search_is_searching:
 * @self: the search
 *
 * Returns: %TRUE while what was found, or that nothing was, is shown
 */
gboolean
rungs_search_is_searching (RungsSearch *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "found") == 0;
}

/**
 * rungs_search_get_n_found:
 * @self: the search
 *
 * Returns: how many rows of what was found are shown
 */
guint
rungs_search_get_n_found (RungsSearch *self)
{
  return self->n_found;
}
