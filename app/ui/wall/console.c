/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * console.c: what the facilitator sees on the laptop while the wall is on: the wall in small, what comes next, the time, a button
 * for every key, which screen it is on, what was held back from it, and notes that only the laptop shows.
 */
#include "config.h"

#include "wall/console.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "records/drop-down.h"
#include "shell/tabbing.h"
#include "shell/toolkit.h"
#include "wall/console-notes.h"
#include "wall/wall-keys.h"
#include "wall/wall-values.h"
#include "wall/wall-view.h"

/* So many lines of what was held back are listed, and how many more there are. */
#define MOST_KEPT 30

#define LEAST_WIDTH 280
#define WIDEST_PICTURE 340

struct _RungsConsole
{
  GtkWidget parent_instance;

  /* owned */
  RungsShow *show;
  RungsMonitors *monitors;
  char *said;
  GPtrArray *keys;  /* GtkWidget *: a button for each line of the list of keys, NULL for the numbers */

  /* children */
  GtkWidget *scroller;
  GtkWidget *picture;
  GtkWidget *on_wall;
  GtkWidget *next_picture;
  GtkWidget *next;
  GtkWidget *time;
  GtkWidget *numbers;
  GtkWidget *screens;
  GtkWidget *screen_words;
  GtkWidget *practise;
  GtkWidget *kept;
  GtkWidget *kept_heading;
  GtkWidget *notes;
  GtkWidget *notes_heading;

  /* state */
  gint64 begun;
  guint clock_id;
  RungsConsoleWall wall;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (RungsConsole, rungs_console, GTK_TYPE_WIDGET)

enum
{
  PRACTISE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
words (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, NULL);
}

static GtkWidget *
heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text, "wrap", TRUE,
                                   "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* A named place where something stands that changes. It has a name of its own; a label would be called what it says. */
static GtkWidget *
status (const char *name)
{
  GtkWidget *place = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (place), words (""));
  return place;
}

static void
set_status (GtkWidget  *place,
            const char *text)
{
  GtkWidget *label = gtk_widget_get_first_child (place);

  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * rungs_console_time_words:
 * @now: the time of day
 * @minutes: since the show began
 *
 * Returns: (transfer full): both, in words
 */
char *
rungs_console_time_words (GDateTime *now,
                          guint      minutes)
{
  g_autofree char *clock = g_date_time_format (now, "%H:%M");

  if (minutes >= 60)
    /* Translators: the time of day, and how long the show has been on. */
    return g_strdup_printf (_("%s, %u h %u min gone"), clock, minutes / 60, minutes % 60);
  /* Translators: the time of day, and how long the show has been on. */
  return g_strdup_printf (ngettext ("%s, %u minute gone", "%s, %u minutes gone", minutes), clock, minutes);
}

static gboolean
clock_cb (gpointer data)
{
  RungsConsole *self = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  guint minutes = (guint) ((g_get_monotonic_time () - self->begun) / (60 * G_USEC_PER_SEC));
  g_autofree char *text = rungs_console_time_words (now, minutes);

  set_status (self->time, text);
  return G_SOURCE_CONTINUE;
}

static void
fill_kept (RungsConsole *self)
{
  const GPtrArray *kept = rungs_show_get_kept (self->show);
  guint n_kept = kept != NULL ? kept->len : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->kept)) != NULL)
    gtk_box_remove (GTK_BOX (self->kept), child);
  for (guint i = 0; i < MIN (n_kept, MOST_KEPT); i++)
    {
      const RungsWallKept *one = kept->pdata[i];
      /* Translators: what was held back from the wall, and why. */
      g_autofree char *line = g_strdup_printf (_("%s: %s"), one->title, rungs_wall_held_words (one->why));

      gtk_box_append (GTK_BOX (self->kept), words (line));
    }
  if (n_kept > MOST_KEPT)
    {
      g_autofree char *line = g_strdup_printf (ngettext ("%u more", "%u more", n_kept - MOST_KEPT), n_kept - MOST_KEPT);

      gtk_box_append (GTK_BOX (self->kept), words (line));
    }
  /* Of a story all goes or nothing does. */
  gtk_widget_set_visible (self->kept_heading, kept != NULL);
  gtk_widget_set_visible (self->kept, kept != NULL);
  if (n_kept == 0)
    gtk_box_append (GTK_BOX (self->kept), words (_("Nothing is held back.")));
}

