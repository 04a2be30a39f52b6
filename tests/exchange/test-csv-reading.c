/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-csv-reading.c: tables as spreadsheets leave them: every encoding, separator and way of quoting.
 */
#include "config.h"

#include "csv-reading.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "exchange-error.h"

static char *
write_table (const char *bytes,
             gsize       size)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("rungs-test-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
  return path;
}

/* "2|a|b" for a row on line 2 with the cells a and b; "error: …" at the end where reading fails. */
static char *
read_all (const char  *bytes,
          gsize        size,
          char       **encoding,
          char        *separator)
{
  g_autofree char *path = write_table (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RungsCsvReader) reader = rungs_csv_reader_open (path, NULL, &error);
  GString *all = g_string_new (NULL);

  while (reader != NULL)
    {
      g_autoptr (RungsCsvRow) row = NULL;

      if (!rungs_csv_reader_next (reader, &row, NULL, &error) || row == NULL)
        break;
      g_string_append_printf (all, "%u", row->line);
      for (guint i = 0; i < row->cells->len; i++)
        g_string_append_printf (all, "|%s", rungs_csv_row_cell (row, i));
      g_string_append (all, "\n");
    }
  if (error != NULL)
    {
      g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FORMAT);
      g_string_append_printf (all, "error: %s\n", error->message);
    }
  else
    {
      g_assert_cmpfloat (rungs_csv_reader_done (reader), ==, 1.0);
    }
  if (reader != NULL && encoding != NULL)
    *encoding = g_strdup (rungs_csv_reader_encoding (reader));
  if (reader != NULL && separator != NULL)
    *separator = rungs_csv_reader_separator (reader);
  g_unlink (path);
  return g_string_free (all, FALSE);
}

typedef struct
{
  const char *text;
  char separator;
  const char *rows;
} TableCase;

static const TableCase table_cases[] = {
  /* Separators. */
  { "words,said-on\nhello,2026-01\n", ',', "1|words|said-on\n2|hello|2026-01\n" },
  { "words;said-on\nhello, friend;2026-01\n", ';', "1|words|said-on\n2|hello, friend|2026-01\n" },
  { "words\tsaid-on\nhello; you, friend\t2026-01\n", '\t', "1|words|said-on\n2|hello; you, friend|2026-01\n" },
  { "a\tb\n\t\nx\ty\n", '\t', "1|a|b\n2||\n3|x|y\n" },
  { "words\nhello\n", ',', "1|words\n2|hello\n" },
  { "\"a;b;c\",d\n\"1;2;3\",4\n", ',', "1|a;b;c|d\n2|1;2;3|4\n" },
  { "\"What, in your words\";When\n\"a, b, c\";x\n\"d\";y\n", ';', "1|What, in your words|When\n2|a, b, c|x\n3|d|y\n" },
  { "sep=;\r\na;b,c\r\n1;2\r\n", ';', "2|a|b,c\n3|1|2\n" },
  { "sep=\t\na\tb\n", '\t', "2|a|b\n" },
  /* Quoting. */
  { "a,b\n\"one\ntwo\",3\n\"x\"\"y\",4\n", ',', "1|a|b\n2|one\ntwo|3\n4|x\"y|4\n" },
  { "a,b\r\n\"one\r\ntwo\r\n\r\nthree\",3\r\nx,4\r\n", ',', "1|a|b\n2|one\r\ntwo\r\n\r\nthree|3\n6|x|4\n" },
  { "a,b\n\" kept \", taken \n", ',', "1|a|b\n2| kept |taken\n" },
  { "a,b\nsay \"hi\" now,1\n", ',', "1|a|b\n2|say \"hi\" now|1\n" },
  { "a\n\"no line break at the end\"", ',', "1|a\n2|no line break at the end\n" },
  /* Line ends, empty lines, ragged rows. */
  { "a,b\n\n\n1,2\n\n3,4", ',', "1|a|b\n4|1|2\n6|3|4\n" },
  { "a,b\r\n\r\n1,2\r\n", ',', "1|a|b\n3|1|2\n" },
  { "a,b\r1,2\r\r3,4\r", ',', "1|a|b\n2|1|2\n4|3|4\n" },
  { "a,b,c\n1\n1,2,3,4\n,,\n", ',', "1|a|b|c\n2|1\n3|1|2|3|4\n4|||\n" },
  /* What cannot be read. */
  { "a,b\n1,\"never closed\n2,3\n", ',',
    "1|a|b\nerror: The row that begins on line 2 has a quotation mark that is never closed: close it or take it out.\n" },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table_cases); i++)
    {
      g_autofree char *rows = NULL;
      char separator = '\0';

      rows = read_all (table_cases[i].text, strlen (table_cases[i].text), NULL, &separator);
      g_assert_cmpstr (rows, ==, table_cases[i].rows);
      g_assert_cmpint (separator, ==, table_cases[i].separator);
    }
}

