/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * csv-reading.c: reads a table of comma, semicolon or tab separated values row by row, as spreadsheets write them. A block of
 * the file is in memory at a time, never the whole.
 */
#include "config.h"

#include "csv-reading.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange-error.h"
#include "text-decoding.h"

#define BLOCK_SIZE (64 * 1024)
#define MAX_SAMPLE (256 * 1024)
#define MAX_SAMPLE_ROWS 20
#define MAX_CELL_BYTES (1024 * 1024)
#define MAX_COLUMNS 1000

struct _RungsCsvReader
{
  GInputStream *text;
  char *encoding;
  gint64 size;

  struct csv_parser parser;
  char separator;
  char newline;      /* '\r' alone in files of old Macintosh programs */
  char *block;
  gsize block_used;
  gboolean at_end;
  gint64 position;

  guint line;        /* being parsed, from 1 */
  guint row_line;    /* where the row being parsed begins */
  gboolean row_open; /* something of a row has been seen */
  GPtrArray *cells;  /* of the row being parsed */
  GQueue rows;       /* RungsCsvRow *: parsed and not asked for yet */
  GError *fault;
};

/**
 * rungs_csv_row_free:
 * @row: (transfer full) (nullable): a row
 */
void
rungs_csv_row_free (RungsCsvRow *row)
{
  if (row == NULL)
    return;
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/**
 * rungs_csv_row_cell:
 * @row: a row
 * @column: a column, from 0
 *
 * Returns: its text; empty where the row is shorter than that
 */
const char *
rungs_csv_row_cell (const RungsCsvRow *row,
                    guint              column)
{
  return column < row->cells->len ? g_ptr_array_index (row->cells, column) : "";
}

static void
cell_read_cb (void   *text,
              size_t  size,
              void   *data)
{
  RungsCsvReader *self = data;

  if (self->fault != NULL)
    return;
  if (self->cells->len == MAX_COLUMNS)
    g_set_error (&self->fault, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                 /* Translators: %u is the number of a line. */
                 _("Line %u has more than 1,000 cells: this is no table of records; check the file."), self->row_line);
  else if (size > 0 && memchr (text, 0, size) != NULL)
    g_set_error (&self->fault, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                 /* Translators: %u is the number of a line. */
                 _("Line %u holds something that is not text: save the table as “CSV UTF-8”, then import that."),
                 self->row_line);
  else
    g_ptr_array_add (self->cells, g_strndup (text, size));
}

static void
row_read_cb (int   terminator,
             void *data)
{
  RungsCsvReader *self = data;
  RungsCsvRow *row = g_new (RungsCsvRow, 1);

  row->line = self->row_open ? self->row_line : self->line;
  row->cells = g_steal_pointer (&self->cells);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->row_open = FALSE;
  g_queue_push_tail (&self->rows, row);
}

static gboolean
holds_something (RungsCsvReader *self,
                 const char     *text,
                 gsize           size)
{
  for (gsize i = 0; i < size; i++)
    if (text[i] == self->separator || strchr (" \t\r\n", text[i]) == NULL)
      return TRUE;
  return FALSE;
}

/* Line by line, so that a row knows the line it begins on. */
static void
parse_block (RungsCsvReader *self,
             const char     *text,
             gsize           size)
{
  while (size > 0 && self->fault == NULL)
    {
      const char *newline = memchr (text, self->newline, size);
      gsize part = newline != NULL ? (gsize) (newline - text) + 1 : size;

      if (!self->row_open && holds_something (self, text, part))
        {
          self->row_open = TRUE;
          self->row_line = self->line;
        }
      csv_parse (&self->parser, text, part, cell_read_cb, row_read_cb, self);
      if (self->fault == NULL && self->parser.entry_pos > MAX_CELL_BYTES)
        g_set_error (&self->fault, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                     /* Translators: %u is the number of a line. */
                     _("The row that begins on line %u has a cell of more than a million letters: look there for a "
                       "quotation mark that is never closed."), self->row_line);
      if (newline != NULL)
        self->line++;
      text += part;
      size -= part;
    }
}

static void
finish_parsing (RungsCsvReader *self)
{
  /* Strict only here: a stray quotation mark inside a cell is no harm, one that swallows the rest of the file is. */
  csv_set_opts (&self->parser, CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini (&self->parser, cell_read_cb, row_read_cb, self) != 0 && self->fault == NULL)
    g_set_error (&self->fault, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                 /* Translators: %u is the number of a line. */
                 _("The row that begins on line %u has a quotation mark that is never closed: close it or take it out."),
                 self->row_line);
}

/* What a separator would make of the first rows. */
typedef struct
{
  guint columns; /* of the first row */
  guint rows;
  guint alike;   /* rows with as many cells as the first */
  guint cells;   /* of the row being read */
} Trial;

static void
trial_cell_cb (void   *text,
               size_t  size,
               void   *data)
{
  Trial *trial = data;

  trial->cells++;
}

static void
trial_row_cb (int   terminator,
              void *data)
{
  Trial *trial = data;

  if (trial->rows == 0)
    trial->columns = trial->cells;
  if (trial->rows < MAX_SAMPLE_ROWS)
    {
      trial->rows++;
      trial->alike += trial->cells == trial->columns;
    }
  trial->cells = 0;
}

static Trial
try_separator (const char *sample,
               gsize       size,
               char        separator)
{
  struct csv_parser parser;
  Trial trial = { 0 };

  if (csv_init (&parser, 0) != 0)
    g_error ("no memory for a parser");
  csv_set_delim (&parser, (unsigned char) separator);
  csv_parse (&parser, sample, size, trial_cell_cb, trial_row_cb, &trial);
  if (trial.rows == 0)
    csv_fini (&parser, trial_cell_cb, trial_row_cb, &trial);
  csv_free (&parser);
  return trial;
}

/* The separator that makes several columns of the headings, and as many of most rows below them. */
static char
find_separator (const char *sample,
                gsize       size)
{
  const char candidates[] = { ',', ';', '\t' };
  char best = ',';
  Trial best_trial = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      Trial trial = try_separator (sample, size, candidates[i]);
      guint share;
      guint best_share;

      if (trial.columns < 2)
        continue;
      share = trial.alike * 100 / MAX (trial.rows, 1);
      best_share = best_trial.alike * 100 / MAX (best_trial.rows, 1);
      if (share > best_share || (share == best_share && trial.columns > best_trial.columns))
        {
          best = candidates[i];
          best_trial = trial;
        }
    }
  return best;
}

