/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story.c: a story through the real window with keys alone: begun, written, what was first told copied into it, read back,
 * agreed to, changed, and what was agreed to looked at again. What was kept is asked of rungs-cli.
 */
#include "reader.h"

#include "workplace.h"

#define TITLE "The bus that waited"
#define SITUATION "I lived in a car by the river."
#define TOLD "I told it to Kit first."

typedef struct
{
  Workplace *workplace;
  const char *field;
  const char *text;
} Kept;

static gboolean
is_kept (gpointer data)
{
  Kept *kept = data;

  return workplace_holds (kept->workplace, "case-study", kept->field, kept->text);
}

static void
wait_kept (Workplace  *workplace,
           const char *field,
           const char *text)
{
  Kept kept = { workplace, field, text };

  if (!reader_wait_until (is_kept, &kept))
    g_error ("no case study has \"%s\" in %s", text, field);
}

static void
wait_words (Reader     *reader,
            const char *words)
{
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_INVALID, words));
}

static void
begin (Reader    *reader,
       Workplace *workplace)
{
  reader_press (reader, "ctrl+5");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "New case study"));
  reader_press (reader, "ctrl+n");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "What is the story called?"));
  reader_type (reader, TITLE);
  wait_kept (workplace, "title", TITLE);
}

/* The next side, with the keyboard where one writes. */
static void
write_it (Reader    *reader,
          Workplace *workplace)
{
  reader_press (reader, "ctrl+Next");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "My situation"));
  reader_type (reader, SITUATION);
  wait_kept (workplace, "situation", SITUATION);
  wait_words (reader, "8 words in all");
}

/* What was first told stays by itself, and a paragraph of it goes to the end of the story. */
static void
copy_from_first_telling (Reader    *reader,
                         Workplace *workplace)
{
  reader_press (reader, "ctrl+Next");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "The story as it was first told"));
  reader_type (reader, TOLD);
  wait_kept (workplace, "original", TOLD);
  reader_press (reader, "ctrl+Return");
  wait_kept (workplace, "situation", SITUATION "\n" TOLD);
  wait_words (reader, "Copied to the end of that part.");
  wait_words (reader, "*left out, * added.");
  reader_press (reader, "alt+Down");
  wait_words (reader, "1 of *Added*river*");
}

/* Above the text stands the next step. */
static void
agree (Reader    *reader,
       Workplace *workplace)
{
  reader_press_until (reader, "shift+Tab", ATSPI_ROLE_PUSH_BUTTON, "Read it back with them");
  reader_press (reader, "space");
  wait_kept (workplace, "state", "read-back");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_PUSH_BUTTON, "The person agreed to it"));
  reader_press (reader, "space");
  wait_kept (workplace, "state", "agreed");
  wait_words (reader, "*This is version 1.*");
}

/* A word more, and it is to be read back again; what they agreed to is a press away. */
static void
change_and_look (Reader    *reader,
                 Workplace *workplace)
{
  reader_press (reader, "ctrl+Prior");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "My situation"));
  reader_press (reader, "ctrl+End");
  reader_type (reader, " More.");
  wait_kept (workplace, "state", "read-back");
  wait_words (reader, "*Version 1 is kept.*");
  reader_press_until (reader, "shift+Tab", ATSPI_ROLE_PUSH_BUTTON, "Look at version 1");
  reader_press (reader, "space");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_HEADING, "Version 1, agreed to on*"));
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "Version 1, agreed to on*"));
  wait_words (reader, "0 words left out, 1 added.");

  /* The word was a slip: undo takes it back, and with it that the story is read back again. */
  reader_press (reader, "ctrl+z");
  wait_kept (workplace, "state", "agreed");
  wait_words (reader, "Word for word the same.");
}

static void
test_story (void)
{
  g_autoptr (Workplace) workplace = workplace_new (FALSE);
  const char *argv[] = { g_getenv ("RUNGS_PROGRAM"), workplace_workbook (workplace), NULL };
  Reader *reader = reader_start (argv);

  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "Place on the ladder"));
  begin (reader, workplace);
  write_it (reader, workplace);
  copy_from_first_telling (reader, workplace);
  agree (reader, workplace);
  change_and_look (reader, workplace);
  reader_press (reader, "ctrl+q");
  reader_wait_for_end (reader);
  reader_stop (reader);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story/with-keys-alone", test_story);

  return g_test_run ();
}
