/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * importing.h: a table becomes records of a kind: all of it or nothing, in one step that can be undone.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/**
 * RungsImportDeed:
 * @RUNGS_IMPORT_ADD: a new record
 * @RUNGS_IMPORT_UPDATE: a record that is there gets other values
 * @RUNGS_IMPORT_SAME: a record that is there has these values already
 * @RUNGS_IMPORT_SKIP: the row cannot become a record
 */
typedef enum
{
  RUNGS_IMPORT_ADD,
  RUNGS_IMPORT_UPDATE,
  RUNGS_IMPORT_SAME,
  RUNGS_IMPORT_SKIP,
} RungsImportDeed;

#define RUNGS_N_IMPORT_DEEDS (RUNGS_IMPORT_SKIP + 1)

/** RungsImportRow: what a row of the table does; its texts are there for the length of the call. */
typedef struct
{
  guint line;         /* of the file, from 1 */
  RungsImportDeed deed;
  const char *id;     /* of the record that is there; else NULL */
  const char *title;  /* NULL when the row is skipped */
  const char *fields; /* names of the fields that become different, when updating; else NULL */
  const char *why;    /* why it is skipped, and how to put it right; else NULL */
} RungsImportRow;

typedef void (*RungsImportRowFunc)      (const RungsImportRow *row,
                                         gpointer              data);
typedef void (*RungsImportProgressFunc) (double                done,
                                         gpointer              data);

typedef struct _RungsImport RungsImport;

RungsImport *rungs_import_new          (RungsWorkbook            *workbook,
                                        const RungsKind          *kind);
void         rungs_import_free         (RungsImport              *self);
gboolean     rungs_import_map          (RungsImport              *self,
                                        const char               *column,
                                        const char               *field,
                                        GError                  **error);
gboolean     rungs_import_update_by    (RungsImport              *self,
                                        const char               *field,
                                        GError                  **error);
void         rungs_import_set_skip_bad (RungsImport              *self,
                                        gboolean                  skip_bad);
void         rungs_import_tell_rows    (RungsImport              *self,
                                        RungsImportRowFunc        func,
                                        gpointer                  data);
void         rungs_import_tell_progress (RungsImport             *self,
                                        RungsImportProgressFunc   func,
                                        gpointer                  data);
gboolean     rungs_import_read         (RungsImport              *self,
                                        const char               *path,
                                        GCancellable             *cancellable,
                                        GError                  **error);
const char *const *rungs_import_left_out (RungsImport            *self);
const char  *rungs_import_encoding     (RungsImport              *self);
guint        rungs_import_count        (RungsImport              *self,
                                        RungsImportDeed           deed);
RungsEdits  *rungs_import_take_edits   (RungsImport              *self,
                                        GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsImport, rungs_import_free)

G_END_DECLS
