/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * pages.h: the pages of the sidebar, in their order, and which page shows which kind of record.
 */
#pragma once

#include "shell/page.h"

G_BEGIN_DECLS

/**
 * RungsPageEntry: one page of the sidebar.
 * @name: its name in the settings
 * @title: N_() its title
 * @icon: the name of its icon
 * @kinds: names of the kinds it shows, its main one first, parted by spaces; parts come with their whole
 * @make: makes the page; only called when it is shown for the first time
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  const char *kinds;
  GtkWidget *(*make) (RungsWorkbook *workbook);
} RungsPageEntry;

const RungsPageEntry *rungs_pages          (guint           *n_pages);
const RungsPageEntry *rungs_pages_find     (const char      *name);
const RungsPageEntry *rungs_pages_for_kind (const RungsKind *kind);
gboolean              rungs_pages_is_main  (const RungsPageEntry *page,
                                            const RungsKind      *kind);

G_END_DECLS
