/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * background.h: a thread that reads through a connection of its own.
 */
#pragma once

#include <gio/gio.h>

#include "database.h"
#include "inbox.h"

G_BEGIN_DECLS

typedef struct _RungsBackground RungsBackground;
typedef struct _RungsBackgroundJob RungsBackgroundJob;

/** RungsBackgroundWork: run on the thread; returns what the task returns, or %NULL with @error set. */
typedef gpointer (*RungsBackgroundWork) (RungsDatabase  *database,
                                         gpointer        question,
                                         GError        **error);

RungsBackground    *rungs_background_new      (const char          *name,
                                               const char          *path,
                                               RungsDatabaseFlags   flags,
                                               const char          *vfs,
                                               RungsInbox          *inbox);
void                rungs_background_free     (RungsBackground     *self);
RungsBackgroundJob *rungs_background_ask      (RungsBackground     *self,
                                               GTask               *task,
                                               RungsBackgroundWork  work,
                                               gpointer             question,
                                               GDestroyNotify       free_question,
                                               GDestroyNotify       free_answer,
                                               RungsBackgroundJob **place);
void                rungs_background_job_stop (RungsBackgroundJob  *job);

G_END_DECLS
