/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * journal.h: the journal of changes: recording one, telling what stands to be undone, applying one again.
 */
#pragma once

#include "database.h"
#include "hooks.h"
#include "workbook.h"

G_BEGIN_DECLS

/** RungsRecording: what happens to the records between its beginning and its end. */
typedef struct _RungsRecording RungsRecording;

/** RungsPosition: where the journal stands; change 0 for nothing. */
typedef struct
{
  gint64 undo;
  char *undo_label;
  gint64 redo;
  char *redo_label;
} RungsPosition;

/** RungsEntry: one row of the journal, as it is written. */
typedef struct
{
  const char *person;
  const char *label;
  const char *sort;
  gint64 of;
} RungsEntry;

/** RungsVisit: called for each row a changeset touches; @iter stands on it. */
typedef gboolean (*RungsVisit) (sqlite3_changeset_iter  *iter,
                                const RungsKind         *kind,
                                const char              *id,
                                gboolean                 is_draft,
                                gpointer                 data,
                                GError                 **error);

RungsRecording *rungs_recording_begin    (RungsDatabase     *database,
                                          GError           **error);
GBytes         *rungs_recording_end      (RungsRecording    *self,
                                          GError           **error);
void            rungs_recording_free     (RungsRecording    *self);

gboolean        rungs_journal_write      (RungsDatabase     *database,
                                          const RungsHooks  *hooks,
                                          const RungsEntry  *entry,
                                          GBytes            *changeset,
                                          gint64            *change,
                                          GError           **error);
gboolean        rungs_journal_merge      (RungsDatabase     *database,
                                          const RungsHooks  *hooks,
                                          gint64             change,
                                          GBytes            *changeset,
                                          GError           **error);
gboolean        rungs_journal_end_undo   (RungsDatabase     *database,
                                          GError           **error);
gboolean        rungs_journal_position   (RungsDatabase     *database,
                                          RungsPosition     *position,
                                          GError           **error);
gboolean        rungs_journal_visit      (GBytes            *changeset,
                                          RungsVisit         visit,
                                          gpointer           data,
                                          GError           **error);
GBytes         *rungs_journal_invert     (GBytes            *changeset,
                                          GError           **error);
GPtrArray      *rungs_journal_touched    (GBytes            *changeset,
                                          GError           **error);
GBytes         *rungs_journal_read       (RungsDatabase     *database,
                                          gint64             change,
                                          GError           **error);
const char     *rungs_journal_draft_field (sqlite3_changeset_iter *iter);
void            rungs_position_clear     (RungsPosition     *position);
RungsTouched   *rungs_touched_new        (const RungsKind   *kind,
                                          const char        *id);
void            rungs_touched_free       (RungsTouched      *touched);
guint           rungs_touched_hash       (gconstpointer      touched);
gboolean        rungs_touched_equal      (gconstpointer      a,
                                          gconstpointer      b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsRecording, rungs_recording_free)

G_END_DECLS
