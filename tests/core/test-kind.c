/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * test-kind.c: every kind is declared whole, and says what the design says.
 */
#include "config.h"

#include <string.h>

#include "kind.h"
#include "kinds.h"

/* The kinds and fields that files, scripts and other laptops know by name. They may gain fields; none is renamed. */
static const struct
{
  const char *kind;
  const char *fields;
} agreed[] = {
  { "person", "known-as* roles hear-back contact-by access-needs formats supporter not-ask notes" },
  { "person-private", "person* real-name phone email address" },
  { "group", "name* sort about words" },
  { "meeting", "group title* held-on place purpose papers-sent-on notes views" },
  { "attendance", "meeting* person* part" },
  { "document", "title* dated about-kind about-id location file" },
  { "ladder", "name* credit source adopted-by about main shown bands" },
  { "rung", "position* name* meaning easier example helps snakes band ladder" },
  { "activity", "title* about level organisation begins ends decision fixed enquiry" },
  { "placing", "activity* meeting view* answer* people because placed-on ladder called face-down few" },
  { "aim", "activity* rung why next-step who by" },
  { "question-set", "name* intro" },
  { "question", "question-set* position text* easier" },
  { "theme", "name* sort" },
  { "feedback", "meeting question words* voice standing person quote hear-back said-on read-back recorder enquiry "
                "rung themes" },
  { "stage", "position* name* about needs" },
  { "enquiry", "title* question* stage state reason group lead lived-lead area aim-rung opened-on look-again-on "
               "out-of-scope sensitivity" },
  { "move", "enquiry* stage* on by note" },
  { "log", "enquiry* on tried saw think" },
  { "learning", "enquiry* text* confidence barrier part" },
  { "action", "enquiry meeting what* owner organisation due state why-stopped" },
  { "told", "enquiry* audience group on how by asked reply-due reply replied-on" },
  { "change", "enquiry* state* what level lasting lived-lead-agrees on check-due check-result" },
  { "pairing", "person* buddy* group seat chosen-by person-agreed-on buddy-agreed-on started-on review-due state "
               "ended-on ending third-person" },
  { "agreement", "pairing* side text*" },
  { "support", "pairing* meeting before want-to-say travel signal during said-it after left-over asked-of-board "
               "answered again" },
  { "payment", "person* meeting sort minutes amount rate rate-on offered-on outcome agreed-on paid-on "
               "advice-offered-on" },
  { "case-study", "title* person made-with purpose situation tried trusted-person what-changed own-words "
                  "still-to-change learning questions season area state original topics version checked-by "
                  "second-reader spoken-on withdrawn-on withdrawn-how kept" },
  { "consent", "case-study* explained-by scope* partners channels ask-each naming quotes pictures topics given spoken-words "
               "read-back given-on* ends-on* contact copy-given-on basis withdrawn-on withdrawn-how" },
  { "identity-check", "case-study* item* answer why" },
  { "use", "case-study* on audience channel copies held-by version returned-on until asked-back-on ended note" },
};

static const struct
{
  const char *kind, *field, *tokens;
} choices[] = {
  { "person", "roles", "lived-experience worker facilitator board-member buddy other" },
  { "group", "sort", "board group forum service" },
  { "attendance", "part", "member buddy facilitator worker partner" },
  { "rung", "band", "to for with" },
  { "activity", "level", "person service strategy" },
  { "placing", "view", "lived frontline management board mixed" },
  { "placing", "answer", "1 2 3 4 5 6 7 8 unsure depends" },
  { "placing", "few", "show merge leave-out" },
  { "meeting", "views", "lived frontline management board mixed" },
  { "feedback", "voice", "said written summary drawing" },
  { "feedback", "standing", "anonymous known named" },
  { "feedback", "quote", "no inside public" },
  { "enquiry", "state", "open paused not-taken closed" },
  { "enquiry", "sensitivity", "open partners restricted" },
  { "learning", "confidence", "hunch more-than-once well-evidenced" },
  { "action", "state", "to-do doing done stopped" },
  { "change", "state", "none planned made refused" },
  { "change", "level", "person flexed rule partners" },
  { "pairing", "seat", "regular second revolving" },
  { "pairing", "state", "suggested agreed active resting ended" },
  { "agreement", "side", "i-will we-will" },
  { "payment", "outcome", "accepted less declined charity" },
  { "consent", "scope", "inside partner public" },
  { "consent", "naming", "real chosen none" },
  { "consent", "given", "written spoken" },
  { "case-study", "kept", "story proof" },
  { "use", "ended", "came-back destroyed cannot-get-back" },
  { "identity-check", "answer", "fine changed kept" },
};

