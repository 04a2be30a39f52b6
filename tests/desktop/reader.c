/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * reader.c: starts a program, finds it on the accessibility bus, and reads and drives it.
 */
#include "reader.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <gio/gio.h>

#define DEADLINE_SECONDS 60
#define LOOK_AGAIN_MS 20
#define LOOKS_BEFORE_WALK 25

struct _Reader
{
  GSubprocess *program;
  int pid;
  gboolean ended;
  ReaderNode *application;
  AtspiEventListener *listener;
  ReaderNode *focus; /* what was said last to have got the keyboard */
};

/** Wanted: what is looked for in the tree; the first that fits is kept. */
typedef struct
{
  AtspiRole role;
  GPatternSpec *name;
  gboolean focused;
  ReaderNode *found;
} Wanted;

static gboolean
look_again_cb (gpointer data)
{
  gboolean *due = data;

  *due = TRUE;
  return G_SOURCE_REMOVE;
}

/* Handles what comes from the bus until it is time to look again. */
static void
attend (void)
{
  gboolean due = FALSE;

  g_timeout_add (LOOK_AGAIN_MS, look_again_cb, &due);
  while (!due)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
reader_wait_until (ReaderCondition condition,
                   gpointer        data)
{
  const gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > deadline)
        return FALSE;
      attend ();
    }
  return TRUE;
}

static gboolean
has_state (ReaderNode     *accessible,
           AtspiStateType  state)
{
  g_autoptr (ReaderStates) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

char *
reader_name (ReaderNode *accessible)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  if (name != NULL && name[0] != '\0')
    return g_steal_pointer (&name);
  if (atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_STATUS_BAR)
    {
      char *text = reader_text (accessible);

      if (text != NULL)
        return text;
    }
  return g_strdup ("");
}

char *
reader_text (ReaderNode *accessible)
{
  g_autoptr (ReaderText) text = atspi_accessible_get_text_iface (accessible);
  int length;

  if (text == NULL)
    return NULL;
  length = atspi_text_get_character_count (text, NULL);
  return atspi_text_get_text (text, 0, length, NULL);
}

/* Depth first; VISIT says TRUE to stop. GTK 4.8 also tells of the pages of a stack that are not seen now. */
static gboolean
walk (ReaderNode *accessible,
      gboolean    (*visit) (ReaderNode *accessible, int depth, gpointer data),
      int         depth,
      gpointer    data)
{
  int n_children;

  if (visit (accessible, depth, data))
    return TRUE;
  n_children = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (ReaderNode) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child == NULL)
        continue;
      if (walk (child, visit, depth + 1, data))
        return TRUE;
    }
  return FALSE;
}

static gboolean
fits (ReaderNode *accessible,
      int         depth,
      gpointer    data)
{
  Wanted *wanted = data;
  g_autofree char *name = NULL;

  if (wanted->role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != wanted->role)
    return FALSE;
  if (wanted->focused && !has_state (accessible, ATSPI_STATE_FOCUSED))
    return FALSE;
  name = reader_name (accessible);
  if (wanted->name != NULL && !g_pattern_spec_match_string (wanted->name, name))
    return FALSE;
  wanted->found = g_object_ref (accessible);
  return TRUE;
}

static ReaderNode *
find (Reader     *self,
      AtspiRole   role,
      const char *name,
      gboolean    focused)
{
  g_autoptr (GPatternSpec) pattern = name != NULL ? g_pattern_spec_new (name) : NULL;
  Wanted wanted = { .role = role, .name = pattern, .focused = focused };

  walk (self->application, fits, 0, &wanted);
  return wanted.found;
}

ReaderNode *
reader_find (Reader     *self,
             AtspiRole   role,
             const char *name)
{
  return find (self, role, name, FALSE);
}

/* Who gets the keyboard says so soon, and that is quicker than looking through all of the window. */
ReaderNode *
reader_focused (Reader *self)
{
  for (guint i = 0; i < LOOKS_BEFORE_WALK; i++)
    {
      if (self->focus != NULL && has_state (self->focus, ATSPI_STATE_FOCUSED))
        return g_object_ref (self->focus);
      attend ();
    }
  return find (self, ATSPI_ROLE_INVALID, NULL, TRUE);
}

