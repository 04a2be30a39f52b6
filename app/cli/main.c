/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * main.c: rungs-cli, for scripts, office IT and tests: everything that needs no screen.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

#include "commands.h"
#include "output.h"

static const RungsCliCommand *const tables[] = {
  rungs_cli_workbook_commands, rungs_cli_reading_commands, rungs_cli_writing_commands,
  rungs_cli_history_commands,  rungs_cli_exchange_commands, rungs_cli_print_commands,
  rungs_cli_story_commands,
};

static const RungsCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const RungsCliCommand *command = tables[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;
  return NULL;
}

static void
print_help (void)
{
  rungs_cli_out ("%s\n\n", _("Rungs keeps the work of a co-production programme in one file, a workbook. rungs-cli is for scripts."));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (const RungsCliCommand *command = tables[i]; command->name != NULL; command++)
        {
          g_autofree char *usage = rungs_cli_command_usage (command);

          rungs_cli_out ("  %s\n      %s\n", usage, _(command->about));
        }
    }
  rungs_cli_out ("  rungs-cli --version\n\n%s\n%s\n%s\n",
                 _("“rungs-cli COMMAND --help” tells more. An ID may be the beginning of one, or an exact title."),
                 _("Data comes on standard output, messages on standard error."),
                 _("It ends with 0 when done, 1 when refused, 2 when called in a wrong way."));
}

static void
print_command_help (const RungsCliCommand *command)
{
  g_autofree char *usage = rungs_cli_command_usage (command);

  /* Translators: %s is how to call a command. */
  rungs_cli_out (_("Usage: %s"), usage);
  rungs_cli_out ("\n%s\n", _(command->about));
  for (const RungsCliOption *option = command->options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *letter = option->letter != '\0' ? g_strdup_printf ("-%c, ", option->letter) : g_strdup ("");
      g_autofree char *full = g_strdup_printf ("%s--%s%s%s", letter, option->name, option->value != NULL ? " " : "",
                                               option->value != NULL ? option->value : "");

      rungs_cli_out ("  ");
      rungs_cli_out_padded (full, 24);
      rungs_cli_out ("  %s\n", _(option->about));
    }
}

static RungsCliExit
refuse_usage (const char *fault)
{
  rungs_cli_say ("rungs-cli: %s", fault);
  rungs_cli_say ("%s", _("“rungs-cli --help” lists the commands."));
  return RUNGS_CLI_USAGE;
}

static RungsCliExit
run_command (const RungsCliCommand *command,
             char                 **arguments)
{
  gboolean wants_help = FALSE;
  g_autofree char *fault = NULL;
  g_autoptr (RungsCliCall) call = rungs_cli_call_parse (command, arguments, &wants_help, &fault);

  if (wants_help)
    {
      print_command_help (command);
      return RUNGS_CLI_DONE;
    }
  if (call == NULL)
    {
      RungsCliCall wrong = { .command = command };

      return rungs_cli_wrong_usage (&wrong, "%s", fault);
    }
  return command->run (call);
}

static RungsCliExit
run (char **arguments)
{
  const RungsCliCommand *command;

  if (arguments[0] == NULL)
    return refuse_usage (_("say what to do."));
  if (g_str_equal (arguments[0], "--help") || g_str_equal (arguments[0], "-h"))
    {
      print_help ();
      return RUNGS_CLI_DONE;
    }
  if (g_str_equal (arguments[0], "--version"))
    {
      rungs_cli_out ("rungs-cli %s\n", RUNGS_VERSION);
      return RUNGS_CLI_DONE;
    }
  command = find_command (arguments[0]);
  if (command == NULL)
    {
      /* Translators: %s is what somebody wrote for a command. */
      g_autofree char *fault = g_strdup_printf (_("there is no command “%s”."), arguments[0]);

      return refuse_usage (fault);
    }
  return run_command (command, arguments + 1);
}

/* What was typed is UTF-8 inside, whatever the terminal has. Names of files pass as the bytes they are. */
static char **
read_arguments (int   argc,
                char *argv[])
{
  char **arguments = g_new0 (char *, (gsize) argc + 1);

  for (int i = 1; i < argc; i++)
    {
      if (!g_utf8_validate (argv[i], -1, NULL))
        arguments[i - 1] = g_locale_to_utf8 (argv[i], -1, NULL, NULL, NULL);
      if (arguments[i - 1] == NULL)
        arguments[i - 1] = g_strdup (argv[i]);
    }
  return arguments;
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  RungsCliExit result;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RUNGS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* Somebody who stops reading, as head does, has seen what they wanted: end quietly. */
  signal (SIGPIPE, SIG_DFL);

  arguments = read_arguments (argc, argv);
  result = run (arguments);
  if (!rungs_cli_out_finish (&error))
    result = rungs_cli_refuse (error);
  return (int) result;
}
