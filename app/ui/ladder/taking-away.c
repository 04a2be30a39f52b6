/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * taking-away.c: a button that takes away what the ladder page shows now. It is written on a thread of its own, and can
 * be stopped; where it stands is said in the room's own place.
 */
#include "config.h"

#include "ladder/taking-away.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ladder-picture.h"
#include "printing/print-dialog.h"
#include "shell/mnemonic.h"
#include "shell/toolkit.h"

#define PICTURE_WIDTH 1920
#define PICTURE_HEIGHT 1280
#define PAPER_WIDTH 595 /* A4, in points */
#define PAPER_HEIGHT 842

struct _RungsTakingAway
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *button;
  GtkWidget *busy;
  GtkWidget *spinner;
  GtkWidget *with_words;

  /* owned */
  RungsRoom *room;
  GCancellable *cancellable; /* NULL: nothing is being written */
};

G_DEFINE_FINAL_TYPE (RungsTakingAway, rungs_taking_away, GTK_TYPE_WIDGET)

/** Writing: one file on its way. */
typedef struct
{
  RungsTakeAway *away;
  RungsPictureOptions options;
  char *path;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  rungs_take_away_free (writing->away);
  g_free (writing->path);
  g_free (writing);
}

/**
 * rungs_taking_away_get_shown:
 * @shown: (out): what the room looks at now; its words belong to the room, and hold until it looks at something else
 */
void
rungs_taking_away_get_shown (RungsTakingAway  *self,
                             RungsLadderShown *shown)
{
  RungsLadderFilter *filter = &shown->filter;
  RungsRoomMode mode;

  g_return_if_fail (RUNGS_IS_TAKING_AWAY (self));

  *shown = (RungsLadderShown) { .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL };
  mode = rungs_room_get_mode (self->room);
  if (mode == RUNGS_ROOM_WORK)
    *filter = *rungs_room_get_filter (self->room);
  else if (mode != RUNGS_ROOM_EXPLAIN)
    filter->activity = rungs_room_get_activity (self->room);
  if (mode == RUNGS_ROOM_LATER)
    {
      filter->rounds = 2;
      rungs_room_get_rounds (self->room, &filter->then, &filter->round);
    }
  if (mode == RUNGS_ROOM_LIVE)
    filter->meeting = rungs_room_get_meeting (self->room);
  filter->ladder = rungs_room_get_ladder (self->room);
  if (mode == RUNGS_ROOM_TIME)
    shown->sort = RUNGS_LADDER_HISTORY;
  else if (mode == RUNGS_ROOM_EXPLAIN)
    shown->sort = RUNGS_LADDER_EXPLAINED;
  /* As the panes do: the aims of one piece of work, and of all where aims are looked at. */
  shown->show_aims = mode == RUNGS_ROOM_AIMS ||
                     ((mode == RUNGS_ROOM_CARD || mode == RUNGS_ROOM_LATER) && filter->activity != NULL);
}

/**
 * rungs_taking_away_read:
 * @error: (out): why it could not be read
 *
 * Returns: (transfer full): what the room looks at now, as it may leave the laptop
 */
RungsTakeAway *
rungs_taking_away_read (RungsTakingAway  *self,
                        GError          **error)
{
  RungsLadderShown shown;

  g_return_val_if_fail (RUNGS_IS_TAKING_AWAY (self), NULL);

  rungs_taking_away_get_shown (self, &shown);
  return rungs_take_away_read (rungs_room_get_workbook (self->room), &shown, error);
}

static void
set_busy (RungsTakingAway *self,
          gboolean         is_busy)
{
  g_clear_object (&self->cancellable);
  if (is_busy)
    self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (self->busy, is_busy);
  gtk_widget_set_visible (self->button, !is_busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), is_busy);
}

