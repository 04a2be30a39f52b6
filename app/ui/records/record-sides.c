/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * record-sides.c: the sides of a record: its form, and what else of it has a pane of its own. Each side is made when it is first
 * seen, scrolls by itself, and stays where it was left. What leads the record, such as its state, stands at the head of
 * whichever side is seen.
 */
#include "config.h"

#include "records/record-sides.h"

#include <glib/gi18n.h>
#include <string.h>

#include "records/column.h"
#include "records/modes.h"
#include "records/record-top.h"
#include "shell/tabbing.h"

/* The name of the section stays in sight above a part that is gone to. */
#define ROOM_FOR_HEADING 54

/* A part that is opened has grown by then. */
#define GROWING_US (600 * 1000)

/* The form comes first. */
#define FORM_SIDE 0

/* One side, seen or not. */
typedef struct
{
  const RungsShownSide *shown; /* NULL: the form */
  GtkWidget *pane;             /* NULL: not seen yet */
  GtkWidget *scrolled;
  GtkWidget *body;
  GtkWidget *widget;
} Side;

struct _RungsRecordSides
{
  GtkWidget parent_instance;

  /* owned */
  RungsWorkbook *workbook;
  GArray *sides; /* Side */
  char *id;

  /* children */
  GtkWidget *head;
  GtkWidget *modes;
  GtkWidget *stack;
  GtkWidget *lead; /* in the body of the side that is seen */

  /* state */
  guint current;
  guint wanted; /* the side to see of a record that is kept */
  gboolean kept;
};

G_DEFINE_FINAL_TYPE (RungsRecordSides, rungs_record_sides, GTK_TYPE_WIDGET)

static Side *
nth_side (RungsRecordSides *self,
          guint             nth)
{
  return &g_array_index (self->sides, Side, nth);
}

static gboolean
names (const char *list,
       const char *name)
{
  g_auto(GStrv) each = g_strsplit (list != NULL ? list : "", " ", -1);

  return g_strv_contains ((const char *const *) each, name);
}

static int
find_side (RungsRecordSides *self,
           const char       *name)
{
  if (name == NULL || *name == '\0')
    return FORM_SIDE;
  for (guint i = FORM_SIDE + 1; i < self->sides->len; i++)
    {
      if (strcmp (nth_side (self, i)->shown->name, name) == 0)
        return (int) i;
    }

  return -1;
}

static void
make_pane (RungsRecordSides *self,
           Side             *side,
           GtkWidget        *widget)
{
  int width = side->shown != NULL ? side->shown->width : 0;
  GtkWidget *foot = side->shown != NULL && side->shown->make_foot != NULL ? side->shown->make_foot (widget) : NULL;

  side->widget = widget;
  side->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (side->body), widget);
  side->scrolled = rungs_column_scroll (side->body, width, side->shown != NULL ? _(side->shown->label) : _("About it"));
  gtk_widget_set_vexpand (side->scrolled, TRUE);
  side->pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (side->pane), side->scrolled);
  if (foot != NULL)
    {
      gtk_widget_add_css_class (foot, "side-foot");
      gtk_box_append (GTK_BOX (side->pane), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (side->pane), rungs_column_new (foot, width));
    }
  gtk_stack_add_child (GTK_STACK (self->stack), side->pane);
}

static void
ensure_side (RungsRecordSides *self,
             Side             *side)
{
  GtkWidget *widget;

  if (side->widget != NULL)
    return;

  widget = side->shown->make (self->workbook);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _(side->shown->label), -1);
  make_pane (self, side, widget);
}

static void
flush_side (Side *side)
{
  if (side->widget != NULL && side->shown != NULL && side->shown->flush != NULL)
    side->shown->flush (side->widget);
}

static void
set_side_id (Side       *side,
             const char *id)
{
  if (side->widget != NULL && side->shown != NULL)
    rungs_record_top_set_id (RUNGS_RECORD_TOP (side->widget), id);
}

static void
put_lead (RungsRecordSides *self,
          Side             *side)
{
  GtkWidget *parent = gtk_widget_get_parent (self->lead);

  if (parent == side->body)
    return;
  g_object_ref (self->lead);
  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), self->lead);
  gtk_box_prepend (GTK_BOX (side->body), self->lead);
  g_object_unref (self->lead);
}

