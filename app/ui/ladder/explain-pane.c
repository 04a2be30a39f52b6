/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * explain-pane.c: the ladder explained rung by rung, from the ground up: what it is called and means, in easier words, what it
 * looks like, what helps and what sets back. The ladder stands beside it where there is room, with the rung lit.
 */
#include "config.h"

#include "ladder/explain-pane.h"

#include <glib/gi18n.h>

#include "ladder-words.h"
#include "ladder/explain-picture.h"
#include "ladder/ladder-sheet.h"
#include "ladder/rung-lines.h"
#include "shell/mnemonic.h"
#include "shell/tabbing.h"

/* The picture has this much of the width, and is left out where that is less than it needs. */
#define PICTURE_PART 0.42
#define PICTURE_LEAST 330

struct _RungsExplainPane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *words;   /* what is said, over the bar */
  GtkWidget *picture;
  GtkWidget *scroller;
  GtkWidget *disc;
  GtkWidget *name;
  GtkWidget *where;
  GtkWidget *meaning;
  GtkWidget *easier_box;
  GtkWidget *easier;
  GtkWidget *example_heading;
  GtkWidget *example;
  GtkWidget *helps;
  GtkWidget *snakes;
  GtkWidget *back;
  GtkWidget *next;
  GtkWidget *numbers[RUNGS_MAX_RUNGS];

  /* owned */
  RungsRoom *room;
  GtkEventController *window_keys; /* while it is seen */
};

static void page_iface_init (RungsPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RungsExplainPane, rungs_explain_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RUNGS_TYPE_PAGE, page_iface_init))

static void
go_to (RungsExplainPane *self,
       int               rung)
{
  int n_rungs = rungs_explain_count_rungs (self->room);

  if (rung < 1 || rung > n_rungs || rung == rungs_explain_get_rung (self->room))
    return;
  rungs_room_set_rung (self->room, rung);
}

static void
step (RungsExplainPane *self,
      int               by)
{
  go_to (self, rungs_explain_get_rung (self->room) + by);
}

static void
back_cb (RungsExplainPane *self)
{
  step (self, -1);
}

static void
next_cb (RungsExplainPane *self)
{
  step (self, 1);
}

static void
number_cb (RungsExplainPane *self,
           GtkButton        *button)
{
  go_to (self, atoi (gtk_widget_get_name (GTK_WIDGET (button))));
}

static void
set_words (GtkWidget  *label,
           const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
  gtk_widget_set_visible (label, words != NULL && *words != '\0');
}

static void
set_colour (GtkWidget *disc,
            int        rung,
            int        n_rungs)
{
  int place = rungs_palette_place (rung, n_rungs) + 1;

  for (int i = 1; i <= RUNGS_MAX_RUNGS; i++)
    {
      g_autofree char *css_class = g_strdup_printf ("rung-%d", i);

      if (i == place)
        gtk_widget_add_css_class (disc, css_class);
      else
        gtk_widget_remove_css_class (disc, css_class);
    }
}

