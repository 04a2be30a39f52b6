/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * command.c: reads how a command of rungs-cli was called, by its table of words and options.
 */
#include "config.h"

#include "command.h"

#include <glib/gi18n.h>
#include <string.h>

static const RungsCliOption *
find_option (const RungsCliCommand *command,
             const char            *name,
             gsize                  size,
             char                   letter)
{
  for (const RungsCliOption *option = command->options; option != NULL && option->name != NULL; option++)
    if (name != NULL ? strlen (option->name) == size && memcmp (option->name, name, size) == 0
                     : option->letter == letter)
      return option;
  return NULL;
}

static gboolean
add_option (RungsCliCall         *call,
            const RungsCliOption *option,
            const char           *value,
            char                **fault)
{
  GPtrArray *values = g_hash_table_lookup (call->options, option->name);

  if (values != NULL && !option->is_many)
    {
      /* Translators: %s is an option such as json. */
      *fault = g_strdup_printf (_("--%s is given twice: give it once."), option->name);
      return FALSE;
    }
  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (call->options, g_strdup (option->name), values);
    }
  g_ptr_array_add (values, g_strdup (value));
  return TRUE;
}

/* Takes one option, and where its value is the next argument, that too. Returns how many arguments, or 0 and a fault. */
static guint
take_option (RungsCliCall  *call,
             char         **arguments,
             char         **fault)
{
  const char *argument = arguments[0];
  gboolean is_long = g_str_has_prefix (argument, "--");
  const char *equals = is_long ? strchr (argument, '=') : NULL;
  gsize size = equals != NULL ? (gsize) (equals - argument) : strlen (argument);
  const RungsCliOption *option;
  const char *attached;

  option = is_long ? find_option (call->command, argument + 2, size - 2, '\0')
                   : find_option (call->command, NULL, 0, argument[1]);
  if (option == NULL)
    {
      g_autofree char *name = g_strndup (argument, size);

      /* Translators: %1$s is the name of a command, %2$s an option such as --json. */
      *fault = g_strdup_printf (_("%1$s has no option %2$s."), call->command->name, name);
      return 0;
    }
  attached = is_long ? (equals != NULL ? equals + 1 : NULL) : (argument[2] != '\0' ? argument + 2 : NULL);

  if (option->value == NULL)
    {
      if (attached != NULL)
        {
          /* Translators: %s is an option such as json. */
          *fault = g_strdup_printf (_("--%s stands by itself: nothing may follow it."), option->name);
          return 0;
        }
      return add_option (call, option, "", fault) ? 1 : 0;
    }
  if (attached != NULL)
    return add_option (call, option, attached, fault) ? 1 : 0;
  if (arguments[1] == NULL)
    {
      /* Translators: %1$s is an option such as map, %2$s says what has to follow it. */
      *fault = g_strdup_printf (_("--%1$s needs %2$s after it."), option->name, option->value);
      return 0;
    }
  return add_option (call, option, arguments[1], fault) ? 2 : 0;
}

static gboolean
count_words (RungsCliCall  *call,
             char         **fault)
{
  if (call->words->len < call->command->least)
    *fault = g_strdup (_("Something is missing."));
  else if (call->words->len > call->command->most)
    /* Translators: %s is a word of a command line. */
    *fault = g_strdup_printf (_("“%s” is one word too many."),
                              (const char *) g_ptr_array_index (call->words, call->command->most));
  return *fault == NULL;
}

/**
 * rungs_cli_call_parse:
 * @command: a command
 * @arguments: (array zero-terminated=1): what stands after its name
 * @wants_help: (out): --help stands among them
 * @fault: (out) (transfer full): what is wrong with the call
 *
 * Options may stand anywhere; "--" ends them.
 *
 * Returns: (transfer full): the call, or %NULL
 */
RungsCliCall *
rungs_cli_call_parse (const RungsCliCommand *command,
                      char                 **arguments,
                      gboolean              *wants_help,
                      char                 **fault)
{
  g_autoptr (RungsCliCall) call = g_new0 (RungsCliCall, 1);
  gboolean options_end = FALSE;
  guint i = 0;

  call->command = command;
  call->words = g_ptr_array_new_with_free_func (g_free);
  call->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  *wants_help = FALSE;
  *fault = NULL;

  while (arguments[i] != NULL)
    {
      const char *argument = arguments[i];
      guint taken = 1;

      if (options_end || argument[0] != '-' || argument[1] == '\0')
        {
          g_ptr_array_add (call->words, g_strdup (argument));
        }
      else if (g_str_equal (argument, "--"))
        {
          options_end = TRUE;
        }
      else if (g_str_equal (argument, "--help") || g_str_equal (argument, "-h"))
        {
          *wants_help = TRUE;
          return NULL;
        }
      else
        {
          taken = take_option (call, arguments + i, fault);
        }
      if (taken == 0)
        return NULL;
      i += taken;
    }
  return count_words (call, fault) ? g_steal_pointer (&call) : NULL;
}

/**
 * rungs_cli_call_free:
 * @call: (transfer full) (nullable): a call
 */
void
rungs_cli_call_free (RungsCliCall *call)
{
  if (call == NULL)
    return;
  g_clear_pointer (&call->words, g_ptr_array_unref);
  g_clear_pointer (&call->options, g_hash_table_unref);
  g_free (call);
}

/**
 * rungs_cli_call_word:
 * @call: a call
 * @nth: a place, from 0
 *
 * Returns: (nullable): the word there; %NULL beyond the last
 */
const char *
rungs_cli_call_word (RungsCliCall *call,
                     guint         nth)
{
  return nth < call->words->len ? g_ptr_array_index (call->words, nth) : NULL;
}

/**
 * rungs_cli_call_has:
 * @call: a call
 * @option: the name of an option
 *
 * Returns: %TRUE when it was given
 */
gboolean
rungs_cli_call_has (RungsCliCall *call,
                    const char   *option)
{
  return g_hash_table_contains (call->options, option);
}

/**
 * rungs_cli_call_option:
 * @call: a call
 * @option: the name of an option that takes a value
 *
 * Returns: (nullable): its value; %NULL when it was not given
 */
const char *
rungs_cli_call_option (RungsCliCall *call,
                       const char   *option)
{
  const GPtrArray *values = rungs_cli_call_options (call, option);

  return values != NULL ? g_ptr_array_index (values, 0) : NULL;
}

/**
 * rungs_cli_call_options:
 * @call: a call
 * @option: the name of an option that may be given more than once
 *
 * Returns: (nullable) (element-type utf8): its values; %NULL when it was not given
 */
const GPtrArray *
rungs_cli_call_options (RungsCliCall *call,
                        const char   *option)
{
  return g_hash_table_lookup (call->options, option);
}

/**
 * rungs_cli_command_usage:
 * @command: a command
 *
 * Returns: (transfer full): the line that says how to call it
 */
char *
rungs_cli_command_usage (const RungsCliCommand *command)
{
  GString *usage = g_string_new ("rungs-cli ");

  g_string_append (usage, command->name);
  if (*command->usage != '\0')
    g_string_append_printf (usage, " %s", command->usage);
  return g_string_free (usage, FALSE);
}