static void
turn_to (RungsRecordSides *self,
         guint             nth)
{
  Side *side = nth_side (self, nth);

  if (nth != self->current)
    flush_side (nth_side (self, self->current));
  ensure_side (self, side);
  self->current = nth;
  set_side_id (side, self->kept ? self->id : NULL);
  put_lead (self, side);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), side->pane);
  rungs_modes_set_chosen (RUNGS_MODES (self->modes), (int) nth);
}

/* The window keeps where one is, so that Rungs opens there. */
static void
want (RungsRecordSides *self,
      guint             nth)
{
  self->wanted = nth;
  turn_to (self, nth);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.place-changed", NULL);
}

static void
chosen_cb (RungsRecordSides *self,
           int               mode)
{
  want (self, (guint) mode);
}

/* With a key the keyboard goes along: where it was is not seen any more. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  RungsRecordSides *self = RUNGS_RECORD_SIDES (widget);
  int nth = (int) self->current + g_variant_get_int32 (args);

  if (!self->kept || self->sides->len == 1)
    return FALSE;
  if (nth >= 0 && nth < (int) self->sides->len)
    {
      want (self, (guint) nth);
      gtk_widget_grab_focus (widget);
    }
  return TRUE;
}

/* What leads the record is above all that is written; the way there by Tab would be long. */
static gboolean
lead_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  RungsRecordSides *self = RUNGS_RECORD_SIDES (widget);

  for (GtkWidget *one = gtk_widget_get_last_child (self->lead); one != NULL; one = gtk_widget_get_prev_sibling (one))
    if (gtk_widget_get_visible (one) && (gtk_widget_grab_focus (one) || gtk_widget_child_focus (one, GTK_DIR_TAB_FORWARD)))
      return TRUE;
  return FALSE;
}

/* From a widget inside, to what it speaks of on another side. */
static void
show_side_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RungsRecordSides *self = RUNGS_RECORD_SIDES (widget);
  int nth = find_side (self, g_variant_get_string (parameter, NULL));

  if (nth < 0 || !self->kept)
    return;
  want (self, (guint) nth);
  gtk_widget_grab_focus (widget);
}

static gboolean
rungs_record_sides_grab_focus (GtkWidget *widget)
{
  RungsRecordSides *self = RUNGS_RECORD_SIDES (widget);
  GtkWidget *side = nth_side (self, self->current)->widget;

  /* A form knows best where a record begins, and chooses none of its words. */
  if (self->current == FORM_SIDE)
    return gtk_widget_grab_focus (gtk_widget_get_first_child (side));
  return gtk_widget_grab_focus (side) || gtk_widget_child_focus (side, GTK_DIR_TAB_FORWARD);
}