/* Some spreadsheets write "sep=;" above the table. Returns the length of that line. */
static gsize
read_separator_line (const char *sample,
                     gsize       size,
                     char       *separator)
{
  gsize at = 5;

  if (size < 6 || memcmp (sample, "sep=", 4) != 0 || strchr (",;\t", sample[4]) == NULL)
    return 0;
  if (at < size && sample[at] == '\r')
    at++;
  if (at < size && sample[at] == '\n')
    at++;
  if (at == 5)
    return 0;
  *separator = sample[4];
  return at;
}

static gboolean
read_block (RungsCsvReader  *self,
            gsize            room,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (GError) problem = NULL;
  gssize got = g_input_stream_read (self->text, self->block + self->block_used, room, cancellable, &problem);

  if (got < 0)
    {
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
          g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
        g_set_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT,
                     /* Translators: %1$s is the name of an encoding, such as UTF-16LE; %2$u the number of a line. */
                     _("The file looks like %1$s, but does not hold to it after line %2$u: save the table as “CSV UTF-8”, "
                       "then import that."), self->encoding, self->line);
      else
        g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  self->at_end = got == 0;
  self->block_used += (gsize) got;
  self->position += got;
  return TRUE;
}

/* Reads the first rows, and learns from them how the table is written. */
static gboolean
read_sample (RungsCsvReader  *self,
             GCancellable    *cancellable,
             GError         **error)
{
  gsize skipped;

  self->block = g_malloc (MAX_SAMPLE);
  while (!self->at_end && self->block_used < MAX_SAMPLE)
    if (!read_block (self, MAX_SAMPLE - self->block_used, cancellable, error))
      return FALSE;

  self->newline = memchr (self->block, '\n', self->block_used) == NULL &&
                  memchr (self->block, '\r', self->block_used) != NULL ? '\r' : '\n';
  self->separator = '\0';
  skipped = read_separator_line (self->block, self->block_used, &self->separator);
  if (skipped > 0)
    self->line++;
  else
    self->separator = find_separator (self->block, self->block_used);

  csv_set_delim (&self->parser, (unsigned char) self->separator);
  csv_set_blk_size (&self->parser, BLOCK_SIZE);
  parse_block (self, self->block + skipped, self->block_used - skipped);
  self->block_used = 0;
  if (self->at_end)
    finish_parsing (self);
  return TRUE;
}

