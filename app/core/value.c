/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * value.c: between what people type, the canonical text that is kept, and what people read.
 */
#include "config.h"

#include "value.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core-error.h"
#include "dates.h"

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE, message);

  return FALSE;
}

/* One kind of line end, no control characters, no space around it. One line where the field has only one; where it has
 * several, those that end the text stay: words are kept as they were written, and a form saves while people type. */
static char *
clean_text (const char *typed,
            gboolean    one_line)
{
  g_autoptr (GString) text = g_string_sized_new (strlen (typed));
  g_autoptr (GString) lines = NULL;
  const char *start;
  const char *end;

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == 0x2028 || c == 0x2029)
        c = '\n';
      if (c == '\n' && one_line)
        c = ' ';
      if (c == 0xfeff || c == 0x7f || (c >= 0x80 && c < 0xa0))
        continue;
      if (c < ' ' && c != '\n' && c != '\t')
        c = ' ';
      g_string_append_unichar (text, c);
    }

  start = text->str;
  end = text->str + text->len;
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  if (end == start)
    return g_strdup ("");

  lines = g_string_new_len (start, end - start);
  for (const char *p = end; !one_line && *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append_c (lines, '\n');
    }

  return g_strdup (lines->str);
}

/* For comparing what people typed with a choice: case and the dash of tokens do not matter. */
static char *
fold_word (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "-_", ' ');
  g_autofree char *clean = clean_text (spaced, TRUE);

  return g_utf8_casefold (clean, -1);
}

static const RungsChoice *
find_choice (const RungsField *field,
             const char       *typed)
{
  g_autofree char *folded = NULL;

  /* Nearly always it is the token itself, from a form or from the workbook. */
  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    {
      if (strcmp (choice->token, typed) == 0)
        return choice;
    }

  folded = fold_word (typed);
  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    {
      const char *const names[] = { choice->token, choice->label, rungs_field_choice_label (field, choice->token) };

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *name = fold_word (names[i]);

          if (strcmp (folded, name) == 0)
            return choice;
        }
    }

  return NULL;
}

static char *
list_tokens (const RungsField *field)
{
  GString *list = g_string_new (NULL);

  for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
    g_string_append_printf (list, "%s%s", list->len == 0 ? "" : ", ", choice->token);

  return g_string_free (list, FALSE);
}

static gboolean
refuse_choice (const RungsField *field,
               const char       *typed,
               GError          **error)
{
  g_autofree char *tokens = list_tokens (field);

  /* Translators: the first %s is what somebody wrote, the second a list of words they can choose from */
  g_set_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE, _("“%s” is not one of the answers. Choose from: %s."),
               typed, tokens);

  return FALSE;
}

static char *
format_units (const RungsField *field,
              gint64            units)
{
  guint64 size = (guint64) ABS (units);
  guint64 scale = 1;

  for (guint i = 0; i < field->decimals; i++)
    scale *= 10;
  if (field->decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, units);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, units < 0 ? "-" : "", size / scale,
                          (int) field->decimals, size % scale);
}

/* Whether each comma of TEXT stands before three digits, as in "1,250,000". */
static gboolean
has_thousands (const char *text)
{
  const char *comma = strchr (text, ',');

  if (comma == NULL || comma == text)
    return FALSE;
  for (; comma != NULL; comma = strchr (comma + 1, ','))
    {
      if (strspn (comma + 1, "0123456789") != 3)
        return FALSE;
    }

  return TRUE;
}

