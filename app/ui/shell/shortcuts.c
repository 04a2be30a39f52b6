/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * shortcuts.c: every key of Rungs, and the window that lists them. A list of our own: the toolkit's window for this is
 * deprecated where its successor is not there yet.
 */
#include "config.h"

#include "shell/shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shell/aside.h"

/** Shortcut: one thing that keys do; @action %NULL where the widget itself listens. */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *keys;  /* parted by spaces */
  gboolean is_range; /* the first and the last of several keys */
} Shortcut;

/* Longer lines of keys are broken. */
#define KEYS_CHARS 19

#define EVERYWHERE N_("Everywhere")
#define PAGES N_("Pages")
#define LADDER N_("On the ladder")
#define STORIES N_("On a case study")
#define CARD N_("Placing something")
#define WALL N_("On the wall")
#define PRINTING N_("Before something is printed")

static const Shortcut shortcuts[] = {
  { EVERYWHERE, N_("Pause, and carry on"), "app.pause", "F9" },
  { EVERYWHERE, N_("Undo"), "win.undo", "<Control>z" },
  { EVERYWHERE, N_("Redo"), "win.redo", "<Control><Shift>z <Control>y" },
  { EVERYWHERE, N_("Search everything"), "win.search", "<Control>f" },
  { EVERYWHERE, N_("Begin what the page is for: a new enquiry, new feedback…"), "win.begin-task", "<Control>n" },
  { EVERYWHERE, N_("Present: show the ladder, or the case study that is chosen, to a room"), "win.present", "F5" },
  { EVERYWHERE, N_("Print what is shown, or look at its pages first"), "win.print", "<Control>p" },
  { EVERYWHERE, N_("Go to the next part of the window"), "win.next-region(false)", "F6" },
  { EVERYWHERE, N_("Go to the part before"), "win.next-region(true)", "<Shift>F6" },
  { EVERYWHERE, N_("Open a workbook"), "win.open-workbook", "<Control>o" },
  { EVERYWHERE, N_("Preferences"), "win.preferences", "<Control>comma" },
  { EVERYWHERE, N_("Help"), "win.help", "F1" },
  { EVERYWHERE, N_("Keyboard shortcuts"), "win.shortcuts", "<Control>question <Control><Shift>question" },
  { EVERYWHERE, N_("Main menu"), NULL, "F10" },
  { EVERYWHERE, N_("Close the window"), "win.close", "<Control>w" },
  { EVERYWHERE, N_("Quit"), "app.quit", "<Control>q" },
  { PAGES, N_("Ladder"), "win.show-page('ladder')", "<Control>1 <Alt>1" },
  { PAGES, N_("Feedback"), "win.show-page('feedback')", "<Control>2 <Alt>2" },
  { PAGES, N_("Enquiries"), "win.show-page('enquiries')", "<Control>3 <Alt>3" },
  { PAGES, N_("Buddies"), "win.show-page('buddies')", "<Control>4 <Alt>4" },
  { PAGES, N_("Case studies"), "win.show-page('stories')", "<Control>5 <Alt>5" },
  { PAGES, N_("Meetings"), "win.show-page('meetings')", "<Control>6 <Alt>6" },
  { PAGES, N_("People"), "win.show-page('people')", "<Control>7 <Alt>7" },
  { PAGES, N_("Waiting"), "win.show-page('waiting')", "<Control>8 <Alt>8" },
  { LADDER, N_("Go up or down a rung"), NULL, "Up Down" },
  { LADDER, N_("Go to the bottom or the top"), NULL, "Home End" },
  { LADDER, N_("Go to a rung by its number"), NULL, "1 7", TRUE },
  { LADDER, N_("Go to who stands there"), NULL, "Left Right" },
  { LADDER, N_("Read about a rung, or about who stands there"), NULL, "Return" },
  { LADDER, N_("Move who the keyboard is on; then the number of a rung, or the arrows and Enter"), NULL, "m" },
  { LADDER, N_("While somebody is moved: not sure"), NULL, "0" },
  { LADDER, N_("While somebody is moved: it depends"), NULL, "9" },
  { LADDER, N_("Leave them where they were"), NULL, "Escape" },
  { LADDER, N_("Show or hide names"), NULL, "n" },
  { LADDER, N_("Live: one more on a rung"), NULL, "1 7", TRUE },
  { LADDER, N_("Live: one fewer on a rung"), NULL, "<Shift>1 <Shift>7", TRUE },
  { LADDER, N_("Live: take the last one back"), NULL, "BackSpace" },
  { LADDER, N_("Live: the next group calls out"), NULL, "v" },
  { LADDER, N_("Explain the next rung, or the one before"), NULL, "Page_Down Page_Up" },
  { LADDER, N_("Through time: go from mark to mark"), NULL, "Left Right" },
  { STORIES, N_("Go to its next side, or the one before"), NULL, "<Control>Page_Down <Control>Page_Up" },
  { STORIES, N_("Go to what comes next for it: read it back, check it, make it ready"), NULL, "<Alt>Home" },
  { STORIES, N_("Side by side: the next difference, or the one before"), NULL, "<Alt>Down <Alt>Up" },
  { STORIES, N_("Side by side: copy the paragraph into the story"), NULL, "<Control>Return" },
  { CARD, N_("The rung of who is placing"), NULL, "1 7", TRUE },
  { CARD, N_("Not sure"), NULL, "0" },
  { CARD, N_("It depends"), NULL, "9" },
  { CARD, N_("Reveal, when all have placed it"), NULL, "r" },
  { CARD, N_("Take a card back that lies face down"), NULL, "Delete BackSpace" },
  { CARD, N_("Put it there, from anywhere on the sheet"), NULL, "<Control>Return" },
  { WALL, N_("Next"), NULL, "Page_Down Right space" },
  { WALL, N_("Back"), NULL, "Page_Up Left BackSpace" },
  { WALL, N_("One rung up, or down"), NULL, "Up Down" },
  { WALL, N_("To the start, or to the end"), NULL, "Home End" },
  { WALL, N_("To a rung"), NULL, "1 8", TRUE },
  { WALL, N_("Reveal the cards"), NULL, "r" },
  { WALL, N_("Black wall"), NULL, "b period" },
  { WALL, N_("White wall"), NULL, "w" },
  { WALL, N_("Freeze the wall"), NULL, "f" },
  { WALL, N_("Swap screens"), NULL, "s" },
  { WALL, N_("List of keys"), NULL, "question F1" },
  { WALL, N_("Stop showing"), NULL, "Escape" },
  { PRINTING, N_("Print, with the printer's own window"), NULL, "<Control>p" },
  { PRINTING, N_("Save as PDF"), NULL, "<Control>s" },
  { PRINTING, N_("The next page, or the one before"), NULL, "<Control>Page_Down <Control>Page_Up" },
  { PRINTING, N_("Larger, smaller, and the whole page"), NULL, "<Control>plus <Control>minus <Control>0" },
};

