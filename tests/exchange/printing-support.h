/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * printing-support.h: what the tests of printed documents share.
 */
#pragma once

#include "fixture.h"
#include "printing.h"

G_BEGIN_DECLS

#define TODAY "2026-11-22"

/* A story that is agreed, checked and ready; NAMING is what was said yes to, for everybody, on paper. Its id. */
char       *add_ready_story (Fixture          *fixture,
                          const char          *title,
                          const char          *naming);
/* The document, or a failed test. */
RungsPaper *print_paper  (Fixture             *fixture,
                          const char          *what,
                          const char          *id,
                          const RungsPrintUse *use);
/* All its words, a block or an item a line, with what stands at the foot of its pages at the end; then its parts. */
char       *paper_words  (RungsPaper          *paper);
char       *print_words  (Fixture             *fixture,
                          const char          *what,
                          const char          *id,
                          const RungsPrintUse *use);
/* The same, of today for AUDIENCE. */
char       *print_for    (Fixture             *fixture,
                          const char          *what,
                          const char          *id,
                          RungsAudience        audience);
/* Why it may not be printed. */
char       *print_refused (Fixture            *fixture,
                          const char          *what,
                          const char          *id,
                          const RungsPrintUse *use);
guint       count_sort   (RungsPaper          *paper,
                          RungsPaperSort       sort);

void        assert_has   (const char          *words,
                          const char          *part);
void        assert_has_not (const char        *words,
                          const char          *part);

G_END_DECLS