static void
test_agreed_names (void)
{
  gsize n_kinds;

  rungs_kinds (&n_kinds);
  g_assert_cmpuint (n_kinds, ==, G_N_ELEMENTS (agreed));

  for (gsize i = 0; i < G_N_ELEMENTS (agreed); i++)
    {
      const RungsKind *kind = rungs_kind_find (agreed[i].kind);
      g_auto (GStrv) names = g_strsplit (agreed[i].fields, " ", -1);

      g_test_message ("%s", agreed[i].kind);
      g_assert_nonnull (kind);
      for (gsize j = 0; names[j] != NULL; j++)
        {
          gboolean required = g_str_has_suffix (names[j], "*");
          const RungsField *field;

          g_strdelimit (names[j], "*", '\0');
          field = rungs_kind_field (kind, names[j]);
          g_test_message ("  %s", names[j]);
          g_assert_nonnull (field);
          g_assert_cmpint ((field->flags & RUNGS_FIELD_REQUIRED) != 0, ==, required);
        }
      g_assert_cmpuint (rungs_kind_n_fields (kind), ==, g_strv_length (names) + 5);
    }
}

static void
test_agreed_choices (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const RungsField *field = rungs_kind_field (rungs_kind_find (choices[i].kind), choices[i].field);
      g_auto (GStrv) tokens = g_strsplit (choices[i].tokens, " ", -1);
      gsize n = 0;

      g_assert_nonnull (field);
      for (; field->choices[n].token != NULL; n++)
        g_assert_cmpstr (field->choices[n].token, ==, tokens[n]);
      g_assert_null (tokens[n]);
    }
}

static void
check_plain (const char *words)
{
  g_assert_nonnull (words);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpuint (strlen (words), >, 0);
  g_assert_false (g_ascii_isspace (words[0]));
  g_assert_false (g_ascii_isspace (words[strlen (words) - 1]));
}

static void
check_choices (const RungsField *field)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    {
      g_assert_cmpuint (strspn (choice->token, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (choice->token));
      check_plain (choice->label);
      g_assert_true (g_hash_table_add (seen, (char *) choice->token));
      /* A set is typed with commas between its members. */
      if (field->type == RUNGS_FIELD_SET)
        g_assert_null (strpbrk (choice->label, ",;\n"));
      g_assert_cmpstr (rungs_field_choice_label (field, choice->token), ==, choice->label);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 1);
  g_assert_null (rungs_field_choice_label (field, "no such answer"));
  g_assert_null (rungs_field_choice_label (field, NULL));
}

