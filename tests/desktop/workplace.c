/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workplace.c: makes a workbook with rungs-cli, and asks rungs-cli what became of it, also while the window has it open.
 */
#include "workplace.h"

#include <gio/gio.h>

#include "reader.h"

struct _Workplace
{
  char *folder;
  char *workbook;
};

/** Kept: what is to be in the workbook. */
typedef struct
{
  Workplace *workplace;
  const char *kind;
  const char *field;
  const char *text;
} Kept;

/* Runs "rungs-cli COMMAND WORKBOOK ARGS" to its end. */
static GSubprocess *
run (Workplace         *self,
     const char        *command,
     const char *const *args,
     char             **said,
     char             **complained)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE;

  if (complained != NULL)
    flags |= G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_ptr_array_add (argv, (gpointer) g_getenv ("RUNGS_CLI"));
  g_ptr_array_add (argv, (gpointer) command);
  g_ptr_array_add (argv, self->workbook);
  for (gsize i = 0; args != NULL && args[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) args[i]);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv ((const char *const *) argv->pdata, flags, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, said, complained, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&process);
}

char *
workplace_ask (Workplace         *self,
               const char        *command,
               const char *const *args)
{
  g_autofree char *said = NULL;
  g_autoptr (GSubprocess) process = run (self, command, args, &said, NULL);

  if (!g_subprocess_get_successful (process))
    g_error ("rungs-cli %s: did not end well", command);
  return g_steal_pointer (&said);
}

char *
workplace_refused (Workplace         *self,
                   const char        *command,
                   const char *const *args)
{
  g_autofree char *said = NULL;
  g_autofree char *complained = NULL;
  g_autoptr (GSubprocess) process = run (self, command, args, &said, &complained);

  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_cmpstr (said, ==, "");
  return g_steal_pointer (&complained);
}

Workplace *
workplace_new (gboolean example)
{
  static const char *const with_example[] = { "--example", NULL };
  g_autoptr (GError) error = NULL;
  Workplace *self = g_new0 (Workplace, 1);

  self->folder = g_dir_make_tmp ("rungs-workplace-XXXXXX", &error);
  g_assert_no_error (error);
  self->workbook = g_build_filename (self->folder, "programme.rungs", NULL);
  g_free (workplace_ask (self, "new", example ? with_example : NULL));
  return self;
}

void
workplace_free (Workplace *self)
{
  const char *argv[] = { "rm", "-r", self->folder, NULL };
  g_autoptr (GSubprocess) clearing = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, NULL);

  g_subprocess_wait (clearing, NULL, NULL);
  g_free (self->folder);
  g_free (self->workbook);
  g_free (self);
}

const char *
workplace_workbook (Workplace *self)
{
  return self->workbook;
}

JsonArray *
workplace_list (Workplace  *self,
                const char *kind)
{
  const char *args[] = { kind, "--json", NULL };
  g_autofree char *said = workplace_ask (self, "list", args);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (said, &error);

  g_assert_no_error (error);
  return json_array_ref (json_node_get_array (node));
}

gboolean
workplace_holds (Workplace  *self,
                 const char *kind,
                 const char *field,
                 const char *text)
{
  g_autoptr (JsonArray) records = workplace_list (self, kind);

  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonObject *record = json_array_get_object_element (records, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (record, field, NULL), text) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_kept (gpointer data)
{
  const Kept *kept = data;

  return workplace_holds (kept->workplace, kept->kind, kept->field, kept->text);
}

void
workplace_wait_for (Workplace  *self,
                    const char *kind,
                    const char *field,
                    const char *text)
{
  Kept kept = { self, kind, field, text };

  if (!reader_wait_until (is_kept, &kept))
    g_error ("no %s has \"%s\" in %s", kind, text, field);
}
