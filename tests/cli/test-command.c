/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-command.c: words and options of a call, in any place and any way of writing them.
 */
#include "config.h"

#include "command.h"

#include <string.h>

static const RungsCliOption options[] = {
  { "json", '\0', NULL, FALSE, "" },
  { "output", 'o', "OUT", FALSE, "" },
  { "map", '\0', "MAP", TRUE, "" },
  { NULL },
};

static const RungsCliCommand command = { "try", "FILE [WORD]", "", 1, 2, options, NULL };

static const struct
{
  const char *line;   /* parted by single spaces */
  const char *says;   /* "words | json | output | maps", or NULL with @fault */
  const char *fault;
} call_cases[] = {
  { "a", "a||-|" },
  { "a b", "a b||-|" },
  { "--json a b", "a b|json|-|" },
  { "a --json b", "a b|json|-|" },
  { "a b --json", "a b|json|-|" },
  { "a -o x.csv", "a||x.csv|" },
  { "a -ox.csv", "a||x.csv|" },
  { "a --output x.csv b", "a b||x.csv|" },
  { "a --output=x=y b", "a b||x=y|" },
  { "a --output= b", "a b|||" },
  { "a -o --json", "a||--json|" },
  { "a --map 1=2 --map 3=4", "a||-|1=2,3=4" },
  { "-- --json -o", "--json -o||-|" },
  { "a -- --", "a --||-|" },
  { "a f=-5", "a f=-5||-|" },
  { "a -", "a -||-|" },
  { "", NULL, "missing" },
  { "--json", NULL, "missing" },
  { "a b c", NULL, "“c”" },
  { "a --what", NULL, "no option --what" },
  { "a --what=5", NULL, "no option --what." },
  { "a -x", NULL, "no option -x" },
  { "a --jso", NULL, "no option --jso" },
  { "a --json=1", NULL, "stands by itself" },
  { "a --json --json", NULL, "twice" },
  { "a -o 1 --output 2", NULL, "twice" },
  { "a --output", NULL, "needs OUT" },
  { "a -o", NULL, "needs OUT" },
};

static char *
tell (RungsCliCall *call)
{
  GString *told = g_string_new (NULL);
  const GPtrArray *maps = rungs_cli_call_options (call, "map");
  const char *output = rungs_cli_call_option (call, "output");

  for (guint i = 0; rungs_cli_call_word (call, i) != NULL; i++)
    g_string_append_printf (told, "%s%s", i > 0 ? " " : "", rungs_cli_call_word (call, i));
  g_string_append_printf (told, "|%s|%s|", rungs_cli_call_has (call, "json") ? "json" : "", output != NULL ? output : "-");
  for (guint i = 0; maps != NULL && i < maps->len; i++)
    g_string_append_printf (told, "%s%s", i > 0 ? "," : "", (const char *) g_ptr_array_index (maps, i));
  return g_string_free (told, FALSE);
}

static void
test_calls (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (call_cases); i++)
    {
      g_auto (GStrv) arguments = g_strsplit (call_cases[i].line, " ", -1);
      gboolean wants_help = TRUE;
      g_autofree char *fault = NULL;
      g_autofree char *told = NULL;
      g_autoptr (RungsCliCall) call = NULL;

      call = rungs_cli_call_parse (&command, arguments, &wants_help, &fault);
      g_assert_false (wants_help);
      if (call_cases[i].fault != NULL)
        {
          g_assert_null (call);
          if (strstr (fault, call_cases[i].fault) == NULL)
            g_error ("%s: “%s”", call_cases[i].line, fault);
          continue;
        }
      g_assert_cmpstr (fault, ==, NULL);
      told = tell (call);
      g_assert_cmpstr (told, ==, call_cases[i].says);
    }
}

/* Help is given however wrong the rest is, but not for what stands behind "--". */
static void
test_help (void)
{
  static const char *const lines[] = { "--help", "a b c d --help", "a -h" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) arguments = g_strsplit (lines[i], " ", -1);
      gboolean wants_help = FALSE;
      g_autofree char *fault = NULL;

      g_assert_null (rungs_cli_call_parse (&command, arguments, &wants_help, &fault));
      g_assert_true (wants_help);
      g_assert_null (fault);
    }
}

static void
test_usage (void)
{
  g_autofree char *usage = rungs_cli_command_usage (&command);

  g_assert_cmpstr (usage, ==, "rungs-cli try FILE [WORD]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/command/calls", test_calls);
  g_test_add_func ("/cli/command/help", test_help);
  g_test_add_func ("/cli/command/usage", test_usage);
  return g_test_run ();
}
