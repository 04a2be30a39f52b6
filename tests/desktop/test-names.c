/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-names.c: a walk over every page of the example programme, and over the form of a record on it: whatever the keyboard can
 * reach has a name for those who hear the screen.
 */
#include "reader.h"

#include "workplace.h"

/* The pages in the order of their keys, and what only they show. */
typedef struct
{
  const char *key;
  const char *name;
  AtspiRole role;
  const char *shows;
  gboolean has_list;
} Page;

static const Page pages[] = {
  { "ctrl+1", "ladder", ATSPI_ROLE_PUSH_BUTTON, "Place on the ladder", FALSE },
  { "ctrl+2", "feedback", ATSPI_ROLE_PUSH_BUTTON, "Record feedback", TRUE },
  { "ctrl+3", "enquiries", ATSPI_ROLE_PUSH_BUTTON, "New enquiry", TRUE },
  { "ctrl+4", "buddies", ATSPI_ROLE_PUSH_BUTTON, "New pairing", TRUE },
  { "ctrl+5", "case-studies", ATSPI_ROLE_PUSH_BUTTON, "New case study", TRUE },
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

static gboolean
has_size (ReaderNode *node)
{
  g_autoptr (ReaderComponent) component = atspi_accessible_get_component_iface (node);
  g_autofree AtspiRect *box = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;

  return box != NULL && box->width > 0 && box->height > 0;
}

/* Newer toolkits keep panels without a meaning inside their own buttons and rows, and say that they could have the keyboard: it
 * is the button or the row that has it, and that is named. */
static gboolean
is_inside_of_another (ReaderNode *node,
                      AtspiRole   role)
{
  g_autoptr (ReaderNode) at = g_object_ref (node);

  for (int i = 0; role == ATSPI_ROLE_PANEL && i < 5 && at != NULL; i++)
    {
      ReaderNode *parent = atspi_accessible_get_parent (at, NULL);
      AtspiRole above = parent != NULL ? atspi_accessible_get_role (parent, NULL) : ATSPI_ROLE_INVALID;

      g_object_unref (at);
      at = parent;
      if (above == ATSPI_ROLE_TOGGLE_BUTTON || above == ATSPI_ROLE_PUSH_BUTTON || above == ATSPI_ROLE_LIST_ITEM)
        return TRUE;
    }
  return FALSE;
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
  /* GTK 4.8 also tells of pages of a stack that were never seen; nothing in them has a size. */
  if (!has_size (node))
    return;
  walk->n_focusable++;
  /* Where nothing names a widget, the toolkit gives the name of its type. */
  if (name[0] != '\0' && !g_regex_match_simple ("^(Gtk|Adw|Rungs)[A-Z][A-Za-z]+$", name, 0, 0))
    return;
  if (is_inside_of_another (node, role))
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

/* Each page in a program of its own: what was seen of other pages would have to be walked over again. */
static void
test_page (gconstpointer data)
{
  const Page *page = data;
  g_autoptr (Workplace) workplace = workplace_new (TRUE);
  const char *argv[] = { g_getenv ("RUNGS_PROGRAM"), workplace_workbook (workplace), NULL };
  Reader *reader = reader_start (argv);

  g_object_unref (reader_wait_for (reader, ATSPI_ROLE_PUSH_BUTTON, "Place on the ladder"));
  reader_press (reader, page->key);
  g_object_unref (reader_wait_for (reader, page->role, page->shows));
  walk_over (reader, page->name);
  if (page->has_list)
    {
      /* A row of a list says more of its record after a comma. */
      g_object_unref (reader_wait_for (reader, ATSPI_ROLE_LIST_ITEM, "?*, ?*"));
      reader_press_until (reader, "F6", ATSPI_ROLE_LIST_ITEM, "?*, ?*");
      reader_press (reader, "Return");
      g_object_unref (reader_wait_for (reader, ATSPI_ROLE_FORM, "?*"));
      walk_over (reader, "a record of it");
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
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/desktop/names/%s", pages[i].name);

      g_test_add_data_func (path, &pages[i], test_page);
    }
  return g_test_run ();
}