/**
 * rungs_csv_reader_open:
 * @path: a file
 * @cancellable: (nullable): ends the reading
 * @error: (out): what is wrong with the file and how to put it right
 *
 * Opens a table. Its encoding is learnt from all of it, its separator (comma, semicolon or tab) from its first rows.
 *
 * Returns: (transfer full): a reader at the first row, or %NULL
 */
RungsCsvReader *
rungs_csv_reader_open (const char    *path,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *encoding = NULL;
  gint64 size = 0;
  g_autoptr (GInputStream) text = rungs_text_open (path, &encoding, &size, cancellable, error);
  g_autoptr (RungsCsvReader) self = NULL;

  if (text == NULL)
    return NULL;
  self = g_new0 (RungsCsvReader, 1);
  self->text = g_steal_pointer (&text);
  self->encoding = g_steal_pointer (&encoding);
  self->size = size;
  self->line = 1;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  g_queue_init (&self->rows);
  if (csv_init (&self->parser, 0) != 0)
    g_error ("no memory for a parser");
  if (!read_sample (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rungs_csv_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
rungs_csv_reader_free (RungsCsvReader *self)
{
  if (self == NULL)
    return;
  csv_free (&self->parser);
  g_queue_clear_full (&self->rows, (GDestroyNotify) rungs_csv_row_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_object (&self->text);
  g_clear_error (&self->fault);
  g_free (self->encoding);
  g_free (self->block);
  g_free (self);
}

/**
 * rungs_csv_reader_next:
 * @self: a reader
 * @row: (out) (transfer full) (nullable): the next row, %NULL after the last one
 * @cancellable: (nullable): ends the reading
 * @error: (out): what is wrong with the file and how to put it right
 *
 * Reads a row. Empty lines are passed over; rows may be shorter or longer than the first.
 *
 * Returns: %FALSE when the file can be read no further
 */
gboolean
rungs_csv_reader_next (RungsCsvReader  *self,
                       RungsCsvRow    **row,
                       GCancellable    *cancellable,
                       GError         **error)
{
  *row = NULL;
  while (g_queue_is_empty (&self->rows) && self->fault == NULL && !self->at_end)
    {
      if (!read_block (self, BLOCK_SIZE, cancellable, error))
        return FALSE;
      parse_block (self, self->block, self->block_used);
      self->block_used = 0;
      if (self->at_end)
        finish_parsing (self);
    }

  *row = g_queue_pop_head (&self->rows);
  if (*row == NULL && self->fault != NULL)
    {
      g_propagate_error (error, g_error_copy (self->fault));
      return FALSE;
    }
  return TRUE;
}

/**
 * rungs_csv_reader_encoding:
 * @self: a reader
 *
 * Returns: the name of the encoding the file is read in
 */
const char *
rungs_csv_reader_encoding (RungsCsvReader *self)
{
  return self->encoding;
}

/**
 * rungs_csv_reader_separator:
 * @self: a reader
 *
 * Returns: what stands between the cells
 */
char
rungs_csv_reader_separator (RungsCsvReader *self)
{
  return self->separator;
}

/**
 * rungs_csv_reader_done:
 * @self: a reader
 *
 * Returns: about how much of the file has been read, 0 to 1
 */
double
rungs_csv_reader_done (RungsCsvReader *self)
{
  if (self->at_end || self->size == 0)
    return 1.0;
  return MIN ((double) self->position / (double) self->size, 1.0);
}