static void
focus_moved_cb (AtspiEvent *event,
                void       *data)
{
  Reader *self = data;

  if (event->detail1 == 1)
    g_set_object (&self->focus, event->source);
}

static gboolean
describe (ReaderNode *accessible,
          int         depth,
          gpointer    data)
{
  GString *tree = data;
  g_autofree char *name = reader_name (accessible);
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);

  g_string_append_printf (tree, "%*s%s \"%s\"%s%s\n", depth * 2, "", role, name,
                          has_state (accessible, ATSPI_STATE_FOCUSABLE) ? " focusable" : "",
                          has_state (accessible, ATSPI_STATE_FOCUSED) ? " FOCUSED" : "");
  return FALSE;
}

char *
reader_tree (Reader *self)
{
  GString *tree = g_string_new (NULL);

  walk (self->application, describe, 0, tree);
  return g_string_free (tree, FALSE);
}

typedef struct
{
  ReaderVisit visit;
  gpointer data;
} Visitor;

static gboolean
visit_one (ReaderNode *accessible,
           int         depth,
           gpointer    data)
{
  Visitor *visitor = data;
  g_autofree char *name = reader_name (accessible);

  visitor->visit (accessible, atspi_accessible_get_role (accessible, NULL), name, visitor->data);
  return FALSE;
}

void
reader_visit (Reader      *self,
              ReaderVisit  visit,
              gpointer     data)
{
  Visitor visitor = { visit, data };

  walk (self->application, visit_one, 0, &visitor);
}

typedef struct
{
  Reader *reader;
  AtspiRole role;
  const char *name;
  gboolean focused;
  ReaderNode *found;
} Search;

static ReaderNode *
find_focused (Search *search)
{
  g_autoptr (GPatternSpec) pattern = search->name != NULL ? g_pattern_spec_new (search->name) : NULL;
  g_autoptr (ReaderNode) focused = reader_focused (search->reader);
  Wanted wanted = { .role = search->role, .name = pattern };

  if (focused == NULL || !fits (focused, 0, &wanted))
    return NULL;
  return wanted.found;
}

static gboolean
is_found (gpointer data)
{
  Search *search = data;

  if (search->reader->ended)
    g_error ("the program ended while %s was looked for", search->name);
  if (search->focused)
    search->found = find_focused (search);
  else
    search->found = find (search->reader, search->role, search->name, FALSE);
  return search->found != NULL;
}

static gboolean
is_gone (gpointer data)
{
  Search *search = data;
  g_autoptr (ReaderNode) found = find (search->reader, search->role, search->name, FALSE);

  return found == NULL;
}

static void
give_up (Search     *search,
         const char *what)
{
  g_autofree char *tree = reader_tree (search->reader);

  g_test_message ("%s", tree);
  g_error ("%s: %s", search->name != NULL ? search->name : "anything", what);
}

ReaderNode *
reader_wait_for (Reader     *self,
                 AtspiRole   role,
                 const char *name)
{
  Search search = { self, role, name, FALSE, NULL };

  if (!reader_wait_until (is_found, &search))
    give_up (&search, "did not come");
  return search.found;
}

ReaderNode *
reader_wait_for_focus (Reader     *self,
                       AtspiRole   role,
                       const char *name)
{
  Search search = { self, role, name, TRUE, NULL };

  if (!reader_wait_until (is_found, &search))
    give_up (&search, "did not get the keyboard");
  return search.found;
}

void
reader_wait_until_gone (Reader     *self,
                        AtspiRole   role,
                        const char *name)
{
  Search search = { self, role, name, FALSE, NULL };

  if (!reader_wait_until (is_gone, &search))
    give_up (&search, "did not go");
}

