-- SPDX-License-Identifier: GPL-3.0-or-later
-- Copyright 2026 The Rungs authors
--
-- 0005.sql: that something was erased for good: what kind it was, on which day and for which sort of reason, and nothing of what it
-- said.
--
-- "mark" is a digest of its id, from which nobody gets the id back. Whoever has the id already, on another laptop or in a form that is
-- still open, is told by it that the record was erased, so that it does not come back. "field" is the one answer that was erased, or
-- '' for the whole. Of feedback, no time finer than the month is kept.

CREATE TABLE tombstone (
  mark BLOB NOT NULL CHECK (length (mark) = 32),
  field TEXT NOT NULL,
  kind TEXT NOT NULL,
  erased_on TEXT NOT NULL CHECK (erased_on GLOB iif (kind = 'feedback', '[0-9][0-9][0-9][0-9]-[0-9][0-9]',
                                                     '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
  reason TEXT NOT NULL CHECK (reason IN ('asked', 'consent', 'time', 'mistake', 'other')),
  PRIMARY KEY (mark, field)
) STRICT, WITHOUT ROWID;
