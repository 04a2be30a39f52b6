/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * help.c: the help that is inside Rungs: a few headings, each with a few plain sentences. It needs no network.
 */
#include "config.h"

#include "shell/help.h"

#include <glib/gi18n.h>

#include "shell/aside.h"
#include "shell/toolkit.h"

typedef struct
{
  const char *heading;
  const char *text;
} Topic;

static const Topic topics[] = {
  { N_("What Rungs is for"),
    N_("Rungs is a workbook for people who shape services together as equals. It draws the ladder of co-production, and "
       "keeps what people said, what was looked into, what was agreed, and what changed.") },
  { N_("The ladder"),
    N_("Each rung is one way of working together. Choose a rung to read what it means. Place an activity where you think it "
       "stands. People often see the same activity on different rungs. That is worth talking about. It is not a score.") },
  { N_("One card"),
    N_("One card, over the ladder, is for a group that places one piece of work. Tick who is in the room. Each group presses its "
       "rung, and its card lies face down. When all have placed it, press Reveal or the key R, and all cards turn over together. "
       "Rungs asks what is behind a difference, and never makes one number of it. Then say which rung is right, and one thing "
       "to try.") },
  { N_("Coming back later"),
    N_("Rungs reminds you of a piece of work after four months, unless you choose another day. Now and later shows where each group "
       "stood then and now. Through time shows every round. A view of fewer than five people is shown as they said.") },
  { N_("More in private"),
    N_("Where somebody stands on the first rung, Rungs offers to say more in private, and shows who people can talk to. Write "
       "that down once. It stays inside the programme and never comes onto the wall.") },
  { N_("Explaining the ladder"),
    N_("Explain, over the ladder, tells the ladder rung by rung from the ground up. Next, or the key of a clicker, goes on. "
       "Write down what else helps, and what else sets people back, while you talk about it.") },
  { N_("When a room calls out"),
    N_("Live, over the ladder, counts who stands where while people call it out. Say who calls out, then press a rung or its "
       "number for each of them. Shift and the number take one back. Where a group has fewer than five people, ask them how they "
       "may be shown outside the room. What they say is kept.") },
  { N_("Showing the ladder to a room"),
    N_("Press F5, or Present over the ladder. The ladder fills the projector. Only what everybody may see is on it: no names, no "
       "notes, no reasons. The laptop keeps buttons for everything, your notes, and a list of what was held back. Press ? to see "
       "the keys. Esc ends it. With one screen, it opens in a window to practise with.") },
  { N_("The ladder in your own words"),
    N_("The ladder’s words, in the menu at the top, is where you change what each rung is called and means. The words that came "
       "with Rungs can be put back at any time. Work that was placed before keeps the name its rung had then. Other ladders "
       "wait there, switched off, for those who like to compare.") },
  { N_("Moving something on the ladder"),
    N_("Drag its figure to another rung. Or press Move, then the figure, then the rung. With keys, press M on the figure and "
       "then the number of the rung. Esc leaves it where it is, and undo takes it back.") },
  { N_("Nothing you type is lost"),
    N_("Rungs saves while you type. The word “Saved” at the top says so. There is no save button.") },
  { N_("Changed your mind?"),
    N_("Press Ctrl+Z, or the bent arrow at the top. Rungs takes back the last thing that was done, and says what it was. "
       "Press it again to go back further. It still works tomorrow.") },
  { N_("Someone walks in?"),
    N_("Press F9, or the Pause button at the top. The screen goes quiet at once. Press F9 again to carry on where you were.") },
  { N_("Finding things"),
    N_("Press Ctrl+F and type a word. Rungs looks through everything but the private details of people.") },
  { N_("What not to write down"),
    N_("Do not record someone’s care or treatment here. Write down no more about a person than they agreed to. A made-up name "
       "is enough. Real names and phone numbers have a screen of their own. They are never printed, searched or sent on.") },
  { N_("Where the workbook is"),
    N_("A workbook is one file on this laptop. Nothing is sent anywhere. The menu at the top opens another workbook or makes "
       "a new one.") },
  { N_("Printing"),
    N_("Press Ctrl+P, or Print in the menu at the top. Rungs shows the pages as they will be, in large print or on cream if you "
       "like. From there they go to a printer, into a PDF, into a web page, or are copied as plain words.") },
  { N_("What a person said yes to"),
    N_("Consent, a side of each case study, says in plain words what may be done with it today, and what not and why. Beside each "
       "no is a way to ask about it. Ask like a talk, and print the form to ask with. A yes always has an end, and can be taken "
       "back at any time.") },
  { N_("Could somebody know who it is?"),
    N_("A case study has a side of that name. Rungs shows where the text has a name, a day, an age or a place, and takes you "
       "there. You answer eleven points: it is fine, you changed it, or you kept it and why. Before everybody may see the story, "
       "somebody else reads it too.") },
  { N_("Writing a case study"),
    N_("Write, under the title of a story, is the place to write it: part by part, with how many words each has. If you like, "
       "Rungs hints at long sentences and at words that make people small. Press a hint to go there. What the person said in "
       "their own words stays as they said it.") },
  { N_("What was first told"),
    N_("Side by side, under the title of a story, shows two texts of it together: the one to share, and the one first told, which "
       "stays on this laptop. What differs is marked, and told in words, one difference after the other. Ctrl+Enter copies a "
       "paragraph into the story. Each version the person agreed to can be read there too.") },
  { N_("How far a story has come"),
    N_("Above each story stands how far it has come: being written, read back, agreed, checked, ready. The button below goes a "
       "step on. What is needed first stands beside it. If a word changes after the person agreed, the story is read back "
       "again. What they agreed to is kept.") },
  { N_("When somebody takes their story back"),
    N_("Any way they tell you will do. Under “Where it went”, a side of the case study, press “The person takes the story back”. "
       "From then on nobody can use it. Rungs lists every copy that is out, and you say what became of each. Then decide with "
       "the person what is kept: nothing, or only the proof that they said yes and took it back.") },
  { N_("Printing a case study"),
    N_("Say who it is for and where it is shown. If the person did not say yes to that, Rungs says what is missing and how to "
       "ask. Nobody can print it all the same. Each copy is written down, so that you know who to ask for it back.") },
  { N_("Showing a case study to a room"),
    N_("Choose the story, then press F5, or Show to a room above it. Say who is in the room. If the person did not say yes to that, "
       "Rungs says what is missing and how to ask. The projector shows the words they agreed to, large, a page at a time; the "
       "laptop keeps the buttons. If they take their yes back meanwhile, the wall goes black at once. That it was shown is "
       "written down.") },
  { N_("Bigger words"),
    N_("Preferences, in the menu at the top, makes all words bigger, changes the colour behind them, and asks what name to "
       "keep with the changes you make.") },
  { N_("Without a mouse"),
    N_("Everything works with keys alone. F6 goes from part to part, Tab from thing to thing, and Enter chooses. Ctrl+1 to "
       "Ctrl+8 open the pages. Keyboard shortcuts, in the menu at the top, lists all the keys.") },
};

static GtkWidget *
make_text (const char *words,
           gboolean    heading)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL,
                                   "label", words,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  if (heading)
    {
      gtk_widget_add_css_class (label, "title-4");
      gtk_widget_set_margin_top (label, 18);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return label;
}

/**
 * rungs_help_show:
 * @parent: the main window
 *
 * Shows the help in a window over @parent.
 */
void
rungs_help_show (GtkWindow *parent)
{
  GtkWidget *scrolled = rungs_toolkit_scroller_new (_("Help"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *window;

  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      gtk_box_append (GTK_BOX (box), make_text (_(topics[i].heading), TRUE));
      gtk_box_append (GTK_BOX (box), make_text (_(topics[i].text), FALSE));
    }
  /* The keyboard needs something to scroll with. */
  gtk_widget_set_focusable (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);

  window = rungs_aside_new (parent, _("Help"), scrolled, 560, 620);
  gtk_window_present (GTK_WINDOW (window));
}