static void
show_numbers (RungsExplainPane *self,
              int               rung,
              int               n_rungs)
{
  for (int i = 1; i <= RUNGS_MAX_RUNGS; i++)
    {
      GtkWidget *number = self->numbers[i - 1];
      RungsRecord *record = rungs_room_get_rung_record (self->room, i);
      g_autofree char *name = NULL;

      gtk_widget_set_visible (number, i <= n_rungs);
      if (i > n_rungs)
        continue;
      /* Translators: number and name of a rung */
      name = g_strdup_printf (_("Rung %d, %s"), i, record != NULL ? rungs_record_get (record, "name") : "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_set_tooltip_text (number, name);
      set_colour (number, i, n_rungs);
      if (i == rung)
        gtk_widget_add_css_class (number, "lit");
      else
        gtk_widget_remove_css_class (number, "lit");
      gtk_accessible_update_state (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_STATE_PRESSED,
                                   i == rung ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
show_rung (RungsExplainPane *self)
{
  int n_rungs = rungs_explain_count_rungs (self->room);
  int rung = rungs_explain_get_rung (self->room);
  RungsRecord *record = rungs_room_get_rung_record (self->room, rung);
  RungsLadderValues *values = rungs_room_get_values (self->room);
  const char *band = record != NULL && values != NULL && values->show_bands ? rungs_record_get (record, "band") : NULL;
  g_autofree char *number = g_strdup_printf ("%d", rung);
  g_autofree char *where = NULL;

  /* Translators: the number of a rung and how many there are, and its band ("doing for") */
  where = band != NULL ? g_strdup_printf (_("Rung %d of %d, %s"), rung, n_rungs, rungs_band_label (rungs_band_parse (band)))
                       /* Translators: the number of a rung and how many there are */
                       : g_strdup_printf (_("Rung %d of %d"), rung, n_rungs);
  gtk_label_set_label (GTK_LABEL (self->disc), number);
  set_colour (self->disc, rung, MAX (n_rungs, 1));
  set_words (self->name, record != NULL ? rungs_record_get (record, "name") : NULL);
  set_words (self->where, where);
  set_words (self->meaning, record != NULL ? rungs_record_get (record, "meaning") : NULL);
  set_words (self->easier, record != NULL ? rungs_record_get (record, "easier") : NULL);
  gtk_widget_set_visible (self->easier_box, gtk_widget_get_visible (self->easier));
  set_words (self->example, record != NULL ? rungs_record_get (record, "example") : NULL);
  gtk_widget_set_visible (self->example_heading, gtk_widget_get_visible (self->example));
  rungs_rung_lines_show (RUNGS_RUNG_LINES (self->helps), rung);
  rungs_rung_lines_show (RUNGS_RUNG_LINES (self->snakes), rung);
  /* A button that can no longer be pressed would let the keyboard go. */
  if (rung > 1)
    gtk_widget_set_sensitive (self->back, TRUE);
  if (rung < n_rungs)
    gtk_widget_set_sensitive (self->next, TRUE);
  if (rung >= n_rungs && gtk_widget_has_focus (self->next))
    gtk_widget_grab_focus (self->back);
  if (rung <= 1 && gtk_widget_has_focus (self->back))
    gtk_widget_grab_focus (self->next);
  gtk_widget_set_sensitive (self->back, rung > 1);
  gtk_widget_set_sensitive (self->next, rung < n_rungs);
  show_numbers (self, rung, n_rungs);
}

static void
rung_changed_cb (RungsExplainPane *self)
{
  RungsRecord *record;
  g_autofree char *spoken = NULL;
  int rung = rungs_explain_get_rung (self->room);

  show_rung (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0.0);
  record = rungs_room_get_rung_record (self->room, rung);
  if (record == NULL || rungs_room_get_mode (self->room) != RUNGS_ROOM_EXPLAIN)
    return;
  /* Translators: number and name of a rung */
  spoken = g_strdup_printf (_("Rung %d, %s"), rung, rungs_record_get (record, "name"));
  rungs_room_say (self->room, spoken);
}

/* Keys of a clicker, and of whoever stands at the laptop. What is typed into an entry stays there. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  RungsExplainPane *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean is_typing = root != NULL && GTK_IS_TEXT (gtk_root_get_focus (root));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step (self, -1);
      return TRUE;
    default:
      break;
    }
  if (is_typing)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, mirrored ? -1 : 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, mirrored ? 1 : -1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, 1);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to (self, rungs_explain_count_rungs (self->room));
      return TRUE;
    default:
      break;
    }
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_8)
    {
      go_to (self, (int) (keyval - GDK_KEY_0));
      return TRUE;
    }
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_8)
    {
      go_to (self, (int) (keyval - GDK_KEY_KP_0));
      return TRUE;
    }
  return FALSE;
}

/* A clicker is heard wherever the keyboard is, while nobody else takes its keys. */
static void
rungs_explain_pane_map (GtkWidget *widget)
{
  RungsExplainPane *self = RUNGS_EXPLAIN_PANE (widget);

  GTK_WIDGET_CLASS (rungs_explain_pane_parent_class)->map (widget);
  self->window_keys = gtk_event_controller_key_new ();
  g_signal_connect (self->window_keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->window_keys);
}

static void
rungs_explain_pane_unmap (GtkWidget *widget)
{
  RungsExplainPane *self = RUNGS_EXPLAIN_PANE (widget);
  GtkEventController *keys = g_steal_pointer (&self->window_keys);

  if (keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
  GTK_WIDGET_CLASS (rungs_explain_pane_parent_class)->unmap (widget);
}

static int
picture_width (RungsExplainPane *self,
               int               width)
{
  int words;
  int picture = (int) (width * PICTURE_PART);

  gtk_widget_measure (self->words, GTK_ORIENTATION_HORIZONTAL, -1, &words, NULL, NULL, NULL);
  picture = MIN (picture, width - words);
  return picture >= PICTURE_LEAST ? picture : 0;
}

static void
rungs_explain_pane_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RungsExplainPane *self = RUNGS_EXPLAIN_PANE (widget);

  gtk_widget_measure (self->words, orientation, -1, minimum, natural, NULL, NULL);
  /* Measured too, for it is given room. */
  gtk_widget_measure (self->picture, orientation, -1, NULL, NULL, NULL, NULL);
}

static void
rungs_explain_pane_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  RungsExplainPane *self = RUNGS_EXPLAIN_PANE (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int picture = picture_width (self, width);
  GtkAllocation words_box = { mirrored ? picture : 0, 0, width - picture, height };
  GtkAllocation picture_box = { mirrored ? 0 : width - picture, 0, picture, height };

  gtk_widget_size_allocate (self->words, &words_box, -1);
  gtk_widget_set_child_visible (self->picture, picture > 0);
  if (picture > 0)
    gtk_widget_size_allocate (self->picture, &picture_box, -1);
}

static void
rungs_explain_pane_flush (RungsPage *page)
{
  RungsExplainPane *self = RUNGS_EXPLAIN_PANE (page);

  rungs_rung_lines_flush (RUNGS_RUNG_LINES (self->helps));
  rungs_rung_lines_flush (RUNGS_RUNG_LINES (self->snakes));
}

static void
page_iface_init (RungsPageInterface *iface)
{
  iface->flush = rungs_explain_pane_flush;
}

static gboolean
rungs_explain_pane_grab_focus (GtkWidget *widget)
{
  RungsExplainPane *self = RUNGS_EXPLAIN_PANE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_sensitive (self->next) ? self->next : self->back);
}

static void
rungs_explain_pane_dispose (GObject *object)
{
  RungsExplainPane *self = RUNGS_EXPLAIN_PANE (object);

  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_explain_pane_parent_class)->dispose (object);
}

static void
rungs_explain_pane_class_init (RungsExplainPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_explain_pane_dispose;
  widget_class->map = rungs_explain_pane_map;
  widget_class->unmap = rungs_explain_pane_unmap;
  widget_class->measure = rungs_explain_pane_measure;
  widget_class->size_allocate = rungs_explain_pane_size_allocate;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_explain_pane_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "explainpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_words (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "selectable", TRUE, "max-width-chars", 60,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
make_head (RungsExplainPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *named = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->disc = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER,
                             NULL);
  gtk_widget_add_css_class (self->disc, "rung-disc");
  gtk_widget_add_css_class (self->disc, "explain-number");
  self->name = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0f,
                             NULL);
  gtk_label_set_wrap_mode (GTK_LABEL (self->name), PANGO_WRAP_WORD_CHAR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (self->name, "explain-name");
  gtk_box_append (GTK_BOX (named), self->name);
  self->where = new_words (named, "dim-label");
  gtk_box_append (GTK_BOX (head), self->disc);
  gtk_box_append (GTK_BOX (head), named);
  return head;
}

static GtkWidget *
make_bar (RungsExplainPane *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_add_css_class (bar, "explain-bar");
  self->back = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Back")));
  self->next = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Next")));
  gtk_widget_set_size_request (self->back, 44, 44);
  gtk_widget_set_size_request (self->next, 44, 44);
  gtk_widget_add_css_class (self->next, "suggested-action");
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_cb), self);
  for (int i = 0; i < RUNGS_MAX_RUNGS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 1);

      self->numbers[i] = gtk_button_new_with_label (number);
      gtk_widget_set_name (self->numbers[i], number);
      gtk_widget_add_css_class (self->numbers[i], "rung-disc");
      gtk_widget_add_css_class (self->numbers[i], "explain-jump");
      gtk_widget_set_valign (self->numbers[i], GTK_ALIGN_CENTER);
      g_signal_connect_swapped (self->numbers[i], "clicked", G_CALLBACK (number_cb), self);
      gtk_box_append (GTK_BOX (numbers), self->numbers[i]);
    }
  gtk_widget_set_hexpand (numbers, TRUE);
  gtk_widget_set_halign (numbers, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), self->back);
  gtk_box_append (GTK_BOX (bar), numbers);
  gtk_box_append (GTK_BOX (bar), self->next);
  return bar;
}

