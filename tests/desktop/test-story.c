/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-story.c: the whole life of a story through the real window with keys alone: begun, written, what was first told copied into
 * it, read back, agreed to, a yes to one partner on paper, looked at by two whether somebody could know who it is, printed large
 * for that partner and no other, and taken back. What was kept is asked of rungs-cli, what was printed of the file.
 */
#include "reader.h"

#include <string.h>
#ifdef HAVE_POPPLER
#include <poppler.h>
#endif

#include "workplace.h"

#define TITLE "The bus that waited"
#define SITUATION "I lived in a car by the river."
#define TRIED "A bus pass was tried."
#define CHANGED "The driver knows me now."
#define TOLD "I told it to Kit first."
#define PARTNER "The Lantern"

/* What the story is to hold. */
static void
wait_kept (Workplace  *workplace,
           const char *field,
           const char *text)
{
  workplace_wait_for (workplace, "case-study", field, text);
}

static void
wait_words (Reader     *reader,
            const char *words)
{
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_INVALID, words));
}

/* To something on the page, by the keyboard, and pressed. */
static void
press (Reader     *reader,
       AtspiRole   role,
       const char *name)
{
  reader_press_until (reader, "Tab", role, name);
  reader_press (reader, "space");
}

/* The next step, from wherever the keyboard is on any side. */
static void
take_step (Reader     *reader,
           const char *step)
{
  reader_press (reader, "alt+Home");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_PUSH_BUTTON, step));
  reader_press (reader, "space");
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
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, "What was tried");
  reader_type (reader, TRIED);
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, "What changed");
  reader_type (reader, CHANGED);
  wait_kept (workplace, "situation", SITUATION);
  wait_kept (workplace, "tried", TRIED);
  wait_kept (workplace, "what-changed", CHANGED);
  wait_words (reader, "18 words in all");
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

static void
agree (Reader    *reader,
       Workplace *workplace)
{
  take_step (reader, "Read it back with them");
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
  reader_press (reader, "alt+Home");
  press (reader, ATSPI_ROLE_PUSH_BUTTON, "Look at version 1");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_HEADING, "Version 1, agreed to on*"));
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "Version 1, agreed to on*"));
  wait_words (reader, "0 words left out, 1 added.");

  /* The word was a slip: undo takes it back, and with it that the story is read back again. */
  reader_press (reader, "ctrl+z");
  wait_kept (workplace, "state", "agreed");
  wait_words (reader, "Word for word the same.");
}

/* What may be done today says no, and how to ask; the talk goes from question to question. */
static void
say_yes (Reader    *reader,
         Workplace *workplace)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%-d %B %Y");
  g_autofree char *iso = g_date_time_format (now, "%Y-%m-%d");

  reader_press (reader, "ctrl+Next");
  wait_words (reader, "Today this story may not be shown to anybody.");
  press (reader, ATSPI_ROLE_PUSH_BUTTON, "Ask about this");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "Who talked it through with them?*"));
  reader_type (reader, "Fern");
  reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "Not said");
  reader_press_until (reader, "Left", ATSPI_ROLE_RADIO_BUTTON, "Named partner organisations");
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, "Which organisations?*");
  reader_type (reader, PARTNER);
  reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "On paper: No");
  reader_press_until (reader, "Left", ATSPI_ROLE_RADIO_BUTTON, "On paper: Yes");
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, "On which day did they say yes?*");
  reader_type (reader, day);
  workplace_wait_for (workplace, "consent", "given-on", iso);
  workplace_wait_for (workplace, "consent", "partners", PARTNER);
  wait_words (reader, "Yes, once that is put right: On paper.");
}

/* Each point is answered; then it is checked, and ready. */
static void
look_at_it (Reader    *reader,
            Workplace *workplace)
{
  reader_press (reader, "ctrl+Next");
  wait_words (reader, "Still to be answered: *");
  for (int i = 0; i < 11; i++)
    {
      reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "Not said");
      reader_press_until (reader, "Down", ATSPI_ROLE_RADIO_BUTTON, "It is fine as it is");
    }
  wait_words (reader, "Everything was looked at.");
  wait_words (reader, "Anybody: not yet: please write down who looked at it.");
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, "Who looked at whether*");
  reader_type (reader, "Fern");
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, "Who read it after them?*");
  reader_type (reader, "Robin");
  wait_kept (workplace, "second-reader", "Robin");
  wait_words (reader, "Anybody: it suits them, where the person said yes.");
  take_step (reader, "We looked at whether somebody could know who it is");
  wait_kept (workplace, "state", "checked");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_PUSH_BUTTON, "It is ready to be used"));
  reader_press (reader, "space");
  wait_kept (workplace, "state", "ready");
}

/* The next answer of a drop-down that the keyboard is brought to. */
static void
choose_next (Reader     *reader,
             const char *question)
{
  reader_press_until (reader, "Tab", ATSPI_ROLE_INVALID, question);
  reader_press (reader, "space");
  reader_press (reader, "Down");
  reader_press (reader, "Return");
}

