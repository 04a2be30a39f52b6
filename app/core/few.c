/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * few.c: what is done where fewer than five people of a view placed something: what they said, and else the careful thing.
 */
#include "config.h"

#include "few.h"

static const char *const tokens[] = {
  [RUNGS_FEW_NOT] = NULL,
  [RUNGS_FEW_SHOW] = "show",
  [RUNGS_FEW_MERGE] = "merge",
  [RUNGS_FEW_LEAVE_OUT] = "leave-out",
};

/** rungs_few_parse: Returns: what the token of the field placing.few means; %RUNGS_FEW_NOT where nothing was said */
RungsFew
rungs_few_parse (const char *token)
{
  for (guint i = RUNGS_FEW_SHOW; i < G_N_ELEMENTS (tokens); i++)
    {
      if (g_strcmp0 (tokens[i], token) == 0)
        return i;
    }
  return RUNGS_FEW_NOT;
}

/** rungs_few_token: Returns: (transfer none) (nullable): the token of the field placing.few; %NULL for none */
const char *
rungs_few_token (RungsFew few)
{
  g_return_val_if_fail (few <= RUNGS_FEW_LEAVE_OUT, NULL);

  return tokens[few];
}

/**
 * rungs_few_people:
 * @placings: (element-type RungsRecord): the placings of one round
 * @view: the token of a view
 *
 * Returns: how many people of the view placed it, as far as it was said; 0 where it was not
 */
guint
rungs_few_people (GPtrArray  *placings,
                  const char *view)
{
  guint people = 0;

  for (guint i = 0; i < placings->len; i++)
    {
      const RungsRecord *placing = g_ptr_array_index (placings, i);
      const char *said = rungs_record_get (placing, "people");

      if (said != NULL && g_strcmp0 (rungs_record_get (placing, "view"), view) == 0)
        people += (guint) g_ascii_strtoull (said, NULL, 10);
    }
  return people;
}

/**
 * rungs_few_of:
 * @placings: (element-type RungsRecord): the placings of one round of one piece of work
 * @view: the token of a view
 *
 * Where its placings say different things about showing it, the most careful holds. Who asked to be left out or merged without
 * saying how many they were is heard too; once they are five or more, the question is no longer there.
 *
 * Returns: how the view goes out
 */
RungsFew
rungs_few_of (GPtrArray  *placings,
              const char *view)
{
  guint people = rungs_few_people (placings, view);
  RungsFew said = RUNGS_FEW_NOT;

  if (people >= RUNGS_FEW_ENOUGH)
    return RUNGS_FEW_NOT;
  for (guint i = 0; i < placings->len; i++)
    {
      const RungsRecord *placing = g_ptr_array_index (placings, i);

      if (g_strcmp0 (rungs_record_get (placing, "view"), view) == 0)
        said = MAX (said, rungs_few_parse (rungs_record_get (placing, "few")));
    }
  if (people > 0)
    return said == RUNGS_FEW_NOT ? RUNGS_FEW_MERGE : said;
  return said == RUNGS_FEW_SHOW ? RUNGS_FEW_NOT : said;
}
