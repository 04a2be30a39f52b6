/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * hand.c: the small unevenness of something made by hand. It comes from a seed, so a picture is the same every time.
 */
#include "config.h"

#include "hand.h"

static guint
mix (guint value)
{
  value ^= value >> 16;
  value *= 0x7feb352du;
  value ^= value >> 15;
  value *= 0x846ca68bu;
  value ^= value >> 16;
  return value;
}

/**
 * rungs_hand_seed:
 * @words: (nullable): what names the thing, such as the id of a placing
 * @number: tells it apart where it has no name
 *
 * Returns: a seed for rungs_hand()
 */
guint
rungs_hand_seed (const char *words,
                 guint       number)
{
  guint seed = 2166136261u;

  if (words == NULL)
    return mix (number + 1);
  for (const char *p = words; *p != '\0'; p++)
    seed = (seed ^ (guchar) *p) * 16777619u;
  return mix (seed);
}

/**
 * rungs_hand:
 * @seed: of the thing
 * @nth: which of its uneven places
 *
 * Returns: a number from -1 to 1, always the same for the same two
 */
double
rungs_hand (guint seed,
            guint nth)
{
  return mix (seed + nth * 0x9e3779b9u) / (double) G_MAXUINT32 * 2.0 - 1.0;
}