typedef struct
{
  const char *encoding; /* to write it in */
  const char *mark;     /* at its start */
  gsize mark_size;
  const char *read_as;
} EncodingCase;

static const EncodingCase encoding_cases[] = {
  { "UTF-8", "", 0, "UTF-8" },
  { "UTF-8", "\xef\xbb\xbf", 3, "UTF-8" },
  { "UTF-16LE", "\xff\xfe", 2, "UTF-16LE" },
  { "UTF-16BE", "\xfe\xff", 2, "UTF-16BE" },
  { "UTF-16LE", "", 0, "UTF-16LE" },
  { "UTF-16BE", "", 0, "UTF-16BE" },
  { "WINDOWS-1252", "", 0, "WINDOWS-1252" },
};

static void
test_encodings (void)
{
  const char *table = "words,area\n\"£20 a week – “not enough”, she said.\nIt’s the café\",Ely\n";
  const char *expected = "1|words|area\n2|£20 a week – “not enough”, she said.\nIt’s the café|Ely\n";

  for (guint i = 0; i < G_N_ELEMENTS (encoding_cases); i++)
    {
      const EncodingCase *c = &encoding_cases[i];
      g_autoptr (GError) error = NULL;
      gsize size;
      g_autofree char *text = g_convert (table, -1, c->encoding, "UTF-8", NULL, &size, &error);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree char *rows = NULL;
      g_autofree char *encoding = NULL;

      g_assert_no_error (error);
      g_byte_array_append (bytes, (const guint8 *) c->mark, (guint) c->mark_size);
      g_byte_array_append (bytes, (const guint8 *) text, (guint) size);
      rows = read_all ((const char *) bytes->data, bytes->len, &encoding, NULL);
      g_assert_cmpstr (rows, ==, expected);
      g_assert_cmpstr (encoding, ==, c->read_as);
    }
}

/* One letter tells nothing of an alphabet. */
static void
test_one_letter (void)
{
  g_autofree char *encoding = NULL;
  g_autofree char *rows = read_all ("name\nZo\xeb\n", 9, &encoding, NULL);

  g_assert_cmpstr (encoding, ==, "WINDOWS-1252");
  g_assert_cmpstr (rows, ==, "1|name\n2|Zoë\n");
}