static void
check_field (const RungsKind  *kind,
             const RungsField *field)
{
  g_autofree char *column = rungs_field_column (field);
  gboolean is_set_of_links = field->type == RUNGS_FIELD_SET && field->links_to != NULL;

  g_test_message ("%s.%s", kind->name, field->name);
  check_plain (field->label);
  g_assert_cmpstr (rungs_field_label (field), ==, field->label);
  g_assert_cmpstr (rungs_field_hint (field), ==, field->hint);
  if (field->hint != NULL)
    {
      check_plain (field->hint);
      g_assert_true (strchr (".?", field->hint[strlen (field->hint) - 1]) != NULL);
    }
  g_assert_cmpuint (strspn (field->name, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (field->name));
  g_assert_null (strchr (column, '-'));
  g_assert_nonnull (rungs_field_type_name (field));
  g_assert_nonnull (rungs_audience_name (field->seen_by));

  g_assert_cmpint (field->links_to != NULL, ==, field->type == RUNGS_FIELD_LINK || is_set_of_links);
  if (field->links_to != NULL)
    g_assert_nonnull (rungs_kind_find (field->links_to));
  g_assert_cmpint (field->choices != NULL, ==,
                   field->type == RUNGS_FIELD_CHOICE || (field->type == RUNGS_FIELD_SET && !is_set_of_links));
  if (field->choices != NULL)
    check_choices (field);
  if (field->type != RUNGS_FIELD_NUMBER)
    g_assert_true (field->minimum == 0 && field->maximum == 0 && field->decimals == 0);
  else
    g_assert_cmpint (field->minimum, <, field->maximum);
}

static void
test_every_field_is_whole (void)
{
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < rungs_kind_n_fields (kinds[i]); j++)
        {
          const RungsField *field = rungs_kind_nth_field (kinds[i], j);

          check_field (kinds[i], field);
          g_assert_true (g_hash_table_add (seen, (char *) field->name));
          g_assert_cmpint (rungs_kind_field_index (kinds[i], field->name), ==, (int) j);
          g_assert_true (rungs_kind_field (kinds[i], field->name) == field);
        }
      g_assert_null (rungs_kind_nth_field (kinds[i], rungs_kind_n_fields (kinds[i])));
      g_assert_null (rungs_kind_field (kinds[i], "no-such-field"));
      g_assert_null (rungs_kind_field (kinds[i], NULL));
    }
}

static void
test_every_kind_is_whole (void)
{
  static const char *const built_in[] = { "id", "made", "changed", "archived", "review-on" };
  const RungsKind *const *kinds = rungs_kinds (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      const RungsKind *kind = kinds[i];
      g_autofree char *table = rungs_kind_table (kind);
      guint n_titles = 0;

      g_test_message ("%s", kind->name);
      g_assert_true (g_hash_table_add (seen, (char *) kind->name));
      g_assert_true (rungs_kind_find (kind->name) == kind);
      check_plain (rungs_kind_title (kind));
      check_plain (rungs_kind_plural (kind));
      check_plain (rungs_kind_about (kind));
      g_assert_true (g_str_has_suffix (rungs_kind_about (kind), "."));
      g_assert_null (strchr (table, '-'));

      for (guint j = 0; kind->fields[j].name != NULL; j++)
        n_titles += (kind->fields[j].flags & RUNGS_FIELD_TITLE) != 0;
      g_assert_cmpuint (n_titles, ==, 1);
      g_assert_true (rungs_kind_title_field (kind)->flags & RUNGS_FIELD_TITLE);

      for (gsize j = 0; j < G_N_ELEMENTS (built_in); j++)
        {
          const RungsField *field = rungs_kind_field (kind, built_in[j]);

          g_assert_nonnull (field);
          g_assert_true (field->flags & RUNGS_FIELD_BUILT_IN);
          g_assert_false (rungs_field_is_searched (field));
        }

      if (kind->order != NULL)
        g_assert_nonnull (rungs_kind_field (kind, kind->order + (kind->order[0] == '-' ? 1 : 0)));
      if (kind->belongs_to != NULL)
        {
          const RungsField *whole = rungs_kind_field (kind, kind->belongs_to);

          g_assert_nonnull (whole);
          g_assert_cmpint (whole->type, ==, RUNGS_FIELD_LINK);
        }
    }

  g_assert_null (rungs_kind_find ("no-such-kind"));
  g_assert_null (rungs_kind_find (NULL));
}

