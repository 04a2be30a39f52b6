/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * withdrawal.h: a story that was taken back: who has copies that are out, and what remains to be done until it is finished.
 */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/**
 * RungsWithdrawalSort: what remains to be done.
 * @RUNGS_WITHDRAWAL_ASK: nobody asked for these copies back yet
 * @RUNGS_WITHDRAWAL_TAKE_OFF: it stands where anybody can see it
 * @RUNGS_WITHDRAWAL_WAIT: they were asked for, and nobody said what became of them
 * @RUNGS_WITHDRAWAL_DECIDE: what is kept of the story
 * @RUNGS_WITHDRAWAL_OUT: nothing: the story was not taken back, and this is out
 */
typedef enum
{
  RUNGS_WITHDRAWAL_ASK,
  RUNGS_WITHDRAWAL_TAKE_OFF,
  RUNGS_WITHDRAWAL_WAIT,
  RUNGS_WITHDRAWAL_DECIDE,
  RUNGS_WITHDRAWAL_OUT,
} RungsWithdrawalSort;

/** RungsWithdrawalStep: one thing that remains to be done. @use: what it is about; %NULL for RUNGS_WITHDRAWAL_DECIDE. */
typedef struct
{
  RungsWithdrawalSort sort;
  RungsRecord *use;
  char *text;
} RungsWithdrawalStep;

/**
 * RungsHolder: somebody who has copies that are out: one letter goes to each.
 * @who: as it was written first; %NULL where nobody wrote it down
 * @uses: (element-type RungsRecord): that gave them the copies, the oldest first
 * @copies: how many that are known
 */
typedef struct
{
  char *who;
  GPtrArray *uses;
  guint copies;
} RungsHolder;

/**
 * RungsWithdrawal: where a story that was taken back stands; of a story that was not, what is out.
 * @is_taken_back: it was
 * @is_finished: it was, and nothing remains to be done
 * @holders: (element-type RungsHolder): who has copies that are out, those that cannot be got back left aside
 * @steps: (element-type RungsWithdrawalStep): what remains to be done
 * @n_out: how many copies are out, of those that are known
 * @n_lost: how many of the known copies cannot be got back
 * @is_public: it stood, or stands, where anybody could see it
 */
typedef struct
{
  gboolean is_taken_back;
  gboolean is_finished;
  GPtrArray *holders;
  GPtrArray *steps;
  guint n_out;
  guint n_lost;
  gboolean is_public;
} RungsWithdrawal;

RungsWithdrawal *rungs_withdrawal_new    (const RungsRecord     *story,
                                          GPtrArray             *uses);
void             rungs_withdrawal_free   (RungsWithdrawal       *self);
char            *rungs_withdrawal_honest (const RungsWithdrawal *self);
char            *rungs_withdrawal_summary (const RungsWithdrawal *self);
char            *rungs_withdrawal_words  (const RungsWithdrawal *self);
const char      *rungs_withdrawal_sort_name (RungsWithdrawalSort sort);
gboolean         rungs_use_is_out        (const RungsRecord     *use);
gboolean         rungs_use_is_on_show    (const RungsRecord     *use);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RungsWithdrawal, rungs_withdrawal_free)

G_END_DECLS
