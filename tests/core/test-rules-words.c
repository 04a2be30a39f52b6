/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-rules-words.c: signs in a text that could show who it is about.
 */
#include "config.h"

#include "rules-words.h"

typedef gboolean (*Sign) (const char *text);

static const struct
{
  Sign sign;
  const char *text;
  gboolean found;
} rows[] = {
  { rungs_words_have_year, "Sam 1984", TRUE },
  { rungs_words_have_year, "Sam2001", TRUE },
  { rungs_words_have_year, "Sam 12", FALSE },
  { rungs_words_have_year, "card 120345", FALSE },
  { rungs_words_have_year, "Sam 8000", FALSE },
  { rungs_words_have_email, "write to sam@example.org please", TRUE },
  { rungs_words_have_email, "we met @ noon", FALSE },
  { rungs_words_have_phone, "call 07700 900123 after noon", TRUE },
  { rungs_words_have_phone, "+44 7700 900123", TRUE },
  { rungs_words_have_phone, "It cost 100 or 200 pounds", FALSE },
  { rungs_words_have_phone, "reference 123456789012345678", FALSE },
  { rungs_words_have_postcode, "near PE1 1AA somewhere", TRUE },
  { rungs_words_have_postcode, "cb23 6ab", TRUE },
  { rungs_words_have_postcode, "bus B1 and then the 22", FALSE },
  { rungs_words_have_age, "He was aged 34 then", TRUE },
  { rungs_words_have_age, "a 34-year-old", TRUE },
  { rungs_words_have_age, "34 years old", TRUE },
  { rungs_words_have_age, "two years in a tent", FALSE },
  { rungs_words_have_age, "managed 34 visits", FALSE },
};

static void
test_signs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (rows[i].sign (rows[i].text), ==, rows[i].found);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules-words/signs", test_signs);

  return g_test_run ();
}