static void
rungs_record_sides_dispose (GObject *object)
{
  RungsRecordSides *self = RUNGS_RECORD_SIDES (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_array_set_size (self->sides, 0);
  g_clear_object (&self->workbook);

  G_OBJECT_CLASS (rungs_record_sides_parent_class)->dispose (object);
}

static void
rungs_record_sides_finalize (GObject *object)
{
  RungsRecordSides *self = RUNGS_RECORD_SIDES (object);

  g_clear_pointer (&self->sides, g_array_unref);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (rungs_record_sides_parent_class)->finalize (object);
}

static void
rungs_record_sides_class_init (RungsRecordSidesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_record_sides_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_record_sides_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_record_sides_grab_focus;

  gtk_widget_class_install_action (widget_class, "record.show-side", "s", show_side_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
rungs_record_sides_init (RungsRecordSides *self)
{
  static const struct
  {
    guint key;
    int by;
  } steps[] = { { GDK_KEY_Page_Down, 1 }, { GDK_KEY_KP_Page_Down, 1 }, { GDK_KEY_Page_Up, -1 }, { GDK_KEY_KP_Page_Up, -1 } };
  static const guint homes[] = { GDK_KEY_Home, GDK_KEY_KP_Home };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->sides = g_array_new (FALSE, TRUE, sizeof (Side));

  /* Before the text that is written takes them for moves of its own. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (steps[i].key, GDK_CONTROL_MASK),
                                                gtk_callback_action_new (step_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (steps[i].by));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (homes[i], GDK_ALT_MASK),
                                                            gtk_callback_action_new (lead_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rungs_record_sides_new:
 * @workbook: where the record is kept
 * @shown: (nullable): the other sides, ended by one without a name; static
 * @lead: what stands at the head of whichever side is seen
 * @form: the first side: its first child is the form
 *
 * Returns: (transfer floating): the sides, of no record yet
 */
GtkWidget *
rungs_record_sides_new (RungsWorkbook        *workbook,
                        const RungsShownSide *shown,
                        GtkWidget            *lead,
                        GtkWidget            *form)
{
  RungsRecordSides *self = g_object_new (RUNGS_TYPE_RECORD_SIDES, NULL);
  Side first = { .shown = NULL };

  self->workbook = g_object_ref (workbook);
  self->lead = lead;
  self->modes = rungs_modes_new (_("Which side of it to see"));
  gtk_widget_add_css_class (self->modes, "record-sides");
  self->head = rungs_column_new (self->modes, 0);
  gtk_widget_set_visible (self->head, FALSE);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));

  make_pane (self, &first, form);
  g_array_append_val (self->sides, first);
  rungs_modes_add (RUNGS_MODES (self->modes), FORM_SIDE, _("About it"));
  for (; shown != NULL && shown->name != NULL; shown++)
    {
      Side side = { .shown = shown };

      rungs_modes_add (RUNGS_MODES (self->modes), (int) self->sides->len, _(shown->label));
      g_array_append_val (self->sides, side);
    }
  g_signal_connect_object (self->modes, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  turn_to (self, FORM_SIDE);

  return GTK_WIDGET (self);
}

/**
 * rungs_record_sides_set_record:
 * @id: (nullable): the record that is shown
 * @kept: whether it is a record of the workbook, and not only begun: before that, there is only its form
 */
void
rungs_record_sides_set_record (RungsRecordSides *self,
                               const char       *id,
                               gboolean          kept)
{
  gboolean same;

  g_return_if_fail (RUNGS_IS_RECORD_SIDES (self));

  same = g_strcmp0 (self->id, id) == 0;
  if (same && self->kept == kept)
    return;

  if (!same)
    {
      g_free (self->id);
      self->id = g_strdup (id);
    }
  self->kept = kept;
  gtk_widget_set_visible (self->head, kept && self->sides->len > 1);
  for (guint i = 0; i < self->sides->len; i++)
    {
      Side *side = nth_side (self, i);

      if (!same && side->scrolled != NULL)
        gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (side->scrolled)), 0);
      if (i != self->current)
        set_side_id (side, NULL);
    }
  /* Who is just writing the first words of a record stays at them. */
  if (!kept)
    turn_to (self, FORM_SIDE);
  else
    turn_to (self, same ? self->current : self->wanted);
}

/**
 * rungs_record_sides_show:
 * @name: (nullable): a side; %NULL for the form
 *
 * Returns: %FALSE when there is no such side
 */
gboolean
rungs_record_sides_show (RungsRecordSides *self,
                         const char       *name)
{
  int nth;

  g_return_val_if_fail (RUNGS_IS_RECORD_SIDES (self), FALSE);

  nth = find_side (self, name);
  if (nth < 0)
    return FALSE;
  self->wanted = (guint) nth;
  if (self->kept || nth == FORM_SIDE)
    turn_to (self, (guint) nth);
  return TRUE;
}

/** rungs_record_sides_get_shown: Returns: (nullable): the name of the side that is seen; %NULL: the form */
const char *
rungs_record_sides_get_shown (RungsRecordSides *self)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_SIDES (self), NULL);

  return self->current != FORM_SIDE ? nth_side (self, self->current)->shown->name : NULL;
}

/** rungs_record_sides_get_side: Returns: (transfer none) (nullable): the widget of a side; %NULL when nobody has seen it yet */
GtkWidget *
rungs_record_sides_get_side (RungsRecordSides *self,
                             const char       *name)
{
  int nth;

  g_return_val_if_fail (RUNGS_IS_RECORD_SIDES (self), NULL);

  nth = find_side (self, name);
  return nth >= 0 ? nth_side (self, (guint) nth)->widget : NULL;
}

