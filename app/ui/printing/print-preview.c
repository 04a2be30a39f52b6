/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * print-preview.c: the pages of a document, one at a time. The same words stand beside the picture, for those who read them in
 * another way.
 */
#include "config.h"

#include "printing/print-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "printing/page-picture.h"
#include "printing/print-words.h"
#include "records/wrap-layout.h"
#include "shell/mnemonic.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"

#define ZOOM_STEP 1.25
#define LEAST_ZOOM 0.25
#define MOST_ZOOM 6.0

struct _RungsPrintPreview
{
  GtkWidget parent_instance;

  /* owned */
  RungsPaperPages *pages;

  /* children */
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *previous;
  GtkWidget *place;
  GtkWidget *next;
  GtkWidget *smaller;
  GtkWidget *larger;
  GtkWidget *whole;
  GtkWidget *words_button;
  GtkWidget *stack;
  GtkWidget *picture;
  GtkWidget *scrolled;
  GtkWidget *text;
  GtkWidget *reason;
  GtkWidget *reason_heading;
  GtkWidget *reason_words;
  GtkWidget *way_out; /* NULL: none */

  /* state */
  guint nth;
  double zoom; /* 0: the whole page */
};

G_DEFINE_FINAL_TYPE (RungsPrintPreview, rungs_print_preview, GTK_TYPE_WIDGET)

static guint
n_pages (RungsPrintPreview *self)
{
  return self->pages != NULL ? rungs_paper_pages_count (self->pages) : 0;
}

static void
show_state (RungsPrintPreview *self,
            const char        *name)
{
  const gboolean has_pages = g_str_equal (name, "pages");
  const gboolean words = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->words_button));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), has_pages && words ? "words" : name);
  gtk_widget_set_visible (self->bar, has_pages);
}

static void
update_page (RungsPrintPreview *self)
{
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  if (self->pages == NULL)
    return;
  /* Translators: 1 the number of a page, 2 how many there are */
  place = g_strdup_printf (_("Page %1$u of %2$u"), self->nth + 1, n_pages (self));
  words = rungs_print_page_words (self->pages, self->nth);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  rungs_page_picture_set_page (RUNGS_PAGE_PICTURE (self->picture), self->pages, self->nth);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, place,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_sensitive (self->previous, self->nth > 0);
  gtk_widget_set_sensitive (self->next, self->nth + 1 < n_pages (self));
}

static void
update_words (RungsPrintPreview *self)
{
  g_autofree char *words = self->pages != NULL ? rungs_print_words (rungs_paper_pages_paper (self->pages)) : g_strdup ("");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), words, -1);
}

static void
update_zoom (RungsPrintPreview *self)
{
  rungs_page_picture_set_zoom (RUNGS_PAGE_PICTURE (self->picture), self->zoom);
  gtk_widget_set_sensitive (self->whole, self->zoom > 0.0);
}

static void
previous_cb (RungsPrintPreview *self)
{
  if (self->nth > 0)
    rungs_print_preview_go (self, self->nth - 1);
}

static void
next_cb (RungsPrintPreview *self)
{
  rungs_print_preview_go (self, self->nth + 1);
}

static void
smaller_cb (RungsPrintPreview *self)
{
  rungs_print_preview_zoom (self, -1);
}

static void
larger_cb (RungsPrintPreview *self)
{
  rungs_print_preview_zoom (self, 1);
}

static void
whole_cb (RungsPrintPreview *self)
{
  rungs_print_preview_zoom (self, 0);
}

static void
words_toggled_cb (RungsPrintPreview *self)
{
  if (self->pages == NULL)
    return;
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->words_button)))
    update_words (self);
  show_state (self, "pages");
}

