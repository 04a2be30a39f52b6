/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * output.c: what rungs-cli says: data on stdout, messages on stderr, both in UTF-8 whatever the locale, so that one program
 * can read what another wrote.
 */
#include "config.h"

#include "output.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "record-json.h"

/**
 * rungs_cli_out:
 * @format: like printf
 * @...: its values
 *
 * Prints data.
 */
void
rungs_cli_out (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  fputs (text, stdout);
}

/**
 * rungs_cli_say:
 * @format: like printf; the line break at the end is added
 * @...: its values
 *
 * Prints a message, after what was printed as data until now.
 */
void
rungs_cli_say (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  fflush (stdout);
  fprintf (stderr, "%s\n", text);
}

/**
 * rungs_cli_out_json:
 * @node: (transfer full): one JSON document
 */
void
rungs_cli_out_json (JsonNode *node)
{
  g_autofree char *text = rungs_json_to_text (node, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
  json_node_unref (node);
}

/**
 * rungs_cli_out_padded:
 * @text: a cell of a table
 * @width: how many columns of a terminal it takes at least
 */
void
rungs_cli_out_padded (const char *text,
                      guint       width)
{
  guint own = rungs_cli_text_width (text);

  rungs_cli_out ("%s%*s", text, own < width ? (int) (width - own) : 0, "");
}

/**
 * rungs_cli_out_finish:
 * @error: (out): why the data could not be written
 *
 * Hands all data over. (Where nobody reads any more, as after head, the system has ended the program before: see main.c.)
 *
 * Returns: %FALSE when data was lost
 */
gboolean
rungs_cli_out_finish (GError **error)
{
  int problem = fflush (stdout) != 0 ? errno : EIO;

  if (ferror (stdout) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (problem),
               /* Translators: %s is what the system says, such as “No space left on device”. */
               _("What was found could not be written out (%s): send it to another place."), g_strerror (problem));
  return FALSE;
}

/**
 * rungs_cli_refuse:
 * @error: why
 *
 * Returns: %RUNGS_CLI_REFUSED, after saying why
 */
RungsCliExit
rungs_cli_refuse (const GError *error)
{
  rungs_cli_say ("rungs-cli: %s", error->message);
  return RUNGS_CLI_REFUSED;
}

/**
 * rungs_cli_wrong_usage:
 * @call: a call
 * @format: what is wrong with it, like printf
 * @...: its values
 *
 * Returns: %RUNGS_CLI_USAGE, after saying what is wrong and how to call the command
 */
RungsCliExit
rungs_cli_wrong_usage (RungsCliCall *call,
                       const char   *format,
                       ...)
{
  g_autofree char *usage = rungs_cli_command_usage (call->command);
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  rungs_cli_say ("rungs-cli: %s", text);
  /* Translators: %s is how to call a command. */
  rungs_cli_say (_("Usage: %s"), usage);
  return RUNGS_CLI_USAGE;
}

static guint
letter_width (gunichar letter)
{
  if (g_unichar_iszerowidth (letter))
    return 0;
  return g_unichar_iswide (letter) ? 2 : 1;
}

/**
 * rungs_cli_text_width:
 * @text: one line
 *
 * Returns: how many columns of a terminal it takes
 */
guint
rungs_cli_text_width (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += letter_width (g_utf8_get_char (at));
  return width;
}

/**
 * rungs_cli_one_line:
 * @text: text of several lines
 * @width: how many columns of a terminal it may take
 *
 * Returns: (transfer full): its beginning on one line, with an ellipsis where it is cut; without letters that would steer
 *   the terminal
 */
char *
rungs_cli_one_line (const char *text,
                    guint       width)
{
  GString *line = g_string_new (NULL);
  guint used = 0;
  gsize fits = 0; /* how much of the line leaves room for an ellipsis */

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iscntrl (letter))
        letter = ' ';
      if (letter == ' ' && (line->len == 0 || line->str[line->len - 1] == ' '))
        continue;
      used += letter_width (letter);
      if (used > width)
        {
          g_string_truncate (line, fits);
          g_string_append (line, "…");
          break;
        }
      g_string_append_unichar (line, letter);
      if (used < width)
        fits = line->len;
    }
  return g_string_free (line, FALSE);
}