/**
 * rungs_record_sides_open_part:
 * @kind: a kind of parts
 * @id: one of them
 *
 * Turns to the side that shows such parts, opens the part there and puts the keyboard into it.
 *
 * Returns: (transfer none) (nullable): what shows it; %NULL when no side does, or it is not there
 */
GtkWidget *
rungs_record_sides_open_part (RungsRecordSides *self,
                              const RungsKind  *kind,
                              const char       *id)
{
  g_return_val_if_fail (RUNGS_IS_RECORD_SIDES (self), NULL);

  for (guint i = FORM_SIDE + 1; self->kept && i < self->sides->len; i++)
    {
      Side *side = nth_side (self, i);
      GtkWidget *row;

      if (!names (side->shown->parts, kind->name))
        continue;
      want (self, i);
      row = side->shown->open_part (side->widget, kind, id);
      if (row != NULL)
        rungs_record_sides_reveal (self, row);
      return row;
    }

  return NULL;
}

/** Reveal: something on its way into sight. */
typedef struct
{
  RungsRecordSides *sides;
  gint64 until; /* 0: it has no place yet */
} Reveal;

/* A part that was only just opened has its place on the next frame but one, and grows for a while: until then there may be too
 * little below it to bring its head to the top. */
static gboolean
reveal_cb (GtkWidget     *row,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Reveal *reveal = user_data;
  RungsRecordSides *self = reveal->sides;
  Side *side = nth_side (self, self->current);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (side->scrolled));
  GtkWidget *page = gtk_widget_get_ancestor (row, RUNGS_TYPE_PAGE);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  graphene_rect_t bounds;

  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;

  /* A page that was only just turned to gave the keyboard to its list; elsewhere, as in the search, it is left alone. */
  if (reveal->until == 0 && page != NULL && focus != NULL && gtk_widget_is_ancestor (focus, page) &&
      !gtk_widget_is_ancestor (focus, row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  if (reveal->until == 0)
    reveal->until = now + GROWING_US;
  if (!gtk_widget_compute_bounds (row, side->body, &bounds))
    return G_SOURCE_REMOVE;
  gtk_adjustment_set_value (adjustment, bounds.origin.y - ROOM_FOR_HEADING);
  return now < reveal->until && gtk_adjustment_get_value (adjustment) < bounds.origin.y - ROOM_FOR_HEADING - 1
             ? G_SOURCE_CONTINUE
             : G_SOURCE_REMOVE;
}

/** rungs_record_sides_reveal: brings @widget, inside the side that is seen, into sight, and the keyboard into it. */
void
rungs_record_sides_reveal (RungsRecordSides *self,
                           GtkWidget        *widget)
{
  Reveal *reveal;

  g_return_if_fail (RUNGS_IS_RECORD_SIDES (self));

  reveal = g_new0 (Reveal, 1);
  reveal->sides = self;
  gtk_widget_add_tick_callback (widget, reveal_cb, reveal, g_free);
}

/** rungs_record_sides_flush: hands what was typed into any side but the form to the workbook's writer. */
void
rungs_record_sides_flush (RungsRecordSides *self)
{
  g_return_if_fail (RUNGS_IS_RECORD_SIDES (self));

  for (guint i = 0; i < self->sides->len; i++)
    flush_side (nth_side (self, i));
}

/** rungs_shown_sides_have_parts: whether one of @sides (nullable) shows the parts of a kind */
gboolean
rungs_shown_sides_have_parts (const RungsShownSide *sides,
                              const RungsKind      *kind)
{
  for (; sides != NULL && sides->name != NULL; sides++)
    {
      if (names (sides->parts, kind->name))
        return TRUE;
    }

  return FALSE;
}

/**
 * rungs_shown_sides_fields:
 * @sides: (nullable): sides
 * @others: (nullable): fields that are asked elsewhere, parted by spaces
 *
 * Returns: (transfer full): those, and the fields that the sides ask, parted by spaces
 */
char *
rungs_shown_sides_fields (const RungsShownSide *sides,
                          const char           *others)
{
  GString *fields = g_string_new (others);

  for (; sides != NULL && sides->name != NULL; sides++)
    {
      if (sides->fields != NULL)
        g_string_append_printf (fields, "%s%s", fields->len > 0 ? " " : "", sides->fields);
    }

  return g_string_free (fields, FALSE);
}