static gboolean
key_pressed_cb (RungsPrintPreview *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  const gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->pages == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      /* A large page is moved about with the arrows. */
      if (self->zoom > 0.0)
        return GDK_EVENT_PROPAGATE;
      if ((keyval == GDK_KEY_Left) == right_to_left)
        next_cb (self);
      else
        previous_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      previous_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
      next_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      rungs_print_preview_go (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      rungs_print_preview_go (self, G_MAXUINT);
      return GDK_EVENT_STOP;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      larger_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      smaller_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      whole_cb (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- making it */

static GtkWidget *
add_button (RungsPrintPreview *self,
            const char        *icon,
            const char        *name,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_size_request (button, 44, 44);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->bar), button);
  return button;
}

static void
make_bar (RungsPrintPreview *self)
{
  self->bar = rungs_wrap_box_new (3);
  gtk_widget_add_css_class (self->bar, "print-bar");
  self->previous = add_button (self, "go-previous-symbolic", _("The page before (Page Up)"), G_CALLBACK (previous_cb));
  self->place = gtk_label_new (NULL);
  gtk_widget_set_size_request (self->place, -1, 44);
  gtk_box_append (GTK_BOX (self->bar), self->place);
  self->next = add_button (self, "go-next-symbolic", _("The next page (Page Down)"), G_CALLBACK (next_cb));
  self->smaller = add_button (self, "zoom-out-symbolic", _("Smaller (−)"), G_CALLBACK (smaller_cb));
  self->larger = add_button (self, "zoom-in-symbolic", _("Larger (+)"), G_CALLBACK (larger_cb));
  self->whole = add_button (self, "zoom-fit-best-symbolic", _("The whole page (0)"), G_CALLBACK (whole_cb));
  self->words_button = rungs_mnemonic_named (gtk_toggle_button_new_with_mnemonic (_("Only the _words")));
  gtk_widget_add_css_class (self->words_button, "flat");
  gtk_widget_set_size_request (self->words_button, -1, 44);
  gtk_widget_set_tooltip_text (self->words_button, _("Everything the pages say, to read in your own way"));
  g_signal_connect_object (self->words_button, "toggled", G_CALLBACK (words_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->bar), self->words_button);
}

static GtkWidget *
make_text (RungsPrintPreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->text = g_object_new (GTK_TYPE_TEXT_VIEW, "editable", FALSE, "cursor-visible", TRUE, "wrap-mode", GTK_WRAP_WORD_CHAR,
                             "accepts-tab", FALSE, "left-margin", 18, "right-margin", 18, "top-margin", 12, "bottom-margin", 18,
                             NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the pages say"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->text);
  return scrolled;
}

/* Why there are no pages; it can be gone to with the keyboard, and is read out whole. */
static GtkWidget *
make_reason (RungsPrintPreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->reason = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "valign",
                               GTK_ALIGN_CENTER, "margin-top", 24, "margin-bottom", 24, "margin-start", 24, "margin-end", 24,
                               NULL);
  self->reason_heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  self->reason_words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                     "selectable", TRUE, NULL);
  gtk_widget_add_css_class (self->reason_heading, "title-3");
  gtk_box_append (GTK_BOX (self->reason), self->reason_heading);
  gtk_box_append (GTK_BOX (self->reason), self->reason_words);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->reason);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static GtkWidget *
make_busy (void)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "valign",
                                 GTK_ALIGN_CENTER, NULL);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = gtk_label_new (_("Making the pages…"));

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_accessible_update_state (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static gboolean
rungs_print_preview_grab_focus (GtkWidget *widget)
{
  RungsPrintPreview *self = RUNGS_PRINT_PREVIEW (widget);

  return gtk_widget_grab_focus (self->pages != NULL ? self->picture : self->reason_words);
}

static void
rungs_print_preview_dispose (GObject *object)
{
  RungsPrintPreview *self = RUNGS_PRINT_PREVIEW (object);

  if (self->picture != NULL)
    rungs_page_picture_set_page (RUNGS_PAGE_PICTURE (self->picture), NULL, 0);
  self->picture = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->pages, rungs_paper_pages_free);

  G_OBJECT_CLASS (rungs_print_preview_parent_class)->dispose (object);
}

static void
rungs_print_preview_class_init (RungsPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_print_preview_dispose;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_print_preview_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_print_preview_init (RungsPrintPreview *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  make_bar (self);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_box_append (GTK_BOX (self->box), self->stack);

  self->picture = rungs_page_picture_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->picture, keys);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->picture);
  gtk_stack_add_named (GTK_STACK (self->stack), make_busy (), "busy");
  gtk_stack_add_named (GTK_STACK (self->stack), self->scrolled, "pages");
  gtk_stack_add_named (GTK_STACK (self->stack), make_text (self), "words");
  gtk_stack_add_named (GTK_STACK (self->stack), make_reason (self), "reason");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How it will look"), -1);
  update_zoom (self);
  show_state (self, "busy");
}