static gboolean
is_on_the_bus (gpointer data)
{
  Reader *self = data;
  g_autoptr (ReaderNode) desktop = atspi_get_desktop (0);
  const int n_applications = atspi_accessible_get_child_count (desktop, NULL);

  if (self->ended)
    g_error ("the program ended before it showed a window");
  for (int i = 0; i < n_applications; i++)
    {
      g_autoptr (ReaderNode) application = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (application == NULL || (int) atspi_accessible_get_process_id (application, NULL) != self->pid)
        continue;
      if (atspi_accessible_get_child_count (application, NULL) < 1)
        continue;
      atspi_accessible_set_cache_mask (application, ATSPI_CACHE_NONE);
      self->application = g_steal_pointer (&application);
      return TRUE;
    }
  return FALSE;
}

static void
program_ended_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  Reader *self = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  self->ended = TRUE;
}

Reader *
reader_start (const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  Reader *self = g_new0 (Reader, 1);

  /* The library warns of every program that has no cache to offer, as GTK's have none. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "atspi", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "NO_AT_BRIDGE");
  self->program = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  self->pid = atoi (g_subprocess_get_identifier (self->program));
  g_subprocess_wait_async (self->program, NULL, program_ended_cb, self);
  atspi_init ();
  self->listener = atspi_event_listener_new (focus_moved_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);
  if (!reader_wait_until (is_on_the_bus, self))
    g_error ("%s did not come to the accessibility bus", argv[0]);
  g_object_unref (reader_wait_for (self, ATSPI_ROLE_FRAME, NULL));
  return self;
}

gboolean
reader_is_running (Reader *self)
{
  return !self->ended;
}

static gboolean
has_ended (gpointer data)
{
  Reader *self = data;

  return self->ended;
}

void
reader_wait_for_end (Reader *self)
{
  if (!reader_wait_until (has_ended, self))
    g_error ("the program did not end");
}

void
reader_stop (Reader *self)
{
  if (!self->ended)
    {
      g_subprocess_force_exit (self->program);
      reader_wait_for_end (self);
    }
  atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->focus);
  g_clear_object (&self->application);
  g_clear_object (&self->program);
  g_free (self);
}

ReaderNode *
reader_window (Reader *self)
{
  return reader_wait_for (self, ATSPI_ROLE_FRAME, NULL);
}

static void
run_xdotool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) tool = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_subprocess_wait_check (tool, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_active (gpointer data)
{
  Search *search = data;
  g_autoptr (GSubprocess) tool = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL,
                                                   "xdotool", "getactivewindow", "getwindowname", NULL);
  g_autofree char *title = NULL;

  return g_subprocess_communicate_utf8 (tool, NULL, NULL, &title, NULL, NULL) && title != NULL &&
         g_pattern_match_simple (search->name, g_strchomp (title));
}

void
reader_wait_for_window (Reader     *self,
                        const char *title)
{
  Search search = { self, ATSPI_ROLE_INVALID, title, FALSE, NULL };

  if (!reader_wait_until (is_active, &search))
    give_up (&search, "is not the window that keys go to");
}

void
reader_press (Reader     *self,
              const char *keys)
{
  const char *argv[] = { "xdotool", "key", "--delay", "1", keys, NULL };

  g_assert_false (self->ended);
  run_xdotool (argv);
}

void
reader_type (Reader     *self,
             const char *words)
{
  const char *argv[] = { "xdotool", "type", "--delay", "5", words, NULL };

  g_assert_false (self->ended);
  run_xdotool (argv);
}

typedef struct
{
  Reader *reader;
  ReaderNode *before;
} Step;

static gboolean
focus_has_moved (gpointer data)
{
  Step *step = data;
  g_autoptr (ReaderNode) now = reader_focused (step->reader);

  return now != NULL && now != step->before;
}

void
reader_press_until (Reader     *self,
                    const char *keys,
                    AtspiRole   role,
                    const char *name)
{
  Search search = { self, role, name, TRUE, NULL };

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (ReaderNode) before = reader_focused (self);
      Step step = { self, before };

      if (is_found (&search))
        {
          g_clear_object (&search.found);
          return;
        }
      reader_press (self, keys);
      if (!reader_wait_until (focus_has_moved, &step))
        give_up (&search, "the keyboard went no further");
    }
  give_up (&search, "was not reached with that key");
}
