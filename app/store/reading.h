/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * reading.h: reading records: one, a page of a list, the ids of a list, what links to a record, drafts.
 */
#pragma once

#include "workbook.h"

G_BEGIN_DECLS

/** RungsFilter: one condition on a list: the field has this canonical value (NULL: nothing was said). A set field: holds it. */
typedef struct
{
  const RungsField *field;
  char *value;
} RungsFilter;

typedef struct _RungsQuery RungsQuery;

RungsQuery  *rungs_query_new            (const RungsKind      *kind);
RungsQuery  *rungs_query_copy           (const RungsQuery     *query);
void         rungs_query_free           (RungsQuery           *query);
const RungsKind *rungs_query_kind       (const RungsQuery     *query);
void         rungs_query_filter         (RungsQuery           *query,
                                         const char           *field,
                                         const char           *value);
/* Records with a date in FIELD on or before DATE. */
void         rungs_query_until          (RungsQuery           *query,
                                         const char           *field,
                                         const char           *date);
/* FALSE (the start): records in use; TRUE: the archived ones. */
void         rungs_query_archived       (RungsQuery           *query,
                                         gboolean              archived);
/* "field" or "-field"; NULL: the kind's own order. Ties are in order of id, which tells nothing. */
void         rungs_query_order          (RungsQuery           *query,
                                         const char           *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsQuery, rungs_query_free)

RungsRecord *rungs_workbook_read        (RungsWorkbook        *self,
                                         const RungsKind      *kind,
                                         const char           *id,
                                         GError              **error);
/* The records of some ids, in the order of ids; an id that is gone gives NULL in its place. */
GPtrArray   *rungs_workbook_read_many   (RungsWorkbook        *self,
                                         const RungsKind      *kind,
                                         const char *const    *ids,
                                         GError              **error);
GPtrArray   *rungs_workbook_list        (RungsWorkbook        *self,
                                         const RungsQuery     *query,
                                         guint                 offset,
                                         guint                 limit,
                                         GError              **error);
gint64       rungs_workbook_count       (RungsWorkbook        *self,
                                         const RungsQuery     *query,
                                         GError              **error);

/* The ids of a whole list, packed: 16 bytes each (see rungs_id_unpack). Off the main thread for _async. */
GBytes      *rungs_workbook_list_ids    (RungsWorkbook        *self,
                                         const RungsQuery     *query,
                                         GError              **error);
void         rungs_workbook_list_ids_async (RungsWorkbook     *self,
                                         const RungsQuery     *query,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GBytes      *rungs_workbook_list_ids_finish (RungsWorkbook    *self,
                                         GAsyncResult         *result,
                                         GError              **error);
void         rungs_id_unpack            (const guint8         *packed,
                                         char                  id[37]);
gboolean     rungs_id_pack              (const char           *id,
                                         guint8               *packed);

/* A whole id, an unambiguous beginning of one, or (for links) the exact title. */
char        *rungs_workbook_resolve     (RungsWorkbook        *self,
                                         const RungsKind      *kind,
                                         const char           *text,
                                         GError              **error);
char        *rungs_workbook_title       (RungsWorkbook        *self,
                                         const RungsKind      *kind,
                                         const char           *id);

/* What was typed and could not be kept in the record yet. RungsDraft *: field -> typed text. */
typedef struct
{
  const RungsKind *kind;
  char *id;
  GHashTable *typed;  /* field name -> text as typed, both owned */
  gboolean is_new;    /* the record itself is not there yet */
} RungsDraft;

void         rungs_draft_free           (RungsDraft           *draft);
RungsDraft  *rungs_workbook_read_draft  (RungsWorkbook        *self,
                                         const RungsKind      *kind,
                                         const char           *id);
/* Drafts of records that are not there yet, of one kind. */
GPtrArray   *rungs_workbook_list_drafts (RungsWorkbook        *self,
                                         const RungsKind      *kind,
                                         GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsDraft, rungs_draft_free)

G_END_DECLS