/* "£1,250.50", "12,5" and "12.50" as plain "1250.50", "12.5", "12.50". */
static char *
plain_number (const RungsField *field,
              const char       *typed)
{
  GString *plain = g_string_new (NULL);
  const char *point = strrchr (typed, '.');
  const char *comma = strrchr (typed, ',');
  char decimal = '.';

  if (comma != NULL && (point == NULL ? field->decimals > 0 && !has_thousands (typed) : comma > point))
    decimal = ',';

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
        continue;
      if (c == 0x2212)
        c = '-';
      if (c == (gunichar) decimal)
        c = '.';
      else if (c == '.' || (c == ',' && (has_thousands (typed) || decimal == '.')))
        continue;
      g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

static gboolean
read_units (const RungsField *field,
            const char       *plain,
            gint64           *units)
{
  gboolean negative = *plain == '-';
  const char *digits = negative ? plain + 1 : plain;
  gsize n_whole = strspn (digits, "0123456789");
  const char *rest = digits + n_whole;
  gint64 sum = 0;
  guint n_decimals = 0;

  if (n_whole == 0 || n_whole > 15)
    return FALSE;
  for (gsize i = 0; i < n_whole; i++)
    sum = sum * 10 + (digits[i] - '0');

  if (*rest == '.')
    {
      rest++;
      for (; g_ascii_isdigit (*rest); rest++)
        {
          if (n_decimals < field->decimals)
            {
              sum = sum * 10 + (*rest - '0');
              n_decimals++;
            }
          else if (*rest != '0')
            return FALSE;
        }
    }
  if (*rest != '\0')
    return FALSE;
  for (; n_decimals < field->decimals; n_decimals++)
    sum *= 10;

  *units = negative ? -sum : sum;

  return TRUE;
}

static gboolean
check_bounds (const RungsField *field,
              gint64            units,
              GError          **error)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (field->minimum == 0 && field->maximum == 0)
    return TRUE;
  if (units >= field->minimum && units <= field->maximum)
    return TRUE;

  least = format_units (field, field->minimum);
  most = format_units (field, field->maximum);
  g_set_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE,
               /* Translators: both %s are numbers */
               _("This number is too small or too large. Choose one from %s to %s."), least, most);

  return FALSE;
}

static gboolean
parse_number (const RungsField *field,
              const char       *typed,
              char            **canonical,
              GError          **error)
{
  g_autofree char *plain = plain_number (field, typed);
  gint64 units;

  if (!read_units (field, plain, &units))
    {
      g_set_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE,
                   field->decimals == 0
                     /* Translators: %s is what somebody wrote */
                     ? _("“%s” is not a whole number. Write it in digits, like 12.")
                     /* Translators: %s is what somebody wrote */
                     : _("“%s” is not a number Rungs can read. Write it in digits, like 12.50."),
                   typed);
      return FALSE;
    }
  if (!check_bounds (field, units, error))
    return FALSE;

  *canonical = format_units (field, units);

  return TRUE;
}

static gboolean
parse_flag (const char *typed,
            char      **canonical,
            GError    **error)
{
  static const char *const yes[] = { "yes", "y", "true", "1" };
  static const char *const no[] = { "no", "n", "false", "0" };
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  g_autofree char *own_yes = g_utf8_casefold (_("Yes"), -1);
  g_autofree char *own_no = g_utf8_casefold (_("No"), -1);

  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    {
      if (strcmp (folded, yes[i]) == 0 || strcmp (folded, own_yes) == 0)
        {
          *canonical = g_strdup ("yes");
          return TRUE;
        }
      if (strcmp (folded, no[i]) == 0 || strcmp (folded, own_no) == 0)
        {
          *canonical = g_strdup ("no");
          return TRUE;
        }
    }

  g_set_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE,
               /* Translators: %s is what somebody wrote */
               _("“%s” is neither yes nor no. Write yes or no."), typed);

  return FALSE;
}

static gboolean
parse_date (const RungsField *field,
            const char       *typed,
            char            **canonical,
            GError          **error)
{
  gboolean month_is_enough = field->type == RUNGS_FIELD_MONTH;

  if (rungs_date_read (typed, month_is_enough, canonical))
    return TRUE;

  g_set_error (error, RUNGS_CORE_ERROR, RUNGS_CORE_ERROR_VALUE,
               month_is_enough
                 /* Translators: %s is what somebody wrote */
                 ? _("“%s” is not a month or a day Rungs can read. Write it like November 2026 or 22/11/2026.")
                 /* Translators: %s is what somebody wrote */
                 : _("“%s” is not a day Rungs can read. Write it like 22 November 2026 or 22/11/2026."),
               typed);

  return FALSE;
}

