/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-killed.c: the program is killed while somebody types on the ladder, as in a power cut: the workbook is sound, and what was
 * typed and called out is there.
 */
#include "reader.h"

#include <string.h>

#include "workplace.h"

#define TITLE "Choosing the new chairs"
#define REASON "We chose the colours and they had chosen the rest"
#define STEP "Ask who sits on them all day"
#define LINE "Tea and time to talk"

/** Sought: a text that is to come into the workbook. */
typedef struct
{
  Workplace *workplace;
  const char *kind; /* NULL: anywhere, also where it is no record yet */
  const char *field;
  const char *text;
} Sought;

static gboolean
file_holds (const char *path,
            const char *text)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  return g_file_get_contents (path, &bytes, &n_bytes, NULL) && memmem (bytes, n_bytes, text, strlen (text)) != NULL;
}

static gboolean
is_there (gpointer data)
{
  Sought *sought = data;
  g_autofree char *log = g_strconcat (workplace_workbook (sought->workplace), "-wal", NULL);
  g_autoptr (JsonArray) records = NULL;

  if (sought->kind == NULL)
    return file_holds (log, sought->text) || file_holds (workplace_workbook (sought->workplace), sought->text);
  records = workplace_list (sought->workplace, sought->kind);
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonObject *record = json_array_get_object_element (records, i);
      const char *value = json_object_get_string_member_with_default (record, sought->field, "");

      if (value != NULL && strstr (value, sought->text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
wait_there (Workplace  *workplace,
            const char *kind,
            const char *field,
            const char *text)
{
  Sought sought = { workplace, kind, field, text };

  if (!reader_wait_until (is_there, &sought))
    g_error ("\"%s\" did not come into the workbook", text);
}

static Reader *
open_program (Workplace *workplace)
{
  const char *argv[] = { g_getenv ("RUNGS_PROGRAM"), workplace_workbook (workplace), NULL };
  Reader *reader = reader_start (argv);

  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "Place on the ladder"));
  return reader;
}

/* What was left is as it was: nothing asks, closes or flushes. */
static void
kill_program (Reader    *reader,
              Workplace *workplace)
{
  g_autofree char *said = NULL;

  reader_stop (reader);
  said = workplace_ask (workplace, "check", NULL);
  g_assert_nonnull (strstr (said, "sound"));
}

/* The modes are one list where the window is narrow; NTH counts from the first, which is chosen to begin with. */
static void
choose_mode (Reader *reader,
             int     nth)
{
  reader_press_until (reader, "Tab", ATSPI_ROLE_INVALID, "What to do with the ladder*");
  reader_press (reader, "space");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_LIST_ITEM, NULL));
  for (int i = 0; i < nth; i++)
    reader_press (reader, "Down");
  reader_press (reader, "Return");
}

static void
write_into (Reader     *reader,
            const char *question,
            const char *text)
{
  reader_press_until (reader, "Tab", ATSPI_ROLE_TEXT, question);
  reader_type (reader, text);
}

/* The sheet that places something shows the words again. */
static void
test_placing (void)
{
  g_autoptr (Workplace) workplace = workplace_new (FALSE);
  Reader *reader = open_program (workplace);
  g_autoptr (ReaderNode) field = NULL;
  g_autofree char *title = NULL;

  reader_press (reader, "ctrl+n");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, NULL));
  reader_type (reader, TITLE);
  write_into (reader, "What makes you say so?", REASON);
  wait_there (workplace, NULL, NULL, TITLE);
  wait_there (workplace, NULL, NULL, REASON);
  kill_program (reader, workplace);

  reader = open_program (workplace);
  reader_press (reader, "ctrl+n");
  field = reader_wait_for_focus (reader, ATSPI_ROLE_TEXT, NULL);
  title = reader_text (field);
  g_assert_cmpstr (title, ==, TITLE);
  kill_program (reader, workplace);
}

/* A round, why, and an aim. */
static void
test_card (void)
{
  g_autoptr (Workplace) workplace = workplace_new (FALSE);
  Reader *reader = open_program (workplace);

  choose_mode (reader, 1);
  write_into (reader, "What is the piece of work called?*", TITLE);
  reader_press (reader, "Return");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_CHECK_BOX, "People with lived experience: in the room"));
  reader_press (reader, "space");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "Rung 5*"));
  reader_press (reader, "5");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "Reveal"));
  reader_press (reader, "r");
  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_TEXT, "What makes you say so?*"));
  write_into (reader, "What makes you say so?*", REASON);
  wait_there (workplace, "placing", "because", REASON);
  write_into (reader, "What one thing will you try next?*", STEP);
  wait_there (workplace, "aim", "next-step", STEP);
  kill_program (reader, workplace);
  wait_there (workplace, "placing", "because", REASON);
  wait_there (workplace, "aim", "next-step", STEP);
}

/* A line about a rung, not added yet. */
static void
test_line (void)
{
  g_autoptr (Workplace) workplace = workplace_new (FALSE);
  Reader *reader = open_program (workplace);

  choose_mode (reader, 4);
  write_into (reader, "What else helps?*", LINE);
  wait_there (workplace, "rung", "helps", LINE);
  kill_program (reader, workplace);
  wait_there (workplace, "rung", "helps", LINE);
}

/* Each call is kept when the next one is made; they are heard wherever the keyboard is on the page. */
static void
test_live (void)
{
  static const char *const calls[] = { "3", "5", "6" };
  g_autoptr (Workplace) workplace = workplace_new (FALSE);
  Reader *reader = open_program (workplace);

  choose_mode (reader, 5);
  write_into (reader, "What is the piece of work called?*", TITLE);
  reader_press (reader, "Return");
  g_object_unref (reader_wait_for_focus (reader, ATSPI_ROLE_RADIO_BUTTON, "People with lived experience*"));
  reader_press_until (reader, "shift+Tab", ATSPI_ROLE_INVALID, "What to do with the ladder*");
  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      reader_press (reader, calls[i]);
      wait_there (workplace, "placing", "answer", calls[i]);
    }
  kill_program (reader, workplace);
  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    wait_there (workplace, "placing", "answer", calls[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/killed/placing", test_placing);
  g_test_add_func ("/desktop/killed/card", test_card);
  g_test_add_func ("/desktop/killed/line", test_line);
  g_test_add_func ("/desktop/killed/live", test_live);
  return g_test_run ();
}