/* What must stay on the laptop, and what names a person, by the promise made to people. */
static void
test_who_may_see (void)
{
  static const struct
  {
    const char *kind, *field;
    RungsAudience widest;
  } promises[] = {
    { "person", "not-ask", RUNGS_AUDIENCE_PRIVATE },
    { "person", "notes", RUNGS_AUDIENCE_PRIVATE },
    { "person", "contact-by", RUNGS_AUDIENCE_PRIVATE },
    { "person", "known-as", RUNGS_AUDIENCE_PROGRAMME },
    { "feedback", "person", RUNGS_AUDIENCE_PRIVATE },
    { "feedback", "words", RUNGS_AUDIENCE_PROGRAMME },
    { "support", "during", RUNGS_AUDIENCE_PRIVATE },
    { "support", "after", RUNGS_AUDIENCE_PRIVATE },
    { "support", "left-over", RUNGS_AUDIENCE_PRIVATE },
    { "placing", "because", RUNGS_AUDIENCE_PARTNERS },
    { "placing", "face-down", RUNGS_AUDIENCE_PROGRAMME },
    { "placing", "few", RUNGS_AUDIENCE_PROGRAMME },
  };
  const RungsKind *private = rungs_kind_find ("person-private");
  const RungsKind *const *kinds = rungs_kinds (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      const RungsField *field = rungs_kind_field (rungs_kind_find (promises[i].kind), promises[i].field);

      g_assert_cmpint (field->seen_by, ==, promises[i].widest);
      g_assert_true (rungs_field_seen_by (field, promises[i].widest));
      g_assert_false (rungs_field_seen_by (field, promises[i].widest + 1));
    }

  for (guint i = 0; private->fields[i].name != NULL; i++)
    g_assert_cmpint (private->fields[i].seen_by, ==, RUNGS_AUDIENCE_PRIVATE);

  for (gsize i = 0; kinds[i] != NULL; i++)
    {
      for (guint j = 0; j < rungs_kind_n_fields (kinds[i]); j++)
        {
          const RungsField *field = rungs_kind_nth_field (kinds[i], j);

          if (field->links_to != NULL && strcmp (field->links_to, "person") == 0)
            g_assert_cmpint (field->seen_by, <=, RUNGS_AUDIENCE_PROGRAMME);
          if (field->seen_by == RUNGS_AUDIENCE_PRIVATE)
            g_assert_false (rungs_field_is_searched (field));
        }
    }
}

static void
test_audiences (void)
{
  static const char *const names[] = { "private", "programme", "partners", "public" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (rungs_audience_name (i), ==, names[i]);
      check_plain (rungs_audience_label (i));
    }
}

static void
test_shared_choices (void)
{
  g_assert_true (rungs_kind_field (rungs_kind_find ("person"), "hear-back")->choices == rungs_choices_hear_back);
  g_assert_true (rungs_kind_field (rungs_kind_find ("feedback"), "hear-back")->choices == rungs_choices_hear_back);
  g_assert_true (rungs_kind_field (rungs_kind_find ("consent"), "scope")->choices == rungs_choices_scope);
  g_assert_true (rungs_kind_field (rungs_kind_find ("use"), "audience")->choices == rungs_choices_scope);
  g_assert_true (rungs_kind_field (rungs_kind_find ("consent"), "channels")->choices == rungs_choices_channel);
  g_assert_true (rungs_kind_field (rungs_kind_find ("use"), "channel")->choices == rungs_choices_channel);
  g_assert_true (rungs_kind_field (rungs_kind_find ("placing"), "view")->choices == rungs_choices_view);
  g_assert_true (rungs_kind_field (rungs_kind_find ("meeting"), "views")->choices == rungs_choices_view);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kind/agreed-names", test_agreed_names);
  g_test_add_func ("/kind/agreed-choices", test_agreed_choices);
  g_test_add_func ("/kind/every-field-is-whole", test_every_field_is_whole);
  g_test_add_func ("/kind/every-kind-is-whole", test_every_kind_is_whole);
  g_test_add_func ("/kind/who-may-see", test_who_may_see);
  g_test_add_func ("/kind/audiences", test_audiences);
  g_test_add_func ("/kind/shared-choices", test_shared_choices);

  return g_test_run ();
}