#ifdef HAVE_POPPLER
/* The words of it, whatever stands between two of them as one space; and that in large print nothing is smaller. */
static char *
read_large_print (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *text = poppler_page_get_text (page);
      GList *attributes = poppler_page_get_text_attributes (page);
      g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);

      for (gsize p = 0; parts[p] != NULL; p++)
        if (*parts[p] != '\0')
          g_string_append_printf (words, "%s ", parts[p]);
      for (GList *link = attributes; link != NULL; link = link->next)
        g_assert_cmpfloat (((PopplerTextAttributes *) link->data)->font_size, >=, 17.9);
      poppler_page_free_text_attributes (attributes);
      g_object_unref (page);
    }
  g_object_unref (document);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
#endif

/* What the partner holds: the story, and not how it was first told; and at its foot what may be done with it. */
static void
check_paper (const char *path)
{
#ifdef HAVE_POPPLER
  static const char *const there[] = { TITLE, SITUATION, TRIED, CHANGED, "Version 1.", PARTNER, "Page 1 of" };
  g_autofree char *words = read_large_print (path);

  g_test_message ("%s", words);
  for (gsize i = 0; i < G_N_ELEMENTS (there); i++)
    g_assert_nonnull (strstr (words, there[i]));
#else
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
#endif
}

static void
close_printing (Reader *reader)
{
  reader_press (reader, "Escape");
  reader_wait_for_window (reader, "* – Rungs");
}

/* For us it may not be: they said yes to one partner. In large print, for them, it goes; beside the workbook, into whose files the
 * window looks that asks where. */
static void
print_it (Reader    *reader,
          Workplace *workplace)
{
  g_autofree char *folder = g_path_get_dirname (workplace_workbook (workplace));
  g_autofree char *path = g_build_filename (folder, "story.pdf", NULL);

  reader_press (reader, "ctrl+p");
  choose_next (reader, "Who is it for?*");
  wait_words (reader, "This cannot be printed yet");
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, "Which organisation gets the copies?*");
  reader_type (reader, PARTNER);
  choose_next (reader, "How should it look?*");
  wait_words (reader, "Page 1 of*");
  press (reader, ATSPI_ROLE_PUSH_BUTTON, "Save as PDF…");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "*"));
  reader_press (reader, "ctrl+a");
  reader_type (reader, path);
  reader_press (reader, "Return");
  wait_words (reader, "Saved as *It is written down under*");
  check_paper (path);
  close_printing (reader);
  workplace_wait_for (workplace, "use", "held-by", PARTNER);
  workplace_wait_for (workplace, "use", "audience", "partner");
  wait_kept (workplace, "state", "in-use");
}

/* Nothing is asked but how; from then on nobody can print it. */
static void
take_back (Reader    *reader,
           Workplace *workplace)
{
  reader_press (reader, "ctrl+Next");
  wait_words (reader, "It was shown or given out 1 time. 1 copy was given out. 1 is still out, with: " PARTNER ".");
  press (reader, ATSPI_ROLE_PUSH_BUTTON, "The person takes the story back");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, "How did they tell us?*"));
  reader_type (reader, "A call");
  reader_press (reader, "Return");
  wait_kept (workplace, "state", "withdrawn");
  workplace_wait_for (workplace, "consent", "withdrawn-how", "A call");
  wait_words (reader, "0 of 1 place is dealt with.");
  reader_press_until (reader, "Tab", ATSPI_ROLE_RADIO_BUTTON, "Still out");
  reader_press_until (reader, "Right", ATSPI_ROLE_RADIO_BUTTON, "They came back");
  workplace_wait_for (workplace, "use", "ended", "came-back");
  wait_words (reader, "1 of 1 place is dealt with.");
  reader_press (reader, "alt+Home");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_PUSH_BUTTON, "Go to where it went"));
  reader_press (reader, "ctrl+p");
  wait_words (reader, "This cannot be printed yet");
  wait_words (reader, "*The person took this story back.*");
  close_printing (reader);
}

/* From the command line neither. */
static void
ask_to_print (Workplace *workplace)
{
  g_autofree char *folder = g_path_get_dirname (workplace_workbook (workplace));
  g_autofree char *path = g_build_filename (folder, "again.pdf", NULL);
  const char *args[] = { "case-study", TITLE, "-o", path, "--style", "large", "--for", "partners", "--held-by", PARTNER, NULL };
  g_autofree char *said = workplace_refused (workplace, "print", args);

  g_test_message ("%s", said);
  g_assert_nonnull (strstr (said, "The person took this story back."));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
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
  say_yes (reader, workplace);
  look_at_it (reader, workplace);
  print_it (reader, workplace);
  take_back (reader, workplace);
  reader_press (reader, "ctrl+q");
  reader_wait_for_end (reader);
  reader_stop (reader);
  ask_to_print (workplace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story/whole-life", test_story);

  return g_test_run ();
}