static gboolean
parse_set (const RungsField *field,
           const char       *typed,
           char            **canonical,
           GError          **error)
{
  /* Where lines or semicolons part the members, a comma belongs to a name. */
  const char *separators = strpbrk (typed, ";\n") != NULL ? ";\n" : ",";
  g_auto (GStrv) pieces = g_strsplit_set (typed, separators, -1);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = clean_text (pieces[i], TRUE);

      if (*piece == '\0')
        continue;
      if (field->choices != NULL)
        {
          const RungsChoice *choice = find_choice (field, piece);

          if (choice == NULL)
            return refuse_choice (field, piece, error);
          g_ptr_array_add (members, g_strdup (choice->token));
        }
      else
        g_ptr_array_add (members, g_steal_pointer (&piece));
    }
  g_ptr_array_add (members, NULL);

  *canonical = rungs_value_set_join (field, (const char *const *) members->pdata);

  return TRUE;
}

/**
 * rungs_value_parse:
 * @field: a field
 * @typed: (nullable): what somebody typed, or a file held
 * @canonical: (out) (nullable): the canonical text, owned by the caller; %NULL when it says nothing
 * @error: why it does not fit, and what would
 *
 * A link passes as it is typed: only the workbook knows which record it means.
 *
 * Returns: %TRUE if it fits the field
 */
gboolean
rungs_value_parse (const RungsField *field,
                   const char       *typed,
                   char            **canonical,
                   GError          **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (canonical != NULL, FALSE);

  *canonical = NULL;
  if (typed == NULL)
    return TRUE;
  if (!g_utf8_validate (typed, -1, NULL))
    return refuse (error,
                   _("This text holds letters that Rungs cannot read. Type it again, or save the file as UTF-8."));

  clean = clean_text (typed, field->type != RUNGS_FIELD_LONG_TEXT && field->type != RUNGS_FIELD_SET);
  if (field->type == RUNGS_FIELD_SET)
    g_strchomp (clean);
  if (*clean == '\0')
    return TRUE;

  switch (field->type)
    {
    case RUNGS_FIELD_DATE:
    case RUNGS_FIELD_MONTH:
      return parse_date (field, clean, canonical, error);

    case RUNGS_FIELD_CHOICE:
      {
        const RungsChoice *choice = find_choice (field, clean);

        if (choice == NULL)
          return refuse_choice (field, clean, error);
        *canonical = g_strdup (choice->token);
        return TRUE;
      }

    case RUNGS_FIELD_NUMBER:
      return parse_number (field, clean, canonical, error);

    case RUNGS_FIELD_FLAG:
      return parse_flag (clean, canonical, error);

    case RUNGS_FIELD_SET:
      return parse_set (field, clean, canonical, error);

    case RUNGS_FIELD_TEXT:
    case RUNGS_FIELD_LONG_TEXT:
    case RUNGS_FIELD_LINK:
    default:
      *canonical = g_steal_pointer (&clean);
      return TRUE;
    }
}