static gboolean
has_rungs (RungsConsole *self)
{
  return rungs_showing_means (rungs_show_get_showing (self->show)->mode, RUNGS_SHOWING_RUNG);
}

static void
update_notes (RungsConsole *self)
{
  const char *meeting = rungs_show_get_meeting (self->show);

  rungs_console_notes_set_meeting (RUNGS_CONSOLE_NOTES (self->notes), meeting);
  /* On the ladder's page the meeting can still be chosen. */
  gtk_widget_set_visible (self->notes_heading, meeting != NULL || has_rungs (self));
  gtk_widget_set_visible (self->notes, meeting != NULL || has_rungs (self));
}

static void
update_keys (RungsConsole *self)
{
  const RungsShowing *showing = rungs_show_get_showing (self->show);
  gsize n_keys;
  const RungsShowingKeyWords *keys = rungs_showing_keys (&n_keys);
  int rung = 1;

  self->is_filling = TRUE;
  for (gsize i = 0; i < n_keys; i++)
    {
      GtkWidget *button = self->keys->pdata[i];

      if (button == NULL)
        continue;
      if (keys[i].key == RUNGS_SHOWING_TO_BLACK)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), showing->cover == RUNGS_SHOWING_BLACK);
      else if (keys[i].key == RUNGS_SHOWING_TO_WHITE)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), showing->cover == RUNGS_SHOWING_WHITE);
      else if (keys[i].key == RUNGS_SHOWING_FREEZE)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), showing->is_frozen);
      else if (keys[i].key == RUNGS_SHOWING_KEYS)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), showing->shows_keys);
      else if (keys[i].key == RUNGS_SHOWING_REVEAL)
        gtk_widget_set_sensitive (button, rungs_show_can_reveal (self->show));
      else if (keys[i].key == RUNGS_SHOWING_SWAP)
        gtk_widget_set_sensitive (button, rungs_monitors_get_n (self->monitors) > 1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (self->numbers); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = GTK_IS_FLOW_BOX_CHILD (child) ? gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)) : child;

      gtk_widget_set_visible (child, rung <= rungs_show_get_n_rungs (self->show));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), rung == showing->rung);
      rung++;
    }
  self->is_filling = FALSE;
}

static void
changed_cb (RungsConsole *self)
{
  g_autofree char *now = rungs_show_describe (self->show);
  g_autofree char *next = rungs_show_describe_next (self->show);
  RungsWallSheet *sheet = rungs_show_get_next_sheet (self->show);

  rungs_wall_view_set_sheet (RUNGS_WALL_VIEW (self->picture), rungs_show_get_wall_sheet (self->show));
  rungs_wall_view_set_cover (RUNGS_WALL_VIEW (self->picture), rungs_show_get_cover (self->show));
  rungs_wall_view_set_sheet (RUNGS_WALL_VIEW (self->next_picture), sheet);
  gtk_widget_set_visible (self->next_picture, sheet != NULL);
  set_status (self->on_wall, now);
  set_status (self->next, next);
  if (self->said != NULL && g_strcmp0 (self->said, now) != 0)
    rungs_toolkit_announce (GTK_WIDGET (self), now);
  g_free (self->said);
  self->said = g_steal_pointer (&now);
  update_keys (self);
  update_notes (self);
  fill_kept (self);
}

static void
key_cb (RungsConsole *self,
        GtkWidget    *button)
{
  int key = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "key"));
  int number = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "number"));

  if (self->is_filling)
    return;
  rungs_show_press (self->show, (RungsShowingKey) key, number);
  /* What did not change anything leaves its button as it was. */
  update_keys (self);
}

