/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-beside.c: the panel beside the ladder: a title, a button that closes it, and the sheet of what was chosen. Placing keeps
 * its sheet, with what was typed, while something else is looked at.
 */
#include "config.h"

#include "ladder/ladder-beside.h"

#include <glib/gi18n.h>

#include "ladder/ladder-sheet.h"
#include "ladder/place-sheet.h"

struct _RungsLadderBeside
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *close;
  GtkWidget *scroller;

  /* owned */
  RungsRoom *room;
  GtkWidget *place; /* NULL until it is first needed */
  char *placing;    /* the chosen one */

  /* state */
  RungsBeside what;
  int rung;         /* the chosen one */
};

G_DEFINE_FINAL_TYPE (RungsLadderBeside, rungs_ladder_beside, GTK_TYPE_WIDGET)

enum
{
  PLACED,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
find_named (GtkWidget  *widget,
            const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A button that was pressed keeps the keyboard when its sheet is made anew. */
static void
show_sheet (RungsLadderBeside *self,
            const char        *title,
            GtkWidget         *sheet)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *name = NULL;
  GtkWidget *again;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->scroller) && sheet != self->place)
    name = g_strdup (gtk_widget_get_name (focus));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), sheet);
  if (name == NULL)
    return;
  again = find_named (sheet, name);
  if (again == NULL || !gtk_widget_get_sensitive (again) || !gtk_widget_grab_focus (again))
    gtk_widget_grab_focus (self->close);
}

static void
placed_cb (RungsLadderBeside *self,
           const char        *placing)
{
  g_signal_emit (self, signals[PLACED], 0, placing);
}

static void
leave_cb (RungsLadderBeside *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
}

static void
set_place_rungs (RungsLadderBeside *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);

  if (values != NULL)
    rungs_place_sheet_set_rungs (RUNGS_PLACE_SHEET (self->place), values);
}

static GtkWidget *
get_place (RungsLadderBeside *self)
{
  if (self->place == NULL)
    {
      self->place = g_object_ref_sink (rungs_place_sheet_new (rungs_room_get_workbook (self->room)));
      g_signal_connect_object (self->place, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->place, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
      set_place_rungs (self);
    }
  return self->place;
}

static void
show_placing (RungsLadderBeside *self,
              RungsLadderValues *values)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GtkWidget *sheet = rungs_ladder_placing_sheet_new (rungs_room_get_workbook (self->room), values, self->placing, &title,
                                                     &error);

  if (sheet != NULL)
    show_sheet (self, title, sheet);
  else
    g_signal_emit (self, signals[LEAVE], 0); /* it was erased, or taken back */
}

static void
make_sheet (RungsLadderBeside *self)
{
  RungsLadderValues *values = rungs_room_get_values (self->room);

  if (values == NULL)
    return;
  switch (self->what)
    {
    case RUNGS_BESIDE_RUNG:
      show_sheet (self, values->rung_names[self->rung - 1],
                  rungs_ladder_rung_sheet_new (values, rungs_room_get_rung_record (self->room, self->rung), self->rung));
      break;
    case RUNGS_BESIDE_PLACING:
      show_placing (self, values);
      break;
    case RUNGS_BESIDE_PLACE:
      show_sheet (self, _("Place on the ladder"), get_place (self));
      break;
    case RUNGS_BESIDE_NOTHING:
    default:
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
      break;
    }
}

static void
rungs_ladder_beside_dispose (GObject *object)
{
  RungsLadderBeside *self = RUNGS_LADDER_BESIDE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->place);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_ladder_beside_parent_class)->dispose (object);
}

static void
rungs_ladder_beside_finalize (GObject *object)
{
  g_free (RUNGS_LADDER_BESIDE (object)->placing);

  G_OBJECT_CLASS (rungs_ladder_beside_parent_class)->finalize (object);
}

static void
rungs_ladder_beside_class_init (RungsLadderBesideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rungs_ladder_beside_dispose;
  object_class->finalize = rungs_ladder_beside_finalize;

  signals[PLACED] = g_signal_new ("placed", RUNGS_TYPE_LADDER_BESIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[LEAVE] = g_signal_new ("leave", RUNGS_TYPE_LADDER_BESIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "beside");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_ladder_beside_init (RungsLadderBeside *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0f,
                              "hexpand", TRUE, NULL);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->title, "title-2");
  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_tooltip_text (self->close, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  gtk_widget_add_css_class (self->close, "flat");
  gtk_widget_add_css_class (self->close, "circular");
  gtk_widget_set_size_request (self->close, 44, 44);
  gtk_widget_set_valign (self->close, GTK_ALIGN_START);
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (leave_cb), self);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->close);
  gtk_widget_set_margin_start (head, 18);
  gtk_widget_set_margin_end (head, 6);
  gtk_widget_set_margin_top (head, 6);
  self->scroller = rungs_ladder_scroller_new (NULL, _("What was chosen"));
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_size_request (self->box, 300, -1);
}