static gboolean
all_are_ids (const char *value)
{
  g_auto (GStrv) members = rungs_value_set_members (value);

  for (gsize i = 0; members[i] != NULL; i++)
    {
      if (!g_uuid_string_is_valid (members[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * rungs_value_is_canonical:
 * @field: a field
 * @value: (nullable): a text
 * @error: what is wrong with it, and what would do
 *
 * Returns: %TRUE if a record may hold @value in @field: saying nothing always may
 */
gboolean
rungs_value_is_canonical (const RungsField *field,
                          const char       *value,
                          GError          **error)
{
  g_autofree char *canonical = NULL;

  if (value == NULL)
    return TRUE;
  if (!rungs_value_parse (field, value, &canonical, error))
    return FALSE;
  if (g_strcmp0 (value, canonical) != 0)
    return refuse (error, _("This is not written the way Rungs keeps it. Type it again."));
  if ((field->type == RUNGS_FIELD_LINK && !g_uuid_string_is_valid (value)) ||
      (field->type == RUNGS_FIELD_SET && field->links_to != NULL && !all_are_ids (value)))
    return refuse (error, _("This does not lead to a record. Choose one from the list."));

  return TRUE;
}

static char *
display_set (const RungsField *field,
             const char       *canonical)
{
  g_auto (GStrv) members = rungs_value_set_members (canonical);
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = 0; members[i] != NULL; i++)
    {
      const char *label = rungs_field_choice_label (field, members[i]);

      if (words->len > 0)
        /* Translators: this stands between the members of a list */
        g_string_append (words, C_("list", ", "));
      g_string_append (words, label == NULL ? members[i] : label);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
display_number (const char *canonical)
{
  const char *point = localeconv ()->decimal_point;
  g_auto (GStrv) parts = g_strsplit (canonical, ".", 2);

  return g_strjoinv (point, parts);
}

/**
 * rungs_value_display:
 * @field: a field
 * @canonical: (nullable): the canonical text of a value
 *
 * Returns: (transfer full): what people read, in their language; empty for %NULL; the id itself for a link
 */
char *
rungs_value_display (const RungsField *field,
                     const char       *canonical)
{
  const char *label;

  if (canonical == NULL)
    return g_strdup ("");

  switch (field->type)
    {
    case RUNGS_FIELD_DATE:
    case RUNGS_FIELD_MONTH:
      return rungs_date_display (canonical);

    case RUNGS_FIELD_CHOICE:
      label = rungs_field_choice_label (field, canonical);
      return g_strdup (label == NULL ? canonical : label);

    case RUNGS_FIELD_FLAG:
      return g_strdup (strcmp (canonical, "yes") == 0 ? _("Yes") : _("No"));

    case RUNGS_FIELD_SET:
      return display_set (field, canonical);

    case RUNGS_FIELD_NUMBER:
      return display_number (canonical);

    case RUNGS_FIELD_TEXT:
    case RUNGS_FIELD_LONG_TEXT:
    case RUNGS_FIELD_LINK:
    default:
      return g_strdup (canonical);
    }
}

/** rungs_value_set_members: Returns: (transfer full): the members of a set, ended by %NULL; none for %NULL */
char **
rungs_value_set_members (const char *canonical)
{
  if (canonical == NULL || *canonical == '\0')
    return g_new0 (char *, 1);

  return g_strsplit (canonical, ",", -1);
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rungs_value_set_join:
 * @field: a field that is a set
 * @members: tokens or ids in any order, ended by %NULL
 *
 * Returns: (transfer full) (nullable): the canonical text of the set, each member once; %NULL when it has none
 */
char *
rungs_value_set_join (const RungsField  *field,
                      const char *const *members)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  if (field->choices != NULL)
    {
      for (const RungsChoice *choice = field->choices; choice->token != NULL; choice++)
        {
          if (g_strv_contains (members, choice->token))
            g_ptr_array_add (sorted, (char *) choice->token);
        }
    }
  else
    {
      for (gsize i = 0; members[i] != NULL; i++)
        g_ptr_array_add (sorted, (char *) members[i]);
      g_ptr_array_sort (sorted, compare_members);
    }

  for (guint i = 0; i < sorted->len; i++)
    {
      const char *member = g_ptr_array_index (sorted, i);

      if (*member == '\0' || (i > 0 && strcmp (member, g_ptr_array_index (sorted, i - 1)) == 0))
        continue;
      if (text->len > 0)
        g_string_append_c (text, ',');
      g_string_append (text, member);
    }

  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}
