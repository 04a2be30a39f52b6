/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Rungs authors
 *
 * example.h: fills a new workbook with the example programme: a made-up year that shows what Rungs can hold.
 *
 * The year stands in data/example/example.json, one object:
 *
 *   { "people": [ RECORD, ... ], "meetings": ..., "enquiries": ..., "ladder": ..., "feedback": ...,
 *     "buddies": ..., "stories": ... }
 *
 * Each subject is written as one step of undo, in this order, so a record leads only to records of its own subject or
 * of one before it. A record is
 *
 *   { "kind": "enquiry", "key": "e1", "fields": { "title": "Letters nobody can read", "lead": "#kit", ... } }
 *
 * where "key" is any word other records of the file call it by, and may be left out. With "change": "#group:Strategic Board" in
 * place of a key it is no new record: the supplied one gets those fields. A field is what somebody would type, or an array of
 * the members of a set. Two beginnings mean something else:
 *
 *   "#kit"               the record of that key
 *   "#stage:In progress" the supplied record of that kind and title
 *   "@-45"               the day 45 days before today, moved off a weekend: people meet on working days
 *   "@-45/month"         that day's month, for what is anonymous
 *   "@-45/season"        that day's season and year, in words
 */
#pragma once

#include "paper.h"
#include "workbook.h"

G_BEGIN_DECLS

gboolean rungs_example_fill (RungsWorkbook  *workbook,
                             GDateTime      *now,
                             GError        **error);
/* Each page of PAPER says that it is made up. */
void     rungs_example_mark (RungsPaper     *paper);

G_END_DECLS
