/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * credit.c: whose ladder it is.
 */
#include "config.h"

#include "credit.h"

#include <glib/gi18n-lib.h>

/** rungs_ladder_credit: Returns: (transfer none): the line that names who made the ladder, in the reader's language */
const char *
rungs_ladder_credit (void)
{
  /* Translators: keep the two names and Arnstein as they are */
  return _("Ladder of co-production: Think Local Act Personal and the National Co-production Advisory Group; "
           "after Arnstein (1969)");
}
