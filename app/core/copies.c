/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * copies.c: how many copies of a story were given out, and what became of them. A use that does not say how many is one copy, which
 * is asked for like any other; one that was only shown is none.
 */
#include "config.h"

#include "copies.h"

#include <glib/gi18n-lib.h>

#include "withdrawal.h"

static gboolean
has_ended (const RungsRecord *use)
{
  return rungs_record_get (use, "ended") != NULL || rungs_record_get (use, "returned-on") != NULL;
}

/** rungs_copies_of: Returns: how many copies @use is of */
guint
rungs_copies_of (const RungsRecord *use)
{
  const char *copies = rungs_record_get (use, "copies");

  if (copies != NULL)
    return (guint) g_ascii_strtoull (copies, NULL, 10);
  return has_ended (use) || rungs_use_is_out (use) ? 1 : 0;
}

static void
add_holder (RungsCopies       *copies,
            const RungsRecord *use)
{
  const char *holder = rungs_record_get (use, "held-by");

  if (holder != NULL && !g_ptr_array_find_with_equal_func (copies->holders, holder, g_str_equal, NULL))
    g_ptr_array_add (copies->holders, g_strdup (holder));
}

/**
 * rungs_copies_count:
 * @uses: (element-type RungsRecord): where a story went; those put away do not count
 *
 * Returns: (transfer full): its copies, counted
 */
RungsCopies *
rungs_copies_count (GPtrArray *uses)
{
  RungsCopies *copies = g_new0 (RungsCopies, 1);

  copies->holders = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < uses->len; i++)
    {
      const RungsRecord *use = g_ptr_array_index (uses, i);
      const char *ended = rungs_record_get (use, "ended");
      const guint n = rungs_copies_of (use);

      if (rungs_record_is_archived (use))
        continue;
      copies->times++;
      copies->given += n;
      if (rungs_use_is_out (use))
        {
          copies->out += n;
          add_holder (copies, use);
        }
      else if (!has_ended (use))
        continue;
      else if (g_strcmp0 (ended, "destroyed") == 0)
        copies->destroyed += n;
      else if (g_strcmp0 (ended, "cannot-get-back") == 0)
        copies->lost += n;
      else
        copies->back += n;
    }
  return copies;
}

/** rungs_copies_free: @copies: (transfer full): counts that are needed no longer */
void
rungs_copies_free (RungsCopies *copies)
{
  g_ptr_array_unref (copies->holders);
  g_free (copies);
}

/**
 * rungs_copies_words:
 * @copies: counts
 *
 * Returns: (transfer full): all of it in plain words
 */
char *
rungs_copies_words (const RungsCopies *copies)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) holders = g_string_new (NULL);

  if (copies->times == 0)
    return g_strdup (_("It was not shown or given to anybody yet."));
  g_string_append_printf (words, ngettext ("It was shown or given out %u time.", "It was shown or given out %u times.",
                                           copies->times), copies->times);
  /* Translators: the sentences follow one another, so that each begins with a space. %u is how many copies. */
  if (copies->given > 0)
    g_string_append_printf (words, ngettext (" %u copy was given out.", " %u copies were given out.", copies->given),
                            copies->given);
  if (copies->back > 0)
    g_string_append_printf (words, ngettext (" %u came back.", " %u came back.", copies->back), copies->back);
  if (copies->destroyed > 0)
    g_string_append_printf (words, ngettext (" %u was destroyed.", " %u were destroyed.", copies->destroyed), copies->destroyed);
  if (copies->lost > 0)
    g_string_append_printf (words, ngettext (" %u cannot be got back.", " %u cannot be got back.", copies->lost), copies->lost);
  for (guint i = 0; i < copies->holders->len; i++)
    g_string_append_printf (holders, "%s%s", i > 0 ? ", " : "", (const char *) copies->holders->pdata[i]);
  if (copies->out == 0)
    g_string_append (words, _(" No copy is out."));
  else if (holders->len == 0)
    g_string_append_printf (words, ngettext (" %u is still out.", " %u are still out.", copies->out), copies->out);
  else
    /* Translators: %u is how many copies, %s the names of who has them */
    g_string_append_printf (words, ngettext (" %1$u is still out, with: %2$s.", " %1$u are still out, with: %2$s.", copies->out),
                            copies->out, holders->str);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