/**
 * rungs_ladder_beside_new:
 * @room: what is looked at
 *
 * Returns: (transfer floating): a panel with nothing in it
 */
GtkWidget *
rungs_ladder_beside_new (RungsRoom *room)
{
  RungsLadderBeside *self = g_object_new (RUNGS_TYPE_LADDER_BESIDE, NULL);

  self->room = g_object_ref (room);
  return GTK_WIDGET (self);
}

/**
 * rungs_ladder_beside_show:
 * @what: what stands beside the ladder
 * @rung: the rung, from 1, or 0
 * @placing: (nullable): id of the placing
 */
void
rungs_ladder_beside_show (RungsLadderBeside *self,
                          RungsBeside        what,
                          int                rung,
                          const char        *placing)
{
  g_autofree char *kept = g_strdup (placing);

  g_return_if_fail (RUNGS_IS_LADDER_BESIDE (self));

  if (self->what == RUNGS_BESIDE_PLACE && what != RUNGS_BESIDE_PLACE)
    rungs_place_sheet_flush (RUNGS_PLACE_SHEET (self->place));
  self->what = what;
  self->rung = rung;
  g_free (self->placing);
  self->placing = g_steal_pointer (&kept);
  make_sheet (self);
}

/** rungs_ladder_beside_refresh: makes what stands there anew, from what the room knows now; what is typed stays */
void
rungs_ladder_beside_refresh (RungsLadderBeside *self)
{
  g_return_if_fail (RUNGS_IS_LADDER_BESIDE (self));

  if (self->place != NULL)
    set_place_rungs (self);
  if (self->what == RUNGS_BESIDE_RUNG || self->what == RUNGS_BESIDE_PLACING)
    make_sheet (self);
}

/** rungs_ladder_beside_press: Returns: whether something is being placed: the rung that was pressed is where */
gboolean
rungs_ladder_beside_press (RungsLadderBeside *self,
                           int                rung)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_BESIDE (self), FALSE);

  if (rungs_ladder_beside_get_what (self) != RUNGS_BESIDE_PLACE)
    return FALSE;
  rungs_place_sheet_press (RUNGS_PLACE_SHEET (self->place), rung);
  return TRUE;
}

/** rungs_ladder_beside_drop: Returns: whether something is being placed: the rung that VIEW was let go on is where */
gboolean
rungs_ladder_beside_drop (RungsLadderBeside *self,
                          RungsView          view,
                          int                rung)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_BESIDE (self), FALSE);

  if (rungs_ladder_beside_get_what (self) != RUNGS_BESIDE_PLACE)
    return FALSE;
  rungs_place_sheet_drop (RUNGS_PLACE_SHEET (self->place), view, rung);
  return TRUE;
}

/**
 * rungs_ladder_beside_begin_place:
 * @activity: (nullable): what is placed, if it is known
 *
 * Puts the keyboard into the first field of the sheet that places something.
 */
void
rungs_ladder_beside_begin_place (RungsLadderBeside *self,
                                 const char        *activity)
{
  g_return_if_fail (RUNGS_IS_LADDER_BESIDE (self) && self->what == RUNGS_BESIDE_PLACE);

  rungs_place_sheet_begin (RUNGS_PLACE_SHEET (self->place), activity);
}

/** rungs_ladder_beside_flush: hands what was typed to the workbook */
void
rungs_ladder_beside_flush (RungsLadderBeside *self)
{
  g_return_if_fail (RUNGS_IS_LADDER_BESIDE (self));

  if (self->place != NULL)
    rungs_place_sheet_flush (RUNGS_PLACE_SHEET (self->place));
}

/** rungs_ladder_beside_take_focus: takes the keyboard, where nothing in the panel has it */
void
rungs_ladder_beside_take_focus (RungsLadderBeside *self)
{
  g_return_if_fail (RUNGS_IS_LADDER_BESIDE (self));

  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (self->close);
}

/** rungs_ladder_beside_get_what: Returns: what stands beside the ladder */
RungsBeside
rungs_ladder_beside_get_what (RungsLadderBeside *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_BESIDE (self), RUNGS_BESIDE_NOTHING);

  return self->what;
}

/** rungs_ladder_beside_get_rung: Returns: the chosen rung, or 0 */
int
rungs_ladder_beside_get_rung (RungsLadderBeside *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_BESIDE (self), 0);

  return self->rung;
}

/** rungs_ladder_beside_get_placing: Returns: (transfer none) (nullable): id of the chosen placing */
const char *
rungs_ladder_beside_get_placing (RungsLadderBeside *self)
{
  g_return_val_if_fail (RUNGS_IS_LADDER_BESIDE (self), NULL);

  return self->placing;
}
