/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * workbook-private.h: what the files of store/ and its tests share of a workbook.
 */
#pragma once

#include "background.h"
#include "database.h"
#include "hooks.h"
#include "inbox.h"
#include "journal.h"
#include "locking.h"
#include "workbook.h"
#include "writer.h"

G_BEGIN_DECLS

struct _RungsWorkbook
{
  GObject parent_instance;

  /* Owned */
  char *path;
  GMainContext *context;
  RungsLock *lock;
  RungsInbox *inbox;
  RungsDatabase *reader;      /* NULL once closed */
  RungsWriter *writer;        /* NULL where it is read only, and once closed */
  RungsBackground *lister;    /* NULL until needed */
  RungsBackground *searcher;  /* NULL until needed */
  RungsBackground *waiter;    /* NULL until needed */
  char *author;

  /* State, of the thread that opened it */
  RungsHooks hooks;
  RungsPosition position;
  RungsDatabaseFlags reading; /* how other connections that read are to be opened */
  gboolean is_private;        /* the reader is a copy in memory */
  gboolean is_example;
  guint n_saving;
  RungsBackgroundJob *latest_search; /* borrowed; NULL when none is on its way */
};

RungsWorkbook *_rungs_workbook_create_with (const char        *path,
                                            gboolean           example,
                                            const RungsHooks  *hooks,
                                            GError           **error);
RungsWorkbook *_rungs_workbook_open_with   (const char        *path,
                                            RungsOpenFlags     flags,
                                            const RungsHooks  *hooks,
                                            GError           **error);
RungsWorkbook *_rungs_workbook_new         (const char        *path,
                                            GMainContext      *context,
                                            const RungsHooks  *hooks);
gboolean       _rungs_workbook_load        (RungsWorkbook     *self,
                                            GError           **error);
RungsBackground *_rungs_workbook_get_lister (RungsWorkbook    *self);
gboolean       _rungs_workbook_is_unwritable (RungsWorkbook   *self,
                                            GError           **error);
void           _rungs_workbook_ask_async   (RungsWorkbook     *self,
                                            RungsWriterJob    *job,
                                            gpointer           tag,
                                            GCancellable      *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer           user_data);
RungsWriterJob *_rungs_workbook_ask_and_wait (RungsWorkbook   *self,
                                            RungsWriterJob    *job);

G_END_DECLS