/**
 * rungs_shortcuts_install:
 * @application: the application
 *
 * Makes @application listen to the keys of its actions.
 */
void
rungs_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto(GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) keys);
    }
}

static char *
words_of_keys (const Shortcut *shortcut)
{
  g_auto(GStrv) keys = g_strsplit (shortcut->keys, " ", -1);
  GString *words = g_string_new (NULL);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      guint keyval;
      GdkModifierType modifiers;
      g_autofree char *label = NULL;

      /* The same key without and with Shift is one key to people. */
      if (g_str_equal (keys[i], "<Control><Shift>question") || !gtk_accelerator_parse (keys[i], &keyval, &modifiers))
        continue;
      label = gtk_accelerator_get_label (keyval, modifiers);
      if (words->len > 0 && shortcut->is_range)
        g_string_append (words, _(" to ")); /* Translators: between the first and the last of several keys: 1 to 7 */
      else if (words->len > 0)
        g_string_append (words, _(" or ")); /* Translators: between two keys */
      g_string_append (words, label);
    }
  return g_string_free (words, FALSE);
}

static GtkWidget *
make_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = words_of_keys (shortcut);
  /* Translators: what a screen reader says of a line in the list of keys: what is done, and its keys. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _(shortcut->title), keys);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (label, "keys");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  /* The row gives it no more than it cannot do without: that is a line of keys, and not one word a line. */
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (keys, -1), KEYS_CHARS));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * rungs_shortcuts_show:
 * @parent: the main window
 *
 * Shows the list of keys in a window over @parent.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
rungs_shortcuts_show (GtkWindow *parent)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;
  GtkWidget *window;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (g_strcmp0 (heading, shortcuts[i].group) != 0)
        {
          heading = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(heading));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, make_row (&shortcuts[i]));
    }
  window = rungs_aside_new (parent, _("Keyboard shortcuts"), page, 560, 620);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