/* Enough text in another alphabet is told by its letters. */
static void
test_other_alphabet (void)
{
  g_autoptr (GString) table = g_string_new ("слова\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *encoding = NULL;
  gsize size;

  for (guint i = 0; i < 20; i++)
    g_string_append (table, "Нам нужно, чтобы нас слушали и отвечали нам вовремя\n");
  text = g_convert (table->str, -1, "WINDOWS-1251", "UTF-8", NULL, &size, &error);
  g_assert_no_error (error);
  rows = read_all (text, size, &encoding, NULL);
  g_assert_cmpstr (encoding, ==, "WINDOWS-1251");
  g_assert_true (g_str_has_prefix (rows, "1|слова\n2|Нам нужно|чтобы нас слушали"));
}

/* A letter outside ASCII that stands far behind the first block, and across the border of two. */
static void
test_late_letters (void)
{
  for (guint shift = 0; shift < 4; shift++)
    for (int legacy = FALSE; legacy <= TRUE; legacy++)
      {
        g_autoptr (GString) table = g_string_new ("words\n");
        g_autofree char *rows = NULL;
        g_autofree char *encoding = NULL;
        const char *last;

        while (table->len < 64 * 1024 * 5 - shift)
          g_string_append_c (table, table->len % 4000 == 3999 ? '\n' : 'a');
        g_string_append (table, legacy ? "\xa3" "5\n" : "€5\n");
        rows = read_all (table->str, table->len, &encoding, NULL);
        g_assert_cmpstr (encoding, ==, legacy ? "WINDOWS-1252" : "UTF-8");
        last = g_strrstr_len (rows, (gssize) strlen (rows) - 1, "\n");
        g_assert_nonnull (strstr (last, legacy ? "£5\n" : "€5\n"));
      }
}

typedef struct
{
  const char *bytes;
  gsize size;
  const char *says;
} RefusedCase;

#define BYTES(text) text, sizeof (text) - 1

static const RefusedCase refused_cases[] = {
  { BYTES (""), "error: The file is empty*" },
  { BYTES ("PK\x03\x04 and so on"), "error: This is a spreadsheet, not CSV*" },
  { BYTES ("\xd0\xcf\x11\xe0 and so on"), "error: This is a spreadsheet, not CSV*" },
  { BYTES ("a,b\n1,\0\0\0\0two\n"), "error: The file holds things that are not text*" },
  { BYTES ("\xff\xfe" "a\0\x00\xd8"), "*error: The file looks like UTF-16LE, but does not hold to it*" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *rows = read_all (refused_cases[i].bytes, refused_cases[i].size, NULL, NULL);

      if (!g_pattern_match_simple (refused_cases[i].says, rows))
        g_error ("“%s” is not like “%s”", rows, refused_cases[i].says);
    }
}

static void
test_absurd_sizes (void)
{
  g_autoptr (GString) wide = g_string_new ("a");
  g_autoptr (GString) deep = g_string_new ("a,b\n1,\"");
  g_autofree char *wide_rows = NULL;
  g_autofree char *deep_rows = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (wide, ",x");
  wide_rows = read_all (wide->str, wide->len, NULL, NULL);
  g_assert_nonnull (strstr (wide_rows, "error: Line 1 has more than 1,000 cells"));

  for (guint i = 0; i < 300000; i++)
    g_string_append (deep, "and on\n");
  deep_rows = read_all (deep->str, deep->len, NULL, NULL);
  g_assert_nonnull (strstr (deep_rows, "error: The row that begins on line 2 has a cell of more than a million letters"));
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rungs_csv_reader_open ("/nowhere/table.csv", NULL, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (rungs_csv_reader_open ("/tmp", NULL, &error));
  g_assert_error (error, RUNGS_EXCHANGE_ERROR, RUNGS_EXCHANGE_ERROR_FAILED);
}

static void
test_cancelled (void)
{
  g_autofree char *path = write_table (BYTES ("a,b\n1,2\n"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rungs_csv_reader_open (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-reading/tables", test_tables);
  g_test_add_func ("/exchange/csv-reading/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-reading/one-letter", test_one_letter);
  g_test_add_func ("/exchange/csv-reading/other-alphabet", test_other_alphabet);
  g_test_add_func ("/exchange/csv-reading/late-letters", test_late_letters);
  g_test_add_func ("/exchange/csv-reading/refused", test_refused);
  g_test_add_func ("/exchange/csv-reading/absurd-sizes", test_absurd_sizes);
  g_test_add_func ("/exchange/csv-reading/missing-file", test_missing_file);
  g_test_add_func ("/exchange/csv-reading/cancelled", test_cancelled);
  return g_test_run ();
}
