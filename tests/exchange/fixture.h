/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * fixture.h: a new workbook in a folder of its own, for the tests of exchange/.
 */
#pragma once

#include "reading.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  RungsWorkbook *workbook;
} Fixture;

void      fixture_set_up    (Fixture       *fixture,
                             gconstpointer  data);
void      fixture_tear_down (Fixture       *fixture,
                             gconstpointer  data);
char     *fixture_path      (Fixture       *fixture,
                             const char    *name);
char     *fixture_write     (Fixture       *fixture,
                             const char    *name,
                             const char    *text);
char     *fixture_read      (Fixture       *fixture,
                             const char    *name);
char     *fixture_add       (Fixture       *fixture,
                             const char    *kind,
                             ...) G_GNUC_NULL_TERMINATED;
void      fixture_set       (Fixture       *fixture,
                             const char    *kind,
                             const char    *id,
                             const char    *field,
                             const char    *value);
/* Everything about a story was looked at, and is fine. */
void      fixture_add_checks (Fixture      *fixture,
                             const char    *story);
gint64    fixture_count     (Fixture       *fixture,
                             const char    *kind);
/* The records of a kind, in use, in its own order. */
GPtrArray *fixture_list     (Fixture       *fixture,
                             const char    *kind);

G_END_DECLS