static GtkWidget *
make_button (RungsConsole    *self,
             const char      *label,
             const char      *keys,
             RungsShowingKey  key,
             int              number)
{
  gboolean is_toggle = key == RUNGS_SHOWING_TO_BLACK || key == RUNGS_SHOWING_TO_WHITE || key == RUNGS_SHOWING_FREEZE ||
                       key == RUNGS_SHOWING_KEYS || key == RUNGS_SHOWING_RUNG;
  GtkWidget *button = is_toggle ? gtk_toggle_button_new_with_label (label) : gtk_button_new_with_label (label);
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
  if (keys != NULL)
    {
      /* Translators: which key does the same as the button: "Key: Page Down, Right or Space". */
      g_autofree char *tip = g_strdup_printf (_("Key: %s"), keys);

      gtk_widget_set_tooltip_text (button, tip);
    }
  gtk_widget_set_size_request (button, 44, 44);
  g_object_set_data (G_OBJECT (button), "key", GINT_TO_POINTER (key));
  g_object_set_data (G_OBJECT (button), "number", GINT_TO_POINTER (number));
  g_signal_connect_object (button, "clicked", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_keys (RungsConsole *self)
{
  GtkWidget *grid = gtk_grid_new ();
  gsize n_keys;
  const RungsShowingKeyWords *keys = rungs_showing_keys (&n_keys);
  int place = 0;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  for (gsize i = 0; i < n_keys; i++)
    {
      GtkWidget *button;

      if (keys[i].key == RUNGS_SHOWING_RUNG || !rungs_showing_means (rungs_show_get_showing (self->show)->mode, keys[i].key))
        {
          g_ptr_array_add (self->keys, NULL);
          continue;
        }
      button = make_button (self, _(keys[i].does), _(keys[i].names), keys[i].key, 0);
      if (keys[i].key == RUNGS_SHOWING_NEXT)
        gtk_widget_add_css_class (button, "suggested-action");
      g_ptr_array_add (self->keys, button);
      gtk_grid_attach (GTK_GRID (grid), button, place % 2, place / 2, 1, 1);
      place++;
    }
  return grid;
}

static GtkWidget *
make_numbers (RungsConsole *self)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), RUNGS_SHOWING_MAX_RUNGS);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (flow), GTK_ACCESSIBLE_PROPERTY_LABEL, _("To a rung"), -1);
  for (int rung = 1; rung <= RUNGS_SHOWING_MAX_RUNGS; rung++)
    {
      g_autofree char *number = g_strdup_printf ("%d", rung);
      /* Translators: %d is the number of a rung. */
      g_autofree char *name = g_strdup_printf (_("To rung %d"), rung);
      GtkWidget *button = make_button (self, number, number, RUNGS_SHOWING_RUNG, rung);
      GtkWidget *child;

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), button);
      child = gtk_widget_get_parent (button);
      gtk_widget_set_focusable (child, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  return flow;
}

static void
screen_chosen_cb (RungsConsole *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->screens));

  if (!self->is_filling && chosen < rungs_monitors_get_n (self->monitors))
    rungs_monitors_choose (self->monitors, rungs_monitors_get_nth (self->monitors, chosen));
}

static void
fill_screens (RungsConsole *self)
{
  guint n_screens = rungs_monitors_get_n (self->monitors);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n_screens; i++)
    {
      g_autofree char *name = rungs_monitors_name_nth (self->monitors, i);

      gtk_string_list_append (names, name);
      if (rungs_monitors_get_nth (self->monitors, i) == rungs_monitors_get_wall (self->monitors))
        chosen = i;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->screens), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->screens), chosen);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->screens, n_screens > 1);
  update_keys (self);
}

static void
practise_cb (RungsConsole *self)
{
  g_signal_emit (self, signals[PRACTISE], 0);
}

static const char *
wall_words (RungsConsoleWall wall)
{
  switch (wall)
    {
    case RUNGS_CONSOLE_WALL_PRACTICE:
      return _("There is one screen only, so the wall is a window to practise with. Plug in a projector and it goes there.");
    case RUNGS_CONSOLE_WALL_GONE:
      return _("The wall’s screen is gone. Nothing is lost: go on here, or plug it in again and the wall comes back.");
    case RUNGS_CONSOLE_WALL_ON:
    default:
      return _("The wall fills the other screen.");
    }
}

/** rungs_console_set_wall: says in words where the wall is */
void
rungs_console_set_wall (RungsConsole     *self,
                        RungsConsoleWall  wall)
{
  g_return_if_fail (RUNGS_IS_CONSOLE (self));

  if (self->wall != wall)
    rungs_toolkit_announce (GTK_WIDGET (self), wall_words (wall));
  self->wall = wall;
  set_status (self->screen_words, wall_words (wall));
  gtk_widget_set_visible (self->practise, wall == RUNGS_CONSOLE_WALL_GONE);
  fill_screens (self);
}

/** rungs_console_flush: hands what was typed to the workbook now */
void
rungs_console_flush (RungsConsole *self)
{
  g_return_if_fail (RUNGS_IS_CONSOLE (self));

  rungs_console_notes_flush (RUNGS_CONSOLE_NOTES (self->notes));
}