/** rungs_print_preview_new: Returns: (transfer floating): waiting for pages */
GtkWidget *
rungs_print_preview_new (void)
{
  return g_object_new (RUNGS_TYPE_PRINT_PREVIEW, NULL);
}

static void
take_pages (RungsPrintPreview *self,
            RungsPaperPages   *pages)
{
  rungs_page_picture_set_page (RUNGS_PAGE_PICTURE (self->picture), NULL, 0);
  g_clear_pointer (&self->pages, rungs_paper_pages_free);
  self->pages = pages;
}

/** rungs_print_preview_set_pages: @pages: (transfer full): what is shown, at the page that was shown before if there is one */
void
rungs_print_preview_set_pages (RungsPrintPreview *self,
                               RungsPaperPages   *pages)
{
  g_return_if_fail (RUNGS_IS_PRINT_PREVIEW (self) && pages != NULL);

  take_pages (self, pages);
  self->nth = n_pages (self) > 0 ? MIN (self->nth, n_pages (self) - 1) : 0;
  update_page (self);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->words_button)))
    update_words (self);
  show_state (self, "pages");
}

/**
 * rungs_print_preview_set_reason:
 * @heading: that there are no pages
 * @words: why, and how to put it right
 * @way_out: (nullable) (transfer floating): a button that helps
 */
void
rungs_print_preview_set_reason (RungsPrintPreview *self,
                                const char        *heading,
                                const char        *words,
                                GtkWidget         *way_out)
{
  g_return_if_fail (RUNGS_IS_PRINT_PREVIEW (self));

  take_pages (self, NULL);
  update_words (self);
  gtk_label_set_text (GTK_LABEL (self->reason_heading), heading);
  gtk_label_set_text (GTK_LABEL (self->reason_words), words);
  if (self->way_out != NULL)
    gtk_box_remove (GTK_BOX (self->reason), self->way_out);
  self->way_out = way_out;
  if (way_out != NULL)
    gtk_box_append (GTK_BOX (self->reason), way_out);
  show_state (self, "reason");
}

/** rungs_print_preview_set_busy: says that the pages are being made */
void
rungs_print_preview_set_busy (RungsPrintPreview *self)
{
  g_return_if_fail (RUNGS_IS_PRINT_PREVIEW (self));

  show_state (self, "busy");
}

/** rungs_print_preview_get_page: Returns: which page is shown, from 0 */
guint
rungs_print_preview_get_page (RungsPrintPreview *self)
{
  g_return_val_if_fail (RUNGS_IS_PRINT_PREVIEW (self), 0);

  return self->nth;
}

/** rungs_print_preview_go: @nth: a page, from 0; beyond the last one it is the last one */
void
rungs_print_preview_go (RungsPrintPreview *self,
                        guint              nth)
{
  g_return_if_fail (RUNGS_IS_PRINT_PREVIEW (self));

  if (n_pages (self) == 0 || MIN (nth, n_pages (self) - 1) == self->nth)
    return;
  self->nth = MIN (nth, n_pages (self) - 1);
  update_page (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0.0);
  rungs_toolkit_announce (GTK_WIDGET (self), gtk_label_get_text (GTK_LABEL (self->place)));
}

/** rungs_print_preview_zoom: @steps: larger, or under 0 smaller; 0 for the whole page */
void
rungs_print_preview_zoom (RungsPrintPreview *self,
                          int                steps)
{
  g_return_if_fail (RUNGS_IS_PRINT_PREVIEW (self));

  if (steps == 0)
    self->zoom = 0.0;
  else
    self->zoom = CLAMP (rungs_page_picture_shown_zoom (RUNGS_PAGE_PICTURE (self->picture)) * pow (ZOOM_STEP, steps),
                        LEAST_ZOOM, MOST_ZOOM);
  update_zoom (self);
}
