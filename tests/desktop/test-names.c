/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-names.c: a walk over every page of the example programme, and over the form of a record on it: whatever the keyboard can
 * reach has a name for those who hear the screen.
 */
#include "reader.h"

#include "workplace.h"

/* The pages in the order of their keys, and what only they show. */
static const struct
{
  const char *key;
  const char *page;
  AtspiRole role;
  const char *shows;
  gboolean has_list;
} pages[] = {
  { "ctrl+1", "ladder", ATSPI_ROLE_PUSH_BUTTON, "Place on the ladder", FALSE },
  { "ctrl+2", "feedback", ATSPI_ROLE_PUSH_BUTTON, "Record feedback", TRUE },
  { "ctrl+3", "enquiries", ATSPI_ROLE_PUSH_BUTTON, "New enquiry", TRUE },
  { "ctrl+4", "buddies", ATSPI_ROLE_PUSH_BUTTON, "New pairing", TRUE },
  { "ctrl+5", "case studies", ATSPI_ROLE_PUSH_BUTTON, "New case study", TRUE },
  { "ctrl+6", "meetings", ATSPI_ROLE_PUSH_BUTTON, "New meeting", TRUE },
  { "ctrl+7", "people", ATSPI_ROLE_PUSH_BUTTON, "New person", TRUE },
  { "ctrl+8", "waiting", ATSPI_ROLE_INVALID, "Waiting*", FALSE },
};

typedef struct
{
  const char *where;
  guint n_focusable;
} Walk;

static char *
path_of (ReaderNode *node)
{
  GString *path = g_string_new (NULL);
  g_autoptr (ReaderNode) at = g_object_ref (node);

  for (int i = 0; i < 30 && at != NULL; i++)
    {
      g_autofree char *name = reader_name (at);
      g_autofree char *role = atspi_accessible_get_role_name (at, NULL);
      g_autofree char *step = g_strdup_printf ("/%s \"%s\"", role, name);
      ReaderNode *parent = atspi_accessible_get_parent (at, NULL);

      g_string_prepend (path, step);
      g_object_unref (at);
      at = parent;
    }
  return g_string_free (path, FALSE);
}

static void
check_name (ReaderNode *node,
            AtspiRole   role,
            const char *name,
            gpointer    data)
{
  g_autoptr (ReaderStates) states = atspi_accessible_get_state_set (node);
  Walk *walk = data;
  g_autofree char *path = NULL;

  if (!atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE))
    return;
  walk->n_focusable++;
  if (name[0] != '\0')
    return;
  path = path_of (node);
  g_test_message ("%s: no name: %s", walk->where, path);
  g_test_fail ();
}

static void
walk_over (Reader     *reader,
           const char *where)
{
  Walk walk = { .where = where };

  reader_visit (reader, check_name, &walk);
  g_test_message ("%s: %u can have the keyboard", where, walk.n_focusable);
  g_assert_cmpuint (walk.n_focusable, >, 5);
}

static void
test_every_page (void)
{
  g_autoptr (Workplace) workplace = workplace_new (TRUE);
  const char *argv[] = { g_getenv ("RUNGS_PROGRAM"), workplace_workbook (workplace), NULL };
  Reader *reader = reader_start (argv);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *form = g_strdup_printf ("%s, a record", pages[i].page);

      reader_press (reader, pages[i].key);
      g_object_unref (reader_wait_for (reader, pages[i].role, pages[i].shows));
      walk_over (reader, pages[i].page);
      if (!pages[i].has_list)
        continue;
      g_object_unref (reader_wait_for (reader, ATSPI_ROLE_LIST_ITEM, "?*"));
      reader_press_until (reader, "F6", ATSPI_ROLE_LIST_ITEM, NULL);
      reader_press (reader, "Return");
      g_object_unref (reader_wait_for (reader, ATSPI_ROLE_TEXT, NULL));
      walk_over (reader, form);
    }
  reader_press (reader, "ctrl+q");
  reader_wait_for_end (reader);
  reader_stop (reader);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/names/every-page", test_every_page);
  return g_test_run ();
}
