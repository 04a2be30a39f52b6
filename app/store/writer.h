/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * writer.h: the one thread that writes.
 */
#pragma once

#include "database.h"
#include "edits.h"
#include "erasing.h"
#include "hooks.h"
#include "inbox.h"
#include "journal.h"

G_BEGIN_DECLS

typedef struct _RungsWriter RungsWriter;
typedef struct _RungsWriterJob RungsWriterJob;

/** RungsWriterSort: what a job asks of the writer. */
typedef enum
{
  RUNGS_WRITER_WRITE,
  RUNGS_WRITER_UNDO,
  RUNGS_WRITER_REDO,
  RUNGS_WRITER_END_UNDO, /* what stands now is not undone step by step */
  RUNGS_WRITER_ERASE,  /* by itself, in no transaction with others */
  RUNGS_WRITER_SETTLE, /* nothing but to be answered when all before it is on disk */
  RUNGS_WRITER_REST,   /* the same, what is to be forgotten is, and the log is brought into the file */
  RUNGS_WRITER_QUIT,
} RungsWriterSort;

/** RungsWriterProgress: who is told how far a job is. */
typedef struct
{
  RungsInbox *inbox;
  RungsEraseProgressFunc func;
  gpointer data;
  double told; /* of the thread: what was told last */
} RungsWriterProgress;

/** RungsWriterJob: a question to the writer and its answer. It belongs to one side at a time. */
struct _RungsWriterJob
{
  RungsWriterSort sort;
  RungsEdits *edits;
  RungsErasure *erasure;
  RungsWriterProgress progress;
  gint64 change; /* the one to undo; then, of a write, the one it became */
  char *author;
  GCancellable *cancellable;
  gpointer owner; /* of the side that asks */

  /* The answer */
  char *label;
  GPtrArray *touched; /* RungsTouched */
  gboolean is_finished; /* of an erasure: the file is scrubbed */
  GError *error;
  RungsPosition position;
};

/** RungsWriterAnswer: called on the writer's thread when what @job asked is on disk, or failed. */
typedef void (*RungsWriterAnswer) (RungsWriterJob *job,
                                   gpointer        data);

RungsWriterJob *rungs_writer_job_new  (RungsWriterSort    sort);
void            rungs_writer_job_free (RungsWriterJob    *job);
RungsWriter    *rungs_writer_new      (RungsDatabase     *database,
                                       const RungsHooks  *hooks,
                                       RungsWriterAnswer  answer,
                                       gpointer           data);
void            rungs_writer_ask      (RungsWriter       *self,
                                       RungsWriterJob    *job);
void            rungs_writer_free     (RungsWriter       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsWriterJob, rungs_writer_job_free)

G_END_DECLS
