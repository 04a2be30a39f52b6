/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * import-columns.h: which column of a table stands for which field of a kind.
 */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

/** RungsColumnMap: for each column, from 0, the number of its field or -1; and the names of columns that are left out. */
typedef struct
{
  GArray *fields;      /* int */
  GPtrArray *headings; /* char * */
  GPtrArray *left_out; /* char * */
} RungsColumnMap;

RungsColumnMap *rungs_column_map_new  (const RungsKind  *kind,
                                       GPtrArray        *headings,
                                       GHashTable       *wishes,
                                       gboolean          with_id,
                                       GError          **error);
void            rungs_column_map_free (RungsColumnMap   *map);
gboolean        rungs_column_map_holds (RungsColumnMap  *map,
                                       int               field);
const RungsField *rungs_import_field  (const RungsKind  *kind,
                                       const char       *name,
                                       gboolean          with_id,
                                       GError          **error);
gboolean        rungs_import_is_kept_by_rungs (const RungsField *field);
char           *rungs_import_field_names (const RungsKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsColumnMap, rungs_column_map_free)

G_END_DECLS