static void
rungs_explain_pane_init (RungsExplainPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The ladder, rung by rung"), -1);
}

static void
make_words (RungsExplainPane *self)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (sheet, "explain-words");
  gtk_box_append (GTK_BOX (sheet), make_head (self));
  self->meaning = new_words (sheet, "explain-meaning");
  self->easier_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->easier_box, "notice");
  gtk_widget_set_margin_top (rungs_ladder_sheet_heading (self->easier_box, _("In easier words"), 3), 0);
  self->easier = new_words (self->easier_box, "explain-meaning");
  gtk_box_append (GTK_BOX (sheet), self->easier_box);
  self->example_heading = rungs_ladder_sheet_heading (sheet, _("What it looks like"), 2);
  self->example = new_words (sheet, "explain-text");
  self->helps = rungs_rung_lines_new (self->room, "helps", _("What helps people climb"), _("What else helps?"));
  self->snakes = rungs_rung_lines_new (self->room, "snakes", _("What sets people back"), _("What else sets people back?"));
  gtk_box_append (GTK_BOX (sheet), self->helps);
  gtk_box_append (GTK_BOX (sheet), self->snakes);
  gtk_widget_set_halign (rungs_ladder_sheet_button (sheet, _("Change the ladder's words"), "ladder.words", NULL),
                         GTK_ALIGN_START);
  self->scroller = rungs_ladder_scroller_new (sheet, _("What the rung means"));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->words), self->scroller);
  gtk_box_append (GTK_BOX (self->words), make_bar (self));
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

/**
 * rungs_explain_pane_new:
 * @room: what is looked at
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
rungs_explain_pane_new (RungsRoom *room)
{
  RungsExplainPane *self = g_object_new (RUNGS_TYPE_EXPLAIN_PANE, NULL);

  self->room = g_object_ref (room);
  make_words (self);
  self->picture = rungs_explain_picture_new (room);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  g_signal_connect_object (room, "notify::rung", G_CALLBACK (rung_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "values-changed", G_CALLBACK (show_rung), self, G_CONNECT_SWAPPED);
  show_rung (self);
  return GTK_WIDGET (self);
}
