/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * random-edits.c: edits of any kind, from a seed: made from the declared fields, so that a new field is tried by itself. Some
 * break a rule, as people's do.
 */
#include "config.h"

#include "random-edits.h"

#include "rules.h"
#include "value.h"

static const char *const words[] = {
  "tea", "bus", "waited", "Ümit", "crème", "key", "letter", "board", "listen", "again", "house", "nobody", "said", "why",
  "form", "phone", "trust", "slow", "rain", "\"quoted\"", "it's", "O’Neil", "naïve", "ladder", "meeting", "café",
};

static char *
random_text (GRand   *rand,
             gboolean is_long)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 3, is_long ? 30 : 6);

  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, is_long && g_rand_int_range (rand, 0, 9) == 0 ? "\n" : " ");
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }
  return g_string_free (text, FALSE);
}

static char *
random_id (RungsWorkbook *workbook,
           GRand         *rand,
           const char    *kind)
{
  g_autoptr (RungsQuery) query = rungs_query_new (rungs_kind_find (kind));
  g_autoptr (GBytes) ids = rungs_workbook_list_ids (workbook, query, NULL);
  gsize n = g_bytes_get_size (ids) / 16;
  char id[37];

  if (n == 0)
    return NULL;
  rungs_id_unpack ((const guint8 *) g_bytes_get_data (ids, NULL) + 16 * (gsize) g_rand_int_range (rand, 0, (int) n), id);
  return g_strdup (id);
}

static char *
random_set (RungsWorkbook    *workbook,
            GRand            *rand,
            const RungsField *field)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    {
      int n_choices = 0;

      if (field->links_to != NULL)
        {
          char *id = random_id (workbook, rand, field->links_to);

          if (id != NULL)
            g_ptr_array_add (members, id);
          continue;
        }
      while (field->choices[n_choices].token != NULL)
        n_choices++;
      g_ptr_array_add (members, g_strdup (field->choices[g_rand_int_range (rand, 0, n_choices)].token));
    }
  g_ptr_array_add (members, NULL);
  return rungs_value_set_join (field, (const char *const *) members->pdata);
}

/** random_value: Returns: (transfer full) (nullable): canonical text that fits @field */
char *
random_value (RungsWorkbook    *workbook,
              GRand            *rand,
              const RungsField *field)
{
  int n_choices = 0;

  /* A link that may lead to any kind, as text. */
  if (g_str_equal (field->name, "about-kind"))
    return g_strdup ("meeting");
  if (g_str_equal (field->name, "about-id"))
    return random_id (workbook, rand, "meeting");
  switch (field->type)
    {
    case RUNGS_FIELD_TEXT:
      return random_text (rand, FALSE);
    case RUNGS_FIELD_LONG_TEXT:
      return random_text (rand, TRUE);
    case RUNGS_FIELD_DATE:
      return g_strdup_printf ("2026-%02d-%02d", g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
    case RUNGS_FIELD_MONTH:
      return g_strdup_printf ("2026-%02d", g_rand_int_range (rand, 1, 13));
    case RUNGS_FIELD_CHOICE:
      while (field->choices[n_choices].token != NULL)
        n_choices++;
      return g_strdup (field->choices[g_rand_int_range (rand, 0, n_choices)].token);
    case RUNGS_FIELD_NUMBER:
      if (field->decimals > 0)
        return g_strdup_printf ("%d.%0*d", g_rand_int_range (rand, 0, 90), (int) field->decimals,
                                g_rand_int_range (rand, 0, 10));
      return g_strdup_printf ("%d", g_rand_int_range (rand, (int) MAX (field->minimum, 0), (int) CLAMP (field->maximum, 2, 20)));
    case RUNGS_FIELD_FLAG:
      return g_strdup (g_rand_boolean (rand) ? "yes" : "no");
    case RUNGS_FIELD_SET:
      return random_set (workbook, rand, field);
    case RUNGS_FIELD_LINK:
      return random_id (workbook, rand, field->links_to);
    default:
      g_assert_not_reached ();
    }
}

/** random_record: Returns: (transfer full): a new record with what is required and some of the rest */
RungsRecord *
random_record (RungsWorkbook   *workbook,
               GRand           *rand,
               const RungsKind *kind)
{
  g_autofree char *id = g_strdup_printf ("%08x-%04x-4%03x-8%03x-%08x%04x", g_rand_int (rand), g_rand_int (rand) & 0xffff,
                                         g_rand_int (rand) & 0xfff, g_rand_int (rand) & 0xfff, g_rand_int (rand),
                                         g_rand_int (rand) & 0xffff);
  g_autoptr (RungsRecord) record = rungs_record_new (kind, id);

  for (const RungsField *field = kind->fields; field->name != NULL; field++)
    if ((field->flags & (RUNGS_FIELD_REQUIRED | RUNGS_FIELD_TITLE)) || g_rand_int_range (rand, 0, 3) == 0)
      {
        g_autofree char *value = random_value (workbook, rand, field);
        RungsRecord *next = rungs_record_with (record, field->name, value);

        rungs_record_unref (record);
        record = next;
      }
  return g_steal_pointer (&record);
}

static const RungsField *
random_field (GRand           *rand,
              const RungsKind *kind)
{
  int n = 0;

  while (kind->fields[n].name != NULL)
    n++;
  return &kind->fields[g_rand_int_range (rand, 0, n)];
}

static void
append_edit (RungsEdits      *edits,
             RungsWorkbook   *workbook,
             GRand           *rand,
             const RungsKind *kind)
{
  g_autofree char *id = random_id (workbook, rand, kind->name);
  const RungsField *field = random_field (rand, kind);
  g_autofree char *value = random_value (workbook, rand, field);
  g_autoptr (RungsRecord) record = NULL;
  int sort = id == NULL ? 0 : g_rand_int_range (rand, 0, 10);

  if (sort <= 2)
    {
      record = random_record (workbook, rand, kind);
      rungs_edits_add (edits, record);
    }
  else if (sort <= 5)
    rungs_edits_set (edits, kind, id, field->name, value);
  else if (sort == 6)
    rungs_edits_archive (edits, kind, id, g_rand_boolean (rand));
  else if (sort == 7)
    /* Typing that often cannot stand: a date in words, a number in letters, a link to nothing. */
    rungs_edits_type (edits, kind, id, field->name, g_rand_boolean (rand) ? "no such thing" : value);
  else if (sort == 8)
    {
      record = random_record (workbook, rand, kind);
      rungs_edits_type (edits, kind, rungs_record_id (record), field->name, value);
    }
  else
    rungs_edits_discard_draft (edits, kind, id);
}

/** random_edits: Returns: (transfer full): one to three edits of any kinds */
RungsEdits *
random_edits (RungsWorkbook *workbook,
              GRand         *rand)
{
  gsize n_kinds = 0;
  const RungsKind *const *kinds = rungs_kinds (&n_kinds);
  RungsEdits *edits = rungs_edits_new ("Random");

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    append_edit (edits, workbook, rand, kinds[g_rand_int_range (rand, 0, (int) n_kinds)]);
  return edits;
}
