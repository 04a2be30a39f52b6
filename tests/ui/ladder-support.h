/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * ladder-support.h: what tests of the ladder share: a workbook with a few placings, the page in a window, and keys.
 */
#pragma once

#include "ladder/ladder-page.h"
#include "ladder/ladder-view.h"
#include "reading.h"
#include "ui-support.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  RungsWorkbook *workbook;
  GtkWidget *page;
  GtkWidget *window;
  RungsLadderView *view;
  char *charter;  /* an activity */
  char *lived;    /* its placing by people with lived experience, on rung 5 */
  char *managers; /* its placing by managers, on rung 7 */
  char *unsure;   /* its placing by the board: not sure */
} Ladder;

void       ladder_set_up    (Ladder        *ladder,
                             gconstpointer  data);
void       ladder_tear_down (Ladder        *ladder,
                             gconstpointer  data);
void       ladder_settle    (Ladder        *ladder);
gboolean   ladder_press     (Ladder        *ladder,
                             guint          keyval,
                             GdkModifierType state);
GtkWidget *ladder_focus     (Ladder        *ladder);
char      *ladder_answer    (Ladder        *ladder,
                             const char    *placing);

G_END_DECLS
