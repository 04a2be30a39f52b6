/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * escaping.c: cells of a CSV that a spreadsheet would run as a formula, made harmless on the way out and put back on the way
 * in.
 */
#include "config.h"

#include "escaping.h"

#include <string.h>

/* Apostrophes that stand before the dangerous letter already are counted too, so that guarding can always be undone. */
static gboolean
is_dangerous (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/**
 * rungs_csv_cell_guard:
 * @text: text of a cell
 *
 * Returns: (transfer full): the text, behind an apostrophe where a spreadsheet would run it as a formula
 */
char *
rungs_csv_cell_guard (const char *text)
{
  return is_dangerous (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * rungs_csv_cell_unguard:
 * @cell: a cell of a table
 *
 * Returns: the text rungs_csv_cell_guard() was given: a place in @cell
 */
const char *
rungs_csv_cell_unguard (const char *cell)
{
  return *cell == '\'' && is_dangerous (cell) ? cell + 1 : cell;
}

/**
 * rungs_csv_append_cell:
 * @line: a row of a CSV
 * @cell: text
 *
 * Adds a cell to a row as RFC 4180 has it, in quotation marks where it must be.
 */
void
rungs_csv_append_cell (GString    *line,
                       const char *cell)
{
  gsize size = strlen (cell);

  if (size == 0)
    return;
  if (strpbrk (cell, ",;\t\"\r\n") == NULL && !g_ascii_isspace (cell[0]) && !g_ascii_isspace (cell[size - 1]))
    {
      g_string_append_len (line, cell, (gssize) size);
      return;
    }
  g_string_append_c (line, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *at);
    }
  g_string_append_c (line, '"');
}
