/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-path.c: one whole path through the real window with keys alone: open, place on the ladder, new enquiry, type, undo, redo,
 * search, close, reopen. What the window says is read from the accessibility bus, what was kept is asked of rungs-cli.
 */
#include "reader.h"

#include "workplace.h"

#define ACTIVITY "The welcome at the hub"
#define TITLE "Ringing back sooner"
#define QUESTION "Why does it take six weeks before somebody rings back?"

typedef struct
{
  Workplace *workplace;
  const char *kind;
  const char *field;
  const char *text;
} Kept;

static gboolean
is_not_kept (gpointer data)
{
  Kept *kept = data;

  return !workplace_holds (kept->workplace, kept->kind, kept->field, kept->text);
}

static void
wait_not_kept (Workplace  *workplace,
               const char *kind,
               const char *field,
               const char *text)
{
  Kept kept = { workplace, kind, field, text };

  if (!reader_wait_until (is_not_kept, &kept))
    g_error ("a %s still has \"%s\" in %s", kind, text, field);
}

static Reader *
open_program (Workplace *workplace)
{
  const char *argv[] = { g_getenv ("RUNGS_PROGRAM"), workplace_workbook (workplace), NULL };

  Reader *reader = reader_start (argv);

  /* Keys are for the pages, and those come with the workbook. */
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "Place on the ladder"));
  return reader;
}

static void
close_program (Reader *reader)
{
  reader_press (reader, "ctrl+q");
  reader_wait_for_end (reader);
  reader_stop (reader);
}

/* The keyboard is in the name of something new when the page is asked for its task. */
static void
place_on_ladder (Reader    *reader,
                 Workplace *workplace)
{
  reader_press (reader, "ctrl+n");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, NULL));
  reader_type (reader, ACTIVITY);
  reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "Frontline workers");
  reader_press (reader, "space");
  reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "Rung 5*");
  reader_press (reader, "space");
  reader_press_until (reader, "Tab", ATSPI_ROLE_PUSH_BUTTON, "Put it there*");
  reader_press (reader, "Return");
  workplace_wait_for (workplace, "activity", "title", ACTIVITY);
  workplace_wait_for (workplace, "placing", "answer", "5");
  workplace_wait_for (workplace, "placing", "view", "frontline");
}

static void
make_enquiry (Reader    *reader,
              Workplace *workplace)
{
  reader_press (reader, "ctrl+3");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "New enquiry"));
  reader_press (reader, "ctrl+n");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, NULL));
  reader_type (reader, TITLE);
  reader_press (reader, "Tab");
  reader_type (reader, QUESTION);
  workplace_wait_for (workplace, "enquiry", "title", TITLE);
  workplace_wait_for (workplace, "enquiry", "question", QUESTION);
}

/* The keyboard is still in the question. */
static void
undo_and_redo (Reader    *reader,
               Workplace *workplace)
{
  reader_press (reader, "ctrl+z");
  wait_not_kept (workplace, "enquiry", "question", QUESTION);
  reader_press (reader, "ctrl+shift+z");
  workplace_wait_for (workplace, "enquiry", "question", QUESTION);
  workplace_wait_for (workplace, "enquiry", "title", TITLE);
}

/* From another page, by a word of the question; the record comes with its words in its form. */
static void
search (Reader *reader)
{
  g_autoptr (ReaderNode) field = NULL;
  g_autofree char *text = NULL;

  reader_press (reader, "ctrl+7");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "New person"));
  reader_press (reader, "ctrl+f");
  reader_type (reader, "somebody rings");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_LIST_ITEM, "*" TITLE "*"));
  reader_press_until (reader, "Down", ATSPI_ROLE_LIST_ITEM, "*" TITLE "*");
  reader_press (reader, "Return");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "New enquiry"));
  field = reader_wait_for (reader, ATSPI_ROLE_TEXT, "What shall we call it?*");
  text = reader_text (field);
  g_assert_cmpstr (text, ==, TITLE);
}

static void
test_whole_path (void)
{
  g_autoptr (Workplace) workplace = workplace_new (FALSE);
  Reader *reader = open_program (workplace);

  place_on_ladder (reader, workplace);
  make_enquiry (reader, workplace);
  undo_and_redo (reader, workplace);
  search (reader);
  close_program (reader);

  workplace_wait_for (workplace, "enquiry", "question", QUESTION);
  workplace_wait_for (workplace, "activity", "title", ACTIVITY);
  reader = open_program (workplace);
  search (reader);
  close_program (reader);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/path/whole", test_whole_path);
  return g_test_run ();
}
