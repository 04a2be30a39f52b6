/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-identity.c: signs of who a story is about, what is still to be looked at, and how its words name the person.
 */
#include "config.h"

#include "identity.h"

#include <string.h>

#define STORY "11111111-1111-4111-8111-111111111111"
#define OTHER "22222222-2222-4222-8222-222222222222"

static RungsRecord *
make_story (const char *text)
{
  return rungs_record_take_with (rungs_record_new (rungs_kind_find ("case-study"), STORY), "situation", text);
}

static const char *const people[] = { "Robin", "Ivy", "Zebedee Okoro", NULL };

static const struct
{
  const char *text;
  const char *expected; /* "item: what stands there" */
} rows[] = {
  { "I had a tent and then I had a room.", "" },
  { "It was spring, and in spring it rains.", "" },
  { "On 3 March 2024 I came out.", "dates: 3 March 2024" },
  { "On March 3rd, at 10:30.", "dates: March 3rd | dates: 10:30" },
  { "It was 14/02/2023 or so.", "dates: 14/02/2023" },
  { "Since 1998, at 9pm.", "dates: 1998 | dates: 9pm" },
  { "I may march on.", "" },
  { "I owed 2500 pounds.", "" },
  { "I was aged 34 then.", "ages: aged 34" },
  { "A 19-year-old in her early twenties.", "ages: 19-year-old | ages: in her early twenties" },
  { "aged 30s", "ages: aged 30s" },
  { "We live at PE1 1AA.", "small-place: PE1 1AA" },
  { "Number 7 Mill Street, near the hostel.", "small-place: Mill Street" },
  { "I walked down the street.", "" },
  { "In a small village, all know.", "small-place: a small village" },
  { "Ring 07700 900123 or a@b.org.", "names: 07700 900123 | names: a@b.org" },
  { "My daughter and my ex-husband.", "family: My daughter | family: my ex-husband" },
  { "My own words.", "" },
  { "I worked at the Bakery.", "work: worked at the Bakery" },
  { "It was in the papers.", "rare-event: in the papers" },
  { "Zebedee rang, and robin sang. Robin came.", "names: Zebedee | names: Robin" },
  { "Zebedee's poison ivy", "names: Zebedee" },
};

static char *
describe (const RungsRecord *story,
          const char *const *names)
{
  g_autoptr (RungsWallNames) known = rungs_wall_names_new (names);
  g_autoptr (GPtrArray) hints = rungs_identity_look (story, known);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < hints->len; i++)
    {
      const RungsIdentityHint *hint = g_ptr_array_index (hints, i);
      g_autofree char *there = g_strndup (rungs_record_get (story, hint->field) + hint->start, hint->end - hint->start);

      g_assert_cmpstr (there, ==, hint->found);
      g_assert_nonnull (rungs_field_choice_label (rungs_kind_field (rungs_kind_find ("identity-check"), "item"), hint->item));
      g_assert_cmpuint (strlen (hint->say), >, 10);
      g_string_append_printf (words, "%s%s: %s", i > 0 ? " | " : "", hint->item, hint->found);
    }
  return g_string_free (words, FALSE);
}

static void
test_signs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RungsRecord) story = make_story (rows[i].text);
      g_autofree char *found = describe (story, people);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

/* The title and every section, in reading order; not what was told first, which nobody sees. */
static void
test_fields (void)
{
  RungsRecord *story = make_story ("In 1999.");
  g_autofree char *found = NULL;

  story = rungs_record_take_with (story, "title", "Aged 40");
  story = rungs_record_take_with (story, "questions", "Was it 10:15?");
  story = rungs_record_take_with (story, "original", "My daughter, 3 May 2001, PE1 1AA");
  found = describe (story, NULL);
  g_assert_cmpstr (found, ==, "ages: Aged 40 | dates: 1999 | dates: 10:15");
  rungs_record_unref (story);
}

static RungsRecord *
make_check (const char *item,
            const char *answer,
            const char *story)
{
  RungsRecord *check = rungs_record_take_with (rungs_record_new (rungs_kind_find ("identity-check"), NULL), "item", item);

  return rungs_record_take_with (rungs_record_take_with (check, "case-study", story), "answer", answer);
}

static void
test_open (void)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) rungs_record_unref);
  const RungsChoice *items = rungs_identity_items ();
  RungsRecord *story = make_story ("Words");
  guint n_items = 0;

  while (items[n_items].token != NULL)
    n_items++;
  g_assert_cmpuint (n_items, ==, 11);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GPtrArray) open = rungs_identity_open (checks, story);

      g_assert_cmpuint (open->len, ==, n_items - i);
      g_assert_cmpstr (open->pdata[0], ==, items[i].token);
      g_assert_null (rungs_identity_suits (checks, story));
      /* Not answered, of another story, or put away: none of them counts. */
      g_ptr_array_add (checks, make_check (items[i].token, NULL, STORY));
      g_ptr_array_add (checks, make_check (items[i].token, "fine", OTHER));
      g_ptr_array_add (checks, rungs_record_take_with (make_check (items[i].token, "fine", STORY), "archived", "yes"));
      g_clear_pointer (&open, g_ptr_array_unref);
      open = rungs_identity_open (checks, story);
      g_assert_cmpuint (open->len, ==, n_items - i);
      g_ptr_array_add (checks, make_check (items[i].token, "changed", STORY));
      g_assert_cmpstr (rungs_record_get (rungs_identity_check (checks, story, items[i].token), "answer"), ==, "changed");
    }
  g_assert_cmpstr (rungs_identity_suits (checks, story), ==, "partner");
  story = rungs_record_take_with (story, "checked-by", "Kit");
  story = rungs_record_take_with (story, "second-reader", "KIT ");
  g_assert_cmpstr (rungs_identity_suits (checks, story), ==, "partner");
  story = rungs_record_take_with (story, "second-reader", "Noor");
  g_assert_cmpstr (rungs_identity_suits (checks, story), ==, "public");
  rungs_record_unref (story);
}

static const struct
{
  const char *text;
  const char *made_with;
  gboolean with_makers;
  const char *expected;
} namings[] = {
  { "I had a tent.", NULL, TRUE, "none" },
  { "They call me Robin.", NULL, TRUE, "chosen" },
  { "They call me Zebedee.", NULL, TRUE, "real" },
  { "Robin Okoro, that is me.", NULL, FALSE, "full" },
  { "Zebedee Okoro.", NULL, FALSE, "full" },
  { "Zebedee, that is me.", NULL, FALSE, "real" },
  { "I had a tent.", "Okoro, with Kit", TRUE, "full" },
  { "I had a tent.", "Okoro, with Kit", FALSE, "none" },
  { "I had a tent.", "Robin, with Kit", TRUE, "chosen" },
  { "I had a tent.", "Robin, with Kit", FALSE, "none" },
  { "Like a robin.", NULL, TRUE, "none" },
};

static void
test_naming (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (namings); i++)
    {
      RungsRecord *story = rungs_record_take_with (make_story (namings[i].text), "made-with", namings[i].made_with);

      g_test_message ("%s", namings[i].text);
      g_assert_cmpstr (rungs_identity_naming (story, "Robin", "Zebedee Okoro", namings[i].with_makers), ==, namings[i].expected);
      rungs_record_unref (story);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identity/signs", test_signs);
  g_test_add_func ("/identity/fields", test_fields);
  g_test_add_func ("/identity/open", test_open);
  g_test_add_func ("/identity/naming", test_naming);
  return g_test_run ();
}