/** rungs_taking_away_is_busy: Returns: whether a file is being written */
gboolean
rungs_taking_away_is_busy (RungsTakingAway *self)
{
  g_return_val_if_fail (RUNGS_IS_TAKING_AWAY (self), FALSE);

  return self->cancellable != NULL;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError *error = NULL;

  if (rungs_take_away_write (writing->away, writing->path, &writing->options, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  RungsTakingAway *self = RUNGS_TAKING_AWAY (source);
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (writing->path);
  g_autofree char *folder_path = g_path_get_dirname (writing->path);
  g_autofree char *folder = g_filename_display_name (folder_path);
  g_autofree char *words = NULL;

  if (self->room == NULL)
    return;
  set_busy (self, FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %1$s is the name of a file, %2$s the folder it is in. */
    words = g_strdup_printf (_("Saved as “%1$s” in %2$s."), name, folder);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    words = g_strdup (_("Stopped. Nothing was saved."));
  else
    rungs_toolkit_tell (GTK_WIDGET (self), _("The picture is not saved"), error->message);
  if (words != NULL)
    rungs_room_say (self->room, words);
}

/**
 * rungs_taking_away_save:
 * @path: where it will be; the end of its name says whether it is a PNG, an SVG or a PDF
 * @may_replace: a file that stands there
 */
void
rungs_taking_away_save (RungsTakingAway *self,
                        const char      *path,
                        gboolean         may_replace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  g_return_if_fail (RUNGS_IS_TAKING_AWAY (self) && path != NULL);

  if (self->cancellable != NULL)
    return;
  writing = g_new0 (Writing, 1);
  writing->path = g_strdup (path);
  writing->options.may_replace = may_replace;
  writing->options.with_words = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->with_words));
  writing->options.right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  if (rungs_picture_format_of (path, &writing->options.format, &error))
    writing->away = rungs_taking_away_read (self, &error);
  if (writing->away == NULL)
    {
      rungs_toolkit_tell (GTK_WIDGET (self), _("The picture is not saved"), error->message);
      writing_free (writing);
      return;
    }
  writing->options.width = writing->options.format == RUNGS_PICTURE_PDF ? PAPER_WIDTH : PICTURE_WIDTH;
  writing->options.height = writing->options.format == RUNGS_PICTURE_PDF ? PAPER_HEIGHT : PICTURE_HEIGHT;
  set_busy (self, TRUE);
  task = g_task_new (self, self->cancellable, written_cb, NULL);
  g_task_set_source_tag (task, rungs_taking_away_save);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RungsTakingAway) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rungs_toolkit_file_finish (result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  if (error != NULL)
    rungs_toolkit_tell (GTK_WIDGET (self), _("The picture is not saved"), error->message);
  if (path == NULL || self->room == NULL)
    return;
  if (strchr (name, '.') == NULL)
    {
      /* The person was not asked about the name with an end: what stands there stays. */
      g_autofree char *with_end = g_strdup_printf ("%s.pdf", path);

      rungs_taking_away_save (self, with_end, FALSE);
      return;
    }
  rungs_taking_away_save (self, path, TRUE);
}

static void
save_clicked_cb (RungsTakingAway *self)
{
  gboolean is_time = rungs_room_get_mode (self->room) == RUNGS_ROOM_TIME;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  rungs_toolkit_file_async (GTK_WIDGET (self), RUNGS_FILE_SAVE, _ ("Save what is shown"), _ ("PDF, PNG and SVG"),
                            "*.pdf;*.png;*.svg", is_time ? _ ("Ladder through time.pdf") : _ ("Ladder.pdf"),
                            file_chosen_cb, g_object_ref (self));
}

/** rungs_taking_away_print: shows how what the room looks at now will look on paper */
void
rungs_taking_away_print (RungsTakingAway *self)
{
  RungsLadderShown shown;

  g_return_if_fail (RUNGS_IS_TAKING_AWAY (self));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  rungs_taking_away_get_shown (self, &shown);
  rungs_print_dialog_present_ladder (GTK_WIDGET (self), rungs_room_get_workbook (self->room), &shown);
}

static void
stop_clicked_cb (RungsTakingAway *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
rungs_taking_away_dispose (GObject *object)
{
  RungsTakingAway *self = RUNGS_TAKING_AWAY (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->busy, gtk_widget_unparent);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (rungs_taking_away_parent_class)->dispose (object);
}

static void
rungs_taking_away_class_init (RungsTakingAwayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rungs_taking_away_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "takingaway");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_popover (RungsTakingAway *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9, "margin-start", 9,
                                 "margin-end", 9, "margin-top", 9, "margin-bottom", 9, NULL);
  GtkWidget *heading =
      g_object_new (GTK_TYPE_LABEL, "label", _ ("Take away what is shown now"), "xalign", 0.0f, "wrap", TRUE, NULL);
  GtkWidget *note =
      g_object_new (GTK_TYPE_LABEL, "label",
                    _ ("What fewer than five people said is shown only if they wished it so. Cards that are face "
                       "down stay closed."),
                    "xalign", 0.0f, "wrap", TRUE, "max-width-chars", 36, NULL);
  GtkWidget *save = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Save as a file…")));
  GtkWidget *print = rungs_mnemonic_named (gtk_button_new_with_mnemonic (_("_Print…")));

  gtk_widget_add_css_class (heading, "heading");
  self->with_words = rungs_mnemonic_named (gtk_check_button_new_with_mnemonic (_("With the same in _words")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->with_words), TRUE);
  gtk_widget_set_size_request (self->with_words, -1, 44);
  gtk_widget_set_size_request (save, -1, 44);
  gtk_widget_set_size_request (print, -1, 44);
  gtk_widget_set_tooltip_text (save, _("As a PDF, a PNG or an SVG: the end of its name says which"));
  gtk_widget_set_tooltip_text (print, _("Look at the pages first, in large print too (Ctrl+P)"));
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_clicked_cb), self);
  g_signal_connect_swapped (print, "clicked", G_CALLBACK (rungs_taking_away_print), self);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->with_words);
  gtk_box_append (GTK_BOX (box), save);
  gtk_box_append (GTK_BOX (box), print);
  gtk_box_append (GTK_BOX (box), note);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
rungs_taking_away_init (RungsTakingAway *self)
{
  GtkWidget *stop = gtk_button_new_with_label (_("Stop"));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Take it away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take it away"), -1);
  gtk_widget_set_tooltip_text (self->button, _("Save or print what is shown now"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_size_request (self->button, -1, 36);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->busy = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Saving"), -1);
  gtk_widget_set_size_request (stop, -1, 36);
  gtk_widget_set_valign (stop, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (stop), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stop saving"), -1);
  g_signal_connect_swapped (stop, "clicked", G_CALLBACK (stop_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->busy), self->spinner);
  gtk_box_append (GTK_BOX (self->busy), stop);
  gtk_widget_set_visible (self->busy, FALSE);
  gtk_widget_set_parent (self->busy, GTK_WIDGET (self));
}

/**
 * rungs_taking_away_new:
 * @room: what is looked at, and where it is said what was done
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
rungs_taking_away_new (RungsRoom *room)
{
  RungsTakingAway *self = g_object_new (RUNGS_TYPE_TAKING_AWAY, NULL);

  self->room = g_object_ref (room);
  return GTK_WIDGET (self);
}