static gboolean
rungs_console_grab_focus (GtkWidget *widget)
{
  RungsConsole *self = RUNGS_CONSOLE (widget);
  gsize n_keys;
  const RungsShowingKeyWords *keys = rungs_showing_keys (&n_keys);

  for (gsize i = 0; i < n_keys; i++)
    if (keys[i].key == RUNGS_SHOWING_NEXT)
      return gtk_widget_grab_focus (self->keys->pdata[i]);
  return FALSE;
}

static void
rungs_console_dispose (GObject *object)
{
  RungsConsole *self = RUNGS_CONSOLE (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->show);
  g_clear_object (&self->monitors);

  G_OBJECT_CLASS (rungs_console_parent_class)->dispose (object);
}

static void
rungs_console_finalize (GObject *object)
{
  RungsConsole *self = RUNGS_CONSOLE (object);

  g_ptr_array_unref (self->keys);
  g_free (self->said);

  G_OBJECT_CLASS (rungs_console_parent_class)->finalize (object);
}

static void
rungs_console_class_init (RungsConsoleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_console_dispose;
  G_OBJECT_CLASS (klass)->finalize = rungs_console_finalize;
  widget_class->focus = rungs_tabbing_focus;
  widget_class->grab_focus = rungs_console_grab_focus;

  signals[PRACTISE] = g_signal_new ("practise", RUNGS_TYPE_CONSOLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "console");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rungs_console_init (RungsConsole *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  self->keys = g_ptr_array_new ();
  self->begun = g_get_monotonic_time ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The wall"), -1);
}

static void
append (GtkWidget *box,
        GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
}

/* Where the console has much room, the buttons have to stay in sight too. */
static GtkWidget *
no_wider (GtkWidget *picture)
{
  return g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDEST_PICTURE, "tightening-threshold", WIDEST_PICTURE, "child", picture,
                       NULL);
}

static void
build (RungsConsole *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "console");
  gtk_widget_set_size_request (box, LEAST_WIDTH, -1);
  self->picture = rungs_wall_view_new_picture (_("On the wall"));
  self->on_wall = status (_("On the wall"));
  self->time = status (_("Time"));
  self->next = status (_("What comes next"));
  self->next_picture = rungs_wall_view_new_picture (_("What comes next"));
  self->numbers = make_numbers (self);
  self->screen_words = status (_("Where the wall is"));
  self->screens = rungs_drop_down_new (NULL);
  rungs_drop_down_name (self->screens, _("Screen of the wall"));
  g_signal_connect_swapped (self->screens, "notify::selected", G_CALLBACK (screen_chosen_cb), self);
  self->practise = gtk_button_new_with_label (_("Show it in a window here"));
  gtk_widget_set_visible (self->practise, FALSE);
  g_signal_connect_swapped (self->practise, "clicked", G_CALLBACK (practise_cb), self);
  self->kept = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->kept_heading = heading (_("Held back from the wall"));
  self->notes = rungs_console_notes_new (rungs_show_get_workbook (self->show));
  self->notes_heading = heading (_("Notes, only on this laptop"));

  append (box, heading (_("On the wall")));
  append (box, no_wider (self->picture));
  append (box, self->on_wall);
  append (box, self->screen_words);
  append (box, self->practise);
  append (box, self->screens);
  append (box, self->time);
  append (box, make_keys (self));
  if (has_rungs (self))
    append (box, heading (_("To a rung")));
  append (box, self->numbers);
  gtk_widget_set_visible (self->numbers, has_rungs (self));
  append (box, heading (_("What comes next")));
  append (box, self->next);
  append (box, no_wider (self->next_picture));
  append (box, self->notes_heading);
  append (box, self->notes);
  append (box, self->kept_heading);
  append (box, self->kept);

  self->scroller = rungs_toolkit_scroller_new (_("The wall"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * rungs_console_new:
 * @show: what is on the wall
 * @monitors: where the wall can be
 *
 * Returns: (transfer floating): the console
 */
GtkWidget *
rungs_console_new (RungsShow     *show,
                   RungsMonitors *monitors)
{
  RungsConsole *self = g_object_new (RUNGS_TYPE_CONSOLE, NULL);

  self->show = g_object_ref (show);
  self->monitors = g_object_ref (monitors);
  build (self);
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (monitors, "changed", G_CALLBACK (fill_screens), self, G_CONNECT_SWAPPED);
  rungs_wall_keys_listen (GTK_WIDGET (self), show);
  changed_cb (self);
  rungs_console_set_wall (self, RUNGS_CONSOLE_WALL_ON);
  clock_cb (self);
  self->clock_id = g_timeout_add_seconds (1, clock_cb, self);
  return GTK_WIDGET (self);
}
